import { count } from '../../../model/units.ts'
import type { PagesFacts } from '../facts.ts'
import type { PagesFinding } from '../rules.ts'

/** Links that scripts make and that lead nowhere, and places that are not there once all scripts have run. */
export function linkFindings({ fragments, scriptLinks }: PagesFacts): PagesFinding[] {
  return [...brokenLinks(scriptLinks), ...brokenFragments(fragments)]
}

function brokenLinks({ broken, unasked }: PagesFacts['scriptLinks']): PagesFinding[] {
  const found = broken.map(({ path, status, why, pages, pageCount }): PagesFinding => {
    const what = status === 0 ? 'gives no answer' : `answers ${status}`
    const more = pageCount - pages.length
    return {
      rule: 'pages/broken-link',
      severity: 'error',
      subject: path,
      message: `a link that scripts make leads to it, and it ${what}, on ${count(pageCount, 'page')}`,
      evidence: [
        ...(why === undefined ? [] : [why]),
        ...pages.map((page) => `on ${page}`),
        ...(more > 0 ? [`and on ${count(more, 'more page')}`] : []),
      ],
    }
  })
  if (unasked === 0) return found
  return [
    ...found,
    {
      rule: 'pages/not-visited',
      severity: 'info',
      subject: 'links of scripts',
      message: `${count(unasked, 'link')} that scripts make not followed: there are too many`,
    },
  ]
}

function brokenFragments(fragments: PagesFacts['fragments']): PagesFinding[] {
  return fragments
    .filter(({ state }) => state === 'missing')
    .map(({ url, from, where }) => ({
      rule: 'pages/broken-fragment',
      severity: 'warning',
      subject: url,
      message: 'the page lacks the fragment, also when its scripts have run',
      ...(where ? { where } : {}),
      evidence: from.map((page) => `linked from ${page}`),
    }))
}
