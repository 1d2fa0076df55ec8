import type { ReactNode } from 'react'
import { AddedWords } from './AddedWords.tsx'
import { DifferenceWords } from './DifferenceWords.tsx'
import { LaterWords } from './LaterWords.tsx'
import { settingsEnglish } from './settings-messages.en.ts'
import { settingsFrench } from './settings-messages.fr.ts'

const messages = { en: settingsEnglish, fr: settingsFrench }

/** Adds the words of keys and of what was done. */
export const SettingsWords = ({ children }: { children: ReactNode }) => (
  <LaterWords>
    <DifferenceWords>
      <AddedWords messages={messages}>{children}</AddedWords>
    </DifferenceWords>
  </LaterWords>
)
