import type { AccessValue } from './access.ts'
import type { Contacts } from './contacts.ts'
import type { Heartbeats } from './heartbeats.ts'
import type { Incident } from './incident.ts'
import type { Moment } from './result.ts'
import type { Sample } from './sample.ts'

/** Where people can follow the work. Hosts escape every line; `quote` is for text that is not ours. */
export interface Log {
  line(text: string): void
  warn(text: string): void
  /** Foreign lines, such as the tail of a preview's log, set apart from ours. */
  quote(lines: readonly string[]): void
  /** The newest state of long work: a live line on a terminal, a line now and then in a CI log. */
  progress(text: string): void
  /** Runs `work` with its lines folded under a title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
}

/** A log that was read. */
export interface LogRead {
  /** What people find it by: a file in `logs/` of the run folder, or a command. */
  name: string
  /** What of it was not read, and why. */
  left?: string
}

/** The base of a change, up beside the head. */
export interface BaseSite {
  url: URL
  /** Headers that open it, as those of the target. */
  access?: Readonly<Record<string, string>>
}

/** What a check may touch: everything it does to the outside world goes through here. */
export interface Stage {
  /** The URL under test. */
  target: URL
  moment: Moment
  /** In the moment `during`: the check that runs meanwhile, and a signal that aborts when that has ended. */
  beside?: { check: string; ended: AbortSignal }
  /** Requests to the target and to `allow-hosts`; throws for any other host and follows no redirect. */
  fetch(
    url: URL,
    init?: { method?: string; headers?: Readonly<Record<string, string>>; signal?: AbortSignal },
  ): Promise<Response>
  /**
   * Headers that open a protected target; absent when it is open. `fetch` sends them itself. Only requests to
   * the target's origin may carry them, over TLS only to a server whose certificate holds, and nothing may
   * show their values.
   */
  access?: Readonly<Record<string, string>>
  /** What `allow-hosts` names: `host` or `host:port`. */
  allowHosts: readonly string[]
  /** What `forbid-hosts` names, which no part of a preview may talk to: `host` or `host:port`. */
  forbidHosts: readonly string[]
  /** Whether rehearse.yml or the command line names the check, so that somebody relies on it. */
  isAsked: boolean
  /**
   * The folder of rehearse.yml, which may be in a checkout of what the site is made from; absent where nothing
   * is to be looked up in it.
   */
  folder?: string
  /** Whether load may go to the host: what Rehearse started, loopback, or named in `allow-hosts`. */
  mayLoad(url: URL): boolean
  /** Whether Rehearse started what answers there in this run. */
  isOwn(url: URL): boolean
  /** For whom this runs. */
  caller: {
    /** owner/name of the repository, where the host tells. */
    repository?: string
    /** The run is for a pull request from a fork, or may be. */
    fork: boolean
  }
  /**
   * Whether commands of rehearse.yml may be run: not where anybody may have written it, in a pull request from a
   * fork, and the rehearsal runs nothing of that repository otherwise.
   */
  mayRun: boolean
  /**
   * Says that the target gave so many complete HTTP answers, whatever they said: signs of life, so that the
   * watchdog does not take a server that is only saturated for one that hangs. 0 says that it was asked and did
   * not answer. Costs next to nothing.
   */
  answered(count: number): void
  /**
   * What went wrong with the processes of the preview since it was up, oldest first; undefined when Rehearse
   * does not keep them alive. Rejects when that cannot be found out.
   */
  incidents(): Promise<readonly Incident[] | undefined>
  /**
   * A value that may be a secret: the text itself, or what the variable of this step holds. From here on nothing
   * shows it. Throws the UserError `variable-missing`.
   */
  secret(value: AccessValue): string
  /**
   * The address of the database that Rehearse made for the preview, which nothing shows from here on; undefined
   * where it made none. Throws a UserError when it is not known here. Absent where there is no preview.
   */
  database?(): string | undefined
  /**
   * The text without what must not be shown. Results are shown without it anyway; whoever cuts a text calls this
   * before, because what is left of a secret is not known for one.
   */
  hide(text: string): string
  /**
   * What a check stored in this run folder about the same commit and target, at another moment where one is named;
   * undefined when it stored nothing. Anybody may have written it: validate what is read.
   */
  facts(check: string, moment?: Moment): Promise<unknown>
  /**
   * What the processes of the preview used since it was up, oldest first; undefined where Rehearse does not keep
   * them alive. Rejects when that cannot be found out.
   */
  samples(): Promise<readonly Sample[] | undefined>
  /**
   * Which jobs of the preview have called; undefined where Rehearse does not start its processes, and so gives them
   * nobody to call. Rejects when that cannot be found out.
   */
  heartbeats(): Promise<Heartbeats | undefined>
  /**
   * Whom the processes of the preview have talked to; undefined where Rehearse does not start them. Rejects when
   * that cannot be found out.
   */
  contacts(): Promise<Contacts | undefined>
  /**
   * The names of the variables that the process gets which serves the preview; undefined where Rehearse does not
   * start it. Rejects when that cannot be found out.
   */
  variables(): Promise<readonly string[] | undefined>
  /**
   * Keeps a picture or a report for people in the run folder, and returns its path from there. The name is ours,
   * such as a hash: `[0-9a-f]{16}` and `.jpg`, `.html` or `.json`.
   */
  save(name: string, data: Uint8Array): Promise<string>
  /**
   * The base beside the target, which comes up for this where the config says so, and stays for the check; undefined
   * where there is none. Rejects when it cannot come up. Absent where the target is the base itself.
   */
  base?(): Promise<BaseSite | undefined>
  /**
   * Hands what the preview wrote since it came up to `take`, or what the base beside it did, oldest first, in bundles
   * of lines of at most 8192 characters, which are not cleaned. Undefined where nobody keeps it. Rejects when it
   * cannot be read.
   */
  readLog(
    of: 'preview' | 'base',
    take: (lines: readonly string[]) => Promise<void>,
  ): Promise<LogRead | undefined>
  log: Log
  /** The command line that starts Rehearse itself, for work that needs a process of its own. */
  program: readonly [command: string, ...args: string[]]
  /** Monotonic milliseconds. */
  now(): number
  /** Aborted when the run is cancelled; a check then ends soon with what it has or throws. */
  signal: AbortSignal
}
