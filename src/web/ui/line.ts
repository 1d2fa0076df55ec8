/** What the browser says of the line; not every browser does. */
type Connection = { saveData?: boolean; effectiveType?: string }

const connection = (): Connection => (navigator as { connection?: Connection }).connection ?? {}

/** Whether to fetch what the reader points at before they press it: not where every byte costs them. */
export const maySpendOnIntent = (): boolean => !connection().saveData && !connection().effectiveType?.endsWith('2g')

/** Whether to fetch what the reader will only probably want: not on a slow line, where it stands in the way of the rest. */
export const maySpendAhead = (): boolean => maySpendOnIntent() && connection().effectiveType !== '3g'
