import { formatLocale } from './i18n/format-locale.ts'
import type { Preferences } from './shell/preferences.ts'
import { listenEarly } from './ui/early-input.ts'

/*
 * The scripts that stand in a page's document. Each that runs before the page is drawn keeps its reader waiting, on an
 * old machine 5 to 20 ms: whatever can, runs after.
 */

type Started = Preferences & {
  /** The address of the dashboard's first script. */
  src: string
  nonce: string
}

/** Where what is drawn ends; what comes after it in a document can wait. */
export const pageEnd = '<i id="page-end" hidden></i>'

/** The one script of the document's head, and what fetches the dashboard's own meanwhile. */
export const headScript = ({ src, language, colorScheme, nonce }: Started): string => {
  const load = `()=>import('${src}')`
  const text = [
    `(${listenEarly.toString()})()`,
    colorScheme === 'auto' ? chooseScheme : '',
    `(${startOnceDrawn.toString()})(${load},'${formatLocale[language]}')`,
  ].join(';')
  return `<link rel="modulepreload" crossorigin href="${src}"><script nonce="${nonce}">${text}</script>`
}

/** Only the device knows its own scheme. */
const chooseScheme = `document.documentElement.dataset.mantineColorScheme=matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'`

/**
 * The router's scripts as they stand in a finished document. What it hands over is only run where the dashboard is about
 * to take over (`startOnceDrawn`); and the place that a page was scrolled to is only looked up where somebody has been
 * here before: a browser opens its storage for that.
 */
export const withScriptsPostponed = (html: string): string => {
  const end = html.indexOf(pageEnd)
  // Of much data there are several. Within them, `<` is escaped.
  const handedOver = html.slice(end).replaceAll('<script ', '<script type="text/plain" ')
  const page = html
    .slice(0, end)
    .replace(/(<script[^>]*>)(?=\(function\([^<]*sessionStorage)/, '$1(history.state||location.hash)&&')
  return page + handedOver
}

/**
 * Written into the document as it stands here, so it may use nothing from outside. What can be read is drawn before the
 * dashboard's script is run: one that lies ready in the browser's cache would otherwise come first, and take its time. A
 * page in the background is not drawn, and has nobody waiting.
 */
const startOnceDrawn = (load: () => Promise<unknown>, locale: string): void => {
  const start = () => {
    for (const handedOver of document.querySelectorAll<HTMLScriptElement>('script[type="text/plain"]')) {
      const script = document.createElement('script')
      // Its own: text that somebody slipped in has none, and isn't run.
      script.nonce = handedOver.nonce
      script.text = handedOver.text
      handedOver.replaceWith(script)
    }
    load().catch(() => {
      // What can be read can still be read, and links still lead on.
      window.flowsEarly?.stop()
      window.flowsEarly?.pressed?.removeAttribute('aria-busy')
      document.getElementById('script-failed')!.hidden = false
    })
    // The first number that a browser writes in a language takes an old machine a tenth of a second: while it waits.
    for (const Format of [Intl.NumberFormat, Intl.RelativeTimeFormat]) void new Format(locale)
  }
  addEventListener('DOMContentLoaded', () => {
    if (document.hidden) start()
    else requestAnimationFrame(() => setTimeout(start))
  })
}
