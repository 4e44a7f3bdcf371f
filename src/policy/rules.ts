import type { FindingOf } from '../model/result.ts'
import type { Rules } from '../model/rule.ts'

const workflow =
  'Only the workflow can: `policy-ref: head` lets the change judge itself ([policy.md](policy.md)).'

/** Rules about rehearse.yml itself. */
export const policyRules = {
  'policy/changed': {
    means:
      'An option that judges has another value than in the base. The value of the base judges.',
    matters: 'A change that could raise its own limits would pass every gate.',
    fix: 'Nothing, if it is meant so: it judges after the merge.',
    ignore: workflow,
  },
  'policy/measured-otherwise': {
    means:
      'An option that does not judge, but says what is measured, has another value than in the base.',
    matters: 'Less may be measured than before.',
    fix: 'Look whether it is meant so.',
    ignore: 'It is told only, and closes no gate.',
  },
  'policy/not-read': {
    means: 'rehearse.yml of the base could not be read, so that the change is judged by its own.',
    matters: 'Nobody looked whether it loosens its gate.',
    fix: 'Mend what the finding names: a checkout without git, a commit that cannot be fetched, a file that is no longer valid.',
    ignore: workflow,
  },
  'policy/first': {
    means: 'The base does not run Rehearse: the change that brings it is judged by what it brings.',
    matters: 'It is the one time that this happens.',
    fix: 'Nothing.',
    ignore: 'It is told only, and closes no gate.',
  },
} satisfies Rules

export type PolicyFinding = FindingOf<keyof typeof policyRules>
