import type { Request } from './load.ts'

/** What an API is asked for, over and over. */
export type Requests = { first: Request; deep: Request; one: Request; create: Request }

/** What a flow is made of in them. */
export const newFlow = { name: 'Prix du marché', type: 'voice', metadata: '{"market":"Dantokpa"}' }

/** How deep a far page is. */
export const depth = 0.9
