import type { Config } from './config/config.ts'
import type { Host, HostContext } from './model/host.ts'
import type { CheckResult } from './model/result.ts'
import type { Log } from './model/stage.ts'

/** What every command works with. */
export interface Scene {
  host: Host
  log: Log
  /** Takes out of a text what the host was told to mask. */
  hide: (text: string) => string
  /** The run folder. */
  dir: string
  config: Config
  /** What is to be told of whose rehearse.yml judges; absent where there is nothing to tell. */
  policy?: CheckResult
  /** The commit or branch whose files judge; absent where what is tested judges itself. */
  judgedBy?: string
  /** Where this runs: commit, pull request, address of the run. */
  context: HostContext
  program: readonly [command: string, ...args: string[]]
  signal: AbortSignal
}
