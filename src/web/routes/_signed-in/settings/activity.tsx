import { createFileRoute } from '@tanstack/react-router'
import { toActivityQuery } from '../../../settings/activity-query.ts'
import { activityQueries } from '../../../settings/activity-queries.ts'
import { ActivityPage } from '../../../settings/ActivityPage.tsx'
import { ActivitySearch } from '../../../settings/activity-search.ts'
import { keyQueries } from '../../../settings/key-queries.ts'
import { readAsManager } from '../../../settings/read-as-manager.ts'

export const Route = createFileRoute('/_signed-in/settings/activity')({
  validateSearch: ActivitySearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => readAsManager(context, activityQueries.list(toActivityQuery(deps)), keyQueries.list()),
  component: ActivityPage,
  codeSplitGroupings: [['loader', 'component']],
})
