/** `2023-03-16T07:13:21.000000Z`, the way Laravel writes a time. A given fraction is kept to the microsecond. */
export const toWireTime = (time: string | Date): string => {
  const milliseconds = new Date(time).toISOString()
  const fraction = typeof time === 'string' ? (/\.(\d+)/.exec(time)?.[1] ?? '') : milliseconds.slice(20, 23)
  return `${milliseconds.slice(0, 20)}${fraction.padEnd(6, '0').slice(0, 6)}Z`
}

/**
 * Whether a time, in any form that JavaScript reads, can be written so: its year in UTC has four digits. A day that no
 * month has, which JavaScript takes for one of the next, is no time.
 */
export const hasWireTime = (time: string): boolean => {
  const date = new Date(time)
  const [day] = /^\d{4}-\d\d-\d\d/.exec(time) ?? []
  return isWritable(date) && (day === undefined || new Date(day).toISOString().startsWith(day))
}

const isWritable = (date: Date): boolean => !Number.isNaN(date.getTime()) && /^\d{4}-/.test(date.toISOString())
