import { z } from 'zod'
import { Duration } from '../../model/units.ts'

export const options = z.strictObject({
  external: z.enum(['warn', 'error', 'ignore']).prefault('warn').meta({
    description: 'What a dead link that leaves the site amounts to; `ignore` does not ask at all.',
    input: 'crawl-external',
  }),
  ignore: z.array(z.string().min(1).max(500)).max(200).prefault([]).meta({
    description: 'URLs or paths that are not checked; `*` stands for anything: `/admin/*`.',
  }),
  'max-time': Duration.prefault('5m').meta({
    description: 'When the crawl ends; what it found by then is reported as incomplete.',
  }),
})

export type CrawlOptions = z.infer<typeof options>
