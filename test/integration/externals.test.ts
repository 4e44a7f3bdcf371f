import { describe, expect, it } from 'vitest'
import { ask, outside } from '../fixtures/externals/outside.ts'

describe('links to other sites', { timeout: 60_000 }, () => {
  it('tells dead links from those that could not be checked', async () => {
    const { port, asked } = await outside((request, response) => {
      const status = Number(/\d{3}/.exec(request.url ?? '')?.[0])
      if (request.url === '/challenge') response.setHeader('cf-mitigated', 'challenge')
      response.writeHead(status || (request.url === '/challenge' ? 403 : 200)).end()
    })
    const at = (path: string): string => `http://site.example:${port}${path}`
    const paths = ['/', '/a?b=1&copy=2', '/%22%3C', '/404', '/410', '/400', '/401', '/403', '/451']
    const more = ['/999', '/challenge', '/500', '/405']
    const gone = `http://gone.example:${port}/`
    const flaky = `http://flaky-dns.example:${port}/`
    const results = await ask([...[...paths, ...more].map(at), gone, flaky], {
      limits: { retries: 0 },
    })
    const verdicts = Object.fromEntries(
      [...results.values()].map(({ url, verdict, status }) => [
        url.replace(`http://site.example:${port}`, ''),
        `${verdict} ${status}`,
      ]),
    )
    expect(verdicts).toEqual({
      '/': 'ok 200',
      '/a?b=1&copy=2': 'ok 200',
      '/%22%3C': 'ok 200',
      '/404': 'broken 404',
      '/410': 'broken 410',
      '/400': 'undecided 400',
      '/401': 'undecided 401',
      '/403': 'undecided 403',
      '/451': 'undecided 451',
      '/999': 'undecided 999',
      '/challenge': 'undecided 403',
      '/500': 'undecided 500',
      '/405': 'undecided 405',
      [gone]: 'broken 0',
      [flaky]: 'undecided 0',
    })
    expect(asked.filter(({ path }) => path === '/').map(({ method }) => method)).toEqual(['HEAD'])
    expect(asked.map(({ headers }) => headers['user-agent'])).toEqual(
      asked.map(() => 'Rehearse (checks links; asks each URL once)'),
    )
    expect(asked.some(({ headers }) => headers.cookie ?? headers.authorization)).toBe(false)
  })
})
