import type { Schema } from '../document-types.ts'
import { type Html, html } from './html.ts'
import type { PageWords } from './page-words.ts'

/** What a value may be, in a few words: its kind, or the words that it is one of. */
export const kindOf = (schema: Schema, words: PageWords): Html => {
  const { $ref, anyOf, enum: allowed, items, type } = schema
  if ($ref) return linkTo($ref.split('/').at(-1)!)
  if (anyOf)
    return joined(
      (anyOf as Schema[]).map((one) => kindOf(one, words)),
      words.or,
    )
  if (allowed)
    return joined(
      allowed.map((word) => html`<code>${String(word)}</code>`),
      words.or,
    )
  if (type === 'array' && items) return html`${words.listOf} ${kindOf(items as Schema, words)}`
  const kinds = (Array.isArray(type) ? type : [type ?? 'any']) as (keyof PageWords['kinds'])[]
  return joined(
    kinds.map((kind) => html`${words.kinds[kind]}`),
    words.or,
  )
}

/** Limits, and what it is when it is left out. */
export const limitsOf = ({ default: given, maximum, maxLength, maxItems }: Schema, words: PageWords): Html | null => {
  const most = maxLength ?? maxItems ?? (maximum !== undefined && maximum < 1e6 ? maximum : undefined)
  if (most === undefined && given === undefined) return null
  const text = Array.isArray(given) ? given.join(',') : JSON.stringify(given)
  return html` <small
    >${most === undefined ? '' : `${words.upTo(most)}. `}${given === undefined ? null : html`${words.byDefault} <code>${text!.replace(/^"(.*)"$/, '$1')}</code>`}</small
  >`
}

const linkTo = (schema: string): Html => html`<a href="#${schema}"><code>${schema}</code></a>`

/** With commas, and the last with its own word. */
const joined = (parts: Html[], last: string): Html =>
  parts
    .slice(1)
    .reduce((before, part, at) => html`${before}${at === parts.length - 2 ? ` ${last} ` : ', '}${part}`, parts[0]!)
