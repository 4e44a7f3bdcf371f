import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { doors } from '../src/doors.ts'
import { assertNode } from './bundle/assert-node.ts'
import { bundle } from './bundle/bundle.ts'
import { bundledPackages } from './bundle/bundled-packages.ts'
import { findFaults } from './bundle/find-faults.ts'
import { inlineAxe, inlinedLicences } from './bundle/inlined.ts'
import { licenceOf } from './bundle/licence.ts'
import { licencesFile } from './bundle/licences-file.ts'
import { runTool } from './bundle/run-tool.ts'
import { stage } from './bundle/stage.ts'
import { stageLighthouse } from './bundle/stage-lighthouse.ts'
import { writeStubs } from './bundle/stubs.ts'

/** src/ -> build/ -> dist/. Throws when the result would not be fit to be committed. */
async function build(root: string): Promise<void> {
  assertNode()
  // ncc names its chunks by paths relative to the current folder.
  process.chdir(root)
  rmSync('build', { recursive: true, force: true })
  runTool(root, 'node_modules/typescript/bin/tsc', ['-p', '.'])
  stage(root)
  await stageLighthouse(root)
  inlineAxe(root)
  const stats = bundle(root)
  const licences = licencesFile([
    ...bundledPackages(stats).map(licenceOf),
    ...inlinedLicences(root),
  ])
  rmSync(stats)
  writeFileSync('dist/licenses.txt', licences)
  writeStubs(path.join(root, 'dist'), doors)

  const outputs = readdirSync('dist').map((name) => ({
    name,
    text: readFileSync(path.join('dist', name), 'utf8'),
  }))
  const faults = findFaults(outputs, root, licences)
  if (faults.length > 0) throw new Error(`dist/ is not fit to be committed:\n${faults.join('\n')}`)
  const megabytes = outputs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  console.log(`dist/: ${outputs.length} files, ${megabytes.toFixed(2)} MB`)
}

try {
  await build(path.dirname(import.meta.dirname))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
