import type { ReactNode } from 'react'
import { laterEnglish } from './later-messages.en.ts'
import { laterFrench } from './later-messages.fr.ts'
import { MoreWords } from './MoreWords.tsx'

const later = { en: laterEnglish, fr: laterFrench }

/** Adds the words that only some pages need. They come with those pages, in both languages. */
export const LaterWords = ({ children }: { children: ReactNode }) => <MoreWords words={later}>{children}</MoreWords>
