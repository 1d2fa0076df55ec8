import type { Language } from '../../contract/language.ts'
import type { EndpointName, ParameterName } from './endpoint-names.ts'
import type { FieldWords } from './field-names.ts'
import type { Tag } from './tags.ts'
import { fieldWordsEnglish } from './words/fields.en.ts'
import { fieldWordsFrench } from './words/fields.fr.ts'
import { generalEnglish } from './words/general.en.ts'
import { generalFrench } from './words/general.fr.ts'
import { operationWordsEnglish } from './words/operations.en.ts'
import { operationWordsFrench } from './words/operations.fr.ts'

/** What a person should know of one endpoint, and what its answer is. Names of the API stand between backticks. */
export type OperationWords = Record<EndpointName, { summary: string; description: string; answer: string }>

export type GeneralWords = {
  title: string
  /** In paragraphs. */
  introduction: string
  server: string
  tags: Record<Tag, string>
  security: { key: string; session: string }
  parameters: Record<ParameterName, string>
  /** Of `filter[status]` on the list of executions. */
  executionStatus: string
  requestHeaders: Record<'If-Match' | 'If-None-Match' | 'Restores-Version' | 'Idempotency-Key', string>
  answerHeaders: Record<AnswerHeader, string>
  notModified: string
}

export type AnswerHeader =
  | 'ETag'
  | 'Location'
  | 'Set-Cookie'
  | 'Retry-After'
  | 'WWW-Authenticate'
  | 'X-RateLimit-Limit'
  | 'X-RateLimit-Remaining'
  | 'X-RateLimit-Reset'

/** All that the description of the API says to people. */
export const apiWords: Record<Language, GeneralWords & { operations: OperationWords; fields: FieldWords }> = {
  en: { ...generalEnglish, operations: operationWordsEnglish, fields: fieldWordsEnglish },
  fr: { ...generalFrench, operations: operationWordsFrench, fields: fieldWordsFrench },
}
