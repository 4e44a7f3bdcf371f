/** The status that an HTTP failure carries; undefined for a failure without an answer. */
export function httpStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  const answered = 'response' in error ? error.response !== undefined : true
  return answered && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined
}
