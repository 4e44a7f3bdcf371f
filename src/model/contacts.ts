import { z } from 'zod'

/** Somebody whom processes of a preview talked to. */
const Contact = z.strictObject({
  /** An IP address, without brackets. */
  address: z.string().max(45),
  port: z.int().min(0).max(65_535),
  /** How many connections there were. */
  count: z.int().positive(),
  /** The command line of one of the processes, for people. */
  process: z.string().max(200),
})
export type Contact = z.infer<typeof Contact>

/** Whom the processes of a preview talked to since it was started, as far as that was seen. */
export const Contacts = z.strictObject({
  contacts: z.array(Contact).max(1000),
  /** There were more than are kept. */
  cut: z.literal(true).optional(),
})
export type Contacts = z.infer<typeof Contacts>
