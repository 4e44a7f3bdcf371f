import { describe, expect, it } from 'vitest'
import { judgeDeployment } from '../../../src/previews/github-deployment/judge-deployment.ts'
import { StatusRecord } from '../../../src/previews/github-deployment/records.ts'
import { logUrl, siteUrl } from '../../../src/previews/github-deployment/site-url.ts'

const server = new URL('https://git.example')
const status = (parts: Partial<StatusRecord>) =>
  StatusRecord.parse({ id: 1, state: 'success', ...parts })
const site = (parts: Partial<StatusRecord>) => siteUrl(status(parts), server)?.href
const judge = (...statuses: Partial<StatusRecord>[]) =>
  judgeDeployment(statuses.map(status), server)

describe('the address of a deployed site', () => {
  it.each([
    [{ environment_url: 'https://a.example/x?y=1#z' }, 'https://a.example/x?y=1'],
    [{ environment_url: ' http://a.example ' }, 'http://a.example/'],
    [
      { environment_url: 'https://a.example', target_url: 'https://b.example' },
      'https://a.example/',
    ],
    [{ environment_url: '', target_url: 'https://b.example' }, 'https://b.example/'],
    [{ target_url: 'https://b.example', log_url: 'https://c.example' }, 'https://b.example/'],
    [{ target_url: 'https://b.example', log_url: 'https://b.example' }, undefined],
    [{ target_url: 'https://git.example/o/r/actions/runs/1' }, undefined],
    [{ target_url: 'https://vercel.com/o/r/1' }, undefined],
    [{ environment_url: 'javascript:alert(1)', target_url: 'https://b.example' }, undefined],
    [{ environment_url: 'data:text/html,x' }, undefined],
    [{ environment_url: '//a.example' }, undefined],
    [{ environment_url: 'a.example' }, undefined],
    [{ environment_url: 'https://me@a.example' }, undefined],
    [{ environment_url: `https://a.example/${'x'.repeat(2048)}` }, undefined],
    [{ environment_url: null, target_url: null }, undefined],
    [{}, undefined],
  ])('%j is %s', (parts, address) => {
    expect(site(parts)).toBe(address)
  })

  it('is not where its log is', () => {
    expect(logUrl(status({ log_url: 'ftp://x', target_url: 'https://b.example' }))?.href).toBe(
      'https://b.example/',
    )
    expect(logUrl(status({ log_url: 'https://u:p@c.example' }))).toBeUndefined()
  })
})

describe('the statuses of a deployment', () => {
  it.each(['queued', 'pending', 'in_progress', 'waiting', 'something new'])('%s waits', (state) => {
    expect(judge({ state })).toMatchObject({ kind: 'waiting', state })
  })

  it('wait as long as there are none', () => {
    expect(judge()).toEqual({ kind: 'waiting', state: 'created' })
  })

  it.each(['error', 'failure', 'inactive'])('%s with the word cancelled is no failure', (state) => {
    const environment_url = 'https://a.example'
    for (const description of ['Canceled', 'The build was cancelled by a newer one']) {
      expect(judge({ state, description, environment_url })).toMatchObject({ kind: 'cancelled' })
    }
  })

  it('count the newest, but an inactive one has the address of an earlier one', () => {
    const good = { state: 'success', environment_url: 'https://a.example' }
    const failed = { state: 'failure', environment_url: 'https://b.example' }
    expect(judge({ state: 'failure' }, good).kind).toBe('failed')
    expect(judge(good, failed)).toMatchObject({ kind: 'ready' })
    expect(judge({ state: 'inactive' }, failed, good)).toMatchObject({
      kind: 'ready',
      url: new URL('https://a.example'),
      note: expect.stringContaining('inactive'),
    })
    expect(judge({ state: 'inactive' }, failed).kind).toBe('cancelled')
  })
})
