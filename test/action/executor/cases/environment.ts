import { type Case, composite, conclusions, lines } from '../case.ts'

/** What the process of a step finds around it. */
export const environmentCases: Case[] = [
  {
    rule: 'run steps get no INPUT_ variables',
    source: 'Handler.cs AddInputsToEnvironment (called by NodeScriptActionHandler only)',
    action: composite([{ run: 'env | grep -c ^INPUT_ || true' }], {
      inputs: { url: { description: 'url', default: 'x' } },
    }),
    seen: lines,
    expected: ['0'],
  },
  {
    rule: 'neither the token nor the environment of the runner reaches a step',
    source: 'GitHubContext.cs _contextEnvAllowlist',
    action: composite([{ run: 'env | cut -d= -f1 | grep -E "TOKEN|VITEST|NODE" || echo none' }]),
    seen: lines,
    expected: ['none'],
  },
  {
    rule: 'text and booleans of the github context become variables, numbers and objects do not',
    source: 'GitHubContext.cs GetRuntimeEnvironmentVariables',
    action: composite([
      {
        run: 'echo "$GITHUB_SHA ${GITHUB_RUN_ID-unset} ${GITHUB_EVENT-unset} $GITHUB_REF_PROTECTED"',
      },
    ]),
    run: { github: { sha: 'abc', run_id: 5, ref_protected: true } },
    seen: lines,
    expected: ['abc unset unset true'],
  },
  {
    rule: 'GITHUB_ACTION_PATH is the folder of the composite',
    source: 'CompositeActionHandler.cs RunAsync (action_path)',
    action: composite([{ run: 'cat "$GITHUB_ACTION_PATH/note.txt"' }]),
    files: { 'note.txt': 'here\n' },
    seen: lines,
    expected: ['here'],
  },
  {
    rule: 'GITHUB_* and RUNNER_* cannot be overwritten by env or GITHUB_ENV',
    source: 'ScriptHandler.cs RunAsync (expose context to environment, last)',
    action: composite([
      { run: 'echo "GITHUB_REPOSITORY=evil/x" >> "$GITHUB_ENV"' },
      {
        run: 'echo "$GITHUB_REPOSITORY $GITHUB_SHA $RUNNER_OS"',
        env: { GITHUB_SHA: 'mine', RUNNER_OS: 'BeOS' },
      },
    ]),
    run: { github: { repository: 'octo/site', sha: 'abc' } },
    seen: (run) => lines(run).map((line) => line.replace(/ (Linux|macOS)$/, ' real')),
    expected: ['octo/site abc real'],
  },
  {
    rule: 'GITHUB_ENV reaches later steps and the env context, not the step that wrote it',
    source: 'FileCommandManager.cs SetEnvFileCommand',
    action: composite([
      { run: 'echo "COLOUR=red" >> "$GITHUB_ENV"; echo "own ${COLOUR-unset}"' },
      { run: 'echo "$COLOUR $FROM_CONTEXT"', env: { FROM_CONTEXT: '${{ env.COLOUR }}' } },
    ]),
    seen: (run) => [lines(run), run.env['COLOUR']],
    expected: [['own unset', 'red red'], 'red'],
  },
  {
    rule: 'env of a step wins over GITHUB_ENV and the job, and ends with the step',
    source: 'CompositeActionHandler.cs RunStepsAsync (merge of env)',
    action: composite([
      { run: 'echo "A=file" >> "$GITHUB_ENV"' },
      { run: 'echo "$A $B"', env: { A: 'step' } },
      { run: 'echo "$A $B"' },
    ]),
    run: { env: { A: 'job', B: 'job' } },
    seen: lines,
    expected: ['step job', 'file job'],
  },
  {
    rule: 'names of the env context keep their case',
    source: 'CompositeActionHandler.cs (CaseSensitiveDictionaryContextData)',
    action: composite([
      {
        run: 'echo "[$LOWER] [$UPPER]"',
        env: { LOWER: '${{ env.tone }}', UPPER: '${{ env.TONE }}' },
      },
    ]),
    run: { env: { tone: 'soft', TONE: 'loud' } },
    seen: lines,
    expected: ['[soft] [loud]'],
  },
  {
    rule: 'GITHUB_PATH puts the newest folder first, for later steps',
    source: 'FileCommandManager.cs AddPathFileCommand, Handler.cs AddPrependPathToEnvironment',
    action: composite([
      {
        run: 'mkdir -p "$RUNNER_TEMP/one" "$RUNNER_TEMP/two"; echo "$RUNNER_TEMP/one" >> "$GITHUB_PATH"',
      },
      { run: 'echo "$RUNNER_TEMP/two" >> "$GITHUB_PATH"' },
      { run: 'echo "$PATH" | tr : "\\n" | head -2 | xargs -n1 basename' },
    ]),
    seen: lines,
    expected: ['two', 'one'],
  },
  {
    rule: 'the payload is the file at GITHUB_EVENT_PATH and github.event',
    source: 'ExecutionContext.cs WriteWebhookPayload',
    action: composite([
      {
        run: 'cat "$GITHUB_EVENT_PATH"; echo; echo "$AFTER"',
        env: { AFTER: '${{ github.event.after }}' },
      },
    ]),
    seen: lines,
    expected: ['{"after":"abc"}', 'abc'],
  },
  {
    rule: 'working-directory is relative to the workspace',
    source: 'ScriptHandler.cs RunAsync (workingDirectory)',
    action: composite([
      { run: 'basename "$PWD"' },
      { run: 'pwd | rev | cut -d/ -f1-2 | rev', 'working-directory': 'a/b' },
    ]),
    files: { 'workspace/a/b/file': '' },
    seen: lines,
    expected: ['workspace', 'a/b'],
  },
  {
    rule: 'a working directory that does not exist fails the step',
    source: 'ProcessInvoker.cs ExecuteAsync',
    action: composite([{ run: 'true', 'working-directory': 'nowhere' }]),
    seen: conclusions,
    expected: ['failure'],
  },
  {
    rule: 'CI and GITHUB_ACTIONS are set; CI gives way to the job',
    source: 'ProcessInvoker.cs ExecuteAsync',
    action: composite([{ run: 'echo "$CI $GITHUB_ACTIONS"' }]),
    run: { env: { CI: 'maybe' } },
    seen: lines,
    expected: ['maybe true'],
  },
  {
    rule: 'bash runs with -e and pipefail',
    source: 'ScriptHandlerHelpers.cs _defaultArguments',
    action: composite([
      { run: 'false | cat\necho after' },
      { if: 'always()', run: 'false\necho after' },
    ]),
    seen: (run) => [conclusions(run), lines(run).includes('after')],
    expected: [['failure', 'failure'], false],
  },
  {
    rule: 'sh runs with -e and without pipefail',
    source: 'ScriptHandlerHelpers.cs _defaultArguments',
    action: composite([{ shell: 'sh', run: 'false | cat\necho after' }]),
    seen: lines,
    expected: ['after'],
  },
  {
    rule: 'a shell may be a command with {0}; without it the step fails',
    source: 'ScriptHandler.cs RunAsync (argFormat)',
    action: composite([
      { shell: 'cat -n {0}', run: 'hello' },
      { shell: 'cat -n', run: 'hello' },
    ]),
    seen: (run) => [conclusions(run), run.steps[0]?.log.map((line) => line.trim())],
    expected: [['success', 'failure'], ['1\thello']],
  },
  {
    rule: 'hashFiles covers files of the workspace and is empty without a match',
    source: 'HashFilesFunction.cs',
    action: composite([
      {
        run: 'echo "${#SOME} [$NONE]"',
        env: { SOME: "${{ hashFiles('*.lock') }}", NONE: "${{ hashFiles('*.no') }}" },
      },
    ]),
    files: { 'workspace/a.lock': 'a' },
    seen: lines,
    expected: ['64 []'],
  },
]
