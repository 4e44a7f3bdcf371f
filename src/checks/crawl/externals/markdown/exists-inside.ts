import { lstat } from 'node:fs/promises'
import path from 'node:path'

/** What a link without an extension may mean to whoever makes pages of the files. */
const endings = ['', '.md', '.mdx', '.html', '/index.md', '/index.mdx', '/README.md', '/index.html']

/** Whether the link's path means a file or folder of the repository, as it stands or as site generators read it. */
export async function existsInside(root: string, pathname: string): Promise<boolean> {
  const name = decoded(pathname)
  if (name === undefined || name.includes('\0')) return false
  const bare = name.replace(/\/+$/, '')
  const candidates = [
    ...endings.map((ending) => bare + ending),
    ...(bare.endsWith('.html') ? ['.md', '.mdx'].map((end) => bare.replace(/\.html$/, end)) : []),
  ]
  for (const candidate of candidates) {
    const file = path.join(root, candidate)
    const outside = path.relative(root, file).split(path.sep)[0] === '..'
    if (!outside && (await lstat(file).catch(() => undefined))) return true
  }
  return false
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
