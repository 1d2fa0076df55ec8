import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { lineEnglish } from './line-messages.en.ts'
import { lineFrench } from './line-messages.fr.ts'

const messages = { en: lineEnglish, fr: lineFrench }

/** Adds the words for a line that is dead, which can't be fetched by it. */
export const LineWords = ({ children }: { children: ReactNode }) => (
  <AddedWords messages={messages}>{children}</AddedWords>
)
