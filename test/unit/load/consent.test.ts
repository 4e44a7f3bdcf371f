import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { consents, requireConsent } from '../../../src/checks/load/consent.ts'
import { refuseStranger } from '../../../src/checks/load/refuse-stranger.ts'

const target = new URL('https://staging.example.com/shop')
const caller = { repository: 'Acme/Shop' }
const digest = createHash('sha256').update('s3cret').digest('hex')

function refused(file: Parameters<typeof requireConsent>[1], who: Parameters<typeof consents>[1]) {
  return () => requireConsent(target, file, who)
}

describe('the consent of a site', () => {
  it('names the repository that the run is for', () => {
    expect(consents('# who may load us\n\nload: acme/shop\n', caller)).toBe(true)
    expect(consents('Load:   acme/other\r\n  load: ACME/SHOP  \r\n', caller)).toBe(true)
    expect(refused({ text: 'load: acme/shop' }, caller)).not.toThrow()
  })

  it('names the digest of a token', () => {
    const line = `load: sha256:${digest.toUpperCase()}`
    expect(consents(line, { token: 's3cret' })).toBe(true)
    expect(consents(line, { repository: 'other/one', token: 's3cret' })).toBe(true)
    expect(consents(line, { token: 'other' })).toBe(false)
    expect(consents('load: s3cret', { token: 's3cret' })).toBe(false)
  })

  it('is nothing else', () => {
    for (const text of [
      '',
      'load:',
      'load: *',
      'load: acme',
      'load: acme/shop2',
      'load: acme/shop acme/other',
      '# load: acme/shop',
      'noload: acme/shop',
      '<!doctype html><title>load: acme/shop</title>',
      'load: sha256:',
    ]) {
      expect(consents(text, caller), text).toBe(false)
    }
    expect(consents(`load: \nload: sha256:${createHash('sha256').digest('hex')}`, {})).toBe(false)
    expect(consents('load: ', { repository: '', token: '' })).toBe(false)
  })

  it('says what is missing, and what to write', () => {
    expect(refused({ text: 'load: acme/other' }, caller)).toThrow(
      expect.objectContaining({
        code: 'load-not-consented',
        what: 'https://staging.example.com has not consented to load',
        why: 'Its /.well-known/rehearse does not name acme/shop',
        fix: 'Let the site serve the line "load: acme/shop" there, as docs/load.md says',
      }),
    )
    expect(refused({ problem: 'answers with status 404' }, { token: 's3cret' })).toThrow(
      expect.objectContaining({
        why: 'Its /.well-known/rehearse answers with status 404',
        fix: expect.stringContaining(`load: sha256:${digest}`),
      }),
    )
    expect(refused({ text: '' }, {})).toThrow(
      expect.objectContaining({ fix: expect.stringMatching(/^Set REHEARSE_LOAD_TOKEN/) }),
    )
  })
})

describe('a load for a fork on another machine', () => {
  it.each([
    [{ durationMs: 300_000, requests: 20_000 }, 100, undefined],
    [{ durationMs: 1000, requests: 101 }, 101, '101 requests in one second, and 100 is the most'],
    [{ durationMs: 300_001, requests: 10 }, 1, '5 min, and 5 min is the most'],
    [{ durationMs: 1000, requests: 20_001 }, 1, '20,001 requests, and 20,000 is the most'],
  ])('%j, %i/s', (plan, perS, excess) => {
    const refuse = () => refuseStranger(plan, perS)
    if (excess === undefined) expect(refuse).not.toThrow()
    else
      expect(refuse).toThrow(
        expect.objectContaining({
          code: 'load-too-large',
          what: `The load is ${excess} for a fork`,
        }),
      )
  })
})
