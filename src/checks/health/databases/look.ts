import { UserError } from '../../../model/errors.ts'
import { rootCause } from '../../../model/root-cause.ts'
import type { Look, Looking } from '../kind.ts'
import type { Beside } from './aspect.ts'
import type { DatabaseAsked, DatabaseSeen } from './asked.ts'
import type { Database } from './database.ts'
import { encryptionFor } from './encryption.ts'
import { findAddress } from './find-address.ts'
import type { Open, Session } from './open.ts'
import { NotKnown, NotOpen, type Trouble } from './trouble.ts'
import { troubleOf } from './trouble-of.ts'
import { watchedSocket } from './watched-socket.ts'

const saidLimit = 300

/** Opens one connection, and asks over it for all assertions, which have the same question. */
export async function look<S extends Session>(
  { flavour, aspects, load }: Database<S>,
  { stage, timeoutMs }: Looking,
  asked: readonly DatabaseAsked[],
): Promise<Look<DatabaseSeen>[]> {
  const [first] = asked
  if (!first) return []
  const address = findAddress(stage, first.source, flavour)
  const client = await load()
  const late = AbortSignal.timeout(timeoutMs)
  const signal = AbortSignal.any([late, stage.signal])
  const watched = watchedSocket(signal, (said) => client.isOurs(said))
  const place = `${address.host}:${address.port}`
  const started = stage.now()
  const leftMs = (): number => Math.max(1, timeoutMs - (stage.now() - started))
  const encryption: Parameters<Open<S>['open']>[0]['encryption'] = (proof) =>
    encryptionFor(
      { host: address.host, ca: first.ca, folder: stage.folder ?? process.cwd() },
      proof,
    )
  const asTrouble = ({ why, said }: Trouble): { seen: DatabaseSeen } => ({
    seen: {
      trouble: {
        why,
        ...(said === undefined ? {} : { said: stage.hide(said).slice(0, saidLimit) }),
      },
    },
  })
  try {
    const opening = { address, watched, place, encryption, timeoutMs, leftMs, signal }
    const session = await client.open(opening)
    const looks: Look<DatabaseSeen>[] = []
    const beside: Beside = { folder: stage.folder, hide: (text) => stage.hide(text) }
    for (const { word, wish } of asked) {
      const aspect = aspects.find((one) => one.word === word)
      try {
        const seen = await aspect?.see(session, wish, beside)
        if (!seen || 'problem' in seen) looks.push(seen ?? { problem: 'nothing is known of it' })
        else looks.push({ seen: { aspect: seen.seen } })
      } catch (error) {
        stage.signal.throwIfAborted()
        const said = rootCause(error)
        const why = late.aborted ? 'late' : client.troubleIn(error)
        if (why) looks.push(asTrouble({ why, said }))
        else looks.push({ problem: stage.hide(said).slice(0, saidLimit) })
      }
    }
    await session.close()
    return looks
  } catch (error) {
    stage.signal.throwIfAborted()
    if (error instanceof UserError || error instanceof NotKnown) throw error
    const lateMs = late.aborted ? timeoutMs : undefined
    const known = error instanceof NotOpen ? error : troubleOf(error, { watched, place, lateMs })
    return asked.map(() => asTrouble(known.trouble))
  } finally {
    watched.close()
  }
}
