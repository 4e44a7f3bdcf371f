import type { Stage } from '../../../model/stage.ts'

const mostBytes = 16_000_000

/** The source map of a script of the target: that which it names, in a header or at its end. Undefined without one. */
export async function fetchMap(
  stage: Stage,
  script: URL,
  signal: AbortSignal,
): Promise<{ json: string; url: string } | undefined> {
  try {
    const answer = await stage.fetch(script, { signal })
    const text = await readText(answer)
    const header = answer.headers.get('sourcemap') ?? answer.headers.get('x-sourcemap')
    const named =
      header ??
      /\/[/*][#@] ?sourceMappingURL=([^\s'"*]{1,5000000})/.exec(
        text.slice(text.lastIndexOf('sourceMappingURL=') - 4),
      )?.[1]
    const url = named === undefined ? null : URL.parse(named, script.href)
    if (!url) return undefined
    if (url.protocol === 'data:') return { json: dataOf(url.href), url: script.href }
    if (url.origin !== stage.target.origin) return undefined
    const map = await stage.fetch(url, { signal })
    const json = await readText(map)
    // Some put this before it, so that it is no script.
    return map.status === 200
      ? { json: json.replace(/^\)\]\}'[^\n]*\n/, ''), url: url.href }
      : undefined
  } catch {
    return undefined
  }
}

function dataOf(url: string): string {
  const comma = url.indexOf(',')
  const body = url.slice(comma + 1)
  return url.slice(0, comma).endsWith(';base64')
    ? Buffer.from(body, 'base64').toString('utf8')
    : decodeURIComponent(body)
}

async function readText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    const piece = chunk as Uint8Array
    bytes += piece.length
    if (bytes > mostBytes) throw new Error('it is too large')
    chunks.push(piece)
  }
  return Buffer.concat(chunks).toString('utf8')
}
