import { Language } from '../contract/language.ts'

/** The language that an `Accept-Language` header asks for most, among those we speak; English when it names neither. */
export const preferredLanguage = (header: string | undefined): Language => {
  let preferred: Language = 'en'
  let weight = 0
  for (const choice of (header ?? '').slice(0, 200).split(',')) {
    const [range = '', ...parameters] = choice.split(';').map((part) => part.trim().toLowerCase())
    const language = Language.safeParse(range.split('-')[0])
    const quality = qualityOf(parameters)
    if (language.success && quality > weight) {
      preferred = language.data
      weight = quality
    }
  }
  return preferred
}

const qualityOf = (parameters: string[]): number => {
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return quality === undefined ? 1 : Number(quality.slice(2)) || 0
}
