import { setTimeout as delay } from 'node:timers/promises'
import type { ProcessRef } from '../model/preview.ts'
import type { ProcessStatus, SupervisedProcess } from '../model/supervision.ts'
import { isFree } from '../processes/free-port.ts'
import { untilEnded } from '../processes/until-ended.ts'
import type { BoundedLog } from './bounded-log.ts'
import { type Child, type ChildExit, startChild } from './child.ts'
import { endOwn } from './end-own.ts'
import { exitWords } from './exit-words.ts'
import { hangWord } from './hang-word.ts'
import { killOwn } from './kill-own.ts'
import { type Action, newLife, type Settings } from './life.ts'
import { live, type LifeEvent, nextTick } from './live.ts'
import { ownProcesses, type OwnTrace } from './own-processes.ts'
import { probeSite } from './probe-site.ts'
import { workMeter } from './work-meter.ts'
import type { SeenOutage } from './record-outage.ts'

const startingProbeMs = 25
/** The first answer of an app often compiles. */
const startingLimitMs = 10_000

/** A process that is kept alive. */
export interface KeptProcess {
  /** Starts it for the first time; its end is only told until `watch`. */
  launch(): void
  /** Keeps it alive from now on. `url` is where it answers, if it serves. */
  watch(url: URL | undefined): void
  /** Others asked it, and got so many complete answers. */
  answered(count: number): void
  /** Settles when it serves again, with why it does not else. */
  restart(): Promise<string | undefined>
  /** Starts nothing any more; what runs is for others to end. */
  stop(): void
  leader(): ProcessRef | undefined
  /** True while a process that was started has not ended. */
  runs(): boolean
  status(): ProcessStatus
  /** How many probes it has answered. */
  probes(): number
}

export function keptProcess(setting: {
  own: SupervisedProcess
  id: string
  alone: boolean
  port: number
  settings: Settings
  log: BoundedLog
  prefix: string
  onStarted: (leader: ProcessRef) => void
  /** Hears of an end before `watch`. */
  onEnded: (exit: ChildExit) => void
  onOutage: (seen: SeenOutage) => void
  note: (line: string) => void
}): KeptProcess {
  const { own, settings } = setting
  let life = newLife(performance.now())
  let url: URL | undefined
  let child:
    | { generation: number; process: Child; over: AbortController; ended: boolean }
    | undefined
  let timer: NodeJS.Timeout | undefined
  let replies: ((problem?: string) => void)[] = []
  let probes = 0

  const trace = (leader: ProcessRef): OwnTrace => ({
    id: setting.id,
    leader,
    port: own.serves ? Number(url?.port || setting.port) : undefined,
    alone: setting.alone,
  })
  const ownOf = (leader: ProcessRef | undefined) => (leader ? ownProcesses(trace(leader)) : [])
  const ownPids = () => ownOf(child?.process.leader).map(({ pid }) => pid)
  const meter = workMeter((leader) => ownOf(leader).map(({ pid }) => pid))

  const happen = (event: LifeEvent) => {
    const [next, actions] = live(life, event, performance.now(), settings)
    life = next
    // A restart puts another one in its place.
    const fallen = child?.process
    for (const action of actions) perform(action, fallen)
    clearTimeout(timer)
    const due = nextTick(life, settings)
    if (due === undefined) return
    timer = setTimeout(() => happen({ type: 'tick' }), Math.max(1, due - performance.now()))
  }

  const perform = (action: Action, fallen: Child | undefined) => {
    switch (action.do) {
      case 'start':
        void start(action.generation)
        break
      case 'kill':
        end(action.generation, () => child?.process.leader && killOwn(trace(child.process.leader)))
        break
      case 'end':
        end(action.generation, () => child?.process.leader && endOwn(trace(child.process.leader)))
        break
      case 'record': {
        const { outage, tell } = action
        const hangs = outage.kind === 'hung' && tell === 'died'
        const word = hangs ? `; ${hangWord(ownOf(fallen?.leader).map(({ state }) => state))}` : ''
        setting.onOutage({ outage, tell, word, fallen })
        break
      }
      case 'note-saturated':
        setting.note(`${own.name} answers others but not the probe; it is left alone`)
        break
      case 'reply-restarted':
        for (const reply of replies) reply(action.problem)
        replies = []
    }
  }

  const end = (generation: number, work: () => unknown) => {
    const ending = child
    const isStarted = ending?.generation === generation && !ending.ended
    if (!isStarted) return happen({ type: 'exited', generation, why: 'was not started' })
    const endAll = async () => {
      await work()
      // A daemon whose leader is gone tells of its end to nobody.
      if (ownPids().length === 0) ending.over.abort()
    }
    void endAll()
  }

  const start = async (generation: number) => {
    const isStale = () => life.generation !== generation || life.phase === 'stopped'
    const before = child?.process.leader
    if (before !== undefined) {
      killOwn(trace(before))
      while (own.serves && !isStale() && !(await isFree(setting.port))) await delay(10)
    }
    if (isStale() || life.phase === 'ending') return
    const process = startChild(own, setting.log, setting.prefix)
    const started = { generation, process, over: new AbortController(), ended: false }
    child = started
    if (process.leader) setting.onStarted(process.leader)
    const exit = await untilEnded(
      process.exit,
      () => ownPids().length > 0,
      started.over.signal,
      () => (life.phase === 'launched' || life.phase === 'starting' ? 500 : 0),
    )
    started.ended = true
    started.over.abort()
    setting.note(`${own.name}, process ${process.leader?.pid}, ${exitWords(exit)}`)
    if (life.phase === 'launched') {
      await process.drained
      setting.onEnded(exit)
    }
    happen({ type: 'exited', generation, why: exitWords(exit) })
  }

  const probe = async () => {
    for (;;) {
      const { generation, phase } = life
      const current = child
      if (phase === 'stopped') return
      if (!url || current?.generation !== generation || (phase !== 'starting' && phase !== 'up')) {
        await delay(startingProbeMs)
        continue
      }
      const starting = phase === 'starting'
      const { leader } = current.process
      if (leader && !starting) meter.begin(leader, current.process.logged())
      const sent = performance.now()
      const limit = starting ? startingLimitMs : settings.timeoutMs
      const status = await probeSite(url, limit, current.over.signal)
      if (status !== undefined) probes++
      const ok = status !== undefined && (!starting || status < 500)
      if (!ok && (await isGoneDaemon(current))) current.over.abort()
      const ended = performance.now()
      const worked = leader !== undefined && !ok && meter.end(current.process.logged())
      if (!current.over.signal.aborted || ok) {
        happen({ type: 'probe', generation, ok, worked, tookMs: ended - sent })
      }
      // What is done between two probes must not put off the noticing of a hang.
      const pause = starting ? startingProbeMs : settings.everyMs
      await delay(Math.max(0, pause - (performance.now() - ended)))
    }
  }
  /** Its leader ended well, and nothing of it lives any more. */
  const isGoneDaemon = async ({ process }: { process: Child }) => {
    const exited = await Promise.race([process.exit, Promise.resolve('runs' as const)])
    return exited !== 'runs' && ownPids().length === 0
  }

  return {
    launch: () => void start(life.generation),
    watch: (found) => {
      url = found
      happen({ type: 'watch' })
      if (found) setImmediate(() => void probe())
    },
    answered: (count) => happen({ type: count > 0 ? 'answered' : 'asked' }),
    restart: () => {
      const { promise, resolve } = Promise.withResolvers<string | undefined>()
      replies.push(resolve)
      happen({ type: 'restart' })
      return promise
    },
    stop: () => happen({ type: 'stop' }),
    leader: () => child?.process.leader,
    runs: () => child !== undefined && !child.ended,
    status: () => ({
      name: own.name,
      phase: life.phase,
      ...(child?.process.leader ? { leader: child.process.leader } : {}),
      restarts: life.total,
      saturated: life.saturated,
    }),
    probes: () => probes,
  }
}
