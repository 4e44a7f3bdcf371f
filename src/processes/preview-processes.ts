import { statSync } from 'node:fs'
import type { PreviewState } from '../model/preview.ts'
import { descends } from './descends.ts'
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
 * the marker, what these started, and all in a session or group of such a one or of the living leader: the
 * preview starts in a session of its own, so all that its processes join was made by them. A login shell
 * (`su -l`) has neither marker nor session in common with what started it; only its parent tells.
 *
 * Some leave both behind: a daemon makes its own session, and one that rewrites its title wipes the
 * marker. Such a process counts when its environment is wiped, it is not older than the leader, and it is
 * in the dead leader's session or group, or holds the recorded port as our user in a session that is not
 * older than the leader either. The port was free before the leader started, and whatever else a person
 * starts there later has an environment, which shows that it is a stranger.
 *
 * What started before `since`, in ticks since boot, is not asked for its marker: most of a machine is older than
 * the preview, and to read every environment takes long.
 */
export function previewProcesses(
  trace: PreviewTrace,
  kin: Kin = newKin(),
  since = 0,
): ProcessEntry[] {
  return previewMembers(trace, kin, since).filter(({ ended }) => !ended)
}

/** The same with those that have ended and that nobody has waited for. */
export function previewMembers(trace: PreviewTrace, kin: Kin, since = 0): ProcessEntry[] {
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

  const certain = new Set<number>()
  const silent: ProcessEntry[] = []
  for (const entry of strangers.filter(({ startTime }) => startTime >= since)) {
    const leads = entry.pid === leader?.pid && entry.startTime === leader.startTime
    const says = leads ? 'ours' : environmentSays(entry.pid, trace.id)
    // Neither threads of the kernel nor what has ended hides: to look for who holds the port takes 10 ms and more.
    const isKernel = entry.session === 0 && entry.group === 0
    const isKnown = isKernel || entry.ended || kin.sessions.has(entry.session)
    if (says === 'silent' && !isKnown && young(entry)) silent.push(entry)
    if (says !== 'ours') continue
    certain.add(entry.pid)
    join(kin, entry, byId)
  }
  const roots = new Set(certain)
  for (const entry of strangers) {
    if (roots.has(entry.pid) || !descends(entry, roots, byId)) continue
    certain.add(entry.pid)
    join(kin, entry, byId)
  }
  if (leader && silent.length > 0) {
    const pids = silent.map(({ pid }) => pid)
    const holders = new Set(
      trace.port && trace.phase !== 'down' ? portHolders(trace.port, pids) : [],
    )
    for (const entry of silent) {
      const orphaned =
        !byId.has(leader.pid) && (entry.session === leader.pid || entry.group === leader.pid)
      const holds = holders.has(entry.pid) && young(byId.get(entry.session)) && isOurUser(entry.pid)
      if (orphaned || holds) join(kin, entry, byId)
    }
  }
  return strangers.filter(
    (entry) =>
      certain.has(entry.pid) || kin.sessions.has(entry.session) || kin.groups.has(entry.group),
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
