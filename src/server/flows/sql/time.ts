/** A time on the wire that comes after `previous`: `now`, or a microsecond later where the clock hasn't moved on. */
export const laterThan = (previous: string, now: string): string =>
  now > previous ? now : toTime(microsecondsOf(previous) + 1n)

const microsecondsOf = (time: string): bigint =>
  BigInt(Date.parse(`${time.slice(0, 19)}Z`)) * 1000n + BigInt(time.slice(20, 26))

const toTime = (microseconds: bigint): string => {
  const toTheMillisecond = new Date(Number(microseconds / 1000n)).toISOString().slice(0, -1)
  return `${toTheMillisecond}${String(microseconds % 1000n).padStart(3, '0')}Z`
}
