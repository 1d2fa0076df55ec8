import { ActionIcon } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useCopy } from './use-copy.ts'

/** Copies a text, and says whether that worked. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const t = useTranslations('flow')
  const { copy, isCopied } = useCopy()
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size={28} aria-label={label} onClick={() => copy(text)}>
        {isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      </ActionIcon>
      <span role="status" className="visually-hidden">
        {isCopied && t('copied')}
      </span>
    </>
  )
}
