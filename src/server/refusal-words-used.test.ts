import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { refusalWords } from '../contract/refusal-words.ts'

const source = join(import.meta.dirname, '..')

// The description of the API repeats what others say.
test('no sentence is kept that nothing says', () => {
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/refusal-words\.ts$|\.test\.ts$|openapi\W/.test(path))
    .map((path) => readFileSync(join(source, path), 'utf8'))
    .join('\n')
  expect(Object.keys(refusalWords.en).filter((key) => !code.includes(`'${key}'`))).toEqual([])
})
