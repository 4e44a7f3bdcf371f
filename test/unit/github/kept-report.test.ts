import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entryOfZip } from '../../../src/hosts/github/entry-of-zip.ts'
import { keptReport } from '../../../src/hosts/github/kept-report.ts'
import type { StoredArtifact } from '../../action/github-api/state.ts'
import { type GithubApi, startGithubApi } from '../../action/github-api/server.ts'
import { idOf } from '../../action/github-api/user-json.ts'
import { aJob, headSha, token } from './a-job.ts'

const baseSha = 'b'.repeat(40)
const oldSha = 'c'.repeat(40)
const own = idOf('acme/shop')
const text = (said: string) => new TextEncoder().encode(said)
const zipOf = (said: string) => Buffer.from(zipSync({ 'report.json': text(said) }))
let server: GithubApi
let remove = () => {}
beforeEach(async () => {
  const tokens = { job: { value: token, rights: { actions: 'read' as const } } }
  server = await startGithubApi({ repo: 'acme/shop', tokens })
})
afterEach(async () => {
  remove()
  remove = () => {}
  await server.close()
})

let lastId = 0
function keep(said: string, run: Partial<StoredArtifact['run']> = {}, expired = false): void {
  const made = { id: 1, headBranch: 'main', headSha: baseSha, headRepositoryId: own, ...run }
  const id = ++lastId
  server.state.artifacts.push({ id, name: 'rehearse', zip: zipOf(said), expired, run: made })
}

async function ask(event: object = {}) {
  const found = { commit: headSha, base: baseSha, baseBranch: 'main', ...event }
  const one = aJob(server.url, { event: found })
  remove = () => one.remove()
  return { kept: await keptReport('rehearse', one.at), log: one.log() }
}

describe('the report that runs of the base branch keep', () => {
  it('is that of the base commit, else the newest', async () => {
    keep('of the base')
    keep('newer', { headSha: oldSha })
    expect((await ask()).kept).toEqual({ text: 'of the base' })
    remove()
    expect((await ask({ base: 'd'.repeat(40) })).kept).toEqual({ text: 'newer' })
    expect(server.violations).toEqual([])
  })

  it('is never that of a fork, of another branch, of the commit under test, or one that is gone', async () => {
    keep('a fork whose branch is called main', { headRepositoryId: 666 })
    keep('another branch', { headBranch: 'fix/prices' })
    keep('itself', { headSha })
    keep('gone', {}, true)
    const { kept } = await ask()
    expect(kept).toEqual({ missing: expect.stringContaining('no run of main has kept') })
    expect(server.requests.map(({ method }) => method)).toEqual(['GET'])
  })

  it('is found behind hundreds of others', async () => {
    keep('of the base')
    for (let count = 0; count < 230; count++) keep('', { headBranch: 'other' })
    expect((await ask()).kept).toEqual({ text: 'of the base' })
    expect(server.requests).toHaveLength(4)
  })

  it('says which permission it lacks', async () => {
    await server.close()
    server = await startGithubApi({
      repo: 'acme/shop',
      tokens: { job: { value: token, rights: {} } },
    })
    const { kept, log } = await ask()
    expect(kept).toHaveProperty('missing')
    expect(log).toContain('actions: read')
  })

  it('is none where an event has no base branch', async () => {
    expect((await ask({ baseBranch: undefined })).kept).toHaveProperty('missing')
    expect(server.requests).toEqual([])
  })

  it.each([
    ['no ZIP', Buffer.from('<html>')],
    ['one without a report', Buffer.from(zipSync({ '../report.json': text('{}') }))],
  ])('is none in what is %s', async (_, zip) => {
    keep('')
    for (const artifact of server.state.artifacts) artifact.zip = zip
    expect((await ask()).kept).toHaveProperty('missing')
  })
})

describe('a file in a ZIP', () => {
  it('is refused when it unpacks to more than the limit, whatever it says', async () => {
    const zip = zipSync({ 'report.json': new Uint8Array(3_000_000) })
    await expect(entryOfZip(zip, 'report.json', 1_000_000)).rejects.toThrow('holds more than')
    const lying = Buffer.from(zip)
    // The size before compression, in the central directory: offset 24 (APPNOTE 4.3.12).
    const directory = lying.lastIndexOf(Buffer.from('504b0102', 'hex'))
    lying.writeUInt32LE(10, directory + 24)
    const read = await entryOfZip(lying, 'report.json', 1_000_000).catch(() => '')
    expect((read ?? '').length).toBeLessThanOrEqual(10)
  })
})
