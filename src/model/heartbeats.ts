import { z } from 'zod'

/** What a job of the preview may call itself when it says that it is alive. */
export const heartbeatName = /^[A-Za-z0-9][\w.-]{0,99}$/

/** The variable with the address that jobs of the preview call: `$REHEARSE_HEARTBEAT_URL/nightly`. */
export const heartbeatVariable = 'REHEARSE_HEARTBEAT_URL'

/** Who has called since the preview was started. */
export const Heartbeats = z.strictObject({
  /** How long calls have been taken. */
  openMs: z.number().nonnegative(),
  beats: z
    .array(
      z.strictObject({
        name: z.string().regex(heartbeatName),
        count: z.int().positive(),
        /** How long ago the last call came. */
        agoMs: z.number().nonnegative(),
      }),
    )
    .max(100),
})
export type Heartbeats = z.infer<typeof Heartbeats>
