import { accountEnglish } from './account-messages.en.ts'
import { accountFrench } from './account-messages.fr.ts'
import { differenceEnglish } from './difference-messages.en.ts'
import { differenceFrench } from './difference-messages.fr.ts'
import { backgroundEnglish } from './background-messages.en.ts'
import { backgroundFrench } from './background-messages.fr.ts'
import { editingEnglish } from './editing-messages.en.ts'
import { editingFrench } from './editing-messages.fr.ts'
import { historyEnglish } from './history-messages.en.ts'
import { historyFrench } from './history-messages.fr.ts'
import { laterEnglish } from './later-messages.en.ts'
import { laterFrench } from './later-messages.fr.ts'
import { lineEnglish } from './line-messages.en.ts'
import { lineFrench } from './line-messages.fr.ts'
import { english } from './messages.en.ts'
import { french } from './messages.fr.ts'
import { questionEnglish } from './question-messages.en.ts'
import { questionFrench } from './question-messages.fr.ts'
import { sessionEnglish } from './session-messages.en.ts'
import { sessionFrench } from './session-messages.fr.ts'
import { settingsEnglish } from './settings-messages.en.ts'
import { settingsFrench } from './settings-messages.fr.ts'
import { trashEnglish } from './trash-messages.en.ts'
import { trashFrench } from './trash-messages.fr.ts'

/** Whatever the dashboard says, in both languages. For tests; a page takes only the words that it needs. */
export const allMessages = {
  en: {
    ...english,
    ...sessionEnglish,
    ...accountEnglish,
    ...lineEnglish,
    ...laterEnglish,
    ...editingEnglish,
    ...trashEnglish,
    ...settingsEnglish,
    ...differenceEnglish,
    ...historyEnglish,
    ...questionEnglish,
    ...backgroundEnglish,
  },
  fr: {
    ...french,
    ...sessionFrench,
    ...accountFrench,
    ...lineFrench,
    ...laterFrench,
    ...editingFrench,
    ...trashFrench,
    ...settingsFrench,
    ...differenceFrench,
    ...historyFrench,
    ...questionFrench,
    ...backgroundFrench,
  },
}
