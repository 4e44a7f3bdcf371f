import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { runTool } from './run-tool.ts'

/** Files autocannon's workers would need. Rehearse never starts them, and they fail outside node_modules. */
const dropped = ['help.txt', 'preload', 'worker.js']

const expected = /^((\d+\.)?index\.js|package\.json)$/

/** Bundles build/index.js into an empty dist/. Returns the path of webpack's account of what went in. */
export function bundle(root: string): string {
  const dist = path.join(root, 'dist')
  rmSync(dist, { recursive: true, force: true })
  const stats = 'build/stats.json'
  runTool(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js', [
    'build',
    'build/index.js',
    '-o',
    'dist',
    '--no-cache',
    '-q',
    '--stats-out',
    stats,
  ])
  for (const name of dropped) rmSync(path.join(dist, name), { recursive: true, force: true })
  const unknown = readdirSync(dist).filter((name) => !expected.test(name))
  if (unknown.length > 0) {
    throw new Error(`ncc put files into dist/ that nobody knows: ${unknown.join(', ')}`)
  }
  return path.join(root, stats)
}
