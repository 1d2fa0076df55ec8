import type { Language } from '../../contract/language.ts'

/** What a page says whose script, and with it the other words, never came. Written into the document by the server. */
export const scriptFailed: Record<Language, string> = {
  en: 'This page did not load completely: buttons and fields don’t work yet.',
  fr: 'Cette page ne s’est pas chargée entièrement : les boutons et les champs ne marchent pas encore.',
}
