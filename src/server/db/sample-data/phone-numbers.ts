import type { Country } from './places.ts'
import type { Random } from './random.ts'

/** A mobile number as the country writes it. */
export const mobileNumber = (random: Random, country: Country): string =>
  numberOf(random, codes[country], random.pick(mobiles[country]), lengths[country])

/** The line from which an organisation calls and to which people call back. */
export const officeNumber = (random: Random, country: Country): string =>
  numberOf(random, codes[country], random.pick(offices[country]), lengths[country])

/** Since 30 November 2024 the numbers of Benin have ten digits; before, and here and there after, eight without the 01. */
export const asWrittenAt = (number: string, time: number): string =>
  time < beninRenumbering && number.startsWith('+22901') ? `+229${number.slice(6)}` : number

const beninRenumbering = Date.UTC(2024, 10, 30)

const codes: Record<Country, string> = { BJ: '+229', TG: '+228', NE: '+227', BF: '+226', NG: '+234', GH: '+233' }

/** Digits after the country code. */
const lengths: Record<Country, number> = { BJ: 10, TG: 8, NE: 8, BF: 8, NG: 10, GH: 9 }

const words = (text: string) => text.split(' ')

const mobiles: Record<Country, string[]> = {
  BJ: words('0197 0196 0195 0194 0190 0191 0161 0162 0166 0167 0169 0151 0153 0154 0140 0198 0199 0164'),
  TG: words('90 91 92 93 70 71 96 97 98 99 79'),
  NE: words('96 97 90 91 92 93 94 88 89 80 84'),
  BF: words('70 71 72 74 76 77 78 60 61 64 65 66 51 54 55 56 57'),
  NG: words('803 806 703 706 813 816 810 814 903 906 802 808 812 805 807 705 815'),
  GH: words('24 54 55 59 20 50 26 56 27 57'),
}

const offices: Record<Country, string[]> = {
  BJ: words('012130 012131 012361 012382 012022 012253'),
  TG: words('2221 2226 2660 2550'),
  NE: words('2073 2072 2065'),
  BF: words('2530 2536 2477 2097'),
  NG: words('20131 20270 20922'),
  GH: words('3022 3720 3120'),
}

const numberOf = (random: Random, code: string, start: string, length: number): string => {
  const rest = length - start.length
  return code + start + String(Math.floor(random.next() * 10 ** rest)).padStart(rest, '0')
}
