import { type Case, composite, conclusions, lines, messages } from '../case.ts'

const token = '4f1d0c9a77e24b3e'

/** Workflow commands in the output of a step. */
export const commandCases: Case[] = [
  {
    rule: 'error, warning and notice become annotations with title, file and line',
    source: 'ActionCommandManager.cs IssueCommandExtension',
    action: composite([
      {
        run: `echo "::error title=Broken,file=$GITHUB_WORKSPACE/docs/a.md,line=7,col=2::gone"
echo "::warning file=other.md::careful"
echo "::notice::fyi"`,
      },
    ]),
    seen: (run) => [run.steps[0]?.annotations, lines(run), conclusions(run)],
    expected: [
      [
        { level: 'error', title: 'Broken', file: 'docs/a.md', line: 7, message: 'gone' },
        { level: 'warning', file: 'other.md', message: 'careful' },
        { level: 'notice', message: 'fyi' },
      ],
      ['##[error]gone', '##[warning]careful', '##[notice]fyi'],
      ['success'],
    ],
  },
  {
    rule: 'stderr is read like stdout',
    source: 'ScriptHandler.cs RunAsync (stderrManager)',
    action: composite([{ run: 'echo "::warning::from stderr" >&2' }]),
    seen: messages,
    expected: ['warning: from stderr'],
  },
  {
    rule: 'names ignore case and leading blanks do not matter',
    source: 'ActionCommand.cs TryParseV2, ActionCommandManager.cs (OrdinalIgnoreCase)',
    action: composite([{ run: 'echo "  ::WARNING::loud"' }]),
    seen: messages,
    expected: ['warning: loud'],
  },
  {
    rule: ':: in the middle of a line is text, and so is an unknown command',
    source: 'ActionCommand.cs TryParseV2 (StartsWith, registeredCommands)',
    action: composite([{ run: 'echo "see ::error::no"; echo "::nonsense::x"; echo "::error"' }]),
    seen: (run) => [messages(run), lines(run)],
    expected: [[], ['see ::error::no', '::nonsense::x', '::error']],
  },
  {
    rule: '##[command] counts anywhere in a line, with ; between properties',
    source: 'ActionCommand.cs TryParse',
    action: composite([
      { id: 'a', run: 'echo "title ##[set-output name=forged;x=1]pass"; echo "x ##[warning]hm"' },
    ]),
    seen: (run) => [run.steps[0]?.outputs, messages(run)],
    expected: [{ forged: 'pass' }, ['warning: hm']],
  },
  {
    rule: 'escapes are undone in data and properties, %25 last',
    source: 'ActionCommand.cs _escapeDataMappings, _escapePropertyMappings',
    action: composite([{ run: 'echo "::warning title=a%2Cb%3Ac::one%0Atwo %250A %3A"' }]),
    seen: (run) => [run.steps[0]?.annotations, lines(run)],
    expected: [
      [{ level: 'warning', title: 'a,b:c', message: 'one\ntwo %0A %3A' }],
      ['##[warning]one', 'two %0A %3A'],
    ],
  },
  {
    rule: 'a lone carriage return starts a line',
    source: 'ProcessInvoker.cs (StreamReader.ReadLine)',
    action: composite([{ run: 'printf "50%%\\r::warning::hidden\\r\\ndone"' }]),
    seen: (run) => [lines(run), messages(run)],
    expected: [['50%', '##[warning]hidden', 'done'], ['warning: hidden']],
  },
  {
    rule: 'U+2028 does not start a line',
    source: 'ProcessInvoker.cs (StreamReader.ReadLine)',
    action: composite([{ run: 'printf "a\\xe2\\x80\\xa8::warning::no\\n"' }]),
    seen: (run) => [lines(run), messages(run)],
    expected: [['a\u2028::warning::no'], []],
  },
  {
    rule: 'add-mask hides a value and each of its lines from then on',
    source: 'ActionCommandManager.cs AddMaskCommandExtension',
    action: composite([
      {
        run: `echo "before s3cret"
echo "::add-mask::s3cret%0Asecond"
echo "is s3cret, second"
echo "::error title=x::s3cret"`,
      },
    ]),
    seen: (run) => [lines(run), messages(run), run.masks.includes('s3cret')],
    expected: [['before s3cret', 'is ***, ***', '##[error]***'], ['error: ***'], true],
  },
  {
    rule: 'of two secrets that overlap the longer is hidden whole',
    source: 'SecretMasker.cs MaskSecrets (positions are merged)',
    action: composite([
      { run: 'echo "::add-mask::abc"; echo "::add-mask::abcdef"; echo "abcdef abc"' },
    ]),
    seen: lines,
    expected: ['*** ***'],
  },
  {
    rule: 'an empty mask is a warning',
    source: 'ActionCommandManager.cs AddMaskCommandExtension',
    action: composite([{ run: 'echo "::add-mask:: "; echo "a b"' }]),
    seen: (run) => [messages(run), lines(run).at(-1)],
    expected: [["warning: Can't add secret mask for empty string in ##[add-mask] command."], 'a b'],
  },
  {
    rule: 'the token of the job is masked from the start',
    source: 'JobRunner.cs, Worker.cs InitializeSecretMasker',
    action: composite([{ run: 'echo "$T"', env: { T: '${{ github.token }}' } }]),
    seen: (run) => [lines(run), run.masks],
    expected: [['***'], ['ghs_caseToken']],
  },
  {
    rule: 'between stop-commands and its token all is text; the token is masked',
    source: 'ActionCommandManager.cs TryProcessCommand',
    action: composite([
      {
        id: 'a',
        run: `echo "::stop-commands::${token}"
echo "::set-output name=a::no"
echo "mid ##[set-output name=b]no"
echo "::stop-commands::other"
echo "::${token}::"
echo "::set-output name=c::yes"`,
      },
    ]),
    seen: (run) => [run.steps[0]?.outputs, lines(run)],
    expected: [
      { c: 'yes' },
      [
        '::stop-commands::***',
        '::set-output name=a::no',
        'mid ##[set-output name=b]no',
        '::stop-commands::other',
        '::***::',
      ],
    ],
  },
  {
    rule: 'commands stopped by one step are obeyed by the next',
    source: 'Handler.cs Initialize (a command manager for each handler)',
    action: composite([
      { run: `echo "::stop-commands::${token}"` },
      { run: 'echo "::warning::again"' },
    ]),
    seen: messages,
    expected: ['warning: again'],
  },
  ...['', 'pause-logging', 'error'].map(
    (bad): Case => ({
      rule: `stop-commands refuses the token '${bad}', fails the step and stops nothing`,
      source: 'ActionCommandManager.cs ValidateStopToken',
      action: composite([
        { id: 'a', run: `echo "::stop-commands::${bad}"; echo "::set-output name=x::1"` },
      ]),
      seen: (run) => [conclusions(run), run.steps[0]?.outputs],
      expected: [['failure'], { x: '1' }],
    }),
  ),
  {
    rule: 'set-output and save-state still work; a missing name fails the step',
    source: 'ActionCommandManager.cs SetOutputCommandExtension',
    action: composite([
      { id: 'a', run: 'echo "::set-output name=x::1"' },
      { id: 'b', run: 'echo "::set-output::1"' },
    ]),
    seen: (run) => [run.steps[0]?.outputs, conclusions(run)],
    expected: [{ x: '1' }, ['success', 'failure']],
  },
  ...['::set-env name=A::1', '::add-path::/tmp'].map(
    (command): Case => ({
      rule: `${command} is disabled and fails the step`,
      source: 'ActionCommandManager.cs SetEnvCommandExtension, AddPathCommandExtension',
      action: composite([{ run: `echo "${command}"` }]),
      seen: (run) => [conclusions(run), run.steps[0]?.exitCode, messages(run)[0], run.env['A']],
      expected: [
        ['failure'],
        0,
        `error: Unable to process command '${command}' successfully.`,
        undefined,
      ],
    }),
  ),
  {
    rule: 'debug leaves no line, group and endgroup leave ##[…] lines',
    source: 'ActionCommandManager.cs DebugCommandExtension, GroupingCommandExtension',
    action: composite([
      { run: 'echo "::debug::x"; echo "::group::G"; echo in; echo "::endgroup::"' },
    ]),
    seen: lines,
    expected: ['##[group]G', 'in', '##[endgroup]'],
  },
  {
    rule: 'echo shows commands, except those that print by themselves',
    source: 'ActionCommandManager.cs EchoCommandExtension, OmitEcho',
    action: composite([
      { id: 'a', run: 'echo "::echo::on"; echo "::set-output name=x::1"; echo "::notice::n"' },
    ]),
    seen: lines,
    expected: ['::set-output name=x::1', '##[notice]n'],
  },
]
