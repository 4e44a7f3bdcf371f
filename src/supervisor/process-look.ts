import { readFileSync } from 'node:fs'
import { cleanLine } from '../processes/clean-line.ts'
import { hasProcessTable, type ProcessEntry } from '../processes/process-table.ts'
import { oomKills } from './oom-kills.ts'
import type { Seen } from './sampler.ts'

const mostParents = 5

/**
 * A function that tells which processes live, how many had ended already at its last call, and what the kernel killed
 * since its first.
 */
export function processLook(of: {
  /** The processes of the preview, also those that have ended. */
  members: () => readonly ProcessEntry[]
  restarts: () => number
  /** Requests of ours that it has answered. */
  probes: () => number
}): () => Seen {
  const killedBefore = oomKills()
  let ended: ReadonlySet<string> = new Set()
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
    const members = of.members()
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
