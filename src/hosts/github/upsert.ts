import type { Comment, CommentClient } from './comment-client.ts'
import { type Converged, converge, type Timing } from './converge.ts'
import { type Marker, readMarker, writeMarker } from './marker.ts'

export interface Post {
  marker: Marker
  /** Markdown, without the marker. */
  text: string
  /** The tested commit: a comment about any other head of the pull request would be stale. */
  commit: string | undefined
  mode: 'on-problem' | 'always' | 'never'
  /** Whether there is something to say that a first comment is worth. */
  problem: boolean
}

export type Posted =
  | Converged
  | { state: 'unchanged'; id: number; url: string }
  | { state: 'skipped' }
  | { state: 'degraded'; cause: unknown }

/**
 * Keeps exactly one comment of ours per key on a pull request, with the text of the newest run, whoever else
 * tries the same at the same time. Ours is what our own login wrote and what starts with our marker.
 * `stale`: the pull request has moved on, or a newer run has spoken. Never throws.
 */
export async function upsert(client: CommentClient, post: Post, timing: Timing): Promise<Posted> {
  if (post.mode === 'never') return { state: 'skipped' }
  try {
    const identity = await client.me()
    const isOurs = ({ author, body }: Comment) =>
      author === identity && readMarker(body)?.key === post.marker.key
    const present = (await client.list()).filter(isOurs)
    const [only] = present
    if (present.length === 1 && only && readMarker(only.body)?.digest === post.marker.digest) {
      return { state: 'unchanged', id: only.id, url: only.url }
    }
    const quiet = post.mode === 'on-problem' && !post.problem
    if (present.length === 0 && quiet) return { state: 'skipped' }
    if (await isStale(client, post.commit)) return { state: 'stale' }

    const body = `${writeMarker(post.marker)}\n${post.text}`
    const mine = { marker: post.marker, body }
    return await converge({ client, identity, mine, createFirst: present.length === 0, timing })
  } catch (cause) {
    return { state: 'degraded', cause }
  }
}

async function isStale(client: CommentClient, commit: string | undefined): Promise<boolean> {
  if (!commit) return false
  // A guard that cannot be had is no reason to say nothing.
  const head = await client.head().catch(() => undefined)
  return head !== undefined && (head.state !== 'open' || head.sha !== commit)
}
