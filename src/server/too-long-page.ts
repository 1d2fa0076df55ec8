import type { Language } from '../contract/language.ts'
import { policyOfStyledPage } from './content-security-policy.ts'

/**
 * What a person is shown whose address is too long to be read. Nothing else is known of the request, so that it is not a
 * page of the dashboard; it looks like one, and needs no other file.
 */
export const tooLongPage = (language: Language): string => {
  const { title, body, lead } = words[language]
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Our Voice Flows</title>
<style>${style}</style>
<main>
<h1>${title}</h1>
<p>${body}</p>
<p><a href="/flows">${lead}</a></p>
</main>
</html>
`
}

const words: Record<Language, { title: string; body: string; lead: string }> = {
  en: {
    title: 'This address is too long',
    body: 'The server could not read it. If you were searching or filtering, use fewer words.',
    lead: 'Go to the flows',
  },
  fr: {
    title: 'Cette adresse est trop longue',
    body: 'Le serveur n’a pas pu la lire. Si vous faisiez une recherche ou un filtre, employez moins de mots.',
    lead: 'Aller aux flux',
  },
}

const style = `
:root { color-scheme: light dark; --page: #faf9f7; --text: #1f1c18; --link: #0b6660; }
@media (prefers-color-scheme: dark) { :root { --page: #161412; --text: #ebe8e2; --link: #7fc6c0; } }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 40rem; margin: 0 auto; padding: 4rem 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
a { color: var(--link); }
`

export const policyOfTooLongPage = policyOfStyledPage(style)
