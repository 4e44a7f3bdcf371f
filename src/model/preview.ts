import { z } from 'zod'
import type { Access, AccessOptions } from './access.ts'
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

/** A git worktree that was made for a preview. */
const WorktreeRef = z.strictObject({
  path: z.string().max(4096),
  /** The folder that the worktrees of its repository share, such as `.git`. */
  repository: z.string().max(4096),
})

/** A database that was made for a preview. The address with its password stays in the environment. */
export const DatabaseRef = z.strictObject({
  /** Only databases of such a name are ever dropped. */
  name: z.string().regex(/^rehearse_[0-9a-f]{12}$/),
  /** Name of the variable with the address of its server. */
  server: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/),
})
export type DatabaseRef = z.infer<typeof DatabaseRef>

/** A container that ran when the preview was up. */
export const ContainerRef = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12,64}$/),
  service: z.string().max(100),
  /** Milliseconds since 1970. */
  startedAt: z.number().nonnegative(),
  /** How often its restart policy had started it again. */
  restarts: z.int().nonnegative(),
})
export type ContainerRef = z.infer<typeof ContainerRef>

/** preview.json: enough for another process to tell how a preview is and to take it down. */
export const PreviewState = z.strictObject({
  schema: z.literal('rehearse.preview/1'),
  /** A random id; every process of the preview carries it as REHEARSE_ID in its environment. */
  id: z.uuid(),
  provider: z.string().max(40),
  phase: z.enum(['starting', 'up', 'down']),
  startedAt: z.iso.datetime(),
  /** The commit that it runs, where that is known. */
  commit: z.string().max(100).optional(),
  /** Where that commit is checked out, when it is another than the one that is in the working directory. */
  worktree: WorktreeRef.optional(),
  /** The URL under test, as soon as it is known. */
  url: z.url().optional(),
  /** Proves that `url` was written by one who knew what opens the preview, where it is protected. */
  seal: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
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
  /** When it was taken down, from the first step to the last. */
  takenDown: z.strictObject({ from: z.iso.datetime(), to: z.iso.datetime() }).optional(),
  /** The database beside it, from before it is made. */
  database: DatabaseRef.optional(),
  /** Those that ran when it was up, where it is made of containers. */
  containers: z.array(ContainerRef).max(200).optional(),
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
  /** Variables of `env` for what does not get all of it: the address of the preview's database. */
  handed?: Readonly<Record<string, string>>
  /** Variables that its processes must not see, but whoever takes it down needs. */
  reserved?: Readonly<Record<string, string>>
  /** The tested commit, where the host knows it. */
  commit?: string
  /** It is the base beside the head: `commit` is not the one that the job is about. */
  isBase?: true
  /** The command line that starts Rehearse itself, for a preview that Rehearse serves. */
  program: readonly [command: string, ...args: string[]]
  /** What opens the preview, where it is protected. */
  access?: Access
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

/** What a provider gets to show what the preview wrote. */
export interface LogsSetting extends Undoing {
  signal: AbortSignal
  /** How many lines of the end to show, of each process or container. */
  lines: number
  /** Whether to go on, until `signal` aborts or nothing more can come. */
  follow: boolean
  /** Takes whole lines as they were written; whoever shows them cleans them. */
  show: (lines: readonly string[]) => void
}

/** What a provider gets to see that the preview answers. */
export type Awaiting = Pick<PreviewSetting, 'dir' | 'env' | 'log' | 'signal' | 'save'>

/** One container of a preview, for people. */
export interface ContainerStatus {
  service: string
  /** In the words of its engine: "running", "exited". */
  status: string
  health?: string
  /** Where it has ended. */
  exitCode?: number
  /** How often its restart policy started it again. */
  restarts: number
}

/** One way to bring a preview environment up. Taking it down needs only preview.json. */
export interface Provider<Options> {
  id: string
  title: string
  /** An object, or a string as shorthand for its most important property. */
  options: z.ZodType<Options>
  /**
   * What it makes a preview from, if not from files: `commit` when something else deploys that, `address` when
   * nobody can say what runs there.
   */
  from?: 'commit' | 'address'
  /** What its options say about getting into a protected preview. */
  access?(options: Options): AccessOptions
  /** Returns when the preview answers. Throws a UserError that says why it does not. */
  up(setting: PreviewSetting, options: Options): Promise<{ url: string }>
  /**
   * Undoes what `up` made besides processes of this machine, such as containers; those are swept afterwards.
   * May be called by another process, more than once, and after an `up` that ended anywhere. Throws what
   * could not be undone.
   */
  down?(state: PreviewState, setting: Undoing): Promise<void>
  /** Shows what it wrote; also after it went down, as far as that was kept. None where nothing runs under Rehearse. */
  logs?(state: PreviewState, setting: LogsSetting): Promise<void>
  /** Restarts what serves the site and returns its address, which may be another, once it answers again. */
  restart?(state: PreviewState, setting: Awaiting): Promise<{ url: string }>
  /** What went wrong with it since it was up, where no supervisor tells; throws when that is not known. */
  incidents?(state: PreviewState, setting: Undoing): Promise<Incident[]>
  /** Its containers; throws when their engine does not tell. */
  containers?(state: PreviewState, setting: Undoing): Promise<ContainerStatus[]>
}
