// oxlint-disable no-underscore-dangle -- they are autocannon's names
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import autocannon from 'autocannon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  internalsOf,
  parserHooks,
  type ResponseParser,
} from '../../src/checks/load/engine/wire/autocannon-internals.ts'
import { startHonest } from '../fixtures/servers/honest.ts'
import { plainAnswer } from '../fixtures/servers/plain-answer.ts'
import { type CountingServer, startRawServer } from '../fixtures/servers/raw-server.ts'

/*
 * The engine takes over parts of autocannon that are no public API. These tests fail when an update moves
 * one of them, and say which.
 */

const require = createRequire(import.meta.url)

/** One request on one connection. */
function once(server: CountingServer): autocannon.Options {
  return { url: server.url.href, connections: 1, amount: 1, sampleInt: 50 }
}

describe('autocannon inside', { timeout: 60_000 }, () => {
  let server: CountingServer
  beforeAll(async () => {
    server = await startHonest()
  })
  afterAll(() => server.close())

  it('is the version the engine was written for', () => {
    expect(require('autocannon/package.json')).toMatchObject({ version: '9.0.0' })
    const own: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(own).toHaveProperty('dependencies.autocannon', '9.0.0')
  })

  it('hands over a client that has a parser but no hooks, ticker or socket yet', async () => {
    const seen: Record<string, unknown> = {}
    await autocannon({
      ...once(server),
      setupClient(given) {
        const client = internalsOf(given)
        const hooks = parserHooks(client.parser)
        seen.ticker = client.timeoutTicker
        seen.socket = client.conn
        seen.ownHooks = Object.values(hooks).filter((hook) => Object.hasOwn(client.parser, hook))
        seen.parser = [client.parser.state, client.parser.type, client.parser.line]
        seen.ownMethods = ['_connect', '_doRequest', '_destroyConnection'].filter((name) =>
          Object.hasOwn(client, name),
        )
      },
    })
    expect(seen).toEqual({
      ticker: undefined,
      socket: undefined,
      ownHooks: [],
      parser: ['RESPONSE_LINE', 'RESPONSE', ''],
      ownMethods: [],
    })
  })

  it('sends one request per _doRequest, through the iterator and the ticker', async () => {
    const calls: string[] = []
    await autocannon({
      ...once(server),
      amount: 2,
      setupClient(given) {
        const client = internalsOf(given)
        const { requestIterator } = client
        const connect = client._connect.bind(client)
        const next = requestIterator.nextRequest.bind(requestIterator)
        client._connect = () => {
          const reschedule = client.timeoutTicker.reschedule.bind(client.timeoutTicker)
          client.timeoutTicker.reschedule = (ms) => {
            calls.push('ticker')
            reschedule(ms)
          }
          calls.push('connect')
          connect()
        }
        requestIterator.nextRequest = () => {
          calls.push('next')
          return next()
        }
      },
    })
    expect(calls).toEqual(['connect', 'ticker', 'next', 'ticker'])
  })

  it('writes the text that stands as the current request', async () => {
    const asked: string[] = []
    const site = await startRawServer((socket, _number, head) => {
      asked.push(head)
      socket.write(plainAnswer)
    })
    const text = 'PUT /own HTTP/1.1\r\nHost: site\r\n\r\n'
    await autocannon({
      ...once(site),
      setupClient(given) {
        internalsOf(given).requestIterator.currentRequest = { requestBuffer: text }
      },
    })
    await site.close()
    expect(asked).toEqual([text])
  })

  it('sets its own hooks before it connects', async () => {
    const bodies: string[] = []
    await autocannon({
      ...once(server),
      setupClient(given) {
        const client = internalsOf(given)
        const { body } = parserHooks(client.parser)
        const connect = client._connect.bind(client)
        client._connect = () => {
          const own = client.parser[body]
          client.parser[body] = (bytes) => {
            bodies.push(bytes.toString())
            // autocannon's own takes offset and length, too.
            Reflect.apply(own ?? (() => {}), client.parser, [bytes, 0, bytes.length])
          }
          connect()
        }
      },
    })
    expect(bodies).toEqual(['ok'])
  })

  it('has a parser that keeps its hooks when it starts anew, and names its states', async () => {
    let found: ResponseParser | undefined
    await autocannon({
      ...once(server),
      setupClient(given) {
        const { constructor } = internalsOf(given).parser
        found = Reflect.construct(constructor, ['RESPONSE'])
      },
    })
    if (!found) throw new Error('no parser')
    const parser = found
    const statuses: number[] = []
    const bodies: string[] = []
    const hooks = parserHooks(parser)
    parser[hooks.headersComplete] = (head) => {
      statuses.push(head.statusCode)
      return head.statusCode < 200 || head.statusCode === 304
    }
    parser[hooks.body] = (bytes) => bodies.push(bytes.toString())
    const stateAfter = (bytes: string) => {
      parser.reinitialize(parser.type)
      parser.execute(Buffer.from(bytes))
      return parser.state
    }
    expect(stateAfter('HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 204 No\r\n\r\n')).toBe('RESPONSE_LINE')
    expect(stateAfter('HTTP/1.1 200 OK\r\n\r\nbody')).toBe('BODY_RAW')
    const chunked = 'HTTP/1.1 201 OK\r\nTransfer-Encoding: chunked\r\n\r\n'
    expect(stateAfter(chunked)).toBe('BODY_CHUNKHEAD')
    expect(stateAfter(`${chunked}2\r\nok\r\n0\r\n`)).toBe('BODY_CHUNKTRAILERS')
    const unsent = 'HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n'
    expect(stateAfter(unsent)).toBe('RESPONSE_LINE')
    expect(statuses).toEqual([103, 204, 200, 201, 201, 304])
    expect(bodies).toEqual(['body', 'ok'])
    parser.reinitialize(parser.type)
    expect(parser.execute(Buffer.from('nonsense\r\n'))).toBeInstanceOf(Error)
  })

  it('is refused when something is missing', () => {
    expect(() => internalsOf({ destroy() {} })).toThrow(
      /^autocannon has changed inside: it has no _connect, _doRequest, .*parser\.execute/,
    )
  })
})
