import { statSync } from 'node:fs'
import type { PreviewState } from '../model/preview.ts'
import { environmentSays } from './environment-marker.ts'
import { listProcesses, type ProcessEntry } from './process-table.ts'
import { portHolders } from './port-holders.ts'

/** What tells the processes of a preview from others. */
export type PreviewTrace = Pick<PreviewState, 'id' | 'phase' | 'leader' | 'port' | 'supervisor'>

/** Sessions and groups that the preview made. A sweep keeps them while it ends their members. */
export interface Kin {
  sessions: Set<number>
  groups: Set<number>
}

/**
 * The living processes of a preview, never its supervisor, this process or its ancestors. Certain are those that carry
 * the marker, and all in a session or group of such a one or of the living leader: the preview starts in a
 * session of its own, so all that its processes join was made by them.
 *
 * Some leave both behind: a daemon makes its own session, and one that rewrites its title wipes the
 * marker. Such a process counts when its environment is wiped, it is not older than the leader, and it is
 * in the dead leader's session or group, or holds the recorded port as our user in a session that is not
 * older than the leader either. The port was free before the leader started, and whatever else a person
 * starts there later has an environment, which shows that it is a stranger.
 */
export function previewProcesses(trace: PreviewTrace, kin: Kin = newKin()): ProcessEntry[] {
  const seen = listProcesses()
  const byId = new Map(seen.map((entry) => [entry.pid, entry]))
  const { leader, supervisor } = trace
  const spared = ownLine(byId)
  if (supervisor && byId.get(supervisor.pid)?.startTime === supervisor.startTime) {
    spared.add(supervisor.pid)
  }
  // What a step before the leader left behind carries the marker; all else is not older than the leader.
  const young = (entry: ProcessEntry | undefined) =>
    leader === undefined || entry === undefined || entry.startTime >= leader.startTime
  const strangers = seen.filter((entry) => !spared.has(entry.pid))
  const others = strangers.filter(young)

  const certain = new Set<number>()
  for (const entry of strangers) {
    const leads = entry.pid === leader?.pid && entry.startTime === leader.startTime
    if (!leads && environmentSays(entry.pid, trace.id) !== 'ours') continue
    certain.add(entry.pid)
    join(kin, entry, byId)
  }
  if (leader) {
    const holders = new Set(trace.port && trace.phase !== 'down' ? portHolders(trace.port) : [])
    for (const entry of others) {
      const orphaned =
        !byId.has(leader.pid) && (entry.session === leader.pid || entry.group === leader.pid)
      const holds = holders.has(entry.pid) && young(byId.get(entry.session)) && isOurUser(entry.pid)
      if (!orphaned && !holds) continue
      if (environmentSays(entry.pid, trace.id) === 'silent') join(kin, entry, byId)
    }
  }
  return strangers.filter(
    (entry) =>
      !entry.ended &&
      (certain.has(entry.pid) || kin.sessions.has(entry.session) || kin.groups.has(entry.group)),
  )
}

export function newKin(): Kin {
  return { sessions: new Set(), groups: new Set() }
}

/**
 * Our own session and group are never the preview's, whatever a process in them carries; nor is 0, which
 * stands for kernel threads and for sessions outside this PID namespace.
 */
function join(kin: Kin, entry: ProcessEntry, byId: ReadonlyMap<number, ProcessEntry>): void {
  const self = byId.get(process.pid)
  if (entry.session > 0 && entry.session !== self?.session) kin.sessions.add(entry.session)
  if (entry.group > 0 && entry.group !== self?.group) kin.groups.add(entry.group)
}

function ownLine(byId: ReadonlyMap<number, ProcessEntry>): Set<number> {
  const line = new Set<number>()
  for (let pid = process.pid; pid > 0 && !line.has(pid); pid = byId.get(pid)?.parent ?? 0) {
    line.add(pid)
  }
  return line
}

function isOurUser(pid: number): boolean {
  try {
    return statSync(`/proc/${pid}`).uid === process.getuid?.()
  } catch {
    return false
  }
}
