import { z } from 'zod'
import { Duration } from '../../model/units.ts'
import { EnvOption } from '../env-option.ts'
import { mostProcesses, nameProblem, processName } from '../process-name.ts'
import { Port, ReadyPath, ReadyTimeout } from '../serving-options.ts'

const withoutNul = (text: string) => !text.includes('\0')

const commandLine = (empty: string) =>
  z.string().regex(/\S/, `is empty; ${empty}`).max(8192).refine(withoutNul, 'holds a NUL character')

const Start = commandLine('write the command that starts the app, such as npm start').meta({
  description: 'Command line that starts the app; sh runs it and it keeps running.',
})

const Env = EnvOption.meta({
  description: 'Variables for the app and its steps, besides those of the workflow step and PORT.',
})

const step = (name: string, example: string) =>
  commandLine(`remove it, or write a command such as ${example}`).meta({
    description: `Command line that ${name}, run to its end before the app starts.`,
  })

const Setup = z
  .array(commandLine('remove it, or write a command such as npm run migrate'))
  .max(50)
  .default([])
  .meta({
    description:
      'Command lines run one after the other between build and start, such as migrations and seeds.',
  })

const Processes = z
  .record(
    z.string().regex(processName, 'is no name of a process: letters, digits, "-" and "_"'),
    commandLine('write the command that starts this process'),
  )
  .superRefine((processes, context) => {
    const names = Object.keys(processes)
    const message = !names.includes('web')
      ? 'names no process "web", the one that serves the site'
      : names.length > mostProcesses
        ? `names more than ${mostProcesses} processes`
        : nameProblem(names)
    if (message !== undefined) context.addIssue({ code: 'custom', message })
  })
  .meta({
    description:
      'Instead of `start`: command lines of several processes by name. `web` serves and gets PORT.',
  })

const Procfile = z
  .string()
  .regex(/\S/, 'is empty; write the name of the file, such as Procfile')
  .max(4096)
  .refine(withoutNul, 'holds a NUL character')
  .meta({
    description:
      'Instead of `start`: a Procfile, relative to `cwd`. All its processes are started, `web` serves, and `release` runs once before them.',
  })

const Settings = z.strictObject({
  start: Start.optional(),
  processes: Processes.optional(),
  procfile: Procfile.optional(),
  port: Port.optional(),
  ready: ReadyPath.default('/'),
  timeout: ReadyTimeout,
  cwd: z
    .string()
    .default('.')
    .meta({ description: 'Folder to start it in, relative to the one of rehearse.yml.' }),
  env: Env.default({}),
  install: step('installs what the app needs', 'npm ci').optional(),
  'install-timeout': Duration.prefault('10m').meta({
    description: 'How long the install command may take.',
  }),
  build: step('builds the app', 'npm run build').optional(),
  'build-timeout': Duration.prefault('10m').meta({
    description: 'How long the build command may take.',
  }),
  setup: Setup,
  'setup-timeout': Duration.prefault('5m').meta({
    description: 'How long each of the setup commands may take.',
  }),
})

const ways = ['start', 'processes', 'procfile'] as const

const Full = Settings.superRefine((options, context) => {
  const named = ways.filter((way) => options[way] !== undefined)
  if (named.length === 1) return
  const message =
    named.length === 0
      ? 'does not say what to start; write one of start, processes, procfile'
      : `says what to start more than once, by ${named.join(' and ')}; keep one of them`
  context.addIssue({ code: 'custom', message })
})

/** A string stands for `start`. */
export const CommandOptions = z
  .union([Start.transform((start): z.input<typeof Settings> => ({ start })).pipe(Full), Full])
  .meta({ description: 'Starts the app with a command and waits until it answers.' })
export type CommandOptions = z.infer<typeof CommandOptions>
