import type { Flow } from '../contract/flow.ts'
import type { Language } from '../contract/language.ts'
import type { Problem } from '../contract/problem.ts'
import { type RefusalKey, type RefusalValues, refusalSentence, type Wording } from '../contract/refusal-words.ts'

type Details = {
  values?: RefusalValues
  /** What is wrong, field by field. */
  errors?: Record<string, Wording[]>
  headers?: Record<string, string>
  current?: Flow
}

/** A request that is not carried out, with the reason for it. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly key: RefusalKey
  readonly details: Details

  constructor(status: number, key: RefusalKey, details: Details = {}) {
    super(refusalSentence(key, 'en', details.values))
    this.status = status
    this.key = key
    this.details = details
  }
}

/** The refusal as it is sent, in the reader's language. */
export const toProblem = ({ key, details }: Refusal, language: Language): Problem => {
  const message = refusalSentence(key, language, details.values)
  const errors = details.errors && worded(details.errors, language)
  const current = details.current
  return {
    message: errors ? summary(message, errors) : message,
    ...(errors && { errors }),
    ...(current && { current }),
  }
}

const worded = (errors: Record<string, Wording[]>, language: Language) =>
  Object.fromEntries(
    Object.entries(errors).map(([field, wordings]) => [
      field,
      [...new Set(wordings.map(({ key, values }) => refusalSentence(key, language, values)))],
    ]),
  )

/** One thing wrong is the message itself; several follow the sentence that introduces them. */
const summary = (introduction: string, errors: Record<string, string[]>): string => {
  const sentences = [...new Set(Object.values(errors).flat())]
  return sentences.length === 1 ? sentences[0]! : [introduction, ...sentences].join(' ')
}
