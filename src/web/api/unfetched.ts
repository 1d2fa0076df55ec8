import { Unreachable } from './unreachable.ts'

/** Code or styles of the dashboard did not come. What failed to load stays so for the browser until the page is loaded anew. */
export class Unfetched extends Unreachable {
  override name = 'Unfetched'
}

/** Has the files of the dashboard that do not come told like answers that do not come. */
export const tellUnfetched = (): void =>
  window.addEventListener('vite:preloadError', ({ payload }) => {
    Object.setPrototypeOf(payload, Unfetched.prototype)
    // By the browser's own words the router would load the page anew at once: without a line nothing of it would be left.
    payload.message = 'A part of the dashboard could not be fetched.'
  })
