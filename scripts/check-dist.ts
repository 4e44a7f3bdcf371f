import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assertNode } from './bundle/assert-node.ts'
import { compareFolders } from './bundle/compare-folders.ts'
import { linkTree } from './bundle/link-tree.ts'
import { runTool } from './bundle/run-tool.ts'

/** All that the build reads. */
const inputs = ['package.json', 'tsconfig.json', 'src', 'scripts']

const root = path.dirname(import.meta.dirname)
const temporary = mkdtempSync(path.join(tmpdir(), 'rehearse-dist-'))
try {
  assertNode()
  // Another path at another depth, so that a bundle that depends on its place is found out.
  const copy = path.join(temporary, 'at/another/place')
  for (const input of inputs)
    cpSync(path.join(root, input), path.join(copy, input), { recursive: true })
  // A symbolic link would not do: webpack names modules by their real path, and the chunks change with it.
  linkTree(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), ['node', '.cache'])
  runTool(copy, 'scripts/build.ts', [])
  const differences = compareFolders(path.join(root, 'dist'), path.join(copy, 'dist'))
  if (differences.length > 0) {
    console.error(`dist/ is not what the sources build:\n  ${differences.join('\n  ')}`)
    console.error('Fix: npm run build, and commit dist/ with the sources.')
    process.exitCode = 1
  } else {
    console.log('dist/ is what the sources build, byte for byte.')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(temporary, { recursive: true, force: true })
}
