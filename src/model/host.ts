import type { Report } from './result.ts'
import type { Log } from './stage.ts'
import type { UserError } from './errors.ts'

/** Where a rehearsal runs, as far as the host knows. */
export interface HostContext {
  commit?: string
  base?: string
  /** The commit or branch whose rehearse.yml judges; absent where what is tested judges itself. */
  policyRef?: string
  pullRequest?: number
  /** The pull request comes from a fork, or nobody can tell. */
  fork?: boolean
  /** This job tells of what another one measured, and its token must not meet that one's code. */
  tellsOnly?: boolean
  /** owner/name of the repository that the run belongs to. */
  repository?: string
  runUrl?: string
}

/** The report in the forms that hosts show. */
export interface Rendered {
  /** The verdict in one line of plain text. */
  headline: string
  /** Short Markdown for a pull request: verdict first. */
  comment: string
  /** The whole report in Markdown. */
  full: string
  /** For a terminal or a CI log; with colours only when asked for. */
  console: string
}

export interface PublishOptions {
  comment: 'on-problem' | 'always' | 'never'
  commentKey: string
  /** Whether the tested commit gets a status. */
  status?: boolean
  checkRun?: boolean
  /** Whether an issue tells of a gate that is closed on a schedule. */
  issue?: boolean
}

/** What a host keeps of an earlier run of the base: the text of its report.json, or why there is none. */
export type KeptReport = { text: string } | { missing: string }

/** A CI system, or a terminal. It only translates: no host decides anything about the gate. */
export interface Host {
  id: string
  detect(env: Record<string, string | undefined>): boolean
  log: Log
  /** The folder for results when none is named. */
  defaultDir(): string
  /** The value of an action's input; undefined when it is empty or there are none. */
  input(name: string): string | undefined
  /** The newest report.json that a run of the base branch kept in an artifact of this name. Never throws. */
  keptReport?(artifact: string): Promise<KeptReport>
  /** Keeps a value for a later step of the same action (`post:`), and reads it there. */
  remember(key: string, value: string): void
  recall(key: string): string | undefined
  context(): Promise<HostContext>
  /** Tells the CI that a value is a secret, so that later steps do not show it either. */
  mask(value: string): void
  /** A step output such as the preview's URL. */
  output(name: string, value: string): void
  /** Shows the finished report as text: on a terminal, or in the log. */
  show(text: string): void
  /** Shows a mistake of the user where people will see it. */
  fail(error: UserError): Promise<void>
  /** Shows the report. Never throws: what could not be written is told in the log, with its fix. */
  publish(report: Report, rendered: Rendered, options: PublishOptions): Promise<void>
}
