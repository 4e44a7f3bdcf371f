import { rootCause } from '../../../model/root-cause.ts'
import type { Stage } from '../../../model/stage.ts'
import type { Looking } from '../kind.ts'
import type { Answer } from './answer.ts'
import type { RequestHeaders } from './request-headers.ts'
import { isSensitiveHeader } from './sensitive.ts'

/** How a path is asked for. */
interface Asking {
  method: 'GET' | 'HEAD'
  headers?: RequestHeaders
}

/** Asks once, for a complete answer, or returns why none came. Follows no redirect: the redirect is the answer. */
export async function ask(
  { stage, timeoutMs, bodyLimit, sent }: Looking,
  { method, headers: own }: Asking,
  url: URL,
): Promise<Answer | { trouble: string }> {
  const fields = url.origin === stage.target.origin ? resolve(own, stage) : {}
  sent()
  const timeout = AbortSignal.timeout(timeoutMs)
  const started = stage.now()
  try {
    const response = await stage.fetch(url, {
      method,
      headers: fields,
      signal: AbortSignal.any([timeout, stage.signal]),
    })
    const headers = joined(response.headers)
    const read = await readBody(response, charsetOf(headers), bodyLimit)
    return {
      url,
      status: response.status,
      headers,
      ...read,
      ms: stage.now() - started,
    }
  } catch (error) {
    stage.signal.throwIfAborted()
    return {
      trouble: timeout.aborted ? `no complete answer within ${timeoutMs} ms` : rootCause(error),
    }
  }
}

function resolve(headers: RequestHeaders = {}, stage: Stage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value !== 'string' || isSensitiveHeader(name) ? stage.secret(value) : value,
    ]),
  )
}

/** A field that came several times, such as set-cookie, in one line. */
function joined(headers: Headers): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of headers) {
    const before = fields.get(name)
    fields.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return fields
}

/** The charset that the answer names; UTF-8 when it names none that is known. */
function charsetOf(headers: ReadonlyMap<string, string>): string {
  const type = headers.get('content-type') ?? ''
  const [, charset = 'utf-8'] = /;\s*charset="?([\w.:-]{1,40})/i.exec(type) ?? []
  try {
    return new TextDecoder(charset).encoding
  } catch {
    return 'utf-8'
  }
}

async function readBody(
  response: Response,
  charset: string,
  limit: number,
): Promise<{ body: string; bytes: number; cut: boolean }> {
  if (!response.body) return { body: '', bytes: 0, cut: false }
  const decoder = new TextDecoder(charset)
  let body = ''
  let bytes = 0
  for await (const chunk of response.body) {
    bytes += chunk.byteLength
    body += decoder.decode(chunk, { stream: true })
    if (bytes > limit) return { body, bytes, cut: true }
  }
  return { body: body + decoder.decode(), bytes, cut: false }
}
