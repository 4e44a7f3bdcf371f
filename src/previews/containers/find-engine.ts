import { UserError } from '../../model/errors.ts'
import { cleanLine } from '../../processes/clean-line.ts'
import { ask } from './ask.ts'
import type { Engine } from './engine.ts'

/** A way to run containers, and the words that start compose with it, if it is to be compose. */
interface Candidate {
  program: Engine['program']
  compose?: readonly [string, ...string[]]
}

/**
 * Docker's own compose first, because compose files are written for it and hosted runners have it; then its
 * former stand-alone program; then podman with whichever compose it brings; then podman-compose.
 */
export const composeCandidates: readonly Required<Candidate>[] = [
  { program: 'docker', compose: ['docker', 'compose'] },
  { program: 'docker', compose: ['docker-compose'] },
  { program: 'podman', compose: ['podman', 'compose'] },
  { program: 'podman', compose: ['podman-compose'] },
]

/** Without compose: Docker, else podman. */
export const engineCandidates: readonly Candidate[] = [{ program: 'docker' }, { program: 'podman' }]

/**
 * The first candidate that works here, with the reasons against those before it. Throws the UserError
 * `preview-containers-unavailable` with all reasons.
 */
export async function findEngine<C extends Candidate>(
  candidates: readonly C[],
  env: Readonly<Record<string, string>>,
): Promise<{ engine: Engine; candidate: C; passedOver: string[] }> {
  const passedOver = new Set<string>()
  const known = new Map<string, string | undefined>()
  for (const candidate of candidates) {
    const { program, compose } = candidate
    if (!known.has(program)) known.set(program, await whyNot([program, 'ps', '-q'], env))
    const broken = known.get(program)
    const lacking =
      broken === undefined && compose ? await whyNot([...compose, 'version'], env) : undefined
    if (broken !== undefined) passedOver.add(`${program}: ${broken}`)
    else if (lacking !== undefined) passedOver.add(`${compose?.join(' ')}: ${lacking}`)
    else {
      const { out } = await ask([program, '--version'], env)
      const version = cleanLine(out.trim(), 200) || program
      return { engine: { program, version, env }, candidate, passedOver: [...passedOver] }
    }
  }
  throw new UserError({
    code: 'preview-containers-unavailable',
    what: 'Nothing here can run the containers of the preview',
    why: [...passedOver].join('; '),
    fix: 'Install Docker with its compose plugin, or podman with podman-compose, in a step before this one',
  })
}

async function whyNot(
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const answer = await ask(command, env)
  return answer.code === 0 ? undefined : cleanLine(answer.trouble, 200)
}
