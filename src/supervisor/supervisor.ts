import { dirname, join } from 'node:path'
import { heartbeatVariable } from '../model/heartbeats.ts'
import type { ControlNews, ControlRequest, SupervisorPlan } from '../model/supervision.ts'
import type { ProcessRef } from '../model/preview.ts'
import { rootCause } from '../model/root-cause.ts'
import { hideSecrets } from '../processes/hide-secrets.ts'
import { openAlarm } from './alarm.ts'
import { openBoundedLog } from './bounded-log.ts'
import type { ChildExit } from './child.ts'
import { type Caller, type ControlServer, openControlServer } from './control-server.ts'
import { watchContacts } from './contact-watch.ts'
import { exitWords } from './exit-words.ts'
import { openHeartbeatReceiver } from './heartbeat-receiver.ts'
import { type KeptProcess, keptProcess } from './kept-process.ts'
import { memberFinder } from './member-finder.ts'
import { processLook } from './process-look.ts'
import { outageRecorder } from './record-outage.ts'
import { startSampler } from './sampler.ts'
import { stateKeeper } from './state-keeper.ts'

const logLimit = 32 * 1024 * 1024

export interface Supervisor {
  /** Settles when someone asked it to stop. */
  stopAsked: Promise<void>
  /** Starts nothing any more and writes preview.json no more. */
  stop(): Promise<void>
  /** Whether a process that it started still runs. */
  runs(): boolean
  leader(): ProcessRef | undefined
  /** Sends what waits to be told, closes log and control. */
  close(): Promise<void>
}

/** Starts the processes of the plan, and does what it is told on its control socket. */
export async function startSupervisor(
  plan: SupervisorPlan,
  note: (line: string) => void,
): Promise<Supervisor> {
  const hide = hideSecrets(plan.hidden, ...plan.processes.map(({ env }) => env))
  const log = openBoundedLog({ path: plan.log, limitBytes: logLimit, hide })
  const alarm = plan.webhook && openAlarm({ ...plan.webhook, log: note })
  const keeper = stateKeeper(plan.dir, note)
  const alone = plan.processes.length === 1
  const followers = new Set<Caller>()
  const ended = new Map<string, ChildExit>()
  const { promise: stopAsked, resolve: askStop } = Promise.withResolvers<void>()
  const hearts = await openHeartbeatReceiver()
  let sampler: ReturnType<typeof startSampler> | undefined
  let server: ControlServer | undefined

  const kept: KeptProcess[] = plan.processes.map((own) => {
    const prefix = alone ? '' : `${own.name} | `
    const onOutage = outageRecorder({
      process: own.name,
      record: (incident) => {
        const { began, process, kind, why, outcome, restarts } = incident
        note(`${began} ${process} ${kind} (${outcome}, ${restarts} restarts): ${why}`)
        keeper.record(incident)
      },
      tell: (notice) => void alarm?.tell(notice),
      url: () => keeper.state()?.url,
    })
    const env = { ...own.env, [heartbeatVariable]: hearts.url }
    return keptProcess({
      own: { ...own, env },
      id: plan.id,
      alone,
      port: plan.port,
      settings: { ...plan.watch, probed: own.serves },
      log,
      prefix,
      onStarted: (leader) => {
        note(`started ${own.name} as process ${leader.pid}`)
        for (const caller of followers) {
          caller.send({ news: 'started', process: own.name, leader })
        }
        if (own.serves) keeper.save({ leader })
      },
      onEnded: (exit) => {
        ended.set(own.name, exit)
        for (const caller of followers) caller.send({ news: 'ended', process: own.name, ...exit })
      },
      onOutage,
      note,
    })
  })
  const serving = kept[plan.processes.findIndex(({ serves }) => serves)] ?? kept[0]

  const members = memberFinder({
    id: plan.id,
    port: plan.port,
    leader: () => serving?.leader(),
    leaders: () => kept.filter((each) => each.runs()).flatMap((each) => each.leader() ?? []),
  })
  const allPids = () =>
    members()
      .filter(({ ended: isOver }) => !isOver)
      .map(({ pid }) => pid)
  // From before their start: what a site needs it often asks for at once.
  const contacts = watchContacts({ pids: allPids, own: plan.port, hide })
  const seenContacts = () => {
    try {
      const seen = contacts.seen()
      return seen ? { contacts: seen } : { problem: 'this system does not tell of connections' }
    } catch (error) {
      return { problem: rootCause(error).slice(0, 1000) }
    }
  }
  const watch = ({ url, state }: Extract<ControlRequest, { ask: 'watch' }>) => {
    const [[name, exit] = []] = ended
    if (name !== undefined && exit) return `${name} ${exitWords(exit)}`
    keeper.adopt(state)
    for (const [n, { serves }] of plan.processes.entries()) {
      kept[n]?.watch(serves ? new URL(url) : undefined)
    }
    const file = join(dirname(plan.log), 'samples.jsonl')
    // After the reply: it looks at every process of the machine.
    setImmediate(() => {
      const look = processLook({
        members,
        restarts: () => kept.reduce((sum, each) => sum + each.status().restarts, 0),
        probes: () => serving?.probes() ?? 0,
      })
      sampler ??= startSampler({ file, look, disk: plan.dir })
    })
    return undefined
  }
  const stop = async () => {
    for (const each of kept) each.stop()
    sampler?.stop()
    contacts.stop()
    await keeper.close()
  }
  const restart = async (name: string | undefined) => {
    const index = plan.processes.findIndex((own) => own.name === name)
    const chosen = name === undefined ? serving : kept[index]
    return chosen ? await chosen.restart() : `there is no process "${name}"`
  }
  const answer = async (request: ControlRequest, caller: Caller) => {
    const tell = (told: Omit<Extract<ControlNews, { news: 'reply' }>, 'news' | 'n'>) => {
      if (request.n !== undefined) caller.send({ news: 'reply', n: request.n, ...told })
    }
    const reply = (problem?: string) =>
      tell(problem === undefined ? {} : { problem: problem.slice(0, 1000) })
    switch (request.ask) {
      case 'follow':
        followers.add(caller)
        for (const [n, { name }] of plan.processes.entries()) {
          const leader = kept[n]?.leader()
          if (leader) caller.send({ news: 'started', process: name, leader })
        }
        for (const [name, exit] of ended) caller.send({ news: 'ended', process: name, ...exit })
        return reply()
      case 'watch':
        return reply(watch(request))
      case 'answered':
        serving?.answered(request.count)
        return reply()
      case 'restart':
        return reply(await restart(request.process))
      case 'stop':
        await stop()
        reply()
        return askStop()
      case 'heartbeats':
        return tell({ heartbeats: hearts.heard() })
      case 'variables': {
        const { env = {} } = plan.processes.find(({ serves }) => serves) ?? {}
        return tell({ variables: namesOf(env) })
      }
      case 'contacts':
        return tell(seenContacts())
      case 'status': {
        const sample = sampler?.newest()
        return tell({ processes: kept.map((each) => each.status()), ...(sample ? { sample } : {}) })
      }
    }
  }
  server = await openControlServer(
    plan.control,
    (request, caller) => void answer(request, caller),
    (caller) => followers.delete(caller),
  )
  for (const each of kept) each.launch()
  return {
    stopAsked,
    stop,
    runs: () => kept.some((each) => each.runs()),
    leader: () => serving?.leader(),
    close: async () => {
      await alarm?.flush(1000)
      server.close()
      hearts.close()
      log.close()
    },
  }
}

/** More and longer ones are none that a site needs. */
function namesOf(env: Readonly<Record<string, string>>): string[] {
  return Object.keys(env)
    .filter((name) => name.length <= 1000)
    .slice(0, 5000)
}
