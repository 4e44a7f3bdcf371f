import type { PublishOptions } from '../model/host.ts'
import type { WatchdogOptions } from '../model/watchdog.ts'
import type { DatabaseOptions } from '../previews/database/options.ts'

/** What a rehearsal is told to do, read and complete. Options of checks and providers are theirs to type. */
export interface Config {
  /** Folder that relative paths start from: the one of rehearse.yml, else the working directory. */
  root: string
  preview: { provider: string; options: unknown; database?: DatabaseOptions } | undefined
  checks: readonly string[]
  allowHosts: readonly string[]
  forbidHosts: readonly string[]
  /** Checks that the file, an input or the command line names. */
  asked: readonly string[]
  onError: 'fail' | 'warn'
  watchdog: WatchdogOptions
  base: {
    /** Whether the base comes up beside the head when a check found something. */
    preview: boolean
    /** Path of the report of an earlier run of the base, from `root`. */
    report: string | undefined
    /** Name of the artifact in which runs of the base branch keep theirs. */
    artifact: string | undefined
    /** Whether errors that the base has too close the gate. */
    gate: 'new' | 'all'
  }
  report: PublishOptions
  /** Options by check id. */
  options: Readonly<Record<string, unknown>>
}
