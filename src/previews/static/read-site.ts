import { UserError } from '../../model/errors.ts'
import { visible } from '../../model/visible.ts'
import { type HeaderRule, parseHeaders } from './parse-headers.ts'
import { parseRedirects } from './parse-redirects.ts'
import { readRuleFile } from './read-rule-file.ts'
import type { Routes } from './route.ts'
import type { Mistake } from './rule-lines.ts'
import { type SiteFile, surveyFolder } from './survey-folder.ts'

/** A folder, read once: its files and what its `_redirects` and `_headers` say. */
export interface Site extends Routes {
  headers: readonly HeaderRule[]
  notFound: SiteFile | undefined
  /** What is wrong in the rules, for people: "_redirects:3: …". */
  mistakes: readonly string[]
}

/** Throws the UserErrors of `surveyFolder`, and `preview-index-missing` for a single page that is not there. */
export function readSite(folder: string, singlePage: boolean): Site {
  const { files, redirects, headers } = surveyFolder(folder)
  const index = files.get('/index.html')
  if (singlePage && index === undefined) {
    throw new UserError({
      code: 'preview-index-missing',
      what: `The folder "${visible(folder)}" holds no index.html`,
      why: '"single-page" answers every unknown path with it',
      fix: 'Name the folder that the build writes index.html to, or remove "single-page"',
    })
  }
  const redirecting = readRuleFile(redirects, parseRedirects)
  const heading = readRuleFile(headers, parseHeaders)
  return {
    files,
    redirects: redirecting.rules,
    headers: heading.rules,
    singlePage: singlePage ? index : undefined,
    notFound: files.get('/404.html'),
    mistakes: [...told('_redirects', redirecting.mistakes), ...told('_headers', heading.mistakes)],
  }
}

const told = (name: string, mistakes: readonly Mistake[]) =>
  mistakes.map(({ line, problem }) => `${name}${line === 0 ? '' : `:${line}`}: ${problem}`)
