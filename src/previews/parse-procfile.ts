import { mostProcesses, nameProblem } from './process-name.ts'

/** A process beside the one that serves. */
export interface NamedCommand {
  name: string
  command: string
}

/** What a Procfile runs. */
export interface Procfile {
  /** The process that serves. */
  web: string
  beside: readonly NamedCommand[]
  /** Runs once, before the others. */
  release?: string
}

/** Why it cannot be used: `line` counts from 1, and is missing where no line is at fault. */
export interface ProcfileProblem {
  problem: 'line' | 'no-web'
  line?: number
  /** One sentence without a full stop. */
  why: string
}

const longest = 8192

/**
 * Reads a Procfile: `name: command` in each line, in which "#" at the begin makes a comment. A line that is
 * neither is a problem, because a process that is silently left out would be missed.
 */
export function parseProcfile(text: string): Procfile | ProcfileProblem {
  // By the name in small letters: some file systems do not tell the logs of Mail and mail apart.
  const seen = new Map<string, NamedCommand & { line: number }>()
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = index + 1
    const content = raw.trimEnd()
    if (content === '' || /^\s*#/.test(content)) continue
    const [, name = '', command = ''] = /^([A-Za-z0-9_-]+):\s*(\S.*)$/.exec(content) ?? []
    const earlier = seen.get(name.toLowerCase())?.line
    const why = lineProblem(name, command, earlier, seen.size)
    if (why !== undefined) return { problem: 'line', line, why: `Line ${line} ${why}` }
    seen.set(name.toLowerCase(), { name, command, line })
  }
  const all = [...seen.values()].map(({ name, command }) => ({ name, command }))
  const web = all.find(({ name }) => name === 'web')
  if (web === undefined) {
    const names = all.map(({ name }) => name).join(', ')
    const why = `It has no line "web:"${names === '' ? '' : `, only ${names}`}`
    return { problem: 'no-web', why }
  }
  const release = all.find(({ name }) => name === 'release')
  return {
    web: web.command,
    beside: all.filter((each) => each !== web && each !== release),
    ...(release === undefined ? {} : { release: release.command }),
  }
}

function lineProblem(
  name: string,
  command: string,
  earlier: number | undefined,
  before: number,
): string | undefined {
  if (name === '') return 'is neither "name: command" nor a comment'
  if (earlier !== undefined) return `names "${name}" again, after line ${earlier}`
  if (command.length > longest || command.includes('\0')) return 'is no command line'
  if (before >= mostProcesses) return `is one process too many: the most are ${mostProcesses}`
  const bad = name === 'release' ? undefined : nameProblem([name])
  return bad === undefined ? undefined : `cannot be used: ${bad}`
}
