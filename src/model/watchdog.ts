import { z } from 'zod'
import { Duration } from './units.ts'

/** The options of the watchdog, as rehearse.yml holds them. */
export const WatchdogOptions = z.strictObject({
  every: Duration.prefault('250ms').meta({
    description: 'Pause between two probes of the process that serves the preview.',
  }),
  timeout: Duration.prefault('1s').meta({
    description: 'How long the answer to a probe may take.',
  }),
  failures: z
    .int()
    .min(1)
    .max(100)
    .default(2)
    .meta({ description: 'Probes in a row without an answer that make a process count as hung.' }),
  restarts: z.int().min(0).max(100).default(5).meta({
    description: 'Restarts of one process within `within`; after that the watchdog gives up.',
  }),
  within: Duration.prefault('60s').meta({ description: 'The time in which restarts are counted.' }),
  ttl: Duration.prefault('6h').meta({
    description: 'How long a preview may live. Then it is taken down, whatever else happens.',
  }),
  webhook: z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of a variable; the address itself is a secret')
    .optional()
    .meta({ description: 'Name of the environment variable that holds the address to tell.' }),
  format: z
    .enum(['json', 'slack'])
    .default('json')
    .meta({ description: 'What the webhook gets: an object of ours, or a message for Slack.' }),
})
export type WatchdogOptions = z.infer<typeof WatchdogOptions>
