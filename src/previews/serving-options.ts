import { z } from 'zod'
import { Duration } from '../model/units.ts'

/** A path on the preview's own host: no second slash, backslash or white space that could name another. */
export const ReadyPath = z
  .string()
  .max(2048)
  .regex(/^\/(?![/\\])[^\s\\]*$/, 'is no path; write it as /health')
  .meta({
    description: 'Path that answers once the preview is ready: below 500, but not 401 or 403.',
  })

export const ReadyTimeout = Duration.prefault('60s').meta({
  description: 'How long the preview may take until it answers.',
})

export const Port = z
  .int()
  .min(1)
  .max(65_535)
  .meta({ description: 'Port that the preview listens on. Without it, a free one is picked.' })
