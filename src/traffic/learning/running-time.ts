const mostStretches = 2000

/** Seconds in which a log ran: what lies between its jumps. Stretches of several servers may overlap. */
export function runningTime() {
  let stretches: [startS: number, endS: number][] = []
  let current: [number, number] | undefined
  const close = () => {
    if (current) stretches.push(current)
    current = undefined
    if (stretches.length > mostStretches) stretches = united(stretches)
  }
  return {
    at: (timeMs: number): void => {
      const second = Math.floor(timeMs / 1000)
      current ??= [second, second + 1]
      if (second < current[0]) current[0] = second
      if (second >= current[1]) current[1] = second + 1
    },
    /** The log ends or jumps. */
    end: close,
    /** Without overlaps, by time. */
    stretches: (): readonly (readonly [startS: number, endS: number])[] => united(stretches),
  }
}

function united(stretches: readonly [number, number][]): [number, number][] {
  const whole: [number, number][] = []
  for (const [start, end] of stretches.toSorted(([one], [other]) => one - other)) {
    const last = whole.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else whole.push([start, end])
  }
  return whole
}
