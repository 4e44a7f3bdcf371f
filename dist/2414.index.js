export const id = 2414;
export const ids = [2414];
export const modules = {

/***/ 37612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ timeWasOver)
/* harmony export */ });
/** The end of the reason of what was not asked, or not to its end, because of the deadline. */
const timeWasOver = 'the time for links to other sites was over';


/***/ }),

/***/ 92414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measure: () => (/* binding */ measure)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/model/short-hash.js
var short_hash = __webpack_require__(96141);
// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
// EXTERNAL MODULE: ./build/git/repository.js
var repository = __webpack_require__(85799);
;// CONCATENATED MODULE: ./build/checks/crawl/checkout-top.js

/** The top folder of the checkout that holds rehearse.yml; undefined outside of one, and without git. */
async function checkoutTop({ folder, signal }) {
    if (folder === undefined)
        return undefined;
    try {
        return (await (0,repository/* findRepository */.W)(folder, { cwd: folder, env: process.env, signal })).top;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./build/files/read-bounded.js
var read_bounded = __webpack_require__(24890);
// EXTERNAL MODULE: ./build/files/write-whole.js
var write_whole = __webpack_require__(12793);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/cache/cache-format.js

/** How the schema of every version begins. */
const cacheFamily = 'rehearse.external-links/';
const cacheSchema = 'rehearse.external-links/1';
/** What is kept of one cache, and how large its file can get. */
const cacheEntries = 20_000;
const cacheBytes = 4 * 1024 * 1024;
/** Links that answered well: by key, when (epoch seconds) and with which status. Failures are never kept. */
const CacheFormat = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(cacheSchema),
    checked: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[\w-]{27}$/), schemas/* tuple */.PVZ([schemas/* int */.Whr().min(0).max(1e11), schemas/* int */.Whr().min(200).max(299)])),
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/cache/cache-key.js

/** A URL in the cache, of fixed length: a cache that many jobs may read shows no address with a secret in it. */
function cacheKey(url) {
    return (0,external_node_crypto_.createHash)('sha256').update(url).digest('base64url').slice(0, 27);
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/cache/fresh-entries.js

/** Of a cache the entries that are young enough, the newest if there are too many; none from the future. */
function freshEntries(checked, nowEpochMs, maxAgeMs) {
    const now = nowEpochMs / 1000;
    // A second of grace for times that were rounded.
    const fresh = Object.entries(checked).filter(([, [at]]) => at <= now + 1 && now - at <= maxAgeMs / 1000);
    const newest = fresh.toSorted(([, [a]], [, [b]]) => b - a).slice(0, cacheEntries);
    return Object.fromEntries(newest);
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/cache/link-cache.js






/**
 * Links that answered well in earlier runs. A cache is worth nothing by itself: a damaged one is an empty one. What
 * is no cache is left as it is.
 */
class LinkCache {
    #file;
    #maxAgeMs;
    /** Why the file must not be replaced. */
    #foreign;
    #checked;
    constructor(file, maxAgeMs, checked, foreign) {
        this.#file = file;
        this.#maxAgeMs = maxAgeMs;
        this.#checked = checked;
        this.#foreign = foreign;
    }
    /** Never throws. */
    static async read(file, maxAgeMs, nowEpochMs) {
        const { text, foreign } = await readFile(file);
        const parsed = CacheFormat.safeParse(json(text));
        const checked = parsed.success ? freshEntries(parsed.data.checked, nowEpochMs, maxAgeMs) : {};
        return new LinkCache(file, maxAgeMs, checked, foreign);
    }
    find(url) {
        const key = cacheKey(url);
        const entry = Object.hasOwn(this.#checked, key) ? this.#checked[key] : undefined;
        if (!entry)
            return undefined;
        return { url, verdict: 'ok', status: entry[1], ms: 0, hops: [], cached: true };
    }
    /** Adds what answered well in this run. Throws when the file is no cache or cannot be written. */
    async write(results, nowEpochMs) {
        if (this.#foreign !== undefined)
            throw new Error(this.#foreign);
        const added = { ...this.#checked };
        for (const { url, verdict, status, cached } of results) {
            if (verdict !== 'ok' || cached)
                continue;
            added[cacheKey(url)] = [Math.floor(nowEpochMs / 1000), status];
        }
        this.#checked = freshEntries(added, nowEpochMs, this.#maxAgeMs);
        const text = JSON.stringify({ schema: cacheSchema, checked: this.#checked });
        await (0,write_whole/* writeWhole */.f)(this.#file, text);
    }
}
/** The text of a cache, or why the file must not be replaced by one; neither when there is no file yet. */
async function readFile(file) {
    try {
        const text = await (0,read_bounded/* readBounded */.C)(file, cacheBytes);
        const isOurs = text === '' || text.startsWith(`{"schema":"${cacheFamily}`);
        return isOurs ? { text } : { foreign: 'the file holds something else than links' };
    }
    catch (error) {
        const { code } = error;
        return code === 'ENOENT' || code === 'ENOTDIR' ? {} : { foreign: (0,root_cause/* rootCause */.e)(error) };
    }
}
function json(text) {
    try {
        return JSON.parse(text ?? '');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/checks/crawl/externals/external-result.js
var external_result = __webpack_require__(37612);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/worker/proxies.js
const names = /^(?:https?_proxy|all_proxy|no_proxy|node_use_env_proxy|linkinator_debug)$/i;
/** Small letters win, as with curl. */
function proxiesOf(env) {
    const read = (name) => [env[name], env[name.toUpperCase()]].find((value) => value !== undefined && value !== '');
    const all = read('all_proxy');
    const http = usable(read('http_proxy') ?? all);
    const https = usable(read('https_proxy') ?? all);
    return {
        ...(http === undefined ? {} : { http }),
        ...(https === undefined ? {} : { https }),
        none: read('no_proxy') ?? '',
    };
}
/** The environment without proxies: with one, linkinator goes round the dispatcher that keeps our rules. */
function withoutProxies(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !names.test(name)));
}
/** A proxy may be named without its scheme. */
function usable(proxy) {
    if (proxy === undefined)
        return undefined;
    const full = /^[a-z][a-z0-9]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
    return URL.parse(full) ? full : undefined;
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/worker/follow-worker.js



/** Threads that look up names: the usual four stand still as soon as four names take long. */
const lookupThreads = '16';
/**
 * Runs a worker to its end and passes on what it tells. Returns why it ended early; undefined when it did
 * not. Never throws: what was told until then holds, whatever becomes of the worker.
 */
async function followWorker(work) {
    if (work.signal.aborted)
        return 'the run was cancelled';
    const [command, ...args] = work.program;
    const { promise, resolve } = Promise.withResolvers();
    const worker = (0,external_node_child_process_.spawn)(command, [...args, 'link-worker'], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: { ...withoutProxies(work.env), UV_THREADPOOL_SIZE: lookupThreads },
    });
    worker.on('message', (news) => {
        if (news.kind === 'end')
            resolve(undefined);
        else if (news.kind === 'failed')
            resolve(`the link checker stopped: ${news.reason}`);
        else
            work.onNews(news);
    });
    worker.on('error', (error) => resolve(`the link checker could not start: ${error.message}`));
    worker.once('exit', () => resolve('the link checker died'));
    const cancel = () => resolve('the run was cancelled');
    work.signal.addEventListener('abort', cancel, { once: true });
    const limit = setTimeout(() => resolve(`the link checker took longer than ${(0,units/* formatDuration */.a3)(work.limitMs)}`), work.limitMs);
    worker.send(work.order, () => { });
    try {
        return await promise;
    }
    finally {
        clearTimeout(limit);
        work.signal.removeEventListener('abort', cancel);
        worker.kill('SIGKILL');
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/check-externals.js





const mostUrls = 20_000;
/** For the worker to start, and to end by itself when its time is over. */
const graceMs = 5000;
/**
 * Asks each distinct link to other sites once, in a process of its own. Never throws for what the links, the
 * worker or the cache do: whatever is not known in the end is `undecided` with its reason.
 */
async function checkExternals(question) {
    const { cache } = question;
    const hrefs = new Map(question.urls.map((url) => [url, hrefOf(url)]));
    const distinct = [...new Set(hrefs.values())].filter((href) => href !== undefined);
    const known = cache && (await LinkCache.read(cache.file, cache.maxAgeMs, Date.now()));
    const found = new Map();
    const open = [];
    for (const href of distinct) {
        const cached = known?.find(href);
        if (cached)
            found.set(href, cached);
        else if (open.length < mostUrls)
            open.push(href);
    }
    const ended = open.length === 0 ? undefined : await ask(question, open, distinct.length, found);
    const results = new Map([...hrefs].map(([url, href]) => {
        const result = href === undefined ? undefined : found.get(href);
        const why = href === undefined ? 'is no http(s) URL' : (ended ?? 'there are too many links');
        return [url, result ? { ...result, url } : notAsked(url, why)];
    }));
    const incomplete = gap(distinct.length - found.size, ended, found);
    const trouble = known && (await keep(known, found));
    return {
        results,
        ...(incomplete === undefined ? {} : { incomplete }),
        ...(trouble === undefined ? {} : { cacheTrouble: trouble }),
    };
}
/** Fills `found`. Returns why the worker ended early. */
async function ask(question, open, total, found) {
    const { limits, onProgress } = question;
    const wanted = new Set(open);
    const broken = new Set();
    return await followWorker({
        ...question,
        order: {
            kind: 'externals',
            urls: [...open],
            limits,
            allow: [...question.allow],
            proxies: proxiesOf(question.env),
        },
        limitMs: limits.totalMs + graceMs,
        onNews: (news) => {
            if (news.kind !== 'result' || !wanted.has(news.result.url))
                return;
            found.set(news.result.url, news.result);
            if (news.result.verdict === 'broken')
                broken.add(news.result.url);
            onProgress({ done: found.size, total, broken: broken.size });
        },
    });
}
/** Why some links were not asked; undefined when all were. */
function gap(unasked, ended, found) {
    if (unasked > 0)
        return ended ?? `there are more than ${mostUrls} links`;
    const late = [...found.values()].some(({ reason }) => reason?.endsWith(external_result/* timeWasOver */.V));
    return late ? external_result/* timeWasOver */.V : undefined;
}
function hrefOf(text) {
    const url = URL.parse(text);
    if (!url || !/^https?:$/.test(url.protocol))
        return undefined;
    url.hash = '';
    return url.href;
}
function notAsked(url, why) {
    return { url, verdict: 'undecided', status: 0, ms: 0, hops: [], reason: `not asked: ${why}` };
}
async function keep(cache, found) {
    try {
        await cache.write(found.values(), Date.now());
        return undefined;
    }
    catch (error) {
        return (0,root_cause/* rootCause */.e)(error);
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/external-limits.js
const externalLimits = {
    perHost: 2,
    inAll: 64,
    gapMs: 100,
    requestMs: 15_000,
    totalMs: 120_000,
    retries: 2,
    waitMs: 30_000,
    waitInAllMs: 60_000,
    redirects: 10,
    patience: 3,
};

// EXTERNAL MODULE: ./build/model/wildcard.js
var wildcard = __webpack_require__(68958);
;// CONCATENATED MODULE: ./build/checks/crawl/matches-any.js

/** Whether a pattern names the URL, or its path and query. */
function matchesAny(patterns, url) {
    if (patterns.length === 0)
        return false;
    const { pathname, search } = URL.parse(url) ?? { pathname: url, search: '' };
    const path = `${pathname}${search}`;
    return patterns.some((pattern) => (0,wildcard/* matchesWildcard */._)(pattern, url) || (0,wildcard/* matchesWildcard */._)(pattern, path));
}

;// CONCATENATED MODULE: ./build/checks/crawl/undecided-of.js
const mostReasons = 20;
const samplesKept = 5;
const address = /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g;
/** Groups links that could not be checked by reason, the most frequent first; rare ones share an entry. */
function undecidedOf(results) {
    const groups = [...Map.groupBy(results, general)]
        .map(([reason, group]) => entryOf(reason, group))
        .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
    const rare = groups.slice(mostReasons);
    if (rare.length === 0)
        return groups;
    const others = {
        reason: 'other reasons',
        count: rare.reduce((total, { count }) => total + count, 0),
        samples: rare.flatMap(({ samples }) => samples).slice(0, samplesKept),
    };
    return [...groups.slice(0, mostReasons), others];
}
function entryOf(reason, group) {
    const samples = group.map(({ url }) => url.slice(0, 2000)).toSorted();
    return { reason, count: group.length, samples: samples.slice(0, samplesKept) };
}
/** The reason without the names and addresses that differ from link to link. */
function general({ url, hops, reason = 'gives no answer' }) {
    let text = reason;
    for (const asked of [url, ...hops.map((hop) => hop.url)]) {
        const { host = '', hostname = '' } = URL.parse(asked) ?? {};
        for (const name of [host, hostname])
            if (name !== '')
                text = text.replaceAll(name, 'the host');
    }
    return text.replaceAll(address, 'the host');
}

;// CONCATENATED MODULE: ./build/checks/crawl/external-facts.js




const mostBroken = 2000;
/** Asks every link that leaves the site, or the repository's Markdown, once. Ends when the time is over. */
async function externalFacts(stage, links, { isWanted, ignore, places, timeMs, cache }) {
    const byUrl = new Map(links.map((link) => [link.url, link]));
    const found = [...new Set([...byUrl.keys(), ...places.keys()])];
    const urls = isWanted ? found.filter((url) => !matchesAny(ignore, url)) : [];
    const { results, incomplete, cacheTrouble } = await checkExternals({
        urls,
        program: stage.program,
        env: process.env,
        signal: stage.signal,
        limits: { ...externalLimits, totalMs: timeMs },
        allow: stage.allowHosts,
        ...(cache === undefined ? {} : { cache }),
        onProgress: ({ done, total, broken }) => stage.log.progress(`${done} of ${total} links that leave the site · ${broken} broken`),
    });
    if (cacheTrouble !== undefined) {
        stage.log.warn(`Good links were not kept for the next run: ${cacheTrouble}`);
    }
    const broken = [...results.values()].filter(({ verdict }) => verdict === 'broken');
    const undecided = [...results.values()].filter(({ verdict }) => verdict === 'undecided');
    broken.sort((one, other) => (one.url < other.url ? -1 : 1));
    return {
        found: found.length,
        checked: results.size - undecided.length,
        skipped: found.length - urls.length,
        broken: broken.slice(0, mostBroken).map((result) => {
            return brokenOf(result, byUrl.get(result.url), places.get(result.url));
        }),
        unlisted: Math.max(0, broken.length - mostBroken),
        undecided: undecidedOf(undecided),
        ...(incomplete === undefined ? {} : { ended: incomplete }),
    };
}
function brokenOf({ url, status, reason }, link, places) {
    const { parentCount = 0, parents = [] } = link ?? {};
    return {
        url: url.slice(0, 2000),
        status,
        ...(reason === undefined ? {} : { reason }),
        parentCount,
        parents,
        ...(places === undefined ? {} : { places: [...places] }),
    };
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals-of-base.js
/**
 * What is known of the links that leave the base: those that were found to be dead for the head are dead for the
 * base too. Other sites are asked once, and whatever a change is to blame for is decided by the link alone.
 */
function externalsOfBase(links, places, head) {
    const byUrl = new Map(links.map((link) => [link.url.slice(0, 2000), link]));
    const named = new Map([...places].map(([url, found]) => [url.slice(0, 2000), found]));
    const broken = head.broken
        .filter(({ url }) => byUrl.has(url) || named.has(url))
        .map(({ url, status, reason }) => {
        const { parentCount = 0, parents = [] } = byUrl.get(url) ?? {};
        const found = named.get(url);
        return {
            url,
            status,
            ...(reason === undefined ? {} : { reason }),
            parentCount,
            parents,
            ...(found === undefined ? {} : { places: [...found] }),
        };
    });
    const found = new Set([...byUrl.keys(), ...named.keys()]).size;
    return { found, checked: broken.length, skipped: 0, broken, unlisted: 0, undecided: [] };
}

;// CONCATENATED MODULE: ./build/checks/crawl/gaps.js

/** What the crawl could not find out, in words. Limits that the user set are findings instead. */
function gaps({ site, external, markdown, robotsTrouble }, options) {
    const limited = site.suspects.filter(({ problem }) => problem === 'not-crawled').length;
    const failed = site.notCrawled.find(({ reason }) => reason === 'failed');
    return [
        ...(robotsTrouble === undefined
            ? []
            : [`robots.txt could not be read, so nothing may be asked: ${robotsTrouble}`]),
        ...(site.ended === 'max-time'
            ? [`the crawl took longer than ${(0,units/* formatDuration */.a3)(options['max-time'])}`]
            : []),
        ...(site.ended === 'aborted' ? ['the run was cancelled'] : []),
        ...(site.pages === 0 ? [`no page could be crawled: ${rootTrouble(site)}`] : []),
        ...(limited > 0
            ? [`the site limits its rate (429): ${(0,units/* count */.U9)(limited, 'URL')} could not be checked`]
            : []),
        ...(failed ? [`${(0,units/* count */.U9)(failed.count, 'URL')} could not be read`] : []),
        ...(site.unlisted > 0
            ? [`${(0,units/* count */.U9)(site.unlisted, 'more broken target')} than can be listed`]
            : []),
        ...(external.unlisted > 0
            ? [`${(0,units/* count */.U9)(external.unlisted, 'more dead link')} to other sites than can be listed`]
            : []),
        ...(external.ended === undefined
            ? []
            : [`not all links that leave the site could be checked: ${external.ended}`]),
        ...(markdown?.troubles.slice(0, 5).map((trouble) => `sources: ${trouble}`) ?? []),
    ];
}
/** Why the target itself gave nothing to crawl. */
function rootTrouble({ root, suspects, target, notCrawled }) {
    const why = root.reason === undefined ? '' : `: ${root.reason}`;
    const isLoop = suspects.some(({ problem, url }) => problem === 'redirect-loop' && url === target);
    if (root.leaves !== undefined)
        return 'the target redirects to where the crawl may not go';
    if (isLoop)
        return 'the target redirects in a circle';
    if (root.status === 0 && !root.fault && notCrawled.length > 0) {
        const isKeptOut = notCrawled.some(({ reason }) => reason === 'robots');
        return isKeptOut ? 'robots.txt keeps crawlers from the target' : 'the target was never asked';
    }
    if (root.status === 0)
        return `the target gives no answer${why}`;
    if (root.status >= 200 && root.status < 300 && root.fault) {
        return `the target's answer cannot be read to its end${why}`;
    }
    const isGood = root.status >= 200 && root.status < 300;
    return isGood
        ? 'the target is no HTML page of its own origin'
        : `the target answers ${root.status}`;
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/source/link-finder.js
/** What ends a link wherever one may stand: in markup, in Markdown, in a string of a program. */
const border = /["'`\s<>()[\]]+/;
const around = /^[=,:;]+|[,;.:]+$/g;
/** Finds many links in texts at one pass: a link counts only where it stands as a whole. */
class LinkFinder {
    #forms = new Map();
    /** Links that hold a border themselves and must be searched one by one. */
    #odd = [];
    constructor(hrefs) {
        for (const href of hrefs) {
            // In HTML an ampersand is written out.
            for (const form of new Set([href, href.replaceAll('&', '&amp;')])) {
                if (form === '')
                    continue;
                if (border.test(form) || form.replace(around, '') !== form)
                    this.#odd.push([form, href]);
                else
                    this.#forms.set(form, href);
            }
        }
    }
    /** Each link that the text holds, with the line, from 1, of its first occurrence. */
    find(text) {
        const found = new Map();
        for (const [index, line] of text.split('\n').entries()) {
            for (const piece of line.split(border)) {
                for (const token of [piece, piece.replace(around, ''), afterName(piece)]) {
                    const href = this.#forms.get(token);
                    if (href !== undefined && !found.has(href))
                        found.set(href, index + 1);
                }
            }
            for (const [form, href] of this.#odd) {
                if (!found.has(href) && standsAlone(line, form))
                    found.set(href, index + 1);
            }
        }
        return found;
    }
}
/** Of `href=/about` what follows the sign. */
function afterName(piece) {
    return piece.slice(piece.indexOf('=') + 1);
}
function standsAlone(line, form) {
    for (let at = line.indexOf(form); at >= 0; at = line.indexOf(form, at + 1)) {
        const before = line.charAt(at - 1);
        const after = line.charAt(at + form.length);
        if (!/[\w/.#-]/.test(before) && !/[\w/?#&=-]/.test(after))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/source/rare-words.js
const longestText = 200_000;
/** The distinct words of a text, of four letters and more, in small letters. */
function wordsOf(text) {
    return new Set(text
        .slice(0, longestText)
        .toLowerCase()
        .match(/\p{L}[\p{L}\p{N}]{3,40}/gu));
}
/**
 * Which of several texts shares the most rare words with a page; a word counts the less the more of the texts
 * have it, and nothing when all do. Undefined when none stands out.
 */
function mostAlike(page, texts) {
    const scores = texts.map(() => 0);
    for (const word of page) {
        const holders = texts.flatMap((words, index) => (words.has(word) ? [index] : []));
        if (holders.length === texts.length)
            continue;
        for (const index of holders)
            scores[index] = (scores[index] ?? 0) + 1 / holders.length;
    }
    const best = Math.max(...scores);
    const winners = scores.flatMap((score, index) => (score === best ? [index] : []));
    return best > 0 && winners.length === 1 ? winners[0] : undefined;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/git/run-git.js + 1 modules
var run_git = __webpack_require__(15979);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/source/tracked-texts.js




const mostFiles = 10_000;
const mostBytes = 64 * 1024 * 1024;
const largestFile = 512 * 1024;
/** What tools write or fetch: the place to mend is elsewhere. */
const generated = /(?:^|\/)(?:node_modules|vendor|bower_components|_site|\.next)\/|^(?:dist|build|out|coverage|target)\/|(?:^|\/)(?:package-lock\.json|[\w.-]*\.lock|pnpm-lock\.yaml|go\.sum)$|\.(?:min\.(?:js|css)|map|snap|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|pdf|zip|gz|mp4|wasm)$/i;
/**
 * The text files that git tracks below a folder, one after the other, as they are on disk: no links, nothing
 * binary, nothing that is made by tools, 64 MiB at most. None when git cannot list them.
 */
async function* trackedTexts(root, env, signal) {
    const listed = await (0,run_git/* runGit */.E)(['ls-files', '-z'], { cwd: root, env, signal });
    const files = listed.ok ? listed.out.split('\0').slice(0, -1) : [];
    let bytes = 0;
    for (const file of files.filter((name) => !generated.test(name)).slice(0, mostFiles)) {
        signal.throwIfAborted();
        const place = external_node_path_.join(root, file);
        const found = await (0,promises_.lstat)(place).catch(() => undefined);
        if (!found?.isFile() || found.size > largestFile)
            continue;
        bytes += found.size;
        if (bytes > mostBytes)
            return;
        const text = await (0,read_bounded/* readBounded */.C)(place, largestFile).catch(() => '');
        if (!text.slice(0, 8000).includes('\0'))
            yield { file, text };
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/source/find-source.js



const mostHrefs = 500;
/** A link in more files than these, such as `/`, has no place that could be told. */
const mostHits = 50;
/**
 * The file and line of the repository that each link comes from: the only one that holds it, or of several the
 * one whose words are the page's. A link without an entry was not found, or stands in too many places. Rejects
 * when the signal aborts.
 */
async function findSource(question) {
    const { root, pageHints, env, signal } = question;
    const hrefs = [...new Set(question.hrefs)].slice(0, mostHrefs);
    if (hrefs.length === 0)
        return new Map();
    const finder = new LinkFinder(hrefs);
    const hits = new Map();
    for await (const { file, text } of trackedTexts(root, env, signal)) {
        const found = finder.find(text);
        const words = found.size > 0 ? wordsOf(text) : new Set();
        for (const [href, line] of found) {
            const others = hits.get(href) ?? [];
            if (others.length <= mostHits)
                others.push({ file, line, words });
            hits.set(href, others);
        }
    }
    const places = new Map();
    for (const [href, all] of hits) {
        const likeliest = choose(all, pageHints.get(href) ?? '');
        if (likeliest) {
            places.set(href, { file: likeliest.file, line: likeliest.line, files: all.length });
        }
    }
    return places;
}
function choose(hits, hint) {
    if (hits.length === 1)
        return hits[0];
    if (hits.length > mostHits)
        return undefined;
    const best = mostAlike(wordsOf(hint), hits.map(({ words }) => words));
    return best === undefined ? undefined : hits[best];
}

;// CONCATENATED MODULE: ./build/checks/crawl/locate.js

/** Milliseconds for the search. */
const searchMs = 20_000;
/** Too common to have one place. */
const common = new Set(['', '/', '#', '.', './']);
/**
 * The facts with the file and line of the repository that each broken link comes from. Without a checkout, and
 * for what is not found in it in time, nothing is added.
 */
async function locate(stage, top, facts) {
    const { site, external } = facts;
    const titles = new Map(site.pageList.map(({ url, title }) => [url, title ?? '']));
    const hints = new Map();
    for (const { parents } of [...site.suspects, ...external.broken]) {
        const parent = written(parents);
        if (!parent?.raw || hints.has(parent.raw))
            continue;
        hints.set(parent.raw, `${titles.get(parent.page) ?? ''} ${parent.page} ${parent.text ?? ''}`);
    }
    if (top === undefined || hints.size === 0)
        return facts;
    const found = await findSource({
        root: top,
        hrefs: [...hints.keys()],
        pageHints: hints,
        env: process.env,
        signal: AbortSignal.any([stage.signal, AbortSignal.timeout(searchMs)]),
    }).catch(() => new Map());
    const withPlace = (suspect) => {
        const place = found.get(written(suspect.parents)?.raw ?? '');
        return place ? { ...suspect, where: { file: place.file, line: place.line } } : suspect;
    };
    return {
        ...facts,
        site: { ...site, suspects: site.suspects.map(withPlace) },
        external: { ...external, broken: external.broken.map(withPlace) },
    };
}
function written(parents) {
    return parents.find(({ raw }) => raw !== undefined && !common.has(raw));
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/markdown/exists-inside.js


/** What a link without an extension may mean to whoever makes pages of the files. */
const endings = ['', '.md', '.mdx', '.html', '/index.md', '/index.mdx', '/README.md', '/index.html'];
/** Whether the link's path means a file or folder of the repository, as it stands or as site generators read it. */
async function existsInside(root, pathname) {
    const name = decoded(pathname);
    if (name === undefined || name.includes('\0'))
        return false;
    const bare = name.replace(/\/+$/, '');
    const candidates = [
        ...endings.map((ending) => bare + ending),
        ...(bare.endsWith('.html') ? ['.md', '.mdx'].map((end) => bare.replace(/\.html$/, end)) : []),
    ];
    for (const candidate of candidates) {
        const file = external_node_path_.join(root, candidate);
        const outside = external_node_path_.relative(root, file).split(external_node_path_.sep)[0] === '..';
        if (!outside && (await (0,promises_.lstat)(file).catch(() => undefined)))
            return true;
    }
    return false;
}
function decoded(pathname) {
    try {
        return decodeURIComponent(pathname);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/markdown/has-anchor.js
/**
 * Whether a Markdown file seems to have the anchor after all: an id that its site generator understands
 * (`{#id}`, `{: #id }`, an HTML attribute), a heading that differs in letter case only, or a line (`#L10`).
 */
function hasAnchor(text, fragment) {
    if (/^L\d+(?:-L\d+)?$/.test(fragment) || fragment.includes(':~:'))
        return true;
    const wanted = fragment.toLowerCase().replace(/^user-content-/, '');
    const lower = text.toLowerCase();
    const forms = ['{#', '{: #', '{:#', '{ #', 'id="', "id='", 'name="', "name='"];
    if (forms.some((form) => isFollowed(lower, `${form}${wanted}`)))
        return true;
    for (const [, heading = ''] of lower.matchAll(/^ {0,3}#{1,6}[ \t]+(.*)$/gm)) {
        if (slug(heading) === wanted)
            return true;
    }
    return false;
}
/** Whether the text holds it as a whole word: no letter, digit or hyphen follows. */
function isFollowed(text, part) {
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        if (!/[\p{L}\p{N}-]/u.test(text.charAt(at + part.length)))
            return true;
    }
    return false;
}
/** As GitHub makes it of a heading in lower case. */
function slug(heading) {
    return heading
        .replace(/\s+#+\s*$/, '')
        .trim()
        .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
        .replace(/\s/g, '-');
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/markdown/link-lines.js
/** Where links may stand in Markdown: inline, in a definition, in HTML, in angle brackets, bare. */
const destinations = [
    /\]\(\s*<([^<>\n]*)>/g,
    /\]\(\s*((?:[^()\s<]|\([^()\s]*\))+)/g,
    /^ {0,3}(?:> ?)*\[[^\]]+\]:\s*<?([^\s<>]+)/g,
    /\b(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi,
    /<(https?:[^<>\s]+)>/gi,
    /(https?:\/\/[^\s<>"'`\]]+)/gi,
];
/**
 * The line, from 1, on which each link of a Markdown file stands first; links in blocks of code come after all
 * others. By the link as a URL, resolved as if the file stood at `base`.
 */
function linkLines(text, base) {
    const lines = new Map();
    const inCode = new Map();
    let fence;
    for (const [index, line] of text.split('\n').entries()) {
        const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
        if (mark !== undefined && (fence === undefined || mark.startsWith(fence))) {
            fence = fence === undefined ? mark : undefined;
        }
        const found = fence === undefined ? lines : inCode;
        const footnote = /^\s*\[\^[^\]]+\]:/.test(line);
        for (const [href, rooted] of hrefsOf(line, base)) {
            if (!found.has(href))
                found.set(href, { line: index + 1, rooted, footnote });
        }
    }
    for (const [href, line] of inCode)
        if (!lines.has(href))
            lines.set(href, line);
    return lines;
}
function* hrefsOf(line, base) {
    for (const destination of destinations) {
        for (const [, found = ''] of line.matchAll(destination)) {
            for (const text of [found, found.replace(/[).,;:!?*_]+$/, '')]) {
                const plain = text.replaceAll('&amp;', '&').replace(/\\([!-/:-@[-`{-~])/g, '$1');
                const url = URL.parse(plain, base);
                if (url)
                    yield [url.href, plain.startsWith('/')];
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/markdown/source-files.js



const source_files_mostFiles = 2000;
const source_files_largestFile = 1024 * 1024;
/** Made by tools, though now and then in the repository. */
const made = ['node_modules', 'bower_components', '.next', '_site'];
const madeAtTop = ['dist', 'build', 'out', 'coverage', 'target'];
/**
 * Matches nothing, and shares no beginning with any pattern: git (2.39) leaves out the beginning that all wanted
 * patterns share when it looks at the excluded ones too, so that `docs/*.md` without `dist/**` would be nothing.
 */
const nothing = ':(glob)[/]';
/** Names that linkinator takes for something else: a URL, a pattern, an escape. */
const misread = /[#?%\\{}]|^https?/;
/**
 * The files of a checkout that match one of the patterns (`*`, `**`, `?`, `[a-z]`; `!` before one excludes),
 * tracked or new, without those that are ignored or made by tools. Links to files are not followed.
 */
async function sourceFiles(patterns, { root, env, signal }) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    if (wanted.length === 0)
        return { files: [], troubles: [] };
    const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((one) => one.slice(1));
    const top = madeAtTop.filter((name) => !wanted.some((one) => one.startsWith(`${name}/`)));
    const folders = [...made.map((name) => `**/${name}`), ...top].map((name) => `${name}/**`);
    const specs = [
        ...wanted.map((pattern) => `:(glob)${pattern}`),
        nothing,
        ...[...excluded, ...folders].map((pattern) => `:(exclude,glob)${pattern}`),
    ];
    const listing = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...specs];
    const listed = await (0,run_git/* runGit */.E)(listing, { cwd: root, env, signal });
    if (!listed.ok)
        return { files: [], troubles: [`git cannot list the files: ${listed.trouble}`] };
    const names = [...new Set(listed.out.split('\0'))].filter((name) => name !== '');
    const troubles = [];
    const files = [];
    for (const name of names) {
        const found = await (0,promises_.lstat)(external_node_path_.join(root, name)).catch(() => undefined);
        if (!found?.isFile())
            continue;
        if (files.length >= source_files_mostFiles) {
            troubles.push(`of ${names.length} files only ${source_files_mostFiles} are read`);
            break;
        }
        if (found.size > source_files_largestFile)
            troubles.push(`${name} is too large`);
        else if (misread.test(name))
            troubles.push(`${name} has a name that cannot be checked`);
        else
            files.push(name);
    }
    return { files, troubles };
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/markdown/check-markdown.js








const inside = 'http://inside.invalid/';
const placesKept = 3;
const mostExternals = 20_000;
const mostDead = 2000;
const template = /\{\{|\{%|<%|\$\{|%7B%7B|%7B%|%3C%25|\$%7B/i;
/** Checks the links in Markdown files of the repository: files, headings, and where else they lead. */
async function checkMarkdown(question) {
    const { root, ignore } = question;
    const { files, troubles } = await sourceFiles(question.patterns, question);
    const news = [];
    const ended = files.length === 0
        ? undefined
        : await followWorker({
            ...question,
            order: { kind: 'markdown', root: external_node_path_.resolve(root), files },
            onNews: (told) => {
                if (told.kind === 'markdown' && news.length < mostExternals * 5)
                    news.push(told);
            },
        });
    const answers = {
        files: files.length,
        dead: [],
        externals: new Map(),
        templates: 0,
        troubles: ended === undefined ? troubles : [...troubles, ended],
    };
    const known = new Set(files);
    const byFile = Map.groupBy(news, ({ file }) => file);
    for (const [file, links] of byFile) {
        if (!known.has(file))
            continue;
        const text = await (0,read_bounded/* readBounded */.C)(external_node_path_.join(root, file), 1024 * 1024).catch(() => '');
        const lines = linkLines(text, new URL(encodeURI(file), inside).href);
        for (const link of links) {
            if (template.test(link.href))
                answers.templates++;
            else if (link.found === 'unread')
                answers.troubles.push(`${file} could not be read`);
            else
                await take(link, lines, root, ignore, answers);
        }
    }
    return answers;
}
async function take({ file, href, found }, lines, root, ignore, { dead, externals }) {
    const base = found === 'unparsed' ? new URL(encodeURI(file), inside).href : inside;
    const url = URL.parse(href, base);
    const written = url ? lines.get(url.href) : undefined;
    const place = { file, ...(written ? { line: written.line } : {}) };
    const target = url?.href.startsWith(inside) ? url.href.slice(inside.length - 1) : href;
    if (ignore.some((pattern) => (0,wildcard/* matchesWildcard */._)(pattern, target)))
        return;
    if (url && url.origin !== new URL(inside).origin) {
        if (!/^https?:$/.test(url.protocol))
            return;
        url.hash = '';
        const places = externals.get(url.href) ?? [];
        if (places.length < placesKept)
            places.push(place);
        if (externals.size < mostExternals)
            externals.set(url.href, places);
        return;
    }
    if (dead.length >= mostDead || written?.footnote)
        return;
    const certain = written !== undefined && !written.rooted;
    if (!url)
        dead.push({ ...place, problem: 'no-url', target, certain: true });
    else if (found === 'dead-anchor') {
        if (await lacks(root, url))
            dead.push({ ...place, problem: 'no-heading', target, certain });
    }
    else if (!(await existsInside(root, url.pathname))) {
        dead.push({ ...place, problem: 'no-file', target, certain });
    }
}
async function lacks(root, url) {
    try {
        const file = external_node_path_.join(root, decodeURIComponent(url.pathname));
        return !hasAnchor(await (0,read_bounded/* readBounded */.C)(file, 1024 * 1024), decodeURIComponent(url.hash.slice(1)));
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/markdown-facts.js

/** Checks the links in the Markdown files that `sources` names. `top` is the checkout's top folder. */
async function markdownFacts(stage, top, { sources, ignore }, limitMs) {
    if (top === undefined)
        return unseen('this is no checkout of a git repository');
    if (stage.signal.aborted)
        return unseen('the run was cancelled');
    try {
        const { files, dead, externals, troubles } = await checkMarkdown({
            root: top,
            patterns: sources,
            ignore,
            program: stage.program,
            env: process.env,
            signal: stage.signal,
            limitMs,
        });
        const none = files === 0 && troubles.length === 0;
        const told = none ? ['no file of the repository matches'] : troubles;
        return { facts: { files, dead, troubles: told }, externals };
    }
    catch (error) {
        if (stage.signal.aborted)
            return unseen('the run was cancelled');
        throw error;
    }
}
function unseen(trouble) {
    return { facts: { files: 0, dead: [], troubles: [trouble] }, externals: new Map() };
}

;// CONCATENATED MODULE: ./build/checks/crawl/robots/octets.js
const unreserved = /[\w.~-]/;
/**
 * A path so that two ways to write the same octets are equal: what is not ASCII in percent-encoding, its digits in
 * capitals, and what needs no encoding as it is.
 */
function octets(path) {
    return path
        .toWellFormed()
        .replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent)
        .replaceAll(/%[0-9a-f]{2}/gi, (code) => {
        const sign = String.fromCharCode(Number.parseInt(code.slice(1), 16));
        return unreserved.test(sign) ? sign : code.toUpperCase();
    });
}

;// CONCATENATED MODULE: ./build/checks/crawl/robots/rules-for.js

/**
 * The rules of robots.txt that hold for a crawler: all that are for its name, else all that are for everyone. A
 * name stands for the rules below it, and names in a row share theirs; other lines mean nothing.
 */
function rulesFor(text, product) {
    const own = [];
    const all = [];
    let isNamed = false;
    let names = new Set();
    let isHead = false;
    for (const { key, value } of linesOf(text)) {
        if (key === 'user-agent') {
            if (!isHead)
                names = new Set();
            isHead = true;
            names.add(nameOf(value));
            isNamed ||= names.has(product.toLowerCase());
        }
        else if (key === 'allow' || key === 'disallow') {
            isHead = false;
            if (value === '')
                continue;
            const pattern = octets(value);
            const [start = ''] = pattern.split(/[*$]/, 1);
            const rule = { pattern, start, allow: key === 'allow' };
            if (names.has(product.toLowerCase()))
                own.push(rule);
            if (names.has('*'))
                all.push(rule);
        }
    }
    return isNamed ? own : all;
}
function* linesOf(text) {
    for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
        const [content = ''] = line.split('#', 1);
        const colon = content.indexOf(':');
        if (colon < 0)
            continue;
        const key = content.slice(0, colon).trim().toLowerCase();
        yield { key, value: content.slice(colon + 1).trim() };
    }
}
/** Some write a version behind the name. */
function nameOf(value) {
    return value === '*' ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
}

;// CONCATENATED MODULE: ./build/checks/crawl/robots/robots-rules.js



/** What robots.txt lets a crawler ask for: https://www.rfc-editor.org/rfc/rfc9309#section-2.2.2 */
class RobotsRules {
    #rules;
    /** `product` is the name that the crawler goes by. */
    constructor(text, product) {
        // The longest match decides and, of equal ones, the one that allows.
        this.#rules = rulesFor(text, product).toSorted((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow));
    }
    /** `path` is path and query of a URL, as the WHATWG parser writes them. */
    allows(path) {
        const asked = octets(path);
        if (asked === '/robots.txt')
            return true;
        return this.#rules.find((rule) => matches(rule, asked))?.allow ?? true;
    }
}
/** A pattern means all that begins like it, unless it ends in a dollar. */
function matches({ pattern, start }, path) {
    // Most rules end here, and there may be many.
    if (!path.startsWith(start))
        return false;
    return pattern.endsWith('$')
        ? (0,wildcard/* matchesWildcard */._)(pattern.slice(0, -1), path)
        : (0,wildcard/* matchesWildcard */._)(`${pattern}*`, path);
}

;// CONCATENATED MODULE: ./build/checks/crawl/robots/read-robots.js


/** Of a longer file the rest is left out: https://www.rfc-editor.org/rfc/rfc9309#section-2.5 */
const read_robots_mostBytes = 512 * 1024;
const mostRedirects = 5;
const limitMs = 15_000;
const product = 'Rehearse';
const everything = { allows: () => true };
function read_robots_nothing(trouble) {
    return { allows: () => false, trouble };
}
/**
 * Asks for robots.txt. None, or one that is refused (4xx), allows everything; one that cannot be reached forbids
 * everything: https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1. Never throws.
 */
async function readRobots(stage) {
    const signal = AbortSignal.any([stage.signal, AbortSignal.timeout(limitMs)]);
    try {
        let url = new URL('/robots.txt', stage.target);
        for (let asked = 0; asked <= mostRedirects; asked++) {
            const answer = await stage.fetch(url, { signal });
            const { status } = answer;
            if (status >= 200 && status < 300) {
                const rules = new RobotsRules(await textOf(answer), product);
                return { allows: (path) => rules.allows(path) };
            }
            await answer.body?.cancel();
            if (status >= 400)
                return status < 500 ? everything : read_robots_nothing(`it answers ${status}`);
            const location = answer.headers.get('location');
            const next = location === null ? null : URL.parse(location, url.href);
            if (!next)
                return read_robots_nothing(`it answers ${status} and leads nowhere`);
            url = next;
        }
        return everything;
    }
    catch (error) {
        if (stage.signal.aborted)
            return read_robots_nothing('the run was cancelled');
        return read_robots_nothing(signal.aborted ? 'it gives no answer in time' : (0,root_cause/* rootCause */.e)(error));
    }
}
async function textOf({ body }) {
    const parts = [];
    let bytes = 0;
    for await (const part of body ?? []) {
        parts.push(part);
        bytes += part.length;
        if (bytes >= read_robots_mostBytes)
            break;
    }
    const text = Buffer.concat(parts).subarray(0, read_robots_mostBytes).toString('utf8');
    // Half a rule is another rule.
    if (bytes < read_robots_mostBytes)
        return text;
    return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/checks/crawl/document/media-type.js
/** Types that say nothing: https://mimesniff.spec.whatwg.org/#mime-type-sniffing-algorithm */
const unknown = new Set(['*/*', 'unknown/unknown', 'application/unknown']);
/**
 * A Content-Type header, read as browsers read it: of several in a list the last one that says something counts,
 * https://fetch.spec.whatwg.org/#concept-header-extract-mime-type. `undefined` when there is none.
 */
function parseMediaType(header) {
    if (!header.includes(','))
        return parseOne(header);
    let found;
    for (const [part] of header.slice(0, 4096).matchAll(/(?:[^",]|"(?:[^"\\]|\\.)*"?)+/g)) {
        const type = parseOne(part);
        if (!type)
            continue;
        const { essence, charset = essence === found?.essence ? found.charset : undefined } = type;
        found = charset === undefined ? { essence } : { essence, charset };
    }
    return found;
}
/** https://mimesniff.spec.whatwg.org/#parsing-a-mime-type */
function parseOne(header) {
    const [first = ''] = header.split(';', 1);
    const essence = first.trim().toLowerCase();
    if (!/^[!#$%&'*+.^_`|~\w-]+\/[!#$%&'*+.^_`|~\w-]+$/.test(essence))
        return undefined;
    if (unknown.has(essence))
        return undefined;
    const parameter = /;[\t\n\r ]*charset=(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/i.exec(header);
    const charset = (parameter?.[1]?.replaceAll(/\\(.)/g, '$1') ?? parameter?.[2])?.trim();
    return charset ? { essence, charset } : { essence };
}
/** https://mimesniff.spec.whatwg.org/#xml-mime-type */
function isXmlType(essence) {
    return essence === 'text/xml' || essence === 'application/xml' || essence.endsWith('+xml');
}
/** https://mimesniff.spec.whatwg.org/#json-mime-type */
function isJsonType(essence) {
    return essence === 'application/json' || essence === 'text/json' || essence.endsWith('+json');
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/link.js
/** What a browser loads into a page, or sends from it: https://www.w3.org/TR/mixed-content/ */
const loadedKinds = new Set([
    'frame',
    'form',
    'image',
    'icon',
    'media',
    'track',
    'script',
    'style',
    'font',
    'css-import',
    'css-image',
    'svg-use',
    'object',
    'manifest',
    'preload',
]);
const expectations = {
    image: 'image',
    icon: 'image',
    media: 'media',
    track: 'track',
    script: 'script',
    style: 'style',
    font: 'font',
    'css-import': 'style',
    'css-image': 'image',
    'svg-use': 'image',
    manifest: 'manifest',
    feed: 'feed',
    sitemap: 'sitemap',
    canonical: 'page',
};
/** What a reference of this kind expects unless it says otherwise itself. */
function usuallyExpects(kind) {
    return expectations[kind] ?? 'any';
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/resolver.js
/**
 * Relative and root-relative paths, and queries after them, which no URL parser would change but for the steps up
 * before them: https://url.spec.whatwg.org/#path-state
 */
const plainPath = /^((?:\.\.\/)*)[/\w~-][\w~\-./@!$&'()*+,;=]*(?:\?[\w~\-./@!$&()*+,;=:%]*)?$/;
const absolute = /^https?:\/\//;
const plainFragment = /^[\w!$&'()*+,\-./:;=?@~%]*$/;
const scheme = /^([a-z][a-z0-9+.-]*):/i;
/** Resolves references of one document as the WHATWG URL Standard does, most of them from a cache. */
class Resolver {
    base;
    #encodeQuery;
    /** A base of another scheme makes relative references its own. */
    #isHttp;
    #self;
    #root;
    /** The path of the base without its last segment. */
    #folder;
    #cache = new Map();
    #shared;
    constructor(base, encodeQuery, shared) {
        this.base = base;
        this.#encodeQuery = encodeQuery;
        this.#isHttp = /^https?:$/.test(base.protocol);
        const [self = ''] = base.href.split('#', 1);
        this.#self = self;
        // With the user name and password, which `origin` lacks and relative references keep.
        this.#root = self.slice(0, self.indexOf('/', self.indexOf('//') + 2));
        this.#folder = base.pathname.slice(0, base.pathname.lastIndexOf('/') + 1);
        if (!encodeQuery)
            this.#shared = shared?.of(this.#root + this.#folder);
    }
    resolve(raw) {
        const hash = raw.indexOf('#');
        if (hash < 0)
            return this.#withoutFragment(raw);
        // Spaces are dropped at the ends of the whole reference, not before the fragment.
        const path = raw.slice(0, hash);
        const resolved = /[\0- ]$/.test(path) ? this.#parse(`${path}#`) : this.#withoutFragment(path);
        if (!('url' in resolved))
            return resolved;
        return { url: resolved.url, fragment: encodeFragment(raw.slice(hash + 1)) };
    }
    /** A fragment begins at the first `#` in every state of the parser, so the rest can be looked up alone. */
    #withoutFragment(raw) {
        const known = this.#shared?.get(raw) ?? this.#cache.get(raw);
        if (known)
            return known;
        const plain = this.#isHttp ? this.#plain(raw) : undefined;
        const resolved = plain === undefined ? this.#parse(raw) : { url: plain };
        if (!('url' in resolved))
            return resolved;
        // The last segment and the query of the base mean nothing to these.
        const isForFolder = plain !== undefined || absolute.test(raw);
        const isShared = isForFolder && this.#shared?.add(raw, resolved.url) === true;
        if (!isShared)
            this.#cache.set(raw, resolved);
        return resolved;
    }
    #parse(raw) {
        // The URL parser drops these wherever they stand.
        const text = raw.replaceAll(/^[\0- ]+|[\0- ]+$|[\t\n\r]+/g, '');
        if (text === '' && this.#isHttp)
            return { url: this.#self };
        const named = scheme.exec(text)?.[1]?.toLowerCase();
        if (named !== undefined && named !== 'http' && named !== 'https')
            return { scheme: named };
        const url = URL.parse(this.#withEncodedQuery(text), this.base.href);
        const isOwn = named === undefined && !this.#isHttp;
        if (isOwn && !/^https?:$/.test(url?.protocol ?? ''))
            return { scheme: this.base.protocol.slice(0, -1) };
        if (!url)
            return { unparsable: true };
        const { href } = url;
        return { url: href.endsWith('#') ? href.slice(0, -1) : href };
    }
    /** A quarter of the work of a URL parser, for nine of ten references. */
    #plain(raw) {
        const up = plainPath.exec(raw)?.[1];
        if (up === undefined)
            return undefined;
        const rest = up === '' ? raw : raw.slice(up.length);
        if (rest.includes('/.'))
            return undefined;
        if (rest.startsWith('/'))
            return up === '' && !rest.startsWith('//') ? this.#root + rest : undefined;
        let folder = this.#folder;
        // One step up from the top is the top.
        for (let left = up.length; left > 0 && folder !== '/'; left -= 3) {
            folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
        }
        return this.#root + folder + rest;
    }
    #withEncodedQuery(text) {
        const query = this.#encodeQuery ? text.indexOf('?') : -1;
        if (!this.#encodeQuery || query < 0)
            return text;
        return text.slice(0, query) + this.#encodeQuery(text.slice(query));
    }
}
function encodeFragment(raw) {
    return plainFragment.test(raw) ? raw : (URL.parse(`about:blank#${raw}`)?.hash.slice(1) ?? raw);
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/upgrades-requests.js
/**
 * Whether a Content-Security-Policy, or a list of several, has browsers ask over https for what a page refers to
 * over http: https://www.w3.org/TR/upgrade-insecure-requests/
 */
function upgradesRequests(policies) {
    return policies
        .split(/[;,]/)
        .some((directive) => /^upgrade-insecure-requests(?:\s|$)/i.test(directive.trim()));
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/query-encoder.js
const known = new Map();
/**
 * Browsers send the query of a link in the encoding of its document, where that is neither UTF-8 nor UTF-16:
 * https://url.spec.whatwg.org/#query-state. Characters that it lacks become numeric character references.
 * The result is ASCII where the query was not, so that a URL parser leaves it alone.
 */
function queryEncoder(encoding) {
    if (encoding === 'utf-8' || encoding.startsWith('utf-16') || encoding === 'iso-2022-jp') {
        return undefined;
    }
    return (query) => {
        const table = known.get(encoding) ?? buildTable(encoding);
        known.set(encoding, table);
        return query.replaceAll(/[^\0-\x7F]/gu, (character) => {
            const code = character.codePointAt(0) ?? 0xfffd;
            const bytes = table.get(character) ?? (encoding === 'gb18030' ? fourBytes(code) : undefined);
            return bytes ? bytes.map(encodeByte).join('') : `%26%23${code}%3B`;
        });
    };
}
/** The second byte of a character may be one that queries need not encode. */
function encodeByte(byte) {
    const character = String.fromCharCode(byte);
    if (byte > 0x20 && byte < 0x7f && !'"#<>\''.includes(character))
        return character;
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
/** GB18030 numbers all that has no two bytes: https://encoding.spec.whatwg.org/#index-gb18030-ranges-pointer */
function fourBytes(code) {
    const pointer = code > 0xffff ? 189_000 + code - 0x1_0000 : pointers().get(code);
    if (pointer === undefined)
        return [];
    return bytesOf(pointer);
}
function bytesOf(pointer) {
    return [
        Math.floor(pointer / 12_600) + 0x81,
        (Math.floor(pointer / 1260) % 10) + 0x30,
        (Math.floor(pointer / 10) % 126) + 0x81,
        (pointer % 10) + 0x30,
    ];
}
let ranges;
function pointers() {
    if (ranges)
        return ranges;
    const decoder = new TextDecoder('gb18030');
    const found = new Map();
    for (let pointer = 0; pointer < 39_420; pointer++) {
        const text = decoder.decode(Uint8Array.from(bytesOf(pointer)));
        if (text.length === 1)
            found.set(text.charCodeAt(0), pointer);
    }
    ranges = found;
    return found;
}
/** Node encodes to UTF-8 only, so what decodes to a character tells how to encode it. */
function buildTable(encoding) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const table = new Map();
    const learn = (bytes) => {
        try {
            const text = decoder.decode(Uint8Array.from(bytes));
            if (/^.$/su.test(text) && !table.has(text))
                table.set(text, bytes);
            return true;
        }
        catch {
            return false;
        }
    };
    for (let lead = 0x80; lead <= 0xff; lead++) {
        if (learn([lead]))
            continue;
        for (let trail = 0x30; trail <= 0xff; trail++)
            learn([lead, trail]);
    }
    return table;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/collector.js




/** What is followed when the document is complete, so that a `<base>` after it still counts. */
const followedLater = new Set([
    'navigation',
    'form',
    'ping',
    'icon',
    'manifest',
    'feed',
    'canonical',
    'alternate',
    'relation',
    'citation',
    'social',
    'structured-data',
]);
/** Formats whose fragments mean ids. */
const withIds = new Set(['html', 'xhtml', 'svg', 'xml']);
/** Gathers what the readers of a document find, within its limits. */
class Collector {
    lines;
    limits;
    documentUrl;
    links = [];
    ids = new Set();
    robots = [];
    scripts = { external: 0, inline: 0, modules: 0 };
    title;
    emptyRoot;
    text = '';
    code = '';
    #invalid = [];
    #schemes = new Map();
    #overflow = new Map();
    #malformed = new Map();
    /** What documents of the same site share. */
    paths;
    #resolver;
    #encodeQuery;
    #baseSeen = false;
    #upgrades = false;
    #settled = 0;
    constructor(url, lines, limits, paths) {
        this.documentUrl = url;
        this.lines = lines;
        this.limits = limits;
        this.paths = paths;
        this.#resolver = new Resolver(url, undefined, paths);
    }
    get resolver() {
        return this.#resolver;
    }
    /** To be called before the first reference is added. */
    useEncoding(encoding) {
        this.#encodeQuery = queryEncoder(encoding);
        if (this.#encodeQuery)
            this.#resolver = new Resolver(this.#resolver.base, this.#encodeQuery, this.paths);
    }
    /**
     * The first `<base href>` counts, even when it is unusable; links to follow before it are resolved again.
     * https://html.spec.whatwg.org/multipage/semantics.html#set-the-frozen-base-url
     */
    setBase(href) {
        if (this.#baseSeen)
            return;
        this.#baseSeen = true;
        const base = URL.parse(href, this.documentUrl.href);
        if (!base || /^(?:data|javascript):$/.test(base.protocol))
            return;
        this.#resolver = new Resolver(base, this.#encodeQuery, this.paths);
        let kept = 0;
        for (const [index, link] of this.links.entries()) {
            const waits = link.element === 'img' && index >= this.#settled;
            const isLater = waits || followedLater.has(link.kind);
            if (!isLater || this.#resolveAgain(link))
                this.links[kept++] = link;
        }
        this.links.length = kept;
    }
    /**
     * A policy of the document. One that upgrades makes `https` of what is loaded, and of links to the own host:
     * https://www.w3.org/TR/upgrade-insecure-requests/#upgrade-request
     */
    addPolicy(policy) {
        this.#upgrades ||= this.documentUrl.protocol === 'https:' && upgradesRequests(policy);
    }
    #upgraded(url, kind) {
        if (!this.#upgrades || !url.startsWith('http:'))
            return url;
        const upgraded = `https:${url.slice('http:'.length)}`;
        const isOwn = URL.parse(upgraded)?.hostname === this.documentUrl.hostname;
        return isOwn || loadedKinds.has(kind) ? upgraded : url;
    }
    /** A script ends: before it runs, images above it have chosen their URLs; until then they wait. */
    settle() {
        this.#settled = this.links.length;
    }
    /** False for what is no link with this base. */
    #resolveAgain(link) {
        if (link.line === 0)
            return true;
        const resolved = this.#resolver.resolve(link.raw);
        if ('url' in resolved)
            link.url = this.#upgraded(resolved.url, link.kind);
        return 'url' in resolved;
    }
    /** Adds a reference; returns its link unless it is no http(s) URL or a limit is reached. */
    add(reference) {
        const { kind, raw, element, attribute, method, resolver = this.#resolver } = reference;
        if (this.links.length >= this.limits.links) {
            this.overflow('links');
            return undefined;
        }
        const resolved = resolver.resolve(raw);
        if ('scheme' in resolved) {
            // Hostile pages invent schemes.
            const name = this.#schemes.size < 20 ? resolved.scheme : 'other';
            add(this.#schemes, name);
            return undefined;
        }
        const inText = reference.offset >= 0;
        const { line, column } = inText ? this.lines.locate(reference.offset) : { line: 0, column: 0 };
        if ('unparsable' in resolved) {
            if (this.#invalid.length >= this.limits.invalid)
                this.overflow('invalid');
            else
                this.#invalid.push({ kind, raw: raw.slice(0, 2048), element, attribute, line, column });
            return undefined;
        }
        const expects = reference.expects ?? usuallyExpects(kind);
        const url = this.#upgraded(resolved.url, kind);
        const link = { kind, expects, url, raw, element, attribute, line, column };
        if (resolved.fragment !== undefined)
            link.fragment = resolved.fragment;
        if (method)
            link.method = method;
        this.links.push(link);
        return link;
    }
    addId(id) {
        if (id === '')
            return;
        if (this.ids.size >= this.limits.ids)
            this.overflow('ids');
        else
            this.ids.add(id);
    }
    addRobots(content) {
        for (const directive of content.toLowerCase().split(',')) {
            const name = directive.trim();
            if (name !== '' && this.robots.length < 50)
                this.robots.push(name.slice(0, 100));
        }
    }
    overflow(limit) {
        add(this.#overflow, limit);
    }
    malformed(part) {
        add(this.#malformed, part);
    }
    /** Takes over what a nested document refers to, all of it at one place. */
    absorb(inner, place) {
        for (const link of inner.links) {
            const isOwn = link.raw.startsWith('#') && link.kind === 'navigation';
            if (!isOwn)
                this.links.push(Object.assign(link, place));
        }
        for (const reference of inner.#invalid)
            this.#invalid.push(Object.assign(reference, place));
        for (const [name, count] of inner.#schemes)
            add(this.#schemes, name, count);
        for (const [limit, count] of inner.#overflow)
            add(this.#overflow, limit, count);
        for (const [part, count] of inner.#malformed)
            add(this.#malformed, part, count);
        this.scripts.external += inner.scripts.external;
        this.scripts.inline += inner.scripts.inline;
        this.scripts.modules += inner.scripts.modules;
    }
    facts(format, encoding, encodingSource) {
        return {
            format,
            encoding,
            encodingSource,
            base: this.#resolver.base.href,
            links: this.links,
            invalid: this.#invalid,
            schemes: this.#schemes,
            ids: this.#overflow.has('ids') || !withIds.has(format) ? undefined : this.ids,
            title: this.title,
            text: this.text,
            code: this.code,
            robots: this.robots,
            upgrades: this.#upgrades,
            scripts: this.scripts,
            emptyRoot: this.emptyRoot,
            malformed: this.#malformed,
            overflow: this.#overflow,
        };
    }
}
function add(counts, name, count = 1) {
    counts.set(name, (counts.get(name) ?? 0) + count);
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/sniff-format.js
/** Tags that make an unlabelled body HTML: https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type */
const htmlStart = /^[\t\n\f\r ]*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[ >]/i;
/** What a body without a usable Content-Type is, as browsers find out. Only what they would render counts. */
function sniffFormat(head) {
    const text = new TextDecoder('windows-1252').decode(head.subarray(0, 1024)).replace(/^ï»¿/, '');
    if (htmlStart.test(text) || /^[\t\n\f\r ]*<!--/.test(text))
        return 'html';
    return /^[\t\n\f\r ]*<\?xml/.test(text) ? 'xml' : 'other';
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/document-format.js


/**
 * How to read a body. `role` is what the reference to it expected: a manifest may be served as any type, and
 * a sitemap may be a plain list of URLs.
 */
function readingOf(url, contentType, role, head) {
    const type = contentType === undefined ? undefined : parseMediaType(contentType);
    if (!type && role === 'sitemap')
        return sitemapReading(head);
    if (!type)
        return role === 'manifest' ? 'json' : sniffFormat(head);
    const { essence } = type;
    if (essence === 'text/html')
        return 'html';
    if (essence === 'text/css')
        return 'css';
    if (isXmlType(essence))
        return 'xml';
    if (isJsonType(essence) || role === 'manifest')
        return 'json';
    if (essence !== 'text/plain')
        return 'other';
    if (url.pathname === '/robots.txt')
        return 'robots';
    return role === 'sitemap' ? sitemapReading(head) : 'other';
}
/** A sitemap that does not say what it is: XML, a list, or a page in its place. */
function sitemapReading(head) {
    const format = sniffFormat(head);
    if (format !== 'other')
        return format;
    return /^(?:ï»¿)?\s*</.test(Buffer.from(head.subarray(0, 64)).toString('latin1')) ? 'xml' : 'urls';
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/encoding/byte-order-mark.js
/** The encoding that a byte order mark names: https://encoding.spec.whatwg.org/#bom-sniff */
function byteOrderMark(head) {
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
        return 'utf-8';
    if (head[0] === 0xfe && head[1] === 0xff)
        return 'utf-16be';
    return head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : undefined;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/checks/crawl/document/encoding/decode-stream.js

const decode_stream_escape = 0x1b;
const guessLength = 1024;
/**
 * Decodes a body piece by piece. As long as only ASCII has come, an encoding that is not known yet does not
 * matter, and the document may still declare it. The first byte beyond decides: what is valid UTF-8 for the next
 * 1,024 bytes is taken for it, as browsers guess; anything else is windows-1252, HTML's default.
 */
class DecodeStream {
    #write;
    #onEncoding;
    #decoder;
    #pending = new Uint8Array(0);
    encoding;
    source;
    constructor(known, sinks) {
        this.#write = sinks.write;
        this.#onEncoding = sinks.onEncoding;
        this.encoding = known?.encoding ?? 'utf-8';
        this.source = known?.source ?? 'default';
        if (known)
            this.#use(known.encoding, known.source);
    }
    /** The document declares its encoding, later than in its first bytes. */
    declare(encoding) {
        if (!this.#decoder && this.#pending.length === 0)
            this.#use(encoding, 'document');
    }
    #use(encoding, source) {
        this.#decoder = new TextDecoder(encoding);
        this.encoding = encoding;
        this.source = source;
        this.#onEncoding(encoding);
    }
    write(chunk) {
        if (this.#decoder) {
            this.#emit(this.#decoder.decode(chunk, { stream: true }));
            return;
        }
        if (this.#pending.length > 0) {
            this.#guess(Buffer.concat([this.#pending, chunk]), false);
            return;
        }
        let ascii = 0;
        while (ascii < chunk.length && isPlain(chunk[ascii]))
            ascii += 1;
        if (ascii > 0)
            this.#emit(Buffer.from(chunk.buffer, chunk.byteOffset, ascii).toString('latin1'));
        // The text may have declared the encoding by now.
        const rest = chunk.subarray(ascii);
        if (rest.length === 0)
            return;
        if (this.#decoder)
            this.write(rest);
        else
            this.#guess(new Uint8Array(rest), false);
    }
    end() {
        if (this.#pending.length > 0)
            this.#guess(this.#pending, true);
        this.#emit(this.#decoder?.decode() ?? '');
    }
    #guess(bytes, isEnd) {
        this.#pending = bytes;
        if (bytes.length < guessLength && !isEnd)
            return;
        const sample = bytes.subarray(0, guessLength);
        this.#pending = new Uint8Array(0);
        this.#use((0,external_node_buffer_.isUtf8)(withoutCutCharacter(sample)) ? 'utf-8' : 'windows-1252', 'guess');
        this.write(bytes);
    }
    #emit(text) {
        if (text !== '')
            this.#write(text);
    }
}
function isPlain(byte = 0) {
    return byte < 0x80 && byte !== decode_stream_escape;
}
/** Drops up to three bytes of a character that the end of the sample may have cut. */
function withoutCutCharacter(bytes) {
    for (let back = 1; back <= 3 && back <= bytes.length; back++) {
        const byte = bytes[bytes.length - back] ?? 0;
        if (byte < 0x80)
            break;
        if (byte < 0xc0)
            continue;
        const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        return needs > back ? bytes.subarray(0, bytes.length - back) : bytes;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/encoding/encoding-label.js
/** Labels that were looked up; there are a few hundred. */
const labels = new Map();
/** Encodings that browsers refuse to decode, because they hide markup. */
const replaced = /^(csiso2022kr|hz-gb-2312|iso-2022-cn|iso-2022-cn-ext|iso-2022-kr|replacement)$/i;
/** The encoding for a label as https://encoding.spec.whatwg.org/#names-and-labels has it; undefined for none. */
function encodingForLabel(label) {
    const name = label.replaceAll(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '');
    if (name === '' || name.length > 40)
        return undefined;
    if (replaced.test(name))
        return 'replacement';
    const known = labels.get(name);
    if (known !== undefined)
        return known;
    try {
        const { encoding } = new TextDecoder(name);
        labels.set(name, encoding);
        return encoding;
    }
    catch {
        return undefined;
    }
}
/** What a declaration inside of a document means: it was read as ASCII, so UTF-16 cannot be true. */
function encodingDeclaredInside(label) {
    const encoding = encodingForLabel(label);
    if (encoding?.startsWith('utf-16'))
        return 'utf-8';
    return encoding === 'x-user-defined' ? 'windows-1252' : encoding;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/encoding/meta-prescan.js

/**
 * The encoding that the first bytes of HTML declare in a `meta`, found without parsing:
 * https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
function prescanMeta(head) {
    const text = Buffer.from(head).toString('latin1');
    const tag = /<(?:!--|(meta)[\t\n\f\r /]|(\/?[a-z])|[!/?])/gi;
    for (let match = tag.exec(text); match; match = tag.exec(text)) {
        if (match[0] === '<!--') {
            // `<!-->` is a whole comment: the dashes may be shared.
            const end = text.indexOf('-->', match.index + 2);
            if (end < 0)
                return undefined;
            tag.lastIndex = end + 3;
        }
        else if (match[1] !== undefined || match[2] !== undefined) {
            const attributes = new AttributeScan(text, tag.lastIndex - (match[1] === undefined ? 0 : 1));
            if (match[1] === undefined)
                attributes.skipName();
            const encoding = match[1] === undefined ? attributes.skip() : readMeta(attributes);
            if (encoding !== undefined)
                return encoding;
            tag.lastIndex = attributes.at;
        }
        else {
            const end = text.indexOf('>', match.index);
            if (end < 0)
                return undefined;
            tag.lastIndex = end + 1;
        }
    }
    return undefined;
}
function readMeta(attributes) {
    const seen = new Set();
    let isPragma = false;
    let needsPragma;
    let label;
    for (let next = attributes.next(); next; next = attributes.next()) {
        if (seen.has(next.name))
            continue;
        seen.add(next.name);
        if (next.name === 'http-equiv')
            isPragma ||= next.value.toLowerCase() === 'content-type';
        else if (next.name === 'charset') {
            label = next.value;
            needsPragma = false;
        }
        else if (next.name === 'content' && label === undefined) {
            label = charsetIn(next.value);
            if (label !== undefined)
                needsPragma = true;
        }
    }
    if (needsPragma === undefined || (needsPragma && !isPragma))
        return undefined;
    return encodingDeclaredInside(label ?? '');
}
/** https://html.spec.whatwg.org/multipage/urls-and-fetching.html#extracting-character-encodings-from-meta-elements */
function charsetIn(content) {
    const match = /charset[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^"';\t\n\f\r ][^;\t\n\f\r ]*))/i.exec(content);
    return match?.[1] ?? match?.[2] ?? match?.[3];
}
/** Attributes as the prescan sees them. */
class AttributeScan {
    #text;
    at;
    constructor(text, at) {
        this.#text = text;
        this.at = at;
    }
    skipName() {
        while (this.at < this.#text.length && !/[\t\n\f\r >]/.test(this.#text.charAt(this.at)))
            this.at += 1;
    }
    skip() {
        while (this.next())
            ;
    }
    next() {
        const attribute = /[\t\n\f\r /]*(?:([^>\t\n\f\r /][^=>\t\n\f\r /]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^"'>\t\n\f\r ][^>\t\n\f\r ]*)?))?)?/y;
        attribute.lastIndex = this.at;
        const match = attribute.exec(this.#text);
        this.at = match ? attribute.lastIndex : this.#text.length;
        if (match?.[1] === undefined)
            return undefined;
        return { name: match[1].toLowerCase(), value: match[2] ?? match[3] ?? match[4] ?? '' };
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/encoding/declared-encoding.js


/** What a document of some format declares about its encoding in its first bytes. */
function declaredEncoding(reading, head) {
    if (reading === 'text')
        return undefined;
    const start = Buffer.from(head.subarray(0, 200)).toString('latin1');
    if (reading === 'html')
        return prescanMeta(head) ?? xmlDeclared(start);
    if (reading === 'css') {
        // https://drafts.csswg.org/css-syntax/#determine-the-fallback-encoding: byte for byte
        return encodingDeclaredInside(/^@charset "([^"]*)";/.exec(start)?.[1] ?? '');
    }
    // https://www.w3.org/TR/xml/#sec-guessing
    if (start.startsWith('\0<\0?'))
        return 'utf-16be';
    if (start.startsWith('<\0?\0'))
        return 'utf-16le';
    return xmlDeclared(start);
}
/** In HTML it counts too: https://html.spec.whatwg.org/multipage/parsing.html#concept-get-xml-encoding-when-sniffing */
function xmlDeclared(start) {
    const label = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
    return encodingDeclaredInside(label ?? '');
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/preload-destination.js
const preload_destination_destinations = new Map([
    ['image', 'image'],
    ['script', 'script'],
    ['worker', 'script'],
    ['sharedworker', 'script'],
    ['serviceworker', 'script'],
    ['audioworklet', 'script'],
    ['paintworklet', 'script'],
    ['style', 'style'],
    ['font', 'font'],
    ['audio', 'media'],
    ['video', 'media'],
    ['track', 'track'],
    ['manifest', 'manifest'],
]);
/** What a preload with this `as` must bring: https://fetch.spec.whatwg.org/#concept-potential-destination */
function preloadExpects(relation, as) {
    const expects = preload_destination_destinations.get(as?.trim().toLowerCase() ?? '');
    if (relation !== 'modulepreload')
        return expects ?? 'any';
    return !as || expects === 'script' ? 'module' : 'any';
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/refresh.js
/**
 * The URL of a `<meta http-equiv=refresh>` or a Refresh header, `undefined` when it reloads the document or
 * is no refresh: https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps.
 */
function parseRefresh(content) {
    const time = /^[\t\n\f\r ]*(?:\d+[\d.]*|\.[\d.]*)/.exec(content);
    if (!time)
        return undefined;
    let rest = content.slice(time[0].length);
    if (rest === '' || !/^[;,\t\n\f\r ]/.test(rest))
        return undefined;
    rest = rest.replace(/^[\t\n\f\r ]*[;,]?[\t\n\f\r ]*/, '');
    if (rest === '')
        return undefined;
    rest = rest.replace(/^url[\t\n\f\r ]*=[\t\n\f\r ]*/i, '');
    const quote = rest.charAt(0);
    if (quote !== '"' && quote !== "'")
        return rest;
    const end = rest.indexOf(quote, 1);
    return rest.slice(1, end < 0 ? undefined : end);
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/relations.js
/**
 * Relations whose targets a browser, a search engine or a reader opens. Others, such as `preconnect`,
 * `profile` or names of vocabularies, name no document. From
 * https://html.spec.whatwg.org/multipage/links.html#linkTypes and the link relations registered with IANA.
 */
const relations = new Map([
    ['stylesheet', 'style'],
    ['icon', 'icon'],
    ['apple-touch-icon', 'icon'],
    ['apple-touch-icon-precomposed', 'icon'],
    ['apple-touch-startup-image', 'icon'],
    ['mask-icon', 'icon'],
    ['fluid-icon', 'icon'],
    ['image_src', 'social'],
    ['manifest', 'manifest'],
    ['preload', 'preload'],
    ['modulepreload', 'preload'],
    ['prefetch', 'prefetch'],
    ['prerender', 'prefetch'],
    ['canonical', 'canonical'],
    ['alternate', 'alternate'],
    ['amphtml', 'alternate'],
    ...('next prev previous first last start up top contents toc index chapter section subsection appendix glossary ' +
        'copyright help license author search bookmark about privacy-policy terms-of-service shortlink ' +
        'describedby service-doc service-desc status latest-version predecessor-version successor-version ' +
        'version-history collection item related via payment sitemap home')
        .split(' ')
        .map((name) => [name, 'relation']),
]);
const feedTypes = new Set([
    'application/rss+xml',
    'application/atom+xml',
    'application/feed+json',
    'application/rdf+xml',
]);
/** What a `link` of this `rel` and `type` refers to; several things at once are possible. */
function relationsOf(rel, type) {
    const names = new Set(rel.toLowerCase().split(/[\t\n\f\r ]+/));
    const essence = type?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const found = [];
    for (const name of names) {
        const kind = relations.get(name);
        if (!kind)
            continue;
        // Browsers fetch no style sheet of another type, such as the sources of preprocessors.
        if (kind === 'style' && essence !== '' && essence !== 'text/css')
            continue;
        if (name === 'alternate' && names.has('stylesheet'))
            continue;
        const isFeed = name === 'alternate' && feedTypes.has(essence);
        found.push({ kind: isFeed ? 'feed' : kind, name });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/srcset.js
/**
 * The URLs of a `srcset` or `imagesrcset` with their offsets in it, by the parser of the HTML Standard:
 * https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute. A candidate with descriptors that
 * the standard calls an error is left out, as browsers leave it out.
 */
function parseSrcset(srcset) {
    const found = [];
    let at = 0;
    while (at < srcset.length) {
        while (at < srcset.length && /[\t\n\f\r ,]/.test(srcset.charAt(at)))
            at += 1;
        if (at >= srcset.length)
            break;
        const offset = at;
        while (at < srcset.length && !/[\t\n\f\r ]/.test(srcset.charAt(at)))
            at += 1;
        const word = srcset.slice(offset, at);
        const url = withoutCommas(word);
        let descriptors = [];
        if (url === word)
            ({ descriptors, at } = readDescriptors(srcset, at));
        if (areValid(descriptors))
            found.push({ url, offset });
    }
    return found;
}
function withoutCommas(word) {
    let end = word.length;
    while (end > 0 && word.charAt(end - 1) === ',')
        end -= 1;
    return word.slice(0, end);
}
/** Up to the next comma outside of parentheses. */
function readDescriptors(text, start) {
    let at = start;
    let inParentheses = false;
    for (; at < text.length; at++) {
        const character = text.charAt(at);
        if (inParentheses)
            inParentheses = character !== ')';
        else if (character === '(')
            inParentheses = true;
        else if (character === ',')
            break;
    }
    const descriptors = text.slice(start, at).split(/[\t\n\f\r ]+(?![^(]*\))/);
    return { descriptors: descriptors.filter((word) => word !== ''), at: at + 1 };
}
function areValid(descriptors) {
    const seen = new Set();
    for (const descriptor of descriptors) {
        const unit = descriptor.at(-1) ?? '';
        const number = descriptor.slice(0, -1);
        const isInteger = /^\d+$/.test(number);
        if (unit === 'w' ? !isInteger || Number(number) === 0 : unit === 'h' && !isInteger)
            return false;
        if (unit === 'x' && !/^-?(\d+|\d*\.\d+)(e[+-]?\d+)?$/i.test(number))
            return false;
        if (unit === 'x' && Number(number) < 0)
            return false;
        if (!'wxh'.includes(unit) || seen.has(unit))
            return false;
        seen.add(unit);
    }
    if (seen.has('x') && seen.size > 1)
        return false;
    return !seen.has('h') || seen.has('w');
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/link-header.js
const longest = 65_536;
/**
 * The links of a `Link` header field, parsed as https://www.rfc-editor.org/rfc/rfc8288#appendix-B.2 says: a
 * malformed link ends the reading, what came before it counts.
 */
function parseLinkHeader(field) {
    const text = field.slice(0, longest);
    const found = [];
    const start = /[\t ,]*<([^>]*)>/y;
    while (found.length < 1000) {
        const match = start.exec(text);
        if (!match)
            break;
        const { parameters, end } = readParameters(text, start.lastIndex);
        found.push({ target: match[1] ?? '', parameters });
        start.lastIndex = end;
    }
    return found;
}
function readParameters(text, from) {
    const parameters = new Map();
    const parameter = /[\t ]*;[\t ]*([^=;,\t ]*)(?:[\t ]*=[\t ]*(?:"((?:[^"\\]|\\.)*)"?|([^;,]*)))?/y;
    let end = from;
    for (;;) {
        parameter.lastIndex = end;
        const match = parameter.exec(text);
        if (!match)
            return { parameters, end };
        end = parameter.lastIndex;
        const name = (match[1] ?? '').toLowerCase();
        const value = match[2]?.replaceAll(/\\(.)/g, '$1') ?? (match[3] ?? '').trim();
        if (name !== '' && !parameters.has(name))
            parameters.set(name, value);
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/header-links.js






const place = { element: 'header', offset: -1 };
/**
 * Adds what the headers `Link`, `Refresh` and `Speculation-Rules` refer to, the directives of `X-Robots-Tag`, and
 * the policy.
 */
function addHeaderLinks(collector, headers) {
    const { link: links, refresh, 'content-security-policy': policy, 'speculation-rules': rules, 'x-robots-tag': robots, } = headers;
    if ([links, refresh, policy, rules, robots].every((field) => field === undefined))
        return;
    for (const field of valuesOf(policy))
        collector.addPolicy(field);
    // A `<base>` in the document is nothing to them.
    const resolver = new Resolver(collector.documentUrl);
    for (const field of valuesOf(links)) {
        for (const { target, parameters } of parseLinkHeader(field)) {
            // A link with another context says nothing about this document.
            if (parameters.has('anchor') && !/^(#.*)?$/.test(parameters.get('anchor') ?? ''))
                continue;
            for (const { kind, name } of relationsOf(parameters.get('rel') ?? '', parameters.get('type'))) {
                const isPreload = kind === 'preload';
                const expects = isPreload ? preloadExpects(name, parameters.get('as')) : undefined;
                const link = { ...place, kind, attribute: 'link', resolver };
                const srcset = isPreload ? parseSrcset(parameters.get('imagesrcset') ?? '') : [];
                for (const { url } of srcset)
                    collector.add({ ...link, raw: url, expects: 'image' });
                collector.add({ ...link, raw: target, expects });
            }
        }
    }
    for (const field of valuesOf(refresh)) {
        const raw = parseRefresh(field);
        if (raw !== undefined) {
            collector.add({ ...place, kind: 'refresh', raw, attribute: 'refresh', resolver });
        }
    }
    // A list of strings: https://wicg.github.io/nav-speculation/speculation-rules.html#speculation-rules-header
    for (const field of valuesOf(rules)) {
        for (const [, raw = ''] of field.slice(0, 8192).matchAll(/"([^"\\]{1,2000})"/g)) {
            const attribute = 'speculation-rules';
            collector.add({ ...place, kind: 'prefetch', raw, attribute, resolver });
        }
    }
    for (const field of valuesOf(robots)) {
        // `googlebot: noindex` speaks to one robot only.
        for (const part of field.split(','))
            if (!/^\s*[a-z0-9_*-]+\s*:/i.test(part))
                collector.addRobots(part);
    }
}
function valuesOf(header) {
    return header === undefined ? [] : typeof header === 'string' ? [header] : header;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/line-index.js
/** An element whose text has so many lines has lost its right to exact places. */
const mostStarts = 500_000;
/** Lines of a document that arrives in pieces. Remembers only where lines start above `floor`. */
class LineIndex {
    /** Offsets at which lines start; the first is the line `#first`. */
    #starts = [0];
    #first = 1;
    #length = 0;
    #recent = 0;
    #endedWithReturn = false;
    /** No offset below this one will be asked for. If it is, its line is the oldest one known. */
    floor = 0;
    add(text) {
        if (text.includes('\r') || this.#endedWithReturn)
            this.#addSlowly(text);
        else {
            for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
                this.#starts.push(this.#length + at + 1);
            }
        }
        this.#length += text.length;
        if (this.#starts.length > 4096)
            this.#forget(this.floor);
        if (this.#starts.length > mostStarts)
            this.#forget(this.#length);
    }
    /** A carriage return alone ends a line; followed by a line feed, both end one. */
    #addSlowly(text) {
        for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) {
            const start = this.#length + index + end.length;
            if (index === 0 && end === '\n' && this.#endedWithReturn)
                this.#starts.pop();
            this.#starts.push(start);
        }
        if (text !== '')
            this.#endedWithReturn = text.endsWith('\r');
    }
    #forget(below) {
        const known = this.#find(below);
        if (known === 0)
            return;
        this.#starts.splice(0, known);
        this.#first += known;
        this.#recent = 0;
    }
    /** 1-based line and column of an offset in UTF-16 code units. */
    locate(offset) {
        const index = this.#find(offset);
        const start = this.#starts[index] ?? 0;
        return { line: this.#first + index, column: Math.max(1, offset - start + 1) };
    }
    #find(offset) {
        let high = this.#starts.length - 1;
        let low = this.#recent;
        // Offsets mostly come in order.
        if ((this.#starts[low] ?? 0) > offset)
            low = 0;
        else if ((this.#starts[low + 8] ?? Infinity) > offset)
            high = Math.min(high, low + 8);
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        this.#recent = low;
        return low;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/limits.js
const documentLimits = {
    links: 100_000,
    invalid: 1000,
    ids: 200_000,
    attribute: 262_144,
    text: 4_194_304,
    depth: 512,
    frames: 3,
    sample: 16_384,
};

;// CONCATENATED MODULE: ./node_modules/@csstools/css-tokenizer/dist/index.mjs
class ParseError extends Error{sourceStart;sourceEnd;parserState;constructor(e,n,t,o){super(e),this.name="ParseError",this.sourceStart=n,this.sourceEnd=t,this.parserState=o}}class ParseErrorWithToken extends ParseError{token;constructor(e,n,t,o,r){super(e,n,t,o),this.token=r}}const e={UnexpectedNewLineInString:"Unexpected newline while consuming a string token.",UnexpectedEOFInString:"Unexpected EOF while consuming a string token.",UnexpectedEOFInComment:"Unexpected EOF while consuming a comment.",UnexpectedEOFInURL:"Unexpected EOF while consuming a url token.",UnexpectedEOFInEscapedCodePoint:"Unexpected EOF while consuming an escaped code point.",UnexpectedCharacterInURL:"Unexpected character while consuming a url token.",InvalidEscapeSequenceInURL:"Invalid escape sequence while consuming a url token.",InvalidEscapeSequenceAfterBackslash:'Invalid escape sequence after "\\"'},n="undefined"!=typeof globalThis&&"structuredClone"in globalThis;function cloneTokens(e){return n?structuredClone(e):JSON.parse(JSON.stringify(e))}function stringify(...e){if(!e||!e.length)return"";if(Array.isArray(e[0])&&!e[0].length)return"";let n;n=Array.isArray(e[0])&&Array.isArray(e[0][0])?e[0]:e;let t="";for(let e=0;e<n.length;e++)t+=n[e][1];return t}const t=13,o=45,r=10,i=43,c=65533,s=92;var u,a,d;function mirrorVariantType(e){switch(e){case u.OpenParen:return u.CloseParen;case u.CloseParen:return u.OpenParen;case u.OpenCurly:return u.CloseCurly;case u.CloseCurly:return u.OpenCurly;case u.OpenSquare:return u.CloseSquare;case u.CloseSquare:return u.OpenSquare;default:return null}}function mirrorVariant(e){switch(e[0]){case u.OpenParen:return[u.CloseParen,")",-1,-1,void 0];case u.CloseParen:return[u.OpenParen,"(",-1,-1,void 0];case u.OpenCurly:return[u.CloseCurly,"}",-1,-1,void 0];case u.CloseCurly:return[u.OpenCurly,"{",-1,-1,void 0];case u.OpenSquare:return[u.CloseSquare,"]",-1,-1,void 0];case u.CloseSquare:return[u.OpenSquare,"[",-1,-1,void 0];default:return null}}function isHexDigitCodePoint(e){return e>=48&&e<=57||e>=97&&e<=102||e>=65&&e<=70}function isIdentStartCodePoint(e){return e>=97&&e<=122||e>=65&&e<=90||95===e||isNonASCII_IdentCodePoint(e)}function isIdentCodePoint(e){return e>=97&&e<=122||e>=65&&e<=90||e>=48&&e<=57||e===o||95===e||isNonASCII_IdentCodePoint(e)}function isNonASCII_IdentCodePoint(e){return e<183?0===e:183===e||8204===e||8205===e||8255===e||8256===e||8204===e||(192<=e&&e<=214||216<=e&&e<=246||248<=e&&e<=893||895<=e&&e<=8191||8304<=e&&e<=8591||11264<=e&&e<=12271||12289<=e&&e<=55295||63744<=e&&e<=64975||65008<=e&&e<=65533||(0===e||(e>=55296&&e<=57343||e>=65536)))}function isNonPrintableCodePoint(e){return 11===e||127===e||0<=e&&e<=8||14<=e&&e<=31}function isNewLine(e){return e===r||e===t||12===e}function isWhitespace(e){return 32===e||e===r||9===e||e===t||12===e}function isSurrogate(e){return e>=55296&&e<=57343}function tokenize(e,n){const t=tokenizer(e,n),o=[];for(;!t.endOfFile();)o.push(t.nextToken());return o.push(t.nextToken()),o}function tokenizer(n,l){const C=n.css.valueOf(),f=n.unicodeRangesAllowed??!1;let h=0,m=0,k=-1,P=!1;const p=l?.onParseError??noop;function consumeIdentSequence(){const e=h;for(;;){const e=C.charCodeAt(h);if(e>=65&&e<=90||e>=97&&e<=122||e>=48&&e<=57||e===o||95===e){h+=1;continue}const n=C.codePointAt(h)??-1;if(0===n||n>=55296&&n<=57343||n===s&&!isNewLine(C.codePointAt(h+1)??-1))break;if(!isNonASCII_IdentCodePoint(n))break;h+=+(n>65535)+1}const n=C.codePointAt(h)??-1;if(0!==n&&!(n>=55296&&n<=57343)&&(n!==s||isNewLine(C.codePointAt(h+1)??-1)))return P=!0,k=h-1,C.slice(e,h);P=!1,h=e,k=-1;let t="";for(;;){const e=C.codePointAt(h)??-1;if(0===e||isSurrogate(e))t+=String.fromCharCode(c),h+=+(e>65535)+1,k=h-1;else if(e>=65&&e<=90||e>=97&&e<=122||e>=48&&e<=57||e===o||95===e||isNonASCII_IdentCodePoint(e))t+=e>65535?String.fromCodePoint(e):String.fromCharCode(e),h+=+(e>65535)+1,k=h-1;else{if(C.codePointAt(h)!==s||isNewLine(C.codePointAt(h+1)??-1))return t;h+=1,k=h-1,t+=String.fromCodePoint(consumeEscapedCodePoint())}}}function consumeEscapedCodePoint(){const n=C.codePointAt(h);if(void 0===n)return p(new ParseError(e.UnexpectedEOFInEscapedCodePoint,m,k,["4.3.7. Consume an escaped code point","Unexpected EOF"])),c;if(h+=+(n>65535)+1,k=h-1,isHexDigitCodePoint(n)){const e=[n];let o;for(;void 0!==(o=C.codePointAt(h))&&isHexDigitCodePoint(o)&&e.length<6;)e.push(o),h+=1,k=h-1;isWhitespace(C.codePointAt(h)??-1)&&(C.codePointAt(h)===t&&C.codePointAt(h+1)===r&&(h+=1),h+=1,k=h-1);const i=parseInt(String.fromCodePoint(...e),16);return 0===i||isSurrogate(i)||i>1114111?c:i}return 0===n||isSurrogate(n)?c:n}function consumeBadURL(){for(;;){const e=C.codePointAt(h);if(void 0===e)return;if(41===e)return h+=1,void(k=h-1);e!==s||isNewLine(C.codePointAt(h+1)??-1)?(h+=1,k=h-1):(h+=1,k=h-1,consumeEscapedCodePoint())}}function consumeComment(){for(h+=2,k=h-1;;){const n=C.codePointAt(h);if(void 0===n){const n=[u.Comment,C.slice(m,k+1),m,k,void 0];return p(new ParseErrorWithToken(e.UnexpectedEOFInComment,m,k,["4.3.2. Consume comments","Unexpected EOF"],n)),n}if(h+=1,k=h-1,42===n&&void 0!==C.codePointAt(h)&&47===C.codePointAt(h)){h+=1,k=h-1;break}}return[u.Comment,C.slice(m,k+1),m,k,void 0]}function consumeStringToken(){let n="";const o=C.codePointAt(h);for(h+=1,k=h-1;;){const i=C.charCodeAt(h);if(h>=C.length){const t=[u.String,C.slice(m,k+1),m,k,{value:n}];return p(new ParseErrorWithToken(e.UnexpectedEOFInString,m,k,["4.3.5. Consume a string token","Unexpected EOF"],t)),t}if(h+=1,k=h-1,isNewLine(i)){h-=1,k=h-1;const n=[u.BadString,C.slice(m,k+1),m,k,void 0];return p(new ParseErrorWithToken(e.UnexpectedNewLineInString,m,C.codePointAt(h)===t&&C.codePointAt(h+1)===r?k+2:k+1,["4.3.5. Consume a string token","Unexpected newline"],n)),n}if(i===o)return[u.String,C.slice(m,k+1),m,k,{value:n}];if(i!==s)if(0!==i)if(i<128)n+=String.fromCharCode(i);else{if(i>=55296&&i<=57343){const e=C.codePointAt(h-1)??-1;e>=65536?(n+=String.fromCodePoint(e),h+=1,k=h-1):n+=String.fromCharCode(c);continue}n+=String.fromCharCode(i)}else n+=String.fromCharCode(c);else{if(void 0===C.codePointAt(h))continue;if(isNewLine(C.codePointAt(h)??-1)){C.codePointAt(h)===t&&C.codePointAt(h+1)===r&&(h+=1),h+=1,k=h-1;continue}n+=String.fromCodePoint(consumeEscapedCodePoint())}}}function consumeUnicodeRangeToken(){h+=2,k=h-1;const e=[],n=[];let t;for(;void 0!==(t=C.codePointAt(h))&&e.length<6&&isHexDigitCodePoint(t);)e.push(t),h+=1,k=h-1;for(;void 0!==(t=C.codePointAt(h))&&e.length<6&&63===t;)0===n.length&&n.push(...e),e.push(48),n.push(70),h+=1,k=h-1;if(!n.length&&C.codePointAt(h)===o&&isHexDigitCodePoint(C.codePointAt(h+1)??-1))for(h+=1,k=h-1;void 0!==(t=C.codePointAt(h))&&n.length<6&&isHexDigitCodePoint(t);)n.push(t),h+=1,k=h-1;if(!n.length){const n=parseInt(String.fromCodePoint(...e),16);return[u.UnicodeRange,C.slice(m,k+1),m,k,{startOfRange:n,endOfRange:n}]}const r=parseInt(String.fromCodePoint(...e),16),i=parseInt(String.fromCodePoint(...n),16);return[u.UnicodeRange,C.slice(m,k+1),m,k,{startOfRange:r,endOfRange:i}]}function consumeUrlToken(){for(;isWhitespace(C.codePointAt(h)??-1);)h+=1,k=h-1;let n="";for(;;){if(void 0===C.codePointAt(h)){const t=[u.URL,C.slice(m,k+1),m,k,{value:n}];return p(new ParseErrorWithToken(e.UnexpectedEOFInURL,m,k,["4.3.6. Consume a url token","Unexpected EOF"],t)),t}if(41===C.codePointAt(h))return h+=1,k=h-1,[u.URL,C.slice(m,k+1),m,k,{value:n}];if(isWhitespace(C.codePointAt(h)??-1)){for(h+=1,k=h-1;isWhitespace(C.codePointAt(h)??-1);)h+=1,k=h-1;if(void 0===C.codePointAt(h)){const t=[u.URL,C.slice(m,k+1),m,k,{value:n}];return p(new ParseErrorWithToken(e.UnexpectedEOFInURL,m,k,["4.3.6. Consume a url token","Consume as much whitespace as possible","Unexpected EOF"],t)),t}return 41===C.codePointAt(h)?(h+=1,k=h-1,[u.URL,C.slice(m,k+1),m,k,{value:n}]):(consumeBadURL(),[u.BadURL,C.slice(m,k+1),m,k,void 0])}const t=C.codePointAt(h);if(34===t||39===t||40===t||isNonPrintableCodePoint(t??-1)){consumeBadURL();const n=[u.BadURL,C.slice(m,k+1),m,k,void 0];return p(new ParseErrorWithToken(e.UnexpectedCharacterInURL,m,k,["4.3.6. Consume a url token","Unexpected U+0022 QUOTATION MARK (\"), U+0027 APOSTROPHE ('), U+0028 LEFT PARENTHESIS (() or non-printable code point"],n)),n}if(t===s){if(t===s&&!isNewLine(C.codePointAt(h+1)??-1)){h+=1,k=h-1,n+=String.fromCodePoint(consumeEscapedCodePoint());continue}consumeBadURL();const o=[u.BadURL,C.slice(m,k+1),m,k,void 0];return p(new ParseErrorWithToken(e.InvalidEscapeSequenceInURL,m,k,["4.3.6. Consume a url token","U+005C REVERSE SOLIDUS (\\)","The input stream does not start with a valid escape sequence"],o)),o}0===t||isSurrogate(t??-1)?(n+=String.fromCharCode(c),h+=1,k=h-1):(n+=String.fromCodePoint(t??c),h+=+((t??-1)>65535)+1,k=h-1)}}function consumeNumericToken(){let e;{const n=C.charCodeAt(h);n===o?e="-":n===i&&(e="+")}let n=a.Integer;const t=C.charCodeAt(h);t!==i&&t!==o||(h+=1);let r=C.charCodeAt(h);for(;r>=48&&r<=57;)h+=1,r=C.charCodeAt(h);if(46===C.charCodeAt(h)&&C.charCodeAt(h+1)>=48&&C.charCodeAt(h+1)<=57)for(h+=2,n=a.Number,r=C.charCodeAt(h);r>=48&&r<=57;)h+=1,r=C.charCodeAt(h);const c=C.charCodeAt(h);if(101===c||69===c){const e=C.charCodeAt(h+1);if(e>=48&&e<=57)for(h+=2,n=a.Number,r=C.charCodeAt(h);r>=48&&r<=57;)h+=1,r=C.charCodeAt(h);else if((e===o||e===i)&&C.charCodeAt(h+2)>=48&&C.charCodeAt(h+2)<=57)for(h+=3,n=a.Number,r=C.charCodeAt(h);r>=48&&r<=57;)h+=1,r=C.charCodeAt(h)}k=h-1;const s=parseFloat(C.slice(m,k+1));if(checkIfThreeCodePointsWouldStartAnIdentSequence()){const t=consumeIdentSequence();return[u.Dimension,C.slice(m,k+1),m,k,{value:s,signCharacter:e,type:n,unit:t}]}return 37===C.charCodeAt(h)?(h+=1,k=h-1,[u.Percentage,C.slice(m,k+1),m,k,{value:s,signCharacter:e}]):[u.Number,C.slice(m,k+1),m,k,{value:s,signCharacter:e,type:n}]}function consumeIdentLikeToken(){const e=consumeIdentSequence();if(40!==C.charCodeAt(h))return[u.Ident,P?e:C.slice(m,k+1),m,k,{value:e}];if(!(3!==e.length||117!==e.charCodeAt(0)&&85!==e.charCodeAt(0)||114!==e.charCodeAt(1)&&82!==e.charCodeAt(1)||108!==e.charCodeAt(2)&&76!==e.charCodeAt(2))){h+=1,k=h-1;let n=0;for(;isWhitespace(C.charCodeAt(h));)n+=1,h+=1,k=h-1;const t=C.charCodeAt(h);return 34===t||39===t?(n>0&&(h-=n,k=h-1),[u.Function,C.slice(m,k+1),m,k,{value:e}]):consumeUrlToken()}return h+=1,k=h-1,[u.Function,C.slice(m,k+1),m,k,{value:e}]}function consumeHashToken(){h+=1,k=h-1;const e=C.charCodeAt(h);if(e>=65&&e<=90||e>=97&&e<=122||e>=48&&e<=57||e===o||95===e||isNonASCII_IdentCodePoint(e)||e===s&&!isNewLine(C.codePointAt(h+1)??-1)){let e=d.Unrestricted;checkIfThreeCodePointsWouldStartAnIdentSequence()&&(e=d.ID);const n=consumeIdentSequence();return[u.Hash,C.slice(m,k+1),m,k,{value:n,type:e}]}return[u.Delim,"#",m,k,{value:"#"}]}function consumeAtKeywordToken(){if(h+=1,k=h-1,checkIfThreeCodePointsWouldStartAnIdentSequence()){const e=consumeIdentSequence();return[u.AtKeyword,C.slice(m,k+1),m,k,{value:e}]}return[u.Delim,"@",m,k,{value:"@"}]}function consumeInvalidEscapeToken(){h+=1,k=h-1;const n=[u.Delim,"\\",m,k,{value:"\\"}];return p(new ParseErrorWithToken(e.InvalidEscapeSequenceAfterBackslash,m,k,["4.3.1. Consume a token","U+005C REVERSE SOLIDUS (\\)","The input stream does not start with a valid escape sequence"],n)),n}function checkIfThreeCodePointsWouldStartAnIdentSequence(e){const n=void 0===e?C.charCodeAt(h):e;return n===o?C.charCodeAt(h+1)===o||(!!isIdentStartCodePoint(C.charCodeAt(h+1))||C.charCodeAt(h+1)===s&&!isNewLine(C.charCodeAt(h+2))):!!isIdentStartCodePoint(n)||C.charCodeAt(h)===s&&!isNewLine(C.charCodeAt(h+1))}function checkIfThreeCodePointsWouldStartANumber(e){return e===i||e===o?C.charCodeAt(h+1)>=48&&C.charCodeAt(h+1)<=57||46===C.charCodeAt(h+1)&&(C.charCodeAt(h+2)>=48&&C.charCodeAt(h+2)<=57):46===e?C.charCodeAt(h+1)>=48&&C.charCodeAt(h+1)<=57:e>=48&&e<=57}return{nextToken:function nextToken(){if(m=h,k=-1,h>=C.length)return[u.EOF,"",-1,-1,void 0];const e=C.charCodeAt(h);if(47===e&&42===C.charCodeAt(h+1))return consumeComment();if(f&&(117===e||85===e)&&C.codePointAt(h+1)===i&&(63===C.codePointAt(h+2)||isHexDigitCodePoint(C.codePointAt(h+2)??-1)))return consumeUnicodeRangeToken();if(isIdentStartCodePoint(e))return consumeIdentLikeToken();if((n=e)>=48&&n<=57)return consumeNumericToken();switch(e){case 44:return h+=1,k=h-1,[u.Comma,",",m,k,void 0];case 58:return h+=1,k=h-1,[u.Colon,":",m,k,void 0];case 59:return h+=1,k=h-1,[u.Semicolon,";",m,k,void 0];case 40:return h+=1,k=h-1,[u.OpenParen,"(",m,k,void 0];case 41:return h+=1,k=h-1,[u.CloseParen,")",m,k,void 0];case 91:return h+=1,k=h-1,[u.OpenSquare,"[",m,k,void 0];case 93:return h+=1,k=h-1,[u.CloseSquare,"]",m,k,void 0];case 123:return h+=1,k=h-1,[u.OpenCurly,"{",m,k,void 0];case 125:return h+=1,k=h-1,[u.CloseCurly,"}",m,k,void 0];case 39:case 34:return consumeStringToken();case 35:return consumeHashToken();case i:case 46:return checkIfThreeCodePointsWouldStartANumber(e)?consumeNumericToken():(h+=1,k=h-1,[u.Delim,C[m],m,k,{value:C[m]}]);case r:case t:case 12:case 9:case 32:{let e=C.charCodeAt(h);for(;32===e||e===r||9===e||e===t||12===e;)h+=1,e=C.charCodeAt(h);k=h-1}return[u.Whitespace,C.slice(m,k+1),m,k,void 0];case o:return checkIfThreeCodePointsWouldStartANumber(e)?consumeNumericToken():C.charCodeAt(h+1)===o&&62===C.charCodeAt(h+2)?(h+=3,k=h-1,[u.CDC,"--\x3e",m,k,void 0]):checkIfThreeCodePointsWouldStartAnIdentSequence(e)?consumeIdentLikeToken():(h+=1,k=h-1,[u.Delim,"-",m,k,{value:"-"}]);case 60:return 33===C.charCodeAt(h+1)&&C.charCodeAt(h+2)===o&&C.charCodeAt(h+3)===o?(h+=4,k=h-1,[u.CDO,"\x3c!--",m,k,void 0]):(h+=1,k=h-1,[u.Delim,"<",m,k,{value:"<"}]);case 64:return consumeAtKeywordToken();case s:return e!==s||isNewLine(C.charCodeAt(h+1))?consumeInvalidEscapeToken():consumeIdentLikeToken();default:return h+=1,k=h-1,[u.Delim,C[m],m,k,{value:C[m]}]}var n},endOfFile:function endOfFile(){return h>=C.length}}}function noop(){}function mutateIdent(e,n){const t=[];for(const e of n)t.push(e.codePointAt(0));const o=String.fromCodePoint(...serializeIdent(t));e[1]=o,e[4].value=n}function mutateUnit(e,n){const t=[];for(const e of n)t.push(e.codePointAt(0));const o=serializeIdent(t);101===o[0]&&insertEscapedCodePoint(o,0,o[0]);const r=String.fromCodePoint(...o),i="+"===e[4].signCharacter?e[4].signCharacter:"",c=e[4].value.toString();e[1]=`${i}${c}${r}`,e[4].unit=n}function serializeIdent(e){let n;if(0===e[0])e.splice(0,1,c),n=1;else if(e[0]===o&&e[1]===o)n=2;else if(e[0]===o&&e[1])n=2,isIdentStartCodePoint(e[1])||(n+=insertEscapedCodePoint(e,1,e[1]));else{if(e[0]===o&&!e[1])return[92,e[0]];isIdentStartCodePoint(e[0])?n=1:(n=1,n+=insertEscapedCodePoint(e,0,e[0]))}for(let t=n;t<e.length;t++)0!==e[t]?isIdentCodePoint(e[t])||(t+=insertEscapedCharacter(e,t,e[t])):(e.splice(t,1,c),t++);return e}function insertEscapedCharacter(e,n,t){return e.splice(n,1,92,t),1}function insertEscapedCodePoint(e,n,t){const o=t.toString(16),r=[];for(const e of o)r.push(e.codePointAt(0));return e.splice(n,1,92,...r,32),1+r.length}!function(e){e.Comment="comment",e.AtKeyword="at-keyword-token",e.BadString="bad-string-token",e.BadURL="bad-url-token",e.CDC="CDC-token",e.CDO="CDO-token",e.Colon="colon-token",e.Comma="comma-token",e.Delim="delim-token",e.Dimension="dimension-token",e.EOF="EOF-token",e.Function="function-token",e.Hash="hash-token",e.Ident="ident-token",e.Number="number-token",e.Percentage="percentage-token",e.Semicolon="semicolon-token",e.String="string-token",e.URL="url-token",e.Whitespace="whitespace-token",e.OpenParen="(-token",e.CloseParen=")-token",e.OpenSquare="[-token",e.CloseSquare="]-token",e.OpenCurly="{-token",e.CloseCurly="}-token",e.UnicodeRange="unicode-range-token"}(u||(u={})),function(e){e.Integer="integer",e.Number="number"}(a||(a={})),function(e){e.Unrestricted="unrestricted",e.ID="id"}(d||(d={}));const l=Object.values(u);function isToken(e){return!!Array.isArray(e)&&(!(e.length<4)&&(!!l.includes(e[0])&&("string"==typeof e[1]&&("number"==typeof e[2]&&"number"==typeof e[3]))))}function isTokenNumeric(e){if(!e)return!1;switch(e[0]){case u.Dimension:case u.Number:case u.Percentage:return!0;default:return!1}}function isTokenWhiteSpaceOrComment(e){if(!e)return!1;switch(e[0]){case u.Whitespace:case u.Comment:return!0;default:return!1}}function isTokenAtKeyword(e){return!!e&&e[0]===u.AtKeyword}function isTokenBadString(e){return!!e&&e[0]===u.BadString}function isTokenBadURL(e){return!!e&&e[0]===u.BadURL}function isTokenCDC(e){return!!e&&e[0]===u.CDC}function isTokenCDO(e){return!!e&&e[0]===u.CDO}function isTokenColon(e){return!!e&&e[0]===u.Colon}function isTokenComma(e){return!!e&&e[0]===u.Comma}function isTokenComment(e){return!!e&&e[0]===u.Comment}function isTokenDelim(e){return!!e&&e[0]===u.Delim}function isTokenDimension(e){return!!e&&e[0]===u.Dimension}function isTokenEOF(e){return!!e&&e[0]===u.EOF}function isTokenFunction(e){return!!e&&e[0]===u.Function}function isTokenHash(e){return!!e&&e[0]===u.Hash}function isTokenIdent(e){return!!e&&e[0]===u.Ident}function isTokenNumber(e){return!!e&&e[0]===u.Number}function isTokenPercentage(e){return!!e&&e[0]===u.Percentage}function isTokenSemicolon(e){return!!e&&e[0]===u.Semicolon}function isTokenString(e){return!!e&&e[0]===u.String}function isTokenURL(e){return!!e&&e[0]===u.URL}function isTokenWhitespace(e){return!!e&&e[0]===u.Whitespace}function isTokenOpenParen(e){return!!e&&e[0]===u.OpenParen}function isTokenCloseParen(e){return!!e&&e[0]===u.CloseParen}function isTokenOpenSquare(e){return!!e&&e[0]===u.OpenSquare}function isTokenCloseSquare(e){return!!e&&e[0]===u.CloseSquare}function isTokenOpenCurly(e){return!!e&&e[0]===u.OpenCurly}function isTokenCloseCurly(e){return!!e&&e[0]===u.CloseCurly}function isTokenUnicodeRange(e){return!!e&&e[0]===u.UnicodeRange}

;// CONCATENATED MODULE: ./build/checks/crawl/document/css/css-urls.js

const interesting = /url|import|image|src|\\/i;
/**
 * The URLs that a browser loads for a style sheet, or for the declarations of a `style` attribute.
 * Not among them: conditions and selectors, `@namespace`, misplaced `@import`, empty URLs, and
 * references to the own document. `cut`: the text ends before its end, so that its last words may be half ones.
 * `broken`: the text has so many errors that reading it was given up.
 */
function cssUrls(text, context, cut = false) {
    if (!interesting.test(text))
        return { urls: [], broken: false };
    const reader = new CssReader(context === 'declarations');
    const errors = { count: 0 };
    const tokens = tokenizer({ css: text }, { onParseError: () => void (errors.count += 1) });
    // Each error is costly, and a text full of them is no style sheet.
    while (!tokens.endOfFile() && errors.count < 1000)
        reader.token(tokens.nextToken());
    if (tokens.endOfFile())
        reader.end(cut);
    return { urls: reader.urls, broken: !tokens.endOfFile() };
}
/** At-rules after which no `@import` counts. Unknown ones are as good as absent. */
const endImports = /^(?:-webkit-)?(?:container|counter-style|font-face|font-feature-values|font-palette-values|keyframes|media|namespace|page|property|scope|starting-style|supports|view-transition)$/;
/** Functions whose strings are URLs. */
const stringIsUrl = /^(url|src|(-webkit-)?image-set)$/;
/** Formats of fonts that browsers do not even load. */
const unusedFormat = /^(?:embedded-opentype|svg)$/i;
/** Properties of browsers of the past, some of which resolved URLs against the page. */
const forgotten = /^(?:_.*|(?:-ms-)?behavior|-moz-binding)$/;
/** The same wherever it stands. */
const css_urls_absolute = /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i;
class CssReader {
    urls = [];
    #declarations;
    /** The at-rules and qualified rules around: name of the at-rule, or an empty string. */
    #blocks = [];
    #functions = [];
    /** Found since the last declaration or rule began. */
    #pending = [];
    #atRule;
    #property;
    #lastIdent = '';
    /** The `src` of the `@font-face` around: the last one counts. */
    #font = [];
    /** Relative URLs of custom properties: they are resolved where the property is used. */
    #custom = new Map();
    #used = new Set();
    #hasBegun = false;
    /** A string or URL in the declaration breaks, so that it does not count. */
    #isBad = false;
    #importsAllowed = true;
    constructor(declarations) {
        this.#declarations = declarations;
    }
    token(token) {
        const [type, , start] = token;
        if (type === u.Whitespace || type === u.Comment)
            return;
        // A declaration begins with its name, and with nothing before it.
        if (!this.#hasBegun && type !== u.Ident)
            this.#isBad = true;
        this.#hasBegun = true;
        const isInside = this.#functions.length > 0;
        if (token[0] === u.Ident)
            this.#ident(token[4].value);
        else if (token[0] === u.Function)
            this.#functions.push(token[4].value.toLowerCase());
        else if (token[0] === u.URL)
            this.#found(token[4].value, start);
        else if (token[0] === u.String) {
            if (this.#stringCounts())
                this.#found(token[4].value, start);
            else
                this.#format(token[4].value);
        }
        else if (type === u.BadString || type === u.BadURL)
            this.#isBad = true;
        else if (type === u.OpenParen)
            this.#functions.push('(');
        else if (type === u.OpenSquare)
            this.#functions.push('[');
        else if (isInside)
            this.#closeInside(type);
        else if (type === u.OpenCurly)
            this.#openBlock();
        else if (type === u.CloseCurly)
            this.#closeBlock();
        else if (token[0] === u.AtKeyword)
            this.#atRule = token[4].value.toLowerCase();
        else if (type === u.Colon)
            this.#property ??= this.#lastIdent;
        else if (type === u.Semicolon)
            this.#endStatement();
    }
    #ident(name) {
        const inner = this.#functions.at(-1);
        if (inner === 'var' && name.startsWith('--'))
            this.#used.add(name);
        else
            this.#format(name);
        this.#lastIdent = name.startsWith('--') ? name : name.toLowerCase();
    }
    #format(name) {
        if (this.#functions.at(-1) === 'format' && unusedFormat.test(name))
            this.#pending.pop();
    }
    /** In brackets, nothing ends a declaration or a rule but the bracket that closes them. */
    #closeInside(type) {
        const open = this.#functions.at(-1);
        if (type === u.OpenCurly)
            this.#functions.push('{');
        else if ((type === u.CloseCurly && open === '{') ||
            (type === u.CloseSquare && open === '[') ||
            (type === u.CloseParen && open !== '{' && open !== '[')) {
            this.#functions.pop();
        }
        else if (type === u.CloseCurly || type === u.CloseSquare)
            this.#isBad = true;
    }
    end(cut) {
        if (!cut)
            this.#endStatement();
        this.urls.push(...this.#font);
        for (const [name, urls] of this.#custom)
            if (this.#used.has(name))
                this.urls.push(...urls);
        if (this.#custom.size > 0)
            this.urls.sort((one, other) => one.offset - other.offset);
    }
    #stringCounts() {
        const inner = this.#functions.at(-1);
        if (inner === undefined)
            return this.#atRule === 'import' && this.#pending.length === 0;
        return stringIsUrl.test(inner);
    }
    #found(url, offset) {
        const text = url.trim();
        if (text === '' || text.startsWith('#'))
            return;
        const property = this.#atRule === 'import' ? '@import' : (this.#property ?? '');
        const isFont = this.#blocks.at(-1) === 'font-face' && property === 'src';
        const kind = property === '@import' ? 'css-import' : isFont ? 'font' : 'css-image';
        this.#pending.push({ kind, url, offset, property });
    }
    /** What came before was a selector or a condition. */
    #openBlock() {
        if (this.#atRule === undefined || this.#atRule === 'layer')
            this.#importsAllowed = false;
        else
            this.#passed(this.#atRule);
        this.#blocks.push(this.#atRule ?? '');
        this.#reset();
    }
    #closeBlock() {
        this.#endStatement();
        if (this.#blocks.pop() === 'font-face') {
            this.urls.push(...this.#font);
            this.#font = [];
        }
    }
    #passed(atRule) {
        if (endImports.test(atRule))
            this.#importsAllowed = false;
    }
    #endStatement() {
        this.#functions = [];
        if (this.#atRule === 'import') {
            const [first] = this.#pending;
            if (first && this.#importsAllowed && this.#blocks.length === 0)
                this.urls.push(first);
        }
        else if (this.#atRule !== undefined)
            this.#passed(this.#atRule);
        else if (this.#property !== undefined && !this.#isBad) {
            if (this.#declarations || this.#blocks.length > 0)
                this.#declared(this.#property);
        }
        this.#reset();
    }
    #declared(property) {
        if (property === 'src' && this.#blocks.at(-1) === 'font-face')
            this.#font = this.#pending;
        else if (!property.startsWith('--')) {
            if (!forgotten.test(property))
                this.urls.push(...this.#pending);
        }
        else {
            this.urls.push(...this.#pending.filter(({ url }) => css_urls_absolute.test(url.trim())));
            const others = this.#pending.filter(({ url }) => !css_urls_absolute.test(url.trim()));
            if (others.length > 0)
                this.#custom.set(property, others);
        }
    }
    #reset() {
        this.#pending = [];
        this.#atRule = undefined;
        this.#property = undefined;
        this.#lastIdent = '';
        this.#hasBegun = false;
        this.#isBad = false;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/css/add-css-urls.js

/**
 * Adds what a piece of CSS loads. `offset` is where the piece stands in the document; with `at`, every URL gets
 * that place instead, because the text has been decoded and does not fit the source any more.
 */
function addCssUrls(collector, text, where) {
    const { urls, broken } = cssUrls(text, where.context, where.cut);
    if (broken)
        collector.malformed('css');
    for (const { kind, url, offset, property } of urls) {
        collector.add({
            kind,
            raw: url,
            element: where.place?.element ?? 'css',
            attribute: where.place?.attribute ?? property,
            offset: where.offset + (where.fixed ? 0 : offset),
        });
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/whole-text.js
/** Gathers a document up to `limits.text` for a reader that cannot read in pieces. */
class WholeText {
    #collector;
    #read;
    #text = '';
    #cut = false;
    constructor(collector, read) {
        this.#collector = collector;
        this.#read = read;
    }
    write(text) {
        const room = this.#collector.limits.text - this.#text.length;
        this.#text += text.slice(0, room);
        if (text.length <= room || this.#cut)
            return;
        this.#cut = true;
        this.#collector.overflow('text');
    }
    end(whole) {
        return this.#read(this.#text, whole && !this.#cut);
    }
}
/** Without a last line that does not end. */
function wholeLines(text) {
    return text.slice(0, text.lastIndexOf('\n') + 1);
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/css/css-document.js


/** Reads a style sheet. A tokenizer needs it whole; what goes beyond the limit is left out and counted. */
function cssDocument(collector) {
    return new WholeText(collector, (text, complete) => {
        addCssUrls(collector, text, { context: 'sheet', offset: 0, cut: !complete });
        return 'css';
    });
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/element-kinds.js
const words = (text) => new Set(text.split(' '));
/** Elements without content: https://html.spec.whatwg.org/multipage/syntax.html#void-elements, and obsolete ones. */
const voidElements = words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');
/** Elements that may stand in `head`, so that they do not open `body`. */
const headElements = words('base basefont bgsound link meta noframes noscript script style template title');
/** Elements that start a new line of text. */
const blockElements = words('address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol ' +
    'optgroup option p search section summary table tbody td tfoot th thead title tr ul');
/** Elements whose text is no prose of the page, or is not shown. */
const mutedElements = words('script style pre code samp kbd tt textarea xmp listing plaintext template noscript noframes noembed iframe ' +
    'title select datalist blockquote');
/** Those of them that show text as it is. */
const codeElements = words('pre code samp xmp listing');
/** HTML that ends SVG and MathML: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign */
const foreignBreakers = words('b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu ' +
    'meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var');
/** Elements of SVG and of MathML in which HTML may stand. */
const svgPoints = words('foreignobject desc title');
const mathPoints = words('mi mo mn ms mtext annotation-xml');
const integrationPoints = new Set([...svgPoints, ...mathPoints]);
/** https://html.spec.whatwg.org/multipage/parsing.html#has-an-element-in-scope */
const scope = words('applet caption html table td th marquee object template foreignobject desc title');
const buttonScope = new Set([...scope, 'button']);
/** https://html.spec.whatwg.org/multipage/parsing.html#special, without those that an item reaches through. */
const special = words('desc foreignobject mi mo mn ms mtext annotation-xml applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd ' +
    'details dir dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript ' +
    'object ol param plaintext pre script search section select source style summary table tbody td template ' +
    'textarea tfoot th thead title tr track ul wbr xmp');
const tableScope = words('html table template');
const paragraph = { names: words('p'), barrier: buttonScope };
const item = { names: words('li'), barrier: special };
const term = { names: words('dt dd'), barrier: special };
const cell = { names: words('td th'), barrier: tableScope };
const row = { names: words('td th tr caption colgroup'), barrier: tableScope };
const rowGroup = {
    names: words('td th tr thead tbody tfoot caption colgroup'),
    barrier: tableScope,
};
const element_kinds_option = { names: words('option'), barrier: special };
const optionGroup = { names: words('option optgroup'), barrier: special };
const ruby = { names: words('rt rp rb rtc'), barrier: special };
const heading = { names: words('h1 h2 h3 h4 h5 h6'), barrier: special };
const element_kinds_anchor = {
    names: words('a'),
    barrier: new Set([...special, 'p', 'div', 'address']),
};
const paragraphEnders = words('address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section ul summary table listing plaintext ' +
    'li dt dd xmp');
const others = new Map([
    ['a', element_kinds_anchor],
    ['li', item],
    ['dt', term],
    ['dd', term],
    ['td', cell],
    ['th', cell],
    ['tr', row],
    ['thead', rowGroup],
    ['tbody', rowGroup],
    ['tfoot', rowGroup],
    ['option', element_kinds_option],
    ['optgroup', optionGroup],
    ['rt', ruby],
    ['rp', ruby],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading]),
]);
/** What the start of an element ends, first things first. */
function impliedEnds(name) {
    const other = others.get(name);
    return [...(other ? [other] : []), ...(paragraphEnders.has(name) ? [paragraph] : [])];
}
/** Elements whose end tag reaches through those in them: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody */
const endsInScope = words('address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer ' +
    'header hgroup listing main menu nav ol pre search section select summary ul form p li dd dt h1 h2 h3 h4 h5 h6 applet ' +
    'marquee object body html');
/** Elements that a later part of the text stands in again when a block ends them. */
const formatting = words('a b big code em font i nobr s small strike strong tt u');
/** Elements that end together with what is in them up to the table. */
const tableParts = words('table tbody tfoot thead tr td th caption');

;// CONCATENATED MODULE: ./build/checks/crawl/document/structured-property.js
/**
 * Properties of schema.org whose value is the URL of something to load or to open: those whose range is
 * URL or a kind of MediaObject (https://schema.org/URL), and `item` of a ListItem, which Google reads as the
 * page of a breadcrumb. `@id` elsewhere and `@type` are names, not places.
 */
const properties = new Map([
    ['url', 'any'],
    ['image', 'image'],
    ['logo', 'image'],
    ['photo', 'image'],
    ['thumbnail', 'image'],
    ['thumbnailUrl', 'image'],
    ['primaryImageOfPage', 'image'],
    ['screenshot', 'image'],
    ['contentUrl', 'any'],
    ['embedUrl', 'any'],
    ['downloadUrl', 'any'],
    ['installUrl', 'any'],
    ['sameAs', 'any'],
    ['mainEntityOfPage', 'any'],
    ['item', 'any'],
    ['discussionUrl', 'any'],
    ['relatedLink', 'any'],
    ['significantLink', 'any'],
    ['codeRepository', 'any'],
    ['hasMap', 'any'],
]);
/** Only what looks like a URL: many of these properties take plain text too. */
const urlLike = /^(https?:|\/|\.\.?\/)/i;
/** What an `itemprop` of microdata expects of its URL; undefined when its value is no place. */
function itemExpects(itemprop) {
    for (const name of itemprop?.split(/[\t\n\f\r ]+/) ?? []) {
        const expects = properties.get(name);
        if (expects)
            return expects;
    }
    return undefined;
}
/**
 * The URLs in a JSON-LD document. Looks at no more than 20,000 values; templates such as
 * `{search_term_string}` are no URLs.
 */
function structuredUrls(document) {
    const found = [];
    const queue = [{ property: '', value: document }];
    for (let index = 0; index < queue.length && index < 20_000; index++) {
        const { property, value } = queue[index] ?? { property: '', value: undefined };
        if (typeof value === 'string') {
            const expects = properties.get(property);
            const isUrl = urlLike.test(value.trim()) && !/[{}]/.test(value);
            if (expects && isUrl)
                found.push({ property, url: value, expects });
        }
        else if (Array.isArray(value)) {
            for (const part of value)
                queue.push({ property, value: part });
        }
        else if (typeof value === 'object' && value !== null) {
            for (const [name, part] of Object.entries(value)) {
                if (name === '@context')
                    continue;
                // `{"@id": …}` as the value of such a property stands for its URL.
                const isPlace = name === '@id' && (property === 'mainEntityOfPage' || property === 'item');
                queue.push({ property: isPlace ? property : name, value: part });
            }
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/meta-url.js

/**
 * Properties of Open Graph (https://ogp.me) and of Twitter's cards whose content is a URL that share cards
 * load or open, and what it brings.
 */
const social = new Map([
    ['og:url', 'page'],
    ['og:image', 'image'],
    ['og:image:url', 'image'],
    ['og:image:secure_url', 'image'],
    ['og:video', 'any'],
    ['og:video:url', 'any'],
    ['og:video:secure_url', 'any'],
    ['og:audio', 'any'],
    ['og:audio:url', 'any'],
    ['og:audio:secure_url', 'any'],
    ['og:see_also', 'any'],
    ['twitter:url', 'page'],
    ['twitter:image', 'image'],
    ['twitter:image:src', 'image'],
    ['twitter:player', 'any'],
    ['twitter:player:stream', 'media'],
]);
/** What the `content` of this `meta` refers to; undefined when it is no URL. */
function metaUrl(names, itemprop) {
    for (const name of names) {
        const expects = social.get(name?.trim().toLowerCase() ?? '');
        if (expects)
            return { kind: 'social', expects };
    }
    const expects = itemExpects(itemprop);
    return expects ? { kind: 'structured-data', expects } : undefined;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/script-type.js
const javascript = /^(text|application)\/(x-)?(java|ecma)script$|^text\/(javascript1\.[0-5]|jscript|livescript)$/;
/**
 * What a browser does with a `script` element: runs it, as a module or not, reads it as data, or ignores it.
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
function scriptType(type, language) {
    const name = type === undefined ? (language ? `text/${language}` : '') : type;
    const essence = name.trim().toLowerCase();
    if (name === '' || javascript.test(essence))
        return 'classic';
    if (essence === 'module')
        return 'module';
    if (essence === 'importmap')
        return 'import-map';
    if (essence === 'speculationrules')
        return 'speculation-rules';
    return essence.split(';', 1)[0]?.trim() === 'application/ld+json' ? 'json-ld' : 'other';
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/html-elements.js







const html_elements_anchor = (tag, context) => {
    context.link(tag, 'href', 'navigation');
    const ping = tag.get('ping');
    if (ping === undefined || tag.get('href') === undefined)
        return;
    for (const match of ping.matchAll(/[^\t\n\f\r ]+/g)) {
        context.link(tag, 'ping', 'ping', { raw: match[0], method: 'POST' });
    }
};
const cite = (tag, context) => void context.load(tag, 'cite', 'citation');
const background = (tag, context) => void context.load(tag, 'background', 'image');
const html_elements_image = (tag, context) => {
    context.load(tag, 'src', 'image');
    context.srcset(tag, 'srcset', 'image');
    context.load(tag, 'longdesc', 'citation');
};
const source = (tag, context) => {
    if (context.parent === 'picture')
        context.srcset(tag, 'srcset', 'image');
    if (context.parent === 'audio' || context.parent === 'video')
        context.load(tag, 'src', 'media');
};
const media = (tag, context) => {
    context.load(tag, 'src', 'media');
    if (tag.name === 'video')
        context.load(tag, 'poster', 'image');
};
const track = (tag, context) => {
    if (context.parent === 'audio' || context.parent === 'video')
        context.load(tag, 'src', 'track');
};
const html_elements_frame = (tag, context) => {
    const srcdoc = tag.name === 'iframe' ? tag.get('srcdoc') : undefined;
    if (srcdoc === undefined)
        context.load(tag, 'src', 'frame');
    else
        context.frame(srcdoc, tag);
    context.load(tag, 'longdesc', 'citation');
};
const object = (tag, context) => {
    context.load(tag, 'data', 'object');
    for (const match of (tag.get('archive') ?? '').matchAll(/[^\t\n\f\r ]+/g)) {
        context.link(tag, 'archive', 'object', { raw: match[0] });
    }
};
/** An empty action is the document itself. */
function html_elements_submit(tag, context, action, method = 'get') {
    if (method === 'dialog' || !tag.get(action)?.trim())
        return;
    context.link(tag, action, 'form', method === 'post' ? { method: 'POST' } : {});
}
const html_elements_form = (tag, context) => {
    html_elements_submit(tag, context, 'action', tag.get('method')?.toLowerCase());
};
/** A button sends its form as the form says, unless it says otherwise itself. Without a form, it sends nothing. */
function submitter(tag, context) {
    const own = tag.get('formmethod')?.toLowerCase();
    // Of a form elsewhere in the document it is not known how it is sent.
    const isElsewhere = tag.get('form') !== undefined;
    const ofForm = isElsewhere ? 'post' : context.formMethod;
    if (isElsewhere || ofForm !== undefined)
        html_elements_submit(tag, context, 'formaction', own ?? ofForm);
}
const input = (tag, context) => {
    const type = tag.get('type')?.toLowerCase();
    if (type === 'image')
        context.load(tag, 'src', 'image');
    if (type === 'image' || type === 'submit')
        submitter(tag, context);
};
const html_elements_button = (tag, context) => {
    const type = tag.get('type')?.toLowerCase();
    if (type !== 'button' && type !== 'reset')
        submitter(tag, context);
};
const script = (tag, context) => {
    const type = scriptType(tag.get('type'), tag.get('language'));
    if (type === 'classic')
        context.load(tag, 'src', 'script');
    else if (type === 'module')
        context.load(tag, 'src', 'script', 'module');
};
const html_elements_link = (tag, context) => {
    const href = tag.get('href');
    const relations = relationsOf(tag.get('rel') ?? '', tag.get('type'));
    for (const { kind, name } of relations) {
        const expects = kind === 'preload' ? preloadExpects(name, tag.get('as')) : undefined;
        if (name === 'preload')
            context.srcset(tag, 'imagesrcset', 'preload', 'image');
        if (href?.trim())
            context.load(tag, 'href', kind, kind === 'social' ? 'image' : expects);
    }
    // What this document is to the other: HTML 4, as with `rev="made"`. Only people and programs for them follow it.
    if (relations.length === 0 && tag.get('rev')?.trim())
        context.load(tag, 'href', 'relation');
    const expects = itemExpects(tag.get('itemprop'));
    if (expects && tag.get('rel') === undefined)
        context.load(tag, 'href', 'structured-data', expects);
};
const meta = (tag, context) => {
    const charset = tag.get('charset');
    if (charset !== undefined)
        context.charset(charset);
    const content = tag.get('content');
    if (content === undefined)
        return;
    const pragma = tag.get('http-equiv')?.toLowerCase();
    if (pragma === 'content-type') {
        const label = charsetIn(content);
        if (label)
            context.charset(label);
    }
    if (pragma === 'refresh') {
        const raw = parseRefresh(content);
        if (raw !== undefined)
            context.link(tag, 'content', 'refresh', { raw });
    }
    if (pragma === 'content-security-policy')
        context.policy(content);
    const name = tag.get('name')?.trim().toLowerCase();
    if (name === 'robots')
        context.robots(content);
    const target = metaUrl([tag.get('property'), name], tag.get('itemprop'));
    if (target && content.trim() !== '') {
        context.link(tag, 'content', target.kind, { expects: target.expects });
    }
};
const base = (tag, context) => {
    const href = tag.get('href');
    if (href !== undefined)
        context.setBase(href);
};
function html_elements_element(attributes, read) {
    return { attributes: new Set(['id', 'style', ...attributes.split(' ')]), read };
}
const anchorReader = html_elements_element('href ping name', html_elements_anchor);
const citeReader = html_elements_element('cite', cite);
const backgroundReader = html_elements_element('background', background);
/**
 * Every element of HTML with an attribute that the standard types as a URL, as a list of URLs, or as a set of
 * image candidates (https://html.spec.whatwg.org/multipage/indices.html#attributes-3), and the obsolete ones that
 * browsers still load. Not here: `itemid` and `itemtype`, which name things, and `usemap`.
 */
const htmlElements = new Map([
    ['a', anchorReader],
    ['area', anchorReader],
    ['audio', html_elements_element('src', media)],
    ['base', html_elements_element('href', base)],
    ['blockquote', citeReader],
    ['body', backgroundReader],
    ['button', html_elements_element('form formaction formmethod type', html_elements_button)],
    ['del', citeReader],
    ['embed', html_elements_element('src', (tag, context) => void context.load(tag, 'src', 'object'))],
    ['form', html_elements_element('action method', html_elements_form)],
    ['frame', html_elements_element('src longdesc', html_elements_frame)],
    ['iframe', html_elements_element('src srcdoc longdesc', html_elements_frame)],
    ['img', html_elements_element('src srcset longdesc', html_elements_image)],
    ['input', html_elements_element('form src type formaction formmethod', input)],
    ['ins', citeReader],
    ['link', html_elements_element('href rel rev type as imagesrcset itemprop', html_elements_link)],
    ['meta', html_elements_element('charset content http-equiv itemprop name property', meta)],
    ['object', html_elements_element('data archive', object)],
    ['q', citeReader],
    ['script', html_elements_element('src type language', script)],
    ['source', html_elements_element('src srcset', source)],
    ['style', html_elements_element('type', () => { })],
    ['table', backgroundReader],
    ['tbody', backgroundReader],
    ['td', backgroundReader],
    ['tfoot', backgroundReader],
    ['th', backgroundReader],
    ['thead', backgroundReader],
    ['template', html_elements_element('shadowrootmode', () => { })],
    ['track', html_elements_element('src', track)],
    ['tr', backgroundReader],
    ['video', html_elements_element('src poster', media)],
]);

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/svg-elements.js

/**
 * `href` and, without it, `xlink:href`: https://svgwg.org/svg2-draft/linking.html#linkRefAttrs. Apart from links,
 * references into the same document are left to scripts, except those of `use`, whose target must exist.
 */
function reference(kind, local) {
    const read = (tag, context) => {
        const attribute = tag.get('href') === undefined ? 'xlink:href' : 'href';
        const href = tag.get(attribute);
        if (href === undefined)
            return;
        const isLocal = kind !== 'navigation' && href.trim().startsWith('#');
        if (isLocal && local === 'ignore')
            return;
        // https://svgwg.org/svg2-draft/linking.html#processingURL-sameDoc
        if (isLocal)
            context.link(tag, attribute, kind, { own: true, expects: 'any' });
        else if (kind === 'navigation')
            context.link(tag, attribute, kind);
        else
            context.load(tag, attribute, kind);
    };
    return { attributes: new Set(['href', 'xlink:href']), read };
}
const svg_elements_script = {
    attributes: new Set(['href', 'xlink:href', 'type']),
    read: (tag, context) => {
        const type = scriptType(tag.get('type'), undefined);
        if (type !== 'classic' && type !== 'module')
            return;
        const attribute = tag.get('href') === undefined ? 'xlink:href' : 'href';
        context.load(tag, attribute, 'script', type === 'module' ? 'module' : 'script');
    },
};
const paint = reference('svg-use', 'ignore');
/** Elements of SVG that refer to a URL: https://svgwg.org/svg2-draft/attindex.html. Lower-case names. */
const svgElements = new Map([
    ['a', reference('navigation', 'check')],
    ['image', reference('image', 'ignore')],
    ['feimage', reference('image', 'ignore')],
    ['use', reference('svg-use', 'check')],
    ['script', svg_elements_script],
    ['style', { attributes: new Set(['type']), read: () => { } }],
    ['textpath', paint],
    ['mpath', paint],
    ['pattern', paint],
    ['lineargradient', paint],
    ['radialgradient', paint],
]);
/** Attributes of any SVG element that hold CSS with a URL in it. */
const svgPaintAttributes = new Set([
    'clip-path',
    'cursor',
    'fill',
    'filter',
    'marker',
    'marker-end',
    'marker-mid',
    'marker-start',
    'mask',
    'stroke',
]);

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/element-kind.js



const element_kind_names = [
    ...voidElements,
    ...blockElements,
    ...mutedElements,
    ...headElements,
    ...foreignBreakers,
    ...integrationPoints,
    ...formatting,
    ...tableParts,
    ...'address article aside dialog option optgroup rt rp dt dd summary search listing'.split(' '),
    ...htmlElements.keys(),
    ...svgElements.keys(),
];
const kinds = new Map(element_kind_names.map((name) => [name, describe(name)]));
const element_kind_unknown = describe('');
function describe(name) {
    const kind = {
        name,
        isVoid: voidElements.has(name),
        isBlock: blockElements.has(name),
        isMuted: mutedElements.has(name),
        isCode: codeElements.has(name),
        isHead: headElements.has(name),
        breaksForeign: foreignBreakers.has(name),
        integratesHtml: integrationPoints.has(name),
        ends: impliedEnds(name),
        closeBarrier: tableParts.has(name) ? tableScope : endsInScope.has(name) ? scope : special,
        html: htmlElements.get(name),
        svg: svgElements.get(name),
    };
    const matters = kind.isVoid || kind.isBlock || kind.isHead || kind.html || kind.ends.length > 0;
    return { ...kind, isPlain: name !== '' && !matters };
}
/** The kind of an element by its lower-case name. */
function elementKind(name) {
    return kinds.get(name) ?? element_kind_unknown;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/foreign-content.js


/** Whether this `font` is one of HTML, wherever it stands. */
function breaksOut(tag) {
    return fontAttributes.some((name) => tag.get(name) !== undefined);
}
/** Attributes that tell a `font` of HTML from others. */
const fontAttributes = ['color', 'face', 'size'];
const mathAttributes = new Set(['href', 'encoding', ...fontAttributes]);
const svgAttributes = new Set([
    'id',
    'style',
    ...svgPaintAttributes,
    ...fontAttributes,
]);
/**
 * What an element is for those that stand in it: HTML may stand in an annotation of MathML only where its
 * attributes say so, https://html.spec.whatwg.org/multipage/parsing.html#html-integration-point
 */
function contentKind(tag, kind) {
    if (tag.name !== 'annotation-xml')
        return kind;
    const isHtml = /^(?:text\/html|application\/xhtml\+xml)$/i.test(tag.get('encoding') ?? '');
    return isHtml ? kind : elementKind('');
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/element-stack.js


/** What holds for the content of an element; inherited by what stands in it. */
const within = {
    svg: 1,
    math: 2,
    template: 4,
    muted: 8,
    noscript: 16,
    body: 32,
    shadow: 64,
    code: 128,
};
const foreign = within.svg | within.math;
/** https://html.spec.whatwg.org/multipage/parsing.html#generate-implied-end-tags */
const impliedEndTags = new Set('dd dt li optgroup option p rb rp rt rtc'.split(' '));
/**
 * The open elements of a document: enough of HTML's tree construction to know the parent, the namespace, and
 * the place among the siblings. Elements nested deeper than the limit are not entered.
 */
class ElementStack {
    #limit;
    #xml;
    #onTooDeep;
    #names = [''];
    #ids = [''];
    #flags = [0];
    #children = [0];
    /** Names that are known not to be open. */
    #notOpen = new Set();
    #depth = 0;
    /** How many of them are open: most of the time, none has to be sought. */
    #paragraphs = 0;
    #anchors = 0;
    /** Name of the innermost element; empty at the root. */
    parent = '';
    /** Flags for the content of the innermost element. */
    flags = 0;
    constructor(limit, xml, onTooDeep) {
        this.#limit = limit;
        this.#xml = xml;
        this.#onTooDeep = onTooDeep;
    }
    get inForeign() {
        return (this.flags & foreign) !== 0;
    }
    isOpen(name) {
        if (this.parent === name)
            return name !== '';
        if (this.#notOpen.has(name))
            return false;
        const isOpen = this.#names.lastIndexOf(name, this.#depth) > 0;
        if (!isOpen && this.#notOpen.size < 1000)
            this.#notOpen.add(name);
        return isOpen;
    }
    /** Ends what the start of this element ends, and opens what it implies. To be called before `push`. */
    prepare(name, kind) {
        if (this.#xml || (kind.isPlain && this.#depth > 2 && !this.inForeign))
            return;
        if (this.inForeign) {
            if (!kind.breaksForeign)
                return;
            this.leaveForeign();
        }
        for (const ends of kind.ends) {
            const isAbsent = (ends === paragraph && this.#paragraphs === 0) || (ends === element_kinds_anchor && this.#anchors === 0);
            if (!isAbsent)
                this.#endImplied(ends);
        }
        if (this.#depth <= 2)
            this.#openBody(name, kind);
        if (name === 'tr' && this.parent === 'table')
            this.#imply('tbody');
        else if ((name === 'td' || name === 'th') && /^(tbody|thead|tfoot)$/.test(this.parent)) {
            this.#imply('tr');
        }
    }
    /** HTML begins: what is open of SVG and MathML ends. */
    leaveForeign() {
        while (this.inForeign)
            this.#pop();
    }
    #endImplied({ names, barrier }) {
        let end = 0;
        for (let depth = this.#depth; depth > 0; depth--) {
            const name = this.#names[depth] ?? '';
            if (names.has(name))
                end = depth;
            if (barrier.has(name) || name === 'noscript')
                break;
        }
        if (end > 0)
            for (let left = this.#depth - end; left >= 0; left--)
                this.#pop();
    }
    #openBody(name, kind) {
        const { parent } = this;
        if (parent !== '' && parent !== 'html' && parent !== 'head')
            return;
        if (name === 'html' || name === 'head' || name === 'body' || name === 'frameset') {
            if (parent === 'head')
                this.#pop();
            return;
        }
        if (parent === '')
            this.#imply('html');
        if (kind.isHead && (this.flags & within.body) === 0) {
            if (this.parent === 'html')
                this.#imply('head');
            return;
        }
        if (this.parent === 'head')
            this.#pop();
        this.#imply('body', within.body);
    }
    #imply(name, flags = 0) {
        this.push(name, elementKind(name), '', flags);
    }
    /** Enters an element; `flags` are added to those that follow from its name. Void elements only count. */
    push(name, kind, id, flags) {
        this.#children[this.#depth] = (this.#children[this.#depth] ?? 0) + 1;
        const isForeign = this.inForeign;
        if (kind.isVoid && !isForeign && !this.#xml)
            return;
        if (this.#depth >= this.#limit) {
            this.#onTooDeep();
            return;
        }
        this.#depth += 1;
        if (name === 'p')
            this.#paragraphs += 1;
        else if (name === 'a')
            this.#anchors += 1;
        this.#names[this.#depth] = name;
        this.#ids[this.#depth] = id;
        this.#children[this.#depth] = 0;
        if (this.#notOpen.size > 0)
            this.#notOpen.delete(name);
        this.parent = name;
        this.flags = this.#inner(name, kind, isForeign) | flags;
        this.#flags[this.#depth] = this.flags;
    }
    #inner(name, kind, isForeign) {
        if (name === 'svg')
            return (this.flags & ~within.math) | within.svg;
        if (name === 'math')
            return (this.flags & ~within.svg) | within.math;
        if (isForeign) {
            const points = (this.flags & within.svg) !== 0 ? svgPoints : mathPoints;
            const integrates = points.has(name.toLowerCase()) && kind.integratesHtml;
            return integrates ? this.flags & ~foreign : this.flags;
        }
        if (name === 'noscript')
            return this.flags | within.muted | within.noscript;
        if (kind.isCode)
            return this.flags | within.muted | within.code;
        return kind.isMuted ? this.flags | within.muted : this.flags;
    }
    /** Leaves the innermost element of that name and all in it, if there is one that this end tag is for. */
    close(name, kind) {
        if (!this.#xml && this.inForeign && (name === 'p' || name === 'br')) {
            this.leaveForeign();
        }
        if (this.parent !== name && !this.#canClose(name, kind))
            return;
        // What follows `</body>` and `</html>` still belongs into them.
        if (!this.#xml && (name === 'body' || name === 'html'))
            return;
        if (name === 'form' && !this.#xml && this.parent !== 'form')
            this.#removeForm();
        else {
            while (this.parent !== name)
                this.#pop();
            this.#pop();
        }
        // One in another is text: the first end ends both.
        if (name === 'noscript')
            while ((this.flags & within.noscript) !== 0)
                this.#pop();
    }
    /** What is still open in a form stays open when it ends. */
    #removeForm() {
        while (impliedEndTags.has(this.parent))
            this.#pop();
        if (this.parent === 'form')
            this.#pop();
        else
            this.#names[this.#names.lastIndexOf('form', this.#depth)] = '*';
    }
    #canClose(name, kind) {
        if (!this.isOpen(name)) {
            // `</p>` alone is a paragraph.
            if (name === 'p' && !this.#xml)
                this.push(name, { ...kind, isVoid: true }, '', 0);
            return false;
        }
        // Whatever is still open in these ends with them.
        if (this.#xml || name === 'noscript' || name === 'template')
            return true;
        let onlyForeign = true;
        for (let depth = this.#depth; depth > 0; depth--) {
            const open = this.#names[depth] ?? '';
            const isForeign = this.#isForeign(depth);
            if (open === name && (onlyForeign || !isForeign))
                return true;
            onlyForeign &&= isForeign;
            // With scripts, what is in `noscript` is text.
            if (open === 'noscript')
                return false;
            if (isForeign ? !onlyForeign && integrationPoints.has(open) : kind.closeBarrier.has(open)) {
                return false;
            }
        }
        return false;
    }
    #isForeign(depth) {
        const name = this.#names[depth];
        return name === 'svg' || name === 'math' || ((this.#flags[depth - 1] ?? 0) & foreign) !== 0;
    }
    #pop() {
        if (this.parent === 'p')
            this.#paragraphs -= 1;
        else if (this.parent === 'a')
            this.#anchors -= 1;
        this.#depth -= 1;
        this.parent = this.#names[this.#depth] ?? '';
        this.flags = this.#flags[this.#depth] ?? 0;
    }
    /** How many children the innermost element has so far. */
    get children() {
        return this.#children[this.#depth] ?? 0;
    }
    /** Name, id and place among its siblings of the open element at a depth; 1 is the root. */
    at(depth) {
        const nth = this.#children[depth - 1] ?? 1;
        return { name: this.#names[depth] ?? '', id: this.#ids[depth] ?? '', nth };
    }
    get depth() {
        return this.#depth;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/empty-root.js
/** Ids of the element that frameworks fill by script. */
const roots = new Set([
    'root',
    'app',
    '__next',
    '__nuxt',
    '___gatsby',
    'svelte',
    'q-app',
    'main-app',
]);
/** Watches whether such an element stands empty in the page. */
class EmptyRoot {
    #waitingFor;
    #id = '';
    /** The id of the first empty root. */
    found;
    get isWaiting() {
        return this.#waitingFor !== undefined;
    }
    openTag(name, id) {
        this.#waitingFor = undefined;
        if (this.found !== undefined || !roots.has(id))
            return;
        this.#waitingFor = name;
        this.#id = id;
    }
    text(raw) {
        if (/[^\t\n\f\r ]/.test(raw))
            this.#waitingFor = undefined;
    }
    closeTag(name) {
        if (this.#waitingFor === name)
            this.found = this.#id;
        this.#waitingFor = undefined;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/html-links.js



/** Turns the attributes of the current tag into references. */
class HtmlLinks {
    #settings;
    #stack;
    #frames = [];
    #own;
    formMethod;
    #frameLength = 0;
    constructor(settings, stack) {
        this.#settings = settings;
        this.#stack = stack;
    }
    get parent() {
        return this.#stack.parent;
    }
    link(tag, attribute, kind, more = {}) {
        const raw = more.raw ?? tag.get(attribute);
        if (raw === undefined)
            return undefined;
        const offset = tag.offsetOf(attribute);
        const { expects, method } = more;
        const element = tag.name;
        const { collector } = this.#settings;
        const reference = { kind, raw, element, attribute, offset, expects, method };
        if (!more.own)
            return collector.add(reference);
        this.#own ??= new Resolver(collector.documentUrl);
        return collector.add({ ...reference, resolver: this.#own });
    }
    load(tag, attribute, kind, expects) {
        if (!tag.get(attribute)?.trim())
            return undefined;
        return this.link(tag, attribute, kind, expects ? { expects } : {});
    }
    srcset(tag, attribute, kind, expects) {
        for (const { url } of parseSrcset(tag.get(attribute) ?? '')) {
            this.link(tag, attribute, kind, expects ? { raw: url, expects } : { raw: url });
        }
    }
    setBase(href) {
        // Where scripts run, what stands in `noscript` is text.
        if ((this.#stack.flags & within.noscript) === 0)
            this.#settings.collector.setBase(href);
    }
    charset(label) {
        this.#settings.onCharset(label);
    }
    robots(content) {
        this.#settings.collector.addRobots(content);
    }
    policy(content) {
        this.#settings.collector.addPolicy(content);
    }
    /** Later: a `<base>` may still come. */
    frame(source, tag) {
        const { limits, lines } = this.#settings.collector;
        this.#frameLength += source.length;
        if (this.#frameLength > limits.text)
            this.#settings.collector.overflow('text');
        else
            this.#frames.push({ source, place: lines.locate(tag.offsetOf('srcdoc')) });
    }
    end() {
        for (const { source, place } of this.#frames)
            this.#settings.readFrame(source, place);
    }
}

// EXTERNAL MODULE: ./node_modules/entities/dist/decode.js + 2 modules
var dist_decode = __webpack_require__(57031);
;// CONCATENATED MODULE: ./build/checks/crawl/document/json/add-json-urls.js
/** Adds the URLs that `find` sees in a JSON text, each at the place where its text stands. False: it is no JSON. */
function addJsonUrls(collector, where, part, find) {
    let document;
    try {
        document = JSON.parse(where.text);
    }
    catch {
        collector.malformed(part);
        return false;
    }
    // JSON.parse keeps no places. Equal URLs follow one another, so each is sought after the one before.
    const last = new Map();
    for (const { kind, property, url, expects, method } of find(document)) {
        const index = offsetOf(where.text, url, last.get(url) ?? -1);
        last.set(url, index);
        const offset = where.offset + Math.max(0, index);
        collector.add({
            kind,
            raw: url,
            element: where.element,
            attribute: property,
            offset,
            expects,
            method,
        });
    }
    return true;
}
function offsetOf(text, url, after) {
    const quoted = JSON.stringify(url);
    const index = text.indexOf(quoted, after + 1);
    return index >= 0 ? index : text.indexOf(quoted.replaceAll('/', '\\/'), after + 1);
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/import-map.js
/** Others are no addresses: https://html.spec.whatwg.org/multipage/webappapis.html#normalizing-a-specifier-key */
const import_map_urlLike = /^(?:https?:|\.{0,2}\/)/i;
/** The modules that an import map names. Prefixes, which end with a slash, are no files. */
function importedUrls(document) {
    const found = [];
    const take = (property, map) => {
        for (const url of Object.values(map).slice(0, 10_000)) {
            if (typeof url !== 'string' || !import_map_urlLike.test(url) || url.endsWith('/'))
                continue;
            found.push({ kind: 'preload', property, url, expects: 'module' });
        }
    };
    take('imports', objectIn(document, 'imports'));
    for (const map of Object.values(objectIn(document, 'scopes')).slice(0, 1000)) {
        take('scopes', typeof map === 'object' && map !== null ? map : {});
    }
    return found;
}
function objectIn(holder, name) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name))
        return {};
    const value = Reflect.get(holder, name);
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/json/speculation-rules.js
/** The URLs that speculation rules name: https://wicg.github.io/nav-speculation/speculation-rules.html */
function speculatedUrls(document) {
    if (typeof document !== 'object' || document === null)
        return [];
    const found = [];
    for (const [action, rules] of Object.entries(document).slice(0, 10)) {
        if ((action !== 'prefetch' && action !== 'prerender') || !Array.isArray(rules))
            continue;
        for (const rule of rules.slice(0, 1000)) {
            const urls = typeof rule === 'object' && rule !== null && 'urls' in rule ? rule.urls : [];
            if (!Array.isArray(urls))
                continue;
            for (const url of urls) {
                if (typeof url === 'string')
                    found.push({ kind: 'prefetch', property: action, url });
            }
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/text-sample.js

/** Visible text of a document as it is read: a line per block, up to a number of code units. */
class TextSample {
    #limit;
    #raw = '';
    #endsLine = true;
    /** Anything but white space has come. */
    hasText = false;
    constructor(limit) {
        this.#limit = limit;
    }
    get isFull() {
        return this.#raw.length >= this.#limit;
    }
    add(raw) {
        this.#raw += raw.slice(0, this.#limit - this.#raw.length);
        this.#endsLine = false;
        this.hasText ||= /[^\t\n\f\r ]/.test(raw);
    }
    /** A block begins or ends. */
    breakLine() {
        if (this.#endsLine || this.isFull)
            return;
        this.#raw += '\0';
        this.#endsLine = true;
    }
    /** Decoded, white space collapsed within lines, empty lines left out. */
    toString() {
        const decoded = this.#raw.includes('&') ? (0,dist_decode/* decodeHTML */.Gz)(this.#raw) : this.#raw;
        return decoded
            .replaceAll(/[\t\n\f\r \0]{2,}|[\t\n\f\r\0]/g, (gap) => (gap.includes('\0') ? '\n' : ' '))
            .trim();
    }
}
/** White space as HTML shows it. Matches only what has to change: most of it is a single space. */
function collapse(text) {
    return text.replaceAll(/[\t\n\f\r ]{2,}|[\t\n\f\r]/g, ' ').trim();
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/raw-text.js







/** Gathers the text of `style`, `title` and `script`, and reads it when the element ends. */
class RawText {
    #settings;
    #kind;
    #external = false;
    #text = '';
    #decoded = false;
    #cut = false;
    /** Offset at which the text begins. */
    start = 0;
    constructor(settings) {
        this.#settings = settings;
    }
    get isOpen() {
        return this.#kind !== undefined;
    }
    open(kind, start, external = false) {
        this.#kind = kind;
        this.#external = external;
        this.#text = '';
        this.#decoded = false;
        this.#cut = false;
        this.start = start;
    }
    add(raw, offset, isCdata = false) {
        // Markers of CDATA and comments between the pieces become spaces, so that offsets stay true.
        const gap = offset - this.start - this.#text.length;
        if (gap > 0 && gap < 1000)
            this.#text += ' '.repeat(gap);
        const decode = this.#settings.xml && !isCdata && raw.includes('&');
        if (decode)
            this.#decoded = true;
        const room = this.#settings.collector.limits.text - this.#text.length;
        this.#text += decode ? (0,dist_decode/* decodeXML */.ey)(raw) : raw.slice(0, room);
        if (raw.length > room)
            this.#cut = true;
    }
    close(name) {
        if (this.#kind === undefined)
            return;
        const open = this.#kind === 'style' || this.#kind === 'title' ? this.#kind : 'script';
        // The end of a `noscript` ends all that is in it.
        if (name === open || name === 'noscript')
            this.#finish();
    }
    /** The document ends: unfinished styles and titles count, unfinished scripts do not. */
    end(whole) {
        if (this.#kind === 'style' || this.#kind === 'title')
            this.#finish(whole);
    }
    #finish(whole = true) {
        const { collector, xml } = this.#settings;
        const kind = this.#kind;
        this.#kind = undefined;
        if (this.#cut && kind !== 'classic' && kind !== 'module' && kind !== 'other') {
            collector.overflow('text');
        }
        if (kind === 'style') {
            const where = { context: 'sheet', offset: this.start, fixed: this.#decoded };
            addCssUrls(collector, this.#text, { ...where, cut: this.#cut || !whole });
        }
        else if (kind === 'title') {
            const text = this.#text.slice(0, 2000);
            collector.title ??= collapse(xml ? text : (0,dist_decode/* decodeHTML */.Gz)(text)).slice(0, 300);
        }
        else if (kind !== undefined)
            this.#finishScript(kind);
        this.#text = '';
    }
    #finishScript(kind) {
        const { collector } = this.#settings;
        const { scripts } = collector;
        if (kind === 'classic')
            collector.settle();
        if (kind === 'classic' || kind === 'module') {
            if (this.#external)
                scripts.external += 1;
            else if (this.#text.trim() !== '')
                scripts.inline += 1;
            if (kind === 'module')
                scripts.modules += 1;
        }
        if (this.#external || this.#cut)
            return;
        const where = { text: this.#text, offset: this.start, element: 'script' };
        if (kind === 'json-ld') {
            addJsonUrls(collector, where, 'json-ld', (document) => structuredUrls(document).map((found) => ({ ...found, kind: 'structured-data' })));
        }
        else if (kind === 'import-map') {
            addJsonUrls(collector, where, 'import-map', importedUrls);
        }
        else if (kind === 'speculation-rules') {
            addJsonUrls(collector, where, 'speculation-rules', speculatedUrls);
        }
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/xml/stylesheet-instruction.js

/** Adds what `<?xml-stylesheet href?>` refers to: https://www.w3.org/TR/xml-stylesheet/ */
function addStylesheetInstruction(collector, text, offset) {
    if (!/^xml-stylesheet\s/.test(text))
        return;
    const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(text);
    const raw = (0,dist_decode/* decodeXML */.ey)(href?.[1] ?? href?.[2] ?? '').trim();
    if (raw === '' || raw.startsWith('#'))
        return;
    const isCss = /\stype\s*=\s*["']text\/css["']/.test(text);
    const place = { element: '?xml-stylesheet', attribute: 'href', offset };
    collector.add({ kind: 'style', raw, expects: isCss ? 'style' : 'any', ...place });
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/anchor-text.js


const anchor_text_longest = 80;
/** The text of the `a` that is open, while somebody wants it. */
class AnchorText {
    #links = [];
    #raw = '';
    get isOpen() {
        return this.#links.length > 0;
    }
    open(links) {
        this.close();
        this.#links = links;
    }
    add(raw) {
        // Four times as much as is shown: references and white space shrink.
        if (this.#raw.length < 4 * anchor_text_longest)
            this.#raw += raw.slice(0, 4 * anchor_text_longest);
    }
    close() {
        if (this.isOpen) {
            const text = collapse((0,dist_decode/* decodeHTML */.Gz)(this.#raw.slice(0, 4 * anchor_text_longest)));
            const short = text.length > anchor_text_longest ? `${text.slice(0, anchor_text_longest - 1)}…` : text;
            for (const link of this.#links)
                if (short !== '')
                    link.text = short;
        }
        this.#links = [];
        this.#raw = '';
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/selector.js
const selector_longest = 200;
const unique = new Set(['html', 'head', 'body']);
/** A selector of the element that is about to be pushed. */
function selectorOf(stack, name, id) {
    // A second `<body>` adds its attributes to the first.
    if (unique.has(name) && stack.isOpen(name))
        return name;
    let selector = part(name, id, stack.children + 1);
    if (selector.startsWith('#'))
        return selector;
    let parts = 1;
    for (let depth = stack.depth; depth > 0; depth--) {
        const ancestor = stack.at(depth);
        const next = part(ancestor.name, ancestor.id, ancestor.nth);
        if (parts === 6 || next.length + selector.length + 3 > selector_longest)
            break;
        selector = `${next} > ${selector}`;
        if (next.startsWith('#'))
            break;
        parts += 1;
    }
    return selector;
}
function part(name, id, nth) {
    if (/^[A-Za-z_][\w-]{0,60}$/.test(id))
        return `#${id}`;
    const plain = /^[A-Za-z][\w-]{0,40}$/.test(name) ? name : '*';
    return unique.has(plain) ? plain : `${plain}:nth-child(${nth})`;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/start-tag.js
/** The attributes of the tag that is being read; reused for every tag. */
class StartTag {
    name = '';
    /** Offset of `<`. */
    offset = 0;
    /** Names of attributes that hold CSS. */
    css = [];
    #names = [];
    #values = [];
    #offsets = [];
    #count = 0;
    begin(name, offset) {
        this.name = name;
        this.offset = offset;
        this.#count = 0;
        if (this.css.length > 0)
            this.css.length = 0;
    }
    get isEmpty() {
        return this.#count === 0;
    }
    /** The first of several attributes of one name counts. */
    add(name, value, offset) {
        if (this.#find(name) >= 0)
            return;
        this.#names[this.#count] = name;
        this.#values[this.#count] = value;
        this.#offsets[this.#count] = offset;
        this.#count += 1;
    }
    get(name) {
        const index = this.#find(name);
        return index < 0 ? undefined : this.#values[index];
    }
    /** Where the attribute's name begins. */
    offsetOf(name) {
        return this.#offsets[this.#find(name)] ?? this.offset;
    }
    #find(name) {
        for (let index = 0; index < this.#count; index++)
            if (this.#names[index] === name)
                return index;
        return -1;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/shown-text.js


/** Code units that are kept of a page that shows nothing but code. */
const mostCode = 4096;
const unread = within.muted | within.template;
/** Samples of what a page shows: its prose or, as long as there is none, its code. */
class ShownText {
    #prose;
    #code = new TextSample(mostCode);
    constructor(limit) {
        this.#prose = new TextSample(limit);
    }
    /** Whether text is wanted where these flags hold. */
    wants(flags) {
        if ((flags & unread) === 0)
            return !this.#prose.isFull;
        return (flags & (within.code | within.template)) === within.code && this.#wantsCode;
    }
    get #wantsCode() {
        return !this.#prose.hasText && !this.#code.isFull;
    }
    add(raw, flags) {
        if (!this.wants(flags))
            return;
        if ((flags & unread) === 0)
            this.#prose.add(raw);
        else
            this.#code.add(raw);
    }
    breakLine() {
        this.#prose.breakLine();
    }
    get prose() {
        return this.#prose.toString();
    }
    /** Empty where there is prose. */
    get code() {
        return this.#prose.hasText ? '' : this.#code.toString();
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/template-flag.js

/** Elements that may have a shadow tree, custom ones apart: https://dom.spec.whatwg.org/#valid-shadow-host-name */
const hosts = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));
/** What holds inside of a template: it is inert, or the shadow tree of the element around it. */
function templateFlag(tag, host) {
    const isShadow = /^(open|closed)$/i.test(tag.get('shadowrootmode') ?? '') &&
        (hosts.has(host) || host.includes('-'));
    return isShadow ? within.shadow : within.template;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/html-reader.js















/** Attributes that count on every element. */
const everywhere = new Set(['id', 'style']);
/** Reads HTML, XHTML and SVG as its tags and texts come. */
class HtmlReader {
    #settings;
    #stack;
    #tag = new StartTag();
    #links;
    #shown;
    #anchor = new AnchorText();
    #root = new EmptyRoot();
    #raw;
    #identified = new Set();
    #reader;
    #kind = elementKind('');
    #attributes = everywhere;
    #inSvg = false;
    /** A form in a form is no element. */
    #ignored = false;
    /** HTML outside of links, where nothing else is wanted. */
    #isPlain = true;
    constructor(settings) {
        const { collector, xml } = settings;
        this.#settings = settings;
        this.#stack = new ElementStack(collector.limits.depth, xml, () => collector.overflow('depth'));
        this.#links = new HtmlLinks(settings, this.#stack);
        this.#shown = new ShownText(collector.limits.sample);
        this.#raw = new RawText(settings);
    }
    get readsText() {
        if (this.#raw.isOpen || this.#anchor.isOpen || this.#root.isWaiting)
            return true;
        return this.#shown.wants(this.#stack.flags);
    }
    get inForeign() {
        return this.#stack.inForeign;
    }
    openTag(qualified, offset) {
        const { xml } = this.#settings;
        const isAlias = qualified === 'image' && !xml && !this.#stack.inForeign;
        const written = isAlias ? 'img' : this.#local(qualified);
        // XML keeps the case of names, of which SVG has some in mixed case.
        const isSvg = xml && (this.#stack.flags & within.svg) !== 0;
        this.#kind = elementKind(isSvg ? written.toLowerCase() : written);
        const name = (isSvg ? '' : this.#kind.name) || written;
        this.#tag.begin(name, offset);
        this.#ignored = name === 'form' && !this.#stack.inForeign && this.#stack.isOpen('form');
        if (!this.#ignored)
            this.#stack.prepare(name, this.#kind);
        this.#inSvg = name === 'svg' || (this.#stack.flags & within.svg) !== 0;
        this.#reader = this.#inSvg
            ? this.#kind.svg
            : this.#stack.inForeign
                ? undefined
                : this.#kind.html;
        this.#attributes = this.#reader?.attributes ?? everywhere;
        this.#isPlain = !this.#inSvg && !this.#anchor.isOpen && !this.#stack.inForeign;
        this.#settings.collector.lines.floor = this.#raw.isOpen ? this.#raw.start : offset;
    }
    wants(attribute) {
        if (this.#attributes.has(attribute))
            return true;
        if (this.#isPlain)
            return false;
        if (this.#inSvg)
            return svgAttributes.has(attribute);
        if (attribute === 'alt')
            return this.#anchor.isOpen;
        return mathAttributes.has(attribute) && (this.#stack.flags & within.math) !== 0;
    }
    attribute(name, value, offset, cut) {
        if (cut) {
            // A long URL with its data in it is no reference.
            const { collector } = this.#settings;
            if (!/^[\0- ]*data:/i.test(value))
                collector.overflow(name === 'id' ? 'ids' : 'attribute');
            return;
        }
        this.#tag.add(name, value, offset);
        if (name === 'style' || (this.#inSvg && svgPaintAttributes.has(name)))
            this.#tag.css.push(name);
    }
    openTagEnd(selfClosing, end) {
        const tag = this.#tag;
        const { xml } = this.#settings;
        const { name } = tag;
        if (this.#kind.isPlain && tag.isEmpty && !xml && !this.#stack.inForeign) {
            if (this.#root.isWaiting)
                this.#root.openTag(name, '');
            this.#stack.push(name, this.#kind, '', 0);
            return;
        }
        const id = tag.get('id') ?? '';
        if (name === 'font' && !xml && this.#stack.inForeign && breaksOut(tag))
            this.#stack.leaveForeign();
        const isForeign = this.#stack.inForeign || name === 'svg' || name === 'math';
        const inert = (this.#stack.flags & within.template) !== 0;
        if (this.#ignored)
            return;
        if (!inert)
            this.#read(tag, id);
        if (name === 'form' && !inert)
            this.#links.formMethod = tag.get('method')?.toLowerCase() ?? 'get';
        if (id !== '' || this.#root.isWaiting)
            this.#root.openTag(name, id);
        if (!isForeign && this.#kind.isBlock)
            this.#shown.breakLine();
        const inside = name === 'template' && !isForeign ? templateFlag(tag, this.#stack.parent) : 0;
        const isMerged = !xml && (name === 'body' || name === 'html') && this.#stack.isOpen(name);
        if (!isMerged)
            this.#stack.push(name, contentKind(tag, this.#kind), id, inside);
        if (selfClosing && (xml || isForeign))
            this.closeTag(name);
        else if (!inert)
            this.#openRawText(tag, end, isForeign);
    }
    #read(tag, id) {
        if (tag.isEmpty)
            return;
        const { collector } = this.#settings;
        // Fragments do not reach into shadow trees, nor into what is text where scripts run.
        if ((this.#stack.flags & (within.shadow | within.noscript)) === 0 && !this.#hasId(tag, id)) {
            collector.addId(id);
            if (tag.name === 'a')
                collector.addId(tag.get('name') ?? '');
        }
        const first = collector.links.length;
        this.#reader?.read(tag, this.#links);
        if (!this.#reader && (this.#stack.flags & within.math) !== 0) {
            this.#links.link(tag, 'href', 'navigation');
        }
        if (tag.css.length > 0)
            this.#readCss(tag);
        if (tag.name === 'a' && !this.#stack.inForeign)
            this.#anchor.close();
        if (this.#anchor.isOpen)
            this.#anchor.add(` ${tag.get('alt') ?? ''} `);
        if (collector.links.length > first)
            this.#describe(first, tag.name, id);
    }
    /** Whether an id of a second `<html>` or `<body>` comes too late: its attributes are added to the first. */
    #hasId({ name }, id) {
        if (id === '' || this.#settings.xml || (name !== 'html' && name !== 'body'))
            return false;
        const has = this.#identified.has(name);
        this.#identified.add(name);
        return has;
    }
    #readCss(tag) {
        for (const name of tag.css) {
            const value = tag.get(name) ?? '';
            if (!value.includes('('))
                continue;
            addCssUrls(this.#settings.collector, name === 'style' ? value : `${name}:${value}`, {
                context: 'declarations',
                offset: tag.offsetOf(name),
                fixed: true,
                place: { element: tag.name, attribute: name },
            });
        }
    }
    /** Only for those that somebody will show. */
    #describe(first, name, id) {
        const { wantsDetail, collector } = this.#settings;
        const shown = [];
        for (let index = first; index < collector.links.length; index++) {
            const link = collector.links[index];
            if (link && wantsDetail(link.url))
                shown.push(link);
        }
        if (shown.length === 0)
            return;
        const selector = selectorOf(this.#stack, name, id);
        for (const link of shown)
            link.selector = selector;
        if (name === 'a')
            this.#anchor.open(shown);
    }
    #openRawText(tag, end, isForeign) {
        if (tag.name === 'style') {
            if (/^(?:text\/css)?$/i.test(tag.get('type') ?? ''))
                this.#raw.open('style', end);
        }
        else if (tag.name === 'title' && !this.#stack.inForeign && !isForeign)
            this.#raw.open('title', end);
        else if (tag.name === 'script') {
            const type = scriptType(tag.get('type'), tag.get('language'));
            this.#raw.open(type, end, (tag.get('src') ?? tag.get('href') ?? tag.get('xlink:href')) !== undefined);
        }
    }
    /** Without the prefix of a namespace, which only XML knows. */
    #local(qualified) {
        return this.#settings.xml ? qualified.slice(qualified.indexOf(':') + 1) : qualified;
    }
    closeTag(qualified) {
        const local = this.#local(qualified);
        const kind = elementKind(local);
        const name = kind.name || local;
        this.#raw.close(name);
        if (name === 'a')
            this.#anchor.close();
        else if (name === 'form')
            this.#links.formMethod = undefined;
        this.#root.closeTag(name);
        if (kind.isBlock)
            this.#shown.breakLine();
        this.#stack.close(name, kind);
    }
    text(raw, offset) {
        if (this.#raw.isOpen)
            this.#raw.add(raw, offset);
        else
            this.#prose(raw);
    }
    #prose(raw) {
        if (this.#root.isWaiting)
            this.#root.text(raw);
        if (this.#anchor.isOpen)
            this.#anchor.add(raw);
        this.#shown.add(raw, this.#stack.flags);
    }
    cdata(text, offset) {
        if (text === undefined)
            this.#settings.collector.overflow('attribute');
        else if (this.#raw.isOpen)
            this.#raw.add(text, offset, true);
        else if (this.readsText)
            this.#prose(text);
    }
    instruction(text, offset) {
        addStylesheetInstruction(this.#settings.collector, text, offset);
    }
    end(whole) {
        this.#raw.end(whole);
        this.#anchor.close();
        const { collector } = this.#settings;
        collector.text = this.#shown.prose;
        collector.code = this.#shown.code;
        collector.emptyRoot = this.#root.found;
        this.#links.end();
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/markup/raw-text-end.js
const endTag = (name) => new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
/** Elements whose content is text, and what ends it. Nothing ends `plaintext`. */
const ends = new Map([
    ...'iframe noembed noframes noscript script style textarea title xmp'
        .split(' ')
        .map((name) => [name, endTag(name)]),
    ['plaintext', undefined],
]);
/** Whether the content of elements of this name is text, outside of SVG and MathML. */
function hasRawText(name) {
    return name !== 'noscript' && ends.has(name);
}
/** What matters in a script: comments, and scripts within comments. */
const inScript = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi;
/** As much as may be needed of the characters before the next piece: `</textarea` and `</noscript`. */
const longestEnd = 10;
/** Looks for the end tag of one element with raw text, piece by piece. */
class RawTextEnd {
    #name;
    /** 1 in a comment of a script, 2 in a script in that comment, where an end tag does not end the outer one. */
    #escape = 0;
    constructor(name) {
        this.#name = name;
    }
    /** Where it is not found, what follows `at` belongs before the next piece. */
    find(text, from) {
        if (this.#name === 'script')
            return this.#findInScript(text, from);
        const end = ends.get(this.#name);
        if (!end)
            return { found: false, at: text.length };
        end.lastIndex = from;
        const match = end.exec(text);
        return match ? { found: true, at: match.index } : { found: false, at: leftOf(text, from) };
    }
    /** https://html.spec.whatwg.org/multipage/parsing.html#script-data-state and the states after it */
    #findInScript(text, from) {
        inScript.lastIndex = from;
        let passed = from;
        for (let match = inScript.exec(text); match; match = inScript.exec(text)) {
            const [what] = match;
            if (what === '<!--') {
                this.#escape ||= 1;
                // `<!-->` is a whole comment: its dashes are both.
                inScript.lastIndex = match.index + 2;
            }
            else if (what === '-->')
                this.#escape = 0;
            else if (what.startsWith('</')) {
                if (this.#escape < 2)
                    return { found: true, at: match.index };
                this.#escape = 1;
            }
            else if (this.#escape === 1)
                this.#escape = 2;
            passed = inScript.lastIndex;
        }
        return { found: false, at: leftOf(text, passed) };
    }
}
function leftOf(text, from) {
    return Math.max(from, text.length - longestEnd);
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/detached.js
/** For texts that fit, so that none needs memory of its own on the way. */
const scratch = Buffer.allocUnsafe(4096);
/** V8 copies shorter texts at once. */
const shortestSlice = 13;
/** A copy that keeps no larger text alive, as a slice or a concatenation of slices does. */
function detached(text) {
    if (text.length < shortestSlice)
        return text;
    if (text.length > scratch.length || /[^\0-\xFF]/.test(text)) {
        return Buffer.from(text, 'utf16le').toString('utf16le');
    }
    return scratch.toString('latin1', 0, scratch.write(text, 'latin1'));
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/markup/name-cache.js

const slots = 1024;
const longestKept = 32;
/**
 * What is known about the names of tags or attributes, in any case of letters. A site repeats a few dozen of
 * them, so most are found here without cutting them out of the text.
 */
class NameCache {
    #describe;
    #written = Array.from({ length: slots }, () => '');
    #known = Array.from({ length: slots });
    /** `describe` is given the name in lower case. */
    constructor(describe) {
        this.#describe = describe;
    }
    /** What is known about the name from `start` to `end`, which must not be empty. */
    at(text, start, end) {
        const length = end - start;
        const ends = (text.charCodeAt(start) << 5) ^ text.charCodeAt(end - 1);
        const slot = ((ends << 2) ^ length) & (slots - 1);
        const written = this.#written[slot] ?? '';
        if (written.length === length && text.startsWith(written, start)) {
            const known = this.#known[slot];
            if (known !== undefined)
                return known;
        }
        return this.#learn(text.slice(start, end), slot);
    }
    #learn(written, slot) {
        if (written.length > longestKept)
            return this.#describe(asciiLowerCase(written));
        const own = detached(written);
        const known = this.#describe(asciiLowerCase(own));
        this.#written[slot] = own;
        this.#known[slot] = known;
        return known;
    }
}
/** Other letters keep their case: the sign for kelvin is no `k`. */
function asciiLowerCase(text) {
    return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/markup/text-input.js
/** The text of a document as it comes in pieces, and how far it was read. */
class TextInput {
    /** The last piece, after what was left of the one before. */
    text = '';
    at = 0;
    /** Offset of `text` in the document. */
    base = 0;
    /** What is left is copied: it must be short. */
    write(piece) {
        this.base += this.at;
        this.text = this.at < this.text.length ? this.text.slice(this.at) + piece : piece;
        this.at = 0;
    }
    get isEmpty() {
        return this.at === this.text.length;
    }
    takeRest() {
        this.at = this.text.length;
        return false;
    }
}
/** Flags of the characters that end something in a tag. */
const stopAt = { space: 1, greater: 2, slash: 4, equals: 8 };
const stops = new Uint8Array(128);
for (const code of [0x09, 0x0a, 0x0c, 0x0d, 0x20])
    stops[code] = stopAt.space;
stops[0x3e] = stopAt.greater;
stops[0x2f] = stopAt.slash;
stops[0x3d] = stopAt.equals;
function isLetter(code) {
    const lower = code | 0x20;
    return lower >= 0x61 && lower <= 0x7a;
}
function isSpace(code) {
    return stops[code] === stopAt.space;
}
/** The first place from `at` on with one of the characters that are asked for, or the end. */
function endOf(text, at, flags) {
    let end = at;
    while (end < text.length && ((stops[text.charCodeAt(end)] ?? 0) & flags) === 0)
        end += 1;
    return end;
}
/** The first place from `at` on without white space, or the end. */
function skipSpace(text, at) {
    let end = at;
    while (end < text.length && isSpace(text.charCodeAt(end)))
        end += 1;
    return end;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/markup/tag-reader.js




const quote = 0x22;
const apostrophe = 0x27;
const slash = 0x2f;
const equals = 0x3d;
const greater = 0x3e;
const endsTagName = stopAt.space | stopAt.slash | stopAt.greater;
const endsAttributeName = endsTagName | stopAt.equals;
const endsValue = stopAt.space | stopAt.greater;
/** Longer names come as empty strings, so that nobody waits for their ends. */
const longestName = 128;
const tagNames = new NameCache((name) => ({ name, hasRawText: hasRawText(name) }));
const attributeNames = new NameCache((name) => name);
const longTagName = { name: '', hasRawText: false };
/**
 * Reads one tag after the other, each from its name on:
 * https://html.spec.whatwg.org/multipage/parsing.html#tag-name-state and the states after it.
 */
class TagReader {
    #handler;
    #limit;
    #state = 'complete';
    #attribute = '';
    #start = 0;
    #wanted = false;
    #quote = '"';
    #value = '';
    /** Of the value, also beyond the limit. */
    #length = 0;
    isEndTag = false;
    isSelfClosing = false;
    constructor(handler, limit) {
        this.#handler = handler;
        this.#limit = limit;
    }
    /** Reads the name that begins at `start`. Undefined when more text is needed to know it. */
    begin(input, start, isEndTag) {
        const { text } = input;
        const end = endOf(text, start, endsTagName);
        const isLong = end - start > longestName;
        if (end === text.length && !isLong)
            return undefined;
        this.isEndTag = isEndTag;
        this.isSelfClosing = false;
        if (text.charCodeAt(end) === greater) {
            // Most tags have no attributes.
            this.#state = 'complete';
            input.at = end + 1;
        }
        else {
            this.#state = end === text.length ? 'in-tag-name' : 'before-attribute';
            input.at = end;
        }
        return isLong ? longTagName : tagNames.at(text, start, end);
    }
    /** Reads on. True when the tag is complete, false when more text is needed. */
    read(input) {
        while (this.#state !== 'complete')
            if (input.isEmpty || !this.#step(input))
                return false;
        return true;
    }
    #step(input) {
        switch (this.#state) {
            case 'in-tag-name':
                return this.#skipName(input, endsTagName, 'before-attribute');
            case 'in-attribute-name':
                return this.#skipName(input, endsAttributeName, 'after-attribute-name');
            case 'after-attribute-name':
                return this.#afterName(input);
            case 'before-value':
                return this.#beforeValue(input);
            case 'in-quoted-value':
                return this.#quotedValue(input);
            case 'in-unquoted-value':
                return this.#unquotedValue(input);
            case 'before-attribute':
                return this.#beforeAttribute(input);
            case 'complete':
                return true;
            default:
                return this.#state;
        }
    }
    /** The rest of a long name. */
    #skipName(input, stops, next) {
        input.at = endOf(input.text, input.at, stops);
        if (input.isEmpty)
            return false;
        this.#state = next;
        return true;
    }
    #beforeAttribute(input) {
        const { text } = input;
        for (let { at } = input; at < text.length; at++) {
            const code = text.charCodeAt(at);
            if (code === greater) {
                input.at = at + 1;
                this.#state = 'complete';
                return true;
            }
            this.isSelfClosing = code === slash;
            if (!this.isSelfClosing && !isSpace(code))
                return this.#attributeName(input, at);
        }
        return input.takeRest();
    }
    #attributeName(input, start) {
        const { text } = input;
        // It may begin with `=`.
        const end = endOf(text, start + 1, endsAttributeName);
        const isLong = end - start > longestName;
        // What waits here is read again.
        input.at = start;
        this.#state = 'before-attribute';
        if (end === text.length && !isLong)
            return false;
        input.at = end;
        this.#start = input.base + start;
        this.#attribute = isLong ? '' : attributeNames.at(text, start, end);
        this.#wanted = !this.isEndTag && this.#handler.wants(this.#attribute);
        this.#value = '';
        this.#length = 0;
        if (end === text.length)
            this.#state = 'in-attribute-name';
        else if (!this.#plainValue(input))
            this.#state = 'after-attribute-name';
        return true;
    }
    /** Nearly all attributes are written `name="value"`, so that nothing but the end has to be found. */
    #plainValue(input) {
        const { text, at } = input;
        if (text.charCodeAt(at) !== equals || text.charCodeAt(at + 1) !== quote)
            return false;
        const end = text.indexOf('"', at + 2);
        if (end < 0)
            return false;
        input.at = at + 2;
        this.#keep(input, end);
        return this.#end(input, end + 1);
    }
    #afterName(input) {
        const { text } = input;
        const at = skipSpace(text, input.at);
        input.at = at;
        if (at === text.length)
            return false;
        if (text.charCodeAt(at) !== equals)
            return this.#end(input, at);
        input.at = at + 1;
        this.#state = 'before-value';
        return true;
    }
    #beforeValue(input) {
        const { text } = input;
        const at = skipSpace(text, input.at);
        input.at = at;
        if (at === text.length)
            return false;
        const code = text.charCodeAt(at);
        if (code === quote || code === apostrophe) {
            input.at = at + 1;
            this.#quote = code === quote ? '"' : "'";
            this.#state = 'in-quoted-value';
        }
        else
            this.#state = 'in-unquoted-value';
        return true;
    }
    #quotedValue(input) {
        const end = input.text.indexOf(this.#quote, input.at);
        this.#keep(input, end < 0 ? input.text.length : end);
        return end < 0 ? input.takeRest() : this.#end(input, end + 1);
    }
    #unquotedValue(input) {
        const end = endOf(input.text, input.at, endsValue);
        this.#keep(input, end);
        return end === input.text.length ? input.takeRest() : this.#end(input, end);
    }
    #keep(input, end) {
        if (!this.#wanted)
            return;
        const room = this.#limit - this.#length;
        this.#length += end - input.at;
        if (room > 0)
            this.#value += input.text.slice(input.at, Math.min(end, input.at + room));
    }
    /** Of an attribute. */
    #end(input, next) {
        input.at = next;
        this.#state = 'before-attribute';
        if (!this.#wanted)
            return true;
        const raw = this.#value;
        const decoded = raw.includes('&') ? (0,dist_decode/* decodeHTMLAttribute */.Im)(raw) : raw;
        const value = decoded.includes('\0') ? decoded.replaceAll('\0', '\uFFFD') : decoded;
        const isCut = this.#length > this.#limit;
        this.#handler.attribute(this.#attribute, value, this.#start, isCut);
        return true;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/markup/html-tokenizer.js
var _a;



const exclamation = 0x21;
const html_tokenizer_slash = 0x2f;
const question = 0x3f;
const cdata = '[CDATA[';
const commentEnd = /--!?>/g;
/**
 * The tokenizer of the HTML Standard (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) as far as
 * a reader of tags needs it. It tells no comments and doctypes, leaves text as it is written, and decodes only
 * values that are wanted. What has no end in sight is skipped with `indexOf`: one that steps through all
 * characters, such as htmlparser2's, takes a third of the time of a whole crawl.
 */
const htmlTokenizer = (handler, { limit }) => new HtmlTokenizer(handler, limit);
class HtmlTokenizer {
    #handler;
    #limit;
    #input = new TextInput();
    #tag;
    #state = 'text';
    /** The name of the tag. */
    #name = '';
    #raw;
    /** Reads what is in a `noscript`: text where scripts run, and nothing in it hides its end. */
    #inner;
    #isInner;
    /** Offset before which `--!>` ends no comment. */
    #commentStart = 0;
    #cdata = '';
    #cdataStart = 0;
    /** Also beyond the limit. */
    #cdataLength = 0;
    constructor(handler, limit, innerBase) {
        this.#handler = handler;
        this.#isInner = innerBase !== undefined;
        this.#input.base = innerBase ?? 0;
        this.#limit = limit;
        this.#tag = new TagReader(handler, limit);
    }
    write(text) {
        this.#input.write(text);
        while (!this.#input.isEmpty && this.#step())
            ;
    }
    end() {
        const { text, at } = this.#input;
        this.#inner?.write(text.slice(at));
        this.#inner?.end();
        const isText = this.#state === 'text' && /^<\/?$/.test(text.slice(at));
        if (isText || this.#state === 'raw-text')
            this.#emitText(at, text.length);
        else if (this.#state === 'cdata')
            this.#endCdata(text.length);
    }
    /** Goes on by a token, or by a part of one. False when that needs more text. */
    #step() {
        switch (this.#state) {
            case 'text':
                return this.#readText();
            case 'tag':
                return this.#readTag();
            case 'raw-text':
                return this.#rawText();
            case 'noscript':
                return this.#noscript();
            case 'comment':
                return this.#comment();
            case 'bogus-comment':
                return this.#bogusComment();
            case 'cdata':
                return this.#readCdata();
            default:
                return this.#state;
        }
    }
    #emitText(from, to) {
        this.#input.at = to;
        if (from < to && this.#handler.readsText) {
            this.#handler.text(this.#input.text.slice(from, to), this.#input.base + from);
        }
        return true;
    }
    #readText() {
        const { text, at } = this.#input;
        const start = text.indexOf('<', at);
        if (start !== at)
            return this.#emitText(at, start < 0 ? text.length : start);
        if (start + 1 === text.length)
            return false;
        const next = text.charCodeAt(start + 1);
        if (isLetter(next))
            return this.#beginTag(start + 1, false);
        if (next === html_tokenizer_slash)
            return this.#endTagOpen(start + 2);
        if (next === exclamation)
            return this.#declaration(start + 2);
        return next === question ? this.#bogus(start + 1) : this.#emitText(start, start + 1);
    }
    #endTagOpen(start) {
        const { text } = this.#input;
        if (start === text.length)
            return false;
        return isLetter(text.charCodeAt(start)) ? this.#beginTag(start, true) : this.#bogus(start);
    }
    #beginTag(start, isEndTag) {
        const tag = this.#tag.begin(this.#input, start, isEndTag);
        if (!tag)
            return false;
        const { name } = tag;
        this.#state = 'tag';
        this.#name = name;
        if (!isEndTag) {
            const isRaw = tag.hasRawText && !this.#handler.inForeign;
            this.#raw = isRaw ? new RawTextEnd(name) : undefined;
            this.#handler.openTag(name, this.#input.base + start - 1);
        }
        return this.#readTag();
    }
    #readTag() {
        if (!this.#tag.read(this.#input))
            return false;
        if (this.#tag.isEndTag) {
            this.#state = 'text';
            this.#handler.closeTag(this.#name);
        }
        else {
            this.#state = this.#raw ? 'raw-text' : 'text';
            const { base, at } = this.#input;
            if (this.#name === 'noscript' && !this.#isInner && !this.#handler.inForeign) {
                this.#raw = new RawTextEnd('noscript');
                this.#inner = new _a(this.#handler, this.#limit, base + at);
                this.#state = 'noscript';
            }
            this.#handler.openTagEnd(this.#tag.isSelfClosing, base + at);
        }
        return true;
    }
    #rawText() {
        const { text, at } = this.#input;
        const end = this.#raw?.find(text, at) ?? { at, found: true };
        this.#emitText(at, end.at);
        // `</name` opens a tag by any rule.
        if (end.found)
            this.#state = 'text';
        return end.found;
    }
    #noscript() {
        const { text, at } = this.#input;
        const end = this.#raw?.find(text, at) ?? { at, found: true };
        this.#inner?.write(text.slice(at, end.at));
        this.#input.at = end.at;
        if (!end.found)
            return false;
        this.#inner?.end();
        this.#inner = undefined;
        this.#state = 'text';
        return true;
    }
    #declaration(start) {
        const { text, base } = this.#input;
        if (text.startsWith('--', start)) {
            this.#state = 'comment';
            // Its end may share the dashes: `<!-->` and `<!--->` are comments.
            this.#input.at = start;
            this.#commentStart = base + start + 2;
            return true;
        }
        const isForeign = this.#handler.inForeign;
        if (isForeign && text.startsWith(cdata, start)) {
            this.#state = 'cdata';
            this.#input.at = start + cdata.length;
            this.#cdata = '';
            this.#cdataStart = base + this.#input.at;
            this.#cdataLength = 0;
            return true;
        }
        const seen = text.slice(start, start + cdata.length);
        const isOpen = start + seen.length === text.length;
        if (isOpen && ('--'.startsWith(seen) || (isForeign && cdata.startsWith(seen))))
            return false;
        return this.#bogus(start);
    }
    #comment() {
        const { text, at, base } = this.#input;
        commentEnd.lastIndex = at;
        for (let match = commentEnd.exec(text); match; match = commentEnd.exec(text)) {
            if (match[0] === '-->' || base + match.index >= this.#commentStart) {
                this.#state = 'text';
                this.#input.at = commentEnd.lastIndex;
                return true;
            }
            commentEnd.lastIndex = match.index + 1;
        }
        // `--!` may be the beginning of the end.
        this.#input.at = Math.max(at, text.length - 3);
        return false;
    }
    /** Also what else ends at the first `>`, such as a doctype. */
    #bogus(start) {
        this.#state = 'bogus-comment';
        this.#input.at = start;
        return this.#bogusComment();
    }
    #bogusComment() {
        const end = this.#input.text.indexOf('>', this.#input.at);
        if (end < 0)
            return this.#input.takeRest();
        this.#state = 'text';
        this.#input.at = end + 1;
        return true;
    }
    #readCdata() {
        const { text, at } = this.#input;
        const end = text.indexOf(']]>', at);
        if (end < 0) {
            this.#keepCdata(Math.max(at, text.length - 2));
            return false;
        }
        this.#endCdata(end);
        this.#input.at = end + 3;
        return true;
    }
    #keepCdata(end) {
        const { text, at } = this.#input;
        const room = this.#limit - this.#cdataLength;
        this.#cdataLength += end - at;
        if (room > 0)
            this.#cdata += text.slice(at, Math.min(end, at + room));
        this.#input.at = end;
    }
    #endCdata(end) {
        this.#keepCdata(end);
        this.#state = 'text';
        const isCut = this.#cdataLength > this.#limit;
        this.#handler.cdata(isCut ? undefined : this.#cdata, this.#cdataStart);
    }
}
_a = HtmlTokenizer;

// EXTERNAL MODULE: ./node_modules/htmlparser2/dist/Tokenizer.js
var Tokenizer = __webpack_require__(15455);
;// CONCATENATED MODULE: ./build/checks/crawl/document/markup/xml-tokenizer.js


const xml_tokenizer_longestName = 128;
/**
 * Reads XML with htmlparser2's tokenizer, without its `Parser`: that one cuts out every attribute, and its stack
 * of open elements makes deep nesting quadratic. Character references are decoded here, in the values that are
 * wanted, so that the tokenizer can skip through text.
 */
const xmlTokenizer = (handler, { limit }) => new TokenReader(handler, limit);
class TokenReader {
    #handler;
    #limit;
    #tokenizer;
    /** The last piece of text, after as much of earlier ones as an unfinished token may need. */
    #held = '';
    #heldStart = 0;
    /** Where the last finished token ends. */
    #done = 0;
    #name = '';
    #nameStart = 0;
    #wanted = false;
    #value = '';
    #length = 0;
    constructor(handler, limit) {
        this.#handler = handler;
        this.#limit = limit;
        const options = { xmlMode: true, decodeEntities: false };
        this.#tokenizer = new Tokenizer/* default */.A(options, this);
    }
    write(text) {
        const held = this.#held.length - Math.max(0, this.#done - this.#heldStart);
        if (held <= 0) {
            this.#heldStart += this.#held.length;
            this.#held = text;
        }
        else {
            // Cut rarely: each cut copies.
            const from = held > 4 * this.#limit
                ? this.#held.length - 2 * this.#limit
                : Math.max(0, this.#done - this.#heldStart);
            this.#held = this.#held.slice(from) + text;
            this.#heldStart += from;
        }
        this.#tokenizer.write(text);
    }
    end() {
        this.#tokenizer.end();
    }
    onopentagname(start, end) {
        this.#done = end;
        this.#handler.openTag(this.#nameAt(start, end), start - 1);
    }
    onattribname(start, end) {
        this.#done = end;
        this.#nameStart = start;
        this.#name = this.#nameAt(start, end);
        this.#wanted = this.#handler.wants(this.#name);
        this.#value = '';
        this.#length = 0;
    }
    onattribdata(start, end) {
        this.#done = end;
        if (!this.#wanted)
            return;
        const room = this.#limit - this.#length;
        this.#length += end - start;
        if (room > 0)
            this.#value += this.#slice(start, Math.min(end, start + room));
    }
    onattribentity() {
        // Not called: character references are decoded below.
    }
    onattribend(_quote, end) {
        this.#done = Math.max(this.#done, end);
        if (!this.#wanted)
            return;
        const value = this.#value.includes('&') ? (0,dist_decode/* decodeXML */.ey)(this.#value) : this.#value;
        this.#handler.attribute(this.#name, value, this.#nameStart, this.#length > this.#limit);
    }
    onopentagend(end) {
        this.#done = end + 1;
        this.#handler.openTagEnd(false, end + 1);
    }
    onselfclosingtag(end) {
        this.#done = end + 1;
        this.#handler.openTagEnd(true, end + 1);
    }
    onclosetag(start, end) {
        this.#done = end;
        this.#handler.closeTag(this.#nameAt(start, end));
    }
    ontext(start, end) {
        this.#done = end;
        if (this.#handler.readsText)
            this.#handler.text(this.#slice(start, end), start);
    }
    ontextentity() {
        // Not called, as above.
    }
    oncdata(start, end, offset) {
        this.#done = end + 1;
        const long = end - offset - start > this.#limit;
        this.#handler.cdata(long ? undefined : this.#slice(start, end - offset), start);
    }
    oncomment(_start, end) {
        this.#done = end + 1;
    }
    ondeclaration(_start, end) {
        this.#done = end + 1;
    }
    onprocessinginstruction(start, end) {
        this.#done = end + 1;
        if (end - start <= this.#limit)
            this.#handler.instruction(this.#slice(start, end), start);
    }
    onend() {
        this.#held = '';
    }
    #nameAt(start, end) {
        return end - start > xml_tokenizer_longestName ? '' : this.#slice(start, end);
    }
    #slice(start, end) {
        return this.#held.slice(Math.max(0, start - this.#heldStart), end - this.#heldStart);
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/markup/markup-document.js


/** Lets a parser feed a handler. */
function markupDocument(handler, options) {
    const createParser = options.xml ? xmlTokenizer : htmlTokenizer;
    const parser = createParser(handler, options);
    return {
        write: (text) => parser.write(text),
        end: (whole) => {
            parser.end();
            handler.end(whole);
            return options.format();
        },
    };
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/html/read-frame.js




/**
 * Reads the document in a `srcdoc`. Its base is that of the document around it, until it has one of its own:
 * https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fallback-base-url. Everything in it gets the place of
 * the attribute; its ids are its own, and so are its references to them.
 */
function readFrame(source, frame) {
    const { collector, wantsDetail, place, depth } = frame;
    if (depth > collector.limits.frames) {
        collector.overflow('frames');
        return;
    }
    const limits = { ...collector.limits, links: collector.limits.links - collector.links.length };
    const inner = new Collector(collector.resolver.base, new LineIndex(), limits, collector.paths);
    const reader = new HtmlReader({
        collector: inner,
        wantsDetail,
        xml: false,
        onCharset: () => { },
        readFrame: (nested) => readFrame(nested, { collector: inner, wantsDetail, place, depth: depth + 1 }),
    });
    const text = markupDocument(reader, { xml: false, limit: limits.attribute, format: () => 'html' });
    text.write(source);
    text.end(true);
    collector.absorb(inner, place);
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/json/json-feed.js
const ofFeed = {
    home_page_url: 'navigation',
    feed_url: 'feed',
    next_url: 'feed',
    icon: 'image',
    favicon: 'image',
};
const ofItem = {
    url: 'navigation',
    external_url: 'navigation',
    image: 'image',
    banner_image: 'image',
};
/** The URLs of a JSON Feed: https://www.jsonfeed.org/version/1.1/. Texts of items are descriptions. */
function jsonFeedUrls(document) {
    const found = [];
    const take = (holder, kinds) => {
        for (const [property, url] of Object.entries(holder)) {
            const kind = Object.hasOwn(kinds, property) ? kinds[property] : undefined;
            if (kind && typeof url === 'string' && url.trim() !== '')
                found.push({ kind, property, url });
        }
    };
    if (!isObject(document))
        return found;
    take(document, ofFeed);
    const items = 'items' in document && Array.isArray(document.items) ? document.items : [];
    for (const item of items) {
        if (!isObject(item))
            continue;
        take(item, ofItem);
        const files = 'attachments' in item && Array.isArray(item.attachments) ? item.attachments : [];
        for (const file of files)
            if (isObject(file))
                take(file, { url: 'media' });
    }
    return found;
}
/** Whether a JSON document calls itself a feed. */
function isJsonFeed(document) {
    return (isObject(document) &&
        'version' in document &&
        /^https?:\/\/jsonfeed\.org\/version\//.test(String(document.version)));
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/json/web-manifest.js
/**
 * The URLs that a browser loads or opens from a web app manifest: https://www.w3.org/TR/appmanifest/ and its
 * extensions. `id` and `scope` are names; URLs with `%s` are templates.
 */
function manifestUrls(document) {
    const manifest = asObject(document);
    const found = [];
    const add = (kind, property, url, more = {}) => {
        if (typeof url === 'string' && url.trim() !== '' && !url.includes('%s')) {
            found.push({ kind, property, url, ...more });
        }
    };
    const images = (holder) => {
        for (const property of ['icons', 'screenshots']) {
            for (const image of asList(holder[property]))
                add('image', property, asObject(image)['src']);
        }
    };
    add('navigation', 'start_url', manifest['start_url']);
    images(manifest);
    for (const part of asList(manifest['shortcuts'])) {
        const shortcut = asObject(part);
        add('navigation', 'shortcuts', shortcut['url']);
        images(shortcut);
    }
    const share = asObject(manifest['share_target']);
    const isPost = String(share['method']).toUpperCase() === 'POST';
    add('form', 'share_target', share['action'], isPost ? { method: 'POST' } : {});
    for (const handler of asList(manifest['file_handlers'])) {
        add('navigation', 'file_handlers', asObject(handler)['action']);
    }
    add('navigation', 'note_taking', asObject(manifest['note_taking'])['new_note_url']);
    for (const app of asList(manifest['related_applications'])) {
        add('navigation', 'related_applications', asObject(app)['url']);
    }
    return found;
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function asList(value) {
    return Array.isArray(value) ? value.slice(0, 1000) : [];
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/json/json-document.js





/** Reads JSON; what is not called anything is a feed when it says so. */
function jsonDocument(collector, role) {
    return new WholeText(collector, (text, complete) => {
        let format = role === 'manifest' ? 'manifest' : 'json';
        if (!complete)
            return format;
        const where = { text, offset: 0, element: 'json' };
        const isJson = addJsonUrls(collector, where, 'json', (document) => {
            if (role === 'manifest')
                return manifestUrls(document);
            if (role === 'speculation-rules')
                return speculatedUrls(document);
            if (!isJsonFeed(document))
                return [];
            format = 'feed';
            return jsonFeedUrls(document);
        });
        return isJson ? format : 'other';
    });
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/robots-txt.js

/** Reads the `Sitemap:` lines of robots.txt: https://www.sitemaps.org/protocol.html#submit_robots */
function robotsTxt(collector) {
    return new WholeText(collector, (text, complete) => {
        const lines = complete ? text : wholeLines(text);
        for (const match of lines.matchAll(/^([\t ]*sitemap[\t ]*:[\t ]*)([^\t\n\r #]+)/gim)) {
            const offset = match.index + (match[1] ?? '').length;
            const raw = match[2] ?? '';
            collector.add({ kind: 'sitemap', raw, element: 'robots.txt', attribute: 'sitemap', offset });
        }
        return 'robots';
    });
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/url-list.js

/** Reads a sitemap that is a plain list, one absolute URL per line: https://www.sitemaps.org/protocol.html#otherformats */
function urlList(collector) {
    return new WholeText(collector, (text, complete) => {
        const lines = complete ? text : wholeLines(text);
        for (const match of lines.matchAll(/^[\t ]*(https?:\/\/[^\t\n\r ]+)[\t ]*\r?$/gim)) {
            const raw = match[1] ?? '';
            const offset = match.index + match[0].indexOf(raw);
            const place = { element: 'sitemap', attribute: '', offset };
            collector.add({ kind: 'navigation', raw, expects: 'page', ...place });
        }
        return 'sitemap';
    });
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/xml/feed.js
const atomRelations = new Map([
    ['', 'navigation'],
    ['alternate', 'navigation'],
    ['related', 'navigation'],
    ['via', 'navigation'],
    ['license', 'navigation'],
    ['replies', 'relation'],
    ['self', 'feed'],
    ['first', 'feed'],
    ['last', 'feed'],
    ['next', 'feed'],
    ['previous', 'feed'],
    ['prev-archive', 'feed'],
    ['next-archive', 'feed'],
    ['current', 'feed'],
    ['enclosure', 'media'],
]);
/** Elements whose text is a URL. `url` counts in `image` only. */
const texts = new Map([
    ['link', 'navigation'],
    ['guid', 'navigation'],
    ['comments', 'navigation'],
    ['uri', 'navigation'],
    ['commentRss', 'feed'],
    ['icon', 'image'],
    ['logo', 'image'],
    ['url', 'image'],
]);
/**
 * RSS 0.9 to 2.0 (https://www.rssboard.org/rss-specification), Atom (https://www.rfc-editor.org/rfc/rfc4287), and of
 * their extensions what names files. HTML in descriptions is text here: it has its own page.
 */
function feedFormat(collector) {
    const add = (element, attribute, raw, kind, expects) => {
        const { name, resolver } = element;
        const offset = attribute === '' ? element.textOffset : element.offset;
        collector.add({ kind, raw, element: name, attribute, offset, resolver, expects });
    };
    return {
        attributes: new Set(['href', 'rel', 'src', 'url', 'isPermaLink']),
        texts: new Set(texts.keys()),
        start(element) {
            const { name, attributes } = element;
            const href = attributes.get('href')?.trim();
            const url = attributes.get('url')?.trim();
            const src = attributes.get('src')?.trim();
            if (name === 'link' && href) {
                const rel = attributes.get('rel')?.trim().toLowerCase() ?? '';
                const kind = atomRelations.get(rel);
                if (kind)
                    add(element, 'href', href, kind, kind === 'media' ? 'any' : undefined);
            }
            else if (name === 'image' && href)
                add(element, 'href', href, 'image');
            else if (name === 'enclosure' && url)
                add(element, 'url', url, 'media', 'any');
            else if (name === 'content' && (url ?? src)) {
                add(element, url ? 'url' : 'src', url ?? src ?? '', url ? 'media' : 'navigation', 'any');
            }
            else if (name === 'thumbnail' && url)
                add(element, 'url', url, 'image');
            else if (name === 'source' && url)
                add(element, 'url', url, 'feed');
        },
        end(element, text) {
            const { name, parent, attributes } = element;
            const kind = texts.get(name);
            if (!kind || (name === 'url' && parent !== 'image'))
                return;
            const isName = attributes.get('isPermaLink')?.trim() === 'false' || !/^https?:/i.test(text);
            if (name === 'guid' && isName)
                return;
            if (name === 'link' && attributes.has('href'))
                return;
            add(element, '', text, kind);
        },
    };
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/xml/sitemap.js
/**
 * Sitemaps and sitemap indexes (https://www.sitemaps.org/protocol.html) with the extensions of Google for images,
 * videos and translations.
 */
function sitemapFormat(collector) {
    return {
        attributes: new Set(['href']),
        texts: new Set(['loc', 'thumbnail_loc', 'content_loc', 'player_loc']),
        start({ name, attributes, offset, resolver }) {
            const raw = attributes.get('href');
            if (name !== 'link' || !raw)
                return;
            collector.add({ kind: 'alternate', raw, element: name, attribute: 'href', offset, resolver });
        },
        end({ name, parent, textOffset, resolver }, raw) {
            const place = { raw, element: name, attribute: '', offset: textOffset, resolver };
            if (name === 'thumbnail_loc')
                collector.add({ ...place, kind: 'image' });
            else if (name === 'content_loc')
                collector.add({ ...place, kind: 'media' });
            else if (name === 'player_loc')
                collector.add({ ...place, kind: 'navigation' });
            else if (parent === 'sitemap')
                collector.add({ ...place, kind: 'sitemap' });
            else if (parent === 'image')
                collector.add({ ...place, kind: 'image' });
            else if (parent === 'url')
                collector.add({ ...place, kind: 'navigation', expects: 'page' });
        },
    };
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/xml/xml-tree.js



const xml_tree_longestText = 8192;
/** Walks through XML for formats that keep their data in elements, such as feeds and sitemaps. */
class XmlTree {
    #collector;
    #format;
    #open = [];
    #tooDeep = 0;
    #text = '';
    inForeign = false;
    constructor(collector, format) {
        this.#collector = collector;
        this.#format = format;
    }
    get readsText() {
        return this.#tooDeep === 0 && this.#format.texts.has(this.#open.at(-1)?.name ?? '');
    }
    openTag(qualified, offset) {
        this.#collector.lines.floor = offset;
        if (this.#open.length >= this.#collector.limits.depth) {
            this.#tooDeep += 1;
            this.#collector.overflow('depth');
            return;
        }
        const around = this.#open.at(-1);
        this.#open.push({
            name: qualified.slice(qualified.indexOf(':') + 1),
            parent: around?.name ?? '',
            attributes: new Map(),
            resolver: around?.resolver ?? this.#collector.resolver,
            offset,
            textOffset: -1,
        });
        this.#text = '';
    }
    wants(attribute) {
        if (this.#tooDeep > 0)
            return false;
        return attribute === 'xml:base' || this.#format.attributes.has(attribute);
    }
    attribute(name, value, _offset, cut) {
        const element = this.#open.at(-1);
        if (cut)
            this.#collector.overflow('attribute');
        else if (element && name === 'xml:base') {
            const base = URL.parse(value, element.resolver.base.href);
            if (base)
                element.resolver = new Resolver(base);
        }
        else if (element && !element.attributes.has(name))
            element.attributes.set(name, value);
    }
    openTagEnd(selfClosing) {
        const element = this.#open.at(-1);
        if (this.#tooDeep === 0 && element)
            this.#format.start(element);
        if (selfClosing)
            this.#close();
    }
    closeTag(qualified) {
        const name = qualified.slice(qualified.indexOf(':') + 1);
        if (this.#tooDeep > 0 || this.#open.at(-1)?.name === name)
            this.#close();
    }
    #close() {
        if (this.#tooDeep > 0) {
            this.#tooDeep -= 1;
            return;
        }
        const element = this.#open.pop();
        if (!element)
            return;
        const text = this.#text.trim();
        if (text !== '' && this.#format.texts.has(element.name))
            this.#format.end(element, text);
        this.#text = '';
    }
    text(raw, offset) {
        this.#add(raw, offset, true);
    }
    cdata(text, offset) {
        if (!this.readsText)
            return;
        if (text === undefined)
            this.#collector.overflow('attribute');
        else
            this.#add(text, offset, false);
    }
    #add(raw, offset, encoded) {
        const element = this.#open.at(-1);
        if (!element || this.#text.length > xml_tree_longestText)
            return;
        const lead = raw.search(/\S/);
        if (lead >= 0 && element.textOffset < 0)
            element.textOffset = offset + lead;
        this.#text += encoded && raw.includes('&') ? (0,dist_decode/* decodeXML */.ey)(raw) : raw.slice(0, xml_tree_longestText + 1);
    }
    instruction(text, offset) {
        addStylesheetInstruction(this.#collector, text, offset);
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/xml/xml-document.js





/** Any other XML has ids, and no reference that a browser follows. */
function plainFormat(collector) {
    return {
        attributes: new Set(['id', 'xml:id']),
        texts: new Set(),
        start: ({ attributes }) => collector.addId(attributes.get('id') ?? attributes.get('xml:id') ?? ''),
        end: () => { },
    };
}
/** Reads XML of any kind: its root element tells which. */
class XmlDocument {
    #settings;
    #handler;
    #html;
    format = 'xml';
    constructor(settings) {
        this.#settings = settings;
    }
    get readsText() {
        return this.#handler?.readsText === true;
    }
    get inForeign() {
        return false;
    }
    #choose(qualified) {
        const { collector } = this.#settings;
        switch (qualified.slice(qualified.indexOf(':') + 1)) {
            case 'html':
            case 'svg':
                this.format = qualified.endsWith('svg') ? 'svg' : 'xhtml';
                this.#html = new HtmlReader(this.#settings);
                return this.#html;
            case 'rss':
            case 'feed':
            case 'RDF':
                this.format = 'feed';
                return new XmlTree(collector, feedFormat(collector));
            case 'urlset':
            case 'sitemapindex':
                this.format = 'sitemap';
                return new XmlTree(collector, sitemapFormat(collector));
            default:
                return new XmlTree(collector, plainFormat(collector));
        }
    }
    openTag(name, offset) {
        this.#handler ??= this.#choose(name);
        this.#handler.openTag(name, offset);
    }
    wants(attribute) {
        return this.#handler?.wants(attribute) === true;
    }
    attribute(name, value, offset, cut) {
        this.#handler?.attribute(name, value, offset, cut);
    }
    openTagEnd(selfClosing, end) {
        this.#handler?.openTagEnd(selfClosing, end);
    }
    closeTag(name) {
        this.#handler?.closeTag(name);
    }
    text(raw, offset) {
        this.#handler?.text(raw, offset);
    }
    cdata(text, offset) {
        this.#handler?.cdata(text, offset);
    }
    instruction(text, offset) {
        if (this.#handler)
            this.#handler.instruction(text, offset);
        else
            addStylesheetInstruction(this.#settings.collector, text, offset);
    }
    end(whole) {
        this.#html?.end(whole);
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/text-reader-of.js









/** The reader for a document of this kind. */
function textReaderOf(reading, options) {
    const { collector, json, wantsDetail } = options;
    if (reading === 'css')
        return cssDocument(collector);
    if (reading === 'json')
        return jsonDocument(collector, json);
    if (reading === 'robots')
        return robotsTxt(collector);
    if (reading === 'urls')
        return urlList(collector);
    const settings = {
        collector,
        wantsDetail,
        xml: reading === 'xml',
        onCharset(label) {
            const encoding = encodingDeclaredInside(label);
            if (encoding)
                options.onCharset(encoding);
        },
        readFrame: (source, place) => readFrame(source, { collector, wantsDetail, place, depth: 1 }),
    };
    const limit = collector.limits.attribute;
    if (reading === 'html') {
        return markupDocument(new HtmlReader(settings), { xml: false, limit, format: () => 'html' });
    }
    const document = new XmlDocument(settings);
    return markupDocument(document, { xml: true, limit, format: () => document.format });
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/read-document.js











const headLength = 1024;
/**
 * Reads a document as it arrives, and finds what it refers to and what it says. Never throws, whatever the
 * bytes; memory is bounded by the limits, and each limit that was reached is named in the facts.
 */
function readDocument(source) {
    return new BodyReader(source);
}
class BodyReader {
    #source;
    #lines = new LineIndex();
    #collector;
    /** Until enough has come to tell format and encoding. */
    #head = new Uint8Array(0);
    #decode;
    #text;
    constructor(source) {
        this.#source = source;
        const limits = { ...documentLimits, ...source.limits };
        this.#collector = new Collector(source.url, this.#lines, limits, source.paths);
        addHeaderLinks(this.#collector, source.headers ?? {});
    }
    write(chunk) {
        if (this.#head) {
            const head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk]);
            if (head.length >= headLength)
                this.#start(head);
            // The caller may use its buffer again.
            else
                this.#head = new Uint8Array(head);
        }
        else
            this.#decode?.write(chunk);
    }
    end(whole = true) {
        if (this.#head)
            this.#start(this.#head);
        this.#decode?.end();
        const format = this.#text?.end(whole) ?? 'other';
        const { encoding = 'utf-8', source = 'default' } = this.#decode ?? {};
        return this.#collector.facts(format, encoding, source);
    }
    #start(bytes) {
        this.#head = undefined;
        const head = bytes.subarray(0, headLength);
        const { url, contentType, role } = this.#source;
        const reading = readingOf(url, contentType, role, head);
        if (reading === 'other')
            return;
        const known = this.#encodingOf(reading, head);
        if (known?.encoding === 'replacement') {
            this.#collector.malformed('encoding');
            return;
        }
        const decode = new DecodeStream(known, {
            write: (text) => this.#read(text),
            onEncoding: (encoding) => {
                if (reading === 'html')
                    this.#collector.useEncoding(encoding);
            },
        });
        this.#decode = decode;
        this.#text = textReaderOf(reading, {
            collector: this.#collector,
            json: jsonRoleOf(role, parseMediaType(contentType ?? '')?.essence),
            wantsDetail: this.#source.wantsDetail ?? (() => true),
            onCharset: (encoding) => decode.declare(encoding),
        });
        decode.write(bytes);
    }
    #read(text) {
        this.#lines.add(text);
        this.#text?.write(text);
    }
    #encodingOf(reading, head) {
        const mark = byteOrderMark(head);
        if (mark)
            return { encoding: mark, source: 'bom' };
        const isText = reading === 'json' || reading === 'robots' || reading === 'urls';
        if (reading === 'json')
            return { encoding: 'utf-8', source: 'default' };
        const label = parseMediaType(this.#source.contentType ?? '')?.charset;
        if (label !== undefined) {
            const encoding = encodingForLabel(label);
            if (encoding)
                return { encoding, source: 'header' };
        }
        const declared = declaredEncoding(isText ? 'text' : reading, head);
        if (declared)
            return { encoding: declared, source: 'document' };
        const referrer = reading === 'css' ? encodingForLabel(this.#source.referrerEncoding ?? '') : undefined;
        if (referrer)
            return { encoding: referrer, source: 'referrer' };
        return reading === 'html' ? undefined : { encoding: 'utf-8', source: 'default' };
    }
}
function jsonRoleOf(role, essence) {
    if (role === 'manifest' || essence === 'application/manifest+json')
        return 'manifest';
    return essence === 'application/speculationrules+json' ? 'speculation-rules' : 'any';
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/shared-paths.js

/** Code units that are kept in all; with the maps around them about 15 MB. */
const most = 4_000_000;
/** What an entry takes besides its text. */
const overhead = 64;
/**
 * What plain references mean, by the folder of the page in which they stand. The pages of a site share their
 * navigation: where they link to each other a lot, a crawl takes a tenth less time when each of these references
 * is made a URL, and that URL a key, only once.
 */
class SharedPaths {
    #folders = new Map();
    #room = most;
    /** For the pages whose URLs are this one and a last segment. Undefined when too much is kept already. */
    of(folder) {
        const known = this.#folders.get(folder);
        if (known || !this.#takes(folder.length))
            return known;
        const paths = new FolderPaths((length) => this.#takes(length));
        this.#folders.set(detached(folder), paths);
        return paths;
    }
    #takes(length) {
        const size = length + overhead;
        if (size > this.#room)
            return false;
        this.#room -= size;
        return true;
    }
}
/** What plain references mean on the pages of one folder. */
class FolderPaths {
    #takes;
    #urls = new Map();
    constructor(takes) {
        this.#takes = takes;
    }
    get(raw) {
        return this.#urls.get(raw);
    }
    /** False when too much is kept already. */
    add(raw, url) {
        if (!this.#takes(raw.length + url.length))
            return false;
        this.#urls.set(detached(raw), { url: detached(url) });
        return true;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/body-decoder.js

const steps = {
    // Browsers know no others, and take a body of an encoding they do not know as it is.
    gzip: () => (0,external_node_zlib_.createGunzip)(),
    'x-gzip': () => (0,external_node_zlib_.createGunzip)(),
    br: () => (0,external_node_zlib_.createBrotliDecompress)(),
    zstd: () => (0,external_node_zlib_.createZstdDecompress)(),
    // "deflate" means zlib's format, but some servers send the bare one; its first byte tells.
    deflate: (first) => ((first & 0x0f) === 8 ? (0,external_node_zlib_.createInflate)() : (0,external_node_zlib_.createInflateRaw)()),
};
/** What is asked for in Accept-Encoding. */
const acceptEncoding = 'gzip, deflate, br, zstd';
/** Undoes the content encodings of one body, last applied first. */
class BodyDecoder {
    #steps;
    #events;
    #chain;
    #settled = false;
    constructor(stepNames, events) {
        this.#events = events;
        this.#steps = stepNames.flatMap((name) => steps[name] ?? []);
    }
    write(chunk) {
        if (this.#settled || chunk.length === 0)
            return;
        try {
            this.#chain ??= this.#open(chunk[0] ?? 0);
        }
        catch (error) {
            this.#fail(error instanceof Error ? error : new Error(String(error)));
            return;
        }
        const [first] = this.#chain;
        if (first && !first.write(chunk)) {
            this.#events.flow(false);
            first.once('drain', () => this.#events.flow(true));
        }
    }
    /** No more will come. A body without a byte needs no decoding. */
    end() {
        if (this.#settled)
            return;
        if (this.#chain)
            this.#chain[0]?.end();
        else
            this.#finish();
    }
    destroy() {
        this.#settled = true;
        for (const step of this.#chain ?? [])
            step.destroy();
    }
    #open(firstByte) {
        const chain = this.#steps.map((step) => step(firstByte));
        for (const [index, step] of chain.entries()) {
            step.on('error', (error) => this.#fail(error));
            const next = chain[index + 1];
            if (next)
                step.pipe(next);
        }
        const last = chain.at(-1);
        last?.on('data', (chunk) => {
            if (!this.#settled)
                this.#events.write(chunk);
        });
        last?.on('end', () => this.#finish());
        return chain;
    }
    #finish() {
        if (this.#settled)
            return;
        this.#settled = true;
        this.#events.end();
    }
    #fail(error) {
        if (this.#settled)
            return;
        this.destroy();
        this.#events.fail(error);
    }
}
/** The names in a Content-Encoding header, in the order in which they are undone. */
function encodingsOf(header) {
    if (header === undefined || header === '')
        return [];
    const names = header
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && name !== 'identity')
        .toReversed()
        .slice(0, 4);
    return names.every((name) => Object.hasOwn(steps, name)) ? names : [];
}

// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/alone/answer-head.js
/** Control characters of ASCII; bytes beyond may be part of UTF-8. */
const control = /[\p{Cc}--[\x80-\x9f]]/gv;
/**
 * The head of an answer, read as browsers read it: lines may end with a line feed alone, a line without colon
 * is no header, and lengths that agree are one (https://www.rfc-editor.org/rfc/rfc9112#section-6.3). Undefined
 * for what no client can use.
 */
function parseAnswerHead(text) {
    const [first = '', ...lines] = unfolded(text).split(/\r?\n/);
    const status = Number(/^HTTP\/\d(?:\.\d)?[\t ]+(\d{3})(?!\d)/i.exec(first)?.[1]);
    if (Number.isNaN(status))
        return undefined;
    const headers = new Map();
    let forgiven = /[^\r]\n|\n[\t ]/.test(text);
    for (const line of lines) {
        const colon = line.indexOf(':');
        const name = line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase();
        forgiven ||= name === '' || name.length !== colon;
        if (name === '')
            continue;
        const values = headers.get(name) ?? [];
        // What nobody could send back in a cookie is white space.
        values.push(line
            .slice(colon + 1)
            .replaceAll(control, ' ')
            .trim());
        headers.set(name, values);
    }
    const lengths = (headers.get('content-length') ?? []).flatMap((value) => value.split(','));
    const isChunked = headers.get('transfer-encoding')?.some((value) => /\bchunked$/i.test(value));
    forgiven ||= lengths.length > 1 || (isChunked === true && lengths.length > 0);
    const framing = framingOf(status, isChunked === true, lengths);
    if (framing === undefined)
        return undefined;
    return { status, headers: plain(headers), framing, forgiven };
}
/** A line that begins with white space goes on with the one before. */
function unfolded(text) {
    return text.replaceAll(/\r?\n[\t ]+/g, ' ');
}
function framingOf(status, isChunked, lengths) {
    if (status < 200 || status === 204 || status === 304)
        return { length: 0 };
    if (isChunked)
        return 'chunked';
    if (lengths.length === 0)
        return 'until-close';
    const values = new Set(lengths.map((length) => length.trim()));
    const [value = ''] = values;
    return values.size === 1 && /^\d{1,15}$/.test(value) ? { length: Number(value) } : undefined;
}
function plain(headers) {
    const entries = [...headers].map(([name, values]) => [
        name,
        values.length === 1 ? values[0] : values,
    ]);
    return Object.assign(Object.create(null), Object.fromEntries(entries));
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/alone/answer-parser.js

/** As much as Chromium reads of a head. */
const mostHead = 262_144;
/** As much as strict clients do. */
const strictHead = 65_536;
const mostLine = 4096;
const mostInterim = 100;
/** Reads one answer of HTTP/1 as it comes, more forgiving than the book. */
class AnswerParser {
    #events;
    #held = Buffer.alloc(0);
    #state = 'head';
    /** Bytes that are left of the body or of the chunk. */
    #left = 0;
    #isChunked = false;
    /** Answers of 1xx so far. */
    #interim = 0;
    #forgiven = false;
    constructor(events) {
        this.#events = events;
    }
    write(chunk) {
        this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        while (this.#step())
            ;
    }
    /** The connection ended. */
    close() {
        if (this.#state === 'until-close')
            this.#end();
        else if (this.#state !== 'done')
            this.#fail('other side closed');
    }
    /** True when there may be more to do. */
    #step() {
        switch (this.#state) {
            case 'head':
                return this.#head();
            case 'length':
                return this.#body();
            case 'chunk-size':
            case 'chunk-end':
            case 'trailer':
                return this.#line();
            case 'until-close':
                return this.#take(this.#held.length);
            case 'done':
                return false;
            default:
                return this.#state;
        }
    }
    #head() {
        let start = 0;
        while (this.#held[start] === 0x0d || this.#held[start] === 0x0a)
            start += 1;
        const end = endOfHead(this.#held, start);
        if (end - start > mostHead || (end < 0 && this.#held.length - start > mostHead)) {
            this.#fail('the head is too long');
        }
        if (end < 0 || this.#state === 'done')
            return false;
        const text = this.#held.toString('latin1', start, end).trimEnd();
        this.#held = this.#held.subarray(end);
        const head = parseAnswerHead(text);
        // Nobody asked to be told to go on.
        this.#forgiven ||= head?.forgiven === true || head?.status === 100 || text.length > strictHead;
        if (!head || head.status === 101)
            this.#fail('the answer is no HTTP that can be read');
        else if (head.status >= 200)
            this.#begin(head);
        else if (++this.#interim > mostInterim)
            this.#fail('more is announced than answered');
        return this.#state !== 'head' || head !== undefined;
    }
    #begin(head) {
        const { framing } = head;
        this.#isChunked = framing === 'chunked';
        if (framing === 'chunked')
            this.#state = 'chunk-size';
        else if (framing === 'until-close')
            this.#state = 'until-close';
        else {
            this.#state = 'length';
            this.#left = framing.length;
        }
        this.#events.head({ ...head, forgiven: this.#forgiven });
        if (this.#state === 'length' && this.#left === 0)
            this.#end();
    }
    #body() {
        const length = Math.min(this.#left, this.#held.length);
        this.#left -= length;
        const more = this.#take(length);
        if (this.#left > 0)
            return more;
        if (this.#isChunked)
            this.#state = 'chunk-end';
        else
            this.#end();
        return true;
    }
    #take(length) {
        if (length === 0)
            return false;
        const piece = this.#held.subarray(0, length);
        this.#held = this.#held.subarray(length);
        this.#events.data(piece);
        return this.#held.length > 0;
    }
    #line() {
        const end = this.#held.indexOf(0x0a);
        if (end < 0) {
            if (this.#held.length > mostLine)
                this.#fail('a chunk has no size');
            return false;
        }
        const line = this.#held.toString('latin1', 0, Math.min(end, mostLine)).trimEnd();
        this.#held = this.#held.subarray(end + 1);
        if (this.#state === 'trailer') {
            if (line === '')
                this.#end();
        }
        else if (this.#state === 'chunk-end')
            this.#state = 'chunk-size';
        else
            this.#openChunk(line);
        return true;
    }
    #openChunk(line) {
        const size = /^[\t ]*([0-9a-f]{1,12})[\t ]*(?:;|$)/i.exec(line)?.[1];
        if (size === undefined) {
            this.#fail('a chunk has no size');
            return;
        }
        this.#left = Number.parseInt(size, 16);
        this.#state = this.#left === 0 ? 'trailer' : 'length';
    }
    #end() {
        this.#state = 'done';
        this.#events.end();
    }
    #fail(why) {
        this.#state = 'done';
        this.#events.fail(why);
    }
}
/** Where the empty line behind a head ends; -1 when it has not come. */
function endOfHead(bytes, start) {
    const bare = bytes.indexOf('\n\n', start);
    const usual = bytes.indexOf('\n\r\n', start);
    if (bare < 0 || (usual >= 0 && usual < bare))
        return usual < 0 ? -1 : usual + 3;
    return bare + 2;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/alone/send-alone.js

/** An answer that cannot be read, named as undici names it. */
class UnreadableAnswer extends Error {
    name = 'HTTPParserError';
}
/**
 * Sends a GET over a connection that carries nothing else, and reads the answer as forgivingly as browsers do.
 * The exchange hears of everything that follows.
 */
function sendAlone(socket, request, exchange) {
    const controller = new SocketController(socket);
    const parser = new AnswerParser({
        head: ({ status, headers, forgiven }) => {
            exchange.forgiven = forgiven;
            exchange.onResponseStart(controller, status, headers);
        },
        data: (chunk) => exchange.onResponseData(controller, chunk),
        end: () => {
            exchange.onResponseEnd();
            socket.destroy();
        },
        fail: (why) => {
            exchange.onResponseError(controller, new UnreadableAnswer(why));
            socket.destroy();
        },
    });
    exchange.onRequestStart(controller);
    socket.on('data', (chunk) => parser.write(chunk));
    socket.on('end', () => parser.close());
    socket.on('error', (error) => exchange.onResponseError(controller, error));
    socket.on('close', () => parser.close());
    const { host, path, headers } = request;
    const fields = Object.entries({ host, ...headers, connection: 'close' });
    const lines = fields.map(([name, value]) => `${name}: ${value}`);
    socket.write(`GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
class SocketController {
    #socket;
    aborted = false;
    reason = null;
    constructor(socket) {
        this.#socket = socket;
    }
    get paused() {
        return this.#socket.isPaused();
    }
    abort(reason) {
        this.aborted = true;
        this.reason = reason;
        this.#socket.destroy();
    }
    pause() {
        this.#socket.pause();
    }
    resume() {
        this.#socket.resume();
    }
}

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/pinned-lookup.js

/** A lookup that asks for each name once, so that all requests of a crawl go to the same machine. */
function pinnedLookup() {
    const known = new Map();
    return (hostname, options, callback) => {
        const answer = (addresses) => {
            const [first] = addresses;
            if (options.all)
                callback(null, addresses);
            else
                callback(null, first?.address ?? '', first?.family ?? 4);
        };
        const pinned = known.get(hostname);
        if (pinned) {
            answer(pinned);
            return;
        }
        (0,external_node_dns_.lookup)(hostname, { all: true }, (error, addresses) => {
            if (error)
                callback(error, []);
            else {
                const kept = known.get(hostname) ?? addresses;
                known.set(hostname, kept);
                answer(kept);
            }
        });
    };
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/connections.js




const channel = 'undici:client:sendHeaders';
/**
 * The connections to one origin. Beyond undici's pool it knows which request a connection carried before: a
 * server may close it just when the next one is sent, and what it sends too much comes after the answer.
 */
class Connections {
    #settings;
    #pool;
    #connect;
    /** Connections that carry one request. */
    #single = new Set();
    #open = new Map();
    #isClosed = false;
    #carried = new WeakMap();
    constructor(settings) {
        this.#settings = settings;
        this.#connect = (0,undici/* buildConnector */.gU)({
            timeout: settings.connectTimeoutMs,
            lookup: pinnedLookup(),
            allowH2: false,
        });
        this.#pool = new undici/* Pool */.bC(settings.origin, {
            connections: settings.connections,
            pipelining: 1,
            allowH2: false,
            headersTimeout: 0,
            bodyTimeout: 0,
            maxHeaderSize: 65_536,
            connect: (options, callback) => {
                this.#connect(options, (...args) => {
                    const [error, socket] = args;
                    if (error)
                        callback(error, null);
                    else {
                        this.#watch(socket);
                        callback(null, socket);
                    }
                });
            },
        });
        (0,external_node_diagnostics_channel_.subscribe)(channel, this.#onSend);
    }
    /** Sends a GET; the exchange hears of everything that follows. */
    send(path, headers, exchange) {
        this.#open.set(path, exchange);
        this.#pool.dispatch({ method: 'GET', path, headers }, exchange);
    }
    /** The same over a connection of its own, for an answer that the pool could not read. */
    sendAlone(path, headers, exchange) {
        const { protocol, hostname, port, host } = new URL(this.#settings.origin);
        const bare = hostname.replaceAll(/^\[|\]$/g, '');
        this.#connect({ protocol, hostname: bare, host, port }, (...args) => {
            const [error, socket] = args;
            if (error)
                exchange.fail(error);
            else if (exchange.hasEnded || this.#isClosed)
                socket.destroy();
            else {
                this.#single.add(socket);
                socket.once('close', () => this.#single.delete(socket));
                sendAlone(socket, { host, path, headers }, exchange);
            }
        });
    }
    /** To be called when an exchange has ended. */
    forget(path) {
        this.#open.delete(path);
    }
    async close() {
        this.#isClosed = true;
        (0,external_node_diagnostics_channel_.unsubscribe)(channel, this.#onSend);
        for (const socket of this.#single)
            socket.destroy();
        await this.#pool.destroy();
    }
    #onSend = (message) => {
        const { socket, request } = message;
        const before = this.#carried.get(socket);
        const exchange = this.#open.get(request.path);
        // Other users of undici in this process have connections of their own.
        if (before === undefined || !exchange)
            return;
        exchange.reused = before !== null;
        exchange.after = before?.path;
        this.#carried.set(socket, { path: request.path, exchange });
    };
    #watch(socket) {
        this.#carried.set(socket, null);
        socket.on('error', (error) => {
            const carried = this.#carried.get(socket);
            // How undici 8 ends a connection on which more came than was asked for.
            const isSurplus = error.name === 'HTTPParserError' || error.message === 'bad response';
            if (!isSurplus || !carried)
                return;
            if (this.#open.get(carried.path) !== carried.exchange)
                this.#settings.onSurplus(carried.path);
        });
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/deadlines.js
const tickMs = 100;
/** Watches over all requests with one timer; a timer for each would cost more than a request. */
class Deadlines {
    #limits;
    #now;
    #open = new Set();
    #timer;
    constructor(limits, now) {
        this.#limits = limits;
        this.#now = now;
    }
    add(timed) {
        this.#open.add(timed);
        this.#timer ??= setInterval(() => this.#check(), tickMs);
    }
    delete(timed) {
        this.#open.delete(timed);
        if (this.#open.size > 0)
            return;
        clearInterval(this.#timer);
        this.#timer = undefined;
    }
    #check() {
        const now = this.#now();
        for (const timed of this.#open) {
            if (now - timed.startedAt > this.#limits.totalMs)
                timed.expire('total');
            else if (now - timed.lastByteAt > this.#limits.idleMs)
                timed.expire('idle');
        }
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/fault-of.js

const byCode = {
    ENOTFOUND: 'no-such-host',
    EAI_AGAIN: 'no-such-host',
    ECONNREFUSED: 'refused',
    EHOSTUNREACH: 'unreachable',
    ENETUNREACH: 'unreachable',
    ETIMEDOUT: 'unreachable',
    UND_ERR_CONNECT_TIMEOUT: 'unreachable',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'wrong-length',
};
/** The kind of what undici or the system says; `inBody`: the head of the answer had arrived. */
function faultOf(error, inBody) {
    return { kind: kindOf(error, inBody), reason: (0,root_cause/* rootCause */.e)(error).slice(0, 200) };
}
function kindOf(error, inBody) {
    for (const code of codesOf(error)) {
        const known = byCode[code];
        if (known && !inBody)
            return known;
        if (/^(ERR_(TLS|SSL)|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_OSSL)/.test(code))
            return 'tls';
        if (code === 'UND_ERR_HEADERS_OVERFLOW')
            return 'malformed';
        if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH')
            return 'wrong-length';
    }
    if (error instanceof Error && error.name === 'HTTPParserError')
        return 'malformed';
    // How undici names an answer of 1xx that it does not await.
    if (!inBody && error instanceof Error && error.message === 'bad response')
        return 'malformed';
    return inBody ? 'truncated' : 'closed';
}
function codesOf(error) {
    const codes = [];
    let current = error;
    for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
        const { code } = current;
        if (typeof code === 'string')
            codes.push(code);
        if (current instanceof AggregateError && current.errors.length > 0)
            current = current.errors[0];
        else
            current = current.cause;
    }
    return codes;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/exchange.js


/** One request and its answer. Every way in which it may end leads to one call of `onEnd`. */
class Exchange {
    startedAt;
    lastByteAt;
    /** Set by who watches the connections. */
    reused = false;
    /** The answer breaks rules that strict clients insist on. */
    forgiven = false;
    after;
    #now;
    #open;
    #onEnd;
    #controller;
    #status = 0;
    #headers = {};
    #sink;
    #decoder;
    #ended = false;
    constructor(now, open, onEnd) {
        this.#now = now;
        this.startedAt = now();
        this.lastByteAt = this.startedAt;
        this.#open = open;
        this.#onEnd = onEnd;
    }
    onRequestStart(controller) {
        this.#controller = controller;
        this.lastByteAt = this.#now();
        if (this.#ended)
            controller.abort(new Error('too late'));
    }
    onResponseStart(controller, status, headers) {
        if (status < 200 || this.#ended)
            return;
        this.#controller = controller;
        this.lastByteAt = this.#now();
        this.#status = status;
        this.#headers = headers;
        this.#sink = this.#open(status, headers);
        if (!this.#sink) {
            this.#stop();
            return;
        }
        const encodings = encodingsOf(String(headers['content-encoding'] ?? ''));
        if (encodings.length > 0)
            this.#decoder = this.#decode(encodings, controller);
    }
    #decode(encodings, controller) {
        return new BodyDecoder(encodings, {
            write: (chunk) => this.#take(chunk),
            flow: (open) => (open ? controller.resume() : controller.pause()),
            end: () => this.#end(),
            fail: (error) => this.#break('bad-compression', error.message.slice(0, 200)),
        });
    }
    onResponseData(_controller, chunk) {
        if (this.#ended)
            return;
        this.lastByteAt = this.#now();
        if (this.#decoder)
            this.#decoder.write(chunk);
        else
            this.#take(chunk);
    }
    #take(chunk) {
        if (!this.#ended && this.#sink?.(chunk) === false)
            this.#stop();
    }
    onResponseEnd() {
        if (this.#ended)
            return;
        this.lastByteAt = this.#now();
        if (this.#decoder)
            this.#decoder.end();
        else
            this.#end();
    }
    onResponseError(_controller, error) {
        this.#end(faultOf(error, this.#status !== 0));
    }
    /** There is no connection to send it over. */
    fail(error) {
        this.#end(faultOf(error, false));
    }
    get hasEnded() {
        return this.#ended;
    }
    expire(why) {
        if (this.#status === 0) {
            if (why === 'total')
                this.#break('timeout', 'no answer in time');
        }
        else if (why === 'idle')
            this.#break('stalled', 'the body stopped before its end');
        else
            this.#break('slow', 'the body was not complete in time');
    }
    /** Ends it from outside, at once. */
    abort() {
        this.#break('aborted', 'the crawl was ended');
    }
    #stop() {
        this.#end();
        this.#controller?.abort(new Error('no more is wanted'));
    }
    #break(kind, reason) {
        if (this.#ended)
            return;
        this.#end({ kind, reason });
        this.#controller?.abort(new Error(reason));
    }
    #end(fault) {
        if (this.#ended)
            return;
        this.#ended = true;
        this.#decoder?.destroy();
        this.#onEnd({ status: this.#status, headers: this.#headers, ...(fault ? { fault } : {}) });
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/limit-of-body.js

const errorBytes = 262_144;
const mediaBytes = 65_536;
/** As large as a sitemap may be: https://www.sitemaps.org/protocol.html#index */
const sitemapBytes = 52_428_800;
/** How much of a body to read; undefined for one that by its type never ends. */
function limitOfBody(isGood, headers, limits, role) {
    const type = headers['content-type'];
    const { essence = '' } = parseMediaType(String(type ?? '')) ?? {};
    if (essence === 'text/event-stream' || essence === 'multipart/x-mixed-replace')
        return undefined;
    if (!isGood)
        return { bytes: errorBytes, mustEnd: false };
    if (role === 'sitemap') {
        return { bytes: Math.max(sitemapBytes, limits.documentBytes), mustEnd: true };
    }
    if (/^(audio|video)\//.test(essence))
        return { bytes: mediaBytes, mustEnd: false };
    const isParsed = essence === 'text/html' ||
        essence === 'text/css' ||
        essence === '' ||
        isXmlType(essence) ||
        isJsonType(essence);
    if (isParsed)
        return { bytes: limits.documentBytes, mustEnd: true };
    const { 'content-length': length } = headers;
    // A length that was announced is a large file; without one, the body may be endless.
    return { bytes: limits.otherBytes, mustEnd: length === undefined };
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/sitemap-unzipper.js

/** A sitemap may be a gzip file by itself, without any content encoding: https://www.sitemaps.org/protocol.html */
class SitemapUnzipper {
    #limit;
    #chunks = [];
    constructor(limit) {
        this.#limit = limit;
    }
    write(chunk) {
        this.#chunks.push(chunk.slice());
    }
    end() {
        try {
            return (0,external_node_zlib_.gunzipSync)(Buffer.concat(this.#chunks), { maxOutputLength: this.#limit });
        }
        catch (error) {
            return {
                kind: 'bad-compression',
                reason: (error instanceof Error ? error.message : String(error)).slice(0, 200),
            };
        }
    }
}
function isGzip(head) {
    return head[0] === 0x1f && head[1] === 0x8b;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/fetcher.js









const fetcher_headLength = 512;
const userAgent = 'Rehearse (crawl)';
/** Sends one GET per call to the origin under test, and reads the answer as it comes. Follows no redirect. */
class Fetcher {
    #settings;
    #connections;
    #deadlines;
    #open = new Set();
    #paths = new SharedPaths();
    constructor(settings) {
        this.#settings = settings;
        const { origin, connections, onSurplus, limits } = settings;
        this.#deadlines = new Deadlines(limits, settings.now);
        this.#connections = new Connections({
            origin,
            connections,
            onSurplus,
            connectTimeoutMs: limits.totalMs,
        });
    }
    /** Never rejects; what went wrong is the answer's fault. Throws for another origin. */
    fetch(request) {
        const { url } = request;
        if (url.origin !== this.#settings.origin)
            throw new Error(`${url.origin} is not the preview`);
        const { now, limits } = this.#settings;
        const { promise, resolve } = Promise.withResolvers();
        // Not pathname and search: an empty query is one.
        const path = url.href.slice(url.origin.length);
        const reading = new Reading(request, limits, this.#paths);
        const exchange = new Exchange(now, reading.open, ({ status, headers, fault }) => {
            this.#open.delete(exchange);
            this.#deadlines.delete(exchange);
            this.#connections.forget(path);
            const document = reading.end(fault === undefined);
            const { bytes, head } = reading;
            const cause = fault ?? reading.fault;
            const answer = {
                status,
                headers,
                bytes,
                head,
                ms: now() - exchange.startedAt,
                reused: exchange.reused,
                forgiven: exchange.forgiven,
            };
            if (cause)
                answer.fault = cause;
            if (document)
                answer.document = document;
            if (exchange.after !== undefined)
                answer.after = exchange.after;
            resolve(answer);
        });
        this.#open.add(exchange);
        this.#deadlines.add(exchange);
        const headers = this.#headers(request);
        if (request.alone === true)
            this.#connections.sendAlone(path, headers, exchange);
        else
            this.#connections.send(path, headers, exchange);
        return promise;
    }
    #headers({ url, role }) {
        const given = Object.fromEntries(Object.entries(this.#settings.headersFor(url)).map(([name, value]) => [
            name.toLowerCase(),
            value,
        ]));
        const { cookie, ...rest } = given;
        const kept = this.#settings.cookies.header(url.pathname, Date.now(), cookie);
        return {
            accept: role === 'any' || role === 'page' ? 'text/html,application/xhtml+xml,*/*;q=0.8' : '*/*',
            'accept-encoding': acceptEncoding,
            'user-agent': userAgent,
            ...rest,
            ...(kept === undefined ? {} : { cookie: kept }),
        };
    }
    /** Ends all that is under way. */
    async close() {
        for (const exchange of this.#open)
            exchange.abort();
        await this.#connections.close();
    }
}
/** The body of one answer on its way into the reader of documents. */
class Reading {
    #request;
    #limits;
    #paths;
    #reader;
    #unzipper;
    bytes = 0;
    head = new Uint8Array(0);
    fault;
    constructor(request, limits, paths) {
        this.#request = request;
        this.#limits = limits;
        this.#paths = paths;
    }
    open = (status, headers) => {
        const isGood = status >= 200 && status < 300;
        const limit = limitOfBody(isGood, headers, this.#limits, this.#request.role);
        if (limit === undefined)
            return undefined;
        if (isGood)
            this.#reader = this.#readerFor(headers);
        return (chunk) => {
            if (this.head.length < fetcher_headLength)
                this.#addHead(chunk);
            if (this.bytes === 0 && this.#request.role === 'sitemap' && isGzip(chunk) && this.#reader) {
                this.#unzipper = new SitemapUnzipper(limit.bytes);
            }
            this.bytes += chunk.length;
            if (this.#unzipper)
                this.#unzipper.write(chunk);
            else
                this.#reader?.write(chunk);
            if (this.bytes <= limit.bytes)
                return true;
            if (limit.mustEnd) {
                this.fault = { kind: 'too-large', reason: `more than ${limit.bytes} bytes` };
            }
            return false;
        };
    };
    #readerFor(headers) {
        const { url, role, referrerEncoding, wantsDetail } = this.#request;
        const type = String(headers['content-type'] ?? '');
        const isZip = role === 'sitemap' && /gzip|\/octet-stream$/.test(parseMediaType(type)?.essence ?? '');
        return readDocument({
            url,
            contentType: type === '' || isZip ? undefined : type,
            headers,
            role,
            wantsDetail,
            limits: { sample: 4096 },
            paths: this.#paths,
            ...(referrerEncoding === undefined ? {} : { referrerEncoding }),
        });
    }
    #addHead(chunk) {
        const missing = chunk.subarray(0, fetcher_headLength - this.head.length);
        this.head = this.head.length === 0 ? missing.slice() : Buffer.concat([this.head, missing]);
    }
    end(whole) {
        const unzipped = this.#unzipper?.end();
        if (unzipped instanceof Uint8Array)
            this.#reader?.write(unzipped);
        else if (unzipped)
            this.fault = unzipped;
        return this.#reader?.end(whole && !this.fault);
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/is-transient.js
const statuses = new Set([408, 425, 429, 500, 502, 503, 504]);
const faults = new Set([
    'refused',
    'unreachable',
    'closed',
    'malformed',
    'timeout',
    'truncated',
    'stalled',
]);
/** Whether the same request may well have another answer soon. */
function isTransient({ status, fault }) {
    return fault ? faults.has(fault.kind) : statuses.has(status);
}
/** The head could not be read. Browsers are less strict than the client that said so. */
function isUnreadable({ status, fault }) {
    return status === 0 && (fault?.kind === 'malformed' || fault?.kind === 'wrong-length');
}
/** The connection had been used before, and was gone before any answer: browsers ask again and say nothing. */
function wasStaleConnection({ status, fault, reused }) {
    return reused && status === 0 && (fault?.kind === 'closed' || fault?.kind === 'malformed');
}

// EXTERNAL MODULE: ./build/checks/crawl/retry-after-ms.js
var retry_after_ms = __webpack_require__(97570);
;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/retry-policy.js


const firstWaitMs = 300;
/** Decides which request is sent again, and after which wait. Everything is bounded, whatever the site asks. */
class RetryPolicy {
    #limits;
    #pacing;
    #requests = 0;
    #retries = 0;
    /** URLs that were not asked again because too many had been. */
    exhausted = 0;
    constructor(limits, pacing) {
        this.#limits = limits;
        this.#pacing = pacing;
    }
    counted() {
        this.#requests++;
    }
    /** Milliseconds to wait before request number `attempts + 1`; undefined when the answer counts. */
    waitFor(answer, attempts, now) {
        if (answer.status === 429)
            this.#pacing.slowDown();
        if (attempts > this.#limits.retries)
            return undefined;
        if (wasStaleConnection(answer))
            return 0;
        if (!isTransient(answer) && !isUnreadable(answer))
            return undefined;
        // A second wait for the whole deadline tells little.
        const waited = answer.fault?.kind === 'timeout' || answer.fault?.kind === 'stalled';
        if (waited && attempts > 1)
            return undefined;
        const asked = answer.status === 429 || answer.status === 503
            ? (0,retry_after_ms/* retryAfterMs */.V)(answer.headers['retry-after'], Date.now())
            : undefined;
        if (this.#retries >= this.#limits.atLeast &&
            this.#retries >= this.#requests * this.#limits.share) {
            this.exhausted++;
            return undefined;
        }
        const wait = asked ?? firstWaitMs * 3 ** (attempts - 1);
        const allowed = asked === undefined || this.#pacing.pause(asked, now);
        if (!allowed)
            return undefined;
        this.#retries++;
        return wait;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/frontier/pacing.js
/** When the next request to the host may go out. */
class Pacing {
    #limits;
    #concurrency;
    #nextAt = -Infinity;
    #pausedUntil = -Infinity;
    #waited = 0;
    constructor(limits) {
        this.#limits = limits;
        this.#concurrency = limits.concurrency;
    }
    /** Milliseconds until a request may start; undefined while enough are under way. */
    delay(active, now) {
        if (active >= this.#concurrency)
            return undefined;
        return Math.max(0, this.#nextAt - now, this.#pausedUntil - now);
    }
    started(now) {
        const { ratePerS } = this.#limits;
        if (ratePerS !== undefined)
            this.#nextAt = Math.max(now, this.#nextAt) + 1000 / ratePerS;
    }
    /**
     * The site asked to wait. Waits for it with all requests, if the limits allow it; returns whether they do.
     */
    pause(ms, now) {
        const until = now + ms;
        if (until <= this.#pausedUntil)
            return true;
        const added = until - Math.max(now, this.#pausedUntil);
        if (ms > this.#limits.waitMs || this.#waited + added > this.#limits.waitInAllMs)
            return false;
        this.#waited += added;
        this.#pausedUntil = until;
        return true;
    }
    /** The site is asked too much: fewer requests at a time from now on. */
    slowDown() {
        this.#concurrency = Math.max(1, Math.ceil(this.#concurrency / 2));
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/soft/shingles.js
const mostWords = 600;
const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;
/** Stands for every word with a digit in it. */
const numeric = 1;
/**
 * Hashes of every three words in a row of a text. What changes from URL to URL says nothing about what a page
 * is: numbers are all alike, and where the page names its own address, that is left out.
 */
function shinglesOf(text, pathAndQuery) {
    const words = withoutAddress(shingles_wordsOf(text, mostWords), pathAndQuery);
    if (words.length < 3)
        return new Set(words);
    const found = new Set();
    for (let at = 2; at < words.length; at++) {
        found.add(mix(words[at - 2] ?? 0, words[at - 1] ?? 0, words[at] ?? 0));
    }
    return found;
}
/**
 * Leaves out the words of the last segment and of the query, and those of the folders where they lead up to one:
 * alone, the name of a folder may well be in the menu of every page.
 */
function withoutAddress(words, pathAndQuery) {
    const [path = ''] = pathAndQuery.split('?', 1);
    const end = path.lastIndexOf('/') + 1;
    const names = exactWords(shingles_decoded(pathAndQuery.slice(end)));
    const folders = exactWords(shingles_decoded(pathAndQuery.slice(0, end)));
    const kept = [];
    let leading = [];
    const keep = (word) => {
        // How many numbers follow one another is chance too.
        if (word !== numeric || kept.at(-1) !== numeric)
            kept.push(word);
    };
    for (const { exact, word } of words) {
        if (names.has(exact))
            leading = [];
        else if (folders.has(exact))
            leading.push(word);
        else {
            leading.forEach(keep);
            leading = [];
            keep(word);
        }
    }
    leading.forEach(keep);
    return kept;
}
function exactWords(text) {
    return new Set(shingles_wordsOf(text, 100).map(({ exact }) => exact));
}
/** The words as hashes, letters in one case. A loop over code units: this is done for whole sites. */
function shingles_wordsOf(text, most) {
    const words = [];
    let hash = fnvOffset;
    let length = 0;
    let hasDigit = false;
    for (let at = 0; at <= text.length && words.length < most; at++) {
        const code = at < text.length ? text.charCodeAt(at) : 32;
        const isDigit = code >= 0x30 && code <= 0x39;
        const lower = code | 0x20;
        if (isDigit || (lower >= 0x61 && lower <= 0x7a) || code >= 0xaa) {
            hasDigit ||= isDigit;
            hash = Math.imul(hash ^ (code < 0x80 ? lower : code), fnvPrime);
            length++;
        }
        else if (length > 0) {
            const exact = hash >>> 0;
            words.push({ exact, word: hasDigit ? numeric : exact });
            hash = fnvOffset;
            length = 0;
            hasDigit = false;
        }
    }
    return words;
}
/** Spreads three hashes over 32 bits, so that the smallest are a random choice. */
function mix(one, two, three) {
    let hash = Math.imul(one ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35), 0x9e3779b1);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return (hash ^ (hash >>> 13)) >>> 0;
}
function shingles_decoded(pathAndQuery) {
    try {
        return decodeURIComponent(pathAndQuery);
    }
    catch {
        return pathAndQuery;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/soft/text-sketch.js
const size = 64;
/** The sketch of a set of shingles: https://doi.org/10.1145/276698.276781 (bottom-k of a random order). */
function sketchOf(shingles) {
    return Uint32Array.from(shingles).toSorted().slice(0, size);
}
/** An estimate of the share of shingles that two texts have in common, from 0 to 1. */
function similarity(one, other) {
    if (one.length === 0 || other.length === 0)
        return one.length === other.length ? 1 : 0;
    let left = 0;
    let right = 0;
    let common = 0;
    let seen = 0;
    while (seen < size && (left < one.length || right < other.length)) {
        const a = one[left] ?? Infinity;
        const b = other[right] ?? Infinity;
        if (a === b)
            common++;
        if (a <= b)
            left++;
        if (b <= a)
            right++;
        seen++;
    }
    return common / seen;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/soft/soft-not-found.js

const alike = 0.9;
const fewest = 1;
/** Judges two answers to random paths, given as shingles; undefined where the status was no success. */
function probeVerdict(answers, home) {
    const [one, other] = answers;
    if (!one || !other)
        return { verdict: 'honest' };
    // Without what every page of the site has: menus and footers would make all pages alike.
    const rest = without(one, home);
    if (rest.size < fewest)
        return { verdict: 'shell' };
    // Two different texts for two random paths are no page of "not found".
    if (likeness(rest, without(other, home)) < alike)
        return { verdict: 'honest' };
    return { verdict: 'soft', shingles: rest };
}
/** Whether a page is what the site shows for paths that do not exist. */
function isSoftNotFound(page, home, probe) {
    return probe.verdict === 'soft' && likeness(without(page, home), probe.shingles) >= alike;
}
function without(all, some) {
    return new Set([...all].filter((shingle) => !some.has(shingle)));
}
function likeness(one, other) {
    return similarity(sketchOf(one), sketchOf(other));
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/soft/soft-watch.js


const mostPlaces = 12;
const mostWaiting = 1000;
const mostIndexes = 200;
/**
 * Finds pages that are a "not found" under a status of success. Each place of the site, its root and the
 * first segments of paths, is asked for two paths that cannot exist; pages are compared with the answers.
 */
class SoftWatch {
    #ask;
    #onFound;
    #places = new Map();
    /** Pages directly below the root, by path. */
    #indexes = new Map();
    #home = Promise.withResolvers();
    #homeShingles = new Set();
    constructor(ask, onFound) {
        this.#ask = ask;
        this.#onFound = onFound;
    }
    /** What the home page says; an empty set when it says nothing. To be called once. */
    home(shingles) {
        this.#homeShingles = shingles;
        this.#home.resolve(shingles);
    }
    /** A page was read. Whether it is a "not found" may be told later. */
    page(id, pathname, text) {
        if (/^\/[^/]+\/?$/.test(pathname) && this.#indexes.size < mostIndexes) {
            this.#indexes.set(pathname, text);
        }
        const place = this.#placeOf(pathname);
        const { verdict } = place.probe;
        if (verdict === 'soft') {
            if (isSoftNotFound(text.shingles, this.#homeShingles, place.probe))
                this.#onFound(id);
        }
        else if (verdict === 'unknown' && place.waiting.length < mostWaiting) {
            place.waiting.push({ id, text });
        }
    }
    /** Whether the site shows its home page for whatever path. */
    get isShell() {
        return this.#places.get('/')?.probe.verdict === 'shell';
    }
    #placeOf(pathname) {
        const end = pathname.indexOf('/', 1);
        const folder = end < 0 ? '/' : pathname.slice(0, end + 1);
        const known = this.#places.get(folder);
        if (known)
            return known;
        if (folder !== '/' && this.#places.size >= mostPlaces)
            return this.#placeOf('/');
        const place = {
            probe: { verdict: 'unknown' },
            known: Promise.resolve(),
            waiting: [],
        };
        this.#places.set(folder, place);
        place.known = this.#find(folder, place);
        return place;
    }
    /** A folder may answer for all paths in it with its own page, which is none of "not found". */
    async #inFolder(folder, probe) {
        if (folder === '/' || probe.verdict !== 'soft')
            return probe;
        const root = this.#placeOf('/');
        await root.known;
        const home = this.#homeShingles;
        // What the whole site says for missing paths it says here too.
        if (isSoftNotFound(new Set([...probe.shingles, ...home]), home, root.probe))
            return probe;
        const index = await this.#indexOf(folder);
        return index && isSoftNotFound(index, home, probe) ? { verdict: 'shell' } : probe;
    }
    async #indexOf(folder) {
        const bare = folder.slice(0, -1);
        const read = this.#indexes.get(folder) ?? this.#indexes.get(bare);
        return read?.shingles ?? (await this.#ask(folder)) ?? this.#ask(bare);
    }
    async #find(folder, place) {
        const random = () => `${folder}${(0,external_node_crypto_.randomBytes)(9).toString('hex')}`;
        const answers = await Promise.all([this.#ask(random()), this.#ask(random())]);
        const home = await this.#home.promise;
        place.probe = await this.#inFolder(folder, probeVerdict(answers, home));
        for (const { id, text } of place.waiting) {
            if (place.probe.verdict !== 'soft')
                break;
            if (isSoftNotFound(text.shingles, home, place.probe))
                this.#onFound(id);
        }
        place.waiting.length = 0;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/discover.js
/** Takes in a URL; a new one of the preview joins the queue unless a rule or a limit keeps it out. */
function discover(state, found) {
    const interned = state.urls.intern(found.url);
    if (!interned) {
        state.notCrawled.add('max-urls', found.url);
        return undefined;
    }
    const { id, isNew } = interned;
    const entry = state.urls.get(id);
    if (entry.realm !== 'own')
        return interned;
    state.expect(id, found.expects);
    if (!isNew)
        return interned;
    const { settings, limits, notCrawled } = state;
    const path = state.path(id);
    state.setDepth(id, found.depth);
    if (settings.ignores?.(entry.url))
        notCrawled.add('ignored', path);
    else if (settings.disallows?.(path))
        notCrawled.add('robots', path);
    else if (found.depth > limits.depth)
        notCrawled.add('max-depth', path);
    else if (found.from !== undefined) {
        state.traps.redirected(id, path, found.from);
        // At once, as browsers do.
        state.queue.unshift(id);
    }
    else if (state.traps.found(id, path, found.honest ?? false))
        state.queue.push(id);
    else
        notCrawled.add('trap', path);
    return interned;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/fetch/media-kind.js
const signatures = [
    ['\x89PNG\r\n\x1a\n', 'image'],
    ['GIF87a', 'image'],
    ['GIF89a', 'image'],
    ['\xff\xd8\xff', 'image'],
    ['BM', 'image'],
    ['\0\0\x01\0', 'image'],
    ['\0\0\x02\0', 'image'],
    ['II*\0', 'image'],
    ['MM\0*', 'image'],
    ['\xff\x0a', 'image'],
    ['\0\0\0\x0cJXL ', 'image'],
    ['wOFF', 'font'],
    ['wOF2', 'font'],
    ['OTTO', 'font'],
    ['ttcf', 'font'],
    ['true', 'font'],
    ['\0\x01\0\0', 'font'],
    ['OggS', 'media'],
    ['ID3', 'media'],
    ['fLaC', 'media'],
    ['\x1aE\xdf\xa3', 'media'],
    ['%PDF-', 'pdf'],
    ['PK\x03\x04', 'zip'],
];
const html = /^[\t\n\f\r ]*(?:<!--[^]{0,400}?-->[\t\n\f\r ]*)*<(?:!doctype html|html|head|body)[\s>]/i;
const svg = /^[\t\n\f\r ]*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,400}?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i;
/** A tag, and no comment, with which scripts and style sheets may begin. */
const markup = /^[\t\n\f\r ]*<(?:[a-z?]|!doctype)/i;
function mediaKind(head) {
    const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 512))
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, '');
    if (text.startsWith('RIFF'))
        return text.startsWith('WEBP', 8) ? 'image' : 'media';
    if (text.startsWith('ftyp', 4))
        return /^(avi[fs]|mif1|heic|heix)/.test(text.slice(8)) ? 'image' : 'media';
    const known = signatures.find(([start]) => text.startsWith(start));
    if (known)
        return known[1];
    if (svg.test(text))
        return 'svg';
    if (html.test(text))
        return 'html';
    if (markup.test(text))
        return 'markup';
    return isEmbeddedOpenType(text) ? 'font' : 'unknown';
}
const versions = new Set(['\0\0\x01\0', '\x01\0\x02\0', '\x02\0\x02\0']);
/** Its magic number comes late, after a version: https://www.w3.org/submissions/EOT/#FileFormat */
function isEmbeddedOpenType(text) {
    return text.startsWith('LP', 34) && versions.has(text.slice(8, 12));
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/frontier/id-hashes.js
/** 32-bit FNV-1a over UTF-16 code units. */
function hashText(text) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index++) {
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return hash >>> 0;
}
/**
 * The ids of a page as sorted hashes. Two ids with one hash can hide a missing id (about ids / 2^32), never
 * invent one.
 */
class IdHashes {
    #sorted;
    constructor(ids) {
        const hashes = new Uint32Array(ids.size);
        let at = 0;
        for (const id of ids)
            hashes[at++] = hashText(id);
        this.#sorted = hashes.toSorted();
    }
    has(id) {
        const wanted = hashText(id);
        let low = 0;
        let high = this.#sorted.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#sorted[middle] ?? 0) < wanted)
                low = middle + 1;
            else
                high = middle;
        }
        return this.#sorted[low] === wanted && low < this.#sorted.length;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/soft/page-text.js


/** The text of a page in the forms in which pages are compared, each made when it is first needed. */
class PageText {
    #text;
    #path;
    #shingles;
    #sketch;
    constructor(text, pathAndQuery) {
        this.#text = text;
        this.#path = pathAndQuery;
    }
    get shingles() {
        this.#shingles ??= shinglesOf(this.#text, this.#path);
        return this.#shingles;
    }
    get sketch() {
        this.#sketch ??= sketchOf(this.shingles);
        return this.#sketch;
    }
}

// EXTERNAL MODULE: ./build/model/error-signs.js
var error_signs = __webpack_require__(15391);
;// CONCATENATED MODULE: ./build/checks/crawl/walk/soft/soft-error.js

const mostText = 8192;
/** A page with more text than this speaks of an error rather than showing one. */
const mostOfError = 1000;
/** What the visible text of a page shows to be wrong; undefined when it only speaks of errors, or is well. */
function softErrorOf({ title, text, code, scripted }) {
    const looked = `${title}\n${text.slice(0, mostText)}`;
    const short = text.length <= mostOfError ? looked : '';
    const bare = text === '' ? code : '';
    const trace = traceIn(looked) ?? firstMatch(error_signs/* quotable */.E7, short) ?? traceIn(bare);
    if (trace !== undefined)
        return { what: 'stack-trace', excerpt: trace };
    const page = firstMatch(error_signs/* errorPages */.DQ, short);
    if (page !== undefined)
        return { what: 'error-page', excerpt: page };
    const template = scripted ? undefined : firstMatch(error_signs/* templates */.kT, looked);
    return template === undefined ? undefined : { what: 'template', excerpt: template };
}
function traceIn(text) {
    return firstMatch(error_signs/* traces */.d7, text) ?? (namesLine(text) ? firstMatch(error_signs/* placedTraces */.G7, text) : undefined);
}
/** Whether a digit follows some colon. */
function namesLine(text) {
    for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
        const code = text.charCodeAt(at + 1);
        if (code >= 0x30 && code <= 0x39)
            return true;
    }
    return false;
}
function firstMatch(signs, text) {
    if (text === '')
        return undefined;
    for (const [hints, pattern] of signs) {
        if (!hints.some((hint) => text.includes(hint)))
            continue;
        const found = pattern.exec(text)?.[0];
        if (found !== undefined)
            return found.trim().slice(0, 200);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/frontier/url-table.js

/** Names and addresses of the machine of the reader. */
const loopback = /^(?:(?:.+\.)?localhost\.?|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|\[::ffff:(?:7f[0-9a-f]{2}:[0-9a-f]+|0:0)\])$/;
/** Origin, host and the rest of a URL as the WHATWG parser writes it, unless there is a user name in it. */
const url_table_written = /^(https?:\/\/([^/?#@]+?)(?::\d+)?)\/(.*)$/s;
/** All distinct URLs, without fragments and as the WHATWG parser writes them, each with a number from 0 on. */
class UrlTable {
    #origin;
    #prefix;
    #production;
    #most;
    /** URL to its number times two, plus one where the URL is production's. */
    #ids = new Map();
    #entries = [];
    constructor(origin, production, most) {
        this.#origin = origin;
        this.#prefix = `${origin}/`;
        this.#production = new Set(production);
        this.#most = most;
    }
    get size() {
        return this.#entries.length;
    }
    get(id) {
        const entry = this.#entries[id];
        if (!entry)
            throw new Error(`there is no URL ${id}`);
        return entry;
    }
    /** Undefined when there are too many URLs to take in another. */
    intern(url) {
        const known = this.#ids.get(url);
        if (known !== undefined)
            return { id: known >> 1, production: (known & 1) === 1, isNew: false };
        if (this.#ids.size >= this.#most)
            return undefined;
        if (url.startsWith(this.#prefix))
            return this.#add(url, 'own');
        const parts = partsOf(url);
        if (!parts)
            return undefined;
        const { origin, hostname, rest } = parts;
        if (origin === this.#origin || this.#production.has(origin)) {
            const production = origin !== this.#origin;
            const mapped = this.intern(`${this.#prefix}${rest}`);
            if (!mapped)
                return undefined;
            this.#ids.set(detached(url), mapped.id * 2 + (production ? 1 : 0));
            return { ...mapped, production };
        }
        return this.#add(url, loopback.test(hostname) ? 'loopback' : 'external');
    }
    /** For a URL that is known its number times two, plus one where it names production. */
    lookup(url) {
        return this.#ids.get(url);
    }
    #add(url, realm) {
        const id = this.#entries.length;
        const own = detached(url);
        this.#ids.set(own, id * 2);
        this.#entries.push({ url: own, realm });
        return { id, production: false, isNew: true };
    }
}
function partsOf(url) {
    const [, origin, hostname, rest] = url_table_written.exec(url) ?? [];
    if (origin !== undefined && hostname !== undefined && rest !== undefined) {
        return { origin, hostname, rest };
    }
    const parsed = URL.parse(url);
    if (!parsed)
        return undefined;
    return { origin: parsed.origin, hostname: parsed.hostname, rest: pathOf(parsed).slice(1) };
}
/** Path and query, an empty query included. What stands before the path may hold the host's name twice. */
function pathOf({ href, protocol }) {
    return href.slice(href.indexOf('/', protocol.length + 2));
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/is-insecure.js

/**
 * Whether a page of the origin must not load or send this: the page is encrypted, and it is not. What never leaves
 * the machine of the reader may: https://www.w3.org/TR/mixed-content/#should-block-fetch
 */
function isInsecure(origin, url) {
    if (!origin.startsWith('https:') || !url.startsWith('http:'))
        return false;
    return !loopback.test(URL.parse(url)?.hostname ?? '');
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/take-links.js


const mostInvalid = 5000;
const mostForms = 5000;
/** Documents that need whole addresses, and are made for production. */
const forProduction = new Set(['sitemap', 'robots', 'feed']);
/** Joins what a document refers to with what is known, all of its references together. */
function takeLinks(state, page, document, text) {
    const { edges, limits, traps, urls } = state;
    tellLimits(state, page, document);
    if (document.format === 'other' && document.links.length === 0) {
        traps.asked(page);
        return;
    }
    const depth = state.depth(page) + 1;
    // What a sitemap names, somebody wrote down; that it names others has an end too.
    const isList = document.format === 'sitemap' || document.format === 'robots';
    const isGuarded = document.format === 'css' ? !state.unguarded.has(page) : document.upgrades;
    const tells = !forProduction.has(document.format);
    traps.openPage(page);
    for (const link of document.links) {
        // Nobody but a user sends these.
        if (link.method === 'POST' || link.kind === 'ping') {
            takeForm(state, page, link);
            continue;
        }
        if (edges.length >= limits.edges) {
            state.notCrawled.add('max-links', state.path(page));
            break;
        }
        const { url, expects } = link;
        const known = urls.lookup(url);
        if (known !== undefined) {
            edges.add(page, known >> 1, link, tells && (known & 1) === 1);
            if (expects !== 'any')
                state.expect(known >> 1, expects);
            if (expects === 'style' && !isGuarded)
                state.unguarded.add(known >> 1);
            traps.again(known >> 1);
            continue;
        }
        const honest = isList && link.kind !== 'sitemap';
        const found = discover(state, { url, expects, depth, honest });
        if (!found)
            continue;
        edges.add(page, found.id, link, tells && found.production);
        if (expects === 'style' && !isGuarded)
            state.unguarded.add(found.id);
        if (expects === 'style' && document.encoding !== 'utf-8') {
            state.encodings.set(found.id, document.encoding);
        }
    }
    traps.closePage(page, text);
    for (const reference of document.invalid) {
        if (state.invalid.length < mostInvalid)
            state.invalid.push({ page, reference });
    }
}
function tellLimits(state, page, document) {
    if (document.overflow.size > 0 || document.malformed.has('encoding')) {
        const limits = [...document.overflow.keys()].filter((limit) => isLoss(limit, document));
        const what = document.malformed.has('encoding') ? [...limits, 'encoding'] : limits;
        if (what.length > 0) {
            state.notCrawled.add('document-limits', `${state.path(page)} (${what.join(', ')})`);
        }
    }
}
function takeForm({ insecureForms, origin }, page, link) {
    const isMixed = link.kind === 'form' && isInsecure(origin, link.url);
    if (isMixed && insecureForms.length < mostForms)
        insecureForms.push({ page, link });
}
/** Text is kept as a sample only; and markup in elements that are nested too deep is read all the same. */
function isLoss(limit, { format }) {
    if (limit === 'sample')
        return false;
    return limit !== 'depth' || !['html', 'xhtml', 'svg'].includes(format);
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/take-answer.js







const redirects = new Set([301, 302, 303, 307, 308]);
/** As many redirects in a row as browsers follow: https://fetch.spec.whatwg.org/#http-redirect-fetch */
const take_answer_mostRedirects = 20;
/** Takes the answer that counts for a URL into what the walk knows. */
function takeAnswer(state, soft, id, taken) {
    const { answer } = taken;
    const visit = visitOf(taken);
    state.setVisit(id, visit);
    state.bytes += answer.bytes;
    const isGood = answer.status >= 200 && answer.status < 300;
    if (redirects.has(answer.status))
        takeRedirect(state, id, visit, answer);
    else if (!isGood || answer.fault)
        state.broken++;
    const { document } = answer;
    const isPage = document?.format === 'html' || document?.format === 'xhtml';
    // Some sites answer every path with a page, also those that only robots ask for.
    if (isPage && state.guessed.has(id))
        return;
    const text = new PageText(isGood && isPage ? document.text : '', state.path(id));
    if (isPage && isGood && !answer.fault) {
        state.pages++;
        const error = softErrorOf({ ...document, title: visit.title, scripted: visit.scripted });
        if (error)
            visit.softError = error;
        const [pathname = ''] = state.path(id).split('?', 1);
        if (id !== state.home)
            soft.page(id, pathname, text);
    }
    if (id === state.home)
        takeHome(state, soft, visit, text);
    if (document && isGood)
        takeLinks(state, id, document, text);
    else if (!visit.redirect)
        state.traps.asked(id);
}
/** Where the target redirects on the site, its home is the page that is reached. */
function takeHome(state, soft, { redirect }, text) {
    const leadsOn = redirect && state.urls.get(redirect.to).realm === 'own' && !state.visit(redirect.to);
    if (leadsOn)
        state.home = redirect.to;
    else
        soft.home(text.shingles);
}
function visitOf({ answer, attempts, before, jarVersion }) {
    const { status, fault, headers, bytes, ms, head, document } = answer;
    const scripts = document?.scripts;
    const visit = {
        status,
        attempts,
        bytes,
        ms: Math.round(ms),
        type: parseMediaType(String(headers['content-type'] ?? ''))?.essence ?? '',
        nosniff: /^\s*nosniff/i.test(String(headers['x-content-type-options'] ?? '')),
        kind: mediaKind(head),
        format: document?.format ?? 'other',
        title: document?.title?.slice(0, 120) ?? '',
        scripted: scripts !== undefined && scripts.external + scripts.inline > 0,
        isShell: document?.emptyRoot !== undefined,
        isSoftNotFound: false,
        jarVersion,
    };
    if (fault)
        visit.fault = fault;
    if (before !== undefined)
        visit.before = before;
    if (document?.upgrades)
        visit.upgrades = true;
    if (document?.ids)
        visit.ids = new IdHashes(document.ids);
    return visit;
}
function takeRedirect(state, id, visit, answer) {
    const location = answer.headers['location'];
    if (location === undefined || location === '') {
        visit.badLocation = 'it names no Location';
        return;
    }
    const text = String(Array.isArray(location) ? location[0] : location);
    // The parser gave each byte as a character; browsers keep the bytes.
    const ascii = text.replaceAll(/[\x80-\xff]/g, percentEncode);
    const to = URL.parse(ascii, state.url(id));
    if (!to || !/^https?:$/.test(to.protocol)) {
        visit.badLocation = `its Location is no http(s) URL: ${text.slice(0, 100)}`;
        return;
    }
    // An empty fragment is one too: it takes the place of the link's.
    const fragment = to.href.includes('#') ? to.hash.slice(1) : undefined;
    to.hash = '';
    const row = (state.redirectsBefore.get(id) ?? 0) + 1;
    if (row > take_answer_mostRedirects) {
        visit.redirect = { to: id };
        return;
    }
    const depth = state.depth(id) + 1;
    const found = discover(state, { url: to.href, expects: state.role(id), depth, from: id });
    if (!found)
        return;
    if (found.isNew)
        state.redirectsBefore.set(found.id, row);
    visit.redirect = {
        to: found.id,
        ...(fragment === undefined ? {} : { fragment }),
        ...(found.production ? { production: true } : {}),
    };
    askAgainForCookies(state, id);
}
function percentEncode(byte) {
    return `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
}
/** A site that sets a cookie and redirects makes no loop for those who bring the cookie back. */
function askAgainForCookies(state, id) {
    const circle = [id];
    let at = state.visit(id)?.redirect?.to;
    while (at !== undefined && !circle.includes(at) && circle.length < 20) {
        circle.push(at);
        at = state.visit(at)?.redirect?.to;
    }
    if (at === undefined || !circle.includes(at))
        return;
    const version = (member) => state.visit(member)?.jarVersion ?? Infinity;
    const [oldest = id] = circle.slice(circle.indexOf(at)).toSorted((a, b) => version(a) - version(b));
    const times = state.refetches.get(oldest) ?? 0;
    if (version(oldest) >= state.cookies.version || times >= 2)
        return;
    state.refetches.set(oldest, times + 1);
    state.queue.push(oldest);
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/crawler.js








/** Works through the queue: as many requests at a time as the pace allows, each answer taken in as it comes. */
class Crawler {
    #state;
    #fetcher;
    #pacing;
    #retry;
    #soft;
    #probes = [];
    #underWay = new Set();
    #over = Promise.withResolvers();
    #ending = new AbortController();
    #active = 0;
    #timer;
    ended;
    constructor(state) {
        this.#state = state;
        const { settings, limits, origin, cookies } = state;
        this.#pacing = new Pacing(limits);
        this.#retry = new RetryPolicy(limits, this.#pacing);
        this.#fetcher = new Fetcher({
            origin,
            limits,
            connections: limits.concurrency,
            cookies,
            headersFor: settings.headersFor ?? (() => ({})),
            onSurplus: (path) => state.surplus.add(path),
            now: settings.now,
        });
        this.#soft = new SoftWatch((path) => this.#probe(path), (id) => {
            const visit = state.visit(id);
            if (visit)
                visit.isSoftNotFound = true;
        });
    }
    /** Resolves when nothing is left to ask, or when it was stopped. Never rejects. */
    async run() {
        this.#pump();
        await this.#over.promise;
        clearTimeout(this.#timer);
        await this.#fetcher.close();
        this.#listLeft();
    }
    get isShell() {
        return this.#soft.isShell;
    }
    get unretried() {
        return this.#retry.exhausted;
    }
    /** Ends at once; what is under way is left. */
    stop(reason) {
        if (this.ended)
            return;
        this.ended = reason;
        this.#ending.abort();
        this.#over.resolve(undefined);
    }
    #pump() {
        clearTimeout(this.#timer);
        while (!this.ended) {
            const { now } = this.#state.settings;
            const delay = this.#pacing.delay(this.#active, now());
            if (delay === undefined)
                return;
            const isIdle = this.#probes.length === 0 && this.#state.queue.length === 0;
            if (isIdle) {
                if (this.#active === 0)
                    this.#over.resolve(undefined);
                return;
            }
            if (delay > 0) {
                this.#timer = setTimeout(() => this.#pump(), delay);
                return;
            }
            const limit = this.#probes.length === 0 ? this.#limitReached() : undefined;
            if (limit) {
                if (this.#active === 0)
                    this.stop(limit);
                return;
            }
            const job = this.#next();
            if (!job)
                continue;
            this.#active++;
            this.#pacing.started(now());
            void job().finally(() => {
                this.#active--;
                this.#pump();
            });
        }
    }
    #limitReached() {
        const { limits, requests, pages } = this.#state;
        if (requests >= limits.requests)
            return 'max-requests';
        return pages >= limits.pages ? 'max-pages' : undefined;
    }
    #next() {
        const probe = this.#probes.shift();
        if (probe)
            return probe;
        const id = this.#state.queue.shift();
        if (id === undefined)
            return undefined;
        if (this.#state.traps.isCut(id, this.#state.path(id))) {
            this.#state.notCrawled.add('trap', this.#state.path(id));
            return undefined;
        }
        this.#underWay.add(id);
        return () => this.#visit(id);
    }
    async #visit(id) {
        const state = this.#state;
        try {
            const jarVersion = state.cookies.version;
            let before;
            let alone = false;
            for (let attempts = 1;; attempts++) {
                const answer = await this.#ask(id, alone);
                if (answer.fault?.kind === 'aborted' || this.ended)
                    return;
                const wait = this.#retry.waitFor(answer, attempts, state.settings.now());
                if (wait === undefined) {
                    if (answer.after !== undefined && before === 'malformed')
                        state.surplus.add(answer.after);
                    takeAnswer(state, this.#soft, id, {
                        answer,
                        attempts,
                        jarVersion,
                        // What strict clients cannot read was never different.
                        ...(before === undefined || answer.forgiven ? {} : { before }),
                    });
                    this.#underWay.delete(id);
                    return;
                }
                state.retries++;
                // A connection that was gone is none of the site's faults.
                const wasStale = wasStaleConnection(answer);
                if (!wasStale)
                    before = troubleOf(answer);
                alone ||= wasStale || isUnreadable(answer);
                await (0,external_node_timers_promises_.setTimeout)(wait, undefined, { signal: this.#ending.signal });
            }
        }
        catch (error) {
            if (this.ended)
                return;
            this.#underWay.delete(id);
            state.notCrawled.add('failed', `${state.path(id)}: ${String(error).slice(0, 200)}`);
        }
    }
    async #ask(id, alone) {
        const state = this.#state;
        const url = new URL(state.url(id));
        const encoding = state.encodings.get(id);
        state.requests++;
        this.#retry.counted();
        const answer = await this.#fetcher.fetch({
            url,
            role: state.role(id),
            wantsDetail: (target) => this.#wantsDetail(target),
            alone,
            ...(encoding === undefined ? {} : { referrerEncoding: encoding }),
        });
        state.cookies.store([answer.headers['set-cookie'] ?? []].flat(), url.pathname, Date.now());
        state.answers++;
        if (answer.status > 0 && !answer.fault)
            state.settings.answered?.(1);
        return answer;
    }
    /** Text and selector are kept of the first three references to a URL. */
    #wantsDetail(target) {
        const { urls, details } = this.#state;
        const known = urls.lookup(target);
        if (known === undefined)
            return true;
        const id = known >> 1;
        const kept = details.at(id);
        if (kept >= 3)
            return false;
        details.set(id, kept + 1);
        return true;
    }
    #probe(path) {
        const { promise, resolve } = Promise.withResolvers();
        this.#probes.push(async () => {
            try {
                resolve(await this.#askProbe(path));
            }
            catch {
                resolve(undefined);
            }
        });
        this.#pump();
        return promise;
    }
    async #askProbe(path) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        let url = new URL(path, this.#state.origin);
        for (let hops = 0; hops < 4; hops++) {
            this.#state.probes++;
            const answer = await this.#fetcher.fetch({ url, role: 'any', wantsDetail: () => false });
            const { status, document, headers, fault } = answer;
            if (fault)
                return undefined;
            if (status >= 200 && status < 300)
                return shinglesOf(document?.text ?? '', url.pathname);
            const to = status >= 300 ? URL.parse(String(headers['location'] ?? ''), url.href) : null;
            if (status >= 400 || !to || to.origin !== this.#state.origin)
                return undefined;
            // One place for all who are lost: what it is, is found out when a link leads there.
            if (!to.href.includes(name)) {
                this.#state.lost.add(to.pathname);
                return undefined;
            }
            url = to;
        }
        return undefined;
    }
    #listLeft() {
        const { queue, notCrawled } = this.#state;
        const reason = this.ended;
        if (!reason)
            return;
        for (const id of this.#underWay)
            notCrawled.add(reason, this.#state.path(id));
        for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
            notCrawled.add(reason, this.#state.path(id));
        }
    }
}
function troubleOf({ status, fault }) {
    return fault ? fault.kind : `status ${status}`;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/scope.js
/** Path and query for URLs of the preview, whose port differs from run to run; the whole URL for others. */
function shortened(url, origin) {
    return (url.startsWith(`${origin}/`) ? url.slice(origin.length) : url).slice(0, 2000);
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/chain.js

/** As many as browsers follow: https://fetch.spec.whatwg.org/#http-redirect-fetch */
const mostHops = 20;
/** Follows the redirects that were seen. */
function chainOf(state, id) {
    const first = state.visit(id);
    if (!first?.redirect) {
        return { hops: [], final: id, visit: first, isLoop: false, production: false };
    }
    const hops = [];
    const passed = new Set();
    let fragment;
    let production = false;
    let at = id;
    for (;;) {
        const visit = state.visit(at);
        hops.push({ url: shortened(state.url(at), state.origin), status: visit?.status ?? 0 });
        const isLoop = passed.has(at) || hops.length > mostHops + 1;
        if (isLoop || !visit?.redirect) {
            const end = fragment === undefined ? {} : { fragment };
            return { hops, final: at, visit, isLoop, production, ...end };
        }
        passed.add(at);
        fragment = visit.redirect.fragment ?? fragment;
        production ||= visit.redirect.production === true;
        at = visit.redirect.to;
    }
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/nearest-url.js

const mostCompared = 20_000;
/**
 * The existing path that a dead one most likely means: the same name elsewhere, or a few letters away.
 * Undefined when none is near.
 */
function nearestUrl(dead, existing) {
    const name = nearest_url_nameOf(dead);
    const named = name.length < 3 ? [] : existing.filter((path) => nearest_url_nameOf(path) === name);
    const others = existing.filter((path) => Math.abs(path.length - dead.length) <= 3);
    const candidates = named.length > 0 ? named : others.slice(0, mostCompared);
    let best;
    let least = named.length > 0 ? Infinity : Math.min(3, Math.floor(dead.length / 4)) + 1;
    for (const path of candidates.slice(0, mostCompared)) {
        const away = path === dead ? Infinity : (0,mod/* distance */.Io)(dead, path);
        if (away < least) {
            best = path;
            least = away;
        }
    }
    return best;
}
/** The last segment without extension, in lower case. */
function nearest_url_nameOf(path) {
    const [bare = ''] = path.split('?', 1);
    const last = bare.split('/').findLast((segment) => segment !== '') ?? '';
    return last.replace(/\.(?:html?|php|aspx?)$/i, '').toLowerCase();
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/needs-browser.js

/** URLs that cannot be judged from their source alone. */
function needsBrowser(state, { fragments, deadFragments }, siteIsShell) {
    const found = [];
    const size = state.edges.fragments.size;
    for (const key of deadFragments.keys()) {
        const target = Math.floor(key / size);
        const verdict = fragments.verdict(target, key % size);
        if (verdict.found || verdict.certain)
            continue;
        const url = `${shortened(state.url(target), state.origin)}#${verdict.fragment.slice(0, 500)}`;
        found.push({ url, why: 'fragment' });
    }
    for (const [id, visit] of state.visits()) {
        const isShell = visit.isShell || (siteIsShell && visit.scripted && visit.format === 'html');
        if (isShell)
            found.push({ url: state.path(id).slice(0, 2000), why: 'app-shell' });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/checks/crawl/document/fragment.js
const directive = ':~:';
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/**
 * The ids that a fragment may mean, in the order in which browsers try them: as written, then
 * percent-decoded. `undefined`: the fragment means the top of the document and needs no id.
 *
 * https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part, and text fragments
 * removed as https://wicg.github.io/scroll-to-text-fragment/ says.
 */
function fragmentTargets(fragment) {
    const end = fragment.indexOf(directive);
    const bare = end < 0 ? fragment : fragment.slice(0, end);
    if (bare === '')
        return undefined;
    if (!bare.includes('%'))
        return [bare];
    const decoded = percentDecode(bare);
    return decoded === bare ? [bare] : [bare, decoded];
}
/** Whether a browser finds what the fragment points to. `ids` are those of `id` and of `name` on `a`. */
function fragmentMatches(ids, fragment) {
    const targets = fragmentTargets(fragment);
    if (!targets || targets.some((target) => ids.has(target)))
        return true;
    return targets.at(-1)?.toLowerCase() === 'top';
}
/** A malformed `%` stays as it is; bytes that are no UTF-8 become U+FFFD. Never throws. */
function percentDecode(text) {
    const bytes = new TextEncoder().encode(text);
    let length = 0;
    for (let index = 0; index < bytes.length; index++) {
        const high = bytes[index] === 0x25 ? hexDigit(bytes[index + 1]) : -1;
        const low = high < 0 ? -1 : hexDigit(bytes[index + 2]);
        if (low >= 0) {
            bytes[length++] = high * 16 + low;
            index += 2;
        }
        else
            bytes[length++] = bytes[index] ?? 0;
    }
    return utf8.decode(bytes.subarray(0, length));
}
function hexDigit(byte = 0) {
    if (byte >= 0x30 && byte <= 0x39)
        return byte - 0x30;
    const lower = byte | 0x20;
    return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/dead-fragments.js


const found = { found: true };
/** Judges fragments on the documents that are reached in the end, each pair of URL and fragment once. */
class DeadFragments {
    #state;
    #verdicts = new Map();
    constructor(state) {
        this.#state = state;
    }
    /** A number for the pair. */
    key(target, fragment) {
        return target * this.#state.edges.fragments.size + fragment;
    }
    verdict(target, fragment) {
        const key = this.key(target, fragment);
        let verdict = this.#verdicts.get(key);
        if (!verdict) {
            verdict = this.#judge(target, this.#state.edges.fragments.textOf(fragment));
            this.#verdicts.set(key, verdict);
        }
        return verdict;
    }
    #judge(target, written) {
        const chain = chainOf(this.#state, target);
        const { visit } = chain;
        const isWhole = visit !== undefined && visit.status >= 200 && visit.status < 300 && !visit.fault;
        // Only some media types define ids, and what did not arrive whole may hold any.
        if (!isWhole || chain.isLoop || !visit.ids)
            return found;
        const fragment = chain.fragment ?? written;
        if (fragmentMatches(visit.ids, fragment))
            return found;
        // https://www.w3.org/TR/SVG2/linking.html#SVGFragmentIdentifiers
        if (visit.format === 'svg' && /^svgView\(|^(?:xywh|t)=/.test(fragment))
            return found;
        const route = visit.scripted && /^!?\//.test(fragment);
        return { found: false, certain: !visit.scripted, route, fragment, final: chain.final };
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/gathering.js

const named = 3;
/** Joins targets with their parents. Edges are to be added in the order of the table. */
class Gathering {
    #state;
    #found = new Map();
    constructor(state) {
        this.#state = state;
    }
    add(key, edge) {
        const page = this.#state.edges.page.at(edge);
        let entry = this.#found.get(key);
        if (!entry) {
            entry = { parentCount: 0, parents: [], lastPage: -1 };
            this.#found.set(key, entry);
        }
        // All edges of a page stand together.
        if (entry.lastPage === page)
            return;
        entry.lastPage = page;
        entry.parentCount++;
        if (entry.parents.length < named)
            entry.parents.push(parentOf(this.#state, edge));
    }
    get(key) {
        const { parentCount, parents } = this.#found.get(key) ?? { parentCount: 0, parents: [] };
        return { parentCount, parents };
    }
    keys() {
        return this.#found.keys();
    }
    get size() {
        return this.#found.size;
    }
}
function parentOf(state, edge) {
    const { edges } = state;
    const { kind, element, attribute } = edges.sortOf(edge);
    const { raw, text, selector } = edges.detail(edge);
    return {
        page: shortened(state.url(edges.page.at(edge)), state.origin),
        kind,
        element,
        attribute,
        line: edges.line.at(edge),
        column: edges.column.at(edge),
        ...(raw === undefined ? {} : { raw }),
        ...(text === undefined || text === '' ? {} : { text: text.slice(0, 80) }),
        ...(selector === undefined ? {} : { selector: selector.slice(0, 300) }),
    };
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/insecure-target.js



/** The URL without encryption that an encrypted page loads by this reference, at once or in the end; else undefined. */
function insecureTarget(state, edge) {
    const { edges } = state;
    if (!state.origin.startsWith('https:') || !loadedKinds.has(edges.sortOf(edge).kind))
        return undefined;
    const { final } = chainOf(state, edges.target.at(edge));
    const isMixed = isInsecure(state.origin, state.url(final));
    return isMixed && !upgrades(state, edges.page.at(edge)) ? final : undefined;
}
/** Whether a browser asks over https for what the page refers to over http. Style sheets obey those who load them. */
function upgrades(state, page) {
    const visit = state.visit(page);
    return visit?.format === 'css' ? !state.unguarded.has(page) : visit?.upgrades === true;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/trouble.js

/** Undefined when nothing is wrong, or when nobody asked. */
function trouble_troubleOf(state, id) {
    const chain = chainOf(state, id);
    const { visit, hops } = chain;
    // What leads to production and there back to itself is told as that.
    if (chain.isLoop && chain.production)
        return undefined;
    if (chain.isLoop)
        return { ...trouble_base(chain), problem: 'redirect-loop' };
    if (!visit)
        return redirectChain(chain);
    const wrong = wrongWith(state, chain, visit);
    if (wrong)
        return { ...trouble_base(chain), ...wrong };
    if (state.surplus.has(state.path(chain.final))) {
        const reason = 'the body is longer than its length says';
        return { ...trouble_base(chain), problem: 'incomplete-body', fault: 'wrong-length', reason };
    }
    const before = state.visit(id)?.before ?? visit.before;
    if (before !== undefined)
        return { ...trouble_base(chain), problem: 'flaky', reason: `at first ${before}` };
    return hops.length > 2 ? redirectChain(chain) : undefined;
}
function wrongWith(state, { final, hops }, visit) {
    const { status, fault, badLocation, softError, isSoftNotFound, bytes } = visit;
    if (badLocation !== undefined)
        return { problem: 'broken-link', reason: badLocation };
    if (status === 429)
        return { problem: 'not-crawled', reason: 'the site limits its rate' };
    const accepts = state.settings.accepts ?? ((_url, code) => code >= 200 && code < 300);
    if (status !== 0 && !accepts(state.url(final), status))
        return { problem: 'broken-link' };
    if (fault) {
        const about = { fault: fault.kind, reason: fault.reason };
        if (fault.kind === 'timeout')
            return { problem: 'timeout', ...about };
        // Once its status has come, only the body can be what is wrong.
        return { problem: status === 0 ? 'broken-link' : 'incomplete-body', ...about };
    }
    if (isSoftNotFound) {
        return { problem: 'soft-404', reason: 'the page is the one that random paths get' };
    }
    if (hops.length > 1 && isLost(state, final, visit.title)) {
        return { problem: 'soft-404', reason: 'it redirects to where random paths are sent' };
    }
    if (softError)
        return { problem: 'soft-error', reason: `${softError.what}: ${softError.excerpt}` };
    const mayBeEmpty = status === 204 || status === 205 || status >= 300;
    // Streams are left alone after their head.
    const isStream = visit.type === 'text/event-stream' || visit.type.startsWith('multipart/');
    return bytes === 0 && !mayBeEmpty && !isStream ? { problem: 'empty-body' } : undefined;
}
/** Many sites send strangers home, or to their door: only a place that says what it is for counts. */
function isLost(state, final, title) {
    if (state.lost.size === 0)
        return false;
    const { pathname } = new URL(state.url(final));
    return state.lost.has(pathname) && /\b404\b|not[-_ ]?found/i.test(`${pathname} ${title}`);
}
function redirectChain(chain) {
    return chain.hops.length > 2 ? { ...trouble_base(chain), problem: 'redirect-chain' } : undefined;
}
function trouble_base({ visit, hops }) {
    const attempts = visit?.attempts ?? 0;
    return { status: visit?.status ?? 0, certain: true, hops: hops.slice(0, 25), attempts };
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/unexpected-type.js
const isScriptType = /^(?:text|application)\/(?:x-)?(?:java|ecma|j|live)script(?:1\.[0-5])?$|^application\/(?:json|wasm)$|\+json$|^text\/(?:json|css)$/;
/** Types with which browsers run no script: https://fetch.spec.whatwg.org/#ref-for-should-response-to-request-be-blocked-due-to-mime-type? */
const neverScript = /^(?:image|audio|video)\/|^text\/csv$/;
/** Types of images that have their first bytes in common. */
const raster = /^image\/(?:png|apng|gif|jpe?g|pjpeg|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)$/;
/** What a server calls a file that it knows to be a font, or does not know. */
const fontType = /^(?:font\/|application\/(?:x-)?font)|^application\/octet-stream$/;
/**
 * What came instead of what the reference needs; undefined where browsers take it. They look at the first
 * bytes of images, fonts and media, and at the header of scripts and styles.
 */
function unexpectedType(visit, expects) {
    const { type, kind, format } = visit;
    const isHtml = kind === 'html' || type === 'text/html' || type === 'application/xhtml+xml';
    const got = kind === 'html' ? 'HTML' : type === '' ? `${kind} bytes without a type` : type;
    switch (expects) {
        case 'any':
            return undefined;
        case 'page':
            return /^(?:image|audio|video|font)\//.test(type) && kind !== 'html' ? got : undefined;
        case 'image':
            return isImage(visit) ? undefined : got;
        case 'script':
            if (kind === 'html' || kind === 'markup' || neverScript.test(type))
                return got;
            return visit.nosniff && !isScriptType.test(type) ? got : undefined;
        case 'module':
            return kind === 'html' || !isScriptType.test(type) ? got : undefined;
        case 'style':
            if (kind === 'html')
                return got;
            return type === 'text/css' || type === '' ? undefined : got;
        case 'font':
            if (kind === 'font')
                return undefined;
            return isHtml || /^(?:image|audio|video|text)\//.test(type) || fontType.test(type)
                ? got
                : undefined;
        case 'media':
            // A playlist is text.
            return isHtml || kind === 'font' || type.startsWith('image/') ? got : undefined;
        case 'track':
            return isHtml || /^(?:image|audio|video)\//.test(type) ? got : undefined;
        case 'manifest':
            return format === 'manifest' || format === 'json' ? undefined : got;
        case 'feed':
        case 'sitemap':
            return isHtml || /^(?:image|audio|video|font)\//.test(type) ? got : undefined;
        default:
            return expects;
    }
}
function isImage({ kind, type }) {
    if (kind === 'image')
        return true;
    // AVIF and HEIF have the container of a video.
    if (kind === 'svg')
        return type === 'image/svg+xml' || type === '';
    if (kind !== 'unknown' && kind !== 'media' && kind !== 'markup')
        return false;
    if (raster.test(type) && kind !== 'media')
        return false;
    return type.startsWith('image/') || type === '' || type === 'application/octet-stream';
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/references.js






/** These name a page's place for good: production is right, wherever the page is shown. */
const mayNameProduction = new Set([
    'canonical',
    'alternate',
    'social',
    'structured-data',
    'citation',
    'feed',
    'sitemap',
]);
/** These may refer to an element of the page in which they stand. */
const insidePage = new Set(['svg-use', 'css-image']);
/** Their fragments are names, or mean nothing to browsers. */
const namesNoPlace = new Set(['structured-data', 'font']);
/** A form is asked without what a user fills in, and may well say so. */
const lacksFields = new Set([400, 422]);
/** Everything that some reference shows to be wrong, with the pages that hold it. */
class References {
    #state;
    #troubles = new Map();
    #expectations = new Map();
    fragments;
    troubled;
    deadFragments;
    /** Key: number of the URL times 16 plus the place of what was expected in `expectedOf`. */
    wrongTypes;
    wrongTypeOf = new Map();
    production;
    loopback;
    mixed;
    external;
    constructor(state) {
        this.#state = state;
        this.fragments = new DeadFragments(state);
        this.troubled = new Gathering(state);
        this.deadFragments = new Gathering(state);
        this.wrongTypes = new Gathering(state);
        this.production = new Gathering(state);
        this.loopback = new Gathering(state);
        this.mixed = new Gathering(state);
        this.external = new Gathering(state);
        this.#findTroubles();
        this.#lookAtAll();
    }
    /** Most edges lead to a page that answers, and ask for nothing else. */
    #lookAtAll() {
        const { edges, urls } = this.#state;
        const isFine = Array.from({ length: urls.size }, (_, id) => this.#isFine(id));
        for (let edge = 0; edge < edges.length; edge++) {
            const isPlain = edges.fragment.at(edge) < 0 && edges.isPlain(edge);
            if (!isPlain || isFine[edges.target.at(edge)] !== true)
                this.#look(edge);
        }
    }
    #isFine(id) {
        const visit = this.#state.visit(id);
        return visit !== undefined && !visit.redirect && !this.#troubles.has(id);
    }
    get troubles() {
        return this.#troubles;
    }
    #findTroubles() {
        for (const [id] of this.#state.visits()) {
            const trouble = trouble_troubleOf(this.#state, id);
            if (trouble)
                this.#troubles.set(id, trouble);
        }
    }
    #look(edge) {
        const { edges, urls } = this.#state;
        const target = edges.target.at(edge);
        const { realm } = urls.get(target);
        const { kind, production } = edges.sortOf(edge);
        if (realm === 'external')
            this.external.add(target, edge);
        else if (realm === 'loopback')
            this.loopback.add(target, edge);
        else
            this.#lookAtOwn(edge, target);
        if (production && !mayNameProduction.has(kind))
            this.production.add(target, edge);
        const insecure = insecureTarget(this.#state, edge);
        if (insecure !== undefined)
            this.mixed.add(insecure, edge);
    }
    #lookAtOwn(edge, target) {
        const { edges } = this.#state;
        const { kind, expects } = edges.sortOf(edge);
        const trouble = this.#troubles.get(target);
        const isTroubled = trouble !== undefined;
        const isBlameless = kind === 'form' && lacksFields.has(trouble?.status ?? 0);
        // A page that is broken itself is no page that refers to it.
        if (isTroubled && !isBlameless && edges.page.at(edge) !== target) {
            this.troubled.add(target, edge);
        }
        const visit = this.#state.visit(target);
        if (visit?.redirect) {
            const { final, production } = chainOf(this.#state, target);
            if (production && !mayNameProduction.has(kind))
                this.production.add(target, edge);
            const { realm } = this.#state.urls.get(final);
            if (realm === 'external')
                this.external.add(final, edge);
            if (realm === 'loopback')
                this.loopback.add(final, edge);
        }
        const fragment = edges.fragment.at(edge);
        const isInside = fragment >= 0 && insidePage.has(kind) && edges.page.at(edge) === target;
        if (expects !== 'any' && !isTroubled && !isInside)
            this.#expect(edge, target, expects);
        if (fragment < 0 || namesNoPlace.has(kind))
            return;
        const verdict = this.fragments.verdict(target, fragment);
        if (!verdict.found)
            this.deadFragments.add(this.fragments.key(target, fragment), edge);
    }
    #expect(edge, target, expected) {
        const name = `${target} ${expected}`;
        let got = this.#expectations.get(name);
        if (got === undefined && !this.#expectations.has(name)) {
            const { visit } = chainOf(this.#state, target);
            const isGood = visit && visit.status >= 200 && visit.status < 300 && visit.bytes > 0;
            got = isGood ? unexpectedType(visit, expected) : undefined;
            this.#expectations.set(name, got);
            if (got !== undefined)
                this.wrongTypeOf.set(this.#wrongKey(name), { target, expected, got });
        }
        if (got !== undefined)
            this.wrongTypes.add(this.#wrongKey(name), edge);
    }
    #wrongKeys = new Map();
    #wrongKey(name) {
        const known = this.#wrongKeys.get(name);
        if (known !== undefined)
            return known;
        const key = this.#wrongKeys.size;
        this.#wrongKeys.set(name, key);
        return key;
    }
}

// EXTERNAL MODULE: ./build/model/redact.js
var redact = __webpack_require__(43933);
;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/most-linked.js

const longestPath = 2000;
/** Whether people follow such references. */
function most_linked_isFollowed(kind) {
    return kind === 'navigation' || kind === 'refresh';
}
/** Pages that answered well, at most so many: home first, then those that the most others link to. */
function mostLinked(state, finalOf, most) {
    const { edges, urls } = state;
    const linked = new Int32Array(urls.size);
    const lastPage = new Int32Array(urls.size).fill(-1);
    for (let edge = 0; edge < edges.length; edge++) {
        if (!most_linked_isFollowed(edges.sortOf(edge).kind))
            continue;
        const target = finalOf(edges.target.at(edge));
        const page = edges.page.at(edge);
        // All edges of a page stand together.
        if (target === page || lastPage[target] === page)
            continue;
        lastPage[target] = page;
        linked[target] = (linked[target] ?? 0) + 1;
    }
    const home = finalOf(state.root);
    const ranked = [...state.visits()]
        .filter(([, { format }]) => format === 'html' || format === 'xhtml')
        .map(([id]) => ({ id, linked: linked[id] ?? 0, isHome: id === home }))
        .toSorted((a, b) => Number(b.isHome) - Number(a.isHome) ||
        b.linked - a.linked ||
        state.depth(a.id) - state.depth(b.id) ||
        (state.path(a.id) < state.path(b.id) ? -1 : 1));
    const chosen = [];
    for (const page of ranked) {
        if (chosen.length >= most)
            break;
        if (isMappable(state, page.id))
            chosen.push(page);
    }
    return chosen;
}
/** Whether it answered well, and can be asked for again by what the result file says of it. */
function isMappable(state, id) {
    if (state.urls.get(id).realm !== 'own' || state.guessed.has(id))
        return false;
    const visit = state.visit(id);
    if (!visit || visit.status < 200 || visit.status > 299)
        return false;
    if (visit.fault || visit.softError || visit.isSoftNotFound)
        return false;
    const path = state.path(id);
    // What would be redacted in the result file is no longer the path of anything.
    return path.length <= longestPath && (0,redact/* redact */.E$)(path) === path;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/site-map.js


const mostPages = 300;
const mostReferences = 30;
/** What browsers load for every visitor, as far as the source tells. */
const loaded = new Set([
    'script',
    'style',
    'image',
    'icon',
    'font',
    'preload',
    'manifest',
]);
/** Maps what answered well. Bounded whatever the size of the site. */
function siteMapOf(state) {
    const finals = new Map();
    const finalOf = (id) => {
        if (!state.visit(id)?.redirect)
            return id;
        const final = finals.get(id) ?? chainOf(state, id).final;
        finals.set(id, final);
        return final;
    };
    const ids = mostLinked(state, finalOf, mostPages);
    const places = new Map(ids.map(({ id }, place) => [id, place]));
    const found = ids.map(() => ({ links: new Set(), assets: new Set() }));
    const { edges } = state;
    for (let edge = 0; edge < edges.length; edge++) {
        const page = found[places.get(edges.page.at(edge)) ?? -1];
        if (!page)
            continue;
        const target = finalOf(edges.target.at(edge));
        const { kind, attribute } = edges.sortOf(edge);
        const place = places.get(target);
        if (most_linked_isFollowed(kind)) {
            if (place !== undefined && target !== edges.page.at(edge))
                page.links.add(place);
            // Of the candidates in `srcset` a browser loads one, and that is mostly the one in `src`.
        }
        else if (loaded.has(kind) && !attribute.endsWith('srcset') && isMappable(state, target)) {
            page.assets.add(target);
        }
    }
    return joined(state, ids, found);
}
function joined(state, ids, found) {
    const places = new Map();
    const pages = ids.map(({ id, linked }, at) => {
        const { links, assets } = found[at] ?? { links: [], assets: [] };
        return {
            path: state.path(id),
            linked,
            links: spread([...links]),
            assets: spread([...assets]).map((asset) => {
                const place = places.get(asset) ?? places.size;
                places.set(asset, place);
                return place;
            }),
        };
    });
    return { pages, assets: [...places.keys()].map((id) => state.path(id)) };
}
/** At most so many, taken evenly: the first links of every page are those of its header. */
function spread(all) {
    if (all.length <= mostReferences)
        return [...all];
    const step = all.length / mostReferences;
    return Array.from({ length: mostReferences }, (_, at) => all[Math.floor(at * step)] ?? 0);
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/loose.js

const loose_named = 3;
/** Joins what loose references name with the pages that hold them. */
function loose(state, references) {
    const found = new Map();
    for (const { page, name, reference } of references) {
        const entry = found.get(name) ?? { parentCount: 0, parents: [], last: -1 };
        found.set(name, entry);
        if (entry.last === page)
            continue;
        entry.last = page;
        entry.parentCount++;
        if (entry.parents.length >= loose_named)
            continue;
        const { raw, kind, element, attribute, line, column } = reference;
        const from = shortened(state.url(page), state.origin);
        const written = raw.length > 500 ? {} : { raw };
        entry.parents.push({ page: from, kind, element, attribute, line, column, ...written });
    }
    return new Map([...found].map(([name, { parentCount, parents }]) => [name, { parentCount, parents }]));
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/suspects.js




const suspects_plain = { status: 0, certain: true, hops: [], attempts: 0 };
/** Every target about which something is wrong, one entry for each thing. */
function suspectsOf(state, references) {
    return [
        ...troubled(state, references),
        ...deadFragments(state, references),
        ...wrongTypes(state, references),
        ...suspects_named(state, references.production, {
            problem: 'production-link',
            reason: "names production's origin, or redirects to it",
        }),
        ...suspects_named(state, references.loopback, {
            problem: 'production-link',
            reason: "names the reader's own machine",
        }),
        ...suspects_named(state, references.mixed, { problem: 'mixed-content' }),
        ...insecureForms(state),
        ...invalid(state),
    ];
}
function* troubled(state, { troubles, troubled: gathered }) {
    for (const [id, trouble] of troubles) {
        const parents = gathered.get(id);
        // What only redirects lead to is told with the redirect; what nobody refers to is no one's fault.
        if (parents.parentCount === 0 && id !== state.root)
            continue;
        yield { ...trouble, url: shortened(state.url(id), state.origin), ...parents };
    }
}
function* deadFragments(state, { fragments, deadFragments: gathered }) {
    const size = state.edges.fragments.size;
    for (const key of gathered.keys()) {
        const target = Math.floor(key / size);
        const verdict = fragments.verdict(target, key % size);
        if (verdict.found || verdict.route)
            continue;
        const chain = chainOf(state, target);
        yield {
            ...suspects_plain,
            problem: 'broken-fragment',
            url: `${shortened(state.url(target), state.origin)}#${verdict.fragment.slice(0, 500)}`,
            status: chain.visit?.status ?? 0,
            certain: verdict.certain,
            hops: chain.hops,
            ...gathered.get(key),
        };
    }
}
function* wrongTypes(state, { wrongTypeOf, wrongTypes: gathered }) {
    for (const [key, { target, expected, got }] of wrongTypeOf) {
        const { hops, visit } = chainOf(state, target);
        yield {
            ...suspects_plain,
            problem: 'wrong-type',
            url: shortened(state.url(target), state.origin),
            status: visit?.status ?? 0,
            hops,
            attempts: visit?.attempts ?? 0,
            expected,
            reason: got,
            ...gathered.get(key),
        };
    }
}
function* suspects_named(state, gathered, about) {
    for (const id of gathered.keys()) {
        const url = shortened(state.url(id), state.origin);
        yield { ...suspects_plain, ...about, url, hops: chainOf(state, id).hops, ...gathered.get(id) };
    }
}
/** Of these there are no edges: nobody asks where they lead. */
function insecureForms(state) {
    const shown = state.insecureForms
        .filter(({ page }) => !upgrades(state, page))
        .map(({ page, link }) => ({ page, name: link.url.slice(0, 2000), reference: link }));
    return [...loose(state, shown)].map(([url, gathered]) => {
        return { ...suspects_plain, problem: 'mixed-content', url, ...gathered };
    });
}
function invalid(state) {
    const shown = state.invalid.map(({ page, reference }) => {
        return { page, name: reference.raw, reference };
    });
    return [...loose(state, shown)].map(([raw, gathered]) => {
        return { ...suspects_plain, problem: 'invalid-url', url: raw.slice(0, 500), ...gathered };
    });
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/facts/assemble.js







const mostSuspects = 2000;
const assemble_mostPages = 5000;
const mostNeedsBrowser = 500;
const mostExternal = 20_000;
const mostSuggestions = 100;
/** Reasons for which a URL is left out on purpose, so that nothing is missing. */
const intended = new Set(['ignored', 'robots', 'trap']);
/** Joins what was found into plain facts, sorted, so that the order of answers does not show. */
function assemble(state, ended) {
    const references = new References(state);
    const { listed, unlisted } = assemble_choose(suspectsOf(state, references));
    const browser = needsBrowser(state, references, ended.siteIsShell);
    const notCrawled = state.notCrawled.list();
    const external = externalOf(state, references);
    const facts = {
        complete: ended.reason === undefined && notCrawled.every(({ reason }) => intended.has(reason)),
        ...(ended.reason === undefined ? {} : { ended: ended.reason }),
        target: shortened(state.settings.target.href, state.origin),
        root: rootOf(state),
        pages: state.pages,
        urls: [...state.visits()].length,
        requests: state.requests,
        probes: state.probes,
        retries: state.retries,
        unretried: ended.unretried,
        links: state.edges.length,
        external: external.length,
        bytes: state.bytes,
        durationMs: Math.round(ended.durationMs),
        suspects: withSuggestions(state, listed),
        unlisted,
        traps: state.traps.traps().slice(0, 100),
        notCrawled,
        needsBrowser: browser.slice(0, mostNeedsBrowser),
        needsBrowserCount: browser.length,
        pageList: pagesOf(state),
        map: siteMapOf(state),
    };
    return {
        facts,
        external: external.slice(0, mostExternal),
        externalUnlisted: Math.max(0, external.length - mostExternal),
    };
}
/** Where there are too many, what only a browser can tell gives way: it is counted as that anyway. */
function assemble_choose(suspects) {
    const { certain = [], open = [] } = Object.groupBy(suspects, (suspect) => {
        return suspect.certain ? 'certain' : 'open';
    });
    const listed = [...certain, ...open]
        .slice(0, mostSuspects)
        .toSorted((a, b) => compare(a.problem, b.problem) || compare(a.url, b.url));
    return { listed, unlisted: Math.max(0, certain.length - mostSuspects) };
}
function isDead({ problem, status }) {
    return problem === 'broken-link' && (status === 404 || status === 410);
}
/** Comparing takes time; a site with more dead links has another problem than their spelling. */
function withSuggestions(state, suspects) {
    if (!suspects.some(isDead))
        return suspects;
    const living = [...state.visits()]
        .filter(([, { status, redirect, fault }]) => status === 200 && !redirect && !fault)
        .map(([id]) => state.path(id));
    let left = mostSuggestions;
    return suspects.map((suspect) => {
        if (!isDead(suspect) || left-- <= 0)
            return suspect;
        const suggestion = nearestUrl(suspect.url, living);
        return suggestion === undefined ? suspect : { ...suspect, suggestion };
    });
}
function rootOf(state) {
    const { final, visit, isLoop, production } = chainOf(state, state.root);
    const { url, realm } = state.urls.get(final);
    return {
        status: visit?.status ?? 0,
        format: visit?.format ?? 'other',
        ...(visit?.fault ? { fault: visit.fault.kind, reason: visit.fault.reason } : {}),
        ...(realm === 'own' && !(isLoop && production) ? {} : { leaves: url.slice(0, 2000) }),
    };
}
function externalOf(state, { external }) {
    return [...external.keys()]
        .map((id) => ({ url: state.url(id), ...external.get(id) }))
        .toSorted((a, b) => compare(a.url, b.url));
}
function pagesOf(state) {
    const pages = [];
    for (const [id, { status, format, bytes, ms, title }] of state.visits()) {
        if (format !== 'html' && format !== 'xhtml')
            continue;
        if (pages.length >= assemble_mostPages)
            break;
        const url = state.path(id).slice(0, 2000);
        pages.push({ url, status, format, bytes, ms, ...(title === '' ? {} : { title }) });
    }
    return pages.toSorted((a, b) => compare(a.url, b.url));
}
function compare(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}

// EXTERNAL MODULE: ./build/model/cookies/cookie-jar.js + 1 modules
var cookie_jar = __webpack_require__(28824);
// EXTERNAL MODULE: ./build/model/loopback.js
var model_loopback = __webpack_require__(97869);
;// CONCATENATED MODULE: ./build/checks/crawl/walk/frontier/interner.js

/** Gives each distinct text a small number, from 0 on. */
class Interner {
    #ids = new Map();
    #texts = [];
    get size() {
        return this.#texts.length;
    }
    idOf(text) {
        const known = this.#ids.get(text);
        if (known !== undefined)
            return known;
        const id = this.#texts.length;
        const own = detached(text);
        this.#ids.set(own, id);
        this.#texts.push(own);
        return id;
    }
    textOf(id) {
        return this.#texts[id] ?? '';
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/frontier/int-column.js
const blockBits = 15;
const blockLength = 1 << blockBits;
/**
 * A growing list of integers, four bytes each (or two, one). It grows by blocks: one array would be copied again
 * and again, and take twice its memory while it is.
 */
class IntColumn {
    #blocks = [];
    #make;
    length = 0;
    constructor(make) {
        this.#make = make;
    }
    push(value) {
        this.set(this.length, value);
    }
    /** 0 beyond the end. */
    at(index) {
        return this.#blocks[index >> blockBits]?.[index & (blockLength - 1)] ?? 0;
    }
    set(index, value) {
        const at = index >> blockBits;
        while (this.#blocks.length <= at)
            this.#blocks.push(this.#make(blockLength));
        const block = this.#blocks[at];
        if (block)
            block[index & (blockLength - 1)] = value;
        if (index >= this.length)
            this.length = index + 1;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/frontier/edge-table.js



const mostSorts = 60_000;
const mostRaw = 500;
/**
 * Every reference from a page to a URL, 22 bytes each. All edges of a page stand together. A reference to a
 * URL that is known already is one more edge and nothing else.
 */
class EdgeTable {
    target = new IntColumn((length) => new Int32Array(length));
    page = new IntColumn((length) => new Int32Array(length));
    /** Number of the fragment in `fragments`, or -1. */
    fragment = new IntColumn((length) => new Int32Array(length));
    line = new IntColumn((length) => new Int32Array(length));
    column = new IntColumn((length) => new Int32Array(length));
    #sort = new IntColumn((length) => new Uint16Array(length));
    #sortIds = new Map();
    #sorts = [];
    #last = 0;
    #details = new Map();
    fragments = new Interner();
    get length() {
        return this.target.length;
    }
    add(page, target, link, production) {
        const edge = this.length;
        this.target.push(target);
        this.page.push(page);
        this.fragment.push(link.fragment === undefined ? -1 : this.fragments.idOf(link.fragment));
        this.line.push(link.line);
        this.column.push(link.column);
        this.#sort.push(this.#sortNumber(link, production));
        if (link.text === undefined && link.selector === undefined)
            return;
        const detail = {};
        // Whole or not at all: no secret is recognised in a text that was cut within it.
        if (link.raw.length <= mostRaw)
            detail.raw = detached(link.raw);
        if (link.text !== undefined)
            detail.text = detached(link.text);
        if (link.selector !== undefined)
            detail.selector = detached(link.selector);
        this.#details.set(edge, detail);
    }
    /** Whether the reference takes whatever comes back, and from where it is asked. */
    isPlain(edge) {
        const { expects, production } = this.sortOf(edge);
        return expects === 'any' && !production;
    }
    sortOf(edge) {
        const sort = this.#sorts[this.#sort.at(edge)];
        if (!sort)
            throw new Error('an edge without sort');
        return sort;
    }
    detail(edge) {
        return this.#details.get(edge) ?? {};
    }
    #sortNumber(link, production) {
        const { kind, expects, element, attribute } = link;
        const last = this.#sorts[this.#last];
        // Most references are of the same sort as the one before.
        const isSame = last?.kind === kind &&
            last.expects === expects &&
            last.element === element &&
            last.attribute === attribute &&
            last.production === production;
        if (!isSame)
            this.#last = this.#numberOf(link, production);
        return this.#last;
    }
    #numberOf({ kind, expects, element, attribute }, production) {
        const full = this.#sorts.length >= mostSorts;
        // Hostile pages invent elements and attributes.
        const name = full ? '' : element.slice(0, 40);
        const field = full ? '' : attribute.slice(0, 40);
        const key = `${kind}\n${expects}\n${name}\n${field}\n${production}`;
        const known = this.#sortIds.get(key);
        if (known !== undefined)
            return known;
        const id = this.#sorts.length;
        this.#sorts.push({
            kind,
            expects,
            element: detached(name),
            attribute: detached(field),
            production,
        });
        this.#sortIds.set(detached(key), id);
        return id;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/frontier/ring-queue.js
/** First in, first out, without moving what waits; `unshift` goes before all others. */
class RingQueue {
    #values = new Int32Array(256);
    #first = 0;
    length = 0;
    push(value) {
        if (this.length === this.#values.length)
            this.#grow();
        this.#values[(this.#first + this.length) % this.#values.length] = value;
        this.length++;
    }
    unshift(value) {
        if (this.length === this.#values.length)
            this.#grow();
        this.#first = (this.#first + this.#values.length - 1) % this.#values.length;
        this.#values[this.#first] = value;
        this.length++;
    }
    shift() {
        if (this.length === 0)
            return undefined;
        const value = this.#values[this.#first];
        this.#first = (this.#first + 1) % this.#values.length;
        this.length--;
        return value;
    }
    #grow() {
        const larger = new Int32Array(this.#values.length * 2);
        const tail = this.#values.subarray(this.#first);
        larger.set(tail);
        larger.set(this.#values.subarray(0, this.#first), tail.length);
        this.#values = larger;
        this.#first = 0;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/not-crawled-list.js
const mostSamples = 10;
/** Counts what was left out, with a few examples of each reason. */
class NotCrawledList {
    #reasons = new Map();
    add(reason, url) {
        let entry = this.#reasons.get(reason);
        if (!entry) {
            entry = { reason, count: 0, samples: [] };
            this.#reasons.set(reason, entry);
        }
        entry.count++;
        if (entry.samples.length < mostSamples)
            entry.samples.push(url.slice(0, 500));
    }
    list() {
        return [...this.#reasons.values()];
    }
    has(reason) {
        return this.#reasons.has(reason);
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/settings.js
const walkLimits = {
    pages: 50_000,
    requests: 100_000,
    depth: 10_000,
    urls: 1_000_000,
    edges: 10_000_000,
    timeMs: 600_000,
    concurrency: 16,
    waitMs: 30_000,
    waitInAllMs: 60_000,
    retries: 2,
    share: 0.1,
    atLeast: 10,
    idleMs: 10_000,
    totalMs: 15_000,
    documentBytes: 16_777_216,
    otherBytes: 8_388_608,
};

;// CONCATENATED MODULE: ./build/checks/crawl/walk/traps/family.js

const windowVisits = 200;
/** New members that a window must bring. */
const leastGrown = windowVisits / 2;
/** Visits of a window that must bring any. */
const fewestGrowing = windowVisits / 4;
const mostFaces = 32;
const nearEqual = 0.9;
/** URLs of one shape, and whether they make more of themselves without end. */
class Family {
    name;
    #patience;
    #visits = 0;
    #requests = 0;
    /** The newest two windows of visits. */
    #recent = [];
    /** New members in the newest window. */
    #grown = 0;
    #faces = [];
    isCut = false;
    constructor(name, patience) {
        this.name = name;
        this.#patience = patience;
    }
    get visits() {
        return this.#visits;
    }
    /** A member was asked that can refer to nothing, or gave no good answer. */
    asked(requests) {
        this.#requests += requests;
    }
    visited({ inside, outside, foundInside, requests, lone, text }) {
        this.#visits++;
        this.#requests += requests;
        // Most families never grow so large that this is worth its time.
        if (this.#requests <= this.#patience.known - 4 * windowVisits)
            return;
        this.#grown += inside - (this.#recent.at(-windowVisits)?.inside ?? 0);
        // What does not grow needs no comparing of texts.
        const seenBefore = this.#grown >= leastGrown && this.#isFamiliar(text.sketch);
        this.#recent.push({ inside, outside, foundInside, seenBefore, lone });
        if (this.#recent.length > 2 * windowVisits)
            this.#recent.shift();
        const isDue = this.#requests >= this.#patience.known && this.#visits % 50 === 0;
        if (isDue)
            this.isCut ||= this.#isTrap();
    }
    #isFamiliar(sketch) {
        if (this.#faces.some((face) => similarity(face, sketch) >= nearEqual))
            return true;
        this.#faces.push(sketch);
        if (this.#faces.length > mostFaces)
            this.#faces.shift();
        return false;
    }
    /**
     * Still growing and as fast as before, out of itself, with texts that are known and nothing that leads out.
     * A count alone would cut honest sites with many numbered pages: they are found from lists, differ in text,
     * or bring ever fewer new URLs.
     */
    #isTrap() {
        if (this.#recent.length < 2 * windowVisits)
            return false;
        const before = this.#recent.slice(0, windowVisits);
        const now = this.#recent.slice(windowVisits);
        const grown = sum(now, ({ inside }) => inside);
        if (grown < leastGrown)
            return false;
        // A few lists with many entries are no space that generates itself.
        if (sum(now, ({ inside }) => Number(inside > 0)) < fewestGrowing)
            return false;
        if (grown < 0.9 * sum(before, ({ inside }) => inside))
            return false;
        if (sum(now, ({ outside }) => outside) > grown / 20)
            return false;
        const most = windowVisits * 0.9;
        const familiar = windowVisits * 0.75;
        if (sum(now, ({ foundInside }) => Number(foundInside)) < most)
            return false;
        const { any = Infinity, lone = Infinity } = this.#patience;
        // Where honest pages are found once only, in lists, most of them bring nothing new themselves.
        const areLone = sum(now, (visit) => Number(visit.lone && visit.inside > 0)) >= most;
        if (this.#requests >= any || (this.#requests >= lone && areLone))
            return true;
        return sum(now, ({ seenBefore }) => Number(seenBefore)) >= familiar;
    }
}
function sum(visits, of) {
    return visits.reduce((total, visit) => total + of(visit), 0);
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/traps/repeats-itself.js
const repeats_itself_longestPath = 2048;
const mostSegments = 40;
const mostRuns = 4;
/**
 * Why a path can only come from links that resolve against themselves: the same segments again and again, or
 * more of them than anybody writes. Undefined for an ordinary path. Numbers may repeat.
 */
function repeatsItself(pathname) {
    if (pathname.length > repeats_itself_longestPath)
        return 'long-path';
    const segments = pathname.split('/').filter((segment) => segment !== '');
    if (segments.length > mostSegments)
        return 'long-path';
    for (let period = 1; period <= 4; period++) {
        let equal = 0;
        for (let at = period; at < segments.length; at++) {
            equal = segments[at] === segments[at - period] ? equal + 1 : 0;
            if (equal < period * (mostRuns - 1))
                continue;
            const run = segments.slice(at - period + 1, at + 1);
            if (run.some((segment) => !/^\d*$/.test(segment)))
                return 'repeated-segments';
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/traps/url-shape.js
const deepest = 8;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const sessionId = /;(?:jsessionid|phpsessid|sid)=[^/;]*/gi;
/** Works on the text of a URL as the WHATWG parser writes it, without origin and fragment. */
function urlShape(pathAndQuery) {
    const mark = pathAndQuery.indexOf('?');
    const path = mark < 0 ? pathAndQuery : pathAndQuery.slice(0, mark);
    const segments = path.split('/').slice(1, deepest + 2);
    const shaped = segments.slice(0, deepest).map(segmentShape);
    if (segments.length > deepest)
        shaped.push('…');
    const whole = `/${shaped.join('/')}`;
    const branch = shaped.length > 1 ? `/${shaped[0]}/…` : '/…';
    if (mark < 0)
        return { fine: whole, query: undefined, branch };
    const names = new Set(pathAndQuery
        .slice(mark + 1)
        .split('&')
        .map((pair) => segmentShape(pair.split('=', 1)[0] ?? '')));
    const keys = [...names].toSorted().join('&');
    return { fine: `${whole}?${keys}`, query: `${whole}?…`, branch };
}
function segmentShape(segment) {
    if (!/\d/.test(segment))
        return segment.length > 60 ? '~' : segment.replace(sessionId, ';~');
    const named = segment.replace(sessionId, ';~').replace(uuid, '~');
    // Hashes and random names mix letters and digits without a separator between them.
    return named
        .replaceAll(/[0-9a-z]{12,}/gi, (word) => (/\d[a-z]+\d/i.test(word) ? '~' : word))
        .replaceAll(/\b(?=[a-f]*\d)[0-9a-f]{7,}\b/gi, '~')
        .replaceAll(/\d+/g, '#');
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/traps/trap-watch.js



/** By how much a family takes with it. */
const patience = {
    fine: { known: 800, any: 2400 },
    query: { known: 1000, any: 2400 },
    branch: { known: 1200, lone: 2000 },
    site: { known: 1600, lone: 2400 },
};
const mostFamilies = 20_000;
const trap_watch_mostSamples = 5;
const mostNames = 500_000;
const fewPages = 1000;
const wholeSite = '/…';
/**
 * Watches the shapes of URLs for spaces that generate themselves: calendars, permuted queries, session ids,
 * growing paths.
 */
class TrapWatch {
    #families = new Map();
    #known = new Map();
    #traps = new Map();
    #names = new Set();
    #openPage = -1;
    #pages = 0;
    #page;
    /** Links of a page follow. */
    openPage(page) {
        this.#openPage = page;
        this.#pages++;
        const families = this.#known.get(page)?.families ?? [];
        this.#page = { families, inside: families.map(() => 0), outside: families.map(() => 0) };
    }
    /** A URL that nobody referred to before. False when it is not to be visited. */
    found(id, pathAndQuery, honest) {
        const repeats = repeatsItself(pathAndQuery.split('?', 1)[0] ?? '');
        if (repeats && !honest) {
            this.#cut(repeats === 'long-path' ? 'long paths' : 'repeated segments', repeats, 0, pathAndQuery);
            return false;
        }
        const families = this.#familiesOf(pathAndQuery);
        const page = this.#page;
        for (const [at, family] of (page?.families ?? []).entries()) {
            const list = families.includes(family) ? page?.inside : page?.outside;
            if (list)
                list[at] = (list[at] ?? 0) + 1;
        }
        // What a sitemap names, somebody wrote down.
        const foundInside = families.map((family) => !honest && (page?.families.includes(family) ?? false));
        const lone = this.#isNewName(pathAndQuery);
        this.#known.set(id, { families, foundInside, requests: 1, lone, foundOn: this.#openPage });
        return true;
    }
    /** A URL that nobody referred to before, and another redirects to: it stands where that one stood. */
    redirected(id, pathAndQuery, from) {
        const families = this.#familiesOf(pathAndQuery);
        const before = this.#known.get(from);
        this.#known.delete(from);
        const foundInside = families.map((family) => {
            return before?.foundInside[before.families.indexOf(family)] ?? false;
        });
        const { requests = 0, lone = false, foundOn = -1 } = before ?? {};
        this.#known.set(id, { families, foundInside, requests: requests + 1, lone, foundOn });
    }
    /** The open page refers to a URL that was found before. */
    again(id) {
        // Small sites need no such care.
        if (this.#pages < fewPages)
            return;
        const known = this.#known.get(id);
        if (known && known.foundOn !== this.#openPage)
            known.lone = false;
    }
    #isNewName(pathAndQuery) {
        const name = pathAndQuery.replace(/\/$/, '').replace(/^.*\//, '');
        const isNew = !this.#names.has(name);
        if (this.#names.size < mostNames)
            this.#names.add(name);
        return isNew;
    }
    /** All links of a page were told. */
    closePage(page, text) {
        const { families = [], inside = [], outside = [] } = this.#page ?? {};
        const { foundInside: found = [], requests = 1, lone = false } = this.#known.get(page) ?? {};
        for (const [at, family] of families.entries()) {
            family.visited({
                inside: inside[at] ?? 0,
                outside: outside[at] ?? 0,
                foundInside: found[at] ?? false,
                requests,
                lone,
                text,
            });
        }
        this.#page = undefined;
        this.#known.delete(page);
    }
    /** A URL was asked that can refer to nothing, or gave no good answer. */
    asked(id) {
        const { families = [], requests = 1 } = this.#known.get(id) ?? {};
        for (const family of families)
            family.asked(requests);
        this.#known.delete(id);
    }
    /** Whether a URL that is about to be visited belongs to a trap by now. */
    isCut(id, pathAndQuery) {
        const families = this.#known.get(id)?.families ?? [];
        const cut = families.find((family) => family.isCut);
        if (!cut)
            return false;
        this.#known.delete(id);
        this.#cut(cut.name, 'endless', cut.visits, pathAndQuery);
        return true;
    }
    traps() {
        return [...this.#traps.values()];
    }
    #cut(family, why, visited, sample) {
        const trap = this.#traps.get(family) ?? { family, why, visited, cut: 0, samples: [] };
        this.#traps.set(family, trap);
        trap.cut++;
        if (trap.samples.length < trap_watch_mostSamples)
            trap.samples.push(sample.slice(0, 300));
    }
    #familiesOf(pathAndQuery) {
        const { fine, query, branch } = urlShape(pathAndQuery);
        const families = [this.#family(fine, patience.fine)];
        if (query !== undefined)
            families.push(this.#family(query, patience.query));
        if (branch !== wholeSite)
            families.push(this.#family(branch, patience.branch));
        families.push(this.#family(wholeSite, patience.site));
        return families.filter((family) => family !== undefined);
    }
    #family(name, least) {
        const known = this.#families.get(name);
        if (known)
            return known;
        if (this.#families.size >= mostFamilies && name !== wholeSite)
            return undefined;
        const family = new Family(name, least);
        this.#families.set(name, family);
        return family;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/walk-state.js









/** Everything that a walk knows. */
class WalkState {
    settings;
    limits;
    origin;
    urls;
    edges = new EdgeTable();
    queue = new RingQueue();
    cookies;
    traps = new TrapWatch();
    notCrawled = new NotCrawledList();
    invalid = [];
    /** Forms that send their fields without encryption, which nobody but a user does. */
    insecureForms = [];
    #visits = [];
    #depths = new IntColumn((length) => new Int32Array(length));
    /** How many details of references to a URL are kept so far. */
    details = new IntColumn((length) => new Uint8Array(length));
    #roles = new Map();
    encodings = new Map();
    /** URLs of well-known places that are asked although nobody refers to them: their absence is no fault. */
    guessed = new Set();
    /** Redirects in a row that led to a URL which nothing else named before. */
    redirectsBefore = new Map();
    /** How often a URL was asked again because a cookie had changed since. */
    refetches = new Map();
    surplus = new Set();
    /** Paths to which the site redirects from paths that cannot exist. */
    lost = new Set();
    /** Style sheets that some page loads whose policy does not upgrade what they load to `https`. */
    unguarded = new Set();
    root = 0;
    /** The page whose text is no answer to a path that does not exist. */
    home = 0;
    pages = 0;
    visited = 0;
    requests = 0;
    probes = 0;
    retries = 0;
    answers = 0;
    broken = 0;
    bytes = 0;
    constructor(settings) {
        this.settings = settings;
        this.limits = { ...walkLimits, ...settings.limits };
        const { target, production = [] } = settings;
        this.origin = target.origin;
        const origins = production.map((text) => URL.parse(text)?.origin ?? text);
        this.urls = new UrlTable(this.origin, origins, this.limits.urls);
        this.cookies = new cookie_jar/* CookieJar */.c({
            hostname: target.hostname,
            secure: target.protocol === 'https:' || (0,model_loopback/* isLoopback */.U)(target.hostname),
        });
    }
    visit(id) {
        return this.#visits[id];
    }
    setVisit(id, visit) {
        this.#visits[id] = visit;
    }
    *visits() {
        for (const [id, visit] of this.#visits.entries())
            if (visit)
                yield [id, visit];
    }
    url(id) {
        return this.urls.get(id).url;
    }
    /** Path and query of a URL of the preview. */
    path(id) {
        return this.url(id).slice(this.origin.length);
    }
    depth(id) {
        return this.#depths.at(id);
    }
    setDepth(id, depth) {
        this.#depths.set(id, depth);
    }
    role(id) {
        return this.#roles.get(id) ?? 'any';
    }
    /** The first reference that expects something says how the body is read. */
    expect(id, expected) {
        if (expected !== 'any' && expected !== 'page' && !this.#roles.has(id)) {
            this.#roles.set(id, expected);
        }
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/walk/walk.js





const progressMs = 1000;
/** Asked besides the target, because they name pages that nothing may link to. */
const wellKnown = [
    { path: '/robots.txt', expects: 'any' },
    { path: '/sitemap.xml', expects: 'sitemap' },
];
/**
 * Visits every URL of the target's origin that can be reached from the target, each once, and tells what is
 * wrong with them and where they are referred to. Asks no other host. Ends at once, with what it has, when it
 * is aborted or a limit is reached; rejects only for a fault of its own.
 */
async function walk(settings) {
    const state = new WalkState(settings);
    const startedAt = settings.now();
    seed(state);
    const crawler = new Crawler(state);
    const cancel = () => crawler.stop('aborted');
    const deadline = setTimeout(() => crawler.stop('max-time'), state.limits.timeMs);
    const ticker = setInterval(report(state), progressMs);
    settings.signal.addEventListener('abort', cancel, { once: true });
    if (settings.signal.aborted)
        cancel();
    try {
        await crawler.run();
        // Pages that wait for the answer of a probe are told in a later turn.
        await (0,external_node_timers_promises_.setImmediate)();
    }
    finally {
        clearTimeout(deadline);
        clearInterval(ticker);
        settings.signal.removeEventListener('abort', cancel);
    }
    const durationMs = settings.now() - startedAt;
    const { ended: reason, isShell: siteIsShell, unretried } = crawler;
    return assemble(state, { reason, siteIsShell, unretried, durationMs });
}
function seed(state) {
    const { target } = state.settings;
    const url = new URL(target);
    url.hash = '';
    url.username = '';
    url.password = '';
    const root = discover(state, { url: url.href, expects: 'any', depth: 0, honest: true });
    if (!root)
        throw new Error(`${target.href} is no URL that can be crawled`);
    state.root = root.id;
    state.home = root.id;
    for (const { path, expects } of wellKnown) {
        const found = discover(state, {
            url: new URL(path, target).href,
            expects,
            depth: 0,
            honest: true,
        });
        if (found)
            state.guessed.add(found.id);
    }
}
function report(state) {
    let answersBefore = 0;
    return () => {
        const { pages, requests, queue, broken, answers, settings } = state;
        const ratePerS = (answers - answersBefore) / (progressMs / 1000);
        answersBefore = answers;
        settings.onProgress?.({ pages, requests, queued: queue.length, broken, ratePerS });
    };
}

;// CONCATENATED MODULE: ./build/checks/crawl/measure.js












/** Milliseconds that links in Markdown, and those to other sites, get in any case. */
const leastMs = 5000;
/**
 * Crawls the whole target, then asks where its links lead. Ends with what it has when the time is over or the
 * run is cancelled. Of the base, with what was seen of the `head`, no other site is asked, and nothing is looked up
 * in the repository.
 */
async function measure(stage, options, head) {
    const startedAt = stage.now();
    const left = () => Math.max(leastMs, options['max-time'] - (stage.now() - startedAt));
    const robots = options.robots === 'obey' ? await readRobots(stage) : undefined;
    const { facts: site, external: links, externalUnlisted, } = await walk(settings(stage, options, robots));
    const top = await checkoutTop(stage);
    const wantsMarkdown = options.sources.length > 0;
    const markdown = wantsMarkdown ? await markdownFacts(stage, top, options, left()) : undefined;
    const places = markdown?.externals ?? new Map();
    const external = head
        ? externalsOfBase(links, places, head.external)
        : await externalFacts(stage, links, {
            isWanted: options.external !== 'ignore',
            ignore: options.ignore,
            places,
            timeMs: left(),
            cache: cacheOf(stage, options),
        });
    external.found += externalUnlisted;
    const seen = {
        site,
        external,
        ...(markdown ? { markdown: markdown.facts } : {}),
        ...(robots?.trouble === undefined ? {} : { robotsTrouble: robots.trouble }),
    };
    const facts = head ? seen : await locate(stage, top, seen);
    const incomplete = gaps(facts, options).join('; ');
    return {
        measurements: [
            { metric: 'crawl.pages', value: site.pages, unit: 'count', name: 'pages' },
            // Links to other sites are asked for the head alone.
            { metric: 'crawl.urls', value: site.urls, unit: 'count', name: 'links within the site' },
            { metric: 'crawl.links', value: site.urls + external.checked, unit: 'count' },
            { metric: 'crawl.broken', value: brokenIn(facts), unit: 'count' },
        ],
        conditions: [{ name: 'settings', value: settingsOf(options) }],
        facts,
        summary: summaryOf(facts),
        ...(incomplete === '' ? {} : { incomplete }),
    };
}
/** What decides how much of a site is found. */
function settingsOf(options) {
    const { robots, ignore } = options;
    const limits = [options['max-pages'], options['max-requests'], options['max-depth']];
    return (0,short_hash/* shortHash */.B)(JSON.stringify([limits, robots, ignore]));
}
function cacheOf({ folder }, { cache }) {
    return cache && { file: external_node_path_.resolve(folder ?? '', cache.file), maxAgeMs: cache.age };
}
function brokenIn({ site, external, markdown }) {
    const dead = markdown?.dead.filter(({ certain }) => certain).length ?? 0;
    return site.suspects.length + site.unlisted + external.broken.length + external.unlisted + dead;
}
function settings(stage, options, robots) {
    const { accept, ignore, rate } = options;
    return {
        target: stage.target,
        production: options.production,
        headersFor: (url) => (url.origin === stage.target.origin ? (stage.access ?? {}) : {}),
        ignores: (url) => matchesAny(ignore, url),
        ...(robots ? { disallows: (asked) => !robots.allows(asked) } : {}),
        accepts: (url, status) => (status >= 200 && status < 300) ||
            accept.some((rule) => rule.status.includes(status) && matchesAny([rule.url], url)),
        limits: {
            pages: options['max-pages'],
            requests: options['max-requests'],
            depth: options['max-depth'],
            timeMs: options['max-time'],
            concurrency: options.concurrency,
            ...(rate === undefined ? {} : { ratePerS: rate }),
        },
        signal: stage.signal,
        now: () => stage.now(),
        answered: (answers) => stage.answered(answers),
        onProgress: ({ pages, queued, broken, ratePerS }) => stage.log.progress(`${(0,units/* count */.U9)(pages, 'page')} · ${queued} queued · ${ratePerS}/s · ${broken} broken`),
    };
}
function summaryOf({ site, external, markdown }) {
    const left = site.notCrawled.reduce((total, entry) => total + entry.count, 0);
    return [
        (0,units/* count */.U9)(site.pages, 'page'),
        (0,units/* count */.U9)(site.urls + external.checked, 'link'),
        ...(external.found > 0 ? [`${external.found} leave the site`] : []),
        ...(markdown ? [(0,units/* count */.U9)(markdown.files, 'Markdown file')] : []),
        ...(left + external.skipped > 0 ? [`${left + external.skipped} skipped`] : []),
    ].join(', ');
}


/***/ }),

/***/ 97570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs)
/* harmony export */ });
/** Milliseconds that a Retry-After header asks for (RFC 9110, 10.2.3); undefined when it says nothing. */
function retryAfterMs(header, nowEpochMs) {
    const text = String(header ?? '').trim();
    if (/^\d+$/.test(text))
        return Math.min(Number(text), 1e9) * 1000;
    const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(at) ? undefined : Math.max(0, at - nowEpochMs);
}


/***/ }),

/***/ 28824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ CookieJar)
});

;// CONCATENATED MODULE: ./build/model/cookies/set-cookie.js
const longest = 4096;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
// A control character would break out of the header that carries it back.
const printable = /^[\x20-\x7e]*$/;
/**
 * Reads a Set-Cookie header (RFC 6265, 5.2), received at `now`. Undefined when no cookie can be made of it, and
 * where its name promises what it does not keep (`__Host-`, `__Secure-`).
 */
function parseSetCookie(field, now) {
    if (field.length > longest || !printable.test(field))
        return undefined;
    const [pair = '', ...attributes] = field.split(';');
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    const value = pair.slice(equals + 1).trim();
    if (!token.test(name))
        return undefined;
    const cookie = { name, value, secure: false, expiresAt: Infinity };
    let maxAge;
    for (const attribute of attributes) {
        const [key, text] = split(attribute);
        switch (key.toLowerCase()) {
            case 'expires': {
                const at = Date.parse(text);
                if (!Number.isNaN(at))
                    cookie.expiresAt = at;
                break;
            }
            case 'max-age':
                if (/^-?\d{1,15}$/.test(text))
                    maxAge = Number(text);
                break;
            case 'path':
                if (text.startsWith('/'))
                    cookie.path = text;
                else
                    delete cookie.path;
                break;
            case 'domain':
                if (text !== '')
                    cookie.domain = text.replace(/^\./, '').toLowerCase();
                break;
            case 'secure':
                cookie.secure = true;
                break;
        }
    }
    if (maxAge !== undefined)
        cookie.expiresAt = now + maxAge * 1000;
    return keepsItsName(cookie) ? cookie : undefined;
}
function split(attribute) {
    const equals = attribute.indexOf('=');
    if (equals < 0)
        return [attribute.trim(), ''];
    return [attribute.slice(0, equals).trim(), attribute.slice(equals + 1).trim()];
}
function keepsItsName({ name, path, domain, secure }) {
    if (/^__secure-/i.test(name))
        return secure;
    if (/^__host-/i.test(name))
        return secure && domain === undefined && path === '/';
    return true;
}

;// CONCATENATED MODULE: ./build/model/cookies/cookie-jar.js

/** A browser keeps at least 50 for a site (RFC 6265, 6.1); the usual ones keep up to 180. */
const most = 180;
/**
 * The cookies of one visitor of one site (RFC 6265). `version` grows with every cookie that is new, gone or has
 * another value.
 */
class CookieJar {
    #site;
    #kept = new Map();
    version = 0;
    constructor(site) {
        this.#site = site;
    }
    /** Takes the Set-Cookie fields of an answer to a request for `path`, at `now` in milliseconds since 1970. */
    store(fields, path, now) {
        for (const field of fields) {
            const cookie = parseSetCookie(field, now);
            if (cookie && this.#mayStore(cookie))
                this.#keep(cookie, path, now);
        }
    }
    /** The value of a cookie that `path` would be sent, whatever its path; undefined without one. */
    value(name) {
        return [...this.#kept.values()].findLast((cookie) => cookie.name === name)?.value;
    }
    /**
     * The Cookie header for a request for `path`; undefined when it needs none. Cookies in `given` give way to
     * those that the site has set under the same name.
     */
    header(path, now, given) {
        if (this.#kept.size === 0)
            return given;
        const pathname = withoutQuery(path);
        const own = [...this.#kept.values()]
            .filter((cookie) => cookie.expiresAt > now && pathMatches(pathname, cookie.path))
            .filter(({ secure }) => !secure || this.#site.secure)
            .toSorted((one, other) => other.path.length - one.path.length);
        const names = new Set(own.map(({ name }) => name));
        const others = (given ?? '')
            .split(';')
            .map((pair) => pair.trim())
            .filter((pair) => pair !== '' && !names.has(pair.split('=', 1)[0] ?? ''));
        const pairs = [...others, ...own.map(({ name, value }) => `${name}=${value}`)];
        return pairs.length > 0 ? pairs.join('; ') : undefined;
    }
    #mayStore({ domain, secure }) {
        const { hostname } = this.#site;
        if (secure && !this.#site.secure)
            return false;
        if (domain === undefined || domain === hostname)
            return true;
        // A domain without a dot, or one that others share, would take the cookie elsewhere; here nothing else is asked.
        return domain.includes('.') && hostname.endsWith(`.${domain}`) && !/^[\d.]+$/.test(hostname);
    }
    #keep(cookie, requested, now) {
        const path = cookie.path ?? defaultPath(withoutQuery(requested));
        const key = `${cookie.name}\n${path}`;
        const before = this.#kept.get(key);
        if (cookie.expiresAt <= now) {
            if (this.#kept.delete(key))
                this.version++;
            return;
        }
        if (before?.value !== cookie.value)
            this.version++;
        if (!before && this.#kept.size >= most) {
            const [oldest] = this.#kept.keys();
            if (oldest !== undefined)
                this.#kept.delete(oldest);
        }
        this.#kept.set(key, { ...cookie, path });
    }
}
function withoutQuery(path) {
    return path.split('?', 1)[0] ?? path;
}
/** https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4 */
function defaultPath(pathname) {
    const last = pathname.lastIndexOf('/');
    return last <= 0 ? '/' : pathname.slice(0, last);
}
function pathMatches(pathname, path) {
    if (!pathname.startsWith(path))
        return false;
    return pathname.length === path.length || path.endsWith('/') || pathname[path.length] === '/';
}


/***/ })

};
