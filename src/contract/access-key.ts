import * as z from 'zod/mini'
import { Author } from './author.ts'
import { isBlank } from './is-blank.ts'
import { rule } from './rule.ts'
import { Ability } from './session.ts'
import { characterCount, keepable } from './text.ts'

export const maxKeyNameLength = 100

const KeyName = z.string({ error: 'key_name_missing' }).check(
  z.trim(),
  rule('key_name_missing', (name) => !isBlank(name)),
  rule('key_name_too_long', (name) => characterCount(name) <= maxKeyNameLength),
  keepable(),
)

/** A key as everybody may see it who manages keys: all but the key itself, which nobody has but its holder. */
export const AccessKey = z.object({
  id: z.string(),
  name: z.string(),
  abilities: z.array(Ability),
  created_at: z.string(),
  /** Null where the server made it, or was given it, when it started. */
  created_by: z.nullable(Author),
  /** To the minute; null until it is used. */
  last_used_at: z.nullable(z.string()),
  /** Since when it opens nothing any more. */
  revoked_at: z.nullable(z.string()),
})
export type AccessKey = z.infer<typeof AccessKey>

/** A key that was just made, with the key itself: the only time that it is ever sent. */
export const MadeAccessKey = z.extend(AccessKey, { key: z.string() })
export type MadeAccessKey = z.infer<typeof MadeAccessKey>

const GivenAbility = z.enum(Ability.options, { error: 'abilities_unknown' })

export const AccessKeyDraft = z.object({
  name: KeyName,
  abilities: z.pipe(
    z
      .array(GivenAbility, { error: 'abilities_unknown' })
      .check(rule('abilities_unknown', (abilities) => abilities.length > 0)),
    // Each once, and always in the same order.
    z.transform((abilities: Ability[]) => Ability.options.filter((ability) => abilities.includes(ability))),
  ),
})
export type AccessKeyDraft = z.infer<typeof AccessKeyDraft>

/** What of a key can be changed. What it may do can't: another key is made instead, so that nobody's grows unseen. */
export const AccessKeyPatch = z.object({ name: KeyName })
export type AccessKeyPatch = z.infer<typeof AccessKeyPatch>
