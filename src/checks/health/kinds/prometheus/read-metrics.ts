import type { Metrics, Misfit, Sample } from './metrics.ts'
import { readNumber } from './read-number.ts'

/** Text after the value: a timestamp, an exemplar. Neither changes the value. */
const rest =
  /[ \t]*(?:[-+]?\d[\d.e+-]*[ \t]*)?(?:# ?\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\}[ \t]*\S+(?:[ \t]+\S+)?[ \t]*)?$/y
/** No metric is longer; a pattern on a hostile one might need more memory than there is. */
const lineLimit = 64 * 1024
const metricName = /[A-Za-z_:][\w:]*/y
const labelName = /[A-Za-z_]\w*/y
/** Since Prometheus 3 a name may hold anything, in quotes. */
const quoted = /"((?:[^"\\]|\\.)*)"/y
const blank = /[ \t]*/y
const escapes: Readonly<Record<string, string>> = { '\\n': '\n', '\\"': '"', '\\\\': '\\' }

/**
 * Reads the text format of Prometheus (0.0.4 and 1.0.0) and OpenMetrics 1.0. Of a series that stands there
 * several times the last value counts. `complete` says that it must end with `# EOF`, as OpenMetrics must.
 */
export function readMetrics(text: string, complete = false): Metrics | Misfit {
  const types = new Map<string, string>()
  const samples = new Map<string, Sample>()
  const lines = text.split('\n')
  let ended = false
  for (const [index, raw] of lines.entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    const misfit = (why: string): Misfit => ({ line: index + 1, text: line.slice(0, 2000), why })
    if (line.length > lineLimit) return misfit('is longer than 64 KiB')
    if (line.trim() === '') continue
    if (ended) return misfit('stands behind # EOF')
    if (/^\s*#/.test(line)) {
      const [, name, type] =
        /^#[ \t]+TYPE[ \t]+("(?:[^"\\]|\\.)*"|\S+)[ \t]+(\w+)\s*$/.exec(line) ?? []
      if (name !== undefined && type !== undefined) types.set(unquoted(name), type.toLowerCase())
      ended = complete && /^# EOF\s*$/.test(line)
      continue
    }
    const read = readSample(line)
    if (typeof read === 'string') return misfit(read)
    samples.set(keyOf(read), read)
  }
  if (complete && !ended) return { line: lines.length, text: '', why: 'comes before # EOF does' }
  return { samples: [...samples.values()], types }
}

/** Or why the line is none. */
function readSample(line: string): Sample | string {
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    blank.lastIndex = at
    pattern.lastIndex = at + (blank.exec(line)?.[0].length ?? 0)
    const found = pattern.exec(line) ?? undefined
    if (found) at = found.index + found[0].length
    return found
  }
  let name = take(metricName)?.[0]
  const labels = new Map<string, string>()
  if (take(/\{/y)) {
    while (!take(/\}/y)) {
      const text = take(quoted)?.[1]
      const label = text === undefined ? take(labelName)?.[0] : unescaped(text)
      if (label === undefined) return 'has no name of a label where one belongs'
      if (!take(/=/y)) {
        if (text === undefined || name !== undefined) return `has no "=" behind the label ${label}`
        name = label
      } else {
        const value = take(quoted)?.[1]
        if (value === undefined) return `has no value in quotes for the label ${label}`
        if (labels.has(label)) return `has the label ${label} twice`
        labels.set(label, unescaped(value))
      }
      if (!take(/,/y) && !/^[ \t]*\}/.test(line.slice(at, at + 100)))
        return 'has no closing bracket behind its labels'
    }
  }
  if (name === undefined) return 'does not begin with the name of a metric'
  const number = take(/[^\s#]+/y)?.[0]
  const value = number === undefined ? undefined : readNumber(number)
  if (value === undefined)
    return number === undefined ? 'has no value' : 'has a value that is no number'
  rest.lastIndex = at
  return rest.test(line) ? { name, labels, value } : 'goes on behind its value'
}

function keyOf({ name, labels }: Sample): string {
  const inOrder = [...labels].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([name, inOrder])
}

function unquoted(name: string): string {
  return name.startsWith('"') ? unescaped(name.slice(1, -1)) : name
}

function unescaped(text: string): string {
  return text.includes('\\')
    ? text.replaceAll(/\\[\\n"]/g, (escape) => escapes[escape] ?? '')
    : text
}
