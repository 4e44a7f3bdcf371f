import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCounter } from '../../../src/checks/health/kinds/prometheus/metrics.ts'
import { readMetrics } from '../../../src/checks/health/kinds/prometheus/read-metrics.ts'

/** Name, labels and value of each sample, or why the text is none. */
function read(text: string, complete = false): unknown {
  const metrics = readMetrics(text, complete)
  if ('why' in metrics) return `line ${metrics.line} ${metrics.why}`
  return metrics.samples.map(({ name, labels, value }) => [name, Object.fromEntries(labels), value])
}

const escaped = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

const one = (value: number, labels = {}) => [['up', labels, value]]

/** What the formats allow: text 0.0.4 of Prometheus, and OpenMetrics 1.0 where `# EOF` ends it. */
const well: [what: string, text: string, expected: unknown, complete?: boolean][] = [
  ['nothing', '', []],
  ['only a line break', '\n', []],
  ['a name and a value', 'up 1', one(1)],
  ['a line break at the end', 'up 1\n', one(1)],
  ['line breaks of Windows', 'up 1\r\n', one(1)],
  ['blanks and tabs around all', ' \tup \t 1 \t', one(1)],
  ['a timestamp in milliseconds', 'up 1 1395066363000', one(1)],
  ['a timestamp before 1970', 'up 1 -3982045', one(1)],
  ['a timestamp in seconds', 'up 1 1520879607.789\n# EOF', one(1), true],
  ['a colon in a name', 'job:up:sum 2', [['job:up:sum', {}, 2]]],
  ['a name that begins with an underscore', '_up 2', [['_up', {}, 2]]],
  ['no labels in braces', 'up{} 1', one(1)],
  ['a label', 'up{job="a"} 1', one(1, { job: 'a' })],
  ['labels', 'up{job="a",zone="b"} 1', one(1, { job: 'a', zone: 'b' })],
  ['a comma behind the last label', 'up{job="a",} 1', one(1, { job: 'a' })],
  ['blanks between all', 'up { job = "a" , zone = "b" } 1', one(1, { job: 'a', zone: 'b' })],
  ['no blank before the value', 'up{job="a"}1', one(1, { job: 'a' })],
  ['an empty label', 'up{job=""} 1', one(1, { job: '' })],
  ['an escaped quote', String.raw`up{job="a\"b"} 1`, one(1, { job: 'a"b' })],
  ['an escaped backslash', String.raw`up{job="C:\\d\\"} 1`, one(1, { job: 'C:\\d\\' })],
  ['an escaped line break', String.raw`up{job="a\nb"} 1`, one(1, { job: 'a\nb' })],
  ['a backslash before an n that is none', String.raw`up{job="a\\nb"} 1`, one(1, { job: 'a\\nb' })],
  ['an escape that means nothing', String.raw`up{job="a\tb"} 1`, one(1, { job: 'a\\tb' })],
  ['braces, commas and # in a label', 'up{job="a},{# b"} 1', one(1, { job: 'a},{# b' })],
  ['letters of every script', 'up{job="ätzend 日本 😀"} 1', one(1, { job: 'ätzend 日本 😀' })],
  ['a name in quotes', '{"http.errors",code="500"} 3', [['http.errors', { code: '500' }, 3]]],
  ['a name in quotes alone', '{"up"} 1', one(1)],
  ['a label in quotes', 'up{"job.name"="a"} 1', one(1, { 'job.name': 'a' })],
  ['a fraction', 'up 0.25', one(0.25)],
  ['a fraction without a zero', 'up .25', one(0.25)],
  ['a point at the end', 'up 25.', one(25)],
  ['an exponent', 'up 1.5e+06', one(1_500_000)],
  ['a small exponent', 'up 1E-3', one(0.001)],
  ['a sign', 'up +5', one(5)],
  ['a negative value', 'up -5', one(-5)],
  ['NaN', 'up NaN', one(Number.NaN)],
  ['nan', 'up nan', one(Number.NaN)],
  ['+Inf', 'up +Inf', one(Number.POSITIVE_INFINITY)],
  ['Inf', 'up Inf', one(Number.POSITIVE_INFINITY)],
  ['-Inf', 'up -Inf', one(Number.NEGATIVE_INFINITY)],
  ['infinity', 'up infinity', one(Number.POSITIVE_INFINITY)],
  ['a large counter', 'up 9007199254740991', one(9_007_199_254_740_991)],
  ['HELP', '# HELP up Whether it is up {job="x"} 3\nup 1', one(1)],
  ['HELP with escapes', String.raw`# HELP up a\\b\nc` + '\nup 1', one(1)],
  ['HELP without a text', '# HELP up\nup 1', one(1)],
  ['TYPE', '# TYPE up gauge\nup 1', one(1)],
  ['UNIT', '# TYPE up gauge\n# UNIT up seconds\nup 1\n# EOF\n', one(1), true],
  ['a comment', '# anything {" at all\nup 1', one(1)],
  ['a comment without a blank', '#TYPE up 5\nup 1', one(1)],
  ['an empty comment', '#\nup 1', one(1)],
  ['# EOF where it is a comment', 'up 1\n# EOF\nup 2', one(2)],
  ['EOF of OpenMetrics', 'up 1\n# EOF', one(1), true],
  ['no metrics at all', '# EOF\n', [], true],
  ['a series again, later', 'up 1 1000\nup 2 2000', one(2)],
  [
    'the same labels in another order',
    'up{a="1",b="2"} 1\nup{b="2",a="1"} 5',
    one(5, { b: '2', a: '1' }),
  ],
  ['an exemplar', 'up{le="1"} 4 # {trace_id="KOO5S4vxi0o"} 0.67\n# EOF', one(4, { le: '1' }), true],
  [
    'an exemplar with a time',
    'up 4 # {trace_id="a",span="b"} 9.8 1520879607.789\n# EOF',
    one(4),
    true,
  ],
  ['an exemplar without labels', 'up 4 # {} 0.17\n# EOF', one(4), true],
  ['an exemplar behind a timestamp', 'up 4 123.5 # {a="}"} 0.5\n# EOF', one(4), true],
  ['an exemplar with an escape', String.raw`up 4 # {a="\"} x"} 0.5` + '\n# EOF', one(4), true],
  [
    'a histogram',
    '# TYPE d histogram\nd_bucket{le="0.05"} 24\nd_bucket{le="+Inf"} 144\nd_sum 53.5\nd_count 144',
    [
      ['d_bucket', { le: '0.05' }, 24],
      ['d_bucket', { le: '+Inf' }, 144],
      ['d_sum', {}, 53.5],
      ['d_count', {}, 144],
    ],
  ],
  [
    'a summary without observations',
    '# TYPE r summary\nr{quantile="0.5"} NaN\nr_sum 0\nr_count 0',
    [
      ['r', { quantile: '0.5' }, Number.NaN],
      ['r_sum', {}, 0],
      ['r_count', {}, 0],
    ],
  ],
  [
    'a counter of OpenMetrics',
    '# TYPE e counter\ne_total 17\ne_created 1520872607.123\n# EOF',
    [
      ['e_total', {}, 17],
      ['e_created', {}, 1_520_872_607.123],
    ],
    true,
  ],
  [
    'info and a state set',
    '# TYPE b info\nb_info{v="1"} 1\n# TYPE s stateset\ns{s="on"} 1\n# EOF',
    [
      ['b_info', { v: '1' }, 1],
      ['s', { s: 'on' }, 1],
    ],
    true,
  ],
  [
    'names that every object has',
    '__proto__ 1\nconstructor{toString="x"} 2',
    [
      ['__proto__', {}, 1],
      ['constructor', { toString: 'x' }, 2],
    ],
  ],
]

const badly: [what: string, text: string, why: string, complete?: boolean][] = [
  ['a page', '<!doctype html>', 'line 1 does not begin with the name of a metric'],
  ['JSON', '{"status":"ok"}', 'line 1 has no closing bracket behind its labels'],
  ['a word', 'ok', 'line 1 has no value'],
  ['a name that begins with a digit', '1up 1', 'line 1 does not begin with the name of a metric'],
  ['a name with a dash', 'up-time 1', 'line 1 has a value that is no number'],
  ['a text as value', 'up one', 'line 1 has a value that is no number'],
  ['a number with a unit', 'up 5s', 'line 1 has a value that is no number'],
  ['a number with a comma', 'up 1,5', 'line 1 has a value that is no number'],
  ['hexadecimal digits', 'up 0x1F', 'line 1 has a value that is no number'],
  ['no value behind labels', 'up{a="b"}', 'line 1 has no value'],
  ['a label without a value', 'up{a} 1', 'line 1 has no "=" behind the label a'],
  ['a label without quotes', 'up{a=b} 1', 'line 1 has no value in quotes for the label a'],
  ['a label in single quotes', "up{a='b'} 1", 'line 1 has no value in quotes for the label a'],
  ['a quote that is not closed', 'up{a="b} 1', 'line 1 has no value in quotes for the label a'],
  ['braces that are not closed', 'up{a="b" 1', 'line 1 has no closing bracket behind its labels'],
  ['nothing behind the brace', 'up{', 'line 1 has no name of a label where one belongs'],
  ['only a comma', 'up{,} 1', 'line 1 has no name of a label where one belongs'],
  ['a label twice', 'up{a="b",a="c"} 1', 'line 1 has the label a twice'],
  ['labels without a name', '{a="b"} 1', 'line 1 does not begin with the name of a metric'],
  ['a text behind the value', 'up 1 now it is', 'line 1 goes on behind its value'],
  ['an exemplar without a value', 'up 1 # {a="b"}', 'line 1 goes on behind its value'],
  ['a later line', 'up 1\n\nup{ 2', 'line 3 has no name of a label where one belongs'],
  ['no end', 'up 1\n', 'line 2 comes before # EOF does', true],
  ['nothing where an end belongs', '', 'line 1 comes before # EOF does', true],
  ['more behind the end', 'up 1\n# EOF\nup 2', 'line 3 stands behind # EOF', true],
]

describe('the text of metrics', () => {
  it.each(well)('may hold %s', (_what, text, expected, complete) => {
    expect(read(text, complete)).toEqual(expected)
  })

  it.each(badly)('must not be %s', (_what, text, why, complete) => {
    expect(read(text, complete)).toBe(why)
  })

  it('is read, or told why not, whatever it is', () => {
    const token = fc.constantFrom(
      'up',
      '{',
      '}',
      'a',
      '=',
      '"b"',
      '"',
      '\\',
      ',',
      ' ',
      '1',
      '#',
      '\n',
      'NaN',
      'EOF',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(token).map((all) => all.join('')),
        ),
        fc.boolean(),
        (text, complete) => {
          const metrics = readMetrics(text, complete)
          if ('why' in metrics) expect(metrics.line).toBeLessThanOrEqual(text.split('\n').length)
          else for (const { value } of metrics.samples) expect(value).toBeTypeOf('number')
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('gives back what was written, whatever the labels hold', () => {
    const label = fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(
        fc.uniqueArray(label, { selector: ([name]) => name }),
        fc.double(),
        (labels, value) => {
          const written = labels.map(([name, text]) => `${name}="${escaped(text)}"`).join(',')
          const number = Object.is(value, -0) ? 0 : value
          const shown = String(number).replace('Infinity', 'Inf')
          expect(read(`up{${written}} ${shown}\n`)).toEqual(one(number, Object.fromEntries(labels)))
        },
      ),
    )
  })

  it('takes linear time for lines that lead nowhere', () => {
    for (const line of [
      'up{'.padEnd(60_000, 'a="b",'),
      `up 1 ${'# {'.repeat(20_000)}`,
      `up{a="${'\\'.repeat(60_001)}`,
    ]) {
      expect(read(line)).toMatch(/^line 1 /)
    }
    expect(read(`up{a="${'x'.repeat(70_000)}"} 1`)).toBe('line 1 is longer than 64 KiB')
  })
})

describe('what counts', () => {
  it.each([
    ['e_total', 'e', 'counter', true],
    ['e_total', 'e_total', 'counter', true],
    ['e_created', 'e', 'counter', false],
    ['d_bucket', 'd', 'histogram', true],
    ['d_count', 'd', 'summary', true],
    ['d', 'd', 'summary', false],
    ['g_total', 'g_total', 'gauge', false],
    ['u_total', 'other', 'gauge', true],
    ['u', 'other', 'gauge', false],
    ['u_sum', 'u', 'untyped', true],
  ])('%s, where %s is a %s: %s', (name, family, type, expected) => {
    expect(isCounter(name, new Map([[family, type]]))).toBe(expected)
  })
})
