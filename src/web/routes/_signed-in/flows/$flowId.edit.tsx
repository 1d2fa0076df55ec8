import { createFileRoute } from '@tanstack/react-router'
import { onlyAhead } from '../../../ui/only-ahead.ts'
import { flowQueries } from '../../../flows/flow-queries.ts'
import { FlowEditPage } from '../../../flows/form/FlowEditPage.tsx'

export const Route = createFileRoute('/_signed-in/flows/$flowId/edit')({
  loader: ({ context: { readAhead }, params: { flowId } }) => readAhead(flowQueries.detail(flowId)),
  shouldReload: onlyAhead,
  component: FlowEditPage,
})
