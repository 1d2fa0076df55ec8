import type { editingEnglish } from './editing-messages.en.ts'
import type { laterEnglish } from './later-messages.en.ts'
import type { FirstMessages } from './messages.en.ts'

/** Lets the compiler check the key of every message against the English words. */
declare module 'use-intl' {
  interface AppConfig {
    Messages: FirstMessages & typeof laterEnglish & typeof editingEnglish
  }
}
