import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: Person.optional(),
})

/** What a package that is part of the bundle asks us to pass on. */
export interface Licence {
  /** Name and version, "zod 4.6.7". */
  title: string
  /** The SPDX expression of its package.json. */
  id: string
  /** The texts of its licence files; where it has none, the text of its licence with its author's name. */
  text: string
}

const licenceFile =
  /^(licen[cs]e|unlicense|copying|copyright|notice)([.-](?!m?js$|cjs$|json$)[\w.-]+)?$/i
const texts = path.join(import.meta.dirname, 'licence-texts')

/** Reads the licence of the package in the folder. Throws when it tells none. */
export function licenceOf(folder: string): Licence {
  const manifest = Manifest.parse(
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')),
  )
  const own = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => plain(readFileSync(path.join(folder, name), 'utf8')))
    .filter((text) => text !== '')
  const text = own.length > 0 ? own.join('\n\n') : standardText(manifest)
  return { title: `${manifest.name} ${manifest.version}`, id: manifest.license, text }
}

/** Who holds the rights, where only the readme of the package says so. */
const holders: Readonly<Record<string, string>> = { 'speedline-core': 'Pierre-Marie Dartus' }

function standardText({ name, license, author }: z.infer<typeof Manifest>): string {
  const file = path.join(texts, `${license}.txt`)
  const holder = (author ?? holders[name])?.replace(/\s*[<(].*$/, '').trim()
  if (!holder || !/^[\w.-]+$/.test(license) || !existsSync(file)) {
    throw new Error(
      `${name} is in the bundle, but has no licence file, and ${license} by ${author} is not enough ` +
        'to write one: look its licence up and add the text to scripts/bundle/licence-texts',
    )
  }
  return textOf(license, holder)
}

/** The text of a licence with the name of who holds the rights. Throws for one whose text is not here. */
export function textOf(license: string, holder: string): string {
  const text = readFileSync(path.join(texts, `${license}.txt`), 'utf8')
  return plain(text).replace('{holder}', () => holder)
}

/** The text without what differs from one system to another. */
export function plain(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
}
