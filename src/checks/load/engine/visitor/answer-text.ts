import { headerOf } from '../wire/header-of.ts'
import type { Answer } from '../wire/request.ts'

/**
 * The body of an answer as text, decoded once and only when it is asked for: by the charset of its
 * Content-Type, else as UTF-8. Bytes that are none become replacement characters.
 */
export function answerText({ headers, body }: Answer): () => string {
  let text: string | undefined
  return () => {
    text ??= decode(body ?? Buffer.alloc(0), headerOf(headers, 'content-type') ?? '')
    return text
  }
}

function decode(body: Buffer, contentType: string): string {
  const charset = /;\s*charset="?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(body)
  } catch {
    return new TextDecoder().decode(body)
  }
}
