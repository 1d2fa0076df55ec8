import type { Schema } from '../document-types.ts'
import { type Html, html, prose } from './html.ts'
import type { PageWords } from './page-words.ts'
import { kindOf, limitsOf } from './schema-text.ts'

/** The fields of a named schema. */
export const schemaSection = (id: string, schema: Schema, words: PageWords): Html => {
  const alternatives = (schema.anyOf ?? [schema]) as Schema[]
  const tables = alternatives.map((one) => fieldTable(one, words))
  const between = tables.slice(1).map(
    (table) =>
      html`<p>${words.or}</p>
        ${table}`,
  )
  return html`<section class="schema" aria-labelledby="${id}">
    <h3 id="${id}"><code>${id}</code></h3>
    ${tables[0]!}${between}
  </section>`
}

const fieldTable = ({ properties = {}, required = [] }: Schema, words: PageWords): Html => {
  const rows = Object.entries(properties as Record<string, Schema>).map(
    ([name, field]) =>
      html`<div>
        <dt><code>${name}</code>${required.includes(name) ? html` <small>${words.required}</small>` : null}</dt>
        <dd>
          <span class="kind">${kindOf(field, words)}</span> ${prose(field.description ?? '')}${limitsOf(field, words)}
        </dd>
      </div> `,
  )
  return html`<dl class="fields">${rows}</dl>`
}
