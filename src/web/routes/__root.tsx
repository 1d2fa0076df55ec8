import { createRootRouteWithContext } from '@tanstack/react-router'
import type { RouterContext } from '../router.tsx'
import { AppLayout } from '../shell/AppLayout.tsx'

export const Route = createRootRouteWithContext<RouterContext>()({ component: AppLayout })
