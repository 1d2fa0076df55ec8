import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { JsonText, maxJsonTextBytes } from '../../contract/json-text.ts'
import { findJsonProblem } from './json-problem.ts'

/** Many runs take their time on a busy machine. */
const anyLoad = { timeout: 60_000 }

/** What is found in a text, written shortly: kind, place, and the part to mend. */
const found = (text: string) => {
  const problem = findJsonProblem(text)
  return (
    problem && `${problem.kind} ${problem.line}:${problem.column} ${text.substr(problem.offset, problem.length)}`.trim()
  )
}

const mistakes: [text: string, expected: string][] = [
  // marks between values
  ['{\n  "district": "Nikki"\n  "villages": []\n}', 'commaMissingAtEnd 2:22'],
  ['[\n  { "touche": 1 }\n\n  { "touche": 2 }\n]', 'commaMissingAtEnd 2:18'],
  ['[1 "two"]', 'commaMissing 1:3'],
  ['["a" "b"]', 'commaMissing 1:5'],
  ['["a""b"]', 'commaMissing 1:5'],
  ['{"a": {} "b": 1}', 'commaMissing 1:9'],
  ['{"a": 1,}', 'commaTooMany 1:8 ,'],
  ['[1,\n]', 'commaTooMany 1:3 ,'],
  ['[1,,2]', 'commaTooMany 1:4 ,'],
  ['[,1]', 'commaTooMany 1:2 ,'],
  ['{,"a": 1}', 'commaTooMany 1:2 ,'],
  ['{"a": 1; "b": 2}', 'commaInstead 1:8 ;'],
  ['{"a" 1}', 'colonMissing 1:5'],
  ['{"a", "b": 1}', 'colonMissing 1:5'],
  ['{"a"}', 'colonMissing 1:5'],
  ['{"a"', 'colonMissing 1:5'],
  ['{"a":: 1}', 'colonTooMany 1:6 :'],
  ['{"a": "b": 1}', 'colonTooMany 1:10 :'],
  ['{"a" = 1}', 'colonInstead 1:6 ='],
  ['{"a" => 1}', 'colonInstead 1:6 =>'],
  // brackets
  ['{"a": [1, 2}', 'closeMissing 1:12'],
  ['{"a": [1 "b": 2}', 'closeMissing 1:9'],
  ['{\n  "a": {"b": 1\n', 'closeMissing 2:15'],
  ['[1,', 'closeMissing 1:4'],
  ['{', 'closeMissing 1:2'],
  ['[1, 2}', 'closeWrong 1:6 }'],
  ['{"a": 1]', 'closeWrong 1:8 ]'],
  ['{"a": 1}}', 'closeTooMany 1:9 }'],
  [']', 'closeTooMany 1:1 ]'],
  ['"a": 1', 'outerBracesMissing 1:1 "a"'],
  ['a: 1', 'outerBracesMissing 1:1 a'],
  ['["a": 1]', 'nameInList 1:5 :'],
  // names and values
  ['{{"a": 1}}', 'nameMissing 1:2 {'],
  ['{: 1}', 'nameMissing 1:2 :'],
  ['{villages: 3}', 'nameUnquoted 1:2 villages'],
  ['{"a": 1, 2: 3}', 'nameUnquoted 1:10 2'],
  ['{"a": }', 'valueMissing 1:6'],
  ['{"a": , "b": 1}', 'valueMissing 1:6'],
  ['{"a":', 'valueMissing 1:6'],
  ['{"a": Nikki centre}', 'textUnquoted 1:7 Nikki centre'],
  ['hello world', 'textUnquoted 1:1 hello world'],
  ['{"a": None}', 'wordUnknown 1:7 None'],
  ['{"a": True, "b": 1}', 'wordUnknown 1:7 True'],
  ['{"phone": +22997000001}', 'badNumber 1:11 +22997000001'],
  ['{"phone": 0022997}', 'badNumber 1:11 0022997'],
  ['{"phone": 97 00 00 01}', 'badNumber 1:11 97 00 00 01'],
  ['{"day": 2024-01-15}', 'badNumber 1:9 2024-01-15'],
  ['{"time": 07:30}', 'badNumber 1:10 07:30'],
  ['{"weight": 5 kg}', 'badNumber 1:12 5 kg'],
  ['[1., 2]', 'badNumber 1:2 1.'],
  ['[.5]', 'badNumber 1:2 .5'],
  ['[1e]', 'badNumber 1:2 1e'],
  ['{"price": 1,5}', 'decimalComma 1:11 1,5'],
  // quotes and what stands inside them
  ["{'a': 1}", "quotesInstead 1:2 'a'"],
  ['{“a”: 1}', 'quotesInstead 1:2 “a”'],
  ['{a": 1}', 'openingQuoteMissing 1:2 a'],
  ['{"a": b"}', 'openingQuoteMissing 1:7 b'],
  ['{"a": "Nikki,\n"b": 1}', 'closingQuoteMissing 1:7 "Nikki,'],
  ['{"a: 1, "b": 2}', 'closingQuoteMissing 1:2 "a'],
  ['{"a": "b, "c": 2}', 'closingQuoteMissing 1:7 "b'],
  ['{"a": "she said "come" to us"}', 'quoteInText 1:17 "'],
  ['{"a": "C:\\data"}', 'badEscape 1:10 \\d'],
  ['{"a": "\\u12"}', 'badEscape 1:8 \\u'],
  ['{"a": "one\ttwo"}', 'tabInText 1:11'],
  ['{"a": "one\u0001"}', 'controlInText 1:11 \u0001'],
  // what JSON has no place for
  ['{\n  // the villages\n  "a": 1}', 'comment 2:3 // the villages'],
  ['{"a": 1 /* one */}', 'comment 1:9 /* one */'],
  ['{"a": 1} # one', 'comment 1:10 # one'],
  ['{"a":\u00a01}', 'invisible 1:6'],
  ['\ufeff{"a": 1}', 'invisible 1:1'],
  ['{"a": 1} {"b": 2}', 'textAfterEnd 1:10 {'],
  ['{"a": @}', 'unexpected 1:7 @'],
  ['data = {"a": 1}', 'unexpected 1:1 data ='],
  ['["a\ud800"]', 'damaged 1:4 \ud800'],
  // the text as a whole
  ['', 'empty 1:1'],
  [' \n', 'empty 1:1'],
  ['['.repeat(65) + ']'.repeat(65), 'tooDeep 1:65 ['],
  [`"${'a'.repeat(maxJsonTextBytes)}"`, `tooLarge 1:${maxJsonTextBytes + 3}`],
]

test.each(mistakes)('%j', (text, expected) => {
  expect(found(text)).toBe(expected)
})

test('counts lines whatever they end with', () => {
  expect(found('{\r\n"a": 1\r"b": 2\n}')).toBe('commaMissingAtEnd 2:7')
  expect(found('[1\r2]')).toBe('commaMissingAtEnd 1:3')
})

test('tells where the open bracket stands', () => {
  expect(findJsonProblem('{\n  "a": [\n    1\n}')).toMatchObject({
    kind: 'closeMissing',
    line: 3,
    values: { openedOn: 2 },
  })
})

const asContractSays = (text: string) => {
  expect(findJsonProblem(text) === null).toBe(JsonText.safeParse(text).success)
}

test('says what the contract says of any text', anyLoad, () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), asContractSays))
  const marks = fc.constantFrom(
    ...'{}[],:"\'\\/-+.0123eE \t\n\r#u\u00a0\ufeff\ud800',
    'true',
    'null',
    'None',
    '//',
    '/*',
  )
  fc.assert(
    fc.property(
      fc.array(marks).map((parts) => parts.join('')),
      asContractSays,
    ),
    { numRuns: 500 },
  )
})

test('says what the contract says of JSON with one change', anyLoad, () => {
  const change = fc.record({
    at: fc.nat(),
    taken: fc.nat({ max: 2 }),
    put: fc.constantFrom('', ...'{}[],:"\'\\ \n0-e.t'),
  })
  const changed = fc.tuple(fc.json(), change).map(([json, { at, taken, put }]) => {
    const offset = at % (json.length + 1)
    return json.slice(0, offset) + put + json.slice(offset + taken)
  })
  fc.assert(fc.property(changed, asContractSays), { numRuns: 500 })
})

test('finds the place of every mistake by itself, never falling back', anyLoad, () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"1a\\ -.e') }), (text) => {
      expect(findJsonProblem(text)?.kind).not.toBe('unreadable')
    }),
    { numRuns: 500 },
  )
})
