import { stringify } from 'yaml'
import { checks } from '../../src/checks/in-order.ts'
import { outputs } from '../../src/outputs.ts'
import type { ActionInput } from './inputs.ts'

/** An action.yml with the line that says where it comes from. */
export function actionYaml(action: Record<string, unknown>): string {
  const body = stringify(action, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false })
  return `# Written by \`npm run generate\` from the schemas in src/. Do not edit.\n${body}`
}

/** The `inputs:` of an action.yml. None has a default that rehearse.yml could set: it would override the file. */
export function inputsYaml(inputs: readonly ActionInput[]): Record<string, unknown> {
  return Object.fromEntries(
    inputs.map(({ name, description, default: value }) => [
      name,
      { description, required: false, ...(value === undefined ? {} : { default: value }) },
    ]),
  )
}

/** The outputs that a door tells. A door of a check tells those of `check`. */
export function outputsOf(door: string): [string, string][] {
  const isCheck = checks.some(({ id }) => id === door)
  return Object.entries(outputs).flatMap(([name, { description, doors }]): [string, string][] =>
    doors.includes(isCheck ? 'check' : door) ? [[name, description]] : [],
  )
}
