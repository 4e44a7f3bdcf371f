import { z } from 'zod'
import { Duration } from '../../model/units.ts'
import { parseAssertion } from './assertion.ts'

const Line = z
  .string('is no assertion; write METHOD PATH what is expected')
  .max(1000, 'is longer than 1,000 characters')
  .transform((text, context) => {
    const read = parseAssertion(text)
    if (!('problem' in read)) return read
    context.addIssue({ code: 'custom', message: read.problem, input: text })
    return z.NEVER
  })

export const options = z.strictObject({
  assertions: z
    .array(Line, 'is no list of assertions; write one a line, each after "- "')
    .min(1, 'holds no assertion; without one, health would tell nothing')
    .max(200, 'holds more than 200 assertions')
    .prefault(['GET / status < 400'])
    .meta({
      description:
        'What must be true of the answers, one line each: `GET /healthz status = 200`, `GET / body contains "Shop"`, `GET /healthz json $.database = "ok"`, `GET / time < 500ms`.',
      input: 'health-assertions',
    }),
  timeout: Duration.prefault('10s').meta({ description: 'How long one answer may take.' }),
})

export type HealthOptions = z.infer<typeof options>
