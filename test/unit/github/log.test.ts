import { describe, expect, it } from 'vitest'
import { createLog } from '../../../src/hosts/github/log.ts'
import { neutralise } from '../../../src/hosts/github/neutralise.ts'

const redact = (text: string) => text.replaceAll('s3cret', '***')

function listen(now = () => 0) {
  const output: string[] = []
  const log = createLog({ write: (text) => output.push(text), redact, now })
  return { log, lines: () => output.join('').split('\n').slice(0, -1) }
}

describe('the log', () => {
  it('prints plain lines, and warnings as such', () => {
    const { log, lines } = listen()
    log.line('one\ntwo s3cret')
    log.warn('::error::three')
    expect(lines()).toEqual(['one', 'two ***', 'Warning: ::error::three'])
  })

  it('quotes foreign lines where no command counts, behind a token that nobody knows', () => {
    const { log, lines } = listen()
    log.quote(['::error::x', 's3cret\r##[error]y'])
    log.quote(['z'])
    log.quote([])
    const [stop = '', ...rest] = lines()
    const token = /^::stop-commands::([0-9a-f]{32})$/.exec(stop)?.[1]
    expect(rest.slice(0, 4)).toEqual(['| : :error::x', '| ***', '| ## [error]y', `::${token}::`])
    expect(rest).toHaveLength(7)
    expect(rest[4]).toMatch(/^::stop-commands::/)
    expect(rest[4]).not.toBe(stop)
  })

  it('shows progress every 10 s at most', () => {
    let now = 5
    const { log, lines } = listen(() => now)
    for (now of [5, 100, 10_004, 10_005, 20_004]) log.progress(`at ${now}`)
    expect(lines()).toEqual(['at 5', 'at 10005'])
  })

  it('folds work, once, also when it fails', async () => {
    const { log, lines } = listen()
    const inner = log.group('50 %\n::error::x', async () => {
      await log.group('inner', async () => log.line('work'))
      throw new Error('broken')
    })
    await expect(inner).rejects.toThrow('broken')
    const title = '::group::50 %25 : :error::x'
    expect(lines()).toEqual([title, 'inner', 'work', '::endgroup::'])
    expect(await log.group('next', async () => 7)).toBe(7)
    expect(lines()).toHaveLength(6)
  })
})

describe('neutralise', () => {
  it.each([
    ['::error::x', ': :error::x'],
    [' \t:::x', ' \t: ::x'],
    [':\u200b:error::x', ':\\u{200b}:error::x'],
    ['a ##[error]x', 'a ## [error]x'],
    ['###[error]', '### [error]'],
    ['##\u00ad[error]', '##\\u{ad}[error]'],
    ['\u001b[31mred\u001b[0m', 'red'],
    [':\u001b[0m:error::x', ': :error::x'],
    ['\u001b', '\\u{1b}'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['\ud800', '\\u{d800}'],
    ['⚠️ ✅ 日本 [::1] a::b', '⚠️ ✅ 日本 [::1] a::b'],
  ])('writes %j as %j', (text, line) => {
    expect(neutralise(text)).toEqual([line])
  })

  it('ends lines wherever one could begin, and bounds them', () => {
    expect(neutralise('a\nb\r\nc\rd\u2028e\u0085f')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(neutralise('x'.repeat(5000))[0]).toHaveLength(2000)
    const lines = neutralise('x\n'.repeat(700))
    expect([lines.length, lines.at(-1)]).toEqual([501, '… and 201 more lines'])
    expect(neutralise('😀'.repeat(5000))[0]).toMatch(/^(?:😀)+…$/u)
  })
})
