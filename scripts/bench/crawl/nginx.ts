import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Where nginx is installed; undefined where it is not. */
export function findNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin']
  return folders
    .map((folder) => path.join(folder, 'nginx'))
    .find((program) => {
      try {
        accessSync(program, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/**
 * Serves a folder with nginx: one worker, on loopback, with a configuration of its own in a folder for the time.
 * Throws when nginx is not installed or does not come up within 5 s.
 */
export async function startNginx(
  folder: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const program = findNginx()
  if (program === undefined) throw new Error('nginx is not installed')
  const scratch = mkdtempSync(path.join(tmpdir(), 'rehearse-nginx-'))
  const port = await freePort()
  const config = path.join(scratch, 'nginx.conf')
  writeFileSync(config, configOf(folder, scratch, port))
  const child = spawn(
    program,
    ['-p', scratch, '-c', config, '-e', path.join(scratch, 'error.log')],
    {
      stdio: 'ignore',
    },
  )
  const ended = once(child, 'exit')
  const kill = (): void => void child.kill()
  process.once('exit', kill)
  const close = async (): Promise<void> => {
    kill()
    await ended
    process.off('exit', kill)
    rmSync(scratch, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 100; tries++) {
    if (await answers(port)) return { url: `http://127.0.0.1:${port}/`, close }
    await sleep(50)
  }
  await close()
  throw new Error('nginx does not answer')
}

function configOf(folder: string, scratch: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${path.join(scratch, name)};`,
  )
  return `
daemon off;
worker_processes 1;
pid ${path.join(scratch, 'nginx.pid')};
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 60s;
  keepalive_requests 1000000;
  ${temporary.join('\n  ')}
  default_type application/octet-stream;
  types {
    text/html html; text/css css; text/javascript js; text/plain txt; text/xml xml;
    application/json json; image/svg+xml svg; image/png png; image/gif gif;
  }
  server { listen 127.0.0.1:${port}; root ${folder}; }
}
`
}

/** Free at the moment; another program may take it before nginx does. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
