import { z } from 'zod'
import { Duration } from '../../model/units.ts'
import { EnvOption } from '../env-option.ts'
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

const Full = z.strictObject({
  start: Start,
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

/** A string stands for `start`. */
export const CommandOptions = z
  .union([Start.transform((start) => ({ start })).pipe(Full), Full])
  .meta({ description: 'Starts the app with a command and waits until it answers.' })
export type CommandOptions = z.infer<typeof CommandOptions>
