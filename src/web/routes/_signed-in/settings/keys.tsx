import { createFileRoute } from '@tanstack/react-router'
import { keyQueries } from '../../../settings/key-queries.ts'
import { KeysPage } from '../../../settings/KeysPage.tsx'
import { readAsManager } from '../../../settings/read-as-manager.ts'

export const Route = createFileRoute('/_signed-in/settings/keys')({
  loader: ({ context }) => readAsManager(context, keyQueries.list()),
  component: KeysPage,
  codeSplitGroupings: [['loader', 'component']],
})
