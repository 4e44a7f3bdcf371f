import { describe, expect, it } from 'vitest'
import { RobotsRules } from '../../../../src/checks/crawl/robots/robots-rules.ts'

const rules = (...lines: string[]) => new RobotsRules(lines.join('\n'), 'Rehearse')
const forAll = (...lines: string[]) => rules('User-agent: *', ...lines)

describe('the rules that hold', () => {
  it.each<[string, RobotsRules, boolean]>([
    ['none', rules(), true],
    ['rules for another', rules('User-agent: other', 'Disallow: /'), true],
    ['rules for everyone', forAll('Disallow: /'), false],
    [
      'its own instead of those for everyone',
      rules('User-agent: *', 'Disallow: /', 'User-agent: rehearse', 'Disallow: /b'),
      true,
    ],
    [
      'its own, with a version and in capitals',
      rules('USER-AGENT: REHEARSE/2', 'disallow:/a'),
      false,
    ],
    ['a name that only begins like its own', rules('User-agent: rehearsebot', 'Disallow: /'), true],
    ['names in a row', rules('User-agent: x', 'User-agent: Rehearse', 'Disallow: /a'), false],
    [
      'names with other lines between',
      rules('User-agent: Rehearse', 'Sitemap: /s', '', 'User-agent: x', 'Disallow: /a'),
      false,
    ],
    [
      'an empty rule, which ends the names',
      rules('User-agent: Rehearse', 'Disallow:', 'User-agent: x', 'Disallow: /'),
      true,
    ],
    [
      'groups of one name, together',
      rules(
        'User-agent: Rehearse',
        'Allow: /b',
        'User-agent: *',
        'Disallow: /',
        'User-agent: Rehearse',
        'Disallow: /a',
      ),
      false,
    ],
    [
      'its own group without a rule',
      rules('User-agent: *', 'Disallow: /', 'User-agent: Rehearse'),
      true,
    ],
    ['rules without a name', rules('Disallow: /'), true],
    [
      'comments, white space and a byte order mark',
      rules('\uFEFF User-agent : * # all', '\tDisallow: /a # b'),
      false,
    ],
    ['lines that end in CR', new RobotsRules('User-agent: *\rDisallow: /a\r', 'Rehearse'), false],
  ])('%s', (_, robots, allowed) => {
    expect(robots.allows('/a')).toBe(allowed)
  })
})

describe('a path', () => {
  it.each<[string, string, boolean]>([
    ['Disallow: /fish', '/fishheads/x.html', false],
    ['Disallow: /fish', '/Fish', true],
    ['Disallow: /fish/', '/fish', true],
    ['Disallow: /*.php', '/a/b.php?c', false],
    ['Disallow: /*.php$', '/a.php?c', true],
    ['Disallow: /*.php$', '/a.php', false],
    ['Disallow: /a*$', '/abc', false],
    ['Disallow: /$', '/', false],
    ['Disallow: /$', '/a', true],
    ['Disallow: /a$b', '/a$bc', false],
    ['Disallow: /*?', '/a?b', false],
    ['Disallow: /caf\u00e9', '/caf%C3%A9', false],
    ['Disallow: /caf%c3%a9', '/caf%C3%A9', false],
    ['Disallow: /%7Ejoe', '/~joe/x', false],
    ['Disallow: /a%2Fb', '/a/b', true],
    ['Disallow: /\ud800', '/x', true],
    ['Disallow: *', '/a', false],
    ['Disallow: /', '/robots.txt', true],
  ])('%s: %s', (rule, path, allowed) => {
    expect(forAll(rule).allows(path)).toBe(allowed)
  })

  it('goes by the longest rule, and by the one that allows among equals', () => {
    const robots = forAll('Disallow: /shop', 'Allow: /shop/open', 'Disallow: /a', 'Allow: /a')
    expect(['/shop/x', '/shop/open/x', '/a'].map((path) => robots.allows(path))).toEqual([
      false,
      true,
      true,
    ])
  })

  it('that is hostile ends too', () => {
    const hostile = forAll(
      `Disallow: /${'a*'.repeat(200_000)}b`,
      ...Array<string>(2000).fill('Disallow: /*x*y*z'),
    )
    expect(hostile.allows(`/${'a'.repeat(2000)}`)).toBe(true)
  })
})
