import { z } from 'zod'

/** Variables by name; Rehearse sets PORT and REHEARSE_ID itself. */
export const EnvOption = z
  .record(
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of a variable'),
    z.string().refine((text) => !text.includes('\0'), 'holds a NUL character'),
  )
  .refine((env) => !('PORT' in env), 'sets PORT, which Rehearse sets itself')
  .refine((env) => !('REHEARSE_ID' in env), 'sets REHEARSE_ID, which Rehearse needs itself')
