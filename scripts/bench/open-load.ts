import { Agent, get } from 'node:http'

/** More waits at the server than any answers in time; a site in trouble keeps its visitors waiting. */
const mostSockets = 150
const timeoutMs = 5000

/**
 * Asks for the address at a constant rate, whatever comes back, until the returned function is called.
 * `answered` hears of each request that ended: 1 with a complete answer, else 0.
 */
export function openLoad(
  url: string,
  ratePerS: number,
  answered: (count: number) => void,
): () => void {
  const agent = new Agent({ keepAlive: true, maxSockets: mostSockets })
  const began = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    for (const due = ((performance.now() - began) / 1000) * ratePerS; sent < due; sent++) {
      const asked = get(url, { agent, signal: AbortSignal.timeout(timeoutMs) }, (answer) => {
        answer.resume()
        answer.once('end', () => answered(1))
        answer.on('error', () => {})
      })
      asked.on('error', () => answered(0))
    }
  }, 5)
  return () => {
    clearInterval(timer)
    agent.destroy()
  }
}
