import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { ShopResponse } from './exchange.ts'

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

/** Reads every file under a folder; the answers by path, such as `/style.css`. */
export function readStaticFiles(folder: string): Map<string, ShopResponse> {
  const files = new Map<string, ShopResponse>()
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const type = mediaTypes[extname(entry)]
    if (type === undefined) continue
    files.set(`/${entry.replaceAll(sep, '/')}`, {
      status: 200,
      headers: { 'content-type': type, 'cache-control': 'public, max-age=3600' },
      body: readFileSync(join(folder, entry)),
    })
  }
  return files
}
