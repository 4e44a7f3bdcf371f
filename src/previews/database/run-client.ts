import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UserError } from '../../model/errors.ts'
import { formatDuration } from '../../model/units.ts'
import { errorCode } from '../../processes/error-code.ts'
import { markerName } from '../../processes/environment-marker.ts'
import { signalGroup } from '../../processes/signal-group.ts'
import { clientTrouble } from './client-trouble.ts'
import type { Server } from './server.ts'

/** A run of one of PostgreSQL's own programs. */
export interface ClientRun {
  program: 'psql' | 'pg_restore'
  /** Never with a secret: every user of the machine can read a command line. */
  args: readonly string[]
  server: Server
  database: string
  input?: string | Readable
  /** Gets standard output as it comes; without it, nobody reads it. */
  onOutput?: (chunk: Buffer) => void
  /** The preview's id: marks the process for the sweep. */
  id?: string
  /** How the server sees the connection, so that it can be found again. */
  application: string
  outer: Readonly<Record<string, string | undefined>>
  timeoutMs: number
  signal?: AbortSignal
}

const stderrLimit = 64 * 1024

/**
 * Runs it to its end in a session of its own. Throws the signal's reason, the UserError
 * `preview-database-client` when it is not installed, and an Error with the line that says why it failed,
 * without personal data.
 */
export async function runClient(run: ClientRun): Promise<void> {
  run.signal?.throwIfAborted()
  const child = spawn(run.program, run.args, {
    env: clientEnvironment(run),
    // Ctrl+C is for us to pass on; and the sweep ends whole sessions.
    detached: true,
    stdio: ['pipe', run.onOutput ? 'pipe' : 'ignore', 'pipe'],
  })
  let late = false
  // pg_restore has workers.
  const kill = () => child.pid !== undefined && signalGroup(child.pid, 'SIGKILL')
  const timer = setTimeout(() => {
    late = true
    kill()
  }, run.timeoutMs)
  run.signal?.addEventListener('abort', kill, { once: true })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    if (said.length < stderrLimit) said += chunk.toString('utf8')
  })
  if (run.onOutput) child.stdout?.on('data', run.onOutput)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve)
  })
  try {
    const [code, fed] = await Promise.all([ended, feed(child.stdin, run.input)])
    run.signal?.throwIfAborted()
    if (late) throw new Error(`${run.program} did not end within ${formatDuration(run.timeoutMs)}`)
    // What reads the dump may have found it unfit; that counts more than what psql says about the rest.
    if (fed instanceof UserError) throw fed
    if (code !== 0)
      throw new Error(clientTrouble(said, run.server) ?? `${run.program} ended (${code})`)
    if (fed !== undefined) throw fed
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') throw missing(run.program, thrown)
    throw thrown
  } finally {
    clearTimeout(timer)
    run.signal?.removeEventListener('abort', kill)
  }
}

/** Writes the input; returns why it could not. A client that ended early tells more than a broken pipe. */
async function feed(
  stdin: NodeJS.WritableStream | null,
  input: string | Readable | undefined,
): Promise<Error | undefined> {
  if (stdin === null) return undefined
  try {
    if (input === undefined || typeof input === 'string') {
      await pipeline([Buffer.from(input ?? '')], stdin)
    } else await pipeline(input, stdin)
    return undefined
  } catch (thrown) {
    const code = errorCode(thrown)
    if (code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE') return undefined
    return thrown instanceof Error ? thrown : new Error(String(thrown))
  }
}

/** Without what the step has for another server; certificates and a password file may serve this one too. */
function clientEnvironment(run: ClientRun): Record<string, string> {
  const kept = Object.entries(run.outer).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      (!entry[0].startsWith('PG') || /^PG(?:SSL\w*|PASSFILE|REQUIRE\w*)$/.test(entry[0])),
  )
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    PGCLIENTENCODING: 'UTF8',
    ...run.server.env,
    PGDATABASE: run.database,
    PGAPPNAME: run.application,
    ...(run.id === undefined ? {} : { [markerName]: run.id }),
  }
}

function missing(program: string, cause: unknown): UserError {
  return new UserError({
    code: 'preview-database-client',
    what: `${program} is not installed`,
    why: '"database" works through the programs of PostgreSQL itself, and there is none on the PATH',
    fix: 'Add a step before this one: sudo apt-get update && sudo apt-get install -y postgresql-client',
    cause,
  })
}
