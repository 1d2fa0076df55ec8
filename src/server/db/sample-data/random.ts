/** Chance that repeats itself: the same seed gives the same draws, on every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number, both bounds included. */
  int(least: number, most: number): number
  chance(share: number): boolean
  pick<T>(from: readonly T[]): T
  /** `count` different items, in the order in which they stand in `from`. */
  some<T>(from: readonly T[], count: number): T[]
  /** A version 7 uuid, which the store gives to what it makes at that time; milliseconds since 1970. */
  uuid(time: number): string
}

/** Each row draws from a source of its own, so that any row can be made without those before it. */
export const randomFor = (seed: number, row: number, purpose: number): Random => {
  const draw = sfc32(mix(seed), mix(row ^ 0x9e3779b9), mix(purpose ^ 0x85ebca6b))
  const next = () => draw() / 4294967296
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)]!,
    some: (from, count) => {
      const taken: typeof from extends readonly (infer T)[] ? T[] : never = []
      for (let at = 0; at < from.length && taken.length < count; at += 1) {
        if (next() * (from.length - at) < count - taken.length) taken.push(from[at]!)
      }
      return taken
    },
    uuid: (time) => uuidOf(time, draw(), draw(), draw()),
  }
}

/** Chris Doty-Humphrey's small fast counting generator. */
const sfc32 = (first: number, second: number, third: number) => {
  let a = first
  let b = second
  let c = third
  let count = 1
  const draw = () => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let warmUp = 0; warmUp < 12; warmUp += 1) draw()
  return draw
}

/** Spreads neighbouring numbers over all 32 bits (the end of MurmurHash3). */
const mix = (number: number): number => {
  let bits = number | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}

const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

const hex = (bits: number): string =>
  bytes[bits >>> 24]! + bytes[(bits >>> 16) & 255]! + bytes[(bits >>> 8) & 255]! + bytes[bits & 255]!

const uuidOf = (time: number, a: number, b: number, c: number): string => {
  const since1970 = time.toString(16).padStart(12, '0')
  const first = hex(a)
  const second = hex(((b & 0x3fffffff) | 0x80000000) >>> 0)
  return `${since1970.slice(0, 8)}-${since1970.slice(8)}-7${first.slice(5)}-${second.slice(0, 4)}-${second.slice(4)}${hex(c)}`
}
