import { z } from 'zod'

/*
 * What a check shows of its figures beside its findings. Result files may come from another job, so the schemas
 * bound what they let in.
 */

const Title = z.string().max(200)
const Short = z.string().max(100)
/** Beyond it no axis has marks that anybody could read. */
const Value = z.number().min(-1e15).max(1e15)
const mostPoints = 1000

/** What an axis counts. */
export const AxisUnit = z.enum(['s', 'ms', '1/s', 'bytes', 'count', 'ratio'])
export type AxisUnit = z.infer<typeof AxisUnit>

/** A line through the points of `x`; null where nothing is known. */
const PlotLine = z.strictObject({
  name: Short,
  /** `muted` for what others are compared with, `bad` for what should not be. */
  tone: z.enum(['muted', 'bad']).optional(),
  values: z.array(Value.nullable()).max(mostPoints),
})

export const Plot = z.strictObject({
  title: Title,
  /** What it says, in a sentence of ours. */
  note: z.string().max(500).optional(),
  kind: z.enum(['lines', 'bars']),
  x: z.strictObject({
    unit: AxisUnit,
    /** Ascending. Of bars their edges, one more than there are bars. */
    values: z.array(Value).max(mostPoints),
    /** Each further mark is a multiple of the one before, as suits times of very different lengths. */
    log: z.boolean().optional(),
  }),
  unit: AxisUnit,
  lines: z.array(PlotLine).min(1).max(8),
  /** Stretches of x with a name, such as the stages of a load. */
  bands: z
    .array(z.strictObject({ name: Short, from: Value, to: Value }))
    .max(60)
    .optional(),
  /** Heights that must not be passed, or not be fallen below. */
  limits: z
    .array(z.strictObject({ name: Short, value: Value }))
    .max(10)
    .optional(),
  /** Moments on x. */
  markers: z
    .array(z.strictObject({ name: Short, x: Value }))
    .max(60)
    .optional(),
})
export type Plot = z.infer<typeof Plot>
