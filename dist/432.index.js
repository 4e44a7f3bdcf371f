export const id = 432;
export const ids = [432];
export const modules = {

/***/ 11432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measure: () => (/* binding */ measure)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
;// CONCATENATED MODULE: ./build/checks/crawl/tally.js
const parentsKept = 5;
/** Broken targets that are kept with their parents; a site with more has one problem, not thousands. */
const brokenKept = 2000;
/** Gathers a worker's news into facts: one entry per broken target, however many pages refer to it. */
class Tally {
    #origin;
    #pages = new Set();
    #links = new Set();
    #external = new Set();
    #skipped = new Set();
    #unasked = new Set();
    #limited = new Set();
    #unlisted = new Set();
    #root;
    #broken = new Map();
    constructor(target) {
        this.#origin = target.origin;
    }
    add(news) {
        if (news.kind === 'page')
            this.#pages.add(news.url);
        if (news.kind === 'link')
            this.#addLink(news.result);
    }
    #addLink(link) {
        if (link.parent === undefined)
            this.#root = link;
        if (link.state === 'skipped') {
            this.#skipped.add(link.url);
            if (link.unasked)
                this.#unasked.add(link.url);
            return;
        }
        this.#links.add(link.url);
        const external = !link.invalid && URL.parse(link.url)?.origin !== this.#origin;
        if (external)
            this.#external.add(link.url);
        if (link.state !== 'broken')
            return;
        if (link.status === 429 && !external)
            this.#limited.add(link.url);
        else
            this.#addBroken(link, external);
    }
    #addBroken(link, external) {
        let entry = this.#broken.get(link.url);
        if (!entry) {
            if (this.#broken.size >= brokenKept) {
                this.#unlisted.add(link.url);
                return;
            }
            entry = { target: this.#target(link, external), pages: new Set() };
            this.#broken.set(link.url, entry);
        }
        // An error page that links to itself, as "skip to content" does, is not a page that refers to it.
        if (link.parent === undefined || link.parent === link.url.replace(/#.*/, ''))
            return;
        const page = this.#shorten(link.parent);
        if (entry.pages.has(page))
            return;
        entry.pages.add(page);
        entry.target.parentCount = entry.pages.size;
        if (entry.target.parents.length >= parentsKept)
            return;
        const parent = link.text === undefined ? { page } : { page, text: link.text };
        entry.target.parents.push(parent);
    }
    #target(link, external) {
        const fragment = link.reason?.startsWith('Fragment identifier') ?? false;
        return {
            url: this.#shorten(link.url),
            external,
            status: link.status,
            ...(link.reason === undefined ? {} : { reason: link.reason }),
            fragment,
            ...(link.invalid ? { invalid: true } : {}),
            parents: [],
            parentCount: 0,
        };
    }
    /** A URL of the site without its origin: the preview's port differs from run to run. */
    #shorten(href) {
        const url = URL.parse(href);
        const short = url?.origin === this.#origin ? `${url.pathname}${url.search}${url.hash}` : href;
        return short.slice(0, 2000);
    }
    /** Why the target itself gave nothing to crawl; undefined when it answered as it should. */
    get rootTrouble() {
        if (!this.#root)
            return 'the target was never asked';
        const { state, status, reason } = this.#root;
        if (state === 'skipped')
            return 'the target redirects to where the crawl may not go';
        if (state === 'ok')
            return 'the target is no HTML page of its own origin';
        const why = reason === undefined ? '' : `: ${reason}`;
        if (status >= 200 && status < 300)
            return `the target's answer cannot be read to its end${why}`;
        return status === 0 ? `the target gives no answer${why}` : `the target answers ${status}${why}`;
    }
    get progress() {
        return `${this.#pages.size} pages · ${this.#links.size} links · ${this.#broken.size} broken`;
    }
    facts() {
        const broken = [...this.#broken.values()].map(({ target }) => target);
        return {
            pages: this.#pages.size,
            links: this.#links.size,
            external: this.#external.size,
            skipped: this.#skipped.size,
            unasked: this.#unasked.size,
            limited: this.#limited.size,
            unlisted: this.#unlisted.size,
            broken: broken.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
        };
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/measure.js



/** Crawls the whole target. Ends with what it has when the time is over or the crawler dies. */
async function measure(stage, options) {
    const tally = new Tally(stage.target);
    const ended = await follow(stage, options, tally);
    stage.signal.throwIfAborted();
    const facts = tally.facts();
    if (facts.links + facts.skipped === 0)
        throw new Error(ended ?? 'no page could be crawled');
    const incomplete = gaps(facts, ended, tally.rootTrouble).join('; ');
    return {
        measurements: [
            { metric: 'crawl.pages', value: facts.pages, unit: 'count' },
            { metric: 'crawl.links', value: facts.links, unit: 'count' },
            { metric: 'crawl.broken', value: facts.broken.length + facts.unlisted, unit: 'count' },
        ],
        facts,
        summary: [
            (0,units/* count */.U9)(facts.pages, 'page'),
            (0,units/* count */.U9)(facts.links, 'link'),
            ...(facts.external > 0 ? [`${facts.external} leave the site`] : []),
            ...(facts.skipped > 0 ? [`${facts.skipped} skipped`] : []),
            ...(facts.unasked > 0 ? [`${facts.unasked} of them unasked`] : []),
        ].join(', '),
        ...(incomplete === '' ? {} : { incomplete }),
    };
}
/** What the crawl could not find out, in words. */
function gaps(facts, ended, root) {
    return [
        ...(ended === undefined ? [] : [ended]),
        ...(facts.pages === 0
            ? [`no page could be crawled: ${root ?? 'none answered as it should'}`]
            : []),
        ...(facts.limited > 0
            ? [`the site limits its rate (429): ${(0,units/* count */.U9)(facts.limited, 'URL')} could not be checked`]
            : []),
        ...(facts.unlisted > 0
            ? [`${(0,units/* count */.U9)(facts.unlisted, 'more broken target')} than can be listed`]
            : []),
    ];
}
/** Runs the worker and feeds the tally. Returns why it ended early; undefined when it did not. */
async function follow(stage, options, tally) {
    const worker = startWorker(stage);
    const limit = options['max-time'];
    const deadline = setTimeout(() => settle(`the crawl took longer than ${(0,units/* formatDuration */.a3)(limit)}`), limit);
    const cancel = () => settle('the run was cancelled');
    const ticker = setInterval(() => stage.log.progress(tally.progress), 1000);
    const { promise, resolve: settle } = Promise.withResolvers();
    stage.signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (news) => {
        if (news.kind === 'end')
            settle(undefined);
        else if (news.kind === 'failed')
            settle(`the crawler stopped: ${news.reason}`);
        else {
            if (isAnswer(news, stage.target))
                stage.answered(1);
            tally.add(news);
        }
    });
    worker.once('error', (error) => settle(`the crawler could not start: ${error.message}`));
    worker.once('exit', () => settle(`the crawler died after ${tally.progress}`));
    const order = {
        target: stage.target.href,
        external: options.external !== 'ignore',
        ignore: options.ignore,
        ...(stage.access === undefined ? {} : { access: stage.access }),
    };
    worker.send(order, () => { });
    try {
        return await promise;
    }
    finally {
        clearTimeout(deadline);
        clearInterval(ticker);
        stage.signal.removeEventListener('abort', cancel);
        worker.kill('SIGKILL');
    }
}
/** Whether it tells of a page or a link of the site that answered. */
function isAnswer(news, target) {
    if (news.kind !== 'link' || news.result.state !== 'ok')
        return false;
    return news.result.status > 0 && URL.parse(news.result.url)?.origin === target.origin;
}
function startWorker(stage) {
    const [command, ...args] = stage.program;
    const proxies = /^(https?|all|no)_proxy$/i;
    const env = Object.entries(process.env).filter(([name]) => !proxies.test(name));
    return (0,external_node_child_process_.spawn)(command, [...args, 'crawl-worker'], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: Object.fromEntries(env),
    });
}


/***/ })

};
