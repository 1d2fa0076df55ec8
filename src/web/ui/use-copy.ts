import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAnnounce } from './Notices.tsx'

const shownFor = 2_000

/** Copying to the clipboard, which a browser may refuse. `isCopied` holds for a moment after it worked. */
export const useCopy = (): { copy: (text: string) => void; isCopied: boolean } => {
  const t = useTranslations('flow')
  const announce = useAnnounce()
  const [isCopied, setCopied] = useState(false)
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), shownFor)
    } catch {
      announce.failure({ message: t('copyFailed') })
    }
  }
  return { copy: (text) => void copy(text), isCopied }
}
