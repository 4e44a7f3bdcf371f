const perHour = 1000

/** The headers with which GitHub tells how many requests a token has left: 1 000 an hour for a job's own token. */
export function createRateLimit(): (token: string | null) => Record<string, string> {
  const used = new Map<string | null, number>()
  const reset = Math.floor(Date.now() / 1000) + 3600
  return (token) => {
    const count = Math.min((used.get(token) ?? 0) + 1, perHour)
    used.set(token, count)
    return {
      'x-ratelimit-limit': String(perHour),
      'x-ratelimit-remaining': String(perHour - count),
      'x-ratelimit-used': String(count),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    }
  }
}
