import { z } from 'zod'
import { checks } from '../checks/in-order.ts'
import { WatchdogOptions } from '../model/watchdog.ts'
import { providers } from '../previews/index.ts'

const checkIds = checks.map(({ id }) => id)

/** Exactly one provider, named by its key: `preview: { command: npm start }`. */
const Preview = z
  .strictObject(
    Object.fromEntries(
      providers.map(({ id, title, options }) => [
        id,
        options.optional().meta({ description: title, input: id }),
      ]),
    ),
  )
  .refine((preview) => Object.keys(preview).length === 1, {
    message: `names no preview or several; it takes exactly one of ${providers.map(({ id }) => id).join(', ')}`,
  })

const HostName = z
  .string()
  .max(253)
  .regex(
    /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/,
    'is no host name; write it as shop.example',
  )

/** Everything rehearse.yml may hold: the sum of its parts. */
export const ConfigFile = z
  .strictObject({
    preview: Preview.optional().meta({ description: 'How the preview environment comes up.' }),
    checks: z
      .array(z.enum(checkIds))
      .min(1)
      .prefault(checkIds)
      .meta({ description: 'The checks that run.', input: 'checks' }),
    'allow-hosts': z.array(HostName).max(50).prefault([]).meta({
      description:
        'Hosts, other than the preview that Rehearse started and loopback, that load may go to. Exact names.',
      input: 'allow-hosts',
    }),
    'on-error': z.enum(['fail', 'warn']).prefault('fail').meta({
      description: 'Whether a check that could not find out closes the gate.',
      input: 'on-error',
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
        }),
        'comment-key': z
          .string()
          .regex(/^[A-Za-z0-9._-]{1,60}$/)
          .prefault('default')
          .meta({
            description: 'Tells the comments of several rehearsals of one pull request apart.',
            input: 'comment-key',
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
