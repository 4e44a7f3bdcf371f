import { z } from 'zod'
import { browserWish, chromePath, chromePathDescription } from '../../browser/browser-options.ts'
import { Unreadable } from '../../model/line/unreadable.ts'
import { Duration } from '../../model/units.ts'
import type { Assertion } from './assertions/assertion.ts'
import { readAssertion } from './assertions/read-assertion.ts'

const form =
  'is no assertion; write one line such as lcp < 2500ms or audit "errors-in-console" passes'

const Read = z
  .string(form)
  .max(500, 'is longer than 500 characters')
  .transform((line, context): Assertion => {
    try {
      return readAssertion(line)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      const misread = error.within(line)
      context.addIssue({ code: 'custom', message: misread.why, params: { misread }, input: line })
      return z.NEVER
    }
  })

/** What is wrong wherever it stands, says itself what is wrong, and is not what other checks find. */
const usual = [
  'image-aspect-ratio',
  'doctype',
  'charset',
  'hreflang',
  'geolocation-on-start',
  'notification-on-start',
  'paste-preventing-inputs',
].map((audit) => `audit "${audit}" passes [warning]`)

const isPath = /^\//

export const options = z.strictObject({
  assertions: z
    .array(Read, 'is no list of assertions; write one a line, each after "- "')
    .max(100, 'holds more than 100 assertions')
    .prefault(usual)
    .meta({
      description:
        'What must be true of every audited page, one line each: `audit "errors-in-console" passes`, `lcp < 2500ms`, `page "/docs/*" score accessibility >= 0.95 [warning]`. docs/audit.md has every form.',
      input: 'audit-assertions',
      judges: 'base',
    }),
  lighthouserc: z.string().min(1).max(4096).optional().meta({
    description:
      'A lighthouserc file, JSON or YAML, relative to the folder of rehearse.yml, whose `assert` is judged too.',
    judges: 'base',
  }),
  urls: z
    .array(z.string().max(2000).regex(isPath, 'is no path of the site; it begins with a slash'))
    .max(20)
    .prefault([])
    .meta({ description: 'Paths that are audited, instead of a sample.', input: 'audit-urls' }),
  'max-pages': z.int().min(1).max(20).optional().meta({
    description:
      'Pages of the sample: the first page and one of each shape. By default 5, and 3 where nobody names the check.',
  }),
  device: z.enum(['mobile', 'desktop']).prefault('mobile').meta({
    description: 'What Lighthouse pretends to be: a phone on a slow network, or a desktop.',
  }),
  runs: z.int().min(1).max(9).optional().meta({
    description:
      'Runs of each page, of which the median counts. By default 3 where an assertion limits what differs from run to run, else 1.',
  }),
  'against-base': z.boolean().prefault(true).meta({
    description:
      'Whether pages are audited in turn with those of the base, where one is up beside or may come up, to find what became slower.',
    judges: 'base',
  }),
  timeout: Duration.refine((ms) => ms >= 10_000, 'is shorter than 10s')
    .prefault('90s')
    .meta({ description: 'How long one run may take.' }),
  'max-time': Duration.prefault('15m').meta({
    description: 'When the runs end; what was found by then is reported as incomplete.',
  }),
  browser: browserWish,
  'chrome-path': chromePath.meta({ description: chromePathDescription, input: 'chrome-path' }),
})

export type AuditOptions = z.infer<typeof options>
