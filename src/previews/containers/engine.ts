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

/** What serves the site, and how it is asked. */
export const ContainerServing = z.strictObject({
  service: z.string().max(200),
  /** Port inside the container; without it, the lowest one that is published. */
  port: z.int().positive().max(65_535).optional(),
  ready: z.string().startsWith('/').max(2048),
  timeoutMs: z
    .number()
    .nonnegative()
    .max(24 * 3_600_000),
})
export type ContainerServing = z.infer<typeof ContainerServing>

/** What preview.json keeps, so that another process finds the same engine and the same containers. */
export const ContainerDetails = z.strictObject({
  program: z.enum(['docker', 'podman']),
  version: z.string().max(200),
  project: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
  /** The variables that decide which engine a command speaks to. */
  steering: z.record(z.string(), z.string().max(4096)),
  serving: ContainerServing,
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
