import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const documents = ['README.md', ...globSync('docs/decisions/*.md', { cwd: root })]

/** Everything that is there, without what is made from it. */
const paths = globSync(['*', '{src,e2e,bench,docs,public}/**'], {
  cwd: root,
  exclude: ['**/node_modules', 'e2e/output'],
})
/** Where a path may begin, to be short: `flows/sql/gather.ts`. */
const beginnings = ['', 'src/', 'src/server/', 'src/web/']
const made = /^(data|dist|e2e\/output|node_modules)\//

/** What is written as code and looks like a file or a folder, and not like an address or a command. */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/`([\w@$*{},.-][\w@$*{},./-]*)`/g)]
    .map(([, name]) => name!)
    .filter(
      (name) =>
        /\.(tsx?|md|json|css|html|png)$|^\w.*\/$|^(src|contract|server|web|e2e|bench)\//.test(name) && !made.test(name),
    )

const isThere = (name: string): boolean => {
  const path = name.replace(/\/$/, '')
  const patterns = name.includes('/') ? beginnings.map((beginning) => beginning + path) : [`**/${path}`]
  return patterns.some((pattern) => paths.some((found) => found === pattern || matchesGlob(found, pattern)))
}

test.each(documents)('the files and folders that %s names are there', (document) => {
  expect(namedIn(readFileSync(join(root, document), 'utf8')).filter((name) => !isThere(name))).toEqual([])
})

test.each(documents)('what %s links to is there', (document) => {
  const linked = [...readFileSync(join(root, document), 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path!)
  expect(linked.filter((path) => !existsSync(join(root, dirname(document), path)))).toEqual([])
})

test('some are named', () => {
  const named = documents.flatMap((document) => namedIn(readFileSync(join(root, document), 'utf8')))
  expect(named.length).toBeGreaterThan(50)
  expect(['web/flows/long-gone.ts', 'long-gone.ts', 'web/gone/'].filter(isThere)).toEqual([])
})
