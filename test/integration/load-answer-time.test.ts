import autocannon from 'autocannon'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hearAnswers } from '../../src/checks/load/engine/wire/answer-parser.ts'
import {
  internalsOf,
  type ResponseParser,
} from '../../src/checks/load/engine/wire/autocannon-internals.ts'
import { startHonest } from '../fixtures/servers/honest.ts'
import type { CountingServer } from '../fixtures/servers/raw-server.ts'

let server: CountingServer
beforeAll(async () => {
  server = await startHonest()
})
afterAll(() => server.close())

it('tells that bytes came before it reads them: the time that takes is not the site’s', async () => {
  const parser = await freshParser(server.url)
  const heard: string[] = []
  hearAnswers(parser, {
    came: () => heard.push('came'),
    head: () => {
      heard.push('head')
      return false
    },
    body: (bytes) => heard.push(bytes.toString()),
    complete: () => heard.push('complete'),
    parsed: () => heard.push('parsed'),
  })
  parser.execute(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbo'))
  parser.execute(Buffer.from('dy'))
  expect(heard).toEqual(['came', 'head', 'bo', 'parsed', 'came', 'dy', 'complete', 'parsed'])
})

/** A parser of autocannon's own kind, without hooks. */
async function freshParser(url: URL): Promise<ResponseParser> {
  let found: ResponseParser | undefined
  await autocannon({
    url: url.href,
    connections: 1,
    amount: 1,
    sampleInt: 50,
    setupClient(given) {
      found = Reflect.construct(internalsOf(given).parser.constructor, ['RESPONSE'])
    },
  })
  if (!found) throw new Error('no parser')
  return found
}
