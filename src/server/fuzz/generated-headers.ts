import * as fc from 'fast-check'

/** Header values of visible characters and what of Latin 1 HTTP lets through. */
const value = fc.string({
  unit: fc
    .integer({ min: 0x20, max: 0xff })
    .filter((code) => code !== 0x7f)
    .map((code) => String.fromCharCode(code)),
  maxLength: 40,
})

const mark = fc.oneof(
  fc.nat({ max: 5 }).map((version) => `"${version}"`),
  fc.constantFrom('*', 'W/"1"', '"', '', '"1", "2"'),
  value,
)

const contentType = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('application/json', 'application/json; charset=utf-8') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '/',
      '',
      'APPLICATION/JSON',
      'application/json;;',
      'application/problem+json',
    ),
  },
)

/** Headers besides the credentials, most of them left out most of the time. */
export const generatedHeaders = (): fc.Arbitrary<Record<string, string>> =>
  fc
    .record({
      'content-type': contentType,
      'if-match': rarely(mark),
      'if-none-match': rarely(mark),
      'restores-version': rarely(fc.oneof(fc.nat({ max: 5 }).map(String), value)),
      'idempotency-key': rarely(fc.oneof(fc.nat({ max: 500 }).map(String), value)),
      'accept-language': rarely(fc.oneof(fc.constantFrom('fr', 'fr-BJ, en;q=0.5', '*', 'de', ';q=x,,'), value)),
      accept: rarely(fc.constantFrom('text/html', '*/*', 'application/json', 'image/png')),
      origin: rarely(fc.constantFrom('https://evil.example', 'null', 'http://127.0.0.1', '')),
      'sec-fetch-site': rarely(fc.constantFrom('cross-site', 'same-origin', 'none', 'odd')),
      'x-forwarded-for': rarely(fc.constant('10.0.0.1')),
      'x-http-method-override': rarely(fc.constant('DELETE')),
    })
    .map((headers) => Object.fromEntries(Object.entries(headers).filter(isGiven)))

const rarely = (text: fc.Arbitrary<string>): fc.Arbitrary<string | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: text })

const isGiven = (entry: [string, string | undefined]): entry is [string, string] => entry[1] !== undefined
