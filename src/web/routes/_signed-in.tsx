import { createFileRoute } from '@tanstack/react-router'
import { sessionQueries } from '../session/session-queries.ts'
import { SignedInArea } from '../session/SignedInArea.tsx'

export const Route = createFileRoute('/_signed-in')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(sessionQueries.current()),
  component: SignedInArea,
  codeSplitGroupings: [],
})
