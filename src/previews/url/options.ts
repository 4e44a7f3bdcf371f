import { z } from 'zod'
import { accessOptions } from '../access-options.ts'
import { ReadyPath, ReadyTimeout } from '../serving-options.ts'

const Address = z
  .string()
  .max(4096)
  .regex(/\S/, 'is empty; write an address such as https://preview.example.com')
  .meta({ description: 'Address of a site that runs already, http or https.' })

const Full = z.strictObject({
  address: Address,
  ready: ReadyPath.optional().meta({
    description:
      'Path that answers once it is ready: below 500, but not 401 or 403. Without it, the address itself.',
  }),
  timeout: ReadyTimeout,
  ...accessOptions,
})

/** A string stands for `address`. */
export const UrlOptions = z
  .union([Address.transform((address) => ({ address })).pipe(Full), Full])
  .meta({ description: 'Waits until a site that something else deploys answers.' })
export type UrlOptions = z.infer<typeof UrlOptions>
