import type { useTranslations } from 'use-intl'
import type { JsonProblem } from './json-problem.ts'

/** The kinds that speak of the text as a whole, in a sentence of their own. */
const ofTheWhole: JsonProblem['kind'][] = ['empty', 'tooLarge', 'unreadable']

type Translate = ReturnType<typeof useTranslations<'metadata'>>

/** What is wrong and where, as one sentence: “Line 3: a comma is missing before "villages"”. */
export const problemSentence = (t: Translate, { kind, line, values }: JsonProblem): string => {
  const isSign = signs.test(`${values['found']}`)
  const problem = t(`problem.${kind}`, isSign ? { ...values, found: t('sign', values) } : values)
  return ofTheWhole.includes(kind) ? problem : t('atLine', { line, problem })
}

/** They would read as those of the sentence. */
const signs = /^[-,.:;=>|{}[\]]+$/
