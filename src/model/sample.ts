import { z } from 'zod'

const amount = z.number().nonnegative()

/**
 * What the processes of a preview used at one moment, all together. What could not be found out is left
 * out: everything about processes where the system has no /proc.
 */
export const Sample = z.strictObject({
  /** Milliseconds since the epoch. */
  at: z.int().nonnegative(),
  /** CPU time used since the sample before, as a share of one CPU: 1.5 is one and a half. */
  cpu: amount.optional(),
  /** Resident memory. Pages that processes share count once for each. */
  rssBytes: amount.optional(),
  /** Open descriptors. */
  fds: amount.optional(),
  /** Of the process nearest to its limit of open descriptors, the share of that limit in use. */
  fdLimitShare: amount.optional(),
  threads: amount.optional(),
  processes: amount.optional(),
  /** Processes that had ended before the sample before, and that nobody has waited for. */
  zombies: amount.optional(),
  /** What started those, by the names of the programs. */
  zombiesOf: z.array(z.string().max(40)).max(5).optional(),
  /** How often a process was started again since the preview was up. */
  restarts: amount.optional(),
  /** How many requests of the watchdog it had answered since it was up. */
  probes: amount.optional(),
  /** How many processes in the control group of the preview the kernel killed for lack of memory since it was up. */
  oomKills: amount.optional(),
  /** Of the file system that holds the preview: what users other than root may still write. */
  diskFreeBytes: amount.optional(),
  diskTotalBytes: amount.optional(),
  /** Left out for file systems without a fixed number of inodes. */
  inodesFree: amount.optional(),
})
export type Sample = z.infer<typeof Sample>
