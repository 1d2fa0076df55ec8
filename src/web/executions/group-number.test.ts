import { expect, test } from 'vitest'
import { groupNumber } from './group-number.ts'

test.each([
  ['+2290123825032', '+229 01 23 82 50 32'],
  ['+22997000001', '+229 97 00 00 01'],
  ['+2290197000001', '+229 01 97 00 00 01'],
  ['+221771234567', '+221 771 23 45 67'],
  ['+33612345678', '+33 612 34 56 78'],
  ['+2348031234567', '+234 80 31 23 45 67'],
  ['+12025550123', '+1 20 25 55 01 23'],
  ['+20212345678', '+20 212 34 56 78'],
  ['7070', '7070'],
  ['OURVOICE', 'OURVOICE'],
  ['+229', '+229'],
])('%s', (number, grouped) => {
  expect(groupNumber(number).join(' ')).toBe(grouped)
  expect(groupNumber(number).join('')).toBe(number)
})
