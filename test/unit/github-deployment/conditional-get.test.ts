import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { conditionalGet } from '../../../src/previews/github-deployment/conditional-get.ts'
import { deploymentsOf } from '../../../src/previews/github-deployment/deployments.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
  server?.closeAllConnections()
})

const Numbers = z.array(z.object({ id: z.int() })).max(2)

async function serve(listener: RequestListener) {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/list`
  const abort = new AbortController()
  const get = conditionalGet({ token: 'secret-token', signal: abort.signal, date: () => 0 })
  return { abort, url, get: () => get(url, Numbers) }
}

it('the deployments of a commit are those of no other, the newest first', async () => {
  const commit = 'c'.repeat(40)
  const record = (id: number, sha = commit) => ({ id, sha, environment: 'Preview' })
  const { abort, url } = await serve((_request, response) =>
    response.end(JSON.stringify([record(1), record(3), record(4, 'd'.repeat(40)), record(2)])),
  )
  const deployments = deploymentsOf(
    { apiUrl: url, repository: 'octo/shop', commit },
    { token: undefined, signal: abort.signal, date: () => 0 },
  )
  expect(await deployments.list()).toMatchObject({ data: [{ id: 3 }, { id: 2 }, { id: 1 }] })
})

describe('a GET of the API', () => {
  it('asks with the token, and again with the tag of the last good answer', async () => {
    const asked: unknown[] = []
    const { get } = await serve((request, response) => {
      const {
        authorization,
        'if-none-match': tag,
        'x-github-api-version': version,
      } = request.headers
      asked.push([authorization, tag, version])
      if (tag === '"1"') response.writeHead(304).end()
      else response.setHeader('etag', '"1"').end('[{"id":7,"more":[]}]')
    })
    const data = { kind: 'data', data: [{ id: 7 }], waitMs: 0 }
    expect([await get(), await get()]).toEqual([data, data])
    const auth = 'Bearer secret-token'
    expect(asked).toEqual([
      [auth, undefined, '2022-11-28'],
      [auth, '"1"', '2022-11-28'],
    ])
  })

  it.each([
    ['a page', '<html>Sign in</html>'],
    ['nothing', ''],
    ['half of it', '[{"id":7'],
    ['another type', '{"id":7}'],
    ['another type inside', '[{"id":"7"}]'],
    ['a number that is no whole one', '[{"id":1e400}]'],
    ['more than there can be', '[{"id":1},{"id":2},{"id":3}]'],
    ['nesting', '['.repeat(100_000)],
  ])('does not trust %s', async (_name, text) => {
    const { get } = await serve((_request, response) => response.end(text))
    const cause = 'the answer of its API is not what GitHub sends'
    expect(await get()).toEqual({ kind: 'trouble', cause, waitMs: 0 })
  })

  it('does not read without end', async () => {
    let sent = 0
    const { get } = await serve((_request, response) => {
      const part = Buffer.alloc(1024 * 1024, ' ')
      const more = () => {
        while (!response.destroyed) {
          sent += part.length
          if (!response.write(part)) return
        }
      }
      response.on('drain', more)
      more()
    })
    const cause = 'the answer of its API is too long'
    expect(await get()).toEqual({ kind: 'trouble', cause, waitMs: 0 })
    expect(sent).toBeLessThan(128 * 1024 * 1024)
  })

  it('tells the root cause when there is no answer', async () => {
    const { get } = await serve((request) => request.socket.destroy())
    expect(await get()).toMatchObject({
      kind: 'trouble',
      cause: expect.stringMatching(/closed|socket|ECONN/),
    })
  })

  it('cleans the words with which it is refused', async () => {
    const { get } = await serve((_request, response) => {
      response
        .writeHead(403)
        .end(JSON.stringify({ message: `No\u001b[31m\n::error::x${'y'.repeat(999)}` }))
    })
    const refused = await get()
    expect(refused).toMatchObject({ kind: 'refused', status: 403 })
    const message = refused.kind === 'refused' ? refused.message : ''
    expect(message).toMatch(/^No::error::xy+…$/)
    expect(message).toHaveLength(200)
  })

  it('ends when it is aborted', async () => {
    const { get, abort } = await serve(() => abort.abort(new Error('cancelled')))
    await expect(get()).rejects.toThrow('cancelled')
  })
})
