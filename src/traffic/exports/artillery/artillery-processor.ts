import { embedJson } from '../embed-json.ts'
import type { ExportedLoad } from '../exported-load.ts'
import { walkData } from '../walk-data.ts'
import { walkerSource } from '../walker-source.ts'
import type { ArrivalPhase } from './artillery-phases.ts'

/** The functions that Artillery's script calls: who arrives, and what he asks for. */
export function artilleryProcessor(
  load: ExportedLoad,
  phases: readonly ArrivalPhase[],
  routes: readonly string[],
): string {
  const { seed, timeoutMs } = load
  const data = { seed, timeoutMs, judged: routes, phases, ...walkData(load) }
  return `// Written by \`rehearse export artillery\`, for the script beside it.
'use strict'

const load = JSON.parse(${embedJson(JSON.stringify(data))})
load.session = function (at) { return load.lists.sessions[at] }
load.route = function (at) { return load.lists.routes[at] }
load.entry = function (at) { return load.lists.entries[at] }

const run = process.env.REHEARSE_RUN || 'artillery-' + load.seed
/* Workers on other machines draw other visitors. */
const worker = Array.from(process.env.WORKER_ID || '', function (letter) { return letter.charCodeAt(0) })
let arrived = 0

/* Who comes as the n-th, and when in the load: Artillery spaces the arrivals of a phase evenly. */
function nth(index, random) {
  let before = 0
  let at = 0
  while (at < load.phases.length - 1 && index - before >= load.phases[at].arrivals) {
    before += load.phases[at].arrivals
    at++
  }
  const phase = load.phases[at]
  let wanted = random() * phase.who.reduce(function (sum, one) { return sum + one[1] }, 0)
  const found = phase.who.find(function (one) { return (wanted -= one[1]) < 0 }) || phase.who[0]
  const share = Math.min(1, (index - before + 1) / phase.arrivals)
  return { band: found[0][0], isUnderway: found[0][1] === 1, startMs: phase.startMs + phase.durationMs * share }
}

function now(context) {
  return performance.now() - context.zeroMs
}

function goOn(context) {
  context.step = context.visitor.next(now(context))
  context.vars.asks = context.step !== null
  context.vars.waitMs = context.step ? Math.max(0, Math.round(context.step.dueMs - now(context))) : 0
}

function arrive(context, events, done) {
  const index = arrived++
  const random = seeded([load.seed, index].concat(worker))
  const who = nth(index, random)
  context.zeroMs = performance.now() - who.startMs
  context.visitor = visitor(load, load.bands[who.band], who.isUnderway, who.startMs, random)
  goOn(context)
  done()
}

function ask(request, context, events, done) {
  const step = context.step
  request.url = step.path.replace(/{/g, '%7B').replace(/}/g, '%7D')
  request.method = step.method
  request.name = step.name
  request.headers = { 'user-agent': 'Rehearse', 'x-rehearse-run': run }
  context.sentMs = now(context)
  done()
}

/* Figures of routes are named as those of the plugin metrics-by-endpoint, which fails on paths like /%zz. */
const endpoint = 'plugins.metrics-by-endpoint.'

function count(context, events, isFailed, isTimed) {
  const step = context.step
  // Artillery tells of some failures twice.
  if (!step || context.sentMs === undefined) return
  const endMs = now(context)
  const metrics = ['rehearse.s' + step.stage]
  const route = load.judged.indexOf(step.name)
  if (route >= 0) metrics.push(metrics[0] + '.r' + route)
  for (const metric of metrics) {
    events.emit('counter', metric + '.sent', 1)
    events.emit('counter', metric + '.failed', isFailed ? 1 : 0)
    events.emit('counter', metric + '.served', isFailed ? 0 : 1)
    if (!isTimed) continue
    events.emit('histogram', metric + '.response', endMs - step.dueMs)
    events.emit('histogram', metric + '.service', endMs - context.sentMs)
  }
  context.sentMs = undefined
}

function answered(request, response, context, events, done) {
  const name = context.step.name
  events.emit('counter', endpoint + name + '.codes.' + response.statusCode, 1)
  events.emit('histogram', endpoint + 'response_time.' + name, now(context) - context.sentMs)
  const isFailed = response.statusCode >= 500
  count(context, events, isFailed, !isFailed)
  done()
}

/* Given up counts as long as it was waited for; other failures do not. */
function lost(error, request, context, events, done) {
  if (context.sentMs !== undefined) {
    events.emit('counter', endpoint + context.step.name + '.errors.' + (error.code || error.name), 1)
  }
  count(context, events, true, error.code === 'ETIMEDOUT')
  done()
}

function onward(context, events, done) {
  if (context.step) goOn(context)
  done()
}

module.exports = {
  arrive: arrive,
  ask: ask,
  answered: answered,
  lost: lost,
  onward: onward,
  asks: function (vars) { return vars.asks },
  more: function (context, next) { next(context.step !== null) },
}

${walkerSource}`
}
