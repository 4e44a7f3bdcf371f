import { z } from 'zod'
import { Duration } from '../../model/units.ts'
import { accessOptions } from '../access-options.ts'
import { ReadyPath, ReadyTimeout } from '../serving-options.ts'

const Command = z
  .string()
  .regex(/\S/, 'is empty; write a command line')
  .max(8192)
  .refine((text) => !text.includes('\0'), 'holds a NUL character')

const Up = Command.meta({
  description:
    'Commands that deploy the preview and end; sh -e runs them. The last line they print that is an address is the preview, or they write url=ADDRESS to the file named by REHEARSE_OUTPUT.',
})

const Full = z.strictObject({
  up: Up,
  down: Command.optional().meta({
    description:
      'Commands that take it away again. They run whatever happened to up, maybe twice and in another process, so what is gone already must be fine with them.',
  }),
  logs: Command.optional().meta({
    description:
      'Commands that print the logs of the preview. They run before down, and for rehearse preview logs.',
  }),
  restart: Command.optional().meta({
    description:
      'Commands that restart the preview where it runs, for rehearse preview restart. They have the time of up.',
  }),
  own: z.boolean().default(false).meta({
    description:
      'Whether up makes the site for this run alone, so that load may go to it. Otherwise its host gets load only if allow-hosts names it.',
  }),
  ready: ReadyPath.optional().meta({
    description:
      'Path that answers once it is ready: below 500, but not 401 or 403. Without it, the address itself.',
  }),
  timeout: ReadyTimeout.meta({
    description: 'How long the address may take until it answers, once up has ended.',
  }),
  'up-timeout': Duration.prefault('10m').meta({ description: 'How long up may take.' }),
  'down-timeout': Duration.prefault('5m').meta({ description: 'How long down may take.' }),
  cwd: z
    .string()
    .default('.')
    .meta({ description: 'Folder to run them in, relative to the one of rehearse.yml.' }),
  ...accessOptions,
})

/** A string stands for `up`. */
export const ScriptOptions = z
  .union([Up.transform((up) => ({ up })).pipe(Full), Full])
  .meta({ description: 'Deploys the preview with commands of your own, and takes it away.' })
export type ScriptOptions = z.infer<typeof ScriptOptions>
