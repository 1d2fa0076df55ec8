import type { Language } from '../../../contract/language.ts'
import type { OpenApiDocument, Operation } from '../document-types.ts'
import { openApiDocument } from '../open-api-document.ts'
import { tags } from '../tags.ts'
import { docsStyle } from './docs-style.ts'
import { type Html, html, paragraphs, prose } from './html.ts'
import { code, operationSection } from './operation-section.ts'
import { type PageWords, pageWords } from './page-words.ts'
import { schemaSection } from './schema-section.ts'

/** Stands in the examples for the address that the server is asked at. */
export const anyOrigin = 'https://origin.invalid'

/** The description of the API as a page for people: one document that needs nothing else, and no script. */
export const docsPage = (language: Language): { html: string; style: string } => {
  const document = openApiDocument(language)
  const words = pageWords[language]
  const { info, components } = document
  const schemas = Object.entries(components.schemas).map(([id, schema]) => schemaSection(id, schema, words))
  const other = language === 'en' ? 'fr' : 'en'
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} · ${words.dashboard}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${styleElement}
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header>
          <a class="home" href="/flows">${logo} ${words.dashboard}</a>
          <a href="/docs?language=${other}" hreflang="${other}" lang="${other}">${words.otherLanguage}</a>
        </header>
        <div class="page">
          ${contents(document, words)}
          <main id="content">
            <h1>${info.title}</h1>
            ${paragraphs(info.description)}
            <p>${words.asOpenApi} <a href="/openapi.json">/openapi.json</a></p>
            <h2 id="authenticate">${words.signIn}</h2>
            <p>${words.signInHow} ${prose(descriptionOf(document, 'accessKey'))}</p>
            ${code(`curl -H "Authorization: Bearer $FLOWS_API_KEY" '${anyOrigin}/v1/flows'`, words.signIn)}
            ${tags.map(
              (tag) =>
                html`<h2 id="${tag}">${words.tags[tag]}</h2>
                  <p>${prose(document.tags.find(({ name }) => name === tag)!.description)}</p>
                  ${operationsOf(document, tag).map((described) => operationSection(described, anyOrigin, words))}`,
            )}
            <h2 id="schemas">${words.schemas}</h2>
            ${schemas}
          </main>
        </div>
      </body>
    </html> `
  return { html: page.html, style: docsStyle }
}

// Byte for byte as the page's policy allows it, with nothing of the template around it.
const styleElement: Html = { html: `<style>${docsStyle}</style>` }

/** As in the dashboard's header. */
const logo: Html = {
  html:
    '<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#0b6660"/>' +
    '<path d="M8 11.5A3.5 3.5 0 0 1 11.5 8h9A3.5 3.5 0 0 1 24 11.5v6a3.5 3.5 0 0 1-3.5 3.5h-5.2L10.6 25v-4.1A3.5 3.5 0 0 1 8 17.5Z" fill="#fff"/>' +
    '<path d="M12.5 13v3.5M16 11.5v6.5M19.5 13v3.5" stroke="#0b6660" stroke-width="1.8" stroke-linecap="round"/></svg>',
}

const contents = (document: OpenApiDocument, words: PageWords): Html => {
  const chapters = tags.map((tag) => {
    const items = operationsOf(document, tag).map(
      ({ operation }) => html`<li>${link(operation.operationId, operation.summary)}</li>`,
    )
    return html`<li>
      ${link(tag, words.tags[tag])}
      <ul>
        ${items}
      </ul>
    </li>`
  })
  return html`<nav aria-labelledby="contents">
    <h2 id="contents">${words.contents}</h2>
    <ul>
      <li>${link('authenticate', words.signIn)}</li>
      ${chapters}
      <li>${link('schemas', words.schemas)}</li>
    </ul>
  </nav>`
}

const link = (id: string, text: string): Html => html`<a href="#${id}">${text}</a>`

const operationsOf = ({ paths }: OpenApiDocument, tag: string) =>
  Object.entries(paths)
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]: [string, Operation]) => ({
        method: method.toUpperCase(),
        path,
        operation,
      })),
    )
    .filter(({ operation }) => operation.tags.includes(tag))

const descriptionOf = ({ components }: OpenApiDocument, scheme: string): string =>
  (components.securitySchemes[scheme] as { description: string }).description
