import type { HistoryState } from '@tanstack/react-router'

type Place = HistoryState & { __TSR_key?: string }

/** Under which it is remembered how far one has scrolled on a page, and where the focus was. */
export const placeOf = ({ place, __TSR_key }: Place): string => place ?? __TSR_key!
