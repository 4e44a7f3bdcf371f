import { readFileSync } from 'node:fs'
import type { ProcessRef } from '../model/preview.ts'
import { cleanLine } from '../processes/clean-line.ts'
import { newKin, previewMembers } from '../processes/preview-processes.ts'
import { hasProcessTable, type ProcessEntry, readProcess } from '../processes/process-table.ts'
import { oomKills } from './oom-kills.ts'
import type { Seen } from './sampler.ts'

/** What tells the processes of a preview whose leaders may change. */
export interface Supervised {
  id: string
  port: number
  /** The one that serves. */
  leader: () => ProcessRef | undefined
  /** All that were started and have not ended. Each leads a session of its own. */
  leaders: () => readonly ProcessRef[]
  restarts: () => number
  /** Requests of ours that it has answered. */
  probes: () => number
}

const mostParents = 5
/** Who holds the port is asked for so rarely: reading the sockets of a machine takes 10 ms and more. */
const looksPerPort = 5

/**
 * A function that finds the processes of a preview, counts those that were ended already at its last call, and what
 * the kernel killed since its first. Only the first call asks every process of the machine for its marker, which
 * takes a tenth of a millisecond each: whoever is a stranger then remains one.
 */
export function processLook(of: Supervised): () => Seen {
  const killedBefore = oomKills()
  let known: readonly ProcessEntry[] = []
  let since = 0
  let looks = 0
  let ended: ReadonlySet<string> = new Set()

  const membersNow = (): ProcessEntry[] => {
    const leader = of.leader()
    const self = readProcess(process.pid)
    const kin = newKin()
    // What rewrites its title shows no marker, and then only its session tells.
    for (const { pid } of of.leaders()) kin.sessions.add(pid)
    for (const { pid, startTime, session } of known) {
      const lives = readProcess(pid)?.startTime === startTime
      if (lives && session > 0 && session !== self?.session) kin.sessions.add(session)
    }
    const port = looks++ % looksPerPort === 0 ? { port: of.port } : {}
    const trace = { id: of.id, phase: 'up', ...port, ...(leader ? { leader } : {}) } as const
    const members = previewMembers(trace, kin, since)
    known = members
    since = self?.startTime ?? 0
    return members
  }
  return () => {
    const kills = oomKills()
    const counted = {
      restarts: of.restarts(),
      probes: of.probes(),
      ...(kills === undefined || killedBefore === undefined
        ? {}
        : { oomKills: kills - killedBefore }),
    }
    if (!hasProcessTable()) return { pids: [], ...counted }
    const members = membersNow()
    const gone = members.filter((entry) => entry.ended)
    const zombies = gone.filter((entry) => ended.has(keyOf(entry)))
    ended = new Set(gone.map(keyOf))
    const parents = [...new Set(zombies.map(({ parent }) => nameOf(parent)))].slice(0, mostParents)
    const pids = members.filter((entry) => !entry.ended).map(({ pid }) => pid)
    const left = zombies.length === 0 ? {} : { zombiesOf: parents }
    return { pids, zombies: zombies.length, ...left, ...counted }
  }
}

function keyOf({ pid, startTime }: ProcessEntry): string {
  return `${pid} ${startTime}`
}

/** The name of the program that a process runs: the first 15 characters, as the kernel keeps them. */
function nameOf(pid: number): string {
  try {
    return cleanLine(readFileSync(`/proc/${pid}/comm`, 'utf8'), 40)
  } catch {
    return 'a process that is gone'
  }
}
