import { createFileRoute } from '@tanstack/react-router'
import { onlyAhead } from '../../../ui/only-ahead.ts'
import { toTrashQuery, trashQueries } from '../../../trash/trash-queries.ts'
import { TrashPage } from '../../../trash/TrashPage.tsx'
import { PageSearch } from '../../../ui/search-params.ts'

export const Route = createFileRoute('/_signed-in/flows/trash')({
  validateSearch: PageSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { readAhead }, deps }) => readAhead(trashQueries.list(toTrashQuery(deps))),
  shouldReload: onlyAhead,
  component: TrashPage,
  // Hardly a visit begins here: what reads the trash comes with its page.
  codeSplitGroupings: [['loader', 'component']],
})
