import type { Imported } from '../facts.ts'
import { audits, successors, version } from '../lighthouse-audits.ts'
import type { About } from './about.ts'
import { assertionsOf } from './assertions-of.ts'
import { type Bounds, Entry, type Lighthouserc } from './lighthouserc.ts'
import { wildcardOf } from './wildcard-of.ts'

const most = 300

type Found = Omit<Imported, 'file'>

/** What a lighthouserc file asserts, as assertions of ours; what cannot be judged is told with the reason. */
export function importAssert({ ci }: Lighthouserc): Found {
  const { assertMatrix = [], budgetsFile, ...general } = ci.assert
  const found: Found = { assertions: [], mapped: [], left: [] }
  const skip = (subject: string, why: string) => found.left.push({ subject, why })
  if (ci.extends !== undefined) skip('extends', 'only the file itself is read')
  if (budgetsFile !== undefined) skip('budgetsFile', 'write its limits as resource-summary:…')
  addPart(found, general, undefined)
  for (const { matchingUrlPattern, ...part } of assertMatrix) {
    const page = wildcardOf(matchingUrlPattern)
    if (page === undefined) {
      skip(matchingUrlPattern, 'only plain paths and .* are read of a pattern')
    } else addPart(found, part, page)
  }
  return {
    assertions: found.assertions.slice(0, most),
    mapped: distinct(found.mapped),
    left: distinct(found.left).slice(0, most),
  }
}

type Part = Pick<Lighthouserc['ci']['assert'], 'preset' | 'aggregationMethod' | 'assertions'>

function addPart(
  found: Found,
  { preset, aggregationMethod, assertions = {} }: Part,
  page: string | undefined,
): void {
  if (preset !== undefined)
    found.left.push({ subject: preset, why: 'presets are not read; name the audits that matter' })
  for (const [key, value] of Object.entries(assertions)) {
    const { data } = Entry.safeParse(value)
    if (data === undefined) {
      found.left.push({ subject: key, why: 'it is no level with options that are known here' })
      continue
    }
    const [level, bounds = {}] = typeof data === 'string' ? [data] : data
    if (level === 'off') continue
    const told: Bounds = aggregationMethod === undefined ? bounds : { aggregationMethod, ...bounds }
    addEntry(found, key, told, { severity: level === 'warn' ? 'warning' : 'error', page })
  }
}

function addEntry(found: Found, key: string, bounds: Bounds, about: About): void {
  const id = kebab(key)
  const next = Object.hasOwn(successors, id) ? successors[id] : undefined
  const isAudit = /^[a-z0-9-]+$/.test(id)
  if (isAudit && next === undefined && !audits.includes(id)) {
    const why = `Lighthouse ${version} has no such audit and none in its place`
    found.left.push({ subject: key, why })
    return
  }
  const read = assertionsOf(next ?? id, bounds, about)
  if (next !== undefined) found.mapped.push({ audit: id, by: next })
  found.assertions.push(...read.assertions)
  found.left.push(...read.left.map((why) => ({ subject: key, why })))
}

/** `firstContentfulPaint` means `first-contentful-paint`. */
function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
