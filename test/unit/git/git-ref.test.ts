import { describe, expect, it } from 'vitest'
import { readRef } from '../../../src/git/git-ref.ts'
import { UserError } from '../../../src/model/errors.ts'

function refused(text: string): string {
  try {
    return `taken: ${readRef(text)}`
  } catch (error) {
    if (error instanceof UserError && error.code === 'ref-invalid') return error.why
    throw error
  }
}

describe('a ref', () => {
  it.each([
    'main',
    'origin/main',
    'refs/heads/release/1.2',
    'v1.0.0-rc.1',
    'a'.repeat(40),
    'HEAD',
    'HEAD~2',
    'main^',
    'v1^2~3',
    'dependabot/npm_and_yarn/@scope/name-1.0',
    'größe',
    'fix#12',
    'feature+x=y,z%',
  ])('is taken: %s', (text) => {
    expect(readRef(text)).toBe(text)
  })

  it.each([
    ['', 'It is empty: maybe a variable that was never set'],
    [' ', 'It is empty: maybe a variable that was never set'],
    ['-', 'It begins with a dash, as a flag does'],
    ['--upload-pack=touch /tmp/x', 'It begins with a dash, as a flag does'],
    ['-u', 'It begins with a dash, as a flag does'],
    ['a b', 'It holds white space or a character that is not shown'],
    ['a\nb', 'It holds white space or a character that is not shown'],
    ['a\0', 'It holds white space or a character that is not shown'],
    ['a\u202eb', 'It holds white space or a character that is not shown'],
    ['main:secret', 'It holds :, which no branch or tag does'],
    ['main^{/fix}', 'It holds ^, which no branch or tag does'],
    ['@{upstream}', 'It holds {, which no branch or tag does'],
    ['refs/heads/*', 'It holds *, which no branch or tag does'],
    ['$(touch x)', 'It holds white space or a character that is not shown'],
    ['`id`', 'It holds `, which no branch or tag does'],
    ['a..b', 'It is a range of commits, not one'],
    ['^main', 'It holds ^, which no branch or tag does'],
    ['~1', '"" is no part of a name'],
    ['/etc/passwd', '"" is no part of a name'],
    ['a//b', '"" is no part of a name'],
    ['.git/HEAD', '".git" is no part of a name'],
    ['a/.hidden', '".hidden" is no part of a name'],
    ['main.lock', '"main.lock" is no part of a name'],
    ['main.', '"main." is no part of a name'],
    ['x'.repeat(251), 'It is longer than 250 characters'],
  ])('is refused: %j', (text, why) => {
    expect(refused(text)).toBe(why)
  })
})
