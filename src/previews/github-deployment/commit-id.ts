import { z } from 'zod'

/** A full commit id, SHA-1 or SHA-256, that is not the zeros GitHub writes where there is no commit. */
export const CommitId = z
  .string()
  .regex(/^(?!0+$)[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'is no full commit id of 40 digits')
