import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHealthDocument } from '../../../src/checks/health/document/read-health-document.ts'

/** What a document says in one line: form, status and state of the whole, then each component. */
function told(document: unknown): string | null {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  const read = readHealthDocument(text)
  if (!read) return null
  const components = read.components.map(
    ({ name, status, state, said }) => `${name} ${status}=${state}${said ? ` (${said})` : ''}`,
  )
  return [`${read.form}: ${read.status ?? '-'}=${read.state}`, ...components].join('; ')
}

describe('readHealthDocument', () => {
  it('reads health+json, each instance of a check, and checks without a status', () => {
    const document = {
      status: 'warn',
      version: '1',
      checks: {
        'cassandra:responseTime': [
          { componentId: 'node-1', observedValue: 250, observedUnit: 'ms', status: 'pass' },
          { componentId: 'node-2', status: 'fail', output: 'connection refused' },
        ],
        uptime: [{ componentType: 'system', observedValue: 1209600.245, observedUnit: 's' }],
        'cpu:utilization': [{ observedValue: 95, observedUnit: 'percent', status: 'warn' }],
      },
    }
    expect(told(document)).toBe(
      [
        'health+json: warn=warn',
        'cassandra:responseTime node-1 pass=ok (250 ms)',
        'cassandra:responseTime node-2 fail=fail (connection refused)',
        'uptime observed=ok (1209600.245 s)',
        'cpu:utilization warn=warn (95 percent)',
      ].join('; '),
    )
  })

  it('reads what Spring Boot says, components inside of components, and statuses of its own', () => {
    const document = {
      status: 'DOWN',
      components: {
        db: {
          status: 'DOWN',
          components: {
            orders: { status: 'UP', details: { database: 'PostgreSQL' } },
            stock: { status: 'DOWN', details: { error: 'connection refused' } },
          },
        },
        diskSpace: { status: 'UP', details: { free: 1 } },
        discovery: { status: 'UNKNOWN', description: 'not initialized' },
        queue: { status: 'PAUSED' },
        gate: { status: 'OUT_OF_SERVICE' },
      },
    }
    expect(told(document)).toBe(
      [
        'Spring Boot: DOWN=fail',
        'db DOWN=fail',
        'db: orders UP=ok',
        'db: stock DOWN=fail (connection refused)',
        'diskSpace UP=ok',
        'discovery UNKNOWN=unknown (not initialized)',
        'queue PAUSED=unknown',
        'gate OUT_OF_SERVICE=fail',
      ].join('; '),
    )
    expect(told({ status: 'UP', details: { db: { status: 'UP' } } })).toBe(
      'Spring Boot: UP=ok; db UP=ok',
    )
  })

  it('reads what ASP.NET says, in all of its writers', () => {
    const entries = {
      sql: { status: 'Unhealthy', duration: '00:00:01', exception: 'timeout', data: {} },
      cache: { status: 'Degraded', description: 'slow' },
    }
    expect(told({ status: 'Unhealthy', totalDuration: '00:00:01', entries })).toBe(
      'ASP.NET: Unhealthy=fail; sql Unhealthy=fail (timeout); cache Degraded=warn (slow)',
    )
    expect(told({ status: 'Healthy', results: { sql: { status: 'Healthy' } } })).toBe(
      'ASP.NET: Healthy=ok; sql Healthy=ok',
    )
    expect(told('Degraded')).toBe('status: Degraded=warn')
  })

  it('reads what Kubernetes says', () => {
    const text =
      '[+]ping ok\r\n[-]etcd failed: reason withheld\n[+]poststarthook/x ok\nreadyz check failed\n'
    expect(told(text)).toBe(
      'Kubernetes: failed=fail; ping ok=ok; etcd failed=fail (failed: reason withheld); poststarthook/x ok=ok',
    )
    expect(told('[+]ping ok\nhealthz check passed\n')).toBe('Kubernetes: passed=ok; ping ok=ok')
  })

  it.each([
    [{ status: 'ok' }, 'status: ok=ok'],
    ['OK\n', 'status: OK=ok'],
    [{ status: 'error', reason: 'x' }, 'status: error=fail'],
    [
      { components: { a: { status: 'up' }, b: { status: 'down' } } },
      'Spring Boot: -=fail; a up=ok; b down=fail',
    ],
    // Not of a kind: an order, a list, a page, a number.
    [{ status: 'shipped' }, null],
    [{ status: 200 }, null],
    [{ components: { a: { status: 'shipped' } } }, null],
    [{ details: { a: 1 } }, null],
    [{ results: [] }, null],
    [[{ status: 'up' }], null],
    ['<html>ok</html>', null],
    ['everything is ok today', null],
    ['', null],
    [null, null],
    [{ ['__proto__']: { status: 'up' } }, null],
  ])('takes %j for what it is', (document, expected) => {
    expect(told(document)).toBe(expected)
  })

  it('reads as many components as anybody looks at, and says that there are more', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`c${n}`, { status: 'UP' }]),
    )
    const read = readHealthDocument(JSON.stringify({ status: 'UP', components: many }))
    expect(read?.components).toHaveLength(100)
    expect(read?.cut).toBe(true)
    let deep: object = { status: 'UP' }
    for (let depth = 0; depth < 1000; depth++) deep = { status: 'UP', components: { a: deep } }
    expect(readHealthDocument(JSON.stringify(deep))?.components.length).toBeLessThan(10)
  })

  it('never throws, and stays within its bounds', () => {
    const words = fc.constantFrom('UP', 'DOWN', 'pass', 'x'.repeat(10_000), '', 7, null)
    const component = fc.record({ status: words, output: words, components: fc.object() })
    const document = fc.record({
      status: words,
      checks: fc.dictionary(fc.string(), fc.array(component)),
      components: fc.oneof(fc.object(), fc.dictionary(fc.string(), component)),
    })
    fc.assert(
      fc.property(fc.oneof(document, fc.json(), fc.string()), (value) => {
        const text = typeof value === 'string' ? value : JSON.stringify(value)
        const read = readHealthDocument(text)
        expect(JSON.stringify(read).length).toBeLessThan(200_000)
      }),
    )
  })
})
