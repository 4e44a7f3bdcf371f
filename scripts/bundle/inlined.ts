import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Licence, licenceOf, plain, textOf } from './licence.ts'

const axeFile = 'build/checks/pages/axe/axe-source.js'

/** What puppeteer-core has taken in, without a package of its own and without saying of which version it is. */
const withinPuppeteer = [
  {
    name: 'rxjs',
    id: 'Apache-2.0',
    holder: 'Google, Inc., Netflix, Inc., Microsoft Corp. and contributors',
  },
  { name: 'tslib', id: '0BSD', holder: 'Microsoft Corporation.' },
  { name: 'mitt', id: 'MIT', holder: '2021 Jason Miller' },
  { name: 'urlpattern-polyfill', id: 'MIT', holder: '2020 Intel Corporation' },
  { name: 'parsel-js', id: 'MIT', holder: '2020 Lea Verou' },
] as const

/** What Lighthouse has taken in, with the licence beside it. */
const withinLighthouse = [
  { name: 'ard', id: 'Apache-2.0', file: 'third-party/ard/LICENSE' },
  { name: 'axe', id: 'MPL-2.0', file: 'third-party/axe/LICENSE' },
] as const

/** Puts the text of axe-core into the compiled program: no file stands beside the bundle to read it from. */
export function inlineAxe(root: string): void {
  const source = readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
  const file = path.join(root, axeFile)
  const before = readFileSync(file, 'utf8')
  if (!before.includes('export async function axeSource()')) {
    throw new Error(`${axeFile} is not what the build replaces`)
  }
  writeFileSync(
    file,
    `const source = ${JSON.stringify(source)}\nexport async function axeSource() {\n  return source\n}\n`,
  )
}

/** Licences of what is in the bundle without a module of its own. */
export function inlinedLicences(root: string): Licence[] {
  return [
    licenceOf(path.join(root, 'node_modules/axe-core')),
    licenceOf(path.join(root, 'node_modules/js-library-detector')),
    ...withinLighthouse.map(({ name, id, file }) => ({
      title: `${name} within-lighthouse`,
      id,
      text: plain(readFileSync(path.join(root, 'node_modules/lighthouse', file), 'utf8')),
    })),
    ...withinPuppeteer.map(({ name, id, holder }) => ({
      title: `${name} within-puppeteer-core`,
      id,
      text: textOf(id, holder),
    })),
  ]
}
