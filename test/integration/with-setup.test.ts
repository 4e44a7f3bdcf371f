import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const entry = { version: '1.0.0', integrity: 'sha512-a' }
const lockfile = {
  packages: {
    '': { name: 'p' },
    'node_modules/a': entry,
    'node_modules/b': { ...entry, optional: true },
  },
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rehearse-with-setup-'))
  mkdirSync(path.join(folder, 'node_modules'))
  for (const part of ['scripts/with-setup.mjs', 'scripts/setup']) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  }
  write('package-lock.json', lockfile)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function write(file: string, content: object | string): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  writeFileSync(path.join(folder, file), text)
}

/** Runs a module that imports from scripts/setup, as another process would. */
function evaluate(code: string): string {
  const args = ['--input-type=module', '--eval', code]
  const done = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', timeout: 30_000 })
  if (done.status !== 0) throw new Error(done.stderr)
  return done.stdout.trim()
}

const setup = (name: string): string =>
  JSON.stringify(pathToFileURL(path.join(root, 'scripts/setup', name)).href)

/** In the real repository, which is installed: nothing is changed. */
const runReal = (code: string) => {
  write('script.cjs', code)
  return spawnSync(
    process.execPath,
    [path.join(root, 'scripts/with-setup.mjs'), path.join(folder, 'script.cjs'), 'one', 'two'],
    { encoding: 'utf8', timeout: 60_000 },
  )
}

const ask = (): string =>
  evaluate(
    `import { isInstalled } from ${setup('is-installed.mjs')}; console.log(isInstalled('.'))`,
  )

const holder = (work: string): string =>
  `import fs from 'node:fs'; import { setTimeout } from 'node:timers/promises'
  import { withLock } from ${setup('with-lock.mjs')}
  await withLock(${JSON.stringify(folder)}, async (lock) => { ${work} })`
const locks = (): string[] => {
  const hash = evaluate(
    `import { createHash } from 'node:crypto'
    console.log(createHash('sha256').update(${JSON.stringify(folder)}).digest('hex').slice(0, 16))`,
  )
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`rehearse-setup-${hash}`))
}
const begin = (work: string) =>
  spawn(process.execPath, ['--input-type=module', '--eval', holder(work)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  })

describe('with-setup.mjs', () => {
  it('runs the script with the own Node, which is first on the PATH too', () => {
    const done = runReal(
      "console.log([process.version, process.execPath, process.argv.slice(2)].join(' '), " +
        "require('node:child_process').execSync('node --version', { encoding: 'utf8' }))",
    )
    const own = path.join(root, 'node_modules/node/bin/node')
    expect(done.stdout).toMatch(/^v24\.\S+ (\S+) one,two v24\./)
    expect(done.stdout).toContain(own)
    expect([done.status, done.stderr]).toEqual([0, ''])
  })

  it('passes exit codes and signals on', () => {
    expect(runReal('process.exit(7)').status).toBe(7)
    expect(runReal("process.kill(process.pid, 'SIGKILL')").status).toBe(137)
  })

  it('hands a signal to the script', async () => {
    write(
      'script.cjs',
      "process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('up')",
    )
    const args = [path.join(root, 'scripts/with-setup.mjs'), path.join(folder, 'script.cjs')]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([5, null])
  })

  it('says in three lines that an install has left out Node', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': entry } })
    const done = spawnSync(process.execPath, ['scripts/with-setup.mjs', 'x.ts'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(done.status).toBe(1)
    expect(done.stderr.trim().split('\n')).toEqual([
      'The Node of this repository does not run.',
      expect.stringMatching(/^Why: .*ENOENT.*ignore-scripts/),
      expect.stringMatching(/^Fix: npm rebuild node/),
    ])
  })

  it('says in three lines that nothing could be installed', () => {
    write('package.json', { name: 'p', version: '1.0.0', dependencies: { a: '1.0.0' } })
    const done = spawnSync(process.execPath, ['scripts/with-setup.mjs', 'x.ts'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_fetch_retries: '0',
        npm_config_cache: path.join(folder, 'cache'),
      },
    })
    expect(done.status).toBe(1)
    expect(done.stderr).toMatch(/^Installing the pinned dependencies with npm ci/)
    expect(done.stderr.trim().split('\n').slice(-3)).toEqual([
      expect.stringMatching(
        /^The pinned dependencies could not be installed: npm ci exited with \d+\.$/,
      ),
      expect.stringMatching(/^Why: /),
      expect.stringMatching(/^Fix: /),
    ])
  })
})

describe('isInstalled', () => {
  it.each([
    ['all that must be there is there', { 'node_modules/a': entry }, 'true'],
    ['another version', { 'node_modules/a': { ...entry, version: '1.0.1' } }, 'false'],
    ['another content', { 'node_modules/a': { ...entry, integrity: 'sha512-b' } }, 'false'],
    ['a package is missing', { 'node_modules/b': entry }, 'false'],
    ['a package too many', { 'node_modules/a': entry, 'node_modules/c': entry }, 'false'],
  ])('%s', (_, packages, answer) => {
    write('node_modules/.package-lock.json', { packages })
    expect(ask()).toBe(answer)
  })

  it('an install that was cut off', () => {
    expect(ask()).toBe('false')
    write('node_modules/.package-lock.json', '{"packages":')
    expect(ask()).toBe('false')
  })
})

describe('withLock', () => {
  it('lets one process work at a time, and leaves nothing behind', async () => {
    const work =
      "fs.appendFileSync('log', 'in '); await setTimeout(150); fs.appendFileSync('log', 'out ')"
    const children = [begin(work), begin(work), begin(work)]
    const codes = await Promise.all(children.map(async (child) => once(child, 'close')))
    expect(codes).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ])
    expect(readFileSync(path.join(folder, 'log'), 'utf8')).toBe('in out '.repeat(3))
    expect(locks()).toEqual([])
  })

  it('takes over from a killed process, but not before its child has ended', async () => {
    const npm = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], {
      stdio: 'ignore',
    })
    const first = begin(`lock.also(${npm.pid}); console.log('held'); await setTimeout(60_000)`)
    await once(first.stdout, 'data')
    first.kill('SIGKILL')
    await once(first, 'close')
    expect(locks()).toHaveLength(1)

    const second = begin("fs.writeFileSync('log', 'second')")
    const ended = once(second, 'close')
    const early = await Promise.race([ended, new Promise((done) => setTimeout(done, 700, 'waits'))])
    npm.kill('SIGKILL')
    expect(early).toBe('waits')
    expect(await ended).toEqual([0, null])
    expect(readFileSync(path.join(folder, 'log'), 'utf8')).toBe('second')
    expect(locks()).toEqual([])
  })
})
