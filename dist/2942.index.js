export const id = 2942;
export const ids = [2942];
export const modules = {

/***/ 3497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadWorker: () => (/* binding */ loadWorker)
/* harmony export */ });
/* harmony import */ var _model_root_cause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17922);
/* harmony import */ var _own_sender_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91305);


/**
 * Sends one share of a load, in a process of its own that Rehearse started as `load-worker`. Ends when its
 * parent does, whatever it is doing.
 */
function loadWorker() {
    let share;
    let sender;
    const sessions = [];
    const prepare = async () => {
        if (!share)
            throw new Error('no share of the load came');
        const events = {
            ended: (answered, unanswered) => tell({ kind: 'ended', answered, unanswered }),
            second: (second) => tell({ kind: 'second', second }),
            tripped: () => tell({ kind: 'tripped' }),
        };
        const own = { ...share, plan: { ...share.plan, sessions } };
        sender = await _own_sender_js__WEBPACK_IMPORTED_MODULE_0__/* .OwnSender */ .O.open(own, events, () => performance.now());
        sender.outcome.then((outcome) => tell({ kind: 'outcome', outcome }), failed);
        tell({ kind: 'ready' });
    };
    // A terminal interrupts every process at it; the parent decides what becomes of the load.
    process.on('SIGINT', () => { });
    process.once('disconnect', () => process.exit(0));
    process.once('uncaughtException', failed);
    process.on('message', (order) => {
        switch (order.kind) {
            case 'share':
                share = order.share;
                break;
            case 'sessions':
                for (const session of order.sessions)
                    sessions.push(session);
                break;
            case 'prepare':
                prepare().catch(failed);
                break;
            case 'start': {
                const inMs = Number(BigInt(order.at) - process.hrtime.bigint()) / 1e6;
                sender?.start(performance.now() + inMs);
                break;
            }
            case 'halt':
                sender?.halt();
                break;
        }
    });
}
function failed(error) {
    const reason = (0,_model_root_cause_js__WEBPACK_IMPORTED_MODULE_1__/* .rootCause */ .e)(error).slice(0, 300);
    // That is what it could not do, whichever process it was.
    const own = reason.startsWith('generator saturated');
    tell({ kind: 'failed', reason: own ? reason : `a process of the load failed: ${reason}` });
    setImmediate(() => process.exit(1));
}
function tell(news) {
    if (process.connected)
        process.send?.(news);
}


/***/ }),

/***/ 22126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ mergeBuckets),
/* harmony export */   Ym: () => (/* binding */ percentile),
/* harmony export */   dq: () => (/* binding */ Histogram),
/* harmony export */   qh: () => (/* binding */ sampleCount)
/* harmony export */ });
/* unused harmony export bucketOf */
/** Steps of 0.1 ms below 100 ms; then 900 steps for each power of ten, which gives three significant digits. */
const fineSteps = 1000;
const coarseSteps = 900;
/** Counts times at a resolution of 0.1 ms below 100 ms and of three significant digits above. */
class Histogram {
    #counts = new Map();
    add(ms) {
        const step = stepOf(ms);
        this.#counts.set(step, (this.#counts.get(step) ?? 0) + 1);
    }
    buckets() {
        return [...this.#counts]
            .toSorted((a, b) => a[0] - b[0])
            .map(([step, count]) => [valueOf(step), count]);
    }
}
/** The value that stands for `ms`: at most 0.05 ms away below 100 ms, at most 0.5 % above. */
function bucketOf(ms) {
    return valueOf(stepOf(ms));
}
/** A whole number, because counting by those is fastest. */
function stepOf(ms) {
    if (ms <= 0)
        return 0;
    if (ms < 100)
        return Math.round(ms * 10);
    let decade = 0;
    let unit = 1;
    while (ms >= unit * 1000) {
        decade++;
        unit *= 10;
    }
    return fineSteps + decade * coarseSteps + Math.round(ms / unit) - 100;
}
function valueOf(step) {
    if (step < fineSteps)
        return step / 10;
    const coarse = step - fineSteps;
    return (100 + (coarse % coarseSteps)) * 10 ** Math.floor(coarse / coarseSteps);
}
/** The distribution of all of these samples together. */
function mergeBuckets(parts) {
    const counts = new Map();
    for (const part of parts) {
        for (const [ms, count] of part)
            counts.set(ms, (counts.get(ms) ?? 0) + count);
    }
    return [...counts].toSorted((a, b) => a[0] - b[0]);
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

/***/ 99019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseCapture),
/* harmony export */   i: () => (/* binding */ captureValue)
/* harmony export */ });
/* harmony import */ var entities__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57031);
/* harmony import */ var jsonpath_rfc9535_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71185);
/* harmony import */ var _wire_header_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77969);



const forms = 'write json $.token, header x-csrf-token, cookie XSRF-TOKEN, or body text before…text after';
const longestValue = 4096;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/;
/** Reads where a value stands. Returns what is wrong, in words that follow the quoted text, when it cannot. */
function parseCapture(text) {
    const [, from = '', rest = ''] = /^\s*(\w+)\s+(.+?)\s*$/s.exec(text) ?? [];
    switch (from) {
        case 'json':
            return parseJson(rest);
        case 'header':
            if (token.test(rest))
                return { from, name: rest.toLowerCase() };
            return { problem: `names no header; ${forms}` };
        case 'cookie':
            return token.test(rest) ? { from, name: rest } : { problem: `names no cookie; ${forms}` };
        case 'body': {
            const [before = '', after = '', ...more] = rest.split(/…|\.\.\./);
            if (before !== '' && after !== '' && more.length === 0)
                return { from, before, after };
            return { problem: 'needs the texts before and after the value, with … between them' };
        }
        default:
            return { problem: `does not say where the value stands; ${forms}` };
    }
}
/** Only one place can be meant, so only names and numbers lead there: no filters, slices and wildcards. */
function parseJson(query) {
    try {
        const path = (0,jsonpath_rfc9535_parser__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(query).segments.map(({ type, node }) => {
            if (type !== 'ChildSegment')
                return undefined;
            if (node.type === 'MemberNameShorthand')
                return node.value;
            const [selector, ...others] = node.type === 'BracketedSelection' ? node.selectors : [];
            if (selector?.type !== 'NameSelector' && selector?.type !== 'IndexSelector')
                return undefined;
            return others.length === 0 ? selector.value : undefined;
        });
        const known = path.filter((step) => step !== undefined);
        if (known.length === path.length)
            return { from: 'json', path: known };
        return { problem: 'may lead to several values; write a path such as json $.items[0].id' };
    }
    catch {
        return { problem: 'holds no JSONPath (RFC 9535); write json $.token' };
    }
}
/**
 * The value in an answer; undefined when nothing stands there, or more than 4,096 characters. `text` gives the
 * body, `jar` the cookies that this answer has set, too.
 */
function captureValue(capture, answer) {
    const value = found(capture, answer);
    return value !== undefined && value.length <= longestValue ? value : undefined;
}
function found(capture, { headers, text, jar }) {
    switch (capture.from) {
        case 'json':
            return inJson(text(), capture.path);
        case 'header':
            return (0,_wire_header_of_js__WEBPACK_IMPORTED_MODULE_1__/* .headerOf */ .r)(headers, capture.name);
        case 'cookie':
            return jar?.value(capture.name);
        case 'body': {
            const value = between(text(), capture.before, capture.after);
            // Of a longer one nothing would be left, and the markers may be megabytes apart.
            if (value === undefined || value.length > 4 * longestValue)
                return undefined;
            return (0,_wire_header_of_js__WEBPACK_IMPORTED_MODULE_1__/* .headerOf */ .r)(headers, 'content-type')?.includes('html') ? (0,entities__WEBPACK_IMPORTED_MODULE_2__/* .decodeHTML */ .Gz)(value) : value;
        }
    }
}
function between(text, before, after) {
    const at = text.indexOf(before);
    if (at < 0)
        return undefined;
    const start = at + before.length;
    const end = text.indexOf(after, start);
    return end < 0 ? undefined : text.slice(start, end);
}
function inJson(text, path) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    for (const step of path) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        const key = typeof step === 'number' && step < 0 && Array.isArray(value) ? value.length + step : step;
        if (!Object.hasOwn(value, key))
            return undefined;
        value = Reflect.get(value, key);
    }
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
}


/***/ }),

/***/ 77969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ headersOf),
/* harmony export */   r: () => (/* binding */ headerOf)
/* harmony export */ });
/** The value of a header by its lower-case name, in a list of name, value, name, value …; the first of several. */
function headerOf(headers, name) {
    for (let at = 0; at < headers.length; at += 2) {
        if (isNamed(headers[at], name))
            return headers[at + 1];
    }
    return undefined;
}
/** Every value of a header that may come several times, such as Set-Cookie. */
function headersOf(headers, name) {
    return headers.filter((_, index) => index % 2 === 1 && isNamed(headers[index - 1], name));
}
/** Asked some hundred thousand times a second: the length tells most names apart without a copy. */
function isNamed(text, name) {
    return text?.length === name.length && text.toLowerCase() === name;
}


/***/ }),

/***/ 97311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ RoutesOptions),
/* harmony export */   K9: () => (/* binding */ readsBody),
/* harmony export */   ol: () => (/* binding */ FirstOption)
/* harmony export */ });
/* unused harmony export RouteOptions */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88532);
/* harmony import */ var _engine_visitor_capture_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99019);


const most = 200;
const longestBody = 65_536;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/;
const label = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/[!-~]*$/;
/** What frames a message or names its receiver, and what Rehearse sends with a meaning of its own. */
const reserved = /^(?:host|connection|content-length|transfer-encoding|keep-alive|upgrade|te|trailer|expect|http2-settings|user-agent|x-rehearse-run|proxy-.*)$/i;
const HeaderName = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .regex(token, 'is no name of a header')
    .refine((name) => !reserved.test(name), 'is a header that Rehearse sets itself');
const HeaderValue = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .max(4096)
    .regex(/^[\x20-\x7e]*$/, 'holds what no header can carry: a line break, or a character that is not ASCII');
const few = (values) => Object.keys(values).length <= 20;
const Status = zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(200).max(999);
const CaptureText = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .max(500)
    .transform((text, context) => {
    const read = (0,_engine_visitor_capture_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCapture */ .O)(text);
    if (!('problem' in read))
        return read;
    context.issues.push({ code: 'custom', message: read.problem, input: text });
    return zod__WEBPACK_IMPORTED_MODULE_2__/* .NEVER */ .tm;
});
/** What is special about the requests of one route. */
const RouteOptions = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    headers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(HeaderName, HeaderValue).refine(few, 'holds more than 20 headers').optional(),
    body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(longestBody, 'is longer than 65,536 characters').optional(),
    expect: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        status: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([Status, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(Status).min(1).max(20)])
            .transform((status) => (typeof status === 'number' ? [status] : status))
            .optional(),
        body: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(4096).optional(),
        headers: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(token, 'is no name of a header').toLowerCase(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(4096))
            .refine(few, 'holds more than 20 headers')
            .optional(),
    })
        .optional()
        .meta({ judges: 'base' }),
    capture: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z_][\w-]{0,49}$/, 'is no name of a value'), CaptureText)
        .refine(few, 'holds more than 20 values')
        .optional(),
})
    .refine(({ headers, ...others }) => !readsBody(others) || !asksForCoding(headers ?? {}), {
    path: ['headers'],
    message: 'asks for a compressed body, which nothing can be read from; leave accept-encoding out',
});
/** What every visitor sends first. */
const FirstOption = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(label, 'is no request; write it as "POST /login"'))
    .max(10, 'holds more than 10 requests')
    .meta({
    description: 'Requests that every visitor sends first, such as `POST /login`; they come on top of the rates. `routes` has their bodies.',
});
/** By label of the route: "POST /login". */
const RoutesOptions = zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(label, 'is no route; write it as "POST /login"'), RouteOptions)
    .refine((routes) => Object.keys(routes).length <= most, `holds more than ${most} routes`)
    .superRefine((routes, context) => {
    for (const [route, { body }] of Object.entries(routes)) {
        if (body === undefined || !/^(?:GET|HEAD) /.test(route))
            continue;
        context.addIssue({
            code: 'custom',
            path: [route, 'body'],
            message: 'is the body of a request that has none',
        });
    }
})
    .meta({
    description: 'What is sent and expected beside method and path, by route: `POST /login: { body, headers, expect, capture }`. A captured value stands in later requests of the same session as `{{name}}`.',
});
/** Whether anything of the answers' bodies is looked at. */
function readsBody({ expect, capture, }) {
    const captures = Object.values(capture ?? {});
    return (expect?.body !== undefined || captures.some(({ from }) => from === 'json' || from === 'body'));
}
function asksForCoding(headers) {
    return Object.keys(headers).some((name) => name.toLowerCase() === 'accept-encoding');
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

/***/ 97869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isLoopbackAddress),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether an IP address is one of this machine's own: 127.0.0.0/8, also as IPv6 writes it, or ::1. */
function isLoopbackAddress(address) {
    return /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/i.test(address) || address === '::1';
}
/** Whether a host name, as in a URL, means this machine alone: such an address, localhost or a name below it (RFC 6761). */
function isLoopback(hostname) {
    const bare = hostname.replace(/^\[|\]$/g, '');
    return isLoopbackAddress(bare) || /^(?:.+\.)?localhost$/i.test(bare);
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
