import { Language } from '../contract/language.ts'

/** The languages that an `Accept-Language` header names, the most wanted first. */
export const preferredLanguages = (header: string | undefined): string[] =>
  (header ?? '')
    .slice(0, 200)
    .split(',')
    .map((choice) => {
      const [range = '', ...parameters] = choice.split(';').map((part) => part.trim().toLowerCase())
      return { language: range.split('-')[0]!, quality: qualityOf(parameters) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ language }) => language)

/** The most wanted language among those we speak; English when the header names none of them. */
export const preferredLanguage = (header: string | undefined): Language => {
  const spoken = preferredLanguages(header).find((language) => Language.safeParse(language).success)
  return Language.safeParse(spoken).data ?? 'en'
}

const qualityOf = (parameters: string[]): number => {
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return quality === undefined ? 1 : Number(quality.slice(2)) || 0
}
