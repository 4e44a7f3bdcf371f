import type { Figure } from './asked.ts'

export function figureOf(value: number): Figure {
  if (Number.isNaN(value)) return 'NaN'
  if (Number.isFinite(value)) return value
  return value > 0 ? '+Inf' : '-Inf'
}

export function numberOf(figure: Figure): number {
  if (typeof figure === 'number') return figure
  if (figure === 'NaN') return Number.NaN
  return figure === '+Inf' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
}

/** Of a number, at most six digits that count: "0.123457", "12,345" stays 12345. */
export function printFigure(figure: Figure): string {
  return typeof figure === 'number' && !Number.isInteger(figure)
    ? String(Number(figure.toPrecision(6)))
    : String(figure)
}
