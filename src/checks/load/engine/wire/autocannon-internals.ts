import type { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'

/** The parts of autocannon's HTTP client, and of its parser, that the engine takes over. */
export interface AutocannonClient extends EventEmitter {
  conn: Socket | undefined
  parser: ResponseParser
  /** `_doRequest` writes the buffer of the current request; a text does as well. */
  requestIterator: { currentRequest: { requestBuffer: Buffer | string }; nextRequest(): unknown }
  pipelinedRequests: { clear(): void }
  timeoutTicker: { clear(): void; reschedule(ms: number): void }
  _connect(): void
  _doRequest(): void
  _destroyConnection(): void
}

export interface ResponseParser {
  state: string
  type: 'RESPONSE'
  /** The unfinished line. */
  line: string
  trailers: string[]
  execute(chunk: Buffer): number | Error
  finish(): Error | undefined
  reinitialize(type: 'RESPONSE'): void
  consumeLine(): string | undefined
  /** The hooks, under the numbers that the parser's class names. Bytes for the body's hook. */
  [hook: number]: (info: ResponseHead & Buffer) => unknown
}

export interface ResponseHead {
  statusCode: number
  versionMajor: number
  versionMinor: number
  /** Name, value, name, value … */
  headers: string[]
  shouldKeepAlive: boolean
}

/** The hooks' numbers. */
export interface ParserHooks {
  headersComplete: number
  body: number
  messageComplete: number
}

const needed = [
  ['_connect'],
  ['_doRequest'],
  ['_destroyConnection'],
  ['parser', 'execute'],
  ['parser', 'finish'],
  ['parser', 'reinitialize'],
  ['parser', 'consumeLine'],
  ['requestIterator', 'nextRequest'],
  ['pipelinedRequests', 'clear'],
] as const

/**
 * The client that `setupClient` was given, as what we know it to be. Throws when autocannon's insides are
 * not those of the version this engine was written for.
 */
export function internalsOf(given: object): AutocannonClient {
  if (isKnown(given)) return given
  throw new Error(`autocannon has changed inside: it has no ${missingFrom(given).join(', ')}`)
}

/** The numbers of the parser's hooks; throws when its class does not name them. */
export function parserHooks(parser: ResponseParser): ParserHooks {
  const headersComplete = member(parser.constructor, 'kOnHeadersComplete')
  const body = member(parser.constructor, 'kOnBody')
  const messageComplete = member(parser.constructor, 'kOnMessageComplete')
  if (
    typeof headersComplete !== 'number' ||
    typeof body !== 'number' ||
    typeof messageComplete !== 'number'
  ) {
    throw new Error('autocannon has changed inside: its parser names no hooks')
  }
  return { headersComplete, body, messageComplete }
}

function isKnown(given: object): given is AutocannonClient {
  return missingFrom(given).length === 0
}

function missingFrom(given: object): string[] {
  return needed
    .filter((path) => typeof path.reduce<unknown>(member, given) !== 'function')
    .map((path) => path.join('.'))
}

function member(value: unknown, name: string): unknown {
  const holder = typeof value === 'object' || typeof value === 'function' ? value : null
  return holder === null ? undefined : Reflect.get(holder, name)
}
