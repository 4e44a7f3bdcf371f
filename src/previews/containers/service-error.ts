import { UserError } from '../../model/errors.ts'
import { visible } from '../../model/visible.ts'
import { tellingLine } from '../../processes/telling-line.ts'
import type { Container } from './container.ts'

/**
 * `preview-service-missing`, with the services that there are. Podman-compose ends with 0 when it could make
 * no container at all; then with what it wrote.
 */
export function serviceMissingError(
  service: string,
  containers: readonly Container[],
  lines: readonly string[],
): UserError {
  const named = [...new Set(containers.map((each) => each.service))]
  const names = named.slice(0, 10).map((name) => visible(name, 80))
  return new UserError({
    code: 'preview-service-missing',
    what: `No container belongs to the service "${visible(service, 80)}"`,
    why:
      names.length === 0
        ? `No container was made; the log says: ${tellingLine(lines) ?? 'nothing'}`
        : `There are ${names.join(', ')}`,
    fix: 'Name the service that serves the site in "service", and see that its image can be had',
  })
}

/** `preview-port-unpublished`: the site cannot be reached from outside its container. */
export function notPublishedError(
  service: string,
  port: number | undefined,
  containers: readonly Container[],
): UserError {
  const name = visible(service, 80)
  const others = [
    ...new Set(containers.flatMap(({ ports }) => ports.map((each) => each.container))),
  ]
  const wanted = port ?? 80
  return new UserError({
    code: 'preview-port-unpublished',
    what: `The service "${name}" does not publish ${port === undefined ? 'a port' : `port ${port}`}`,
    why:
      others.length === 0
        ? 'It publishes no TCP port, so the site cannot be reached'
        : `It publishes ${others.slice(0, 10).join(', ')}`,
    fix: `Add ports: ["${wanted}"] to the service in the compose file, with the port it listens on`,
  })
}
