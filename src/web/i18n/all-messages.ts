import { backgroundEnglish } from './background-messages.en.ts'
import { backgroundFrench } from './background-messages.fr.ts'
import { editingEnglish } from './editing-messages.en.ts'
import { editingFrench } from './editing-messages.fr.ts'
import { laterEnglish } from './later-messages.en.ts'
import { laterFrench } from './later-messages.fr.ts'
import { lineEnglish } from './line-messages.en.ts'
import { lineFrench } from './line-messages.fr.ts'
import { english } from './messages.en.ts'
import { french } from './messages.fr.ts'
import { sessionEnglish } from './session-messages.en.ts'
import { sessionFrench } from './session-messages.fr.ts'
import { trashEnglish } from './trash-messages.en.ts'
import { trashFrench } from './trash-messages.fr.ts'

/** Whatever the dashboard says, in both languages. For tests; a page takes only the words that it needs. */
export const allMessages = {
  en: {
    ...english,
    ...sessionEnglish,
    ...lineEnglish,
    ...laterEnglish,
    ...editingEnglish,
    ...trashEnglish,
    ...backgroundEnglish,
  },
  fr: {
    ...french,
    ...sessionFrench,
    ...lineFrench,
    ...laterFrench,
    ...editingFrench,
    ...trashFrench,
    ...backgroundFrench,
  },
}
