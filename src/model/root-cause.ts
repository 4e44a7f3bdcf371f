/** The message of the innermost cause: "connect ECONNREFUSED 127.0.0.1:80" rather than "fetch failed". */
export function rootCause(thrown: unknown): string {
  let current = thrown
  // A chain of causes may be a circle; real chains are short.
  for (let depth = 0; depth < 10; depth++) {
    if (current instanceof AggregateError && current.errors.length > 0) current = current.errors[0]
    else if (current instanceof Error && current.cause !== undefined) current = current.cause
    else break
  }
  if (!(current instanceof Error)) return String(current)
  const code = (current as { code?: unknown }).code
  return current.message || (typeof code === 'string' ? code : current.name)
}
