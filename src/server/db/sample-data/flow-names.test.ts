import { expect, test } from 'vitest'
import { namingAt } from './flow-names.ts'

const created = new Date('2026-03-16T07:13:21Z')

test('a hundred thousand flows have a hundred thousand names', () => {
  const names = new Set(Array.from({ length: 100_000 }, (_, index) => namingAt(1, index, created).name))
  expect(names.size).toBe(100_000)
}, 30_000)

test('three in five names are French, and nobody speaks of a theme that has no place there', () => {
  const namings = Array.from({ length: 2000 }, (_, index) => namingAt(3, index, created))
  expect(namings.filter(({ language }) => language === 'fr')).toHaveLength(1200)
  for (const { theme, place, language } of namings) {
    if (theme.land) expect(place.land).toContain(theme.land)
    expect(['both', language]).toContain(place.writes)
  }
})

test('French names elide before a vowel', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => namingAt(1, index, created).name)
  expect(names.some((name) => name.includes("d'Abomey"))).toBe(true)
  expect(names.filter((name) => /\bde (Abomey|Allada|Aplahoué|Adjohoun|Atakpamé|Aného)/.test(name))).toEqual([])
  expect(names.some((name) => name.includes('de Ouidah'))).toBe(true)
})
