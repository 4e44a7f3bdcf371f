import type { Contact, Contacts } from '../model/contacts.ts'
import { rootCause } from '../model/root-cause.ts'
import { commandLine } from '../processes/command-line.ts'
import { heldSockets } from '../processes/listening-sockets.ts'
import { outgoingConnections } from '../processes/outgoing-connections.ts'
import { hasProcessTable } from '../processes/process-table.ts'

const everyMs = 100
/** Looking takes 5 % of the time of one CPU at most, but for the least that is looked. */
const restFactor = 20
const leastEveryMs = 1000
/** A process that only begins is not known for one of the preview at once. */
const looksAtOne = 2
/** As many as `Contacts` holds. */
const mostContacts = 1000
const commandRead = 4000
const commandKept = 200

/** Looks again and again at whom the processes talk to. */
export interface ContactWatch {
  /** Looks once more. Undefined where the system does not tell; throws when it did not this time. */
  seen(): Contacts | undefined
  stop(): void
}

/**
 * Watches the connections of the processes that `pids` names; `own` is the port that they serve. What begins and ends
 * between two looks is not seen.
 */
export function watchContacts(setting: {
  pids: () => readonly number[]
  own: number
  hide: (text: string) => string
}): ContactWatch {
  if (!hasProcessTable()) return { seen: () => undefined, stop: () => {} }
  const contacts = new Map<string, Contact>()
  /** How often each socket that is open has been looked at. */
  let known: ReadonlyMap<string, number> = new Map()
  let cut = false
  /** Why the last look failed. */
  let trouble: string | undefined

  const look = (): void => {
    const now = outgoingConnections(setting.own)
    const fresh = new Map(
      [...now]
        .filter(([inode]) => (known.get(inode) ?? 0) < looksAtOne)
        .map(([inode, other]) => [inode, { inode, ...other }]),
    )
    const looked = new Map([...now.keys()].map((inode) => [inode, (known.get(inode) ?? 0) + 1]))
    known = looked
    if (fresh.size === 0) return
    for (const pid of setting.pids()) {
      for (const { inode, address, port } of heldSockets(pid, fresh)) {
        // A process that was forked holds it too.
        fresh.delete(inode)
        looked.set(inode, looksAtOne)
        const key = `${address} ${port}`
        const contact = contacts.get(key)
        if (contact) contact.count++
        else if (contacts.size >= mostContacts) cut = true
        else {
          // Secrets are taken out of more than is kept: of a part of one nobody could tell what it was.
          const words = commandLine(pid, commandRead) ?? 'unknown process'
          const process = setting.hide(words).slice(0, commandKept)
          contacts.set(key, { address, port, count: 1, process })
        }
      }
    }
  }
  let timer: NodeJS.Timeout
  const goOn = () => {
    const begun = performance.now()
    try {
      look()
      trouble = undefined
    } catch (error) {
      trouble = rootCause(error)
    }
    const restMs = (performance.now() - begun) * restFactor
    const pauseMs = Math.min(leastEveryMs, Math.max(everyMs, restMs))
    timer = setTimeout(goOn, pauseMs).unref()
  }
  timer = setTimeout(goOn, 0).unref()
  return {
    seen: () => {
      if (trouble !== undefined) throw new Error(trouble)
      look()
      return { contacts: [...contacts.values()], ...(cut ? { cut: true } : {}) }
    },
    stop: () => clearTimeout(timer),
  }
}
