import { z } from 'zod'

const Level = z.enum(['off', 'warn', 'error'])
const Method = z.enum(['median', 'median-run', 'optimistic', 'pessimistic'])

const Bounds = z.object({
  minScore: z.number().min(0).max(1).optional(),
  maxNumericValue: z.number().optional(),
  maxLength: z.number().optional(),
  aggregationMethod: Method.optional(),
})
export type Bounds = z.infer<typeof Bounds>

export const Entry = z.union([Level, z.tuple([Level]), z.tuple([Level, Bounds])])

const part = {
  preset: z.string().max(200).optional(),
  aggregationMethod: Method.optional(),
  // Which entries can be read is told one by one.
  assertions: z.record(z.string().max(200), z.unknown()).optional(),
}

/** The part of a lighthouserc file that judges. Everything else in it is about collecting and uploading. */
export const Lighthouserc = z.object({
  ci: z.object({
    extends: z.string().optional(),
    assert: z
      .object({
        ...part,
        budgetsFile: z.string().optional(),
        assertMatrix: z
          .array(z.object({ ...part, matchingUrlPattern: z.string().max(500) }))
          .max(50)
          .optional(),
      })
      .prefault({}),
  }),
})
export type Lighthouserc = z.infer<typeof Lighthouserc>
