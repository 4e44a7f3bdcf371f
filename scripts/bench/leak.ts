import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { load } from '../../src/checks/load/index.ts'
import { loadOptions } from '../../src/checks/load/options.ts'
import { soaksOf } from '../../src/checks/load/soak/soaks.ts'
import { readSamples } from '../../src/files/read-samples.ts'
import { formatBytes } from '../../src/model/units.ts'
import { startSampler } from '../../src/supervisor/sampler.ts'
import { loadStage } from '../../test/fixtures/servers/load-stage.ts'

const perS = 50
const seconds = 90
const server = path.join(import.meta.dirname, '../../test/fixtures/servers/leaking-process.ts')
const options = loadOptions.parse({
  paths: ['/'],
  rate: `${perS}/s`,
  stages: [`soak ${seconds}s`],
  thresholds: ['response p95 < 10s'],
})

/**
 * A real server that keeps 10 kB of each request, and the same without a leak, each in a soak of 90 s with all
 * blocks as much shorter. Throws when the leak is not found, or is told of where there is none.
 */
export async function benchLeak(): Promise<string[]> {
  const leaking = await soak(10_000)
  const sound = await soak(0)
  const lines = [
    `leak: a soak of ${seconds} s at ${perS}/s on a Node.js server`,
    `  keeps 10 kB of each request, ${formatBytes(10_000 * perS * 60)}/min: ${leaking.told}`,
    `  keeps nothing: ${sound.told}`,
  ]
  if (!leaking.found) throw new Error([...lines, '  the leak was not found'].join('\n'))
  if (sound.found) throw new Error([...lines, '  a leak was told of that is none'].join('\n'))
  return lines
}

async function soak(bytes: number): Promise<{ found: boolean; told: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rehearse-leak-'))
  const child = fork(server, [String(bytes)])
  const file = path.join(folder, 'samples.jsonl')
  const look = () => ({ pids: child.pid ? [child.pid] : [] })
  const sampler = startSampler({ file, look, disk: folder })
  try {
    const [url]: unknown[] = await once(child, 'message')
    const stage = {
      ...loadStage(new URL(String(url))),
      samples: async () => (await readSamples(file))?.samples,
    }
    const observed = await load.measure(stage, options)
    const findings = load.judge(observed, options)
    const memory = soaksOf(observed.facts).find(({ quantity }) => quantity.name === 'memory')
    if (!memory?.drift)
      throw new Error('leak: too few samples; this machine has too much else to do')
    const { slope, smallest } = memory.drift
    const found = findings.some(({ rule }) => rule === 'load/leak-memory')
    const seen = `${formatBytes(smallest)}/min would have been seen`
    return {
      found,
      told: `${found ? 'found' : 'no leak found'}, ${formatBytes(slope)}/min; ${seen}`,
    }
  } finally {
    sampler.stop()
    if (child.connected) child.disconnect()
    await rm(folder, { recursive: true })
  }
}
