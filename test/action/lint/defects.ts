import { composite, node } from '../executor/case.ts'

const sha = 'a'.repeat(40)
const door = { id: 'report', run: 'node "$GITHUB_ACTION_PATH/dist/report.js"' }
/** The action beside the composite that its script starts. */
export const manifests = {
  'actions/report/action.yml': node(
    { main: '../../dist/report.js' },
    { outputs: { gate: { description: 'g' }, outcome: { description: 'o' } } },
  ),
}
const head = {
  branding: { icon: 'check-circle', color: 'green' },
  inputs: { url: { description: 'url', default: '${{ github.server_url }}' } },
  outputs: { gate: { description: 'gate', value: '${{ steps.report.outputs.gate }}' } },
}
const good = [
  { id: 'up', run: 'echo "url=$URL" >> "$GITHUB_OUTPUT"', env: { URL: '${{ inputs.url }}' } },
  { ...door, env: { URL: '${{ steps.up.outputs.url }}' }, if: "steps.up.outcome == 'success'" },
  { uses: `actions/cache/save@${sha}`, if: 'always()', with: { path: "${{ inputs['URL'] }}" } },
]
const withStep = (step: object, more: object = {}) =>
  composite([...good, { ...step }], { ...head, ...more })

/** A composite without a fault; each defect is one change of it. */
export const soundComposite = composite(good, head)

type Defect = [defect: string, action: object, problem: string]

/** The 14 defects that the published linters were measured with; the best of them finds 9. */
export const seededDefects: Defect[] = [
  [
    'a run step without a shell',
    withStep({ run: 'true', shell: undefined }),
    'Required property is missing: shell',
  ],
  [
    'an unknown icon',
    composite(good, { ...head, branding: { icon: 'unicorn' } }),
    "Unexpected value 'unicorn'",
  ],
  ['an unknown using', node({ using: 'node26' }), "Unexpected value 'node26'"],
  [
    'no description',
    { ...composite(good, head), description: undefined },
    'Required property is missing: description',
  ],
  ['an unknown key', composite(good, { ...head, output: {} }), "Unexpected value 'output'"],
  [
    'timeout-minutes',
    withStep({ run: 'true', 'timeout-minutes': 5 }),
    "Unexpected value 'timeout-minutes'",
  ],
  [
    'the secrets context',
    withStep({ run: 'true', env: { A: '${{ secrets.A }}' } }),
    "Unrecognized named-value: 'secrets'",
  ],
  [
    'an unknown function',
    withStep({ run: 'true', if: 'sucess()' }),
    "Unrecognized function: 'sucess'",
  ],
  ['uses and run in one step', withStep({ run: 'true', uses: './x' }), "Unexpected value 'uses'"],
  ['a repeated id', withStep({ id: 'UP', run: 'true' }), 'step UP: the id is not unique'],
  [
    'a misspelt input',
    withStep({ run: 'true', env: { A: '${{ inputs.ulr }}' } }),
    "there is no input 'ulr'",
  ],
  [
    'a misspelt step',
    withStep({ run: 'true', if: "steps.upp.outcome == 'x'" }),
    "there is no step 'upp' before it",
  ],
  [
    'a misspelt output',
    composite(good, {
      ...head,
      outputs: { gate: { description: 'g', value: '${{ steps.report.outputs.gaet }}' } },
    }),
    "output gate: step 'report' sets no output 'gaet'",
  ],
  ['an expression in a script', withStep({ run: 'echo ${{ inputs.url }}' }), 'script injection'],
]

/** What only this lint looks for. */
export const furtherDefects: Defect[] = [
  ['a tag', withStep({ uses: 'actions/cache@v5' }), "'uses: actions/cache@v5' is not pinned"],
  ['a short SHA', withStep({ uses: 'actions/cache@abc1234' }), 'is not pinned'],
  ['an image by tag', withStep({ uses: 'docker://alpine:3' }), 'is not pinned'],
  [
    'a local action that is not there',
    withStep({ uses: './gone' }),
    "there is no action.yml in './gone'",
  ],
  [
    'an output of a local action',
    withStep(
      { id: 'in', uses: './actions/report' },
      { outputs: { x: { description: 'x', value: '${{ steps.in.outputs.x }}' } } },
    ),
    "step 'in' sets no output 'x'",
  ],
  [
    'a composite output without a value',
    composite(good, { ...head, outputs: { x: { description: 'x' } } }),
    'output x: has no value',
  ],
  [
    'a main that is not there',
    node({ main: '../dist/gone.js' }),
    "there is no file '../dist/gone.js'",
  ],
  [
    'a post that is not there',
    node({ main: 'action.yml', post: 'gone.js' }),
    "there is no file 'gone.js'",
  ],
  [
    'a value of a node output',
    node({ main: 'action.yml' }, { outputs: { x: { description: 'x', value: 'y' } } }),
    "output x: only a composite's has a value",
  ],
  [
    'a part that no step has',
    withStep({ run: 'true', if: "steps.up.result == 'x'" }),
    "a step has no 'result'",
  ],
  [
    'a later step',
    composite([{ run: 'true', if: "steps.up.outcome == 'x'" }, ...good], head),
    "there is no step 'up' before it",
  ],
  [
    'a script that does not set an output',
    withStep({ run: 'true', env: { A: '${{ steps.up.outputs.nope }}' } }),
    "step 'up' sets no output 'nope'",
  ],
  [
    'a misspelt input in post-if',
    node(
      { main: 'action.yml', post: 'action.yml', 'post-if': "inputs.ulr == 'x'" },
      { inputs: {} },
    ),
    "there is no input 'ulr'",
  ],
]
