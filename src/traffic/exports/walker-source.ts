/**
 * How other engines draw visitors: plain JavaScript without imports, for whatever runs it. `seeded(words)` is a
 * generator of numbers from 0 to 1, `visitor(…)` somebody who is asked for one request after the other. Both give
 * the same for the same seed, on however many machines the visitors come. `load` has `row(n)`, `route(n)` and
 * `entry(n)`, and `clusters`, `shares` and `stages`.
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

/* A value of a row, each as often as its share says. */
function pick(row, random) {
  const values = row[0]
  const sums = row[1]
  const wanted = random()
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle] > wanted) high = middle
    else low = middle + 1
  }
  return values[low]
}

/* A number between the quantiles. */
function between(quantiles, random) {
  const place = random() * (quantiles.length - 1)
  const at = Math.floor(place)
  const above = at + 1 < quantiles.length ? quantiles[at + 1] : quantiles[at]
  return Math.round(quantiles[at] + (above - quantiles[at]) * (place - at))
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
  let cluster, route, left
  let dueMs = startMs
  if (isUnderway) {
    const entry = load.entry(band.entries[0] + Math.floor(random() * band.entries[1]))
    cluster = load.clusters[entry[0]]
    route = entry[1]
    left = entry[2]
    dueMs = band.fromMs + entry[3]
  } else {
    cluster = load.clusters[load.shares < 0 ? 0 : pick(load.row(load.shares), random)]
    route = cluster.start < 0 ? 0 : pick(load.row(cluster.start), random)
    const own = cluster.lengthsOf[route]
    left = pick(load.row(own === undefined ? cluster.lengths : own), random)
  }
  let isFirst = true

  function follow() {
    const row = cluster.next[route]
    let to = row === undefined ? -1 : pick(load.row(row), random)
    if (to < 0 && cluster.rare >= 0) to = pick(load.row(cluster.rare), random)
    // From where nobody was seen to go on, somebody begins anew.
    if (to < 0 && cluster.start >= 0) to = pick(load.row(cluster.start), random)
    if (to >= 0) route = to
    dueMs += between(load.route(route)[2] === 'asset' ? cluster.gaps.asset : cluster.gaps.page, random)
  }

  return {
    next: function (nowMs) {
      while (left > 0) {
        if (!isFirst) follow()
        isFirst = false
        left--
        if (dueMs < nowMs) dueMs = nowMs
        if (dueMs >= band.toMs) left = 0
        const paths = load.route(route)[3]
        const at = stageAt(load, dueMs)
        if (dueMs >= band.toMs || paths < 0 || level >= rateAt(load.stages[at], dueMs)) continue
        const path = pick(load.row(paths), random)
        const isLent = typeof path !== 'string'
        const measured = load.route(isLent ? path[1] : route)
        return { dueMs: dueMs, method: measured[0], name: measured[1], path: isLent ? path[0] : path, stage: at }
      }
      return null
    },
  }
}
`
