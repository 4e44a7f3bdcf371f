import { z } from 'zod'
import { Incident } from './incident.ts'
import type { Log } from './stage.ts'

/** A process, and when it started: a process id alone may have been given to another one since. */
export const ProcessRef = z.strictObject({
  pid: z.int().positive(),
  /** Field 22 of /proc/PID/stat, clock ticks since boot; 0 where the system does not tell. */
  startTime: z.number().nonnegative(),
})
export type ProcessRef = z.infer<typeof ProcessRef>

/** How to reach the supervisor that keeps the processes of a preview alive. */
export const SupervisorRef = z.strictObject({
  ...ProcessRef.shape,
  /** Path of the Unix socket that it listens on. */
  control: z.string().max(108),
})
export type SupervisorRef = z.infer<typeof SupervisorRef>

/** preview.json: enough for another process to tell how a preview is and to take it down. */
export const PreviewState = z.strictObject({
  schema: z.literal('rehearse.preview/1'),
  /** A random id; every process of the preview carries it as REHEARSE_ID in its environment. */
  id: z.uuid(),
  provider: z.string().max(40),
  phase: z.enum(['starting', 'up', 'down']),
  startedAt: z.iso.datetime(),
  /** The URL under test, as soon as it is known. */
  url: z.url().optional(),
  /** True when Rehearse started it, so that load may go to it. */
  own: z.boolean(),
  /** The leader of the preview's own process group. */
  leader: ProcessRef.optional(),
  port: z.int().positive().optional(),
  /** Path of the log file of its processes. */
  log: z.string().max(4096).optional(),
  /** The process that keeps the preview's own processes alive. */
  supervisor: SupervisorRef.optional(),
  /** What went wrong with its processes since it was up, oldest first; the newest hundred. */
  incidents: z.array(Incident).max(100).optional(),
  /** What the provider must know to undo what it made besides processes. */
  details: z.record(z.string().max(100), z.json()).optional(),
})
export type PreviewState = z.infer<typeof PreviewState>

/** How a preview's own processes are kept alive, and for how long. */
export interface Watchdog {
  everyMs: number
  timeoutMs: number
  failures: number
  restarts: number
  withinMs: number
  /** Longest life of the preview. */
  ttlMs: number
  webhook?: { url: string; format: 'json' | 'slack' }
  /** The process without which the preview has no purpose. */
  owner?: ProcessRef
}

/** What a provider gets to bring a preview up. */
export interface PreviewSetting {
  id: string
  /** Folder that paths in the options are relative to: the one of rehearse.yml. */
  root: string
  /** The run folder; logs go to `logs/` in it. */
  dir: string
  env: Record<string, string | undefined>
  /** The tested commit, where the host knows it. */
  commit?: string
  /** The command line that starts Rehearse itself, for a preview that Rehearse serves. */
  program: readonly [command: string, ...args: string[]]
  log: Log
  signal: AbortSignal
  /** How processes that Rehearse starts are kept alive. */
  watchdog?: Watchdog
  /** Writes the state to disk. A provider calls it before it starts anything that must be undone. */
  save(part: Partial<PreviewState>): Promise<void>
  /**
   * Has `work` done with the state when that says that the preview is up and is on disk. Nothing is saved
   * afterwards: from then on a supervisor may write preview.json.
   */
  whenUp(work: (state: PreviewState) => Promise<void>): void
}

/** What a provider gets to undo what it made. */
export type Undoing = Pick<PreviewSetting, 'dir' | 'env' | 'log'>

/** One way to bring a preview environment up. Taking it down needs only preview.json. */
export interface Provider<Options> {
  id: string
  title: string
  /** An object, or a string as shorthand for its most important property. */
  options: z.ZodType<Options>
  /** Returns when the preview answers. Throws a UserError that says why it does not. */
  up(setting: PreviewSetting, options: Options): Promise<{ url: string }>
  /**
   * Undoes what `up` made besides processes of this machine, such as containers; those are swept afterwards.
   * May be called by another process, more than once, and after an `up` that ended anywhere. Throws what
   * could not be undone.
   */
  down?(state: PreviewState, setting: Undoing): Promise<void>
}
