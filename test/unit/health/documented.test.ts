import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { kinds } from '../../../src/checks/health/kinds/in-order.ts'
import { aspects } from '../../../src/checks/health/kinds/http/aspects/in-order.ts'
import { protections } from '../../../src/checks/health/kinds/http/protections.ts'
import { tools } from '../../../src/checks/health/databases/migrations/in-order.ts'
import { ConfigFile } from '../../../src/config/schema.ts'
import { readAssertion } from '../../../src/checks/health/read-assertion.ts'

const text = readFileSync('docs/health.md', 'utf8')
const words = kinds.flatMap((kind) => kind.words)

/** The lines that stand in code, as people would write them. */
const lines = [...text.matchAll(/`([^`\n]+)`/g)]
  .map(([, code = '']) => code.replaceAll('\\|', '|'))
  .filter(
    (code) =>
      words.includes(code.split(' ')[0] ?? '') &&
      code.includes(' ') &&
      !/[A-Z]{3} PATH|PATH/.test(code),
  )

describe('docs/health.md', () => {
  it('has enough lines to be worth reading', () => {
    expect(lines.length).toBeGreaterThan(45)
  })

  it.each(lines)('shows a line that can be read: %s', (line) => {
    expect(() => readAssertion(line)).not.toThrow()
  })

  it('shows sections that can be read', () => {
    const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml)
    expect(blocks).toHaveLength(3)
    for (const block of blocks) {
      expect(ConfigFile.safeParse(parse(block)).error?.issues).toBeUndefined()
    }
  })

  it('names every kind with its keys, every aspect, and every protection', () => {
    for (const { id, options: own, example } of kinds) {
      expect(text).toContain(`\`${id}\``)
      expect(text).toContain(example.split(' ').slice(0, 2).join(' '))
      for (const key of Object.keys(own)) {
        expect(text).toMatch(new RegExp(`^\\| \`${key}\` \\| [^|]*\\b${id}\\b`, 'm'))
      }
    }
    for (const word of aspects.flatMap((aspect) => aspect.words)) expect(text).toContain(word)
    for (const name of protections) expect(text).toContain(`| \`${name}\` |`)
  })

  it.each(tools)('says of $title where its migrations are looked for', (tool) => {
    if ('instead' in tool) {
      expect(text).toContain(tool.instead)
      return
    }
    const row = text.split('\n').find((line) => line.startsWith(`| ${tool.title} |`)) ?? ''
    expect(row.toLowerCase()).toContain(`\`${tool.table}\``)
    const usual = row.includes('as Knex') ? 'Knex' : tool.title
    const folders = text.split('\n').find((line) => line.startsWith(`| ${usual} |`)) ?? ''
    for (const folder of tool.folders.filter((one) => one !== '.')) {
      expect(`${folders}${row}`).toContain(`\`${folder}\``)
    }
  })
})
