import { z } from 'zod'
import { Duration } from '../../model/units.ts'
import type { Assertion } from './assertion.ts'
import { Entry } from './long-form.ts'
import { readEntry } from './read-entry.ts'

const limit = 200

const Read = Entry.transform((entry, context): Assertion[] => {
  const read = readEntry(entry)
  if (Array.isArray(read)) return read
  const { path, mistake } = read
  context.addIssue(
    'message' in mistake
      ? { code: 'custom', path, message: mistake.message, input: entry }
      : { code: 'custom', path, message: mistake.why, params: { misread: mistake }, input: entry },
  )
  return z.NEVER
})

export const options = z.strictObject({
  assertions: z
    .array(Read, 'is no list of assertions; write one a line, each after "- "')
    .min(1, 'holds no assertion; without one, health would tell nothing')
    .max(limit, `holds more than ${limit} assertions`)
    .transform((read) => read.flat())
    .refine((all) => all.length <= limit, `holds more than ${limit} assertions`)
    .prefault(['GET / status < 400'])
    .meta({
      description:
        'What must be true, one line each: `GET /healthz status = 200`, `GET / body contains "Shop"`, `GET /healthz json $.database = "ok"`, `GET / time < 500ms [warning, during]`. docs/health.md has every form.',
      input: 'health-assertions',
      judges: 'base',
    }),
  timeout: Duration.prefault('10s').meta({
    description: 'How long one answer may take.',
    judges: 'base',
  }),
  every: Duration.prefault('1s').meta({
    description: 'How far apart requests to the site are while it is watched under load.',
  }),
})

export type HealthOptions = z.infer<typeof options>
