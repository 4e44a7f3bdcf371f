import type { JsonSchema } from '../../src/config/json-schema.ts'
import { profiles } from '../../src/model/load-stage/profiles.ts'
import type { ActionInput } from './inputs.ts'

/** Inputs of an action as a Markdown table. */
export function inputTable(inputs: readonly ActionInput[]): string {
  const rows = inputs.map(
    ({ name, description, fallback, default: value }) =>
      `| \`${name}\` | ${cell(description)} | ${code(value ?? fallback)} |`,
  )
  return ['| Input | What it is | Default |', '|:--|:--|:--|', ...rows].join('\n')
}

/** The profiles of a load, with the stages that they stand for. */
export function profileTable(): string {
  const rows = Object.entries(profiles).map(
    ([name, stages]) => `| \`${name}\` | ${stages.map((stage) => `\`${stage}\``).join(', ')} |`,
  )
  return ['| Profile | Stages |', '|:--|:--|', ...rows].join('\n')
}

/** Outputs of an action as a Markdown table. */
export function outputTable(outputs: readonly [string, string][]): string {
  const rows = outputs.map(([name, description]) => `| \`${name}\` | ${cell(description)} |`)
  return ['| Output | What it is |', '|:--|:--|', ...rows].join('\n')
}

/** The keys of one section of rehearse.yml as a Markdown table; nested ones by their path. */
export function optionTable(schema: JsonSchema): string {
  const rows = flatten(schema, '').map(
    ([key, { description = '', default: value }]) =>
      `| \`${key}\` | ${cell(description)} | ${code(value)} |`,
  )
  return ['| Key | What it is | Default |', '|:--|:--|:--|', ...rows].join('\n')
}

/** What judges in rehearse.yml. */
export function policyTable(schema: JsonSchema): string {
  const rows = judging(schema, '').map(
    ([key, who]) =>
      `| \`${key}\` | ${who === 'both' ? 'the base, and what the head adds' : 'the base'} |`,
  )
  return ['| Key | Whose value judges |', '|:--|:--|', ...rows].join('\n')
}

function judging(schema: JsonSchema, prefix: string): [string, 'base' | 'both'][] {
  if (schema.judges !== undefined) return [[prefix, schema.judges]]
  const { properties = {}, additionalProperties: named } = schema
  const parts = Object.entries(properties)
  if (typeof named === 'object') parts.push(['*', named])
  return parts.flatMap(([key, part]) => judging(part, prefix === '' ? key : `${prefix}.${key}`))
}

function flatten(schema: JsonSchema, prefix: string): [string, JsonSchema][] {
  const object = schema.properties ? schema : schema.anyOf?.find(({ properties }) => properties)
  return Object.entries(object?.properties ?? {}).flatMap(([key, property]) => {
    const nested = flatten(property, `${prefix}${key}.`)
    const own: [string, JsonSchema][] = property.properties ? [] : [[`${prefix}${key}`, property]]
    return [...own, ...nested]
  })
}

function code(value: unknown): string {
  if (value === undefined) return ''
  return `\`${cell(typeof value === 'string' ? value : JSON.stringify(value))}\``
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
