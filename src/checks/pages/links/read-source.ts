import type { Stage } from '../../../model/stage.ts'

const answerMs = 10_000
const mostBytes = 5_000_000

/** The document of a path as it comes from the server; undefined when it does not come at once and whole. */
export async function readSource(stage: Stage, path: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.any([stage.signal, AbortSignal.timeout(answerMs)])
    const answer = await stage.fetch(new URL(path, stage.target.origin), { signal })
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of answer.body ?? []) {
      const piece = chunk as Uint8Array
      bytes += piece.length
      if (bytes > mostBytes) return undefined
      chunks.push(piece)
    }
    return answer.status >= 200 && answer.status < 300
      ? Buffer.concat(chunks).toString('utf8')
      : undefined
  } catch {
    return undefined
  }
}
