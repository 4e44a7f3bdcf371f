/** What stands where a secret was. */
export const hidden = '‹redacted›'

/*
 * The first two look back from what is hidden: only what follows "=" or "://" costs time. A pattern that
 * begins with the name would try at every word, and a log of megabytes has many.
 */
/** Query parameters and assignments whose values are secrets by their name. */
const named =
  /(?<=\b(?:[\w-]{0,40}(?:token|apikey|bypass|secret|signature|password|passwd|pwd|session|sessionid|auth)|(?:[\w-]{0,40}[_-])?(?:key|sig|code))=)[^&\s"'<>]+/gi
/** `user:password@` in a URL. */
const userinfo = /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^/\s@"'<>]{1,500}(?=@)/gi
/** JSON Web Tokens, GitHub's and GitLab's tokens, AWS access keys, Slack's tokens, by their documented prefixes. */
const shaped =
  /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*|\b(?:gh[opusr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|AKIA[0-9A-Z]{16}|xox[abprs]-[\w-]{10,})/g
const bearer = /\b(bearer\s+)[\w.~+/=-]{8,}/gi

/** Text of the site with what looks like a secret taken out. Comments and reports are read by many. */
export function redact(text: string): string {
  return text
    .replace(userinfo, hidden)
    .replace(named, hidden)
    .replace(shaped, hidden)
    .replace(bearer, `$1${hidden}`)
}
