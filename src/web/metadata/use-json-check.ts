import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Mark } from './editor-surface.ts'
import { offsetWithLineFeeds } from './editor-text.ts'
import { findJsonProblem } from './json-problem.ts'
import { problemSentence } from './problem-sentence.ts'

const pause = 400

/** What is wrong in the text, once its writer has paused: as a sentence, and as a mark at its place. */
export const useJsonCheck = (value: string): { sentence: string | null; mark: Mark | null } => {
  const t = useTranslations('metadata')
  const [text] = useDebouncedValue(value, pause)
  return useMemo(() => {
    const problem = findJsonProblem(text)
    if (!problem) return { sentence: null, mark: null }
    const { kind, offset, length, values } = problem
    const from = offsetWithLineFeeds(text, offset)
    const to = offsetWithLineFeeds(text, offset + length)
    return {
      sentence: problemSentence(t, problem),
      mark: { offset: from, length: to - from, message: t(`problem.${kind}`, values) },
    }
  }, [text, t])
}
