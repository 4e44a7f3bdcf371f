import { bracketed } from '../../model/bracketed.ts'
import type { Container, PublishedPort } from './container.ts'

/**
 * Where the machine answers for a container: the named port of the container, else its lowest published
 * one. A container in the network of the host has the named port itself. Undefined when there is none.
 */
export function publishedAddress(
  containers: readonly Container[],
  port: number | undefined,
): PublishedPort | undefined {
  const published = containers.flatMap((container) => container.ports)
  const found = published.find((each) => port === undefined || each.container === port)
  if (found !== undefined || port === undefined) return found
  const onHost = containers.some((container) => container.hostNetwork)
  return onHost ? { container: port, host: port, address: '' } : undefined
}

/** The addresses to ask for it: both loopbacks when it is bound to all. */
export function addressesOf(published: PublishedPort, path: string): URL[] {
  const { address, host } = published
  const all = address === '' || address === '0.0.0.0' || address === '::'
  const names = all ? ['127.0.0.1', '[::1]'] : [bracketed(address)]
  return names.map((name) => new URL(`http://${name}:${host}${path}`))
}
