import type { Language } from '../contract/language.ts'
import type { BuiltDocument } from '../contract/rendered-page.ts'
import { formatLocale } from './i18n/format-locale.ts'
import { loadedMessages } from './i18n/messages.ts'
import { scriptFailed } from './i18n/script-failed.ts'
import type { Preferences } from './shell/preferences.ts'
import { takeStyles } from './ui/styles-apart.ts'
import { listenEarly } from './ui/early-input.ts'

type Page = {
  preferences: Preferences
  nonce: string
  /** What React rendered. */
  markup: string
  /** The ids of the routes that the page is made of, outermost first. */
  routes: string[]
}

/** The document of a page: in the reader's language and colours, with the files that the page will need. */
export const fillDocument = (
  { html, filesOf }: BuiltDocument,
  { preferences, nonce, markup, routes }: Page,
): string => {
  const { language, colorScheme } = preferences
  const { title, body: styled } = takeTitle(markup)
  const { body, sheet } = takeStyles(styled)
  const script = (text: string) => `<script nonce="${nonce}">${text}</script>`
  const { styles, scripts } = filesOf([...routes, `src/web/i18n/messages.${language}.ts`])
  const head = [
    title,
    // Half a table, drawn while the rest is on its way, would move when it comes, and be drawn twice.
    '<link rel="expect" href="#page-end" blocking="render">',
    script(`(${listenEarly.toString()})()`),
    colorScheme === 'auto' ? script(chooseScheme) : '',
    sheet && `<style nonce="${nonce}">${sheet}</style>`,
    ...styles.map((href) => `<link rel="stylesheet" crossorigin href="${href}">`),
    ...scripts.map((href) => `<link rel="modulepreload" crossorigin href="${href}">`),
  ].join('')
  const scheme = colorScheme === 'auto' ? 'light' : colorScheme
  const failure = `<p id="script-failed" role="alert" hidden>${scriptFailed[language]} <a href="">${loadedMessages(language).problem.tryAgain}</a></p>`
  return startAfterPaint(html, language, script)
    .replace(/^<!doctype html>\s*/i, '') // The router puts its own before it.
    .replace(
      /<html[^>]*>/,
      () => `<html lang="${language}" data-language="${language}" data-mantine-color-scheme="${scheme}">`,
    )
    .replace('</head>', () => `${head}</head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${body}</div><i id="page-end" hidden></i>${failure}`)
}

/** Only the device knows its own scheme; this stands before anything is drawn. */
const chooseScheme = `document.documentElement.dataset.mantineColorScheme=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'`

/** React puts a title where it stands when it renders less than a document; its place is the head. */
const takeTitle = (markup: string): { title: string; body: string } => {
  const title = /<title>[^<]*<\/title>/.exec(markup)?.[0] ?? ''
  return { title, body: title === '' ? markup : markup.replace(title, () => '') }
}

/**
 * What can be read is drawn before the script is run: a script that lies ready in the browser's cache would otherwise
 * come first, and take its time. A page in the background is not drawn, and has nobody waiting.
 */
const startAfterPaint = (html: string, language: Language, script: (text: string) => string): string =>
  html.replace(
    /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/,
    (_, src: string) =>
      `<link rel="modulepreload" crossorigin href="${src}">` +
      script(
        `addEventListener('DOMContentLoaded',()=>{let start=()=>{import('${src}').catch(${tellOfFailure.toString()});` +
          `${readyFormats(language)}};document.hidden?start():requestAnimationFrame(()=>setTimeout(start))})`,
      ),
  )

/** The first number that a browser writes in a language takes an old machine a tenth of a second: while it waits for the script. */
const readyFormats = (language: Language): string =>
  ['NumberFormat', 'RelativeTimeFormat'].map((kind) => `new Intl.${kind}('${formatLocale[language]}')`).join()

/** Written into the document as it stands. What can be read can still be read, and links still lead on. */
const tellOfFailure = (): void => {
  window.flowsEarly?.stop()
  window.flowsEarly?.pressed?.removeAttribute('aria-busy')
  document.getElementById('script-failed')!.hidden = false
}
