export const id = 8935;
export const ids = [8935];
export const modules = {

/***/ 56350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _model_root_cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17922);
/* harmony import */ var _sensitive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28363);


/** Asks once, for a complete answer, or returns why none came. Follows no redirect: the redirect is the answer. */
async function ask({ stage, timeoutMs, bodyLimit, sent }, { method, headers: own }, url) {
    const fields = url.origin === stage.target.origin ? resolve(own, stage) : {};
    sent();
    const timeout = AbortSignal.timeout(timeoutMs);
    const started = stage.now();
    try {
        const response = await stage.fetch(url, {
            method,
            headers: fields,
            signal: AbortSignal.any([timeout, stage.signal]),
        });
        const headers = joined(response.headers);
        const read = await readBody(response, charsetOf(headers), bodyLimit);
        return {
            url,
            status: response.status,
            headers,
            ...read,
            ms: stage.now() - started,
        };
    }
    catch (error) {
        stage.signal.throwIfAborted();
        return {
            trouble: timeout.aborted ? `no complete answer within ${timeoutMs} ms` : (0,_model_root_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .rootCause */ .e)(error),
        };
    }
}
function resolve(headers = {}, stage) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [
        name.toLowerCase(),
        typeof value !== 'string' || (0,_sensitive_js__WEBPACK_IMPORTED_MODULE_1__/* .isSensitiveHeader */ .y)(name) ? stage.secret(value) : value,
    ]));
}
/** A field that came several times, such as set-cookie, in one line. */
function joined(headers) {
    const fields = new Map();
    for (const [name, value] of headers) {
        const before = fields.get(name);
        fields.set(name, before === undefined ? value : `${before}, ${value}`);
    }
    return fields;
}
/** The charset that the answer names; UTF-8 when it names none that is known. */
function charsetOf(headers) {
    const type = headers.get('content-type') ?? '';
    const [, charset = 'utf-8'] = /;\s*charset="?([\w.:-]{1,40})/i.exec(type) ?? [];
    try {
        return new TextDecoder(charset).encoding;
    }
    catch {
        return 'utf-8';
    }
}
async function readBody(response, charset, limit) {
    if (!response.body)
        return { body: '', bytes: 0, cut: false };
    const decoder = new TextDecoder(charset);
    let body = '';
    let bytes = 0;
    for await (const chunk of response.body) {
        bytes += chunk.byteLength;
        body += decoder.decode(chunk, { stream: true });
        if (bytes > limit)
            return { body, bytes, cut: true };
    }
    return { body: body + decoder.decode(), bytes, cut: false };
}


/***/ }),

/***/ 78935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./build/checks/health/asking/ask.js
var ask = __webpack_require__(56350);
// EXTERNAL MODULE: ./build/checks/health/kinds/http/aspects/in-order.js + 12 modules
var in_order = __webpack_require__(36184);
;// CONCATENATED MODULE: ./build/checks/health/kinds/http/follow.js

/** As many as browsers follow. */
const hopLimit = 20;
/**
 * Follows the redirects of an answer to their end. Other sites are not asked unless `allow-hosts` names them: the
 * chain ends at the first address of one.
 */
async function follow(looking, asked, first) {
    const hops = [];
    const visited = new Set([first.url.href]);
    const until = looking.stage.now() + looking.timeoutMs;
    for (let answer = first;;) {
        const end = answer.url.href;
        const location = answer.status >= 300 && answer.status < 400 && answer.headers.get('location');
        if (!location)
            return { hops, end };
        const next = URL.canParse(location, end) ? new URL(location, end) : undefined;
        if (!next) {
            const shown = looking.stage.hide(location).slice(0, 200);
            return { hops, end, broken: `redirects to what is no address: "${shown}"` };
        }
        // A browser keeps the fragment to itself.
        next.hash = '';
        hops.push({ status: answer.status, to: next.href.slice(0, 500) });
        if (visited.has(next.href))
            return { hops, end: next.href, broken: 'redirects in a circle' };
        if (hops.length > hopLimit) {
            return { hops, end, broken: `redirects more than ${hopLimit} times` };
        }
        visited.add(next.href);
        if (!mayAsk(next, looking.stage))
            return { hops, end: next.href };
        const timeoutMs = Math.max(1, Math.ceil(until - looking.stage.now()));
        const following = await (0,ask/* ask */.k)({ ...looking, timeoutMs }, asked, next);
        if ('trouble' in following) {
            return {
                hops,
                end: next.href,
                broken: `redirects to what gives no answer: ${following.trouble}`,
            };
        }
        answer = following;
    }
}
function mayAsk(url, { target, allowHosts }) {
    const web = url.protocol === 'http:' || url.protocol === 'https:';
    const allowed = allowHosts.includes(url.host) || allowHosts.includes(url.hostname);
    return web && (url.host === target.host || allowed);
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/http/look.js



/** Asks once and looks at the answer for each assertion. All of `asked` have the same question. */
async function look(looking, asked) {
    const [first] = asked;
    if (!first)
        return [];
    const answer = await (0,ask/* ask */.k)(looking, first, new URL(first.path, looking.stage.target));
    if ('trouble' in answer)
        return asked.map(() => ({ seen: answer }));
    const chained = asked.some((one) => aspectOf(one)?.needsChain);
    const whole = chained ? { ...answer, chain: await follow(looking, first, answer) } : answer;
    const document = await documentOf(whole, asked, looking);
    const looks = [];
    for (const one of asked) {
        const seen = await aspectOf(one)?.see(whole, one.wish, looking);
        if (!seen || 'problem' in seen)
            looks.push(seen ?? { problem: 'nothing is known of it' });
        else
            looks.push({ seen: { aspect: seen.seen, ...(looks.length === 0 ? document : {}) } });
    }
    return looks;
}
function aspectOf({ word }) {
    return in_order/* aspects */.w.find(({ words }) => words.includes(word));
}
/** What looks like a health document with components is read as one, though nobody asked. */
async function documentOf({ body, cut, headers }, asked, { matcher }) {
    if (cut || asked.some(({ word }) => word === 'healthy'))
        return {};
    const declared = /health\+json|spring-boot/.test(headers.get('content-type') ?? '');
    const shaped = /^\s*(?:\{|\[[+-]\])/.test(body) &&
        /"(?:checks|components|entries|results|details)"|\[[+-]\]/.test(body);
    if (!declared && !shaped)
        return {};
    // That it cannot be read is no matter where nobody asked.
    const document = await matcher.run({ kind: 'document', text: body }).catch(() => null);
    return document && document.components.length > 0 ? { document } : {};
}


/***/ })

};
