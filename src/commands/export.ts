import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { LoadOptions } from '../checks/load/options.ts'
import type { CommandLine } from '../command-line.ts'
import { readState } from '../files/preview-state.ts'
import { UserError } from '../model/errors.ts'
import { rootCause } from '../model/root-cause.ts'
import { visible } from '../model/visible.ts'
import { addressOf } from '../refuse-foreign-load.ts'
import { readFacts } from '../run-folder.ts'
import type { Scene } from '../scene.ts'
import { chooseTraffic, type Traffic } from '../traffic/choose-traffic.ts'
import { artilleryScript } from '../traffic/exports/artillery/artillery-script.ts'
import type { ExportedFiles } from '../traffic/exports/exported-files.ts'
import { type ExportedLoad, exportedLoad } from '../traffic/exports/exported-load.ts'
import { k6Script } from '../traffic/exports/k6/k6-script.ts'
import { modelOfPaths } from '../traffic/exports/model-of-paths.ts'

/** What `1x` stands for where neither the options nor the traffic say it. */
const defaultPerS = 20
const mostWorkers = 10_000

/**
 * `rehearse export k6|artillery`: writes the load of rehearse.yml as a script that many machines can run, and says
 * what the engine cannot do of it. Returns the exit code.
 */
export async function exportLoad(scene: Scene, line: CommandLine): Promise<number> {
  const [engine = ''] = line.rest
  const workers = readWorkers(line.flag('workers'))
  const write = writerOf(engine, workers)
  const options = scene.config.options['load'] as LoadOptions
  const target = addressOf(scene.config)?.origin
  const { model, tailPaths } = await trafficOf(scene, options)
  const { stages, seed, rate, thresholds, timeout: timeoutMs } = options
  const load = exportedLoad(model, {
    stages,
    seed,
    tailPaths,
    thresholds,
    timeoutMs,
    leftOut: leftOut(options),
    ...(rate === undefined ? {} : { ratePerS: rate }),
    ...(target === undefined ? {} : { target }),
  })
  const out = path.resolve(line.flag('out') ?? defaultNames[engine] ?? '')
  const { files, unexpressed } = write(load, path.basename(out))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(path.dirname(out), name)
    await writeFile(file, text).catch((error: unknown) => {
      throw unwritable(file, error)
    })
    scene.log.line(`wrote ${file}`)
  }
  for (const one of unexpressed) scene.log.warn(`not expressed: ${one}`)
  return 0
}

/** What an export does not have of the load, in sentences. */
function leftOut({ first, routes, capacity }: LoadOptions): string[] {
  return [
    ...(first.length > 0 ? [`load.first: nobody sends ${first.join(', ')} before the rest`] : []),
    ...(Object.keys(routes).length > 0
      ? ['load.routes: only GET and HEAD are sent, without headers, and no answer is looked at']
      : []),
    ...(capacity ? ['load.capacity: only the stages are exported'] : []),
  ]
}

const defaultNames: Readonly<Record<string, string>> = {
  k6: 'rehearse.k6.js',
  artillery: 'rehearse.artillery.yml',
}

function writerOf(
  engine: string,
  workers: number,
): (load: ExportedLoad, name: string) => ExportedFiles {
  if (engine === 'k6') return k6Script
  if (engine === 'artillery') return (load, name) => artilleryScript(load, name, workers)
  throw new UserError({
    code: 'export-unknown',
    what: engine === '' ? 'Nothing says what to export to' : `Unknown engine "${visible(engine)}"`,
    why: `rehearse exports to ${Object.keys(defaultNames).join(' and ')}`,
    fix: 'Write `rehearse export k6` or `rehearse export artillery`',
  })
}

async function trafficOf(scene: Scene, options: LoadOptions): Promise<Traffic> {
  const { paths, traffic: file, rate: ratePerS = defaultPerS } = options
  if (paths) return { model: modelOfPaths(paths, ratePerS), tailPaths: [] }
  const folder = scene.config.root
  const chosen = await chooseTraffic({ file, folder, crawl: await crawlOf(scene), ratePerS })
  return chosen ?? { model: modelOfPaths({ '/': 1 }, ratePerS), tailPaths: [] }
}

/** What the crawl of the target stored, as far as there was one. */
async function crawlOf({ config, context, dir }: Scene): Promise<unknown> {
  const url = addressOf(config)?.href ?? (await readState(dir).catch(() => undefined))?.url
  const target = url === undefined ? undefined : new URL(url).origin
  return target && (await readFacts(dir, 'crawl', { commit: context.commit, target }))
}

function readWorkers(text: string | undefined): number {
  if (text === undefined) return 1
  if (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= mostWorkers) return Number(text)
  throw new UserError({
    code: 'flag-invalid',
    what: `The flag --workers is "${visible(text)}"`,
    why: 'It takes the number of machines among which the load is divided, up to 10,000',
    fix: 'Write it as --workers 10',
  })
}

function unwritable(file: string, error: unknown): UserError {
  return new UserError({
    code: 'export-unwritable',
    what: `${visible(file)} cannot be written`,
    why: rootCause(error),
    fix: 'Name another file with --out',
    cause: error,
  })
}
