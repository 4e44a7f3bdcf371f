import { Parser } from 'htmlparser2'
import { Pool } from 'undici'

/**
 * The least that a crawler can do: every URL fetched once over a pool of 16 connections, one parse of each page
 * for links and ids, all parents kept, fragments checked. No CSS, no srcset, no places, no bounds. Returns the
 * pages it read, and how many targets are dead.
 */
export async function crawlFloor(start: string): Promise<{ pages: number; broken: number }> {
  const { origin } = new URL(start)
  const pool = new Pool(origin, { connections: 16 })
  const parents = new Map<string, string[]>()
  const ids = new Map<string, Set<string>>()
  const fragments: [string, string][] = []
  const bad = new Set<string>()
  const queue = [start]
  parents.set(start, [])
  let next = 0
  let active = 0
  const { promise, resolve, reject } = Promise.withResolvers<undefined>()
  const visit = async (url: string): Promise<void> => {
    const { statusCode, headers, body } = await pool.request({
      path: url.slice(origin.length),
      method: 'GET',
    })
    if (statusCode !== 200) bad.add(url)
    const isPage = String(headers['content-type']).startsWith('text/html')
    if (statusCode !== 200 || !isPage) return body.dump()
    const own = new Set<string>()
    ids.set(url, own)
    const parser = new Parser({
      onattribute(name, value) {
        if (name === 'id' || name === 'name') own.add(value)
        if (name !== 'href' && name !== 'src') return
        const target = URL.parse(value, url)
        if (target?.origin !== origin) return
        const { hash } = target
        target.hash = ''
        const known = parents.get(target.href)
        if (known) known.push(url)
        else {
          parents.set(target.href, [url])
          queue.push(target.href)
        }
        if (hash !== '') fragments.push([target.href, hash.slice(1)])
      },
    })
    body.setEncoding('utf8')
    for await (const chunk of body) parser.write(String(chunk))
    parser.end()
  }
  const pump = (): void => {
    while (active < 16 && next < queue.length) {
      active++
      void visit(queue[next++] ?? '')
        .catch(reject)
        .finally(() => {
          active--
          pump()
        })
    }
    if (active === 0 && next === queue.length) resolve(undefined)
  }
  pump()
  await promise
  await pool.close()
  for (const [url, id] of fragments) if (ids.get(url)?.has(id) === false) bad.add(`${url}#${id}`)
  return { pages: ids.size, broken: bad.size }
}
