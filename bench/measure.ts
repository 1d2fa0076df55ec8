/** One row of what was measured, beside what was aimed at. */
export type Measure = { what: string; target: string; measured: string; met: boolean }

export const atLeast = (what: string, least: number, measured: number, unit: string): Measure => ({
  what,
  target: `≥ ${grouped(least)} ${unit}`,
  measured: `${grouped(measured)} ${unit}`,
  met: measured >= least,
})

export const atMost = (what: string, most: number, measured: number, unit: string): Measure => ({
  what,
  target: `≤ ${grouped(most)} ${unit}`,
  measured: `${grouped(measured)} ${unit}`,
  met: measured <= most,
})

/** Measured for the sake of comparison. */
export const beside = (what: string, measured: number, unit: string): Measure => ({
  what,
  target: '',
  measured: `${grouped(measured)} ${unit}`,
  met: true,
})

export const grouped = (number: number): string =>
  number.toLocaleString('en', { maximumFractionDigits: number < 20 ? 1 : 0 })
