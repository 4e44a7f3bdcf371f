export const id = 540;
export const ids = [540];
export const modules = {

/***/ 67540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  crawlWorker: () => (/* binding */ crawlWorker)
});

// EXTERNAL MODULE: ./build/node_modules/linkinator/build/src/index.js + 28 modules
var src = __webpack_require__(58969);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/checks/crawl/private-host.js

/*
 * Addresses that are not on the public internet: RFC 1122 (this host, loopback), RFC 1918 (private),
 * RFC 6598 (shared), RFC 3927 and RFC 4291 (link-local, which holds the clouds' metadata services),
 * RFC 4193 (unique local).
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
    ['fc00::', 7],
    ['fe80::', 10],
]) {
    ranges.addSubnet(network, prefix, 'ipv6');
}
/** Whether a URL's host names a machine that is not on the public internet, as far as the text tells. */
function isPrivateHost(hostname) {
    const address = hostname.replace(/^\[|\]$/g, '');
    const family = (0,external_node_net_.isIP)(address);
    if (family !== 0)
        return ranges.check(address, family === 4 ? 'ipv4' : 'ipv6');
    return address === 'localhost' || /\.(localhost|local|internal)\.?$/.test(address);
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
    const checker = new src/* LinkChecker */.a0();
    checker.on('pagestart', (url) => tell({ kind: 'page', url }));
    checker.on('link', (result) => tell({ kind: 'link', result: news(result) }));
    await checker.check({
        path: target.href,
        recurse: true,
        checkCss: true,
        checkFragments: true,
        concurrency: 20,
        timeout: 30_000,
        userAgent: 'Rehearse (crawl)',
        linksToSkip: (link) => Promise.resolve(skip(link)),
    });
}
function news(result) {
    const failure = result.failureDetails?.find((detail) => detail instanceof Error);
    const text = result.displayText?.replace(/\s+/g, ' ').trim();
    return {
        url: result.url,
        status: result.status ?? 0,
        state: states[result.state],
        ...(result.parent === undefined ? {} : { parent: result.parent }),
        ...(text ? { text: text.slice(0, 80) } : {}),
        ...(failure ? { reason: innermost(failure).slice(0, 200) } : {}),
    };
}
function innermost(error) {
    return error.cause instanceof Error ? innermost(error.cause) : error.message;
}


/***/ })

};
