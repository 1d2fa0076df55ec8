import { useTranslations } from 'use-intl'
import type { AccessKey } from '../../contract/access-key.ts'
import disclosure from '../ui/disclosure.module.css'
import { RelativeTime } from '../ui/RelativeTime.tsx'
import { KeyRow, KeyTable } from './KeyTable.tsx'
import classes from './RevokedKeys.module.css'

/** The keys that open nothing any more, for whoever wonders what became of one. */
export const RevokedKeys = ({ keys }: { keys: AccessKey[] }) => {
  const t = useTranslations('keys')
  const title = t('revokedTitle', { count: keys.length })
  return (
    <details className={`${disclosure.disclosure} ${classes.revoked}`}>
      <summary>{title}</summary>
      <KeyTable title={title} heads={<th scope="col">{t('revoked')}</th>}>
        {keys.map((key) => (
          <KeyRow key={key.id} ofKey={key}>
            <td data-label={t('revoked')}>{key.revoked_at && <RelativeTime time={key.revoked_at} />}</td>
          </KeyRow>
        ))}
      </KeyTable>
    </details>
  )
}
