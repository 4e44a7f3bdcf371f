import { isJudgedUnnamed, type LoadStage, type StageRate } from '../load-stage.ts'
import { parseStage, type WrittenStage } from './parse-stage.ts'

/** Which of the stages cannot be read, and why, in words that follow its quoted text. */
export interface StagesProblem {
  index: number
  problem: string
}

/**
 * Reads stages and names them: "steady", "spike", "steady 2". Without a rate, `steady` and `soak` go at 1x;
 * `warmup` and `recover` go at the rate of the steady part that is the nearest before them, else after them.
 */
export function parseStages(texts: readonly string[]): LoadStage[] | StagesProblem {
  const written: WrittenStage[] = []
  for (const [index, text] of texts.entries()) {
    const stage = parseStage(text)
    if ('problem' in stage) return { index, ...stage }
    written.push(stage)
  }
  return written.map((stage, index) => {
    const { kind, durationMs, rates = steadyRates(written, index) } = stage
    const nth = written.slice(0, index + 1).filter((other) => other.kind === kind).length
    return { kind, name: nth === 1 ? kind : `${kind} ${nth}`, durationMs, ...rates }
  })
}

function steadyRates(
  stages: readonly WrittenStage[],
  index: number,
): { from: StageRate; to: StageRate } {
  const own = { from: { times: 1 }, to: { times: 1 } }
  const stage = stages[index]
  if (!stage || isJudgedUnnamed(stage)) return own
  const before = stages.slice(0, index).findLast(isJudgedUnnamed)
  return (before ?? stages.slice(index).find(isJudgedUnnamed))?.rates ?? own
}
