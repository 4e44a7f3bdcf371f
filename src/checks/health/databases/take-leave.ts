const patienceMs = 500

/** Waits until a client has taken leave; of a server that does not, nobody waits longer than half a second. */
export async function takeLeave(left: Promise<unknown>): Promise<void> {
  const enough = new Promise((done) => setTimeout(done, patienceMs).unref())
  await Promise.race([left.catch(() => {}), enough])
}
