/** A rate of requests: as a multiple of the traffic's own, or per second. */
export type StageRate = { times: number } | { perS: number }

/**
 * A part of a load, as people write it: "warmup 5s", "steady 60s @ 1x", "ramp 30s 1x..3x", "spike 10s @ 5x",
 * "recover 30s", "soak 20m @ 1x". Its rate goes evenly from `from` to `to`.
 */
export interface LoadStage {
  kind: 'warmup' | 'steady' | 'ramp' | 'spike' | 'recover' | 'soak'
  /** As it is named in reports and after `in`: its kind, or "steady 2" for the second of a kind. */
  name: string
  durationMs: number
  from: StageRate
  to: StageRate
}
