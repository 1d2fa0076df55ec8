import { IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import classes from './MetadataValue.module.css'

/** Beyond so many characters only the beginning is shown at first. */
export const longFrom = 1200
const beginning = 600

export const LongText = ({ text }: { text: string }) => {
  const t = useTranslations('metadata.view')
  const [isWhole, setIsWhole] = useState(false)
  if (isWhole) return text
  return (
    <>
      {text.slice(0, beginning).replace(/[\ud800-\udbff]$/, '')}…
      <p className={classes.more}>
        <Button variant="default" size="compact" onClick={() => setIsWhole(true)}>
          {t('wholeText')}
        </Button>
      </p>
    </>
  )
}

/** Only the web's own addresses become links, and only where the text is nothing else. */
export const isWebAddress = (text: string): boolean =>
  text.length <= 2_000 && /^https?:\/\/[^\s"'<>]+$/i.test(text) && URL.canParse(text)

export const WebAddress = ({ address }: { address: string }) => {
  const t = useTranslations('metadata.view')
  return (
    <a className={classes.text} href={address} target="_blank" rel="noopener noreferrer">
      {address}
      <IconExternalLink size={14} aria-hidden className={classes.external} />
      <span className="visually-hidden"> {t('newTab')}</span>
    </a>
  )
}
