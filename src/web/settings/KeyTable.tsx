import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { AccessKey } from '../../contract/access-key.ts'
import { sessionQueries } from '../session/session-queries.ts'
import { Button } from '../ui/Button.tsx'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import table from '../ui/table.module.css'
import { AbilityList } from './AbilityList.tsx'
import classes from './KeyTable.module.css'
import type { KeyActions } from './use-key-actions.ts'

/** The keys in use as rows, or as cards on a narrow screen. */
export const KeyTable = ({ keys, actions }: { keys: AccessKey[]; actions: KeyActions }) => {
  const t = useTranslations('keys')
  const { data: presence } = useQuery(sessionQueries.current())
  const ownId = presence && presence !== 'ended' ? presence.key.id : null
  return (
    <table className={`${table.table} ${table.cards} ${classes.table}`} aria-label={t('title')}>
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col">{t('abilities')}</th>
          <th scope="col">{t('lastUsed')}</th>
          <th scope="col">{t('created')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <th scope="row" className={classes.name}>
              {key.name}
              {key.id === ownId && <span className={classes.own}>{t('own')}</span>}
            </th>
            <td data-label={t('abilities')}>
              <AbilityList abilities={key.abilities} />
            </td>
            <td data-label={t('lastUsed')}>
              {key.last_used_at ? (
                <RelativeTime time={key.last_used_at} />
              ) : (
                <span className={classes.never}>{t('never')}</span>
              )}
            </td>
            <td data-label={t('created')}>
              <RelativeTime time={key.created_at} />
              {key.created_by && <span className={classes.by}>{t('by', { name: key.created_by.name })}</span>}
            </td>
            <td className={classes.actions}>
              <Button
                id={`rename-${key.id}`}
                variant="default"
                size="compact"
                aria-label={t('renameNamed', { name: key.name })}
                onClick={() => actions.ask({ action: 'rename', key })}
              >
                {t('rename')}
              </Button>
              <Button
                id={`revoke-${key.id}`}
                variant="default"
                size="compact"
                isDangerous
                aria-label={t('revokeNamed', { name: key.name })}
                onClick={() => actions.ask({ action: 'revoke', key, isOwn: key.id === ownId })}
              >
                {t('revoke')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
