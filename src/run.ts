import { constants } from 'node:os'

/** After the exit code is known nothing may hold the process: a CI job that hangs is worse than a lost log line. */
const lingerMs = 3000

/** Runs the program and sets the exit code. Never throws. */
export async function run(argv: readonly string[]): Promise<void> {
  const [internal, ...rest] = argv
  if (internal === 'link-worker')
    return (await import('./checks/crawl/externals/worker/link-worker.ts')).linkWorker()
  if (internal === 'audit-worker')
    return (await import('./checks/audit/worker/audit-worker.ts')).auditWorker()
  if (internal === 'match-worker')
    return (await import('./checks/health/matching/match-worker.ts')).matchWorker()
  if (internal === 'load-worker')
    return (await import('./checks/load/engine/crew/load-worker.ts')).loadWorker()
  if (internal === 'serve')
    return await (await import('./previews/static/server.ts')).serveCommand(rest)
  if (internal === 'supervise')
    return await (await import('./supervisor/supervise.ts')).superviseCommand()
  // A reader that goes away, as in `rehearse | head`, must not take the rehearsal with it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const cancel = new AbortController()
  let received: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      received ??= constants.signals[signal]
      cancel.abort(new Error(`cancelled by ${signal}`))
    })
  }
  process.once('uncaughtException', (error) => {
    process.stderr.write(
      `\nThis is a bug of Rehearse. Please report it with these lines:\n${error.stack}\n`,
    )
    process.exitCode = 3
    cancel.abort(error)
  })
  // Loaded on demand: processes of a preview wait for what was loaded before.
  const { main } = await import('./main.ts')
  const code = await main(argv, cancel.signal)
  process.exitCode ??= received === undefined ? code : 128 + received
  setTimeout(() => process.exit(), lingerMs).unref()
}
