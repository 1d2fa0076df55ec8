import { expect, test } from 'vitest'
import { SignInSearch } from './sign-in-search.ts'

test.each([
  '/',
  '/flows',
  '/flows?search=r%C3%A9colte&page=2',
  '/flows/1/edit#name',
  '/flows?search=a//b',
  '/%5Cflows',
])('%s is where one is led after signing in', (next) => {
  expect(SignInSearch.parse({ next })).toEqual({ next })
})

test.each([
  'flows',
  '',
  5,
  'https://evil.example/',
  'javascript:alert(1)',
  '//evil.example/',
  '///evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/\n/evil.example/',
  '\t//evil.example/',
  '/flows\r\nset-cookie: a=b',
  '/flows\u0000',
  '/flows\u007f',
  '/flows\\..\\',
  '/.//evil.example/',
  '/..//evil.example/',
  '/flows/..//evil.example/',
  '/%2e//evil.example/',
])('%j is not, and falls back', (next) => {
  expect(SignInSearch.parse({ next }).next).toBeUndefined()
})

test('what a header can’t hold is encoded', () => {
  expect(SignInSearch.parse({ next: '/flows?search=日#é' }).next).toBe('/flows?search=%E6%97%A5#%C3%A9')
})
