import { type ProgramUse, programUse } from './program-use.ts'
import { shellCommands } from './shell-commands.ts'

/** What a command line does in the end. */
export type ScriptUse = ProgramUse & {
  /** The command that decides, as it is written. */
  runs: string
  /** Whether commands before it may build what it needs. */
  builds: boolean
  /** The port that it names itself, whatever PORT says. */
  port?: number
}

const assignment = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s

/**
 * What a command line does: its last command decides, and a development server anywhere in it too. Scripts
 * that it runs by name are followed.
 */
export function scriptUse(
  line: string,
  scripts: ReadonlyMap<string, string>,
  depth = 0,
): ScriptUse {
  const commands = shellCommands(line)
  if (commands === undefined || commands.length === 0 || depth > 5) {
    return { kind: developsInside(line) ? 'develops' : 'unknown', runs: line, builds: false }
  }
  const uses = commands.map((words) => commandUse(words, scripts, depth))
  const last = uses.findLast(({ kind }) => kind === 'develops') ?? uses.at(-1)
  if (last === undefined) return { kind: 'unknown', runs: line, builds: false }
  if (last.kind === 'unknown' && developsInside(line)) return { ...last, kind: 'develops' }
  return { ...last, builds: last.builds || uses.length > 1 }
}

function commandUse(
  all: readonly string[],
  scripts: ReadonlyMap<string, string>,
  depth: number,
): ScriptUse {
  const { words, port } = unwrapped(all)
  const [first = '', ...args] = words
  const program = first.split('/').at(-1) ?? ''
  const runs = words.join(' ')
  const script = scriptName(program, args, scripts)
  if (script !== undefined) {
    const text = scripts.get(script)
    const use =
      text === undefined
        ? ({ kind: 'unknown', runs, builds: false } as const)
        : scriptUse(text, scripts, depth + 1)
    return port === undefined ? use : { ...use, port }
  }
  const named = port ?? portOf(program, args)
  return {
    ...programUse(program, args),
    runs,
    builds: false,
    ...(named === undefined ? {} : { port: named }),
  }
}

/** The command behind variables and programs that only prepare its surroundings. */
function unwrapped(all: readonly string[]): { words: readonly string[]; port?: number } {
  let words = all
  let port: number | undefined
  for (;;) {
    const [first = '', second = ''] = words
    const set = assignment.exec(first)
    if (set) {
      if (set[1] === 'PORT') port = portFrom(set[2])
      words = words.slice(1)
    } else if (/^(?:cross-env|cross-env-shell|env|exec|npx|bunx|time|--)$/.test(first)) {
      words = withoutOptions(words.slice(1))
    } else if (/^(?:pnpm|yarn|npm|bun)$/.test(first) && /^(?:exec|dlx|x)$/.test(second)) {
      words = withoutOptions(words.slice(2))
    } else if (
      /^(?:dotenv|dotenvx|env-cmd|doppler|infisical|op)$/.test(first) &&
      words.includes('--')
    ) {
      words = words.slice(words.indexOf('--') + 1)
    } else {
      return port === undefined ? { words } : { words, port }
    }
  }
}

function withoutOptions(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !word.startsWith('-'))
  return start < 0 ? [] : words.slice(start)
}

/** The script that a package manager is told to run. */
function scriptName(
  program: string,
  args: readonly string[],
  scripts: ReadonlyMap<string, string>,
): string | undefined {
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(program)) return undefined
  const [verb = '', name = ''] = args
  if (verb === 'run' || verb === 'run-script') return name
  if (verb === 'start') return 'start'
  return program !== 'npm' && scripts.has(verb) ? verb : undefined
}

function portOf(program: string, args: readonly string[]): number | undefined {
  // `node -p` prints.
  const flags = program === 'node' ? /^--port(?:=(.*))?$/ : /^(?:-p|-l|--port|--listen)(?:=(.*))?$/
  for (const [at, arg] of args.entries()) {
    const match = flags.exec(arg)
    if (match) return portFrom(match[1] ?? args[at + 1])
  }
  return undefined
}

function portFrom(text: string | undefined): number | undefined {
  const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0
  return port > 0 && port < 65_536 ? port : undefined
}

/** In a line that is not understood, a development server may hide: its name alone is enough to refuse. */
function developsInside(line: string): boolean {
  return hidden.test(line.slice(0, 4096))
}

const hidden =
  /\b(?:nodemon|webpack-dev-server|live-server|runserver|(?:next|nuxt|vite|astro) dev)\b|--(?:watch|hot)\b/
