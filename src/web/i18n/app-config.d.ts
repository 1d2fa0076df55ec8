import type { allMessages } from './all-messages.ts'

/** Lets the compiler check the key of every message against the English words. */
declare module 'use-intl' {
  interface AppConfig {
    Messages: typeof allMessages.en
  }
}
