import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { differenceEnglish } from './difference-messages.en.ts'
import { differenceFrench } from './difference-messages.fr.ts'

const messages = { en: differenceEnglish, fr: differenceFrench }

/** Adds the words of a difference between two states of a flow. */
export const DifferenceWords = ({ children }: { children: ReactNode }) => (
  <AddedWords messages={messages}>{children}</AddedWords>
)
