import { describe, expect, it } from 'vitest'
import { parseProcfile } from '../../../src/previews/parse-procfile.ts'

describe('a Procfile', () => {
  it('names processes, one of them web, and what runs before', () => {
    const text = [
      '\uFEFF# what runs',
      '',
      'release: rake db:migrate',
      'web: bundle exec puma -p $PORT  ',
      '  # indented',
      'mail-worker:sidekiq -q mail:low # not a comment of ours',
      'clock_1:\t./clock',
    ].join('\r\n')
    expect(parseProcfile(text)).toEqual({
      release: 'rake db:migrate',
      web: 'bundle exec puma -p $PORT',
      beside: [
        { name: 'mail-worker', command: 'sidekiq -q mail:low # not a comment of ours' },
        { name: 'clock_1', command: './clock' },
      ],
    })
    expect(parseProcfile('web: x')).toEqual({ web: 'x', beside: [] })
  })

  it.each([
    ['web: x\n\nworker y', 3, 'is neither "name: command" nor a comment'],
    ['web:\n', 1, 'is neither "name: command" nor a comment'],
    [' web: x', 1, 'is neither "name: command" nor a comment'],
    ['a b: x', 1, 'is neither "name: command" nor a comment'],
    ['web: x\n# y\nweb: z', 3, 'names "web" again, after line 1'],
    ['web: x\nWeb: z', 2, 'names "Web" again, after line 1'],
    ['web: x\n../../x: y', 2, 'is neither'],
    [`web: x\n${'n'.repeat(51)}: y`, 2, 'cannot be used'],
    [`web: ${'x'.repeat(8193)}`, 1, 'is no command line'],
    ['web: x\0', 1, 'is no command line'],
    [
      Array.from({ length: 60 }, (_, at) => `p${at}: x`).join('\n'),
      51,
      'is one process too many: the most are 50',
    ],
    ['x'.repeat(60_000), 1, 'is neither'],
    [`${'a'.repeat(30_000)}:${' '.repeat(30_000)}`, 1, 'is neither'],
  ])('with a line that is none: %.30j', (text, line, why) => {
    expect(parseProcfile(text)).toEqual({
      problem: 'line',
      line,
      why: expect.stringContaining(`Line ${line} ${why}`),
    })
  })

  it.each([
    ['', 'It has no line "web:"'],
    ['# web: x', 'It has no line "web:"'],
    ['worker: x\nWeb: y', 'It has no line "web:", only worker, Web'],
  ])('without web: %j', (text, why) => {
    expect(parseProcfile(text)).toEqual({ problem: 'no-web', why })
  })
})
