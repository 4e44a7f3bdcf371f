import { readBounded } from '../files/read-bounded.ts'
import { UserError } from '../model/errors.ts'
import { rootCause } from '../model/root-cause.ts'
import { visible } from '../model/visible.ts'
import { TrafficModel } from './traffic-model.ts'

const sizeLimit = 32 * 1024 * 1024

/**
 * The traffic model in a file; undefined when there is no such file. Throws the UserError `traffic-invalid` for
 * anything else than a model: the file lies in a repository, so anybody may have written it.
 */
export async function readTraffic(file: string): Promise<TrafficModel | undefined> {
  try {
    const parsed = TrafficModel.safeParse(JSON.parse(await readBounded(file, sizeLimit)))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new UserError({
      code: 'traffic-invalid',
      what: `${visible(file)} is no traffic model`,
      why: visible(rootCause(error), 300),
      fix: 'Write it again with `rehearse learn`, or name another file under load.traffic',
      cause: error,
    })
  }
}
