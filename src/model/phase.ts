import { z } from 'zod'

const Name = z.string().max(200)
export const mostEntries = 600

/** A part of a check's time with a name. */
export const Phase = z.strictObject({
  name: Name,
  from: z.iso.datetime(),
  to: z.iso.datetime(),
})
export type Phase = z.infer<typeof Phase>

/** One thing that happened in a rehearsal. */
export const TimelineEntry = z.strictObject({
  /** `phase`: a part of a check; `incident`: a process of the preview was down; `down`: the preview is taken away. */
  kind: z.enum(['preview', 'check', 'phase', 'incident', 'down']),
  name: Name,
  /** The name of the result that a phase is of. */
  of: Name.optional(),
  from: z.iso.datetime(),
  /** Absent for what had not ended. */
  to: z.iso.datetime().optional(),
  outcome: z.enum(['pass', 'warn', 'fail', 'error', 'skip']).optional(),
  /** What there is to say of it. */
  told: z.string().max(1000).optional(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>
