import { IconRefresh, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useKeyName } from '../api/use-key-name.ts'
import floating from '../ui/floating.module.css'
import { type ShownNews, useNews } from './news-store.ts'
import classes from './NewsNotes.module.css'

const mostCounted = 99

/** Says what others changed of what is shown, over the page so that nothing on it moves; it comes in when one asks for it. */
export const NewsNotes = () => {
  const t = useTranslations('changes')
  const sentence = useSentence()
  const news = [...useNews()]
  return (
    <>
      <div role="status" className="visually-hidden">
        {[...new Set(news.map(([, { what }]) => what))].map((what) => (
          <p key={what}>{t(`told.${what}`)}</p>
        ))}
      </div>
      {news.length > 0 && (
        <div className={classes.place}>
          {news.map(([query, shown]) => {
            const Icon = shown.what === 'deleted' ? IconTrash : IconRefresh
            return (
              <p key={query} className={`${floating.box} ${classes.note}`}>
                <Icon size={18} aria-hidden className={classes.icon} />
                <span className={classes.words}>{sentence(shown)}</span>
                {shown.show && (
                  <button
                    type="button"
                    className={classes.action}
                    onClick={() => {
                      shown.show?.()
                      document.querySelector('h1')?.focus()
                    }}
                  >
                    {t('show')}
                  </button>
                )}
              </p>
            )
          })}
        </div>
      )}
    </>
  )
}

const useSentence = () => {
  const t = useTranslations('changes')
  const keyName = useKeyName()
  return ({ what, count, by }: ShownNews): string => {
    if (what === 'flows') return count > mostCounted ? t('manyFlows') : t('flows', { count })
    if (what === 'executions') return t('executions', { count })
    if (what === 'trash') return t('trash')
    return by === null ? t(what) : t(`${what}By`, { name: keyName(by) })
  }
}
