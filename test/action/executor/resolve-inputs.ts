import { evaluateText } from './evaluate.ts'
import type { LoadedAction } from './load-action.ts'
import { NameMap } from './name-map.ts'
import type { Scope } from './scope.ts'
import type { StepRecord } from './step-record.ts'

/**
 * The inputs an action sees: those given, then defaults. `required: true` is not enforced by the runner: such an
 * input is empty when nobody gives it. Unknown and deprecated ones are warnings (ActionRunner.cs).
 */
export function resolveInputs(
  action: LoadedAction,
  given: Readonly<Record<string, string>>,
  scope: Scope,
  record: StepRecord,
): Record<string, string> {
  const declared = action.template.inputs ?? []
  const known = new NameMap(Object.fromEntries(declared.map(({ id }) => [id, ''])))
  const inputs = new NameMap(given)
  for (const { id, default: standard, deprecationMessage } of declared) {
    if (!inputs.has(id)) inputs.set(id, evaluateText(standard, scope))
    else if (deprecationMessage !== undefined) {
      record.annotate(
        'warning',
        `Input '${id}' has been deprecated with message: ${deprecationMessage}`,
      )
    }
  }
  const unexpected = Object.keys(given).filter((name) => !known.has(name))
  if (unexpected.length > 0) {
    const valid = declared.map(({ id }) => id).join("', '")
    record.annotate(
      'warning',
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`,
    )
  }
  return inputs.toRecord()
}
