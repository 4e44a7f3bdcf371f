import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const mostMs = 10 * 60_000

/** Whether this is Debian and this user may install packages without being asked; Ubuntu's package is only a stub. */
export async function canInstallChromium(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  return /^ID=debian$/m.test(release)
}

/** Throws when apt-get does. */
export async function installChromium(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, timeout: mostMs, maxBuffer: 64 * 1024 * 1024 }
  await run('apt-get', ['update', '--quiet'], options)
  const packages = ['chromium', 'chromium-headless-shell']
  await run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], options)
}
