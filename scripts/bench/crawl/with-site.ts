import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { findNginx, startNginx } from './nginx.ts'

/** A folder that a server serves, or a site that one makes up: pages, links a page, bytes a page. */
export type Served = { folder: string } | { pages: number; links: number; bytes: number }

/** Serves the site in a process of its own while the work lasts: folders with nginx where it is installed. */
export async function withSite<Result>(
  served: Served,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const isFolder = 'folder' in served
  if (isFolder && findNginx() !== undefined) {
    const nginx = await startNginx(served.folder)
    try {
      return await work(nginx.url)
    } finally {
      await nginx.close()
    }
  }
  const script = isFolder ? 'folder-site.ts' : 'synthetic-site.ts'
  const given = isFolder ? [served.folder] : [served.pages, served.links, served.bytes].map(String)
  const child = fork(path.join(import.meta.dirname, script), given)
  try {
    const [url]: unknown[] = await once(child, 'message')
    return await work(String(url))
  } finally {
    if (child.connected) child.disconnect()
  }
}
