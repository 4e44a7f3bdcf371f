import { z } from 'zod'

/** What runs containers here, and how to speak to it. */
export interface Engine {
  program: 'docker' | 'podman'
  /** "podman version 4.3.1", as it calls itself. A `docker` may be podman in disguise. */
  version: string
  /** The environment for every call of it. */
  env: Readonly<Record<string, string>>
}

/** The variables that decide which engine a command speaks to. */
const steering = [
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'CONTAINER_HOST',
  'CONTAINERS_CONF',
  'CONTAINERS_STORAGE_CONF',
  'XDG_RUNTIME_DIR',
]

/** What preview.json keeps, so that another process finds the same engine and the same containers. */
export const ContainerDetails = z.strictObject({
  program: z.enum(['docker', 'podman']),
  version: z.string().max(200),
  project: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  /** The variables that decide which engine a command speaks to. */
  steering: z.record(z.string(), z.string().max(4096)),
})
export type ContainerDetails = z.infer<typeof ContainerDetails>

/** The part of an environment that decides which engine a command speaks to. */
export function steeringOf(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => steering.includes(name)))
}

/** Whether it is podman, under whichever name. */
export function isPodman(engine: Pick<Engine, 'version'>): boolean {
  return /podman/i.test(engine.version)
}
