import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readCommandLine } from '../../src/command-line.ts'
import { learn } from '../../src/commands/learn.ts'
import { UserError } from '../../src/model/errors.ts'
import type { Host } from '../../src/model/host.ts'
import type { Scene } from '../../src/scene.ts'
import { seededRandom } from '../../src/traffic/random.ts'
import { logWriters, writtenLog } from '../fixtures/traffic/log-writers.ts'
import { personalVisits, type Secret } from '../fixtures/traffic/personal-visits.ts'
import { spoiltLines } from '../fixtures/traffic/spoilt-lines.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rehearse-privacy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const formats = [...Object.keys(logWriters), 'har']
const logsEach = Math.ceil(1000 / formats.length)
const out = path.join(folder, 'rehearse.traffic.json')

/** Runs the command as `rehearse learn` does, and gathers all that it shows. */
async function learned(args: readonly string[]): Promise<{ told: string; refused?: UserError }> {
  const told: string[] = []
  const tell = (text: string) => void told.push(text)
  const host = { input: () => undefined, show: tell } as unknown as Host
  const log = {
    line: tell,
    warn: tell,
    progress: tell,
    quote: (lines: readonly string[]) => void told.push(...lines),
  }
  const scene = { host, log, signal: new AbortController().signal } as unknown as Scene
  try {
    await learn(scene, readCommandLine(['learn', ...args, '--out', out], host))
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown
    return { told: [...told, thrown.what, thrown.why, thrown.fix].join('\n'), refused: thrown }
  }
  return { told: told.join('\n') }
}

/** Which of the secrets a text gives away. */
function found(text: string, secrets: readonly Secret[]): string[] {
  const forms = [text, text.toLowerCase()]
  try {
    forms.push(decodeURIComponent(text.replaceAll(/%(?![0-9a-f]{2})/gi, '%25')))
  } catch {
    // Bytes that are no UTF-8: as they are written is all that can be read of them.
  }
  const parts = new Set<string>()
  for (const form of forms)
    for (let at = 0; at + 8 <= form.length; at++) parts.add(form.slice(at, at + 8))
  return secrets
    .filter(({ text: own, telling }) => {
      if (telling !== 8) return forms.some((form) => form.includes(own))
      for (let at = 0; at + 8 <= own.length; at++) if (parts.has(own.slice(at, at + 8))) return true
      return false
    })
    .map(({ kind, text: own }) => `${kind}: ${own}`)
}

describe('what is written and printed of a log', () => {
  it.each(formats)('tells of nobody who is in a log in the format %s', async (format) => {
    let models = 0
    for (let log = 0; log < logsEach; log++) {
      const random = seededRandom(`${format} ${log}`)
      // An archive is of one person, who records it on purpose: it names what was asked for.
      const { requests, secrets } = personalVisits(random, format !== 'har')
      const written = writtenLog(format, requests)
      const spoilt = format === 'har' ? written : spoiltLines(written, random)
      const file = path.join(folder, `${log % 4}.log`)
      writeFileSync(file, spoilt, 'latin1')
      rmSync(out, { force: true })
      const flags = [...(log % 2 ? ['--json'] : []), ...(log % 3 ? [] : ['--format', format])]
      const { told, refused } = await learned([file, ...flags])
      const model = existsSync(out) ? readFileSync(out, 'utf8') : ''
      expect(found(`${model}\n${told}`, secrets), `${format} ${log}`).toEqual([])
      expect(refused?.code, `${format} ${log}`).toBeUndefined()
      if (model !== '') models++
    }
    expect(models).toBe(logsEach)
  })

  it.each(formats)('is nothing where a token would be told, in the format %s', async (format) => {
    const { requests, secrets, sharedToken } = personalVisits(
      seededRandom(`token ${format}`),
      false,
    )
    const file = path.join(folder, 'token.log')
    writeFileSync(file, writtenLog(format, requests))
    rmSync(out, { force: true })
    const { told, refused } = await learned([file, '--keep-query', 'ticket'])
    expect(refused?.code).toBe('traffic-personal')
    expect(refused?.fix).toContain('ticket')
    expect(found(told, secrets)).toEqual([])
    expect(told).not.toContain(sharedToken)
    expect(existsSync(out)).toBe(false)
  })
})
