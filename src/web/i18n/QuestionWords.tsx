import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { DifferenceWords } from './DifferenceWords.tsx'
import { questionEnglish } from './question-messages.en.ts'
import { questionFrench } from './question-messages.fr.ts'

const messages = { en: questionEnglish, fr: questionFrench }

/** Adds the words of what is asked before something is done to a flow. */
export const QuestionWords = ({ children }: { children: ReactNode }) => (
  <DifferenceWords>
    <AddedWords messages={messages}>{children}</AddedWords>
  </DifferenceWords>
)
