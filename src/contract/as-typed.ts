/** Signs of which keyboards have one of each kind, and what stands there for them. */
const typed = new Map<string, string>([
  ...[...'\u2018\u2019\u02bc'].map((apostrophe): [string, string] => [apostrophe, "'"]),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212'].map((dash): [string, string] => [dash, '-']),
])
const untyped = new RegExp(`[${[...typed.keys()].join('')}]`, 'g')

/** With the signs that a keyboard types. */
export const asTyped = (text: string): string => text.replace(untyped, (sign) => typed.get(sign)!)
