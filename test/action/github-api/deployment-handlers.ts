import { refusal } from './answer.ts'
import type { Handler } from './call.ts'
import { deploymentJson } from './deployment-json.ts'
import type { JsonObject } from './json.ts'
import { pageOf } from './page.ts'
import { textOf } from './text-of.ts'

const newestFirst = (a: JsonObject, b: JsonObject) => Number(b.id) - Number(a.id)

export const deploymentHandlers: Readonly<Record<string, Handler>> = {
  /** A ref is the branch of a pull request, or a commit. */
  'repos/create-deployment'({ body, state, places, login }) {
    const ref = textOf(body.ref)
    const pull = [...state.pulls.values()].find((candidate) => candidate.headRef === ref)
    const sha = pull?.headSha ?? (/^[\da-f]{40}$/.test(ref) ? ref : undefined)
    if (sha === undefined) return refusal(422, `No ref found for: ${ref}`)
    const { environment, task, payload, description } = body
    const { transient_environment: transient, production_environment: production } = body
    const deployment = deploymentJson(
      {
        id: state.nextId(),
        sha,
        ref,
        login,
        ...(environment === undefined ? {} : { environment: textOf(environment) }),
        ...(task === undefined ? {} : { task }),
        ...(payload === undefined ? {} : { payload }),
        ...(description === undefined ? {} : { description }),
        ...(transient === undefined ? {} : { transient_environment: transient }),
        ...(production === undefined ? {} : { production_environment: production }),
      },
      state.repo,
      places,
    )
    state.deployments.push(deployment)
    return { status: 201, body: deployment }
  },

  'repos/list-deployments'({ query, url, state }) {
    const asked = ['sha', 'ref', 'task', 'environment'].flatMap((key): [string, string][] => {
      const value = query.get(key)
      return value === null || value === 'none' ? [] : [[key, value]]
    })
    const all = state.deployments
      .filter((deployment) => asked.every(([key, value]) => deployment[key] === value))
      .toSorted(newestFirst)
    const { items, headers } = pageOf(all, query, url)
    return { status: 200, headers, body: items }
  },

  'repos/list-deployment-statuses'({ params, query, url, state, places }) {
    const id = Number(params.deployment_id)
    if (!state.deployments.some((known) => known.id === id)) return refusal(404, 'Not Found')
    const deployment = `${places.api}/repos/${state.repo}/deployments/${id}`
    const all = state.deploymentStatuses
      .filter((status) => status.deployment_url === deployment)
      .toSorted(newestFirst)
    const { items, headers } = pageOf(all, query, url)
    return { status: 200, headers, body: items }
  },
}
