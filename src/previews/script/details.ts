import { z } from 'zod'
import type { PreviewSetting } from '../../model/preview.ts'
import type { ScriptOptions } from './options.ts'

/** What `down` needs of the options and of the time of `up`; it may run in another process. */
export const Details = z.strictObject({
  cwd: z.string().max(4096),
  down: z.string().optional(),
  logs: z.string().optional(),
  restart: z.string().optional(),
  /** Of `restart` too: it may take as long as `up`. */
  upTimeoutMs: z.number().nonnegative(),
  downTimeoutMs: z.number().nonnegative(),
  /** How a restarted site is asked, and how long. */
  ready: z.string().optional(),
  readyTimeoutMs: z.number().nonnegative(),
  commit: z.string().max(100).optional(),
  /** Names of the variables that `up` had, to tell which are missing when `down` fails. Never values. */
  variables: z.array(z.string()),
  /** Names of those that open the preview: what they hold is hidden in the logs. */
  secrets: z.array(z.string().max(200)).max(40).optional(),
})
export type Details = z.infer<typeof Details>

/** The same as plain JSON, for preview.json. */
export function detailsOf(
  setting: Pick<PreviewSetting, 'commit' | 'access'>,
  options: ScriptOptions,
  place: { cwd: string; env: Readonly<Record<string, string>> },
): Record<string, string | number | string[]> {
  const { down, logs, restart } = options
  return {
    cwd: place.cwd,
    ...(down === undefined ? {} : { down }),
    ...(logs === undefined ? {} : { logs }),
    ...(restart === undefined ? {} : { restart }),
    upTimeoutMs: options['up-timeout'],
    downTimeoutMs: options['down-timeout'],
    ...(options.ready === undefined ? {} : { ready: options.ready }),
    readyTimeoutMs: options.timeout,
    ...(setting.commit === undefined ? {} : { commit: setting.commit }),
    variables: Object.keys(place.env)
      .filter((name) => place.env[name] !== '')
      .toSorted(),
    ...(setting.access === undefined ? {} : { secrets: [...setting.access.variables] }),
  }
}
