import type { Language } from '../../contract/language.ts'
import { english, type Messages } from './messages.en.ts'
import { french } from './messages.fr.ts'

export const messages: Record<Language, Messages> = { en: english, fr: french }
