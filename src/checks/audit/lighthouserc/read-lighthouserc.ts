import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { readBounded } from '../../../files/read-bounded.ts'
import { UserError } from '../../../model/errors.ts'
import { rootCause } from '../../../model/root-cause.ts'
import type { Stage } from '../../../model/stage.ts'
import { visible } from '../../../model/visible.ts'
import type { Imported } from '../facts.ts'
import { importAssert } from './import-assert.ts'
import { Lighthouserc } from './lighthouserc.ts'

const sizeLimit = 1_000_000

/**
 * What a lighthouserc file asserts. Undefined where none is named. Throws the UserError `lighthouserc-invalid` for one
 * that cannot be read.
 */
export async function readLighthouserc(
  { folder }: Pick<Stage, 'folder'>,
  named: string | undefined,
): Promise<Imported | undefined> {
  if (named === undefined) return undefined
  const root = folder ?? process.cwd()
  const file = path.resolve(root, named)
  if (path.relative(root, file).startsWith('..'))
    throw invalid(named, 'It lies outside of the folder of rehearse.yml')
  if (/\.[cm]?js$/.test(file))
    throw invalid(named, 'It is a program; only JSON and YAML are read, and nothing of it is run')
  let value: unknown
  try {
    value = parse(await readBounded(file, sizeLimit))
  } catch (error) {
    throw invalid(named, rootCause(error).split('\n')[0] ?? '')
  }
  const { data, error } = Lighthouserc.safeParse(value)
  if (!data) throw invalid(named, z.prettifyError(error).split('\n').slice(0, 2).join(' '))
  return { file: named, ...importAssert(data) }
}

function invalid(named: string, why: string): UserError {
  return new UserError({
    code: 'lighthouserc-invalid',
    what: `${visible(named, 200)} cannot be read`,
    why: visible(why, 300),
    fix: 'Name a file in JSON or YAML with `ci.assert.assertions`, or write its assertions into audit.assertions',
  })
}
