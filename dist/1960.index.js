export const id = 1960;
export const ids = [1960];
export const modules = {

/***/ 51960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   look: () => (/* binding */ look)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71553);
/* harmony import */ var _matching_test_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68679);
/* harmony import */ var _normal_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54296);



const recordLimit = 100;
const textLimit = 1000;
/** A packet may be lost. */
const tries = 2;
/** Asks the resolver once for all assertions, which have the same question. */
async function look(looking, asked) {
    const [first] = asked;
    if (!first)
        return [];
    const { stage, timeoutMs, matcher } = looking;
    const resolver = new node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.Resolver({ timeout: Math.max(1, Math.floor(timeoutMs / tries)), tries });
    if (first.resolver !== undefined)
        resolver.setServers([first.resolver]);
    const cancel = () => resolver.cancel();
    const timer = setTimeout(cancel, timeoutMs);
    stage.signal.addEventListener('abort', cancel, { once: true });
    try {
        const seen = await resolve(resolver, first);
        return await Promise.all(asked.map(async (one) => {
            if (one.what !== 'text')
                return { seen };
            const holds = await holdsForOne(seen.records, one.test, matcher);
            return 'problem' in holds ? holds : { seen: { ...seen, ...holds } };
        }));
    }
    catch (error) {
        stage.signal.throwIfAborted();
        const { code = String(error) } = error;
        const late = code === 'ETIMEOUT' || code === 'ECANCELLED';
        const why = late ? `does not answer within ${timeoutMs} ms` : `does not say: ${code}`;
        const problem = `${who(first)} ${why}`;
        return asked.map(() => ({ problem }));
    }
    finally {
        clearTimeout(timer);
        stage.signal.removeEventListener('abort', cancel);
    }
}
function who({ resolver }) {
    return resolver === undefined ? 'the resolver of this machine' : `the resolver ${resolver}`;
}
/** What it says. Rejects when it says nothing that could be relied on. */
async function resolve(resolver, { name, type }) {
    try {
        const found = await recordsOf(resolver, name, type);
        const ttls = found.flatMap(({ ttl }) => (ttl === undefined ? [] : [ttl])).slice(0, recordLimit);
        return {
            exists: true,
            records: found
                .map(({ value }) => ((0,_normal_value_js__WEBPACK_IMPORTED_MODULE_2__/* .normalValue */ .F)(type, value) ?? value).slice(0, textLimit))
                .toSorted()
                .slice(0, recordLimit),
            ...(ttls.length === 0 ? {} : { ttls }),
        };
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENODATA')
            return { exists: true, records: [] };
        if (code === 'ENOTFOUND')
            return { exists: false, records: [] };
        throw error;
    }
}
async function recordsOf(resolver, name, type) {
    switch (type) {
        case 'A':
            return (await resolver.resolve4(name, { ttl: true })).map(addressOf);
        case 'AAAA':
            return (await resolver.resolve6(name, { ttl: true })).map(addressOf);
        case 'CNAME':
            return (await resolver.resolveCname(name)).map((value) => ({ value }));
        case 'NS':
            return (await resolver.resolveNs(name)).map((value) => ({ value }));
        case 'TXT':
            return (await resolver.resolveTxt(name)).map((parts) => ({ value: parts.join('') }));
        case 'MX':
            return (await resolver.resolveMx(name)).map(({ priority, exchange }) => ({
                value: `${priority} ${exchange === '' ? '.' : exchange}`,
            }));
        case 'CAA':
            return (await resolver.resolveCaa(name)).map((record) => ({
                // Its other fields are the flag "critical" and, in later versions of Node.js, the type.
                value: Object.entries(record)
                    .filter(([tag, value]) => typeof value === 'string' && tag !== 'type')
                    .map(([tag, value]) => `${tag} ${value}`)
                    .join(' '),
            }));
    }
}
function addressOf({ address, ttl }) {
    return { value: address, ttl };
}
/** Whether a test holds: of one of the records, or, where it says `not`, of all. */
async function holdsForOne(records, test, matcher) {
    let holds = test.not;
    for (const record of records) {
        const tested = await (0,_matching_test_text_js__WEBPACK_IMPORTED_MODULE_1__/* .testText */ .e)(record, test, matcher);
        if ('problem' in tested)
            return tested;
        holds = test.not ? holds && tested.holds : holds || tested.holds;
    }
    return { holds };
}


/***/ })

};
