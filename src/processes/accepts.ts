import { connect } from 'node:net'

/** Whether something accepts connections at a port of this machine's loopback. */
export async function accepts(port: number): Promise<boolean> {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => acceptsAt(host, port)))
  return answers.includes(true)
}

function acceptsAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    const settle = (accepted: boolean) => {
      socket.destroy()
      resolve(accepted)
    }
    socket.once('connect', () => settle(true))
    socket.once('timeout', () => settle(false))
    socket.on('error', () => settle(false))
  })
}
