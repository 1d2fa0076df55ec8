import { useTranslations } from 'use-intl'
import type { AccessKey } from '../../contract/access-key.ts'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import table from '../ui/table.module.css'
import { AbilityList } from './AbilityList.tsx'
import keyTable from './KeyTable.module.css'
import disclosure from '../ui/disclosure.module.css'
import classes from './RevokedKeys.module.css'

/** The keys that open nothing any more, for whoever wonders what became of one. */
export const RevokedKeys = ({ keys }: { keys: AccessKey[] }) => {
  const t = useTranslations('keys')
  const title = t('revokedTitle', { count: keys.length })
  return (
    <details className={`${disclosure.disclosure} ${classes.revoked}`}>
      <summary>{title}</summary>
      <table className={`${table.table} ${table.cards} ${keyTable.table}`} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('abilities')}</th>
            <th scope="col">{t('lastUsed')}</th>
            <th scope="col">{t('revoked')}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <th scope="row" className={keyTable.name}>
                {key.name}
              </th>
              <td data-label={t('abilities')}>
                <AbilityList abilities={key.abilities} />
              </td>
              <td data-label={t('lastUsed')}>
                {key.last_used_at ? (
                  <RelativeTime time={key.last_used_at} />
                ) : (
                  <span className={keyTable.never}>{t('never')}</span>
                )}
              </td>
              <td data-label={t('revoked')}>{key.revoked_at && <RelativeTime time={key.revoked_at} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
