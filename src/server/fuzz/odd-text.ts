import * as fc from 'fast-check'

/** Texts that have broken servers: code, wildcards, numbers that are none, halves of characters, other scripts. */
export const oddText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\0',
      '\ud800',
      '\udfff\ud800',
      '%',
      '_%_',
      "' OR 1=1 --",
      '"; DROP TABLE flows; --',
      '../../etc/passwd',
      '${7*7}',
      '__proto__',
      'constructor',
      'null',
      'NaN',
      '-0',
      '1e999',
      '９９',
      '9'.repeat(400),
      'é'.normalize('NFD'),
      '\u202eoverride',
      '🌧️'.repeat(90),
      '<script>alert(1)</script>',
      '\r\nX-Injected: 1',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  )
