import { type Case, composite, conclusions, lines, messages, node } from '../case.ts'

const inner = JSON.stringify(
  composite(
    [
      { id: 'work', run: 'echo "n=$IN" >> "$GITHUB_OUTPUT"', env: { IN: '${{ inputs.n }}' } },
      { run: 'echo "$(basename "$GITHUB_ACTION_PATH") $OUTER"; exit ${CODE-0}' },
    ],
    {
      inputs: { n: { description: 'n', default: '5' } },
      outputs: { doubled: { description: 'd', value: '${{ steps.work.outputs.n }}0' } },
    },
  ),
)

/** Inputs, outputs and nested actions of composites. */
export const compositeCases: Case[] = [
  {
    rule: 'defaults may read github.token; an input given wins, its name in any case',
    source: 'ActionRunner.cs RunAsync (EvaluateDefaultInput)',
    action: composite(
      [
        {
          run: 'echo "${#TOKEN} $URL"',
          env: { TOKEN: '${{ inputs.token }}', URL: '${{ inputs.url }}' },
        },
      ],
      {
        inputs: {
          token: { description: 'token', default: '${{ github.token }}' },
          url: { description: 'url', default: 'standard' },
        },
      },
    ),
    run: { inputs: { URL: 'given' } },
    seen: lines,
    expected: ['13 given'],
  },
  {
    rule: 'required is not enforced: the input is empty',
    source: 'ActionRunner.cs RunAsync, ActionManifestManager.cs (required is not read)',
    action: composite([{ run: 'echo "[$URL]"', env: { URL: '${{ inputs.url }}' } }], {
      inputs: { url: { description: 'url', required: true } },
    }),
    seen: (run) => [lines(run), run.conclusion],
    expected: [['[]'], 'success'],
  },
  {
    rule: 'unknown and deprecated inputs are warnings',
    source: 'ActionRunner.cs RunAsync (Unexpected input(s), has been deprecated)',
    action: composite([{ run: 'true' }], {
      inputs: { old: { description: 'old', deprecationMessage: 'use new' } },
    }),
    run: { inputs: { old: '1', typo: '2' } },
    seen: (run) => run.usage.annotations.map(({ message }) => message),
    expected: [
      "Input 'old' has been deprecated with message: use new",
      "Unexpected input(s) 'typo', valid inputs are ['old']",
    ],
  },
  {
    rule: 'outputs are evaluated after the steps, also after a failure',
    source: 'CompositeActionHandler.cs RunAsync (ProcessOutputs)',
    action: composite(
      [
        { id: 'a', run: 'echo "x=1" >> "$GITHUB_OUTPUT"; exit 1' },
        { id: 'b', run: 'true' },
      ],
      {
        outputs: {
          x: { description: 'x', value: '${{ steps.a.outputs.x }}' },
          state: { description: 's', value: '${{ steps.a.outcome }}/${{ steps.b.outcome }}' },
          none: { description: 'n', value: '${{ steps.b.outputs.none }}' },
        },
      },
    ),
    seen: (run) => [run.conclusion, run.outputs],
    expected: ['failure', { x: '1', state: 'failure/skipped', none: '' }],
  },
  {
    rule: 'uses: ./x is found in the workspace, with its own inputs, path and steps',
    source: 'ActionManager.cs LoadAction (self alias), CompositeActionHandler.cs RunAsync',
    action: composite(
      [
        { id: 'in', uses: './x', with: { n: '${{ inputs.n }}1' }, env: { OUTER: 'seen' } },
        { run: 'basename "$GITHUB_ACTION_PATH"; echo "${OUTER-unset}"' },
      ],
      {
        inputs: { n: { description: 'n', default: '4' } },
        outputs: { o: { description: 'o', value: '${{ steps.in.outputs.doubled }}' } },
      },
    ),
    files: { 'workspace/x/action.yml': inner },
    seen: (run) => [
      run.outputs,
      run.steps[0]?.steps?.map((step) => step.log),
      run.steps[0]?.outputs,
      run.steps[1]?.log,
    ],
    expected: [{ o: '410' }, [[], ['x seen']], { doubled: '410' }, ['action', 'unset']],
  },
  {
    rule: 'a nested action that fails fails its step, and its outputs count',
    source: 'CompositeActionHandler.cs RunStepsAsync, ProcessOutputs',
    action: composite([
      { id: 'in', uses: './x', env: { CODE: '2' } },
      { run: 'echo "$O"', env: { O: '${{ steps.in.outputs.doubled }}' }, if: 'failure()' },
    ]),
    files: { 'workspace/x/action.yml': inner },
    seen: (run) => [conclusions(run), run.steps[1]?.log],
    expected: [['failure', 'success'], ['50']],
  },
  {
    rule: 'a nested action that is not there fails its step',
    source: 'ActionManager.cs LoadAction',
    action: composite([{ uses: './nowhere' }]),
    seen: (run) => [conclusions(run), messages(run)[0]?.split(' under ')[0]],
    expected: [['failure'], "error: Can't find 'action.yml', 'action.yaml' or 'Dockerfile'"],
  },
  {
    rule: 'a nested node action gets INPUT_ variables and the path of the composite around it',
    source: 'NodeScriptActionHandler.cs RunAsync, CompositeActionHandler.cs (action_path)',
    action: composite([{ uses: './n', with: { 'two words': 'x' } }]),
    files: {
      'workspace/n/action.yml': JSON.stringify(
        node({}, { inputs: { 'two words': { description: 'i' } } }),
      ),
      'workspace/n/main.js':
        "console.log(process.env.INPUT_TWO_WORDS, require('path').basename(process.env.GITHUB_ACTION_PATH))",
    },
    seen: lines,
    expected: ['x action'],
  },
  {
    rule: 'pre of a nested local action does not run and is a warning',
    source: 'ActionRunner.cs RunAsync (`pre` execution is not supported)',
    action: composite([{ uses: './n' }]),
    files: {
      'workspace/n/action.yml': JSON.stringify(node({ pre: 'pre.js' })),
      'workspace/n/main.js': "console.log('main')",
      'workspace/n/pre.js': "console.log('pre')",
    },
    seen: (run) => [messages(run), lines(run).at(-1), lines(run).includes('pre')],
    expected: [
      ["warning: `pre` execution is not supported for local action from './n'"],
      'main',
      false,
    ],
  },
  {
    rule: 'a step is named by its name, else Run and its first line',
    source: 'ActionRunner.cs GenerateDisplayName',
    action: composite([
      { name: 'Hello ${{ github.event_name }}', run: 'true' },
      { run: '\n  echo one\necho two' },
      { uses: './n', if: 'false' },
    ]),
    seen: (run) => run.steps.map((step) => step.name),
    expected: ['Hello push', 'Run echo one', 'Run ./n'],
  },
]
