import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isWebAddress, longFrom, LongText, WebAddress } from './MetadataText.tsx'
import classes from './MetadataValue.module.css'
import { previewJson } from './preview-json.ts'
import type { JsonEntry, JsonNode } from './read-json-tree.ts'
import { partSize, type ShownPart, useShownPart } from './use-shown-part.tsx'

/** Past this depth everything is folded. */
const deepestOpen = 6
const mostOpen = 10

type MetadataWords = ReturnType<typeof useTranslations<'metadata.view'>>
type Place = { depth: number; isLarge: boolean }

/**
 * One value of the metadata with all that is in it. In large metadata, what is nested is folded. There is a component
 * only where something can be opened, and no element that another could do without: of a hundred values each counts on
 * an old machine.
 */
export const MetadataValue = ({ node, isLarge }: { node: JsonNode; isLarge: boolean }) => (
  <div {...filledWith(node, { depth: 0, isLarge }, useWords())} />
)

const useWords = (): MetadataWords => useTranslations('metadata.view')

/** What an element is to hold, and how it looks. */
type Filled = { className?: string | undefined; children: ReactNode }

const filledWith = (node: JsonNode, place: Place, t: MetadataWords): Filled => {
  switch (node.kind) {
    case 'text':
      return filledWithText(node.text, t)
    case 'number':
      return { className: classes.number, children: node.text }
    case 'boolean':
      return { children: t(node.value ? 'yes' : 'no') }
    case 'nothing':
      return { className: classes.absent, children: t('nothing') }
    default:
      if (sizeOf(node) > 0) return { children: group(node, place, t) }
      return { className: classes.absent, children: t(node.kind === 'object' ? 'emptyObject' : 'emptyList') }
  }
}

const filledWithText = (text: string, t: MetadataWords): Filled => {
  if (text === '') return { className: classes.absent, children: t('emptyText') }
  if (isWebAddress(text)) return { children: <WebAddress address={text} /> }
  return { className: classes.text, children: text.length > longFrom ? <LongText text={text} /> : text }
}

type GroupNode = JsonNode & { kind: 'object' | 'list' }

const isGroup = (node: JsonNode): node is GroupNode => node.kind === 'object' || node.kind === 'list'
const sizeOf = (node: GroupNode) => (node.kind === 'object' ? node.entries : node.items).length

/** A short list stands beside its name as one value does; what has names or levels inside needs the width. */
const standsBelow = (node: JsonNode) =>
  isGroup(node) && sizeOf(node) > 0 && (node.kind === 'object' || node.items.some(isGroup))

/** In large metadata only this stays open: a short list of plain values, and on the first level any short group. */
const isShort = (node: GroupNode, depth: number) => sizeOf(node) <= mostOpen && (depth === 1 || !standsBelow(node))

const group = (node: GroupNode, { depth, isLarge }: Place, t: MetadataWords) => {
  const isFolded = isLarge ? depth > 0 && !isShort(node, depth) : depth > deepestOpen
  const place = { depth: depth + 1, isLarge }
  if (!isFolded) return inside(node, place, t)
  return (
    <Folded
      preview={previewJson(node)}
      count={t(node.kind === 'object' ? 'entries' : 'items', { count: sizeOf(node) })}
    >
      <Inside node={node} {...place} />
    </Folded>
  )
}

const Inside = ({ node, ...place }: { node: GroupNode } & Place) => inside(node, place, useWords())

const inside = (node: GroupNode, place: Place, t: MetadataWords) => {
  if (node.kind === 'object')
    return node.entries.length > partSize ? (
      <ManyEntries entries={node.entries} {...place} />
    ) : (
      entries({ part: node.entries }, place, t)
    )
  if (node.items.length > partSize) return <ManyItems items={node.items} {...place} />
  return items({ part: node.items }, listOf(node.items), place, t)
}

const ManyEntries = ({ entries: all, ...place }: { entries: JsonEntry[] } & Place) =>
  entries(useShownPart(all), place, useWords())

const ManyItems = ({ items: all, ...place }: { items: JsonNode[] } & Place) =>
  items(useShownPart(all), listOf(all), place, useWords())

const listOf = (items: JsonNode[]) => (items.some(isGroup) ? 'ol' : 'ul')

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

/** Indentation gets smaller with depth and then stops: sixty levels would leave a phone no width for words. */
const indentAt = (depth: number) => (depth > deepestOpen + 2 ? 'flat' : depth > 4 ? 'deep' : undefined)

const entries = ({ part, firstNew, more }: ShownPart<JsonEntry>, place: Place, t: MetadataWords) => (
  <>
    <dl className={classes.entries} data-nested={place.depth > 1 || undefined} data-depth={indentAt(place.depth)}>
      {part.map((entry, at) => (
        // Names may repeat, and the order never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={classes.entry} data-group={standsBelow(entry.value) || undefined} {...firstNew?.(at)}>
          <dt>{entry.name || t('emptyName')}</dt>
          <dd {...filledWith(entry.value, place, t)} />
        </div>
      ))}
    </dl>
    {more}
  </>
)

const items = ({ part, firstNew, more }: ShownPart<JsonNode>, List: 'ol' | 'ul', place: Place, t: MetadataWords) => (
  <>
    <List className={classes.items} data-depth={indentAt(place.depth)}>
      {part.map((item, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at} {...firstNew?.(at)} {...filledWith(item, place, t)} />
      ))}
    </List>
    {more}
  </>
)
