/** Nobody encodes a path so often without something to hide. */
const mostTimes = 5

/**
 * The text without percent-encoding, also where what was encoded is encoded again. What is encoded wrongly stays
 * as it is and hides nothing beside it; bytes that are no UTF-8 become a character each.
 */
export function fullyDecoded(text: string): string {
  let form = text
  for (let times = 0; times < mostTimes && form.includes('%'); times++) {
    const decoded = form.replaceAll(/(?:%[0-9a-f]{2})+/gi, decodedRun)
    if (decoded === form) break
    form = decoded
  }
  return form
}

function decodedRun(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    return Buffer.from(run.replaceAll('%', ''), 'hex').toString('latin1')
  }
}
