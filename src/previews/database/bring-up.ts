import type { PreviewSetting } from '../../model/preview.ts'
import { folderInside } from '../folder-inside.ts'
import { runStep } from '../run-step.ts'
import type { Step } from '../step.ts'
import { attempt } from './attempt.ts'
import { dropExpired } from './drop-expired.ts'
import { dumpFile } from './dump-file.ts'
import { fillDatabase } from './fill.ts'
import { databaseName } from './mark.ts'
import type { DatabaseOptions } from './options.ts'
import { protectPeople } from './protect.ts'
import type { Session } from './psql.ts'
import { readServer } from './server.ts'
import { refuseLive } from './template.ts'

/**
 * Makes a database for this preview alone, masks and searches it, and runs migration and seed. Returns the
 * variable that hands its address on. What must be undone is saved before it is made. Throws UserErrors whose
 * codes begin with `preview-database-`, and those of `runStep`.
 */
export async function bringDatabaseUp(
  setting: PreviewSetting,
  options: DatabaseOptions,
): Promise<Record<string, string>> {
  const { signal, log } = setting
  const server = readServer(options.server, setting.env)
  const dump = options.dump === undefined ? undefined : dumpFile(setting.root, options.dump)
  const cwd = folderInside(setting.root, options.cwd, 'database.cwd')
  const name = databaseName(setting.id)
  const session: Session = {
    server,
    database: server.maintenance,
    application: name,
    id: setting.id,
    outer: setting.env,
    timeoutMs: options['source-timeout'],
    signal,
  }
  await attempt(
    {
      what: `The PostgreSQL server in ${server.variable} cannot be used`,
      code: 'preview-database-unreachable',
      fix: `Check that it runs and that the address in ${server.variable} is right`,
      signal,
    },
    () => dropExpired(session, log),
  )
  const { template } = options
  if (template !== undefined) {
    await attempt({ what: 'The template could not be looked at', signal }, () =>
      refuseLive(session, template),
    )
  }
  await setting.save({ database: { name, server: server.variable } })
  const own = { ...session, database: name }
  await fillDatabase(setting, options, { name, dump, server: session, own })
  if (template !== undefined || dump !== undefined) await protectPeople(setting, options, own)

  const handed = { [options.variable]: server.urlOf(name) }
  const env = { ...setting.env, [options.server]: undefined }
  for (const step of stepsOf(options)) {
    await runStep({ ...setting, env }, step, { cwd, env: handed })
  }
  return handed
}

function stepsOf(options: DatabaseOptions): Step[] {
  const step = (key: 'migrate' | 'seed', name: string): Step[] => {
    const run = options[key]
    if (run === undefined) return []
    const limit = `${key}-timeout` as const
    return [{ name, run, timeoutMs: options[limit], limit: `database.${limit}`, log: `${key}.log` }]
  }
  return [...step('migrate', 'migration'), ...step('seed', 'seed')]
}
