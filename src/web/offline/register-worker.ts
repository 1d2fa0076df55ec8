import { messageSW, Workbox } from 'workbox-window'
import { keepList } from '../api/keep-list.ts'
import { maySpendOnIntent } from '../ui/line.ts'

const pauseBetweenChecks = 60 * 60_000
const patience = 2_000

/**
 * Registers the service worker, and calls `offer` when a newer version of the dashboard has been fetched. The version
 * takes over when `load` is called, here or in another tab, and not before; then `load` loads the page anew.
 */
export const registerWorker = async (offer: (load: () => void) => void): Promise<void> => {
  const workbox = new Workbox('/service-worker.js')
  let isAsked = false
  workbox.addEventListener('waiting', async ({ sw }) => {
    // The server had the new version when it sent this page; only the worker was still the old one.
    if (sw && (await isOfPage(sw))) return
    offer(() => {
      isAsked = true
      workbox.messageSkipWaiting()
    })
  })
  workbox.addEventListener('controlling', ({ isUpdate, isExternal }) => {
    if (isAsked) reload()
    else if (isUpdate || isExternal) offer(reload)
  })
  // The list with which the first visit began came before there was anyone to keep it.
  workbox.addEventListener('activated', ({ isUpdate }) => {
    if (!isUpdate && maySpendOnIntent()) void keepList()
  })
  await workbox.register()
  setInterval(() => void workbox.update().catch(() => {}), pauseBetweenChecks)
}

const isOfPage = (worker: ServiceWorker): Promise<boolean> =>
  Promise.race([
    messageSW(worker, { type: 'HAS_FILE', url: firstScript() }),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), patience)),
  ])

const reload = () => window.location.reload()

/** The path of the script that this page began with. */
const firstScript = (): string => {
  const element = document.querySelector<HTMLElement>('script[type="module"][src], link[rel="modulepreload"]')
  return new URL(element?.getAttribute('src') ?? element?.getAttribute('href') ?? '', window.location.href).pathname
}
