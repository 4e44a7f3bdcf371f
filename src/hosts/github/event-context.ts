/** What an event says about the code under test. */
export interface EventContext {
  /** The tested commit; on a pull request its head, not the merge commit that is checked out. */
  commit?: string
  base?: string
  /** The branch that it is compared with: what a change cannot have pushed to. */
  baseBranch?: string
  /** Started by the clock. */
  scheduled?: true
  /** Whose rehearse.yml judges: what the tested commit cannot have changed. */
  policyRef?: string
  pullRequest?: number
  /** The pull request comes from another repository, or from one that is gone. */
  headRepoIsFork?: boolean
  /** The pull request is not in the event: ask the API which open one has `commit` as its head, by that or by branch. */
  lookup?: 'commit' | 'branch'
  /** "owner:branch" of the head, for the lookup by branch. */
  headBranch?: string
  /** The run that measured, where this one tells of another. */
  run?: { id: number; attempt: number; url: string }
  /** The token of this job can write, and what is told of is somebody else's: nothing of theirs may run here. */
  tellsOnly?: true
  /** Why there is nothing to comment on. */
  note?: string
}
