import { expect, test } from 'vitest'
import { readOptions } from './sample-data-options.ts'

test('every option has a default', () => {
  expect(readOptions([])).toEqual({
    flows: 1000,
    executions: 3000,
    database: 'file:data/sample.db',
    seed: 1,
    add: false,
    help: false,
  })
})

test('options are read in both of their spellings', () => {
  expect(readOptions(['--flows', '20', '--executions=0', '--database', 'file:other.db', '--seed=7', '--add'])).toEqual({
    flows: 20,
    executions: 0,
    database: 'file:other.db',
    seed: 7,
    add: true,
    help: false,
  })
})

test.each([
  [['--flows', 'many'], '--flows takes a whole number from 1 to 5000000, not "many".'],
  [['--flows', '0'], '--flows takes a whole number from 1 to 5000000, not "0".'],
  [['--flows'], '--flows takes a whole number from 1 to 5000000.'],
  [['--executions=-1'], '--executions takes a whole number from 0 to 50000000, not "-1".'],
  [['--executions', '1.5'], '--executions takes a whole number from 0 to 50000000, not "1.5".'],
  [['--database='], '--database takes an address, as in file:data/sample.db.'],
  [['--database'], '--database takes an address, as in file:data/sample.db.'],
  [['--add=yes'], '--add takes no value, not "yes".'],
  [['--colour', 'red'], '"red" is not an option. See --help.'],
  [['--colour'], '--colour is not an option. See --help.'],
  [['100'], '"100" is not an option. See --help.'],
])('%j is refused in one sentence', (words, wrong) => {
  expect(readOptions(words)).toEqual({ wrong })
})
