import {
  array,
  assert,
  constantFrom,
  dictionary,
  integer,
  oneof,
  property,
  string,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixPolicy } from '../../../../src/config/policy/mix-policy.ts'
import { configJsonSchema, type JsonSchema } from '../../../../src/config/json-schema.ts'

describe('what judges', () => {
  it.each<[string, object, object, object]>([
    [
      'a limit',
      { load: { thresholds: ['response p95 < 5s'], rate: '1/s' } },
      { load: { thresholds: ['response p95 < 300ms'], rate: '9/s' } },
      { load: { thresholds: ['response p95 < 300ms'], rate: '1/s' } },
    ],
    ['a limit that the head brings', { load: { thresholds: ['errors < 90%'] } }, {}, { load: {} }],
    [
      'a limit that the head drops',
      {},
      { crawl: { 'max-redirects': 1 } },
      { crawl: { 'max-redirects': 1 } },
    ],
    [
      'what is ignored',
      { crawl: { ignore: ['/*'], sources: ['*.md'] } },
      { crawl: { external: 'error' } },
      { crawl: { external: 'error', sources: ['*.md'] } },
    ],
    [
      'whether errors close it',
      { 'on-error': 'warn', base: { gate: 'new', preview: true } },
      { base: { gate: 'all' } },
      { base: { gate: 'all' } },
    ],
    [
      'how loud the report is',
      { report: { comment: 'never', 'comment-key': 'x' } },
      {},
      { report: { 'comment-key': 'x' } },
    ],
    [
      'what one route must answer',
      { load: { routes: { 'GET /a': { body: 'x' }, 'GET /new': { expect: { status: 200 } } } } },
      { load: { routes: { 'GET /a': { expect: { status: 204 } } } } },
      {
        load: {
          routes: {
            'GET /a': { body: 'x', expect: { status: 204 } },
            'GET /new': { expect: { status: 200 } },
          },
        },
      },
    ],
  ])('is the base’s: %s', (_, head, base, mixed) => {
    expect(
      mixPolicy(
        { preview: { static: 'dist' }, ...head },
        { preview: { url: 'http://x.test' }, ...base },
      ),
    ).toEqual({ preview: { static: 'dist' }, ...mixed })
  })

  it('runs the checks of both, and leaves a check to the head that the base does not run', () => {
    const base = { checks: ['health'], crawl: { ignore: ['/base'] }, health: { timeout: '1s' } }
    const head = { checks: ['crawl'], crawl: { ignore: ['/head'] }, health: { timeout: '9s' } }
    expect(mixPolicy(head, base)).toEqual({
      checks: ['health', 'crawl'],
      crawl: { ignore: ['/head'] },
      health: { timeout: '1s' },
    })
  })

  it('keeps a section that is no section, for the schema to refuse', () => {
    expect(mixPolicy({ load: 'fast' }, { load: { timeout: '1s' } })).toEqual({ load: 'fast' })
  })

  it('is never the head’s, whatever stands there', () => {
    const judging = pathsOf(configJsonSchema())
    expect(judging.length).toBeGreaterThan(10)
    const value = oneof(string(), integer(), array(string(), { maxLength: 2 }))
    const written = dictionary(constantFrom(...judging), value).map(build)
    assert(
      property(written, written, (head, base) => {
        const mixed = mixPolicy(head, base)
        for (const path of judging) expect(at(mixed, path)).toEqual(at(base, path))
      }),
      { numRuns: 100 },
    )
  })
})

/** Paths of what judges alone, joined by "/"; `checks` decides which sections count, so it is left out. */
function pathsOf(schema: JsonSchema, path: string[] = []): string[] {
  if (schema.judges === 'base') return [path.join('/')]
  return Object.entries(schema.properties ?? {}).flatMap(([key, part]) =>
    pathsOf(part, [...path, key]),
  )
}

function build(values: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(values)) {
    const keys = path.split('/')
    const last = keys.pop() ?? ''
    let section = result
    for (const key of keys) section = (section[key] ??= {}) as Record<string, unknown>
    section[last] = value
  }
  return result
}

function at(value: unknown, path: string): unknown {
  return path
    .split('/')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value)
}
