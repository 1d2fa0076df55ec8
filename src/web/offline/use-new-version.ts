import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useAnnounce } from '../ui/Notices.tsx'
import { whenIdle } from '../ui/use-when-idle.ts'

/** Keeps the dashboard on the device, and offers a new version of it once it is there. */
export const useNewVersion = (): void => {
  const t = useTranslations('offline')
  const announce = useAnnounce()
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    const offer = (load: () => void) =>
      announce.news({ message: t('newVersion'), action: { label: t('load'), run: load } })
    const register = async () => (await import('./register-worker.ts')).registerWorker(offer)
    // Without it all works as before, as long as there is a line.
    return whenIdle(() => void register().catch(() => {}))
    // Once for a page: what it says is put into words when it is said.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}
