import { checks } from '../../src/checks/in-order.ts'
import { Moment, resultName } from '../../src/model/result.ts'
import { actionYaml, inputsYaml, outputsOf } from './action-yaml.ts'
import { rootInputs } from './inputs.ts'

const nodeMissing = [
  'if ! command -v node >/dev/null; then',
  "  echo '::error title=Rehearse needs Node.js 22.19 or newer::This runner has no node on its PATH. Add actions/setup-node with node-version 24 before this step, or use the sub-actions, which bring their own Node.js.'",
  '  exit 2',
  'fi',
].join('\n')

/** action.yml: the whole rehearsal, one step a stage. The last step gates. */
export function rootAction(): [string, string][] {
  const inputs = rootInputs()
  // Only the report may write to GitHub, so no other step sees the token.
  const env = environment(inputs.filter(({ name }) => name !== 'token').map(({ name }) => name))
  const withToken = environment(inputs.map(({ name }) => name))
  const steps = [
    { name: 'Node.js', shell: 'bash', run: nodeMissing },
    { id: 'preview', name: 'Preview', shell: 'bash', run: door('preview'), env },
    ...plan().map(({ id, title, moment }) => ({
      id: resultName({ check: id, moment }),
      name: moment === 'main' ? title : `${title}, ${moment}`,
      // A mistake that keeps one check from running does not keep the others from it.
      if: "!cancelled() && steps.preview.outcome == 'success'",
      shell: 'bash',
      run: `${door(id)} --moment ${moment} --record-only`,
      env,
    })),
    {
      name: 'Preview down',
      if: 'always()',
      shell: 'bash',
      run: door('preview-post'),
      env: environment(['dir']),
    },
    {
      id: 'report',
      name: 'Report',
      // A cancelled run has nothing to tell.
      if: '!cancelled()',
      shell: 'bash',
      run: door('report'),
      env: withToken,
    },
  ]
  const outputs = ['preview', 'report'].flatMap((step) =>
    outputsOf(step).map(([name, description]) => [
      name,
      { description, value: `\${{ steps.${step}.outputs.${name} }}` },
    ]),
  )
  const action = {
    name: 'Rehearse',
    description:
      'A dress rehearsal for your site: preview, health, crawl, load and one gate on every pull request.',
    author: 'The Rehearse developers',
    branding: { icon: 'check-circle', color: 'purple' },
    inputs: inputsYaml(inputs),
    outputs: Object.fromEntries(outputs) as unknown,
    runs: { using: 'composite', steps },
  }
  return [['action.yml', actionYaml(action)]]
}

function plan(): { id: string; title: string; moment: Moment }[] {
  // What runs beside another check is run by that one's step.
  const own = Moment.options.filter((moment) => moment !== 'during')
  return own.flatMap((moment) =>
    checks
      .filter(({ moments }) => moments.includes(moment))
      .map(({ id, title }) => ({ id, title, moment })),
  )
}

/** The environment variable, unlike the expression, is also right in a job that runs in a container. */
function door(name: string): string {
  return `node "$GITHUB_ACTION_PATH/dist/${name}.js"`
}

/** `run:` steps of a composite get no INPUT_* of their own. */
function environment(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [`INPUT_${name.toUpperCase()}`, `\${{ inputs.${name} }}`]),
  )
}
