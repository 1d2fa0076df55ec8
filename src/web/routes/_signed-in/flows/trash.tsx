import { createFileRoute } from '@tanstack/react-router'
import { trashQueries } from '../../../trash/trash-queries.ts'
import { toTrashQuery, TrashSearch } from '../../../trash/trash-search.ts'
import { TrashPage } from '../../../trash/TrashPage.tsx'

export const Route = createFileRoute('/_signed-in/flows/trash')({
  validateSearch: TrashSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { readAhead }, deps }) => readAhead(trashQueries.list(toTrashQuery(deps))),
  component: TrashPage,
  // Hardly a visit begins here: what reads the trash comes with its page.
  codeSplitGroupings: [['loader', 'component']],
})
