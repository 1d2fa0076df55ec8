import { IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import classes from './MetadataValue.module.css'

/** Beyond so many characters only the beginning is shown at first. */
const longFrom = 1200
const beginning = 600

/** A text of the metadata: its line breaks kept, a long one cut, a web address made a link. */
export const MetadataText = ({ text }: { text: string }) => {
  const t = useTranslations('metadata.view')
  const [isWhole, setIsWhole] = useState(text.length <= longFrom)
  if (text === '') return <span className={classes.absent}>{t('emptyText')}</span>
  if (isWebAddress(text)) {
    return (
      <a className={classes.text} href={text} target="_blank" rel="noopener noreferrer">
        {text}
        <IconExternalLink size={14} aria-hidden className={classes.external} />
        <span className="visually-hidden"> {t('newTab')}</span>
      </a>
    )
  }
  return (
    <>
      <span className={classes.text} dir="auto">
        {isWhole ? text : `${text.slice(0, beginning).replace(/[\ud800-\udbff]$/, '')}…`}
      </span>
      {!isWhole && (
        <p className={classes.more}>
          <Button variant="default" size="compact" onClick={() => setIsWhole(true)}>
            {t('wholeText')}
          </Button>
        </p>
      )}
    </>
  )
}

/** Only the web's own addresses become links, and only where the text is nothing else. */
const isWebAddress = (text: string): boolean =>
  text.length <= 2_000 && /^https?:\/\/[^\s"'<>]+$/i.test(text) && URL.canParse(text)
