import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { trashEnglish } from './trash-messages.en.ts'
import { trashFrench } from './trash-messages.fr.ts'

const messages = { en: trashEnglish, fr: trashFrench }

/** Adds the words of the trash. */
export const TrashWords = ({ children }: { children: ReactNode }) => (
  <AddedWords messages={messages}>{children}</AddedWords>
)
