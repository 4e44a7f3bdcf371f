import { constants } from 'node:os'

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Waits for the child and hands it the signals that this process gets. Resolves to its exit code, which is
 * 128 + n when signal n ended it, and to 128 + n as `stopped` when it was handed signal n.
 */
export function waitFor(child) {
  let stopped
  const forward = (signal) => {
    stopped = 128 + constants.signals[signal]
    // A terminal has already sent Ctrl-C to the child; a second one would make it give up at once.
    if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal)
  }
  for (const signal of forwarded) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      for (const name of forwarded) process.removeListener(name, forward)
      resolve({ code: signal ? 128 + constants.signals[signal] : code, stopped })
    })
  })
}
