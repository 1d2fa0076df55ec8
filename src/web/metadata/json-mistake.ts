/** What is wrong in a JSON text, named for the sentence that tells a person how to mend it. */
export type JsonMistakeKind =
  // marks between values
  | 'commaMissing'
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

const longestExcerpt = 32

/** A piece of the text short enough to stand in a sentence. */
export const excerpt = (text: string, offset: number, end: number): string => {
  const characters = Array.from(text.slice(offset, Math.min(end, offset + 2 * longestExcerpt + 2)))
  return characters.length <= longestExcerpt ? characters.join('') : `${characters.slice(0, longestExcerpt).join('')}…`
}
