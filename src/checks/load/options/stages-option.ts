import { z } from 'zod'
import { isJudgedUnnamed, type LoadStage } from '../../../model/load-stage.ts'
import { parseStages } from '../../../model/load-stage/parse-stages.ts'
import { mostStages } from '../ceilings.ts'

const form = 'is no stage; write it as "steady 60s @ 1x"'

/** A list of stages, as people write them. At least one of them is steady, or nothing would be judged. */
export const stagesOption = z
  .array(
    z.string(form).max(200, 'is longer than 200 characters'),
    'is no list of stages; write one a line, each after "- "',
  )
  .min(1, 'names no stage')
  .max(mostStages, `names more than ${mostStages} stages`)
  .transform((texts, ctx): LoadStage[] => {
    const read = parseStages(texts)
    if ('problem' in read) {
      const { index, problem } = read
      ctx.issues.push({ code: 'custom', path: [index], message: problem, input: texts[index] })
      return z.NEVER
    }
    if (read.some(isJudgedUnnamed)) return read
    const message = 'names no steady and no soak stage, which are what thresholds judge'
    ctx.issues.push({ code: 'custom', message, input: texts })
    return z.NEVER
  })
