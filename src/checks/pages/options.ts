import { z } from 'zod'
import { browserWish, chromePath, chromePathDescription } from '../../browser/browser-options.ts'
import { Duration } from '../../model/units.ts'

const Pattern = z.string().min(1).max(500)

export const options = z.strictObject({
  urls: z
    .array(z.string().max(2000).regex(/^\//, 'is no path of the site; it begins with a slash'))
    .max(5000)
    .prefault([])
    .meta({ description: 'Paths that are visited, instead of the pages that the crawl found.' }),
  ignore: z.array(Pattern).max(200).prefault([]).meta({
    description: 'Paths that are not visited; `*` stands for anything: `/admin/*`.',
    judges: 'base',
  }),
  accept: z.array(Pattern).max(200).prefault([]).meta({
    description:
      'Findings that are right: the rule, a space and the subject, in which `*` stands for anything: `pages/console-error *ResizeObserver*`.',
    judges: 'base',
  }),
  'max-pages': z.int().min(1).max(5000).prefault(200).meta({
    description:
      'Pages that are visited. Of a larger site the same ones in every run, so that each shape of URL is among them.',
    input: 'pages-max',
  }),
  tabs: z.int().min(1).max(32).optional().meta({
    description: 'Pages that are open at a time; by default two for each core, 8 at most.',
  }),
  settle: Duration.refine((ms) => ms <= 30_000, 'is longer than 30s')
    .prefault('4s')
    .meta({ description: 'How long a page may load, counted from the begin of its answer.' }),
  linger: Duration.refine((ms) => ms <= 30_000, 'is longer than 30s')
    .prefault('3s')
    .meta({
      description:
        'How long a page that has loaded stays open for errors that come late, while the next ones load.',
    }),
  accessibility: z.boolean().prefault(true).meta({
    description:
      'Whether axe-core looks at every page for barriers, by the rules of WCAG A and AA.',
    judges: 'base',
  }),
  browser: browserWish,
  'chrome-path': chromePath.meta({ description: chromePathDescription, input: 'chrome-path' }),
  'max-time': Duration.prefault('10m').meta({
    description: 'When the visits end; what was found by then is reported as incomplete.',
  }),
})

export type PagesOptions = z.infer<typeof options>
