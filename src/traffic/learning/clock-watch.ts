const fewestLines = 100
const shareOfOne = 0.98

/**
 * How far the times of a log can be trusted: `synthetic` ones all stand at one minute of the hour or one second
 * of the minute, because somebody made them up or rounded them.
 */
export interface ClockKind {
  kind: 'finer' | 'seconds' | 'minutes' | 'synthetic'
  /** What gives a synthetic clock away, for people. */
  sign?: string
}

export function clockWatch() {
  const minutes = new Uint32Array(60)
  const seconds = new Uint32Array(60)
  let lines = 0
  let finer = 0
  let first = Infinity
  let last = -Infinity
  return {
    see: (timeMs: number): void => {
      const second = Math.floor(timeMs / 1000)
      lines++
      if (timeMs % 1000 !== 0) finer++
      if (timeMs < first) first = timeMs
      if (timeMs > last) last = timeMs
      seconds[second % 60] = (seconds[second % 60] ?? 0) + 1
      const minute = Math.floor(second / 60) % 60
      minutes[minute] = (minutes[minute] ?? 0) + 1
    },
    kind: (): ClockKind => {
      const spanS = (last - first) / 1000
      const isOne = (counts: Uint32Array) => Math.max(...counts) >= shareOfOne * lines
      if (lines >= fewestLines && spanS > 3 * 3600 && isOne(minutes)) {
        return {
          kind: 'synthetic',
          sign: `every line stands at minute ${largest(minutes)} of its hour`,
        }
      }
      if (lines >= fewestLines && spanS > 600 && isOne(seconds)) {
        if (largest(seconds) === 0) return { kind: 'minutes' }
        return {
          kind: 'synthetic',
          sign: `every line stands at second ${largest(seconds)} of its minute`,
        }
      }
      return { kind: finer > 0 ? 'finer' : 'seconds' }
    },
  }
}

function largest(counts: Uint32Array): number {
  return counts.indexOf(Math.max(...counts))
}
