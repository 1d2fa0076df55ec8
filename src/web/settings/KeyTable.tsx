import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { AccessKey } from '../../contract/access-key.ts'
import { useKeyName } from '../api/use-key-name.ts'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import table from '../ui/table.module.css'
import { AbilityList } from './AbilityList.tsx'
import classes from './KeyTable.module.css'

type KeyTableProps = {
  title: string
  /** The heads of the columns beyond those that every key has. */
  heads: ReactNode
  /** A `KeyRow` for each key. */
  children: ReactNode
}

/** Access keys as rows, or as cards on a narrow screen. */
export const KeyTable = ({ title, heads, children }: KeyTableProps) => {
  const t = useTranslations('keys')
  return (
    <table className={`${table.table} ${table.cards} ${classes.table}`} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('abilities')}</th>
          <th scope="col">{t('lastUsed')}</th>
          {heads}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

type KeyRowProps = {
  ofKey: AccessKey
  /** Whether one is signed in with it. */
  isOwn?: boolean
  /** The cells of the columns beyond those that every key has. */
  children: ReactNode
}

export const KeyRow = ({ ofKey, isOwn, children }: KeyRowProps) => {
  const t = useTranslations('keys')
  const keyName = useKeyName()
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {keyName(ofKey.name)} {isOwn && <span className={classes.own}>{t('own')}</span>}
      </th>
      <td data-label={t('abilities')}>
        <AbilityList abilities={ofKey.abilities} />
      </td>
      <td data-label={t('lastUsed')}>
        {ofKey.last_used_at ? (
          <RelativeTime time={ofKey.last_used_at} />
        ) : (
          <span className={classes.never}>{t('never')}</span>
        )}
      </td>
      {children}
    </tr>
  )
}
