import { z } from 'zod'

const Cell = z.string().max(1000)

/** Figures in rows, as texts for people. Its bounds keep out what a result file of another job may hold. */
export const Table = z.strictObject({
  title: z.string().max(200),
  columns: z
    .array(
      z.strictObject({ name: z.string().max(100), align: z.enum(['left', 'right']).optional() }),
    )
    .min(1)
    .max(12),
  /** A cell may be foreign text, such as a path of the site. */
  rows: z.array(z.array(Cell).max(12)).max(500),
  /** How each row went, as its last cell says. */
  tones: z
    .array(z.enum(['good', 'bad', 'unsure']))
    .max(500)
    .optional(),
  /** How many more rows there were. */
  left: z.int().nonnegative().optional(),
})
export type Table = z.infer<typeof Table>
