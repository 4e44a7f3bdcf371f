import { type Case, composite, conclusions, lines, messages } from '../case.ts'

const mebibyte = 1024 * 1024
const fill = (bytes: number) => `head -c ${bytes} /dev/zero | tr '\\0' x >> "$GITHUB_STEP_SUMMARY"`

/** GITHUB_OUTPUT, GITHUB_ENV and GITHUB_STEP_SUMMARY. */
export const fileCases: Case[] = [
  {
    rule: 'an output is name=value, the first = parts them and the last line of a name wins',
    source: 'FileCommandManager.cs EnvFileKeyValuePairs',
    action: composite([
      { id: 'a', run: 'printf "x=1\\n\\ny=a=b<<c\\nx=2\\n" >> "$GITHUB_OUTPUT"' },
    ]),
    seen: (run) => run.steps[0]?.outputs,
    expected: { x: '2', y: 'a=b<<c' },
  },
  {
    rule: 'between name<<delimiter and the delimiter all is data, also lines that look like outputs',
    source: 'FileCommandManager.cs EnvFileKeyValuePairs (heredoc)',
    action: composite([
      {
        id: 'a',
        run: 'printf "x<<END\\none\\nEOF\\noutcome=pass\\n\\nEND\\ny=2" >> "$GITHUB_OUTPUT"',
      },
    ]),
    seen: (run) => run.steps[0]?.outputs,
    expected: { x: 'one\nEOF\noutcome=pass\n', y: '2' },
  },
  {
    rule: 'an empty heredoc is an empty value',
    source: 'FileCommandManager.cs EnvFileKeyValuePairs (endIndex > startIndex)',
    action: composite([{ id: 'a', run: 'printf "x<<END\\nEND\\n" >> "$GITHUB_OUTPUT"' }]),
    seen: (run) => run.steps[0]?.outputs,
    expected: { x: '' },
  },
  {
    rule: 'a missing delimiter fails the step; what came before it counts',
    source: 'FileCommandManager.cs ProcessFiles',
    action: composite([{ id: 'a', run: 'printf "x=1\\ny<<END\\nlost\\n" >> "$GITHUB_OUTPUT"' }]),
    seen: (run) => [conclusions(run), run.steps[0]?.outputs, messages(run)],
    expected: [
      ['failure'],
      { x: '1' },
      [
        "error: Unable to process file command 'output' successfully.",
        "error: Invalid value. Matching delimiter not found 'END'",
      ],
    ],
  },
  {
    rule: 'a last line without a line break is not part of a heredoc',
    source: 'FileCommandManager.cs EnvFileKeyValuePairs (newline == null)',
    action: composite([{ id: 'a', run: 'printf "y<<END\\nlost" >> "$GITHUB_OUTPUT"' }]),
    seen: (run) => messages(run)[1],
    expected: 'error: Invalid value. EOF marker missing new line.',
  },
  {
    rule: 'a line with neither = nor << fails the step, though its process succeeded',
    source: 'FileCommandManager.cs EnvFileKeyValuePairs (Invalid format)',
    action: composite([{ id: 'a', run: 'echo oops >> "$GITHUB_ENV"' }]),
    seen: (run) => [run.steps[0]?.exitCode, conclusions(run), messages(run)[1]],
    expected: [0, ['failure'], "error: Invalid format 'oops'"],
  },
  {
    rule: 'a carriage return stays in the value',
    source: 'FileCommandManager.cs ReadLine (CR LF on Windows only)',
    action: composite([{ id: 'a', run: 'printf "x=1\\r\\n" >> "$GITHUB_OUTPUT"' }]),
    seen: (run) => run.steps[0]?.outputs,
    expected: { x: '1\r' },
  },
  {
    rule: 'GITHUB_ENV refuses NODE_OPTIONS in any case, and goes on',
    source: 'FileCommandManager.cs SetEnvFileCommand _setEnvBlockList',
    action: composite([
      { run: 'printf "node_options=--x\\nA=1\\n" >> "$GITHUB_ENV"' },
      { run: 'echo "${node_options-unset} $A"' },
    ]),
    seen: (run) => [conclusions(run), messages(run), run.steps[1]?.log],
    expected: [
      ['success', 'success'],
      ["error: Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."],
      ['unset 1'],
    ],
  },
  {
    rule: 'outputs of a step without an id are lost',
    source: 'ExecutionContext.cs SetOutput (generated context name)',
    action: composite([{ run: 'echo "x=1" >> "$GITHUB_OUTPUT"' }]),
    seen: (run) => run.steps[0]?.outputs,
    expected: {},
  },
  {
    rule: 'names of outputs ignore case',
    source: 'StepsContext.cs SetOutput (DictionaryContextData)',
    action: composite([
      { id: 'a', run: 'printf "Name=1\\nNAME=2\\n" >> "$GITHUB_OUTPUT"' },
      { run: 'echo "$X"', env: { X: '${{ steps.A.outputs.nAmE }}' } },
    ]),
    seen: (run) => [run.steps[0]?.outputs, run.steps[1]?.log],
    expected: [{ Name: '2' }, ['2']],
  },
  {
    rule: 'each step has a summary of its own, masked line by line',
    source: 'FileCommandManager.cs CreateStepSummaryCommand',
    action: composite([
      { run: 'echo "::add-mask::s3cret"; printf "# A\\nit is s3cret" >> "$GITHUB_STEP_SUMMARY"' },
      { run: 'echo two >> "$GITHUB_STEP_SUMMARY"' },
      { run: 'true' },
    ]),
    seen: (run) => run.steps.map((step) => step.summary),
    expected: ['# A\nit is ***\n', 'two\n', ''],
  },
  {
    rule: 'a summary of exactly 1 MiB is kept',
    source: 'FileCommandManager.cs CreateStepSummaryCommand AttachmentSizeLimit',
    action: composite([{ run: fill(mebibyte) }]),
    seen: (run) => [run.steps[0]?.summary.length, messages(run)],
    expected: [mebibyte + 1, []],
  },
  {
    rule: 'a larger one is dropped whole, with an error that does not fail the step',
    source: 'FileCommandManager.cs CreateStepSummaryCommand AttachmentSizeLimit',
    action: composite([{ run: fill(mebibyte + 1) }]),
    seen: (run) => [run.steps[0]?.summary, conclusions(run), messages(run)],
    expected: [
      '',
      ['success'],
      [
        'error: $GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k.',
      ],
    ],
  },
  {
    rule: 'the files are read after a failure too',
    source: 'ActionRunner.cs RunAsync (finally ProcessFiles)',
    action: composite([
      { id: 'a', run: 'echo "x=1" >> "$GITHUB_OUTPUT"; echo "A=1" >> "$GITHUB_ENV"; exit 1' },
      { run: 'echo "$A"', if: 'failure()' },
    ]),
    seen: (run) => [run.steps[0]?.outputs, lines(run).at(-1)],
    expected: [{ x: '1' }, '1'],
  },
]
