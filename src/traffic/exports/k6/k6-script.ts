import type { ExportedFiles } from '../exported-files.ts'
import { visible } from '../../../model/visible.ts'
import { embedJson } from '../embed-json.ts'
import type { ExportedLoad } from '../exported-load.ts'
import { unexpressedLines } from '../unexpressed.ts'
import { walkData } from '../walk-data.ts'
import { walkerSource } from '../walker-source.ts'
import { k6Scenarios } from './k6-scenarios.ts'
import { k6Thresholds } from './k6-thresholds.ts'

/** Writes a load as a script for k6, whole in one file. */
export function k6Script(load: ExportedLoad, name: string): ExportedFiles {
  const { bands, timeoutMs, seed, target } = load
  const { metrics, ...found } = k6Thresholds(load.thresholds, load.stages)
  const unexpressed = [...load.leftOut, ...found.unexpressed]
  const { lists, ...walk } = walkData(load)
  const given = { seed, target: target ?? '', timeoutMs, ...walk }
  const text = `// Written by \`rehearse export k6\`. Run it as: k6 run -e TARGET=https://… ${visible(name)}
// In parts of one load, as by k6-operator: -e PARTS=4.
${unexpressedLines(unexpressed, '//').join('\n')}
import exec from 'k6/execution'
import http from 'k6/http'
import { SharedArray } from 'k6/data'
import { Counter, Rate, Trend } from 'k6/metrics'
import { sleep } from 'k6'

const given = ${embedJson(given)}
// Shared by all visitors: they are many.
${Object.entries(lists).map(sharedArray).join('')}const load = Object.assign({
  session: function (at) { return sessions[at] },
  route: function (at) { return routes[at] },
  entry: function (at) { return entries[at] },
}, given)
const target = (__ENV.TARGET || given.target).replace(/\\/+$/, '')
const headers = {
  'User-Agent': 'Rehearse',
  'X-Rehearse-Run': __ENV.REHEARSE_RUN || 'k6-' + given.seed,
}
const parts = Number(__ENV.PARTS || 1)

function thresholds() {
  const found = ${embedJson(metrics)}
  for (const metric of Object.keys(found)) {
    for (const limit of found[metric]) {
      const all = limit.perPart
      if (all) limit.threshold = 'count' + all.comparator + all.count / parts
      delete limit.perPart
    }
  }
  return found
}

export const options = {
  scenarios: ${embedJson(k6Scenarios(bands, timeoutMs))},
  thresholds: thresholds(),
  discardResponseBodies: true,
  // Each visitor has connections of his own.
  noVUConnectionReuse: true,
  summaryTrendStats: ['min', 'med', 'p(90)', 'p(95)', 'p(99)', 'max', 'count'],
}
http.setResponseCallback(http.expectedStatuses({ min: 100, max: 499 }))

// From due to end, and from sent to end; given up counts as long as it was waited for, other failures do not.
const response = new Trend('response', true)
const service = new Trend('service', true)
const failed = new Rate('failed')
const served = new Counter('served')
const timedOut = 1050

export function setup() {
  if (!/^https?:/.test(target)) throw new Error('Set TARGET: k6 run -e TARGET=https://…')
}

export function visit() {
  const place = Number(__ENV.BAND)
  const isUnderway = __ENV.UNDERWAY === '1'
  const band = load.bands[place]
  const zero = exec.scenario.startTime - band.fromMs
  const now = function () { return Date.now() - zero }
  const words = [given.seed, place, isUnderway ? 1 : 0, exec.scenario.iterationInTest]
  const who = visitor(load, band, isUnderway, now(), seeded(words))
  for (let step = who.next(0); step; step = who.next(now())) {
    const waitMs = step.dueMs - now()
    if (waitMs > 0) sleep(waitMs / 1000)
    ask(step, now)
  }
}

function ask(step, now) {
  const tags = { name: step.name, stage: load.stages[step.stage].tag }
  const sentMs = now()
  const answer = http.request(step.method, target + step.path, null, {
    headers: headers,
    tags: tags,
    redirects: 0,
    timeout: given.timeoutMs + 'ms',
  })
  const endMs = now()
  const isFailed = answer.status === 0 || answer.status >= 500
  failed.add(isFailed, tags)
  served.add(isFailed ? 0 : 1, tags)
  if (isFailed && answer.error_code !== timedOut) return
  response.add(endMs - step.dueMs, tags)
  service.add(answer.timings.duration || endMs - sentMs, tags)
}

${walkerSource}`
  return { files: { [name]: text }, unexpressed }
}

function sharedArray([name, list]: [string, unknown]): string {
  return `const ${name} = new SharedArray('${name}', function () {
  return JSON.parse(${embedJson(JSON.stringify(list))})
})
`
}
