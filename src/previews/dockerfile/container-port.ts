import { z } from 'zod'
import { UserError } from '../../model/errors.ts'
import { ask } from '../containers/ask.ts'
import type { Engine } from '../containers/engine.ts'

const Exposed = z.record(z.string(), z.unknown()).nullable()

/** Where an image says nothing, it most likely reads PORT, and any number does. */
const usual = 8080

/**
 * The only TCP port that an image exposes, or 8080 when it exposes none. Throws the UserError
 * `preview-port-ambiguous` when it exposes several.
 */
export async function containerPort(engine: Engine, image: string): Promise<number> {
  const format = '{{json .Config.ExposedPorts}}'
  const { program, env } = engine
  const shown = await ask([program, 'image', 'inspect', '--format', format, image], env)
  if (shown.code !== 0) throw new Error(`${program} image inspect: ${shown.trouble}`)
  const ports = Object.keys(Exposed.parse(JSON.parse(shown.out)) ?? {})
    .filter((name) => /^\d+(?:\/tcp)?$/.test(name))
    .map((name) => Number.parseInt(name, 10))
  const [only, ...others] = ports.toSorted((a, b) => a - b)
  if (others.length === 0) return only ?? usual
  throw new UserError({
    code: 'preview-port-ambiguous',
    what: 'The image exposes several ports',
    why: `They are ${[only, ...others].slice(0, 10).join(', ')}, and only one is that of the site`,
    fix: 'Name it in "port"',
  })
}
