import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const map = readFileSync(join(root, 'docs/security.md'), 'utf8')

test('the files that the map of trust names are there', () => {
  const named = [...map.matchAll(/`((?:src|e2e)\/[\w/.-]+)`/g)].map(([, path]) => path!)
  const linked = [...map.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(10)
  expect(linked.length).toBeGreaterThan(10)
  expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('the tests that it names as proofs are there', () => {
  const proofs = [...map.matchAll(/\]\(\.\.\/([^)]+)\): (_[^_]+_(?:; _[^_]+_)*)/g)].flatMap(([, path, titles]) =>
    [...titles!.matchAll(/_([^_]+)_/g)].map(([, title]) => ({ path: path!, title: title! })),
  )
  expect(proofs.length).toBeGreaterThan(10)
  expect(proofs.filter(isMissing)).toEqual([])
})

const isMissing = ({ path, title }: { path: string; title: string }): boolean =>
  !readFileSync(join(root, path), 'utf8').includes(`'${title}'`)
