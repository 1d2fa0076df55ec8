import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { confirmEnglish } from './confirm-messages.en.ts'
import { confirmFrench } from './confirm-messages.fr.ts'

const messages = { en: confirmEnglish, fr: confirmFrench }

/** Adds the words before what can't simply be taken back. */
export const ConfirmWords = ({ children }: { children: ReactNode }) => (
  <AddedWords messages={messages}>{children}</AddedWords>
)
