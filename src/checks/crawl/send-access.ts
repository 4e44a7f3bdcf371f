import { subscribe } from 'node:diagnostics_channel'

/**
 * Adds headers to every request of this process that goes to one origin, after redirects too, and to no
 * other: linkinator 8.1 sends the headers it is given to every site that a page links to.
 */
export function sendAccess(origin: string, headers: Readonly<Record<string, string>>): void {
  subscribe('undici:request:create', (message) => {
    const { request } = message as { request: CreatedRequest }
    if (request.origin !== origin) return
    for (const [name, value] of Object.entries(headers)) request.addHeader(name, value)
  })
}

/** What undici documents of a request on that channel. `origin` is the one that its connection goes to. */
interface CreatedRequest {
  origin: unknown
  addHeader(name: string, value: string): void
}
