/** Requests that may be planned, session by session, each session in its order. A million take 22 MB. */
export class CandidateTable {
  length = 0
  /** Step of the pool. */
  steps: Int32Array
  /** Microseconds from the start of the load. */
  dueUs: Float64Array
  /** Index of the stage. */
  stages: Uint8Array
  /**
   * The level of the visitor relative to the rate at that time: where all up to 1 are planned, the rate is the
   * stage's in the mean.
   */
  levels: Float64Array
  /** 1 where the one before is the step before of the same session. */
  follows: Uint8Array

  constructor(expected: number) {
    this.steps = new Int32Array(expected)
    this.dueUs = new Float64Array(expected)
    this.stages = new Uint8Array(expected)
    this.levels = new Float64Array(expected)
    this.follows = new Uint8Array(expected)
  }

  add(step: number, dueUs: number, stage: number, level: number, follows: boolean): void {
    if (this.length === this.steps.length) this.#grow()
    const at = this.length++
    this.steps[at] = step
    this.dueUs[at] = dueUs
    this.stages[at] = stage
    this.levels[at] = level
    this.follows[at] = follows ? 1 : 0
  }

  #grow(): void {
    const length = Math.ceil(this.length * 1.5) + 1024
    this.steps = grown(new Int32Array(length), this.steps)
    this.dueUs = grown(new Float64Array(length), this.dueUs)
    this.stages = grown(new Uint8Array(length), this.stages)
    this.levels = grown(new Float64Array(length), this.levels)
    this.follows = grown(new Uint8Array(length), this.follows)
  }
}

function grown<Values extends Int32Array | Float64Array | Uint8Array>(
  larger: Values,
  values: Values,
): Values {
  larger.set(values)
  return larger
}
