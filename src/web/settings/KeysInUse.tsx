import { useTranslations } from 'use-intl'
import type { AccessKey } from '../../contract/access-key.ts'
import { useSession } from '../session/use-session.ts'
import { useKeyName } from '../api/use-key-name.ts'
import { useAuthorName } from '../flows/use-author-name.ts'
import buttons from '../ui/Button.module.css'
import { Button } from '../ui/Button.tsx'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import { KeyRow, KeyTable } from './KeyTable.tsx'
import classes from './KeyTable.module.css'
import type { KeyActions } from './use-key-actions.ts'

/** The keys that open something, each with who made it and what can be done with it. */
export const KeysInUse = ({ keys, actions }: { keys: AccessKey[]; actions: KeyActions }) => {
  const t = useTranslations('keys')
  const ownId = useSession()?.key.id
  const keyName = useKeyName()
  const authorName = useAuthorName()
  const heads = (
    <>
      <th scope="col">{t('created')}</th>
      <th scope="col">
        <span className="visually-hidden">{t('actions')}</span>
      </th>
    </>
  )
  return (
    <KeyTable title={t('title')} heads={heads}>
      {keys.map((key) => (
        <KeyRow key={key.id} ofKey={key} isOwn={key.id === ownId}>
          <td data-label={t('created')}>
            <RelativeTime time={key.created_at} />
            {key.created_by && (
              <span className={classes.by}>{t('by', { name: authorName(key.created_by, 'within') })}</span>
            )}
          </td>
          <td className={classes.actions}>
            <div className={buttons.row}>
              <Button
                id={`rename-${key.id}`}
                variant="default"
                size="compact"
                aria-label={t('renameNamed', { name: keyName(key.name) })}
                onClick={() => actions.ask({ action: 'rename', key })}
              >
                {t('rename')}
              </Button>
              <Button
                id={`revoke-${key.id}`}
                variant="default"
                size="compact"
                isDangerous
                aria-label={t('revokeNamed', { name: keyName(key.name) })}
                onClick={() => actions.ask({ action: 'revoke', key, isOwn: key.id === ownId })}
              >
                {t('revoke')}
              </Button>
            </div>
          </td>
        </KeyRow>
      ))}
    </KeyTable>
  )
}
