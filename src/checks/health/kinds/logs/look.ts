import type { LogRead, Stage } from '../../../../model/stage.ts'
import type { Look, Looking } from '../../kind.ts'
import type { Group, LogsAsked, LogsSeen } from './asked.ts'
import { excerptOf } from './excerpt.ts'
import { LogScan } from './reading/log-scan.ts'
import type { Sign } from './reading/sign.ts'
import { TextSearch } from './text-search.ts'

/** Kinds of lines that a result tells of; more are counted. */
const groupLimit = 20

/** Reads the log once for all assertions, and that of the base where one asks for what is new. */
export async function look(
  { stage, matcher }: Looking,
  asked: readonly LogsAsked[],
): Promise<Look<LogsSeen>[]> {
  const scan = new LogScan()
  const searches = asked.map((one) =>
    one.what === 'text' ? new TextSearch(one.test, matcher) : undefined,
  )
  const read = await stage.readLog('preview', async (lines) => {
    for (const search of searches) await search?.take(lines)
    for (const line of lines) scan.take(line)
  })
  scan.end()
  if (!read) {
    return asked.map(() => ({ problem: 'nobody keeps what this preview writes' }))
  }
  const comparing = asked.some((one) => one.what === 'none' && one.isNew)
  const base = comparing ? await scanBase(stage) : undefined
  const kills = await killsOf(stage)
  const whole = {
    name: read.name,
    lines: scan.lines,
    ...cutOf(scan, read),
    base: base !== undefined,
    ...(kills === undefined ? {} : { kills }),
  }
  const hide = (text: string): string => stage.hide(text)
  return asked.map((one, index) => {
    const search = searches[index]
    if (one.what === 'none') return { seen: { ...whole, ...groupsOf(one.of, scan, base, hide) } }
    const { problem } = search ?? {}
    if (problem !== undefined) return { problem }
    const groups = (search?.groups() ?? []).map((group) => ({
      ...group,
      excerpt: excerptOf(group.excerpt, hide),
    }))
    return { seen: { ...whole, groups, left: 0 } }
  })
}

async function scanBase(stage: Stage): Promise<LogScan | undefined> {
  const scan = new LogScan()
  const read = await stage.readLog('base', (lines) => {
    for (const line of lines) scan.take(line)
    return Promise.resolve()
  })
  scan.end()
  return read && scan
}

function groupsOf(
  sign: Sign,
  scan: LogScan,
  base: LogScan | undefined,
  hide: (text: string) => string,
): { groups: Group[]; left: number } {
  const known = base?.of(sign)
  const all = [...scan.of(sign)].map(([signature, { first, count }]) => ({
    count,
    line: first.line,
    lines: first.lines,
    known: known?.has(signature) ?? false,
  }))
  // What the base wrote too gives way.
  const order = all.toSorted((one, other) => Number(one.known) - Number(other.known))
  const groups = order
    .slice(0, groupLimit)
    .map(({ lines, ...group }) => ({ ...group, excerpt: excerptOf(lines, hide) }))
  const rest = order.slice(groupLimit).filter((group) => !group.known).length
  return { groups, left: rest + scan.left(sign) }
}

function cutOf({ cutBytes }: LogScan, { name, left }: LogRead): { cut?: string } {
  if (left !== undefined) return { cut: `${name}: ${left}` }
  if (cutBytes === 0) return {}
  return {
    cut: `${name} lacks ${cutBytes.toLocaleString('en')} bytes, which were too many to keep`,
  }
}

/** What the kernel killed since the preview was up, as its supervisor saw it. */
async function killsOf(stage: Stage): Promise<number | undefined> {
  const samples = await stage.samples().catch(() => undefined)
  return samples?.findLast(({ oomKills }) => oomKills !== undefined)?.oomKills
}
