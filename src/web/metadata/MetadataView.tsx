import { IconCheck, IconCode, IconCopy } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isJson } from '../../contract/json-text.ts'
import { Button } from '../ui/Button.tsx'
import { useCopy } from '../ui/use-copy.ts'
import { MetadataValue } from './MetadataValue.tsx'
import buttons from '../ui/Button.module.css'
import classes from './MetadataView.module.css'
import { countValues, type JsonNode, readJsonTree } from './read-json-tree.ts'

/** From here on, what is nested is folded away until it is asked for. */
const largeFrom = 200

type MetadataViewProps = {
  metadata: string
  /** Its heading. */
  title?: ReactNode
  /** As long as only what a screen has room for is wanted. */
  isBeginning: boolean
}

/** A flow's metadata for people who aren't programmers, with the text itself one click away. */
export const MetadataView = ({ metadata: text, title, isBeginning }: MetadataViewProps) => {
  const t = useTranslations('metadata.view')
  const [isRawAsked, setIsRawAsked] = useState(false)
  const { copy, outcome } = useCopy()
  const tree = useMemo(() => readJsonTree(text), [text])
  const isRaw = isRawAsked || tree === null || outcome === 'failed'
  return (
    <div className={classes.view}>
      <div className={classes.head}>
        {title}
        <div className={`${buttons.row} ${classes.tools}`}>
          <Button
            variant="quiet"
            size="compact"
            icon={outcome === 'copied' ? <IconCheck size={16} /> : <IconCopy size={16} />}
            onClick={() => copy(text)}
          >
            {t('copy')}
          </Button>
          {tree && (
            <Button
              variant={isRaw ? 'default' : 'quiet'}
              size="compact"
              icon={<IconCode size={16} />}
              aria-pressed={isRaw}
              onClick={() => setIsRawAsked(!isRaw)}
            >
              {t('raw')}
            </Button>
          )}
        </div>
      </div>
      <output className={outcome === 'failed' ? classes.note : 'visually-hidden'}>
        {outcome === 'copied' && t('copied')}
        {outcome === 'failed' && t('copyFailed')}
      </output>
      {!tree && <p className={classes.note}>{t(isJson(text) ? 'tooDeep' : 'notJson')}</p>}
      {isRaw ? (
        // A part that scrolls has to be reached by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className={classes.raw} aria-label={t('rawText')} tabIndex={0}>
          <pre>{text}</pre>
        </section>
      ) : (
        <MetadataList tree={tree} isBeginning={isBeginning} />
      )}
    </div>
  )
}

const MetadataList = ({ tree, isBeginning }: { tree: JsonNode; isBeginning: boolean }) => {
  const t = useTranslations('metadata.view')
  if (tree.kind === 'object' && tree.entries.length === 0) return <p className={classes.none}>{t('none')}</p>
  return <MetadataValue node={isBeginning ? beginningOf(tree) : tree} isLarge={countValues(tree) > largeFrom} />
}

/** So many values fill a screen, or nearly so. */
const screenful = 12

const beginningOf = (tree: JsonNode): JsonNode => {
  if (tree.kind !== 'object') return tree
  let [length, count] = [0, 0]
  for (; length < tree.entries.length && count < screenful; length += 1)
    count += countValues(tree.entries[length]!.value)
  return { ...tree, entries: tree.entries.slice(0, length) }
}
