import { communityThemes } from './community-themes.ts'
import { farmingThemes } from './farming-themes.ts'
import { healthThemes } from './health-themes.ts'
import { type Place, places, spokenAt } from './places.ts'
import type { Theme, ThemeWords } from './theme.ts'

/** What a flow is called, and what it is about. */
export type Naming = {
  name: string
  language: 'fr' | 'en'
  theme: Theme
  words: ThemeWords
  place: Place
}

type Language = Naming['language']

/**
 * The name of the flow at `index`, different from the name of every other index. About three in five are French.
 * Walks through all titles, places and details in steps of the golden section: neighbours differ in everything, and
 * nothing need be remembered to never repeat.
 */
export const namingAt = (seed: number, index: number, created: Date): Naming => {
  const { language, rank } = languageAt(index)
  const pairs = pairsIn[language]
  const plainRank = Math.floor(rank / 5) * 2 + (rank % 5)
  const isPlain = rank % 5 < 2 && plainRank < pairs.length
  const details = isPlain ? [''] : detailsIn[language]
  const all = pairs.length * details.length
  const at = walk(seed, isPlain ? plainRank : rank % all, all)
  const { title, theme, place } = pairs[at % pairs.length]!
  const detail = details[Math.floor(at / pairs.length)]!
  const round = isPlain ? 0 : Math.floor(rank / all)
  const words = theme[language]
  const name =
    withPlace(title, place.name) + withDetail(detail, place, language, created) + (round ? ` (${round + 1})` : '')
  return { name, language, theme, words, place }
}

/** Of five in a row, three are French; `rank` counts within the language. */
const languageAt = (index: number): { language: Language; rank: number } => {
  const five = Math.floor(index / 5)
  const rest = index % 5
  return rest % 3 === 1
    ? { language: 'en', rank: five * 2 + (rest === 1 ? 0 : 1) }
    : { language: 'fr', rank: five * 3 + (rest === 0 ? 0 : rest - 1) }
}

const themes = [...healthThemes, ...farmingThemes, ...communityThemes]

const pairsOf = (language: Language) =>
  themes.flatMap((theme) =>
    theme[language].titles.flatMap((title) =>
      places
        .filter(
          ({ writes, land }) =>
            (writes === 'both' || writes === language) && (!theme.land || land.includes(theme.land)),
        )
        .map((place) => ({ theme, title, place })),
    ),
  )

const pairsIn: Record<Language, ReturnType<typeof pairsOf>> = { fr: pairsOf('fr'), en: pairsOf('en') }

const wheres = ['', '{village 0}', '{village 1}', '{village 2}', '{village 3}', '{spoken 0}', '{spoken 1}']

const listed = (text: string) => text.split(' | ')

const whens: Record<Language, string[]> = {
  fr: [
    '',
    ...listed(
      'phase 1 | phase 2 | phase 3 | pilote | matin | soir | groupe A | groupe B | groupe C | zone nord | zone sud',
    ),
    ...listed('grande saison | petite saison | {year} | T{quarter} {year} | relais | suite'),
  ],
  en: [
    '',
    ...listed('phase 1 | phase 2 | phase 3 | pilot | morning | evening | group A | group B | group C | north | south'),
    ...listed('main season | short season | {year} | Q{quarter} {year} | volunteers | follow-up'),
  ],
}

/** Every detail but the empty one, which the plain names have. */
const detailsOf = (language: Language) =>
  wheres
    .flatMap((where) => whens[language].map((when) => [where, when].filter((part) => part !== '').join(', ')))
    .filter((detail) => detail !== '')

const detailsIn: Record<Language, string[]> = { fr: detailsOf('fr'), en: detailsOf('en') }

const withPlace = (title: string, place: string): string =>
  title.replace('de {place}', /^[AEIOÉ](?!u)/.test(place) ? `d'${place}` : `de ${place}`).replace('{place}', place)

const withDetail = (detail: string, place: Place, language: Language, created: Date): string =>
  detail &&
  ` – ${detail
    .replace(/\{village (\d)\}/, (_, at: string) => place.villages[Number(at)]!)
    .replace(
      /\{spoken (\d)\}/,
      (_, at: string) => `${language === 'fr' ? 'en' : 'in'} ${spokenAt(place, language)[Number(at)]}`,
    )
    .replace('{year}', String(created.getUTCFullYear()))
    .replace('{quarter}', String(Math.floor(created.getUTCMonth() / 3) + 1))}`

/** A way through all of 0 … all-1 that visits each once, started by the seed. */
const walk = (seed: number, rank: number, all: number): number => {
  const start = (Math.abs(seed) * 7919) % all
  return Number((BigInt(rank) * BigInt(stepFor(all)) + BigInt(start)) % BigInt(all))
}

const steps = new Map<number, number>()

const stepFor = (all: number): number => {
  const known = steps.get(all)
  if (known !== undefined) return known
  let step = Math.max(1, Math.round(all * 0.6180339887))
  while (greatestCommonDivisor(step, all) !== 1) step += 1
  steps.set(all, step)
  return step
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))
