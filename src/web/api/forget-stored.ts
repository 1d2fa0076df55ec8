import type { Store } from './kept.ts'

export const forgetStored = async (...stores: Store[]): Promise<void> => {
  if ('caches' in window) await Promise.all(stores.map((store) => window.caches.delete(store).catch(() => {})))
}
