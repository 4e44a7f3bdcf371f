import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type { CommandLine } from '../command-line.ts'
import { nearest } from '../config/nearest.ts'
import { replaceFile } from '../files/replace-file.ts'
import { UserError } from '../model/errors.ts'
import { rootCause } from '../model/root-cause.ts'
import { count, formatDuration } from '../model/units.ts'
import { visible } from '../model/visible.ts'
import type { Scene } from '../scene.ts'
import type { LogFormat } from '../traffic/formats/format.ts'
import { formats } from '../traffic/formats/index.ts'
import { learn as learnTraffic } from '../traffic/learning/learn.ts'
import { summarise } from '../traffic/learning/summary.ts'
import { summaryText } from '../traffic/learning/summary-text.ts'

const usualFile = 'rehearse.traffic.json'

/**
 * `rehearse learn LOG…`: from access logs to a traffic model in a file, and a summary on standard output. Writes
 * all of the file or nothing. Returns 0.
 */
export async function learn({ host, log, signal }: Scene, line: CommandLine): Promise<number> {
  const file = line.flag('out') ?? usualFile
  const options = {
    files: filesOf(line.rest),
    format: formatOf(line.flag('format')),
    keepQuery: keysOf(line.flag('keep-query')),
    methods: methodsOf(line.flag('method')),
  }
  await refuseUnwritable(file)
  // Else V8 lets what is no longer needed lie, several times as much as is kept; it costs a tenth of the time.
  setFlagsFromString('--optimize-for-size')
  const startedAt = performance.now()
  const learned = await learnTraffic(options, { log, signal })
  await write(file, `${JSON.stringify(learned.model)}\n`)
  const summary = summarise(learned, file)
  log.line(
    `Read ${count(summary.source.lines, 'line')} and learned from them in ${formatDuration(performance.now() - startedAt)}`,
  )
  if (summary.unread.length > 0) {
    log.warn(
      `${count(learned.model.source.unread, 'line')} cannot be read. The first of each kind, with x for letters and 0 for digits:`,
    )
    log.quote(
      summary.unread.map(
        ({ file: of, at, problem, shape }) => `${of}, line ${at}: ${problem}: ${shape}`,
      ),
    )
  }
  host.show(line.isSet('json') ? `${JSON.stringify(summary, null, 2)}\n` : summaryText(summary))
  return 0
}

function filesOf(rest: readonly string[]): readonly string[] {
  if (rest.length > 0) return rest
  throw new UserError({
    code: 'log-missing',
    what: 'learn needs an access log',
    why: 'It learns how visitors behave from what they asked for',
    fix: 'Write `rehearse learn access.log`, or - for standard input',
  })
}

function formatOf(name: string | undefined): LogFormat | 'har' | undefined {
  if (name === undefined || name === 'har') return name
  const format = formats.find((candidate) => candidate.name === name)
  if (format) return format
  const names = [...formats.map((known) => known.name), 'har']
  const meant = nearest(name, names)
  throw new UserError({
    code: 'flag-invalid',
    what: `--format "${visible(name, 40)}" is no format of logs`,
    why: `rehearse knows ${names.join(', ')}`,
    fix:
      meant === undefined
        ? 'Leave --format out: the first lines tell it'
        : `Write --format ${meant}`,
  })
}

function keysOf(text: string | undefined): string[] {
  const keys = (text ?? '').split(/[\s,]+/).filter((key) => key !== '')
  for (const key of keys) {
    if (/^[A-Za-z][\w.[\]-]{0,39}$/.test(key)) continue
    throw new UserError({
      code: 'flag-invalid',
      what: `--keep-query "${visible(key, 40)}" is no name of a query's key`,
      why: 'It takes names, such as page and lang of "?page=2&lang=en"',
      fix: 'Write it as --keep-query page,lang',
    })
  }
  return keys
}

function methodsOf(text: string | undefined): string[] {
  const requests = (text ?? '').split('\n').filter((request) => request !== '')
  for (const request of requests) {
    if (/^(?:POST|PUT|PATCH|DELETE) \/[!-~]*$/.test(request) && !/[?#]/.test(request)) continue
    throw new UserError({
      code: 'flag-invalid',
      what: `--method "${visible(request, 60)}" is no method and path`,
      why: 'It names one kind of request that is learned although it changes something',
      fix: "Write it as --method 'POST /cart', once for each",
    })
  }
  return requests
}

/** Reading a log takes minutes: what it is for is looked at first. */
async function refuseUnwritable(file: string): Promise<void> {
  try {
    await access(path.dirname(path.resolve(file)), constants.W_OK)
  } catch (thrown) {
    throw unwritable(file, thrown)
  }
}

async function write(file: string, text: string): Promise<void> {
  try {
    await replaceFile(path.resolve(file), text)
  } catch (thrown) {
    throw unwritable(file, thrown)
  }
}

function unwritable(file: string, cause: unknown): UserError {
  return new UserError({
    code: 'traffic-unwritable',
    what: `The traffic model cannot be written to ${visible(file)}`,
    why: rootCause(cause),
    fix: 'Name a file in a folder that exists and may be written to, as --out FILE',
    cause,
  })
}
