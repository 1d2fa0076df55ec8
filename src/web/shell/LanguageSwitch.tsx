import { useTranslations } from 'use-intl'
import { Language } from '../../contract/language.ts'
import { useLanguage } from '../i18n/LanguageProvider.tsx'
import { loadMessages } from '../i18n/messages.ts'
import { useAnnounce } from '../ui/Notices.tsx'
import classes from './LanguageSwitch.module.css'

const names: Record<Language, string> = { en: 'English', fr: 'Français' }

/** Each language is named in itself, so that whoever needs it can read it. Narrow screens show the short form. */
export const LanguageSwitch = () => {
  const t = useTranslations('shell')
  const announce = useAnnounce()
  const { language, chooseLanguage } = useLanguage()
  return (
    <div role="group" aria-label={t('language')} className={classes.switch}>
      {Language.options.map((option) => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-pressed={option === language}
          aria-label={names[option]}
          onPointerEnter={() => void loadMessages(option).catch(() => {})}
          onFocus={() => void loadMessages(option).catch(() => {})}
          onClick={() => chooseLanguage(option).catch(() => announce.failure({ message: t('languageFailed') }))}
        >
          <span className={classes.long}>{names[option]}</span>
          <span className={classes.short}>{names[option].slice(0, 2)}</span>
        </button>
      ))}
    </div>
  )
}
