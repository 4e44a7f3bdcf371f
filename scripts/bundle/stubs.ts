import { chmodSync, copyFileSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Writes dist/<door>.js for every door, and what they share. Throws when a name is taken by the bundle. */
export function writeStubs(dist: string, doors: Readonly<Record<string, readonly string[]>>): void {
  const taken = ['start', ...Object.keys(doors)].find((name) =>
    existsSync(path.join(dist, `${name}.js`)),
  )
  if (taken !== undefined) throw new Error(`the door ${taken} has the name of a file of the bundle`)
  copyFileSync(path.join(import.meta.dirname, 'start.mjs'), path.join(dist, 'start.js'))
  for (const [door, args] of Object.entries(doors)) {
    const file = path.join(dist, `${door}.js`)
    writeFileSync(file, stub(door, args))
    if (door === 'cli') chmodSync(file, 0o755)
  }
}

function stub(door: string, args: readonly string[]): string {
  // A post step and the command line have no action of their own to point to.
  const action = door === 'cli' ? '<door>' : door.replace(/-post$/, '')
  const name = JSON.stringify(action)
  return [
    ...(door === 'cli' ? ['#!/usr/bin/env node'] : []),
    "import { start } from './start.js'",
    '',
    `start(${name}, () => import('./index.js'), ${JSON.stringify(args)})`,
    '',
  ].join('\n')
}
