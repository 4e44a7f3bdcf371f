import type { Problem, ReadLine } from '../reading/hit.ts'
import { clientAddress } from './client-address.ts'
import type { LogFormat } from './format.ts'
import { type JsonFields, jsonFields } from './json-fields.ts'
import { readRequest, readRequestLine } from './read-request.ts'
import { readTime } from './read-time.ts'

/** Logs of one JSON object a line, or of an array of them. */
export const jsonLogs: readonly LogFormat[] = jsonFields.map((fields) => ({
  name: fields.name,
  title: fields.title,
  open: () => reader(fields),
}))

type Entry = Readonly<Record<string, unknown>>

function reader(fields: JsonFields): ReadLine {
  const isRepeated = repeated()
  return (line, take) => {
    const text = entryText(line)
    if (text === '') return undefined
    const value = parse(text)
    if (value === undefined) return 'no JSON object'
    const problems: Problem[] = []
    for (const entry of Array.isArray(value) ? value : [value]) {
      const problem = isEntry(entry) ? readEntry(entry) : 'no JSON object'
      if (problem !== undefined) problems.push(problem)
    }
    return problems[0]

    function readEntry(entry: Entry): Problem | undefined {
      const get = (names: readonly string[] = []) => first(entry, names)
      if (fields.signature.some((name) => get([name]) === undefined)) {
        return otherLine(entry)
      }
      const timeMs = readTime(get(fields.time))
      if (Number.isNaN(timeMs)) return 'no time under a key that is known'
      const requested = requestOf(get, fields)
      if (!requested) return 'no request under a key that is known'
      const id = textOf(get(fields.requestId))
      if (id !== undefined && isRepeated(id)) return undefined
      take({
        timeMs,
        ...requested,
        status: Math.max(0, Number(get(fields.status)) || 0),
        address: clientAddress(textOf(get(fields.address)) ?? '', textOf(get(fields.forwarded))),
        agent: textOf(get(fields.agent)),
        host: requested.host ?? textOf(get(fields.host)),
      })
      return undefined
    }
  }
}

/** Drains carry lines of builds and functions too: those are no requests. */
function otherLine(entry: Entry): Problem | undefined {
  const isOfDrain = ['source', 'log_type', 'logger', 'level', 'type'].some((key) => key in entry)
  return isOfDrain ? undefined : 'none of the keys of this format'
}

function requestOf(get: (names?: readonly string[]) => unknown, fields: JsonFields) {
  const line = get(fields.request)
  if (typeof line === 'string' && line.includes(' ')) return readRequestLine(encoded(line))
  const method = textOf(get(fields.method))
  const target = textOf(get(fields.target))
  if (method === undefined || target === undefined) return undefined
  const query = target.includes('?') ? undefined : textOf(get(fields.query))
  const asked = query === undefined || query === '' || query === '-' ? '' : `?${query}`
  return readRequest(method.toUpperCase(), encoded(`${target}${asked}`))
}

/** JSON holds characters, where a request line holds bytes. */
function encoded(target: string): string {
  return target.toWellFormed().replaceAll(/[\u0080-\u{10ffff}]/gu, encodeURIComponent)
}

/** Without what stands around an entry in an array over several lines: its brackets and commas. */
function entryText(line: string): string {
  if (line.startsWith('[') && line.trimEnd().endsWith(']')) return line
  let start = 0
  while (' \t[,'.includes(line.charAt(start)) && start < line.length) start++
  let end = line.length
  while (end > start && ' \t\r],'.includes(line.charAt(end - 1))) end--
  return line.slice(start, end)
}

/** Lines are read as bytes: what is not ASCII is UTF-8 in them. */
function parse(line: string): unknown {
  // Most lines of other formats are known at once: an exception costs more than all else.
  if (!/^[[{]/.test(line)) return undefined
  try {
    const isPlain = !/[\u0080-\u{10ffff}]/u.test(line)
    return JSON.parse(isPlain ? line : Buffer.from(line, 'latin1').toString('utf8'))
  } catch {
    return undefined
  }
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The first of the names that stands for a value other than an object: as a key of its own, or as a way through objects. */
function first(entry: Entry, names: readonly string[]): unknown {
  for (const name of names) {
    const value = at(entry, name)
    if (value !== undefined && value !== null && value !== '' && !isEntry(value)) return value
  }
  return undefined
}

function at(entry: Entry, name: string): unknown {
  if (Object.hasOwn(entry, name)) return entry[name]
  const dot = name.indexOf('.')
  if (dot < 0) return undefined
  const inner = Object.hasOwn(entry, name.slice(0, dot)) ? entry[name.slice(0, dot)] : undefined
  return isEntry(inner) ? at(inner, name.slice(dot + 1)) : undefined
}

/** Headers come as lists of their values. */
function textOf(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' || typeof one === 'number' ? String(one) : undefined
}

/** Whether a name came before, among the last few thousand. */
function repeated(): (name: string) => boolean {
  let recent = new Set<string>()
  let older = new Set<string>()
  return (name) => {
    if (recent.has(name) || older.has(name)) return true
    recent.add(name)
    if (recent.size > 5000) {
      older = recent
      recent = new Set()
    }
    return false
  }
}
