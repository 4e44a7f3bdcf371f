import { type Answer, refusal } from './answer.ts'
import type { Call, Handler } from './call.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import type { StoredCheckRun } from './state.ts'
import { textOf } from './text-of.ts'
import { idOf } from './user-json.ts'

function objectIn(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

function shown(run: StoredCheckRun, { state, places }: Call): JsonObject {
  const url = `${places.api}/repos/${state.repo}/check-runs/${run.id}`
  const page = `${places.web}/${state.repo}/runs/${run.id}`
  const { given } = run
  const output = objectIn(given.output)
  // "Providing conclusion will automatically set the status to completed."
  const status = given.conclusion === undefined ? (given.status ?? 'queued') : 'completed'
  return {
    id: run.id,
    node_id: Buffer.from(`CheckRun:${run.id}`).toString('base64'),
    head_sha: run.headSha,
    name: run.name,
    url,
    html_url: page,
    details_url: given.details_url ?? page,
    external_id: given.external_id ?? '',
    status,
    conclusion: given.conclusion ?? null,
    started_at: given.started_at ?? null,
    completed_at: given.completed_at ?? null,
    output: {
      title: output.title ?? null,
      summary: output.summary ?? null,
      text: output.text ?? null,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: idOf(run.headSha) },
    app: null,
    pull_requests: [],
  }
}

/** Takes over what was sent; annotations are added to the earlier ones. */
function take(run: StoredCheckRun, call: Call, status: number): Answer {
  const { name, output, ...rest } = call.body
  if (typeof name === 'string') run.name = name
  const { annotations, ...parts } = objectIn(output)
  if (Array.isArray(annotations)) run.annotations.push(...annotations.map(objectIn))
  Object.assign(run.given, rest, { output: { ...objectIn(run.given.output), ...parts } })
  return { status, body: shown(run, call) }
}

export const checkRunHandlers: Readonly<Record<string, Handler>> = {
  'checks/create'(call) {
    const headSha = textOf(call.body.head_sha)
    const run = { id: call.state.nextId(), headSha, name: '', given: {}, annotations: [] }
    call.state.checkRuns.set(run.id, run)
    return take(run, call, 201)
  },

  'checks/update'(call) {
    const run = call.state.checkRuns.get(Number(call.params.check_run_id))
    return run === undefined ? refusal(404, 'Not Found') : take(run, call, 200)
  },
}
