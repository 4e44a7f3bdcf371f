import path from 'node:path'
import { cleanLine } from '../../../../processes/clean-line.ts'
import type { Look } from '../../kind.ts'
import type { Beside } from '../aspect.ts'
import type { MigrationsSeen, MigrationsWish } from '../aspects/pending-migrations.ts'
import { findFiles } from './find-files.ts'
import { tools } from './in-order.ts'
import type { MigrationFile, MigrationTool, OpaqueTool, Row } from './tool.ts'

/** A table that may be one of a tool. */
export interface FoundTable {
  /** With its schema, for people and for SQL. */
  quoted: string
  name: string
  columns: readonly string[]
}

/** What is asked of a database, in its own words. */
export interface AskMigrations {
  /** All tables with these names, in lower case. */
  tables(names: readonly string[]): Promise<FoundTable[]>
  /** What is in these columns, as texts; not more of a text than the start. */
  rows(table: FoundTable, columns: readonly string[]): Promise<Row[]>
}

type ToolSeen = MigrationsSeen['tools'][number]
/** What a tool tells, why it does not, or why it has nothing to tell. */
type Told = ToolSeen | { problem: string } | { nothing: string }

/** A session returns no more rows. */
const mostRows = 10_000
const mostFailed = 100
const nameLimit = 200
const saidLimit = 400

/** Finds the tables of the tools that are known, and compares what they say with the files. */
export async function seeMigrations(
  ask: AskMigrations,
  wish: MigrationsWish,
  { folder, hide }: Beside,
): Promise<Look<MigrationsSeen>> {
  if (folder === undefined) return { problem: 'nobody knows here the files of the migrations' }
  const tables = await ask.tables([...new Set(tools.map(({ table }) => table))])
  const told: Told[] = []
  for (const tool of tools) {
    const own = tables.filter((table) => isOf(tool, table))
    if (own.length > 0) told.push(await tellOf(tool, own, { ask, root: folder, wish, hide }))
  }
  const seen = told.filter((one) => 'title' in one)
  const problems = told.flatMap((one) => ('problem' in one ? one.problem : []))
  // What is found wrong stays so, whatever else nobody knows. A tool that was given up leaves a table and no files.
  const isWrong = seen.some(({ pending, failed }) => pending.length + failed.length > 0)
  if (isWrong || (seen.length > 0 && problems.length === 0)) return { seen: { tools: seen } }
  const nothing = told.flatMap((one) => ('nothing' in one ? one.nothing : []))
  const why = [...problems, ...nothing].join('; ')
  const titles = tools.map(({ title }) => title).join(', ')
  return {
    problem: hide(why || `none of the tools that are known has left its table there: ${titles}`),
  }
}

function isOf(
  { table, columns, without = [] }: MigrationTool | OpaqueTool,
  found: FoundTable,
): boolean {
  const has = (column: string): boolean => found.columns.includes(column)
  return found.name === table && columns.every(has) && !without.some(has)
}

async function tellOf(
  tool: MigrationTool | OpaqueTool,
  tables: readonly FoundTable[],
  how: { ask: AskMigrations; root: string; wish: MigrationsWish; hide: Beside['hide'] },
): Promise<Told> {
  const { title } = tool
  const [table] = tables
  if (!table || tables.length > 1) {
    return { problem: `${title} has several tables: ${tables.map((one) => one.quoted).join(', ')}` }
  }
  if ('instead' in tool) {
    return { problem: `only ${title} knows what is pending; write: ${tool.instead}` }
  }
  const candidates = how.wish.folder === undefined ? tool.folders : [how.wish.folder]
  const [place, second] = await placesOf(tool, how.root, candidates)
  const advice = 'name their folder: no pending migrations in FOLDER'
  if (!place) {
    return { nothing: `no migrations of ${title} are in ${candidates.join(', ')}; ${advice}` }
  }
  if (second) {
    const both = `${place.folder} and in ${second.folder}`
    return { problem: `migrations of ${title} are in ${both}; ${advice}` }
  }
  const rows = await how.ask.rows(table, tool.columns)
  if (rows.length >= mostRows) return { problem: `${table.quoted} has too many rows` }
  const compared = tool.compare(rows, place.files)
  if ('problem' in compared) return { problem: `${title}: ${compared.problem}` }
  const clean = (text: string, limit: number): string => cleanLine(how.hide(text), limit)
  return {
    title,
    folder: place.folder,
    run: tool.run,
    done: compared.done,
    pending: compared.pending.map((name) => clean(name, nameLimit)),
    failed: compared.failed.slice(0, mostFailed).map(({ name, said }) => ({
      name: clean(name, nameLimit),
      ...(said === undefined ? {} : { said: clean(said.replaceAll(/\s+/g, ' '), saidLimit) }),
    })),
  }
}

/** The folders among these in which there are some. */
async function placesOf(
  tool: MigrationTool,
  root: string,
  folders: readonly string[],
): Promise<{ folder: string; files: MigrationFile[] }[]> {
  const places: { folder: string; files: MigrationFile[] }[] = []
  for (const folder of folders) {
    const files = await findFiles(path.resolve(root, folder), tool)
    if (files.length > 0) places.push({ folder, files })
  }
  return places
}
