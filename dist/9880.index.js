export const id = 9880;
export const ids = [9880];
export const modules = {

/***/ 72760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _model_root_cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17922);

/** What says something of the machine that asks, not of the one that is asked. */
const surroundings = new Set([
    'EAI_AGAIN',
    'EACCES',
    'EADDRNOTAVAIL',
    'EHOSTUNREACH',
    'EMFILE',
    'ENETDOWN',
    'ENETUNREACH',
    'ENFILE',
    'EPERM',
]);
function codeOf(error) {
    const { code } = (error ?? {});
    return typeof code === 'string' ? code : '';
}
/** OpenSSL's messages hold much for its own developers; Node.js keeps the part for people apart. */
function reasonOf(error) {
    const { reason } = (error ?? {});
    return typeof reason === 'string' && reason !== '' ? reason : undefined;
}
function failureOf(error) {
    const errors = error instanceof AggregateError ? error.errors : [error];
    const codes = errors.map((one) => codeOf(one));
    return {
        code: codes[0] ?? '',
        why: (reasonOf(errors[0]) ?? (0,_model_root_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .rootCause */ .e)(error)).slice(0, 300),
        unknown: codes.length > 0 && codes.every((code) => surroundings.has(code)),
    };
}


/***/ }),

/***/ 45629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf)
/* harmony export */ });
/** Where an endpoint is: what it leaves out, the target has. */
function placeOf({ host, port }, target, usualPort) {
    const own = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
    return {
        host: (host ?? target.hostname.replace(/^\[|\]$/g, '')).replace(/\.$/, ''),
        port: port ?? (host === undefined ? own : (usualPort ?? own)),
    };
}


/***/ }),

/***/ 79880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   look: () => (/* binding */ look)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _connecting_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72760);
/* harmony import */ var _connecting_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45629);
/* harmony import */ var _matching_test_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68679);




const bannerLimit = 1024;
/** Connects once for all assertions, which have the same question. */
async function look(looking, asked) {
    const [first] = asked;
    if (!first)
        return [];
    const { stage, timeoutMs, matcher, sent } = looking;
    const listens = asked.some(({ what }) => what === 'banner');
    sent();
    try {
        const seen = await open((0,_connecting_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$)(first.endpoint, stage.target), {
            timeoutMs,
            listens,
            signal: stage.signal,
            now: () => stage.now(),
        });
        return await Promise.all(asked.map(async (one) => {
            if (one.what !== 'banner' || 'closed' in seen)
                return { seen };
            const tested = await (0,_matching_test_text_js__WEBPACK_IMPORTED_MODULE_2__/* .testText */ .e)(seen.banner ?? '', one.test, matcher);
            return 'problem' in tested ? tested : { seen: { ...seen, holds: tested.holds } };
        }));
    }
    catch (error) {
        stage.signal.throwIfAborted();
        const { code, why, unknown } = (0,_connecting_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g)(error);
        // That a name does not exist says nothing of the port that it was to keep closed.
        const isUnknown = ({ what }) => unknown || (what === 'refuses' && code === 'ENOTFOUND');
        return asked.map((one) => (isUnknown(one) ? { problem: why } : { seen: { closed: why } }));
    }
}
/** Connects and, where somebody listens, waits for a line. Rejects when there is no connection. */
async function open({ host, port }, how) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const started = how.now();
    let ms;
    const parts = [];
    const seenAfter = (openMs) => how.listens
        ? { ms: openMs, banner: Buffer.concat(parts).subarray(0, bannerLimit).toString() }
        : { ms: openMs };
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port });
    // A server that says nothing has still been reached.
    const timer = setTimeout(() => ms === undefined
        ? reject(new Error(`no answer within ${how.timeoutMs} ms`))
        : resolve(seenAfter(ms)), how.timeoutMs);
    const cancelled = () => reject(new Error('cancelled'));
    how.signal.addEventListener('abort', cancelled, { once: true });
    socket.on('connect', () => {
        ms = how.now() - started;
        if (!how.listens)
            resolve(seenAfter(ms));
    });
    socket.on('data', (part) => {
        parts.push(part);
        const length = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
        if (ms !== undefined && (part.includes('\n') || length >= bannerLimit))
            resolve(seenAfter(ms));
    });
    socket.on('error', (error) => (ms === undefined ? reject(error) : resolve(seenAfter(ms))));
    socket.on('close', () => ms === undefined ? reject(new Error('closed')) : resolve(seenAfter(ms)));
    try {
        return await promise;
    }
    finally {
        clearTimeout(timer);
        how.signal.removeEventListener('abort', cancelled);
        socket.destroy();
    }
}


/***/ })

};
