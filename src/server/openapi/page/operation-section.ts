import type { Answer, Content, Operation, Parameter, Schema } from '../document-types.ts'
import { curlExample } from './curl-example.ts'
import { type Html, html, paragraphs, prose } from './html.ts'
import type { PageWords } from './page-words.ts'
import { kindOf, limitsOf } from './schema-text.ts'

type Described = { method: string; path: string; operation: Operation }

/** All that one should know to make one call. */
export const operationSection = ({ method, path, operation }: Described, origin: string, words: PageWords): Html => {
  const { operationId, summary, description, parameters, requestBody, responses } = operation
  const answers = Object.entries(responses)
  return html`<section class="operation" aria-labelledby="${operationId}">
    <h3 id="${operationId}">${summary}</h3>
    <p class="call"><strong>${method}</strong> <code>${breakable(path)}</code></p>
    ${paragraphs(description)}
    ${
      parameters.length > 0
        ? html`<h4>${words.parameters}</h4>
            <dl class="fields">${parameters.map((one) => parameterRow(one, words))}</dl>`
        : null
    }
    ${
      requestBody
        ? html`<h4>${requestBody.required ? words.body : words.optionalBody}</h4>
            <p>${kindOfContent(requestBody.content, words)}</p>`
        : null
    }
    <h4>${words.example}</h4>
    ${code(curlExample(method, path, operation, origin), `${summary}: ${words.example}`)}
    <h4>${words.answer}</h4>
    ${answers.filter((answer) => !isRefusal(answer)).map(([status, answer]) => answerText(status, answer, words, summary))}
    <details>
      <summary>${words.refusals}</summary>
      <dl class="fields">
        ${answers.filter(isRefusal).map(
          ([status, { description }]) =>
            html`<div>
              <dt><b>${status}</b></dt>
              <dd>${paragraphs(description)}</dd>
            </div> `,
        )}
      </dl>
    </details>
  </section> `
}

const isRefusal = ([status]: [string, Answer]) => Number(status) >= 400

const parameterRow = ({ name, in: place, description, required, schema }: Parameter, words: PageWords): Html =>
  html`<div>
    <dt><code>${name}</code> <small>${words.places[place]}${required ? `, ${words.required}` : ''}</small></dt>
    <dd><span class="kind">${kindOf(schema, words)}</span> ${prose(description)}${limitsOf(schema, words)}</dd>
  </div> `

const answerText = (
  status: string,
  { description, headers = {}, content }: Answer,
  words: PageWords,
  summary: string,
): Html => {
  const rows = Object.entries(headers).map(
    ([name, header]) =>
      html`<div>
        <dt><code>${name}</code></dt>
        <dd>${prose(header.description)}</dd>
      </div>`,
  )
  const example = content?.['application/json'].example
  return html`<p><b>${status}</b> ${prose(description)} ${content ? kindOfContent(content, words) : null}</p>
    ${example ? code(JSON.stringify(example, null, 2), `${summary}: ${words.answer} ${status}`) : null}
    ${rows.length > 0 ? html`<dl class="fields">${rows}</dl>` : null}`
}

/** A schema by its name; one that only wraps another is written as JSON would show it. */
const kindOfContent = (content: Content, words: PageWords): Html | null => {
  const { schema } = content['application/json']
  const data = (schema.properties as Record<string, Schema> | undefined)?.['data']
  if (data?.$ref) return html`<code>{"data": </code>${kindOf(data, words)}<code>}</code>`
  return schema.$ref ? kindOf(schema, words) : null
}

/** Wide text is scrolled by itself, which takes a place for the keyboard. */
export const code = (text: string, label: string): Html =>
  html`<pre tabindex="0" role="group" aria-label="${label}"><code>${text}</code></pre>`

/** A path may go on in the next line after a slash. */
const breakable = (path: string): Html[] =>
  path.split('/').map((part, at) => (at ? html`/<wbr />${part}` : html`${part}`))
