import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { checks } from './checks/in-order.ts'
import { configInputs } from './config/inputs.ts'
import { nearest } from './config/nearest.ts'
import type { Overlay } from './config/overlay.ts'
import { flags } from './flags.ts'
import { UserError } from './model/errors.ts'
import type { Host } from './model/host.ts'
import { rootCause } from './model/root-cause.ts'
import { visible } from './model/visible.ts'

/** The command line, read together with the inputs of the action it may run in. */
export interface CommandLine {
  command: string
  rest: readonly string[]
  /** The value of a flag of src/flags.ts; flags win over inputs. */
  flag(name: string): string | undefined
  isSet(name: string): boolean
  overlays: Overlay[]
}

const commands: readonly string[] = [
  'run',
  'preview',
  ...checks.map(({ id }) => id),
  'report',
  'judge',
  'baseline',
  'explain',
  'learn',
  'export',
]

/** How many words a command takes behind it, where it takes any. */
const mostWords: Readonly<Record<string, number>> = {
  preview: 1,
  export: 1,
  explain: 1,
  baseline: 1,
  report: Infinity,
  learn: Infinity,
  judge: Infinity,
}

/** Reads argv. Throws a UserError for words that mean nothing. */
export function readCommandLine(argv: readonly string[], host: Host): CommandLine {
  const inputs = configInputs()
  const lists = inputs.filter(({ kind }) => kind === 'list' || kind === 'words')
  const { values, positionals } = parse(
    argv,
    [...Object.keys(flags), ...inputs.map(({ name }) => name)],
    new Set(lists.map(({ name }) => name)),
  )
  const [command = 'run', ...rest] = positionals
  if (!commands.includes(command)) throw unknown('command', command, commands)
  const [surplus] = rest.slice(mostWords[command] ?? 0)
  if (surplus !== undefined) throw unknown('command', `${command} ${surplus}`, commands)
  const text = (name: string): string | undefined => {
    const value = values[name]
    if (Array.isArray(value)) return value.join('\n')
    return typeof value === 'string' ? value : undefined
  }
  const settings = Array.isArray(values['set']) ? values['set'].map(String) : []
  return {
    command,
    rest,
    flag: (name) => text(name) ?? (flags[name]?.input ? host.input(name) : undefined),
    isSet: (name) =>
      values[name] === true || (flags[name]?.input === true && host.input(name) === 'true'),
    overlays: [
      ...inputs.flatMap(({ name, paths }): Overlay[] => {
        const given = text(name)
        const value = given ?? host.input(name)
        if (value === undefined) return []
        const origin = given === undefined ? `input ${name}` : `flag --${name}`
        return paths.map((path) => ({ path, text: value, origin }))
      }),
      ...settings.map(setting),
    ],
  }
}

function parse(
  argv: readonly string[],
  names: readonly string[],
  lists: ReadonlySet<string>,
): { values: Record<string, unknown>; positionals: string[] } {
  const options: ParseArgsOptionsConfig = {}
  for (const name of names) {
    const { type = 'string', short, multiple = lists.has(name) } = flags[name] ?? {}
    options[name] = { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) }
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      strict: true,
      allowPositionals: true,
    })
    return { values, positionals }
  } catch (error) {
    const flag = /'--?([^' ]+)/.exec(rootCause(error))?.[1] ?? ''
    if ((error as { code?: string }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw unknown('flag', flag, names, '--')
    }
    throw new UserError({
      code: 'flag-invalid',
      what: `The flag --${flag} cannot be read`,
      why: rootCause(error),
      fix: flags[flag]?.type === 'boolean' ? `Write --${flag} alone` : `Write --${flag} VALUE`,
      cause: error,
    })
  }
}

function unknown(kind: string, word: string, known: readonly string[], dash = ''): UserError {
  const meant = nearest(word, known)
  return new UserError({
    code: `unknown-${kind}`,
    what: `Unknown ${kind} "${dash}${visible(word)}"`,
    why: `rehearse knows ${known.map((name) => `${dash}${name}`).join(', ')}`,
    fix: meant === undefined ? 'See `rehearse --help`' : `Write "${dash}${meant}"`,
  })
}

function setting(text: string): Overlay {
  const match = /^([a-z][\w.-]*)=(.*)$/s.exec(text)
  if (!match) {
    throw new UserError({
      code: 'set-invalid',
      what: `--set "${visible(text)}" sets nothing`,
      why: 'It takes KEY=VALUE, where KEY is a path of rehearse.yml',
      fix: 'Write it as --set load.timeout=5s',
    })
  }
  const [, key = '', value = ''] = match
  return { path: key.split('.'), text: value, origin: `--set ${key}` }
}
