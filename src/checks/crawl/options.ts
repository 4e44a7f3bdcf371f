import { z } from 'zod'
import { Age, Duration, Rate } from '../../model/units.ts'

const Pattern = z.string().min(1).max(500)
const Origin = z
  .url({ protocol: /^https?$/, error: 'is no http(s) URL' })
  .max(500)
  .transform((text) => new URL(text).origin)

export const options = z.strictObject({
  external: z.enum(['warn', 'error', 'ignore']).prefault('warn').meta({
    description: 'What a dead link that leaves the site amounts to; `ignore` does not ask at all.',
    input: 'crawl-external',
    judges: 'base',
  }),
  ignore: z.array(Pattern).max(200).prefault([]).meta({
    description: 'URLs or paths that are not checked; `*` stands for anything: `/admin/*`.',
    judges: 'base',
  }),
  accept: z
    .array(z.strictObject({ url: Pattern, status: z.array(z.int().min(200).max(599)).min(1) }))
    .max(200)
    .prefault([])
    .meta({
      description: 'Statuses that are right for some URLs: `{ url: /account/*, status: [401] }`.',
      judges: 'base',
    }),
  production: z.array(Origin).max(20).prefault([]).meta({
    description:
      'Where the site lives in production. Links to it are followed on the preview, and reported.',
  }),
  sources: z.array(Pattern).max(50).prefault([]).meta({
    description:
      'Markdown files of the repository whose links are checked too: `docs/**/*.md`; `!` excludes.',
  }),
  cache: z
    .strictObject({
      file: z.string().min(1).max(1000).meta({
        description:
          'File that keeps which links to other sites were good, relative to the folder of rehearse.yml. Without it, each is asked in every run.',
      }),
      age: Age.prefault('7d').meta({
        description:
          'How long a good link is believed: `12h`, `7d`, `2w`. Failures are never kept.',
      }),
    })
    .optional()
    .meta({ description: 'What is known of links to other sites from earlier runs.' }),
  robots: z.enum(['ignore', 'obey']).prefault('ignore').meta({
    description:
      'Whether the robots.txt of the site keeps the crawl from URLs. Previews often keep every robot out.',
  }),
  'max-redirects': z.int().min(1).max(20).prefault(3).meta({
    description: 'Redirects in a row that a link may take.',
    judges: 'base',
  }),
  'max-pages': z.int().min(1).max(1_000_000).prefault(50_000).meta({
    description: 'Pages that are read.',
  }),
  'max-requests': z.int().min(1).max(10_000_000).prefault(200_000).meta({
    description: 'Requests to the site.',
  }),
  'max-depth': z.int().min(1).max(100_000).prefault(10_000).meta({
    description: 'Links from the start to a page.',
  }),
  concurrency: z.int().min(1).max(100).prefault(16).meta({
    description: 'Requests to the site at a time.',
  }),
  rate: Rate.optional().meta({
    description: 'The most requests to the site: `20/s`. As fast as it answers unless set.',
  }),
  'max-time': Duration.prefault('5m').meta({
    description: 'When the crawl ends; what it found by then is reported as incomplete.',
  }),
})

export type CrawlOptions = z.infer<typeof options>
