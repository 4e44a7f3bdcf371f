import { type Case, composite, conclusions, lines, messages, node } from '../case.ts'

const print = (expression: string) => `console.log(${expression})`
const append = (file: string, text: string) =>
  `require('fs').appendFileSync(process.env.${file}, ${JSON.stringify(text)})`
const posts = (id: string) => ({
  [`workspace/${id}/action.yml`]: JSON.stringify(node({ post: 'post.js' })),
  [`workspace/${id}/main.js`]: append('GITHUB_STATE', `who=${id}\n`),
  [`workspace/${id}/post.js`]: print("'post ' + process.env.STATE_who"),
})
const fails = 'process.exitCode = 3'

/** Actions with `using: node24`. */
export const nodeCases: Case[] = [
  {
    rule: 'inputs are INPUT_ variables in upper case, blanks as _, hyphens kept',
    source: 'Handler.cs AddInputsToEnvironment',
    action: node(
      {},
      {
        inputs: {
          'on-error': { description: 'a' },
          'my url': { description: 'b', default: 'x' },
          none: { description: 'c' },
        },
      },
    ),
    files: {
      'main.js': print(
        "process.env['INPUT_ON-ERROR'], process.env.INPUT_MY_URL, '[' + process.env.INPUT_NONE + ']'",
      ),
    },
    run: { inputs: { 'on-error': 'warn' } },
    seen: lines,
    expected: ['warn x []'],
  },
  {
    rule: 'main may lie outside the folder of the action',
    source: 'NodeScriptActionHandler.cs RunAsync (Path.Combine, ArgUtil.File)',
    action: node({ main: '../../dist/door.js', post: '../../dist/post.js' }),
    files: { '../../dist/door.js': print("'door'"), '../../dist/post.js': print("'post'") },
    seen: (run) => [lines(run), run.posts[0]?.log],
    expected: [['door'], ['post']],
  },
  {
    rule: 'it runs on the Node that runs the tests, in the workspace, without GITHUB_ACTION_PATH',
    source:
      'NodeScriptActionHandler.cs RunAsync (workingDirectory); SetGitHubContext("action_path") is in CompositeActionHandler only',
    action: node(),
    files: {
      'main.js': print(
        `process.execPath === ${JSON.stringify(process.execPath)}, process.cwd() === process.env.GITHUB_WORKSPACE, process.env.GITHUB_ACTION_PATH`,
      ),
    },
    seen: lines,
    expected: ['true true undefined'],
  },
  {
    rule: 'outputs of the action are those that main sets',
    source: 'ExecutionContext.cs SetOutput',
    action: node(),
    files: { 'main.js': append('GITHUB_OUTPUT', 'a=1\nb<<X\n2\n3\nX\n') },
    seen: (run) => [run.outputs, run.conclusion],
    expected: [{ a: '1', b: '2\n3' }, 'success'],
  },
  {
    rule: 'an exit code other than 0 fails the action, without an annotation of the runner',
    source: 'NodeScriptActionHandler.cs RunAsync (exitCode)',
    action: node(),
    files: { 'main.js': fails },
    seen: (run) => [run.conclusion, run.steps[0]?.exitCode, messages(run)],
    expected: ['failure', 3, []],
  },
  {
    rule: 'a main that does not exist fails the action',
    source: 'NodeScriptActionHandler.cs RunAsync (ArgUtil.File)',
    action: node({ main: 'gone.js' }),
    seen: (run, at) => [
      run.conclusion,
      messages(run)[0] === `error: File not found: '${at.action}/gone.js'`,
    ],
    expected: ['failure', true],
  },
  {
    rule: 'state goes to post as STATE_, by file or by command, with the inputs of main',
    source: 'ActionRunner.cs RunAsync (IntraActionState)',
    action: node({ post: 'post.js' }, { inputs: { url: { description: 'u', default: 'x' } } }),
    files: {
      'main.js': `${append('GITHUB_STATE', 'a=1\n')}; ${print("'::save-state name=b::2', process.env.STATE_a")}`,
      'post.js': print('process.env.STATE_a, process.env.STATE_b, process.env.INPUT_URL'),
    },
    seen: (run) => [run.posts.map((post) => [post.name, post.log]), lines(run)],
    expected: [[['Post Case', ['1 2 undefined x']]], []],
  },
  {
    rule: 'post runs after a failure and after a cancel',
    source: 'ActionManifestManager.cs ConvertRuns (CleanupCondition ?? always())',
    action: node({ post: 'post.js' }),
    files: { 'main.js': fails, 'post.js': print("'tidy'") },
    run: { cancelAfterStep: 'main' },
    seen: (run) => [run.conclusion, run.posts[0]?.log],
    expected: ['cancelled', ['tidy']],
  },
  ...(['success()', 'failure()'] as const).map(
    (condition): Case => ({
      rule: `post-if: ${condition} looks at the job`,
      source: 'SuccessFunction.cs, FailureFunction.cs (JobContext.Status)',
      action: node({ post: 'main.js', 'post-if': condition }),
      files: { 'main.js': fails },
      seen: (run) => run.posts.map((post) => post.conclusion),
      expected: [condition === 'failure()' ? 'failure' : 'skipped'],
    }),
  ),
  {
    rule: 'a failing post does not change the conclusion of the action',
    source: 'StepsRunner.cs RunAsync (a step of its own)',
    action: node({ post: 'post.js' }),
    files: { 'main.js': '', 'post.js': fails },
    seen: (run) => [run.conclusion, run.posts[0]?.conclusion],
    expected: ['success', 'failure'],
  },
  {
    rule: 'pre runs first and shares state; when it fails main is skipped and post runs',
    source: 'JobExtension.cs InitializeJob (PreStepTracker), ActionRunner.cs RunAsync',
    action: node({ pre: 'pre.js', post: 'post.js' }),
    files: {
      'pre.js': `${append('GITHUB_STATE', 'from=pre\n')}; ${fails}`,
      'main.js': '',
      'post.js': print('process.env.STATE_from'),
    },
    seen: (run) => [run.steps.map((step) => [step.id, step.conclusion]), run.posts[0]?.log],
    expected: [
      [
        ['pre', 'failure'],
        ['main', 'skipped'],
      ],
      ['pre'],
    ],
  },
  {
    rule: 'posts inside a composite run last first, each with its own state, only for steps that ran',
    source:
      'ActionManager.cs (_cachedEmbeddedPostSteps is a stack), CompositeActionHandler.cs RunAsync',
    action: composite([{ uses: './a' }, { uses: './b' }, { uses: './c', if: 'failure()' }]),
    files: { ...posts('a'), ...posts('b'), ...posts('c') },
    seen: (run) => [conclusions(run), run.posts.flatMap((post) => post.log)],
    expected: [
      ['success', 'success', 'skipped'],
      ['post b', 'post a'],
    ],
  },
]
