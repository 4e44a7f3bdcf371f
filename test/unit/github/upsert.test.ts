import { describe, expect, it } from 'vitest'
import {
  compareRuns,
  isCommentKey,
  readMarker,
  writeMarker,
} from '../../../src/hosts/github/marker.ts'
import { type Post, upsert } from '../../../src/hosts/github/upsert.ts'
import { CommentBoard } from './comment-board.ts'
import { virtualTime } from './virtual-time.ts'

const bot = 'github-actions[bot]'
const marker = { key: 'default', run: 5, attempt: 2, digest: '0123456789abcdef' }
const post: Post = { marker, text: 'new', commit: 'head', mode: 'on-problem', problem: true }
const text = (parts: Partial<typeof marker>, rest = 'old') =>
  `${writeMarker({ ...marker, ...parts })}\n${rest}`
const old = text({ run: 4, digest: 'fedcba9876543210' })

function scene(...seeds: [author: string, body: string][]) {
  const time = virtualTime()
  const calm = { lagMs: 0, lateMs: 0, slowestMs: 20, failures: 0 }
  const board = new CommentBoard({ time, random: () => 0.5, ...calm })
  for (const seed of seeds) board.seed(...seed)
  const put = async (client: ReturnType<typeof board.client>, parts: Partial<Post> = {}) => {
    const timing = { settleMs: 2000, wait: (ms: number) => time.sleep(ms) }
    const [posted] = await time.finish([upsert(client, { ...post, ...parts }, timing)])
    return { posted, calls: client.calls, bodies: board.comments().map(({ body }) => body) }
  }
  return { board, put }
}

describe('a comment', () => {
  it('is created when there is none, in five calls', async () => {
    const { board, put } = scene()
    const { posted, calls, bodies } = await put(board.client(bot))
    expect(posted).toEqual({ state: 'created', id: 1, url: 'https://example.test/1' })
    expect(calls).toEqual(['list', 'head', 'create', 'list', 'list'])
    expect(bodies).toEqual([text({}, 'new')])
  })

  it('is updated in place, in five calls', async () => {
    const { board, put } = scene(['someone', 'hello'], [bot, old])
    const { posted, calls, bodies } = await put(board.client(bot))
    expect(posted).toMatchObject({ state: 'updated', id: 2 })
    expect(calls).toEqual(['list', 'head', 'list', 'update', 'list'])
    expect(bodies).toEqual(['hello', text({}, 'new')])
  })

  it('stays as it is when it says the same, after one call', async () => {
    const { board, put } = scene([bot, text({ run: 4 })])
    const { posted, calls, bodies } = await put(board.client(bot))
    expect(posted).toMatchObject({ state: 'unchanged', id: 1 })
    expect(calls).toEqual(['list'])
    expect(bodies).toEqual([text({ run: 4 })])
  })

  it('of a newer run stays, and a second attempt replaces the first', async () => {
    const newer = scene([bot, text({ run: 6, digest: 'aaaaaaaaaaaaaaaa' })])
    expect((await newer.put(newer.board.client(bot))).posted).toEqual({ state: 'stale' })
    expect(newer.board.comments()[0]?.body).toContain('old')
    const first = scene([bot, text({ attempt: 1, digest: 'aaaaaaaaaaaaaaaa' })])
    expect((await first.put(first.board.client(bot))).bodies).toEqual([text({}, 'new')])
    const same = scene([bot, text({ digest: 'aaaaaaaaaaaaaaaa' })])
    expect((await same.put(same.board.client(bot))).bodies).toEqual([text({}, 'new')])
  })

  it('is left alone by others and leaves them alone', async () => {
    const foreign: [string, string][] = [
      ['mallory', text({ run: 99 })],
      [bot, `> ${text({ run: 99 })}`],
      [bot, text({ run: 99, key: 'default2' })],
    ]
    const { board, put } = scene(...foreign)
    const { posted, bodies } = await put(board.client(bot))
    expect(posted).toMatchObject({ state: 'created', id: 4 })
    expect(bodies).toEqual([...foreign.map(([, body]) => body), text({}, 'new')])
  })

  it('replaces all its duplicates', async () => {
    const { board, put } = scene([bot, old], ['someone', 'hello'], [bot, old], [bot, old])
    const { posted, bodies } = await put(board.client(bot))
    expect(posted).toMatchObject({ state: 'updated', id: 1 })
    expect(bodies).toEqual([text({}, 'new'), 'hello'])
  })

  it('is found under the login that the creation shows', async () => {
    const { board, put } = scene(['app[bot]', old])
    const { posted, bodies } = await put(board.client('app[bot]', bot))
    expect(posted).toMatchObject({ state: 'updated', id: 1 })
    expect(bodies).toEqual([text({}, 'new')])
  })
})

describe('nothing is written', () => {
  it('in mode never, without a call', async () => {
    const { board, put } = scene([bot, old])
    const { posted, calls } = await put(board.client(bot), { mode: 'never' })
    expect([posted, calls]).toEqual([{ state: 'skipped' }, []])
  })

  it('without a problem, unless a comment stands already or all is wanted', async () => {
    const none = scene()
    const skipped = await none.put(none.board.client(bot), { problem: false })
    expect([skipped.posted, skipped.calls]).toEqual([{ state: 'skipped' }, ['list']])
    const standing = scene([bot, old])
    const green = await standing.put(standing.board.client(bot), { problem: false })
    expect(green.posted).toMatchObject({ state: 'updated' })
    const always = scene()
    const wanted = { problem: false, mode: 'always' as const }
    expect((await always.put(always.board.client(bot), wanted)).posted).toMatchObject({ id: 1 })
  })

  it.each([
    { sha: 'other', state: 'open' },
    { sha: 'head', state: 'closed' },
  ])('when the pull request is at %o', async (head) => {
    const { board, put } = scene([bot, old])
    const { posted, bodies } = await put(board.client(bot, bot, head))
    expect([posted, bodies]).toEqual([{ state: 'stale' }, [old]])
  })

  it.each(['list', 'create', 'update'] as const)('when %s is refused', async (name) => {
    const { board, put } = scene(...(name === 'create' ? [] : [[bot, old] as [string, string]]))
    const error = Object.assign(new Error('no'), { status: 403 })
    const client = { ...board.client(bot), [name]: () => Promise.reject(error) }
    const { posted, bodies } = await put(client)
    expect(posted).toEqual({ state: 'degraded', cause: error })
    expect(bodies).toEqual(name === 'create' ? [] : [old])
  })
})

it('a guard that cannot be read does not keep the comment back', async () => {
  const { board, put } = scene()
  const client = { ...board.client(bot), head: () => Promise.reject(new Error('no')) }
  expect((await put(client)).posted).toMatchObject({ state: 'created' })
})

describe('the marker', () => {
  it('reads what it writes, at position 0 only', () => {
    expect(readMarker(`${writeMarker(marker)}\ntext`)).toEqual(marker)
    for (const body of ['', ` ${writeMarker(marker)}`, `x${writeMarker(marker)}`])
      expect(readMarker(body)).toBeUndefined()
  })

  it('counts one that is broken behind the key as older than any run', () => {
    const broken = readMarker('<!-- rehearse:v1:default --><!-- rehearse-run:x -->')
    expect(broken).toEqual({ key: 'default', run: 0, attempt: 0, digest: '' })
    expect(compareRuns(marker, broken ?? marker)).toBeGreaterThan(0)
  })

  it('takes no key that could end it', () => {
    expect(['default', 'a.b_c-9', 'x'.repeat(60)].filter(isCommentKey)).toHaveLength(3)
    expect(['', 'a b', 'a>', 'x'.repeat(61), 'a\n', '--> ', 'é'].filter(isCommentKey)).toEqual([])
  })
})
