import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { wholeNumber } from './whole-number.ts'

const said = vi.spyOn(process.stderr, 'write')

beforeEach(() => {
  said.mockReturnValue(true)
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`ended with ${code}`)
  })
})
afterEach(() => vi.clearAllMocks())

test('a whole number is taken', () => {
  expect(wholeNumber('--requests', '1')).toBe(1)
  expect(wholeNumber('--requests', '20000')).toBe(20_000)
  expect(wholeNumber('--seed', '0', 0)).toBe(0)
  expect(said).not.toHaveBeenCalled()
})

test.each(['0', 'abc', '', ' 5', '-1', '1.5', '1e3', '0x10', 'Infinity', '9'.repeat(17)])(
  '"%s" ends the command',
  (text) => {
    expect(() => wholeNumber('--requests', text)).toThrow('ended with 1')
    expect(said).toHaveBeenCalledWith(`--requests takes a whole number from 1, not "${text}".\n`)
  },
)
