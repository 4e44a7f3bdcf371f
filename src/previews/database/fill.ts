import { z } from 'zod'
import type { PreviewSetting } from '../../model/preview.ts'
import { count, formatDuration } from '../../model/units.ts'
import { visible } from '../../model/visible.ts'
import { attempt } from './attempt.ts'
import { type DumpFile, dumpError } from './dump-file.ts'
import { markOf } from './mark.ts'
import type { DatabaseOptions } from './options.ts'
import { query, runSql, type Session } from './psql.ts'
import { quoteName, quoteText } from './quote.ts'
import { restoreDump } from './restore-dump.ts'
import { refuseLive } from './template.ts'

const row = z.strictObject({ bytes: z.number(), tables: z.int() })

const sizeSql = `select pg_database_size(current_database()) as bytes,
(select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace where relkind in ('r', 'p') and not relispartition and nspname !~ '^pg_' and nspname <> 'information_schema') as tables`

/** Makes the database, fills it from its source, and says how long that took. Throws UserErrors. */
export async function fillDatabase(
  setting: PreviewSetting,
  options: DatabaseOptions,
  place: { name: string; dump: DumpFile | undefined; server: Session; own: Session },
): Promise<void> {
  const { log, signal } = setting
  const { name, dump, server, own } = place
  const { template } = options
  const begun = performance.now()
  log.progress(`making the database ${name}`)
  const source = template ?? 'template0'
  const make = () =>
    runSql(server, [
      `create database ${quoteName(name)} template ${quoteName(source)}`,
      `comment on database ${quoteName(name)} is ${quoteText(markOf(setting.id, Date.now()))}`,
    ])
  await attempt({ what: 'The database could not be made', signal }, async () => {
    try {
      await make()
    } catch (thrown) {
      // Someone may have come in between; then say who.
      if (template !== undefined) await refuseLive(server, template)
      throw thrown
    }
  })
  if (dump !== undefined) {
    const named = options.dump ?? ''
    const what = `The dump "${visible(named)}" could not be restored`
    await attempt({ what, signal }, () => restoreDump(own, dump, named))
  }
  const [size] = await attempt({ what: 'The database could not be read', signal }, () =>
    query(own, sizeSql, row),
  )
  const { bytes, tables } = size ?? { bytes: 0, tables: 0 }
  if (dump !== undefined && tables === 0) {
    throw dumpError(options.dump ?? '', 'It was read to its end, and made no table')
  }
  const how = template
    ? `a copy of ${visible(template)}`
    : dump
      ? 'restored from the dump'
      : 'empty'
  const holds = template || dump ? `, ${count(tables, 'table')}, ${formatBytes(bytes)}` : ''
  log.line(`database ${name}: ${how} after ${formatDuration(performance.now() - begun)}${holds}`)
}

function formatBytes(bytes: number): string {
  const mega = bytes / 1e6
  return mega < 1000
    ? `${Number(mega.toPrecision(3))} MB`
    : `${Number((mega / 1000).toPrecision(3))} GB`
}
