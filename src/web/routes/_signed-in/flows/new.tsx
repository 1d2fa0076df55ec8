import { createFileRoute } from '@tanstack/react-router'
import { FlowCreatePage } from '../../../flows/form/FlowCreatePage.tsx'

export const Route = createFileRoute('/_signed-in/flows/new')({ component: FlowCreatePage })
