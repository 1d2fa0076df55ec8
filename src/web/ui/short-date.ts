/** Formats cost a browser time to make, and a page shows many dates. */
const formats = new Map<string, Intl.DateTimeFormat>()

const format = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options])
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, known)
  return known
}

type Place = { locale: string; timeZone: string | undefined }

/**
 * A day and a time, short, with the year where it isn't this one: "26 Nov, 17:42". Put together here, since not every
 * browser joins the two alike, and the server, which writes them first, may be another.
 */
export const shortDate = (time: number, now: number, { locale, timeZone }: Place): string => {
  const zone = timeZone === undefined ? {} : { timeZone }
  const yearOf = (date: number) => format(locale, { ...zone, year: 'numeric' }).format(date)
  const year = yearOf(time) === yearOf(now) ? {} : { year: 'numeric' as const }
  const day = format(locale, { ...zone, day: 'numeric', month: 'short', ...year }).format(time)
  return `${day}, ${format(locale, { ...zone, hour: '2-digit', minute: '2-digit' }).format(time)}`
}
