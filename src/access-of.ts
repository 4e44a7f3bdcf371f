import type { Access } from './model/access.ts'
import { UserError } from './model/errors.ts'
import type { PreviewState } from './model/preview.ts'
import { providers } from './previews/index.ts'
import { resolveAccess } from './previews/resolve-access.ts'
import { isSealed } from './previews/seal.ts'
import type { Scene } from './scene.ts'

/**
 * What opens the preview, as the config says and the environment of this step holds; undefined when it is
 * open. From here on the host shows none of its secrets. Throws the UserErrors of `resolveAccess`.
 */
export function accessOf({ config, host }: Pick<Scene, 'config' | 'host'>): Access | undefined {
  const { preview } = config
  const provider = providers.find(({ id }) => id === preview?.provider)
  const said = provider?.access?.(preview?.options)
  const access = said && resolveAccess(said, process.env)
  for (const secret of access?.secrets ?? []) host.mask(secret)
  return access
}

/**
 * Throws the UserError `preview-access-unproven` unless the address in preview.json was written with the same
 * headers and cookies: only then may they be sent there.
 */
export async function refuseUnproven(state: PreviewState, access: Access): Promise<void> {
  if (await isSealed(state, access)) return
  const from =
    access.variables.length === 0 ? 'the same' : `${access.variables.join(', ')} and the same`
  throw new UserError({
    code: 'preview-access-unproven',
    what: 'The headers and cookies of the preview are not sent to the address in preview.json',
    why: 'Nothing proves that the preview was brought up there with the same headers, cookies and values; the file may be another one',
    fix: `Run preview up and this step with ${from} rehearse.yml, or test the address with the provider url`,
  })
}
