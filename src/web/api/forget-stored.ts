/** What the service worker keeps on the device: answers of the API, and pages as the server rendered them. */
export type Store = 'answers' | 'pages'

export const forgetStored = async (...stores: Store[]): Promise<void> => {
  if ('caches' in window) await Promise.all(stores.map((store) => window.caches.delete(store).catch(() => {})))
}
