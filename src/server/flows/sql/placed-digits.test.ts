import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seed } from '../random-flows.contract.ts'
import { numberRange, placedDigits } from './placed-digits.ts'

const digits = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: fc.constantFrom('0', '2', '9'), minLength: 1, maxLength }),
    fc.constantFrom('229', '2290', '22900', '229000', '9', '999999999999999', '0', '000'),
  )

test('numbers lie in the range of what they begin with, and no others do', () =>
  fc.assert(
    fc.property(digits(15), digits(15), (number, beginning) => {
      const placed = placedDigits(`+${number}`)!
      const { first, end, digits } = numberRange(beginning)
      const isWithin = placed.number >= first && placed.number < end && placed.digits >= digits
      expect(isWithin).toBe(number.startsWith(beginning))
    }),
    { seed, numRuns: 2000 },
  ))

test('no number begins with nothing', () => {
  expect(placedDigits(null)).toEqual({ number: 0, digits: 0 })
})

test('takes a plus and up to 15 digits alone', () => {
  for (const text of ['', '229', '+229 97', '+229:', '+229/', '+2299700000123456', '-229', 'anonymous'])
    expect(placedDigits(text)).toBe(null)
})
