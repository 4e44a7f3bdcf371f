import { z } from 'zod'
import { Duration } from '../../model/units.ts'
import { parseAssertion } from './assertion.ts'

const Line = z
  .string()
  .max(1000)
  .transform((text, context) => {
    const read = parseAssertion(text)
    if (!('problem' in read)) return read
    context.addIssue({ code: 'custom', message: read.problem, input: text })
    return z.NEVER
  })

export const options = z.strictObject({
  assertions: z.array(Line).min(1).max(200).prefault(['GET / status < 400']).meta({
    description:
      'What must be true of the answers, one line each: `GET /healthz status = 200`, `GET / body contains "Shop"`, `GET /healthz json $.database = "ok"`, `GET / time < 500ms`.',
    input: 'health-assertions',
  }),
  timeout: Duration.prefault('10s').meta({ description: 'How long one answer may take.' }),
})

export type HealthOptions = z.infer<typeof options>
