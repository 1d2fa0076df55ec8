import type { ReactNode } from 'react'
import { accountEnglish } from './account-messages.en.ts'
import { accountFrench } from './account-messages.fr.ts'
import { AddedWords } from './AddedWords.tsx'

const messages = { en: accountEnglish, fr: accountFrench }

/** Adds the words of the account's menu, which hardly a visit opens. */
export const AccountWords = ({ children }: { children: ReactNode }) => (
  <AddedWords messages={messages}>{children}</AddedWords>
)
