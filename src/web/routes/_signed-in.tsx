import { createFileRoute } from '@tanstack/react-router'
import { requireSession } from '../session/require-session.ts'
import { SignedInArea } from '../session/SignedInArea.tsx'

export const Route = createFileRoute('/_signed-in')({
  loader: ({ context, location }) => requireSession(context, location.href),
  component: SignedInArea,
  codeSplitGroupings: [],
})
