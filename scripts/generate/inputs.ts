import { checks } from '../../src/checks/in-order.ts'
import { configInputs } from '../../src/config/inputs.ts'
import { flags } from '../../src/flags.ts'

/** An input of an action.yml. */
export interface ActionInput {
  name: string
  description: string
  /** What holds when neither the input nor rehearse.yml says anything; told, never written as a default. */
  fallback: unknown
  default?: string
}

/** The token is GitHub's own matter, so it is no value of rehearse.yml. */
const token: ActionInput = {
  name: 'token',
  description: 'Writes the comment on the pull request; needs `pull-requests: write`.',
  fallback: undefined,
  default: '${{ github.token }}',
}

const fromConfig: (ActionInput & { sections: readonly string[] })[] = configInputs().map(
  ({ name, description, paths, default: fallback }) => ({
    name,
    description,
    fallback,
    sections: paths.flatMap(([section]) => section ?? []),
  }),
)

const fromFlags: ActionInput[] = Object.entries(flags).flatMap(([name, { input, description }]) =>
  input ? [{ name, description, fallback: undefined }] : [],
)

function named(...names: string[]): ActionInput[] {
  return [...fromFlags, ...fromConfig].filter(({ name }) => names.includes(name)).map(plain)
}

function plain({ name, description, fallback }: ActionInput): ActionInput {
  return { name, description, fallback }
}

/** The inputs of the root action: every one of rehearse.yml's. */
export function rootInputs(): ActionInput[] {
  return [...named('config', 'dir', 'policy-ref'), ...fromConfig.map(plain), token]
}

/** The inputs of one door. */
export function doorInputs(door: string): ActionInput[] {
  const own = fromConfig.filter(({ sections }) => sections.includes(door)).map(plain)
  if (door === 'preview') return [...named('config', 'dir', 'ref'), ...own]
  if (door === 'report') {
    return [
      ...named(
        'config',
        'dir',
        'policy-ref',
        'results',
        'checks',
        'on-error',
        'base-report',
        'base-artifact',
      ),
      ...own.filter(({ name }) => name !== 'results'),
      token,
    ]
  }
  const base = checks.find(({ id }) => id === door)?.comparable
    ? ['base-preview', 'base-report']
    : []
  return [
    ...named('config', 'dir', 'policy-ref', 'moment', 'record-only', 'url'),
    ...named('allow-hosts', 'on-error', ...base),
    ...own,
  ]
}
