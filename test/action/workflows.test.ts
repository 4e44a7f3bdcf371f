import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintWorkflow } from './lint/lint-workflow.ts'

const folder = path.resolve(import.meta.dirname, '../../.github/workflows')
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))

describe('the workflows of this repository', () => {
  it('are the ones that guard it', () => {
    expect(files.toSorted()).toEqual(['check-dist.yml', 'ci.yml', 'rehearse.yml', 'release.yml'])
  })

  it.each(files)('%s has no fault', async (name) => {
    expect(await lintWorkflow(path.join(folder, name))).toEqual([])
  })

  it.each(files)('%s pins actions by commit and names the version', (name) => {
    const uses = readFileSync(path.join(folder, name), 'utf8').match(/\buses: .*/g) ?? []
    expect(uses.length).toBeGreaterThan(0)
    for (const line of uses.filter((one) => one !== 'uses: ./')) {
      expect(line).toMatch(/^uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    }
  })
})
