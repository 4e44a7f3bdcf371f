import { type Answer, refusal } from './answer.ts'
import type { Call, Handler } from './call.ts'
import type { JsonObject } from './json.ts'
import { pageOf } from './page.ts'
import type { StoredArtifact, StoredRun } from './state.ts'
import { idOf } from './user-json.ts'

const moment = '2026-01-02T03:04:05Z'

/** A list wrapped in an object with `total_count`, or 404 when there is no such run. */
function listOf(call: Call, key: string, entries: (run: StoredRun) => JsonObject[]): Answer {
  const run = call.state.runs.get(Number(call.params.run_id))
  if (run === undefined) return refusal(404, 'Not Found')
  const all = entries(run)
  const { items, headers } = pageOf(all, call.query, call.url)
  return { status: 200, headers, body: { total_count: all.length, [key]: items } }
}

/** An artifact as lists have it. */
function artifactJson(
  { id, name, zip, expired, run }: StoredArtifact,
  { state, places }: Call,
): JsonObject {
  const url = `${places.api}/repos/${state.repo}/actions/artifacts/${id}`
  return {
    id,
    node_id: Buffer.from(`Artifact:${id}`).toString('base64'),
    name,
    size_in_bytes: zip.length,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    created_at: moment,
    expires_at: '2036-01-02T03:04:05Z',
    updated_at: moment,
    workflow_run: {
      id: run.id,
      repository_id: idOf(state.repo),
      head_repository_id: run.headRepositoryId,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  }
}

/** Artifacts and jobs of a workflow run. */
export const runHandlers: Readonly<Record<string, Handler>> = {
  'actions/list-artifacts-for-repo'(call) {
    const name = call.query.get('name')
    const all = call.state.artifacts.filter((one) => name === null || one.name === name)
    const { items, headers } = pageOf(all.toReversed(), call.query, call.url)
    const artifacts = items.map((one) => artifactJson(one, call))
    return { status: 200, headers, body: { total_count: all.length, artifacts } }
  },

  'actions/download-artifact'(call) {
    const found = call.state.artifacts.find(({ id }) => String(id) === call.params.artifact_id)
    if (found === undefined) return refusal(404, 'Not Found')
    if (found.expired) return refusal(410, 'Artifact has expired')
    return { status: 302, headers: { location: `${call.places.origin}/blobs/${found.id}` } }
  },

  'actions/list-workflow-run-artifacts'(call) {
    const name = call.query.get('name')
    return listOf(call, 'artifacts', ({ artifacts }) =>
      artifacts
        .filter((artifact) => name === null || artifact.name === name)
        .map((artifact) => {
          const id = idOf(`${call.params.run_id ?? ''}/${artifact.name}`)
          const url = `${call.places.api}/repos/${call.state.repo}/actions/artifacts/${id}`
          return {
            id,
            node_id: Buffer.from(`Artifact:${id}`).toString('base64'),
            name: artifact.name,
            size_in_bytes: artifact.sizeInBytes,
            url,
            archive_download_url: `${url}/zip`,
            expired: false,
            created_at: moment,
            expires_at: '2036-01-02T03:04:05Z',
            updated_at: moment,
          }
        }),
    )
  },

  'actions/list-jobs-for-workflow-run'(call) {
    const runId = Number(call.params.run_id)
    const root = `${call.places.api}/repos/${call.state.repo}`
    return listOf(call, 'jobs', ({ jobs }) => {
      const latest = Math.max(...jobs.map((job) => job.attempt))
      const asked =
        call.query.get('filter') === 'all' ? jobs : jobs.filter((job) => job.attempt === latest)
      return asked.map((job) => {
        const id = idOf(`${runId}.${job.attempt}/${job.name}`)
        return {
          id,
          node_id: Buffer.from(`Job:${id}`).toString('base64'),
          run_id: runId,
          run_url: `${root}/actions/runs/${runId}`,
          run_attempt: job.attempt,
          head_sha: 'a'.repeat(40),
          url: `${root}/actions/jobs/${id}`,
          html_url: `${call.places.web}/${call.state.repo}/actions/runs/${runId}/job/${id}`,
          check_run_url: `${root}/check-runs/${id}`,
          name: job.name,
          status: job.conclusion === null ? 'in_progress' : 'completed',
          conclusion: job.conclusion,
          created_at: moment,
          started_at: moment,
          completed_at: job.conclusion === null ? null : moment,
          steps: [],
          labels: ['ubuntu-latest'],
          runner_id: 1,
          runner_name: 'GitHub Actions 1',
          runner_group_id: 0,
          runner_group_name: 'GitHub Actions',
          workflow_name: 'rehearse',
          head_branch: 'main',
        }
      })
    })
  },
}
