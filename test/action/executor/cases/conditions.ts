import { type Case, composite, conclusions, lines, messages } from '../case.ts'

const fails = { id: 'fails', run: 'exit 3' }
const works = { id: 'works', run: 'true' }

/** `if:`, status functions, `continue-on-error` and cancellation. */
export const conditionCases: Case[] = [
  {
    rule: 'a step without if is skipped after a failure',
    source: 'CompositeActionHandler.cs RunStepsAsync, SuccessFunction.cs',
    action: composite([fails, works]),
    seen: (run) => [conclusions(run), run.conclusion, run.steps[0]?.exitCode],
    expected: [['failure', 'skipped'], 'failure', 3],
  },
  {
    rule: 'failure() runs after a failure, which stays the conclusion of the action',
    source: 'FailureFunction.cs, TaskResultUtil.cs MergeTaskResults',
    action: composite([fails, { ...works, if: 'failure()' }]),
    seen: (run) => [conclusions(run), run.conclusion],
    expected: [['failure', 'success'], 'failure'],
  },
  {
    rule: 'failure() is skipped while all is well',
    source: 'FailureFunction.cs',
    action: composite([works, { run: 'true', if: 'failure()' }]),
    seen: conclusions,
    expected: ['success', 'skipped'],
  },
  {
    rule: 'always() runs in both cases',
    source: 'AlwaysFunction.cs',
    action: composite([
      { run: 'true', if: 'always()' },
      fails,
      { run: 'true', if: '${{ always() }}' },
    ]),
    seen: conclusions,
    expected: ['success', 'failure', 'success'],
  },
  {
    rule: 'a condition without a status function means success() && (condition)',
    source: 'PipelineTemplateConverter.cs ConvertToIfCondition',
    action: composite([
      fails,
      { run: 'true', if: 'github.event_name == "push"'.replaceAll('"', "'") },
    ]),
    seen: conclusions,
    expected: ['failure', 'skipped'],
  },
  {
    rule: '!cancelled() counts as a status function',
    source: 'PipelineTemplateConverter.cs ConvertToIfCondition',
    action: composite([fails, { run: 'true', if: '!cancelled()' }]),
    seen: conclusions,
    expected: ['failure', 'success'],
  },
  {
    rule: 'a later condition reads outcome, conclusion and outputs of an earlier step',
    source: 'StepsContext.cs SetOutcome, SetConclusion, SetOutput',
    action: composite([
      { id: 'a', run: 'echo "x=1" >> "$GITHUB_OUTPUT"; exit 1', 'continue-on-error': true },
      {
        run: 'true',
        if: "steps.a.outcome == 'failure' && steps.a.conclusion == 'success' && steps.a.outputs.x == 1",
      },
    ]),
    seen: conclusions,
    expected: ['success', 'success'],
  },
  {
    rule: 'continue-on-error keeps the outcome and mends the conclusion',
    source: 'ExecutionContext.cs ApplyContinueOnError',
    action: composite([{ ...fails, 'continue-on-error': true }, works]),
    seen: (run) => [run.steps.map((step) => step.outcome), conclusions(run), run.conclusion],
    expected: [['failure', 'success'], ['success', 'success'], 'success'],
  },
  {
    rule: 'continue-on-error may be an expression',
    source: 'PipelineTemplateEvaluator.cs EvaluateStepContinueOnError',
    action: composite(
      [
        { ...fails, 'continue-on-error': "${{ inputs.lax == 'yes' }}" },
        { ...fails, id: 'again', 'continue-on-error': "${{ inputs.lax == 'no' }}" },
      ],
      { inputs: { lax: { description: 'lax', default: 'yes' } } },
    ),
    seen: conclusions,
    expected: ['success', 'failure'],
  },
  {
    rule: "an input is text, so 'false' is true",
    source: 'EvaluationResult.cs IsTruthy',
    action: composite([{ run: 'true', if: '${{ inputs.flag }}' }], {
      inputs: { flag: { description: 'flag', default: 'false' } },
    }),
    seen: conclusions,
    expected: ['success'],
  },
  {
    rule: 'a condition that cannot be evaluated fails the step',
    source: 'CompositeActionHandler.cs RunStepsAsync (conditionEvaluateError)',
    action: composite([{ run: 'echo ran', if: "fromJSON('{') == 1" }, works]),
    seen: (run) => [conclusions(run), lines(run).includes('ran'), messages(run).length],
    expected: [['failure', 'skipped'], false, 1],
  },
  {
    rule: 'a cancelled job runs only always() and cancelled()',
    source: 'StepsRunner.cs RunAsync, CancelledFunction.cs',
    action: composite([
      works,
      { run: 'true' },
      { run: 'true', if: 'failure()' },
      { run: 'true', if: '!cancelled()' },
      { run: 'true', if: 'cancelled()' },
      { run: 'true', if: 'always()' },
    ]),
    run: { cancelAfterStep: 'works' },
    seen: (run) => [conclusions(run), run.conclusion],
    expected: [['success', 'skipped', 'skipped', 'skipped', 'success', 'success'], 'cancelled'],
  },
  {
    rule: 'github.action_status tells the state of the composite so far',
    source: 'CompositeActionHandler.cs RunStepsAsync (action_status)',
    action: composite(
      [
        { run: 'echo "$STATUS"', env: { STATUS: '${{ github.action_status }}' } },
        fails,
        {
          run: 'echo "$STATUS"',
          env: { STATUS: '${{ github.action_status }}' },
          if: 'always()',
        },
      ],
      {},
    ),
    seen: lines,
    expected: ['success', '##[error]Process completed with exit code 3.', 'failure'],
  },
]
