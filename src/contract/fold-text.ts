/** What looks the same to who searches, or is typed as the other: keyboards have one of each kind. */
export const alike: [character: string, typed: string][] = [
  ['œ', 'oe'],
  ['æ', 'ae'],
  ...[...'\u2018\u2019\u02bc'].map((apostrophe): [string, string] => [apostrophe, "'"]),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((dash): [string, string] => [dash, '-']),
  ...[...'\u00a0\u202f'].map((space): [string, string] => [space, ' ']),
]

const typed = new Map(alike)
const untyped = new RegExp(`[${[...typed.keys()].join('')}]`, 'g')

/** With the signs that a keyboard types. */
export const asTyped = (text: string): string => text.replace(untyped, (character) => typed.get(character)!)

/** The form in which texts are searched and names sorted: lower case, accents taken off, signs as they are typed. */
export const foldText = (text: string): string => asTyped(text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
