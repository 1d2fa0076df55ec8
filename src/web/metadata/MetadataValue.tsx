import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { MetadataText } from './MetadataText.tsx'
import classes from './MetadataValue.module.css'
import { previewJson } from './preview-json.ts'
import type { JsonEntry, JsonNode } from './read-json-tree.ts'
import { useShownPart } from './use-shown-part.tsx'

/** Past this depth everything is folded. */
const deepestOpen = 6
const mostOpen = 10

type Place = { depth: number; isLarge: boolean }

/** One value of the metadata with all that is in it. In large metadata, what is nested is folded. */
export const MetadataValue = ({ node, ...place }: { node: JsonNode } & Place) => {
  const t = useTranslations('metadata.view')
  switch (node.kind) {
    case 'text':
      return <MetadataText text={node.text} />
    case 'number':
      return <span className={classes.number}>{node.text}</span>
    case 'boolean':
      return <span className={classes.word}>{t(node.value ? 'yes' : 'no')}</span>
    case 'nothing':
      return <span className={classes.absent}>{t('nothing')}</span>
    default:
      return <Group node={node} {...place} />
  }
}

type GroupNode = JsonNode & { kind: 'object' | 'list' }

const isGroup = (node: JsonNode): node is GroupNode => node.kind === 'object' || node.kind === 'list'
const sizeOf = (node: GroupNode) => (node.kind === 'object' ? node.entries : node.items).length

/** A short list stands beside its name as one value does; what has names or levels inside needs the width. */
const standsBelow = (node: JsonNode) =>
  isGroup(node) && sizeOf(node) > 0 && (node.kind === 'object' || node.items.some(isGroup))

/** In large metadata only this stays open: a short list of plain values, and on the first level any short group. */
const isShort = (node: GroupNode, depth: number) => sizeOf(node) <= mostOpen && (depth === 1 || !standsBelow(node))

const Group = ({ node, depth, isLarge }: { node: GroupNode } & Place) => {
  const t = useTranslations('metadata.view')
  const size = sizeOf(node)
  if (size === 0)
    return <span className={classes.absent}>{t(node.kind === 'object' ? 'emptyObject' : 'emptyList')}</span>
  const isFolded = isLarge ? depth > 0 && !isShort(node, depth) : depth > deepestOpen
  const place = { depth: depth + 1, isLarge }
  const inside =
    node.kind === 'object' ? <Entries entries={node.entries} {...place} /> : <Items items={node.items} {...place} />
  if (!isFolded) return inside
  return (
    <Folded preview={previewJson(node)} count={t(node.kind === 'object' ? 'entries' : 'items', { count: size })}>
      {inside}
    </Folded>
  )
}

/** Indentation gets smaller with depth and then stops: sixty levels would leave a phone no width for words. */
const indentAt = (depth: number) => (depth > deepestOpen + 2 ? 'flat' : depth > 4 ? 'deep' : undefined)

/** Builds its content only once it is opened: a closed fold of 100,000 values costs nothing. */
const Folded = ({ preview, count, children }: { preview: string; count: string; children: ReactNode }) => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={classes.summary}>
        {preview && <span className={classes.preview}>{preview}</span>} <span className={classes.count}>{count}</span>
      </summary>
      {isOpen && children}
    </details>
  )
}

const Entries = ({ entries, depth, isLarge }: { entries: JsonEntry[] } & Place) => {
  const t = useTranslations('metadata.view')
  const { part, firstNew, more } = useShownPart(entries)
  return (
    <>
      <dl className={classes.entries} data-nested={depth > 1 || undefined} data-depth={indentAt(depth)}>
        {part.map(({ name, value }, at) => (
          // Names may repeat, and the order never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className={classes.entry} data-group={standsBelow(value) || undefined} {...firstNew(at)}>
            <dt dir="auto">{name || t('emptyName')}</dt>
            <dd>
              <MetadataValue node={value} depth={depth} isLarge={isLarge} />
            </dd>
          </div>
        ))}
      </dl>
      {more}
    </>
  )
}

const Items = ({ items, depth, isLarge }: { items: JsonNode[] } & Place) => {
  const { part, firstNew, more } = useShownPart(items)
  const List = items.some(isGroup) ? 'ol' : 'ul'
  return (
    <>
      <List className={classes.items} data-depth={indentAt(depth)}>
        {part.map((item, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} {...firstNew(at)}>
            <MetadataValue node={item} depth={depth} isLarge={isLarge} />
          </li>
        ))}
      </List>
      {more}
    </>
  )
}
