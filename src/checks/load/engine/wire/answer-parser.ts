import { parserHooks, type ResponseHead, type ResponseParser } from './autocannon-internals.ts'
import { checkChunks, checkHead } from './framing.ts'

/** What is heard of the answers on a connection. Interim answers (1xx) are passed over. */
export interface AnswerEvents {
  /** Bytes have come; what is heard next is in them. */
  came(): void
  /** The head of an answer. Returns whether it is all there is of it. */
  head(head: ResponseHead): boolean
  body(bytes: Buffer): void
  complete(): void
  /**
   * A piece of the stream was read, with what is wrong with it. Never called inside the parser: what is done
   * here may start the next request.
   */
  parsed(problem: Error | undefined): void
}

/** Makes autocannon's parser tell `events`, and refuse what is no answer. */
export function hearAnswers(parser: ResponseParser, events: AnswerEvents): void {
  const hooks = parserHooks(parser)
  const execute = parser.execute.bind(parser)
  let interim = false
  checkChunks(parser)
  parser[hooks.headersComplete] = (head) => {
    interim = head.statusCode < 200
    checkHead(head)
    // True: no body follows. The parser then goes on with the answer proper in the same bytes.
    return interim || events.head(head) ? true : undefined
  }
  parser[hooks.body] = (bytes) => events.body(bytes)
  parser[hooks.messageComplete] = () => {
    if (interim) interim = false
    else events.complete()
  }
  parser.execute = (chunk) => {
    events.came()
    let result: number | Error
    try {
      result = execute(chunk)
    } catch (error) {
      result = error instanceof Error ? error : new Error(String(error))
    }
    if (result instanceof Error) interim = false
    events.parsed(result instanceof Error ? result : undefined)
    return result
  }
}
