const months = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** 1990 and 2200: a number beyond is no time of a log. */
const earliestMs = 631_152_000_000
const latestMs = 7_258_118_400_000

const clf =
  /^(\d{1,2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?(?: ?(Z|[+-]\d{2}:?\d{2}))?$/
const iso =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))? ?(Z|UTC|[+-]\d{2}:?(?:\d{2})?)?$/

/** Milliseconds since 1970 of "17/May/2015:10:05:03 +0200"; NaN when it is no time. Without a zone it is UTC. */
export function readClfTime(text: string): number {
  const [, day, month = '', year, ...rest] = clf.exec(text) ?? []
  const place = months.indexOf(month)
  return place % 3 === 0 ? toMs([year, place / 3 + 1, day, ...rest]) : Number.NaN
}

/**
 * Milliseconds since 1970 of an ISO date with time, of a CLF date, or of a number of seconds, milliseconds,
 * microseconds or nanoseconds, told apart by their size; NaN when it is no time.
 */
export function readTime(value: unknown): number {
  if (typeof value === 'number') return fromNumber(value)
  if (typeof value !== 'string' || value.length > 40) return Number.NaN
  const parts = iso.exec(value)
  if (parts) return toMs(parts.slice(1))
  return /^\d+(\.\d+)?$/.test(value) ? fromNumber(Number(value)) : readClfTime(value)
}

function fromNumber(value: number): number {
  const perMs = value < 1e11 ? 0.001 : value < 1e14 ? 1 : value < 1e17 ? 1000 : 1e6
  return inRange(Math.round(value / perMs))
}

/** Of year, month, day, hour, minute, second, fraction and zone. */
function toMs(parts: readonly (string | number | undefined)[]): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number)
  const [, , , , , , fraction = '', zone = 'Z'] = parts
  const date = Date.UTC(year, month - 1, day)
  // The 31st of February would be one of March.
  if (new Date(date).getUTCDate() !== day || hour > 23 || minute > 59 || second > 60) {
    return Number.NaN
  }
  const ms = Number(String(fraction).padEnd(3, '0').slice(0, 3))
  return inRange(date + ((hour * 60 + minute) * 60 + second) * 1000 + ms - zoneMs(String(zone)))
}

function zoneMs(zone: string): number {
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

function inRange(ms: number): number {
  return ms >= earliestMs && ms <= latestMs ? ms : Number.NaN
}
