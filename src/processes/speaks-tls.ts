import { isIP } from 'node:net'
import { connect } from 'node:tls'

/**
 * Whether something at the address completes a TLS handshake. Its certificate is not judged and nothing is
 * sent.
 */
export function speaksTls(
  to: { address: string; port: number; name: string },
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const socket = connect({
      host: to.address,
      port: to.port,
      ...(isIP(to.name) === 0 ? { servername: to.name } : {}),
      rejectUnauthorized: false,
    })
    const settle = (answer: boolean) => {
      signal.removeEventListener('abort', abort)
      socket.destroy()
      resolve(answer)
    }
    const abort = () => settle(false)
    signal.addEventListener('abort', abort)
    socket.once('secureConnect', () => settle(true)).once('close', abort)
    // Stays attached: destroying the socket may report another error.
    socket.on('error', abort)
  })
}
