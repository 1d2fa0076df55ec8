import { useQuery } from '@tanstack/react-query'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useProblemText } from '../api/use-problem-text.ts'
import { Button } from '../ui/Button.tsx'
import { laterPart } from '../ui/later-part.tsx'
import { RowsAwaited } from '../ui/RowsAwaited.tsx'
import { useWhenIdle } from '../ui/use-when-idle.ts'
import { keyQueries } from './key-queries.ts'
import { KeysInUse } from './KeysInUse.tsx'
import { OnlyForManagers } from './OnlyForManagers.tsx'
import { RevokedKeys } from './RevokedKeys.tsx'
import { SettingsHead } from './SettingsHead.tsx'
import { useKeyActions } from './use-key-actions.ts'

const KeyDialogs = laterPart(async () => (await import('./KeyDialogs.tsx')).KeyDialogs)

/** The access keys: who has one, what it may do, and whether it is used. */
export const KeysPage = () => (
  <OnlyForManagers page="keys">
    <Keys />
  </OnlyForManagers>
)

const Keys = () => {
  const t = useTranslations('keys')
  const problemText = useProblemText()
  const list = useQuery(keyQueries.list())
  const actions = useKeyActions()
  useWhenIdle(KeyDialogs.preload)
  const inUse = list.data?.filter(({ revoked_at }) => revoked_at === null) ?? []
  const revoked = list.data?.filter(({ revoked_at }) => revoked_at !== null) ?? []
  return (
    <>
      <SettingsHead
        page="keys"
        action={
          <Button
            id="new-key"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => actions.ask({ action: 'create' })}
          >
            {t('create')}
          </Button>
        }
      />
      {list.data ? (
        <>
          <KeysInUse keys={inUse} actions={actions} />
          {revoked.length > 0 && <RevokedKeys keys={revoked} />}
        </>
      ) : (
        <RowsAwaited list={list} failedTitle={t('failedTitle')} problemText={problemText} rows={3} />
      )}
      {actions.asked && <KeyDialogs asked={actions.asked} actions={actions} />}
    </>
  )
}
