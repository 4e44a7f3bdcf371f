import { z } from 'zod'
import { Contacts } from './contacts.ts'
import { Heartbeats } from './heartbeats.ts'
import { PreviewState, ProcessRef } from './preview.ts'
import { Sample } from './sample.ts'

/** How a supervisor watches the processes of a preview. */
export const WatchSettings = z.strictObject({
  /** Pause between two probes. */
  everyMs: z.int().positive(),
  /** How long the answer to a probe may take. */
  timeoutMs: z.int().positive(),
  /** Probes in a row without an answer that make a process count as hung. */
  failures: z.int().positive(),
  /** Restarts of one process within `withinMs`, after which it is given up. */
  restarts: z.int().nonnegative(),
  withinMs: z.int().positive(),
  /** How long a restarted process may take until it answers. */
  startTimeoutMs: z.int().positive(),
})
export type WatchSettings = z.infer<typeof WatchSettings>

/** Where outages are told. */
const Webhook = z.strictObject({ url: z.url(), format: z.enum(['json', 'slack']) })

/** A process that the supervisor starts and keeps alive. */
export const SupervisedProcess = z.strictObject({
  /** Short name, such as "web", for people. */
  name: z.string().min(1).max(100),
  command: z.tuple([z.string()], z.string()),
  cwd: z.string(),
  env: z.record(z.string(), z.string()),
  /** Whether it serves the site; such a one is probed, the others are watched for their end. */
  serves: z.boolean(),
})
export type SupervisedProcess = z.infer<typeof SupervisedProcess>

/** What a supervisor reads from its standard input to its end, so that no secret touches the disk. */
export const SupervisorPlan = z.strictObject({
  id: z.uuid(),
  /** The run folder. */
  dir: z.string(),
  /** Path of the Unix socket to listen on. */
  control: z.string().max(108),
  /** The file that gets what the processes write. */
  log: z.string(),
  /** The port that the serving process is told to listen on. */
  port: z.int().positive(),
  /** The process without which the preview has no purpose. */
  owner: ProcessRef.optional(),
  ttlMs: z.int().positive(),
  /** The command line that starts Rehearse itself. */
  program: z.tuple([z.string()], z.string()),
  processes: z.array(SupervisedProcess).min(1).max(50),
  watch: WatchSettings,
  webhook: Webhook.optional(),
  /** Variables whose values, where their names say that they are secrets, must not stand in a log. */
  hidden: z.record(z.string(), z.string()),
  /** Variables for the take-down alone, such as the address of the database server. */
  reserved: z.record(z.string(), z.string()),
})
export type SupervisorPlan = z.infer<typeof SupervisorPlan>

const request = <Name extends string, Shape extends z.ZodRawShape>(ask: Name, shape: Shape) =>
  z.strictObject({ ask: z.literal(ask), n: z.int().nonnegative().optional(), ...shape })

/** A line to the supervisor. One with a number `n` is replied to with the same number. */
export const ControlRequest = z.discriminatedUnion('ask', [
  /** Tell what has happened and what will. */
  request('follow', {}),
  /** The preview answers at this address, and is to be kept alive from now on. */
  request('watch', { url: z.url(), state: PreviewState }),
  /** Complete HTTP answers that others, who asked, got from the preview since the last such line. */
  request('answered', { count: z.int().nonnegative() }),
  /** Start the named process anew, by default the one that serves. Replied to when it serves again. */
  request('restart', { process: z.string().max(100).optional() }),
  /** Start nothing any more, and end when every process of the preview has ended. */
  request('stop', {}),
  request('status', {}),
  /** Which jobs of the preview have called. */
  request('heartbeats', {}),
  /** Whom the processes of the preview have talked to. */
  request('contacts', {}),
  /** The names of the variables of the process that serves. */
  request('variables', {}),
])
export type ControlRequest = z.infer<typeof ControlRequest>

/** One process as the supervisor sees it. */
export const ProcessStatus = z.strictObject({
  name: z.string().max(100),
  phase: z.enum(['stopped', 'launched', 'starting', 'up', 'ending', 'backing-off', 'gave-up']),
  leader: ProcessRef.optional(),
  /** How often the supervisor started it again by itself. */
  restarts: z.int().nonnegative(),
  /** True while it answers others but not the probe. */
  saturated: z.boolean(),
})
export type ProcessStatus = z.infer<typeof ProcessStatus>

/** A line from the supervisor: news for who follows, or the reply to a numbered request. */
export const ControlNews = z.discriminatedUnion('news', [
  z.strictObject({
    news: z.literal('started'),
    process: z.string().max(100),
    leader: ProcessRef,
  }),
  z.strictObject({
    news: z.literal('ended'),
    process: z.string().max(100),
    code: z.int().nullable(),
    signal: z.string().max(20).nullable(),
    /** Why it could not be started at all. */
    problem: z.string().max(1000).optional(),
  }),
  z.strictObject({
    news: z.literal('reply'),
    n: z.int().nonnegative(),
    /** Why it was not done; undefined when it was. */
    problem: z.string().max(1000).optional(),
    processes: z.array(ProcessStatus).max(50).optional(),
    /** What the processes used last. */
    sample: Sample.optional(),
    heartbeats: Heartbeats.optional(),
    contacts: Contacts.optional(),
    variables: z.array(z.string().max(1000)).max(5000).optional(),
  }),
])
export type ControlNews = z.infer<typeof ControlNews>
