import { z } from 'zod'
import { FromVariable } from '../../../model/access.ts'

/** Keys of the long form that all databases take. */
export const options = {
  url: z.union([z.string().min(1, 'is empty').max(4096), FromVariable]).meta({
    description:
      'The address of a database: `{ env: SHOP_DB }` takes it from a variable of the step, `redis://127.0.0.1:6379` is for what guards nothing.',
  }),
  ca: z.string().min(1, 'is empty').max(4096).meta({
    description: 'A PEM file with authorities to trust as well, from the folder of rehearse.yml.',
  }),
}
