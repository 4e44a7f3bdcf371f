import type { FindingOf } from '../../model/result.ts'
import type { Rules } from '../../model/rule.ts'

const accept =
  'Say that it is right: `pages.accept: ["RULE SUBJECT"]`, in which `*` stands for anything.'
const unvisited = "Leave the page out: `pages.ignore: ['/path/*']`."

/** Every rule of the visits in a browser. */
export const rules = {
  'pages/script-error': {
    means:
      'A script failed with an exception, or a promise was rejected, and nobody caught it: in the page, a frame or a worker.',
    matters:
      'What the script had still to do does not happen: a button stays dead, a list stays empty.',
    fix: 'Look at the place in the evidence; with a source map in reach it is a place in the sources.',
    ignore: accept,
  },
  'pages/console-error': {
    means: 'The code of the page logs an error by itself.',
    matters: 'Somebody thought this worth an error, and on this page it happens to every visitor.',
    fix: 'Mend what the message tells of; or log it as a warning where it is none.',
    ignore: accept,
  },
  'pages/hydration': {
    means: 'A framework tells that what the server has drawn is not what the browser draws.',
    matters:
      'The page is drawn anew, flickers, and loses what was typed in; in the worst case parts stay dead.',
    fix: 'Draw nothing on the server that the browser knows otherwise: times, random numbers, the width of the window.',
    ignore: accept,
  },
  'pages/dead-page': {
    means:
      'The browser gets no document, or ends at one whose status is an error, although the page was found.',
    matters: 'Visitors see an error instead of the page.',
    fix: 'Open the page in a browser: often a script or a refresh leads on to where nothing is.',
    ignore: unvisited,
    sameAs: ['crawl/broken-link', 'crawl/timeout'],
  },
  'pages/broken-link': {
    means: 'A link that only scripts make leads to an error, or to no answer.',
    matters: 'It stands in no document, so nothing but a browser comes across it: visitors do.',
    fix: 'Look for the path in the code of the pages in the evidence, and correct what makes it.',
    ignore: accept,
  },
  'pages/broken-fragment': {
    means:
      'A link points to a place in a page that is not there, also when the scripts of the page have run.',
    matters: 'Readers land at the top of the page and look for the rest by themselves.',
    fix: 'Correct the fragment, or give the heading that id again.',
    ignore: accept,
  },
  'pages/failed-resource': {
    means:
      'Something that the page asks for is answered with an error, or not at all; also where the code swallows that.',
    matters: 'A picture, a style, a script or data is missing.',
    fix: 'Bring it back, or ask for it no more. What scripts ask for with a 4xx is a warning, 401 and 403 are told not at all.',
    ignore: accept,
    sameAs: ['crawl/broken-link', 'crawl/timeout', 'crawl/external-link'],
  },
  'pages/wrong-type': {
    means:
      'What comes is no script, style, image or font, although one was asked for, or fails its integrity.',
    matters:
      'Browsers do not use it. Mostly a server answers every path with the first page of an app.',
    fix: 'Answer 404 for what is not there, and send the right media type.',
    ignore: accept,
    sameAs: ['crawl/wrong-type'],
  },
  'pages/blocked': {
    means:
      'A policy keeps something from the page: its Content Security Policy, CORS, the rules for encrypted pages, or a policy of what answers.',
    matters:
      'It works where the policy is not in force, often on the machine of who built it, and nowhere else.',
    fix: 'Name the source in the policy, or send the header that allows it. A policy that only reports is a warning.',
    ignore: accept,
  },
  'pages/forbidden-host': {
    means: 'The page asks something of a host that `forbid-hosts` names. The request was stopped.',
    matters: 'A preview that talks to production counts its visits there, and may change its data.',
    fix: 'Set the address by the environment, so that previews get another one.',
    ignore: 'Take the host out of `forbid-hosts`.',
  },
  'pages/blank': {
    means:
      'The page shows nothing: every pixel has one colour; or it shows its frame and nothing where the content belongs.',
    matters: 'For visitors the site is down, while its status says that all is well.',
    fix: 'The evidence says why as far as the page tells: an empty root, something hidden, something that lies over everything.',
    ignore: unvisited,
  },
  'pages/stuck-loading': {
    means: 'The page says that it is loading, and still does when everything has come.',
    matters: 'Visitors wait for nothing.',
    fix: 'Look for what it waits for: a request that failed, an event that never comes.',
    ignore: accept,
  },
  'pages/broken-image': {
    means: 'An image has come and cannot be shown.',
    matters: 'Visitors see an empty place or the sign for a broken image.',
    fix: 'Write the file anew; often it is cut off or of another format than its name says.',
    ignore: accept,
  },
  'pages/broken-media': {
    means: 'A video or a sound cannot be played.',
    matters:
      'Visitors see an empty player. The browser of the check may know fewer formats than theirs.',
    fix: 'Offer it in a format that every browser knows too.',
    ignore: accept,
  },
  'pages/overflow': {
    means:
      'Something is wider than a phone of 390 pixels, so that the whole page has to be pushed sideways.',
    matters: 'On a phone, text and buttons are cut off.',
    fix: 'Let it shrink or wrap (`max-width: 100%`, `overflow-wrap: anywhere`), or scroll by itself (`overflow-x: auto`).',
    ignore: accept,
  },
  'pages/soft-404': {
    means:
      'The page is the one that the site shows where nothing is, or says so itself, with a status of success.',
    matters:
      'Search engines keep it, monitoring sees nothing, and a dead link passes for a good one.',
    fix: 'Answer 404.',
    ignore: unvisited,
  },
  'pages/leaked-error': {
    means:
      'The page shows a stack trace or the error page of a framework, with a status of success.',
    matters: 'Something failed, and visitors are told how the server is built.',
    fix: 'Mend the error, and show a page of your own with status 500 where one happens.',
    ignore: unvisited,
  },
  'pages/hang': {
    means: 'Scripts leave the page no time to answer, or the process of its tab went down.',
    matters: 'The tab of a visitor freezes.',
    fix: 'Look for a loop without an end; open the page with the profiler of a browser.',
    ignore: unvisited,
  },
  'pages/dialog': {
    means: 'The page opens a dialog before anybody has done anything.',
    matters: 'Nothing else goes on until it is answered.',
    fix: 'Show a message within the page.',
    ignore: accept,
  },
  'pages/unsettled': {
    means: 'The page, or something that it asks for, does not come to its end in time.',
    matters: 'The browser shows that it is still loading; what waits for the end never happens.',
    fix: 'Look for what does not end. A longer `pages.settle` helps where it is only slow.',
    ignore: accept,
  },
  'pages/accessibility': {
    means: 'axe-core finds a barrier, by the rules of WCAG A and AA.',
    matters: 'People who see, hear or move otherwise than most cannot use that part of the page.',
    fix: 'The finding links to what axe says of the rule.',
    ignore: `${accept} \`pages.accessibility: false\` looks for none.`,
  },
  'pages/deprecated': {
    means: 'The page uses an interface that browsers will give up.',
    matters: 'It will stop working with a version of a browser to come.',
    fix: 'Use what takes its place; the console of a browser names it.',
    ignore: accept,
  },
  'pages/not-visited': {
    means: 'There are more pages than `pages.max-pages`.',
    matters: 'Those were not tested. Each shape of URL was.',
    fix: 'Raise `pages.max-pages`.',
    ignore: 'It is told only, and closes no gate.',
  },
} as const satisfies Rules

export type PagesFinding = FindingOf<keyof typeof rules>
export type PagesRule = keyof typeof rules
