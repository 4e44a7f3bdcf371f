import { z } from 'zod'
import { parsePaths, weightForm } from '../paths.ts'

const form = 'is no list of paths; load.paths takes paths with weights, or a list of paths'
const pathForm = 'is no path; write it as text that starts with /'

/** Paths and how often each is requested, relative to the others. */
export const pathsOption = z
  .union([z.record(z.string(), z.number(weightForm), form), z.array(z.string(pathForm), form)])
  .transform((written, ctx): Record<string, number> => {
    const read = parsePaths(written)
    for (const { path, message } of read.problems) {
      ctx.issues.push({ code: 'custom', path, message, input: written })
    }
    return read.weights
  })
