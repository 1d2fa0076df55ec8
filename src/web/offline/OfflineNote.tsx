import { useQueryClient } from '@tanstack/react-query'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { LostLine } from '../api/line-state.ts'
import { LineWords } from '../i18n/LineWords.tsx'
import { useServerTime } from '../ui/Clock.tsx'
import { moment } from '../ui/RelativeTime.tsx'
import classes from './OfflineNote.module.css'
import { useLineWatch } from './use-line-watch.ts'

/** Says since when no answer comes, and from when is what is shown. */
export const OfflineNote = ({ lost }: { lost: LostLine }) => (
  <LineWords>
    <Note lost={lost} />
  </LineWords>
)

const Note = ({ lost }: { lost: LostLine }) => {
  const t = useTranslations('line')
  const serverTime = useServerTime()
  const client = useQueryClient()
  useLineWatch()
  return (
    <div className={classes.note}>
      <IconPlugConnectedX size={20} aria-hidden className={classes.icon} />
      <p>
        {t.rich('since', { since: moment(serverTime(lost.since)) })}{' '}
        {lost.keptAt !== null && t.rich('kept', { kept: moment(serverTime(lost.keptAt)) })}
      </p>
      <button type="button" className={classes.action} onClick={() => void client.refetchQueries({ type: 'active' })}>
        {t('checkAgain')}
      </button>
    </div>
  )
}
