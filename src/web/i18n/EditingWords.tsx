import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { editingEnglish } from './editing-messages.en.ts'
import { editingFrench } from './editing-messages.fr.ts'
import { DifferenceWords } from './DifferenceWords.tsx'
import { LaterWords } from './LaterWords.tsx'

const editing = { en: editingEnglish, fr: editingFrench }

/** Adds the words of the form, to which nobody who only reads flows needs to listen. */
export const EditingWords = ({ children }: { children: ReactNode }) => (
  <LaterWords>
    <DifferenceWords>
      <AddedWords messages={editing}>{children}</AddedWords>
    </DifferenceWords>
  </LaterWords>
)
