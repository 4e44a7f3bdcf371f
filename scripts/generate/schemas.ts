import { z } from 'zod'
import { configJsonSchema, type JsonSchema } from '../../src/config/json-schema.ts'
import { Report } from '../../src/model/result.ts'

/** The JSON Schemas of rehearse.yml and of report.json. */
export function schemas(): [string, string][] {
  const report = z.toJSONSchema(Report, { io: 'output' })
  return [
    ['rehearse.schema.json', print(withoutInputs(configJsonSchema()))],
    ['rehearse.report.schema.json', print({ title: 'rehearse.report/1', ...report })],
  ]
}

/** `input` is a keyword of our own, which strict validators refuse. */
function withoutInputs(schema: JsonSchema): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'input' && typeof value === 'string' ? undefined : value,
    ),
  )
}

function print(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
