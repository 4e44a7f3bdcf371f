import { z } from 'zod'

/** One outage of one process of a preview, from its begin to its end. */
export const Incident = z.strictObject({
  /** Name of the process, such as "web". */
  process: z.string().max(100),
  /**
   * It ended; it did not answer any more; it did not come up after a restart that was asked for; a part of
   * it did not answer while the rest did.
   */
  kind: z.enum(['exited', 'hung', 'failed-start', 'partly-hung']),
  began: z.iso.datetime(),
  /** What happened, in words that follow the name: "was ended by SIGKILL". */
  why: z.string().max(1000),
  /** How often it was started again. */
  restarts: z.int().nonnegative(),
  outcome: z.enum(['open', 'recovered', 'gave-up']),
  /** Milliseconds from its begin until it served again. */
  downMs: z.number().nonnegative().optional(),
  /** The last lines that the process wrote before, without secrets. */
  lastLog: z.array(z.string().max(400)).max(10),
})
export type Incident = z.infer<typeof Incident>
