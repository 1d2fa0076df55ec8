import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { IconButton } from './IconButton.tsx'
import { useCopy } from './use-copy.ts'

/** Copies a text, and says whether that worked. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const t = useTranslations('metadata.view')
  const { copy, outcome } = useCopy()
  return (
    <>
      <IconButton label={label} onClick={() => void copy(text)}>
        {outcome === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      </IconButton>
      <span role="status" className={outcome === 'failed' ? undefined : 'visually-hidden'}>
        {outcome === 'copied' && t('copied')}
        {outcome === 'failed' && t('copyFailed')}
      </span>
    </>
  )
}
