import { z } from 'zod'
import { Port, ReadyPath, ReadyTimeout } from '../serving-options.ts'

const withoutNul = (text: string) => !text.includes('\0')

const Start = z
  .string()
  .regex(/\S/, 'is empty; write the command that starts the app, such as npm start')
  .max(8192)
  .refine(withoutNul, 'holds a NUL character')
  .meta({ description: 'Command line that starts the app; sh runs it and it keeps running.' })

const Env = z
  .record(
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of a variable'),
    z.string().refine(withoutNul, 'holds a NUL character'),
  )
  .refine((env) => !('PORT' in env), 'sets PORT, which comes from "port"')
  .refine((env) => !('REHEARSE_ID' in env), 'sets REHEARSE_ID, which Rehearse needs itself')
  .meta({ description: 'Variables for the app, besides those of the step and PORT.' })

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
})

/** A string stands for `start`. */
export const CommandOptions = z
  .union([Start.transform((start) => ({ start })).pipe(Full), Full])
  .meta({ description: 'Starts the app with a command and waits until it answers.' })
export type CommandOptions = z.infer<typeof CommandOptions>
