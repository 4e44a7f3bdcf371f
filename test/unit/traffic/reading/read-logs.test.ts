import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { UserError } from '../../../../src/model/errors.ts'
import type { Hit } from '../../../../src/traffic/reading/hit.ts'
import { readLogs } from '../../../../src/traffic/reading/read-logs.ts'
import { seededRandom } from '../../../../src/traffic/random.ts'
import { combinedLine } from '../../../fixtures/traffic/request.ts'
import { formatNamed } from '../../../fixtures/traffic/read-text.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-logs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const place = (name: string) => path.join(folder, name)
const startMs = Date.UTC(2026, 2, 1, 10)
/** Lines a second apart, from one place to another. */
const lines = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, line) => {
    const number = from + line * step
    const timeMs = startMs + number * 1000
    return combinedLine({ timeMs, address: '198.18.0.9', agent: 'x', path: `/${number}` })
  })
    .map((line) => `${line}\n`)
    .join('')
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, number) => `/${from + number}`)

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(place(name), content)
  return place(name)
}

async function read(
  files: readonly string[],
  options: { format?: string; signal?: AbortSignal; between?: () => void } = {},
) {
  const warnings: string[] = []
  const { format, signal = new AbortController().signal, between } = options
  const reading = await readLogs(files, {
    format: format === undefined || format === 'har' ? format : formatNamed(format),
    warn: (text) => warnings.push(text),
    signal,
  })
  between?.()
  const hits: Hit[] = []
  for await (const some of reading.hits) hits.push(...some)
  return { targets: hits.map(({ target }) => target), warnings, reading }
}

async function refusal(work: Promise<unknown>): Promise<UserError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (thrown instanceof UserError) return thrown
  throw new Error('no UserError', { cause: thrown })
}

describe('logs of several files', () => {
  it('are read in the order of time, however they are named, packed or not', async () => {
    const rotated = [
      file('access.log.2.gz', gzipSync(lines(0, 300))),
      file('access.log.1', lines(300, 600)),
      file('access.log', zstdCompressSync(lines(600, 900))),
    ]
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]
    for (const order of orders) {
      const { targets, reading, warnings } = await read(order.map((one) => rotated[one] ?? ''))
      expect(targets).toEqual(numbers(0, 900))
      expect(reading.tally()).toMatchObject({ requests: 900, lines: 900, unread: 0 })
      expect(reading.formats).toEqual(['combined'])
      expect(warnings).toEqual([])
    }
  })

  it('are read side by side where servers wrote at the same time', async () => {
    const { targets } = await read([file('a', lines(1, 500, 2)), file('b', lines(0, 500, 2))])
    expect(targets).toEqual(numbers(0, 500))
  })

  it('are read once each, whatever they are called', async () => {
    symlinkSync(file('real', lines(0, 10)), place('link'))
    const { targets } = await read([place('real'), place('link'), `${folder}/./real`])
    expect(targets).toEqual(numbers(0, 10))
  })

  it('are told of when one begins as another does', async () => {
    const whole = file('whole', lines(0, 400))
    const { warnings, targets } = await read([whole, file('copy.gz', gzipSync(lines(0, 300)))])
    expect(targets).toHaveLength(700)
    expect(warnings).toEqual([
      'whole and copy.gz begin with the same lines: what stands in both counts twice',
    ])
  })

  it('may be in different formats', async () => {
    const json = `{"ts":${startMs / 1000 + 10},"method":"GET","path":"/10"}\n`
    const { targets, reading } = await read([file('j', json), file('c', lines(0, 10))])
    expect(targets).toEqual(numbers(0, 11))
    expect(reading.formats).toEqual(['json', 'combined'])
  })

  it('stay in order though single lines are astray', async () => {
    const astray = lines(0, 100).replace('01/Mar/2026:10:00:50', '01/Mar/2031:10:00:50')
    const { targets } = await read([file('astray', astray), file('after', lines(100, 200))])
    expect(targets).toHaveLength(200)
    expect(targets.toSorted()).toEqual(numbers(0, 200).toSorted())
  })
})

describe('a log', () => {
  it.each([
    ['gz', gzipSync],
    ['zst', zstdCompressSync],
  ])('that is a %s and ends too early is read as far as it goes', async (kind, pack) => {
    // Numbers that cannot be packed well, so that there are several blocks.
    const random = seededRandom('packed')
    const text = Array.from({ length: 40_000 }, (_, number) =>
      combinedLine({
        timeMs: startMs + number * 1000,
        address: `198.18.${random.below(256)}.${random.below(256)}`,
        agent: String(random.next()),
        path: `/${random.below(1e9)}`,
      }),
    ).join('\n')
    const packed = pack(text)
    const cut = file(`cut.${kind}`, packed.subarray(0, Math.floor(packed.length * 0.8)))
    const { targets, warnings } = await read([cut])
    expect(targets.length).toBeGreaterThan(20_000)
    expect(targets.length).toBeLessThan(40_000)
    expect(warnings).toEqual([expect.stringMatching(`^cut\\.${kind} ends early: .+`)])
  })

  it.each([
    ['gz', gzipSync],
    ['zst', zstdCompressSync],
  ])('that is a %s with rubbish in it is told of', async (kind, pack) => {
    const packed = Buffer.from(pack(lines(0, 10)))
    packed.fill(0x55, 12)
    const { code, what } = await refusal(read([file(`rubbish.${kind}`, packed)]))
    expect(code).toBe('log-unreadable')
    expect(what).toBe(`rubbish.${kind} cannot be read`)
  })

  it('that is packed twice over, one part after another, is read whole', async () => {
    const parts = Buffer.concat([gzipSync(lines(0, 10)), gzipSync(lines(10, 20))])
    expect((await read([file('parts.gz', parts)])).targets).toEqual(numbers(0, 20))
  })

  it('is known by its bytes, not by its name', async () => {
    expect((await read([file('plain.gz', lines(0, 5))])).targets).toEqual(numbers(0, 5))
    expect((await read([file('packed.log', gzipSync(lines(0, 5)))])).targets).toEqual(numbers(0, 5))
  })

  it('that is empty is told of, and others are read', async () => {
    for (const empty of ['', '\n\n', '\u{feff}', gzipSync('')]) {
      const { targets, warnings } = await read([file('empty', empty), file('full', lines(0, 5))])
      expect(targets).toEqual(numbers(0, 5))
      expect(warnings).toEqual(['empty is empty'])
    }
  })

  it('that grows while it is read is read', async () => {
    const growing = file('growing', lines(0, 10))
    const { targets } = await read([growing], {
      between: () => appendFileSync(growing, lines(10, 20)),
    })
    expect(targets).toEqual(numbers(0, 20))
  })

  it.each([
    ['that is not there', () => place('nowhere.log'), /no such file/],
    [
      'that is a folder',
      () => {
        mkdirSync(place('folder'), { recursive: true })
        return place('folder')
      },
      /it is a folder/,
    ],
    ['whose name is none', () => 'a\u0000b', /null bytes/],
  ])('%s is told of in three lines', async (_, make, why) => {
    const error = await refusal(read([make()]))
    expect(error).toMatchObject({ code: 'log-unreadable', why: expect.stringMatching(why) })
  })

  it.skipIf(process.getuid?.() === 0)('that may not be read is told of', async () => {
    const closed = file('closed', lines(0, 5))
    chmodSync(closed, 0o000)
    expect(await refusal(read([closed]))).toMatchObject({
      code: 'log-unreadable',
      why: expect.stringMatching(/permission denied/),
    })
  })

  it('that vanishes before its turn is told of', async () => {
    const gone = file('gone', lines(0, 10))
    const error = await refusal(
      read([file('first', lines(-10, 0)), gone], { between: () => unlinkSync(gone) }),
    )
    expect(error).toMatchObject({ code: 'log-unreadable', what: 'gone cannot be read' })
  })

  it('in no format is told of, and in which it might be', async () => {
    const prose = file('prose', 'Dear reader,\nthis is no log.\n')
    const { code, why, fix } = await refusal(read([prose]))
    expect(code).toBe('log-format-unknown')
    expect(why).not.toContain('reader')
    expect(fix).toContain('combined')
  })

  it('that is no text is told to be none', async () => {
    const { code, why } = await refusal(read([file('binary', 'PK\u0003\u0004\u0000\u0000\nx')]))
    expect(code).toBe('log-format-unknown')
    expect(why).toBe('It is no text, and neither .gz nor .zst')
  })

  it('in another format than the one named is told of, with its first line', async () => {
    const error = await refusal(read([file('wrong', lines(0, 100))], { format: 'json' }))
    expect(error).toMatchObject({
      code: 'log-format-wrong',
      why: expect.stringMatching(/^Line 1: no JSON object: "000\./),
    })
  })

  it('of which one line in ten can be read is read', async () => {
    const some = lines(0, 20).replaceAll('\n', `\n${'?\n'.repeat(9)}`)
    const { targets, reading } = await read([file('some', some)])
    expect(targets).toEqual(numbers(0, 20))
    expect(reading.tally()).toMatchObject({
      unread: 180,
      samples: [{ file: 'some', at: 2, problem: 'no date in brackets' }],
    })
  })

  it('is no longer read once it is cancelled', async () => {
    const cancel = new AbortController()
    const work = read([file('long', lines(0, 20_000))], {
      signal: cancel.signal,
      between: () => cancel.abort(new Error('cancelled')),
    })
    await expect(work).rejects.toThrow('cancelled')
  })
})

const entry = (url: string, more: object = {}) => ({
  startedDateTime: '2026-03-01T10:00:00.000Z',
  request: { method: 'GET', url },
  response: { status: 200, content: { mimeType: 'text/html' } },
  ...more,
})

const har = (entries: unknown[]) => JSON.stringify({ log: { entries } })

describe('an HTTP Archive', () => {
  it('tells what was asked of the site, in the order of time', async () => {
    const archive = har([
      entry('https://cdn.example/lib.js', {
        response: { status: 200, content: { mimeType: 'text/javascript' } },
      }),
      entry('https://u:p@shop.example/b#x', { startedDateTime: '2026-03-01T10:00:02Z' }),
      entry('https://shop.example/a?q=1'),
      entry('https://shop.example:8443/other-port'),
      entry('data:text/plain,x'),
      entry('https://shop.example/undated', { startedDateTime: 'soon' }),
      { request: {} },
      7,
    ])
    const { targets, reading } = await read([file('visit.har', archive)])
    expect(targets).toEqual(['/a?q=1', '/b'])
    expect(reading.formats).toEqual(['har'])
    expect(reading.tally()).toMatchObject({ lines: 8, requests: 2, other: 4, unread: 2 })
  })

  it.each([
    ['is cut', har([entry('https://shop.example/')]).slice(0, -9)],
    ['is another thing', '{"log": {"pages": []}}'],
  ])('that %s is told of', async (_, text) => {
    expect((await refusal(read([file('bad.har', text)]))).code).toBe('har-invalid')
  })

  it('without requests is no reason to fail', async () => {
    expect((await read([file('none.har', har([]))])).targets).toEqual([])
  })

  it('that is too large is told of', async () => {
    const large = file('large.har', `{"log": {"x": "${'x'.repeat(68_000_000)}"`)
    expect((await refusal(read([large]))).code).toBe('har-too-large')
  })
})
