import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { DifferenceWords } from './DifferenceWords.tsx'
import { historyEnglish } from './history-messages.en.ts'
import { historyFrench } from './history-messages.fr.ts'

const messages = { en: historyEnglish, fr: historyFrench }

/** Adds the words of a flow's history. */
export const HistoryWords = ({ children }: { children: ReactNode }) => (
  <DifferenceWords>
    <AddedWords messages={messages}>{children}</AddedWords>
  </DifferenceWords>
)
