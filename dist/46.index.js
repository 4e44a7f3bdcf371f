export const id = 46;
export const ids = [46];
export const modules = {

/***/ 21046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  crawlWorker: () => (/* binding */ crawlWorker)
});

// EXTERNAL MODULE: ./build/node_modules/linkinator/build/src/index.js + 28 modules
var src = __webpack_require__(58969);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
;// CONCATENATED MODULE: ./build/checks/crawl/lower-case-types.js

/**
 * Lower-cases the content type of every answer in this process before undici's fetch reads it: media types
 * are case-insensitive (RFC 9110, 8.3.1), and linkinator 8.1 takes `Text/HTML` for something to leave alone.
 */
function lowerCaseTypes() {
    (0,external_node_diagnostics_channel_.subscribe)('undici:request:headers', (message) => {
        const { headers } = message.response;
        if (!Array.isArray(headers))
            return;
        // Raw headers: names and values take turns.
        for (let at = 0; at + 1 < headers.length; at += 2) {
            if (String(headers[at]).toLowerCase() !== 'content-type')
                continue;
            headers[at + 1] = Buffer.from(String(headers[at + 1]).toLowerCase(), 'latin1');
        }
    });
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/checks/crawl/private-host.js

/*
 * Addresses that are not on the public internet: RFC 1122 (this host, loopback), RFC 1918 (private),
 * RFC 6598 (shared), RFC 3927 and RFC 4291 (link-local, which holds the clouds' metadata services),
 * RFC 4193 (unique local), RFC 6052 and RFC 8215 (IPv4 addresses inside IPv6 ones, through a translator).
 * An IPv4-mapped IPv6 address is looked up as the IPv4 address that it is.
 */
const ranges = new external_node_net_.BlockList();
for (const [network, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
]) {
    ranges.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
    ['::', 127],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['fc00::', 7],
    ['fe80::', 10],
]) {
    ranges.addSubnet(network, prefix, 'ipv6');
}
/** Whether a URL's host names a machine that is not on the public internet, as far as the text tells. */
function isPrivateHost(hostname) {
    const address = hostname.replace(/\.$/, '').replace(/^\[|\]$/g, '');
    const family = (0,external_node_net_.isIP)(address);
    if (family !== 0)
        return ranges.check(address, family === 4 ? 'ipv4' : 'ipv6');
    return address === 'localhost' || /\.(localhost|local|internal)$/.test(address);
}

;// CONCATENATED MODULE: ./build/checks/crawl/send-access.js

/**
 * Adds headers to every request of this process that goes to one origin, after redirects too, and to no
 * other: linkinator 8.1 sends the headers it is given to every site that a page links to.
 */
function sendAccess(origin, headers) {
    (0,external_node_diagnostics_channel_.subscribe)('undici:request:create', (message) => {
        const { request } = message;
        if (request.origin !== origin)
            return;
        for (const [name, value] of Object.entries(headers))
            request.addHeader(name, value);
    });
}

;// CONCATENATED MODULE: ./build/checks/crawl/site-checker.js

/**
 * linkinator's checker, less trusting: a body that does not arrive whole makes its URL broken (linkinator
 * 8.1 says OK at the headers and swallows what comes after), recursion goes by origin instead of by the
 * target's whole URL, and a page that redirects off the site is not followed. Needs `redirects: 'warn'`.
 */
class SiteChecker extends src/* LinkChecker */.a0 {
    #origin;
    #running = new Map();
    #onPage;
    /** `onPage` hears of every HTML page of the site that answered 2xx and was read to its end. */
    constructor(origin, onPage) {
        super();
        this.#origin = origin;
        this.#onPage = onPage;
        this.on('link', (result) => {
            const running = this.#running.get(result.url);
            if (running)
                running.result ??= result;
        });
        this.on('redirect', ({ url, targetUrl }) => {
            const running = this.#running.get(url);
            // linkinator reads this only after the event: whether to look into what the URL answered.
            if (running && this.#leaves(targetUrl))
                running.options.crawl = false;
        });
    }
    #leaves(targetUrl) {
        return targetUrl !== undefined && URL.parse(targetUrl)?.origin !== this.#origin;
    }
    async crawl(options) {
        options.rootPath = `${this.#origin}/`;
        const running = { options };
        const { href } = options.url;
        this.#running.set(href, running);
        try {
            await super.crawl(options);
            const { result } = running;
            const answered = result?.status !== undefined && result.status >= 200 && result.status < 300;
            if (options.crawl && answered && options.fragmentCandidates.get(href)?.isHtml) {
                this.#onPage(href);
            }
        }
        catch (error) {
            this.#spoil(running, error instanceof Error ? error : new Error(String(error)));
        }
        finally {
            this.#running.delete(href);
        }
    }
    /** Turns what was said about a URL into broken, also for the pages that will refer to it later. */
    #spoil({ options, result }, error) {
        if (result?.state === src/* LinkState */.gC.BROKEN)
            return;
        const broken = result ?? {
            url: options.url.href,
            status: 0,
            state: src/* LinkState */.gC.BROKEN,
        };
        if (!result) {
            if (options.parent !== undefined)
                broken.parent = options.parent;
            options.results.push(broken);
        }
        broken.state = src/* LinkState */.gC.BROKEN;
        broken.failureDetails = [error];
        this.emit('link', broken);
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/wildcard.js
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

;// CONCATENATED MODULE: ./build/checks/crawl/worker.js







const states = {
    [src/* LinkState */.gC.OK]: 'ok',
    [src/* LinkState */.gC.BROKEN]: 'broken',
    [src/* LinkState */.gC.SKIPPED]: 'skipped',
};
/**
 * Runs linkinator in a process of its own: linkinator 8.1 dies of a body that is cut off in transit, has no
 * deadline, and reads proxy variables; here none of that can take the rehearsal with it.
 */
function crawlWorker() {
    process.once('disconnect', () => process.exit(0));
    process.once('message', (order) => {
        crawl(order).then(() => tell({ kind: 'end' }), (error) => tell({ kind: 'failed', reason: String(error) }));
    });
}
function tell(message) {
    process.send?.(message);
}
async function crawl(order) {
    const target = new URL(order.target);
    const skip = (link) => {
        const url = URL.parse(link);
        if (!url)
            return false;
        const names = [link, `${url.pathname}${url.search}`];
        if (order.ignore.some((pattern) => names.some((name) => matchesWildcard(pattern, name)))) {
            return true;
        }
        // A link of the site may not make us ask our own network.
        return url.origin !== target.origin && (!order.external || isPrivateHost(url.hostname));
    };
    lowerCaseTypes();
    if (order.access)
        sendAccess(target.origin, order.access);
    const checker = new SiteChecker(target.origin, (url) => tell({ kind: 'page', url }));
    checker.on('link', (result) => tell({ kind: 'link', result: news(result, skip) }));
    await checker.check({
        path: target.href,
        recurse: true,
        redirects: 'warn',
        checkCss: true,
        checkFragments: true,
        concurrency: 10,
        timeout: 30_000,
        userAgent: 'Rehearse (crawl)',
        linksToSkip: (link) => Promise.resolve(skip(link)),
    });
}
function news(result, skip) {
    const text = result.displayText?.replace(/\s+/g, ' ').trim();
    const base = {
        url: result.url,
        status: result.status ?? 0,
        state: states[result.state],
        ...(result.parent === undefined ? {} : { parent: result.parent }),
        ...(text ? { text: text.slice(0, 80) } : {}),
    };
    if (base.state === 'skipped') {
        return /^https?:/.test(result.url) && !skip(result.url) ? { ...base, unasked: true } : base;
    }
    // Only references that linkinator could not parse come without details.
    if (base.state === 'broken' && !result.failureDetails)
        return { ...base, ...unparsed(result) };
    const failure = result.failureDetails?.find((detail) => detail instanceof Error);
    return failure ? { ...base, reason: (0,root_cause/* rootCause */.e)(failure).slice(0, 200) } : base;
}
/** linkinator gives up on two things alike: what is no URL, and a fragment whose escapes do not decode. */
function unparsed({ url, parent }) {
    const parsed = URL.parse(url, parent);
    return parsed
        ? { url: parsed.href, reason: 'Fragment identifier does not decode' }
        : { invalid: true };
}


/***/ }),

/***/ 17922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ rootCause)
/* harmony export */ });
/** The message of the innermost cause: "connect ECONNREFUSED 127.0.0.1:80" rather than "fetch failed". */
function rootCause(thrown) {
    let current = thrown;
    // A chain of causes may be a circle; real chains are short.
    for (let depth = 0; depth < 10; depth++) {
        if (current instanceof AggregateError && current.errors.length > 0)
            current = current.errors[0];
        else if (current instanceof Error && current.cause !== undefined)
            current = current.cause;
        else
            break;
    }
    if (!(current instanceof Error))
        return String(current);
    const code = current.code;
    return current.message || (typeof code === 'string' ? code : current.name);
}


/***/ })

};
