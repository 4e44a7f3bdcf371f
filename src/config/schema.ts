import { z } from 'zod'
import { checks } from '../checks/in-order.ts'
import { WatchdogOptions } from '../model/watchdog.ts'
import { whyUseless } from '../previews/database/beside.ts'
import { DatabaseOptions } from '../previews/database/options.ts'
import { providers } from '../previews/index.ts'

const checkIds = checks.map(({ id }) => id)

const byId = Object.fromEntries(
  providers.map(({ id, title, options }) => [
    id,
    options.optional().meta({ description: title, input: id }),
  ]),
)

/** Exactly one provider, named by its key: `preview: { command: npm start }`, and a database beside it. */
const Preview = z
  .strictObject({ ...byId, database: DatabaseOptions.optional() })
  .refine((preview) => providersIn(preview).length === 1, {
    message: `names no preview or several; it takes exactly one of ${providers.map(({ id }) => id).join(', ')}`,
  })
  .superRefine((preview, context) => {
    const [provider = ''] = providersIn(preview)
    const why = preview.database && whyUseless(provider)
    const message = `has no use beside "${provider}": ${why}`
    if (why !== undefined) context.addIssue({ code: 'custom', path: ['database'], message })
    const { env } = (preview as Record<string, { env?: Record<string, string> }>)[provider] ?? {}
    const { variable } = preview.database ?? {}
    if (variable === undefined || env?.[variable] === undefined) return
    const twice = `is what "database" sets; remove it, or name another "database.variable"`
    context.addIssue({ code: 'custom', path: [provider, 'env', variable], message: twice })
  })

function providersIn(preview: object): string[] {
  return Object.keys(preview).filter((key) => key !== 'database')
}

const HostName = z
  .string()
  .max(253)
  .regex(
    /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/,
    'is no host name; write it as shop.example',
  )

const BaseOptions = z.strictObject({
  preview: z.boolean().prefault(false).meta({
    description:
      'Whether the base comes up beside the head when a check found something, so that only what is new closes the gate.',
    input: 'base-preview',
    judges: 'base',
  }),
  report: z.string().min(1).max(4096).optional().meta({
    description:
      'report.json or run folder of an earlier run of the base, relative to the folder of rehearse.yml. For what has no base beside it.',
    input: 'base-report',
    judges: 'base',
  }),
  artifact: z
    .string()
    .regex(
      /^[A-Za-z0-9._-]{1,60}$/,
      'is no name of an artifact; letters, digits, dots, _ and - are',
    )
    .optional()
    .meta({
      description:
        'Artifact in which runs of the base branch keep their run folder: its newest report, that of the base commit if there is one. Needs `actions: read`.',
      input: 'base-artifact',
      judges: 'base',
    }),
  gate: z.enum(['new', 'all']).prefault('new').meta({
    description: 'Whether only new errors close the gate, or those that the base has too.',
    judges: 'base',
  }),
})

/** Everything rehearse.yml may hold: the sum of its parts. */
export const ConfigFile = z
  .strictObject({
    preview: Preview.optional().meta({ description: 'How the preview environment comes up.' }),
    checks: z
      .array(z.enum(checkIds))
      .min(1)
      .prefault(checkIds)
      .meta({ description: 'The checks that run.', input: 'checks', judges: 'both' }),
    'allow-hosts': z.array(HostName).max(50).prefault([]).meta({
      description:
        'Hosts, other than the preview that Rehearse started and loopback, that load may go to. Exact names. Links to them are checked on a private network too.',
      input: 'allow-hosts',
    }),
    'forbid-hosts': z.array(HostName).max(50).prefault([]).meta({
      judges: 'both',
      description:
        'Hosts that a preview must not talk to, such as those of production: `api.shop.example`. Exact names or addresses, with a port or without.',
    }),
    'on-error': z.enum(['fail', 'warn']).prefault('fail').meta({
      description: 'Whether a check that could not find out closes the gate.',
      input: 'on-error',
      judges: 'base',
    }),
    base: BaseOptions.prefault({}).meta({
      description: 'What the findings are compared with.',
    }),
    watchdog: WatchdogOptions.prefault({}).meta({
      description: 'How processes of a preview that Rehearse starts are kept alive.',
    }),
    report: z
      .strictObject({
        comment: z.enum(['on-problem', 'always', 'never']).prefault('on-problem').meta({
          description:
            'When to comment on the pull request; `on-problem`: when there is or was one.',
          input: 'comment',
          judges: 'base',
        }),
        'comment-key': z
          .string()
          .regex(/^[A-Za-z0-9._-]{1,60}$/)
          .prefault('default')
          .meta({
            description: 'Tells the comments of several rehearsals of one pull request apart.',
            input: 'comment-key',
          }),
        status: z.boolean().prefault(false).meta({
          description: 'Whether the tested commit gets a status; needs `statuses: write`.',
          input: 'status',
          judges: 'base',
        }),
        'check-run': z.boolean().prefault(false).meta({
          description:
            'Whether the tested commit gets a check run, with annotations on lines; needs `checks: write`. GitHub may show it under another workflow.',
          input: 'check-run',
          judges: 'base',
        }),
        issue: z.boolean().prefault(false).meta({
          description:
            'On the event schedule: whether an issue is open as long as the gate is closed; needs `issues: write`.',
          input: 'issue',
          judges: 'base',
        }),
      })
      .prefault({})
      .meta({ description: 'How the result is told.' }),
    ...Object.fromEntries(
      checks.map(({ id, title, options }) => [
        id,
        options.prefault({}).meta({ description: `Options of the check "${title}".` }),
      ]),
    ),
  })
  .meta({ title: 'rehearse.yml' })
