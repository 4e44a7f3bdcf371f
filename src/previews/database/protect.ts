import { randomBytes } from 'node:crypto'
import type { PreviewSetting } from '../../model/preview.ts'
import { count, formatDuration } from '../../model/units.ts'
import { visible } from '../../model/visible.ts'
import { allowedBy } from './allowed.ts'
import { attempt } from './attempt.ts'
import { leakError } from './leak-error.ts'
import type { DatabaseOptions } from './options.ts'
import { planMask } from './plan-mask.ts'
import { runSql, type Session } from './psql.ts'
import { readColumns } from './read-columns.ts'
import { readReferences } from './read-references.ts'
import { searchLeaks } from './search-leaks.ts'

/** Holds a key for masking that stays the same from run to run; otherwise each run has its own. */
const keyVariable = 'REHEARSE_MASK_KEY'
const linesAtMost = 200

/**
 * Masks the columns that have rules, names the text columns that have none, and searches all of them for personal
 * data. Throws the UserErrors `preview-database-mask`, `preview-database-leak` and `preview-database-failed`.
 */
export async function protectPeople(
  setting: PreviewSetting,
  options: DatabaseOptions,
  session: Session,
): Promise<void> {
  const { env, log, signal } = setting
  const begun = performance.now()
  const [columns, references] = await attempt(
    { what: 'The columns of the database could not be read', signal },
    () => Promise.all([readColumns(session), readReferences(session)]),
  )
  const key = env[keyVariable] || randomBytes(32).toString('hex')
  const plan = planMask(columns, references, options.mask, key)
  if (plan.statements.length > 0) {
    log.progress(`masking ${count(plan.masked.length, 'column')}`)
    await attempt({ what: 'The database could not be masked', signal }, () =>
      runSql(session, plan.statements),
    )
    const afterMs = performance.now() - begun
    log.line(`masked ${count(plan.masked.length, 'column')} after ${formatDuration(afterMs)}`)
  }
  if (plan.unlisted.length > 0) {
    const names = plan.unlisted.slice(0, linesAtMost)
    log.warn(
      `${count(plan.unlisted.length, 'text column is', 'text columns are')} copied as they are; say under preview.database.mask what becomes of each:`,
    )
    log.quote(names.map((name) => `${visible(name)}: keep`))
  }
  const searching = performance.now()
  log.progress('searching the database for personal data')
  const [first, ...more] = await attempt(
    { what: 'The database could not be searched for personal data', signal },
    () => {
      const texts = columns.filter(({ kind }) => kind !== 'plain')
      return searchLeaks(session, texts, allowedBy(options.allow))
    },
  )
  const took = formatDuration(performance.now() - searching)
  if (first !== undefined) throw leakError([first, ...more])
  log.line(`no personal data found in a search of ${took}`)
}
