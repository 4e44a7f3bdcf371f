import { UserError } from '../model/errors.ts'
import type { PreviewState } from '../model/preview.ts'
import { providers } from './index.ts'

/** Providers whose `port` is one of this machine, not one inside a container. */
const listeners = new Set(['command', 'static'])

/**
 * Throws a UserError when this preview cannot have a base beside it: `base-of-address` where nothing says
 * what commit runs there, `base-port-taken` where both would listen on one port.
 */
export function refuseBase(
  preview: { provider: string; options: unknown },
  head: PreviewState | undefined,
): void {
  const provider = providers.find(({ id }) => id === preview.provider)
  if (provider?.from === 'address') {
    throw new UserError({
      code: 'base-of-address',
      what: 'There is no base of an address',
      why: `preview.${preview.provider} names a site that runs already; which commit is there, only its owner knows`,
      fix: 'Bring the base up with a provider that starts or deploys a commit, such as preview.command',
    })
  }
  const port = listeners.has(preview.provider) ? portOf(preview.options) : undefined
  if (port === undefined || head?.port !== port || head.phase === 'down') return
  throw new UserError({
    code: 'base-port-taken',
    what: `The base cannot listen on port ${port}: the head does`,
    why: `preview.${preview.provider}.port gives both the same port`,
    fix: `Remove "port" and let the app listen on PORT, or give the base one of its own: --set preview.${preview.provider}.port=${port < 65_535 ? port + 1 : port - 1}`,
  })
}

function portOf(options: unknown): number | undefined {
  if (typeof options !== 'object' || options === null || !('port' in options)) return undefined
  return typeof options.port === 'number' ? options.port : undefined
}
