import { z } from 'zod'
import { parseThreshold } from '../../../model/threshold/parse-threshold.ts'
import type { Threshold } from '../../../model/threshold.ts'

const form = 'is no threshold; write it as "response p95 < 300ms" or "errors < 0.1%"'

/** YAML reads `- http_req_duration: p(95)<300`, as k6's users write it, as a map of one entry. */
const written = z.union([
  z.string(form),
  z
    .record(z.string(), z.string(form), form)
    .refine((map) => Object.keys(map).length === 1, form)
    .transform((map) => Object.entries(map).flat().join(': ')),
])

const threshold = written.transform((text, ctx): Threshold => {
  const read =
    text.length > 500 ? { problem: 'is longer than 500 characters' } : parseThreshold(text)
  if (!('problem' in read)) return read
  ctx.issues.push({ code: 'custom', message: read.problem, input: text })
  return z.NEVER
})

/** A list of thresholds, as people write them. */
export const thresholdsOption = z
  .array(threshold, 'is no list of thresholds; write one a line, each after "- "')
  .max(50, 'holds more than 50 thresholds')
