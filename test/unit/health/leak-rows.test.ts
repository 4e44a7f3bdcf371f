import { describe, expect, it } from 'vitest'
import { leakRows } from '../../../src/checks/health/leaks/leak-rows.ts'
import type { ForbiddenHost, Leaks } from '../../../src/checks/health/leaks/leaks.ts'
import type { Contact } from '../../../src/model/contacts.ts'

const api: ForbiddenHost = { name: 'api.shop.example', addresses: ['192.0.2.1', '2001:db8::1'] }
const contact = (address: string, port = 443, count = 1): Contact => ({
  address,
  port,
  count,
  process: 'node app.mjs',
})

function rowOf(host: ForbiddenHost, seen: Leaks['seen']) {
  const [row] = leakRows({ hosts: [host], seen })
  return row
}
const stateOf = (host: ForbiddenHost, ...contacts: Contact[]) => rowOf(host, { contacts })?.state

describe('the row of a forbidden host', () => {
  it('holds when nobody talked to any of its addresses', () => {
    expect(stateOf(api)).toBe('ok')
    expect(stateOf(api, contact('192.0.2.2'), contact('192.0.2.11'), contact('2001:db8::2'))).toBe(
      'ok',
    )
    expect(rowOf(api, { contacts: [contact('192.0.2.2')] })).toMatchObject({
      subject: 'forbid-hosts api.shop.example',
      expected: 'no connection',
      seen: 'none to 1',
    })
  })

  it('fails when one did, over IPv4 or IPv6, and tells which process', () => {
    expect(stateOf(api, contact('2001:db8::1'))).toBe('failed')
    const contacts = [contact('192.0.2.2'), contact('192.0.2.1', 443, 3), contact('192.0.2.1', 80)]
    expect(rowOf(api, { contacts })).toMatchObject({
      state: 'failed',
      severity: 'error',
      rule: 'forbidden-host',
      seen: '192.0.2.1:443',
      told: 'The preview talks to 192.0.2.1:443, where api.shop.example is, and to 1 more of its addresses',
      excerpt: ['node app.mjs: 3 × 192.0.2.1:443', 'node app.mjs: 1 × 192.0.2.1:80'],
    })
    expect(rowOf(api, { contacts: [contact('2001:db8::1', 80)] })?.seen).toBe('[2001:db8::1]:80')
  })

  it('is about one port where that is named', () => {
    const port = { ...api, name: 'api.shop.example:5432', port: 5432 }
    expect(stateOf(port, contact('192.0.2.1', 443))).toBe('ok')
    expect(stateOf(port, contact('192.0.2.1', 5432))).toBe('failed')
  })

  it('holds for a name that does not resolve, and is unknown where that is not known', () => {
    const gone = { name: 'db.internal', addresses: [] }
    expect(rowOf(gone, { contacts: [contact('192.0.2.1')] })).toMatchObject({
      state: 'ok',
      seen: 'its name does not resolve here',
    })
    const lost = { ...gone, problem: 'queryA EAI_AGAIN db.internal' }
    expect(rowOf(lost, { contacts: [] })).toMatchObject({
      state: 'unknown',
      severity: 'error',
      seen: 'queryA EAI_AGAIN db.internal',
    })
  })

  it('is unknown when the preview could not be watched, and when too much was seen', () => {
    expect(rowOf(api, { problem: 'the supervisor closed the line' })).toMatchObject({
      state: 'unknown',
      severity: 'error',
      seen: 'the supervisor closed the line',
    })
    expect(rowOf(api, { contacts: [contact('192.0.2.2')], cut: true })?.state).toBe('unknown')
    expect(rowOf(api, { contacts: [contact('192.0.2.1')], cut: true })?.state).toBe('failed')
  })

  it('is a warning where Rehearse does not start the processes', () => {
    expect(rowOf(api, 'elsewhere')).toMatchObject({
      state: 'unknown',
      severity: 'warning',
      rule: 'unknown',
      next: expect.stringContaining('firewall'),
    })
  })
})
