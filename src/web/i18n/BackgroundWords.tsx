import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { backgroundEnglish } from './background-messages.en.ts'
import { backgroundFrench } from './background-messages.fr.ts'

const messages = { en: backgroundEnglish, fr: backgroundFrench }

/** Adds the words for what goes on behind a page. */
export const BackgroundWords = ({ children }: { children: ReactNode }) => (
  <AddedWords messages={messages}>{children}</AddedWords>
)
