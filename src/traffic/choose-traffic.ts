import path from 'node:path'
import { UserError } from '../model/errors.ts'
import { visible } from '../model/visible.ts'
import { readCrawlMap } from './crawl-model/crawl-map.ts'
import { modelOfCrawl } from './crawl-model/crawl-model.ts'
import { readTraffic } from './read-traffic.ts'
import type { TrafficModel } from './traffic-model.ts'

/** Where `rehearse learn` writes, and where a load looks. */
const defaultTrafficFile = 'rehearse.traffic.json'

export interface TrafficSources {
  /** The file that load.traffic names. */
  file?: string | undefined
  /** The folder of rehearse.yml. */
  folder: string
  /** What the crawl stored, whoever wrote it. */
  crawl: unknown
  /** What `1x` stands for where no log says it. */
  ratePerS: number
}

/** How visitors behave, and pages that are known to exist, for the tail of a model. */
export interface Traffic {
  model: TrafficModel
  tailPaths: string[]
}

/**
 * The traffic of a load: the model that is named, else the one beside rehearse.yml, else the links of the site as
 * the crawl found them. Undefined when there is none. Throws the UserErrors `traffic-not-found` for a file that is
 * named and not there, and `traffic-invalid`.
 */
export async function chooseTraffic(sources: TrafficSources): Promise<Traffic | undefined> {
  const { file, folder, crawl, ratePerS } = sources
  const model = await readTraffic(path.resolve(folder, file ?? defaultTrafficFile))
  if (!model && file !== undefined) throw notFound(file)
  const map = readCrawlMap(crawl)
  if (model) return { model, tailPaths: map?.pages.map((page) => page.path) ?? [] }
  return map && { model: modelOfCrawl(map, ratePerS), tailPaths: [] }
}

function notFound(file: string): UserError {
  return new UserError({
    code: 'traffic-not-found',
    what: `There is no traffic model ${visible(file)}`,
    why: 'load.traffic names it, but no file stands at that path from the folder of rehearse.yml',
    fix: 'Write it with `rehearse learn LOG`, or correct the path',
  })
}
