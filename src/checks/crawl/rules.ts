import type { FindingOf } from '../../model/result.ts'
import type { Rules } from '../../model/rule.ts'

const skipped = "Leave the address out: `crawl.ignore: ['/path/*']`."
const right =
  'Say that the status is right there: `crawl.accept: [{ url: /path/*, status: [401] }]`.'
const told = 'It is told only, and closes no gate.'

/** Every rule of the crawl. */
export const rules = {
  'crawl/broken-link': {
    means:
      'Something on the site leads to an address that gives no answer, or a status that is no success.',
    matters:
      'A visitor who follows it is lost; an image, a script or a style is missing on the page.',
    fix: 'Correct the link at the file and line that the finding names, bring the target back, or redirect it.',
    ignore: `${skipped} ${right}`,
  },
  'crawl/timeout': {
    means: 'An address that the site refers to gave no answer in time, also when asked again.',
    matters: 'Visitors leave before it comes; what waits for it hangs.',
    fix: 'Look in the log of the preview for what the request waits for.',
    ignore: skipped,
  },
  'crawl/redirect-loop': {
    means: 'An address redirects in a circle, or without end.',
    matters: 'A browser gives up with an error page.',
    fix: 'Look at the chain in the evidence for the rule that sends back: often http and https, or a slash at the end.',
    ignore: skipped,
  },
  'crawl/invalid-url': {
    means: 'A reference cannot be read as a URL by any browser.',
    matters: 'Nothing happens when it is followed; often a variable was never filled in.',
    fix: 'Correct it at the place that the finding names.',
    ignore: skipped,
  },
  'crawl/soft-404': {
    means: 'A page says that it was not found, with a status of success.',
    matters:
      'Search engines keep it, monitoring sees nothing, and a dead link passes for a good one.',
    fix: 'Answer with 404 where a page does not exist.',
    ignore: skipped,
  },
  'crawl/soft-error': {
    means:
      'A page shows a stack trace, the error page of a framework, or a template that was not filled, with a status of success.',
    matters: 'Visitors see the inside of the program, and nobody is told.',
    fix: 'Mend the error that the page shows, and answer with 500 when one happens.',
    ignore: skipped,
  },
  'crawl/incomplete-body': {
    means:
      'An answer is cut off, has another length than it says, cannot be unpacked, or does not come to its end in time.',
    matters: 'Browsers show half a page, or nothing.',
    fix: 'Look for a proxy, a compression or a crash that ends the answer early.',
    ignore: skipped,
  },
  'crawl/wrong-type': {
    means:
      'Something else than the page expects comes back: a page where a script, a style or an image should be.',
    matters: 'Browsers refuse it; most often a fallback to index.html hides a missing file.',
    fix: 'Deploy the file, correct its path, or its content-type.',
    ignore: skipped,
  },
  'crawl/mixed-content': {
    means: 'A page over https loads something over http, or sends a form there.',
    matters: 'Browsers block it, or warn; what is sent can be read on the way.',
    fix: 'Write https, or send `content-security-policy: upgrade-insecure-requests`.',
    ignore: skipped,
  },
  'crawl/broken-fragment': {
    means: 'A link names a place in a page, and the page has no such place.',
    matters: 'Visitors land at the top and look for what was promised.',
    fix: 'Correct the fragment, or give the heading that id again.',
    ignore: skipped,
  },
  'crawl/empty-body': {
    means: 'An address answers with success and nothing in it.',
    matters: 'Visitors see a white page.',
    fix: 'Look in the log of the preview for what went wrong while it was made, or answer 204.',
    ignore: skipped,
  },
  'crawl/redirect-chain': {
    means: 'A link is redirected more often in a row than `crawl.max-redirects` allows.',
    matters: 'Each hop costs a round trip, on a phone a noticeable one.',
    fix: 'Link to where it ends.',
    ignore: 'Allow longer ones: `crawl.max-redirects: 5`.',
  },
  'crawl/production-link': {
    means:
      "A link names an origin under `crawl.production`, redirects there, or leads to the reader's own machine.",
    matters:
      'Whoever tests the preview leaves it without noticing; `localhost` works for its author only.',
    fix: 'Link by path, or take the origin from the configuration of the environment.',
    ignore: `Take the origin out of \`crawl.production\`. ${skipped}`,
  },
  'crawl/flaky': {
    means: 'An address answered well only when it was asked again.',
    matters: 'Some visitors meet the failure; under load more do.',
    fix: 'Look in the log of the preview at that time.',
    ignore: skipped,
  },
  'crawl/external-link': {
    means:
      'A link to another site is dead for certain: 404, 410 or no such host, twice; or, as a note, could not be checked.',
    matters: 'The page promises something that is gone.',
    fix: 'Replace it, for example by an archived copy, or take it out.',
    ignore: `${skipped} No other site is asked at all with \`crawl.external: ignore\`.`,
  },
  'crawl/markdown-link': {
    means:
      'A link in a Markdown file of the repository leads to a file or a heading that is not there.',
    matters: 'Readers of the documentation end at a page that is missing.',
    fix: 'Correct it at the file and line that the finding names.',
    ignore: "Leave the file out: `crawl.sources: ['docs/**/*.md', '!docs/old/**']`.",
  },
  'crawl/trap': {
    means:
      'Addresses make more of their own kind without end, such as a calendar; the rest of them was left out.',
    matters: 'A search engine wastes its visits there, and nobody knows what is beyond.',
    fix: 'End the series, or keep robots from it.',
    ignore: told,
  },
  'crawl/not-crawled': {
    means: 'Part of the site was not asked, because of a limit or robots.txt.',
    matters: 'What is broken there is not known.',
    fix: 'Raise the limit that the finding names.',
    ignore: told,
  },
} satisfies Rules

export type CrawlFinding = FindingOf<keyof typeof rules>
