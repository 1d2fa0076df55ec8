/** What is wrong in a JSON text, named for the sentence that tells a person how to mend it. */
export type JsonMistakeKind =
  // marks between values
  | 'commaMissing'
  | 'commaMissingAtEnd'
  | 'commaTooMany'
  | 'commaInstead'
  | 'colonMissing'
  | 'colonTooMany'
  | 'colonInstead'
  // brackets
  | 'closeMissing'
  | 'closeWrong'
  | 'closeTooMany'
  | 'outerBracesMissing'
  | 'nameInList'
  // names and values
  | 'nameMissing'
  | 'nameUnquoted'
  | 'valueMissing'
  | 'textUnquoted'
  | 'wordUnknown'
  | 'badNumber'
  | 'decimalComma'
  // quotes and what stands inside them
  | 'quotesInstead'
  | 'openingQuoteMissing'
  | 'closingQuoteMissing'
  | 'quoteInText'
  | 'badEscape'
  | 'tabInText'
  | 'controlInText'
  // what JSON has no place for
  | 'comment'
  | 'invisible'
  | 'unexpected'
  | 'textAfterEnd'
  | 'damaged'
  // the text as a whole
  | 'empty'
  | 'tooDeep'
  | 'tooLarge'
  | 'unreadable'

/** A mistake with the part of the text to mend, and the words its sentence needs. */
export type JsonMistake = {
  kind: JsonMistakeKind
  offset: number
  end: number
  /** Where the bracket was opened that the mistake is about. */
  openedAt?: number
  values?: Record<string, string | number>
}
