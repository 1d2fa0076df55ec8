import type { BuiltDocument } from '../contract/rendered-page.ts'
import { headScript, pageEnd } from './document-scripts.ts'
import { loadedMessages } from './i18n/messages.ts'
import { scriptFailed } from './i18n/script-failed.ts'
import type { Preferences } from './shell/preferences.ts'
import { takeStyles } from './ui/styles-apart.ts'

type Page = {
  preferences: Preferences
  nonce: string
  heard: string
  /** What React rendered. */
  markup: string
  /** The ids of the routes that the page is made of, outermost first. */
  routes: string[]
}

const builtScript = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/

/** The document of a page: in the reader's language and colours, with the files that the page will need. */
export const fillDocument = (
  { html, filesOf }: BuiltDocument,
  { preferences, nonce, heard, markup, routes }: Page,
): string => {
  const { language, colorScheme } = preferences
  const { title, body: styled } = takeTitle(markup)
  const { body, sheet } = takeStyles(styled)
  const { styles, scripts } = filesOf([...routes, `src/web/i18n/messages.${language}.ts`])
  const head = [
    title,
    `<meta property="heard" content="${heard}">`,
    // Half a table, drawn while the rest is on its way, would move when it comes, and be drawn twice.
    '<link rel="expect" href="#page-end" blocking="render">',
    sheet && `<style nonce="${nonce}">${sheet}</style>`,
    ...styles.map((href) => `<link rel="stylesheet" crossorigin href="${href}">`),
    ...scripts.map((href) => `<link rel="modulepreload" crossorigin href="${href}">`),
  ].join('')
  const scheme = colorScheme === 'auto' ? 'light' : colorScheme
  const failure = `<p id="script-failed" role="alert" hidden>${scriptFailed[language]} <a href="">${loadedMessages(language).problem.tryAgain}</a></p>`
  return html
    .replace(builtScript, (_, src: string) => headScript({ src, language, colorScheme, nonce }))
    .replace(/^<!doctype html>\s*/i, '') // The router puts its own before it.
    .replace(
      /<html[^>]*>/,
      () => `<html lang="${language}" data-language="${language}" data-mantine-color-scheme="${scheme}">`,
    )
    .replace('</head>', () => `${head}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${body}</div>${pageEnd}${failure}`)
}

/** React puts a title where it stands when it renders less than a document; its place is the head. */
const takeTitle = (markup: string): { title: string; body: string } => {
  const title = /<title>[^<]*<\/title>/.exec(markup)?.[0] ?? ''
  return { title, body: title === '' ? markup : markup.replace(title, () => '') }
}
