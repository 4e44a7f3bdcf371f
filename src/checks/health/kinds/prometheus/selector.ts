import type { LineReader, Word } from '../../../../model/line/line-reader.ts'
import { takeQuoted } from '../../../../model/line/quoted.ts'
import { Unreadable } from '../../../../model/line/unreadable.ts'
import type { Selector } from './asked.ts'
import type { Sample } from './metrics.ts'
import { readNumber } from './read-number.ts'

const fix = 'Write the name of a metric, and labels in braces: http_errors_total{code="500"}'

/** Takes `NAME` or `NAME{label="value",other!="value"}`. */
export function takeSelector(reader: LineReader): Selector {
  const name = reader.take(/[^\s{<>=!]+/y) ?? reader.lacks('the name of a metric', fix)
  if (!/^[A-Za-z_:][\w:]*$/.test(name.text)) {
    throw new Unreadable(name, 'is no name of a metric', fix)
  }
  const open = reader.take(/\{/y)
  return { name: name.text, labels: open ? takeLabels(reader, open) : [] }
}

function takeLabels(reader: LineReader, open: Word): Selector['labels'] {
  const labels: Selector['labels'] = []
  while (!reader.take(/\}/y)) {
    const label = reader.take(/"[^"]*"?|[^\s=!~,}"]+/y) ?? unclosed(reader, open)
    if (!/^[A-Za-z_]\w*$/.test(label.text)) {
      throw new Unreadable(label, 'is no name of a label', fix)
    }
    const sign = reader.take(/[=!~<>]+/y) ?? reader.lacks('= or !=', fix)
    if (sign.text !== '=' && sign.text !== '!=') {
      throw new Unreadable(sign, 'compares no labels here', 'Write = or !=')
    }
    const { value } = takeQuoted(reader, 'the value of a label in quotes')
    labels.push({ name: label.text, not: sign.text === '!=', value })
    if (!reader.take(/,/y) && !reader.peek()?.text.startsWith('}')) unclosed(reader, open)
  }
  return labels
}

function unclosed(reader: LineReader, open: Word): never {
  if (reader.peek()) reader.lacks('a label or the closing brace', fix)
  const all = { from: open.from, to: reader.line.trimEnd().length }
  throw new Unreadable(all, 'has no closing brace', 'Close it with }')
}

/** Whether a sample is one of those that are meant. A label that is not there is an empty one. */
export function isMeant({ name, labels }: Sample, selector: Selector): boolean {
  return (
    name === selector.name &&
    selector.labels.every((test) => {
      const value = labels.get(test.name) ?? ''
      return isSame(test.name, value, test.value) !== test.not
    })
  )
}

/** The bounds of buckets and quantiles are numbers, which libraries write in several ways: 1, 1.0, 1e0. */
function isSame(label: string, one: string, other: string): boolean {
  if (one === other) return true
  if (label !== 'le' && label !== 'quantile') return false
  const [a, b] = [readNumber(one), readNumber(other)]
  return a !== undefined && a === b
}

/** As it is written. */
export function printSelector({ name, labels }: Selector): string {
  const all = labels.map((label) => `${label.name}${label.not ? '!=' : '='}"${label.value}"`)
  return all.length === 0 ? name : `${name}{${all.join(',')}}`
}
