import { z } from 'zod'

const milliseconds: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

const ages: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

const dayMs = 24 * 3_600_000
const longestMs = dayMs
const oldestMs = 90 * dayMs

/** Milliseconds of "500ms", "2s", "1.5m" or "1h", to the microsecond; undefined when it is no duration. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$/.exec(text.trim())
  if (!match) return undefined
  const ms = Number(match[1]) * (milliseconds[match[2] ?? ''] ?? Number.NaN)
  // 2.01 times 1000 is a little less than 2010 in floating point.
  return Number(ms.toFixed(3))
}

/** The same duration as `parseDuration` reads it, in the largest unit that leaves no fraction: "90s", "20m". */
export function printDuration(ms: number): string {
  const fits = ([, size]: [string, number]) => ms >= size && ms % size === 0
  const [unit, size] = Object.entries(milliseconds).findLast(fits) ?? ['ms', 1]
  return `${ms / size}${unit}`
}

/** "12 ms", "1.3 s", "2.5 min": three digits at most, for people. */
export function formatDuration(ms: number): string {
  if (ms < 10) return `${Number(ms.toFixed(1))} ms`
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${Number((ms / 1000).toFixed(1))} s`
  return `${Number((ms / 60_000).toFixed(1))} min`
}

/** "512 kB", "3.2 MB", "1.4 GB": three digits at most, for people; a kilobyte is 1,000 bytes. */
export function formatBytes(bytes: number): string {
  const size = Math.abs(bytes)
  const unit = size < 1e6 ? 'kB' : size < 1e9 ? 'MB' : size < 1e12 ? 'GB' : 'TB'
  const divisor = { kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }[unit]
  return `${Number((bytes / divisor).toPrecision(3))} ${unit}`
}

/** Requests per second of "50/s" or "300/m"; undefined when it is no rate. */
export function parseRate(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m)$/.exec(text.trim())
  return match ? Number(match[1]) / (match[2] === 'm' ? 60 : 1) : undefined
}

/** A config value that people write as "30s"; code receives whole milliseconds, from 1 ms to 24 h. */
export const Duration = z
  .string('has no unit; write it as 500ms, 30s, 2m or 1h')
  .regex(/^\s*\d+(\.\d+)?\s*(ms|s|m|h)\s*$/, 'is no duration; write it as 500ms, 30s, 2m or 1h')
  .transform((text) => parseDuration(text) ?? Number.NaN)
  .refine((ms) => !(ms < 1), 'is no time at all; the shortest duration is 1ms')
  .refine((ms) => !(ms > longestMs), 'is longer than 24h; timers do not count reliably beyond it')
  .transform(Math.round)

/** A config value that people write as "12h", "7d" or "2w"; code receives milliseconds, from one minute to 90 days. No timer. */
export const Age = z
  .string('has no unit; write it as 12h, 7d or 2w')
  .regex(/^\s*\d+(\.\d+)?\s*(m|h|d|w)\s*$/, 'is no age; write it as 12h, 7d or 2w')
  .transform((text) => Number.parseFloat(text) * (ages[text.trim().slice(-1)] ?? Number.NaN))
  .refine((ms) => !(ms < 60_000), 'is too young; the least age is 1m')
  .refine((ms) => !(ms > oldestMs), 'is older than 90d')
  .transform(Math.round)

/** A config value that people write as "20/s"; code receives requests per second. */
export const Rate = z
  .string('has no unit; write it as 20/s or 90/m')
  .regex(/^\s*\d+(\.\d+)?\s*\/\s*(s|m)\s*$/, 'is no rate; write it as 20/s or 90/m')
  .transform((text) => parseRate(text) ?? Number.NaN)

/** "1 page", "12 pages", "1,204 links". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}
