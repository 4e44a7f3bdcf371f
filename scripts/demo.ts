import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureBrowser } from './setup/ensure-browser.ts'

/*
 * A whole rehearsal of the example shop, as its own CI would run it. `--broken` takes the version with
 * planted flaws, and every other argument goes to `rehearse run`.
 */

const root = path.join(import.meta.dirname, '..')
const shop = path.join(root, 'examples', 'shop')
const broken = process.argv.includes('--broken')
const rest = process.argv.slice(2).filter((argument) => argument !== '--broken')
const version = broken ? 'broken' : 'healthy'
const dir = path.join(root, '.rehearse', version)

await ensureBrowser()
console.error(
  `Rehearsing the ${version} version of examples/shop: preview, health, crawl, pages, audit, load, health, report.`,
)
const child = spawn(
  process.execPath,
  [
    path.join(root, 'src', 'cli.ts'),
    'run',
    '--config',
    path.join(shop, 'rehearse.yml'),
    '--dir',
    dir,
    ...rest,
  ],
  { stdio: 'inherit', env: { ...process.env, SHOP_VERSION: version } },
)
// Ctrl-C reaches the child by itself; it takes the preview down and ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  console.error(
    `The files lie in ${path.relative(process.cwd(), dir) || dir}: report.html, report.md, report.json, results/, logs/`,
  )
  process.exitCode = code ?? (signal ? 1 : 0)
})
