import type { JsonObject } from './json.ts'
import { timestamp } from './timestamp.ts'

export interface StoredPull {
  number: number
  state: 'open' | 'closed'
  title: string
  login: string
  headRef: string
  headSha: string
  /** "owner/name"; null when the fork is deleted. */
  headRepo: string | null
  baseRef: string
  baseSha: string
  createdAt: string
  updatedAt: string
}

/** A pull request to begin with; what is left out is made up. */
export type PullSeed = Partial<StoredPull> & { number: number }

export interface StoredComment {
  id: number
  pull: number
  login: string
  body: string
  createdAt: string
  updatedAt: string
  /** When lists begin to show it, in ms of `performance.now()`. */
  listedFrom: number
}

export interface StoredCheckRun {
  id: number
  headSha: string
  name: string
  /** What was asked for last, key by key. */
  given: JsonObject
  annotations: JsonObject[]
}

/** An artifact of the repository with what it holds, and the run that made it. */
export interface StoredArtifact {
  id: number
  name: string
  zip: Buffer
  expired: boolean
  run: { id: number; headBranch: string; headSha: string; headRepositoryId: number }
}

interface RunArtifact {
  name: string
  sizeInBytes: number
}

export interface StoredIssue {
  number: number
  login: string
  title: string
  body: string
  state: 'open' | 'closed'
  labels: string[]
  createdAt: string
  updatedAt: string
}

interface StoredJob {
  name: string
  conclusion: string | null
  attempt: number
}

/** Artifacts and jobs of one workflow run. */
export interface StoredRun {
  artifacts: RunArtifact[]
  jobs: StoredJob[]
}

/** What the repository holds. Tests may read and change it while the server runs. */
export interface State {
  repo: string
  pulls: Map<number, StoredPull>
  comments: Map<number, StoredComment>
  checkRuns: Map<number, StoredCheckRun>
  statuses: JsonObject[]
  deployments: JsonObject[]
  deploymentStatuses: JsonObject[]
  runs: Map<number, StoredRun>
  artifacts: StoredArtifact[]
  issues: Map<number, StoredIssue>
  nextId(): number
  addPull(seed: PullSeed): StoredPull
  /** Lists show it `lagMs` later, at once when that is absent. */
  addComment(comment: { pull: number; login: string; body: string }, lagMs?: number): StoredComment
}

/** Past 2^31 like GitHub's own: an id does not fit into 32 bits. */
const firstId = 3_000_000_001

/** An empty repository "owner/name". Ids only grow, across all kinds. */
export function createState(repo: string): State {
  let lastId = firstId - 1
  const state: State = {
    repo,
    pulls: new Map(),
    comments: new Map(),
    checkRuns: new Map(),
    statuses: [],
    deployments: [],
    deploymentStatuses: [],
    runs: new Map(),
    artifacts: [],
    issues: new Map(),
    nextId: () => ++lastId,
    addPull(seed) {
      const now = timestamp()
      const pull: StoredPull = {
        state: 'open',
        title: 'Change the shop',
        login: 'octocat',
        headRef: `change-${seed.number}`,
        headSha: seed.number.toString(16).padStart(40, 'a'),
        headRepo: repo,
        baseRef: 'main',
        baseSha: 'b'.repeat(40),
        createdAt: now,
        updatedAt: now,
        ...seed,
      }
      state.pulls.set(pull.number, pull)
      return pull
    },
    addComment(comment, lagMs = 0) {
      const now = timestamp()
      const stored: StoredComment = {
        ...comment,
        id: state.nextId(),
        createdAt: now,
        updatedAt: now,
        listedFrom: performance.now() + lagMs,
      }
      state.comments.set(stored.id, stored)
      return stored
    },
  }
  return state
}
