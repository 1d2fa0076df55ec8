/** Text that is HTML already. */
export type Html = { html: string }

type Part = Html | string | number | Html[] | null

/** HTML with everything that is put into it escaped, unless it is HTML itself. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Html => ({
  html: texts.map((text, at) => text + (at < parts.length ? htmlOf(parts[at]!) : '')).join(''),
})

const htmlOf = (part: Part): string => {
  if (part === null) return ''
  if (Array.isArray(part)) return part.map((one) => one.html).join('')
  return typeof part === 'object' ? part.html : escape(String(part))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!)

/** A sentence in which names stand between backticks. */
export const prose = (text: string): Html[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))

/** A text in paragraphs, apart by empty lines. */
export const paragraphs = (text: string): Html[] => text.split('\n\n').map((one) => html`<p>${prose(one)}</p>`)
