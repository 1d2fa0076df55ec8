import { ConfirmRevoke } from './ConfirmRevoke.tsx'
import { NewKeyDialog } from './NewKeyDialog.tsx'
import { RenameKey } from './RenameKey.tsx'
import type { AskedOfKey, KeyActions } from './use-key-actions.ts'

/** The dialog that is open, all of which come together, once a page of keys is there. */
export const KeyDialogs = ({ asked, actions }: { asked: AskedOfKey; actions: KeyActions }) => {
  if (asked.action === 'create') return <NewKeyDialog close={actions.cancel} />
  if (asked.action === 'rename') return <RenameKey held={asked.key} actions={actions} />
  return <ConfirmRevoke held={asked.key} isOwn={asked.isOwn} actions={actions} />
}
