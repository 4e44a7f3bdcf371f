/** What a database of ours is called, by the id of its preview. */
export function databaseName(id: string): string {
  return `rehearse_${id.replaceAll('-', '').slice(0, 12)}`
}

/** A job on GitHub's own runners ends after 6 hours; those of others mostly within a day. */
const lifeMs = 24 * 3_600_000

/** The comment of a database of ours: whose it is, and when anyone may drop it. */
export function markOf(id: string, now: number): string {
  return `preview ${id} of Rehearse, made ${new Date(now).toISOString()}, may be dropped from ${new Date(now + lifeMs).toISOString()}`
}

const mark =
  /^preview ([0-9a-f-]{36}) of Rehearse, made \S{24}, may be dropped from (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/

/** Whether the time of a database is over. False for every database that is not ours by name and comment. */
export function isExpired(name: string, comment: string | null, now: number): boolean {
  const [, id = '', until = ''] = mark.exec(comment ?? '') ?? []
  return id !== '' && name === databaseName(id) && Date.parse(until) < now
}
