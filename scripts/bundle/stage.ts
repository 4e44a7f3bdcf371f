import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Edit, replaceExactly } from './replace-exactly.ts'

/** Packages that ncc cannot bundle as published, and what to change in a copy of them. */
const staged: readonly { name: string; edits: readonly ({ file: string } & Edit)[] }[] = [
  {
    name: 'linkinator',
    edits: [
      {
        // The import of a user's config file: ncc would bundle every file it might mean, types included.
        file: 'build/src/config.js',
        find: '(await import(`file://',
        replacement: '(await import(/* webpackIgnore: true */ `file://',
        count: 1,
      },
    ],
  },
  {
    name: '@paulirish/trace_engine',
    edits: [
      {
        // Another module takes a class from it, to name requests for people. Nobody asks it for names.
        file: 'core/common/common.js',
        find: 'export {};',
        replacement: 'export const ParsedURL = { ParsedURL: class { isValid = false } };',
        count: 1,
      },
    ],
  },
  {
    name: 'mysql2',
    edits: [
      {
        // A package that colours debug output, and is missing as a rule.
        file: 'lib/helpers.js',
        find: 'require(`cardinal${REQUIRE_TERMINATOR}`).highlight',
        replacement: 'undefined.highlight',
        count: 1,
      },
      {
        // Certificates of one provider, by a name that nobody here gives.
        file: 'lib/connection_config.js',
        find: "require('./constants/ssl_profiles.js')",
        replacement: '{}',
        count: 1,
      },
    ],
  },
]

const unneeded = /\.(d\.ts|d\.cts|d\.mts|map)$/

/**
 * Puts edited copies into build/node_modules, where Node's resolution from build/*.js meets them before the
 * published ones. Nothing in node_modules is touched.
 */
export function stage(root: string): void {
  for (const { name, edits } of staged) {
    const copy = path.join(root, 'build/node_modules', name)
    cpSync(path.join(root, 'node_modules', name), copy, {
      recursive: true,
      filter: (source) => !unneeded.test(source),
    })
    for (const { file, ...edit } of edits) {
      const target = path.join(copy, file)
      writeFileSync(target, replaceExactly(readFileSync(target, 'utf8'), edit, `${name}/${file}`))
    }
  }
}
