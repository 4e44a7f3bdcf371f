import { z } from 'zod'
import { isHost } from '../../line/endpoint.ts'

/** Keys of the long form. */
export const options = {
  ca: z.string().min(1, 'is empty').max(4096).meta({
    description: 'A PEM file with authorities to trust as well, from the folder of rehearse.yml.',
  }),
  'server-name': z
    .string()
    .refine(isHost, 'is no host name')
    .meta({ description: 'The name to ask the server for, where it is not the host.' }),
}
