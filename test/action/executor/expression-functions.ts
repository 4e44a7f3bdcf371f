import { data } from '@actions/expressions'
import type { FunctionDefinition } from '@actions/expressions/funcs/info'
import { hashFiles } from './hash-files.ts'
import type { Scope } from './scope.ts'

/** The functions that the expression package leaves to its host, keyed in lower case as it looks them up. */
export function expressionFunctions(scope: Scope): Map<string, FunctionDefinition> {
  const functions = [
    answer('always', true),
    answer('success', scope.status === 'success'),
    answer('failure', scope.status === 'failure'),
    answer('cancelled', scope.status === 'cancelled'),
    {
      name: 'hashFiles',
      minArgs: 1,
      maxArgs: 255,
      call: (...patterns: data.ExpressionData[]) =>
        new data.StringData(
          hashFiles(
            scope.job.workspace,
            patterns.map((pattern) => pattern.coerceString()),
          ),
        ),
    },
  ]
  return new Map(functions.map((one) => [one.name.toLowerCase(), one]))
}

function answer(name: string, value: boolean): FunctionDefinition {
  return { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }
}
