export const id = 4194;
export const ids = [4194];
export const modules = {

/***/ 56728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ browserFlags)
/* harmony export */ });
/**
 * Flags beyond those of puppeteer. A tab that lingers runs its timers as one in front would; names of forbidden hosts
 * resolve to nothing, whatever asks for them. WebGL is drawn by the processor where there is no graphics card: a page
 * that needs it would fail for no fault of its own.
 */
function browserFlags(forbidden, isRoot) {
    const rules = forbidden.map((host) => `MAP ${withoutPort(host)} ~NOTFOUND`);
    return [
        '--no-first-run',
        '--mute-audio',
        '--hide-scrollbars',
        '--force-color-profile=srgb',
        '--enable-unsafe-swiftshader',
        '--disable-features=SpareRendererForSitePerProcess,Translate,MediaRouter,OptimizationHints,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LocalNetworkAccessChecks',
        ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(', ')}`] : []),
        // The sandbox needs a user without privileges.
        ...(isRoot ? ['--no-sandbox'] : []),
    ];
}
/** A name is resolved without its port. */
function withoutPort(host) {
    return host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
}


/***/ }),

/***/ 94194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditWorker: () => (/* binding */ auditWorker)
});

// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./node_modules/puppeteer-core/lib/puppeteer/puppeteer-core.js + 120 modules
var puppeteer_core = __webpack_require__(78179);
// EXTERNAL MODULE: ./build/browser/flags.js
var flags = __webpack_require__(56728);
;// CONCATENATED MODULE: ./build/checks/audit/worker/open-with.js
/**
 * Sends headers with every request of a page to one origin, and with no other. The protocol has no such thing but to
 * hold each of these requests for a moment, so this is done only where a target is protected.
 */
async function openWith(page, origin, headers) {
    const session = await page.createCDPSession();
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
        const own = Object.entries(request.headers).filter(([name]) => !Object.keys(headers).some((ours) => ours.toLowerCase() === name.toLowerCase()));
        const sent = URL.parse(request.url)?.origin === origin ? [...own, ...Object.entries(headers)] : own;
        session
            .send('Fetch.continueRequest', {
            requestId,
            headers: sent.map(([name, value]) => ({ name, value })),
        })
            .catch(() => { });
    });
    await session.send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/*` }] });
}

;// CONCATENATED MODULE: ./build/checks/audit/worker/run-lighthouse.js



const startMs = 30_000;
const answerMs = 60_000;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Audits one page in a browser of its own, which is gone afterwards. Returns Lighthouse's result as JSON. */
async function runLighthouse(order, tell) {
    // The whole of it is loaded here, and nowhere else.
    const { default: lighthouse, desktopConfig } = await Promise.all(/* import() */[__webpack_require__.e(2681), __webpack_require__.e(7800)]).then(__webpack_require__.bind(__webpack_require__, 37800));
    const browser = await start(order);
    try {
        tell({ kind: 'browser', pid: browser.process()?.pid ?? 0, product: await browser.version() });
        const page = await browser.newPage();
        if (order.access)
            await openWith(page, new URL(order.url).origin, order.access);
        const result = await lighthouse(order.url, {
            onlyCategories: categories,
            skipAudits: [...order.off],
            throttlingMethod: 'simulate',
            disableFullPageScreenshot: true,
            maxWaitForLoad: order.loadMs,
            blockedUrlPatterns: order.forbidden.map((host) => `*://${host}/*`),
            logLevel: 'silent',
            output: 'json',
        }, order.device === 'desktop' ? desktopConfig : undefined, page);
        if (!result)
            throw new Error('Lighthouse gave no result');
        return JSON.stringify(result.lhr);
    }
    finally {
        await browser.close().catch(() => { });
    }
}
async function start({ browser, profile, forbidden }) {
    return await (0,puppeteer_core.launch)({
        executablePath: browser,
        userDataDir: profile,
        headless: true,
        pipe: true,
        args: (0,flags/* browserFlags */.m)(forbidden, process.getuid?.() === 0),
        timeout: startMs,
        protocolTimeout: answerMs,
        acceptInsecureCerts: false,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
    });
}

;// CONCATENATED MODULE: ./build/checks/audit/worker/audit-worker.js


/**
 * Runs Lighthouse once, in a process of its own that Rehearse started as `audit-worker`: one that hangs or dies costs
 * one page, and takes its memory with it. Ends when its parent does.
 */
function auditWorker() {
    // A terminal interrupts every process at it; the parent decides what becomes of the run.
    process.on('SIGINT', () => { });
    process.once('disconnect', () => process.exit(0));
    process.once('uncaughtException', failed);
    process.once('unhandledRejection', failed);
    process.once('message', (order) => {
        runLighthouse(order, tell).then((text) => tell({ kind: 'result', text }), failed);
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
