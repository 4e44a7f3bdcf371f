import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Case } from './case.ts'
import { runAction } from './run-action.ts'

/** Writes the case's files to a new folder, runs its action, and returns what the case looks at. */
export async function playCase(one: Case): Promise<unknown> {
  const root = mkdtempSync(path.join(tmpdir(), 'executor-'))
  const places = {
    action: path.join(root, 'checkout', 'action'),
    workspace: path.join(root, 'workspace'),
    runnerTemp: path.join(root, 'temp'),
  }
  try {
    mkdirSync(places.workspace)
    write(path.join(places.action, 'action.yml'), JSON.stringify(one.action))
    for (const [name, content] of Object.entries(one.files ?? {})) {
      write(path.resolve(name.startsWith('workspace/') ? root : places.action, name), content)
    }
    const run = await runAction({
      ...places,
      inputs: {},
      github: { token: 'ghs_caseToken', event_name: 'push', repository: 'octo/site' },
      env: {},
      event: { after: 'abc' },
      ...one.run,
    })
    return one.seen(run, places)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function write(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}
