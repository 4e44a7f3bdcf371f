import { z } from 'zod'
import { Port, ReadyPath, ReadyTimeout } from '../serving-options.ts'

const Folder = z
  .string()
  .regex(/\S/, 'is empty; name the folder of the built site, such as dist')
  .meta({ description: 'Folder of the built site, relative to the one of rehearse.yml.' })

const Full = z.strictObject({
  folder: Folder,
  'single-page': z.boolean().default(false).meta({
    description:
      'Whether an unknown path gets index.html with status 200, for an app that draws every page itself.',
  }),
  port: Port.optional(),
  ready: ReadyPath.default('/'),
  timeout: ReadyTimeout,
})

/** A string stands for `folder`. */
export const StaticOptions = z
  .union([Folder.transform((folder) => ({ folder })).pipe(Full), Full])
  .meta({
    description:
      'Serves the folder of a built site, with clean URLs, 404.html, _redirects and _headers.',
  })
export type StaticOptions = z.infer<typeof StaticOptions>
