import { describe, expect, it } from 'vitest'
import { readText } from '../../../fixtures/traffic/read-text.ts'

const fields = '#Fields: date time c-ip cs-method cs-uri-stem cs-uri-query sc-status'
const line = '2026-03-01 10:00:00 198.18.0.9 GET /a b=1 200'

describe('a W3C log', () => {
  it('takes columns as the last #Fields names them', async () => {
    const other = '#fields: time date'
    const again = '#Fields: cs-method cs-uri-stem date time'
    const { hits, tally } = await readText(
      'iis',
      [fields, line, again, 'GET /b 2026-03-01 10:00:01', other].join('\n'),
    )
    expect(hits.map(({ target, address }) => [target, address])).toEqual([
      ['/a?b=1', '198.18.0.9'],
      ['/b', ''],
    ])
    expect(tally.other).toBe(3)
  })

  it('has no query, agent or user where there is a dash', async () => {
    const { hits } = await readText(
      'iis',
      `${fields} cs(User-Agent)\n2026-03-01 10:00:00 - GET /a - - -\n`,
    )
    expect(hits[0]).toMatchObject({ target: '/a', status: 0, address: '', agent: '' })
  })

  it.each([
    ['before #Fields', line, 'no line #Fields before it'],
    [
      'with too few columns',
      `${fields}\n2026-03-01 10:00:00 GET /a`,
      '4 columns where #Fields names 7',
    ],
    ['without a time', `${fields}\n${line.replace('10:00:00', '-')}`, 'no date and time'],
    ['of CloudFront', `${fields} x-edge-location\n${line} FRA`, 'its #Fields are of another log'],
  ])('counts a line %s', async (_, text, problem) => {
    const { hits, tally } = await readText('iis', text)
    expect(hits).toEqual([])
    expect(tally.samples.map((sample) => sample.problem)).toEqual([problem])
  })

  it('takes what CloudFront writes of a request that it forwarded', async () => {
    const tabs = [...line.split(' '), 'FRA', '203.0.113.9', 'shop.example'].join('\t')
    const good = await readText(
      'cloudfront',
      `${fields} x-edge-location x-forwarded-for x-host-header\n${tabs}`,
    )
    expect(good.hits[0]).toMatchObject({ address: '203.0.113.9', host: 'shop.example' })
  })
})
