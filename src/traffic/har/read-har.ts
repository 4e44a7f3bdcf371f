import { z } from 'zod'
import { UserError } from '../../model/errors.ts'
import { readRequest } from '../formats/read-request.ts'
import { readTime } from '../formats/read-time.ts'
import type { Hit } from '../reading/hit.ts'
import { shownName } from '../reading/log-errors.ts'
import type { OpenLog } from '../reading/open-log.ts'
import type { ReadingTally } from '../reading/reading-tally.ts'

const mostBytes = 64 * 1024 * 1024

const Entry = z.object({
  startedDateTime: z.string(),
  request: z.object({ method: z.string(), url: z.string() }),
  response: z.object({
    status: z.number(),
    content: z.object({ mimeType: z.string().optional() }).optional(),
  }),
})
const Har = z.object({ log: z.object({ entries: z.array(z.unknown()).max(200_000) }) })

/**
 * The requests of an HTTP Archive: one visitor, and only what was asked of the site itself, which is the
 * origin of the first page in it. Throws the UserErrors `har-invalid` and `har-too-large`.
 */
export async function* readHar(
  { file, log }: { file: string; log: OpenLog },
  tally: ReadingTally,
): AsyncGenerator<Hit[]> {
  const entries = parse(file, await whole(file, log)).log.entries.map((entry) =>
    Entry.safeParse(entry),
  )
  const read = entries.flatMap(({ data }) => (data ? [data] : []))
  tally.bytes += log.bytesTaken()
  tally.lines += entries.length
  tally.unread += entries.length - read.length
  const site = originOf(read)
  const hits = read.flatMap((entry): Hit[] => {
    const timeMs = readTime(entry.startedDateTime)
    if (Number.isNaN(timeMs) || origin(entry.request.url) !== site) return []
    const { method, target, host } = readRequest(entry.request.method, entry.request.url)
    const { status } = entry.response
    return [{ timeMs, method, target, host, status, address: file, agent: undefined }]
  })
  tally.requests += hits.length
  tally.other += read.length - hits.length
  yield hits.toSorted((one, other) => one.timeMs - other.timeMs)
}

async function whole(file: string, log: OpenLog): Promise<string> {
  const blocks: Buffer[] = []
  let bytes = 0
  for await (const block of log.blocks) {
    blocks.push(block)
    bytes += block.length
    if (bytes <= mostBytes) continue
    throw new UserError({
      code: 'har-too-large',
      what: `${shownName(file)} holds more than 64 MB`,
      why: 'An archive is read as a whole, and its bodies and cookies are of no use here',
      fix: 'Export it again without content, or record a shorter visit',
    })
  }
  return Buffer.concat(blocks)
    .toString('utf8')
    .replace(/^\u{feff}/u, '')
}

function parse(file: string, text: string): z.infer<typeof Har> {
  try {
    return Har.parse(JSON.parse(text))
  } catch (cause) {
    throw new UserError({
      code: 'har-invalid',
      what: `${shownName(file)} is no HTTP Archive`,
      why: cause instanceof z.ZodError ? 'It has no list log.entries' : 'It is no JSON',
      fix: 'Export it again from the network panel of a browser',
      cause,
    })
  }
}

function originOf(entries: readonly z.infer<typeof Entry>[]): string | undefined {
  const page = entries.find(({ response }) => response.content?.mimeType?.startsWith('text/html'))
  const first = page ?? entries[0]
  return first && origin(first.request.url)
}

function origin(url: string): string | undefined {
  return /^(https?|wss?):\/\//i.test(url) && URL.canParse(url) ? new URL(url).origin : undefined
}
