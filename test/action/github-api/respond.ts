import { type Answer, refusal } from './answer.ts'
import { type Caller, refuseStranger } from './authenticate.ts'
import type { Places } from './call.ts'
import type { Contract, Incoming, Matched } from './contract.ts'
import { handlers } from './handlers.ts'
import { type Json, type JsonObject, isObject } from './json.ts'
import { refuseByProse } from './prose-rules.ts'
import { refuseByRights } from './rights.ts'
import type { State } from './state.ts'
import type { Violation } from './violation.ts'

/** Everything an answer depends on but the request. */
export interface World {
  contract: Contract
  state: State
  places: Places
  listLagMs: number
  fault(method: string, path: string): Answer | undefined
  violations: Violation[]
}

function objectOr(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

/** The answer to a valid request, in the order in which GitHub decides. */
function decide(request: Incoming, matched: Matched, caller: Caller, world: World): Answer {
  const { id, params } = matched
  const { state, places, listLagMs } = world
  const { method, path, query } = request
  const fault = world.fault(method, path)
  if (fault !== undefined) return fault
  if (caller.token === undefined) return refuseStranger(caller)
  const repo = `${params.owner ?? ''}/${params.repo ?? ''}`.toLowerCase()
  if (params.repo !== undefined && repo !== state.repo.toLowerCase())
    return refusal(404, 'Not Found')
  const { login, token } = caller
  const body = objectOr(request.body)
  const url = places.origin + path
  return (
    refuseByRights(id, token, login) ??
    refuseByProse(id, body, params) ??
    handlers[id]?.({ params, query, body, url, login, state, places, listLagMs }) ??
    refusal(501, `${id} is not modelled`)
  )
}

/**
 * Answers one request. A request outside of the slice (501) or invalid (422) changes nothing and is recorded in
 * `world.violations`; so is an answer of ours that GitHub's description does not allow, which is sent all the same.
 */
export function respond(request: Incoming, caller: Caller, world: World): Answer {
  const { method, path } = request
  const record = (kind: Violation['kind'], problems: readonly string[]) => {
    world.violations.push(...problems.map((problem) => ({ kind, method, path, problem })))
  }
  const matched = world.contract.match(request)
  if (matched === undefined) {
    record('operation', ['not in the slice of the description'])
    return refusal(501, 'Not in the slice of the description')
  }
  const problems = world.contract.checkRequest(matched, request)
  record('request', problems)
  const decided =
    problems.length > 0
      ? refusal(422, `Invalid request.\n\n${problems.join('\n')}`)
      : decide(request, matched, caller, world)
  const { status } = decided
  if (status === 501) record('operation', [`${matched.id} is not modelled for this request`])
  const answer: Answer =
    status < 400
      ? decided
      : { ...decided, body: { ...objectOr(decided.body), documentation_url: matched.manual } }
  record('answer', world.contract.checkAnswer(matched, status, answer.body))
  return answer
}
