import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { sessionEnglish } from './session-messages.en.ts'
import { sessionFrench } from './session-messages.fr.ts'

const messages = { en: sessionEnglish, fr: sessionFrench }

/** Adds the words with which one signs in. */
export const SessionWords = ({ children }: { children: ReactNode }) => (
  <AddedWords messages={messages}>{children}</AddedWords>
)
