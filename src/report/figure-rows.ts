import type { CheckResult, Measurement, Report } from '../model/result.ts'
import { formatBytes, formatDuration } from '../model/units.ts'

/** A figure of a check: what it is now, what the base has, and how they differ. Texts for people. */
export interface FigureRow {
  name: string
  now: string
  /** A dash where it is not known. */
  base: string
  change: string
}

const unknown = '–'
/** Beyond it digits only fill the page; a result file of another job may hold any number. */
const largest = 1e15
/** Of one result. A check has fewer; only a made-up file has more. */
const mostRows = 12

/** The figures that people look at first, in the order of the check. */
export function figureRows({ measurements, baseFigures }: CheckResult): FigureRow[] {
  const other = baseFigures?.missing === undefined ? unknown : 'not compared'
  return measurements
    .filter(({ name }) => name !== undefined)
    .slice(0, mostRows)
    .map((measurement) => {
      const { name = '', value, base, unit } = measurement
      if (base === undefined) return { name, now: text(value, unit), base: unknown, change: other }
      return {
        name,
        now: text(value, unit),
        base: text(base, unit),
        change: changeOf(value, base, unit),
      }
    })
}

/** Whether a report has anything to show of a base, be it that it is not known. */
export function isBaseAsked({ results }: Report): boolean {
  return results.some(
    ({ comparison, baseFigures }) => comparison?.found !== undefined || baseFigures !== undefined,
  )
}

/** "12 ms", "0.5 %", "2,500", "20/s": three digits, but all of a count. */
function text(value: number, unit: Measurement['unit']): string {
  if (!(Math.abs(value) <= largest)) return unknown
  switch (unit) {
    case 'ms':
      return formatDuration(value)
    case 'ratio':
      return `${digits(value * 100)} %`
    case 'bytes':
      return formatBytes(value)
    case '1/s':
      return `${digits(value)}/s`
    case 'count':
      return digits(value)
  }
}

function digits(value: number): string {
  const rounded = Math.abs(value) < 1000 ? Number(value.toPrecision(3)) : Math.round(value)
  return rounded.toLocaleString('en', { maximumFractionDigits: 6 })
}

/** Differences of counts and shares are told as such, of sizes that may be anything in proportion. */
function changeOf(value: number, base: number, unit: Measurement['unit']): string {
  const isReadable = Math.abs(value) <= largest && Math.abs(base) <= largest
  if (!isReadable) return unknown
  if (text(value, unit) === text(base, unit)) return '='
  const difference = value - base
  if (unit === 'count') return signed(difference, digits)
  // Of a share of a hundred, a proportion would read like the share itself.
  if (unit === 'ratio') return `${signed(difference * 100, digits)} points`
  if (base <= 0 || value < 0) return signed(difference, (size) => text(size, unit))
  const times = value / base
  if (times >= 2) return `×${digits(times)}`
  return `${signed((times - 1) * 100, (size) => digits(Number(size.toPrecision(2))))} %`
}

function signed(value: number, print: (size: number) => string): string {
  return `${value < 0 ? '−' : '+'}${print(Math.abs(value))}`
}
