import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type AccessKey, AccessKeyPatch } from '../../contract/access-key.ts'
import { useKeyName } from '../api/use-key-name.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useDraftProblems } from './use-draft-problems.ts'
import type { KeyActions } from './use-key-actions.ts'

/** Asks for another name. */
export const RenameKey = ({ held, actions }: { held: AccessKey; actions: KeyActions }) => {
  const t = useTranslations('keys')
  const shown = useKeyName()(held.name)
  const input = useRef<HTMLInputElement>(null)
  const problemOf = useDraftProblems()
  const [error, setError] = useState<string | null>(null)
  const save = () => {
    const parsed = AccessKeyPatch.safeParse({ name: input.current!.value })
    // Left as it is shown, the name stays one that everybody reads in their language.
    if (parsed.success) return actions.rename(held, parsed.data.name === shown ? held.name : parsed.data.name)
    setError(problemOf(parsed.error, 'name'))
    input.current!.focus()
  }
  return (
    <ConfirmDialog
      title={t('renameTitle', { name: shown })}
      confirmLabel={t('renameDone')}
      cancelLabel={t('cancel')}
      confirm={save}
      cancel={actions.cancel}
      details={
        <TextField
          ref={input}
          data-autofocus
          label={t('name')}
          defaultValue={shown}
          error={error}
          autoComplete="off"
          onChange={() => setError(null)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save()
          }}
        />
      }
    >
      {t('renameBody')}
    </ConfirmDialog>
  )
}
