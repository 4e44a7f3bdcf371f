import { z } from 'zod'
import { Duration } from '../../model/units.ts'
import { MaskRules } from './mask-rule.ts'

const VariableName = z
  .string()
  .max(100)
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]*$/,
    'is no name of a variable; an address with its password belongs into one, not into this file',
  )

const commandLine = z
  .string()
  .regex(/\S/, 'is empty; remove it, or write a command')
  .max(8192)
  .refine((text) => !text.includes('\0'), 'holds a NUL character')

const step = (what: string) =>
  commandLine.meta({
    description: `Command line that ${what}, run with the address of the new database before the preview starts.`,
  })

const limit = (name: string) =>
  Duration.prefault('5m').meta({ description: `How long ${name} may take.` })

/** A text stands for `server`: an empty database. */
const Server = VariableName.meta({
  description:
    'Name of the variable that holds the address of the PostgreSQL server: postgresql://user:password@host:5432/postgres. Its user must be allowed to create databases.',
})

const Full = z
  .strictObject({
    server: Server,
    template: z
      .string()
      .min(1)
      .max(63)
      .refine((text) => !text.includes('\0'), 'holds a NUL character')
      .optional()
      .meta({ description: 'Database of the server to copy. Nobody may be connected to it.' }),
    dump: z.string().min(1).max(4096).optional().meta({
      description:
        'Dump to restore, relative to the folder of rehearse.yml: SQL, also as .gz, or what pg_restore reads. Without it and `template`, the database is empty.',
    }),
    'source-timeout': Duration.prefault('10m').meta({
      description: 'How long the copy or the restore may take, and so the masking and the search.',
    }),
    mask: MaskRules.default({}).meta({
      description:
        'What becomes of the values of a `table.column` before anything else sees them: `keep`, `null`, `hash`, `email`, `name`, `phone` or `{ fixed: some text }`.',
    }),
    allow: z.array(z.string().min(1).max(200)).max(200).default([]).meta({
      description:
        'What is no personal data although it looks like it; `*` stands for anything: `*@corp.test`.',
    }),
    migrate: step('migrates it').optional(),
    'migrate-timeout': limit('the migration'),
    seed: step('fills it').optional(),
    'seed-timeout': limit('the seed'),
    cwd: z.string().default('.').meta({
      description: 'Folder of these two commands, relative to the one of rehearse.yml.',
    }),
    variable: VariableName.refine(
      (name) => name !== 'PORT' && name !== 'REHEARSE_ID',
      'is a variable that Rehearse sets itself',
    )
      .default('DATABASE_URL')
      .meta({ description: 'Variable that hands the address of the new database on.' }),
  })
  .refine(({ template, dump }) => template === undefined || dump === undefined, {
    message: 'names a template and a dump; a database is made of one of them',
  })
  .refine(
    ({ template, dump, mask }) =>
      template !== undefined || dump !== undefined || Object.keys(mask).length === 0,
    { message: 'has rules under "mask", but neither a template nor a dump that they could mask' },
  )

export const DatabaseOptions = z
  .union([Server.transform((server) => ({ server })).pipe(Full), Full])
  .meta({ description: 'A PostgreSQL database of its own for each preview.' })
export type DatabaseOptions = z.infer<typeof DatabaseOptions>
