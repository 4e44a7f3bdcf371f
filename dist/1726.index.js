export const id = 1726;
export const ids = [1726];
export const modules = {

/***/ 37612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ timeWasOver)
/* harmony export */ });
/** The end of the reason of what was not asked, or not to its end, because of the deadline. */
const timeWasOver = 'the time for links to other sites was over';


/***/ }),

/***/ 81726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  linkWorker: () => (/* binding */ linkWorker)
});

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/model/bracketed.js
var bracketed = __webpack_require__(7455);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/address/is-allowed.js

/**
 * Whether a list of hosts names this one, as `host` or `host:port`; an IPv6 address with a port stands in
 * brackets. Names are compared without regard to letter case.
 */
function isAllowed(allow, host, port) {
    const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
    const shown = (0,bracketed/* bracketed */.E)(bare);
    const forms = [bare, shown, `${shown}:${port}`];
    return allow.some((entry) => forms.includes(entry.toLowerCase()));
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/address/is-inside-name.js
/**
 * Whether a host's name can only mean something inside of a machine or a network, whatever it resolves to
 * (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`): a proxy would resolve it where we cannot look.
 */
function isInsideName(hostname) {
    const name = hostname.toLowerCase().replace(/\.$/, '');
    return !name.includes('.') || /\.(?:localhost|local|internal|intranet|lan|home\.arpa)$/.test(name);
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/address/ipv6-groups.js
/** The eight groups of an IPv6 address, however it is written; undefined when it is none. */
function ipv6Groups(address) {
    const bare = address.replace(/%.*$/s, '');
    // The URL parser knows every way of writing one and returns the shortest, in hexadecimal.
    const host = URL.parse(`http://[${bare}]/`)?.hostname;
    if (host === undefined || /[^0-9a-f:.]/i.test(bare))
        return undefined;
    const [before = '', after] = host.slice(1, -1).split('::');
    const head = groups(before);
    const tail = groups(after ?? '');
    const gap = Array.from({ length: 8 - head.length - tail.length }, () => 0);
    return [...head, ...gap, ...tail];
}
function groups(text) {
    return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/address/is-public-address.js


/*
 * What the IANA special-purpose registries (RFC 6890) and the list of multicast addresses call not globally
 * reachable. 168.63.129.16 is public by its number, but inside of Azure it is the machine's own host.
 */
const reserved = new external_node_net_.BlockList();
for (const [network, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
]) {
    reserved.addSubnet(network, prefix, 'ipv4');
}
// Of IPv6 only 2000::/3 is in use on the internet; these parts of it are not, or carry an IPv4 address.
for (const [network, prefix] of [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
]) {
    reserved.addSubnet(network, prefix, 'ipv6');
}
/**
 * Whether an IP address belongs to a machine on the public internet, not to this one, its network, its cloud's
 * metadata service or a group of machines. False for what is no IP address.
 */
function isPublicAddress(address) {
    if ((0,external_node_net_.isIP)(address) === 4)
        return !reserved.check(address, 'ipv4');
    const groups = ipv6Groups(address);
    if (!groups)
        return false;
    const inside = embedded(groups);
    if (inside !== undefined)
        return isPublicAddress(inside);
    const inUse = ((groups[0] ?? 0) & 0xe000) === 0x2000;
    return inUse && !reserved.check(written(groups), 'ipv6');
}
/** The IPv4 address that is reached through an IPv4-mapped (RFC 4291) or a NAT64 address (RFC 6052). */
function embedded(groups) {
    const prefix = groups.slice(0, 6).map((group) => group.toString(16));
    const known = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'];
    if (!known.includes(prefix.join(':')))
        return undefined;
    const [high = 0, low = 0] = groups.slice(6);
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
function written(groups) {
    return groups.map((group) => group.toString(16)).join(':');
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/address/resolver.js





/** Reserved for documentation and in the public DNS for good (RFC 2606): says whether names resolve at all. */
const control = 'example.com';
const inside = 'is no address of the public internet';
/**
 * Resolves names, each once, so that the addresses that were judged are those that are connected to. Gives
 * only addresses of the public internet, unless the host or the address is allowed.
 */
class Resolver {
    #lookup;
    #allow;
    #names = new Map();
    #works = false;
    constructor(lookup, allow) {
        this.#lookup = lookup;
        this.#allow = allow;
    }
    /** `hostname` as in a URL, so that an IPv6 address may stand in brackets. */
    async resolve(hostname, port) {
        const host = hostname.replace(/^\[|\]$/g, '');
        const allowed = isAllowed(this.#allow, host, port);
        const family = (0,external_node_net_.isIP)(host);
        if (family === 0 && !allowed && isInsideName(host)) {
            return { kind: 'refused', reason: `${host} ${inside}` };
        }
        try {
            const all = family === 0 ? await this.#find(host) : [{ address: host, family }];
            const addresses = all.filter(({ address }) => allowed || isPublicAddress(address) || isAllowed(this.#allow, address, port));
            if (addresses.length > 0)
                return { kind: 'found', addresses };
            return { kind: 'refused', reason: `${host} ${inside}` };
        }
        catch (error) {
            return await this.#failed(host, error);
        }
    }
    /** Names that could not be found are looked up again from now on. */
    forgetFailures() {
        for (const [name, found] of this.#names)
            found.catch(() => this.#names.delete(name));
    }
    async #find(name) {
        let found = this.#names.get(name);
        if (!found) {
            found = this.#lookup(name);
            this.#names.set(name, found);
        }
        const addresses = await found;
        this.#works = true;
        return addresses;
    }
    /** Without a working DNS no name exists, and that says nothing about this one. */
    async #failed(host, error) {
        const missing = error?.code === 'ENOTFOUND';
        if (!missing)
            return { kind: 'unresolved', reason: (0,root_cause/* rootCause */.e)(error) };
        if (!this.#works)
            await this.#find(control).catch(() => { });
        return this.#works
            ? { kind: 'no-such-host', reason: 'no such host' }
            : { kind: 'unresolved', reason: 'no name can be resolved here' };
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/interleave.js
/** The same items, so that those of one group stand as far apart as the groups allow: each group in turn. */
function interleave(items, groupOf) {
    const groups = new Map();
    for (const item of items) {
        const name = groupOf(item);
        const group = groups.get(name);
        if (group)
            group.push(item);
        else
            groups.set(name, [item]);
    }
    const mixed = [];
    let rest = [...groups.values()];
    for (let turn = 0; rest.length > 0; turn++) {
        for (const group of rest)
            mixed.push(...group.slice(turn, turn + 1));
        rest = rest.filter((group) => group.length > turn + 1);
    }
    return mixed;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/checks/crawl/externals/external-result.js
var external_result = __webpack_require__(37612);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/exchange.js
/** What is read of a body so that the connection can be used again; more is not worth it. */
const bodyBytes = 64 * 1024;
const bodyMs = 300;
/**
 * Sends one request and waits for its headers; the body is thrown away. Rejects with the signal's reason or
 * with what went wrong. Resolves when the connection is free.
 */
async function exchange(dispatch, options, signal) {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers();
    let control;
    let answer;
    let bytes = 0;
    let enough;
    const settle = (error) => {
        if (answer)
            resolve(answer);
        else
            reject(error);
    };
    const stop = () => {
        const reason = asError(signal.reason);
        control?.abort(reason);
        // A request whose connection is not there yet tells of its end only when it is.
        settle(reason);
    };
    const cut = () => {
        control?.abort(new Error('read enough'));
        settle(new Error('read enough'));
    };
    signal.addEventListener('abort', stop, { once: true });
    try {
        dispatch(options, {
            onRequestStart: (controller) => {
                control = controller;
                if (signal.aborted)
                    controller.abort(asError(signal.reason));
            },
            onResponseStart: (_controller, status, headers) => {
                if (status < 200)
                    return;
                answer = { status, headers };
                enough = setTimeout(cut, bodyMs);
            },
            onResponseData: (_controller, chunk) => {
                bytes += chunk.length;
                if (bytes > bodyBytes)
                    cut();
            },
            onResponseEnd: () => settle(new Error('ended without an answer')),
            onResponseError: (_controller, error) => settle(error),
        });
        return await promise;
    }
    finally {
        clearTimeout(enough);
        signal.removeEventListener('abort', stop);
    }
}
function asError(reason) {
    return reason instanceof Error ? reason : new Error(String(reason));
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/gate.js
/** Lets requests through: so many at a time to a host and in all, with a gap between those to one host. */
class Gate {
    #limits;
    #now;
    #hosts = new Map();
    #active = 0;
    #timer;
    #closed;
    /** `now` gives monotonic milliseconds. */
    constructor(limits, now) {
        this.#limits = limits;
        this.#now = now;
    }
    /** Why the host is asked no more; undefined while it is. */
    givenUp(name) {
        return this.#hosts.get(name)?.givenUp;
    }
    /**
     * Resolves when a request to the host may start; call `leave` when it has ended. Rejects once closed. Links
     * that were begun go first, so that a host that fails is known before all its links were tried.
     */
    async enter(name, begun) {
        if (this.#closed)
            throw this.#closed;
        const turn = Promise.withResolvers();
        const { waiting } = this.#host(name);
        if (begun)
            waiting.unshift(turn);
        else
            waiting.push(turn);
        this.#admit();
        await turn.promise;
    }
    leave(name) {
        this.#active--;
        this.#host(name).active--;
        this.#admit();
    }
    /** The host asked to wait. Returns whether the limits allow it; if not, the host is given up. */
    pause(name, ms) {
        const host = this.#host(name);
        const now = this.#now();
        const added = Math.max(0, now + ms - Math.max(now, host.pausedUntil));
        if (ms > this.#limits.waitMs || host.waitedMs + added > this.#limits.waitInAllMs) {
            this.#giveUp(host, 'the host limits its rate for longer than can be waited');
            return false;
        }
        host.waitedMs += added;
        host.pausedUntil = Math.max(host.pausedUntil, now + ms);
        return true;
    }
    /** Says whether a link of the host could be asked at last; too many in a row that could not give it up. */
    ended(name, answered) {
        const host = this.#host(name);
        host.failuresInARow = answered ? 0 : host.failuresInARow + 1;
        if (host.failuresInARow < this.#limits.patience)
            return;
        this.#giveUp(host, `the host failed ${host.failuresInARow} times in a row before`);
    }
    /** Ends all waiting: nobody enters any more. */
    close(reason) {
        this.#closed = reason;
        clearTimeout(this.#timer);
        for (const host of this.#hosts.values()) {
            for (const turn of host.waiting.splice(0))
                turn.reject(reason);
        }
    }
    #host(name) {
        let host = this.#hosts.get(name);
        if (!host) {
            const fresh = { active: 0, nextAt: 0, pausedUntil: 0, waitedMs: 0, failuresInARow: 0 };
            host = { ...fresh, waiting: [] };
            this.#hosts.set(name, host);
        }
        return host;
    }
    /** Those that wait are let through; they see for themselves that the host was given up. */
    #giveUp(host, why) {
        host.givenUp ??= why;
        host.pausedUntil = 0;
        this.#admit();
    }
    #admit() {
        clearTimeout(this.#timer);
        const now = this.#now();
        let wake = Infinity;
        // A copy, because a host that starts moves to the end.
        for (const [name, host] of Array.from(this.#hosts)) {
            while (host.waiting.length > 0 && this.#mayStart(host)) {
                const at = host.givenUp === undefined ? Math.max(host.nextAt, host.pausedUntil) : now;
                if (at > now) {
                    wake = Math.min(wake, at);
                    break;
                }
                this.#start(name, host, now);
            }
        }
        // A millisecond more, because timers may fire a little early.
        if (wake < Infinity)
            this.#timer = setTimeout(() => this.#admit(), wake - now + 1);
    }
    #mayStart(host) {
        return this.#active < this.#limits.inAll && host.active < this.#limits.perHost;
    }
    #start(name, host, now) {
        this.#active++;
        host.active++;
        host.nextAt = now + this.#limits.gapMs;
        host.waiting.shift()?.resolve();
        // The host whose turn it was comes last, so that none starves when too many want in.
        this.#hosts.delete(name);
        this.#hosts.set(name, host);
    }
}

// EXTERNAL MODULE: ./build/checks/crawl/retry-after-ms.js
var retry_after_ms = __webpack_require__(97570);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/retry-wait.js

const firstWaitMs = 1000;
/**
 * How long to wait before the same request is worth another try; undefined when it is not. A refused HEAD is
 * not: linkinator follows it with a GET, which often works.
 */
function retryWait(outcome, method, retries, nowEpochMs) {
    const grown = firstWaitMs * 3 ** retries;
    if ('failure' in outcome) {
        const passing = outcome.failure.kind === 'network' && method !== 'HEAD';
        return passing && !isCertificate(outcome.failure.reason)
            ? { ms: grown, host: false }
            : undefined;
    }
    const { status, headers } = outcome.answer;
    const asked = (0,retry_after_ms/* retryAfterMs */.V)(headers['retry-after'], nowEpochMs);
    if (status === 429)
        return { ms: asked ?? grown, host: true };
    if (status === 503 && asked !== undefined)
        return { ms: asked, host: true };
    const passing = method !== 'HEAD' && [500, 502, 503, 504].includes(status);
    return passing ? { ms: grown, host: false } : undefined;
}
/** A certificate that does not hold now will not hold in a second. */
function isCertificate(reason) {
    return /certificate|\bSSL\b|\bTLS\b|altname/i.test(reason);
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/asker.js






const over = { kind: 'over', reason: external_result/* timeWasOver */.V };
/** Sends the requests of links to other sites: whether, when and how often. */
class Asker {
    #asking;
    #gate;
    constructor(asking) {
        this.#asking = asking;
        this.#gate = new Gate(asking.limits, asking.now);
        const { signal } = asking;
        signal.addEventListener('abort', () => this.#gate.close(new Error('over')), { once: true });
    }
    /** What a request brings, redirects not followed. Never rejects. */
    async ask(trace, options, dispatch) {
        const url = new URL(`${String(options.origin)}${options.path}`);
        const redirects = trace.begin(options.method);
        const known = trace.known(options.method, url.href);
        let outcome;
        if (redirects > this.#asking.limits.redirects) {
            const reason = `redirects more than ${this.#asking.limits.redirects} times`;
            outcome = { ms: 0, failure: { kind: 'redirects', reason } };
        }
        else if (known)
            outcome = known;
        else
            outcome = await this.#askUntilItCounts(trace, url, options, dispatch);
        trace.end(options.method, url.href, outcome);
        return outcome;
    }
    async #askUntilItCounts(trace, url, options, dispatch) {
        for (;;) {
            const begun = trace.last !== undefined || trace.retries > 0;
            const outcome = await this.#askOnce(url, options, dispatch, begun);
            if (this.#asking.signal.aborted)
                return outcome;
            const wait = retryWait(outcome, options.method, trace.retries, Date.now());
            if (wait === undefined || !(await this.#waited(trace, url.host, wait))) {
                this.#tell(url.host, outcome, options.method);
                return outcome;
            }
            trace.retries++;
        }
    }
    /** Waits before the next try; false when there is to be none. */
    async #waited(trace, host, wait) {
        const { limits, signal } = this.#asking;
        if (wait.host && !this.#gate.pause(host, wait.ms))
            return false;
        if (trace.retries >= limits.retries)
            return false;
        // After a pause of the host the gate makes it wait.
        if (!wait.host)
            await (0,external_node_timers_promises_.setTimeout)(wait.ms, undefined, { signal }).catch(() => { });
        return !signal.aborted && this.#gate.givenUp(host) === undefined;
    }
    /** A host that limits its rate or does not answer is not asked for ever. */
    #tell(host, outcome, method) {
        if ('answer' in outcome)
            this.#gate.ended(host, outcome.answer.status !== 429);
        // Some servers fall over a HEAD only.
        else if (method !== 'HEAD' && ['timeout', 'network'].includes(outcome.failure.kind)) {
            this.#gate.ended(host, false);
        }
    }
    async #askOnce(url, options, dispatch, begun) {
        const { signal, limits, now } = this.#asking;
        try {
            await this.#gate.enter(url.host, begun);
        }
        catch {
            return { ms: 0, failure: over };
        }
        const began = now();
        const limit = new AbortController();
        const seconds = limits.requestMs / 1000;
        const timer = setTimeout(() => limit.abort(new Error(`no answer within ${seconds} s`)), limits.requestMs);
        const either = AbortSignal.any([signal, limit.signal]);
        try {
            const found = await this.#connectAndAsk(url, options, dispatch, either);
            return { ms: now() - began, ...found };
        }
        catch (error) {
            const ms = now() - began;
            if (signal.aborted)
                return { ms, failure: over };
            const kind = limit.signal.aborted || isTimeout(error) ? 'timeout' : 'network';
            return { ms, failure: { kind, reason: (0,root_cause/* rootCause */.e)(error).slice(0, 200) } };
        }
        finally {
            clearTimeout(timer);
            this.#gate.leave(url.host);
        }
    }
    async #connectAndAsk(url, options, dispatch, signal) {
        const why = this.#gate.givenUp(url.host);
        if (why !== undefined)
            return { failure: { kind: 'given-up', reason: `not asked: ${why}` } };
        const { resolver, proxied } = this.#asking;
        const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
        const resolved = await unlessAborted(resolver.resolve(url.hostname, port), signal);
        if (resolved.kind === 'refused') {
            return { failure: { kind: 'refused', reason: resolved.reason } };
        }
        if (resolved.kind !== 'found' && !proxied) {
            const kind = resolved.kind === 'no-such-host' ? 'no-such-host' : 'network';
            return { failure: { kind, reason: resolved.reason } };
        }
        return { answer: await exchange(dispatch, options, signal) };
    }
}
async function unlessAborted(promise, signal) {
    signal.throwIfAborted();
    const aborted = Promise.withResolvers();
    const stop = () => aborted.reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    try {
        return await Promise.race([promise, aborted.promise]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
function isTimeout(error) {
    const code = error?.code;
    return typeof code === 'string' && /TIMEOUT|ETIMEDOUT/.test(code);
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/judge-trace.js
/**
 * What a link's requests say. Only three outcomes are certain enough for `broken`; the last one counts,
 * because linkinator tries a GET where a HEAD failed. `otherwise` is told when nothing was asked at all.
 */
function judgeTrace(trace, otherwise) {
    const { url, hops, last } = trace;
    const base = { url, ms: Math.round(trace.ms), hops };
    if (!last)
        return { ...base, verdict: 'undecided', status: 0, reason: otherwise };
    if ('failure' in last) {
        const { kind, reason } = last.failure;
        const verdict = kind === 'no-such-host' ? 'broken' : 'undecided';
        return { ...base, verdict, status: 0, reason: told(hops.length, reason) };
    }
    const { status, headers } = last.answer;
    if (status >= 200 && status < 300)
        return { ...base, verdict: 'ok', status };
    const dead = (status === 404 || status === 410) && headers['cf-mitigated'] === undefined;
    const verdict = dead ? 'broken' : 'undecided';
    return { ...base, verdict, status, reason: told(hops.length, wording(status, headers)) };
}
function wording(status, headers) {
    if (headers['cf-mitigated'] !== undefined || status === 999) {
        return `answers ${status} to programs, to keep robots out`;
    }
    if (status === 429)
        return 'answers 429: it limits the rate of requests';
    if (status >= 300 && status < 400) {
        const aim = headers['location'] === undefined ? 'nowhere' : 'what is no address of a page';
        return `answers ${status} and leads to ${aim}`;
    }
    return `answers ${status}`;
}
function told(hops, reason) {
    return hops > 1 ? `redirects to an address that ${verb(reason)}` : reason;
}
function verb(reason) {
    return /^(?:answers|redirects)\b/.test(reason) ? reason : `gives no answer: ${reason}`;
}

// EXTERNAL MODULE: ./build/node_modules/linkinator/build/src/index.js + 20 modules
var src = __webpack_require__(16496);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/list-checker.js

/** linkinator's checker, which says for which link its requests are. */
class ListChecker extends src/* LinkChecker */.a0 {
    #current;
    #traces;
    /** `traces`: one per link, by its URL. */
    constructor(current, traces) {
        super();
        this.#current = current;
        this.#traces = traces;
    }
    async crawl(options) {
        const trace = this.#traces.get(options.url.href);
        if (trace)
            await this.#current.run(trace, () => super.crawl(options));
        else
            await super.crawl(options);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/list-page.js

/** A page that links to each of the URLs; linkinator reads links only from pages. */
function listPage(urls) {
    const links = urls.map((url) => `<a href="${escapeAttribute(url)}"></a>`);
    return {
        url: `http://${(0,external_node_crypto_.randomUUID)()}.invalid/`,
        html: `<!doctype html><title>links</title>${links.join('\n')}`,
    };
}
function escapeAttribute(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/relay.js
/** Headers that linkinator and fetch look at. */
const passed = ['location', 'content-type', 'cf-mitigated'];
/**
 * Hands an outcome to the one who sent the request, as undici would. A body is passed on only if it is ours:
 * what others send is gone, and with it everything that a hostile body could do.
 */
class Relay {
    #handler;
    #reason = null;
    #ended = false;
    #controller;
    constructor(handler) {
        this.#handler = handler;
        const reason = () => this.#reason;
        this.#controller = {
            get aborted() {
                return reason() !== null;
            },
            get paused() {
                return false;
            },
            get reason() {
                return reason();
            },
            abort: (error) => this.#abort(error),
            pause: () => { },
            resume: () => { },
        };
        handler.onRequestStart?.(this.#controller, {});
    }
    deliver(outcome) {
        if (this.#ended)
            return;
        if ('failure' in outcome) {
            this.#ended = true;
            this.#handler.onResponseError?.(this.#controller, new Error(outcome.failure.reason));
            return;
        }
        const { status, headers } = outcome.answer;
        this.#answer(status, Object.fromEntries(passed.map((name) => [name, headers[name]])));
    }
    deliverPage(html) {
        if (!this.#ended)
            this.#answer(200, { 'content-type': 'text/html; charset=utf-8' }, html);
    }
    #answer(status, headers, body) {
        // fetch reads only the raw ones: names and values in turn.
        this.#controller.rawHeaders = Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [Buffer.from(name), Buffer.from(String(value), 'latin1')]);
        this.#handler.onResponseStart?.(this.#controller, status, headers);
        if (body !== undefined)
            this.#handler.onResponseData?.(this.#controller, Buffer.from(body));
        if (this.#ended)
            return;
        this.#ended = true;
        this.#handler.onResponseEnd?.(this.#controller, {});
    }
    #abort(error) {
        if (this.#ended)
            return;
        this.#ended = true;
        this.#reason = error;
        this.#handler.onResponseError?.(this.#controller, error);
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/mediate.js

/**
 * An interceptor for undici: every request, and every redirect of it, goes through the asker. Requests that
 * belong to no link are list pages, or refused.
 */
function mediate(mediation) {
    return (dispatch) => (options, handler) => {
        const relay = new Relay(handler);
        const trace = mediation.current.getStore();
        if (trace) {
            // The asker never rejects.
            void mediation.asker.ask(trace, options, dispatch).then((outcome) => relay.deliver(outcome));
            return true;
        }
        const html = mediation.pages.get(`${String(options.origin)}${options.path}`);
        if (html === undefined) {
            const reason = 'belongs to no link';
            queueMicrotask(() => relay.deliver({ ms: 0, failure: { kind: 'refused', reason } }));
        }
        else
            queueMicrotask(() => relay.deliverPage(html));
        return true;
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/outside-agent.js


/**
 * Connections to other sites. A connection goes only to addresses that the resolver gives out; where a proxy
 * stands between, the proxy chooses the address.
 */
function outsideAgent(limits, resolver, proxies) {
    const options = {
        connections: limits.perHost,
        pipelining: 1,
        // Nothing is gained by HTTP/2 for a few HEADs, and every server speaks HTTP/1.1.
        allowH2: false,
        connect: guardedConnector(limits, resolver),
        headersTimeout: limits.requestMs,
        bodyTimeout: limits.requestMs,
        connectTimeout: limits.requestMs,
    };
    if (proxies.http === undefined && proxies.https === undefined)
        return new undici/* Agent */.g6(options);
    return new undici/* EnvHttpProxyAgent */.J2({
        ...options,
        ...(proxies.http === undefined ? {} : { httpProxy: proxies.http }),
        ...(proxies.https === undefined ? {} : { httpsProxy: proxies.https }),
        noProxy: proxies.none,
    });
}
function guardedConnector(limits, resolver) {
    return (target, callback) => {
        const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
        const connect = (0,undici/* buildConnector */.gU)({
            timeout: limits.requestMs,
            allowH2: false,
            // Node gives an address 250 ms before it tries the next, too little for the far side of the world.
            autoSelectFamilyAttemptTimeout: 2500,
            lookup: guardedLookup(resolver, port),
            port,
        });
        connect(target, callback);
    };
}
function guardedLookup(resolver, port) {
    const find = (0,external_node_util_.callbackify)((hostname) => addressesOf(resolver, hostname, port));
    return (hostname, { all }, callback) => {
        find(hostname, (error, addresses) => {
            const [first] = addresses ?? [];
            if (error || !first)
                callback(error ?? new Error('no address'), '', 4);
            else if (all)
                callback(null, addresses);
            else
                callback(null, first.address, first.family);
        });
    };
}
async function addressesOf(resolver, hostname, port) {
    const resolved = await resolver.resolve(hostname, port);
    if (resolved.kind === 'found')
        return resolved.addresses;
    throw new Error(resolved.reason);
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/trace.js
const redirects = new Set([301, 302, 303, 307, 308]);
/**
 * What became of one link: all its requests, in tries of one method each, redirects included. linkinator asks
 * one after the other, so what follows an answer that is no redirect is a new try.
 */
class Trace {
    url;
    /** Hops of the newest try. */
    hops = [];
    last;
    ms = 0;
    retries = 0;
    #outcomes = new Map();
    #midway = false;
    #method = '';
    constructor(url) {
        this.url = url;
    }
    /** Begins a request; returns how many redirects led to it. */
    begin(method) {
        // No redirect turns a HEAD into a GET: then the redirect led nowhere, and this is another try.
        if (!this.#midway || method !== this.#method)
            this.hops = [];
        this.#method = method;
        return this.hops.length;
    }
    /** What this request brought before, so that it need not be sent again: a limit holds for all methods. */
    known(method, url) {
        const head = this.#outcomes.get(`HEAD ${url}`);
        const limited = head !== undefined && 'answer' in head && head.answer.status === 429;
        return this.#outcomes.get(`${method} ${url}`) ?? (limited ? head : undefined);
    }
    end(method, url, outcome) {
        const answer = 'answer' in outcome ? outcome.answer : undefined;
        if (!this.#outcomes.has(`${method} ${url}`))
            this.ms += outcome.ms;
        this.#outcomes.set(`${method} ${url}`, outcome);
        this.hops.push({ url: url.slice(0, 2000), status: answer?.status ?? 0 });
        this.last = outcome;
        this.#midway =
            answer !== undefined &&
                redirects.has(answer.status) &&
                answer.headers['location'] !== undefined;
    }
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/asking/ask-all.js












const listLength = 500;
/** Lists under way at once, so that one slow host does not hold up the next ones. */
const listsAtOnce = 4;
const userAgent = 'Rehearse (checks links; asks each URL once)';
/**
 * Asks every URL by linkinator and tells each result as soon as it is known. What seems broken is told as
 * undecided first and asked once more at the end. Replaces the dispatcher of the whole thread while it runs.
 */
async function askAll(question, tell) {
    const { limits, proxies } = question;
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new Error('over')), limits.totalMs);
    const signal = question.signal
        ? AbortSignal.any([deadline.signal, question.signal])
        : deadline.signal;
    const resolver = new Resolver(question.lookup, question.allow);
    const proxied = proxies.http !== undefined || proxies.https !== undefined;
    const current = new external_node_async_hooks_.AsyncLocalStorage();
    const pages = new Map();
    const agent = outsideAgent(limits, resolver, proxies);
    const before = (0,undici/* getGlobalDispatcher */.xo)();
    const round = async (urls, each) => {
        const asker = new Asker({ limits, resolver, proxied, signal, now: question.now });
        (0,undici/* setGlobalDispatcher */.bj)(agent.compose(mediate({ current, asker, pages })));
        await inLists(urls, (list) => askList(list, current, pages, each));
    };
    try {
        const suspects = new Map();
        await round(question.urls, (result) => {
            if (result.verdict === 'broken')
                suspects.set(result.url, result);
            tell(result.verdict === 'broken' ? unconfirmed(result) : result);
        });
        if (suspects.size === 0 || signal.aborted)
            return;
        resolver.forgetFailures();
        await round([...suspects.keys()], (result) => {
            const first = suspects.get(result.url);
            // A second look that could not be taken leaves the first one standing, as a suspicion.
            const looked = !signal.aborted || result.verdict !== 'undecided';
            tell(looked || !first ? result : unconfirmed(first));
        });
    }
    finally {
        clearTimeout(timer);
        (0,undici/* setGlobalDispatcher */.bj)(before);
        await agent.destroy();
    }
}
function unconfirmed(result) {
    return {
        ...result,
        verdict: 'undecided',
        reason: `${result.reason ?? ''}, but could not be asked a second time`,
    };
}
async function inLists(urls, ask) {
    const mixed = interleave(urls, (url) => URL.parse(url)?.host ?? '');
    const lists = [];
    for (let at = 0; at < mixed.length; at += listLength)
        lists.push(mixed.slice(at, at + listLength));
    const work = async () => {
        for (let list = lists.shift(); list; list = lists.shift())
            await ask(list);
    };
    await Promise.all(Array.from({ length: listsAtOnce }, work));
}
async function askList(urls, current, pages, each) {
    const page = listPage(urls);
    const traces = new Map(urls.map((url) => [url, new Trace(url)]));
    const checker = new ListChecker(current, traces);
    checker.on('link', ({ url, failureDetails }) => {
        const trace = traces.get(url);
        if (!trace)
            return;
        traces.delete(url);
        const failure = failureDetails?.find((detail) => detail instanceof Error);
        each(judgeTrace(trace, failure ? (0,root_cause/* rootCause */.e)(failure) : 'could not be asked'));
    });
    pages.set(page.url, page.html);
    await checker.check({
        path: page.url,
        recurse: false,
        retry: false,
        retryErrors: false,
        concurrency: urls.length + 1,
        userAgent,
    });
    pages.delete(page.url);
    for (const trace of traces.values())
        each(judgeTrace(trace, 'could not be asked'));
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/markdown/read-markdown.js

/** linkinator's checker, which knows the origin of its own server: that of the first page. */
class MarkdownChecker extends src/* LinkChecker */.a0 {
    origin;
    async crawl(options) {
        this.origin ??= options.url.origin;
        await super.crawl(options);
    }
}
/**
 * Lets linkinator check Markdown files of the current folder: links to files and headings in `root`, while
 * links to elsewhere are only told. Changes the current folder of the process to `root`.
 */
async function readMarkdown({ root, files }, tell) {
    if (files.length === 0)
        return;
    // With a `serverRoot`, the root's own name would be read as a pattern too.
    process.chdir(root);
    const checker = new MarkdownChecker();
    checker.on('link', (result) => {
        const news = newsOf(result);
        if (news)
            tell(news);
    });
    const paths = files.map(escapePattern);
    await checker.check({
        // Of a single file linkinator would take the folder for the root.
        path: paths.length === 1 ? [...paths, ...paths] : paths,
        markdown: true,
        recurse: false,
        checkFragments: true,
        directoryListing: true,
        concurrency: 20,
        linksToSkip: (link) => Promise.resolve(URL.parse(link)?.origin !== checker.origin || !decodes(link)),
    });
}
/** linkinator takes each path for a pattern. */
function escapePattern(file) {
    return file.replace(/[?*()[\]]/g, '[$&]');
}
/** linkinator's server dies of a path whose escapes do not decode. */
function decodes(link) {
    try {
        return decodeURIComponent(URL.parse(link)?.pathname ?? '%') !== '';
    }
    catch {
        return false;
    }
}
function newsOf({ url, parent, state, status, failureDetails, }) {
    if (parent === undefined) {
        const unread = state === src/* LinkState */.gC.OK ? undefined : 'unread';
        return unread && { kind: 'markdown', file: decodeURIComponent(url), href: url, found: unread };
    }
    const file = decodeURIComponent(parent);
    const news = (found) => ({
        kind: 'markdown',
        file,
        href: url.slice(0, 4000),
        found,
    });
    if (state === src/* LinkState */.gC.SKIPPED) {
        if (/^https?:/.test(url))
            return news('elsewhere');
        return /^[a-z][a-z0-9+.-]*:/i.test(url) ? undefined : news('dead');
    }
    if (state === src/* LinkState */.gC.OK)
        return undefined;
    // What linkinator cannot parse comes without details, and as it stands in the text.
    if (!failureDetails)
        return news('unparsed');
    if (status !== undefined && status >= 400)
        return news('dead');
    return status !== undefined && status < 300 && url.includes('#') ? news('dead-anchor') : undefined;
}

;// CONCATENATED MODULE: ./build/checks/crawl/externals/worker/link-worker.js




/**
 * Runs linkinator in a process of its own, started by Rehearse as `link-worker` with one order as message:
 * linkinator has no deadline and takes the dispatcher of its whole thread; here none of that can take the
 * rehearsal with it. Ends when its parent does.
 */
function linkWorker() {
    process.once('disconnect', () => process.exit(0));
    process.once('uncaughtException', failed);
    process.once('message', (order) => {
        carryOut(order).then(() => tell({ kind: 'end' }), failed);
    });
}
function failed(error) {
    tell({ kind: 'failed', reason: (0,root_cause/* rootCause */.e)(error).slice(0, 300) });
    setImmediate(() => process.exit(1));
}
function tell(news) {
    if (process.connected)
        process.send?.(news);
}
async function carryOut(order) {
    if (order.kind === 'markdown') {
        await readMarkdown(order, tell);
        return;
    }
    const { urls, limits, allow, proxies } = order;
    await askAll({
        urls,
        limits,
        allow,
        proxies,
        lookup: (name) => (0,promises_.lookup)(name, { all: true }),
        now: () => performance.now(),
    }, (result) => tell({ kind: 'result', result }));
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

/***/ 7455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bracketed)
/* harmony export */ });
/** An IP address or a host as URLs have it: IPv6 in brackets. */
function bracketed(address) {
    return address.includes(':') ? `[${address}]` : address;
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
