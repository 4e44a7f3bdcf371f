export const id = 417;
export const ids = [417];
export const modules = {

/***/ 85052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ admitLoad)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12011);

/** Throws the UserError `load-not-allowed` for a target that load may not go to. */
function admitLoad(target, mayLoad) {
    if (!mayLoad(target))
        throw notAllowed(target);
}
function notAllowed(target) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'load-not-allowed',
        what: `Load on ${target.origin} is not allowed`,
        why: 'It is neither a preview that Rehearse started, nor loopback, nor in allow-hosts',
        fix: `Add "${target.hostname}" to allow-hosts in rehearse.yml if it is yours, or choose other checks`,
    });
}


/***/ }),

/***/ 22126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ym: () => (/* binding */ percentile),
/* harmony export */   dq: () => (/* binding */ Histogram),
/* harmony export */   qh: () => (/* binding */ sampleCount)
/* harmony export */ });
/* unused harmony export bucketOf */
/** Counts times at a resolution of 0.1 ms below 100 ms and of three significant digits above. */
class Histogram {
    #counts = new Map();
    add(ms) {
        const bucket = bucketOf(ms);
        this.#counts.set(bucket, (this.#counts.get(bucket) ?? 0) + 1);
    }
    buckets() {
        return [...this.#counts].toSorted((a, b) => a[0] - b[0]);
    }
}
/** The value that stands for `ms`: at most 0.05 ms away below 100 ms, at most 0.5 % above. */
function bucketOf(ms) {
    if (ms <= 0)
        return 0;
    return ms < 100 ? Math.round(ms * 10) / 10 : Number(ms.toPrecision(3));
}
function sampleCount(buckets) {
    return buckets.reduce((sum, [, count]) => sum + count, 0);
}
/** The nearest-rank percentile in milliseconds, `percent` from 0 to 100; undefined without samples. */
function percentile(buckets, percent) {
    // 95 % of 200 is 190, but floating point may say 190.00000000000003, whose ceiling is one rank too high.
    const rank = Math.max(1, Math.ceil((sampleCount(buckets) * percent) / 100 - 1e-9));
    let seen = 0;
    for (const [ms, count] of buckets) {
        seen += count;
        if (seen >= rank)
            return ms;
    }
    return undefined;
}


/***/ }),

/***/ 36389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ weightForm),
/* harmony export */   Iz: () => (/* binding */ parsePaths),
/* harmony export */   t5: () => (/* binding */ requestTarget)
/* harmony export */ });
const mostPaths = 100;
const longestPath = 2048;
const mostWeight = 1_000_000;
/** What a weight must be, in words that follow the value. */
const weightForm = 'is no weight; write a number above 0 and at most 1,000,000';
/** Reads `paths`, written as path: weight or as a list in which each entry weighs 1. */
function parsePaths(written) {
    const entries = Array.isArray(written)
        ? written.map((path, at) => ({ path, weight: 1, at }))
        : Object.entries(written).map(([path, weight]) => ({ path, weight, at: path }));
    const problems = entries.flatMap(({ path, weight, at }) => {
        const message = problemOf(path);
        if (message !== undefined) {
            // Whoever reads the message sees the value, and in a map that is the weight.
            const told = typeof at === 'string' ? `is the weight of "${path}", which ${message}` : message;
            return [{ path: [at], message: told }];
        }
        return weight > 0 && weight <= mostWeight ? [] : [{ path: [at], message: weightForm }];
    });
    if (entries.length === 0)
        problems.push({ path: [], message: 'names no path' });
    const weights = {};
    for (const { path, weight } of entries)
        weights[path] = (weights[path] ?? 0) + weight;
    if (Object.keys(weights).length > mostPaths) {
        problems.push({ path: [], message: `names more than ${mostPaths} paths` });
    }
    return { weights, problems };
}
/** What stands in the request line: the path and query as a browser would write them. */
function requestTarget(path) {
    const url = new URL(path, 'http://localhost');
    return url.pathname + url.search;
}
function problemOf(path) {
    if (!path.startsWith('/'))
        return 'must start with /';
    // "//host" and "/\host" name another host to whoever resolves them.
    if (/^\/[/\\]/.test(path))
        return 'must not start with // or /\\';
    if (path.length > longestPath)
        return `is longer than ${longestPath} characters`;
    if (/[\s\\#\p{Cc}]/u.test(path)) {
        return 'must not hold spaces, control characters, \\ or #; write a space as %20';
    }
    return undefined;
}


/***/ }),

/***/ 39701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requiredRequests)
/* harmony export */ });
/**
 * How many requests a percentile needs: at least ten of them must lie beyond it, or single requests would
 * decide. p95 needs 200, p99 needs 1,000.
 */
function requiredRequests(percentile) {
    // 1 - 0.95 is a little more than 0.05 in floating point.
    return Math.ceil(1000 / (100 - percentile) - 1e-6);
}


/***/ }),

/***/ 85799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findRepository)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12011);
/* harmony import */ var _run_git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15979);




/** Throws the UserError `base-no-repository`. */
async function findRepository(folder, place) {
    const cwd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
    const asked = await (0,_run_git_js__WEBPACK_IMPORTED_MODULE_3__/* .runGit */ .E)(['rev-parse', '--show-toplevel', '--git-common-dir'], {
        ...place,
        cwd,
    });
    const [top, shared] = asked.out.split('\n');
    if (!asked.ok || !top || !shared)
        throw none(asked.trouble || 'It has no files checked out', cwd);
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(top);
    return { top: real, shared: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, shared)), prefix: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(real, cwd) };
}
function none(why, folder) {
    const foreign = /dubious ownership/.test(why);
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        code: 'base-no-repository',
        what: 'The base cannot be taken from the git repository',
        why,
        fix: foreign
            ? `If you trust it: git config --global --add safe.directory "$(git -C ${folder} rev-parse --show-toplevel)"`
            : 'Run it in a checkout of the repository, such as actions/checkout makes, with git installed',
    });
}


/***/ }),

/***/ 15979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ runGit)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/processes/clean-line.js
var clean_line = __webpack_require__(98226);
// EXTERNAL MODULE: ./build/processes/hide-secrets.js
var hide_secrets = __webpack_require__(24756);
// EXTERNAL MODULE: ./build/processes/process-table.js
var process_table = __webpack_require__(7950);
;// CONCATENATED MODULE: ./build/git/git-environment.js
/** What points git elsewhere than to the folder it runs in; `git rev-parse --local-env-vars` lists them. */
const elsewhere = new Set([
    'GIT_DIR',
    'GIT_WORK_TREE',
    'GIT_IMPLICIT_WORK_TREE',
    'GIT_COMMON_DIR',
    'GIT_INDEX_FILE',
    'GIT_PREFIX',
    'GIT_NAMESPACE',
    'GIT_OBJECT_DIRECTORY',
    'GIT_ALTERNATE_OBJECT_DIRECTORIES',
    'GIT_SHALLOW_FILE',
    'GIT_GRAFT_FILE',
]);
/**
 * The environment for git: of the folder that it runs in, whatever a surrounding git set (Rehearse may run in a
 * hook); with English messages; and without a way to ask a person anything.
 */
function gitEnvironment(outer) {
    const kept = Object.entries(outer).filter((entry) => entry[1] !== undefined && !elsewhere.has(entry[0]));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ASKPASS: 'false',
        SSH_ASKPASS_REQUIRE: 'never',
        GCM_INTERACTIVE: 'never',
    };
}

;// CONCATENATED MODULE: ./build/git/run-git.js







/**
 * No hook of the repository runs, and no monitor of its files: a checkout needs neither. Filters stay, because
 * files in Git LFS are nothing without them.
 */
const quiet = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'gc.auto=0',
    'maintenance.auto=0',
];
const largest = 1024 * 1024;
/**
 * Runs git to its end, or for `limitMs`, in a process group of its own that ends with the limit or the signal.
 * It can ask nobody for a password. Never throws for what git does; an abort rejects with the signal's reason.
 */
async function runGit(args, place, limitMs = 30_000) {
    const { signal } = place;
    signal?.throwIfAborted();
    const child = (0,external_node_child_process_.spawn)('git', [...quiet.flatMap((setting) => ['-c', setting]), ...args], {
        cwd: place.cwd,
        env: gitEnvironment(place.env),
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out = collect(child.stdout);
    const told = collect(child.stderr);
    const ended = endOf(child);
    const { promise: stopped, resolve } = Promise.withResolvers();
    let why;
    const stop = (words) => {
        why ??= words;
        resolve();
    };
    const limit = setTimeout(() => stop(`it took longer than ${limitMs / 1000} seconds`), limitMs);
    const abort = () => stop('cancelled');
    signal?.addEventListener('abort', abort);
    try {
        if (child.pid !== undefined) {
            await place.onStart?.({ pid: child.pid, startTime: (0,process_table/* readProcess */.Wv)(child.pid)?.startTime ?? 0 });
        }
        const failed = await Promise.race([ended, stopped.then(() => why)]);
        signal?.throwIfAborted();
        if (failed === undefined)
            return { ok: true, out: out().trim(), trouble: '' };
        const line = tellingLine((0,hide_secrets/* hideSecrets */.s)(place.env)(told()));
        return { ok: false, out: out().trim(), trouble: why ?? line ?? failed };
    }
    finally {
        clearTimeout(limit);
        signal?.removeEventListener('abort', abort);
        await endGroup(child);
        child.stdout.destroy();
        child.stderr.destroy();
    }
}
/** How it failed, in words; undefined when it did not. */
async function endOf(child) {
    const { promise, resolve } = Promise.withResolvers();
    child.once('error', (error) => resolve(error.code === 'ENOENT' ? 'git is not installed' : error.message));
    const told = (code, by) => resolve(code === 0 ? undefined : `git ended with ${by ?? `exit code ${code}`}`);
    child.once('close', told);
    // What it leaves behind, such as a daemon that keeps passwords, may hold its output open.
    child.once('exit', (code, by) => setTimeout(() => told(code, by), 500).unref());
    return await promise;
}
/** What a stream has told so far; of much, its begin. */
function collect(stream) {
    let text = '';
    stream.on('data', (chunk) => {
        if (text.length < largest)
            text += chunk.toString('utf8');
    });
    return () => text.slice(0, largest);
}
/** The first line with which git tells of its failure; what follows is advice. */
function tellingLine(text) {
    const lines = text.split(/[\r\n]+/).map((line) => (0,clean_line/* cleanLine */.O)(line, 300).trim());
    const fatal = lines.find((line) => /^(?:fatal|error|remote): /.test(line));
    return fatal ?? lines.findLast((line) => line !== '');
}
/** SIGTERM first: git then takes its lock files away. */
async function endGroup(child) {
    for (const signal of ['SIGTERM', 'SIGKILL']) {
        if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
            return;
        try {
            process.kill(-child.pid, signal);
        }
        catch {
            return;
        }
        const gone = new AbortController();
        await Promise.race([
            (0,external_node_events_.once)(child, 'exit', { signal: gone.signal }),
            (0,promises_.setTimeout)(1000, undefined, { signal: gone.signal }),
        ]).finally(() => gone.abort());
    }
}


/***/ }),

/***/ 74417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// NAMESPACE OBJECT: ./build/checks/index.js
var checks_namespaceObject = {};
__webpack_require__.r(checks_namespaceObject);
__webpack_require__.d(checks_namespaceObject, {
  crawl: () => (crawl),
  health: () => (health),
  load: () => (load)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
;// CONCATENATED MODULE: ./build/checks/crawl/judge/parents.js

/** ", linked from 3 pages"; nothing when no page refers to it. */
function linkedFrom(parentCount) {
    return parentCount === 0 ? '' : `, linked from ${(0,units/* count */.U9)(parentCount, 'page')}`;
}
/** Where a target is referred to, a line for each page that is named, and how many more there are. */
function parentLines(parents, parentCount) {
    const more = parentCount - parents.length;
    return [
        ...parents.map(lineOf),
        ...(more > 0 ? [`and on ${(0,units/* count */.U9)(more, 'more page', 'more pages')}`] : []),
    ];
}
function lineOf({ page, line, column, element, attribute, text, selector }) {
    const place = line === 0 ? page : `${page}, line ${line}, column ${column}`;
    const shown = element === 'header' ? `header ${attribute}` : `${element} ${attribute}`.trim();
    return [
        `on ${place}: ${shown}`,
        ...(selector === undefined ? [] : [`at ${selector}`]),
        // At the end, where a secret is found even if the text was cut within it.
        ...(text === undefined ? [] : [`link text "${text}"`]),
    ].join(', ');
}

;// CONCATENATED MODULE: ./build/checks/crawl/judge/place-line.js
/** "in docs/guide.md, line 3" */
function placeLine({ file, line }) {
    return line === undefined ? `in ${file}` : `in ${file}, line ${line}`;
}

;// CONCATENATED MODULE: ./build/checks/crawl/judge/external-finding.js


/** A link that leaves the site and is dead for certain. */
function externalFinding(link, { external }) {
    const { url, status, reason, parents, parentCount, places = [] } = link;
    const where = link.where ?? places[0];
    const answer = status === 0 ? 'gives no answer' : `answers ${status}`;
    const from = parentCount > 0 ? linkedFrom(parentCount) : ', named in Markdown';
    return {
        rule: 'crawl/external-link',
        severity: external === 'error' ? 'error' : 'warning',
        subject: url,
        message: `${answer}${from}`,
        ...(where ? { where } : {}),
        evidence: [
            ...(reason === undefined ? [] : [reason]),
            ...parentLines(parents, parentCount),
            ...places.map(placeLine),
        ],
    };
}

;// CONCATENATED MODULE: ./build/checks/crawl/judge/undecided-finding.js

/** Links that leave the site and could not be checked: other sites keep robots out and have bad days. */
function undecidedFinding({ reason, count: links, samples }) {
    return {
        rule: 'crawl/external-link',
        severity: 'info',
        subject: reason,
        message: `could not check ${(0,units/* count */.U9)(links, 'link that leaves', 'links that leave')} the site`,
        evidence: samples,
    };
}

;// CONCATENATED MODULE: ./build/checks/crawl/judge/markdown-findings.js


const mostPlaces = 10;
const words = {
    'no-file': 'is no file of the repository',
    'no-heading': 'the file has no such heading',
    'no-url': 'is no valid URL',
};
/** One finding per target that links in Markdown name in vain. */
function markdownFindings(dead) {
    const groups = Map.groupBy(dead, ({ problem, target }) => `${problem} ${target}`);
    return [...groups.values()].flatMap((links) => {
        const [first] = links;
        return first ? [findingOf(first, links)] : [];
    });
}
function findingOf({ problem, target, file, line }, links) {
    const certain = links.some((link) => link.certain);
    const more = links.length - mostPlaces;
    return {
        rule: 'crawl/markdown-link',
        severity: severityOf(problem, certain),
        subject: target.slice(0, 2000),
        message: `${words[problem]}${certain ? '' : ', unless a site generator makes it'}`,
        where: { file, ...(line === undefined ? {} : { line }) },
        evidence: [
            ...links.slice(0, mostPlaces).map(placeLine),
            ...(more > 0 ? [`and in ${(0,units/* count */.U9)(more, 'more place')}`] : []),
        ],
    };
}
function severityOf(problem, certain) {
    if (!certain)
        return 'info';
    return problem === 'no-heading' ? 'warning' : 'error';
}

;// CONCATENATED MODULE: ./build/checks/crawl/judge/layout.js

const share = 0.8;
const fewest = 5;
/** Whether nearly all pages refer to it, so that it stands in what they have in common. */
function isInLayout({ parentCount }, pages) {
    return pages >= fewest && parentCount >= pages * share;
}
function layoutWords({ parentCount }, pages) {
    return `linked from the layout, ${parentCount.toLocaleString('en')} of ${(0,units/* count */.U9)(pages, 'page')}`;
}

;// CONCATENATED MODULE: ./build/checks/crawl/judge/severity-of.js
/** Nobody who reads the page comes across these. */
const unseen = new Set([
    'canonical',
    'alternate',
    'relation',
    'prefetch',
    'structured-data',
    'citation',
]);
/** What browsers show without it, or load over https by themselves. */
const mild = new Set(['image', 'icon', 'media', 'css-image']);
function severity_of_severityOf(suspect) {
    const { problem, certain, fault, parents, reason } = suspect;
    const all = (kinds) => parents.length > 0 && parents.every(({ kind }) => kinds.has(kind));
    switch (problem) {
        case 'broken-link':
        case 'timeout':
        case 'redirect-loop':
        case 'invalid-url':
        case 'soft-404':
            return all(unseen) ? 'warning' : 'error';
        case 'incomplete-body':
            // Browsers leave out what is too much.
            return fault === 'wrong-length' || fault === 'too-large' ? 'warning' : 'error';
        case 'wrong-type':
            return ['script', 'style', 'image', 'font'].includes(suspect.expected ?? '')
                ? 'error'
                : 'warning';
        case 'soft-error':
            return reason?.startsWith('template') ? 'warning' : 'error';
        case 'broken-fragment':
            return certain ? 'warning' : 'info';
        case 'mixed-content':
            return all(mild) ? 'warning' : 'error';
        case 'empty-body':
        case 'redirect-chain':
        case 'production-link':
        case 'flaky':
        case 'not-crawled':
            return 'warning';
        default:
            return problem;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/judge/suspect-finding.js



/** What a suspect amounts to; undefined where the options allow it, or where it stands in `incomplete`. */
function suspectFinding(suspect, pages, options) {
    const { problem, url, hops, parents, parentCount, reason, suggestion, where } = suspect;
    if (problem === 'not-crawled')
        return undefined;
    if (problem === 'redirect-chain' && hops.length - 1 <= options['max-redirects'])
        return undefined;
    const from = isInLayout(suspect, pages)
        ? `, ${layoutWords(suspect, pages)}`
        : linkedFrom(parentCount);
    return {
        rule: `crawl/${problem}`,
        severity: severity_of_severityOf(suspect),
        subject: url,
        message: `${messageOf(suspect)}${from}`,
        ...(where ? { where } : {}),
        evidence: [
            ...(reason === undefined ? [] : [reason]),
            ...(hops.length === 0
                ? []
                : [hops.map((hop) => `${hop.url} (${hop.status || 'not asked'})`).join(' → ')]),
            ...parentLines(parents, parentCount),
            ...(suggestion === undefined ? [] : [`the nearest that exists: ${suggestion}`]),
        ],
    };
}
const bodies = {
    truncated: 'its answer is cut off before its end',
    'wrong-length': 'its answer has another length than it says',
    'bad-compression': 'its answer cannot be unpacked',
    stalled: 'its answer stops before its end',
    slow: 'its answer drips and does not come to its end in time',
    'too-large': 'its answer is too large to be read to its end',
};
function messageOf({ problem, status, fault, certain, expected, attempts }) {
    switch (problem) {
        case 'broken-link':
            return status === 0 ? 'gives no answer' : `answers ${status}`;
        case 'timeout':
            return 'gives no answer in time';
        case 'incomplete-body':
            return bodies[fault ?? 'truncated'] ?? 'its answer cannot be read to its end';
        case 'empty-body':
            return `answers ${status} with nothing in it`;
        case 'broken-fragment':
            return certain
                ? 'the page lacks the fragment'
                : 'the page lacks the fragment, unless a script adds it';
        case 'redirect-loop':
            return 'redirects in a circle';
        case 'redirect-chain':
            return 'redirects more often than it should';
        case 'wrong-type':
            return `is no ${expected ?? 'page'} although one is expected`;
        case 'soft-404':
            return 'is a page of "not found" although its status says that all is well';
        case 'soft-error':
            return 'shows an error although its status says that all is well';
        case 'invalid-url':
            return 'is no valid URL';
        case 'mixed-content':
            return 'is loaded without encryption into an encrypted page';
        case 'production-link':
            return 'leads away from the site under test';
        case 'flaky':
            return `answered well only at attempt ${attempts}`;
        case 'not-crawled':
            return 'could not be checked';
        default:
            return problem;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/judge.js





/** One finding per target and problem, one per reason for which others could not be asked, one per trap, and one per reason for which URLs were left out. */
function judge(observed, options) {
    const { site, external, markdown } = observed.facts;
    return [
        ...site.suspects
            .map((suspect) => suspectFinding(suspect, site.pages, options))
            .filter((finding) => finding !== undefined),
        ...external.broken.map((link) => externalFinding(link, options)),
        ...external.undecided.map(undecidedFinding),
        ...markdownFindings(markdown?.dead ?? []),
        ...site.traps.map(trapFinding),
        ...(site.unretried > 0 ? [unretried(site.unretried)] : []),
        ...site.notCrawled.map(leftOut).filter((finding) => finding !== undefined),
    ];
}
const whys = {
    endless: 'makes more of its own URLs without end',
    'repeated-segments': 'repeat the same segments again and again',
    'long-path': 'are longer than anybody writes',
};
function trapFinding({ family, why, visited, cut, samples }) {
    const after = visited > 0 ? ` after ${(0,units/* count */.U9)(visited, 'visit')}` : '';
    return {
        rule: 'crawl/trap',
        severity: 'info',
        subject: family,
        message: `${whys[why]}; ${(0,units/* count */.U9)(cut, 'URL')} left out${after}`,
        evidence: samples,
    };
}
function unretried(times) {
    return {
        rule: 'crawl/not-crawled',
        severity: 'info',
        subject: 'retries',
        message: `${(0,units/* count */.U9)(times, 'failed request')} not repeated: too many fail`,
    };
}
/** What the crawl says of itself stands in `incomplete`; a pattern that the user gave needs no words. */
const untold = new Set(['ignored', 'trap', 'failed', 'max-time', 'aborted']);
function leftOut({ reason, count: left, samples }) {
    if (untold.has(reason))
        return undefined;
    const what = reason === 'document-limits'
        ? `${(0,units/* count */.U9)(left, 'document')} could not be read in full`
        : `${(0,units/* count */.U9)(left, 'URL')} left out: the limit ${reason} was reached`;
    return {
        rule: 'crawl/not-crawled',
        severity: 'warning',
        subject: reason,
        message: what,
        evidence: samples,
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/checks/crawl/options.js


const Pattern = schemas/* string */.YjP().min(1).max(500);
const Origin = schemas/* url */.OZ5({ protocol: /^https?$/, error: 'is no http(s) URL' })
    .max(500)
    .transform((text) => new URL(text).origin);
const options = schemas/* strictObject */.rej({
    external: schemas/* enum */.k5n(['warn', 'error', 'ignore']).prefault('warn').meta({
        description: 'What a dead link that leaves the site amounts to; `ignore` does not ask at all.',
        input: 'crawl-external',
    }),
    ignore: schemas/* array */.YOg(Pattern).max(200).prefault([]).meta({
        description: 'URLs or paths that are not checked; `*` stands for anything: `/admin/*`.',
    }),
    accept: schemas/* array */.YOg(schemas/* strictObject */.rej({ url: Pattern, status: schemas/* array */.YOg(schemas/* int */.Whr().min(200).max(599)).min(1) }))
        .max(200)
        .prefault([])
        .meta({
        description: 'Statuses that are right for some URLs: `{ url: /account/*, status: [401] }`.',
    }),
    production: schemas/* array */.YOg(Origin).max(20).prefault([]).meta({
        description: 'Where the site lives in production. Links to it are followed on the preview, and reported.',
    }),
    sources: schemas/* array */.YOg(Pattern).max(50).prefault([]).meta({
        description: 'Markdown files of the repository whose links are checked too: `docs/**/*.md`; `!` excludes.',
    }),
    'max-redirects': schemas/* int */.Whr().min(1).max(20).prefault(3).meta({
        description: 'Redirects in a row that a link may take.',
    }),
    'max-pages': schemas/* int */.Whr().min(1).max(1_000_000).prefault(50_000).meta({
        description: 'Pages that are read.',
    }),
    'max-requests': schemas/* int */.Whr().min(1).max(10_000_000).prefault(200_000).meta({
        description: 'Requests to the site.',
    }),
    'max-depth': schemas/* int */.Whr().min(1).max(100_000).prefault(10_000).meta({
        description: 'Links from the start to a page.',
    }),
    concurrency: schemas/* int */.Whr().min(1).max(100).prefault(16).meta({
        description: 'Requests to the site at a time.',
    }),
    rate: units/* Rate */.tt.optional().meta({
        description: 'The most requests to the site: `20/s`. As fast as it answers unless set.',
    }),
    'max-time': units/* Duration */.dw.prefault('5m').meta({
        description: 'When the crawl ends; what it found by then is reported as incomplete.',
    }),
});

;// CONCATENATED MODULE: ./build/checks/crawl/index.js


/** Every page and resource of the site, followed from the target's root. */
const crawl = {
    id: 'crawl',
    title: 'Crawl',
    claim: 'tested',
    order: 20,
    moments: ['main'],
    options: options,
    measure: async (stage, chosen) => (await Promise.all(/* import() */[__webpack_require__.e(0), __webpack_require__.e(171)]).then(__webpack_require__.bind(__webpack_require__, 30171))).measure(stage, chosen),
    judge: judge,
};

// EXTERNAL MODULE: ./build/model/threshold.js
var model_threshold = __webpack_require__(13869);
;// CONCATENATED MODULE: ./build/checks/health/restarted.js

/** One finding for each process that fell, and one for each of which a part hung. */
function restarted(incidents) {
    const fallen = Map.groupBy(incidents.filter((incident) => !isPart(incident)), ({ process }) => process);
    const partly = Map.groupBy(incidents.filter(isPart), ({ process }) => process);
    return [
        ...[...fallen].map(([process, own]) => finding(process, own, 'error')),
        ...[...partly].map(([process, own]) => finding(process, own, 'warning')),
    ];
}
function isPart({ kind }) {
    return kind === 'partly-hung';
}
function finding(process, own, severity) {
    const [first] = own;
    const last = own.at(-1);
    const restarts = own.reduce((sum, incident) => sum + incident.restarts, 0);
    const downMs = own.reduce((sum, incident) => sum + (incident.downMs ?? 0), 0);
    const times = own.length === 1 ? '' : `; that or the like happened ${own.length} times`;
    const again = restarts === 0 ? '' : `; it was restarted ${(0,units/* count */.U9)(restarts, 'time')}`;
    const down = downMs === 0 ? '' : ` and was down for ${(0,units/* formatDuration */.a3)(downMs)} in all`;
    return {
        rule: 'health/process-restarted',
        severity,
        subject: process,
        message: `The process ${first?.why ?? 'fell'}${times}${again}${down}${end(last)}`,
        fix: 'Its last lines before tell why; all of them stand in logs/ of the run folder',
        evidence: own.flatMap(({ began, lastLog }) => [began, ...lastLog]).slice(0, 50),
    };
}
function end(last) {
    if (last?.outcome === 'gave-up')
        return '; then the watchdog gave up';
    return last?.outcome === 'open' ? '; it does not serve yet' : '';
}

;// CONCATENATED MODULE: ./build/checks/health/judge.js



/**
 * One finding per assertion that does not hold, and one per process that fell. An assertion without a probe
 * does not hold.
 */
function judge_judge(observed, options) {
    const probes = new Map(observed.facts.probes.map((probe) => [probe.assertion, probe]));
    const broken = options.assertions.flatMap((assertion) => {
        const probe = probes.get(assertion.text) ?? {
            assertion: assertion.text,
            problem: 'it was not asked',
        };
        return keeps(assertion, probe) ? [] : [judge_finding(assertion, probe)];
    });
    return [...broken, ...restarted(observed.facts.incidents ?? [])];
}
function keeps(assertion, probe) {
    const { seen } = probe;
    if (probe.problem !== undefined || seen === undefined)
        return false;
    if (assertion.what === 'body')
        return seen === assertion.contains;
    if (assertion.comparator === '=')
        return seen === assertion.value;
    if (assertion.comparator === '!=')
        return seen !== assertion.value;
    return (typeof seen === 'number' &&
        typeof assertion.value === 'number' &&
        (0,model_threshold/* compare */.UD)(seen, assertion.comparator, assertion.value));
}
function judge_finding(assertion, probe) {
    const answered = probe.status !== undefined;
    const excerpt = probe.excerpt?.trim();
    return {
        rule: `health/${answered ? assertion.what : 'no-answer'}`,
        severity: 'error',
        subject: assertion.text,
        message: answered ? told(assertion, probe) : 'gives no answer',
        evidence: [
            ...(probe.problem === undefined ? [] : [probe.problem]),
            ...(answered ? [`status ${probe.status}${excerpt ? `: ${excerpt}` : ''}`] : []),
        ],
    };
}
function told(assertion, probe) {
    if (probe.problem !== undefined || probe.seen === undefined)
        return 'cannot be compared';
    switch (assertion.what) {
        case 'status':
            return `answers ${show(probe.seen)}`;
        case 'time':
            return `takes ${(0,units/* formatDuration */.a3)(Number(probe.seen))}, median of 3`;
        case 'body':
            return assertion.contains ? 'lacks the text' : 'holds the text';
        case 'json':
            return `is ${show(probe.seen)}`;
    }
}
function show(seen) {
    return typeof seen === 'string' ? `"${seen}"` : String(seen);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./node_modules/jsonpath-rfc9535/dist/esm/parser/index.js + 1 modules
var parser = __webpack_require__(71185);
;// CONCATENATED MODULE: ./build/checks/health/assertion.js


const head = /^(\S+)\s+(\S+)\s+(\S+)\s*(.*)$/s;
const comparison = /^(<=|>=|!=|=|<|>)\s*(.+)$/s;
/** Reads an assertion. Returns what is wrong, in words that follow the quoted text, when it cannot. */
function parseAssertion(text) {
    const parts = head.exec(text.trim());
    if (!parts)
        return { problem: 'is too short; write METHOD PATH what is expected' };
    const [, method = '', path = '', what = '', rest = ''] = parts;
    if (method !== 'GET' && method !== 'HEAD') {
        return { problem: `starts with "${method}"; health asks with GET or HEAD` };
    }
    if (!path.startsWith('/')) {
        return { problem: `asks for "${path}"; a path starts with "/"` };
    }
    // "//host" and "/\\host" name another host to whoever resolves them.
    if (/^\/[/\\]/.test(path)) {
        return { problem: `asks for "${path}"; a path must not start with // or /\\` };
    }
    const common = { text: text.trim(), method, path };
    switch (what) {
        case 'status':
            return compared(rest, Number, (comparator, value) => Number.isInteger(value)
                ? { ...common, what, comparator, value }
                : { problem: 'compares the status with something else than a number' });
        case 'time':
            return compared(rest, units/* parseDuration */.E9, (comparator, value) => value === undefined || comparator === '=' || comparator === '!='
                ? { problem: 'needs a limit such as time < 500ms' }
                : { ...common, what, comparator, value });
        case 'body': {
            const match = /^(not\s+)?contains\s+(.+)$/s.exec(rest);
            const value = match ? scalar(match[2] ?? '') : undefined;
            if (typeof value !== 'string') {
                return { problem: 'needs body contains "text", or body not contains "text"' };
            }
            return { ...common, what, contains: match?.[1] === undefined, value };
        }
        case 'json':
            return parseJson(common, rest);
        default:
            return { problem: `asks for "${what}"; health knows status, time, body and json` };
    }
}
function parseJson(common, rest) {
    // The path may hold spaces and comparators of its own: the last comparator outside of it counts.
    const match = /^(\$.*?)\s+(<=|>=|!=|=|<|>)\s*("(?:[^"\\]|\\.)*"|[^\s"]+)$/s.exec(rest);
    if (!match)
        return { problem: 'needs json $.path = value' };
    const [, query = '', comparator = '', literal = ''] = match;
    try {
        (0,parser/* default */.A)(query);
    }
    catch {
        return { problem: `holds "${query}", which is no JSONPath (RFC 9535)` };
    }
    const value = scalar(literal);
    if (value === undefined) {
        return { problem: `compares with ${literal}; write a number, true, false, null or "text"` };
    }
    if (typeof value !== 'number' && comparator !== '=' && comparator !== '!=') {
        return { problem: `compares ${literal} by "${comparator}"; only numbers have an order` };
    }
    return { ...common, what: 'json', query, comparator: comparator, value };
}
function compared(rest, read, build) {
    const match = comparison.exec(rest);
    if (!match)
        return { problem: `lacks a comparison after the path; write = 200 or < 500ms` };
    return build(match[1], read((match[2] ?? '').trim()));
}
function scalar(literal) {
    try {
        const value = JSON.parse(literal);
        return value === null || ['string', 'number', 'boolean'].includes(typeof value)
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/checks/health/options.js



const Line = schemas/* string */.YjP('is no assertion; write METHOD PATH what is expected')
    .max(1000, 'is longer than 1,000 characters')
    .transform((text, context) => {
    const read = parseAssertion(text);
    if (!('problem' in read))
        return read;
    context.addIssue({ code: 'custom', message: read.problem, input: text });
    return core/* NEVER */.tm;
});
const options_options = schemas/* strictObject */.rej({
    assertions: schemas/* array */.YOg(Line, 'is no list of assertions; write one a line, each after "- "')
        .min(1, 'holds no assertion; without one, health would tell nothing')
        .max(200, 'holds more than 200 assertions')
        .prefault(['GET / status < 400'])
        .meta({
        description: 'What must be true of the answers, one line each: `GET /healthz status = 200`, `GET / body contains "Shop"`, `GET /healthz json $.database = "ok"`, `GET / time < 500ms`.',
        input: 'health-assertions',
    }),
    timeout: units/* Duration */.dw.prefault('10s').meta({ description: 'How long one answer may take.' }),
});

;// CONCATENATED MODULE: ./build/checks/health/index.js


/** Stated expectations about answers of the site, before it was loaded and after. */
const health = {
    id: 'health',
    title: 'Health',
    claim: 'rehearsed',
    order: 10,
    moments: ['before', 'after'],
    options: options_options,
    measure: async (stage, chosen) => (await __webpack_require__.e(/* import() */ 262).then(__webpack_require__.bind(__webpack_require__, 16262))).measure(stage, chosen),
    judge: judge_judge,
};

// EXTERNAL MODULE: ./build/checks/load/admit.js
var admit = __webpack_require__(85052);
// EXTERNAL MODULE: ./build/model/median.js
var median = __webpack_require__(78958);
// EXTERNAL MODULE: ./build/checks/load/engine/histogram.js
var histogram = __webpack_require__(22126);
;// CONCATENATED MODULE: ./build/checks/load/culprits.js



const mostPaths = 10;
/** A path that is this much slower than the median of the others is the first to look at. */
const standsOut = 2;
/**
 * The paths with the slowest first: "GET /search?q=lamp  p50 455 ms  p95 1.2 s  14 requests". Figures are
 * service times, because a wait that one path causes is shared by all.
 */
function slowestPaths(facts) {
    const { queueMax } = facts.generator;
    const lines = byMedian(facts).slice(0, mostPaths);
    return [
        ...lines.map(({ path, p50, p95, n }) => `GET ${path}  p50 ${(0,units/* formatDuration */.a3)(p50)}  p95 ${(0,units/* formatDuration */.a3)(p95)}  ${(0,units/* count */.U9)(n, 'request')}`),
        ...(queueMax > 0 ? [`up to ${(0,units/* count */.U9)(queueMax, 'request')} waited for a free connection`] : []),
    ];
}
/** Where to look first. */
function culpritHint(facts) {
    const [first, ...others] = byMedian(facts);
    if (first && others.length > 0) {
        const rest = (0,median/* median */.J)(others.map((other) => other.p50));
        if (first.p50 >= standsOut * rest && first.p50 > 0) {
            return `Look at GET ${first.path} first: at the median it takes ${(0,units/* formatDuration */.a3)(first.p50)}, the others ${(0,units/* formatDuration */.a3)(rest)}.`;
        }
        return 'No path stands out: look at what they share, such as the database, the processor or a lock.';
    }
    return 'Look at what this path waits for, such as a query or another service, or lower load.rate to what the site can bear.';
}
function byMedian(facts) {
    return Object.entries(facts.paths)
        .flatMap(([path, { service }]) => timesOf(path, service))
        .toSorted((a, b) => b.p50 - a.p50 || b.p95 - a.p95);
}
function timesOf(path, service) {
    const p50 = (0,histogram/* percentile */.Ym)(service, 50);
    const p95 = (0,histogram/* percentile */.Ym)(service, 95);
    return p50 === undefined || p95 === undefined ? [] : [{ path, p50, p95, n: (0,histogram/* sampleCount */.qh)(service) }];
}

;// CONCATENATED MODULE: ./build/checks/load/facts.js
/** The ways in which a request ends without an answer; each unanswered request has exactly one. */
const errorKinds = [
    'refused',
    'reset',
    'closed',
    'timeout',
    'dns',
    'bad-response',
    'not-sent',
    'other',
];

;// CONCATENATED MODULE: ./build/checks/load/failures.js

const mostLines = 40;
/** What failed: each kind with its count, then each path with its count and its first failure. */
function failureLines(facts) {
    const paths = Object.entries(facts.paths)
        .filter(([, own]) => own.failed > 0)
        .toSorted(([, a], [, b]) => b.failed - a.failed)
        .map(([path, own]) => `GET ${path}  ${own.failed} of ${own.fired} failed, first: ${own.firstFailure}`);
    return [...kindLines(facts.total), ...paths].slice(0, mostLines);
}
function kindLines(total) {
    const unanswered = errorKinds.flatMap((kind) => {
        const count = total.errors[kind] ?? 0;
        return count > 0 ? [`${kind}: ${count}`] : [];
    });
    const answered = Object.entries(total.statuses)
        .filter(([status]) => Number(status) >= 500)
        .map(([status, count]) => `status ${status}: ${count}`);
    return [...unanswered, ...answered];
}

;// CONCATENATED MODULE: ./build/checks/load/percent.js
/** "0.5 %", "12 %": a ratio for people. */
function formatPercent(ratio) {
    return `${Number((ratio * 100).toPrecision(3))} %`;
}

// EXTERNAL MODULE: ./build/checks/load/sample-size.js
var sample_size = __webpack_require__(39701);
;// CONCATENATED MODULE: ./build/checks/load/judge.js







/** More would be noise: a hostile site can answer with any status. */
const mostStatuses = 10;
/** One finding per threshold that does not hold, and one each for a load that was stopped or got no answer. */
function judgeLoad(observed, options) {
    const { facts } = observed;
    if (facts.saturated !== undefined)
        return [];
    return [
        ...judgeStop(facts),
        ...judgeSilence(facts),
        ...options.thresholds.flatMap((threshold) => threshold.measure === 'errors' ? judgeErrors(facts, threshold) : judgeTime(facts, threshold)),
        ...judgeNotServed(facts),
    ];
}
function judgeTime(facts, threshold) {
    const problem = timeProblem(facts, threshold);
    if (problem === undefined)
        return [];
    return [
        {
            rule: threshold.measure === 'response' ? 'load/response-time' : 'load/service-time',
            severity: 'error',
            subject: threshold.text,
            message: problem,
            fix: culpritHint(facts),
            evidence: slowestPaths(facts),
        },
    ];
}
function timeProblem(facts, threshold) {
    const name = `p${threshold.percentile}`;
    const buckets = facts.total[threshold.measure];
    const value = (0,histogram/* percentile */.Ym)(buckets, threshold.percentile);
    const limit = `limit ${(0,units/* formatDuration */.a3)(threshold.limit)}`;
    if (value === undefined)
        return `${name} is unknown, because no request was answered; ${limit}`;
    const over = `over ${(0,units/* count */.U9)((0,histogram/* sampleCount */.qh)(buckets), 'request')}`;
    // Requests that were given up count with the time limit, but would have taken longer.
    if (value >= facts.plan.timeoutMs) {
        return `${name} is at least ${(0,units/* formatDuration */.a3)(value)}, where requests are given up; ${limit}, ${over}`;
    }
    if (!(0,model_threshold/* holds */.v9)(threshold, value)) {
        return `${name} is ${(0,units/* formatDuration */.a3)(value)}, ${limit}, ${over}`;
    }
    const required = (0,sample_size/* requiredRequests */.C)(threshold.percentile);
    if (facts.total.fired < required) {
        return `${name} cannot be told from ${(0,units/* count */.U9)(facts.total.fired, 'request')}; it needs ${required.toLocaleString('en')}`;
    }
    return undefined;
}
function judgeErrors(facts, threshold) {
    const { failed, fired } = facts.total;
    const ratio = fired > 0 ? failed / fired : 1;
    if ((0,model_threshold/* holds */.v9)(threshold, ratio))
        return [];
    const limit = formatPercent(threshold.limit);
    return [
        {
            rule: 'load/errors',
            severity: 'error',
            subject: threshold.text,
            message: `${failed} of ${(0,units/* count */.U9)(fired, 'request')} failed (${formatPercent(ratio)}), limit ${limit}`,
            fix: 'Look for these requests in the log of the site; they carry the header X-Rehearse-Run.',
            evidence: failureLines(facts),
        },
    ];
}
/** Without an answer nothing was rehearsed, whatever the thresholds say. */
function judgeSilence(facts) {
    if (facts.total.answered > 0)
        return [];
    return [
        {
            rule: 'load/errors',
            severity: 'error',
            subject: 'answers',
            message: `none of ${(0,units/* count */.U9)(facts.total.fired, 'request')} was answered`,
            fix: 'Check that the site runs and listens where the load went.',
            evidence: failureLines(facts),
        },
    ];
}
function judgeStop({ stopped, ...facts }) {
    if (!stopped)
        return [];
    const { failed, ended } = stopped;
    return [
        {
            rule: 'load/stopped',
            severity: 'error',
            subject: 'load',
            message: `stopped after ${(0,units/* formatDuration */.a3)(stopped.afterMs)}: ${failed} of the ${(0,units/* count */.U9)(ended, 'request')} of the last ${(0,units/* formatDuration */.a3)(stopped.windowMs)} failed`,
            fix: 'Mend the failures first, or lower load.rate to what the site can bear.',
            evidence: failureLines(facts),
        },
    ];
}
/**
 * The times of a path that mostly answers with a refusal, a redirect or an error tell nothing of the path.
 * A smaller share is a warning, unless it holds only statuses of 500 and above: those have a threshold.
 */
function judgeNotServed(facts) {
    return Object.entries(facts.paths).flatMap(([path, own]) => {
        const others = Object.entries(own.statuses)
            .filter(([status]) => !isServed(Number(status)))
            .toSorted(([, a], [, b]) => b - a);
        const n = others.reduce((sum, [, times]) => sum + times, 0);
        const mostly = n * 2 > own.answered;
        if (!mostly && others.every(([status]) => Number(status) >= 500))
            return [];
        const shown = others.slice(0, mostStatuses);
        const statuses = shown.map(([status]) => status).join(', ');
        return [
            {
                rule: 'load/not-served',
                severity: mostly ? 'error' : 'warning',
                subject: path,
                message: `${n} of ${(0,units/* count */.U9)(own.answered, 'answer')} did not serve the path (status ${statuses}), so its times are not those of the page`,
                fix: 'Correct load.paths, let requests of Rehearse pass the login or the rate limit, or name the path it redirects to.',
                evidence: shown.map(([status, times]) => `${status}: ${(0,units/* count */.U9)(times, 'request')}`),
            },
        ];
    });
}
/** 304 says that the page is as the client knows it. */
function isServed(status) {
    return (status >= 200 && status < 300) || status === 304;
}

// EXTERNAL MODULE: ./build/checks/load/paths.js
var paths = __webpack_require__(36389);
;// CONCATENATED MODULE: ./build/checks/load/options.js




const mostPerSecond = 1000;
const mostRequests = 1_000_000;
const longestTimeoutMs = 5 * 60_000;
const errorsDefault = 'errors < 1%';
const thresholdForm = 'is no threshold; write it as "response p95 < 300ms" or "errors < 0.1%"';
const threshold = schemas/* string */.YjP(thresholdForm)
    .max(200, 'is longer than 200 characters')
    .transform((text, ctx) => {
    const read = (0,model_threshold/* parseThreshold */.B7)(text);
    if (!('problem' in read))
        return read;
    ctx.issues.push({ code: 'custom', message: read.problem, input: text });
    return core/* NEVER */.tm;
});
/** Without a limit on errors, a site that fails at once would be the fastest. */
const thresholds = schemas/* array */.YOg(threshold, 'is no list of thresholds; write one a line, each after "- "')
    .max(50, 'holds more than 50 thresholds')
    .transform((stated, ctx) => {
    if (stated.some(({ measure }) => measure === 'errors'))
        return stated;
    const added = (0,model_threshold/* parseThreshold */.B7)(errorsDefault);
    if (!('problem' in added))
        return [...stated, added];
    ctx.issues.push({ code: 'custom', message: added.problem, input: errorsDefault });
    return core/* NEVER */.tm;
});
const rate = units/* Rate */.tt.refine((perSecond) => perSecond > 0, 'must be more than 0').refine((perSecond) => perSecond <= mostPerSecond, `is more than ${mostPerSecond}/s: beyond that one process cannot send on time, and late requests measure the generator instead of the site`);
const pathsForm = 'is no list of paths; load.paths takes paths with weights, or a list of paths';
const pathForm = 'is no path; write it as text that starts with /';
const options_paths = schemas/* union */.KCZ([
    schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig(paths/* weightForm */.H8), pathsForm),
    schemas/* array */.YOg(schemas/* string */.YjP(pathForm), pathsForm),
])
    .transform((written, ctx) => {
    const read = (0,paths/* parsePaths */.Iz)(written);
    for (const { path, message } of read.problems) {
        ctx.issues.push({ code: 'custom', path, message, input: written });
    }
    return read.weights;
});
/** The options of the load check: the single source of its config, inputs and docs. */
const loadOptions = schemas/* strictObject */.rej({
    rate: rate.prefault('20/s').meta({
        description: 'Requests per second, evenly spaced; they do not wait for one another.',
        input: 'load-rate',
    }),
    duration: units/* Duration */.dw.prefault('10s').meta({
        description: 'How long requests are sent.',
        input: 'load-duration',
    }),
    paths: options_paths.prefault({ '/': 1 }).meta({
        description: 'Paths of the target and how often each is requested: a list, or path: weight.',
    }),
    thresholds: thresholds.prefault(['response p95 < 1s', errorsDefault]).meta({
        description: 'Limits that must hold: "response p95 < 300ms", "service p50 < 50ms", "errors < 0.1%". Errors are requests without an answer, and answers of 500 and above; without a limit on them, "errors < 1%" is added.',
    }),
    timeout: units/* Duration */.dw.refine((ms) => ms >= 10, 'must be at least 10ms')
        .refine((ms) => ms <= longestTimeoutMs, 'is longer than 5m')
        .prefault('10s')
        .meta({ description: 'How long each request may take before it is given up.' }),
})
    .superRefine((options, ctx) => {
    const requests = (options.rate * options.duration) / 1000;
    if (requests > mostRequests) {
        ctx.addIssue({
            code: 'custom',
            path: ['duration'],
            message: `makes ${Math.round(requests).toLocaleString('en')} requests at this rate; ${mostRequests.toLocaleString('en')} is the most`,
        });
    }
});

;// CONCATENATED MODULE: ./build/checks/load/index.js



const load = {
    id: 'load',
    title: 'Load',
    claim: 'rehearsed',
    order: 50,
    moments: ['main'],
    options: loadOptions,
    admit: admit/* admitLoad */.c,
    async measure(stage, options) {
        // autocannon is loaded by those who use it, not by everyone who lists the checks.
        const { measureLoad } = await Promise.all(/* import() */[__webpack_require__.e(174), __webpack_require__.e(195)]).then(__webpack_require__.bind(__webpack_require__, 42195));
        return measureLoad(stage, options);
    },
    judge: judgeLoad,
};

;// CONCATENATED MODULE: ./build/checks/index.js
// The list: one line per check. Where in a rehearsal each one runs is its own `order`.




;// CONCATENATED MODULE: ./build/checks/in-order.js

const in_order_all = Object.values(checks_namespaceObject);
/** Every check, in the order a rehearsal runs them. */
const checks = in_order_all.toSorted((one, other) => one.order - other.order);

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(98439);
;// CONCATENATED MODULE: ./build/model/watchdog.js


/** The options of the watchdog, as rehearse.yml holds them. */
const WatchdogOptions = schemas/* strictObject */.rej({
    every: units/* Duration */.dw.prefault('150ms').meta({
        description: 'Pause between two probes of the process that serves the preview.',
    }),
    timeout: units/* Duration */.dw.prefault('1s').meta({
        description: 'How long the answer to a probe may take.',
    }),
    failures: schemas/* int */.Whr()
        .min(1)
        .max(100)
        .default(2)
        .meta({ description: 'Probes in a row without an answer that make a process count as hung.' }),
    restarts: schemas/* int */.Whr().min(0).max(100).default(5).meta({
        description: 'Restarts of one process within `within`; after that the watchdog gives up.',
    }),
    within: units/* Duration */.dw.prefault('60s').meta({ description: 'The time in which restarts are counted.' }),
    ttl: units/* Duration */.dw.prefault('6h').meta({
        description: 'How long a preview may live. Then it is taken down, whatever else happens.',
    }),
    webhook: schemas/* string */.YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of a variable; the address itself is a secret')
        .optional()
        .meta({ description: 'Name of the environment variable that holds the address to tell.' }),
    format: schemas/* enum */.k5n(['json', 'slack'])
        .default('json')
        .meta({ description: 'What the webhook gets: an object of ours, or a message for Slack.' }),
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/previews/is-loopback.js

/** Whether a host name, as in a URL, means this machine alone: 127.0.0.0/8, ::1, localhost (RFC 6761). */
function isLoopback(hostname) {
    const address = hostname.replace(/^\[|\]$/g, '');
    if ((0,external_node_net_.isIP)(address) === 4)
        return address.startsWith('127.');
    return address === '::1' || address === 'localhost';
}

;// CONCATENATED MODULE: ./build/previews/database/beside.js

/** Why a database has no use beside a provider. */
const useless = {
    static: 'files have no use for one',
    url: 'something else runs the site there, and gets no variable from here',
    'github-deployment': 'something else runs the site there, and gets no variable from here',
};
/** Why a provider would not use a database; undefined where it may. */
function whyUseless(provider) {
    return useless[provider];
}
/** What to warn of: a container that is to reach a server of this machine by its loopback address. */
function outOfReach(provider, url) {
    const { hostname } = new URL(url);
    if (!['compose', 'dockerfile'].includes(provider) || !isLoopback(hostname))
        return undefined;
    return `inside of a container ${hostname} is the container itself; name the database server by an address that containers reach`;
}

;// CONCATENATED MODULE: ./build/previews/database/mask-rule.js

/** What becomes of the values of a column. */
const MaskRule = schemas/* union */.KCZ([
    schemas/* enum */.k5n(['keep', 'null', 'hash', 'email', 'name', 'phone']),
    schemas/* null */.chJ().transform(() => 'null'),
    schemas/* strictObject */.rej({ fixed: schemas/* string */.YjP().max(10_000) }),
], 'is no rule; write keep, null, hash, email, name, phone or { fixed: some text }')
    .meta({ description: 'keep, null, hash, email, name, phone or { fixed: some text }.' });
/** "users.email" or "shop.users.email"; a name with a point in it stands in double quotes. */
const part = '(?:[^".\\s][^".]*|"(?:[^"]|"")+")';
const columnPath = new RegExp(`^(?:${part}\\.){1,2}${part}$`);
/** Rules by column. */
const MaskRules = schemas/* record */.g1P(schemas/* string */.YjP().max(400).regex(columnPath, 'is no column; write it as table.column'), MaskRule);
/** The parts of a column's path, without quotes: ["users", "email"] or ["shop", "users", "email"]. */
function pathParts(path) {
    return Array.from(path.matchAll(new RegExp(part, 'g')), ([name]) => name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);
}

;// CONCATENATED MODULE: ./build/previews/database/options.js



const VariableName = schemas/* string */.YjP()
    .max(100)
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of a variable; an address with its password belongs into one, not into this file');
const commandLine = schemas/* string */.YjP()
    .regex(/\S/, 'is empty; remove it, or write a command')
    .max(8192)
    .refine((text) => !text.includes('\0'), 'holds a NUL character');
const step = (what) => commandLine.meta({
    description: `Command line that ${what}, run with the address of the new database before the preview starts.`,
});
const limit = (name) => units/* Duration */.dw.prefault('5m').meta({ description: `How long ${name} may take.` });
/** A text stands for `server`: an empty database. */
const Server = VariableName.meta({
    description: 'Name of the variable that holds the address of the PostgreSQL server: postgresql://user:password@host:5432/postgres. Its user must be allowed to create databases.',
});
const Full = schemas/* strictObject */.rej({
    server: Server,
    template: schemas/* string */.YjP()
        .min(1)
        .max(63)
        .refine((text) => !text.includes('\0'), 'holds a NUL character')
        .optional()
        .meta({ description: 'Database of the server to copy. Nobody may be connected to it.' }),
    dump: schemas/* string */.YjP().min(1).max(4096).optional().meta({
        description: 'Dump to restore, relative to the folder of rehearse.yml: SQL, also as .gz, or what pg_restore reads. Without it and `template`, the database is empty.',
    }),
    'source-timeout': units/* Duration */.dw.prefault('10m').meta({
        description: 'How long the copy or the restore may take, and so the masking and the search.',
    }),
    mask: MaskRules.default({}).meta({
        description: 'What becomes of the values of a `table.column` before anything else sees them: `keep`, `null`, `hash`, `email`, `name`, `phone` or `{ fixed: some text }`.',
    }),
    allow: schemas/* array */.YOg(schemas/* string */.YjP().min(1).max(200)).max(200).default([]).meta({
        description: 'What is no personal data although it looks like it; `*` stands for anything: `*@corp.test`.',
    }),
    migrate: step('migrates it').optional(),
    'migrate-timeout': limit('the migration'),
    seed: step('fills it').optional(),
    'seed-timeout': limit('the seed'),
    cwd: schemas/* string */.YjP().default('.').meta({
        description: 'Folder of these two commands, relative to the one of rehearse.yml.',
    }),
    variable: VariableName.refine((name) => name !== 'PORT' && name !== 'REHEARSE_ID', 'is a variable that Rehearse sets itself')
        .default('DATABASE_URL')
        .meta({ description: 'Variable that hands the address of the new database on.' }),
})
    .refine(({ template, dump }) => template === undefined || dump === undefined, {
    message: 'names a template and a dump; a database is made of one of them',
})
    .refine(({ template, dump, mask }) => template !== undefined || dump !== undefined || Object.keys(mask).length === 0, { message: 'has rules under "mask", but neither a template nor a dump that they could mask' });
const DatabaseOptions = schemas/* union */.KCZ([Server.transform((server) => ({ server })).pipe(Full), Full])
    .meta({ description: 'A PostgreSQL database of its own for each preview.' });

// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./build/processes/clean-line.js
var clean_line = __webpack_require__(98226);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/model/supervision.js + 1 modules
var supervision = __webpack_require__(89997);
// EXTERNAL MODULE: ./build/processes/read-lines.js
var read_lines = __webpack_require__(65706);
;// CONCATENATED MODULE: ./build/processes/control-line.js




/**
 * Connects to the Unix socket of a supervisor. `onNews` hears what it tells after a `follow`. Rejects when
 * nothing listens there.
 */
async function openControlLine(path, onNews = () => { }) {
    const socket = (0,external_node_net_.connect)(path);
    await (0,external_node_events_.once)(socket, 'connect');
    const waiting = new Map();
    let asked = 0;
    const closed = new Promise((resolve) => {
        socket.once('close', () => resolve());
    });
    socket.on('error', () => { });
    (0,read_lines/* readLines */.S)(socket, (line) => {
        const news = read(line);
        if (news === undefined)
            return socket.destroy();
        if (news.news !== 'reply')
            return onNews(news);
        waiting.get(news.n)?.(news);
        waiting.delete(news.n);
    });
    const send = (request) => {
        if (socket.writable)
            socket.write(`${JSON.stringify(request)}\n`);
    };
    return {
        tell: send,
        ask: (request, withinMs) => {
            const n = ++asked;
            const { promise, resolve, reject } = Promise.withResolvers();
            waiting.set(n, resolve);
            const timer = setTimeout(() => reject(new Error('the supervisor did not reply')), withinMs);
            void closed.then(() => reject(new Error('the supervisor closed the line')));
            send({ ...request, n });
            return promise.finally(() => {
                clearTimeout(timer);
                waiting.delete(n);
            });
        },
        closed,
        unref: () => void socket.unref(),
        close: () => control_line_end(socket),
    };
}
function control_line_end(socket) {
    socket.end();
    socket.destroySoon();
}
function read(line) {
    try {
        return supervision/* ControlNews */.bt.parse(JSON.parse(line));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/processes/is-gone.js
var is_gone = __webpack_require__(79638);
;// CONCATENATED MODULE: ./build/previews/restart-supervised.js





/** The supervisor has a limit of its own for a start; this one is for a supervisor that hangs. */
const limitMs = 15 * 60_000;
/**
 * Lets the supervisor start the process that serves the site anew, and returns when it serves again. Throws
 * the UserErrors `preview-unsupervised` and `preview-restart-failed`.
 */
async function restartSupervised(state, setting) {
    const { supervisor, url } = state;
    if (supervisor === undefined || url === undefined) {
        throw unsupervisedError('No supervisor knows how to start its processes');
    }
    if ((0,is_gone/* isGone */.S)(supervisor)) {
        throw unsupervisedError(`Its supervisor, process ${supervisor.pid}, has ended`);
    }
    const { signal } = setting;
    const line = await openControlLine(supervisor.control).catch((thrown) => {
        throw unsupervisedError(`Its supervisor cannot be reached: ${(0,root_cause/* rootCause */.e)(thrown)}`);
    });
    const abort = () => line.close();
    signal.addEventListener('abort', abort);
    try {
        const reply = await line.ask({ ask: 'restart' }, limitMs);
        if (reply.problem !== undefined)
            throw failedError((0,clean_line/* cleanLine */.O)(reply.problem, 1000));
        return { url };
    }
    catch (thrown) {
        signal.throwIfAborted();
        throw thrown instanceof errors/* UserError */.y ? thrown : failedError((0,root_cause/* rootCause */.e)(thrown));
    }
    finally {
        signal.removeEventListener('abort', abort);
        line.close();
    }
}
function unsupervisedError(why) {
    return new errors/* UserError */.y({
        code: 'preview-unsupervised',
        what: 'The preview cannot be restarted',
        why,
        fix: 'Bring it up anew: rehearse preview down, then rehearse preview up',
    });
}
function failedError(why) {
    return new errors/* UserError */.y({
        code: 'preview-restart-failed',
        what: 'The preview was not restarted',
        why,
        fix: 'See what `rehearse preview logs` shows and mend that, or bring it up anew: rehearse preview down, then up',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/files/line-splitter.js

const lineLimit = 8192;
/** Makes lines of bytes that arrive in pieces; of a longer line the first 8192 characters. */
function lineSplitter() {
    let decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let started = '';
    return {
        /** The lines that these bytes complete. */
        take: (bytes) => {
            const lines = (started + decoder.write(bytes)).split(/\r?\n/);
            started = (lines.pop() ?? '').slice(0, lineLimit);
            return lines.map((line) => line.slice(0, lineLimit));
        },
        /** What was begun as a line of its own; none when nothing was. */
        flush: () => {
            const rest = started + decoder.end();
            started = '';
            decoder = new external_node_string_decoder_.StringDecoder('utf8');
            return rest === '' ? [] : [rest];
        },
    };
}

;// CONCATENATED MODULE: ./build/files/log-reader.js


/** What is searched for the last lines, and for the place where a log that was cut goes on. */
const windowBytes = 4 * 1024 * 1024;
/** What is read in one call. */
const chunkBytes = 1024 * 1024;
/** So many bytes in a row are the same in no two places of a log. */
const anchorBytes = 1024;
/** Whoever cuts a log empties it first; so many calls later the rest is back. */
const patience = 5;
/**
 * Reads a log that others write to. Survives that it is emptied, cut down to its end, or replaced by another
 * file of that name, and shows no line twice. `open` returns a descriptor, or undefined while there is no file.
 */
function logReader(open) {
    let file = open();
    let position = 0;
    let anchor = Buffer.alloc(0);
    let misses = 0;
    const splitter = lineSplitter();
    const read = (from, at) => {
        if (file === undefined)
            return Buffer.alloc(0);
        const buffer = typeof from === 'number' ? Buffer.alloc(from) : from;
        return buffer.subarray(0, (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, at));
    };
    const take = (bytes) => {
        position += bytes.length;
        anchor = Buffer.concat([anchor, bytes.subarray(-anchorBytes)]).subarray(-anchorBytes);
        return splitter.take(bytes);
    };
    const restart = () => {
        position = 0;
        anchor = Buffer.alloc(0);
        misses = 0;
        return splitter.flush();
    };
    /** Finds the place again after a cut, if what was read last is still there. */
    const relocate = (size) => {
        if (anchor.length < anchorBytes)
            return false;
        const begin = Math.max(0, size - windowBytes);
        const found = read(Math.min(size, windowBytes), begin).lastIndexOf(anchor);
        if (found < 0)
            return false;
        position = begin + found + anchor.length;
        misses = 0;
        return true;
    };
    const mayComeBack = () => anchor.length === anchorBytes && ++misses < patience;
    const isInPlace = (size) => size >= position && read(anchor.length, position - anchor.length).equals(anchor);
    /** Goes to the file that has taken the place of this one, if one has. */
    const follow = () => {
        const next = open();
        if (next === undefined)
            return false;
        const now = (0,external_node_fs_.fstatSync)(next);
        const before = file === undefined ? undefined : (0,external_node_fs_.fstatSync)(file);
        if (now.ino === before?.ino && now.dev === before.dev) {
            (0,external_node_fs_.closeSync)(next);
            return false;
        }
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
        file = next;
        return true;
    };
    return {
        tail: (count) => {
            if (file === undefined)
                return [];
            const { size } = (0,external_node_fs_.fstatSync)(file);
            position = Math.max(0, size - windowBytes);
            const whole = position === 0;
            const bytes = read(size - position, position);
            // The first line is whole only at the start of the file.
            const lines = take(bytes).slice(whole ? 0 : 1);
            return count === 0 ? [] : lines.slice(-count);
        },
        more: () => {
            const lines = [];
            if (file !== undefined) {
                const { size } = (0,external_node_fs_.fstatSync)(file);
                if (!isInPlace(size) && !relocate(size)) {
                    if (mayComeBack())
                        return { lines, behind: false };
                    lines.push(...restart());
                }
                if (size > position) {
                    lines.push(...take(read(Math.min(chunkBytes, size - position), position)));
                    if (size > position)
                        return { lines, behind: true };
                }
            }
            if (!follow())
                return { lines, behind: false };
            if (file === undefined || !relocate((0,external_node_fs_.fstatSync)(file).size))
                lines.push(...restart());
            return { lines, behind: true };
        },
        close: () => {
            if (file !== undefined)
                (0,external_node_fs_.closeSync)(file);
            file = undefined;
            return splitter.flush();
        },
    };
}

;// CONCATENATED MODULE: ./build/files/open-run-log.js


/**
 * Opens a log of a run folder for reading: the file of that name in its `logs/`, whatever folder the path
 * names, because the path may come from anybody's preview.json. Undefined when there is no such plain file:
 * links are not followed, and pipes and devices not read.
 */
function openRunLog(dir, path) {
    const logs = (0,external_node_path_.join)(dir, 'logs');
    try {
        if (!(0,external_node_fs_.lstatSync)(logs).isDirectory())
            return undefined;
        const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW;
        const file = (0,external_node_fs_.openSync)((0,external_node_path_.join)(logs, (0,external_node_path_.basename)(path)), flags);
        if ((0,external_node_fs_.fstatSync)(file).isFile())
            return file;
        (0,external_node_fs_.closeSync)(file);
        return undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/files/show-log.js



const lookEveryMs = 200;
/** So often what was written before the end is read, 1 MiB each: a fast writer must not hold it up. */
const lastLooks = 8;
/**
 * Shows the end of a log in the run folder, and follows it if asked to until the signal aborts. Returns false
 * when there is no such file; it is waited for when it is to be followed.
 */
async function showLog(path, setting) {
    const { signal, show } = setting;
    let seen = false;
    const reader = logReader(() => {
        const file = openRunLog(setting.dir, path);
        seen ||= file !== undefined;
        return file;
    });
    const tell = (lines) => {
        if (lines.length > 0)
            show(lines);
    };
    try {
        tell(reader.tail(setting.lines));
        for (let last = 0; setting.follow && last < lastLooks;) {
            const { lines, behind } = reader.more();
            tell(lines);
            if (signal.aborted)
                last = behind ? last + 1 : lastLooks;
            else
                await (0,promises_.setTimeout)(behind ? 1 : lookEveryMs, undefined, { signal }).catch(() => undefined);
        }
    }
    finally {
        tell(reader.close());
    }
    return seen;
}

// EXTERNAL MODULE: ./build/model/visible.js
var visible = __webpack_require__(1032);
;// CONCATENATED MODULE: ./build/previews/show-run-log.js




/**
 * Shows the log of a preview whose processes run on this machine. Throws the UserError `preview-log-missing`.
 */
async function showRunLog(state, setting) {
    const { log } = state;
    if (log !== undefined && (await showLog(log, setting)))
        return;
    throw new errors/* UserError */.y({
        code: 'preview-log-missing',
        what: 'The preview has no log',
        why: log === undefined
            ? 'Nothing that writes one was started yet'
            : `There is no file ${(0,visible/* visible */.R)((0,external_node_path_.basename)(log), 100)} in the folder logs of the run folder`,
        fix: 'See in the folder logs of the run folder what the steps before its start wrote',
    });
}

;// CONCATENATED MODULE: ./build/previews/env-option.js

/** Variables by name; Rehearse sets PORT and REHEARSE_ID itself. */
const EnvOption = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of a variable'), schemas/* string */.YjP().refine((text) => !text.includes('\0'), 'holds a NUL character'))
    .refine((env) => !('PORT' in env), 'sets PORT, which Rehearse sets itself')
    .refine((env) => !('REHEARSE_ID' in env), 'sets REHEARSE_ID, which Rehearse needs itself');

;// CONCATENATED MODULE: ./build/previews/process-name.js

/** The form of a process's name, as foreman takes it. */
const processName = /^[A-Za-z0-9_-]{1,50}$/;
/** A preview has at most this many processes. */
const mostProcesses = 50;
/** What is wrong with the names of processes that run side by side; undefined when nothing is. */
function nameProblem(names) {
    const odd = names.find((name) => !processName.test(name));
    if (odd !== undefined)
        return `"${(0,visible/* visible */.R)(odd, 60)}" is no name: letters, digits, "-" and "_", at most 50`;
    // In a log nobody would tell Worker from worker.
    const small = names.map((name) => name.toLowerCase());
    const twice = names.find((_, at) => small.indexOf(small[at] ?? '') !== at);
    return twice === undefined ? undefined : `"${twice}" is there twice, or differs in case only`;
}

;// CONCATENATED MODULE: ./build/previews/serving-options.js


/** A path on the preview's own host: no second slash, backslash or white space that could name another. */
const ReadyPath = schemas/* string */.YjP()
    .max(2048)
    .regex(/^\/(?![/\\])[^\s\\]*$/, 'is no path; write it as /health')
    .meta({
    description: 'Path that answers once the preview is ready: below 500, but not 401 or 403.',
});
const ReadyTimeout = units/* Duration */.dw.prefault('60s').meta({
    description: 'How long the preview may take until it answers.',
});
const Port = schemas/* int */.Whr()
    .min(1)
    .max(65_535)
    .meta({ description: 'Port that the preview listens on. Without it, a free one is picked.' });

;// CONCATENATED MODULE: ./build/previews/command/options.js





const withoutNul = (text) => !text.includes('\0');
const options_commandLine = (empty) => schemas/* string */.YjP().regex(/\S/, `is empty; ${empty}`).max(8192).refine(withoutNul, 'holds a NUL character');
const Start = options_commandLine('write the command that starts the app, such as npm start').meta({
    description: 'Command line that starts the app; sh runs it and it keeps running.',
});
const Env = EnvOption.meta({
    description: 'Variables for the app and its steps, besides those of the workflow step and PORT.',
});
const options_step = (name, example) => options_commandLine(`remove it, or write a command such as ${example}`).meta({
    description: `Command line that ${name}, run to its end before the app starts.`,
});
const Setup = schemas/* array */.YOg(options_commandLine('remove it, or write a command such as npm run migrate'))
    .max(50)
    .default([])
    .meta({
    description: 'Command lines run one after the other between build and start, such as migrations and seeds.',
});
const Processes = schemas/* record */.g1P(schemas/* string */.YjP().regex(processName, 'is no name of a process: letters, digits, "-" and "_"'), options_commandLine('write the command that starts this process'))
    .superRefine((processes, context) => {
    const names = Object.keys(processes);
    const message = !names.includes('web')
        ? 'names no process "web", the one that serves the site'
        : names.length > mostProcesses
            ? `names more than ${mostProcesses} processes`
            : nameProblem(names);
    if (message !== undefined)
        context.addIssue({ code: 'custom', message });
})
    .meta({
    description: 'Instead of `start`: command lines of several processes by name. `web` serves and gets PORT.',
});
const Procfile = schemas/* string */.YjP()
    .regex(/\S/, 'is empty; write the name of the file, such as Procfile')
    .max(4096)
    .refine(withoutNul, 'holds a NUL character')
    .meta({
    description: 'Instead of `start`: a Procfile, relative to `cwd`. All its processes are started, `web` serves, and `release` runs once before them.',
});
const Settings = schemas/* strictObject */.rej({
    start: Start.optional(),
    processes: Processes.optional(),
    procfile: Procfile.optional(),
    port: Port.optional(),
    ready: ReadyPath.default('/'),
    timeout: ReadyTimeout,
    cwd: schemas/* string */.YjP()
        .default('.')
        .meta({ description: 'Folder to start it in, relative to the one of rehearse.yml.' }),
    env: Env.default({}),
    install: options_step('installs what the app needs', 'npm ci').optional(),
    'install-timeout': units/* Duration */.dw.prefault('10m').meta({
        description: 'How long the install command may take.',
    }),
    build: options_step('builds the app', 'npm run build').optional(),
    'build-timeout': units/* Duration */.dw.prefault('10m').meta({
        description: 'How long the build command may take.',
    }),
    setup: Setup,
    'setup-timeout': units/* Duration */.dw.prefault('5m').meta({
        description: 'How long each of the setup commands may take.',
    }),
});
const ways = ['start', 'processes', 'procfile'];
const options_Full = Settings.superRefine((options, context) => {
    const named = ways.filter((way) => options[way] !== undefined);
    if (named.length === 1)
        return;
    const message = named.length === 0
        ? 'does not say what to start; write one of start, processes, procfile'
        : `says what to start more than once, by ${named.join(' and ')}; keep one of them`;
    context.addIssue({ code: 'custom', message });
});
/** A string stands for `start`. */
const CommandOptions = schemas/* union */.KCZ([Start.transform((start) => ({ start })).pipe(options_Full), options_Full])
    .meta({ description: 'Starts the app with a command and waits until it answers.' });

;// CONCATENATED MODULE: ./build/previews/folder-inside.js




/**
 * The real path of a folder that an option names relative to the root. `option` is how messages call it.
 * Throws the UserErrors `preview-folder-missing` and `preview-folder-outside`; links are followed first.
 */
function folderInside(root, path, option) {
    const named = (0,visible/* visible */.R)(path);
    const real = realFolder((0,external_node_path_.resolve)(root, path));
    if (real === undefined) {
        throw new errors/* UserError */.y({
            code: 'preview-folder-missing',
            what: `The folder "${named}" does not exist`,
            why: `"${option}" is relative to the folder of rehearse.yml, and there is no such folder`,
            fix: `Build the site in a step before this one, or correct "${option}"`,
        });
    }
    const fromRoot = (0,external_node_path_.relative)((0,external_node_fs_.realpathSync)(root), real);
    if (fromRoot === '..' || /^\.\.[/\\]/.test(fromRoot) || (0,external_node_path_.isAbsolute)(fromRoot)) {
        throw new errors/* UserError */.y({
            code: 'preview-folder-outside',
            what: `The folder "${named}" lies outside the project`,
            why: `"${option}" may only name a folder inside the one of rehearse.yml`,
            fix: `Name a folder inside the project in "${option}"`,
        });
    }
    return real;
}
function realFolder(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory() ? (0,external_node_fs_.realpathSync)(path) : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/processes/hide-secrets.js
var hide_secrets = __webpack_require__(24756);
// EXTERNAL MODULE: ./build/processes/environment-marker.js
var environment_marker = __webpack_require__(7710);
;// CONCATENATED MODULE: ./build/processes/child-environment.js

/** Inputs, tokens and the files that steer the job: meant for the step, not for the code under test. */
const withheld = /^(?:INPUT_.*|ACTIONS_.*|(?:GH|NODE_AUTH)_TOKEN|GITHUB_(?:TOKEN|OUTPUT|ENV|STATE|PATH|STEP_SUMMARY))$/;
/**
 * The environment of a preview's processes. Without a port there is no PORT, whatever the outer one holds.
 * RUNNER_TRACKING_ID stays, so that the runner ends at the end of the job whatever is left.
 */
function childEnvironment(outer, own) {
    const kept = Object.entries(outer).filter((entry) => entry[1] !== undefined && entry[0] !== 'PORT' && !withheld.test(entry[0]));
    return {
        ...Object.fromEntries(kept),
        ...own.extra,
        ...(own.port === undefined ? {} : { PORT: String(own.port) }),
        [environment_marker/* markerName */.C]: own.id,
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/processes/process-table.js
var process_table = __webpack_require__(7950);
;// CONCATENATED MODULE: ./build/processes/launch.js





/**
 * Starts a process that may outlive this one: leader of its own session and group, nothing inherited,
 * standard output and error in the file `log`, which is replaced; standard output alone in `output` where
 * that is given. Both are appended to, so that they may be cut while it runs. Throws when it cannot be
 * started.
 */
async function launch(start) {
    const log = openAnew(start.log);
    const output = start.output === undefined ? log : openAnew(start.output);
    try {
        const [program, ...args] = start.command;
        const child = (0,external_node_child_process_.spawn)(program, args, {
            cwd: start.cwd,
            env: start.env,
            detached: true,
            stdio: [start.input ? 'pipe' : 'ignore', output, log],
        });
        const exit = new Promise((resolve) => {
            child.once('exit', (code, signal) => resolve({ code, signal }));
        });
        const startTime = child.pid === undefined ? undefined : (0,process_table/* readProcess */.Wv)(child.pid)?.startTime;
        await (0,external_node_events_.once)(child, 'spawn');
        child.unref();
        const leader = { pid: child.pid ?? 0, startTime: startTime ?? 0 };
        return { leader, exit, input: child.stdin ?? undefined };
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
        if (output !== log)
            (0,external_node_fs_.closeSync)(output);
    }
}
/** Removed and created anew, so that a link in its place is not written through. */
function openAnew(path) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    (0,external_node_fs_.rmSync)(path, { force: true });
    return (0,external_node_fs_.openSync)(path, 'ax', 0o600);
}

// EXTERNAL MODULE: ./build/model/redact.js
var redact = __webpack_require__(43933);
;// CONCATENATED MODULE: ./build/processes/log-tail.js



const log_tail_window = 64 * 1024;
const log_tail_lineLimit = 400;
/**
 * The last lines of a log file that are not empty, cleaned, without what looks like a secret and what `hide`
 * takes out, each at most 400 characters long. Reads 64 KiB at most. A file that cannot be read has no lines.
 */
function logTail(path, count = 50, hide = (line) => line) {
    const text = readEnd(path);
    return text
        .split(/\r?\n|\r/)
        .map((line) => (0,clean_line/* cleanLine */.O)((0,redact/* redact */.E)(hide(line.slice(0, log_tail_lineLimit * 4))), log_tail_lineLimit))
        .filter((line) => line.trim() !== '')
        .slice(-count);
}
function readEnd(path) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, 'r');
    }
    catch {
        return '';
    }
    try {
        const size = (0,external_node_fs_.fstatSync)(file).size;
        const buffer = Buffer.alloc(Math.min(size, log_tail_window));
        const read = (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, size - buffer.length);
        return buffer.toString('utf8', 0, read);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./build/processes/rewrite-log.js

/**
 * Replaces what a log file holds by what `change` makes of the open file; leaves it where that is undefined. A
 * process may go on appending to it; what it writes meanwhile can be lost. Does nothing when there is no such
 * file.
 */
function rewriteLog(path, change) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, 'r+');
    }
    catch {
        return;
    }
    try {
        const changed = change(file);
        if (changed === undefined)
            return;
        (0,external_node_fs_.ftruncateSync)(file, 0);
        // At the end, as the process does: what it has appended since stays.
        const end = (0,external_node_fs_.openSync)(path, 'a');
        try {
            (0,external_node_fs_.writeSync)(end, changed);
        }
        finally {
            (0,external_node_fs_.closeSync)(end);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./build/processes/mask-log.js


/**
 * Leaves in a log file, which a process wrote by itself, what `hide` leaves of it. For the rest see
 * `rewriteLog`.
 */
function maskLog(path, hide) {
    rewriteLog(path, (file) => {
        const text = (0,external_node_fs_.readFileSync)(file, 'utf8');
        const masked = hide(text);
        return masked === text ? undefined : Buffer.from(masked);
    });
}

;// CONCATENATED MODULE: ./build/processes/telling-line.js
/** "TypeError: …", "Error [ERR_X]: …", "ModuleNotFoundError: …", "java.io.IOException: …". */
const errorLine = /(?:^|[\s.])[A-Z]?\w*(?:Error|Exception|EADDRINUSE)\b[^:]{0,60}:\s*\S/;
/** Stack frames, the version line of Node, lone brackets, properties of a printed error object. */
const noise = /^\s*(?:at\s|\.\.\.|Node\.js v\d|[\])}({[;,^~]+\s*$|\w+: .*,$|npm (?:error|ERR!) (?:code|path|command|errno|A complete log))/;
/**
 * The line that most likely says why a program ended: the last that reads like an error, else the last
 * that is not noise. Undefined when there is none.
 */
function tellingLine(lines) {
    const worded = lines.filter((line) => !noise.test(line));
    const found = worded.findLast((line) => errorLine.test(line)) ?? worded.at(-1) ?? lines.at(-1);
    return found?.trim();
}

;// CONCATENATED MODULE: ./build/processes/shorten-log.js


/** What is kept of a log that is too long. */
const keptBytes = 1024 * 1024;
/** Cuts a log file that is longer than `limit` bytes down to its last 1 MiB. For the rest see `rewriteLog`. */
function shortenLog(path, limit) {
    rewriteLog(path, (file) => {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        if (size <= limit)
            return undefined;
        const kept = Buffer.alloc(Math.min(size, keptBytes));
        const read = (0,external_node_fs_.readSync)(file, kept, 0, kept.length, size - kept.length);
        const note = Buffer.from(`[${size - read} bytes were cut here]\n`);
        return Buffer.concat([note, kept.subarray(0, read)]);
    });
}

;// CONCATENATED MODULE: ./build/previews/run-step.js












const logLimit = 8 * 1024 * 1024;
const run_step_lookEveryMs = 250;
const tellEveryMs = 5000;
/**
 * Runs a step to its end, as leader of its own process group, without PORT. Throws the UserErrors
 * `preview-step-failed` and `preview-step-timeout`, and the signal's reason; what the step started may then
 * still run, and is ended with the preview.
 */
async function runStep(setting, step, place) {
    const { signal } = setting;
    const hide = (0,hide_secrets/* hideSecrets */.s)(setting.env, place.env);
    const log = (0,external_node_path_.join)(setting.dir, 'logs', step.log);
    const shown = (0,visible/* visible */.R)(hide(step.run));
    signal.throwIfAborted();
    await setting.save({ own: true, log });
    setting.log.line(`${step.name}: ${shown}`);
    const begun = performance.now();
    const { leader, exit } = await launch({
        command: ['sh', '-c', step.run],
        cwd: place.cwd,
        env: childEnvironment(setting.env, { id: setting.id, extra: place.env }),
        log,
    });
    await setting.save({ leader });
    const tellProgress = (afterMs) => {
        const [last] = logTail(log, 1, hide);
        const words = last === undefined ? '' : `: ${last}`;
        setting.log.progress(`${step.name}, ${(0,units/* formatDuration */.a3)(afterMs)}${words}`);
    };
    const end = await untilOver(exit, { log, timeoutMs: step.timeoutMs, signal, tellProgress });
    shortenLog(log, logLimit);
    // Logs are read by more people than the variables, as in an uploaded run folder.
    maskLog(log, hide);
    signal.throwIfAborted();
    if (end !== 'late' && end.code === 0) {
        setting.log.line(`${step.name}: done after ${(0,units/* formatDuration */.a3)(performance.now() - begun)}`);
        return;
    }
    const lines = logTail(log, 50, hide);
    if (lines.length > 0)
        setting.log.quote(lines);
    throw end === 'late' ? lateError(step, lines, log) : run_step_failedError(step, end, lines, log);
}
async function untilOver(exit, wait) {
    const begun = performance.now();
    const over = new AbortController();
    const signal = AbortSignal.any([wait.signal, over.signal]);
    const watch = async () => {
        for (let told = begun; !signal.aborted;) {
            const left = begun + wait.timeoutMs - performance.now();
            if (left <= 0)
                return 'late';
            await (0,promises_.setTimeout)(Math.min(left, run_step_lookEveryMs), undefined, { signal }).catch(() => undefined);
            shortenLog(wait.log, logLimit);
            if (performance.now() - told < tellEveryMs)
                continue;
            told = performance.now();
            wait.tellProgress(told - begun);
        }
        return 'late';
    };
    try {
        return await Promise.race([exit, watch()]);
    }
    finally {
        over.abort();
    }
}
function run_step_failedError(step, end, lines, log) {
    const how = end.signal === null ? `ended with exit code ${end.code}` : `was ended by ${end.signal}`;
    return new errors/* UserError */.y({
        code: 'preview-step-failed',
        what: `The ${step.name} ${how}`,
        why: wrote('It wrote', lines),
        fix: `Run it by itself, ${lines.length > 0 ? `mend what its last ${(0,units/* count */.U9)(lines.length, 'line')} above tell` : 'and see why it ends'}; the log is ${log}`,
    });
}
function lateError(step, lines, log) {
    return new errors/* UserError */.y({
        code: 'preview-step-timeout',
        what: `The ${step.name} did not end within ${(0,units/* formatDuration */.a3)(step.timeoutMs)}`,
        why: wrote('It last wrote', lines.slice(-1)),
        fix: `If it only needs longer, raise "${step.limit}"; if it never ends, it may be a command for "start"; the log is ${log}`,
    });
}
function wrote(words, lines) {
    const telling = tellingLine(lines);
    return telling === undefined ? 'It wrote nothing' : `${words}: ${telling}`;
}

;// CONCATENATED MODULE: ./build/previews/activity.js


/** More of one CPU than a process uses that only waits. */
const busyShare = 0.1;
/** From the share of one CPU that the app used last, and when it last wrote to its log. */
function activity(cpuShare, log, now = Date.now()) {
    if (cpuShare !== undefined && cpuShare >= busyShare) {
        return { busy: true, words: `used ${Math.round(cpuShare * 100)}% of a CPU in the last 2 s` };
    }
    const idle = cpuShare === undefined ? '' : 'used no CPU and ';
    return { busy: false, words: `${idle}${silence(log, now)}` };
}
function silence(log, now) {
    try {
        const { size, mtimeMs } = (0,external_node_fs_.statSync)(log);
        if (size === 0)
            return 'wrote nothing';
        return `last wrote something ${(0,units/* formatDuration */.a3)(Math.max(0, now - mtimeMs))} before`;
    }
    catch {
        return 'wrote nothing';
    }
}

;// CONCATENATED MODULE: ./build/previews/ended-error.js


/** `preview-exited`, or `preview-command-not-found` for the exit code by which a shell says so. */
function endedError(exit, serving, lines, log) {
    const words = tellingLine(lines);
    if (exit.code === 127) {
        return new errors/* UserError */.y({
            code: 'preview-command-not-found',
            what: `The ${serving.name} was not found (exit code 127)`,
            why: words ?? 'The shell found no program of that name',
            fix: 'Install it in a step before this one, or correct its name',
        });
    }
    const how = exit.signal === null ? `ended with exit code ${exit.code}` : `was ended by ${exit.signal}`;
    return new errors/* UserError */.y({
        code: 'preview-exited',
        what: `The ${serving.name} ${how} before the preview answered`,
        why: words === undefined ? 'It wrote nothing' : `It wrote: ${words}`,
        fix: `${serving.hint}; the log is ${log}`,
    });
}

// EXTERNAL MODULE: ./build/processes/free-port.js
var free_port = __webpack_require__(18888);
;// CONCATENATED MODULE: ./build/previews/capitalised.js
/** The text with a capital letter first. */
function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./build/previews/reason-text.js



/** A sentence without its full stop. `place` is what was asked, such as "port 3000"; `path` the path. */
function reasonText(reason, place, path) {
    switch (reason.kind) {
        case 'refused':
            return `nothing listens on ${place}`;
        case 'closed':
            return `${place} closes the connection without an answer`;
        case 'not-http':
            return `what listens on ${place} speaks neither HTTP nor TLS`;
        case 'tls':
            return `${place} speaks TLS (HTTPS) where plain HTTP was expected`;
        case 'plain':
            return `${place} speaks plain HTTP where TLS (HTTPS) was expected`;
        case 'no-answer':
            return `${place} gave no answer to GET ${path} within ${(0,units/* formatDuration */.a3)(reason.afterMs)}`;
        case 'status': {
            const words = reason.excerpt === undefined ? '' : `: ${reason.excerpt}`;
            return `GET ${path} answers ${reason.status}${words}`;
        }
        case 'protected': {
            const by = reason.by === undefined ? 'it is protected' : `it is protected by ${reason.by}`;
            return `GET ${path} answers ${reason.status}, ${by}`;
        }
        case 'redirect':
            return `GET ${path} answers ${reason.status} and redirects off the host, to ${(0,visible/* visible */.R)(reason.to)}`;
        case 'certificate':
            return `the certificate of ${place} does not hold: ${(0,clean_line/* cleanLine */.O)(reason.cause, 300)}`;
        case 'failed':
            break;
    }
    return `connecting to ${place} failed: ${(0,clean_line/* cleanLine */.O)(reason.cause, 300)}`;
}

;// CONCATENATED MODULE: ./build/previews/choose-place.js
/**
 * The place that is the app: one on the port it was given, else one on the only other port that speaks
 * HTTP. Undefined when there is none, or when which is meant is not clear.
 */
function choosePlace(asked, port) {
    const ready = asked.filter(({ outcome }) => outcome === 'ready');
    const given = ready.find((place) => place.port === port);
    if (given !== undefined)
        return given;
    return httpPorts(asked).length === 1 ? ready[0] : undefined;
}
/** The ports at which a site answers, whatever it answers. */
function httpPorts(asked) {
    return [...new Set(asked.filter(isHttp).map(({ port }) => port))];
}
function isHttp({ outcome }) {
    if (typeof outcome === 'string')
        return outcome === 'ready';
    return ['status', 'protected', 'redirect', 'certificate', 'tls'].includes(outcome.kind);
}

;// CONCATENATED MODULE: ./build/previews/why-not-listening.js


/** Why nothing answers at 127.0.0.1 and ::1 on the port, and what to change. */
function whyNotListening(at, seen) {
    const { port, fixed } = at;
    const nothing = `nothing listens on port ${port}`;
    const onPort = seen.listeners.filter((listener) => listener.port === port);
    if (onPort.length > 0)
        return elsewhereOnPort(at, onPort, seen.asked);
    const ports = [...new Set(seen.listeners.map((listener) => listener.port))];
    const sites = httpPorts(seen.asked);
    if (sites.length > 1) {
        return {
            why: `${nothing}; the app serves sites on ports ${sites.slice(0, 5).join(' and ')} instead, so which is meant is not clear`,
            change: setPort('the one that is meant'),
        };
    }
    if (ports.length > 0) {
        const which = sites[0] ?? ports[0] ?? port;
        const detail = detailOf(seen.asked, which, at.ready);
        const named = ports.slice(0, 5).join(', ');
        return {
            why: `${nothing}; the app listens on port ${named} instead${detail}`,
            change: setPort(`${which}`),
        };
    }
    if (seen.listenedOnPort) {
        return {
            why: `${nothing} any more: the app listened there and stopped`,
            change: 'See in the log why it stopped listening',
        };
    }
    if (seen.otherSockets.length > 0) {
        return {
            why: `${nothing}; the app listens on ${seen.otherSockets.join(', ')} only`,
            change: 'Let the app listen for TCP on the port in the variable PORT',
        };
    }
    if (seen.activity.busy) {
        return {
            why: `${nothing}; the app is still starting: it ${seen.activity.words}`,
            change: 'If it only needs longer, raise "timeout"',
        };
    }
    const asks = fixed ? 'does it use that port?' : 'does it read PORT?';
    return {
        why: `${nothing}; the app ${seen.activity.words}; ${asks}`,
        change: setPort('the one it uses'),
    };
}
function setPort(to) {
    return `Let the app listen on the port in the variable PORT, or set "port" to ${to}`;
}
function elsewhereOnPort({ port, ready }, onPort, asked) {
    const place = asked.find((each) => each.port === port);
    const outcome = place?.outcome;
    const shown = onPort.map(({ address }) => (address.includes(':') ? `[${address}]` : address));
    const why = place !== undefined && typeof outcome === 'object'
        ? `the app listens on ${place.url.host}, and ${reasonText(outcome, place.url.host, ready)}`
        : `the app listens on ${shown.map((host) => `${host}:${port}`).join(', ')}, but neither on 127.0.0.1 nor on ::1`;
    return { why, change: 'Let it listen on 127.0.0.1 or 0.0.0.0' };
}
function detailOf(asked, port, ready) {
    const outcome = asked.find((place) => place.port === port)?.outcome;
    if (outcome === undefined || outcome === 'ready')
        return '';
    if (outcome === 'socket')
        return ', which only opens WebSockets';
    return `, where ${reasonText(outcome, `port ${port}`, ready)}`;
}

;// CONCATENATED MODULE: ./build/previews/not-ready-error.js





/** `preview-not-ready`, with what was last seen and what to change. */
function notReadyError(reason, awaited, seen, log) {
    const { why, change } = reason.kind === 'refused' ? whyNotListening(awaited, seen) : explain(reason, awaited, seen);
    return new errors/* UserError */.y({
        code: 'preview-not-ready',
        what: awaited.early
            ? 'The preview runs, but checks cannot use it'
            : `The preview was not ready within ${(0,units/* formatDuration */.a3)(awaited.timeoutMs)}`,
        why: capitalised(why),
        fix: `${change}; the log is ${log}`,
    });
}
function explain(reason, { port, ready }, { activity }) {
    const why = reasonText(reason, `port ${port}`, ready);
    const longer = 'If it only needs longer, raise "timeout"';
    switch (reason.kind) {
        case 'status':
            return { why, change: 'Mend that, or set "ready" to a path that answers once the app is up' };
        case 'protected':
            return {
                why,
                change: 'Turn that off here, or set "ready" to a path that answers without a login',
            };
        case 'redirect':
            return {
                why,
                change: 'Turn forced HTTPS or a canonical host off here, or set "ready" to a path that stays on the host',
            };
        case 'certificate':
            return {
                why: `the app speaks TLS, and ${why}`,
                change: 'Let it serve plain HTTP here, or name the authority of its certificate in NODE_EXTRA_CA_CERTS: health and crawl verify it',
            };
        case 'not-http':
            return { why, change: 'Let the preview serve plain HTTP' };
        case 'no-answer':
            return { why: `${why}; the app ${activity.words}`, change: longer };
        case 'refused':
        case 'closed':
        case 'tls':
        case 'plain':
        case 'failed':
            break;
    }
    return { why, change: longer };
}

// EXTERNAL MODULE: ./build/processes/listening-sockets.js + 1 modules
var listening_sockets = __webpack_require__(99409);
// EXTERNAL MODULE: ./build/processes/preview-processes.js
var preview_processes = __webpack_require__(11030);
;// CONCATENATED MODULE: ./build/previews/other-sockets.js




/** The Unix sockets and UDP ports of a preview in words, three at most; none where the system does not tell. */
function otherSockets(trace) {
    if (!(0,process_table/* hasProcessTable */.kh)())
        return [];
    const processes = (0,preview_processes/* previewProcesses */.I)(trace);
    const paths = (0,listening_sockets/* unixSockets */.ZX)();
    const bound = (0,listening_sockets/* boundSockets */.$k)();
    const words = processes.flatMap(({ pid }) => [
        ...(0,listening_sockets/* heldSockets */.ET)(pid, paths).map((path) => `the Unix socket ${(0,clean_line/* cleanLine */.O)(path, 120)}`),
        ...(0,listening_sockets/* heldSockets */.ET)(pid, bound).map(({ port }) => `UDP port ${port}`),
    ]);
    return [...new Set(words)].slice(0, 3);
}

// EXTERNAL MODULE: ./build/processes/control-path.js
var control_path = __webpack_require__(53271);
;// CONCATENATED MODULE: ./build/previews/default-watchdog.js

/** The options of the watchdog as those who start processes take them. */
function watchdogOf(options) {
    return {
        everyMs: options.every,
        timeoutMs: options.timeout,
        failures: options.failures,
        restarts: options.restarts,
        withinMs: options.within,
        ttlMs: options.ttl,
    };
}
/** The watchdog of a preview for which none is configured. */
function defaultWatchdog() {
    return watchdogOf(WatchdogOptions.parse({}));
}

;// CONCATENATED MODULE: ./build/previews/start-supervisor.js









/** A slow machine that is busy with other things has started Node by then. */
const startMs = 30_000;
const handOverMs = 10_000;
/** How messages call it. */
const own = { name: 'supervisor of the preview', hint: 'See what it wrote' };
/**
 * Starts the supervisor of a preview, saves how to reach it, and has it start the processes; exactly one of
 * them serves. Rejects when it does not come up.
 */
async function startSupervisor(setting, processes, serving) {
    // The supervisor runs in a folder of its own choice.
    const dir = (0,external_node_path_.resolve)(setting.dir);
    const control = (0,control_path/* controlPath */.X)(dir);
    const log = (0,external_node_path_.join)(setting.dir, 'logs', 'supervisor.log');
    const started = await launch({
        command: [...setting.program, 'supervise'],
        cwd: setting.dir,
        env: childEnvironment(setting.env, { id: setting.id, extra: {} }),
        log,
        input: true,
    });
    const supervisor = { ...started.leader, control };
    await setting.save({ supervisor });
    setting.signal.throwIfAborted();
    const { ttlMs, webhook, owner, ...watch } = setting.watchdog ?? defaultWatchdog();
    const plan = {
        id: setting.id,
        dir,
        control,
        log: (0,external_node_path_.resolve)(serving.log),
        port: serving.port,
        ...(owner ? { owner } : {}),
        ttlMs,
        program: [...setting.program],
        processes: [...processes],
        watch: { ...watch, startTimeoutMs: serving.timeoutMs },
        ...(webhook ? { webhook } : {}),
        reserved: { ...setting.reserved },
        hidden: Object.fromEntries(Object.entries(setting.env).filter((entry) => !!entry[1])),
    };
    // It may have died: then its exit is what is told.
    started.input?.on('error', () => { });
    started.input?.end(JSON.stringify(plan));
    const served = Promise.withResolvers();
    const ended = Promise.withResolvers();
    const onNews = (news) => {
        if (news.news === 'ended')
            ended.resolve(news);
        const serves = processes.some((each) => each.serves && news.news === 'started' && each.name === news.process);
        if (news.news === 'started' && serves)
            served.resolve(news.leader);
    };
    const line = await openWhenThere(control, onNews, started.exit, log);
    const tellClosed = async () => {
        await line.closed;
        const problem = 'the supervisor ended';
        ended.resolve({ process: 'supervisor', code: null, signal: null, problem });
    };
    void tellClosed();
    line.tell({ ask: 'follow' });
    // Without a process there is no leader: what could not be started has ended.
    const leader = await Promise.race([
        served.promise,
        ended.promise.then(({ process, problem }) => {
            throw new Error(`${process} could not be started: ${problem ?? 'it ended at once'}`);
        }),
    ]);
    return {
        supervisor,
        leader,
        ended: ended.promise,
        handOver: async (url, state) => {
            const { problem } = await line.ask({ ask: 'watch', url: url.href, state }, handOverMs);
            if (problem !== undefined)
                throw new Error(problem);
        },
        close: () => line.close(),
    };
}
async function openWhenThere(control, onNews, exit, log) {
    const deadline = performance.now() + startMs;
    let end;
    const noteEnd = async () => {
        end = await exit;
    };
    void noteEnd();
    for (;;) {
        const line = await openControlLine(control, onNews).catch(() => undefined);
        if (line)
            return line;
        if (end)
            throw endedError(end, own, logTail(log, 50), log);
        if (performance.now() > deadline)
            throw new Error('the supervisor did not start in time');
        await (0,promises_.setTimeout)(10);
    }
}

;// CONCATENATED MODULE: ./build/previews/most-telling.js
/** The reason that says most: any other than that nothing listens, the earlier one where several do. */
function mostTelling(reasons) {
    return reasons.find((reason) => reason.kind !== 'refused') ?? { kind: 'refused' };
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/previews/ask-address.js



const bodyLimit = 64 * 1024;
/** An error page that comes slowly is not worth more. */
const bodyMs = 1000;
/**
 * One GET of the URL at one address of its host, which stays in `Host` and in the server name of TLS.
 * Follows no redirect; reads at most 64 KiB, and only of an answer of 500 and above. Rejects with the
 * system's error.
 */
function askAddress(url, address, signal, headers = {}) {
    const request = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const family = (0,external_node_net_.isIP)(address);
    return new Promise((resolve, reject) => {
        const sent = request(url, {
            agent: false,
            headers: { accept: '*/*', 'user-agent': 'rehearse', ...headers },
            signal,
            lookup: (_host, options, done) => {
                if (options.all)
                    done(null, [{ address, family }]);
                else
                    done(null, address, family);
            },
        });
        sent.once('response', (answer) => {
            const status = answer.statusCode ?? 0;
            const settle = (body) => {
                resolve({ status, headers: answer.headers, body });
                sent.destroy();
            };
            if (status < 500)
                settle('');
            else
                void readStart(answer).then(settle);
        });
        // Stays attached: destroying the request may report another error.
        sent.on('error', reject);
        sent.end();
    });
}
function readStart(answer) {
    if (answer.headers['content-encoding'] !== undefined)
        return Promise.resolve('');
    return new Promise((resolve) => {
        const chunks = [];
        let size = 0;
        const settle = () => {
            clearTimeout(timer);
            resolve(Buffer.concat(chunks).toString('utf8', 0, bodyLimit));
        };
        const timer = setTimeout(settle, bodyMs);
        answer.on('data', (chunk) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= bodyLimit)
                settle();
        });
        answer.once('end', settle).once('close', settle).on('error', settle);
    });
}

// EXTERNAL MODULE: ./build/processes/error-code.js
var error_code = __webpack_require__(20064);
;// CONCATENATED MODULE: ./build/previews/excerpt.js



const blocks = /<\/?(?:address|body|br|code|dd|div|dt|h[1-6]|head|hr|li|p|pre|td|th|title|tr)\b[^>]*>/gi;
const entities = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#x27': "'",
    nbsp: ' ',
};
/**
 * The line of an error page that most likely says what is wrong, without markup and secrets, at most 200
 * characters long. Undefined when the page says nothing.
 */
function excerpt(body) {
    const text = body
        .slice(0, 64 * 1024)
        .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
        .replace(blocks, '\n')
        .replace(/<[a-z/!][^>]{0,2000}>/gi, '')
        .replace(/&(amp|lt|gt|quot|nbsp|#39|#x27);/gi, (whole, name) => entities[name.toLowerCase()] ?? whole);
    const lines = text
        .split(/[\r\n]+/)
        .map((line) => (0,clean_line/* cleanLine */.O)((0,redact/* redact */.E)(line.slice(0, 800)), 200).trim())
        .filter((line) => line !== '')
        .slice(0, 200);
    return tellingLine(lines.slice(0, 1).concat(lines.filter(saysError))) || undefined;
}
/** Only what reads like an error may take the place of the first line. */
function saysError(line) {
    return /(?:Error|Exception)\b[^:]{0,60}:\s*\S/.test(line);
}

;// CONCATENATED MODULE: ./build/previews/protection.js
/** Who asks for a login, where a redirect leads to one of the pages that hosts have for that. */
function loginPage(to) {
    if (to.hostname.endsWith('.cloudflareaccess.com'))
        return cloudflare;
    return to.hostname === 'vercel.com' && /^\/(?:sso-api|login)\b/.test(to.pathname)
        ? vercel
        : undefined;
}
const vercel = "Vercel's Deployment Protection; its setting is Protection Bypass for Automation";
const cloudflare = 'Cloudflare Access; its setting is a Service Auth policy';
/**
 * Who protects a site, with the setting that lets automation in, as far as an answer of 401 or 403 shows it.
 * From the documentation of each host, as of November 2026.
 */
function protection(headers) {
    const server = [headers['server']].flat().join(' ').toLowerCase();
    if (server === 'vercel' || 'x-vercel-id' in headers)
        return vercel;
    if (server === 'netlify' || 'x-nf-request-id' in headers) {
        return "Netlify's setting Password Protection";
    }
    if ('cf-access-domain' in headers)
        return cloudflare;
    const scheme = /^\s*([A-Za-z]{1,20})\b/.exec(headers['www-authenticate'] ?? '')?.[1];
    return scheme === undefined ? undefined : `a login (${scheme})`;
}

;// CONCATENATED MODULE: ./build/previews/judge-answer.js



/**
 * Undefined when the answer means ready: a status below 500 that neither asks for a login nor sends visitors
 * to another site.
 */
function judgeAnswer(asked, answer) {
    const { status, headers } = answer;
    if (status >= 500) {
        const words = excerpt(answer.body);
        return { kind: 'status', status, ...(words === undefined ? {} : { excerpt: words }) };
    }
    if (status === 401 || status === 403) {
        const by = protection(headers);
        return { kind: 'protected', status, ...(by === undefined ? {} : { by }) };
    }
    const { location } = headers;
    if (status >= 300 && status < 400 && location !== undefined) {
        const to = URL.parse(location, asked.href);
        if (to !== null && !isSameSite(asked, to)) {
            const by = loginPage(to);
            if (by !== undefined)
                return { kind: 'protected', status, by };
            return { kind: 'redirect', status, to: to.origin === 'null' ? to.protocol : to.origin };
        }
    }
    return undefined;
}
/** The names of loopback are one site; so are the plain and the secure form of one on their usual ports. */
function isSameSite(asked, to) {
    const sameHost = asked.hostname === to.hostname || (isLoopback(asked.hostname) && isLoopback(to.hostname));
    if (!sameHost)
        return false;
    if (asked.protocol === to.protocol)
        return asked.port === to.port;
    return asked.port === '' && to.port === '' && to.protocol === 'https:';
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/previews/speaks-tls.js


/**
 * Whether something at the address completes a TLS handshake. Its certificate is not judged and nothing is
 * sent.
 */
function speaksTls(to, signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            return resolve(false);
        const socket = (0,external_node_tls_.connect)({
            host: to.address,
            port: to.port,
            ...((0,external_node_net_.isIP)(to.name) === 0 ? { servername: to.name } : {}),
            rejectUnauthorized: false,
        });
        const settle = (answer) => {
            signal.removeEventListener('abort', abort);
            socket.destroy();
            resolve(answer);
        };
        const abort = () => settle(false);
        signal.addEventListener('abort', abort);
        socket.once('secureConnect', () => settle(true)).once('close', abort);
        // Stays attached: destroying the socket may report another error.
        socket.on('error', abort);
    });
}

;// CONCATENATED MODULE: ./build/previews/probe.js









/** More addresses than a name usefully has; bounds what one probe may ask. */
const mostAddresses = 8;
/** Node's codes for certificates that do not hold, from its documentation of `tls`. */
const certificateCode = /^(?:CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;
/**
 * One GET at every address that the host's name resolves to. Undefined when one of them answers with a status
 * below 500, neither 401 nor 403, and no redirect off the host; else why not. Follows no redirect. `headers`
 * go to nothing but the URL itself.
 */
async function probe(url, signal, limitMs, headers = {}) {
    const limit = AbortSignal.timeout(Math.max(1, Math.ceil(limitMs)));
    const done = new AbortController();
    const within = AbortSignal.any([signal, limit, done.signal]);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    let addresses;
    try {
        addresses = (0,external_node_net_.isIP)(host) === 0 ? await addressesOf(host, within) : [host];
    }
    catch (error) {
        if (limit.aborted)
            return { kind: 'no-answer', afterMs: limitMs };
        return { kind: 'failed', cause: (0,root_cause/* rootCause */.e)(error) };
    }
    const asking = addresses.map(async (address) => {
        const reason = await probeAddress(url, address, within, headers);
        if (reason === undefined)
            done.abort();
        return reason === 'late' ? { kind: 'no-answer', afterMs: limitMs } : reason;
    });
    const reasons = await Promise.all(asking);
    const ready = reasons.includes(undefined);
    return ready ? undefined : mostTelling(reasons.filter((reason) => reason !== undefined));
}
async function addressesOf(host, signal) {
    const late = new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error(`looking ${host} up took too long`)));
    });
    const found = await Promise.race([(0,external_node_dns_promises_.lookup)(host, { all: true, order: 'ipv4first' }), late]);
    return [...new Set(found.map(({ address }) => address))].slice(0, mostAddresses);
}
/** 'late' when the signal ended it. */
async function probeAddress(url, address, signal, headers) {
    const secure = url.protocol === 'https:';
    const port = Number(url.port) || (secure ? 443 : 80);
    const isTls = () => speaksTls({ address, port, name: url.hostname }, signal);
    try {
        const answer = await askAddress(url, address, signal, headers);
        // Many servers tell in plain words, with status 400, that they expected TLS.
        if (!secure && answer.status === 400) {
            if (await isTls())
                return { kind: 'tls' };
            // A handshake that ran out of time says nothing, and this 400 would pass for an answer.
            if (signal.aborted)
                return 'late';
        }
        return judgeAnswer(url, answer);
    }
    catch (error) {
        if (signal.aborted)
            return 'late';
        const reason = reasonOf(error, isLoopback(address));
        const odd = reason.kind === 'closed' || reason.kind === 'not-http';
        if (odd && !secure && (await isTls()))
            return { kind: 'tls' };
        if (signal.aborted)
            return 'late';
        if (secure && (odd || isProtocolError(error)) && (await isPlain(url, address, signal))) {
            return { kind: 'plain' };
        }
        return reason;
    }
}
async function isPlain(url, address, signal) {
    const plain = new URL(url);
    plain.protocol = 'http:';
    // The default port of https is left out of a URL. What opens the site is not sent unencrypted.
    if (url.port === '')
        plain.port = '443';
    return await askAddress(plain, address, signal).then(() => true, () => false);
}
function isProtocolError(error) {
    const code = (0,error_code/* errorCode */.C)(error) ?? '';
    return code === 'EPROTO' || code.startsWith('ERR_SSL_');
}
function reasonOf(error, loopback) {
    const code = (0,error_code/* errorCode */.C)(error instanceof AggregateError ? error.errors[0] : error) ?? '';
    // A machine without IPv6 has no ::1 on which something could listen.
    const absent = loopback && /^(?:EADDRNOTAVAIL|EAFNOSUPPORT|ENETUNREACH)$/.test(code);
    if (code === 'ECONNREFUSED' || absent)
        return { kind: 'refused' };
    if (code === 'ECONNRESET' || code === 'EPIPE')
        return { kind: 'closed' };
    if (code.startsWith('HPE_'))
        return { kind: 'not-http' };
    if (certificateCode.test(code)) {
        // What follows is advice on options of Node.
        return { kind: 'certificate', cause: (0,root_cause/* rootCause */.e)(error).split(';', 1).join('') };
    }
    return { kind: 'failed', cause: (0,root_cause/* rootCause */.e)(error) };
}

;// CONCATENATED MODULE: ./build/previews/probe-either.js

/**
 * Asks the URL and, where that speaks TLS although the URL is plain, its secure form. Returns the one that
 * the outcome is about, and why it is not ready; no reason when it is.
 */
async function probeEither(url, signal, limitMs) {
    const reason = await probe(url, signal, limitMs);
    if (reason?.kind !== 'tls')
        return reason === undefined ? { url } : { url, reason };
    const secure = new URL(url);
    secure.protocol = 'https:';
    // The default port of http is left out of a URL.
    if (url.port === '')
        secure.port = '80';
    const second = await probe(secure, signal, limitMs);
    return second === undefined ? { url: secure } : { url: secure, reason: second };
}

;// CONCATENATED MODULE: ./build/previews/wait-for-answer.js




/** An answer may take this long before another attempt is made: the first one often compiles. */
const attemptMs = 10_000;
/** How long a reason that waiting does not mend must hold until the wait ends early. */
const steadyMs = 3000;
/**
 * Asks every address until one is ready, and returns that one; the earliest in the list where several are.
 * Else, when the time is over or the signal aborts, the reason that tells most. Pauses 25 ms at first and
 * `longestPauseMs`, by default 250, in the end. `onReason` hears a reason when it changes. `isFinal` names
 * reasons that waiting does not mend; `headers` are sent to each address, but not with `upgrade`; `upgrade` lets an address that speaks TLS become its https form.
 */
async function waitForAnswer(wait) {
    const deadline = performance.now() + wait.timeoutMs;
    const done = new AbortController();
    const signal = AbortSignal.any([wait.signal, done.signal]);
    const reasons = new Map();
    let told = '';
    let steady;
    const note = (asked, reason) => {
        reasons.set(asked, reason);
        const telling = tellingOf(wait.urls, reasons);
        if (keyOf(telling) === told)
            return;
        told = keyOf(telling);
        clearTimeout(steady);
        if (wait.isFinal?.(telling))
            steady = setTimeout(() => done.abort(), steadyMs);
        wait.onReason(telling);
    };
    const askUntilReady = async (asked) => {
        const longest = wait.longestPauseMs ?? 250;
        for (let pause = Math.min(25, longest);; pause = Math.min(longest, pause * 1.5)) {
            const left = deadline - performance.now();
            if (left <= 0 || signal.aborted)
                throw new Error('not ready');
            const limit = Math.min(left, attemptMs);
            const { url, reason } = await ask(asked, wait, signal, limit);
            if (reason === undefined)
                return url;
            if (signal.aborted)
                continue;
            // An attempt that the deadline cut short proves less than the one before it.
            if (reason.kind !== 'no-answer' || limit > 1000 || !reasons.has(asked))
                note(asked, reason);
            await (0,promises_.setTimeout)(Math.min(pause, Math.max(1, left)), undefined, { signal }).catch(() => undefined);
        }
    };
    const asking = wait.urls.map(askUntilReady);
    try {
        const first = await Promise.any(asking.map(async (ready, index) => ({ url: await ready, index })));
        return await earliestReady(wait.urls.slice(0, first.index), first.url, wait);
    }
    catch {
        return tellingOf(wait.urls, reasons);
    }
    finally {
        clearTimeout(steady);
        done.abort();
        await Promise.allSettled(asking);
    }
}
async function ask(url, how, signal, limitMs) {
    if (how.upgrade === true)
        return await probeEither(url, signal, limitMs);
    const reason = await probe(url, signal, limitMs, how.headers);
    return reason === undefined ? { url } : { url, reason };
}
/** An app that listens on both families keeps the same address from run to run. */
async function earliestReady(before, first, how) {
    for (const url of before) {
        const same = new URL(url);
        same.protocol = first.protocol;
        if ((await probe(same, how.signal, 1000, how.headers)) === undefined)
            return same;
    }
    return first;
}
/** In the order of the addresses, so that it does not change with who answers first. */
function tellingOf(urls, reasons) {
    return mostTelling(urls.flatMap((url) => reasons.get(url) ?? []));
}
/** Two answers with one status are one reason, whatever their pages say. */
function keyOf(reason) {
    return JSON.stringify(reason.kind === 'status' ? { ...reason, excerpt: undefined } : reason);
}

;// CONCATENATED MODULE: ./build/previews/addresses-to-ask.js

/**
 * Where to ask sockets that listen: at their own address when it is loopback, at loopback when they listen on
 * every address. A socket on an outer address alone is no place: from there others could ask it too. IPv4
 * comes first.
 */
function addressesToAsk(listeners, path) {
    const places = new Map();
    for (const { address, port } of listeners) {
        for (const host of hostsOf(address)) {
            const url = new URL(`http://${host}:${port}${path}`);
            places.set(url.href, { url, port });
        }
    }
    return [...places.values()].toSorted((one, other) => Number(one.url.host.startsWith('[')) - Number(other.url.host.startsWith('[')));
}
function hostsOf(address) {
    if (address === '0.0.0.0')
        return ['127.0.0.1'];
    // A socket on :: takes IPv4 too, unless it is told not to, and no table shows that.
    if (address === '::')
        return ['127.0.0.1', '[::1]'];
    if (!isLoopback(address))
        return [];
    return [address.includes(':') ? `[${address}]` : address];
}

;// CONCATENATED MODULE: ./build/processes/cpu-window.js
const windowMs = 2000;
/**
 * Follows the CPU time of an app. `add` takes the moment and the CPU time used so far, both in milliseconds,
 * and returns the share of one CPU used since the oldest sample of the last two seconds; undefined at first.
 */
function cpuWindow() {
    let samples = [];
    return {
        add(at, usedMs) {
            samples = [...samples.filter((sample) => at - sample.at <= windowMs), { at, usedMs }];
            const [oldest] = samples;
            if (oldest === undefined || oldest.at === at)
                return undefined;
            // A process that ends takes its share along.
            return Math.max(0, usedMs - oldest.usedMs) / (at - oldest.at);
        },
    };
}

;// CONCATENATED MODULE: ./build/previews/look-at-app.js



/** Undefined where the system does not tell. */
function lookAtApp(trace) {
    if (!(0,process_table/* hasProcessTable */.kh)())
        return undefined;
    const processes = (0,preview_processes/* previewProcesses */.I)(trace);
    const known = (0,listening_sockets/* listeningSockets */.OC)();
    const listeners = new Map();
    for (const { pid } of processes) {
        for (const socket of (0,listening_sockets/* heldSockets */.ET)(pid, known)) {
            listeners.set(`${socket.address} ${socket.port}`, socket);
        }
    }
    return {
        listeners: [...listeners.values()],
        cpuMs: processes.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    };
}

;// CONCATENATED MODULE: ./build/previews/watch-app.js







const watch_app_lookEveryMs = 250;
/** How long the sockets must stay as they are, and the app idle, before a port is taken that was not given. */
const settledMs = 2000;
/** An app that is never idle is believed after this time. */
const believedMs = 10_000;
const idleShare = 0.25;
/**
 * Watches where the app's processes listen besides 127.0.0.1 and ::1 on its port. `found` settles when they
 * serve a site at another loopback address of that port, or, while `anyPort` holds, on one other port alone.
 */
function watchApp(watch) {
    const { trace, port, ready, signal } = watch;
    const usual = new Set(['127.0.0.1', '[::1]'].map((host) => new URL(`http://${host}:${port}${ready}`).href));
    const seen = { listeners: [], listenedOnPort: false, asked: [], cpuShare: undefined };
    const cpu = cpuWindow();
    const search = async () => {
        let known = '';
        let changedAt = 0;
        for (let pause = 100;; pause = watch_app_lookEveryMs) {
            await (0,promises_.setTimeout)(pause, undefined, { signal });
            const look = lookAtApp(trace);
            if (look === undefined)
                return undefined;
            seen.listeners = look.listeners;
            seen.listenedOnPort ||= look.listeners.some((listener) => listener.port === port);
            seen.cpuShare = cpu.add(performance.now(), look.cpuMs);
            const places = addressesToAsk(look.listeners, ready);
            const others = places.filter(({ url }) => !usual.has(url.href));
            const now = JSON.stringify(look.listeners);
            if (now !== known) {
                known = now;
                changedAt = performance.now();
                seen.asked = [];
                if (look.listeners.length > 0)
                    watch.onListeners(look.listeners);
            }
            // Where it listens as it should, only that counts.
            if (others.length < places.length)
                continue;
            seen.asked = await Promise.all(others.map((place) => watch_app_ask(place, seen.asked, signal)));
            const choice = choosePlace(seen.asked, port);
            if (choice === undefined)
                continue;
            const since = performance.now() - changedAt;
            const settled = since >= believedMs || (since >= settledMs && (seen.cpuShare ?? 0) < idleShare);
            if (choice.port === port || (settled && watch.anyPort()))
                return choice.url;
        }
    };
    const found = search().then((url) => url ?? never(), never);
    return { found, seen: () => seen };
}
/** Asks a place again unless it was ready. */
async function watch_app_ask(place, before, signal) {
    const earlier = before.find(({ outcome, url }) => outcome === 'ready' && url.host === place.url.host);
    if (earlier !== undefined)
        return earlier;
    const { url, reason } = await probeEither(place.url, signal, 2000);
    if (reason !== undefined)
        return { ...place, url, outcome: reason };
    const socket = await onlyOpensSockets(url, signal);
    return { ...place, url, outcome: socket ? 'socket' : 'ready' };
}
async function onlyOpensSockets(url, signal) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const within = AbortSignal.any([signal, AbortSignal.timeout(2000)]);
    const answer = await askAddress(url, host, within).catch(() => undefined);
    return answer === undefined || answer.status === 400 || answer.status === 426;
}
function never() {
    return new Promise(() => undefined);
}

;// CONCATENATED MODULE: ./build/previews/wait-for-app.js



/** Asking loopback costs little, and what is added to the start of an app stays below 100 ms. */
const longestPauseMs = 50;
/**
 * Waits for an app that Rehearse started: asks 127.0.0.1 and ::1 on its port, and watches where else it
 * listens. `answer` is the address that is ready, pinned to the family that answered, or why there is none;
 * it never rejects.
 */
function waitForApp(wait) {
    const { port, ready } = wait;
    const done = new AbortController();
    const signal = AbortSignal.any([wait.signal, done.signal]);
    let last = { kind: 'refused' };
    const watched = watchApp({
        ...wait,
        signal,
        anyPort: () => !wait.fixed && last.kind === 'refused',
        onListeners: (listeners) => {
            if (last.kind === 'refused')
                wait.progress(`the app listens on ${inWords(listeners)}`);
        },
    });
    const given = waitForAnswer({
        urls: ['127.0.0.1', '[::1]'].map((host) => new URL(`http://${host}:${port}${ready}`)),
        timeoutMs: wait.timeoutMs,
        signal,
        longestPauseMs,
        upgrade: true,
        isFinal: ({ kind }) => kind === 'certificate' || kind === 'protected' || kind === 'redirect',
        onReason: (reason) => {
            last = reason;
            wait.progress(reasonText(reason, `port ${port}`, ready));
        },
    });
    const first = async () => {
        const found = await Promise.race([given, watched.found]);
        done.abort();
        await given;
        return found;
    };
    return { answer: first(), seen: watched.seen };
}
function inWords(listeners) {
    return listeners
        .slice(0, 5)
        .map(({ address, port }) => address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`)
        .join(', ');
}

;// CONCATENATED MODULE: ./build/previews/start-serving.js











const linesShown = 50;
/** Others may have written in between. */
const linesRead = 1000;
/** What the process that serves is called where there are others. */
const servingName = 'web';
/**
 * Has a supervisor start it, saves what must be undone, and returns the address that answers: on the port it
 * was given, or on the only other one that its processes serve a site on. Once the preview is up the supervisor
 * keeps its processes alive. Throws the UserErrors `port-in-use`, `preview-exited`, `preview-command-not-found`
 * and `preview-not-ready`; what it started then still runs.
 */
async function startServing(setting, serving) {
    const { signal } = setting;
    const port = serving.port === undefined ? await (0,free_port/* freePort */.ov)() : await (0,free_port/* claimPort */.a0)(serving.port);
    const log = (0,external_node_path_.join)(setting.dir, 'logs', 'preview.log');
    await setting.save({ own: true, port, log });
    signal.throwIfAborted();
    const { timeoutMs } = serving;
    const started = await startSupervisor(setting, processesOf(setting, serving, port), {
        port,
        log,
        timeoutMs,
    });
    const { leader, supervisor } = started;
    await setting.save({ leader });
    const over = new AbortController();
    const within = AbortSignal.any([signal, over.signal]);
    const trace = { id: setting.id, phase: 'starting', leader, supervisor, port };
    const awaited = { port, fixed: serving.port !== undefined, ready: serving.ready };
    const begun = performance.now();
    const app = waitForApp({
        ...awaited,
        // A worker may serve its metrics somewhere: only the port that web was given is certain.
        fixed: awaited.fixed || (serving.beside ?? []).length > 0,
        trace,
        timeoutMs,
        signal: within,
        progress: (words) => setting.log.progress(`waiting: ${words}`),
    });
    try {
        const first = await Promise.race([app.answer, started.ended]);
        signal.throwIfAborted();
        if (first instanceof URL) {
            const target = `${first.origin}/`;
            await tellOdd(setting, first, port);
            setting.whenUp(async (state) => {
                try {
                    await started.handOver(first, state);
                }
                catch (error) {
                    const end = await Promise.race([started.ended, Promise.resolve(undefined)]);
                    throw end === undefined ? error : endedWords(setting, serving, end, log);
                }
                finally {
                    started.close();
                }
            });
            return { url: target };
        }
        const early = performance.now() - begun < timeoutMs;
        const seen = app.seen();
        if ('code' in first)
            throw endedWords(setting, serving, first, log);
        quoteLog(setting, serving, log);
        const state = { otherSockets: otherSockets(trace), activity: activity(seen.cpuShare, log) };
        throw notReadyError(first, { ...awaited, timeoutMs, early }, { ...seen, ...state }, log);
    }
    catch (thrown) {
        started.close();
        throw thrown;
    }
    finally {
        over.abort();
        await app.answer;
    }
}
function processesOf(setting, serving, port) {
    const { cwd } = serving;
    const own = { id: setting.id, extra: serving.env };
    const [program, ...args] = serving.command(port);
    return [
        {
            name: servingName,
            command: [program, ...args],
            cwd,
            env: childEnvironment(setting.env, { ...own, port }),
            serves: true,
        },
        ...(serving.beside ?? []).map(({ name, command: [first, ...rest] }) => ({
            name,
            command: [first, ...rest],
            cwd,
            env: childEnvironment(setting.env, own),
            serves: false,
        })),
    ];
}
/** Shows the last lines of the log, of one process where it is named and there are several, and returns them. */
function quoteLog(setting, serving, log, process) {
    const lines = logTail(log, linesRead, (0,hide_secrets/* hideSecrets */.s)(setting.env, serving.env));
    const prefix = process === undefined || !serving.beside?.length ? '' : `${process} | `;
    const own = lines
        .filter((line) => line.startsWith(prefix))
        .map((line) => line.slice(prefix.length))
        .slice(-linesShown);
    if (own.length > 0)
        setting.log.quote(own);
    return own;
}
function endedWords(setting, serving, end, log) {
    if (end.problem !== undefined)
        return new Error(`${end.process}: ${end.problem}`);
    const lines = quoteLog(setting, serving, log, end.process);
    if (end.process === servingName)
        return endedError(end, serving, lines, log);
    const name = `process "${end.process}"`;
    const hint = end.code === 0
        ? 'A process has to keep running; one that ends belongs in "setup", or in the line "release:" of a Procfile'
        : 'Run it by itself and mend why it ends';
    return endedError(end, { name, hint }, lines, log);
}
/** Says where the target is other than expected. */
async function tellOdd(setting, found, port) {
    const taken = Number(found.port) || (found.protocol === 'https:' ? 443 : 80);
    if (taken !== port) {
        setting.log.line(`the app listens on port ${taken} instead of ${port}, which PORT names; ${found.origin} is the target`);
        await setting.save({ port: taken });
    }
    else if (!['127.0.0.1', '[::1]'].includes(found.hostname)) {
        setting.log.line(`the app listens on ${found.hostname} only; ${found.origin} is the target`);
    }
    if (found.protocol === 'https:') {
        setting.log.line(`the app speaks TLS; ${found.origin} is the target`);
    }
}

// EXTERNAL MODULE: ./build/files/read-bounded.js
var read_bounded = __webpack_require__(24890);
;// CONCATENATED MODULE: ./build/previews/file-inside.js





/**
 * The path of a file that an option names relative to the root, in the real path of its folder. `option` is
 * how messages call it, and `base` what it is relative to for the person. Throws the UserError `preview-file-missing` and those of `folderInside`; links are
 * followed first.
 */
function fileInside(root, path, option, base = 'the folder of rehearse.yml') {
    const asked = (0,external_node_path_.resolve)(root, path);
    let real;
    try {
        if (!(0,external_node_fs_.statSync)(asked).isFile())
            throw new Error('no file');
        real = (0,external_node_fs_.realpathSync)(asked);
    }
    catch {
        throw new errors/* UserError */.y({
            code: 'preview-file-missing',
            what: `The file "${(0,visible/* visible */.R)(path)}" does not exist`,
            why: `"${option}" is relative to ${base}, and there is no such file`,
            fix: `Correct "${option}"`,
        });
    }
    return (0,external_node_path_.join)(folderInside(root, (0,external_node_path_.dirname)(real), option), (0,external_node_path_.basename)(real));
}

;// CONCATENATED MODULE: ./build/previews/parse-procfile.js

const longest = 8192;
/**
 * Reads a Procfile: `name: command` in each line, in which "#" at the begin makes a comment. A line that is
 * neither is a problem, because a process that is silently left out would be missed.
 */
function parseProcfile(text) {
    // By the name in small letters: some file systems do not tell the logs of Mail and mail apart.
    const seen = new Map();
    for (const [index, raw] of text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .entries()) {
        const line = index + 1;
        const content = raw.trimEnd();
        if (content === '' || /^\s*#/.test(content))
            continue;
        const [, name = '', command = ''] = /^([A-Za-z0-9_-]+):\s*(\S.*)$/.exec(content) ?? [];
        const earlier = seen.get(name.toLowerCase())?.line;
        const why = lineProblem(name, command, earlier, seen.size);
        if (why !== undefined)
            return { problem: 'line', line, why: `Line ${line} ${why}` };
        seen.set(name.toLowerCase(), { name, command, line });
    }
    const all = [...seen.values()].map(({ name, command }) => ({ name, command }));
    const web = all.find(({ name }) => name === 'web');
    if (web === undefined) {
        const names = all.map(({ name }) => name).join(', ');
        const why = `It has no line "web:"${names === '' ? '' : `, only ${names}`}`;
        return { problem: 'no-web', why };
    }
    const release = all.find(({ name }) => name === 'release');
    return {
        web: web.command,
        beside: all.filter((each) => each !== web && each !== release),
        ...(release === undefined ? {} : { release: release.command }),
    };
}
function lineProblem(name, command, earlier, before) {
    if (name === '')
        return 'is neither "name: command" nor a comment';
    if (earlier !== undefined)
        return `names "${name}" again, after line ${earlier}`;
    if (command.length > longest || command.includes('\0'))
        return 'is no command line';
    if (before >= mostProcesses)
        return `is one process too many: the most are ${mostProcesses}`;
    const bad = name === 'release' ? undefined : nameProblem([name]);
    return bad === undefined ? undefined : `cannot be used: ${bad}`;
}

;// CONCATENATED MODULE: ./build/previews/command/read-procfile.js







/**
 * Reads the Procfile of the folder `cwd` inside the root. Throws the UserErrors `preview-procfile-invalid`,
 * with the line that is at fault, and those of `fileInside`.
 */
async function readProcfile(root, cwd, name) {
    const base = cwd === '.' ? undefined : `"cwd", ${(0,visible/* visible */.R)(cwd)}`;
    const path = fileInside(root, (0,external_node_path_.join)(cwd, name), 'procfile', base);
    let text;
    try {
        text = await (0,read_bounded/* readBounded */.C)(path, 65_536);
    }
    catch (error) {
        throw invalid(name, `It cannot be read: ${(0,root_cause/* rootCause */.e)(error)}`);
    }
    const parsed = parseProcfile(text);
    if ('problem' in parsed)
        throw invalid(name, parsed.why);
    return parsed;
}
function invalid(name, why) {
    return new errors/* UserError */.y({
        code: 'preview-procfile-invalid',
        what: `The Procfile "${(0,visible/* visible */.R)(name)}" cannot be used`,
        why,
        fix: 'Write one "name: command" in each line, one of them "web: …", the process that serves; comments begin with "#"',
    });
}

;// CONCATENATED MODULE: ./build/previews/command/processes.js


/** What is started, and the step that the Procfile adds before. Throws the UserErrors of `readProcfile`. */
async function processes_processesOf(root, options) {
    const { start, processes, procfile, cwd } = options;
    if (procfile !== undefined)
        return await readProcfile(root, cwd, procfile);
    const beside = Object.entries(processes ?? {})
        .filter(([name]) => name !== 'web')
        .map(([name, command]) => ({ name, command }));
    // The options hold exactly one of the three.
    return { web: start ?? processes?.['web'] ?? '', beside };
}

;// CONCATENATED MODULE: ./build/previews/command/steps.js
/** The steps before the start, in order. `release` is the Procfile's, and the last. */
function stepsOf(options, release) {
    const { install, build, setup } = options;
    const once = (name, run) => run === undefined
        ? []
        : [
            {
                name: `${name} command`,
                run,
                timeoutMs: options[`${name}-timeout`],
                limit: `${name}-timeout`,
                log: `${name}.log`,
            },
        ];
    return [
        ...once('install', install),
        ...once('build', build),
        ...setup.map((run, index) => ({
            name: setup.length === 1 ? 'setup command' : `setup command ${index + 1}`,
            run,
            timeoutMs: options['setup-timeout'],
            limit: 'setup-timeout',
            log: `setup-${index + 1}.log`,
        })),
        ...(release === undefined
            ? []
            : [
                {
                    name: 'release command',
                    run: release,
                    timeoutMs: options['setup-timeout'],
                    limit: 'setup-timeout',
                    log: 'release.log',
                },
            ]),
    ];
}

;// CONCATENATED MODULE: ./build/previews/command/up.js







/**
 * Runs install, build, setup and release to their ends, then starts the processes, each as leader of its own
 * process group, and returns when the one that serves answers. Throws the UserErrors of `folderInside`,
 * `processesOf`, `runStep` and `startServing`.
 */
async function up(setting, options) {
    const { env } = options;
    const cwd = folderInside(setting.root, options.cwd, 'cwd');
    const { web, beside, release } = await processes_processesOf(setting.root, options);
    for (const step of stepsOf(options, release))
        await runStep(setting, step, { cwd, env });
    const hide = (0,hide_secrets/* hideSecrets */.s)(setting.env, env);
    const shown = (command) => (0,visible/* visible */.R)(hide(command));
    const alone = options.start !== undefined;
    setting.log.line(`starting ${alone ? '' : 'web: '}${shown(web)}`);
    for (const { name, command } of beside)
        setting.log.line(`starting ${name}: ${shown(command)}`);
    return await startServing(setting, {
        name: alone ? 'start command' : 'process "web"',
        hint: `Run "${shown(web)}" by itself: it has to keep running and listen on PORT`,
        command: () => ['sh', '-c', web],
        beside: beside.map(({ name, command }) => ({ name, command: ['sh', '-c', command] })),
        cwd,
        env,
        port: options.port,
        ready: options.ready,
        timeoutMs: options.timeout,
    });
}

;// CONCATENATED MODULE: ./build/previews/command/index.js




const command = {
    id: 'command',
    title: 'A command that starts the app',
    options: CommandOptions,
    up: up,
    logs: showRunLog,
    restart: restartSupervised,
};

;// CONCATENATED MODULE: ./build/previews/containers/container-output.js


const container_output_keptBytes = 1024 * 1024;
const container_output_limitMs = 5000;
/**
 * The last lines that a container wrote, both streams in their order, 1 MiB at most. What cannot be read
 * within 5 s is left out.
 */
async function containerOutput(engine, id, lines) {
    const child = (0,external_node_child_process_.spawn)('sh', mergedOutput([engine.program, 'logs', '--tail', String(lines), id]), {
        env: { ...engine.env },
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: container_output_limitMs,
        killSignal: 'SIGKILL',
    });
    const closed = (0,external_node_events_.once)(child, 'close');
    let text = Buffer.alloc(0);
    child.stdout.on('data', (chunk) => {
        text = Buffer.concat([text, chunk]);
        // Twice the limit, so that not every chunk copies all.
        if (text.length > 2 * container_output_keptBytes)
            text = text.subarray(-container_output_keptBytes);
    });
    await closed;
    return text.subarray(-container_output_keptBytes);
}
/** Arguments for `sh` that run a command with both streams in one pipe, which keeps their order. */
function mergedOutput(command) {
    return ['-c', 'exec "$@" 2>&1', 'sh', ...command];
}

;// CONCATENATED MODULE: ./build/previews/containers/ask.js


/** Runs a short command of a container tool to its end. Never throws; reads 16 MiB at most. */
function ask_ask(command, env, limitMs = 20_000) {
    const [program, ...args] = command;
    const limits = { timeout: limitMs, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 };
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, args, { env, ...limits }, (error, out, err) => {
            if (error === null)
                return resolve({ code: 0, out, trouble: '' });
            if ((0,error_code/* errorCode */.C)(error) === 'ENOENT') {
                return resolve({ code: null, out, trouble: `${program} is not installed` });
            }
            const words = tellingWords(err);
            if (typeof error.code === 'number') {
                return resolve({ code: error.code, out, trouble: words || `exit code ${error.code}` });
            }
            const cut = error.killed === true ? `${program} gave no answer in time` : error.message;
            resolve({ code: null, out, trouble: words || cut });
        });
    });
}
/** The last line that is no warning of podman's and no hint at the manual. */
function tellingWords(text) {
    const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return lines.findLast((line) => !/^(?:time="|(?:Try|Run|See) ['"])/.test(line)) ?? lines[0] ?? '';
}

;// CONCATENATED MODULE: ./build/previews/containers/project.js
/**
 * The name that everything of one preview carries: containers, volumes, networks and images. Unique per
 * run, because the id is.
 */
function projectName(id) {
    return `rehearse-${id.replaceAll('-', '').slice(0, 16)}`;
}
/**
 * The label by which all of a project is found again. Docker Compose gives it to everything it makes, and
 * podman-compose does the same: https://docs.docker.com/reference/compose-file/services/#labels
 */
function projectLabel(project) {
    return `com.docker.compose.project=${project}`;
}
/** The label that holds the name of a container's service. */
const serviceLabel = 'com.docker.compose.service';
/** Whether an image was built for the project: `NAME`, `NAME-web` (Docker) or `NAME_web` (podman). */
function isImageOf(project, reference) {
    const name = reference.slice(reference.lastIndexOf('/') + 1);
    return name.startsWith(project) && /^(?:[-_][^:]*)?(?::|$)/.test(name.slice(project.length));
}

;// CONCATENATED MODULE: ./build/previews/containers/read-inspection.js


const Text = schemas/* string */.YjP().catch('');
const Count = schemas/* number */.aig().catch(0);
const Moment = schemas/* string */.YjP()
    .transform((text) => Date.parse(text))
    .catch(Number.NaN);
/** The fields that docker and podman share; podman leaves out or empties what does not apply. */
const Inspected = schemas/* object */.Ikc({
    Id: schemas/* string */.YjP().regex(/^[0-9a-f]{12,64}$/),
    Name: Text,
    RestartCount: Count,
    State: schemas/* object */.Ikc({
        Status: Text,
        ExitCode: Count,
        OOMKilled: schemas/* boolean */.zMY().catch(false),
        StartedAt: Moment,
        FinishedAt: Moment,
        Health: schemas/* object */.Ikc({
            Status: Text,
            Log: schemas/* array */.YOg(schemas/* object */.Ikc({ Start: Moment, Output: Text })).nullish(),
        })
            .nullish(),
    }),
    Config: schemas/* object */.Ikc({
        Labels: schemas/* record */.g1P(schemas/* string */.YjP(), Text).nullish(),
        Healthcheck: schemas/* object */.Ikc({ Test: schemas/* array */.YOg(Text).nullish(), Interval: Count }).nullish(),
    }),
    HostConfig: schemas/* object */.Ikc({
        NetworkMode: Text,
        RestartPolicy: schemas/* object */.Ikc({ Name: Text, MaximumRetryCount: Count }).nullish(),
    }),
    NetworkSettings: schemas/* object */.Ikc({
        Ports: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* object */.Ikc({ HostIp: Text, HostPort: Text })).nullish())
            .nullish(),
    }),
});
/** The containers in the output of `docker inspect` or `podman inspect`. Throws when it is no such output. */
function readInspection(json) {
    return schemas/* array */.YOg(Inspected).max(1000).parse(JSON.parse(json)).map(containerOf);
}
function containerOf(raw) {
    const { State, HostConfig } = raw;
    const health = healthOf(raw);
    const policy = HostConfig.RestartPolicy;
    const tries = policy?.MaximumRetryCount ?? 0;
    return {
        id: raw.Id,
        service: raw.Config.Labels?.[serviceLabel] || raw.Name.replace(/^\//, '') || raw.Id,
        status: State.Status,
        exitCode: State.ExitCode,
        outOfMemory: State.OOMKilled,
        startedAt: State.StartedAt,
        finishedAt: State.FinishedAt,
        restarts: raw.RestartCount,
        comesBack: policy?.Name === 'always' ||
            policy?.Name === 'unless-stopped' ||
            (policy?.Name === 'on-failure' &&
                State.ExitCode !== 0 &&
                (tries === 0 || raw.RestartCount < tries)),
        ...(health ? { health } : {}),
        hostNetwork: HostConfig.NetworkMode === 'host',
        ports: portsOf(raw),
    };
}
/** Both report a status of "" or "none" without a health check, and `["NONE"]` for a disabled one. */
function healthOf({ State, Config }) {
    const status = State.Health?.Status ?? '';
    const test = Config.Healthcheck?.Test?.[0];
    if (test === undefined || test === 'NONE' || status === '' || status === 'none')
        return undefined;
    const last = State.Health?.Log?.at(-1);
    // Nanoseconds; 0 stands for the default of 30 s.
    const intervalMs = (Config.Healthcheck?.Interval ?? 0) / 1e6 || 30_000;
    const askedAt = last && !Number.isNaN(last.Start) ? { askedAt: last.Start } : {};
    return { status, intervalMs, ...askedAt, said: last?.Output ?? '' };
}
function portsOf(raw) {
    return Object.entries(raw.NetworkSettings.Ports ?? {})
        .filter(([name]) => name.endsWith('/tcp'))
        .flatMap(([name, bound]) => (bound ?? []).map(({ HostIp, HostPort }) => ({
        container: Number.parseInt(name, 10),
        host: Number(HostPort),
        address: HostIp,
    })))
        .filter(({ host }) => Number.isInteger(host) && host > 0 && host < 65_536)
        .toSorted((a, b) => a.container - b.container || a.host - b.host);
}

;// CONCATENATED MODULE: ./build/previews/containers/list-containers.js



/** Every container of a project, ended ones too. Throws what the engine says when it does not tell. */
async function listContainers(engine, project) {
    const filter = `label=${projectLabel(project)}`;
    const listed = await ask_ask([engine.program, 'ps', '-a', '-q', '--no-trunc', '--filter', filter], engine.env);
    if (listed.code !== 0)
        throw new Error(`${engine.program} ps: ${listed.trouble}`);
    const ids = listed.out.split('\n').filter((line) => /^[0-9a-f]{12,64}$/.test(line));
    if (ids.length === 0)
        return [];
    const shown = await ask_ask([engine.program, 'inspect', '--type', 'container', ...ids], engine.env);
    // One that went away in between makes it fail; the others are told nevertheless.
    if (shown.code !== 0 && !shown.out.trimStart().startsWith('[')) {
        throw new Error(`${engine.program} inspect: ${shown.trouble}`);
    }
    return readInspection(shown.out);
}

;// CONCATENATED MODULE: ./build/previews/containers/containers-of.js



/**
 * The containers of a project, those that others need before those that need them, which is the order in which
 * they were started. Throws the UserError `preview-containers-unavailable` when the engine does not tell.
 */
async function containersOf(engine, project) {
    try {
        const found = await listContainers(engine, project);
        return found.toSorted((a, b) => (a.startedAt || 0) - (b.startedAt || 0));
    }
    catch (thrown) {
        throw new errors/* UserError */.y({
            code: 'preview-containers-unavailable',
            what: `The containers of the preview cannot be looked at`,
            why: (0,root_cause/* rootCause */.e)(thrown),
            fix: `See that ${engine.program} works in this step as it did in the one that brought the preview up`,
            cause: thrown,
        });
    }
}

;// CONCATENATED MODULE: ./build/previews/containers/container.js
/** Whether it has ended. */
function hasEnded(container) {
    return ['exited', 'dead', 'stopped'].includes(container.status);
}

;// CONCATENATED MODULE: ./build/previews/containers/fallen-containers.js


/**
 * Which of the containers that ran when the preview was up have ended, were started again or became unhealthy
 * since. When a container that was started again had ended is not always known: then it counts from its start.
 */
function fallenContainers(before, now, at) {
    return before.flatMap((was) => {
        const container = now.find(({ id }) => id === was.id);
        const found = container === undefined ? gone(at) : change(was, container, at);
        return found === undefined ? [] : [{ id: was.id, incident: { process: was.service, ...found } }];
    });
}
function gone(at) {
    const why = 'was removed';
    return { kind: 'exited', began: at.toISOString(), why, restarts: 0, outcome: 'open' };
}
function change(was, container, at) {
    const { exitCode, finishedAt, startedAt, health } = container;
    const restarts = Math.max(0, container.restarts - was.restarts);
    const ended = hasEnded(container);
    const again = !ended && (restarts > 0 || (startedAt || 0) > was.startedAt);
    if (ended || again) {
        const fell = finishedAt > was.startedAt ? finishedAt : startedAt || at.getTime();
        const memory = container.outOfMemory ? ', for it used more memory than it may' : '';
        return {
            kind: 'exited',
            began: new Date(fell).toISOString(),
            why: ended ? `ended with exit code ${exitCode}${memory}` : `ended${memory}`,
            restarts: again ? Math.max(1, restarts) : restarts,
            outcome: again ? 'recovered' : container.comesBack ? 'open' : 'gave-up',
            ...(again && startedAt > fell ? { downMs: startedAt - fell } : {}),
        };
    }
    if (health?.status !== 'unhealthy')
        return undefined;
    const said = (0,clean_line/* cleanLine */.O)(health.said
        .trim()
        .split(/[\r\n]+/)
        .at(-1) ?? '', 300);
    const why = `is unhealthy${said === '' ? '' : `; its health check wrote: ${said}`}`;
    const began = new Date(health.askedAt ?? at.getTime()).toISOString();
    return { kind: 'hung', began, why, restarts: 0, outcome: 'open' };
}

;// CONCATENATED MODULE: ./build/previews/containers/engine.js

/** The variables that decide which engine a command speaks to. */
const steering = [
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CONFIG',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS_VERIFY',
    'CONTAINER_HOST',
    'CONTAINERS_CONF',
    'CONTAINERS_STORAGE_CONF',
    'XDG_RUNTIME_DIR',
];
/** What serves the site, and how it is asked. */
const ContainerServing = schemas/* strictObject */.rej({
    service: schemas/* string */.YjP().max(200),
    /** Port inside the container; without it, the lowest one that is published. */
    port: schemas/* int */.Whr().positive().max(65_535).optional(),
    ready: schemas/* string */.YjP().startsWith('/').max(2048),
    timeoutMs: schemas/* number */.aig()
        .nonnegative()
        .max(24 * 3_600_000),
});
/** What preview.json keeps, so that another process finds the same engine and the same containers. */
const ContainerDetails = schemas/* strictObject */.rej({
    program: schemas/* enum */.k5n(['docker', 'podman']),
    version: schemas/* string */.YjP().max(200),
    project: schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
    /** The variables that decide which engine a command speaks to. */
    steering: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().max(4096)),
    serving: ContainerServing,
});
/** The part of an environment that decides which engine a command speaks to. */
function steeringOf(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => steering.includes(name)));
}
/** Whether it is podman, under whichever name. */
function isPodman(engine) {
    return /podman/i.test(engine.version);
}

;// CONCATENATED MODULE: ./build/previews/containers/tool-environment.js


/**
 * The environment of the container tools, with a free port as PORT for compose files to use. It lacks the
 * marker of the preview's processes: what podman leaves behind to watch over a container would carry it,
 * and a sweep would end that watcher before its container.
 */
function toolEnvironment(outer, own) {
    const env = childEnvironment(outer, { ...own, id: '' });
    return Object.fromEntries(Object.entries(env).filter(([name]) => name !== environment_marker/* markerName */.C));
}

;// CONCATENATED MODULE: ./build/previews/containers/project-of.js


/** The engine and the project that preview.json tells of. Throws a ZodError for any other details. */
function projectOf(details, env) {
    const { program, version, project, steering, serving } = ContainerDetails.parse(details);
    const outer = toolEnvironment(env, { port: 0, extra: {} });
    const engine = { program, version, env: { ...outer, ...steeringOf(steering) } };
    return { engine, project, serving };
}

;// CONCATENATED MODULE: ./build/previews/containers/container-incidents.js







const lastLines = 10;
const container_incidents_lineLimit = 400;
/**
 * What went wrong with the containers since the preview was up, with the last lines of each. Throws the
 * UserError of `containersOf`, and an Error when preview.json does not say what ran.
 */
async function containerIncidents(state, setting) {
    if (state.containers === undefined)
        throw new Error('preview.json does not say what ran');
    const { engine, project } = projectOf(state.details ?? {}, setting.env);
    const hide = (0,hide_secrets/* hideSecrets */.s)(setting.env);
    const fallen = fallenContainers(state.containers, await containersOf(engine, project), new Date());
    return await Promise.all(fallen.map(async ({ id, incident }) => {
        const splitter = lineSplitter();
        const output = await containerOutput(engine, id, lastLines);
        const lines = [...splitter.take(output), ...splitter.flush()].slice(-lastLines);
        return { ...incident, lastLog: lines.map((line) => (0,clean_line/* cleanLine */.O)(hide(line), container_incidents_lineLimit)) };
    }));
}

;// CONCATENATED MODULE: ./build/previews/containers/container-status.js



/** How the containers of a preview are. Throws the UserError of `containersOf`. */
async function containerStatus(state, setting) {
    if (state.details === undefined)
        return [];
    const { engine, project } = projectOf(state.details, setting.env);
    return (await containersOf(engine, project)).map((container) => ({
        service: container.service,
        status: container.status,
        ...(container.health === undefined ? {} : { health: container.health.status }),
        ...(hasEnded(container) ? { exitCode: container.exitCode } : {}),
        restarts: container.restarts,
    }));
}

;// CONCATENATED MODULE: ./build/previews/not-up-error.js

/** `preview-not-up`: what was asked for needs a preview that is up. */
function notUpError(why) {
    return new errors/* UserError */.y({
        code: 'preview-not-up',
        what: 'There is no preview to do that with',
        why,
        fix: 'Run `rehearse preview up` first, or name its run folder with --dir',
    });
}

;// CONCATENATED MODULE: ./build/previews/containers/container-error.js




/** `preview-container-ended`, with the last words of the container. */
function endedContainerError(container, lines, log) {
    const { exitCode, outOfMemory } = container;
    const service = (0,visible/* visible */.R)(container.service, 80);
    const words = tellingLine(lines);
    const wrote = words === undefined ? 'It wrote nothing' : `It wrote: ${words}`;
    // A shell and the engines add 128 to the number of the signal; 9 is SIGKILL.
    const killed = exitCode === 137 ? ' (SIGKILL)' : '';
    return new errors/* UserError */.y({
        code: 'preview-container-ended',
        what: `The container of "${service}" ended with exit code ${exitCode}${killed}`,
        why: outOfMemory ? `It used more memory than it may; ${wrote}` : wrote,
        fix: exitCode === 0
            ? `Let it keep running, since it is to serve the preview; its log is ${log}`
            : `Let it keep running, or end with 0 if it has only one thing to do; its log is ${log}`,
    });
}
/** `preview-container-unhealthy`, with what its health check wrote. */
function unhealthyContainerError(container, log) {
    const said = lastWords(container);
    return new errors/* UserError */.y({
        code: 'preview-container-unhealthy',
        what: `The container of "${(0,visible/* visible */.R)(container.service, 80)}" is unhealthy`,
        why: said === '' ? 'Its health check fails and writes nothing' : `Its health check wrote: ${said}`,
        fix: `Mend what the check asks for, or give it a longer start_period; its log is ${log}`,
    });
}
/** What a container that is waited for is doing: "db" is "starting (…)". */
function pendingText(container) {
    const service = (0,visible/* visible */.R)(container.service, 80);
    const { health, restarts, comesBack, exitCode, status } = container;
    if (restarts > 0 && comesBack) {
        return `"${service}" ended and was started again, ${restarts} times by now`;
    }
    if (status === 'running' && health) {
        const said = lastWords(container);
        return `the health check of "${service}" has not passed${said === '' ? '' : `; it wrote: ${said}`}`;
    }
    if (comesBack && status !== 'running')
        return `"${service}" ended with exit code ${exitCode}`;
    return `the container of "${service}" is ${(0,clean_line/* cleanLine */.O)(status, 40) || 'not there'}`;
}
function lastWords({ health }) {
    const line = health?.said
        .slice(-4000)
        .trim()
        .split(/[\r\n]+/)
        .at(-1) ?? '';
    return (0,clean_line/* cleanLine */.O)(line, 300);
}

;// CONCATENATED MODULE: ./build/previews/containers/container-verdict.js

/**
 * Settled when each is healthy, or runs without a health check, or has ended with 0. One that ended
 * otherwise and does not come back, or that is unhealthy, fails the preview; so does the one that serves the
 * site, once it ends at all.
 */
function containerVerdict(containers, service) {
    const dead = containers.find((container) => hasEnded(container) &&
        !container.comesBack &&
        (container.exitCode !== 0 || container.service === service));
    if (dead)
        return { kind: 'failed', container: dead, how: 'ended' };
    const ill = containers.find(({ health, status }) => isRunning(status) && isIll(health?.status));
    if (ill)
        return { kind: 'failed', container: ill, how: 'unhealthy' };
    const open = containers.filter((container) => !isDone(container));
    return open.length === 0 ? { kind: 'settled' } : { kind: 'waiting', for: open };
}
function isDone(container) {
    if (hasEnded(container))
        return !container.comesBack;
    const { health } = container;
    return isRunning(container.status) && (health === undefined || health.status === 'healthy');
}
const isRunning = (status) => status === 'running';
const isIll = (health) => health === 'unhealthy';

;// CONCATENATED MODULE: ./build/previews/containers/health-asker.js


/** A check that is this much late is not going to be made by anyone else. */
const lateMs = 500;
const health_asker_limitMs = 60_000;
/**
 * Podman makes health checks by timers of systemd; where there is none, a container stays "starting" for
 * ever. Returns a function that makes the checks that are overdue, at their own interval, and does not wait
 * for them. Docker makes its own.
 */
function healthAsker(engine) {
    const asking = new Set();
    return (containers) => {
        if (!isPodman(engine))
            return;
        for (const { id, health, status, startedAt } of containers) {
            if (health?.status !== 'starting' || status !== 'running' || asking.has(id))
                continue;
            const since = Date.now() - (health.askedAt ?? startedAt);
            if (since < health.intervalMs + lateMs)
                continue;
            asking.add(id);
            void ask_ask([engine.program, 'healthcheck', 'run', id], engine.env, health_asker_limitMs).then(() => asking.delete(id));
        }
    };
}

;// CONCATENATED MODULE: ./build/previews/containers/save-logs.js




/** How much of the end of a container's output is kept, and of how many containers. */
const keptLines = 5000;
const keptContainers = 50;
/**
 * Writes the end of what each container wrote to `logs/container-SERVICE.log` in the run folder, and
 * returns the paths by the container's id; without what are secrets by their names. A log that cannot be read is saved as far as it was.
 */
async function saveLogs(engine, containers, dir) {
    const paths = new Map();
    const names = new Set();
    for (const { id, service } of containers.slice(0, keptContainers)) {
        const name = freeName(service, names);
        names.add(name);
        paths.set(id, (0,external_node_path_.join)(dir, 'logs', name));
    }
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(dir, 'logs'), { recursive: true, mode: 0o700 });
    const hide = (0,hide_secrets/* hideSecrets */.s)(engine.env);
    await Promise.all([...paths].map(async ([id, path]) => {
        const text = await containerOutput(engine, id, keptLines);
        (0,external_node_fs_.rmSync)(path, { force: true });
        (0,external_node_fs_.writeFileSync)(path, hide(text.toString('utf8')), { mode: 0o600, flag: 'wx' });
    }));
    return paths;
}
/** A file name that no name of a service can lead out of the folder. */
function freeName(service, taken) {
    const safe = service.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, 60);
    const nameOf = (n) => `container-${safe}${n === 1 ? '' : `-${n}`}.log`;
    let n = 1;
    while (taken.has(nameOf(n)))
        n++;
    return nameOf(n);
}

;// CONCATENATED MODULE: ./build/previews/containers/container-watch.js







/** Looks at the containers of a preview, and tells what one of them wrote. */
function containerWatch(setting, place) {
    const askHealth = healthAsker(place.engine);
    /** Saves all logs and quotes the end of one. */
    const quoteLog = async (containers, one) => {
        const paths = await saveLogs(place.engine, containers, setting.dir);
        const path = paths.get(one?.id ?? '');
        const lines = path === undefined ? [] : logTail(path);
        if (lines.length > 0)
            setting.log.quote(lines);
        return { lines, path: path ?? (0,external_node_path_.join)(setting.dir, 'logs') };
    };
    return {
        quoteLog,
        /**
         * Throws the UserErrors `preview-container-ended` and `preview-container-unhealthy` at the first
         * container that has failed, and the signal's reason.
         */
        look: async () => {
            const containers = await listContainers(place.engine, place.project);
            setting.signal.throwIfAborted();
            const verdict = containerVerdict(containers, place.service);
            if (verdict.kind === 'failed') {
                const { container, how } = verdict;
                const { lines, path } = await quoteLog(containers, container);
                if (how === 'unhealthy')
                    throw unhealthyContainerError(container, path);
                throw endedContainerError(container, lines, path);
            }
            askHealth(containers);
            return { containers, verdict };
        },
    };
}

;// CONCATENATED MODULE: ./build/previews/containers/not-answering-error.js




/** `preview-not-ready` for a site in a container whose published port does not answer. */
function notAnsweringError(reason, asked, log) {
    const { container, host } = asked.published;
    const place = `port ${container} of the container (${host} here)`;
    // Whoever forwards a published port accepts first, and closes when nothing listens behind it.
    const silent = reason.kind === 'refused' || reason.kind === 'closed';
    return new errors/* UserError */.y({
        code: 'preview-not-ready',
        what: `The preview was not ready within ${(0,units/* formatDuration */.a3)(asked.timeoutMs)}`,
        why: silent
            ? `Nothing answers on ${place}`
            : capitalised(reasonText(reason, place, asked.ready)),
        fix: `${not_answering_error_change(reason, container)}; its log is ${log}`,
    });
}
function not_answering_error_change(reason, port) {
    switch (reason.kind) {
        case 'refused':
        case 'closed':
            return `Let it listen on 0.0.0.0 (not 127.0.0.1) and on port ${port}, or correct "port"`;
        case 'status':
            return 'Mend that, or set "ready" to a path that answers once the app is up';
        case 'protected':
            return 'Turn that off in the preview, or set "ready" to a path that answers without a login';
        case 'redirect':
            return 'Turn forced HTTPS or a canonical host off in the preview, or set "ready" to a path that stays on the host';
        case 'not-http':
        case 'tls':
        case 'plain':
        case 'certificate':
            return 'Let it serve plain HTTP on that port';
        case 'no-answer':
        case 'failed':
            break;
    }
    return 'If it only needs longer, raise "timeout"';
}
/** `preview-not-ready` when a container is not as it should be; `pending` says which and why. */
function notSettledError(pending, timeoutMs, log) {
    return new errors/* UserError */.y({
        code: 'preview-not-ready',
        what: `The preview was not ready within ${(0,units/* formatDuration */.a3)(timeoutMs)}`,
        why: pending === '' ? 'The container of its service was not running' : capitalised(pending),
        fix: `If it only needs longer, raise "timeout"; its log is ${log}`,
    });
}

;// CONCATENATED MODULE: ./build/previews/containers/published-address.js
/**
 * Where the machine answers for a container: the named port of the container, else its lowest published
 * one. A container in the network of the host has the named port itself. Undefined when there is none.
 */
function publishedAddress(containers, port) {
    const published = containers.flatMap((container) => container.ports);
    const found = published.find((each) => port === undefined || each.container === port);
    if (found !== undefined || port === undefined)
        return found;
    const onHost = containers.some((container) => container.hostNetwork);
    return onHost ? { container: port, host: port, address: '' } : undefined;
}
/** The addresses to ask for it: both loopbacks when it is bound to all. */
function published_address_addressesOf(published, path) {
    const { address, host } = published;
    const all = address === '' || address === '0.0.0.0' || address === '::';
    const names = all ? ['127.0.0.1', '[::1]'] : [address.includes(':') ? `[${address}]` : address];
    return names.map((name) => new URL(`http://${name}:${host}${path}`));
}

;// CONCATENATED MODULE: ./build/previews/containers/running-containers.js
/** More than that are compared with nothing. */
const mostContainers = 200;
/** The containers that run, to tell later which of them fell since. */
function runningContainers(containers) {
    return containers
        .filter(({ status }) => status === 'running')
        .slice(0, mostContainers)
        .map(({ id, service, startedAt, restarts }) => ({
        id,
        service: service.slice(0, 100),
        startedAt: startedAt || 0,
        restarts,
    }));
}

;// CONCATENATED MODULE: ./build/previews/containers/service-error.js



/**
 * `preview-service-missing`, with the services that there are. Podman-compose ends with 0 when it could make
 * no container at all; then with what it wrote.
 */
function serviceMissingError(service, containers, lines) {
    const named = [...new Set(containers.map((each) => each.service))];
    const names = named.slice(0, 10).map((name) => (0,visible/* visible */.R)(name, 80));
    return new errors/* UserError */.y({
        code: 'preview-service-missing',
        what: `No container belongs to the service "${(0,visible/* visible */.R)(service, 80)}"`,
        why: names.length === 0
            ? `No container was made; the log says: ${tellingLine(lines) ?? 'nothing'}`
            : `There are ${names.join(', ')}`,
        fix: 'Name the service that serves the site in "service", and see that its image can be had',
    });
}
/** `preview-port-unpublished`: the site cannot be reached from outside its container. */
function notPublishedError(service, port, containers) {
    const name = (0,visible/* visible */.R)(service, 80);
    const others = [
        ...new Set(containers.flatMap(({ ports }) => ports.map((each) => each.container))),
    ];
    const wanted = port ?? 80;
    return new errors/* UserError */.y({
        code: 'preview-port-unpublished',
        what: `The service "${name}" does not publish ${port === undefined ? 'a port' : `port ${port}`}`,
        why: others.length === 0
            ? 'It publishes no TCP port, so the site cannot be reached'
            : `It publishes ${others.slice(0, 10).join(', ')}`,
        fix: `Add ports: ["${wanted}"] to the service in the compose file, with the port it listens on`,
    });
}

;// CONCATENATED MODULE: ./build/previews/containers/site-asker.js



/**
 * Asks the published port in the background until the site answers. Asks anew when the port changes: a
 * container that is started again gets another one, unless the compose file fixes it.
 */
function siteAsker(setting, ready) {
    const all = [];
    return {
        ask: (published, timeoutMs) => {
            const last = all.at(-1);
            if (last?.host === published.host)
                return last;
            last?.over.abort();
            const over = new AbortController();
            const asking = { host: published.host, over, done: Promise.resolve() };
            const place = `port ${published.host}`;
            asking.done = waitForAnswer({
                urls: published_address_addressesOf(published, ready),
                timeoutMs: Math.max(1, timeoutMs),
                signal: AbortSignal.any([setting.signal, over.signal]),
                onReason: (reason) => setting.log.progress(`waiting: ${reasonText(reason, place, ready)}`),
            }).then((answer) => (asking.answer = answer));
            all.push(asking);
            return asking;
        },
        end: async () => {
            for (const { over } of all)
                over.abort();
            await Promise.all(all.map(({ done }) => done));
        },
    };
}

;// CONCATENATED MODULE: ./build/previews/containers/wait-until-up.js








const pauseMs = 250;
/**
 * Returns the URL once every container is settled and the site answers; `timeoutMs` counts from the end of
 * what starts them. Throws UserErrors as soon as it is clear that this will not happen, at the latest when
 * the time is over.
 */
async function waitUntilUp(setting, rising) {
    const watch = containerWatch(setting, rising);
    await untilStarted(setting.signal, rising, watch);
    return await untilReady(setting, rising, watch);
}
async function untilStarted(signal, rising, watch) {
    const deadline = performance.now() + rising.startLimitMs;
    let exit;
    const started = rising.started.then((ended) => (exit = ended));
    for (;;) {
        const ended = exit;
        // Also after it has failed: a container that failed tells more than what waited for it.
        await watch.look();
        if (ended?.code === 0)
            return;
        if (ended !== undefined || performance.now() > deadline)
            throw rising.startError(ended);
        await Promise.race([pause(signal), started]);
    }
}
async function untilReady(setting, rising, watch) {
    const deadline = performance.now() + rising.timeoutMs;
    const site = siteAsker(setting, rising.ready);
    let told = '';
    try {
        for (;;) {
            const seen = await watch.look();
            const published = publishedBy(seen, rising);
            const asking = published && site.ask(published, deadline - performance.now());
            const answer = asking?.answer;
            if (published && answer instanceof URL && seen.verdict.kind === 'settled') {
                const containers = runningContainers(seen.containers);
                await setting.save({ port: published.host, containers });
                return { url: `${answer.origin}/` };
            }
            const pending = seen.verdict.kind === 'waiting' ? seen.verdict.for[0] : undefined;
            const text = pending ? pendingText(pending) : '';
            if (text !== '' && text !== told)
                setting.log.progress(`waiting: ${text}`);
            told = text;
            if (performance.now() > deadline && (!asking || answer)) {
                const serving = seen.containers.find(({ service }) => service === rising.service);
                const { path } = await watch.quoteLog(seen.containers, pending ?? serving);
                if (pending || !published || !answer || answer instanceof URL) {
                    throw notSettledError(text, rising.timeoutMs, path);
                }
                throw notAnsweringError(answer, { ...rising, published }, path);
            }
            const news = asking && !answer ? [asking.done] : [];
            await Promise.race([pause(setting.signal), ...news]);
        }
    }
    finally {
        await site.end();
    }
}
/** Undefined while the service that serves the site is not running. */
function publishedBy({ containers }, { service, port, startLines }) {
    const serving = containers.filter((each) => each.service === service);
    if (serving.length === 0)
        throw serviceMissingError(service, containers, startLines());
    const running = serving.filter(({ status }) => status === 'running');
    const published = publishedAddress(running, port);
    if (!published && running.length > 0)
        throw notPublishedError(service, port, running);
    return published;
}
/** Ends early on an abort, which the next look then tells. */
async function pause(signal) {
    await (0,promises_.setTimeout)(pauseMs, undefined, { signal }).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/previews/containers/restart-containers.js








/** What a container gets to end by itself. */
const graceSeconds = 10;
const restart_containers_limitMs = 60_000;
/**
 * Restarts the containers one after the other, in the order in which they were started, and returns when the
 * site answers: at another address when its port was published anew. What had only one thing to do and did it
 * is left alone. Throws the UserErrors `preview-restart-failed`, `preview-not-up` and those of `containersOf`
 * and `waitUntilUp`.
 */
async function restartContainers(state, setting) {
    const { engine, project, serving } = projectOf(state.details ?? {}, setting.env);
    const containers = await containersOf(engine, project);
    if (containers.length === 0)
        throw notUpError('None of its containers is left');
    for (const container of containers.filter((each) => !restart_containers_isDone(each, serving.service))) {
        const name = (0,visible/* visible */.R)(container.service, 80);
        setting.log.progress(`restarting ${name}`);
        const words = ['restart', '-t', String(graceSeconds), container.id];
        const done = await ask_ask([engine.program, ...words], engine.env, restart_containers_limitMs);
        setting.signal.throwIfAborted();
        if (done.code !== 0)
            throw restart_containers_failedError(`${engine.program} could not restart "${name}"`, done.trouble);
    }
    return await waitUntilUp(setting, {
        engine,
        project,
        ...serving,
        started: Promise.resolve({ code: 0, signal: null }),
        startLines: () => [],
        startLimitMs: restart_containers_limitMs,
        startError: () => restart_containers_failedError('The containers were not restarted', 'They took too long'),
    });
}
/** Whether it had one thing to do and did it: to run it again would seed a database twice. */
function restart_containers_isDone(container, service) {
    const ended = hasEnded(container) && container.exitCode === 0;
    return ended && !container.comesBack && container.service !== service;
}
function restart_containers_failedError(what, why) {
    return new errors/* UserError */.y({
        code: 'preview-restart-failed',
        what,
        why,
        fix: 'See what `rehearse preview logs` shows, mend that, or bring it up anew: rehearse preview down, then up',
    });
}

;// CONCATENATED MODULE: ./build/previews/containers/follow-containers.js





const follow_containers_lookEveryMs = 1000;
/**
 * Shows the end of what each container wrote and goes on with what they write, also after a restart and of
 * containers that are new, until the signal aborts. Throws the UserError of `containersOf`.
 */
async function followContainers(engine, project, setting) {
    const { signal } = setting;
    /** When the run of a container that is followed, or was to its end, began. */
    const followed = new Map();
    const open = new Set();
    while (!signal.aborted) {
        for (const container of await containersOf(engine, project)) {
            const { id, startedAt, finishedAt } = container;
            if (followed.get(id) === startedAt || Number.isNaN(startedAt))
                continue;
            // Since the end of the run before: its first line may be older than the start that is recorded.
            const from = followed.has(id)
                ? ['--since', new Date(finishedAt || startedAt).toISOString()]
                : ['--tail', String(setting.lines)];
            followed.set(id, startedAt);
            const done = followOne(engine, container, from, setting);
            open.add(done);
            void done.finally(() => open.delete(done));
        }
        await (0,promises_.setTimeout)(follow_containers_lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
    await Promise.all(open);
}
/** Returns when the container has ended, or on an abort. */
async function followOne(engine, { id, service }, from, { signal, show }) {
    if (signal.aborted)
        return;
    const child = (0,external_node_child_process_.spawn)('sh', mergedOutput([engine.program, 'logs', '-f', ...from, id]), {
        env: { ...engine.env },
        stdio: ['ignore', 'pipe', 'ignore'],
    });
    const end = () => void child.kill('SIGKILL');
    signal.addEventListener('abort', end);
    const splitter = lineSplitter();
    const tell = (lines) => {
        if (lines.length > 0)
            show(lines.map((line) => `${service} | ${line}`));
    };
    child.stdout.on('data', (chunk) => tell(splitter.take(chunk)));
    await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
    signal.removeEventListener('abort', end);
    tell(splitter.flush());
}

;// CONCATENATED MODULE: ./build/previews/containers/show-container-logs.js









/**
 * Shows what each container wrote, every line behind the name of its service. Of those that are gone, what was
 * saved when they went; of those that never were, what should have made them. Throws the UserErrors of
 * `containersOf` and `showRunLog`.
 */
async function showContainerLogs(state, setting) {
    if (state.details === undefined)
        return await showRunLog(state, setting);
    const { engine, project } = projectOf(state.details, setting.env);
    if (state.phase === 'down')
        return await showSaved(state, setting);
    if (setting.follow)
        return await followContainers(engine, project, setting);
    const containers = await containersOf(engine, project);
    if (containers.length === 0)
        return await showSaved(state, setting);
    for (const { id, service } of containers) {
        const splitter = lineSplitter();
        const output = await containerOutput(engine, id, setting.lines);
        const lines = [...splitter.take(output), ...splitter.flush()];
        setting.show(lines.map((line) => `${service} | ${line}`));
        if (setting.signal.aborted)
            return;
    }
}
async function showSaved(state, setting) {
    const once = { ...setting, follow: false };
    const names = savedIn(setting.dir);
    if (names.length === 0)
        return await showRunLog(state, once);
    for (const name of names) {
        const service = name.slice('container-'.length, -'.log'.length);
        const show = (lines) => setting.show(lines.map((line) => `${service} | ${line}`));
        await showLog(name, { ...once, show });
    }
}
/** The files that `saveLogs` writes. */
function savedIn(dir) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(dir, 'logs'))
            .filter((name) => /^container-[A-Za-z0-9_-]+\.log$/.test(name))
            .toSorted()
            .slice(0, 50);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/processes/sweep-group.js
var sweep_group = __webpack_require__(17740);
;// CONCATENATED MODULE: ./build/previews/containers/end-tool.js




/**
 * Ends a command that `startTool` started and all it started, within 4 s. Podman leaves a build container
 * and its process behind when it is ended during a build step, but tidies up when the step itself fails. So
 * what would start the next step goes first, then the process of the step, and podman gets a moment.
 * Returns false when it had ended already.
 */
async function endTool(leader) {
    if (!(0,process_table/* hasProcessTable */.kh)())
        return (await (0,sweep_group/* sweepGroup */.W)(leader, 1000)).stopped > 0;
    const tree = descendants(leader);
    if (tree.length === 0)
        return false;
    const inStep = tree.filter((entry) => entry.session !== leader.pid);
    if (inStep.length > 0) {
        const outside = tree.filter((entry) => entry.session === leader.pid);
        signalAll(outside.filter(({ pid }) => !tidiesUp(pid)), 'SIGKILL');
        signalAll(inStep, 'SIGKILL');
        await untilGone(tree, 1500);
    }
    signalAll(tree, 'SIGTERM');
    if (await untilGone(tree, 1000))
        return true;
    signalAll([...tree, ...descendants(leader)], 'SIGKILL');
    await untilGone(tree, 1000);
    return true;
}
/** Whether it is podman, or the part of it that waits for a step, and not what calls podman. */
function tidiesUp(pid) {
    try {
        return /^(?:podman|buildah(?:-.*)?)$/.test((0,external_node_fs_.readFileSync)(`/proc/${pid}/comm`, 'utf8').trim());
    }
    catch {
        return false;
    }
}
/** The living leader and what descends from it; what left it for init before cannot be told apart. */
function descendants(leader) {
    const now = (0,process_table/* readProcess */.Wv)(leader.pid);
    if (now === undefined || now.startTime !== leader.startTime)
        return [];
    const all = (0,process_table/* listProcesses */.O3)();
    const found = new Map([[now.pid, now]]);
    for (let before = 0; before < found.size;) {
        before = found.size;
        for (const entry of all)
            if (found.has(entry.parent))
                found.set(entry.pid, entry);
    }
    return [...found.values()].filter(({ ended }) => !ended);
}
function signalAll(entries, signal) {
    for (const entry of entries.filter(lives)) {
        try {
            process.kill(entry.pid, signal);
        }
        catch {
            // Gone in between, or another user's.
        }
    }
}
async function untilGone(entries, withinMs) {
    const deadline = performance.now() + withinMs;
    while (entries.some(lives)) {
        if (performance.now() >= deadline)
            return false;
        await (0,promises_.setTimeout)(20);
    }
    return true;
}
function lives({ pid, startTime }) {
    const now = (0,process_table/* readProcess */.Wv)(pid);
    return now?.startTime === startTime && !now.ended;
}

;// CONCATENATED MODULE: ./build/previews/containers/remove-project.js





/** Seconds between SIGTERM and SIGKILL: a preview's data is thrown away, and a runner grants little time. */
const remove_project_graceSeconds = 1;
const rounds = 5;
/**
 * Removes the containers, volumes, networks and images of a project, by label and name: this needs no compose
 * file, takes orphans along, and finishes what podman-compose leaves (it keeps networks). Looks again until
 * nothing is found, twice when it was `busy`: what the engine had begun for a tool that was just ended may
 * still appear. Throws an Error that names what could not be removed, or listed.
 */
async function removeProject(engine, project, busy) {
    let troubles = [];
    for (let round = 0, empty = 0; round < rounds; round++) {
        const found = await findAll(engine, project);
        empty = Object.values(found).flat().length === 0 ? empty + 1 : 0;
        if (empty === (busy ? 2 : 1))
            return;
        if (empty === 0)
            troubles = await removeAll(engine, found);
        if (empty === 1 || troubles.length > 0)
            await (0,promises_.setTimeout)(300);
    }
    throw new Error(`could not remove all of ${project}: ${troubles[0] ?? 'something makes it anew'}`);
}
async function findAll(engine, project) {
    const list = async (...args) => {
        const answer = await ask_ask([engine.program, ...args], engine.env);
        if (answer.code !== 0) {
            throw new Error(`${engine.program} ${args[0]}: ${(0,clean_line/* cleanLine */.O)(answer.trouble, 300)}`);
        }
        return answer.out
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
    };
    const labelled = ['-q', '--filter', `label=${projectLabel(project)}`];
    const pod = `name=^pod_${project}$`;
    const [containers, networks, volumes, images, pods] = await Promise.all([
        list('ps', '-a', '--no-trunc', ...labelled),
        list('network', 'ls', ...labelled),
        list('volume', 'ls', ...labelled),
        list('images', '--format', '{{.Repository}}:{{.Tag}}'),
        isPodman(engine) ? list('pod', 'ps', '-q', '--filter', pod) : [],
    ]);
    const own = images.filter((name) => isImageOf(project, name));
    return { containers, networks, volumes, images: own, pods };
}
/** What stood in the way. */
async function removeAll(engine, found) {
    const troubles = [];
    const remove = async (names, ...args) => {
        if (names.length === 0)
            return;
        const answer = await ask_ask([engine.program, ...args, ...names], engine.env);
        if (answer.code !== 0)
            troubles.push((0,clean_line/* cleanLine */.O)(answer.trouble, 300));
    };
    if (found.containers.length > 0) {
        const stop = ['stop', '-t', String(remove_project_graceSeconds)];
        await ask_ask([engine.program, ...stop, ...found.containers], engine.env);
    }
    await remove(found.containers, 'rm', '-f', '-v');
    await remove(found.pods, 'pod', 'rm', '-f');
    await Promise.all([
        remove(found.networks, 'network', 'rm'),
        remove(found.volumes, 'volume', 'rm', '-f'),
        remove(found.images, 'rmi'),
    ]);
    return troubles;
}

;// CONCATENATED MODULE: ./build/previews/containers/undo-containers.js






/**
 * Ends the tool that may still be making containers, saves the logs of those there are, and removes all of
 * the project. Does nothing when nothing was begun. Throws what could not be undone.
 */
async function undoContainers(state, setting) {
    if (state.details === undefined)
        return;
    const { engine, project } = projectOf(state.details, setting.env);
    const busy = state.leader !== undefined && (await endTool(state.leader));
    try {
        await saveLogs(engine, await listContainers(engine, project), setting.dir);
    }
    catch (error) {
        // A log less must not keep a container alive.
        setting.log.warn(`the logs of the containers could not be saved: ${(0,root_cause/* rootCause */.e)(error)}`);
    }
    await removeProject(engine, project, busy);
}

;// CONCATENATED MODULE: ./build/previews/containers/build-timeout.js

/** Apart from `timeout`: images may take minutes that say nothing about the app. */
const BuildTimeout = units/* Duration */.dw.prefault('10m').meta({
    description: 'How long building, fetching and starting the containers may take.',
});

;// CONCATENATED MODULE: ./build/previews/compose/options.js




const Service = schemas/* string */.YjP()
    .max(200)
    .regex(/^[A-Za-z0-9._-]+$/, 'is no name of a service; name the one that serves the site')
    .regex(/(?<!\.ya?ml)$/i, 'is a file; name the service that serves the site, and the file as "file"')
    .meta({ description: 'Service of the compose file that serves the site.' });
const File = schemas/* string */.YjP().regex(/\S/, 'is empty; name a compose file').max(4096);
const compose_options_Full = schemas/* strictObject */.rej({
    service: Service,
    file: schemas/* union */.KCZ([File, schemas/* array */.YOg(File).min(1).max(20)])
        .optional()
        .meta({
        description: 'Compose file, or several that add to one another. Without it, compose.yaml, compose.yml, docker-compose.yml or docker-compose.yaml.',
    }),
    port: Port.optional().meta({
        description: 'Port inside the container that the site listens on. Without it, the lowest one that the service publishes.',
    }),
    ready: ReadyPath.default('/'),
    timeout: ReadyTimeout,
    build: schemas/* boolean */.zMY().default(true).meta({
        description: 'Whether to build images that have a build section, even where they exist.',
    }),
    'build-timeout': BuildTimeout,
    env: EnvOption.default({}).meta({
        description: 'Variables for the compose file, besides those of the step; PORT is a free port.',
    }),
});
/** A string stands for `service`. */
const ComposeOptions = schemas/* union */.KCZ([Service.transform((service) => ({ service })).pipe(compose_options_Full), compose_options_Full])
    .meta({ description: 'Starts the services of a compose file and waits until one answers.' });

;// CONCATENATED MODULE: ./build/previews/containers/begin-project.js


/** Writes down how to find again all that will be made, before any of it is. Returns the project's name. */
async function beginProject(setting, engine, serving) {
    const project = projectName(setting.id);
    const { program, version, env } = engine;
    const { port, ...rest } = serving;
    const asked = port === undefined ? rest : { ...rest, port };
    await setting.save({
        own: true,
        details: { program, version, project, steering: steeringOf(env), serving: asked },
    });
    setting.signal.throwIfAborted();
    return project;
}

;// CONCATENATED MODULE: ./build/previews/containers/find-engine.js



/**
 * Docker's own compose first, because compose files are written for it and hosted runners have it; then its
 * former stand-alone program; then podman with whichever compose it brings; then podman-compose.
 */
const composeCandidates = [
    { program: 'docker', compose: ['docker', 'compose'] },
    { program: 'docker', compose: ['docker-compose'] },
    { program: 'podman', compose: ['podman', 'compose'] },
    { program: 'podman', compose: ['podman-compose'] },
];
/** Without compose: Docker, else podman. */
const engineCandidates = [{ program: 'docker' }, { program: 'podman' }];
/**
 * The first candidate that works here, with the reasons against those before it. Throws the UserError
 * `preview-containers-unavailable` with all reasons.
 */
async function findEngine(candidates, env) {
    const passedOver = new Set();
    const known = new Map();
    for (const candidate of candidates) {
        const { program, compose } = candidate;
        if (!known.has(program))
            known.set(program, await whyNot([program, 'ps', '-q'], env));
        const broken = known.get(program);
        const lacking = broken === undefined && compose ? await whyNot([...compose, 'version'], env) : undefined;
        if (broken !== undefined)
            passedOver.add(`${program}: ${broken}`);
        else if (lacking !== undefined)
            passedOver.add(`${compose?.join(' ')}: ${lacking}`);
        else {
            const { out } = await ask_ask([program, '--version'], env);
            const version = (0,clean_line/* cleanLine */.O)(out.trim(), 200) || program;
            return { engine: { program, version, env }, candidate, passedOver: [...passedOver] };
        }
    }
    throw new errors/* UserError */.y({
        code: 'preview-containers-unavailable',
        what: 'Nothing here can run the containers of the preview',
        why: [...passedOver].join('; '),
        fix: 'Install Docker with its compose plugin, or podman with podman-compose, in a step before this one',
    });
}
async function whyNot(command, env) {
    const answer = await ask_ask(command, env);
    return answer.code === 0 ? undefined : (0,clean_line/* cleanLine */.O)(answer.trouble, 200);
}

;// CONCATENATED MODULE: ./build/previews/containers/start-tool.js







/**
 * Starts a long command of a container tool as leader of its own session, its output in the file `log`.
 * It acts only after preview.json names it: should this process be killed before, it ends without having
 * done anything, so that nobody makes containers whom a take-down does not know.
 */
async function startTool(setting, tool) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(tool.log), { recursive: true, mode: 0o700 });
    // Removed and created anew, so that a link in its place is not written through.
    (0,external_node_fs_.rmSync)(tool.log, { force: true });
    const log = (0,external_node_fs_.openSync)(tool.log, 'ax', 0o600);
    try {
        const held = ['-c', 'read -r go && exec "$@"', 'sh', ...tool.command];
        const child = (0,external_node_child_process_.spawn)('sh', held, {
            cwd: tool.cwd,
            env: tool.env,
            detached: true,
            stdio: ['pipe', log, log],
        });
        const exit = new Promise((resolve) => {
            child.once('exit', (code, signal) => {
                // podman-compose shows the commands it runs, with the variables of the containers.
                maskLog(tool.log, (0,hide_secrets/* hideSecrets */.s)(tool.env));
                resolve({ code, signal });
            });
        });
        // It may end before it reads.
        child.stdin?.on('error', () => undefined);
        await (0,external_node_events_.once)(child, 'spawn');
        const pid = child.pid ?? 0;
        await setting.save({ leader: { pid, startTime: (0,process_table/* readProcess */.Wv)(pid)?.startTime ?? 0 } });
        child.stdin?.end('go\n');
        child.unref();
        return { exit };
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
    }
}

;// CONCATENATED MODULE: ./build/previews/compose/compose-tail.js

/**
 * Podman-compose writes every command it runs, with the values of variables, and what podman answers when it
 * is asked whether something exists yet.
 */
const chatter = /^(?:podman \w|\['podman'|exit code: \d+$|\*\* excluding|Error: (?:inspecting object: |no container with name or ID ).*(?:no such|not known))/;
/** The last lines of the log of compose that tell something. */
function composeTail(log) {
    return logTail(log, 200)
        .filter((line) => !chatter.test(line))
        .slice(-20);
}

;// CONCATENATED MODULE: ./build/previews/compose/compose-files.js




/** In the order of https://docs.docker.com/compose/intro/compose-application-model/#the-compose-file */
const usual = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/**
 * The real paths of the compose files. Without a name, the first usual one alone: an override file beside it
 * is for development. Throws the UserErrors of `fileInside`.
 */
function composeFiles(root, named) {
    const [first, ...rest] = named === undefined ? usualIn(root) : [named].flat();
    if (first === undefined) {
        throw new errors/* UserError */.y({
            code: 'preview-file-missing',
            what: 'There is no compose file',
            why: `The folder of rehearse.yml holds none of ${usual.join(', ')}`,
            fix: 'Name it in "file", relative to the folder of rehearse.yml',
        });
    }
    return [fileInside(root, first, 'file'), ...rest.map((path) => fileInside(root, path, 'file'))];
}
function usualIn(root) {
    return usual.filter((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, name))).slice(0, 1);
}

;// CONCATENATED MODULE: ./build/previews/compose/start-error.js




/** `preview-compose-failed`; without an exit, it took longer than it may. */
function startError(exit, compose, lines, log) {
    const wrote = tellingLine(lines);
    const how = exit === undefined
        ? `did not end within ${(0,units/* formatDuration */.a3)(compose.limitMs)}`
        : exit.signal === null
            ? `ended with exit code ${exit.code}`
            : `was ended by ${exit.signal}`;
    return new errors/* UserError */.y({
        code: 'preview-compose-failed',
        what: `${capitalised(compose.words)} up ${how}`,
        why: wrote === undefined ? 'It wrote nothing' : `It wrote: ${wrote}`,
        fix: `${start_error_change(exit, wrote ?? '')}; the log is ${log}`,
    });
}
function start_error_change(exit, wrote) {
    if (exit === undefined)
        return 'If it only needs longer, raise "build-timeout"';
    if (/already (?:allocated|in use)|address in use/i.test(wrote)) {
        return 'Publish the port without a number of the host, as "80", so that every run gets a free one, and leave out container_name';
    }
    return 'Mend the compose file, or what it needs';
}

;// CONCATENATED MODULE: ./build/previews/compose/up.js











/**
 * Starts all services in a project of their own and returns when each is settled and the named one answers.
 * Never by `--wait`, which calls a one-shot container that ended with 0 a failure. Throws the UserErrors of
 * `composeFiles`, `findEngine` and `waitUntilUp`, and `preview-compose-failed`.
 */
async function up_up(setting, options) {
    const files = composeFiles(setting.root, options.file);
    const env = toolEnvironment(setting.env, { port: await (0,free_port/* freePort */.ov)(), extra: options.env });
    const { engine, candidate, passedOver } = await findEngine(composeCandidates, env);
    const words = candidate.compose.join(' ');
    const because = passedOver.length === 0 ? '' : ` (not ${passedOver.join('; not ')})`;
    setting.log.line(`using ${words}, ${engine.version}${because}`);
    const serving = {
        service: options.service,
        port: options.port,
        ready: options.ready,
        timeoutMs: options.timeout,
    };
    const project = await beginProject(setting, engine, serving);
    setting.log.line(`starting the services of ${(0,visible/* visible */.R)(files[0])} as ${project}`);
    const log = (0,external_node_path_.join)(setting.dir, 'logs', 'compose.log');
    await setting.save({ log });
    const { exit } = await startTool(setting, {
        command: [
            ...candidate.compose,
            '-p',
            project,
            ...files.flatMap((file) => ['-f', file]),
            'up',
            '-d',
            ...(options.build ? ['--build'] : []),
        ],
        cwd: (0,external_node_path_.dirname)(files[0]),
        env,
        log,
    });
    return await waitUntilUp(setting, {
        engine,
        project,
        ...serving,
        started: exit,
        startLines: () => composeTail(log),
        startLimitMs: options['build-timeout'],
        startError: (ended) => {
            const lines = composeTail(log);
            if (lines.length > 0)
                setting.log.quote(lines);
            return startError(ended, { words, limitMs: options['build-timeout'] }, lines, log);
        },
    });
}

;// CONCATENATED MODULE: ./build/previews/compose/index.js







const compose = {
    id: 'compose',
    title: 'The services of a compose file',
    options: ComposeOptions,
    up: up_up,
    down: undoContainers,
    logs: showContainerLogs,
    restart: restartContainers,
    incidents: containerIncidents,
    containers: containerStatus,
};

;// CONCATENATED MODULE: ./build/previews/dockerfile/options.js




const options_File = schemas/* string */.YjP()
    .max(4096)
    .regex(/\S/, 'is empty; name the Dockerfile')
    .meta({ description: 'Dockerfile to build, relative to the folder of rehearse.yml.' });
const dockerfile_options_Full = schemas/* strictObject */.rej({
    file: options_File,
    context: schemas/* string */.YjP()
        .default('.')
        .meta({ description: 'Folder that it is built in, relative to the one of rehearse.yml.' }),
    port: Port.optional().meta({
        description: 'Port inside the container, which gets it as PORT. Without it, the one that the image exposes, or 8080.',
    }),
    ready: ReadyPath.default('/'),
    timeout: ReadyTimeout,
    'build-timeout': BuildTimeout,
    env: EnvOption.default({}).meta({
        description: 'Variables for the container, besides PORT. It gets none of the step.',
    }),
});
/** A string stands for `file`. */
const DockerfileOptions = schemas/* union */.KCZ([options_File.transform((file) => ({ file })).pipe(dockerfile_options_Full), dockerfile_options_Full])
    .meta({ description: 'Builds an image, runs it and waits until it answers.' });

;// CONCATENATED MODULE: ./build/previews/dockerfile/build-error.js



/** `preview-build-failed` for a step ("build", "run") of the image; without an exit, it took too long. */
function buildError(exit, step, lines, log) {
    const wrote = tellingLine(lines);
    return new errors/* UserError */.y({
        code: 'preview-build-failed',
        what: exit === undefined
            ? `${step.words} did not end within ${(0,units/* formatDuration */.a3)(step.limitMs)}`
            : `${step.words} failed (${exit.signal ?? `exit code ${exit.code}`})`,
        why: wrote === undefined ? 'It wrote nothing' : `It wrote: ${wrote}`,
        fix: exit === undefined
            ? `If it only needs longer, raise "build-timeout"; the log is ${log}`
            : `Mend the Dockerfile, or what it needs; the log is ${log}`,
    });
}

;// CONCATENATED MODULE: ./build/previews/dockerfile/container-port.js



const Exposed = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullable();
/** Where an image says nothing, it most likely reads PORT, and any number does. */
const container_port_usual = 8080;
/**
 * The only TCP port that an image exposes, or 8080 when it exposes none. Throws the UserError
 * `preview-port-ambiguous` when it exposes several.
 */
async function containerPort(engine, image) {
    const format = '{{json .Config.ExposedPorts}}';
    const { program, env } = engine;
    const shown = await ask_ask([program, 'image', 'inspect', '--format', format, image], env);
    if (shown.code !== 0)
        throw new Error(`${program} image inspect: ${shown.trouble}`);
    const ports = Object.keys(Exposed.parse(JSON.parse(shown.out)) ?? {})
        .filter((name) => /^\d+(?:\/tcp)?$/.test(name))
        .map((name) => Number.parseInt(name, 10));
    const [only, ...others] = ports.toSorted((a, b) => a - b);
    if (others.length === 0)
        return only ?? container_port_usual;
    throw new errors/* UserError */.y({
        code: 'preview-port-ambiguous',
        what: 'The image exposes several ports',
        why: `They are ${[only, ...others].slice(0, 10).join(', ')}, and only one is that of the site`,
        fix: 'Name it in "port"',
    });
}

;// CONCATENATED MODULE: ./build/previews/dockerfile/environment-arguments.js
/** Variables that the container tools read themselves. */
const steersTools = /^(?:PATH|HOME|USER|TMPDIR|LD_.*|DOCKER_.*|CONTAINERS?_.*|PODMAN_.*|BUILD.*|XDG_.*|.*_PROXY|GO.*)$/i;
/**
 * How `run` hands variables to a container: by name, with the value in its own environment, because everyone
 * can read a command line. Those that would steer the tool stand on the command line.
 */
function environmentArguments(variables) {
    const all = Object.entries(variables);
    return {
        args: all.flatMap((entry) => ['-e', steersTools.test(entry[0]) ? entry.join('=') : entry[0]]),
        env: Object.fromEntries(all.filter((entry) => !steersTools.test(entry[0]))),
    };
}

;// CONCATENATED MODULE: ./build/previews/dockerfile/up.js















const service = 'app';
/**
 * Builds the image under a name of this run only and returns when a container of it answers. Throws the
 * UserErrors of `fileInside`, `folderInside`, `findEngine`, `containerPort` and `waitUntilUp`, and
 * `preview-build-failed`.
 */
async function dockerfile_up_up(setting, options) {
    const file = fileInside(setting.root, options.file, 'file');
    const context = folderInside(setting.root, options.context, 'context');
    const env = toolEnvironment(setting.env, { port: options.port ?? 0, extra: {} });
    const { engine, passedOver } = await findEngine(engineCandidates, env);
    const because = passedOver.length === 0 ? '' : ` (not ${passedOver.join('; not ')})`;
    setting.log.line(`using ${engine.version}${because}`);
    const { program } = engine;
    const limitMs = options['build-timeout'];
    const { ready, timeout: timeoutMs } = options;
    const project = await beginProject(setting, engine, { service, ready, timeoutMs });
    const logOf = (step) => (0,external_node_path_.join)(setting.dir, 'logs', `${step}.log`);
    const failure = (step) => (exit) => {
        const lines = logTail(logOf(step));
        if (lines.length > 0)
            setting.log.quote(lines);
        return buildError(exit, { words: `${program} ${step}`, limitMs }, lines, logOf(step));
    };
    const start = (step, args, extra) => startTool(setting, {
        command: [program, step, ...args],
        cwd: context,
        env: { ...env, ...extra },
        log: logOf(step),
    });
    setting.log.line(`building ${(0,visible/* visible */.R)(options.file)} as ${project}`);
    const building = await start('build', ['-f', file, '-t', project, context], {});
    const built = await within(building.exit, limitMs, setting.signal);
    if (built?.code !== 0)
        throw failure('build')(built);
    const port = options.port ?? (await containerPort(engine, project));
    const { args, env: handed } = environmentArguments({
        ...setting.handed,
        ...options.env,
        PORT: String(port),
    });
    const labels = [projectLabel(project), `${serviceLabel}=${service}`];
    const placed = ['-d', '--name', project, '-p', `127.0.0.1::${port}`];
    const named = labels.flatMap((label) => ['--label', label]);
    const running = await start('run', [...placed, ...named, ...args, project], handed);
    return await waitUntilUp(setting, {
        engine,
        project,
        service,
        port,
        ready,
        timeoutMs,
        started: running.exit,
        startLines: () => logTail(logOf('run')),
        startLimitMs: limitMs,
        startError: failure('run'),
    });
}
/** Undefined when the time is over. Throws the signal's reason. */
async function within(exit, limitMs, signal) {
    const over = new AbortController();
    const limit = (0,promises_.setTimeout)(limitMs, undefined, { signal: AbortSignal.any([signal, over.signal]) });
    const first = await Promise.race([exit, limit.catch(() => undefined)]);
    over.abort();
    signal.throwIfAborted();
    return first;
}

;// CONCATENATED MODULE: ./build/previews/dockerfile/index.js







const dockerfile = {
    id: 'dockerfile',
    title: 'A container of a Dockerfile',
    options: DockerfileOptions,
    up: dockerfile_up_up,
    down: undoContainers,
    logs: showContainerLogs,
    restart: restartContainers,
    incidents: containerIncidents,
    containers: containerStatus,
};

;// CONCATENATED MODULE: ./build/previews/not-ours-error.js

/** `preview-not-ours`: nothing of the preview runs under Rehearse, so it has no logs and restarts nothing. */
function notOursError(provider, verb) {
    return new errors/* UserError */.y({
        code: 'preview-not-ours',
        what: verb === 'logs'
            ? `A preview of the provider "${provider}" has no logs here`
            : `A preview of the provider "${provider}" cannot be restarted from here`,
        why: 'Something else deployed it, and nothing of it runs under Rehearse',
        fix: verb === 'logs'
            ? 'Read them where the site is deployed, or bring it up with "script" and a "logs" command'
            : 'Restart it where it is deployed, or bring it up with "script" and a "restart" command',
    });
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/logs.js


const Details = schemas/* object */.Ikc({
    log: schemas/* url */.OZ5({ protocol: /^https?$/ })
        .max(4096)
        .optional(),
});
/**
 * Shows where the host keeps the log of the deployment. Throws the UserError `preview-not-ours` where it did
 * not say.
 */
async function logs(state, setting) {
    const { log } = Details.parse(state.details ?? {});
    if (log === undefined)
        throw notOursError(state.provider, 'logs');
    setting.show([`The log of the deployment: ${log}`]);
    await Promise.resolve();
}

;// CONCATENATED MODULE: ./build/previews/field-problem.js
/** Why a text cannot be the value of a header field; undefined when it can. Takes ASCII only: clients differ beyond it. */
function fieldProblem(text) {
    if (/[\r\n]/.test(text))
        return 'holds a line break';
    if (!/^[\t\x20-\x7e]*$/.test(text))
        return 'holds a character that is not ASCII, or a control';
    return undefined;
}
/** The same for the value of a cookie, which a semicolon would end. */
function cookieProblem(text) {
    return text.includes(';') ? 'holds a semicolon, which ends a cookie' : fieldProblem(text);
}

;// CONCATENATED MODULE: ./build/previews/access-options.js


/** RFC 9110, 5.6.2; a cookie's name is a token too (RFC 6265, 4.1.1). */
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/;
/** What frames a message or names its receiver, and what Rehearse sends with a meaning of its own. */
const reserved = new Set([
    'accept',
    'accept-encoding',
    'accept-language',
    'cache-control',
    'connection',
    'content-encoding',
    'content-length',
    'content-type',
    'expect',
    'host',
    'http2-settings',
    'keep-alive',
    'pragma',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'upgrade-insecure-requests',
    'user-agent',
    'x-rehearse-run',
]);
/** Tokens of the job. No preview may get them, whoever wrote the file. */
const ofTheJob = /^(?:INPUT_.*|ACTIONS_.*|GITHUB_TOKEN|GH_TOKEN|NODE_AUTH_TOKEN)$/i;
const Variable = schemas/* string */.YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'is no name of a variable')
    .refine((name) => !ofTheJob.test(name), 'is a token of the job, which no preview may get');
const Value = (problem) => schemas/* union */.KCZ([
    schemas/* string */.YjP()
        .trim()
        .max(4096)
        .superRefine((text, context) => {
        const why = text === '' ? 'is empty' : problem(text);
        if (why !== undefined)
            context.addIssue({ code: 'custom', message: why, input: text });
    }),
    schemas/* strictObject */.rej({ env: Variable }),
]);
const few = (values) => Object.keys(values).length <= 20;
const Headers = schemas/* record */.g1P(schemas/* string */.YjP()
    .regex(token, 'is no name of a header')
    .refine((name) => name.toLowerCase() !== 'cookie', 'belongs under "cookies"')
    .refine((name) => !isReserved(name.toLowerCase()), 'is a header that Rehearse sets itself'), Value(fieldProblem))
    .refine(few, 'holds more than 20 headers')
    .refine((headers) => new Set(Object.keys(headers).map((name) => name.toLowerCase())).size ===
    Object.keys(headers).length, 'names a header twice; upper and lower case are the same');
const Cookies = schemas/* record */.g1P(schemas/* string */.YjP().regex(token, 'is no name of a cookie'), Value(cookieProblem))
    .refine(few, 'holds more than 20 cookies');
function isReserved(name) {
    return reserved.has(name) || /^(?:proxy-|sec-)/.test(name);
}
/** The options with which a provider takes what opens a protected preview. */
const accessOptions = {
    headers: Headers.optional().meta({
        description: 'Headers that let automation in: `x-vercel-protection-bypass: { env: VERCEL_AUTOMATION_BYPASS_SECRET }` takes the value from that variable, a text is the value. Sent to the origin of the preview only.',
    }),
    cookies: Cookies.optional().meta({
        description: 'Cookies that let automation in, written and sent like the headers.',
    }),
};

;// CONCATENATED MODULE: ./build/previews/github-deployment/commit-id.js

/** A full commit id, SHA-1 or SHA-256, that is not the zeros GitHub writes where there is no commit. */
const CommitId = schemas/* string */.YjP()
    .regex(/^(?!0+$)[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'is no full commit id of 40 digits');

;// CONCATENATED MODULE: ./build/previews/github-deployment/options.js





const Environment = schemas/* string */.YjP()
    .max(255)
    .regex(/\S/, 'is empty; write the name of the environment, such as Preview')
    .meta({
    description: 'Environment that the host deploys to, as GitHub shows it; `*` stands for anything. Needed when a commit is deployed to several.',
});
const github_deployment_options_Full = schemas/* strictObject */.rej({
    environment: Environment.optional(),
    timeout: units/* Duration */.dw.prefault('10m').meta({
        description: 'How long the deployment may take, its first answer included.',
    }),
    ready: ReadyPath.optional().meta({
        description: 'Path that answers once it is ready: below 500, but not 401 or 403. Without it, the address itself.',
    }),
    commit: CommitId.optional().meta({
        description: 'Commit whose deployment is meant. Without it, the head of the pull request.',
    }),
    'token-env': schemas/* string */.YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, 'is no name of a variable')
        .optional()
        .meta({
        description: 'Variable with the token that reads deployments. Without it, GITHUB_TOKEN or INPUT_TOKEN.',
    }),
    ...accessOptions,
});
/** A string stands for `environment`. */
const GithubDeploymentOptions = schemas/* union */.KCZ([
    Environment.transform((environment) => ({ environment })).pipe(github_deployment_options_Full),
    github_deployment_options_Full,
])
    .meta({
    description: 'Waits for the preview that something else deploys of this commit, through GitHub.',
});

;// CONCATENATED MODULE: ./build/previews/site-candidates.js


/**
 * Where to ask an address. `localhost` over plain HTTP stands for each address it resolves to, 127.0.0.1 and
 * ::1, so that the one that answers can be pinned. Any other name stays: its server may need it, and its
 * certificate does.
 */
async function siteCandidates(address) {
    if (address.hostname !== 'localhost' || address.protocol !== 'http:')
        return [address];
    const resolved = await (0,external_node_dns_promises_.lookup)('localhost', { all: true }).catch(() => []);
    const hosts = new Set(['127.0.0.1', '::1', ...resolved.map((each) => each.address)]);
    return [...hosts].map((host) => {
        const url = new URL(address);
        url.hostname = (0,external_node_net_.isIP)(host) === 6 ? `[${host}]` : host;
        return url;
    });
}

;// CONCATENATED MODULE: ./build/previews/told-access.js
const list = new Intl.ListFormat('en');
/** The headers and cookies in words, without values: "the header x-bypass and the cookie session". */
function toldAccess({ names }) {
    return list.format(names);
}
/** What to look at where the site lets nobody in although it got them. */
function checkAccess({ variables }) {
    if (variables.length === 0)
        return 'Correct the values of its headers and cookies';
    return `Check what ${list.format(variables)} ${variables.length === 1 ? 'holds' : 'hold'}: it may have been revoked, or belong to another site`;
}

;// CONCATENATED MODULE: ./build/previews/wait-for-site.js









/**
 * Waits until a site that Rehearse does not run itself answers: at `ready` if given, else at its address.
 * What opens it goes to its own origin only. Returns its address, in which the address of localhost that answers is pinned. Throws the UserErrors
 * `preview-protected` where it asks for a login and `preview-not-ready` else, with `fix` as what to do where
 * the reason names nothing better, and the reason of an abort.
 */
async function waitForSite(setting, site) {
    const address = new URL(site.address);
    const asked = site.ready === undefined ? address : new URL(site.ready, address);
    const shown = (0,redact/* redact */.E)(address.href);
    const { access } = setting;
    setting.log.line(`waiting for ${shown}${access ? `, with ${toldAccess(access)}` : ''}`);
    if (access && address.protocol === 'http:' && !isLoopback(address.hostname)) {
        setting.log.warn(`${shown} is http: ${toldAccess(access)} can be read on the way`);
    }
    const answer = await waitForAnswer({
        urls: await siteCandidates(asked),
        timeoutMs: site.timeoutMs,
        signal: setting.signal,
        isFinal,
        ...(access === undefined ? {} : { headers: access.headers }),
        onReason: (reason) => setting.log.progress(`waiting: ${reasonText(reason, address.host, asked.pathname)}`),
    });
    setting.signal.throwIfAborted();
    if (answer instanceof URL) {
        if (answer.host !== asked.host) {
            setting.log.line(`${asked.hostname} answers at ${answer.hostname}, which is the target`);
            address.hostname = answer.hostname;
        }
        return address;
    }
    const why = `${capitalised(reasonText(answer, address.host, asked.pathname))}${sent(answer, access)}`;
    const fix = wait_for_site_change(answer, shown, access) ?? site.fix;
    if (answer.kind === 'protected') {
        const what = `${shown} lets nobody in without a login`;
        throw new errors/* UserError */.y({ code: 'preview-protected', what, why, fix });
    }
    throw new errors/* UserError */.y({
        code: 'preview-not-ready',
        what: isFinal(answer)
            ? `${shown} answers, but checks cannot use it`
            : `${shown} was not ready within ${(0,units/* formatDuration */.a3)(site.timeoutMs)}`,
        why,
        fix,
    });
}
/** That it lets nobody in, although it was asked with what should open it. */
function sent({ kind }, access) {
    if (access === undefined || (kind !== 'protected' && kind !== 'redirect'))
        return '';
    return `, and ${toldAccess(access)} ${access.names.length === 1 ? 'was' : 'were'} sent`;
}
/** What waiting does not mend. */
function isFinal({ kind }) {
    return kind === 'tls' || kind === 'plain' || kind === 'protected';
}
/** Undefined where it depends on who deploys the site. */
function wait_for_site_change(reason, shown, access) {
    switch (reason.kind) {
        case 'tls':
            return `Use ${shown.replace(/^http:/, 'https:')}`;
        case 'plain':
            return `Use ${shown.replace(/^https:/, 'http:')}`;
        case 'certificate':
            return 'Give it a valid certificate, or name its authority in NODE_EXTRA_CA_CERTS';
        case 'protected':
            if (access)
                return checkAccess(access);
            return 'Send what lets automation in with "headers" or "cookies" (docs/previews.md#protected-previews), or switch the protection of previews off';
        case 'redirect':
            return 'Use the address that it redirects to, or set "ready" to a path that stays on the host';
        case 'refused':
        case 'closed':
        case 'not-http':
        case 'no-answer':
        case 'status':
        case 'failed':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/clock.js

const clock_clock = {
    now: () => performance.now(),
    date: () => Date.now(),
    random: () => Math.random(),
    async sleep(ms, signal) {
        await (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined);
        signal.throwIfAborted();
    },
};

;// CONCATENATED MODULE: ./build/previews/github-deployment/named-environments.js

const most = 6;
/** Names of environments for a message: `"Preview", "Production" and 3 more`. */
function namedEnvironments(names) {
    const shown = names.slice(0, most).map((name) => `"${(0,visible/* visible */.R)(name, 80)}"`);
    const more = names.length > most ? ` and ${names.length - most} more` : '';
    return `${shown.join(', ')}${more}`;
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/wanted.js
/** The commit as GitHub abbreviates it. */
function shortCommit({ commit }) {
    return commit.slice(0, 7);
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/ambiguous-error.js



/** `deployment-ambiguous`: picking one of several environments would be a guess. */
function ambiguousError(wanted, environments) {
    return new errors/* UserError */.y({
        code: 'deployment-ambiguous',
        what: `Commit ${shortCommit(wanted)} is deployed to ${environments.length} environments, and none is chosen`,
        why: `They are ${namedEnvironments(environments)}`,
        fix: 'Set preview.github-deployment.environment to the name of one; * in it stands for any text',
    });
}

// EXTERNAL MODULE: ./build/model/wildcard.js
var wildcard = __webpack_require__(68958);
;// CONCATENATED MODULE: ./build/previews/github-deployment/environment-pattern.js

/**
 * Whether the name of an environment is what a pattern means. `*` stands for any text; all else is literal,
 * the case and the kind of a dash included.
 */
function matchesEnvironment(pattern, name) {
    return (0,wildcard/* matchesWildcard */._)(pattern.normalize(), name.normalize());
}
/** Whether they would match, were it not for the kinds of dashes, the spaces or the case. */
function nearlyMatchesEnvironment(pattern, name) {
    return matchesEnvironment(folded(pattern), folded(name));
}
function folded(text) {
    return text
        .normalize('NFKC')
        .replaceAll(/\p{Pd}/gu, '-')
        .replaceAll(/\s+/g, ' ')
        .toLowerCase();
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/said-by.js

/** The state of a status, and its description where it has one: `failure: "Build failed"`. */
function saidBy(status) {
    const description = (0,clean_line/* cleanLine */.O)(status.description ?? '', 140).trim();
    const state = (0,clean_line/* cleanLine */.O)(status.state, 40);
    return description === '' ? state : `${state}: "${description}"`;
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/site-url.js
/** Hosts that show builds and logs, never the site of a user. */
const dashboards = new Set([
    'github.com',
    'vercel.com',
    'app.netlify.com',
    'dash.cloudflare.com',
    'dashboard.heroku.com',
    'dashboard.render.com',
    'fly.io',
    'railway.com',
    'railway.app',
    'app.circleci.com',
    'gitlab.com',
    'dev.azure.com',
]);
const site_url_longest = 2048;
/**
 * The address of the deployed site. A `target_url` counts only when there is no `environment_url` and it
 * cannot be the page of a build or its log: `log_url` replaces it, and setting one sets the other (GitHub's
 * manual, "Create a deployment status"). `server` is the address of GitHub's own pages.
 */
function siteUrl(status, server) {
    if (isGiven(status.environment_url))
        return webUrl(status.environment_url);
    const target = webUrl(status.target_url);
    if (target === undefined || status.target_url === status.log_url)
        return undefined;
    return target.host === server.host || dashboards.has(target.hostname) ? undefined : target;
}
/** Where the log of the deployment can be read. */
function logUrl(status) {
    return webUrl(status.log_url) ?? webUrl(status.target_url);
}
/** An http(s) address that holds no user name or password; undefined for anything else. */
function webUrl(text) {
    if (!isGiven(text) || text.length > site_url_longest)
        return undefined;
    const url = URL.parse(text.trim());
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
        return undefined;
    if (url.username !== '' || url.password !== '')
        return undefined;
    url.hash = '';
    return url;
}
function isGiven(text) {
    return typeof text === 'string' && text.trim() !== '';
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/failed-error.js






/** `deployment-failed`, with the place of its log. */
function failed_error_failedError(wanted, environment, status) {
    const log = logUrl(status);
    return new errors/* UserError */.y({
        code: 'deployment-failed',
        what: `The deployment of commit ${shortCommit(wanted)} to "${(0,visible/* visible */.R)(environment, 80)}" failed`,
        why: `Its newest status is ${saidBy(status)}`,
        fix: log
            ? `Read its log: ${(0,visible/* visible */.R)((0,redact/* redact */.E)(log.href), 500)}`
            : 'It names no log; look it up where the site is deployed',
    });
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/judge-deployment.js

const replaced = 'it is inactive: skipped, or replaced by a newer one, so it may show another build';
/** Reads the statuses of a deployment, the newest first. */
function judgeDeployment(statuses, server) {
    const [status] = statuses;
    if (status === undefined)
        return { kind: 'waiting', state: 'created' };
    const said = status.description ?? '';
    switch (status.state) {
        case 'success': {
            const url = siteUrl(status, server);
            return url ? { kind: 'ready', url, ...logOf(status, url) } : { kind: 'without-url', status };
        }
        case 'error':
        case 'failure':
            return { kind: /\bcancel/i.test(said) ? 'cancelled' : 'failed', status };
        case 'inactive': {
            // Vercel writes it for a cancelled build, and `success` later, when the build that replaced it is done.
            if (/\bcancel/i.test(said))
                return { kind: 'cancelled', status };
            const url = statuses.flatMap((each) => addressOf(each, server))[0];
            if (url)
                return { kind: 'ready', url, ...logOf(status, url), note: replaced };
            return { kind: /\bskip|\bignored\b/i.test(said) ? 'without-url' : 'cancelled', status };
        }
        default:
            return { kind: 'waiting', state: status.state, status };
    }
}
/** A `target_url` that is the site is no log. */
function logOf(status, site) {
    const log = logUrl(status);
    return log && log.href !== site.href ? { log } : {};
}
/** GitHub makes a replaced deployment inactive by a status without an address; the one before has it. */
function addressOf(status, server) {
    if (status.state !== 'inactive' && status.state !== 'success')
        return [];
    const url = siteUrl(status, server);
    return url ? [url] : [];
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/without-url-error.js





/** `deployment-without-url`: it ended, and where the site is would be a guess. */
function withoutUrlError(wanted, environment, status) {
    const { environment_url: own, target_url: target } = status;
    const given = own?.trim()
        ? `, and its environment_url ${shown(own)} is no plain http or https address`
        : target?.trim()
            ? `; it has no environment_url, and its target_url ${shown(target)} is the page of a build`
            : ', and it has no environment_url';
    return new errors/* UserError */.y({
        code: 'deployment-without-url',
        what: `The deployment of commit ${shortCommit(wanted)} to "${(0,visible/* visible */.R)(environment, 80)}" does not say where the site is`,
        why: `Its newest status is ${saidBy(status)}${given}`,
        fix: 'Let the deployment set environment_url, choose another "environment", or give the address as preview.url',
    });
}
function shown(address) {
    return `"${(0,visible/* visible */.R)((0,redact/* redact */.E)(address), 120)}"`;
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/find-site.js





/** Deployments that are looked at before the search ends; each costs a request. */
const deepest = 10;
/**
 * The newest deployment to the wanted environment that was not cancelled. A failure counts only when nothing
 * newer was tried. Throws the UserErrors `deployment-ambiguous`, `deployment-failed` and
 * `deployment-without-url`.
 */
async function findSite(wanted, server, from) {
    const all = await from.list();
    const { environment: pattern } = wanted;
    const matching = all.filter(({ environment }) => pattern === undefined || matchesEnvironment(pattern, environment));
    const environments = [...new Set(matching.map(({ environment }) => environment))];
    const [newest] = matching;
    if (newest === undefined) {
        return { kind: 'none', environments: [...new Set(all.map(({ environment }) => environment))] };
    }
    if (pattern === undefined && environments.length > 1)
        throw ambiguousError(wanted, environments);
    let waiting;
    for (const record of matching.slice(0, deepest)) {
        const { environment } = record;
        const judged = judgeDeployment(await from.statuses(record), server);
        if (judged.kind === 'ready') {
            const notes = [
                ...(judged.note === undefined ? [] : [judged.note]),
                ...(environments.length > 1 ? [chosenAmong(environments.length)] : []),
            ];
            const log = judged.log === undefined ? {} : { log: judged.log };
            return { kind: 'ready', url: judged.url, ...log, environment, notes };
        }
        if (record === newest && judged.kind === 'failed') {
            throw failed_error_failedError(wanted, environment, judged.status);
        }
        if (record === newest && judged.kind === 'without-url') {
            throw withoutUrlError(wanted, environment, judged.status);
        }
        const state = judged.kind === 'waiting' ? judged.state : 'cancelled';
        const status = judged.status === undefined ? {} : { status: judged.status };
        waiting ??= { kind: 'waiting', environment, state, ...status };
        if (judged.kind === 'waiting')
            return { kind: 'waiting', environment, state, ...status };
        if (judged.kind !== 'cancelled')
            break;
    }
    return waiting ?? { kind: 'none', environments };
}
function chosenAmong(count) {
    return `it is the newest of ${count} environments that match`;
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/poll-pause.js
/**
 * Milliseconds until the next look: from 3–4 s at first to 7–10 s later, so that jobs which started at once
 * do not ask at once. `random` is from 0 up to 1.
 */
function pollPause(looks, random) {
    const longest = Math.min(10_000, 4000 * 1.2 ** looks);
    const shortest = Math.max(3000, longest * 0.7);
    return shortest + (longest - shortest) * random;
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/rate-limit-error.js


/** `github-rate-limit`: waiting as long as GitHub asks would pass the time-out. */
function rateLimitError(waitMs, leftMs) {
    return new errors/* UserError */.y({
        code: 'github-rate-limit',
        what: "GitHub's rate limit leaves no time to wait for the deployment",
        why: `Its API asks to wait ${(0,units/* formatDuration */.a3)(waitMs)}, and ${(0,units/* formatDuration */.a3)(leftMs)} are left`,
        fix: 'Run fewer jobs at a time with this token, or raise "timeout"',
    });
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/refused-error.js

/** `deployments-not-readable`, when GitHub refuses to tell. */
function refusedError({ status, message }, { repository }) {
    return new errors/* UserError */.y({
        code: 'deployments-not-readable',
        what: `GitHub does not show the deployments of ${repository}`,
        why: `Its API answered ${status}${message === '' ? '' : `: ${message}`}`,
        fix: fixes[status] ?? 'Check GITHUB_API_URL, GITHUB_REPOSITORY and the token of this step',
    });
}
const permission = 'Add "deployments: read" to the permissions of the job';
const fixes = {
    401: 'Give the step a valid token: env: { GITHUB_TOKEN: ${{ github.token }} }, with the permission "deployments: read"',
    403: permission,
    // GitHub hides what the token may not see.
    404: `${permission}, or use a token that may read this repository`,
};

;// CONCATENATED MODULE: ./build/previews/github-deployment/not-in-time-error.js










/**
 * What is to be said when the time is over: `deployment-not-found`, `deployment-not-ready`, or
 * `deployments-not-readable` when GitHub never answered. `cause` is what went wrong at the last look.
 */
function notInTimeError(wanted, found, cause, timeoutMs) {
    const within = `within ${(0,units/* formatDuration */.a3)(timeoutMs)}`;
    const since = cause === undefined ? '' : `; at the last look, ${cause}`;
    if (found === undefined) {
        return new errors/* UserError */.y({
            code: 'deployments-not-readable',
            what: `GitHub did not show the deployments of ${wanted.repository} ${within}`,
            why: `At the last look: ${cause ?? 'no answer'}`,
            fix: 'Try again when GitHub answers, or check GITHUB_API_URL',
        });
    }
    if (found.kind === 'waiting') {
        const place = `"${(0,visible/* visible */.R)(found.environment, 80)}"`;
        const log = found.status && logUrl(found.status);
        return new errors/* UserError */.y({
            code: 'deployment-not-ready',
            what: `The deployment of commit ${shortCommit(wanted)} to ${place} was not ready ${within}`,
            why: `${stateOf(found)}${since}`,
            fix: `Raise "timeout" if it only needs longer${log ? `; its log is ${(0,visible/* visible */.R)((0,redact/* redact */.E)(log.href), 500)}` : ''}`,
        });
    }
    const to = wanted.environment === undefined ? '' : ` to "${(0,visible/* visible */.R)(wanted.environment, 80)}"`;
    return new errors/* UserError */.y({
        code: 'deployment-not-found',
        what: `No deployment of commit ${shortCommit(wanted)}${to} appeared ${within}`,
        why: `${seen(wanted, found.environments)}${since}`,
        fix: not_in_time_error_change(wanted, found.environments),
    });
}
function stateOf(found) {
    if (found.state === 'cancelled') {
        const said = found.status ? ` (${saidBy(found.status)})` : '';
        return `It was cancelled or has no address${said}, and no newer one followed`;
    }
    return `It is still ${found.status ? saidBy(found.status) : (0,clean_line/* cleanLine */.O)(found.state, 40)}`;
}
function seen({ repository }, environments) {
    return environments.length === 0
        ? `${repository} has no deployment of this commit at all`
        : `This commit is deployed to ${namedEnvironments(environments)} only`;
}
function not_in_time_error_change({ environment }, environments) {
    const near = environments.find((name) => nearlyMatchesEnvironment(environment ?? '', name));
    if (near !== undefined) {
        return `Write "environment" as "${(0,visible/* visible */.R)(near, 80)}": dashes, spaces and case count`;
    }
    return environments.length === 0
        ? 'Check that the host deploys this commit and writes deployments to GitHub; set "commit" if it deploys another'
        : 'Set "environment" to one of these, or check that the host deploys this commit';
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/await-deployment.js






/**
 * Asks until a deployment is ready, and returns its address. Throws the UserErrors of `findSite`, and
 * `deployments-not-readable`, `github-rate-limit`, `deployment-not-found`, `deployment-not-ready`.
 */
async function awaitDeployment(deployments, { wanted, server, timeoutMs, clock, log, signal }) {
    const deadline = clock.now() + timeoutMs;
    let found;
    let cause;
    let waitMs = 0;
    const data = (got) => {
        if (got.kind === 'refused')
            throw refusedError(got, wanted);
        waitMs = Math.max(waitMs, got.waitMs);
        if (got.kind === 'trouble')
            throw new Trouble(got.cause);
        return got.data;
    };
    for (let looks = 0;; looks++) {
        waitMs = 0;
        try {
            const now = await findSite(wanted, server, {
                list: async () => data(await deployments.list()),
                statuses: async (record) => data(await deployments.statuses(record)),
            });
            cause = undefined;
            if (now.kind === 'ready')
                return now;
            found = now;
        }
        catch (thrown) {
            if (!(thrown instanceof Trouble))
                throw thrown;
            cause = thrown.message;
        }
        const left = deadline - clock.now();
        if (left <= 0)
            throw notInTimeError(wanted, found, cause, timeoutMs);
        if (waitMs >= left)
            throw rateLimitError(waitMs, left);
        log.progress(`waiting: ${await_deployment_told(wanted, found, cause)}`);
        await clock.sleep(Math.min(left, Math.max(waitMs, pollPause(looks, clock.random()))), signal);
    }
}
/** A request that may succeed next time. */
class Trouble extends Error {
}
function await_deployment_told(wanted, found, cause) {
    if (cause !== undefined)
        return `GitHub: ${cause}`;
    if (found?.kind !== 'waiting') {
        const place = wanted.environment === undefined ? '' : ` to "${(0,visible/* visible */.R)(wanted.environment, 80)}"`;
        return `no deployment of ${wanted.commit.slice(0, 7)}${place} yet`;
    }
    return `the deployment to "${(0,visible/* visible */.R)(found.environment, 80)}" is ${(0,visible/* visible */.R)(found.state, 40)}`;
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/rate-limit.js
/** What GitHub asks for without naming a time (its manual, "Rate limits for the REST API"). */
const unnamedMs = 60_000;
/**
 * Milliseconds that an answer of GitHub's API asks to wait before the next request; 0 when it asks for none.
 * `date` is the time in milliseconds since 1970.
 */
function askedToWait(answer, date) {
    const { status, headers, message } = answer;
    const after = headers.get('retry-after')?.trim();
    if (after !== undefined && /^\d{1,9}$/.test(after))
        return Number(after) * 1000;
    const reset = headers.get('x-ratelimit-reset')?.trim() ?? '';
    if (headers.get('x-ratelimit-remaining')?.trim() === '0' && /^\d{1,12}$/.test(reset)) {
        // A second more: both clocks are rounded.
        return Math.max(0, Number(reset) * 1000 - date) + 1000;
    }
    const limited = status === 429 || (status === 403 && /rate limit/i.test(message));
    return limited ? unnamedMs : 0;
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/read-bounded.js
/** The text of an answer; undefined when it has more than `limit` bytes. */
async function readBounded(answer, limit) {
    const parts = [];
    let size = 0;
    for await (const part of answer.body ?? []) {
        size += part.length;
        // Leaving the loop ends the transfer.
        if (size > limit)
            return undefined;
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/conditional-get.js





/** A hundred deployments hold at most as many payloads of 64 KiB each. */
const longestBody = 16 * 1024 * 1024;
const requestMs = 30_000;
const Refusal = schemas/* object */.Ikc({ message: schemas/* string */.YjP() });
/**
 * A GET that asks again only for what has changed: with If-None-Match, which GitHub does not count against
 * the rate limit. Every answer is bounded and has to fit the schema.
 */
function conditionalGet(access) {
    const known = new Map();
    return async function get(url, schema) {
        const before = known.get(url);
        try {
            const answer = await fetch(url, {
                headers: {
                    accept: 'application/vnd.github+json',
                    'x-github-api-version': '2022-11-28',
                    'user-agent': 'rehearse',
                    ...(access.token === undefined ? {} : { authorization: `Bearer ${access.token}` }),
                    ...(before === undefined ? {} : { 'if-none-match': before.etag }),
                },
                signal: AbortSignal.any([access.signal, AbortSignal.timeout(requestMs)]),
            });
            const { status, headers } = answer;
            const text = await readBounded(answer, longestBody);
            const message = status < 400 ? '' : conditional_get_messageOf(text);
            const waitMs = askedToWait({ status, headers, message }, access.date());
            if (status === 304 && before)
                return { kind: 'data', data: schema.parse(before.data), waitMs };
            if (status === 200) {
                if (text === undefined)
                    return trouble('the answer of its API is too long', waitMs);
                const read = schema.safeParse(parsed(text));
                if (!read.success)
                    return trouble('the answer of its API is not what GitHub sends', waitMs);
                const etag = headers.get('etag');
                if (etag !== null)
                    known.set(url, { etag, data: read.data });
                return { kind: 'data', data: read.data, waitMs };
            }
            if (status === 429 || (status === 403 && waitMs > 0)) {
                return trouble(`its API limits the rate: ${message || `HTTP ${status}`}`, waitMs);
            }
            if (status < 400 || status >= 500)
                return trouble(`its API answered ${status}`, waitMs);
            return { kind: 'refused', status, message };
        }
        catch (thrown) {
            access.signal.throwIfAborted();
            return trouble((0,clean_line/* cleanLine */.O)((0,root_cause/* rootCause */.e)(thrown), 300), 0);
        }
    };
}
function trouble(cause, waitMs) {
    return { kind: 'trouble', cause, waitMs };
}
/** Undefined for what is no JSON, so that the schema refuses it. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function conditional_get_messageOf(text) {
    const read = Refusal.safeParse(parsed(text ?? ''));
    return read.success ? (0,clean_line/* cleanLine */.O)(read.data.message, 200) : '';
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/records.js

/*
 * The parts of GitHub's records that are read here. Texts come from whoever may deploy: addresses are read
 * by `siteUrl`, all other text is cleaned and cut where it is shown.
 */
const records_Text = schemas/* string */.YjP().nullish();
const DeploymentRecord = schemas/* object */.Ikc({
    id: schemas/* int */.Whr().positive(),
    sha: schemas/* string */.YjP(),
    environment: schemas/* string */.YjP(),
});
const StatusRecord = schemas/* object */.Ikc({
    id: schemas/* int */.Whr().positive(),
    /** GitHub's own answers know more states than its description lists, so any text is taken. */
    state: schemas/* string */.YjP(),
    description: records_Text,
    environment_url: records_Text,
    target_url: records_Text,
    log_url: records_Text,
});

;// CONCATENATED MODULE: ./build/previews/github-deployment/deployments.js



const newestFirst = (a, b) => b.id - a.id;
/** One page: GitHub lists the newest first, and one commit seldom has more. */
const page = 'per_page=100';
function deploymentsOf(where, access) {
    const get = conditionalGet(access);
    const root = `${where.apiUrl}/repos/${where.repository}/deployments`;
    const Records = schemas/* array */.YOg(DeploymentRecord)
        .max(100)
        .transform((all) => all.filter(({ sha }) => sha === where.commit).toSorted(newestFirst));
    const Statuses = schemas/* array */.YOg(StatusRecord)
        .max(100)
        .transform((all) => all.toSorted(newestFirst));
    return {
        list: () => get(`${root}?sha=${where.commit}&${page}`, Records),
        statuses: ({ id }) => get(`${root}/${id}/statuses?${page}`, Statuses),
    };
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/read-event.js




/** GitHub sends no payload above 25 MB. */
const read_event_longest = 32 * 1024 * 1024;
const PullRequest = schemas/* object */.Ikc({ pull_request: schemas/* object */.Ikc({ head: schemas/* object */.Ikc({ sha: CommitId }) }) });
/** Its GITHUB_SHA is that of the default branch. */
const WorkflowRun = schemas/* object */.Ikc({ workflow_run: schemas/* object */.Ikc({ head_sha: CommitId }) });
const Deployment = schemas/* object */.Ikc({
    deployment: DeploymentRecord.extend({ sha: CommitId }),
    deployment_status: StatusRecord,
});
/**
 * The file at GITHUB_EVENT_PATH, as far as it is of use here. An empty object when it is missing, too large,
 * no JSON, or about something else.
 */
function readEvent(env) {
    const payload = readPayload(env['GITHUB_EVENT_PATH']);
    const pull = PullRequest.safeParse(payload);
    if (pull.success)
        return { commit: pull.data.pull_request.head.sha };
    const run = WorkflowRun.safeParse(payload);
    if (run.success)
        return { commit: run.data.workflow_run.head_sha };
    const event = Deployment.safeParse(payload);
    if (!event.success)
        return {};
    const { deployment: record, deployment_status: status } = event.data;
    return { commit: record.sha, deployment: { record, status } };
}
function readPayload(path) {
    if (!path)
        return undefined;
    try {
        return (0,external_node_fs_.statSync)(path).size > read_event_longest ? undefined : JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        // Whatever is wrong with it, the commit then comes from elsewhere or is asked for.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/surroundings.js



/**
 * Reads the variables that GitHub sets for a job. The commit is that of the options, else that of the event,
 * else GITHUB_SHA. Throws the UserError `github-job-unknown`.
 */
function readSurroundings(env, event, options) {
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (!/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(repository)) {
        throw unknown(`GITHUB_REPOSITORY is ${surroundings_shown(repository)}, not owner/name`, 'Run it in a job of GitHub Actions, or set GITHUB_REPOSITORY to owner/name');
    }
    const commit = CommitId.safeParse(options.commit ?? event.commit ?? env['GITHUB_SHA']);
    if (!commit.success) {
        throw unknown(`The event names no commit, and GITHUB_SHA is ${surroundings_shown(env['GITHUB_SHA'] ?? '')}`, 'Set "commit" to the full id of the commit that is deployed');
    }
    return {
        apiUrl: webAddress(env, 'GITHUB_API_URL', 'https://api.github.com').href.replace(/\/+$/, ''),
        server: webAddress(env, 'GITHUB_SERVER_URL', 'https://github.com'),
        repository,
        commit: commit.data,
    };
}
function webAddress(env, name, usual) {
    const url = URL.parse(env[name] || usual);
    if (url?.protocol === 'http:' || url?.protocol === 'https:')
        return url;
    throw unknown(`${name} is ${surroundings_shown(env[name] ?? '')}, no http or https address`, `Leave ${name} as GitHub sets it, or remove it for ${usual}`);
}
function surroundings_shown(value) {
    return value === '' ? 'not set' : `"${(0,visible/* visible */.R)(value, 80)}"`;
}
function unknown(why, fix) {
    const what = 'The deployment to wait for is not known';
    return new errors/* UserError */.y({ code: 'github-job-unknown', what, why, fix });
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/read-token.js

/**
 * The token that reads deployments: the value of the variable `name`, else GITHUB_TOKEN or INPUT_TOKEN.
 * Throws the UserError `github-token-missing`.
 */
function readToken(env, name) {
    const names = name === undefined ? ['GITHUB_TOKEN', 'INPUT_TOKEN'] : [name];
    const token = names.map((each) => env[each]?.trim()).find(Boolean);
    // What is no header value would fail at every request, and the error would show it.
    if (token !== undefined && /^[\x21-\x7e]+$/.test(token))
        return token;
    throw new errors/* UserError */.y({
        code: 'github-token-missing',
        what: 'There is no token to ask GitHub for the deployments of this commit',
        why: token === undefined
            ? `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} not set for this step`
            : `The value of ${names.join(' or ')} holds characters that no token has`,
        fix: `Add "env: { ${names[0]}: \${{ github.token }} }" to the step, and "deployments: read" to the permissions of the job`,
    });
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/find-deployment.js








/**
 * The site that is deployed of this commit: from the event when it is about it, else from GitHub's API.
 * Throws the UserErrors of `readSurroundings`, `readToken` and `awaitDeployment`.
 */
async function findDeployment({ log, signal, env, ...base }, options, clock) {
    const event = readEvent(env);
    const { apiUrl, server, repository, commit } = readSurroundings(env, event, base.isBase && base.commit !== undefined ? { ...options, commit: base.commit } : options);
    const { environment } = options;
    const wanted = { repository, commit, environment };
    const told = await ofEvent(event, wanted, server);
    if (told !== undefined)
        return told;
    const to = environment === undefined ? '' : ` to "${(0,visible/* visible */.R)(environment, 80)}"`;
    log.line(`waiting for the deployment of ${repository} ${shortCommit(wanted)}${to}`);
    const token = readToken(env, options['token-env']);
    const access = { token, signal, date: () => clock.date() };
    const deployments = deploymentsOf({ apiUrl, repository, commit }, access);
    const timeoutMs = options.timeout;
    return await awaitDeployment(deployments, { wanted, server, timeoutMs, clock, log, signal });
}
/** The site that a `deployment_status` event names, without a request. Throws what `findSite` throws. */
async function ofEvent({ deployment }, wanted, server) {
    if (deployment === undefined || deployment.record.sha !== wanted.commit)
        return undefined;
    const found = await findSite(wanted, server, {
        list: async () => [deployment.record],
        statuses: async () => [deployment.status],
    });
    return found.kind === 'ready' ? found : undefined;
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/up.js





/** A deployment that is ready at the last moment still gets this long to answer. */
const leastMs = 10_000;
/**
 * Starts nothing; returns when the deployment of this commit is ready and answers. Throws the UserErrors of
 * `findDeployment` and `waitForSite`.
 */
async function github_deployment_up_up(setting, options, clock = clock_clock) {
    const deadline = clock.now() + options.timeout;
    const { url, log: logPage, environment, notes } = await findDeployment(setting, options, clock);
    if (logPage !== undefined)
        await setting.save({ details: { log: logPage.href } });
    const shown = (0,visible/* visible */.R)((0,redact/* redact */.E)(url.href), 500);
    setting.log.line(`deployed to "${(0,visible/* visible */.R)(environment, 80)}": ${shown}`);
    for (const note of notes)
        setting.log.warn(`the deployment: ${note}`);
    const address = await waitForSite(setting, {
        address: url,
        ready: options.ready,
        timeoutMs: Math.max(leastMs, deadline - clock.now()),
        fix: 'See what the site logs where it is deployed, or raise "timeout"',
    });
    return { url: address.href };
}

;// CONCATENATED MODULE: ./build/previews/github-deployment/index.js



const githubDeployment = {
    id: 'github-deployment',
    title: 'The preview that a host such as Vercel or Netlify makes of this commit',
    options: GithubDeploymentOptions,
    from: 'commit',
    access: ({ headers, cookies }) => ({ headers, cookies }),
    up: github_deployment_up_up,
    logs: logs,
};

// EXTERNAL MODULE: ./build/processes/end-group.js
var end_group = __webpack_require__(23917);
;// CONCATENATED MODULE: ./build/previews/script/details.js

/** What `down` needs of the options and of the time of `up`; it may run in another process. */
const details_Details = schemas/* strictObject */.rej({
    cwd: schemas/* string */.YjP().max(4096),
    down: schemas/* string */.YjP().optional(),
    logs: schemas/* string */.YjP().optional(),
    restart: schemas/* string */.YjP().optional(),
    /** Of `restart` too: it may take as long as `up`. */
    upTimeoutMs: schemas/* number */.aig().nonnegative(),
    downTimeoutMs: schemas/* number */.aig().nonnegative(),
    /** How a restarted site is asked, and how long. */
    ready: schemas/* string */.YjP().optional(),
    readyTimeoutMs: schemas/* number */.aig().nonnegative(),
    commit: schemas/* string */.YjP().max(100).optional(),
    /** Names of the variables that `up` had, to tell which are missing when `down` fails. Never values. */
    variables: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Names of those that open the preview: what they hold is hidden in the logs. */
    secrets: schemas/* array */.YOg(schemas/* string */.YjP().max(200)).max(40).optional(),
});
/** The same as plain JSON, for preview.json. */
function detailsOf(setting, options, place) {
    const { down, logs, restart } = options;
    return {
        cwd: place.cwd,
        ...(down === undefined ? {} : { down }),
        ...(logs === undefined ? {} : { logs }),
        ...(restart === undefined ? {} : { restart }),
        upTimeoutMs: options['up-timeout'],
        downTimeoutMs: options['down-timeout'],
        ...(options.ready === undefined ? {} : { ready: options.ready }),
        readyTimeoutMs: options.timeout,
        ...(setting.commit === undefined ? {} : { commit: setting.commit }),
        variables: Object.keys(place.env)
            .filter((name) => place.env[name] !== '')
            .toSorted(),
        ...(setting.access === undefined ? {} : { secrets: [...setting.access.variables] }),
    };
}

;// CONCATENATED MODULE: ./build/previews/script/logs-limit.js
/** How long the `logs` command may take. */
const logsLimitMs = 30_000;

;// CONCATENATED MODULE: ./build/previews/script/missing-variables.js
/** What every step or shell has its own of: a difference there says nothing. */
const ambient = /^(?:GITHUB_.*|RUNNER_.*|REHEARSE_.*|SHLVL|PWD|OLDPWD|_)$/;
/**
 * A clause that names up to five variables that `up` had and that are not set now; empty when there are
 * none. For a step that lacks the secrets of the step before.
 */
function missingVariables(had, now) {
    const missing = had.filter((name) => !ambient.test(name) && (now[name] ?? '') === '');
    if (missing.length === 0)
        return '';
    const more = missing.length > 5 ? ' and others' : '';
    return `; up had ${missing.slice(0, 5).join(', ')}${more}, which ${missing.length === 1 ? 'is' : 'are'} not set here`;
}

;// CONCATENATED MODULE: ./build/model/hide-values.js

/** A beginning that is shorter is as likely the end of a word. */
const shortestPart = 5;
/**
 * A function that takes the values out of a text, also the beginning of one where the text was cut: at its
 * end, before an ellipsis and closing quotes.
 */
function hideValues(values) {
    // The longest first: one may hold another.
    const ordered = [...new Set(values)].filter(Boolean).toSorted((a, b) => b.length - a.length);
    return (text) => {
        const whole = ordered.reduce((rest, value) => rest.replaceAll(value, redact/* hidden */.R), text);
        return hideCut(whole, ordered);
    };
}
function hideCut(text, values) {
    const end = /…?["'”’)\]]{0,4}$/.exec(text)?.[0] ?? '';
    const body = text.slice(0, text.length - end.length);
    const longest = Math.max(0, ...values.map((value) => cutLength(body, value)));
    return longest === 0 ? text : `${body.slice(0, body.length - longest)}${redact/* hidden */.R}${end}`;
}
/** How much of the value's beginning the text ends with; 0 when it is too little to tell. */
function cutLength(text, value) {
    for (let length = Math.min(value.length - 1, text.length); length >= shortestPart; length--) {
        if (text.endsWith(value.slice(0, length)))
            return length;
    }
    return 0;
}

;// CONCATENATED MODULE: ./build/model/secret-forms.js
/** A shorter value, such as "true" or "8080", occurs in texts that give nothing away. */
const shortest = 6;
/**
 * The forms in which a secret may turn up in pages and logs: as it is, percent-encoded, escaped for JSON and
 * HTML, and in base64. Of the credentials of an `Authorization` field also those without the scheme, and of
 * `Basic` ones the user with the password and the password alone. None is shorter than 6 characters.
 */
function secretForms(value) {
    const plain = [value, ...credentials(value)].filter(({ length }) => length >= shortest);
    return [...new Set(plain.flatMap(encodings))];
}
function credentials(value) {
    const [, scheme = '', token] = /^([A-Za-z][\w-]*)[ \t]+(\S+)$/.exec(value) ?? [];
    if (token === undefined)
        return [];
    if (scheme.toLowerCase() !== 'basic')
        return [token];
    const pair = decoded(token);
    if (pair === undefined)
        return [token];
    return [token, pair, pair.slice(pair.indexOf(':') + 1)];
}
/** Undefined when it is no base64. */
function decoded(token) {
    try {
        const bytes = Uint8Array.from(atob(token), (character) => character.charCodeAt(0));
        return new TextDecoder().decode(bytes);
    }
    catch {
        return undefined;
    }
}
function encodings(text) {
    const percent = encodeURIComponent(text);
    // `btoa` takes one character per byte.
    const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
    const base64 = btoa(bytes.join('')).replace(/=+$/, '');
    return [
        text,
        percent,
        percent.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
        percent.replaceAll('%20', '+'),
        JSON.stringify(text).slice(1, -1),
        escapeHtml(text, '&#39;'),
        escapeHtml(text, '&#x27;'),
        base64,
        base64.replaceAll('+', '-').replaceAll('/', '_'),
    ];
}
function escapeHtml(text, apostrophe) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", apostrophe);
}

;// CONCATENATED MODULE: ./build/previews/script/hide-in.js



/** A function that hides what looks like a secret, and what the named variables hold whatever their name. */
function hideIn(env, variables = []) {
    const hideNamed = (0,hide_secrets/* hideSecrets */.s)(env);
    const hide = hideValues(variables.flatMap((name) => secretForms(env[name]?.trim() ?? '')));
    return (text) => hideNamed(hide(text));
}

;// CONCATENATED MODULE: ./build/previews/script/growing-file.js


const growing_file_chunkBytes = 64 * 1024;
const growing_file_lineLimit = 8192;
/** What stays of a file that is cut. */
const kept = 512 * 1024;
/** So large that no deployment gets there but one that is stuck: see below. */
const largestBytes = 64 * 1024 * 1024;
/**
 * Follows a file that other processes append to, and bounds it: what is older than the last 512 KiB goes in
 * the end, and whenever the file has grown to `largest` bytes. `clean` takes out what must not stay in it. A
 * line that is written in the very moment of a cut, between two system calls, is lost.
 */
function growingFile(path, clean, largest = largestBytes) {
    // Appending, so that a cut never writes over what another process appends.
    const file = (0,external_node_fs_.openSync)(path, 'a+');
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let position = 0;
    let started = '';
    const take = (text, onLine) => {
        const lines = (started + text).split(/\r?\n/);
        started = (lines.pop() ?? '').slice(0, growing_file_lineLimit);
        for (const line of lines)
            onLine(line.slice(0, growing_file_lineLimit));
    };
    const read = (onLine) => {
        const buffer = Buffer.alloc(growing_file_chunkBytes);
        // What is appended meanwhile waits for the next call, so that a fast writer cannot hold this one.
        const { size } = (0,external_node_fs_.fstatSync)(file);
        while (position < size) {
            const bytes = (0,external_node_fs_.readSync)(file, buffer, 0, Math.min(growing_file_chunkBytes, size - position), position);
            if (bytes === 0)
                return;
            position += bytes;
            take(decoder.write(buffer.subarray(0, bytes)), onLine);
        }
    };
    const rewrite = (onLine) => {
        const buffer = Buffer.alloc(Math.min(kept, position));
        const bytes = (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, position - buffer.length);
        const cut = position > buffer.length;
        const text = buffer.toString('utf8', 0, bytes);
        const whole = cut ? text.slice(text.indexOf('\n') + 1) : text;
        const note = cut ? `[${position - bytes} earlier bytes left out]\n` : '';
        const cleaned = `${note}${clean(whole)}`;
        // Cleaning took a while: what came meanwhile is heard before it is cut. Bounded, for a fast writer.
        for (let round = 0; round < 50 && (0,external_node_fs_.fstatSync)(file).size > position; round++)
            read(onLine);
        (0,external_node_fs_.ftruncateSync)(file, 0);
        (0,external_node_fs_.writeSync)(file, cleaned);
        position = (0,external_node_fs_.fstatSync)(file).size;
    };
    return {
        read: (onLine) => {
            read(onLine);
            if (position > largest)
                rewrite(onLine);
        },
        close: (onLine) => {
            try {
                read(onLine);
                rewrite(onLine);
                if (started !== '')
                    onLine(started);
            }
            finally {
                (0,external_node_fs_.closeSync)(file);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/previews/script/run-script.js





/**
 * Runs the commands with `sh -e` in a process group of their own. Returns how the shell ended, or `late`
 * when the time was over or the signal aborted; their group is ended then. What they left in the
 * background otherwise runs on: it writes to the same files, which no pipe to this process can break.
 */
async function runScript(script, log) {
    const { leader, exit } = await launch({
        command: ['sh', '-e', '-c', script.command],
        cwd: script.cwd,
        env: script.env,
        log: script.log,
        ...(script.output === undefined ? {} : { output: script.output }),
    });
    let last = '';
    const note = (line) => {
        if (line.trim() !== '')
            last = line;
    };
    const listen = (line) => {
        note(line);
        script.onLine?.(line);
    };
    const followed = [
        { file: growingFile(script.log, script.hide), onLine: note },
        ...(script.output === undefined
            ? []
            : [{ file: growingFile(script.output, script.hide), onLine: listen }]),
    ];
    let told = '';
    const tell = () => {
        if (last === told)
            return;
        told = last;
        log.progress(`${script.name}: ${(0,clean_line/* cleanLine */.O)(script.hide(last), 200)}`);
    };
    try {
        await script.onStart?.(leader);
        const deadline = performance.now() + script.limitMs;
        for (;;) {
            const pause = Math.max(1, Math.min(200, deadline - performance.now()));
            const waited = (0,promises_.setTimeout)(pause, undefined, script.signal && { signal: script.signal });
            const ended = await Promise.race([exit, waited.catch(() => undefined)]);
            for (const { file, onLine } of followed)
                file.read(onLine);
            tell();
            if (ended !== undefined)
                return ended;
            if (script.signal?.aborted || performance.now() >= deadline)
                break;
        }
        await (0,end_group/* endGroup */.N)(leader);
        return 'late';
    }
    finally {
        for (const { file, onLine } of followed)
            file.close(onLine);
    }
}

;// CONCATENATED MODULE: ./build/previews/script/script-environment.js


/**
 * The environment of the commands. REHEARSE_NAME is the preview's own name: a DNS label that begins with a
 * letter, short enough for every platform's app names (Heroku takes 30 characters), the same for `up` and
 * `down`. REHEARSE_ID marks the processes.
 */
function scriptEnvironment(outer, preview) {
    const { PORT } = outer;
    return childEnvironment(outer, {
        id: preview.id,
        extra: {
            // The commands start nothing of which Rehearse chooses the port, so the step's own stays.
            ...(PORT === undefined ? {} : { PORT }),
            REHEARSE_NAME: `rehearse-${preview.id.replaceAll('-', '').slice(0, 12)}`,
            REHEARSE_OUTPUT: outputFile(preview.dir),
            ...(preview.commit === undefined ? {} : { REHEARSE_COMMIT: preview.commit }),
        },
    });
}
/** The file that `up` may write url=ADDRESS to. It stays, so that `down` can read what else stands in it. */
function outputFile(dir) {
    return (0,external_node_path_.join)((0,external_node_path_.resolve)(dir), 'script-output');
}

;// CONCATENATED MODULE: ./build/previews/script/run-saved.js









/**
 * Runs one of the commands that preview.json keeps. Returns why it did not end well, which it did not either
 * when the signal aborts; undefined when it did.
 */
async function runSaved(saved, place) {
    const { name, command, limitMs, signal } = saved;
    const { state, details, setting } = place;
    const { cwd, commit } = details;
    if (!(0,external_node_fs_.existsSync)(cwd))
        return `the ${name} command cannot run: its folder ${cwd} is gone`;
    const env = scriptEnvironment(setting.env, { id: state.id, dir: setting.dir, commit });
    const log = run_saved_logOf(name, setting.dir);
    try {
        const hide = hideIn(env, details.secrets);
        const script = { name, command, cwd, env, limitMs, log, hide, ...(signal ? { signal } : {}) };
        const how = howItFailed(await runScript(script, setting.log), limitMs);
        if (how === undefined)
            return undefined;
        const words = tellingLine(logTail(log));
        const wrote = words === undefined ? 'it wrote nothing' : `it wrote: ${words}`;
        return `the ${name} command ${how}; ${wrote}; the log is ${log}`;
    }
    catch (error) {
        return `the ${name} command could not be run: ${(0,root_cause/* rootCause */.e)(error)}`;
    }
}
function howItFailed(ended, limitMs) {
    if (ended === 'late')
        return `did not end within ${(0,units/* formatDuration */.a3)(limitMs)}`;
    if (ended.code === 0)
        return undefined;
    return ended.signal === null
        ? `ended with exit code ${ended.code}`
        : `was ended by ${ended.signal}`;
}
/** The logs of the preview stand where those of a preview on this machine do. */
function run_saved_logOf(name, dir) {
    return (0,external_node_path_.join)((0,external_node_path_.resolve)(dir), 'logs', name === 'logs' ? 'preview.log' : `${name}.log`);
}

;// CONCATENATED MODULE: ./build/previews/script/down.js






/**
 * Ends an `up` that still runs, fetches the logs, and runs `down`. Throws when `down` did not end well, with
 * the line that says why, or cannot be run.
 */
async function down(state, setting) {
    // Without details `up` had not begun.
    if (state.details === undefined)
        return;
    const details = details_Details.parse(state.details);
    const place = { state, details, setting };
    if (state.leader !== undefined)
        await (0,end_group/* endGroup */.N)(state.leader);
    if (details.logs !== undefined) {
        const logs = { name: 'logs', command: details.logs, limitMs: logsLimitMs };
        const trouble = await runSaved(logs, place);
        if (trouble !== undefined)
            setting.log.warn(trouble);
        // Only the app can say why it did not come up.
        else if (state.phase === 'starting')
            setting.log.quote(logTail(run_saved_logOf('logs', setting.dir)));
    }
    if (details.down === undefined)
        return;
    setting.log.line('running down');
    const limitMs = details.downTimeoutMs;
    const trouble = await runSaved({ name: 'down', command: details.down, limitMs }, place);
    if (trouble === undefined)
        return;
    throw new Error(`${trouble}${missingVariables(details.variables, setting.env)}`);
}

;// CONCATENATED MODULE: ./build/previews/script/command-error.js

/** `preview-command-missing`: the options have no such command. */
function noCommandError(name) {
    return new errors/* UserError */.y({
        code: 'preview-command-missing',
        what: `The preview has no "${name}" command`,
        why: `"script" had none in rehearse.yml when the preview was brought up`,
        fix: `Add "${name}" beside "up", with the command of the platform that does it, and bring the preview up anew`,
    });
}
/** `preview-command-failed`: it did not end well; `trouble` says how. */
function commandFailedError(name, trouble) {
    return new errors/* UserError */.y({
        code: 'preview-command-failed',
        what: `The "${name}" command of the preview failed`,
        why: trouble,
        fix: 'Run it by itself, with REHEARSE_NAME as `up` had it, and mend what it tells',
    });
}

;// CONCATENATED MODULE: ./build/previews/script/logs.js






/**
 * Runs the `logs` command and shows the end of what it printed; once, because nothing tells what of a second
 * print is new. Of a preview that is down, what it printed before. Throws the UserErrors
 * `preview-command-missing` and `preview-command-failed`.
 */
async function logs_logs(state, setting) {
    const details = details_Details.parse(state.details);
    const { logs: command } = details;
    if (command === undefined)
        throw noCommandError('logs');
    if (setting.follow)
        setting.log.warn('"logs" of "script" is run once; it cannot be followed');
    let trouble;
    if (state.phase !== 'down') {
        const { signal } = setting;
        const saved = { name: 'logs', command, limitMs: logsLimitMs, signal };
        trouble = await runSaved(saved, { state, details, setting });
        signal.throwIfAborted();
    }
    await showLog(run_saved_logOf('logs', setting.dir), { ...setting, follow: false });
    if (trouble === undefined)
        return;
    throw commandFailedError('logs', `${trouble}${missingVariables(details.variables, setting.env)}`);
}

;// CONCATENATED MODULE: ./build/previews/script/options.js




const Command = schemas/* string */.YjP()
    .regex(/\S/, 'is empty; write a command line')
    .max(8192)
    .refine((text) => !text.includes('\0'), 'holds a NUL character');
const Up = Command.meta({
    description: 'Commands that deploy the preview and end; sh -e runs them. The last line they print that is an address is the preview, or they write url=ADDRESS to the file named by REHEARSE_OUTPUT.',
});
const script_options_Full = schemas/* strictObject */.rej({
    up: Up,
    down: Command.optional().meta({
        description: 'Commands that take it away again. They run whatever happened to up, maybe twice and in another process, so what is gone already must be fine with them.',
    }),
    logs: Command.optional().meta({
        description: 'Commands that print the logs of the preview. They run before down, and for rehearse preview logs.',
    }),
    restart: Command.optional().meta({
        description: 'Commands that restart the preview where it runs, for rehearse preview restart. They have the time of up.',
    }),
    own: schemas/* boolean */.zMY().default(false).meta({
        description: 'Whether up makes the site for this run alone, so that load may go to it. Otherwise its host gets load only if allow-hosts names it.',
    }),
    ready: ReadyPath.optional().meta({
        description: 'Path that answers once it is ready: below 500, but not 401 or 403. Without it, the address itself.',
    }),
    timeout: ReadyTimeout.meta({
        description: 'How long the address may take until it answers, once up has ended.',
    }),
    'up-timeout': units/* Duration */.dw.prefault('10m').meta({ description: 'How long up may take.' }),
    'down-timeout': units/* Duration */.dw.prefault('5m').meta({ description: 'How long down may take.' }),
    cwd: schemas/* string */.YjP()
        .default('.')
        .meta({ description: 'Folder to run them in, relative to the one of rehearse.yml.' }),
    ...accessOptions,
});
/** A string stands for `up`. */
const ScriptOptions = schemas/* union */.KCZ([Up.transform((up) => ({ up })).pipe(script_options_Full), script_options_Full])
    .meta({ description: 'Deploys the preview with commands of your own, and takes it away.' });

;// CONCATENATED MODULE: ./build/previews/read-address.js


/**
 * The address of a site. Throws the UserError `preview-address-invalid`, with `fix` as what to do; shows no
 * password in it.
 */
function readAddress(text, fix = 'Write the address as https://preview.example.com') {
    const invalid = (what, why) => new errors/* UserError */.y({ code: 'preview-address-invalid', what, why, fix });
    const url = URL.parse(text.trim());
    if (url === null) {
        throw invalid(text.includes('@')
            ? 'The address of the preview is no URL'
            : `The address "${(0,visible/* visible */.R)(text)}" is no URL`, 'It has to begin with http:// or https:// and name a host');
    }
    if (url.username !== '' || url.password !== '') {
        throw invalid('The address of the preview holds a user name or a password', 'Addresses are shown in logs and reports, where everyone could read it');
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw invalid(`The address "${(0,visible/* visible */.R)(url.href)}" is not http or https`, `Its scheme is "${(0,visible/* visible */.R)(url.protocol, 40)}", which no check can open`);
    }
    url.hash = '';
    return url;
}

;// CONCATENATED MODULE: ./build/previews/script/restart.js






/**
 * Runs the `restart` command and returns when the site answers at its address. Throws the UserErrors
 * `preview-command-missing`, `preview-command-failed` and those of `waitForSite`.
 */
async function restart(state, setting) {
    const details = details_Details.parse(state.details);
    const { restart: command, upTimeoutMs: limitMs } = details;
    if (command === undefined)
        throw noCommandError('restart');
    const { signal } = setting;
    const trouble = await runSaved({ name: 'restart', command, limitMs, signal }, { state, details, setting });
    signal.throwIfAborted();
    if (trouble !== undefined) {
        const missing = missingVariables(details.variables, setting.env);
        throw commandFailedError('restart', `${trouble}${missing}`);
    }
    const address = await waitForSite(setting, {
        address: readAddress(state.url ?? ''),
        ready: details.ready,
        timeoutMs: details.readyTimeoutMs,
        fix: 'Let restart end only once the site is up, or raise "timeout"',
    });
    return { url: address.href };
}

;// CONCATENATED MODULE: ./build/previews/script/mistakes.js


/** `preview-script-late`: `up` did not end in time. */
function mistakes_lateError(limitMs, lines, log) {
    const last = lines.at(-1);
    return new errors/* UserError */.y({
        code: 'preview-script-late',
        what: `The up command did not end within ${(0,units/* formatDuration */.a3)(limitMs)}`,
        why: last === undefined ? 'It wrote nothing' : `The last it wrote: ${last}`,
        fix: `Let what keeps running go to the background (&), or raise "up-timeout"; the log is ${log}`,
    });
}
/** `preview-address-missing`: `up` ended well without naming an address. Shows the end of what it printed. */
function namelessError(lines, log) {
    const shown = lines.slice(-3).map((line) => `"${line.trim().slice(0, 120)}"`);
    return new errors/* UserError */.y({
        code: 'preview-address-missing',
        what: 'The up command ended well, but named no address',
        why: shown.length === 0
            ? 'It printed nothing on its standard output'
            : `No line it printed is an address; the last: ${shown.join(', ')}`,
        fix: `Let it end with echo "https://…", or write url=https://… to the file named by REHEARSE_OUTPUT; the log is ${log}`,
    });
}

;// CONCATENATED MODULE: ./build/previews/script/named-address.js

const named_address_longest = 4096;
/** The address that a line is, colours and white space around it aside; undefined for any other line. */
function named_address_addressOf(line) {
    if (line.length > named_address_longest)
        return undefined;
    const text = (0,clean_line/* cleanLine */.O)(line, named_address_longest).trim();
    return /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}
/** The value of the last `url=…` line; undefined when there is none or it is empty. */
function assignedAddress(text) {
    const value = text
        .split(/\r?\n/)
        .findLast((line) => line.startsWith('url='))
        ?.slice('url='.length)
        .trim();
    return value === '' || value === undefined ? undefined : value.slice(0, named_address_longest);
}

;// CONCATENATED MODULE: ./build/previews/script/written-address.js


const largest = 64 * 1024;
/**
 * The address that stands in the file of REHEARSE_OUTPUT; undefined when there is none. Reads its first
 * 64 KiB. What is no plain file any more, such as a pipe or a link, is not read.
 */
function writtenAddress(path) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW);
    }
    catch {
        return undefined;
    }
    try {
        if (!(0,external_node_fs_.fstatSync)(file).isFile())
            return undefined;
        const buffer = Buffer.alloc(largest);
        return assignedAddress(buffer.toString('utf8', 0, (0,external_node_fs_.readSync)(file, buffer, 0, largest, 0)));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./build/previews/script/up.js















/**
 * Runs `up` and returns the address it names once that answers. What must be undone is saved before. Throws
 * the UserErrors `preview-exited`, `preview-command-not-found`, `preview-script-late`,
 * `preview-address-missing`, `preview-address-invalid` and those of `waitForSite` and `folderInside`.
 */
async function script_up_up(setting, options) {
    const { log, signal } = setting;
    const cwd = folderInside(setting.root, options.cwd, 'cwd');
    const env = scriptEnvironment(setting.env, setting);
    const hide = hideIn(env, setting.access?.variables);
    const output = outputFile(setting.dir);
    await setting.save({ own: options.own, details: detailsOf(setting, options, { cwd, env }) });
    signal.throwIfAborted();
    if (options.down === undefined)
        log.warn('"script" has no "down": what "up" deploys stays');
    log.line(`running up: ${(0,visible/* visible */.R)(hide(options.up.trim().replaceAll(/\s*\n\s*/g, ' ⏎ ')))}`);
    (0,external_node_fs_.rmSync)(output, { force: true });
    (0,external_node_fs_.writeFileSync)(output, '', { mode: 0o600, flag: 'wx' });
    const logs = (0,external_node_path_.join)((0,external_node_path_.resolve)(setting.dir), 'logs');
    const files = { log: (0,external_node_path_.join)(logs, 'up.stderr.log'), output: (0,external_node_path_.join)(logs, 'up.stdout.log') };
    let printed;
    const ended = await runScript({
        name: 'up',
        command: options.up,
        cwd,
        env,
        limitMs: options['up-timeout'],
        ...files,
        hide,
        signal,
        onStart: (leader) => setting.save({ leader }),
        onLine: (line) => {
            printed = named_address_addressOf(line) ?? printed;
        },
    }, log);
    signal.throwIfAborted();
    const said = logTail(files.log).length > 0 ? files.log : files.output;
    if (ended === 'late')
        throw mistakes_lateError(options['up-timeout'], logTail(said), said);
    if (ended.code !== 0) {
        log.quote(logTail(said));
        const hint = 'Mend that; what up deploys must also work when run by hand';
        throw endedError(ended, { name: 'up command', hint }, logTail(said), said);
    }
    const named = writtenAddress(output) ?? printed;
    if (named === undefined)
        throw namelessError(logTail(files.output), files.output);
    const address = readAddress(named, 'Let up name the address as https://preview.example.com');
    await setting.save({ url: address.href });
    const target = await waitForSite(setting, {
        address,
        ready: options.ready,
        timeoutMs: options.timeout,
        fix: 'Let up end only once the site is up, correct the address it names, or raise "timeout"',
    });
    return { url: target.href };
}

;// CONCATENATED MODULE: ./build/previews/script/index.js





const script = {
    id: 'script',
    title: 'Commands that deploy the preview and take it away',
    options: ScriptOptions,
    access: ({ headers, cookies }) => ({ headers, cookies }),
    up: script_up_up,
    down: down,
    logs: logs_logs,
    restart: restart,
};

;// CONCATENATED MODULE: ./build/previews/static/options.js


const Folder = schemas/* string */.YjP()
    .regex(/\S/, 'is empty; name the folder of the built site, such as dist')
    .meta({ description: 'Folder of the built site, relative to the one of rehearse.yml.' });
const static_options_Full = schemas/* strictObject */.rej({
    folder: Folder,
    'single-page': schemas/* boolean */.zMY().default(false).meta({
        description: 'Whether an unknown path gets index.html with status 200, for an app that draws every page itself.',
    }),
    port: Port.optional(),
    ready: ReadyPath.default('/'),
    timeout: ReadyTimeout,
});
/** A string stands for `folder`. */
const StaticOptions = schemas/* union */.KCZ([Folder.transform((folder) => ({ folder })).pipe(static_options_Full), static_options_Full])
    .meta({
    description: 'Serves the folder of a built site, with clean URLs, 404.html, _redirects and _headers.',
});

// EXTERNAL MODULE: ./build/previews/static/read-site.js + 5 modules
var read_site = __webpack_require__(9793);
;// CONCATENATED MODULE: ./build/previews/static/up.js




/** Mistakes in the rules that are told one by one. */
const mostTold = 20;
/**
 * Serves the folder from a process of Rehearse's own. Throws the UserErrors of `folderInside`,
 * `readSite` and `startServing`. Mistakes in `_redirects` and `_headers` are warnings.
 */
async function static_up_up(setting, options) {
    const folder = folderInside(setting.root, options.folder, 'folder');
    const { files, mistakes } = (0,read_site/* readSite */.U)(folder, options['single-page']);
    setting.log.line(`serving ${(0,visible/* visible */.R)(options.folder)}, ${files.size} files`);
    const where = (0,visible/* visible */.R)(options.folder).replace(/\/+$/, '');
    for (const mistake of mistakes.slice(0, mostTold))
        setting.log.warn(`${where}/${mistake}`);
    if (mistakes.length > mostTold)
        setting.log.warn(`and ${mistakes.length - mostTold} more like these`);
    const flags = options['single-page'] ? ['--single-page'] : [];
    return await startServing(setting, {
        name: 'server of the folder',
        hint: 'See what it wrote',
        command: (port) => [...setting.program, 'serve', folder, '--port', String(port), ...flags],
        cwd: folder,
        env: {},
        port: options.port,
        ready: options.ready,
        timeoutMs: options.timeout,
    });
}

;// CONCATENATED MODULE: ./build/previews/static/index.js




const staticFolder = {
    id: 'static',
    title: 'The folder of a built site',
    options: StaticOptions,
    up: static_up_up,
    logs: showRunLog,
    restart: restartSupervised,
};

;// CONCATENATED MODULE: ./build/previews/url/options.js



const Address = schemas/* string */.YjP()
    .max(4096)
    .regex(/\S/, 'is empty; write an address such as https://preview.example.com')
    .meta({ description: 'Address of a site that runs already, http or https.' });
const url_options_Full = schemas/* strictObject */.rej({
    address: Address,
    ready: ReadyPath.optional().meta({
        description: 'Path that answers once it is ready: below 500, but not 401 or 403. Without it, the address itself.',
    }),
    timeout: ReadyTimeout,
    ...accessOptions,
});
/** A string stands for `address`. */
const UrlOptions = schemas/* union */.KCZ([Address.transform((address) => ({ address })).pipe(url_options_Full), url_options_Full])
    .meta({ description: 'Waits until a site that something else deploys answers.' });

;// CONCATENATED MODULE: ./build/previews/url/up.js


/**
 * Starts nothing; returns when the site at the address answers. Throws the UserErrors of `readAddress` and
 * `waitForSite`.
 */
async function url_up_up(setting, options) {
    const address = await waitForSite(setting, {
        address: readAddress(options.address),
        ready: options.ready,
        timeoutMs: options.timeout,
        fix: 'Wait for its deployment in a step before this one, correct the address, or raise "timeout"',
    });
    return { url: address.href };
}

;// CONCATENATED MODULE: ./build/previews/url/index.js


const url = {
    id: 'url',
    title: 'A site that runs already',
    options: UrlOptions,
    from: 'address',
    access: ({ headers, cookies }) => ({ headers, cookies }),
    up: url_up_up,
};

;// CONCATENATED MODULE: ./build/previews/index.js







/** Every way to bring a preview up. To add one: a folder here and a line below. */
const providers = [
    command,
    staticFolder,
    url,
    compose,
    dockerfile,
    githubDeployment,
    script,
];

;// CONCATENATED MODULE: ./build/config/schema.js






const checkIds = checks.map(({ id }) => id);
const byId = Object.fromEntries(providers.map(({ id, title, options }) => [
    id,
    options.optional().meta({ description: title, input: id }),
]));
/** Exactly one provider, named by its key: `preview: { command: npm start }`, and a database beside it. */
const Preview = schemas/* strictObject */.rej({ ...byId, database: DatabaseOptions.optional() })
    .refine((preview) => providersIn(preview).length === 1, {
    message: `names no preview or several; it takes exactly one of ${providers.map(({ id }) => id).join(', ')}`,
})
    .superRefine((preview, context) => {
    const [provider = ''] = providersIn(preview);
    const why = preview.database && whyUseless(provider);
    const message = `has no use beside "${provider}": ${why}`;
    if (why !== undefined)
        context.addIssue({ code: 'custom', path: ['database'], message });
    const { env } = preview[provider] ?? {};
    const { variable } = preview.database ?? {};
    if (variable === undefined || env?.[variable] === undefined)
        return;
    const twice = `is what "database" sets; remove it, or name another "database.variable"`;
    context.addIssue({ code: 'custom', path: [provider, 'env', variable], message: twice });
});
function providersIn(preview) {
    return Object.keys(preview).filter((key) => key !== 'database');
}
const HostName = schemas/* string */.YjP()
    .max(253)
    .regex(/^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/, 'is no host name; write it as shop.example');
/** Everything rehearse.yml may hold: the sum of its parts. */
const ConfigFile = schemas/* strictObject */.rej({
    preview: Preview.optional().meta({ description: 'How the preview environment comes up.' }),
    checks: schemas/* array */.YOg(schemas/* enum */.k5n(checkIds))
        .min(1)
        .prefault(checkIds)
        .meta({ description: 'The checks that run.', input: 'checks' }),
    'allow-hosts': schemas/* array */.YOg(HostName).max(50).prefault([]).meta({
        description: 'Hosts, other than the preview that Rehearse started and loopback, that load may go to. Exact names. Links to them are checked on a private network too.',
        input: 'allow-hosts',
    }),
    'on-error': schemas/* enum */.k5n(['fail', 'warn']).prefault('fail').meta({
        description: 'Whether a check that could not find out closes the gate.',
        input: 'on-error',
    }),
    watchdog: WatchdogOptions.prefault({}).meta({
        description: 'How processes of a preview that Rehearse starts are kept alive.',
    }),
    report: schemas/* strictObject */.rej({
        comment: schemas/* enum */.k5n(['on-problem', 'always', 'never']).prefault('on-problem').meta({
            description: 'When to comment on the pull request; `on-problem`: when there is or was one.',
            input: 'comment',
        }),
        'comment-key': schemas/* string */.YjP()
            .regex(/^[A-Za-z0-9._-]{1,60}$/)
            .prefault('default')
            .meta({
            description: 'Tells the comments of several rehearsals of one pull request apart.',
            input: 'comment-key',
        }),
    })
        .prefault({})
        .meta({ description: 'How the result is told.' }),
    ...Object.fromEntries(checks.map(({ id, title, options }) => [
        id,
        options.prefault({}).meta({ description: `Options of the check "${title}".` }),
    ])),
})
    .meta({ title: 'rehearse.yml' });

;// CONCATENATED MODULE: ./build/config/json-schema.js


/** rehearse.yml as JSON Schema (draft 2020-12), as people write it: units as text, defaults optional. */
function configJsonSchema() {
    return json_schema_processors/* toJSONSchema */.bl(ConfigFile, { io: 'input' });
}

;// CONCATENATED MODULE: ./build/config/inputs.js

/** Every input that the config's schema names, in its order. */
function configInputs() {
    return collect(configJsonSchema(), []);
}
function collect(schema, path) {
    const own = schema.input === undefined ? [] : [input(schema, path, schema.input)];
    const nested = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => collect(property, [...path, key]));
    return [...own, ...nested];
}
function input(schema, path, name) {
    return {
        name,
        path,
        description: schema.description ?? '',
        default: schema.default,
        kind: inputKind(schema),
    };
}
/** How the text of an input or a flag becomes a value of this schema. */
function inputKind(schema) {
    if (schema.type === 'array')
        return schema.items?.enum ? 'words' : 'list';
    if (schema.type === 'number' || schema.type === 'integer')
        return 'number';
    return schema.type === 'boolean' ? 'boolean' : 'text';
}
/** The value that an input's text stands for. A list is one item a line, words may also stand between commas; text that fits nothing stays text. */
function inputValue(kind, text) {
    switch (kind) {
        case 'list':
            return items(text, '\n');
        case 'words':
            return items(text, /[\n,]/);
        case 'number':
            return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
        case 'boolean':
            return text === 'true' ? true : text === 'false' ? false : text;
        case 'text':
            return text;
    }
}
function items(text, separator) {
    return text
        .split(separator)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./build/config/nearest.js

/** The known word that was most likely meant; undefined when none is close. */
function nearest(word, known) {
    if (known.length === 0)
        return undefined;
    const best = (0,mod/* closest */.kp)(word, known);
    // A third of the letters wrong is still a typo; more is another word.
    return (0,mod/* distance */.Io)(word, best) <= Math.max(1, Math.floor(word.length / 3)) ? best : undefined;
}

;// CONCATENATED MODULE: ./build/flags.js
const flags = {
    config: {
        type: 'string',
        value: 'FILE',
        description: 'The config file, if it is not rehearse.yml.',
        input: true,
    },
    dir: {
        type: 'string',
        value: 'RUNDIR',
        description: 'The folder for results, logs and the report.',
        input: true,
    },
    ref: {
        type: 'string',
        value: 'REF',
        description: 'Brings up another commit beside the head: a branch, a tag, a commit, or `base` for that of the pull request.',
        input: true,
    },
    set: {
        type: 'string',
        value: 'KEY=VALUE',
        multiple: true,
        description: 'Sets any value of rehearse.yml: `--set load.timeout=5s`.',
    },
    results: {
        type: 'string',
        value: 'DIRS',
        description: 'Run folders that `report` merges, one a line; on the command line they are named.',
        input: true,
    },
    moment: {
        type: 'string',
        value: 'WHEN',
        description: 'When in the rehearsal a single check runs: before, main or after.',
        input: true,
    },
    'record-only': {
        type: 'boolean',
        description: 'Records the result of a single check and leaves the gate to `rehearse report`.',
        input: true,
    },
    follow: {
        type: 'boolean',
        description: 'Goes on with what is written until interrupted, for `preview logs`.',
    },
    lines: {
        type: 'string',
        value: 'N',
        description: 'How many of the last lines `preview logs` shows; 100 without it.',
    },
    json: { type: 'boolean', description: 'Prints the result as JSON, and nothing else, on stdout.' },
    quiet: { type: 'boolean', description: 'Prints no progress.' },
    'no-color': { type: 'boolean', description: 'Prints no colours.' },
    help: { type: 'boolean', short: 'h', description: 'Prints this.' },
    version: { type: 'boolean', description: 'Prints the version.' },
};

;// CONCATENATED MODULE: ./build/command-line.js








const commands = ['run', 'preview', ...checks.map(({ id }) => id), 'report'];
/** Reads argv. Throws a UserError for words that mean nothing. */
function readCommandLine(argv, host) {
    const inputs = configInputs();
    const lists = inputs.filter(({ kind }) => kind === 'list' || kind === 'words');
    const { values, positionals } = parse(argv, [...Object.keys(flags), ...inputs.map(({ name }) => name)], new Set(lists.map(({ name }) => name)));
    const [command = 'run', ...rest] = positionals;
    if (!commands.includes(command))
        throw command_line_unknown('command', command, commands);
    const words = { preview: 1, report: Infinity }[command] ?? 0;
    const [surplus] = rest.slice(words);
    if (surplus !== undefined)
        throw command_line_unknown('command', `${command} ${surplus}`, commands);
    const text = (name) => {
        const value = values[name];
        if (Array.isArray(value))
            return value.join('\n');
        return typeof value === 'string' ? value : undefined;
    };
    const settings = Array.isArray(values['set']) ? values['set'].map(String) : [];
    return {
        command,
        rest,
        flag: (name) => text(name) ?? (flags[name]?.input ? host.input(name) : undefined),
        isSet: (name) => values[name] === true || (flags[name]?.input === true && host.input(name) === 'true'),
        overlays: [
            ...inputs.flatMap(({ name, path }) => {
                const given = text(name);
                if (given !== undefined)
                    return [{ path, text: given, origin: `flag --${name}` }];
                const input = host.input(name);
                return input === undefined ? [] : [{ path, text: input, origin: `input ${name}` }];
            }),
            ...settings.map(setting),
        ],
    };
}
function parse(argv, names, lists) {
    const options = {};
    for (const name of names) {
        const { type = 'string', short, multiple = lists.has(name) } = flags[name] ?? {};
        options[name] = { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) };
    }
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({
            args: [...argv],
            options,
            strict: true,
            allowPositionals: true,
        });
        return { values, positionals };
    }
    catch (error) {
        const flag = /'--?([^' ]+)/.exec((0,root_cause/* rootCause */.e)(error))?.[1] ?? '';
        if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
            throw command_line_unknown('flag', flag, names, '--');
        }
        throw new errors/* UserError */.y({
            code: 'flag-invalid',
            what: `The flag --${flag} cannot be read`,
            why: (0,root_cause/* rootCause */.e)(error),
            fix: flags[flag]?.type === 'boolean' ? `Write --${flag} alone` : `Write --${flag} VALUE`,
            cause: error,
        });
    }
}
function command_line_unknown(kind, word, known, dash = '') {
    const meant = nearest(word, known);
    return new errors/* UserError */.y({
        code: `unknown-${kind}`,
        what: `Unknown ${kind} "${dash}${(0,visible/* visible */.R)(word)}"`,
        why: `rehearse knows ${known.map((name) => `${dash}${name}`).join(', ')}`,
        fix: meant === undefined ? 'See `rehearse --help`' : `Write "${dash}${meant}"`,
    });
}
function setting(text) {
    const match = /^([a-z][\w.-]*)=(.*)$/s.exec(text);
    if (!match) {
        throw new errors/* UserError */.y({
            code: 'set-invalid',
            what: `--set "${(0,visible/* visible */.R)(text)}" sets nothing`,
            why: 'It takes KEY=VALUE, where KEY is a path of rehearse.yml',
            fix: 'Write it as --set load.timeout=5s',
        });
    }
    const [, key = '', value = ''] = match;
    return { path: key.split('.'), text: value, origin: `--set ${key}` };
}

;// CONCATENATED MODULE: ./build/previews/resolve-access.js



/**
 * The headers and cookies with the values that the environment holds, without white space around them.
 * Undefined when there are none. Throws the UserErrors `preview-access-missing` and `preview-access-invalid`,
 * which name the variable and never show a value.
 */
function resolveAccess(options, env) {
    const variables = new Set();
    const secrets = new Set();
    const valueOf = (name, value, problem) => {
        if (typeof value === 'string')
            return value.trim();
        const text = resolve_access_read(name, value.env, env);
        variables.add(value.env);
        for (const form of secretForms(text))
            secrets.add(form);
        const why = problem(text);
        if (why !== undefined)
            throw resolve_access_invalid(name, value.env, why);
        return text;
    };
    const headers = Object.entries(options.headers ?? {}).map(([written, value]) => {
        const name = written.toLowerCase();
        return [name, valueOf(`header ${name}`, value, fieldProblem)];
    });
    const cookies = Object.entries(options.cookies ?? {}).map(([name, value]) => [name, valueOf(`cookie ${name}`, value, cookieProblem)]);
    if (headers.length + cookies.length === 0)
        return undefined;
    const pairs = cookies.map(([name, value]) => `${name}=${value}`);
    return {
        headers: Object.fromEntries([
            ...headers,
            ...(pairs.length === 0 ? [] : [['cookie', pairs.join('; ')]]),
        ]),
        names: [
            ...headers.map(([name]) => `the header ${name}`),
            ...cookies.map(([name]) => `the cookie ${name}`),
        ],
        variables: [...variables],
        secrets: [...secrets],
    };
}
function resolve_access_read(name, variable, env) {
    const text = env[variable]?.trim();
    if (text !== undefined && text !== '')
        return text;
    throw new errors/* UserError */.y({
        code: 'preview-access-missing',
        what: `The variable ${variable} is ${text === undefined ? 'not set' : 'empty'}`,
        why: `The ${name} of the preview takes its value from it; pull requests from forks and of Dependabot get no secrets`,
        fix: `Add ${variable}: \${{ secrets.${variable} }} under "env:" of this step, or of the job`,
    });
}
function resolve_access_invalid(name, variable, why) {
    return new errors/* UserError */.y({
        code: 'preview-access-invalid',
        what: `The value of ${variable} cannot be sent`,
        why: `For the ${name} it must be one line of ASCII, and it ${why}`,
        fix: 'Store the secret again, exactly as its owner shows it',
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/previews/seal.js

/** OWASP's least cost for stored passwords: a seal may end in an artifact, and a password may be short. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
/**
 * Proof that whoever wrote the address of a preview knew what opens it. A later step reads the address from
 * preview.json, which may be anybody's file: without this a forged one would have the secrets sent to its
 * own host.
 */
async function seal(id, address, access) {
    const fields = Object.entries(access.headers).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const key = await new Promise((resolve, reject) => {
        (0,external_node_crypto_.scrypt)(JSON.stringify(fields), `${id} ${address.origin}`, 32, cost, (error, derived) => error ? reject(error) : resolve(derived));
    });
    return key.toString('base64url');
}
/** Whether the state was sealed with the same headers and cookies for the address it names. */
async function isSealed(state, access) {
    if (state.seal === undefined || state.url === undefined)
        return false;
    const own = Buffer.from(await seal(state.id, new URL(state.url), access));
    const given = Buffer.from(state.seal);
    return given.length === own.length && (0,external_node_crypto_.timingSafeEqual)(given, own);
}

;// CONCATENATED MODULE: ./build/access-of.js




/**
 * What opens the preview, as the config says and the environment of this step holds; undefined when it is
 * open. From here on the host shows none of its secrets. Throws the UserErrors of `resolveAccess`.
 */
function accessOf({ config, host }) {
    const { preview } = config;
    const provider = providers.find(({ id }) => id === preview?.provider);
    const said = provider?.access?.(preview?.options);
    const access = said && resolveAccess(said, process.env);
    for (const secret of access?.secrets ?? [])
        host.mask(secret);
    return access;
}
/**
 * Throws the UserError `preview-access-unproven` unless the address in preview.json was written with the same
 * headers and cookies: only then may they be sent there.
 */
async function refuseUnproven(state, access) {
    if (await isSealed(state, access))
        return;
    const from = access.variables.length === 0 ? 'the same' : `${access.variables.join(', ')} and the same`;
    throw new errors/* UserError */.y({
        code: 'preview-access-unproven',
        what: 'The headers and cookies of the preview are not sent to the address in preview.json',
        why: 'Nothing proves that the preview was brought up there with the same headers, cookies and values; the file may be another one',
        fix: `Run preview up and this step with ${from} rehearse.yml, or test the address with the provider url`,
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/model/result.js

/*
 * Everything that crosses a process or a file. Result files may come from another job, so the schemas
 * also bound what they let in.
 */
const result_Text = schemas/* string */.YjP().max(4096);
const CheckId = schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]{0,39}$/);
/** `error` means "could not find out": never "the site is bad", and never a pass. */
const Outcome = schemas/* enum */.k5n(['pass', 'warn', 'fail', 'error', 'skip']);
/** When in a rehearsal a check runs: before the disturbing ones, among them, or after them. */
const result_Moment = schemas/* enum */.k5n(['before', 'main', 'after']);
const Gate = schemas/* enum */.k5n(['open', 'closed']);
const Measurement = schemas/* strictObject */.rej({
    metric: schemas/* string */.YjP().max(200),
    value: schemas/* number */.aig(),
    unit: schemas/* enum */.k5n(['ms', 'count', 'ratio', 'bytes', '1/s']),
    subject: result_Text.optional(),
    /** How many samples stand behind the value. */
    n: schemas/* int */.Whr().nonnegative().optional(),
});
const Severity = schemas/* enum */.k5n(['error', 'warning', 'info']);
const Finding = schemas/* strictObject */.rej({
    /** "<check>/<what>": stable API, the anchor in the docs and the key to ignore it. */
    rule: schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/),
    severity: Severity,
    /** What it is about: a path of the site, an assertion, a threshold. */
    subject: result_Text,
    /** What is wrong, in our words; foreign text belongs in `subject` or `evidence`. */
    message: result_Text,
    fix: result_Text.optional(),
    /** The place in the repository it comes from, where one is known. */
    where: schemas/* strictObject */.rej({ file: result_Text, line: schemas/* int */.Whr().positive().optional() }).optional(),
    /** Lines that prove it, foreign text included: pages it stands on, excerpts. */
    evidence: schemas/* array */.YOg(result_Text).max(50).optional(),
    /** True when the base has it too. */
    known: schemas/* boolean */.zMY().optional(),
});
const CheckResult = schemas/* strictObject */.rej({
    check: CheckId,
    moment: result_Moment,
    outcome: Outcome,
    /** Why it was skipped or could not find out. */
    reason: result_Text.optional(),
    /** What was measured, in one line for people: "61 pages, 240 links". */
    summary: result_Text.optional(),
    measurements: schemas/* array */.YOg(Measurement).max(10_000),
    findings: schemas/* array */.YOg(Finding).max(20_000),
    durationMs: schemas/* number */.aig().nonnegative(),
});
/** One file in `results/`: the result, and the facts that let it be judged again. */
const ResultFile = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('rehearse.result/1'),
    ...CheckResult.shape,
    /** The commit that was tested: a result of another one is no result of this. */
    commit: schemas/* string */.YjP().max(64).optional(),
    facts: schemas/* json */.Pq9().optional(),
});
const Claim = schemas/* strictObject */.rej({
    id: schemas/* enum */.k5n(['tested', 'rehearsed', 'recovers']),
    answer: schemas/* enum */.k5n(['yes', 'no', 'not-tested']),
    evidence: result_Text,
});
const Report = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('rehearse.report/1'),
    /** The version of Rehearse that decided. */
    version: schemas/* string */.YjP().max(40),
    /** The URL under test; absent when no preview came up. */
    target: result_Text.optional(),
    commit: schemas/* string */.YjP().max(64).optional(),
    base: schemas/* string */.YjP().max(64).optional(),
    startedAt: iso/* datetime */.w$(),
    durationMs: schemas/* number */.aig().nonnegative(),
    outcome: Outcome,
    gate: Gate,
    results: schemas/* array */.YOg(CheckResult).max(200),
    claims: schemas/* array */.YOg(Claim).length(3),
});
/** The name of a result in the run folder and in tables: "crawl", "health-after". */
function resultName(result) {
    return result.moment === 'main' ? result.check : `${result.check}-${result.moment}`;
}

;// CONCATENATED MODULE: ./build/model/verdict.js
/**
 * The outcome of one check. Adding a finding never improves it. What ended early may have failed, but can
 * never have passed.
 */
function outcomeOfCheck(findings, incomplete) {
    const outcome = outcomeOf(findings);
    return incomplete === undefined || outcome === 'fail' ? outcome : 'error';
}
function outcomeOf(findings) {
    if (findings.some((finding) => finding.severity === 'error'))
        return 'fail';
    if (findings.some((finding) => finding.severity === 'warning'))
        return 'warn';
    return 'pass';
}
/** From the one that decides most to the one that decides least. */
const precedence = ['fail', 'error', 'warn', 'pass', 'skip'];
/** The outcome that decides more. */
function worse(one, other) {
    return precedence.indexOf(one) <= precedence.indexOf(other) ? one : other;
}
/** A result that claims no better outcome than its own findings allow. Its file may come from anywhere. */
function honest(result) {
    if (result.findings.length === 0)
        return result;
    return { ...result, outcome: worse(result.outcome, outcomeOf(result.findings)) };
}
/** The outcome of a rehearsal. Nothing measured at all is `error`: nobody found anything out. */
function overallOutcome(results) {
    if (!measured(results))
        return 'error';
    return results.map(({ outcome }) => outcome).reduce(worse, 'skip');
}
/** Whether the merge may happen. `error` closes the gate too, unless the user decided otherwise. */
function gateOf(results, onError) {
    const blocking = onError === 'fail' ? ['fail', 'error'] : ['fail'];
    const blocked = results.some((result) => blocking.includes(result.outcome));
    return blocked || !measured(results) ? 'closed' : 'open';
}
/** Whether any check found something out; that a preview came up says nothing about it. */
function measured(results) {
    return results.some(({ check, outcome }) => check !== 'preview' && outcome !== 'error' && outcome !== 'skip');
}

// EXTERNAL MODULE: ./build/files/preview-state.js
var preview_state = __webpack_require__(16456);
;// CONCATENATED MODULE: ./build/plan.js


/** What a rehearsal runs, in order: all that runs before, then the main part, then all that runs after. */
function planOf(config) {
    const chosen = checks.filter(({ id }) => config.checks.includes(id));
    return result_Moment.options.flatMap((moment) => chosen.filter(({ moments }) => moments.includes(moment)).map((check) => ({ check, moment })));
}

;// CONCATENATED MODULE: ./build/incidents-of.js



/**
 * What the supervisor of a preview wrote down, or what its provider finds out; undefined where neither can tell.
 * Throws when the supervisor has died, because nobody knows what happened since.
 */
async function incidentsOf({ dir, log }, preview) {
    if (preview === undefined)
        return undefined;
    const { supervisor } = preview;
    if (supervisor === undefined) {
        const provider = providers.find(({ id }) => id === preview.provider);
        return await provider?.incidents?.(preview, { dir, log, env: process.env });
    }
    if ((0,is_gone/* isGone */.S)(supervisor))
        throw new Error('the process that keeps them alive has ended');
    const state = await (0,preview_state/* readState */.un)(dir);
    if (state?.supervisor?.pid !== supervisor.pid)
        throw new Error('preview.json is not its own');
    return state.incidents ?? [];
}

;// CONCATENATED MODULE: ./build/signs-of-life.js

const batchMs = 100;
/**
 * A function that counts answers and tells the supervisor at `control` of them, every 100 ms at most. Does
 * nothing without one, nor when that cannot be reached.
 */
function signsOfLife(control) {
    if (control === undefined)
        return () => { };
    let counted = 0;
    let timer;
    let line;
    const tell = async () => {
        timer = undefined;
        line ??= openControlLine(control).catch(() => undefined);
        const open = await line;
        open?.unref();
        const count = counted;
        counted = 0;
        open?.tell({ ask: 'answered', count });
    };
    return (count) => {
        counted += count;
        // The next batch, too, must not hold the process.
        timer ??= setTimeout(() => void tell(), batchMs).unref();
    };
}

;// CONCATENATED MODULE: ./build/set-stage.js



/** The stage for one check: the target, and the bounds of what may be asked and loaded. */
function setStage(scene, target, moment) {
    const { allowHosts, root } = scene.config;
    const isTarget = (url) => url.host === target.url.host;
    return {
        target: target.url,
        moment,
        fetch: (url, init) => {
            if (!isTarget(url) && !isAllowed(url, allowHosts)) {
                throw new Error(`${url.host} is neither the target nor in allow-hosts`);
            }
            // By origin, not by host: they must not go unencrypted where the target is not.
            const access = url.origin === target.url.origin ? target.access?.headers : undefined;
            const headers = { 'user-agent': 'Rehearse', ...access };
            return fetch(url, { ...init, redirect: 'manual', headers });
        },
        ...(target.access === undefined ? {} : { access: target.access.headers }),
        allowHosts,
        folder: root,
        mayLoad: (url) => mayLoad(url, target, allowHosts),
        answered: signsOfLife(target.preview?.supervisor?.control),
        incidents: () => incidentsOf(scene, target.preview),
        log: scene.log,
        program: scene.program,
        now: () => performance.now(),
        signal: scene.signal,
    };
}
/** Whether load may go to the host: what Rehearse itself started, loopback, or named in `allow-hosts`. */
function mayLoad(url, target, allowHosts) {
    const started = target.own && url.host === target.url.host;
    return started || isLoopback(url.hostname) || isAllowed(url, allowHosts);
}
function isAllowed(url, allowHosts) {
    return allowHosts.includes(url.host) || allowHosts.includes(url.hostname);
}

;// CONCATENATED MODULE: ./build/refuse-foreign-load.js



/**
 * Refuses a rehearsal whose target some check may not touch, before the first request goes there. Only an
 * address can be another's: what Rehearse starts is its own.
 */
function refuseForeignLoad(config) {
    const address = refuse_foreign_load_addressOf(config);
    if (!address)
        return;
    const target = { url: address, own: false };
    for (const { check } of planOf(config)) {
        check.admit?.(address, (url) => mayLoad(url, target, config.allowHosts));
    }
}
/** The address under `preview.url`; undefined for any other preview. Throws a UserError when it is none. */
function refuse_foreign_load_addressOf({ preview }) {
    if (preview?.provider !== 'url')
        return undefined;
    return readAddress(preview.options.address);
}

;// CONCATENATED MODULE: ./build/model/map-texts.js
function mapTexts(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapTexts(item, change));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), mapTexts(item, change)]));
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/files/write-whole.js
var write_whole = __webpack_require__(12793);
;// CONCATENATED MODULE: ./build/run-folder.js








/** A result file holds facts too; a larger one is not ours. */
const sizeLimit = 32 * 1024 * 1024;
const fileLimit = 200;
/** Writes a result where `rehearse report` finds it: `results/<name>.json`. What looks like a secret is left out. */
async function writeResult(dir, result, more = {}) {
    const file = { schema: 'rehearse.result/1', ...result, ...more };
    await writeJson(external_node_path_.join(dir, 'results', `${resultName(result)}.json`), file);
}
/** Writes JSON with every text in it redacted. Throws the UserError `run-folder-unusable`. */
async function writeJson(file, value) {
    await (0,write_whole/* writeWhole */.f)(file, `${JSON.stringify(value, hideSecrets, 2)}\n`);
}
function hideSecrets(_key, part) {
    return typeof part === 'string' ? (0,redact/* redact */.E)(part) : part;
}
/**
 * Takes away what an earlier rehearsal left: an old result must not pass for a new one. Only files that
 * Rehearse wrote go; whatever else lies in the folder is somebody's.
 */
async function clearResults(dir) {
    const results = external_node_path_.join(dir, 'results');
    for (const name of await run_folder_list(results)) {
        await removeOurs(external_node_path_.join(results, name), 'rehearse.result/1');
    }
    if (await removeOurs(external_node_path_.join(dir, 'report.json'), 'rehearse.report/1')) {
        await (0,external_node_fs_promises_.rm)(external_node_path_.join(dir, 'report.md'), { force: true });
    }
}
async function removeOurs(file, schema) {
    const text = await (0,read_bounded/* readBounded */.C)(file, sizeLimit).catch(() => '');
    if (!text.includes(`"schema": "${schema}"`))
        return false;
    try {
        await (0,external_node_fs_promises_.rm)(file, { force: true });
        return true;
    }
    catch (error) {
        throw (0,write_whole/* unusable */._)(external_node_path_.dirname(file), error);
    }
}
/**
 * The results in a run folder. The files may come from another job: what is no valid result, or one of
 * another commit, is rejected, so that its check counts as one that left no result.
 */
async function readResults(dir, commit) {
    const folder = external_node_path_.join(dir, 'results');
    const results = [];
    const rejected = [];
    const names = (await run_folder_list(folder)).filter((name) => name.endsWith('.json'));
    for (const name of names.slice(0, fileLimit)) {
        try {
            results.push(await readResult(external_node_path_.join(folder, name), name, commit));
        }
        catch (error) {
            rejected.push((0,redact/* redact */.E)(`${name}: ${(0,root_cause/* rootCause */.e)(error).slice(0, 200)}`));
        }
    }
    return { results, rejected };
}
async function readResult(file, name, commit) {
    const value = JSON.parse(await (0,read_bounded/* readBounded */.C)(file, sizeLimit), hideSecrets);
    const parsed = ResultFile.safeParse(value);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new Error(`${issue?.path.join('.')}: ${issue?.message}`);
    }
    const { schema: _, facts: __, commit: tested, ...result } = parsed.data;
    if (result.reason === undefined && ['error', 'skip'].includes(result.outcome)) {
        throw new Error(`it says ${result.outcome} without a reason`);
    }
    if (`${resultName(result)}.json` !== name)
        throw new Error(`it holds ${resultName(result)}`);
    if (commit !== undefined && tested !== undefined && tested !== commit) {
        throw new Error(`it is of commit ${tested.slice(0, 7)}, not of ${commit.slice(0, 7)}`);
    }
    return honest(result);
}
async function run_folder_list(folder) {
    try {
        return (await (0,external_node_fs_promises_.readdir)(folder)).toSorted();
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw (0,write_whole/* unusable */._)(folder, error);
    }
}

;// CONCATENATED MODULE: ./build/skip.js
/** Why a check must not run after what was found before it: a dead site is not crawled or loaded. */
function reasonToSkip(step, earlier) {
    if (step.moment === 'before')
        return undefined;
    const first = earlier.find(({ moment, outcome }) => moment === 'before' && (outcome === 'fail' || outcome === 'error'));
    return first && `the site was not healthy before it (${first.check}-before)`;
}

;// CONCATENATED MODULE: ./build/unmeasured.js
/** How it went with the preview stands among the results of the checks. */
const previewSubject = { check: { id: 'preview' }, moment: 'main' };
/** The result of what measured nothing, with the reason why. */
function unmeasured(subject, outcome, reason, durationMs = 0) {
    return {
        check: subject.check.id,
        moment: subject.moment,
        outcome,
        reason: reason.slice(0, 4096),
        measurements: [],
        findings: [],
        durationMs,
    };
}

;// CONCATENATED MODULE: ./build/run-check.js










/** Runs one check and records its result, or records why it is skipped after what was found `earlier`. */
async function runCheck(scene, step, target, earlier) {
    const reason = reasonToSkip(step, earlier);
    if (reason === undefined) {
        const title = `${step.check.title} (${resultName({ check: step.check.id, moment: step.moment })})`;
        return await scene.log.group(title, () => measureAndJudge(scene, step, target));
    }
    const result = unmeasured(step, 'skip', reason);
    await writeResult(scene.dir, result, { commit: scene.context.commit });
    scene.log.line(`${step.check.title}: skipped, ${reason}`);
    return { result };
}
async function measureAndJudge(scene, step, target) {
    const { check, moment } = step;
    const { commit } = scene.context;
    const name = resultName({ check: check.id, moment });
    const started = performance.now();
    const options = scene.config.options[check.id];
    try {
        const observed = await check.measure(setStage(scene, target, moment), options);
        const findings = check.judge(observed, options);
        // Parsed here: a check that breaks its word is this check's error, not the whole report's.
        const result = CheckResult.parse(redacted(scene.hide, {
            check: check.id,
            moment,
            outcome: outcomeOfCheck(findings, observed.incomplete),
            reason: observed.incomplete,
            summary: observed.summary,
            measurements: observed.measurements,
            findings,
            durationMs: performance.now() - started,
        }));
        const facts = mapTexts(observed.facts, scene.hide);
        await writeResult(scene.dir, result, { commit, facts });
        scene.log.line(`${name}: ${result.outcome}, ${result.reason ?? result.summary}`);
        return { result };
    }
    catch (error) {
        const told = error instanceof errors/* UserError */.y ? `${error.what}: ${error.why}` : (0,root_cause/* rootCause */.e)(error);
        const result = unmeasured(step, 'error', (0,redact/* redact */.E)(scene.hide(told)), performance.now() - started);
        await writeResult(scene.dir, result, { commit });
        scene.log.warn(`${name} could not run: ${result.reason}`);
        return error instanceof errors/* UserError */.y ? { result, mistake: error } : { result };
    }
}
/** The same value with every text in it redacted and cut to what a result may hold. */
function redacted(hide, result) {
    return mapTexts(result, (text) => (0,redact/* redact */.E)(hide(text)).slice(0, 4096));
}

;// CONCATENATED MODULE: ./build/commands/check.js









/** `rehearse <check>`: one check of the preview that is up, or of --url. Returns the exit code. */
async function check(scene, line) {
    const chosen = checks.find(({ id }) => id === line.command);
    if (!chosen)
        throw new Error(`no check is called ${line.command}`);
    const moment = readMoment(chosen, line);
    const recordOnly = line.isSet('record-only');
    if (recordOnly && !scene.config.checks.includes(chosen.id)) {
        scene.log.line(`${chosen.title}: not among the checks of this rehearsal`);
        return 0;
    }
    const { target, rehearsed } = await findTarget(scene);
    const earlier = rehearsed ? (await readResults(scene.dir, scene.context.commit)).results : [];
    const { result, mistake } = await runCheck(scene, { check: chosen, moment }, target, earlier);
    if (line.isSet('json')) {
        scene.host.show(`${JSON.stringify(result, null, 2)}\n`);
    }
    else {
        for (const { severity, subject, message } of result.findings) {
            scene.log.line(`  ${severity}: ${subject}: ${message}`);
        }
    }
    scene.signal.throwIfAborted();
    if (mistake)
        throw mistake;
    scene.host.output('outcome', result.outcome);
    const closed = result.outcome !== 'skip' && gateOf([result], scene.config.onError) === 'closed';
    return closed && !recordOnly ? 1 : 0;
}
function readMoment(chosen, line) {
    const [first] = chosen.moments;
    const moment = result_Moment.safeParse(line.flag('moment') ?? first);
    if (moment.success && chosen.moments.includes(moment.data))
        return moment.data;
    throw new errors/* UserError */.y({
        code: 'moment-invalid',
        what: `${chosen.id} does not run at the moment "${line.flag('moment')}"`,
        why: `It runs ${chosen.moments.join(' and ')}`,
        fix: `Leave --moment out, or write --moment ${first}`,
    });
}
/** What to test: an address that is given, else the preview that is up. `rehearsed`: it is that preview. */
async function findTarget(scene) {
    const state = await (0,preview_state/* readState */.un)(scene.dir);
    const up = state?.phase === 'up' && state.url !== undefined ? new URL(state.url) : undefined;
    const given = refuse_foreign_load_addressOf(scene.config);
    const access = up || given ? accessOf(scene) : undefined;
    const opened = access === undefined ? {} : { access };
    // preview.json may be anybody's file, so what it says of `own` permits nothing.
    const rehearsed = up !== undefined && (!given || up.origin === given.origin);
    const preview = rehearsed ? state : undefined;
    if (given)
        return { target: { url: given, own: false, preview, ...opened }, rehearsed };
    if (state && up) {
        if (access)
            await refuseUnproven(state, access);
        return { target: { url: up, own: false, preview, ...opened }, rehearsed };
    }
    throw new errors/* UserError */.y({
        code: 'no-preview',
        what: 'There is no target to test',
        why: 'No preview is up in the run folder, and no url is given',
        fix: 'Run `rehearse preview up` first, or give --url https://…',
    });
}

;// CONCATENATED MODULE: ./build/commands/help.js



/** The text of `rehearse --help`. */
function help() {
    const rows = [
        ['rehearse [run]', 'the whole rehearsal of rehearse.yml'],
        ['rehearse preview up|status|down', 'the preview environment alone'],
        ['rehearse preview up --ref base', 'the base of the pull request beside it'],
        ['rehearse preview logs|restart', 'what it wrote; start it again where it runs'],
        ...checks.map(({ id, title }) => [
            `rehearse ${id} [--url URL]`,
            `the check "${title}" alone`,
        ]),
        ['rehearse report [DIR…]', 'what the run folders hold, as one report'],
    ];
    const own = Object.entries(flags).map(([name, { value, description }]) => [
        `--${name}${value ? ` ${value}` : ''}`,
        description,
    ]);
    const config = configInputs().map(({ name, path }) => [
        `--${name} VALUE`,
        `${path.join('.')} of rehearse.yml`,
    ]);
    return [
        'A dress rehearsal for your site before it meets the public.',
        '',
        table(rows),
        '',
        'Flags',
        table(own),
        '',
        'Flags that stand above rehearse.yml',
        table(config),
        '',
        'Exit codes: 0 the gate is open, 1 it is closed, 2 a mistake in the call or the config, 3 a bug of ours.',
        '',
    ].join('\n');
}
function table(rows) {
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
}

;// CONCATENATED MODULE: ./build/git/git-ref.js


/**
 * A branch, tag or commit that a person wrote, fit to be handed to git: nothing that git could read as an
 * option, a range, a path or a pattern. `~2` and `^` at its end are allowed. Throws the UserError `ref-invalid`.
 */
function readRef(text) {
    const why = git_ref_whyNot(text);
    if (why === undefined)
        return text;
    throw new errors/* UserError */.y({
        code: 'ref-invalid',
        what: `--ref "${(0,visible/* visible */.R)(text, 80)}" names no commit`,
        why,
        fix: 'Name a branch, a tag or a commit, such as --ref main',
    });
}
/** The rules are those of `git check-ref-format`. */
function git_ref_whyNot(text) {
    if (text.trim() === '')
        return 'It is empty: maybe a variable that was never set';
    if (text.length > 250)
        return 'It is longer than 250 characters';
    if (text.startsWith('-'))
        return 'It begins with a dash, as a flag does';
    const name = text.replace(/[~^][~^\d]*$/, '');
    if (/[\p{Cc}\p{Cf}\p{Z}]/u.test(text))
        return 'It holds white space or a character that is not shown';
    const odd = /[~^:?*[\]\\"'`$;|&<>(){}!]/.exec(name)?.[0];
    if (odd !== undefined)
        return `It holds ${odd}, which no branch or tag does`;
    if (name.includes('..'))
        return 'It is a range of commits, not one';
    const parts = name.split('/');
    const bad = parts.find((part) => part === '' || part.startsWith('.') || /(?:\.lock|\.)$/.test(part));
    return bad === undefined ? undefined : `"${bad}" is no part of a name`;
}

;// CONCATENATED MODULE: ./build/base-scene.js



/** The run folder of the base beside that of the head. */
function baseDirOf(dir) {
    return external_node_path_.join(dir, 'base');
}
/**
 * The scene in which the base comes up: that of the head, with a run folder of its own. Throws the UserErrors
 * `ref-invalid`, and `base-unknown` when `base` is asked for and the host names none.
 */
function baseScene(scene, ref) {
    const { base, commit: _, ...context } = scene.context;
    const named = readRef(ref);
    const meant = named === 'base' ? base : named;
    if (meant === undefined) {
        throw new errors/* UserError */.y({
            code: 'base-unknown',
            what: 'What --ref base means is not known here',
            why: 'The job was not started for a pull request, a merge group or a push, and no branch of origin is known',
            fix: 'Name the commit: --ref main',
        });
    }
    return [
        { ...scene, dir: baseDirOf(scene.dir), context },
        { ref: meant, headDir: scene.dir },
    ];
}

;// CONCATENATED MODULE: ./build/processes/group-lives.js
/** Whether a process group has members, zombies included: all that systems without /proc tell. */
function groupLives(group) {
    try {
        process.kill(-group, 0);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/previews/is-serving.js




/** Whether the preview's leader lives or one of its processes listens on its port. */
function isServing(state) {
    const { leader, port } = state;
    if (!(0,process_table/* hasProcessTable */.kh)())
        return leader !== undefined && groupLives(leader.pid);
    const now = leader && (0,process_table/* readProcess */.Wv)(leader.pid);
    if (now && now.startTime === leader.startTime && !now.ended)
        return true;
    const sockets = (0,listening_sockets/* listeningSockets */.OC)();
    return (0,preview_processes/* previewProcesses */.I)(state).some((entry) => port !== undefined && (0,listening_sockets/* listenedPorts */.Fk)(entry.pid, sockets).includes(port));
}

;// CONCATENATED MODULE: ./build/previews/refuse-second.js



/** Throws the UserError `preview-already-up` when a preview of this run folder still lives. */
async function refuseSecond(dir) {
    const earlier = await (0,preview_state/* readState */.un)(dir);
    if (earlier === undefined || earlier.phase === 'down' || !isServing(earlier))
        return;
    const { url, leader } = earlier;
    throw new errors/* UserError */.y({
        code: 'preview-already-up',
        what: `A preview is already ${url === undefined ? 'starting' : `up at ${url}`}`,
        why: `It was started at ${earlier.startedAt}${leader ? ` as process ${leader.pid}` : ''}`,
        fix: 'Take it down first: rehearse preview down',
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var classic_errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./build/previews/with-preview.js




/**
 * Does something with the preview of a run folder and its provider. Throws the UserErrors `preview-not-up`
 * when there never was one and `preview-state-corrupt` when what its provider reads in preview.json is not
 * what it wrote.
 */
async function withPreview(dir, act) {
    const state = await (0,preview_state/* readState */.un)(dir);
    if (state === undefined)
        throw notUpError('No preview was brought up in this run folder');
    const provider = providers.find(({ id }) => id === state.provider);
    if (provider === undefined)
        throw (0,preview_state/* stateCorrupt */.Lu)(dir, undefined);
    try {
        return await act(state, provider);
    }
    catch (thrown) {
        throw thrown instanceof classic_errors/* ZodError */.G ? (0,preview_state/* stateCorrupt */.Lu)(dir, thrown) : thrown;
    }
}

;// CONCATENATED MODULE: ./build/previews/restart.js




/**
 * Restarts the preview of a run folder, and returns its state once it answers again, maybe at another
 * address. Throws the UserErrors of `withPreview`, `preview-not-up`, `preview-not-ours` and those of the
 * provider; the preview then is as the restart left it.
 */
async function previewRestart(request) {
    const { dir, log } = request;
    return await withPreview(dir, async (found, provider) => {
        if (provider.restart === undefined)
            throw notOursError(provider.id, 'restart');
        if (found.phase !== 'up') {
            throw notUpError(found.phase === 'down'
                ? 'It was taken down'
                : 'It is still starting, or its start was ended');
        }
        const now = async () => (await (0,preview_state/* readState */.un)(dir)) ?? found;
        // Where a supervisor runs, it alone writes; such a preview keeps its address.
        const save = async (part) => await (0,preview_state/* writeState */.Jq)(dir, { ...(await now()), ...part });
        log.line('restarting the preview');
        const { url } = await provider.restart(found, { ...request, save });
        if (url !== found.url) {
            log.warn(`the preview has another address now: ${url}`);
            await save({ url });
        }
        return await now();
    });
}

;// CONCATENATED MODULE: ./build/processes/job-owner.js


/**
 * Processes that live exactly as long as one job: of the runner of GitHub Actions and, from which it was
 * made, the agent of Azure Pipelines (github/codeql-action#299 shows both trees).
 */
const workers = ['Runner.Worker', 'Agent.Worker'];
/**
 * The nearest ancestor of a process that ends with the job of the CI; undefined where there is none that is
 * known, in a container job too, whose steps are no descendants of the runner.
 */
function jobOwner(pid = process.pid) {
    const passed = new Set();
    for (let entry = (0,process_table/* readProcess */.Wv)(pid); entry && !passed.has(entry.pid);) {
        passed.add(entry.pid);
        entry = (0,process_table/* readProcess */.Wv)(entry.parent);
        if (entry && workers.includes(nameOf(entry.pid))) {
            return { pid: entry.pid, startTime: entry.startTime };
        }
    }
    return undefined;
}
function nameOf(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/comm`, 'utf8').trimEnd();
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/shown-url.js
/** A URL as reports may show it: its query and user info may hold secrets. */
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}

;// CONCATENATED MODULE: ./build/processes/accepts.js

/** Whether something accepts connections at a port of this machine's loopback. */
async function accepts(port) {
    const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => acceptsAt(host, port)));
    return answers.includes(true);
}
function acceptsAt(host, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host, port, timeout: 1000 });
        const settle = (accepted) => {
            socket.destroy();
            resolve(accepted);
        };
        socket.once('connect', () => settle(true));
        socket.once('timeout', () => settle(false));
        socket.on('error', () => settle(false));
    });
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/previews/database/allowed.js

/** RFC 2606 and RFC 6761: names that belong to nobody. */
const nobodysHost = /(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid|localhost)$/;
/**
 * E-mail addresses at hosts that belong to nobody, and `git@`, which every repository has; phone numbers that
 * North America keeps for fiction (555-01xx), and those under the country code 999, which no country has.
 */
function defaultAllowed(value) {
    const at = value.lastIndexOf('@');
    if (at >= 0) {
        return nobodysHost.test(value.slice(at + 1).toLowerCase()) || value.startsWith('git@');
    }
    const digits = value.replaceAll(/\D/g, '');
    return /55501\d\d$/.test(digits) || /^(?:00)?999/.test(digits);
}
/** Also allows what fits a pattern, in which `*` stands for anything; of numbers only the digits count. */
function allowedBy(patterns) {
    const texts = patterns.map((pattern) => pattern.toLowerCase());
    const numbers = patterns
        .map((pattern) => pattern.replaceAll(/[\s().+/-]/g, ''))
        .filter((pattern) => /^[\d*]*\d[\d*]*$/.test(pattern));
    return (value) => {
        if (defaultAllowed(value))
            return true;
        const lower = value.toLowerCase();
        if (texts.some((pattern) => (0,wildcard/* matchesWildcard */._)(pattern, lower)))
            return true;
        if (value.includes('@'))
            return false;
        const digits = value.replaceAll(/\D/g, '');
        return numbers.some((pattern) => (0,wildcard/* matchesWildcard */._)(pattern, digits));
    };
}

;// CONCATENATED MODULE: ./build/previews/database/find-cards.js
/** Up to three signs between two digits: spaces of all kinds, points, dashes, slashes, underscores. */
const gap = '[\\s.\\-_/\\u2010-\\u2015\\u00b7\\u200b]{1,3}';
/** A whole run of digits and gaps; one that goes on in a word, a decimal or a longer id is something else. */
const run = new RegExp(`(?<![\\p{L}\\p{N}+]|[\\p{L}\\p{N}][-_]|\\p{N}\\.)\\d+(?:${gap}\\d+){0,39}(?![\\p{L}\\p{N}]|[-_.][\\p{L}\\p{N}])`, 'gu');
/** First digits and lengths by ISO/IEC 7812 as the card networks publish them. */
const networks = [
    [/^4/, [16, 19]],
    [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
    [/^3[47]/, [15]],
    [/^(?:6011|64[4-9]|65)/, [16]],
    [/^35(?:2[89]|[3-8])/, [16]],
    [/^(?:30[0-5]|36|3[89])/, [14]],
    [/^62/, [16, 17, 18, 19]],
    [/^(?:50|5[678]|6[37])/, [16]],
];
/** How cards are printed: lengths of their groups. */
const printed = new Set([
    '4,4,4,4',
    '4,4,4,4,3',
    '4,6,5',
    '4,6,4',
    '8,8',
    '6,10',
    '4,4,4,4,1',
    '6,13',
]);
/** Whether digits have the length and the first digits of a card. */
function hasCardShape(digits) {
    return networks.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits));
}
/** Payment card numbers in a text: known first digits, right length, right check digit. */
function findCards(text) {
    if (!/\d/.test(text))
        return [];
    return Array.from(text.matchAll(run), ([found]) => found).flatMap(inRun);
}
function inRun(found) {
    const parts = found.split(/(\D+)/);
    const groups = parts.filter((_, index) => index % 2 === 0);
    const text = (from, to) => parts.slice(2 * from, 2 * to - 1).join('');
    if (groups.length === 1)
        return card(found) ? [leak(found, true)] : [];
    const leaks = [];
    for (let from = 0; from < groups.length;) {
        const size = [16, 15, 14, 8, 5, 4, 3, 2, 17, 18, 19, 1].find((length) => {
            if (from + length > groups.length)
                return false;
            const taken = groups.slice(from, from + length);
            const whole = length === groups.length;
            if (!card(taken.join('')))
                return false;
            return whole ? !isTime(taken) : isPrinted(taken) && !isList(groups, from, from + length);
        });
        if (size === undefined)
            from += 1;
        else {
            leaks.push(leak(text(from, from + size), size === 1));
            from += size;
        }
    }
    return leaks;
}
function card(digits) {
    return digits.length <= 19 && hasCardShape(digits) && !/^(\d)\1+$/.test(digits) && luhn(digits);
}
/** As printed, or each digit, or each pair of digits, by itself. */
function isPrinted(groups) {
    const lengths = groups.map(({ length }) => length);
    if (lengths.length === 1 || printed.has(lengths.join(',')))
        return true;
    return (lengths.length >= 7 &&
        lengths.every((length) => length === lengths[0]) &&
        (lengths[0] ?? 9) <= 2);
}
/** Whether the groups are a part of a list of equally long numbers. */
function isList(groups, from, to) {
    const length = groups[from]?.length ?? 0;
    if (length > 4)
        return false;
    if (length === 4)
        return groups.length >= 7 && groups.every((group) => group.length === 4);
    return groups[from - 1]?.length === length || groups[to]?.length === length;
}
/** "2026-01-02 03.04.05": a year first. */
function isTime([year = '', month = '']) {
    return /^(?:19|20)\d\d$/.test(year) && /^(?:0?[1-9]|1[0-2])$/.test(month);
}
/** The check digit of ISO/IEC 7812-1, annex B. */
function luhn(digits) {
    let sum = 0;
    for (let index = 0; index < digits.length; index++) {
        const digit = Number(digits.at(-1 - index));
        const doubled = index % 2 === 1 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 === 0;
}
/** How many runs of digits alone in a text look like a card number but for the check digit, right or wrong. */
function countCardShapes(text) {
    if (!/\d{14}/.test(text))
        return 0;
    return Array.from(text.matchAll(run), ([found]) => found)
        .flatMap((found) => found.split(/\D+/))
        .filter(hasCardShape).length;
}
function leak(value, bare) {
    const digits = value.replaceAll(/\D/g, '');
    const shown = `${digits.slice(0, 2)}…${digits.slice(-2)} (${digits.length} digits)`;
    return { kind: 'card number', value, shown, ...(bare ? { bare: true } : {}) };
}

;// CONCATENATED MODULE: ./build/previews/database/find-emails.js
/** RFC 5321 lengths; letters of any script, as RFC 6531 allows. The look-behind starts each run once. */
const address = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu;
/** "logo@2x.png" is a picture for sharp screens. */
const picture = /@\dx\.\p{L}+$/u;
/** E-mail addresses in a text, also where a URL or HTML has the @ escaped. */
function findEmails(text) {
    if (!/@|%40|&#(?:64|x40);|&commat;/i.test(text))
        return [];
    const plain = text.replaceAll(/%40|&#(?:64|x40);|&commat;/gi, '@');
    return Array.from(plain.matchAll(address), ([found]) => found.replace(/^[.'_%+-]+/, ''))
        .filter((value) => !value.startsWith('@') && !picture.test(value))
        .map((value) => ({ kind: 'e-mail address', value, shown: masked(value) }));
}
/** "a…@c….com": the first letters and the last label. */
function masked(value) {
    const [name = '', host = ''] = value.split('@');
    return `${first(name)}…@${first(host)}….${host.split('.').at(-1)}`;
}
function first(word) {
    return Array.from(word)[0] ?? '';
}

;// CONCATENATED MODULE: ./build/previews/database/find-phones.js
const sign = '[ \\u00a0\\u202f.\\-\\u2010-\\u2015/()]';
/** Nothing before it that makes it part of a word, a decimal number or a longer id. */
const start = '(?<![\\p{L}\\p{N}+]|\\p{N}[-_.:/,]|\\p{L}[-_])';
const find_phones_end = '(?![\\p{L}\\p{N}]|[-_.:/,][\\p{L}\\p{N}])';
/** ITU-T E.164 with its plus sign: 8 to 15 digits. */
const international = new RegExp(`(?<![\\p{L}\\p{N}+])\\+[1-9](?:${sign}{0,3}\\d){7,14}${find_phones_end}`, 'gu');
/** The same with 00 instead, or a national number with its leading zero; in groups, else any id with zeros fits. */
const national = new RegExp(`${start}(?:00[1-9]\\d{0,2}|\\(?0[1-9]\\d{0,4}\\)?)(?:${sign}{1,3}\\d{1,8}){1,6}${find_phones_end}`, 'gu');
/** North America: area code and exchange start with 2 to 9. */
const american = new RegExp(`${start}(?:1[ .-])?(?:\\([2-9]\\d\\d\\)[ .-]?|[2-9]\\d\\d([ .-]))[2-9]\\d\\d[ .-]\\d{4}${find_phones_end}`, 'gu');
/** Digits alone are a phone number only where the name says so. */
const named = /(?:^|[^a-z])(?:tel|tele?phone|telefono?|(?:home|work|cell|mobile)?phone|mobile?|fax|handy|gsm|msisdn|whatsapp)s?(?:[_ -]?(?:numbers?|nummer|num|no|nr))?(?:$|[^a-z])/i;
/** "phone_id", "phone_verified_at" speak about something else. */
const aside = /[_ -](?:id|at|on|count|type|code|hash)$/i;
const digitsOnly = /^\s*\+?[\d ()./-]{7,20}\s*$/;
const inJson = /"([^"\\]{0,60})"\s*:\s*"?(\+?\d[\d ()./-]{5,18}\d)(?=["\s,}\]])/g;
/** Times, dates and addresses of machines, which are digits in groups too. */
const otherwise = /^(?:\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d|(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,3}(?:\.\d{1,3}){3}$|0\d(?:[ .-]0?\d){1,2}$)/;
/** Phone numbers in a text. `name` is that of its column: "phone" makes digits alone a phone number. */
function findPhones(text, name) {
    if (!/\d/.test(text))
        return [];
    if (saysPhone(name) && digitsOnly.test(text) && isLong(text))
        return [find_phones_leak(text.trim())];
    const found = [
        ...Array.from(text.matchAll(international), ([whole]) => whole),
        ...Array.from(text.matchAll(american), ([whole]) => whole),
        ...Array.from(text.matchAll(national), ([whole]) => whole).filter(isNational),
        ...Array.from(text.matchAll(inJson), ([, key = '', value = '']) => saysPhone(key) && isLong(value) ? value : '').filter(Boolean),
    ];
    const values = [...new Set(found.map((value) => value.trim()))];
    // A national number stands in an international one.
    return values
        .filter((value) => !values.some((other) => other !== value && other.includes(value)))
        .map(find_phones_leak);
}
/** "phone", "mobile_no", "homePhone"; "hotel" and "cancelled" are none. */
function saysPhone(name) {
    const words = name.replaceAll(/([a-z])([A-Z])/g, '$1_$2');
    return named.test(words) && !aside.test(words);
}
function isLong(text) {
    const { length } = text.replaceAll(/\D/g, '');
    return length >= 7 && length <= 15;
}
function isNational(text) {
    const { length } = text.replaceAll(/\D/g, '');
    return !otherwise.test(text) && length >= 9 && length <= (text.startsWith('00') ? 15 : 12);
}
function find_phones_leak(value) {
    const digits = value.replaceAll(/\D/g, '');
    return {
        kind: 'phone number',
        value,
        shown: `${value.startsWith('+') ? '+' : ''}${digits.slice(0, 2)}…${digits.slice(-1)} (${digits.length} digits)`,
    };
}

;// CONCATENATED MODULE: ./build/previews/database/find-leaks.js



/** What looks like personal data in a text of the column `name`, without what is allowed. */
function findLeaks(text, column) {
    const plain = text.includes('\\u')
        ? text.replaceAll(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
        : text;
    const cards = findCards(plain);
    const inCards = new Set(cards.map(({ value }) => value));
    const phones = findPhones(plain, column.name).filter(({ value }) => !inCards.has(value));
    return [...findEmails(plain), ...cards, ...phones].filter(({ value }) => !column.allowed(value));
}

;// CONCATENATED MODULE: ./build/previews/database/client-trouble.js




/**
 * The line of a client's standard error that says what went wrong, at most 300 characters long; undefined when
 * there is none. Errors quote values of rows, so what looks like personal data is taken out.
 */
function clientTrouble(text, server) {
    const lines = text
        .split('\n')
        .map((line) => (0,clean_line/* cleanLine */.O)((0,hide_secrets/* hideSecrets */.s)(server.env)(line.slice(0, 4000)), 300).trim())
        .filter((line) => line !== '');
    const told = lines.find((line) => /\b(?:ERROR|FATAL|PANIC|error):/.test(line)) ?? lines.at(-1);
    if (told === undefined)
        return undefined;
    const plain = told.replace(/^(?:psql|pg_restore):(?:<stdin>:\d+:)?\s*/, '');
    return findLeaks(plain, { name: '', allowed: defaultAllowed })
        .toSorted((a, b) => b.value.length - a.value.length)
        .reduce((rest, { value, shown }) => rest.replaceAll(value, shown), plain);
}

;// CONCATENATED MODULE: ./build/previews/database/run-client.js







const stderrLimit = 64 * 1024;
/**
 * Runs it to its end in a session of its own. Throws the signal's reason, the UserError
 * `preview-database-client` when it is not installed, and an Error with the line that says why it failed,
 * without personal data.
 */
async function runClient(run) {
    run.signal?.throwIfAborted();
    const child = (0,external_node_child_process_.spawn)(run.program, run.args, {
        env: clientEnvironment(run),
        // Ctrl+C is for us to pass on; and the sweep ends whole sessions.
        detached: true,
        stdio: ['pipe', run.onOutput ? 'pipe' : 'ignore', 'pipe'],
    });
    let late = false;
    const kill = () => killGroup(child.pid);
    const timer = setTimeout(() => {
        late = true;
        kill();
    }, run.timeoutMs);
    run.signal?.addEventListener('abort', kill, { once: true });
    let said = '';
    child.stderr?.on('data', (chunk) => {
        if (said.length < stderrLimit)
            said += chunk.toString('utf8');
    });
    if (run.onOutput)
        child.stdout?.on('data', run.onOutput);
    const ended = new Promise((resolve, reject) => {
        child.once('error', reject).once('close', resolve);
    });
    try {
        const [code, fed] = await Promise.all([ended, feed(child.stdin, run.input)]);
        run.signal?.throwIfAborted();
        if (late)
            throw new Error(`${run.program} did not end within ${(0,units/* formatDuration */.a3)(run.timeoutMs)}`);
        // What reads the dump may have found it unfit; that counts more than what psql says about the rest.
        if (fed instanceof errors/* UserError */.y)
            throw fed;
        if (code !== 0)
            throw new Error(clientTrouble(said, run.server) ?? `${run.program} ended (${code})`);
        if (fed !== undefined)
            throw fed;
    }
    catch (thrown) {
        if ((0,error_code/* errorCode */.C)(thrown) === 'ENOENT')
            throw missing(run.program, thrown);
        throw thrown;
    }
    finally {
        clearTimeout(timer);
        run.signal?.removeEventListener('abort', kill);
    }
}
/** pg_restore has workers. */
function killGroup(pid) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It has ended.
    }
}
/** Writes the input; returns why it could not. A client that ended early tells more than a broken pipe. */
async function feed(stdin, input) {
    if (stdin === null)
        return undefined;
    try {
        if (input === undefined || typeof input === 'string') {
            await (0,external_node_stream_promises_.pipeline)([Buffer.from(input ?? '')], stdin);
        }
        else
            await (0,external_node_stream_promises_.pipeline)(input, stdin);
        return undefined;
    }
    catch (thrown) {
        const code = (0,error_code/* errorCode */.C)(thrown);
        if (code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE')
            return undefined;
        return thrown instanceof Error ? thrown : new Error(String(thrown));
    }
}
/** Without what the step has for another server; certificates and a password file may serve this one too. */
function clientEnvironment(run) {
    const kept = Object.entries(run.outer).filter((entry) => entry[1] !== undefined &&
        (!entry[0].startsWith('PG') || /^PG(?:SSL\w*|PASSFILE|REQUIRE\w*)$/.test(entry[0])));
    return {
        ...Object.fromEntries(kept),
        LC_ALL: 'C',
        PGCLIENTENCODING: 'UTF8',
        ...run.server.env,
        PGDATABASE: run.database,
        PGAPPNAME: run.application,
        ...(run.id === undefined ? {} : { [environment_marker/* markerName */.C]: run.id }),
    };
}
function missing(program, cause) {
    return new errors/* UserError */.y({
        code: 'preview-database-client',
        what: `${program} is not installed`,
        why: '"database" works through the programs of PostgreSQL itself, and there is none on the PATH',
        fix: 'Add a step before this one: sudo apt-get update && sudo apt-get install -y postgresql-client',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/previews/database/psql.js


/** Options of every call: no file of the user's, stop at the first error, no values of rows in errors. */
const psqlArgs = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-v', 'VERBOSITY=terse'];
/**
 * What comes before our own statements. Nothing of the database itself may stand in for a built-in function,
 * and no row may be hidden from us.
 */
const prelude = [
    'set client_min_messages = error',
    'set search_path = pg_catalog',
    'set row_security = off',
    'set statement_timeout = 0',
    'set lock_timeout = 0',
    'set datestyle = iso',
    'set synchronous_commit = off',
];
const answerLimit = 64 * 1024 * 1024;
/** Runs statements of ours, each without a semicolon at its end. Throws as `runClient` does. */
async function runSql(session, statements, onOutput) {
    await runClient({
        ...session,
        program: 'psql',
        args: psqlArgs,
        input: [...prelude, ...statements].map((statement) => `${statement};\n`).join(''),
        ...(onOutput === undefined ? {} : { onOutput }),
    });
}
/** The rows of a query, each as the schema reads it. */
async function query(session, sql, row) {
    const chunks = [];
    let size = 0;
    await runSql(session, [`select coalesce(json_agg(row_to_json(r)), '[]') from (${sql}) r`], (chunk) => {
        size += chunk.length;
        if (size <= answerLimit)
            chunks.push(chunk);
    });
    if (size > answerLimit)
        throw new Error('the server answered more than 64 MiB');
    return schemas/* array */.YOg(row).parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

;// CONCATENATED MODULE: ./build/previews/database/quote.js
/** A name of a table, column or database, safe inside of SQL whatever it holds. */
function quoteName(name) {
    return `"${name.replaceAll('\0', '').replaceAll('"', '""')}"`;
}
/** A text, safe inside of SQL whatever `standard_conforming_strings` says. */
function quoteText(text) {
    const doubled = text.replaceAll('\0', '').replaceAll("'", "''");
    return doubled.includes('\\') ? ` E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`;
}

;// CONCATENATED MODULE: ./build/previews/database/drop-statement.js



const row = schemas/* strictObject */.rej({ version: coerce/* number */.ai() });
/** What drops a database, if there is one of that name, whoever is connected to it. */
async function dropStatement(session, name) {
    const [{ version } = { version: 0 }] = await query(session, `select current_setting('server_version_num')::int as version`, row);
    if (version >= 130_000)
        return [`drop database if exists ${quoteName(name)} with (force)`];
    return [
        `update pg_database set datallowconn = false where datname = ${quoteText(name)}`,
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = ${quoteText(name)}`,
        'select pg_sleep(0.2)',
        `drop database if exists ${quoteName(name)}`,
    ];
}

;// CONCATENATED MODULE: ./build/previews/database/server.js

/** Parameters of an address that libpq also reads from the environment. */
const parameters = {
    host: 'PGHOST',
    port: 'PGPORT',
    user: 'PGUSER',
    password: 'PGPASSWORD',
    sslmode: 'PGSSLMODE',
    sslrootcert: 'PGSSLROOTCERT',
    sslcert: 'PGSSLCERT',
    sslkey: 'PGSSLKEY',
    channel_binding: 'PGCHANNELBINDING',
    connect_timeout: 'PGCONNECT_TIMEOUT',
    gssencmode: 'PGGSSENCMODE',
};
/**
 * The server whose address a variable holds. Throws the UserErrors `preview-database-variable` when it is not
 * set, and `preview-database-address` when it holds no address of a PostgreSQL server.
 */
function readServer(variable, environment) {
    const text = environment[variable]?.trim();
    if (!text) {
        throw new errors/* UserError */.y({
            code: 'preview-database-variable',
            what: `The variable ${variable} is not set here`,
            why: '"database.server" names it as the one with the address of the PostgreSQL server',
            fix: `Set ${variable} for the whole job, from a secret: postgresql://user:password@host:5432/postgres`,
        });
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^postgres(?:ql)?:$/.test(url.protocol)) {
        throw addressError(variable, 'It holds no address that starts with postgresql://');
    }
    const decoded = decode(url);
    if (decoded === undefined)
        throw addressError(variable, 'A % in it starts no valid escape');
    const { host, user, password, database } = decoded;
    const env = {
        PGHOST: host || '127.0.0.1',
        PGCONNECT_TIMEOUT: '10',
        ...(url.port === '' ? {} : { PGPORT: url.port }),
        ...(user === '' ? {} : { PGUSER: user }),
        ...(password === '' ? {} : { PGPASSWORD: password }),
    };
    for (const [name, value] of url.searchParams) {
        const key = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
        if (key !== undefined)
            env[key] = value;
    }
    if (Object.values(env).some((value) => value.includes('\0'))) {
        throw addressError(variable, 'It holds a NUL character');
    }
    return {
        variable,
        host: env['PGHOST'] ?? '',
        maintenance: database || 'postgres',
        env,
        urlOf: (name) => {
            const other = new URL(url);
            other.pathname = `/${encodeURIComponent(name)}`;
            return other.href;
        },
    };
}
function decode(url) {
    try {
        return {
            host: decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1'),
            user: decodeURIComponent(url.username),
            password: decodeURIComponent(url.password),
            database: decodeURIComponent(url.pathname.slice(1)),
        };
    }
    catch {
        return undefined;
    }
}
function addressError(variable, why) {
    return new errors/* UserError */.y({
        code: 'preview-database-address',
        what: `${variable} does not hold the address of a PostgreSQL server`,
        why,
        fix: 'Write it as postgresql://user:password@host:5432/postgres, with other characters than letters and digits in the password as %XX',
    });
}

;// CONCATENATED MODULE: ./build/previews/database/drop.js








const drop_limitMs = 20_000;
const drop_row = schemas/* strictObject */.rej({ told: schemas/* boolean */.zMY() });
/**
 * Drops the database of a preview, whoever is connected, also when its making was ended midway. Does nothing when
 * there is none any more. Returns why it is still there; undefined when it is gone.
 */
async function dropDatabase({ name, server: variable }, { env, log }) {
    try {
        const server = readServer(variable, env);
        const session = {
            server,
            database: server.maintenance,
            application: 'rehearse',
            outer: env,
            timeoutMs: drop_limitMs,
        };
        await endMaking(session, name);
        await runSql(session, await dropStatement(session, name));
        log.line(`database ${name} is dropped`);
        return undefined;
    }
    catch (thrown) {
        const why = thrown instanceof errors/* UserError */.y ? `${thrown.what}; ${thrown.fix}` : (0,root_cause/* rootCause */.e)(thrown);
        return `the database ${name} could not be dropped: ${why}`;
    }
}
/** The server goes on with a CREATE DATABASE whose client was killed; the database would appear afterwards. */
async function endMaking(session, name) {
    const deadline = performance.now() + drop_limitMs;
    const end = `select pg_terminate_backend(pid) as told from pg_stat_activity where application_name = ${quoteText(name)} and pid <> pg_backend_pid()`;
    for (;;) {
        const left = await query(session, end, drop_row);
        if (left.length === 0)
            return;
        if (performance.now() > deadline)
            throw new Error('its making could not be ended');
        await (0,promises_.setTimeout)(50);
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/git/run-git.js + 1 modules
var run_git = __webpack_require__(15979);
;// CONCATENATED MODULE: ./build/git/remove-worktree.js





/**
 * Takes a worktree away, however far `addWorktree` came: its files, and what the repository knows of it.
 * Where the repository has moved or is gone, the files alone. Returns what could not be removed, in words.
 */
async function removeWorktree({ path, repository }, env) {
    const trouble = await (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true, maxRetries: 3 }).then(() => undefined, (error) => `the checkout of the base cannot be removed: ${(0,root_cause/* rootCause */.e)(error)}`);
    // Twice: a killed `worktree add` leaves it locked.
    const args = ['worktree', 'remove', '--force', '--force', '--', path];
    const known = await (0,run_git/* runGit */.E)([`--git-dir=${repository}`, ...args], { cwd: '/', env }, 2000);
    // The repository may have moved with the folder that this runs in.
    if (!known.ok)
        await (0,run_git/* runGit */.E)(args, { cwd: process.cwd(), env }, 2000);
    // A `worktree add` that was killed early left a record that git itself does not read.
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(repository, 'worktrees', (0,external_node_path_.basename)(path)), { recursive: true, force: true });
    return trouble;
}

;// CONCATENATED MODULE: ./build/previews/base-tree.js




const base_tree_nameOf = (id) => `rehearse-base-${id.slice(0, 13)}`;
/**
 * Where the files of the base go: into the run folder. Where that lies in the repository, into the system's
 * folder for temporary files: programs look for node_modules and for settings in the folders above, and the
 * base would find those of the head.
 */
function baseTree(id, dir, { top }) {
    const real = (0,external_node_fs_.realpathSync)(dir);
    const way = (0,external_node_path_.relative)(top, real);
    const inside = !(0,external_node_path_.isAbsolute)(way) && way.split(/[/\\]/)[0] !== '..';
    return (0,external_node_path_.join)(inside ? (0,external_node_fs_.realpathSync)((0,external_node_os_.tmpdir)()) : real, base_tree_nameOf(id));
}
/** Removes the files of a base. What cannot be removed is told, and keeps nothing from being down. */
async function removeTree({ id, phase, worktree }, { env, log }) {
    // Whatever preview.json says, nothing else is removed.
    if (worktree === undefined || (0,external_node_path_.basename)(worktree.path) !== base_tree_nameOf(id))
        return;
    if (phase === 'down' && !(0,external_node_fs_.existsSync)(worktree.path))
        return;
    const trouble = await removeWorktree(worktree, env);
    if (trouble !== undefined)
        log.warn(trouble);
}

;// CONCATENATED MODULE: ./build/previews/stop-supervisor.js





/** How long it may take to say that it starts nothing any more. */
const replyMs = 700;
/** Once its processes are gone, all that is left to it is to send its last alarm. */
const lingerMs = 1000;
/** Whatever it does, the whole take-down ends within 5 s. */
const wholeMs = 4500;
const killMs = 400;
/**
 * Keeps the supervisor of a preview from starting anything: tells it to stop, on its control socket or, where
 * that is gone, by SIGTERM. `finish` waits until it has ended, and ends it; call it after the sweep. Returns
 * whether the supervisor may have started something after `stopSupervisor` returned.
 */
async function stopSupervisor({ supervisor, }) {
    if (supervisor === undefined || !stop_supervisor_lives(supervisor)) {
        if (supervisor)
            (0,control_path/* removeControl */.u)(supervisor.control);
        return { finish: () => Promise.resolve(false) };
    }
    const begun = performance.now();
    const stopped = await askToStop(supervisor);
    if (!stopped) {
        signal(supervisor, 'SIGTERM');
        signal(supervisor, 'SIGCONT');
    }
    return {
        finish: async () => {
            const left = Math.max(0, begun + wholeMs - performance.now());
            if (!(await isOver(supervisor, Math.min(lingerMs, left)))) {
                signal(supervisor, 'SIGKILL');
                await isOver(supervisor, killMs);
            }
            (0,control_path/* removeControl */.u)(supervisor.control);
            return !stopped;
        },
    };
}
async function isOver(supervisor, withinMs) {
    const end = performance.now() + withinMs;
    while (stop_supervisor_lives(supervisor)) {
        if (performance.now() >= end)
            return false;
        await (0,promises_.setTimeout)(10);
    }
    return true;
}
async function askToStop({ control }) {
    try {
        const line = await openControlLine(control);
        try {
            await line.ask({ ask: 'stop' }, replyMs);
            return true;
        }
        finally {
            line.close();
        }
    }
    catch {
        return false;
    }
}
/** Where the system has no /proc only its socket can tell. */
function stop_supervisor_lives({ pid, startTime, control }) {
    if (!(0,process_table/* hasProcessTable */.kh)())
        return (0,external_node_fs_.existsSync)(control);
    const now = (0,process_table/* readProcess */.Wv)(pid);
    return now?.startTime === startTime && !now.ended;
}
function signal(supervisor, name) {
    // Without /proc the number may be another's by now.
    if (!(0,process_table/* hasProcessTable */.kh)() || !stop_supervisor_lives(supervisor) || supervisor.pid === process.pid)
        return;
    try {
        process.kill(supervisor.pid, name);
    }
    catch {
        // Gone in between.
    }
}

// EXTERNAL MODULE: ./build/processes/sweep.js
var sweep = __webpack_require__(80098);
;// CONCATENATED MODULE: ./build/previews/take-down.js








/**
 * Stops the supervisor, lets the provider undo what it made, ends every process of the preview, drops its
 * database, and writes the phase `down`, unless something is left.
 */
async function takeDown(given, setting, graceMs) {
    const supervisor = await stopSupervisor(given);
    const state = await newest(given, setting.dir);
    const provider = providers.find(({ id }) => id === state.provider);
    const kept = state.phase === 'down' ? undefined : await undo(provider, state, setting);
    const first = await (0,sweep/* sweep */.X)(state, graceMs);
    const swept = (await supervisor.finish()) ? added(first, await (0,sweep/* sweep */.X)(state, 0)) : first;
    // After the processes: they hold connections, and a client that still restores would go on.
    const { database } = state;
    const left = database && state.phase !== 'down' ? await dropDatabase(database, setting) : undefined;
    const troubles = [kept, left, await listener(state)].filter((each) => each !== undefined);
    const trouble = troubles.length === 0 ? undefined : troubles.join('; ');
    // A platform that could not be undone may need its files for another attempt.
    if (swept.left.length === 0 && kept === undefined)
        await removeTree(state, setting);
    if (swept.left.length === 0 && trouble === undefined && state.phase !== 'down') {
        await (0,preview_state/* writeState */.Jq)(setting.dir, { ...state, phase: 'down' });
    }
    return trouble === undefined ? swept : { ...swept, trouble };
}
/** What the supervisor wrote down since the state was read. */
async function newest(given, dir) {
    const written = await (0,preview_state/* readState */.un)(dir).catch(() => undefined);
    if (written?.id !== given.id)
        return given;
    const { leader, incidents } = written;
    return { ...given, ...(leader ? { leader } : {}), ...(incidents ? { incidents } : {}) };
}
function added(first, second) {
    return { stopped: first.stopped + second.stopped, left: second.left };
}
/** A process that hides from every sweep still holds the port. */
async function listener({ own, phase, port }) {
    if (!own || phase === 'down' || port === undefined || !(await accepts(port)))
        return undefined;
    return `something still listens on port ${port}, and is not certain to be the preview's`;
}
async function undo(provider, state, setting) {
    try {
        await provider?.down?.(state, setting);
        return undefined;
    }
    catch (error) {
        return (0,root_cause/* rootCause */.e)(error);
    }
}

;// CONCATENATED MODULE: ./build/previews/down.js


/**
 * Takes down the preview of a run folder, whoever started it. Processes of this machine are gone within
 * 5 s; what a provider undoes elsewhere has a limit of its own. Does nothing when there is none or it is
 * down already. `left` names what could not be ended; then the state stays as it was, so that
 * another attempt finds it. Throws the UserError `preview-state-corrupt`.
 */
async function previewDown(request) {
    const state = request.state ?? (await (0,preview_state/* readState */.un)(request.dir));
    if (state === undefined)
        return { stopped: 0, left: [] };
    if (state.own && state.phase !== 'down')
        request.log.progress('ending the preview');
    return await takeDown(state, request, request.graceMs);
}

;// CONCATENATED MODULE: ./build/take-down.js


/**
 * Takes the preview down: the one that was brought up here, whatever has become of its file since, or the one
 * that preview.json tells of. `name` is how messages call it. Returns what is left of it in words; undefined when nothing is.
 */
async function take_down_takeDown(scene, state, name = 'preview') {
    const { dir, log } = scene;
    const { stopped, left, trouble } = await previewDown({ dir, log, env: process.env, state });
    if (stopped > 0)
        log.line(`${name} is down, ${stopped} processes ended`);
    const names = left.map(({ pid, command }) => `${pid} ${command}`).join('; ');
    const parts = [trouble, names && `processes of the ${name} are still running: ${names}`];
    const told = (0,redact/* redact */.E)(scene.hide(parts.filter(Boolean).join('; ')));
    if (told === '')
        return undefined;
    log.warn(told);
    return told;
}

;// CONCATENATED MODULE: ./build/previews/base-mistake.js

const base_mistake_missing = new Set(['preview-folder-missing', 'preview-file-missing']);
/** The same mistake as people meet it in the base: no step before can have built something there. */
function baseMistake(error) {
    if (!base_mistake_missing.has(error.code))
        return error;
    return new errors/* UserError */.y({
        code: error.code,
        what: `${error.what} in the base`,
        why: 'The base is checked out anew, so it has only what is committed and what its own steps build',
        fix: 'Build it in the steps of the preview, such as preview.command with "install" and "build"',
        cause: error,
    });
}

;// CONCATENATED MODULE: ./build/git/add-worktree.js




const add_worktree_limitMs = 600_000;
/**
 * Checks a commit out at a path that is not there yet, beside what is checked out: with its submodules and
 * files of Git LFS where the repository has them here too, because both sides are to be alike. Throws the
 * UserError `base-not-checked-out`; what was made until then is left for `removeWorktree`.
 */
async function addWorktree({ top, shared }, tree, place) {
    // Without it, files in LFS would be downloaded for the base alone.
    const env = hasLfsFiles(shared) ? place.env : { ...place.env, GIT_LFS_SKIP_SMUDGE: '1' };
    const here = { ...place, cwd: top, env };
    const added = await (0,run_git/* runGit */.E)(['worktree', 'add', '--quiet', '--force', '--detach', '--', tree.path, tree.commit], here, add_worktree_limitMs);
    if (!added.ok)
        throw failed(tree.commit, added.trouble);
    const modules = await initialised(here);
    if (modules.length === 0)
        return;
    const nested = modules.some((path) => modules.some((other) => path.startsWith(`${other}/`)));
    const updated = await (0,run_git/* runGit */.E)(['submodule', '--quiet', 'update', '--depth=1', ...(nested ? ['--init', '--recursive'] : [])], { ...here, cwd: tree.path }, add_worktree_limitMs);
    if (!updated.ok)
        throw failed(tree.commit, updated.trouble);
}
function hasLfsFiles(shared) {
    try {
        return (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(shared, 'lfs', 'objects')).length > 0;
    }
    catch {
        return false;
    }
}
/** Paths of the submodules that are checked out, with those inside of them. */
async function initialised(here) {
    const { out } = await (0,run_git/* runGit */.E)(['submodule', 'status', '--recursive'], here, 60_000);
    return out
        .split('\n')
        .map((line) => /^[ +U]?[0-9a-f]{40,64} (.+?)(?: \(.*\))?$/.exec(line)?.[1])
        .filter((path) => path !== undefined);
}
function failed(commit, why) {
    return new errors/* UserError */.y({
        code: 'base-not-checked-out',
        what: `The base, commit ${commit.slice(0, 7)}, could not be checked out beside the head`,
        why,
        fix: 'See whether this works in the repository: git worktree add --detach /tmp/base ' + commit,
    });
}

;// CONCATENATED MODULE: ./build/git/fetch-commit.js

const fetch_commit_limitMs = 120_000;
const isId = (text) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
/**
 * Fetches one commit from the repository that this one was cloned from, and no ref: nothing that a later step
 * of the job looks at changes. Returns its full id, or why it could not be fetched.
 */
async function fetchCommit(ref, place, shallow) {
    const remotes = (await (0,run_git/* runGit */.E)(['remote'], place)).out.split('\n').filter(Boolean);
    const [only] = remotes;
    const remote = remotes.includes('origin') ? 'origin' : only;
    if (remote === undefined)
        return { trouble: 'The repository has no remote to fetch it from' };
    const found = isId(ref) ? { commit: ref } : await fetch_commit_ask(ref, remote, place);
    if ('trouble' in found)
        return found;
    // In a whole clone a depth would cut off the history that there is.
    const depth = shallow ? ['--depth=1'] : [];
    const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules'];
    const end = await (0,run_git/* runGit */.E)(['fetch', ...quiet, ...depth, '--', remote, found.commit], place, fetch_commit_limitMs);
    return end.ok ? found : { trouble: end.trouble };
}
/** What the remote has under the name: a branch before a tag. */
async function fetch_commit_ask(ref, remote, place) {
    const names = ref.startsWith('refs/')
        ? [ref]
        : [`refs/heads/${ref}`, `refs/tags/${ref}^{}`, `refs/tags/${ref}`];
    const end = await (0,run_git/* runGit */.E)(['ls-remote', '--', remote, ...names], place, fetch_commit_limitMs);
    if (!end.ok)
        return { trouble: end.trouble };
    const rows = end.out.split('\n').map((row) => row.split('\t'));
    const ids = names.map((name) => rows.find(([, full]) => full === name)?.[0] ?? '');
    const commit = ids.find(isId);
    return commit === undefined
        ? { trouble: `${remote} has no branch or tag of that name` }
        : { commit };
}

;// CONCATENATED MODULE: ./build/git/find-commit.js




/**
 * The full id of the commit that a ref of `readRef` means: as git in that folder reads it, else the branch of
 * that name that was fetched from origin, else what origin has under that name. Throws the UserError
 * `base-not-found`.
 */
async function findCommit(ref, place, log) {
    const known = (await resolve(ref, place)) ?? (await resolve(`refs/remotes/origin/${ref}`, place));
    if (known !== undefined)
        return known;
    const shown = (0,visible/* visible */.R)(ref, 80);
    const shallow = (await (0,run_git/* runGit */.E)(['rev-parse', '--is-shallow-repository'], place)).out === 'true';
    log.line(`commit ${shown} is not in this ${shallow ? 'shallow ' : ''}checkout; fetching it`);
    const fetched = await fetchCommit(ref, place, shallow);
    const commit = 'commit' in fetched ? await resolve(fetched.commit, place) : undefined;
    if (commit !== undefined)
        return commit;
    throw new errors/* UserError */.y({
        code: 'base-not-found',
        what: `There is no commit "${shown}" in this checkout, and it could not be fetched`,
        why: 'trouble' in fetched ? fetched.trouble : 'What was fetched is no commit',
        fix: shallow
            ? 'Fetch the whole history: give actions/checkout "fetch-depth: 0"'
            : 'Correct --ref, or fetch that commit in a step before this one',
    });
}
async function resolve(ref, place) {
    const { ok, out } = await (0,run_git/* runGit */.E)(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], place);
    return ok && /^[0-9a-f]{40,64}$/.test(out) ? out : undefined;
}

// EXTERNAL MODULE: ./build/git/repository.js
var git_repository = __webpack_require__(85799);
;// CONCATENATED MODULE: ./build/previews/base-environment.js

/**
 * The environment of the head, for the base: what names the head's checkout (GITHUB_WORKSPACE, PWD and their
 * like) names the base's, GITHUB_SHA the base's commit, and programs in the head's folders come after the
 * base's own. Else `node $GITHUB_WORKSPACE/server.js` would compare the head with itself.
 */
function baseEnvironment(head, base) {
    const moved = Object.entries(head).map(([name, value]) => {
        if (name === 'GITHUB_SHA' && value !== undefined)
            return [name, base.commit];
        if (name === 'PATH' && value !== undefined)
            return [name, searchPath(value, base)];
        return [name, isTop(value, base.top) ? base.path : value];
    });
    return Object.fromEntries(moved);
}
function isTop(value, top) {
    return value === top || value === `${top}/`;
}
function searchPath(value, { top, path }) {
    const folders = value.split(external_node_path_.delimiter);
    const own = folders
        .filter((folder) => folder.startsWith(`${top}/`))
        .map((folder) => (0,external_node_path_.join)(path, (0,external_node_path_.relative)(top, folder)));
    return [...own, ...folders].join(external_node_path_.delimiter);
}

;// CONCATENATED MODULE: ./build/previews/base-setting.js










/**
 * The setting of the base instead of that of the head: another commit, checked out at a place of its own
 * unless the provider needs no files. `ref` has passed `readRef`. What must be undone is
 * saved before it is made. Throws the UserErrors of `findRepository`, `findCommit` and `addWorktree`, and
 * `base-without-folder`.
 */
async function baseSetting(setting, { ref, provider }) {
    const { id, signal, log } = setting;
    const git = {
        cwd: setting.root,
        env: { ...setting.env, [environment_marker/* markerName */.C]: id },
        signal,
        onStart: (leader) => setting.save({ leader }),
    };
    const repository = await (0,git_repository/* findRepository */.W)(setting.root, git);
    const commit = await findCommit(ref, git, log);
    await setting.save({ commit });
    const from = providers.find((known) => known.id === provider)?.from;
    if (from !== undefined)
        return { ...setting, commit, isBase: true };
    const path = baseTree(id, setting.dir, repository);
    await setting.save({ worktree: { path, repository: repository.shared } });
    log.line(`checking out the base, commit ${commit.slice(0, 7)}, in ${path}`);
    await addWorktree(repository, { path, commit }, git);
    const root = (0,external_node_path_.join)(path, repository.prefix);
    if (!(0,external_node_fs_.statSync)(root, { throwIfNoEntry: false })?.isDirectory()) {
        throw new errors/* UserError */.y({
            code: 'base-without-folder',
            what: `The base, commit ${commit.slice(0, 7)}, has no folder ${repository.prefix}`,
            why: 'The folder of rehearse.yml is new since then, or was renamed',
            fix: 'Name a commit that has it, or leave the base out this time',
        });
    }
    const env = baseEnvironment(setting.env, { top: repository.top, path, commit });
    return { ...setting, root, commit, env, isBase: true };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/previews/detect/preview-line.js

const deceptive = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
/** The line of rehearse.yml that names a preview: `preview: { command: npm start }`. Valid YAML, one line. */
function previewLine(match) {
    const value = { [match.provider]: match.options };
    const style = {
        collectionStyle: 'flow',
        lineWidth: 0,
        doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    };
    const plain = `preview: ${(0,dist/* stringify */.As)(value, style).trim()}`;
    if (!deceptive.test(plain))
        return plain;
    // Inside of double quotes a character can be written by its number.
    const quoted = (0,dist/* stringify */.As)(value, { ...style, defaultStringType: 'QUOTE_DOUBLE' }).trim();
    return `preview: ${quoted.replaceAll(new RegExp(deceptive, 'gu'), escaped)}`;
}
function escaped(character) {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return number.length > 4 ? `\\U${number.padStart(8, '0')}` : `\\u${number.padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./build/previews/detect/project.js
/** The view of a folder inside a project. What is `shared` is also there when it stands in the project's own. */
function projectIn(project, folder, shared = []) {
    const inside = (path) => (path === '.' ? folder : `${folder}/${path}`);
    return {
        kind: (path) => project.kind(inside(path)) ?? (shared.includes(path) ? project.kind(path) : undefined),
        read: (path) => project.read(inside(path)),
        names: (path) => project.names(inside(path)),
    };
}
/** The text of a file, empty when it cannot be read: for a look that decides nothing alone. */
function glance(project, path) {
    const file = project.read(path);
    return file !== undefined && 'text' in file ? file.text : '';
}
/** The first of the paths that is a file. */
function firstFile(project, paths) {
    return paths.find((path) => project.kind(path) === 'file');
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/compose.js


// In the order in which the compose preview looks for them.
const files = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/**
 * The service of a compose file that serves the site: the only one that publishes a port, where any service
 * is built from this project. A file that only has images, such as the database of a developer, does not run
 * the site.
 */
function compose_compose(project) {
    const file = firstFile(project, files);
    const read = file === undefined ? undefined : project.read(file);
    if (file === undefined || read === undefined)
        return [];
    const services = 'problem' in read ? undefined : servicesOf(read.text);
    if (services === undefined) {
        const problem = 'problem' in read ? read.problem : 'is no valid compose file';
        return [unclear('web', `${file} ${problem}`)];
    }
    const all = [...services];
    const built = all.find(([, service]) => service instanceof Map && service.has('build'));
    if (built === undefined)
        return [];
    const published = all.filter(([, service]) => isPublished(service));
    if (published.length === 0) {
        return [unclear(String(built[0]), `No service of ${file} publishes a port under "ports"`)];
    }
    return published.map(([name]) => ({
        state: 'ready',
        provider: 'compose',
        options: String(name),
        why: `${file}: the service "${String(name)}" publishes a port`,
    }));
}
function unclear(service, why) {
    return { state: 'unclear', provider: 'compose', options: service, why };
}
/** A service behind a profile is not started unless it is asked for. */
function isPublished(service) {
    if (!(service instanceof Map))
        return false;
    return isFilled(service.get('ports')) && !isFilled(service.get('profiles'));
}
function isFilled(value) {
    return Array.isArray(value) && value.length > 0;
}
function servicesOf(text) {
    // The time to parse grows faster than a text that is nested on purpose.
    if (text.length > 65_536)
        return undefined;
    try {
        const value = (0,dist/* parse */.qg)(text, { mapAsMap: true, logLevel: 'silent' });
        const services = value instanceof Map ? value.get('services') : undefined;
        return services instanceof Map ? services : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/previews/detect/python-packages.js

/** Names of packages, in small letters, that a Python project's own lists name; more rather than fewer. */
function pythonPackages(project) {
    const lists = [
        ...project.names('.').filter((name) => /^requirements[\w.-]*\.txt$/.test(name)),
        ...project.names('requirements').map((name) => `requirements/${name}`),
    ].slice(0, 20);
    const found = new Set();
    const texts = lists.map((list) => glance(project, list));
    for (const text of texts) {
        for (const line of text.split('\n')) {
            const name = /^\s*([A-Za-z0-9][\w.-]*)/.exec(line)?.[1];
            if (name !== undefined)
                found.add(name.toLowerCase());
        }
    }
    const declared = `${glance(project, 'pyproject.toml')}\n${glance(project, 'Pipfile')}`;
    // `"gunicorn>=22"`, `gunicorn = "^22"`, `"uvicorn[standard]"`
    for (const [, quoted, key] of declared.matchAll(/["']([A-Za-z0-9][\w.-]*)\s*(?:[[<>=~!;][^"'\n]*)?["']|^\s*([A-Za-z0-9][\w.-]*)\s*=/gm)) {
        found.add((quoted ?? key ?? '').toLowerCase());
    }
    // FastAPI brings its server along.
    const bringsServer = /\bfastapi\s{0,9}\[[^\]\n]{0,99}\b(?:standard|all)\b/i;
    if ([...texts, declared].some((text) => bringsServer.test(text)))
        found.add('uvicorn');
    return found;
}

;// CONCATENATED MODULE: ./build/previews/detect/python-servers.js
/** Production servers for Python apps: the package, the interface they serve, and their command line. */
const pythonServers = [
    ['gunicorn', 'wsgi', (app) => `gunicorn --bind "127.0.0.1:$PORT" ${app}`],
    ['uvicorn', 'asgi', (app) => `uvicorn --host 127.0.0.1 --port "$PORT" ${app}`],
    ['daphne', 'asgi', (app) => `daphne -b 127.0.0.1 -p "$PORT" ${app}`],
    ['hypercorn', 'asgi', (app) => `hypercorn --bind "127.0.0.1:$PORT" ${app}`],
    ['waitress', 'wsgi', (app) => `waitress-serve --listen="127.0.0.1:$PORT" ${app}`],
];

;// CONCATENATED MODULE: ./build/previews/detect/rules/django.js



/** manage.py: Django behind the production server that the project requires; never `runserver`. */
function django(project) {
    if (project.kind('manage.py') !== 'file')
        return [];
    const settings = /DJANGO_SETTINGS_MODULE['"]\s*,\s*['"]([A-Za-z_][\w.]{0,200})['"]/.exec(glance(project, 'manage.py'))?.[1];
    if (settings === undefined)
        return [];
    // config.settings.production belongs to config.wsgi.
    const [name = ''] = settings.split('.');
    const packages = pythonPackages(project);
    const server = pythonServers.find(([program, kind]) => packages.has(program) && project.kind(`${name}/${kind}.py`) === 'file');
    if (server !== undefined) {
        const [program, kind, command] = server;
        const why = `manage.py is Django's, and the project requires ${program}`;
        const options = command(`${name}.${kind}:application`);
        return [{ state: 'ready', provider: 'command', options, why }];
    }
    return [
        {
            state: 'unclear',
            provider: 'command',
            options: `gunicorn --bind "127.0.0.1:$PORT" ${name}.wsgi`,
            why: "manage.py is Django's, and the project requires no production server that Rehearse knows; runserver is for development",
        },
    ];
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/dockerfile.js

/** A Dockerfile or Containerfile at the root. */
function dockerfile_dockerfile(project) {
    const file = firstFile(project, ['Dockerfile', 'Containerfile']);
    if (file === undefined)
        return [];
    return [{ state: 'ready', provider: 'dockerfile', options: file, why: `There is a ${file}` }];
}

;// CONCATENATED MODULE: ./build/previews/detect/shell-quote.js
/** A path or word as one word for sh. A path that begins with "-" would be an option. */
function shellQuote(word) {
    const safe = word.startsWith('-') ? `./${word}` : word;
    return /^[\w./@+:=-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", String.raw `'\''`)}'`;
}

;// CONCATENATED MODULE: ./build/previews/detect/package-manager.js


/** Their names show the package manager; a workspace has one in its own folder. */
const lockFiles = ['pnpm-lock.yaml', 'yarn.lock', 'bun.lock', 'bun.lockb'];
/** The package manager whose lock file stands in the folder, else npm. */
function packageManager(project) {
    const [name = 'npm'] = (firstFile(project, lockFiles) ?? 'npm').split(/[-.]/);
    switch (name) {
        case 'pnpm':
            return { run: (script) => runs('pnpm', script), exec: (program) => `pnpm exec ${program}` };
        case 'yarn':
            return { run: (script) => runs('yarn', script), exec: (program) => `yarn run ${program}` };
        case 'bun':
            return {
                run: (script) => `bun run ${shellQuote(script)}`,
                exec: (program) => `bunx --no-install ${program}`,
            };
        default:
            return { run: (script) => runs('npm', script), exec: (program) => `npx --no ${program}` };
    }
}
function runs(program, script) {
    return script === 'start' ? `${program} start` : `${program} run ${shellQuote(script)}`;
}

;// CONCATENATED MODULE: ./build/previews/detect/build-command.js

const names = [
    'build',
    'build:prod',
    'build:production',
    'generate',
    'export',
    'docs:build',
    'compile',
];
/** The script of package.json that builds; undefined when none is named like that. */
function buildCommand(project, manifest) {
    const script = names.find((name) => manifest.scripts.has(name));
    return script === undefined ? undefined : packageManager(project).run(script);
}

;// CONCATENATED MODULE: ./build/previews/detect/find-paths.js
/** The paths that a pattern stands for; each "*" in it is any one name, a few at most. */
function findPaths(project, pattern) {
    let found = [''];
    for (const part of pattern.split('/')) {
        found = found.flatMap((folder) => {
            const names = part === '*' ? project.names(folder === '' ? '.' : folder) : [part];
            return names
                .filter((name) => part !== '*' || !/^\.|^node_modules$/.test(name))
                .map((name) => (folder === '' ? name : `${folder}/${name}`))
                .filter((path) => project.kind(path) !== undefined);
        });
        found = found.slice(0, 500);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/previews/detect/frameworks.js
const nitro = [{ built: '.output/server/index.mjs' }];
/**
 * By the frameworks' own documentation of their production servers and output folders. Where a folder can be
 * configured, the default stands here.
 */
const frameworks = [
    {
        name: 'Next.js',
        dependencies: ['next'],
        server: [{ built: '.next/BUILD_ID', program: 'next start' }],
        folders: ['out'],
        serves: true,
    },
    {
        name: 'Nuxt',
        dependencies: ['nuxt', 'nuxt3', 'nuxt-edge'],
        server: nitro,
        folders: ['.output/public', 'dist'],
        serves: true,
    },
    {
        name: 'SvelteKit',
        dependencies: ['@sveltejs/kit'],
        server: [
            { built: 'build/index.js' },
            {
                built: '.svelte-kit/output/server/index.js',
                program: 'vite preview --port "$PORT" --strictPort',
                unlessStatic: true,
            },
        ],
        folders: ['build'],
        serves: true,
    },
    {
        name: 'Remix',
        dependencies: ['@remix-run/serve', '@remix-run/node', '@remix-run/dev'],
        server: [
            { built: 'build/server/index.js', program: 'remix-serve build/server/index.js' },
            { built: 'build/index.js', program: 'remix-serve build/index.js' },
        ],
        folders: ['build/client'],
        serves: true,
    },
    {
        name: 'React Router',
        dependencies: ['@react-router/dev'],
        server: [
            { built: 'build/server/index.js', program: 'react-router-serve build/server/index.js' },
        ],
        folders: ['build/client'],
        serves: true,
    },
    {
        name: 'Nest',
        dependencies: ['@nestjs/core'],
        server: [{ built: 'dist/main.js' }, { built: 'dist/src/main.js' }],
        serves: true,
    },
    {
        name: 'SolidStart',
        dependencies: ['@solidjs/start', 'solid-start'],
        server: nitro,
        folders: ['.output/public'],
        serves: true,
    },
    {
        name: 'TanStack Start',
        dependencies: ['@tanstack/react-start', '@tanstack/solid-start', '@tanstack/start'],
        server: nitro,
        folders: ['.output/public', 'dist/client'],
        serves: true,
    },
    {
        name: 'Analog',
        dependencies: ['@analogjs/platform'],
        server: [{ built: 'dist/analog/server/index.mjs' }],
        folders: ['dist/analog/public'],
        serves: true,
    },
    {
        name: 'Astro',
        dependencies: ['astro'],
        server: [{ built: 'dist/server/entry.mjs' }],
        folders: ['dist'],
    },
    {
        name: 'Angular',
        dependencies: ['@angular/core', '@angular/cli'],
        server: [{ built: 'dist/*/server/server.mjs' }],
        folders: ['dist/*/browser', 'dist/*', 'dist'],
    },
    {
        name: 'Waku',
        dependencies: ['waku'],
        server: [{ built: 'dist/server', program: 'waku start' }],
        folders: ['dist/public'],
        serves: true,
    },
    {
        name: 'Sapper',
        dependencies: ['sapper'],
        server: [{ built: '__sapper__/build/index.js' }],
        folders: ['__sapper__/export'],
        serves: true,
    },
    { name: 'Gatsby', dependencies: ['gatsby'], folders: ['public'] },
    { name: 'Eleventy', dependencies: ['@11ty/eleventy'], folders: ['_site'] },
    { name: 'Docusaurus', dependencies: ['@docusaurus/core', 'docusaurus'], folders: ['build'] },
    {
        name: 'VitePress',
        dependencies: ['vitepress'],
        folders: ['.vitepress/dist', 'docs/.vitepress/dist'],
    },
    {
        name: 'VuePress',
        dependencies: ['vuepress'],
        folders: ['.vuepress/dist', 'docs/.vuepress/dist'],
    },
    { name: 'Gridsome', dependencies: ['gridsome'], folders: ['dist'] },
    { name: 'Hexo', dependencies: ['hexo'], folders: ['public'] },
    { name: 'Metalsmith', dependencies: ['metalsmith'], folders: ['build'] },
    { name: 'Stencil', dependencies: ['@stencil/core'], folders: ['www'] },
    { name: 'Observable Framework', dependencies: ['@observablehq/framework'], folders: ['dist'] },
    { name: 'Qwik', dependencies: ['@builder.io/qwik', '@qwik.dev/core'], folders: ['dist'] },
    { name: 'Vike', dependencies: ['vike'], folders: ['dist/client'] },
    {
        name: 'Quasar',
        dependencies: ['@quasar/app-vite', '@quasar/app-webpack', '@quasar/app', 'quasar-cli'],
        folders: ['dist/spa', 'dist/pwa'],
    },
    { name: 'React Static', dependencies: ['react-static'], folders: ['dist'] },
    { name: 'Phenomic', dependencies: ['@phenomic/core'], folders: ['public'] },
    { name: 'Wintersmith', dependencies: ['wintersmith'], folders: ['build'] },
    { name: 'DocPad', dependencies: ['docpad'], folders: ['out'] },
    { name: 'Harp', dependencies: ['harp'], folders: ['www'] },
    { name: 'Ember', dependencies: ['ember-cli'], folders: ['dist'] },
    { name: 'Create React App', dependencies: ['react-scripts'], folders: ['build'] },
    { name: 'Vue CLI', dependencies: ['@vue/cli-service'], folders: ['dist'] },
    { name: 'WMR', dependencies: ['wmr'], bundler: true, folders: ['dist'] },
    { name: 'Brunch', dependencies: ['brunch'], bundler: true, folders: ['public'] },
    { name: 'Vite', dependencies: ['vite'], bundler: true, folders: ['dist'] },
    { name: 'Parcel', dependencies: ['parcel', 'parcel-bundler'], bundler: true, folders: ['dist'] },
];

;// CONCATENATED MODULE: ./build/previews/detect/next-config.js

const next_config_names = ['js', 'mjs', 'cjs', 'ts', 'mts'].map((ending) => `next.config.${ending}`);
/** What the text of a Next.js configuration shows: whether it exports a static site, and where it builds to. */
function nextConfig(project) {
    const file = firstFile(project, next_config_names);
    const text = file === undefined ? '' : glance(project, file);
    return {
        exportsSite: /\boutput\s*:\s*['"`]export['"`]/.test(text),
        ownFolder: /\bdistDir\s*:/.test(text),
    };
}

;// CONCATENATED MODULE: ./build/previews/detect/is-single-page.js
/** Routers that draw the page of a path in the browser. */
const routers = [
    '@angular/router',
    '@reach/router',
    '@solidjs/router',
    '@tanstack/react-router',
    '@tanstack/solid-router',
    '@tanstack/vue-router',
    '@vaadin/router',
    'ember-source',
    'navigo',
    'preact-iso',
    'preact-router',
    'react-router',
    'react-router-dom',
    'svelte-routing',
    'svelte-spa-router',
    'vue-router',
    'wouter',
];
/** More names in a built folder are not looked at one by one. */
const mostNames = 500;
/**
 * Whether a built site has pages that only the browser draws: its package has a router for that, and its
 * index.html is the only page. Nothing less will do: of any other site, an unknown path has to stay a 404, or
 * no broken link would be found.
 */
function isSinglePage(project, manifest, site) {
    if (!routers.some((name) => manifest.allDependencies.has(name)))
        return false;
    const names = project.names(site);
    if (!names.includes('index.html') || names.length > mostNames)
        return false;
    return names.every((name) => name === 'index.html' ||
        (!name.endsWith('.html') && project.kind(`${site}/${name}/index.html`) === undefined));
}

;// CONCATENATED MODULE: ./build/previews/detect/framework-matches.js








/** The frameworks that a package depends on; bundlers only when there is nothing else. */
function frameworksOf(manifest) {
    const used = frameworks.filter(({ dependencies }) => dependencies.some((name) => manifest.allDependencies.has(name)));
    const whole = used.filter(({ bundler }) => !bundler);
    return whole.length > 0 ? whole : used.slice(0, 1);
}
/** How a framework's build is served; `unbuilt` when there is none. */
function frameworkMatch(project, manifest, framework) {
    const { name, folders = [] } = framework;
    const servers = serversOf(project, framework);
    const isSite = (path) => ['index.html', '200.html'].some((page) => project.kind(`${path}/${page}`) === 'file');
    const site = folders.flatMap((pattern) => findPaths(project, pattern)).find(isSite);
    for (const { built, program, unlessStatic } of servers) {
        if (unlessStatic && site !== undefined)
            continue;
        const [file] = findPaths(project, built);
        if (file === undefined)
            continue;
        const start = program === undefined ? `node ${shellQuote(file)}` : packageManager(project).exec(program);
        return { state: 'ready', provider: 'command', options: start, why: `${name} built ${file}` };
    }
    if (site !== undefined) {
        return {
            state: 'ready',
            provider: 'static',
            ...(isSinglePage(project, manifest, site)
                ? {
                    options: { folder: site, 'single-page': true },
                    why: `${name} built the single-page app ${site}`,
                }
                : { options: site, why: `${name} built the static site ${site}` }),
        };
    }
    if (framework.bundler && project.kind('index.html') !== 'file')
        return undefined;
    return unbuilt(project, manifest, framework);
}
/** Without what the project's own configuration rules out. */
function serversOf(project, framework) {
    const { server = [] } = framework;
    return framework.name === 'Next.js' && nextConfig(project).exportsSite ? [] : server;
}
function unbuilt(project, manifest, framework) {
    const { name, serves, server = [], folders = [] } = framework;
    const [first] = serversOf(project, framework);
    const program = first?.program;
    const command = program === undefined ? `node ${first?.built}` : packageManager(project).exec(program);
    const isServer = serves && first !== undefined;
    const folder = folders.find((pattern) => !pattern.includes('*')) ?? 'dist';
    const build = buildCommand(project, manifest);
    const sought = [...(isServer ? server.map(({ built }) => built) : []), ...folders];
    return {
        state: build === undefined ? 'unclear' : 'unbuilt',
        provider: isServer ? 'command' : 'static',
        options: isServer ? command : folder,
        why: `It is a ${name} project, and there is no build of it (${sought.join(', ')})`,
        ...(build === undefined ? {} : { build }),
    };
}

;// CONCATENATED MODULE: ./build/previews/detect/manifest.js


/** Reads package.json; undefined when there is none, `problem` when it is no use. */
function readManifest(project) {
    const file = project.read('package.json');
    if (file === undefined || 'problem' in file)
        return file;
    let value;
    try {
        value = JSON.parse(file.text);
    }
    catch {
        return { problem: 'is no valid JSON' };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        return { problem: 'is no JSON object' };
    }
    // A map has no prototype that a key could reach.
    const parts = new Map(Object.entries(value));
    const dependencies = keysOf(parts.get('dependencies'));
    return {
        main: textOf(parts.get('main')),
        scripts: textsOf(parts.get('scripts')),
        library: parts.get('private') !== true &&
            ['bin', 'exports', 'files', 'types', 'module'].some((key) => parts.has(key)),
        dependencies: new Set(dependencies),
        allDependencies: new Set([...dependencies, ...keysOf(parts.get('devDependencies'))]),
        workspaces: [...patternsOf(parts.get('workspaces')), ...pnpmPatterns(project)].slice(0, 100),
    };
}
function textOf(value) {
    return typeof value === 'string' && value !== '' && value.length <= 4096 ? value : undefined;
}
function keysOf(value) {
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
function textsOf(value) {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.filter((entry) => typeof entry[1] === 'string'));
}
function patternsOf(value) {
    const list = Array.isArray(value)
        ? value
        : typeof value === 'object' && value !== null
            ? value.packages
            : undefined;
    return Array.isArray(list) ? list.filter((item) => textOf(item) !== undefined) : [];
}
function pnpmPatterns(project) {
    const text = glance(project, 'pnpm-workspace.yaml');
    if (text === '' || text.length > 65_536)
        return [];
    try {
        return patternsOf((0,dist/* parse */.qg)(text, { logLevel: 'silent' }));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/framework-site.js


/** package.json: the static site that a framework or a bundler builds. */
function frameworkSite(project) {
    const manifest = readManifest(project);
    if (manifest === undefined || 'problem' in manifest)
        return [];
    return frameworksOf(manifest)
        .map((framework) => frameworkMatch(project, manifest, framework))
        .filter((match) => match !== undefined);
}

;// CONCATENATED MODULE: ./build/previews/detect/server-library.js
const libraries = new Set(`express fastify koa @koa/router @hapi/hapi hapi hono @hono/node-server restify polka h3 nitropack micro
   connect sails @feathersjs/express @feathersjs/koa @nestjs/core @adonisjs/core moleculer-web
   apollo-server @apollo/server graphql-yoga json-server tinyhttp @tinyhttp/app elysia uWebSockets.js
   hyper-express loopback @loopback/rest total.js actionhero egg midway @midwayjs/core next nuxt ws
   socket.io find-my-way light-my-request @marblejs/http rill fastify-cli marko @marko/run`.split(/\s+/));
/** The library for servers that a package needs to run; undefined when there is none. */
function serverLibrary(manifest) {
    return [...manifest.dependencies].find((name) => libraries.has(name));
}

;// CONCATENATED MODULE: ./build/previews/detect/shows-server.js


/** A call that listens, in the text of a program. */
const listens = /\.listen\s*\(|\bcreateServer\s*\(|\bcreateSecureServer\s*\(|\b(?:Bun|Deno)\.serve\b|\bserve\s*\(/;
/** What shows that a Node program serves HTTP: a library it needs, or a call in its text; undefined when nothing. */
function showsServer(project, entry, manifest) {
    const library = serverLibrary(manifest);
    if (library !== undefined)
        return library;
    const ends = ['', '.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.mjs', '/index.cjs'];
    const file = firstFile(project, ends.map((end) => `${entry}${end}`));
    return file !== undefined && listens.test(glance(project, file).slice(0, 262_144))
        ? `${file} listens`
        : undefined;
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/lone-server.js


const lone_server_files = ['server', 'app', 'index', 'main'].flatMap((name) => ['js', 'mjs', 'cjs'].map((ending) => `${name}.${ending}`));
/** Without a package.json: files with a server's usual name that listen. */
function loneServer(project) {
    if (project.kind('package.json') === 'file')
        return [];
    return lone_server_files
        .filter((file) => project.kind(file) === 'file' && listens.test(glance(project, file)))
        .map((file) => ({
        state: 'ready',
        provider: 'command',
        options: `node ${file}`,
        why: `${file} listens`,
    }));
}

;// CONCATENATED MODULE: ./build/previews/detect/command-match.js



/**
 * A command that serves: ready, or not when what it needs is missing and it does not build that itself.
 * `by` is the option that names it, and `seen` says where it stands.
 */
function commandMatch(project, manifest, found) {
    const { by, use, seen } = found;
    const short = 'start' in by ? by.start : by;
    const options = use.port === undefined ? short : { ...by, port: use.port };
    const match = { provider: 'command', options };
    const lacks = use.builds ? undefined : command_match_missing(project, manifest, use);
    if (lacks === undefined)
        return { ...match, state: 'ready', why: seen };
    const build = buildCommand(project, manifest);
    const why = `${seen}, and there is no ${lacks}`;
    return build === undefined
        ? { ...match, state: 'unclear', why: `${why}; no script of package.json builds it` }
        : { ...match, state: 'unbuilt', build, why };
}
/** What the command needs and is not there. */
function command_match_missing(project, manifest, use) {
    if (use.kind !== 'serves')
        return undefined;
    if (/\bnext start\b/.test(use.runs) && nextConfig(project).ownFolder)
        return undefined;
    const needs = use.needs ??
        frameworksOf(manifest).flatMap(({ server = [] }) => server.map(({ built }) => built));
    const isThere = needs.some((path) => path.includes('*') || project.kind(path) !== undefined);
    return needs.length === 0 || isThere ? undefined : needs[0];
}

;// CONCATENATED MODULE: ./build/previews/detect/program-use.js
const developing = new Set(`nodemon ts-node-dev tsnd webpack-dev-server live-server lite-server browser-sync start-storybook
   storybook web-dev-server wds snowpack wmr budo node-dev`.split(/\s+/));
/** Per program: the subcommands that serve, show, and develop; "" is the program without one. */
const bySubcommand = new Map([
    ['next', { serves: 'start', develops: ' dev' }],
    ['nuxt', { serves: 'start preview', develops: ' dev' }],
    ['nuxi', { serves: 'start preview', develops: ' dev' }],
    ['vite', { shows: 'preview', develops: ' dev serve' }],
    ['astro', { shows: 'preview', develops: ' dev start' }],
    ['gatsby', { shows: 'serve', develops: 'develop' }],
    ['docusaurus', { shows: 'serve', develops: 'start' }],
    ['vitepress', { shows: 'preview serve', develops: ' dev' }],
    ['vuepress', { develops: 'dev' }],
    ['react-scripts', { develops: 'start' }],
    ['vue-cli-service', { develops: ' serve' }],
    ['ng', { develops: 'serve s dev start' }],
    ['ember', { develops: 'serve server s' }],
    ['remix', { develops: 'dev vite:dev watch' }],
    ['react-router', { develops: 'dev' }],
    ['vinxi', { serves: 'start', develops: 'dev' }],
    ['waku', { serves: 'start', develops: ' dev' }],
    ['blitz', { serves: 'start', develops: ' dev' }],
    ['strapi', { serves: 'start', develops: 'develop dev' }],
    ['medusa', { serves: 'start', develops: 'develop' }],
    ['keystone', { serves: 'start', develops: ' dev' }],
    ['directus', { serves: 'start' }],
    ['redwood', { develops: 'dev' }],
    ['rw', { develops: 'dev' }],
    ['hugo', { develops: 'server serve' }],
    ['jekyll', { develops: 'serve server s' }],
    ['hexo', { develops: 'server s' }],
    ['webpack', { develops: 'serve s' }],
    ['nest', { develops: 'start' }],
    ['expo', { develops: 'start' }],
    ['wrangler', { develops: 'dev' }],
    ['netlify', { develops: 'dev' }],
    ['vercel', { develops: 'dev' }],
    ['turbo', { develops: 'dev' }],
    ['nx', { develops: 'serve dev' }],
    ['gulp', { develops: ' serve watch dev' }],
    ['flask', { develops: 'run' }],
    ['rails', { develops: 'server s' }],
]);
const runtimes = new Set(['node', 'bun', 'tsx', 'ts-node', 'babel-node', 'swc-node', 'pm2-runtime']);
const folderServers = new Set(['serve', 'http-server', 'sirv', 'superstatic']);
const optionsWithValue = /^(?:-r|--require|--import|--loader|--experimental-loader|--env-file|-C)$/;
/** What a program does, by its name and the words after it. What is not known here is `unknown`. */
function programUse(program, args) {
    if (developing.has(program))
        return { kind: 'develops' };
    if (args.some((arg) => /^--(?:watch|hot|livereload|live-reload|reload|inspect-brk)\b/.test(arg))) {
        return { kind: 'develops' };
    }
    if (runtimes.has(program))
        return runtimeUse(args);
    if (program === 'remix-serve' || program === 'react-router-serve') {
        return { kind: 'serves', needs: args.filter((arg) => !arg.startsWith('-')).slice(0, 1) };
    }
    if (folderServers.has(program))
        return folderUse(args);
    const isDevelopment = (/^python\d?$/.test(program) && args.includes('runserver')) ||
        (program === 'parcel' && args[0] !== 'build') ||
        (program === 'php' && (args.includes('-S') || args.includes('serve'))) ||
        (/^(?:eleventy|@11ty\/eleventy|stencil|rollup|webpack|nest|tsup|esbuild)$/.test(program) &&
            args.some((arg) => /^(?:--serve|-w|-s|--servedir)/.test(arg)));
    if (isDevelopment)
        return { kind: 'develops' };
    const known = bySubcommand.get(program);
    const subcommand = args.find((arg) => !arg.startsWith('-')) ?? '';
    for (const kind of ['serves', 'shows', 'develops']) {
        if (known?.[kind]?.split(' ').includes(subcommand))
            return { kind };
    }
    return { kind: 'unknown' };
}
function runtimeUse(args) {
    if (args[0] === 'watch')
        return { kind: 'develops' };
    for (let at = 0; at < args.length; at++) {
        const arg = args[at] ?? '';
        if (optionsWithValue.test(arg))
            at += 1;
        else if (/^(?:-e|-p|--eval|--print|--run|--test|-c|--check)$/.test(arg))
            break;
        else if (!arg.startsWith('-') && arg !== 'run') {
            const ends = ['', '.js', '.mjs', '.cjs', '.ts', '/index.js', '/index.mjs', '/index.cjs'];
            return { kind: 'serves', entry: arg, needs: ends.map((end) => `${arg}${end}`) };
        }
    }
    return { kind: 'unknown' };
}
function folderUse(args) {
    const [folder] = args.filter((arg, at) => !arg.startsWith('-') && !/^(?:-l|-p|--listen|--port|-a)$/.test(args[at - 1] ?? ''));
    return { kind: 'serves', ...(folder === undefined ? {} : { needs: [folder] }) };
}

;// CONCATENATED MODULE: ./build/previews/detect/shell-commands.js
const shell_commands_longest = 4096;
/**
 * The simple commands of a command line, each as its words, quotes removed. Undefined for what this reads
 * no sense from: pipes, background commands, groups, substitutions, redirections, an open quote, too long a line.
 */
function shellCommands(line) {
    if (line.length > shell_commands_longest)
        return undefined;
    const bare = line
        .replaceAll('||', ';')
        .replaceAll('&&', ';')
        .replaceAll(/\$\{[^{}]*\}/g, '');
    if (/[`<>(){}|&]/.test(bare))
        return undefined;
    const commands = [[]];
    const tokens = /[^\S\n]*(&&|\|\||;|\n|(?:[^\s'"&|;]|"(?:[^"\\]|\\.)*"|'[^']*')+)[^\S\n]*/gy;
    let end = 0;
    for (const match of line.trim().matchAll(tokens)) {
        const [whole, token = ''] = match;
        end = match.index + whole.length;
        if (/^(?:&&|\|\||;|\n)$/.test(token))
            commands.push([]);
        else
            commands.at(-1)?.push(unquoted(token));
    }
    if (end < line.trim().length)
        return undefined;
    return commands.filter((words) => words.length > 0);
}
function unquoted(token) {
    return token.replaceAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double, single) => double === undefined ? (single ?? '') : double.replaceAll(/\\(.)/g, '$1'));
}

;// CONCATENATED MODULE: ./build/previews/detect/script-use.js


const assignment = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s;
/**
 * What a command line does: its last command decides, and a development server anywhere in it too. Scripts
 * that it runs by name are followed.
 */
function scriptUse(line, scripts, depth = 0) {
    const commands = shellCommands(line);
    if (commands === undefined || commands.length === 0 || depth > 5) {
        return { kind: developsInside(line) ? 'develops' : 'unknown', runs: line, builds: false };
    }
    const uses = commands.map((words) => commandUse(words, scripts, depth));
    const last = uses.findLast(({ kind }) => kind === 'develops') ?? uses.at(-1);
    if (last === undefined)
        return { kind: 'unknown', runs: line, builds: false };
    if (last.kind === 'unknown' && developsInside(line))
        return { ...last, kind: 'develops' };
    return { ...last, builds: last.builds || uses.length > 1 };
}
function commandUse(all, scripts, depth) {
    const { words, port } = unwrapped(all);
    const [first = '', ...args] = words;
    const program = first.split('/').at(-1) ?? '';
    const runs = words.join(' ');
    const script = scriptName(program, args, scripts);
    if (script !== undefined) {
        const text = scripts.get(script);
        const use = text === undefined
            ? { kind: 'unknown', runs, builds: false }
            : scriptUse(text, scripts, depth + 1);
        return port === undefined ? use : { ...use, port };
    }
    const named = port ?? portOf(program, args);
    return {
        ...programUse(program, args),
        runs,
        builds: false,
        ...(named === undefined ? {} : { port: named }),
    };
}
/** The command behind variables and programs that only prepare its surroundings. */
function unwrapped(all) {
    let words = all;
    let port;
    for (;;) {
        const [first = '', second = ''] = words;
        const set = assignment.exec(first);
        if (set) {
            if (set[1] === 'PORT')
                port = portFrom(set[2]);
            words = words.slice(1);
        }
        else if (/^(?:cross-env|cross-env-shell|env|exec|npx|bunx|time|--)$/.test(first)) {
            words = withoutOptions(words.slice(1));
        }
        else if (/^(?:pnpm|yarn|npm|bun)$/.test(first) && /^(?:exec|dlx|x)$/.test(second)) {
            words = withoutOptions(words.slice(2));
        }
        else if (/^(?:dotenv|dotenvx|env-cmd|doppler|infisical|op)$/.test(first) &&
            words.includes('--')) {
            words = words.slice(words.indexOf('--') + 1);
        }
        else {
            return port === undefined ? { words } : { words, port };
        }
    }
}
function withoutOptions(words) {
    const start = words.findIndex((word) => !word.startsWith('-'));
    return start < 0 ? [] : words.slice(start);
}
/** The script that a package manager is told to run. */
function scriptName(program, args, scripts) {
    if (!/^(?:npm|pnpm|yarn|bun)$/.test(program))
        return undefined;
    const [verb = '', name = ''] = args;
    if (verb === 'run' || verb === 'run-script')
        return name;
    if (verb === 'start')
        return 'start';
    return program !== 'npm' && scripts.has(verb) ? verb : undefined;
}
function portOf(program, args) {
    // `node -p` prints.
    const flags = program === 'node' ? /^--port(?:=(.*))?$/ : /^(?:-p|-l|--port|--listen)(?:=(.*))?$/;
    for (const [at, arg] of args.entries()) {
        const match = flags.exec(arg);
        if (match)
            return portFrom(match[1] ?? args[at + 1]);
    }
    return undefined;
}
function portFrom(text) {
    const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 0;
    return port > 0 && port < 65_536 ? port : undefined;
}
/** In a line that is not understood, a development server may hide: its name alone is enough to refuse. */
function developsInside(line) {
    return script_use_hidden.test(line.slice(0, 4096));
}
const script_use_hidden = /\b(?:nodemon|webpack-dev-server|live-server|runserver|(?:next|nuxt|vite|astro) dev)\b|--(?:watch|hot)\b/;

;// CONCATENATED MODULE: ./build/previews/detect/rules/node-server.js










const scriptNames = [
    'start:prod',
    'start:production',
    'production',
    'prod',
    'start',
    'serve:prod',
    'serve',
];
/** package.json: the script that serves as production does, else the server that a framework built. */
function nodeServer(project) {
    const manifest = readManifest(project);
    if (manifest === undefined)
        return [];
    if ('problem' in manifest) {
        const why = `package.json ${manifest.problem}`;
        return [{ state: 'unclear', provider: 'command', options: 'npm start', why }];
    }
    for (const script of scriptNames) {
        const text = manifest.scripts.get(script);
        const use = text === undefined ? undefined : scriptUse(text, manifest.scripts);
        if (use?.kind !== 'serves')
            continue;
        const match = scriptMatch(project, manifest, script, use);
        if (match !== undefined)
            return [match];
    }
    if (manifest.workspaces.length > 0)
        return [];
    const built = frameworksOf(manifest)
        .filter(({ server }) => server !== undefined)
        .map((framework) => frameworkMatch(project, manifest, framework))
        .filter((match) => match?.provider === 'command');
    return built.length > 0 ? built.filter((match) => match !== undefined) : byFile(project, manifest);
}
function scriptMatch(project, manifest, script, use) {
    const shown = use.entry === undefined ? '' : showsServer(project, use.entry, manifest);
    const isMissing = use.needs?.every((path) => project.kind(path) === undefined) ?? false;
    if (shown === undefined && !isMissing)
        return undefined;
    if (/\bnext start\b/.test(use.runs) && nextConfig(project).exportsSite)
        return undefined;
    const by = shown === undefined || shown === '' ? '' : ` (${shown})`;
    return commandMatch(project, manifest, {
        by: { start: packageManager(project).run(script) },
        use,
        seen: `The script "${script}" of package.json runs ${use.runs}${by}`,
    });
}
/** Without a script: npm's own default server.js, or a main file that listens and needs a server library. */
function byFile(project, manifest) {
    // A library may listen in an example.
    if (manifest.scripts.has('start') || manifest.library)
        return [];
    const main = serverLibrary(manifest) === undefined ? undefined : manifest.main;
    const named = ['server.js', 'server.mjs', 'server.cjs', ...(main === undefined ? [] : [main])];
    const file = firstFile(project, named.filter((path) => listens.test(glance(project, path))))?.replace(/^\.\//, '');
    if (file === undefined)
        return [];
    const options = `node ${shellQuote(file)}`;
    return [{ state: 'ready', provider: 'command', options, why: `${file} listens` }];
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/other-language.js


/** What shows a program in a language whose start cannot be told, and how such a one is often started. */
const signs = [
    ['go.mod', 'Go', './server'],
    ['Cargo.toml', 'Rust', './target/release/server'],
    ['pom.xml', 'Java', 'java -jar target/app.jar'],
    ['build.gradle', 'Java', 'java -jar build/libs/app.jar'],
    ['build.gradle.kts', 'Kotlin', 'java -jar build/libs/app.jar'],
    ['mix.exs', 'Elixir', 'mix phx.server'],
    ['deno.json', 'Deno', 'deno run --allow-all main.ts'],
    ['deno.jsonc', 'Deno', 'deno run --allow-all main.ts'],
    ['composer.json', 'PHP', 'frankenphp php-server --listen "127.0.0.1:$PORT"'],
    ['Gemfile', 'Ruby', 'bundle exec ruby app.rb'],
    ['requirements.txt', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app:app'],
    ['pyproject.toml', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app:app'],
    ['Pipfile', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app:app'],
    ['manage.py', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app.wsgi'],
    ['app.py', 'Python', 'gunicorn --bind "127.0.0.1:$PORT" app:app'],
];
/** A program in another language: it may serve the pages that lie beside it, so they are not served alone. */
function otherLanguage(project) {
    const dotnet = project.names('.').find((name) => /\.(?:cs|fs|vb)proj$|\.sln$/.test(name));
    const sign = signs.find(([file]) => project.kind(file) === 'file') ??
        (dotnet === undefined ? undefined : [dotnet, '.NET', 'dotnet out/app.dll']);
    if (sign === undefined)
        return [];
    const [file, language, usual] = sign;
    const command = namedStart(project, file) ?? usual;
    const why = `${file} shows a ${language} project, and Rehearse cannot tell how it is started`;
    return [{ state: 'unclear', provider: 'command', options: command, why }];
}
/** A start that the project's own files name, where that is more than what is usual. */
function namedStart(project, file) {
    if (file === 'go.mod') {
        const mains = ['main.go', ...project.names('cmd').map((name) => `cmd/${name}/main.go`)];
        const [main, ...others] = mains.filter((path) => project.kind(path) === 'file');
        if (main === undefined || others.length > 0)
            return undefined;
        const folder = main === 'main.go' ? '.' : shellQuote(`./${main.slice(0, -'/main.go'.length)}`);
        return { build: `go build -o bin/server ${folder}`, start: './bin/server' };
    }
    if (file === 'Cargo.toml') {
        const name = /^\[package\][^[]{0,2000}?^name\s*=\s*"([\w-]{1,100})"/m.exec(glance(project, file))?.[1];
        if (name === undefined)
            return undefined;
        return { build: 'cargo build --release', start: `./target/release/${name}` };
    }
    if (file === 'deno.json' &&
        /"tasks"\s*:\s*\{[^}]{0,4000}"start"\s*:/.test(glance(project, file))) {
        return 'deno task start';
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/php.js

/** index.php: PHP needs a server of its own in production; the built-in one is for development. */
function php(project) {
    const file = firstFile(project, ['public/index.php', 'web/index.php', 'index.php']);
    if (file === undefined)
        return [];
    const folder = file === 'index.php' ? '' : ` -t ${file.split('/')[0]}`;
    return [
        {
            state: 'unclear',
            provider: 'command',
            options: `php -S "127.0.0.1:$PORT"${folder}`,
            why: `${file} is PHP, and nothing says which server runs it; PHP's own one is for development`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/procfile.js




/** A Procfile with a `web` line: all its processes. */
function procfile(project) {
    const file = project.read('Procfile');
    if (file === undefined)
        return [];
    const unclear = { state: 'unclear', provider: 'command', options: 'npm start' };
    if ('problem' in file)
        return [{ ...unclear, why: `The Procfile ${file.problem}` }];
    if (file.text.length > 65_536)
        return [{ ...unclear, why: 'The Procfile is larger than 64 KiB' }];
    const parsed = parseProcfile(file.text);
    if ('problem' in parsed) {
        if (parsed.problem === 'no-web')
            return [];
        return [{ ...unclear, why: `The Procfile cannot be used: ${parsed.why}` }];
    }
    const manifest = readManifest(project);
    const isRead = manifest !== undefined && 'scripts' in manifest;
    const scripts = isRead ? manifest.scripts : new Map();
    const { web, beside, release } = parsed;
    for (const { name, command } of [{ name: 'web', command: web }, ...beside]) {
        const { kind, runs } = scriptUse(command, scripts);
        if (kind === 'develops') {
            const why = `The Procfile's process "${name}" is for development, ${runs}`;
            return [{ ...unclear, why }];
        }
    }
    const use = scriptUse(web, scripts);
    const names = beside.length === 0 ? '' : `, beside it ${beside.map(({ name }) => name).join(', ')}`;
    const first = release === undefined ? '' : '; its line "release:" runs before';
    const seen = `The Procfile has a line "web:"${names}${first}`;
    if (isRead)
        return [commandMatch(project, manifest, { by: { procfile: 'Procfile' }, use, seen })];
    const port = use.port === undefined ? {} : { port: use.port };
    const options = { procfile: 'Procfile', ...port };
    return [{ state: 'ready', provider: 'command', options, why: seen }];
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/python-app.js



const python_app_files = ['app', 'main', 'wsgi', 'asgi', 'server', 'application', 'app/main'];
const python_app_frameworks = { Flask: 'wsgi', FastAPI: 'asgi', Starlette: 'asgi', Quart: 'asgi' };
/** `app = Flask(__name__)` at the begin of a line: a variable of the module. */
const made = /^([A-Za-z_]\w{0,100})[^\S\n]*(?::[^=\n]{1,100})?=[^\S\n]*(?:\w{1,50}\.)?(Flask|FastAPI|Starlette|Quart)\(/m;
/** The one file that makes a Flask or FastAPI app, behind the production server that the project requires. */
function pythonApp(project) {
    if (project.kind('manage.py') === 'file')
        return [];
    const packages = pythonPackages(project);
    return python_app_files.flatMap((file) => {
        const match = made.exec(glance(project, `${file}.py`).slice(0, 262_144));
        const [, name = '', framework] = match ?? [];
        if (!isFramework(framework))
            return [];
        const kind = python_app_frameworks[framework];
        const app = `${file.replace('/', '.')}:${name}`;
        const fitting = pythonServers.filter(([, serves]) => serves === kind);
        const server = fitting.find(([program]) => packages.has(program));
        const seen = `${file}.py makes a ${framework} app`;
        if (server !== undefined) {
            const [program, , command] = server;
            const why = `${seen}, and the project requires ${program}`;
            return [{ state: 'ready', provider: 'command', options: command(app), why }];
        }
        const options = fitting[0]?.[2](app) ?? '';
        const why = `${seen}, and the project requires no production server that Rehearse knows`;
        return [{ state: 'unclear', provider: 'command', options, why }];
    });
}
function isFramework(name) {
    return name !== undefined && Object.hasOwn(python_app_frameworks, name);
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/rack.js

const servers = [
    ['puma', 'bundle exec puma -b "tcp://127.0.0.1:$PORT" -e "${RACK_ENV:-production}"'],
    ['falcon', 'bundle exec falcon serve --bind "http://127.0.0.1:$PORT"'],
    ['unicorn', 'bundle exec unicorn -l "127.0.0.1:$PORT" -E "${RACK_ENV:-production}"'],
];
/** config.ru: Rails or another Rack app behind the application server that its Gemfile names. */
function rack(project) {
    if (project.kind('config.ru') !== 'file')
        return [];
    const gems = `${glance(project, 'Gemfile')}\n${glance(project, 'Gemfile.lock')}`;
    const named = (gem) => new RegExp(`^\\s*(?:gem\\s*\\(?\\s*["'])?${gem}\\b`, 'm').test(gems);
    const app = project.kind('config/application.rb') === 'file' ? "Rails'" : "a Rack app's";
    const server = servers.find(([gem]) => named(gem));
    if (server === undefined) {
        const why = `config.ru is ${app}, and the Gemfile names no application server that Rehearse knows`;
        return [{ state: 'unclear', provider: 'command', options: servers[0][1], why }];
    }
    const [gem, command] = server;
    const why = `config.ru is ${app}, and the Gemfile names ${gem}`;
    return [{ state: 'ready', provider: 'command', options: command, why }];
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/site-generator.js

/** Generators that are no npm packages: what shows them, the folder they build, the command. */
const generators = [
    {
        name: 'Hugo',
        files: ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'],
        folder: 'public',
        build: 'hugo --minify',
    },
    // config.toml alone is many things' name.
    { name: 'Hugo', files: ['config.toml'], beside: 'archetypes', folder: 'public', build: 'hugo' },
    {
        name: 'Zola',
        files: ['config.toml'],
        beside: 'content',
        folder: 'public',
        build: 'zola build',
    },
    {
        name: 'Jekyll',
        files: ['_config.yml', '_config.yaml', '_config.toml'],
        folder: '_site',
        build: 'bundle exec jekyll build',
    },
    {
        name: 'Middleman',
        files: ['config.rb'],
        beside: 'source',
        folder: 'build',
        build: 'bundle exec middleman build',
    },
    { name: 'MkDocs', files: ['mkdocs.yml', 'mkdocs.yaml'], folder: 'site', build: 'mkdocs build' },
];
/** The site that Hugo, Jekyll or the like builds. */
function siteGenerator(project) {
    const found = generators.find((generator) => firstFile(project, generator.files) !== undefined &&
        (!('beside' in generator) || project.kind(generator.beside) === 'folder'));
    const file = found && firstFile(project, found.files);
    if (found === undefined || file === undefined)
        return [];
    // Hexo names its configuration as Jekyll does.
    if (found.name === 'Jekyll' && /"hexo"\s*:/.test(glance(project, 'package.json')))
        return [];
    const { name, folder, build } = found;
    const match = { provider: 'static', options: folder };
    if (project.kind(`${folder}/index.html`) === 'file') {
        return [{ ...match, state: 'ready', why: `${name} (${file}) built the static site ${folder}` }];
    }
    const why = `It is a ${name} site (${file}), and there is no ${folder}/index.html`;
    return [{ ...match, state: 'unbuilt', build, why }];
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/spring.js


const tools = [
    { files: ['pom.xml'], folder: 'target', wrapper: 'mvnw', program: 'mvn', task: 'package' },
    {
        files: ['build.gradle', 'build.gradle.kts'],
        folder: 'build/libs',
        wrapper: 'gradlew',
        program: 'gradle',
        task: 'bootJar',
    },
];
/** A Spring Boot app for the web: the one jar that Maven or Gradle built. */
function spring(project) {
    for (const { files, folder, wrapper, program, task } of tools) {
        const file = firstFile(project, files);
        if (file === undefined)
            continue;
        if (!/\bspring-boot-starter-web(?:flux|mvc)?\b/.test(glance(project, file)))
            continue;
        const jars = project
            .names(folder)
            .filter((name) => name.endsWith('.jar') && !/-(?:plain|sources|javadoc|tests)\.jar$/.test(name));
        const [jar] = jars;
        const seen = `${file} is of a Spring Boot app`;
        const match = {
            provider: 'command',
            options: `java -jar ${shellQuote(`${folder}/${jar ?? 'app.jar'}`)} --server.port="$PORT"`,
        };
        if (jars.length === 1)
            return [{ ...match, state: 'ready', why: `${seen}, built as ${jar}` }];
        const build = `${project.kind(wrapper) === 'file' ? `./${wrapper}` : program} ${task}`;
        return jars.length === 0
            ? [{ ...match, state: 'unbuilt', build, why: `${seen}, and there is no jar in ${folder}` }]
            : [{ ...match, state: 'unclear', why: `${seen}, and ${folder} holds several jars` }];
    }
    return [];
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/static-folder.js


const folders = ['.', 'dist', 'build', 'out', '_site', 'public'];
/** Folders with an index.html, in a project of which nothing else shows a server. */
function static_folder_staticFolder(project) {
    const pages = folders.filter((folder) => project.kind(`${folder}/index.html`) === 'file');
    const found = pages.map((folder) => {
        const page = folder === '.' ? 'index.html' : `${folder}/index.html`;
        const source = /<script\b[^>]{0,500}\bsrc\s*=\s*["']?[^"'>\s]{0,500}\.(?:tsx?|jsx|vue|svelte)\b/i.exec(glance(project, page).slice(0, 262_144));
        return source === null
            ? { state: 'ready', provider: 'static', options: folder, why: `There is a page ${page}` }
            : {
                state: 'unclear',
                provider: 'static',
                options: 'dist',
                why: `${page} loads sources that no browser reads; it needs a build`,
            };
    });
    const [root, built] = found;
    if (found.length === 2 && pages[0] === '.' && root !== undefined && built !== undefined) {
        // With a script that builds, the page at the root is what it is built from.
        const manifest = readManifest(project);
        const builds = manifest && 'scripts' in manifest && manifest.scripts.has('build');
        if (builds || root.state === 'unclear')
            return [built];
    }
    return found;
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/undecided-script.js



/** package.json: a start script that is a development server, or of which nothing shows that it serves. */
function undecidedScript(project) {
    const manifest = readManifest(project);
    if (manifest === undefined || 'problem' in manifest)
        return [];
    const script = ['start', 'serve', 'dev'].find((name) => manifest.scripts.has(name));
    if (script === undefined)
        return [];
    const use = scriptUse(manifest.scripts.get(script) ?? '', manifest.scripts);
    // A site beside a library: its `serve` or `dev` says nothing about what runs in production.
    if (script !== 'start' && use.kind !== 'develops')
        return [];
    const why = use.kind === 'develops'
        ? `The script "${script}" of package.json is a development server, ${use.runs}`
        : `The script "start" of package.json runs ${use.runs}, and nothing shows that it serves a site`;
    const example = use.kind === 'develops' ? 'node server.js' : packageManager(project).run('start');
    return [{ state: 'unclear', provider: 'command', options: example, why }];
}

;// CONCATENATED MODULE: ./build/previews/detect/match.js

/** A match of a folder inside the project, seen from the project's own folder. */
function matchIn(folder, match) {
    const { options } = match;
    const why = `${folder}: ${match.why}`;
    const build = match.build === undefined ? {} : { build: `cd ${shellQuote(folder)} && ${match.build}` };
    if (match.provider === 'static') {
        const inside = (path) => (path === '.' ? folder : `${folder}/${path}`);
        const seen = typeof options === 'string'
            ? inside(options)
            : { ...options, folder: inside(String(options['folder'])) };
        return { ...match, ...build, why, options: seen };
    }
    const own = typeof options === 'string' ? { start: options } : options;
    return { ...match, ...build, why, options: { ...own, cwd: folder } };
}

;// CONCATENATED MODULE: ./build/previews/detect/workspace-folders.js
const mostFolders = 1000;
const mostLooks = 10_000;
const workspace_folders_deepest = 5;
/**
 * The folders with a package.json that the patterns of a workspace name; "!" in front takes some away.
 * Undefined when there are too many, such as behind links that go in circles.
 */
function workspaceFolders(project, patterns) {
    const named = patterns.filter((pattern) => !pattern.startsWith('!')).map(parts);
    const excluded = patterns
        .filter((pattern) => pattern.startsWith('!'))
        .map((pattern) => parts(pattern.slice(1)));
    const found = new Set();
    let looked = 0;
    const walk = (path, rest) => {
        looked += 1;
        if (looked > mostLooks || found.size > mostFolders || path.length > workspace_folders_deepest)
            return;
        const [next, ...after] = rest;
        const here = path.join('/');
        if (next === undefined) {
            if (here !== '' && project.kind(`${here}/package.json`) === 'file')
                found.add(here);
            return;
        }
        if (next === '**')
            walk(path, after);
        for (const name of next.includes('*') ? project.names(here || '.') : [next]) {
            if (/^\.|^node_modules$/.test(name) || !fits(name, next))
                continue;
            if (project.kind([...path, name].join('/')) !== 'folder')
                continue;
            walk([...path, name], next === '**' ? rest : after);
        }
    };
    for (const pattern of named)
        walk([], pattern);
    if (looked > mostLooks || found.size > mostFolders)
        return undefined;
    return [...found]
        .filter((folder) => !excluded.some((pattern) => fitsAll(folder.split('/'), pattern)))
        .toSorted();
}
function parts(pattern) {
    return pattern.split('/').filter((part) => part !== '' && part !== '.');
}
function fits(name, part) {
    const [start = '', ...ends] = part.split(/\*+/);
    const end = ends.at(-1) ?? '';
    // More than one star in a name is not worth a matcher of its own: only start and end are compared.
    return ends.length === 0
        ? name === part
        : name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}
function fitsAll(path, pattern) {
    const [next, ...after] = pattern;
    if (next === undefined)
        return path.length === 0;
    if (next === '**')
        return path.some((_, at) => fitsAll(path.slice(at), after)) || after.length === 0;
    const [name, ...rest] = path;
    return name !== undefined && fits(name, next) && fitsAll(rest, after);
}

;// CONCATENATED MODULE: ./build/previews/detect/rules/workspace-apps.js









/**
 * The apps among the packages of an npm, pnpm, yarn or bun workspace, each with its folder. One that cannot
 * be started still counts beside another: which of them is the site, nothing says.
 */
function workspaceApps(project) {
    const manifest = readManifest(project);
    if (manifest === undefined || 'problem' in manifest)
        return [];
    const folders = workspaceFolders(project, manifest.workspaces);
    if (folders === undefined) {
        const why = 'The workspace has more packages or folders than Rehearse looks at';
        return [{ state: 'unclear', provider: 'command', options: 'npm start', why }];
    }
    const found = folders.flatMap((folder) => appsIn(projectIn(project, folder, lockFiles)).map((match) => matchIn(folder, match)));
    if (found.length < 2)
        return found;
    return found.map((match) => (match.state === 'unclear' ? { ...match, state: 'unbuilt' } : match));
}
function appsIn(project) {
    const servers = nodeServer(project);
    if (servers.length > 0)
        return servers;
    const sites = frameworkSite(project);
    if (sites.length > 0)
        return sites;
    const manifest = readManifest(project);
    return isServer(manifest) ? undecidedScript(project) : [];
}
function isServer(manifest) {
    if (manifest === undefined || 'problem' in manifest)
        return false;
    return !manifest.library && serverLibrary(manifest) !== undefined;
}

;// CONCATENATED MODULE: ./build/previews/detect/rules.js
















/**
 * In order. The first group that matches decides, and the rules of one group are equals: first what was
 * written to run the whole site, then servers, then apps of a workspace, then sites that are built, then
 * what is known not to be enough, and pages as they lie there last.
 */
const rules = [
    [compose_compose],
    [procfile],
    [dockerfile_dockerfile],
    [nodeServer, django, pythonApp, spring, rack, php],
    [workspaceApps],
    [frameworkSite, siteGenerator],
    [undecidedScript, otherLanguage],
    [loneServer],
    [static_folder_staticFolder],
];

;// CONCATENATED MODULE: ./build/previews/detect/detect.js




/**
 * Finds out how a project without a configured preview is run. `providers` are the ids of those that exist;
 * nothing else is chosen. Pure. `unsure` is `preview-ambiguous`, `preview-not-built` or `preview-not-detected`.
 */
function detect(project, providers) {
    for (const group of rules) {
        const found = group
            .flatMap((rule) => rule(project))
            .filter(({ provider }) => providers.includes(provider));
        const apps = found.filter(({ state }) => state !== 'unclear');
        const [match = found[0], ...others] = apps;
        if (match === undefined)
            continue;
        if (others.length > 0)
            return { unsure: ambiguous(apps) };
        if (match.state === 'unbuilt')
            return { unsure: notBuilt(match) };
        if (match.state === 'unclear')
            return { unsure: notDetected(match) };
        const { provider, options } = match;
        return { provider, options, why: (0,visible/* visible */.R)(match.why, 300), change: previewLine(match) };
    }
    return { unsure: notDetected() };
}
function ambiguous(apps) {
    const shown = apps.slice(0, 5);
    const more = apps.length > shown.length ? `, and ${apps.length - shown.length} more` : '';
    return new errors/* UserError */.y({
        code: 'preview-ambiguous',
        what: `There are ${apps.length} apps here, and nothing says which one to rehearse`,
        why: `${shown.map(({ why }) => (0,visible/* visible */.R)(why, 200)).join('; ')}${more}`,
        fix: `Add one of these lines to rehearse.yml: ${shown.map(previewLine).join(' or ')}`,
    });
}
function notBuilt(match) {
    return new errors/* UserError */.y({
        code: 'preview-not-built',
        what: 'The site is not built yet',
        why: (0,visible/* visible */.R)(match.why, 500),
        fix: `Run "${(0,visible/* visible */.R)(match.build ?? '')}" in a step before this one; if it is built to elsewhere, add to rehearse.yml what serves it, such as: ${previewLine(match)}`,
    });
}
function notDetected(match) {
    const line = previewLine(match ?? { provider: 'command', options: 'npm start' });
    return new errors/* UserError */.y({
        code: 'preview-not-detected',
        what: 'Nothing is configured, and what to run cannot be told from the project',
        why: match === undefined ? nothing : (0,visible/* visible */.R)(match.why, 500),
        fix: `Add to rehearse.yml how it is started, such as: ${line}`,
    });
}
const nothing = 'There is no Procfile, no start script in package.json, no built site and no index.html that shows it';

;// CONCATENATED MODULE: ./build/previews/detect/read-project.js



const mostBytes = 1024 * 1024;
const read_project_mostNames = 20_000;
/** The view of a folder on disk. Nothing is read that is no regular file, larger than 1 MiB, or binary. */
function readProject(root) {
    const top = (0,external_node_fs_.realpathSync)(root);
    const real = (path) => {
        try {
            const found = (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(top, path));
            return found === top || found.startsWith(top.endsWith(external_node_path_.sep) ? top : top + external_node_path_.sep)
                ? found
                : undefined;
        }
        catch {
            return undefined;
        }
    };
    return {
        kind: (path) => {
            const found = real(path);
            return found === undefined ? undefined : kindOf(found);
        },
        read: (path) => {
            const found = real(path);
            return found === undefined ? undefined : read_project_textOf(found);
        },
        names: (folder) => {
            const found = real(folder);
            return found === undefined ? [] : namesIn(found);
        },
    };
}
function kindOf(path) {
    try {
        const found = (0,external_node_fs_.statSync)(path);
        return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : undefined;
    }
    catch {
        return undefined;
    }
}
function read_project_textOf(path) {
    let file;
    try {
        // A pipe of that name would wait for its writer.
        file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        const { size, ...found } = statOf(file);
        if (!found.isFile)
            return undefined;
        if (size > mostBytes)
            return { problem: 'is larger than 1 MiB' };
        const bytes = Buffer.alloc(size);
        const read = (0,external_node_fs_.readSync)(file, bytes, 0, size, 0);
        const text = new TextDecoder().decode(bytes.subarray(0, read));
        return text.includes('\0') ? { problem: 'is no text' } : { text };
    }
    catch {
        return { problem: 'cannot be read' };
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}
function statOf(file) {
    const found = (0,external_node_fs_.fstatSync)(file);
    return { size: found.size, isFile: found.isFile() };
}
function namesIn(folder) {
    const names = [];
    try {
        const entries = (0,external_node_fs_.opendirSync)(folder);
        try {
            for (let entry = entries.readSync(); entry && names.length < read_project_mostNames;) {
                names.push(entry.name);
                entry = entries.readSync();
            }
        }
        finally {
            entries.closeSync();
        }
    }
    catch {
        // No folder, or one that may not be read: for detection it is empty.
    }
    return names.toSorted();
}

;// CONCATENATED MODULE: ./build/previews/detected-preview.js




/**
 * The preview of a project for which none is configured, and says what was chosen and what would change it.
 * Throws the UserErrors `preview-not-detected`, `preview-ambiguous` and `preview-not-built`.
 */
function detectedPreview(root, log) {
    const found = detect(readProject(root), providers.map(({ id }) => id));
    if ('unsure' in found)
        throw found.unsure;
    const options = providers
        .find(({ id }) => id === found.provider)
        ?.options.safeParse(found.options);
    if (!options?.success) {
        throw new errors/* UserError */.y({
            code: 'preview-not-detected',
            what: 'What was found in the project cannot be run',
            why: `${found.why}, but it is no valid preview: ${options?.error.issues[0]?.message}`,
            fix: `Mend it, or add to rehearse.yml how the site is started, such as: ${found.change}`,
        });
    }
    log.line(`nothing is configured; found: ${found.why}`);
    log.line(`to change that, write in rehearse.yml: ${found.change}`);
    return { provider: found.provider, options: options.data };
}

;// CONCATENATED MODULE: ./build/previews/refuse-base.js


/** Providers whose `port` is one of this machine, not one inside a container. */
const listeners = new Set(['command', 'static']);
/**
 * Throws a UserError when this preview cannot have a base beside it: `base-of-address` where nothing says
 * what commit runs there, `base-port-taken` where both would listen on one port.
 */
function refuseBase(preview, head) {
    const provider = providers.find(({ id }) => id === preview.provider);
    if (provider?.from === 'address') {
        throw new errors/* UserError */.y({
            code: 'base-of-address',
            what: 'There is no base of an address',
            why: `preview.${preview.provider} names a site that runs already; which commit is there, only its owner knows`,
            fix: 'Bring the base up with a provider that starts or deploys a commit, such as preview.command',
        });
    }
    const port = listeners.has(preview.provider) ? refuse_base_portOf(preview.options) : undefined;
    if (port === undefined || head?.port !== port || head.phase === 'down')
        return;
    throw new errors/* UserError */.y({
        code: 'base-port-taken',
        what: `The base cannot listen on port ${port}: the head does`,
        why: `preview.${preview.provider}.port gives both the same port`,
        fix: `Remove "port" and let the app listen on PORT, or give the base one of its own: --set preview.${preview.provider}.port=${port < 65_535 ? port + 1 : port - 1}`,
    });
}
function refuse_base_portOf(options) {
    if (typeof options !== 'object' || options === null || !('port' in options))
        return undefined;
    return typeof options.port === 'number' ? options.port : undefined;
}

;// CONCATENATED MODULE: ./build/previews/database/attempt.js


/**
 * Does a part of the work on a database. What the server or a client refuses becomes the UserError
 * `preview-database-failed`, or the one that `code` names; other UserErrors and the signal's reason pass.
 */
async function attempt(part, work) {
    try {
        return await work();
    }
    catch (thrown) {
        part.signal.throwIfAborted();
        if (thrown instanceof errors/* UserError */.y)
            throw thrown;
        const why = (0,root_cause/* rootCause */.e)(thrown);
        if (part.code !== undefined) {
            throw new errors/* UserError */.y({
                code: 'preview-database-unreachable',
                what: part.what,
                why,
                fix: part.fix ?? '',
                cause: thrown,
            });
        }
        throw new errors/* UserError */.y({
            code: 'preview-database-failed',
            what: part.what,
            why,
            fix: fixFor(why) ??
                part.fix ??
                'Mend what the server tells, or run that step by hand to see more',
            cause: thrown,
        });
    }
}
function fixFor(why) {
    if (/role ".*" does not exist/.test(why)) {
        return 'Make the dump with pg_dump --no-owner --no-privileges, or create the role on the server';
    }
    if (/permission denied to create database/.test(why)) {
        return 'Let the user create databases: ALTER ROLE … CREATEDB';
    }
    if (/permission denied to copy database/.test(why)) {
        return 'Let the user copy it: ALTER DATABASE … IS_TEMPLATE true, or OWNER TO that user';
    }
    if (/did not end within/.test(why))
        return 'Raise "preview.database.source-timeout"';
    return undefined;
}

;// CONCATENATED MODULE: ./build/previews/database/mark.js
/** What a database of ours is called, by the id of its preview. */
function databaseName(id) {
    return `rehearse_${id.replaceAll('-', '').slice(0, 12)}`;
}
/** A job on GitHub's own runners ends after 6 hours; those of others mostly within a day. */
const lifeMs = 24 * 3_600_000;
/** The comment of a database of ours: whose it is, and when anyone may drop it. */
function markOf(id, now) {
    return `preview ${id} of Rehearse, made ${new Date(now).toISOString()}, may be dropped from ${new Date(now + lifeMs).toISOString()}`;
}
const mark = /^preview ([0-9a-f-]{36}) of Rehearse, made \S{24}, may be dropped from (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;
/** Whether the time of a database is over. False for every database that is not ours by name and comment. */
function isExpired(name, comment, now) {
    const [, id = '', until = ''] = mark.exec(comment ?? '') ?? [];
    return id !== '' && name === databaseName(id) && Date.parse(until) < now;
}

;// CONCATENATED MODULE: ./build/previews/database/drop-expired.js





const drop_expired_row = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), comment: schemas/* string */.YjP().nullable() });
/** Drops what killed runs left on the server. What cannot be dropped is told, and no reason to stop. */
async function dropExpired(session, log) {
    const rows = await query(session, `select datname as name, shobj_description(oid, 'pg_database') as comment from pg_database where datname ~ '^rehearse_[0-9a-f]{12}$'`, drop_expired_row);
    for (const { name, comment } of rows) {
        if (!isExpired(name, comment, Date.now()))
            continue;
        try {
            await runSql(session, await dropStatement(session, name));
            log.line(`dropped the database ${name}, which an earlier run had left`);
        }
        catch (thrown) {
            session.signal?.throwIfAborted();
            log.warn(`the database ${name} of an earlier run cannot be dropped: ${(0,root_cause/* rootCause */.e)(thrown)}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/previews/database/dump-file.js





/** Throws the UserError `preview-database-dump` when there is none or it cannot be read. */
function dumpFile(root, named) {
    const path = (0,external_node_path_.resolve)(root, named);
    try {
        if ((0,external_node_fs_.statSync)(path).isDirectory()) {
            const isDump = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(path, 'toc.dat'));
            if (!isDump)
                throw dumpError(named, 'It is a folder that pg_dump did not write: no toc.dat');
            return { path, kind: 'archive', parallel: true };
        }
        const start = firstBytes(path, 265);
        if (start.length === 0)
            throw dumpError(named, 'It is empty');
        if (start.toString('latin1', 0, 5) === 'PGDMP')
            return { path, kind: 'archive', parallel: true };
        if (start.toString('latin1', 257, 262) === 'ustar') {
            return { path, kind: 'archive', parallel: false };
        }
        return { path, kind: start[0] === 0x1f && start[1] === 0x8b ? 'gzip' : 'sql', parallel: false };
    }
    catch (thrown) {
        if (thrown instanceof errors/* UserError */.y)
            throw thrown;
        throw dumpError(named, (0,root_cause/* rootCause */.e)(thrown));
    }
}
function firstBytes(path, count) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const bytes = Buffer.alloc(count);
        return bytes.subarray(0, (0,external_node_fs_.readSync)(file, bytes, 0, count, 0));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
/** `preview-database-dump`. */
function dumpError(named, why, fix) {
    return new errors/* UserError */.y({
        code: 'preview-database-dump',
        what: `The dump "${(0,visible/* visible */.R)(named)}" cannot be restored`,
        why,
        fix: fix ??
            'Correct "preview.database.dump"; pg_dump --no-owner --no-privileges makes a fitting one',
    });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/previews/database/checked-dump.js


const newline = 0x0a;
const backslash = 0x5c;
/** Newer versions of pg_dump write these around all; older ones of psql do not know them. */
const bracket = /^\\(?:un)?restrict \w+\s*$/;
const leadsElsewhere = /^\s*(?:create|drop|alter)\s+database\b/i;
/**
 * The SQL of a dump as it comes, for psql. Throws the UserError `preview-database-dump` at a line that would
 * have psql leave the new database or run something else: a command that starts with a backslash, or one on whole
 * databases. Rows of COPY pass as they are.
 */
async function* checkedDump(source, named) {
    let rest = Buffer.alloc(0);
    let inCopy = false;
    let number = 0;
    const passes = (line) => {
        number += 1;
        if (inCopy) {
            inCopy = !(line[0] === backslash && line[1] === 0x2e && line.length <= 4);
            return true;
        }
        const first = line[0] ?? 0;
        if (first === backslash) {
            const text = line.toString('utf8', 0, 200).trim();
            if (bracket.test(text))
                return false;
            throw refused(named, number, text);
        }
        const start = line.toString('latin1', 0, 40);
        if (leadsElsewhere.test(start))
            throw refused(named, number, start);
        if (/^copy /i.test(start))
            inCopy = /from stdin;?\s*$/i.test(line.toString('latin1'));
        return true;
    };
    for await (const chunk of source) {
        if (number === 0 && rest.length === 0 && chunk.toString('latin1', 0, 5) === 'PGDMP') {
            throw dumpError(named, 'It is an archive of pg_dump inside of a .gz', 'Unpack it first: gunzip');
        }
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        const kept = [];
        let from = 0;
        for (let to = bytes.indexOf(newline); to >= 0; to = bytes.indexOf(newline, from)) {
            const line = bytes.subarray(from, to + 1);
            if (passes(line))
                kept.push(line);
            from = to + 1;
        }
        rest = bytes.subarray(from);
        if (kept.length > 0)
            yield Buffer.concat(kept);
    }
    if (rest.length > 0 && passes(rest))
        yield rest;
}
function refused(named, line, text) {
    return dumpError(named, `Line ${line} is "${(0,visible/* visible */.R)(text.trim(), 60)}", which could reach beyond the new database`, 'Make the dump of one database with pg_dump, without --create; not with pg_dumpall');
}

;// CONCATENATED MODULE: ./build/previews/database/restore-dump.js







/** Restores a dump into a database; stops at the first error. Throws as `runClient` and `checkedDump` do. */
async function restoreDump(session, dump, named) {
    if (dump.kind === 'archive') {
        const plain = ['--no-owner', '--no-privileges', '--exit-on-error', '-d', session.database];
        const jobs = dump.parallel ? ['-j', '2'] : [];
        await runClient({ ...session, program: 'pg_restore', args: [...plain, ...jobs, dump.path] });
        return;
    }
    const file = (0,external_node_fs_.createReadStream)(dump.path, { highWaterMark: 1024 * 1024 });
    const sql = dump.kind === 'gzip' ? unpacked(file, named) : file;
    const input = external_node_stream_.Readable.from(checkedDump(sql, named), { objectMode: false });
    try {
        await runClient({ ...session, program: 'psql', args: psqlArgs, input });
    }
    finally {
        input.destroy();
        file.destroy();
    }
}
async function* unpacked(file, named) {
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: 256 * 1024 });
    file.once('error', (error) => gunzip.destroy(error));
    try {
        for await (const chunk of file.pipe(gunzip))
            yield chunk;
    }
    catch (thrown) {
        throw dumpError(named, `It cannot be unpacked: ${thrown.message}`);
    }
}

;// CONCATENATED MODULE: ./build/previews/database/template.js






const template_row = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), sessions: schemas/* int */.Whr() });
/** Who is connected to a database, by application. The server itself is nobody: it steps aside for a copy. */
const connectedSql = (name) => `
select coalesce(nullif(application_name, ''), 'without a name') as name, count(*)::int as sessions
from pg_stat_activity where datname = ${quoteText(name)}
and coalesce(backend_type, '') not in ('autovacuum worker', 'parallel worker')
group by 1 order by 2 desc, 1 limit 20`;
/**
 * Throws the UserErrors `preview-database-template-missing`, and `preview-database-template-live` when someone is
 * connected: the copy would wait for them and block who comes next, and a live database is none to copy.
 */
async function refuseLive(session, template) {
    const found = await query(session, `select datname as name, 0 as sessions from pg_database where datname = ${quoteText(template)}`, template_row);
    if (found.length === 0) {
        throw new errors/* UserError */.y({
            code: 'preview-database-template-missing',
            what: `There is no database "${(0,visible/* visible */.R)(template)}" to copy`,
            why: `The server in ${session.server.variable} has none of this name`,
            fix: 'Correct "preview.database.template", or make it in a step before this one',
        });
    }
    const connected = await query(session, connectedSql(template), template_row);
    if (connected.length === 0)
        return;
    const sessions = connected.reduce((sum, each) => sum + each.sessions, 0);
    const who = connected.map((each) => `${each.sessions} × ${(0,visible/* visible */.R)(each.name, 60)}`);
    throw new errors/* UserError */.y({
        code: 'preview-database-template-live',
        what: `The template "${(0,visible/* visible */.R)(template)}" is in use: ${(0,units/* count */.U9)(sessions, 'session')}`,
        why: `Connected: ${who.join(', ')}. PostgreSQL copies only a database that nobody is connected to`,
        fix: 'Never copy a live database: keep a second one for rehearsals, refreshed from a dump, that nothing connects to; or name a "dump" instead',
    });
}

;// CONCATENATED MODULE: ./build/previews/database/fill.js










const fill_row = schemas/* strictObject */.rej({ bytes: schemas/* number */.aig(), tables: schemas/* int */.Whr() });
const sizeSql = `select pg_database_size(current_database()) as bytes,
(select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace where relkind in ('r', 'p') and not relispartition and nspname !~ '^pg_' and nspname <> 'information_schema') as tables`;
/** Makes the database, fills it from its source, and says how long that took. Throws UserErrors. */
async function fillDatabase(setting, options, place) {
    const { log, signal } = setting;
    const { name, dump, server, own } = place;
    const { template } = options;
    const begun = performance.now();
    log.progress(`making the database ${name}`);
    const source = template ?? 'template0';
    const make = () => runSql(server, [
        `create database ${quoteName(name)} template ${quoteName(source)}`,
        `comment on database ${quoteName(name)} is ${quoteText(markOf(setting.id, Date.now()))}`,
    ]);
    await attempt({ what: 'The database could not be made', signal }, async () => {
        try {
            await make();
        }
        catch (thrown) {
            // Someone may have come in between; then say who.
            if (template !== undefined)
                await refuseLive(server, template);
            throw thrown;
        }
    });
    if (dump !== undefined) {
        const named = options.dump ?? '';
        const what = `The dump "${(0,visible/* visible */.R)(named)}" could not be restored`;
        await attempt({ what, signal }, () => restoreDump(own, dump, named));
    }
    const [size] = await attempt({ what: 'The database could not be read', signal }, () => query(own, sizeSql, fill_row));
    const { bytes, tables } = size ?? { bytes: 0, tables: 0 };
    if (dump !== undefined && tables === 0) {
        throw dumpError(options.dump ?? '', 'It was read to its end, and made no table');
    }
    const how = template
        ? `a copy of ${(0,visible/* visible */.R)(template)}`
        : dump
            ? 'restored from the dump'
            : 'empty';
    const holds = template || dump ? `, ${(0,units/* count */.U9)(tables, 'table')}, ${formatBytes(bytes)}` : '';
    log.line(`database ${name}: ${how} after ${(0,units/* formatDuration */.a3)(performance.now() - begun)}${holds}`);
}
function formatBytes(bytes) {
    const mega = bytes / 1e6;
    return mega < 1000
        ? `${Number(mega.toPrecision(3))} MB`
        : `${Number((mega / 1000).toPrecision(3))} GB`;
}

;// CONCATENATED MODULE: ./build/previews/database/leak-error.js



const shownAtMost = 5;
/** `preview-database-leak`: where personal data is left, never what it says. */
function leakError(found) {
    const places = found
        .slice(0, shownAtMost)
        .map((each) => `${(0,visible/* visible */.R)(each.column)}: ${(0,units/* count */.U9)(each.count, each.kind, plural(each.kind))}, such as ${(0,visible/* visible */.R)(each.shown)}`);
    const more = found.length > shownAtMost ? `; and ${found.length - shownAtMost} more` : '';
    const [{ column, kind }] = found;
    const rule = kind === 'e-mail address' ? 'email' : kind === 'phone number' ? 'phone' : 'null';
    return new errors/* UserError */.y({
        code: 'preview-database-leak',
        what: `The database holds personal data in ${(0,units/* count */.U9)(new Set(found.map((each) => each.column)).size, 'column')}; it was dropped`,
        why: `${places.join('; ')}${more}`,
        fix: `Mask it under "preview.database.mask", such as: ${(0,visible/* visible */.R)(column)}: ${rule}; or say under "allow" what is nobody's`,
    });
}
const plural = (kind) => (kind === 'e-mail address' ? `${kind}es` : `${kind}s`);

;// CONCATENATED MODULE: ./build/previews/database/column.js

/** A column of a table or materialized view. */
const Column = schemas/* strictObject */.rej({
    /** Where its rows lie; a partition stands for itself here. */
    schema: schemas/* string */.YjP(),
    table: schemas/* string */.YjP(),
    /** The table that people know: of a partition, the whole. */
    rootSchema: schemas/* string */.YjP(),
    rootTable: schemas/* string */.YjP(),
    column: schemas/* string */.YjP(),
    /** As SQL writes it: "character varying(20)". */
    type: schemas/* string */.YjP(),
    /** `other` may hold text in a form of its own; `number` has room for a card number; `plain` holds no text. */
    kind: schemas/* enum */.k5n(['text', 'json', 'array', 'other', 'number', 'plain']),
    /** Most characters it takes; null without a limit. */
    limit: schemas/* int */.Whr().positive().nullable(),
    notNull: schemas/* boolean */.zMY(),
    /** Computed by the database; it follows what it is computed from. */
    generated: schemas/* boolean */.zMY(),
    /** A materialized view: masked by being computed again. */
    view: schemas/* boolean */.zMY(),
    /** Blocks of its table, 8 KiB each unless the server was built otherwise. */
    blocks: schemas/* number */.aig().nonnegative(),
});
/** "users.email", with the schema before it unless that is "public"; quoted where a point would confuse. */
function columnName({ rootSchema, rootTable, column, }) {
    const names = rootSchema === 'public' ? [rootTable, column] : [rootSchema, rootTable, column];
    return names
        .map((name) => (/^[^".\s]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`))
        .join('.');
}

;// CONCATENATED MODULE: ./build/previews/database/mask-expression.js

/** What is written around a hash, how much of it is wanted, and how little still tells values apart. */
const shapes = {
    hash: { before: '', after: '', wanted: 32, least: 8 },
    email: { before: 'u', after: '@example.com', wanted: 16, least: 6 },
    name: { before: 'Person ', after: '', wanted: 12, least: 6 },
    phone: { before: '+999', after: '', wanted: 12, least: 6 },
};
/**
 * The SQL of a column's new value, or why the rule does not fit the column. Equal values become equal ones under
 * the same key, different ones different, so that joins and unique constraints hold.
 */
function maskExpression(column, rule, key) {
    const { kind, limit, notNull, type } = column;
    if (rule === 'null') {
        return notNull ? { unfit: 'it is NOT NULL; write { fixed: some text }' } : { sql: 'null' };
    }
    if (typeof rule === 'object') {
        const tooLong = limit !== null && Array.from(rule.fixed).length > limit;
        return tooLong ? { unfit: `it is ${type}` } : { sql: quoteText(rule.fixed) };
    }
    if (kind !== 'text' && kind !== 'array') {
        return { unfit: `it is ${type}, which takes null, { fixed: … } or keep` };
    }
    const shape = shapes[rule];
    const room = (limit ?? 1000) - shape.before.length - shape.after.length;
    if (room < shape.least) {
        const needed = shape.before.length + shape.after.length + shape.least;
        return { unfit: `it is ${type}, and ${rule} needs ${needed} characters` };
    }
    const length = Math.min(shape.wanted, room);
    const masked = (value) => {
        // Texts of the type citext are equal whatever their case.
        const same = type.includes('citext') ? `lower(${value})` : value;
        const hash = `sha256(convert_to(${quoteText(key)} || ${same}, 'UTF8'))`;
        const core = rule === 'phone' ? digits(hash, length) : `left(encode(${hash}, 'hex'), ${length})`;
        return `case when ${value} = '' then '' else ${quoteText(shape.before)} || ${core} || ${quoteText(shape.after)} end`;
    };
    const name = quoteName(column.column);
    if (kind === 'text')
        return { sql: `case when ${name} is not null then ${masked(`${name}::text`)} end` };
    const each = `case when e is not null then ${masked('e')} end`;
    return {
        sql: `case when cardinality(${name}) = 0 then ${name} when ${name} is not null then (select array_agg(${each} order by i) from unnest(${name}::text[]) with ordinality as u(e, i)) end`,
    };
}
/** Decimal digits of a hash; 60 bits make 18. */
function digits(hash, length) {
    const number = `('x' || left(encode(${hash}, 'hex'), 15))::bit(60)::bigint`;
    return `lpad((${number} % ${10 ** length})::text, ${length}, '0')`;
}

;// CONCATENATED MODULE: ./build/previews/database/plan-mask.js






/**
 * The statements that apply the rules, one UPDATE a table. Throws the UserError `preview-database-mask` for a
 * rule that names no column, does not fit its column, or breaks a foreign key.
 */
function planMask(columns, references, rules, key) {
    const ruled = new Map();
    const changes = new Map();
    for (const [path, rule] of Object.entries(rules)) {
        const column = find(columns, path);
        ruled.set(columnName(column), rule);
        if (rule === 'keep')
            continue;
        if (column.view || column.generated) {
            throw unfit(path, 'the database computes it; mask what it is computed from');
        }
        const expression = maskExpression(column, rule, key);
        if ('unfit' in expression)
            throw unfit(path, expression.unfit);
        const table = `${quoteName(column.rootSchema)}.${quoteName(column.rootTable)}`;
        const change = changes.get(table) ?? { masked: [], set: [] };
        change.masked.push(columnName(column));
        change.set.push(`${quoteName(column.column)} = ${expression.sql}`);
        changes.set(table, change);
    }
    refuseBroken(references, ruled);
    const texts = columns.filter(({ kind, view, generated }) => !view && !generated && kind !== 'plain' && kind !== 'number');
    const names = [...new Set(texts.map(columnName))];
    return {
        statements: changes.size === 0 ? [] : statementsOf(columns, changes),
        masked: [...changes.values()].flatMap(({ masked }) => masked),
        unlisted: names.filter((name) => !ruled.has(name)),
    };
}
function statementsOf(columns, changes) {
    const tables = [...changes.keys()];
    const views = columns
        .filter(({ view }) => view)
        .map(({ schema, table }) => `${quoteName(schema)}.${quoteName(table)}`);
    return [
        'begin',
        quiet(tables, 'disable'),
        ...Array.from(changes, ([table, { set }]) => `update ${table} set ${set.join(', ')}`),
        quiet(tables, 'enable'),
        'commit',
        ...[...new Set(views)].map((view) => `refresh materialized view ${view}`),
        // The statistics of the planner hold values too, and the old rows take up space.
        ...tables.map((table) => `vacuum analyze ${table}`),
    ];
}
/**
 * Neither triggers nor foreign keys act while both sides of a key change. Only a superuser may say so; else the
 * owner's triggers rest, and foreign keys act as declared.
 */
function quiet(tables, how) {
    const alters = tables.map((table) => `execute ${quoteText(`alter table ${table} ${how} trigger user`)};`);
    const body = how === 'disable'
        ? `perform set_config('session_replication_role', 'replica', true); exception when insufficient_privilege then ${alters.join(' ')}`
        : `if current_setting('session_replication_role') <> 'replica' then ${alters.join(' ')} end if;`;
    return `do language plpgsql ${quoteText(`begin ${body} end`)}`;
}
function find(columns, path) {
    const parts = pathParts(path);
    const [schema, table, name] = parts.length === 3 ? parts : ['public', ...parts];
    const inTable = columns.filter((each) => each.rootSchema === schema && each.rootTable === table);
    const found = inTable.find(({ column }) => column === name);
    if (found)
        return found;
    const known = [...new Set(inTable.map(({ column }) => column))].slice(0, 20).join(', ');
    const tables = [...new Set(columns.map((each) => each.rootTable))].slice(0, 20).join(', ');
    throw new errors/* UserError */.y({
        code: 'preview-database-mask',
        what: `There is no column ${(0,visible/* visible */.R)(path)} to mask`,
        why: known ? `The table has ${(0,visible/* visible */.R)(known, 400)}` : `The tables are ${(0,visible/* visible */.R)(tables, 400)}`,
        fix: 'Correct it under "preview.database.mask"; a table of another schema is written schema.table.column',
    });
}
function refuseBroken(references, ruled) {
    for (const { from, to } of references) {
        const [own, other] = [ruled.get(from) ?? 'keep', ruled.get(to) ?? 'keep'];
        if (JSON.stringify(own) === JSON.stringify(other) || own === 'null')
            continue;
        throw new errors/* UserError */.y({
            code: 'preview-database-mask',
            what: `The rules of ${(0,visible/* visible */.R)(from)} and ${(0,visible/* visible */.R)(to)} differ`,
            why: 'The first is a foreign key to the second, so both must stay equal',
            fix: `Give both the same rule under "preview.database.mask", or ${(0,visible/* visible */.R)(from)}: null`,
        });
    }
}
function unfit(path, why) {
    return new errors/* UserError */.y({
        code: 'preview-database-mask',
        what: `The rule of ${(0,visible/* visible */.R)(path)} does not fit the column`,
        why: (0,visible/* visible */.R)(why),
        fix: 'Write another rule under "preview.database.mask"; docs/database.md lists them',
    });
}

;// CONCATENATED MODULE: ./build/previews/database/read-columns.js


/*
 * Text stands in every type but numbers, times, truth values, enumerations, network addresses, shapes, bits, UUIDs
 * and bytes. Domains count as what they stand on.
 */
const columnsSql = `
with recursive base(id, root) as (
  select oid, oid from pg_type where typtype <> 'd'
  union all
  select t.oid, b.root from pg_type t join base b on t.typbasetype = b.id where t.typtype = 'd'
), typed as (
  select b.id, t.typname, t.typcategory as cat, t.typelem, e.typcategory as elemcat, e.typname as elemname
  from base b join pg_type t on t.oid = b.root
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
), columns as (
  select n.nspname as schema, c.relname as table, rn.nspname as "rootSchema", r.relname as "rootTable",
    a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
    case
      when t.cat = 'S' then 'text'
      when t.typname in ('json', 'jsonb') then 'json'
      when t.cat = 'A' and t.elemcat = 'S' then 'array'
      when t.typname in ('int8', 'numeric') then 'number'
      when t.cat = 'A' and t.elemcat in ('N', 'D', 'B', 'E', 'I', 'G', 'T', 'V') then 'plain'
      when t.cat = 'A' and t.elemname in ('uuid', 'bytea') then 'plain'
      when t.cat in ('A', 'U', 'C', 'X') and t.typname not in ('uuid', 'bytea', 'macaddr', 'macaddr8', 'pg_lsn', 'tid', 'xid', 'cid', 'xid8', 'geometry', 'geography', 'raster', 'vector', 'halfvec', 'txid_snapshot', 'pg_snapshot') then 'other'
      else 'plain'
    end as kind,
    case when t.typname in ('varchar', 'bpchar') and a.atttypmod > 4 then a.atttypmod - 4 end as "limit",
    a.attnotnull as "notNull", a.attgenerated <> '' as generated, c.relkind = 'm' as view,
    ceil(pg_relation_size(c.oid) / current_setting('block_size')::float8) as blocks, c.oid as id, a.attnum as position
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_class r on r.oid = case when c.relispartition then pg_partition_root(c.oid) else c.oid end
  join pg_namespace rn on rn.oid = r.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join typed t on t.id = a.atttypid
  where c.relkind in ('r', 'm') and c.relpersistence <> 't'
    and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
    and (c.relkind <> 'm' or c.relispopulated)
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
)
select schema, "table", "rootSchema", "rootTable", "column", type, kind, "limit", "notNull", generated, view, blocks
from columns order by id, position`;
/** Every column, table by table, without those of the system and of extensions. */
async function readColumns(session) {
    return await query(session, columnsSql, Column);
}

;// CONCATENATED MODULE: ./build/previews/database/read-references.js



const read_references_row = schemas/* strictObject */.rej({
    from: schemas/* array */.YOg(schemas/* string */.YjP()).length(3),
    to: schemas/* array */.YOg(schemas/* string */.YjP()).length(3),
});
const referencesSql = `
select json_build_array(n.nspname, c.relname, a.attname) as "from", json_build_array(fn.nspname, f.relname, fa.attname) as "to"
from pg_constraint k
join lateral unnest(k.conkey, k.confkey) as u(own, other) on true
join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum = u.own
join pg_attribute fa on fa.attrelid = f.oid and fa.attnum = u.other
where k.contype = 'f' and k.conparentid = 0`;
/** Every column of every foreign key. */
async function readReferences(session) {
    const rows = await query(session, referencesSql, read_references_row);
    return rows.map(({ from, to }) => ({ from: read_references_nameOf(from), to: read_references_nameOf(to) }));
}
function read_references_nameOf([rootSchema = '', rootTable = '', column = '']) {
    return columnName({ rootSchema, rootTable, column });
}

;// CONCATENATED MODULE: ./build/previews/database/copy-rows.js

const copy_rows_signs = {
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};
/**
 * Reads the text format of COPY: calls `onRow` with the values of each row, null for NULL. Feed it the chunks
 * as they come.
 */
function copyRows(onRow) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    return (chunk) => {
        const lines = (rest + decoder.write(chunk)).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onRow(line.split('\t').map(value));
    };
}
function value(field) {
    if (field === '\\N')
        return null;
    if (!field.includes('\\'))
        return field;
    return field.replaceAll(/\\(.)/g, (_, sign) => copy_rows_signs[sign] ?? sign);
}

;// CONCATENATED MODULE: ./build/previews/database/sample-sql.js

/** Tables up to about 64 MiB are read whole; of others, the first and last rows and a sample. */
const wholeBlocks = 8192;
const partBlocks = 1024;
const rowLimit = 50_000;
/** Characters read of one value, half of them from its end where it is longer. */
const valueLimit = 262_144;
/** An @, however it is written, or seven digits with at most three signs between them. */
const suspicious = String.raw `@|%40|&#64;|&#[xX]40;|&[cC][oO][mM][mM][aA][tT];|\\u|(\d[^[:alnum:]]{0,3}){7}`;
/**
 * The statement that writes what may hold personal data of a table's columns, in their order, in the text
 * format of COPY; everything else is left out as NULL. All columns must be of one table.
 */
function sampleSql(columns) {
    const [{ schema, table, blocks }] = columns;
    const from = `${quoteName(schema)}.${quoteName(table)}`;
    const names = columns.map(({ column }) => quoteName(column)).join(', ');
    const values = columns.map(suspect).join(', ');
    const part = (where) => `(select ${names} from ${where} limit ${rowLimit})`;
    const rows = blocks <= wholeBlocks
        ? `(select ${names} from ${from})`
        : [
            part(from),
            part(`${from} tablesample system (${((100 * partBlocks) / blocks).toFixed(6)})`),
            part(`${from} where ctid >= '(${Math.floor(blocks) - partBlocks},0)'::tid`),
        ].join(' union all ');
    return `copy (select ${values} from (${rows}) as s) to stdout`;
}
function suspect({ column, kind }) {
    const text = `s.${quoteName(column)}::text`;
    if (kind === 'number')
        return `case when ${text} ~ ${quoteText('^\\d{7,19}$')} then ${text} end`;
    const half = valueLimit / 2;
    const cut = `case when length(${text}) > ${valueLimit} then left(${text}, ${half}) || ' ' || right(${text}, ${half}) else ${text} end`;
    return `case when ${text} ~ ${quoteText(suspicious)} then ${cut} end`;
}

;// CONCATENATED MODULE: ./build/previews/database/search-leaks.js






/** One in ten numbers has a right check digit by chance; of card numbers all have. */
const cardShare = 0.5;
/** Searches columns for personal data and returns what it found, in their order. */
async function searchLeaks(session, columns, allowed) {
    const found = [];
    for (const group of byTable(columns)) {
        const tallies = group.map((column) => tally(column, allowed));
        await runSql(session, [sampleSql(group)], copyRows((values) => {
            for (const [index, value] of values.entries()) {
                if (value !== null)
                    tallies[index]?.add(value);
            }
        }));
        found.push(...tallies.flatMap((each) => each.found()));
    }
    return merge(found);
}
function byTable(columns) {
    const groups = [];
    for (const column of columns) {
        const last = groups.at(-1);
        const same = last?.[0].schema === column.schema && last[0].table === column.table;
        if (last && same)
            last.push(column);
        else
            groups.push([column]);
    }
    return groups;
}
function tally(column, allowed) {
    const leaks = new Map();
    let shapes = 0;
    return {
        add: (text) => {
            shapes += countCardShapes(text);
            for (const { kind, bare, shown } of findLeaks(text, { name: column.column, allowed })) {
                const key = bare ? 'bare' : kind;
                const known = leaks.get(key);
                if (known)
                    known.count += 1;
                else
                    leaks.set(key, { count: 1, shown });
            }
        },
        found: () => Array.from(leaks, ([key, { count, shown }]) => ({
            column: columnName(column),
            kind: key === 'bare' ? 'card number' : key,
            count: key === 'bare' && count < shapes * cardShare ? 0 : count,
            shown,
        })).filter(({ count }) => count > 0),
    };
}
/** Partitions of one table, and card numbers with and without gaps, are told as one. */
function merge(found) {
    const merged = new Map();
    for (const each of found) {
        const key = `${each.column} ${each.kind}`;
        const known = merged.get(key);
        merged.set(key, { ...(known ?? each), count: (known?.count ?? 0) + each.count });
    }
    return [...merged.values()];
}

;// CONCATENATED MODULE: ./build/previews/database/protect.js











/** Holds a key for masking that stays the same from run to run; otherwise each run has its own. */
const keyVariable = 'REHEARSE_MASK_KEY';
const linesAtMost = 200;
/**
 * Masks the columns that have rules, names the text columns that have none, and searches all of them for personal
 * data. Throws the UserErrors `preview-database-mask`, `preview-database-leak` and `preview-database-failed`.
 */
async function protectPeople(setting, options, session) {
    const { env, log, signal } = setting;
    const begun = performance.now();
    const [columns, references] = await attempt({ what: 'The columns of the database could not be read', signal }, () => Promise.all([readColumns(session), readReferences(session)]));
    const key = env[keyVariable] || (0,external_node_crypto_.randomBytes)(32).toString('hex');
    const plan = planMask(columns, references, options.mask, key);
    if (plan.statements.length > 0) {
        log.progress(`masking ${(0,units/* count */.U9)(plan.masked.length, 'column')}`);
        await attempt({ what: 'The database could not be masked', signal }, () => runSql(session, plan.statements));
        const afterMs = performance.now() - begun;
        log.line(`masked ${(0,units/* count */.U9)(plan.masked.length, 'column')} after ${(0,units/* formatDuration */.a3)(afterMs)}`);
    }
    if (plan.unlisted.length > 0) {
        const names = plan.unlisted.slice(0, linesAtMost);
        log.warn(`${(0,units/* count */.U9)(plan.unlisted.length, 'text column is', 'text columns are')} copied as they are; say under preview.database.mask what becomes of each:`);
        log.quote(names.map((name) => `${(0,visible/* visible */.R)(name)}: keep`));
    }
    const searching = performance.now();
    log.progress('searching the database for personal data');
    const [first, ...more] = await attempt({ what: 'The database could not be searched for personal data', signal }, () => {
        const texts = columns.filter(({ kind }) => kind !== 'plain');
        return searchLeaks(session, texts, allowedBy(options.allow));
    });
    const took = (0,units/* formatDuration */.a3)(performance.now() - searching);
    if (first !== undefined)
        throw leakError([first, ...more]);
    log.line(`no personal data found in a search of ${took}`);
}

;// CONCATENATED MODULE: ./build/previews/database/bring-up.js










/**
 * Makes a database for this preview alone, masks and searches it, and runs migration and seed. Returns the
 * variable that hands its address on. What must be undone is saved before it is made. Throws UserErrors whose
 * codes begin with `preview-database-`, and those of `runStep`.
 */
async function bringDatabaseUp(setting, options) {
    const { signal, log } = setting;
    const server = readServer(options.server, setting.env);
    const dump = options.dump === undefined ? undefined : dumpFile(setting.root, options.dump);
    const cwd = folderInside(setting.root, options.cwd, 'database.cwd');
    const name = databaseName(setting.id);
    const session = {
        server,
        database: server.maintenance,
        application: name,
        id: setting.id,
        outer: setting.env,
        timeoutMs: options['source-timeout'],
        signal,
    };
    await attempt({
        what: `The PostgreSQL server in ${server.variable} cannot be used`,
        code: 'preview-database-unreachable',
        fix: `Check that it runs and that the address in ${server.variable} is right`,
        signal,
    }, () => dropExpired(session, log));
    const { template } = options;
    if (template !== undefined) {
        await attempt({ what: 'The template could not be looked at', signal }, () => refuseLive(session, template));
    }
    await setting.save({ database: { name, server: server.variable } });
    const own = { ...session, database: name };
    await fillDatabase(setting, options, { name, dump, server: session, own });
    if (template !== undefined || dump !== undefined)
        await protectPeople(setting, options, own);
    const handed = { [options.variable]: server.urlOf(name) };
    const env = { ...setting.env, [options.server]: undefined };
    for (const step of bring_up_stepsOf(options)) {
        await runStep({ ...setting, env }, step, { cwd, env: handed });
    }
    return handed;
}
function bring_up_stepsOf(options) {
    const step = (key, name) => {
        const run = options[key];
        if (run === undefined)
            return [];
        const limit = `${key}-timeout`;
        return [{ name, run, timeoutMs: options[limit], limit: `database.${limit}`, log: `${key}.log` }];
    };
    return [...step('migrate', 'migration'), ...step('seed', 'seed')];
}

;// CONCATENATED MODULE: ./build/previews/up.js











/**
 * Brings a preview up and returns its state when it answers; it then outlives this process. The state is
 * on disk before anything is started. On failure or abort, what was started is taken down first; an abort
 * rejects with the signal's reason. Throws UserErrors, among them `preview-already-up`.
 */
async function previewUp(request) {
    const { provider: id, options, move, database, ...place } = request;
    const provider = providers.find((known) => known.id === id);
    if (provider === undefined) {
        throw new errors/* UserError */.y({
            code: 'preview-provider-unknown',
            what: `There is no preview provider "${id}"`,
            why: `The providers are ${providers.map((known) => known.id).join(', ')}`,
            fix: 'Name one of these under "preview" in rehearse.yml',
        });
    }
    request.signal.throwIfAborted();
    await clear(request);
    let state = {
        schema: 'rehearse.preview/1',
        id: (0,external_node_crypto_.randomUUID)(),
        provider: id,
        phase: 'starting',
        startedAt: new Date().toISOString(),
        ...(request.commit === undefined ? {} : { commit: request.commit }),
        own: false,
    };
    const save = async (part) => {
        // In memory first: should the disk be full, the processes can still be ended.
        state = { ...state, ...part };
        await (0,preview_state/* writeState */.Jq)(request.dir, state);
    };
    await save({});
    const later = [];
    const whenUp = (work) => void later.push(work);
    try {
        const bare = { ...place, id: state.id, save, whenUp };
        const moved = (await move?.(bare)) ?? bare;
        const setting = database ? await withDatabase(moved, database, id) : moved;
        const { url } = await provider.up(setting, options);
        request.signal.throwIfAborted();
        const { access } = request;
        const sealed = access && { seal: await seal(state.id, new URL(url), access) };
        await save({ phase: 'up', url, ...sealed });
        for (const work of later)
            await work(state);
        return state;
    }
    catch (thrown) {
        // The first failure is the one to tell.
        const undone = await takeDown(state, request).catch((error) => ({
            left: [],
            trouble: (0,root_cause/* rootCause */.e)(error),
        }));
        if (undone.trouble !== undefined)
            request.log.warn(undone.trouble);
        for (const { pid, command } of undone.left)
            request.log.warn(`still runs: ${pid} ${command}`);
        throw thrown;
    }
}
/** The setting for a provider, with the database that was made for it. */
async function withDatabase(setting, database, provider) {
    const handed = await bringDatabaseUp(setting, database);
    const warning = outOfReach(provider, handed[database.variable] ?? '');
    if (warning !== undefined)
        setting.log.warn(warning);
    // The app is to use its own database, not the server at large.
    const env = { ...setting.env, [database.server]: undefined, ...handed };
    const address = setting.env[database.server];
    const reserved = address === undefined ? {} : { [database.server]: address };
    return { ...setting, env, handed, reserved };
}
async function clear(request) {
    const earlier = await (0,preview_state/* readState */.un)(request.dir);
    if (earlier === undefined || earlier.phase === 'down')
        return;
    await refuseSecond(request.dir);
    const { trouble } = await takeDown(earlier, request);
    // Its state is all that knows what is left of it; a new preview would replace it.
    if (trouble !== undefined)
        throw leftOver(trouble, request.dir);
}
function leftOver(trouble, dir) {
    return new errors/* UserError */.y({
        code: 'preview-left-over',
        what: 'The preview of an earlier run could not be taken down',
        why: trouble,
        fix: `Mend that and run: rehearse preview down; or remove what is left by hand, then delete ${(0,external_node_path_.join)(dir, 'preview.json')}`,
    });
}

;// CONCATENATED MODULE: ./build/read-watchdog.js


/**
 * The watchdog with the address of its webhook, and the environment without that: it is no business of the code
 * under test. Throws the UserError `watchdog-webhook`.
 */
function readWatchdog(options, env) {
    const watchdog = watchdogOf(options);
    const { webhook: name, format } = options;
    if (name === undefined)
        return { watchdog, env: { ...env } };
    const { [name]: address = '', ...others } = env;
    const protocol = URL.parse(address.trim())?.protocol;
    if (protocol !== 'http:' && protocol !== 'https:') {
        throw new errors/* UserError */.y({
            code: 'watchdog-webhook',
            what: `The webhook of the watchdog has no address`,
            why: `watchdog.webhook names the variable ${name}, ${address === '' ? 'which is not set' : 'whose value is no http(s) address'}`,
            fix: `Set ${name} in the env of the step, from a secret, or remove watchdog.webhook`,
        });
    }
    return { watchdog: { ...watchdog, webhook: { url: address.trim(), format } }, env: others };
}

;// CONCATENATED MODULE: ./build/take-up.js
















/**
/**
 * Brings the preview up and records how that went. `owner` is the process without which it has no purpose. A
 * UserError is recorded and returned, not thrown. The base comes up as the head is configured or detected, so
 * that both are built alike.
 */
async function takeUp(scene, owner, base) {
    const { config, dir, log, program, signal } = scene;
    const { commit } = scene.context;
    const started = performance.now();
    let state;
    try {
        const { watchdog, env } = readWatchdog(config.watchdog, process.env);
        const preview = config.preview ?? detectedPreview(config.root, log);
        const { provider, options, database } = preview;
        const access = accessOf(scene);
        if (base)
            refuseBase(preview, await (0,preview_state/* readState */.un)(base.headDir));
        const move = base && ((at) => baseSetting(at, { ref: base.ref, provider }));
        state = await log.group(`Preview${base ? ' of the base' : ''} (${provider})`, () => previewUp({
            provider,
            options,
            ...(database === undefined ? {} : { database }),
            root: config.root,
            dir,
            env,
            watchdog: { ...watchdog, ...(owner ? { owner } : {}) },
            ...(move ? { move } : commit === undefined ? {} : { commit }),
            program,
            ...(access === undefined ? {} : { access }),
            log,
            signal,
        }));
        const durationMs = performance.now() - started;
        const result = {
            check: 'preview',
            moment: 'main',
            outcome: 'pass',
            summary: `${provider}, answered after ${(0,units/* formatDuration */.a3)(durationMs)}`,
            measurements: [{ metric: 'preview.ready', value: durationMs, unit: 'ms' }],
            findings: [],
            durationMs,
        };
        await writeResult(dir, result, { commit: state.commit });
        const url = new URL(state.url ?? '');
        scene.host.output('preview-url', url.href);
        log.line(`preview${base ? ' of the base' : ''} is up at ${shownUrl(url)}`);
        const opened = access === undefined ? {} : { access };
        const target = { url, own: state.own, preview: state, ...opened };
        return { result, up: { target, state } };
    }
    catch (error) {
        // It is up, but nobody will hear of it: a full disk, for one.
        if (state)
            await take_down_takeDown(scene, state).catch((failed) => log.warn((0,root_cause/* rootCause */.e)(failed)));
        if (!(error instanceof errors/* UserError */.y))
            throw error;
        const mistake = base ? baseMistake(error) : error;
        const reason = (0,redact/* redact */.E)(scene.hide(`${mistake.what}: ${mistake.why}`));
        const result = unmeasured(previewSubject, 'error', reason, performance.now() - started);
        await writeResult(dir, result, base ? {} : { commit });
        return { result, mistake };
    }
}

;// CONCATENATED MODULE: ./build/previews/logs.js






const logs_lineLimit = 2000;
const logs_lookEveryMs = 1000;
/**
 * Shows what the preview of a run folder wrote: clean lines of at most 2000 characters, without terminal
 * sequences and secrets. Following ends with the signal, or soon after the preview went down. Throws the
 * UserErrors of `withPreview`, `preview-not-ours`, `preview-log-missing` and those of the provider.
 */
async function previewLogs(request) {
    await withPreview(request.dir, async (state, provider) => {
        if (provider.logs === undefined)
            throw notOursError(provider.id, 'logs');
        const hide = (0,hide_secrets/* hideSecrets */.s)(request.env);
        const over = new AbortController();
        const signal = AbortSignal.any([request.signal, over.signal]);
        const watched = request.follow ? untilDown(state, request.dir, over) : undefined;
        const show = (lines) => 
        // Hidden twice: a terminal sequence may stand inside a secret, and cleaning may cut one.
        request.show(lines.map((line) => hide((0,clean_line/* cleanLine */.O)(hide(line), logs_lineLimit))));
        try {
            await provider.logs(state, { ...request, signal, show });
        }
        finally {
            over.abort();
            await watched;
        }
    });
}
/** Aborts when the preview is down or its run folder holds another or none. */
async function untilDown({ id }, dir, over) {
    const { signal } = over;
    while (!signal.aborted) {
        const state = await (0,preview_state/* readState */.un)(dir).catch(() => undefined);
        if (state?.id !== id || state.phase === 'down')
            return over.abort();
        await (0,promises_.setTimeout)(logs_lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./build/commands/preview-logs.js



const usualLines = 100;
const preview_logs_mostLines = 10_000;
/** `rehearse preview logs`: what the preview wrote, on standard output. Returns 0. */
async function showPreviewLogs(scene, line) {
    const { dir, log } = scene;
    const lines = readLines(line.flag('lines'));
    const unread = new AbortController();
    // As in `rehearse preview logs --follow | head`: to follow for nobody would never end.
    process.stdout.once('error', () => unread.abort());
    await previewLogs({
        dir,
        log,
        env: process.env,
        signal: AbortSignal.any([scene.signal, unread.signal]),
        lines,
        follow: line.isSet('follow'),
        show: (shown) => {
            if (shown.length > 0)
                scene.host.show(shown.map((text) => `${text}\n`).join(''));
        },
    });
    return 0;
}
function readLines(text) {
    if (text === undefined)
        return usualLines;
    const lines = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (lines >= 1 && lines <= preview_logs_mostLines)
        return lines;
    throw new errors/* UserError */.y({
        code: 'flag-invalid',
        what: `--lines "${(0,visible/* visible */.R)(text, 40)}" is no number of lines`,
        why: `It takes a whole number from 1 to ${preview_logs_mostLines}`,
        fix: `Write it as --lines ${usualLines}, or leave it out for that`,
    });
}

// EXTERNAL MODULE: ./build/processes/command-line.js
var command_line = __webpack_require__(48618);
;// CONCATENATED MODULE: ./build/previews/phase-now.js
/**
 * The phase of a preview by what is seen of it: what was killed cannot say so in its file. Alive are its
 * processes or its supervisor; one that lives but does not listen at its port is being started again, unless
 * its supervisor gave it up.
 */
function phaseNow(state, seen) {
    if (!state.own || seen.listening !== false || state.phase === 'down')
        return state.phase;
    if (!seen.alive || state.incidents?.at(-1)?.outcome === 'gave-up')
        return 'down';
    return 'starting';
}

;// CONCATENATED MODULE: ./build/previews/supervision-status.js


const supervision_status_replyMs = 2000;
/** Asks the supervisor, and reads in the state what it wrote down. Empty without one. */
async function supervisionStatus(state) {
    const { supervisor, incidents = [] } = state;
    if (supervisor === undefined)
        return {};
    const found = state.phase === 'down' ? undefined : await look(supervisor);
    const { watches } = found ?? {};
    const last = incidents.at(-1);
    return {
        ...(found === undefined ? {} : { supervisor: found }),
        incidents: {
            count: incidents.length,
            open: incidents.filter(({ outcome }) => outcome === 'open').length,
            ...(last === undefined ? {} : { last }),
        },
        restarts: (watches ?? incidents).reduce((sum, each) => sum + each.restarts, 0),
    };
}
async function look(supervisor) {
    const { pid, startTime } = supervisor;
    if ((0,is_gone/* isGone */.S)(supervisor))
        return { pid, startTime, state: 'gone' };
    const reply = await supervision_status_ask(supervisor);
    if (reply === undefined)
        return { pid, startTime, state: 'silent' };
    const { processes: watches, sample } = reply;
    return {
        pid,
        startTime,
        state: 'running',
        ...(watches === undefined ? {} : { watches }),
        ...(sample === undefined ? {} : { sample }),
    };
}
async function supervision_status_ask({ control }) {
    const line = await openControlLine(control).catch(() => undefined);
    try {
        return await line?.ask({ ask: 'status' }, supervision_status_replyMs);
    }
    catch {
        return undefined;
    }
    finally {
        line?.close();
    }
}

;// CONCATENATED MODULE: ./build/previews/status.js










/**
 * How the preview of a run folder is; `down` when there never was one. Throws the UserError
 * `preview-state-corrupt`.
 */
async function previewStatus(dir, setting) {
    const state = await (0,preview_state/* readState */.un)(dir);
    if (state === undefined)
        return { phase: 'down', processes: [] };
    const processes = (0,process_table/* hasProcessTable */.kh)() ? (0,preview_processes/* previewProcesses */.I)(state) : [];
    const listening = state.port === undefined ? undefined : await accepts(state.port);
    const supervision = await supervisionStatus(state);
    const told = await status_containersOf(state, { ...setting, dir });
    const { supervisor } = supervision;
    const alive = processes.length > 0 || (supervisor !== undefined && supervisor.state !== 'gone');
    const phase = phaseNow(state, { alive, listening });
    const hide = (0,hide_secrets/* hideSecrets */.s)(setting.env);
    return {
        phase,
        provider: state.provider,
        ...(state.url === undefined ? {} : { url: state.url }),
        ...(state.commit === undefined ? {} : { commit: state.commit }),
        startedAt: state.startedAt,
        ...(phase === 'down'
            ? {}
            : { uptimeMs: Math.max(0, Date.now() - Date.parse(state.startedAt)) }),
        processes: processes.map(({ pid, startTime }) => ({
            pid,
            startTime,
            command: hide((0,command_line/* commandLine */.a)(pid) ?? 'unknown command'),
        })),
        ...(listening === undefined ? {} : { listening }),
        ...supervision,
        ...told,
    };
}
async function status_containersOf(state, setting) {
    const provider = providers.find(({ id }) => id === state.provider);
    if (provider?.containers === undefined || state.phase === 'down')
        return {};
    try {
        return { containers: await provider.containers(state, setting) };
    }
    catch (thrown) {
        return { trouble: `the containers cannot be looked at: ${(0,root_cause/* rootCause */.e)(thrown)}` };
    }
}

;// CONCATENATED MODULE: ./build/previews/status-text.js



/** The status of a preview for people, one fact a line. Foreign text in it is made safe to show. */
function statusText(status) {
    const rows = [['preview', summary(status)]];
    if (status.url !== undefined)
        rows.push(['url', (0,visible/* visible */.R)((0,redact/* redact */.E)(status.url), 500)]);
    for (const each of status.containers ?? [])
        rows.push(['container', containerText(each)]);
    for (const { pid, command } of status.processes) {
        rows.push(['process', `${pid} ${(0,visible/* visible */.R)(command, 200)}`]);
    }
    if (status.supervisor !== undefined) {
        const { pid, state, watches = [], sample } = status.supervisor;
        const restarts = (0,units/* count */.U9)(status.restarts ?? 0, 'restart');
        rows.push(['watchdog', `${state}, process ${pid}, ${restarts}`]);
        for (const each of watches)
            rows.push(['watches', watchText(each)]);
        if (sample !== undefined)
            rows.push(['use', useText(sample)]);
    }
    if (status.incidents !== undefined)
        rows.push(['incidents', incidentsText(status.incidents)]);
    if (status.trouble !== undefined)
        rows.push(['trouble', (0,visible/* visible */.R)((0,redact/* redact */.E)(status.trouble), 500)]);
    const width = Math.max(...rows.map(([name]) => name.length));
    return rows.map(([name, text]) => `${name.padEnd(width)}  ${text}\n`).join('');
}
function summary({ phase, provider, uptimeMs, listening }) {
    const parts = [phase];
    if (provider !== undefined)
        parts.push((0,visible/* visible */.R)(provider, 40));
    if (uptimeMs !== undefined)
        parts.push(`begun ${(0,units/* formatDuration */.a3)(uptimeMs)} ago`);
    if (listening === false && phase !== 'down')
        parts.push('nothing listens on its port');
    return parts.join(', ');
}
function watchText({ name, phase, leader, restarts, saturated }) {
    const parts = [`${(0,visible/* visible */.R)(name, 80)}: ${phase}`];
    if (leader !== undefined)
        parts.push(`process ${leader.pid}`);
    if (restarts > 0)
        parts.push((0,units/* count */.U9)(restarts, 'restart'));
    if (saturated)
        parts.push('saturated');
    return parts.join(', ');
}
function useText({ cpu, rssBytes, fds, threads, diskFreeBytes }) {
    const parts = [];
    if (cpu !== undefined)
        parts.push(`${Math.round(cpu * 100)} % CPU`);
    if (rssBytes !== undefined)
        parts.push(`${megabytes(rssBytes)} of memory`);
    if (fds !== undefined)
        parts.push((0,units/* count */.U9)(fds, 'descriptor'));
    if (threads !== undefined)
        parts.push((0,units/* count */.U9)(threads, 'thread'));
    if (diskFreeBytes !== undefined)
        parts.push(`${megabytes(diskFreeBytes)} of disk free`);
    return parts.join(', ');
}
function megabytes(bytes) {
    return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;
}
function containerText({ service, status, health, exitCode, restarts }) {
    const parts = [`${(0,visible/* visible */.R)(service, 80)}: ${(0,visible/* visible */.R)(status, 40)}`];
    if (health !== undefined)
        parts.push((0,visible/* visible */.R)(health, 40));
    if (exitCode !== undefined)
        parts.push(`exit code ${exitCode}`);
    if (restarts > 0)
        parts.push((0,units/* count */.U9)(restarts, 'restart'));
    return parts.join(', ');
}
function incidentsText({ count: n, open, last }) {
    if (last === undefined)
        return 'none';
    const { process, why, began, outcome, downMs } = last;
    const after = downMs === undefined ? '' : ` after ${(0,units/* formatDuration */.a3)(downMs)}`;
    const end = outcome === 'gave-up' ? 'given up' : outcome === 'open' ? 'still open' : `recovered${after}`;
    const what = (0,visible/* visible */.R)((0,redact/* redact */.E)(`${process} ${why}`), 300);
    const still = open > 0 ? ` (${open} open)` : '';
    return `${n}${still}, the last at ${began}: ${what}; ${end}`;
}

;// CONCATENATED MODULE: ./build/commands/preview-status.js



/**
 * `rehearse preview status`: text on a terminal; JSON for whatever else reads standard output, and with
 * --json. Tells of the base in `baseDir` too, unless that was never brought up or was taken down. Returns 0
 * when all that it tells of is up, else 1.
 */
async function showPreviewStatus(scene, line, baseDir) {
    const setting = { env: process.env, log: scene.log };
    const status = await previewStatus(scene.dir, setting);
    const base = baseDir !== undefined && (await wasUp(baseDir))
        ? await previewStatus(baseDir, setting)
        : undefined;
    const shown = base === undefined ? status : { ...status, base };
    const text = `${statusText(status)}${base === undefined ? '' : `\nbase:\n${statusText(base)}`}`;
    const asText = process.stdout.isTTY && !line.isSet('json');
    scene.host.show(asText ? text : `${JSON.stringify(shown, null, 2)}\n`);
    return status.phase === 'up' && (base?.phase ?? 'up') === 'up' ? 0 : 1;
}
async function wasUp(dir) {
    const state = await (0,preview_state/* readState */.un)(dir);
    return state !== undefined && state.phase !== 'down';
}

;// CONCATENATED MODULE: ./build/commands/preview.js












/**
 * `rehearse preview up|status|logs|restart|down`. Returns the exit code. With --ref it is about the base beside
 * the head alone; without it, `status` and `down` are about both, the others about the head alone.
 */
async function preview(scene, line) {
    const [action = ''] = line.rest;
    const ref = line.flag('ref');
    const baseDir = baseDirOf(scene.dir);
    const here = ref === undefined ? scene : { ...scene, dir: baseDir };
    switch (action) {
        case 'up':
            return await bringUp(scene, ref);
        case 'down':
            return (await takeAllDown(scene, ref === undefined ? [scene.dir, baseDir] : [baseDir]))
                ? 0
                : 1;
        case 'status':
            return await showPreviewStatus(here, line, ref === undefined ? baseDir : undefined);
        case 'logs':
            return await showPreviewLogs(here, line);
        case 'restart': {
            const { dir, log, signal } = here;
            const { url } = await previewRestart({ dir, log, signal, env: process.env });
            if (url !== undefined)
                log.line(`preview is up again at ${shownUrl(new URL(url))}`);
            return 0;
        }
        default:
            throw new errors/* UserError */.y({
                code: 'unknown-command',
                what: action ? `Unknown command "preview ${action}"` : 'preview needs one more word',
                why: 'rehearse preview knows up, status, logs, restart and down',
                fix: 'Write `rehearse preview up`',
            });
    }
}
async function bringUp(scene, ref) {
    refuseForeignLoad(scene.config);
    const [here, base] = ref === undefined ? [scene] : baseScene(scene, ref);
    await refuseSecond(here.dir);
    await clearResults(here.dir);
    const { mistake } = await takeUp(here, jobOwner(), base);
    if (mistake)
        throw mistake;
    scene.host.remember('dir', scene.dir);
    return 0;
}
/** Both at once, so that both fit into the time that a cancelled job leaves. Whether nothing is left. */
async function takeAllDown(scene, dirs) {
    const ends = await Promise.allSettled(dirs.map((dir) => take_down_takeDown({ ...scene, dir }, undefined, dir === scene.dir ? 'preview' : 'preview of the base')));
    for (const end of ends)
        if (end.status === 'rejected')
            throw end.reason;
    return ends.every((end) => end.status === 'fulfilled' && end.value === undefined);
}

;// CONCATENATED MODULE: ./build/model/claims.js
const claims = [
    { id: 'tested', untested: 'no check of the resources gave a result' },
    { id: 'rehearsed', untested: 'no load ran against this version' },
    { id: 'recovers', untested: 'no recovery was drilled' },
];
/**
 * The three answers of the report. There is no "yes" without a measured result of the main part: health
 * before and after supports a rehearsal, but is none.
 */
function answerClaims(results, claimOf) {
    return claims.map(({ id, untested }) => {
        const own = results.filter((result) => claimOf(result.check) === id);
        const measured = own.filter((result) => ['pass', 'warn', 'fail'].includes(result.outcome));
        const undecided = own.find((result) => result.outcome === 'error');
        // What was found and reported is tested; only a rehearsal is lost by what it finds.
        if (id !== 'tested' && own.some((result) => result.outcome === 'fail')) {
            return { id, answer: 'no', evidence: evidence(measured) };
        }
        if (undecided || !measured.some(({ moment }) => moment === 'main')) {
            const skipped = own.find((result) => result.outcome === 'skip');
            const reason = (undecided ?? skipped)?.reason ?? untested;
            return { id, answer: 'not-tested', evidence: reason };
        }
        return { id, answer: 'yes', evidence: evidence(measured) };
    });
}
function evidence(results) {
    // What ran before and after the main part is evidence only when it found something.
    const telling = results.filter(({ moment, findings }) => moment === 'main' || findings.length > 0);
    const lines = telling.map((result) => {
        const found = result.findings.length;
        return [result.summary ?? result.check, found > 0 ? `${found} found` : undefined]
            .filter((part) => part !== undefined)
            .join(', ');
    });
    return lines.join('; ').slice(0, 4096);
}

;// CONCATENATED MODULE: ./build/report/escape.js

/*
 * The only ways in which text that is not ours reaches Markdown. GitHub finds mentions, issue numbers and
 * links everywhere but in code, so foreign text always becomes code.
 */
/** Foreign text as a code span, for sentences and list items. */
function mdCode(text) {
    const shown = (0,visible/* visible */.R)(text);
    if (shown.trim() === '')
        return '<i>(empty)</i>';
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length));
    const fence = '`'.repeat(longest + 1);
    const pad = shown.startsWith('`') || shown.endsWith('`') || /^ .* $/.test(shown) ? ' ' : '';
    return `${fence}${pad}${shown}${pad}${fence}`;
}
/** The same inside a table, where a pipe ends the cell even in code. */
function mdCell(text) {
    return mdCode(text).replaceAll('|', '\\|');
}
/** Letters, digits and punctuation that mean nothing in Markdown and start no link, mention or emoji. */
const harmless = /^(?:[\p{L}\p{N} ,;()×·%=–"'/]|[.:](?=\s|$)|(?<=\d)\.(?=\d)|(?<=\w)-(?=\w))+$/u;
/** A sentence of ours as prose; as code as soon as it holds anything that Markdown could act on. */
function mdProse(text) {
    return harmless.test(text) && !/\bgh-\d/i.test(text) && text.length <= 500 ? text : mdCode(text);
}

;// CONCATENATED MODULE: ./build/report/words.js

const outcomeIcon = {
    pass: '✅',
    warn: '⚠️',
    fail: '⛔',
    error: '🚫',
    skip: '⚪',
};
const claimTitle = {
    tested: 'Are the resources tested?',
    rehearsed: 'Was production rehearsed?',
    recovers: 'Does it recover, and are we told?',
};
const claimAnswer = {
    yes: '✅ yes',
    no: '⛔ no',
    'not-tested': '⚪ not tested',
};
/** The verdict in one line, without an icon. */
function headline(report) {
    switch (report.outcome) {
        case 'pass':
            return 'ready';
        case 'warn':
            return `ready, with ${(0,units/* count */.U9)(findingsOf(report, 'warning').length, 'warning')}`;
        case 'fail':
            return `not ready for the public, ${(0,units/* count */.U9)(findingsOf(report, 'error').length, 'problem')}`;
        case 'error':
        case 'skip':
            return 'could not find out, not judged';
    }
}
/** Findings of one severity with the result they stand in, in the order of the checks. */
function findingsOf(report, severity) {
    return report.results.flatMap((result) => result.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => ({ result, finding })));
}
/** Results that could not find out. */
function undecided(report) {
    return report.results.filter(({ outcome }) => outcome === 'error');
}

;// CONCATENATED MODULE: ./build/report/sections.js




/* The parts of the Markdown report, each a block of its own. Empty when there is nothing to say. */
function heading(report) {
    return `## ${outcomeIcon[report.outcome]} Rehearse: ${headline(report)}`;
}
/** The most important thing in one sentence, and what it means for the merge. */
function lead(report) {
    const [problem] = findingsOf(report, 'error');
    const [lost] = undecided(report);
    const gate = report.gate === 'closed' ? 'The gate is **closed**.' : 'The gate is open.';
    if (problem) {
        const { subject, message } = problem.finding;
        const more = findingsOf(report, 'error').length - 1;
        const rest = more > 0 ? `, and ${(0,units/* count */.U9)(more, 'more problem', 'more problems')}` : '';
        return `${mdCode(subject)}: ${mdProse(message)}${rest}. ${gate}`;
    }
    if (lost)
        return `${mdCode(resultName(lost))} could not run: ${mdCode(lost.reason ?? 'no reason known')}. ${gate}`;
    return gate;
}
function sections_claims(report) {
    const rows = report.claims.map(({ id, answer, evidence }, index) => `| ${index + 1}. ${claimTitle[id]} | ${claimAnswer[answer]} | ${cellProse(evidence)} |`);
    return ['| Can we say it? | Answer | Evidence |', '|:--|:--|:--|', ...rows].join('\n');
}
function checkTable(report) {
    const rows = report.results.map((result) => `| \`${resultName(result)}\` | ${outcomeIcon[result.outcome]} ${result.outcome} | ${sections_told(result)} | ${(0,units/* formatDuration */.a3)(result.durationMs)} |`);
    return ['| Check | Outcome | Measured | Took |', '|:--|:--|:--|--:|', ...rows].join('\n');
}
function sections_told(result) {
    const parts = [result.reason, result.summary].filter((part) => part !== undefined);
    return parts.map(cellProse).join('<br>') || '–';
}
/** The findings of one severity as a numbered list of at most `limit`, and how many are left out. */
function problems(report, severity, limit) {
    const all = findingsOf(report, severity);
    const items = all.slice(0, limit).map(({ finding }, index) => {
        const lines = (finding.evidence ?? []).map((line) => `   - ${mdCode(line)}`);
        if (finding.fix !== undefined)
            lines.push(`   - Fix: ${mdProse(finding.fix)}`);
        const head = `${index + 1}. ${mdCode(finding.subject)}: ${mdProse(finding.message)} · \`${finding.rule}\``;
        return [head, ...lines].join('\n');
    });
    const left = all.length - items.length;
    if (left > 0)
        items.push(`\nand ${left} more in the full report`);
    return items.join('\n');
}
function sections_folded(summary, body) {
    // The blank line after the summary lets Markdown inside be read as Markdown.
    return body === '' ? '' : `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function footer(report, runUrl) {
    const ended = new Date(Date.parse(report.startedAt) + report.durationMs);
    const facts = [
        ...(report.target === undefined ? [] : [`target ${mdCode(report.target)}`]),
        ...(report.commit === undefined ? [] : [`commit ${mdCode(report.commit.slice(0, 7))}`]),
        `${ended.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
        `took ${(0,units/* formatDuration */.a3)(report.durationMs)}`,
        ...(runUrl === undefined ? [] : [`[run](${runUrl})`]),
        `Rehearse ${report.version}`,
    ];
    return `<sub>${facts.join(' · ')}</sub>`;
}
function cellProse(text) {
    const prose = mdProse(text);
    return prose === text ? prose : mdCell(text);
}

;// CONCATENATED MODULE: ./build/report/comment.js


/** GitHub refuses a comment of more than 65,536 characters; people stop reading long before. */
const softLimit = 20_000;
/** The report for a pull request: the verdict first, and never longer than 20,000 characters. */
function renderComment(report, runUrl) {
    const draft = (items, details) => [
        heading(report),
        lead(report),
        sections_claims(report),
        titled('### Problems', problems(report, 'error', items)),
        sections_folded(`Warnings (${findingsOf(report, 'warning').length})`, details ? problems(report, 'warning', items) : ''),
        details ? sections_folded('Every check', checkTable(report)) : '',
        footer(report, runUrl),
    ]
        .filter((section) => section !== '')
        .join('\n\n');
    // Whole parts go, never half of one: first the details, then items of the list.
    const drafts = [
        () => draft(10, true),
        () => draft(10, false),
        () => draft(3, false),
        () => draft(1, false),
    ];
    for (const write of drafts) {
        const text = write();
        if (text.length <= softLimit)
            return text;
    }
    return [heading(report), sections_claims(report), footer(report, runUrl)].join('\n\n').slice(0, softLimit);
}
function titled(title, body) {
    return body === '' ? '' : `${title}\n${body}`;
}

;// CONCATENATED MODULE: ./build/report/paint.js
/** SGR colours of ECMA-48 that every terminal knows. */
const codes = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 };
/** Colours text, or leaves it as it is. */
function painter(colours) {
    return (style, text) => (colours ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
}

;// CONCATENATED MODULE: ./build/report/console.js





const marks = {
    pass: { mark: '✓', style: 'green' },
    warn: { mark: '!', style: 'yellow' },
    fail: { mark: '✗', style: 'red' },
    error: { mark: '?', style: 'red' },
    skip: { mark: '-', style: 'dim' },
};
const answers = {
    yes: { text: 'yes', style: 'green' },
    no: { text: 'no', style: 'red' },
    'not-tested': { text: 'not tested', style: 'dim' },
};
const listed = 50;
/** The report for a terminal or a log: verdict, the three answers, the checks, what is wrong. */
function renderConsole(report, colours) {
    const paint = painter(colours);
    const { mark, style } = marks[report.outcome];
    const title = paint('bold', paint(style, `${mark} Rehearse: ${headline(report)}`));
    const facts = [
        ...(report.target === undefined ? [] : [(0,visible/* visible */.R)(report.target)]),
        `took ${(0,units/* formatDuration */.a3)(report.durationMs)}`,
        `gate ${report.gate}`,
    ];
    const blocks = [
        `${title}\n${paint('dim', `  ${facts.join(' · ')}`)}`,
        report.claims
            .map(({ id, answer, evidence }) => {
            const told = answers[answer];
            return `  ${claimTitle[id].padEnd(34)} ${paint(told.style, told.text.padEnd(11))} ${(0,visible/* visible */.R)(evidence)}`;
        })
            .join('\n'),
        report.results.map((result) => console_row(result, paint)).join('\n'),
        console_list('Problems', findingsOf(report, 'error'), 'red', paint),
        console_list('Warnings', findingsOf(report, 'warning'), 'yellow', paint),
        console_list('Notes', findingsOf(report, 'info'), 'dim', paint),
    ];
    return `\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
function console_row(result, paint) {
    const { mark, style } = marks[result.outcome];
    const told = [result.reason, result.summary]
        .filter((part) => part !== undefined)
        .map((part) => (0,visible/* visible */.R)(part));
    const time = paint('dim', (0,units/* formatDuration */.a3)(result.durationMs));
    return `  ${paint(style, mark)} ${resultName(result).padEnd(14)} ${told.join('; ')}  ${time}`;
}
function console_list(title, found, style, paint) {
    if (found.length === 0)
        return '';
    const items = found.slice(0, listed).map(({ finding }, index) => {
        const { subject, message, rule, evidence = [], fix } = finding;
        return [
            `  ${String(index + 1).padStart(2)}. ${paint('bold', (0,visible/* visible */.R)(subject))}: ${(0,visible/* visible */.R)(message, 500)}  ${paint('dim', rule)}`,
            ...evidence.map((line) => `      ${(0,visible/* visible */.R)(line)}`),
            ...(fix === undefined ? [] : [`      ${paint('cyan', 'fix:')} ${(0,visible/* visible */.R)(fix, 500)}`]),
        ].join('\n');
    });
    const left = found.length - items.length;
    if (left > 0)
        items.push(`      and ${left} more in report.md`);
    return [paint(style, `  ${title} (${(0,units/* count */.U9)(found.length, 'finding')})`), ...items].join('\n');
}

;// CONCATENATED MODULE: ./build/report/full.js

/** A job summary may hold 1 MiB of UTF-8, else GitHub drops the whole of it. */
const byteLimit = 900 * 1024;
/** The whole report in Markdown: report.md and the job summary. At most 900 KiB. */
function renderFull(report, runUrl) {
    for (let items = 5000;; items = Math.floor(items / 2)) {
        const text = write(report, items, runUrl);
        if (new TextEncoder().encode(text).length <= byteLimit || items === 0)
            return text;
    }
}
function write(report, items, runUrl) {
    const lists = [
        ['### Problems', problems(report, 'error', items)],
        ['### Warnings', problems(report, 'warning', items)],
        ['### Notes', problems(report, 'info', items)],
    ];
    return [
        heading(report),
        lead(report),
        sections_claims(report),
        ...lists.flatMap(([title, body]) => (body === '' ? [] : [`${title}\n\n${body}`])),
        `### Checks\n\n${checkTable(report)}`,
        footer(report, runUrl),
        '',
    ].join('\n\n');
}

;// CONCATENATED MODULE: ./build/report/render.js



/** The report in every form that hosts show. */
function render(report, how) {
    return {
        comment: renderComment(report, how.runUrl),
        full: renderFull(report, how.runUrl),
        console: renderConsole(report, how.colours),
    };
}

;// CONCATENATED MODULE: ./build/version.js
/** The version of Rehearse. Written by `npm run generate` from package.json. */
const version = '0.1.0';

;// CONCATENATED MODULE: ./build/conclude.js












/**
 * From results to the report: fills in what left no result, decides the gate, writes the files and shows
 * them. The gate is decided before anything is published, and nothing that fails there changes it.
 */
async function conclude(scene, found, about) {
    const { host, config } = scene;
    const results = complete(scene, found);
    const gate = gateOf(results, config.onError);
    const { commit, base, runUrl } = scene.context;
    const report = Report.parse({
        schema: 'rehearse.report/1',
        version: version,
        target: about.target && shownUrl(about.target),
        commit,
        base,
        startedAt: about.startedAt.toISOString(),
        durationMs: Date.now() - about.startedAt.getTime(),
        outcome: overallOutcome(results),
        gate,
        results,
        claims: answerClaims(results, (id) => checks.find((check) => check.id === id)?.claim),
    });
    const rendered = render(report, { colours: about.colours, runUrl });
    const file = external_node_path_.join(scene.dir, 'report.json');
    await writeJson(file, report);
    await (0,write_whole/* writeWhole */.f)(external_node_path_.join(scene.dir, 'report.md'), rendered.full);
    host.output('outcome', report.outcome);
    host.output('gate', gate);
    host.output('claims', JSON.stringify(report.claims));
    host.output('report-path', file);
    if (!about.silent)
        host.show(rendered.console);
    await host.publish(report, rendered, config.report);
    return { report, gate };
}
/** The results in the order of the plan. A check that left none could not find out. */
function complete(scene, found) {
    const present = new Map(found.map((result) => [resultName(result), result]));
    const steps = planOf(scene.config);
    const expected = [
        // An address needs no preview step; whatever else is configured does.
        ...(present.has('preview') || ![undefined, 'url'].includes(scene.config.preview?.provider)
            ? [previewSubject]
            : []),
        ...steps,
    ];
    const noPreview = present.get('preview')?.outcome === 'error';
    const planned = expected.map((step) => {
        const result = present.get(resultName({ check: step.check.id, moment: step.moment }));
        if (result)
            return result;
        return noPreview
            ? unmeasured(step, 'skip', 'there is no preview to test')
            : unmeasured(step, 'error', 'it left no result');
    });
    const names = new Set(planned.map(resultName));
    return [...planned, ...found.filter((result) => !names.has(resultName(result)))];
}

;// CONCATENATED MODULE: ./build/model/fingerprint.js
/** The same text for the same problem in another run. Line numbers move, so they are no part of it. */
function fingerprint(finding) {
    return JSON.stringify([finding.rule, finding.subject, finding.where?.file ?? null]);
}

;// CONCATENATED MODULE: ./build/model/merge.js


/** Two results of one check, such as those of two jobs, as one: the worse outcome, and the findings of both. */
function mergeResults(one, other) {
    const findings = new Map([...one.findings, ...other.findings].map((finding) => [fingerprint(finding), finding]));
    const outcome = worse(one.outcome, other.outcome);
    const decisive = outcome === one.outcome ? one : other;
    return {
        ...decisive,
        measurements: [...one.measurements, ...other.measurements].slice(0, 10_000),
        findings: [...findings.values()].slice(0, 20_000),
        durationMs: one.durationMs + other.durationMs,
    };
}

;// CONCATENATED MODULE: ./build/commands/report.js








/**
 * `rehearse report [DIR…]`: what all run folders hold, as one report. Throws the UserError
 * `report-folder-empty` when a folder that is named holds no result.
 */
async function report(scene, folders, how) {
    const startedAt = new Date();
    const dirs = folders.length > 0 ? folders.map((folder) => external_node_path_.resolve(folder)) : [scene.dir];
    const merged = new Map();
    for (const dir of dirs) {
        const { results, rejected } = await readResults(dir, scene.context.commit);
        for (const name of rejected)
            scene.log.warn(`not a result, left out: ${name}`);
        if (folders.length > 0 && results.length + rejected.length === 0)
            throw empty(dir);
        for (const result of results.filter(isKnown)) {
            const name = resultName(result);
            const present = merged.get(name);
            merged.set(name, present ? mergeResults(present, result) : result);
        }
    }
    const states = await Promise.all(dirs.map((dir) => (0,preview_state/* readState */.un)(dir).catch(() => undefined)));
    const url = states.find((state) => state?.url !== undefined)?.url;
    const target = url === undefined ? undefined : new URL(url);
    return await conclude(scene, [...merged.values()], { startedAt, target, ...how });
}
function isKnown({ check, moment }) {
    if (check === 'preview')
        return moment === 'main';
    return checks.some(({ id, moments }) => id === check && moments.includes(moment));
}
function empty(dir) {
    return new errors/* UserError */.y({
        code: 'report-folder-empty',
        what: `The run folder ${dir} holds no result`,
        why: 'A job that was to leave results there left none, or the path is another one',
        fix: 'Name the folder that holds "results/", and let the job upload it also when it fails',
    });
}

;// CONCATENATED MODULE: ./build/config/schema-at.js

/**
 * What rehearse.yml takes at a path; undefined where it takes nothing. Of an option that is a text or a
 * section, the section.
 */
function schemaAt(path) {
    let schema = configJsonSchema();
    for (const key of path) {
        schema = typeof key === 'number' ? schema?.items : section(schema)?.properties?.[String(key)];
    }
    return section(schema) ?? schema;
}
function section(schema) {
    if (schema?.properties)
        return schema;
    return schema?.anyOf?.find(({ properties }) => properties);
}

;// CONCATENATED MODULE: ./build/config/mistake.js





/** The first of zod's issues as the three lines people get. `place` says where the value was written. */
function mistake(error, value, place) {
    const issue = flatten(error.issues[0], []);
    // A section with an unknown key may break a rule of the whole section too; that is the same mistake.
    const others = new Set(error.issues.map(({ path }) => path.join('.'))).size - 1;
    const more = others > 0 ? ` (and ${others} more below it)` : '';
    if (issue.code === 'unrecognized_keys')
        return unknownKey(issue, place, more);
    if (issue.code === 'invalid_key')
        return invalidKey(issue, place, more);
    const path = issue.path.map(String).join('.');
    const given = at(value, issue.path);
    return new errors/* UserError */.y({
        code: 'config-invalid',
        what: `${place(issue.path)}: ${path || 'the config'} is not valid${more}`,
        why: given === undefined ? issue.message : `${mistake_show(given)} ${mistake_told(issue)}`,
        fix: hint(issue.path) ?? 'See docs/configuration.md for what it takes',
    });
}
function unknownKey(issue, place, more) {
    const key = issue.keys?.[0] ?? '';
    const section = issue.path.map(String).join('.');
    const known = Object.keys(schemaAt(issue.path)?.properties ?? {});
    const meant = nearest(key, known);
    return new errors/* UserError */.y({
        code: 'config-unknown-key',
        what: `${place([...issue.path, key])}: unknown key "${(0,visible/* visible */.R)(key)}"${section ? ` in ${section}` : ''}${more}`,
        why: `${section || 'rehearse.yml'} takes ${known.join(', ')}`,
        fix: meant === undefined ? 'Remove it, or write one of these' : `Write "${meant}"`,
    });
}
/** Names of variables, processes and columns are the keys of a map; its values have nothing to do with it. */
function invalidKey(issue, place, more) {
    const key = String(issue.path.at(-1));
    const section = issue.path.slice(0, -1).map(String).join('.');
    return new errors/* UserError */.y({
        code: 'config-invalid',
        what: `${place(issue.path)}: a name in ${section} is not valid${more}`,
        why: `${mistake_show(key)} ${issue.issues[0]?.message ?? 'is no name that it takes'}`,
        fix: 'Write it as docs/configuration.md says, or remove it',
    });
}
/** A union reports one list of issues per member: take the deepest, it is the one that was meant. */
function flatten(issue, prefix) {
    if (!issue)
        throw new Error('a failed parse without an issue');
    const path = [...prefix, ...issue.path];
    if (issue.code !== 'invalid_union')
        return { ...issue, path };
    const members = issue.errors.flatMap((issues) => (issues[0] ? [flatten(issues[0], path)] : []));
    const rank = (member) => member.path.length + (member.code === 'unrecognized_keys' ? 1 : 0);
    return members.toSorted((a, b) => rank(b) - rank(a))[0] ?? { ...issue, path };
}
const kinds = {
    array: 'list; write one item a line, each after "- "',
    object: 'section of "key: value" lines',
    record: 'section of "name: value" lines',
    string: 'text',
};
function mistake_told(issue) {
    if (issue.code === 'invalid_value')
        return `is not one of ${issue.values.map(String).join(', ')}`;
    if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid')) {
        return `is no ${kinds[issue.expected] ?? issue.expected}`;
    }
    // Our own messages follow the value: "is no duration ...".
    return issue.message;
}
function mistake_show(value) {
    const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value));
    return (0,visible/* visible */.R)((0,redact/* redact */.E)(text), 120);
}
function hint(path) {
    const schema = schemaAt(path);
    if (schema?.default === undefined || schema.properties)
        return undefined;
    return `Remove it for the default, ${JSON.stringify(schema.default)}, or mend it`;
}
function at(value, path) {
    let current = value;
    for (const key of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = current[key];
    }
    return current;
}

;// CONCATENATED MODULE: ./build/config/overlay.js


/** Lays the values over those of the file. The file's value is not changed. */
function applyOverlays(value, overlays) {
    const copy = structuredClone(value);
    for (const { path, text } of overlays) {
        const schema = schemaAt(path);
        const kind = schema ? inputKind(schema) : 'text';
        put(copy, ofPreview(copy, path), inputValue(kind, text), []);
    }
    return copy;
}
/**
 * There is one preview: naming another one replaces the file's, its database included. Of the one that the file
 * has as a section, a text is the first option, and the others stay: an address from a flag, its headers from
 * the file.
 */
function ofPreview(copy, path) {
    const [section, provider = ''] = path;
    if (section !== 'preview' || path.length !== 2 || provider === 'database')
        return path;
    const present = asSection(copy['preview'], ['preview']);
    const same = Object.hasOwn(present, provider);
    const database = same && present['database'] !== undefined ? { database: present['database'] } : {};
    const options = same ? present[provider] : undefined;
    const [first] = Object.keys(schemaAt(path)?.properties ?? {});
    if (typeof options === 'object' && options !== null && first !== undefined) {
        copy['preview'] = { ...database, [provider]: options };
        return [...path, first];
    }
    copy['preview'] = { ...database };
    return path;
}
function put(target, path, value, above) {
    const [key = '', ...rest] = path;
    if (rest.length === 0) {
        Object.defineProperty(target, key, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
        });
        return;
    }
    const here = [...above, key];
    const next = asSection(Object.hasOwn(target, key) ? target[key] : undefined, here);
    put(target, [key], next, above);
    put(next, rest, value, here);
}
/** The section at a path, to be written into. A text stands for the first option of its section. */
function asSection(present, path) {
    if (typeof present === 'object' && present !== null && !Array.isArray(present)) {
        return present;
    }
    const [first] = Object.keys(schemaAt(path)?.properties ?? {});
    return typeof present === 'string' && first !== undefined ? { [first]: present } : {};
}

;// CONCATENATED MODULE: ./build/config/source.js





/** More keys than a person writes; YAML's check for equal keys takes time with their square. */
const source_sizeLimit = 64 * 1024;
/** Reads a config file. Undefined when it does not exist; a UserError when it is no YAML mapping. */
async function readSource(file) {
    const name = external_node_path_.relative(process.cwd(), file) || file;
    const text = await source_read(file, name);
    if (text === undefined)
        return undefined;
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false });
    const [mistake] = document.errors;
    if (mistake) {
        const { line, col } = lines.linePos(mistake.pos[0]);
        throw new errors/* UserError */.y({
            code: 'config-not-yaml',
            what: `${name}:${line}:${col} is no valid YAML`,
            why: mistake.message,
            fix: 'Check the indentation and the quotes around this line',
            cause: mistake,
        });
    }
    const value = source_resolve(document, name);
    if (value !== null && (typeof value !== 'object' || Array.isArray(value))) {
        throw new errors/* UserError */.y({
            code: 'config-not-yaml',
            what: `${name} holds no settings`,
            why: `It is ${Array.isArray(value) ? 'a list' : 'a single value'} where "key: value" lines are expected`,
            fix: 'Start it with a section such as "preview:"',
        });
    }
    return {
        name,
        value: (value ?? {}),
        place: (keys) => [name, position(document, lines, keys)].filter(Boolean).join(':'),
    };
}
/** The value of the document; aliases that would fill the memory are refused. */
function source_resolve(document, name) {
    try {
        const value = document.toJS({ maxAliasCount: 100 });
        // An alias to what it stands in has no end; this throws for one.
        JSON.stringify(value);
        return value;
    }
    catch (error) {
        throw new errors/* UserError */.y({
            code: 'config-not-yaml',
            what: `${name} cannot be resolved`,
            why: (0,root_cause/* rootCause */.e)(error),
            fix: 'Write the repeated parts out instead of using aliases (*name)',
            cause: error,
        });
    }
}
async function source_read(file, name) {
    try {
        return await (0,read_bounded/* readBounded */.C)(file, source_sizeLimit);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw new errors/* UserError */.y({
            code: 'config-unreadable',
            what: `${name} cannot be read`,
            why: (0,root_cause/* rootCause */.e)(error),
            fix: 'Check that it is a file of less than 64 KiB that this user may read',
            cause: error,
        });
    }
}
function position(document, lines, keys) {
    for (let depth = keys.length; depth > 0; depth--) {
        const parent = depth === 1 ? document.contents : document.getIn(keys.slice(0, depth - 1), true);
        const key = keys[depth - 1];
        const pair = (0,dist/* isMap */.jh)(parent)
            ? parent.items.find(({ key: node }) => (0,dist/* isScalar */.jn)(node) && node.value === key)
            : undefined;
        const node = pair?.key ?? document.getIn(keys.slice(0, depth), true);
        const range = node?.range;
        if (range) {
            const { line, col } = lines.linePos(range[0]);
            return `${line}:${col}`;
        }
    }
    return '';
}

;// CONCATENATED MODULE: ./build/config/load.js






const defaultFile = 'rehearse.yml';
/**
 * The config of a run: flag or input above rehearse.yml above the schema's defaults. Throws a UserError that
 * names the place of the first mistake.
 */
async function loadConfig(file, overlays) {
    const full = external_node_path_.resolve(file ?? defaultFile);
    const source = await readSource(full);
    if (!source && file !== undefined) {
        throw new errors/* UserError */.y({
            code: 'config-not-found',
            what: `There is no ${file}`,
            why: `--config names it, but no file stands at that path from ${external_node_path_.basename(process.cwd())}/`,
            fix: 'Write the path from the folder that the command runs in',
        });
    }
    const value = applyOverlays(source?.value ?? {}, overlays);
    const parsed = ConfigFile.safeParse(value);
    if (!parsed.success) {
        throw mistake(parsed.error, value, (keys) => origin(keys, overlays) ?? source?.place(keys) ?? defaultFile);
    }
    return toConfig(parsed.data, source ? external_node_path_.dirname(full) : process.cwd());
}
function origin(keys, overlays) {
    return overlays.findLast(({ path: own }) => own.slice(0, keys.length).every((key, index) => key === keys[index]))?.origin;
}
/** The config of a run without a file: every default. */
function defaultConfig() {
    return toConfig(ConfigFile.parse({}), process.cwd());
}
function toConfig(parsed, root) {
    const { preview, checks, report, watchdog, ...rest } = parsed;
    const { database, ...named } = preview ?? {};
    const [provider] = Object.entries(named);
    return {
        root,
        preview: provider
            ? { provider: provider[0], options: provider[1], ...(database ? { database } : {}) }
            : undefined,
        checks,
        allowHosts: rest['allow-hosts'],
        onError: rest['on-error'],
        watchdog,
        report: { comment: report.comment, commentKey: report['comment-key'] },
        options: rest,
    };
}

;// CONCATENATED MODULE: ./build/hosts/github/event.js


const Sha = schemas/* string */.YjP().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const Id = schemas/* int */.Whr().positive();
const Repo = schemas/* object */.Ikc({ id: Id });
// Loose on purpose: only what is read here is checked. Other forges send fewer fields.
const PullRequestEvent = schemas/* object */.Ikc({
    pull_request: schemas/* object */.Ikc({
        number: Id,
        head: schemas/* object */.Ikc({ sha: Sha, repo: Repo.nullish() }),
        base: schemas/* object */.Ikc({ sha: Sha, repo: Repo }),
    }),
});
const MergeGroupEvent = schemas/* object */.Ikc({
    merge_group: schemas/* object */.Ikc({ head_sha: Sha, base_sha: Sha, head_ref: schemas/* string */.YjP().max(1024) }),
});
const PushEvent = schemas/* object */.Ikc({
    ref: schemas/* string */.YjP().max(1024),
    before: Sha,
    after: Sha,
    deleted: schemas/* boolean */.zMY().optional(),
});
/**
 * What the event that started the job says, from its name, its payload (untrusted) and the environment.
 * Throws a UserError on `pull_request_target` for a fork: that token can write, and must not meet its code.
 */
function event_readEvent(name, payload, env) {
    switch (name) {
        case 'pull_request':
            return ofPullRequest(payload) ?? unusable(name, env);
        case 'pull_request_target':
            return refuseForks(ofPullRequest(payload));
        case 'merge_group':
            return ofMergeGroup(payload) ?? unusable(name, env);
        case 'push':
            return ofPush(payload) ?? unusable(name, env);
        default:
            return none(env, `no pull request belongs to the event ${name || 'without a name'}`);
    }
}
function ofPullRequest(payload) {
    const read = PullRequestEvent.safeParse(payload);
    if (!read.success)
        return undefined;
    const { number, head, base } = read.data.pull_request;
    return {
        commit: head.sha,
        base: base.sha,
        pullRequest: number,
        headRepoIsFork: head.repo?.id !== base.repo.id,
    };
}
/** An event that cannot be read may be a fork's. */
function refuseForks(context) {
    if (context?.headRepoIsFork === false)
        return context;
    throw new errors/* UserError */.y({
        code: 'pull-request-target',
        what: 'Rehearse does not run on pull_request_target for a pull request from a fork',
        why: 'Its token can write to this repository, and a rehearsal runs the code of the pull request',
        fix: 'Use "on: pull_request"; there the exit code and the summary work for forks, too',
    });
}
function ofMergeGroup(payload) {
    const read = MergeGroupEvent.safeParse(payload);
    if (!read.success)
        return undefined;
    const { head_sha, base_sha, head_ref } = read.data.merge_group;
    // The base may hold slashes, so the last "pr-" counts.
    const number = /gh-readonly-queue\/.+\/pr-(\d{1,10})-[0-9a-f]{40,64}$/.exec(head_ref)?.[1];
    return {
        commit: head_sha,
        base: base_sha,
        ...(number && Number(number) > 0 ? { pullRequest: Number(number) } : {}),
        note: 'a merge group may hold several pull requests',
    };
}
function ofPush(payload) {
    const read = PushEvent.safeParse(payload);
    if (!read.success)
        return undefined;
    const { ref, before, after, deleted } = read.data;
    const base = exists(before) ? { base: before } : {};
    if (deleted || !exists(after))
        return { note: 'the push deleted its branch' };
    if (!ref.startsWith('refs/heads/'))
        return { commit: after, ...base, note: 'a tag was pushed' };
    return { commit: after, ...base, lookup: 'commit' };
}
/** GitHub writes a SHA of zeros where there is no commit. */
function exists(sha) {
    return !/^0+$/.test(sha);
}
function unusable(name, env) {
    return none(env, `the payload of the event ${name} is missing or cannot be read`);
}
function none(env, note) {
    const sha = Sha.safeParse(env['GITHUB_SHA']);
    return sha.success && exists(sha.data) ? { commit: sha.data, note } : { note };
}

;// CONCATENATED MODULE: ./build/hosts/github/add-mask.js
/**
 * The command that lets the runner mask a value in the log of every step that follows. Undefined outside of
 * an action: what a script of the workflow runs may have its output in a file, where the command would be
 * the leak.
 */
function addMask(value, env) {
    const isAction = Object.keys(env).some((name) => name.startsWith('INPUT_'));
    if (!isAction || /[\r\n]/.test(value))
        return undefined;
    return `::add-mask::${value.replaceAll('%', '%25')}`;
}

;// CONCATENATED MODULE: ./build/hosts/github/cut.js
/** The first `max` UTF-16 units of a text, never half a surrogate pair, with an ellipsis when cut. */
function cut(text, max) {
    if (text.length <= max)
        return text;
    return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

;// CONCATENATED MODULE: ./build/hosts/github/hidden.js
/**
 * Controls, bidi controls, zero-width and other ignorable characters, lone surrogates. Not the tab, and not
 * the variation selector of an emoji.
 */
const hidden_hidden = /(\t|(?<=\p{Extended_Pictographic})\u{FE0F})|[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu;
/** The text with each character that people do not see, or that moves others, written by `write`. */
function rewriteHidden(text, write) {
    return text.replace(hidden_hidden, (found, kept) => kept ?? write(found));
}

;// CONCATENATED MODULE: ./build/hosts/github/neutralise.js



const maxText = 1_000_000;
const maxLine = 2000;
const maxLines = 500;
const neutralise_newline = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/**
 * Any text as lines that are safe in the log of a job: none is a workflow command, in neither syntax of
 * the runner (`::name::` at the start of a line, `##[name]` anywhere), and nothing in it is invisible.
 * The runner compares by culture, and ICU skips ignorable characters, so these are made visible first.
 * At most 500 lines of 2000 characters.
 */
function neutralise(text) {
    const lines = (0,external_node_util_.stripVTControlCharacters)(text.slice(0, maxText)).split(neutralise_newline);
    const shown = lines.slice(0, maxLines).map(neutraliseLine);
    const left = lines.length - shown.length;
    return left > 0 ? [...shown, `… and ${left} more lines`] : shown;
}
function neutraliseLine(line) {
    return rewriteHidden(cut(line, maxLine), (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`)
        .replace(/^(\s*):(?=:)/, '$1: ')
        .replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./build/hosts/github/command.js


/** The runner cuts the message of an annotation at 4096 (ExecutionContext.cs of actions/runner 2.336.0). */
const maxMessage = 4000;
const maxProperty = 255;
/**
 * One workflow command, `::name key=value::message`, for text of any origin. The escapes are those that
 * the runner undoes (ActionCommand.cs): `%`, CR and LF in the message, also `:` and `,` in a property.
 */
function command_command(name, properties, message) {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    const head = pairs.length > 0 ? `${name} ${pairs.join(',')}` : name;
    return `::${head}::${escapeData(cut(neutralise(message).join('\n'), maxMessage))}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    const line = cut(neutralise(text).join(' '), maxProperty);
    return escapeData(line).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/hosts/github/hide-tokens.js
const secrets = [
    'INPUT_TOKEN',
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
];
/** Shorter values are no tokens, and hiding them would only garble the text. */
const hide_tokens_shortest = 8;
/**
 * The text without the tokens of this job. The runner masks them in the log only; a comment it never sees.
 * Covers the form in which actions/checkout keeps the token in .git/config, too.
 */
function hideTokens(text, env) {
    return secrets
        .map((name) => env[name]?.trim() ?? '')
        .filter((value) => value.length >= hide_tokens_shortest)
        .flatMap((value) => [value, Buffer.from(`x-access-token:${value}`).toString('base64')])
        .reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}

;// CONCATENATED MODULE: ./build/hosts/github/summary.js

/** The runner drops a whole summary above 1 MiB (FileCommandManager.cs of actions/runner 2.336.0). */
const maxBytes = 900 * 1024;
/**
 * Appends the first text that fits to the summary of the step; further texts are shorter forms of it.
 * Throws when there is no file, it cannot be written, or nothing fits.
 */
function appendSummary(path, ...texts) {
    if (!path)
        throw new Error('GITHUB_STEP_SUMMARY is not set');
    const present = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
    const fitting = texts.find((text) => present + Buffer.byteLength(text) + 1 <= maxBytes);
    if (fitting === undefined)
        throw new Error(`it would be larger than ${maxBytes} bytes`);
    (0,external_node_fs_.appendFileSync)(path, `${fitting}\n`);
}

;// CONCATENATED MODULE: ./build/hosts/github/fail.js





/** Shows a mistake of the user as an annotation and in the summary of the step. Never throws. */
function fail(error, at) {
    const text = hideTokens([error.what, error.why, error.fix].join('\n'), at.env);
    at.command(hideTokens(command_command('error', { title: `Rehearse: ${error.code}` }, text), at.env));
    try {
        const lines = neutralise(text).map(fail_escapeHtml).join('\n');
        appendSummary(at.env['GITHUB_STEP_SUMMARY'], `## 🚫 Rehearse could not start: \`${error.code}\`\n\n<pre>\n${lines}\n</pre>`);
    }
    catch (cause) {
        at.log.line(`The summary could not be written: ${(0,root_cause/* rootCause */.e)(cause)}`);
    }
}
function fail_escapeHtml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./build/hosts/github/log.js



/** A CI log is no terminal: long work shows a line now and then. */
const progressEveryMs = 10_000;
/**
 * A log for GitHub Actions. No text that passes through can become a command of the runner; foreign lines
 * also stand between `stop-commands` and a random token.
 */
function createLog({ write, redact, now }) {
    let depth = 0;
    let lastProgress = Number.NEGATIVE_INFINITY;
    const clean = (text) => neutralise(redact(text)).map(redact);
    const print = (lines) => write(lines.map((line) => `${line}\n`).join(''));
    return {
        line: (text) => print(clean(text)),
        warn: (text) => print(clean(`Warning: ${text}`)),
        quote(lines) {
            if (lines.length === 0)
                return;
            const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
            const quoted = clean(lines.join('\n')).map((line) => `| ${line}`);
            // One write, so that no line of ours falls between the two.
            print([`::stop-commands::${token}`, ...quoted, `::${token}::`]);
        },
        progress(text) {
            if (now() - lastProgress < progressEveryMs)
                return;
            lastProgress = now();
            print(clean(text));
        },
        async group(title, work) {
            // The log of a job knows no groups inside groups: an inner one would end the outer.
            if (depth === 0)
                print([command_command('group', {}, clean(title).join(' '))]);
            else
                print(clean(title));
            depth++;
            try {
                return await work();
            }
            finally {
                depth--;
                if (depth === 0)
                    print(['::endgroup::']);
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/hosts/github/payload.js

/** GitHub sends no payload above 25 MB. */
const payload_maxBytes = 32 * 1024 * 1024;
/** The parsed file at GITHUB_EVENT_PATH; undefined when it is missing, too large or no JSON. */
function payload_readPayload(path) {
    if (!path)
        return undefined;
    try {
        if ((0,external_node_fs_.statSync)(path).size > payload_maxBytes)
            return undefined;
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        // The caller says what follows from it; why a runner's own file cannot be read helps nobody.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/hosts/github/annotations.js


/** The runner shows no more of a kind for one step (ExecutionContext.cs of actions/runner 2.336.0). */
const maxOfAKind = 10;
/**
 * The workflow commands that show the new problems of a report: what could not run first, then findings
 * in the order of the report. `left` counts those that did not fit.
 */
function annotations(report) {
    const undecided = report.results
        .filter((result) => result.outcome === 'error')
        .map((result) => ofError(result, report.gate === 'closed' ? 'error' : 'warning'));
    const found = report.results
        .flatMap((result) => result.findings)
        .filter((finding) => finding.known !== true && finding.severity !== 'info')
        .map(ofFinding);
    const all = [...undecided, ...found];
    const shown = ['error', 'warning'].flatMap((kind) => all.filter((one) => one.kind === kind).slice(0, maxOfAKind));
    return { commands: shown.map((one) => one.command()), left: all.length - shown.length };
}
function ofError(result, kind) {
    const title = `${resultName(result)} could not run`;
    return { kind, command: () => command_command(kind, { title }, result.reason ?? 'no reason was given') };
}
function ofFinding(finding) {
    const kind = finding.severity === 'error' ? 'error' : 'warning';
    const text = [`${finding.subject} ${finding.message}`, finding.fix && `Fix: ${finding.fix}`];
    const place = { file: finding.where?.file, line: finding.where?.line };
    return {
        kind,
        command: () => command_command(kind, { title: finding.rule, ...place }, text.filter(Boolean).join('\n')),
    };
}

;// CONCATENATED MODULE: ./build/hosts/github/comment-client.js
/** GitHub allows 2500 comments on an issue. */
const maxPages = 30;
/** The comments of a pull request over REST: the part of the API that other forges share. */
function commentClient(thread) {
    const { octokit, owner, repo, pullRequest, token } = thread;
    const place = { owner, repo };
    const issue = { ...place, issue_number: pullRequest };
    return {
        async list() {
            const comments = [];
            let pages = 0;
            const each = octokit.paginate.iterator(octokit.rest.issues.listComments, {
                ...issue,
                per_page: 100,
            });
            for await (const { data } of each) {
                comments.push(...data.map(toComment));
                if (++pages === maxPages)
                    break;
            }
            return comments;
        },
        async create(body) {
            // Not repeated blindly: a creation that failed on the way may have arrived.
            const request = { retries: 0 };
            const { data } = await octokit.rest.issues.createComment({ ...issue, body, request });
            return toComment(data);
        },
        async update(id, body) {
            await octokit.rest.issues.updateComment({ ...place, comment_id: id, body });
        },
        async remove(id) {
            await octokit.rest.issues.deleteComment({ ...place, comment_id: id });
        },
        async head() {
            const { data } = await octokit.rest.pulls.get({ ...place, pull_number: pullRequest });
            return { sha: data.head.sha, state: data.state };
        },
        async me() {
            if (!/^(?:gh[pou]_|github_pat_)/.test(token))
                return 'github-actions[bot]';
            const { data } = await octokit.rest.users.getAuthenticated();
            return data.login;
        },
    };
}
function toComment(data) {
    return {
        id: data.id,
        author: data.user?.login ?? '',
        body: data.body ?? '',
        url: data.html_url,
    };
}

;// CONCATENATED MODULE: ./build/hosts/github/connect.js

const maxWaits = 3;
const connect_quiet = () => { };
/**
 * A REST client that repeats what failed on the way, and waits as long as the API asks, if that is within
 * the budget. What it is made of is loaded when it is first called.
 */
async function connect({ token, apiUrl, budgetMs, signal, log }) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 758).then(__webpack_require__.bind(__webpack_require__, 11758));
    const { retry } = await Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 49735));
    const { throttling } = await Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 86856));
    const began = performance.now();
    const mayWait = (seconds, _options, _octokit, waits) => {
        const fits = waits < maxWaits && performance.now() - began + seconds * 1000 <= budgetMs;
        log.line(`The GitHub API asks to wait ${seconds} s${fits ? '' : ', which is too long'}.`);
        return fits;
    };
    const octokit = getOctokit(token, {
        baseUrl: apiUrl.replace(/\/+$/, ''),
        log: { debug: connect_quiet, info: connect_quiet, warn: connect_quiet, error: connect_quiet },
        // 429 is left to the other plugin: it knows how long to wait.
        retry: { retries: 2, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
        // An id of its own: the plugin keeps the pace of all clients with the same one.
        throttle: { id: (0,external_node_crypto_.randomUUID)(), onRateLimit: mayWait, onSecondaryRateLimit: mayWait },
    }, nameLimits, retry, throttling);
    // Not with each request: pagination does not pass it on.
    octokit.hook.before('request', (options) => {
        options.request.signal = signal;
    });
    return octokit;
}
/** The throttling plugin knows a secondary limit by its message only; a status and a header say it, too. */
function nameLimits(octokit) {
    octokit.hook.error('request', (error) => {
        const answer = 'response' in error ? error.response : undefined;
        const asked = answer?.status === 403 && answer.headers['retry-after'] !== undefined;
        const used = answer?.headers['x-ratelimit-remaining'] === '0';
        if ((asked || answer?.status === 429) && !used) {
            error.message = `secondary rate limit: ${error.message}`;
        }
        throw error;
    });
    return {};
}

;// CONCATENATED MODULE: ./build/hosts/github/digest.js



/**
 * 16 hexadecimal digits that stay the same as long as a report says the same about the same commit. Times and
 * measured values are no part of it: they differ in every run, and no comment would ever be left alone.
 */
function digest(report, headSha) {
    const results = report.results.map((result) => [
        resultName(result),
        result.outcome,
        result.findings
            .map((finding) => `${fingerprint(finding)} ${finding.severity} ${finding.known === true}`)
            .toSorted(),
    ]);
    const claims = report.claims.map((claim) => [claim.id, claim.answer]);
    const said = [report.outcome, report.gate, claims, results, headSha ?? report.commit ?? null];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./build/hosts/github/http-status.js
/** The status that an HTTP failure carries; undefined for a failure without an answer. */
function httpStatus(error) {
    if (typeof error !== 'object' || error === null)
        return undefined;
    const answered = 'response' in error ? error.response !== undefined : true;
    return answered && 'status' in error && typeof error.status === 'number'
        ? error.status
        : undefined;
}

;// CONCATENATED MODULE: ./build/hosts/github/explain.js



/** Why the API did not let us write a comment, and the fix, in lines. */
function explain_explain(error, { fork, dependabot }) {
    return [
        `The comment could not be written: ${reason(error)}.`,
        ...fix(error, fork, dependabot),
        'The gate, the exit code and the summary of this job are the same without it.',
    ].join('\n');
}
function reason(error) {
    const status = httpStatus(error);
    const cause = (0,root_cause/* rootCause */.e)(error);
    return status === undefined ? cause : `HTTP ${status}, ${cause}`;
}
function fix(error, fork, dependabot) {
    const status = httpStatus(error);
    if (status === 403 && /lock/i.test((0,root_cause/* rootCause */.e)(error)))
        return ['Unlock the conversation.'];
    if (status === 401)
        return ['Fix: give the input "token" a valid token, or leave it out.'];
    if (status === 410)
        return ['Fix: switch on issues or pull requests for this repository.'];
    if (status === 422)
        return ['Fix: shorten the report; GitHub takes 65536 characters.'];
    if (status === 429 || /rate limit/i.test((0,root_cause/* rootCause */.e)(error))) {
        return ['Fix: run fewer jobs at a time that call the API; the next run writes the comment.'];
    }
    if (status !== 403 && status !== 404)
        return ['Fix: none needed; the next run writes the comment.'];
    if (fork || dependabot) {
        const who = dependabot ? 'that Dependabot starts' : 'on pull requests from forks';
        return [`The token of runs ${who} is read-only, whatever "permissions" says.`];
    }
    return [
        `The token lacks the permission ${accepted(error)}. Fix: add to the job in the workflow:`,
        'permissions:',
        '  contents: read',
        '  pull-requests: write',
    ];
}
const Answer = schemas/* object */.Ikc({
    response: schemas/* object */.Ikc({
        headers: schemas/* object */.Ikc({ 'x-accepted-github-permissions': schemas/* string */.YjP().optional() }),
    }),
});
/** What GitHub says that it would have accepted. */
function accepted(error) {
    const told = Answer.safeParse(error).data?.response.headers['x-accepted-github-permissions'];
    return told?.replace(/[^\w=;,\s-]/g, '').slice(0, 200) || 'pull_requests=write';
}

;// CONCATENATED MODULE: ./build/hosts/github/find-pull-request.js
/**
 * The open pull request whose head is the commit; the oldest of several, undefined for none. GitHub also
 * names pull requests that only contain the commit, and closed ones. Throws what the API answers.
 */
async function findPullRequest(question) {
    const { octokit, owner, repo, commit } = question;
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({
        owner,
        repo,
        commit_sha: commit,
        per_page: 100,
    });
    return data
        .filter(({ state, head }) => state === 'open' && head.sha === commit)
        .map(({ number }) => number)
        .toSorted((a, b) => a - b)[0];
}

;// CONCATENATED MODULE: ./build/hosts/github/marker.js
const keyPattern = /^[A-Za-z0-9._-]{1,60}$/;
const ownPattern = /^<!-- rehearse:v1:([A-Za-z0-9._-]{1,60}) -->/;
const runPattern = /^<!-- rehearse-run:(\d{1,15})\.(\d{1,9}):([0-9a-f]{8,64}) -->/;
/** Whether a text can name a comment: it stands inside an HTML comment. */
function isCommentKey(text) {
    return keyPattern.test(text);
}
/** The first line of a comment. It must stand at position 0: text is cut at its end, never at its start. */
function writeMarker({ key, run, attempt, digest }) {
    return `<!-- rehearse:v1:${key} --><!-- rehearse-run:${run}.${attempt}:${digest} -->`;
}
/** The marker at position 0 of a comment; one whose run cannot be read counts as older than any run. */
function readMarker(body) {
    const own = ownPattern.exec(body);
    if (!own?.[1])
        return undefined;
    const [, run = '0', attempt = '0', digest = ''] = runPattern.exec(body.slice(own[0].length)) ?? [];
    return { key: own[1], run: Number(run), attempt: Number(attempt), digest };
}
/** Greater than 0 when `a` comes from a newer run than `b`; 0 for the same attempt of the same run. */
function compareRuns(a, b) {
    return a.run - b.run || a.attempt - b.attempt;
}

;// CONCATENATED MODULE: ./build/hosts/github/converge.js


const maxRounds = 8;
/**
 * Brings the comments of all runs that write at the same time to one. Comments know no conditional write, so
 * this works by order and re-reading: the lowest id stays, the newest run's text wins, and it ends after
 * a round, at least the second, that had nothing to do. Throws when the server refuses before anything
 * was written; after that it tries to leave no duplicate behind, and throws after 8 rounds.
 */
async function converge(task) {
    const { client, mine, timing } = task;
    let { identity } = task;
    /** Our new comment: the list may not show it yet. */
    let created;
    const removed = new Set();
    /** Whether a write arrived or may have arrived: from then on there may be duplicates of ours. */
    let wrote = false;
    /** Whether our text stood once. Until then it goes before another text of the same attempt. */
    let stood = false;
    async function watch(write) {
        try {
            const done = await write;
            wrote = true;
            return done;
        }
        catch (error) {
            wrote ||= !isRefusal(error);
            throw error;
        }
    }
    async function create() {
        created = await watch(client.create(mine.body));
        identity = created.author;
        stood = true;
    }
    /** False for a comment that is gone, or not yet there where we asked: the next list tells. */
    async function found(id, write) {
        try {
            await watch(write);
            return true;
        }
        catch (error) {
            if (httpStatus(error) !== 404)
                throw error;
            if (created?.id === id)
                created = undefined;
            return false;
        }
    }
    async function ours() {
        const listed = (await client.list()).filter(({ id, author, body }) => author === identity && readMarker(body)?.key === mine.marker.key && !removed.has(id));
        if (created && !listed.some(({ id }) => id === created?.id))
            listed.push(created);
        return listed.toSorted((a, b) => a.id - b.id);
    }
    /** Undefined when there was something to do. */
    async function round(count) {
        const all = await ours();
        const [winner, ...others] = all;
        if (!winner) {
            await create();
            return undefined;
        }
        const wanted = converge_newest(all, mine, !stood);
        const right = isSame(readMarker(winner.body), wanted.marker);
        if (!right && !(await found(winner.id, client.update(winner.id, wanted.body))))
            return undefined;
        const isMine = isSame(mine.marker, wanted.marker);
        stood ||= isMine;
        for (const { id } of others) {
            // At first each run takes back its own duplicate only; what is left by then belongs to no one.
            if (count <= 2 && id !== created?.id)
                continue;
            if (await found(id, client.remove(id)))
                removed.add(id);
        }
        if (!right || others.length > 0)
            return undefined;
        const place = { id: winner.id, url: winner.url };
        if (created?.id === winner.id)
            return { state: 'created', ...place };
        return isMine ? { state: 'updated', ...place } : { state: 'stale' };
    }
    let failure = new Error(`other runs kept changing the comment for ${maxRounds} rounds`);
    for (let count = task.createFirst ? 0 : 1; count <= maxRounds; count++) {
        if (count > 1)
            await timing.wait(timing.settleMs);
        try {
            const end = count === 0 ? await create() : await round(count);
            if (end && count > 1)
                return end;
        }
        catch (error) {
            if (!wrote && isRefusal(error))
                throw error;
            failure = error;
        }
    }
    throw failure;
}
/** The text of the newest run; of the same attempt ours if `mineFirst`, else the one that stands. */
function converge_newest(all, mine, mineFirst) {
    let best = mine;
    for (const { body } of all) {
        const marker = readMarker(body);
        if (!marker)
            continue;
        const order = compareRuns(marker, best.marker);
        if (order > 0 || (order === 0 && best === mine && !mineFirst))
            best = { marker, body };
    }
    return best;
}
/** By marker, not by text: a forge may store a text a little differently than it got it. */
function isSame(a, b) {
    return a !== undefined && compareRuns(a, b) === 0 && a.digest === b.digest;
}
/** The server understood and did nothing. After any other failure the write may have happened. */
function isRefusal(error) {
    return [401, 403, 404, 410, 422, 429].includes(httpStatus(error) ?? 0);
}

;// CONCATENATED MODULE: ./build/hosts/github/upsert.js


/**
 * Keeps exactly one comment of ours per key on a pull request, with the text of the newest run, whoever else
 * tries the same at the same time. Ours is what our own login wrote and what starts with our marker.
 * `stale`: the pull request has moved on, or a newer run has spoken. Never throws.
 */
async function upsert(client, post, timing) {
    if (post.mode === 'never')
        return { state: 'skipped' };
    try {
        const identity = await client.me();
        const isOurs = ({ author, body }) => author === identity && readMarker(body)?.key === post.marker.key;
        const present = (await client.list()).filter(isOurs);
        const [only] = present;
        if (present.length === 1 && only && readMarker(only.body)?.digest === post.marker.digest) {
            return { state: 'unchanged', id: only.id, url: only.url };
        }
        const quiet = post.mode === 'on-problem' && !post.problem;
        if (present.length === 0 && quiet)
            return { state: 'skipped' };
        if (await isStale(client, post.commit))
            return { state: 'stale' };
        const body = `${writeMarker(post.marker)}\n${post.text}`;
        const mine = { marker: post.marker, body };
        return await converge({ client, identity, mine, createFirst: present.length === 0, timing });
    }
    catch (cause) {
        return { state: 'degraded', cause };
    }
}
async function isStale(client, commit) {
    if (!commit)
        return false;
    // A guard that cannot be had is no reason to say nothing.
    const head = await client.head().catch(() => undefined);
    return head !== undefined && (head.state !== 'open' || head.sha !== commit);
}

;// CONCATENATED MODULE: ./build/hosts/github/comment.js










/** Writes or updates the comment on the pull request of the event, if there is one. Never throws. */
async function comment(task) {
    const { event, options, at } = task;
    const token = at.env['INPUT_TOKEN']?.trim();
    if (options.comment === 'never')
        return { state: 'skipped' };
    if (event.note !== undefined || (!event.pullRequest && !event.lookup)) {
        at.log.line(`No comment: ${event.note ?? 'the event has no pull request'}.`);
        return { state: 'skipped' };
    }
    if (!token)
        return degrade(at, 'The input "token" is empty. Fix: leave it out, or give it a token.');
    if (!isCommentKey(options.commentKey)) {
        return degrade(at, 'Fix: give "comment-key" 1 to 60 letters, digits, dots, "_" and "-".');
    }
    const stop = new AbortController();
    const late = Promise.withResolvers();
    const timer = setTimeout(() => {
        late.reject(new Error(`the API took longer than ${at.budgetMs / 1000} s`));
        stop.abort();
    }, at.budgetMs);
    try {
        return await Promise.race([comment_write(task, token, stop.signal), late.promise]);
    }
    catch (error) {
        return comment_refused(task, error);
    }
    finally {
        clearTimeout(timer);
    }
}
async function comment_write(task, token, signal) {
    const { event, at } = task;
    const [owner = '', repo = ''] = at.env['GITHUB_REPOSITORY']?.split('/') ?? [];
    const apiUrl = at.env['GITHUB_API_URL'] || 'https://api.github.com';
    const octokit = await connect({ token, apiUrl, budgetMs: at.budgetMs, signal, log: at.log });
    const pullRequest = event.pullRequest ??
        (event.commit && (await findPullRequest({ octokit, owner, repo, commit: event.commit })));
    if (!pullRequest) {
        at.log.line('No comment: no open pull request has this commit as its head.');
        return { state: 'skipped' };
    }
    const client = commentClient({ octokit, owner, repo, pullRequest, token });
    const posted = await upsert(client, post(task), {
        settleMs: at.settleMs,
        wait: (ms) => (0,promises_.setTimeout)(ms, undefined, { signal }),
    });
    // Too late: the caller has said so already.
    signal.throwIfAborted();
    if (posted.state === 'degraded')
        return { ...comment_refused(task, posted.cause), pullRequest };
    at.log.line(`Comment on pull request ${pullRequest}: ${posted.state}.`);
    return { ...posted, pullRequest };
}
function post({ report, text, options, event, at }) {
    return {
        marker: {
            key: options.commentKey,
            run: count(at.env['GITHUB_RUN_ID']),
            attempt: count(at.env['GITHUB_RUN_ATTEMPT']),
            digest: digest(report, event.commit),
        },
        text: hideTokens(text, at.env),
        commit: event.commit,
        mode: options.comment,
        problem: report.gate === 'closed' || !['pass', 'skip'].includes(report.outcome),
    };
}
function count(text) {
    return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0;
}
function comment_refused({ event, at }, error) {
    const dependabot = at.env['GITHUB_ACTOR'] === 'dependabot[bot]';
    return degrade(at, explain_explain(error, { fork: event.headRepoIsFork === true, dependabot }));
}
/** An annotation, because nobody opens the log of a green job to learn why there is no comment. */
function degrade(at, why) {
    const line = command_command('warning', { title: 'Rehearse: no comment' }, hideTokens(why, at.env));
    at.command(hideTokens(line, at.env));
    return { state: 'degraded' };
}

;// CONCATENATED MODULE: ./build/hosts/github/counts.js
/** How many findings close the gate. */
function counts(report) {
    const findings = report.results.flatMap((result) => result.findings);
    const blocking = findings.filter(({ severity, known }) => severity === 'error' && known !== true);
    return { 'blocking-count': String(blocking.length) };
}

;// CONCATENATED MODULE: ./build/hosts/github/publish.js






/**
 * Shows a report on GitHub, in the order in which nothing that can fail or last stands before the rest: outputs,
 * annotations, summary, comment. Never throws: the log tells what could not be written, with the fix.
 */
async function publish(report, rendered, options, at) {
    publish_attempt(at, 'The annotations could not be written', () => {
        const { commands, left } = annotations(report);
        for (const line of commands)
            at.command(hideTokens(line, at.env));
        if (left > 0)
            at.log.line(`${left} more in the summary: GitHub shows 10 of a kind for a step.`);
    });
    publish_attempt(at, 'The summary could not be written', () => {
        const texts = [rendered.full, rendered.comment].map((text) => hideTokens(text, at.env));
        appendSummary(at.env['GITHUB_STEP_SUMMARY'], ...texts);
    });
    setAll(at, counts(report));
    const event = publish_attempt(at, 'The event could not be read', () => at.event()) ?? {};
    setAll(at, {
        'pr-number': event.pullRequest?.toString(),
        'head-sha': event.commit ?? report.commit,
        'base-sha': event.base ?? report.base,
    });
    const done = await comment({ report, text: rendered.comment, options, event, at });
    setAll(at, {
        'comment-state': done.state,
        'comment-id': done.id?.toString(),
        'comment-url': done.url,
        'pr-number': done.pullRequest?.toString(),
    });
}
function setAll(at, values) {
    for (const [name, value] of Object.entries(values)) {
        if (value !== undefined)
            at.output(name, hideTokens(value, at.env));
    }
}
function publish_attempt(at, failure, work) {
    try {
        return work();
    }
    catch (error) {
        at.log.warn(`${failure}: ${(0,root_cause/* rootCause */.e)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/hosts/github/showable.js


/**
 * A finished text for stdout, without workflow commands. A JSON document keeps its value: what the runner could
 * read in one of its strings is written as a JSON escape. Any other text is shown as lines.
 */
function showable(text) {
    if (!isJson(text)) {
        const lines = text.replace(/\n$/, '').split('\n').flatMap(neutralise);
        return lines.map((line) => `${line}\n`).join('');
    }
    const seen = rewriteHidden(text, (found) => (found === '\n' ? found : showable_escape(found)));
    return seen.replaceAll('##[', `##${showable_escape('[')}`);
}
/** As JSON writes what it cannot write plainly: per UTF-16 unit. */
function showable_escape(characters) {
    return characters
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join('');
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 14 modules
var lib_core = __webpack_require__(96421);
;// CONCATENATED MODULE: ./build/hosts/github/step.js


/** The step that runs, through its files. What cannot be written is told in the log. */
function createStep(log) {
    // Without its file, @actions/core prints a command to stdout, which may be somebody's JSON.
    const told = new Set();
    const write = (file, work) => {
        try {
            if (!process.env[file])
                throw new Error(`${file} is not set`);
            work();
        }
        catch (error) {
            if (!told.has(file))
                log.line(`Could not be written for later steps: ${(0,root_cause/* rootCause */.e)(error)}`);
            told.add(file);
        }
    };
    return {
        input: (name) => (0,lib_core/* getInput */.V4)(name) || undefined,
        output: (name, value) => write('GITHUB_OUTPUT', () => (0,lib_core/* setOutput */.uH)(name, value)),
        remember: (key, value) => write('GITHUB_STATE', () => (0,lib_core/* saveState */.LZ)(key, value)),
        recall: (key) => (0,lib_core/* getState */.Gu)(key) || undefined,
    };
}

;// CONCATENATED MODULE: ./build/hosts/github/index.js











const { env } = process;
// The runner reads commands from both streams; stdout is left to results.
const github_write = (text) => {
    process.stderr.write(text);
};
const log = createLog({
    write: github_write,
    redact: (text) => hideTokens((0,redact/* redact */.E)(text), env),
    now: () => performance.now(),
});
const github_step = createStep(log);
const github_event = () => event_readEvent(env['GITHUB_EVENT_NAME'] ?? '', payload_readPayload(env['GITHUB_EVENT_PATH']), env);
const github_at = {
    env,
    log,
    command: (line) => github_write(`${line}\n`),
    output: github_step.output,
    event: github_event,
    settleMs: 2000,
    budgetMs: 60_000,
};
/** GitHub Actions, and whatever else says that it is. */
const github = {
    id: 'github',
    detect: (environment) => environment['GITHUB_ACTIONS'] === 'true',
    log,
    defaultDir: () => (env['RUNNER_TEMP'] ? (0,external_node_path_.join)(env['RUNNER_TEMP'], 'rehearse') : '.rehearse'),
    ...github_step,
    context: async () => context(),
    mask: (value) => {
        const line = addMask(value, env);
        if (line !== undefined)
            github_write(`${line}\n`);
    },
    show: (text) => {
        process.stdout.write(showable(hideTokens(text, env)));
    },
    fail: async (error) => fail(error, github_at),
    publish: (report, rendered, options) => publish(report, rendered, options, github_at),
};
/** Throws a UserError on `pull_request_target` for a fork. */
function context() {
    const { commit, base, pullRequest } = github_event();
    return {
        ...(commit !== undefined && { commit }),
        ...(base !== undefined && { base }),
        ...(pullRequest !== undefined && { pullRequest }),
        ...runUrl(),
    };
}
function runUrl() {
    const server = env['GITHUB_SERVER_URL']?.replace(/\/+$/, '');
    const { GITHUB_REPOSITORY: repo, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt } = env;
    if (!server || !repo || !run)
        return {};
    const url = `${server}/${repo}/actions/runs/${run}`;
    return { runUrl: attempt ? `${url}/attempts/${attempt}` : url };
}

;// CONCATENATED MODULE: ./build/git/merge-base.js

/**
 * The commit at which what is checked out left the default branch of origin; undefined when git does not
 * know that branch, or there is no such commit in a shallow clone.
 */
async function mergeBase(place) {
    for (const branch of ['HEAD', 'main', 'master']) {
        const { ok, out } = await (0,run_git/* runGit */.E)(['merge-base', 'HEAD', `refs/remotes/origin/${branch}`], place, 5000);
        if (ok && /^[0-9a-f]{40,64}$/.test(out))
            return out;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/hosts/local/git-commit.js


/** The commit that is checked out in the working directory; undefined outside of a repository. */
async function gitCommit() {
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('git', ['rev-parse', 'HEAD'], { timeout: 5000 });
        return /^[0-9a-f]{40,64}$/.exec(stdout.trim())?.[0];
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/hosts/local/log.js

const log_lineLimit = 2000;
const log_progressEveryMs = 10_000;
/** The log of a terminal: on standard error, so that standard output holds results only. */
function terminalLog(stream) {
    let live = false;
    let lastProgress = 0;
    const write = (text) => {
        if (live)
            stream.write('\r\u001b[K');
        live = false;
        stream.write(`${text}\n`);
    };
    return {
        line: (text) => write((0,visible/* visible */.R)(text, log_lineLimit)),
        warn: (text) => write(`! ${(0,visible/* visible */.R)(text, log_lineLimit)}`),
        quote: (lines) => {
            for (const line of lines)
                write(`  | ${(0,visible/* visible */.R)(line, log_lineLimit)}`);
        },
        progress: (text) => {
            if (stream.isTTY) {
                stream.write(`\r\u001b[K  ${(0,visible/* visible */.R)(text, Math.max(20, stream.columns - 4))}`);
                live = true;
            }
            else if (Date.now() - lastProgress >= log_progressEveryMs) {
                lastProgress = Date.now();
                write(`  ${(0,visible/* visible */.R)(text, log_lineLimit)}`);
            }
        },
        group: async (title, work) => {
            write((0,visible/* visible */.R)(title, log_lineLimit));
            return await work();
        },
    };
}

;// CONCATENATED MODULE: ./build/hosts/local/index.js



/** A person's terminal, or any machine that no other host knows. */
const local = {
    id: 'local',
    detect: () => true,
    log: terminalLog(process.stderr),
    defaultDir: () => '.rehearse',
    input: () => undefined,
    remember: () => { },
    recall: () => undefined,
    context: async () => {
        const commit = await gitCommit();
        if (commit === undefined)
            return {};
        const base = await mergeBase({ cwd: process.cwd(), env: process.env });
        return base === undefined ? { commit } : { commit, base };
    },
    mask: () => { },
    output: () => { },
    show: (text) => {
        process.stdout.write(text);
    },
    fail: () => Promise.resolve(),
    publish: () => Promise.resolve(),
};

;// CONCATENATED MODULE: ./build/hosts/index.js


/** Every host, in the order they are asked; the last one takes whatever nobody else knows. */
const hosts = [github, local];

;// CONCATENATED MODULE: ./build/masked-host.js



/**
 * The host, and a function, that show none of the values given to its `mask`. Outputs and what it remembers
 * pass as they are: later steps work with them.
 */
function maskedHost(host) {
    const values = new Set();
    let hideAll = hideValues(values);
    const hide = (text) => hideAll(text);
    return {
        hide,
        host: {
            ...host,
            log: maskedLog(host.log, hide),
            mask: (value) => {
                host.mask(value);
                hideAll = hideValues(values.add(value));
            },
            show: (text) => host.show(hide(text)),
            fail: (error) => host.fail(maskedError(error, hide)),
            publish: (report, rendered, options) => host.publish(mapTexts(report, hide), mapTexts(rendered, hide), options),
        },
    };
}
function maskedLog(log, hide) {
    return {
        line: (text) => log.line(hide(text)),
        warn: (text) => log.warn(hide(text)),
        quote: (lines) => log.quote(lines.map(hide)),
        progress: (text) => log.progress(hide(text)),
        group: (title, work) => log.group(hide(title), work),
    };
}
function maskedError(error, hide) {
    const { code, what, why, fix } = error;
    return new errors/* UserError */.y({ code, what: hide(what), why: hide(why), fix: hide(fix) });
}

;// CONCATENATED MODULE: ./build/program.js


/** The command line that starts Rehearse itself, from the sources as from the bundle. */
function program() {
    // In the sources this file lies beside cli.ts; in dist/ all code lies beside the stub cli.js.
    const source = external_node_path_.join(import.meta.dirname, 'cli.ts');
    return [process.execPath, (0,external_node_fs_.existsSync)(source) ? source : external_node_path_.join(import.meta.dirname, 'cli.js')];
}

;// CONCATENATED MODULE: ./build/processes/this-process.js

/** This process, to be told from any later one with its number; undefined where the system does not tell. */
function thisProcess() {
    const startTime = (0,process_table/* readProcess */.Wv)(process.pid)?.startTime;
    return startTime === undefined ? undefined : { pid: process.pid, startTime };
}

;// CONCATENATED MODULE: ./build/rehearse.js











/**
 * One rehearsal: preview up, every check, preview down, report. The preview goes down whatever happens. A
 * UserError on the way is returned beside the report, so that what was found until then is not lost. Throws
 * the UserError `preview-already-up` before it touches anything of the rehearsal that runs in this folder.
 */
async function rehearse(scene, how) {
    const startedAt = new Date();
    refuseForeignLoad(scene.config);
    await refuseSecond(scene.dir);
    await clearResults(scene.dir);
    const preview = await takeUp(scene, thisProcess());
    const results = [preview.result];
    let mistake = preview.mistake;
    try {
        mistake ??= await runChecks(scene, preview, results);
    }
    finally {
        const trouble = preview.up && (await take_down_takeDown(scene, preview.up.state).catch(root_cause/* rootCause */.e));
        if (trouble !== undefined)
            results[0] = unmeasured(previewSubject, 'error', trouble);
    }
    scene.signal.throwIfAborted();
    const target = preview.up?.target.url;
    const concluded = await conclude(scene, results, { startedAt, target, ...how });
    return mistake ? { ...concluded, mistake } : concluded;
}
/** Runs the plan and adds to the results. Returns the first mistake of the user. */
async function runChecks(scene, { up }, results) {
    let first;
    for (const step of up ? planOf(scene.config) : []) {
        scene.signal.throwIfAborted();
        if (!up)
            break;
        const { result, mistake } = await runCheck(scene, step, up.target, results);
        results.push(result);
        first ??= mistake;
    }
    return first;
}

;// CONCATENATED MODULE: ./build/main.js













/**
 * The one place that knows host, config, rehearsal and report. Returns the exit code: 0 the gate is open,
 * 1 it is closed, 2 the user's mistake, 3 a bug of ours.
 */
async function main(argv, signal) {
    const { host, hide } = maskedHost(hosts.find((candidate) => candidate.detect(process.env)) ?? hosts[0]);
    try {
        return await dispatch(argv, { host, hide }, signal);
    }
    catch (error) {
        if (signal.aborted)
            return 1;
        if (error instanceof errors/* UserError */.y) {
            await tell(error, host);
            return 2;
        }
        host.log.warn(`This is a bug of Rehearse ${version}. Please report it with these lines:`);
        host.log.quote((error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n'));
        return 3;
    }
}
async function dispatch(argv, place, signal) {
    const { host } = place;
    if (argv.includes('--help') || argv.includes('-h')) {
        process.stdout.write(help());
        return 0;
    }
    if (argv.includes('--version')) {
        process.stdout.write(`${version}\n`);
        return 0;
    }
    const line = readCommandLine(argv, host);
    if (line.flag('ref') !== undefined && line.command !== 'preview')
        throw refElsewhere(line.command);
    const scene = await setScene(line, place, signal);
    const how = { silent: line.isSet('json'), colours: colours(line) };
    switch (line.command) {
        case 'run': {
            const { mistake, ...concluded } = await rehearse(scene, how);
            const code = finish(concluded, line, host);
            if (mistake)
                throw mistake;
            return code;
        }
        case 'preview':
            return await preview(scene, line);
        case 'report':
            return finish(await report(scene, main_folders(line), how), line, host);
        default:
            return await check(scene, line);
    }
}
async function setScene(line, { host, hide }, signal) {
    const dir = external_node_path_.resolve(runDir(line) ?? host.recall('dir') ?? host.defaultDir());
    // `preview down` must work whatever has become of rehearse.yml meanwhile.
    const down = line.command === 'preview' && line.rest[0] !== 'up';
    // Where nothing may run, such as on a stranger's pull_request_target, this throws before anything does.
    const context = down ? {} : await host.context();
    const config = down ? defaultConfig() : await loadConfig(line.flag('config'), line.overlays);
    return {
        host,
        hide,
        log: line.isSet('quiet') ? main_quiet(host.log) : host.log,
        dir,
        config,
        context,
        program: program(),
        signal,
    };
}
/** An empty --dir is a variable that was never set, not the working directory. */
function runDir(line) {
    const dir = line.flag('dir');
    if (dir !== '')
        return dir;
    throw new errors/* UserError */.y({
        code: 'flag-invalid',
        what: 'The flag --dir is empty',
        why: 'Rehearse keeps its results in a folder of their own',
        fix: 'Name a folder, or leave --dir out for .rehearse',
    });
}
function refElsewhere(command) {
    return new errors/* UserError */.y({
        code: 'flag-invalid',
        what: `The flag --ref means nothing to ${command}`,
        why: 'It brings up another commit beside the head, which only rehearse preview does',
        fix: 'Write `rehearse preview up --ref REF`, or leave --ref out',
    });
}
function finish({ report: finished, gate }, line, host) {
    if (line.isSet('json'))
        host.show(`${JSON.stringify(finished, null, 2)}\n`);
    return gate === 'open' ? 0 : 1;
}
/** The run folders that a report merges: named on the command line, or one a line in the action's input. */
function main_folders(line) {
    if (line.rest.length > 0)
        return line.rest;
    return (line.flag('results') ?? '').split('\n').filter((folder) => folder.trim() !== '');
}
/** Three lines: what, why, how to mend it. */
async function tell(error, host) {
    host.log.warn(error.what);
    host.log.line(`  why: ${error.why}`);
    host.log.line(`  fix: ${error.fix} (docs/errors.md#${error.code})`);
    await host.fail(error);
}
function colours(line) {
    return process.stdout.isTTY && !process.env['NO_COLOR'] && !line.isSet('no-color');
}
/** The same log, but for what only tells of progress. */
function main_quiet(log) {
    return {
        line: () => { },
        warn: (text) => log.warn(text),
        quote: () => { },
        progress: () => { },
        group: async (_title, work) => await work(),
    };
}


/***/ }),

/***/ 78958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ median)
/* harmony export */ });
/** The middle value, or the mean of the two in the middle; NaN of no values. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
    return (lower + upper) / 2;
}


/***/ }),

/***/ 13869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ parseThreshold),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55069);

const timing = /^(?:(response|service)\s+)?p(\d{1,2}(?:\.\d+)?)\s*(<=|>=|<|>)\s*(\S+)$/;
const errors = /^errors\s*(<=|>=|<|>)\s*(\d+(?:\.\d+)?)\s*%$/;
/**
 * Reads a threshold. `response` is the default measure. Returns what is wrong, in words that follow
 * the quoted text, when it cannot.
 */
function parseThreshold(text) {
    const trimmed = text.trim();
    const timed = timing.exec(trimmed);
    if (timed) {
        const limit = (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(timed[4] ?? '');
        if (limit === undefined) {
            return { problem: `compares with "${timed[4]}", which is no duration; write 300ms or 2s` };
        }
        const measure = timed[1] === 'service' ? 'service' : 'response';
        const comparator = timed[3];
        return { text: trimmed, measure, percentile: Number(timed[2]), comparator, limit };
    }
    const rated = errors.exec(trimmed);
    if (rated) {
        const limit = Number(rated[2]) / 100;
        return { text: trimmed, measure: 'errors', comparator: rated[1], limit };
    }
    return { problem: 'is no threshold; write it as "response p95 < 300ms" or "errors < 0.1%"' };
}
/** Whether the value keeps the threshold. */
function holds(threshold, value) {
    return compare(value, threshold.comparator, threshold.limit);
}
/** Whether `value comparator limit` is true. */
function compare(value, comparator, limit) {
    switch (comparator) {
        case '<':
            return value < limit;
        case '<=':
            return value <= limit;
        case '>':
            return value > limit;
        case '>=':
            return value >= limit;
    }
}


/***/ }),

/***/ 68958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ matchesWildcard)
/* harmony export */ });
/**
 * Whether `text` matches a pattern in which `*` stands for anything. Linear in both: patterns come from a
 * pull request, and a regular expression made from one could run for ever.
 */
function matchesWildcard(pattern, text) {
    const [first = '', ...rest] = pattern.split('*');
    if (rest.length === 0)
        return pattern === text;
    if (!text.startsWith(first))
        return false;
    const last = rest.pop() ?? '';
    let at = first.length;
    for (const part of rest) {
        const found = text.indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
}


/***/ })

};
