import type { Query } from '@tanstack/react-query'

type IsTold = (query: Pick<Query, 'queryKey'>) => boolean

const ofNothing: IsTold = () => false
let isTold = ofNothing

/** Whether the page is told when what a query found has changed, so that it needn't look by itself. */
export const isToldOfChanges: IsTold = (query) => isTold(query)

/** Null when nobody tells any more. */
export const setToldOfChanges = (told: IsTold | null): void => {
  isTold = told ?? ofNothing
}
