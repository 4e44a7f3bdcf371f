/**
 * How other engines draw visitors: plain JavaScript without imports, for whatever runs it. `seeded(words)` is a
 * generator of numbers from 0 to 1, `visitor(…)` somebody who is asked for one request after the other. Both give
 * the same for the same seed, on however many machines the visitors come. `load` has
 * `session(n)`, `route(n)` and `entry(n)`, and `sessions`, how many there are, and `stages`.
 */
export const walkerSource = `/* sfc32, its state mixed from the words with the finalizer of MurmurHash3. */
function seeded(words) {
  const state = [0x243f6a88, 0x85a308d3, 0x13198a2e, 1]
  for (const word of words) {
    for (let at = 0; at < 3; at++) {
      let mixed = Math.imul(state[at] ^ (word + at), 0x85ebca6b)
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
      state[at] = mixed ^ (mixed >>> 16)
    }
  }
  const next = function () {
    const mixed = (((state[0] + state[1]) | 0) + state[3]) | 0
    state[3] = (state[3] + 1) | 0
    state[0] = state[1] ^ (state[1] >>> 9)
    state[1] = (state[2] + (state[2] << 3)) | 0
    state[2] = (((state[2] << 21) | (state[2] >>> 11)) + mixed) | 0
    return (mixed >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/* The first place whose sum is above. */
function placeIn(sums, wanted) {
  let low = 0
  let high = sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle] > wanted) high = middle
    else low = middle + 1
  }
  return low
}

function stageAt(load, ms) {
  let at = load.stages.length - 1
  while (at > 0 && load.stages[at].startMs > ms) at--
  return at
}

function rateAt(stage, ms) {
  return stage.fromPerS + ((stage.toPerS - stage.fromPerS) * (ms - stage.startMs)) / stage.durationMs
}

/*
 * Somebody of a band who comes at startMs of the load, or is under way when the band begins. next(nowMs) is the
 * next request, due when the one before was due and its gap is over, though not before now; null after the last.
 * A visitor asks for nothing while the rate of the load is below his level.
 */
function visitor(load, band, isUnderway, startMs, random) {
  const level = band.lowPerS + (band.highPerS - band.lowPerS) * random()
  let drawn = [Math.floor(random() * load.sessions), 0, startMs - band.fromMs]
  if (isUnderway) drawn = load.entry(band.entries[0] + Math.floor(random() * band.entries[1]))
  const steps = load.session(drawn[0])
  const first = drawn[1]
  let at = first
  let dueMs = band.fromMs + drawn[2]

  return {
    next: function (nowMs) {
      for (; at * 2 < steps.length; at++) {
        if (at > first) dueMs += steps[at * 2 + 1]
        if (dueMs < nowMs) dueMs = nowMs
        if (dueMs >= band.toMs) return null
        const stage = stageAt(load, dueMs)
        if (level >= rateAt(load.stages[stage], dueMs)) continue
        const route = load.route(steps[at * 2])
        at++
        const path = route[2][placeIn(route[3], random())]
        return { dueMs: dueMs, method: route[0], name: route[1], path: path, stage: stage }
      }
      return null
    },
  }
}
`
