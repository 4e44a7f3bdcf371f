import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import { connect } from 'node:tls'
import { speaksTls } from '../../../../processes/speaks-tls.ts'
import type { Open, Opening } from '../../databases/open.ts'
import { NotOpen } from '../../databases/trouble.ts'
import { Exchange } from './exchange.ts'
import { NoReply } from './reply.ts'
import { RedisError, type RedisSession } from './session.ts'
import { whyRefused } from './why-refused.ts'

const mostFields = 5000

export const client: Open<RedisSession> = { open, isOurs, troubleIn }

async function open(opening: Opening): Promise<RedisSession> {
  const { address, watched, place, leftMs, signal } = opening
  const started = leftMs()
  const stream = await connected(opening)
  const exchange = new Exchange(stream)
  try {
    await letIn(exchange, opening)
  } catch (error) {
    // An alert of TLS, or nothing at all, in answer to what is none.
    const said = watched.said()
    const where = { address: address.host, port: address.port, name: address.host }
    const mayWantTls = !address.tls && (said.length === 0 || said[0] === 0x15)
    if (mayWantTls && !signal.aborted && (await speaksTls(where, signal))) {
      throw new NotOpen('wants-tls', `${place} speaks TLS`)
    }
    if (error instanceof NoReply) throw new NotOpen('other-protocol', `${place}: ${error.message}`)
    throw error
  }
  const ask = async (...words: string[]): Promise<string> => {
    const reply = await exchange.ask(...words)
    if (reply !== null && typeof reply === 'object' && 'error' in reply)
      throw new RedisError(reply.error)
    if (typeof reply !== 'string') throw new RedisError(`${words[0]} is answered with no text`)
    return reply
  }
  return {
    leftMs,
    connectMs: started - leftMs(),
    ask,
    info: async (section) => fieldsIn(await ask('INFO', section)),
    close: () => Promise.resolve(void stream.end()),
  }
}

async function connected({ address, watched, signal, encryption }: Opening): Promise<Duplex> {
  const { socket } = watched
  socket.connect(address.port, address.host)
  await once(socket, 'connect', { signal })
  if (!address.tls) return socket
  // rediss:// means an encrypted connection to the host itself, as every client has it.
  const secure = connect({ ...(await encryption('host')), socket })
  secure.on('error', () => {})
  signal.addEventListener('abort', () => secure.destroy(), { once: true })
  await once(secure, 'secureConnect', { signal })
  return secure
}

async function letIn(exchange: Exchange, { address, place }: Opening): Promise<void> {
  const { user, password } = address
  if (password !== '') {
    await greeted(exchange, place, 'AUTH', ...(user === '' ? [] : [user]), password)
  }
  await greeted(exchange, place, 'PING')
}

/** Asks what comes before all else. Rejects with NotOpen when the server answers with an error. */
async function greeted(exchange: Exchange, place: string, ...words: string[]): Promise<void> {
  const reply = await exchange.ask(...words)
  if (reply === null || typeof reply !== 'object' || !('error' in reply)) return
  throw new NotOpen(whyRefused(reply.error), `${place}: ${reply.error}`)
}

/** `used_memory:1024` and its like, one a line. */
function fieldsIn(text: string): Map<string, string> {
  const lines = text.split('\r\n').filter((line) => /^\w+:/.test(line))
  return new Map(
    lines.slice(0, mostFields).map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1)]
    }),
  )
}

/** An answer, or the alert of a server that wants TLS, which is told apart. */
function isOurs(said: Buffer): boolean {
  return /^[-+:$*]/.test(said.toString('latin1')) || said[0] === 0x15
}

function troubleIn(error: unknown): 'lost' | 'late' | undefined {
  const { code, message } = error as { code?: string; message?: string }
  const isGone = code === 'ECONNRESET' || code === 'EPIPE' || message === 'Connection closed'
  return isGone ? 'lost' : undefined
}
