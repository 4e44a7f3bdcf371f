import { readFile } from 'node:fs/promises'
import { configJsonSchema } from '../../src/config/json-schema.ts'
import { outputsOf } from './action-yaml.ts'
import { rootInputs } from './inputs.ts'
import { inputTable, optionTable, outputTable, policyTable, profileTable } from './tables.ts'

/** The tables inside of documents that people write: between `<!-- generated:NAME -->` and `<!-- /generated -->`. */
export async function docs(): Promise<[string, string][]> {
  const tables: Record<string, string> = {
    inputs: inputTable(rootInputs()),
    policy: policyTable(configJsonSchema()),
    'load-profiles': profileTable(),
    outputs: outputTable([...outputsOf('preview'), ...outputsOf('report')]),
    ...Object.fromEntries(
      Object.entries(configJsonSchema().properties ?? {}).map(([section, schema]) => [
        `config-${section}`,
        optionTable(schema.properties ? schema : { properties: { [section]: schema } }),
      ]),
    ),
  }
  return await Promise.all(
    ['README.md', 'docs/configuration.md', 'docs/load.md', 'docs/policy.md'].map(
      async (file): Promise<[string, string]> => [
        file,
        fill(await readFile(file, 'utf8'), tables, file),
      ],
    ),
  )
}

function fill(text: string, tables: Record<string, string>, file: string): string {
  return text.replace(
    /(<!-- generated:([a-z-]+) -->\n)[\s\S]*?(<!-- \/generated -->)/g,
    (_all, open: string, name: string, close: string) => {
      const table = tables[name]
      if (table === undefined) throw new Error(`${file} asks for the unknown table "${name}"`)
      return `${open}${table}\n${close}`
    },
  )
}
