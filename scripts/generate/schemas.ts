import { z } from 'zod'
import { configJsonSchema, type JsonSchema } from '../../src/config/json-schema.ts'
import { Report } from '../../src/model/result.ts'

/** The JSON Schemas of rehearse.yml and of report.json. */
export function schemas(): [string, string][] {
  const report = z.toJSONSchema(Report, { io: 'output' })
  return [
    ['rehearse.schema.json', print(withoutOwn(configJsonSchema()))],
    ['rehearse.report.schema.json', print({ title: 'rehearse.report/1', ...report })],
  ]
}

/** Keywords of our own, which strict validators refuse. */
const own = ['input', 'judges']

function withoutOwn(schema: JsonSchema): unknown {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      own.includes(key) && typeof value === 'string' ? undefined : value,
    ),
  )
}

function print(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}
