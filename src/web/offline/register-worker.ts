import { Workbox } from 'workbox-window'

const pauseBetweenChecks = 60 * 60_000

/**
 * Registers the service worker, and calls `offer` when a new version of the dashboard has been fetched. The version
 * takes over when `load` is called, and not before.
 */
export const registerWorker = async (offer: (load: () => void) => void): Promise<void> => {
  const workbox = new Workbox('/service-worker.js')
  workbox.addEventListener('waiting', () =>
    offer(() => {
      workbox.addEventListener('controlling', () => window.location.reload())
      workbox.messageSkipWaiting()
    }),
  )
  await workbox.register()
  setInterval(() => void workbox.update().catch(() => {}), pauseBetweenChecks)
}
