import type { PreviewState } from './model/preview.ts'
import { readServer } from './previews/database/server.ts'
import { readSecret } from './read-secret.ts'
import type { Scene } from './scene.ts'

/**
 * The address of the database that was made for a preview, which the host shows no more; undefined where none was.
 * Throws the UserErrors of `readServer`.
 */
export function databaseOf(
  { host }: Pick<Scene, 'host'>,
  preview: PreviewState | undefined,
): string | undefined {
  if (preview?.database === undefined) return undefined
  const { name, server } = preview.database
  return readSecret(readServer(server, process.env).urlOf(name), process.env, host)
}
