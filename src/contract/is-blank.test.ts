import { expect, test } from 'vitest'
import { AccessKeyDraft } from './access-key.ts'
import { FlowDraft, FlowPatch } from './flow-draft.ts'

const unseen = {
  nothing: '',
  spaces: ' \t\n\u00a0\u3000',
  'a zero width space': '\u200b',
  'joiners and marks of direction': '\u200c\u200d\u200e\u200f',
  'a word joiner': '\u2060',
  'a byte order mark': '\ufeff',
  'a soft hyphen': '\u00ad',
  'marks that embed and isolate': '\u202a\u202e\u2066\u2069',
  'control characters': '\u0001\u001b\u0085',
  'a variation selector': '\ufe0f',
  'a tag': '\u{e0020}',
  'a Hangul filler': '\u3164\uffa0',
  'an empty braille cell': '\u2800',
  'several of them and spaces': ' \u200b \u00ad ',
}

test.each(Object.entries(unseen))('a name of %s alone is none', (_, name) => {
  for (const [schema, fields, sentence] of [
    [FlowDraft, { name, type: 'voice' }, 'name_missing'],
    [FlowPatch, { name }, 'name_missing'],
    [AccessKeyDraft, { name, abilities: ['read'] }, 'key_name_missing'],
  ] as const)
    expect(schema.safeParse(fields).error?.issues).toMatchObject([{ path: ['name'], message: sentence }])
})

test.each([
  'می‌خواهم',
  'क्‍ष',
  '👩‍🌾',
  '❤️',
  'co\u00adopérative',
  '\u200fمرحبا',
  'Pluie\u200b',
  '\u2800⠗⠁⠊⠝',
  '0',
  '\u0301',
  'Z',
])('a name that shows something stays as it is: %s', (name) => {
  expect(FlowDraft.parse({ name, type: 'voice' }).name).toBe(name)
  expect(AccessKeyDraft.parse({ name, abilities: ['read'] }).name).toBe(name)
})
