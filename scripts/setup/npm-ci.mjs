import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { SetupError } from './setup-error.mjs'
import { waitFor } from './wait-for.mjs'

const reasons = [
  {
    pattern:
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/,
    why: 'the package registry could not be reached',
    fix: 'check the network (and `npm config get registry`, proxy settings), then try again',
  },
  {
    pattern: /\bcode E(401|403)\b/,
    why: 'the package registry refused access',
    fix: 'check `npm config get registry` and its credentials, then try again',
  },
  {
    pattern: /\bcode EUSAGE\b/,
    why: 'package.json and package-lock.json do not agree',
    fix: 'run npm install and commit package-lock.json',
  },
  {
    pattern: /\b(EACCES|EPERM|EROFS)\b/,
    why: 'node_modules or the npm cache may not be written',
    fix: 'give this user access to both, then try again',
  },
  { pattern: /\bENOSPC\b/, why: 'the disk is full', fix: 'free about 600 MB, then try again' },
]

/** Runs `npm ci` and keeps its output to itself unless it fails. Throws a SetupError when it does. */
export async function npmCi(root, lock) {
  // NODE_ENV=production or omit=dev would leave out what tests and demo need.
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error']
  const [command, options] = npm()
  const child = spawn(command, options.args.concat(args), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: options.shell,
  })
  if (child.pid) lock.also(child.pid)
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const { code, stopped } = await waitFor(child).catch((error) => {
    throw new SetupError(
      'npm did not start.',
      error.message,
      'install npm (it comes with Node), then try again',
    )
  })
  if (code === 0) return
  if (stopped || code > 128) {
    const why = 'npm ci was told to stop (exit code ' + code + ')'
    throw new SetupError(
      'The install is unfinished.',
      why,
      'run the same command again',
      stopped || code,
    )
  }
  const text = Buffer.concat(output).toString('utf8').trim()
  console.error(text.split('\n').slice(0, 20).join('\n'))
  const known = reasons.find((reason) => reason.pattern.test(text))
  throw new SetupError(
    'The pinned dependencies could not be installed: npm ci exited with ' + code + '.',
    known ? known.why : 'see the output of npm above',
    known ? known.fix : 'mend what npm names, then try again',
  )
}

/** The npm that started this process, when one did; else the one on the PATH. */
function npm() {
  const started = process.env.npm_execpath
  if (started && path.basename(started) === 'npm-cli.js' && fs.existsSync(started)) {
    return [process.execPath, { args: [started], shell: false }]
  }
  return ['npm', { args: [], shell: process.platform === 'win32' }]
}
