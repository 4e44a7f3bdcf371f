/** A rate of requests: as a multiple of the traffic's own, or per second. */
export type StageRate = { times: number } | { perS: number }

export const stageKinds = ['warmup', 'steady', 'ramp', 'spike', 'recover', 'soak'] as const
export type StageKind = (typeof stageKinds)[number]

/**
 * A part of a load, as people write it: "warmup 5s", "steady 60s @ 1x", "ramp 30s 1x..3x", "spike 10s @ 5x",
 * "recover 30s", "soak 20m @ 1x". Its rate goes evenly from `from` to `to`.
 */
export interface LoadStage {
  kind: StageKind
  /** As it is named in reports and after `in`: its kind, or "steady 2" for the second of a kind. */
  name: string
  durationMs: number
  from: StageRate
  to: StageRate
}

/** Whether thresholds that name no stage are judged in it: where the load is as steady as the site should be. */
export function isJudgedUnnamed({ kind }: Pick<LoadStage, 'kind'>): boolean {
  return kind === 'steady' || kind === 'soak'
}

/** Whether a threshold's `in …` means the stage: by its kind, by its name, or "steady 1" for the first of a kind. */
export function isStageNamed(
  { kind, name }: Pick<LoadStage, 'kind' | 'name'>,
  named: string,
): boolean {
  return named === kind || named === name || (name === kind && named === `${kind} 1`)
}
