import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { laterEnglish } from './later-messages.en.ts'
import { laterFrench } from './later-messages.fr.ts'

const messages = { en: laterEnglish, fr: laterFrench }

/** Adds the words of a flow's page and of its form. */
export const LaterWords = ({ children }: { children: ReactNode }) => (
  <AddedWords messages={messages}>{children}</AddedWords>
)
