import { z } from 'zod'
import { Duration } from '../../model/units.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds/in-order.ts'
import { severities, whens } from './line/qualifiers.ts'

const Line = z.string().max(1000, 'is longer than 1,000 characters')
const When = z.enum(whens)

const example = kinds[0]?.example ?? ''

/** What stands behind the key of a kind: the start of a line; nothing, where that is the key itself. */
function keyOf({ id, words, example: line }: Kind<unknown, unknown>): [string, z.ZodType] {
  const description = `What is asked, as in \`${line}\`; what is expected of it may stand in \`expect\`.`
  const start = words.includes(id) ? Line.nullable() : Line
  return [id, start.optional().meta({ description })]
}

/** Keys that only some kinds take. Kinds that share one share its meaning. */
const own = Object.fromEntries(
  kinds.flatMap(({ options }) =>
    Object.entries(options).map(([key, schema]) => [key, schema.optional()] as const),
  ),
)

/** An assertion as a section: `{ http: GET /healthz, headers: …, expect: [status = 200] }`. */
export const LongForm = z.strictObject({
  ...Object.fromEntries(kinds.map(keyOf)),
  expect: z
    .union([Line, z.array(Line).min(1).max(50)])
    .optional()
    .meta({ description: 'What is expected, one assertion each: `status = 200`.' }),
  severity: z
    .enum(severities)
    .optional()
    .meta({ description: 'What it amounts to when it does not hold.' }),
  when: z
    .union([When, z.array(When).min(1).max(whens.length)])
    .optional()
    .meta({ description: 'When it is looked at; `continuously` is before, during and after.' }),
  timeout: Duration.optional().meta({ description: 'How long one look may take.' }),
  ...own,
})

/** An assertion as rehearse.yml has it: a line or a section. */
export const Entry = z.union(
  [
    z
      .string(`is no assertion; write one line such as ${example}`)
      .max(1000, 'is longer than 1,000 characters'),
    LongForm,
  ],
  `is no assertion; write one line such as ${example}`,
)

export type LongForm = z.infer<typeof LongForm>
