import { type Case, composite, conclusions, lines, messages, node } from '../case.ts'

const repeat = (times: number, command: string) => `for i in $(seq ${times}); do ${command}; done`

/** A killed process may stay a zombie for a while; one that lives makes this step time out. */
const untilDead = `pid=$(cat pid)
while kill -0 "$pid" 2>/dev/null && ! grep -q "State:.Z" "/proc/$pid/status"; do sleep 0.1; done
echo dead`

/** Annotation limits, time limits and processes that stay. */
export const limitCases: Case[] = [
  {
    rule: '10 errors, 10 warnings and 10 notices are kept of one step; all stay in the log',
    source: 'ExecutionContext.cs AddIssue',
    action: composite([
      { run: repeat(12, 'echo "::error::e$i"; echo "::warning::w$i"; echo "::notice::n$i"') },
    ]),
    seen: (run) => [
      messages(run).length,
      messages(run).slice(-3),
      lines(run).filter((line) => line.startsWith('##[error]')).length,
    ],
    expected: [30, ['error: e10', 'warning: w10', 'notice: n10'], 12],
  },
  {
    rule: 'all inner steps of a composite share them',
    source: 'ExecutionContext.cs CreateEmbeddedChild (one record)',
    action: composite([
      { run: repeat(7, 'echo "::error::a$i"') },
      { run: repeat(7, 'echo "::error::b$i"') },
      { run: 'exit 1' },
    ]),
    seen: (run) => run.steps.map((step) => step.annotations.length),
    expected: [7, 3, 0],
  },
  {
    rule: 'a post step has its own',
    source: 'ExecutionContext.cs CreatePostChild (a new record)',
    action: node({ post: 'main.js' }),
    files: { 'main.js': "for (let i = 0; i < 11; i++) console.log('::error::' + i)" },
    seen: (run) => [run.steps[0]?.annotations.length, run.posts[0]?.annotations.length],
    expected: [10, 10],
  },
  {
    rule: 'a message is cut at 4096 characters, but not in the log',
    source: 'ExecutionContext.cs _maxIssueMessageLength',
    action: composite([{ run: 'echo "::error::$(head -c 5000 /dev/zero | tr "\\0" x)"' }]),
    seen: (run) => [run.steps[0]?.annotations[0]?.message.length, lines(run)[0]?.length],
    expected: [4096, 5000 + '##[error]'.length],
  },
  {
    rule: 'a step past its time is killed with its whole group, and always() still runs',
    source: 'StepsRunner.cs RunStepAsync (The action has timed out.)',
    action: composite([
      { run: 'sleep 300 & echo "$!" > pid; wait' },
      { run: untilDead, if: 'always()' },
    ]),
    run: { stepTimeoutMs: 3000 },
    seen: (run) => [conclusions(run), run.steps[0]?.exitCode, messages(run), run.steps[1]?.log],
    expected: [['failure', 'success'], null, ['error: The action has timed out.'], ['dead']],
  },
  {
    rule: 'a process in the background outlives its step, and is ended with the job',
    source: 'JobExtension.cs FinalizeJob (orphan processes)',
    action: composite([
      { run: 'setsid sleep 300 >/dev/null 2>&1 & echo "$!" > pid' },
      { run: 'kill -0 "$(cat pid)" && cat pid' },
    ]),
    seen: (run) => run.orphans.map(({ pid }) => String(pid) === run.steps[1]?.log[0]),
    expected: [true],
  },
]
