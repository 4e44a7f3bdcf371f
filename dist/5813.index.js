export const id = 5813;
export const ids = [5813];
export const modules = {

/***/ 35891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ handshake)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);


/**
 * Shakes hands with a server whatever its certificate is, and has `read` look at the connection. Rejects when
 * there is no handshake within the time, or when `signal` aborts.
 */
async function handshake({ host, port }, serverName, how, { timeoutMs, signal, sent }, read) {
    sent();
    const name = serverName ?? host;
    const { promise, resolve, reject } = Promise.withResolvers();
    const socket = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.connect)({
        ...how,
        host,
        port,
        // An address is no name that could be asked for (RFC 6066, 3).
        ...((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) === 0 ? { servername: name } : {}),
        // Looked at, not enforced: what is wrong is what is to be told.
        rejectUnauthorized: false,
        checkServerIdentity: () => undefined,
    });
    const timer = setTimeout(() => reject(new Error(`no handshake within ${timeoutMs} ms`)), timeoutMs);
    const cancelled = () => reject(new Error('cancelled'));
    signal.addEventListener('abort', cancelled, { once: true });
    socket.on('error', reject);
    socket.once('close', () => reject(new Error('closed before the end of the handshake')));
    socket.once('secureConnect', () => {
        try {
            resolve(read(socket));
        }
        catch (error) {
            reject(error);
        }
    });
    try {
        return await promise;
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancelled);
        socket.destroy();
    }
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

/***/ 5813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/files/read-bounded.js
var read_bounded = __webpack_require__(24890);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
;// CONCATENATED MODULE: ./build/checks/health/kinds/parity/names-in.js
/** More than any preview has. */
const most = 500;
/** The names of variables in a file such as .env.example: `NAME=…` or `export NAME=…` in each line. Never values. */
function namesIn(text) {
    const names = text
        .split(/\r?\n/)
        .map((line) => /^\s*(?:export\s+)?([A-Za-z_]\w{0,99})\s*=/.exec(line)?.[1])
        .filter((name) => name !== undefined);
    return [...new Set(names)].slice(0, most);
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/parity/look-at-names.js





const sizeLimit = 256 * 1024;
/** Compares names only, and reads the file once, which all have in common. Throws the UserError `parity-file-unreadable`. */
async function lookAtNames({ stage }, asked) {
    const all = (problem) => asked.map(() => ({ problem }));
    const [first] = asked;
    if (!first)
        return [];
    if (stage.folder === undefined)
        return all('nobody knows here in which folder the file is');
    const names = await read(external_node_path_.resolve(stage.folder, first.file), first.file);
    const variables = await stage.variables();
    if (!variables)
        return all('Rehearse does not start the processes of this preview, and sees no names');
    return asked.map(({ except }) => {
        const lacking = names.filter((name) => !variables.includes(name) && !except.includes(name));
        return { seen: { lacking, names: names.length } };
    });
}
async function read(file, shown) {
    try {
        const names = namesIn(await (0,read_bounded/* readBounded */.C)(file, sizeLimit));
        if (names.length === 0)
            throw new Error('it names no variable');
        return names;
    }
    catch (error) {
        throw new errors/* UserError */.y({
            code: 'parity-file-unreadable',
            what: `The names of variables in ${shown} cannot be read`,
            why: (0,root_cause/* rootCause */.e)(error),
            fix: 'Name a file with one NAME= in each line, by its path from the folder of rehearse.yml',
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./build/checks/health/kinds/parity/traits.js
var traits = __webpack_require__(89168);
// EXTERNAL MODULE: ./build/checks/health/connecting/handshake.js
var handshake = __webpack_require__(35891);
// EXTERNAL MODULE: ./build/checks/health/connecting/place.js
var place = __webpack_require__(45629);
;// CONCATENATED MODULE: ./build/checks/health/kinds/parity/visit.js



const fieldLimit = 100;
const valueLimit = 500;
/** Looks at a page of a site with at most three requests, none of which changes anything. */
async function visit(looking, url) {
    const { stage, timeoutMs } = looking;
    try {
        const answer = await ask(looking, 'GET', url);
        const headers = headersOf(answer, (text) => stage.hide(text));
        if (url.protocol !== 'https:')
            return { status: answer.status, headers, cookies: cookiesOf(answer) };
        const h3 = /\bh3\b/.test(answer.headers.get('alt-svc') ?? '');
        const limits = { timeoutMs, sent: looking.sent, signal: stage.signal };
        const how = { ALPNProtocols: ['h2', 'http/1.1'] };
        const tls = await (0,handshake/* handshake */.g)((0,place/* placeOf */.$)({}, url), undefined, how, limits, (socket) => ({
            protocol: socket.getProtocol() ?? 'unknown',
            issuer: issuerOf(socket),
            versions: [socket.alpnProtocol || 'http/1.1', ...(h3 ? ['h3'] : [])],
        }));
        return {
            status: answer.status,
            headers,
            cookies: cookiesOf(answer),
            tls,
            ...(url.port === '' ? { plain: await plainOf(looking, url) } : {}),
        };
    }
    catch (error) {
        stage.signal.throwIfAborted();
        return { trouble: (0,root_cause/* rootCause */.e)(error) };
    }
}
async function ask({ stage, timeoutMs, sent }, method, url) {
    sent();
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), stage.signal]);
    const headers = { 'accept-encoding': 'br, gzip', accept: 'text/html,*/*;q=0.8' };
    const response = await stage.fetch(url, { method, headers, signal });
    // Only what comes before the body is looked at.
    await response.body?.cancel();
    return response;
}
function headersOf({ headers }, hide) {
    const fields = [...headers].filter(([name]) => name !== 'set-cookie').slice(0, fieldLimit);
    return Object.fromEntries(fields.map(([name, value]) => [name, hide(value).slice(0, valueLimit)]));
}
/** Names and attributes; of a lifetime only that there is one. */
function cookiesOf({ headers }) {
    return headers
        .getSetCookie()
        .slice(0, fieldLimit)
        .map((field) => {
        const [pair = '', ...rest] = field.split(';').map((part) => part.trim());
        const attributes = rest
            .filter((part) => part !== '' && !/^domain=/i.test(part))
            .map((part) => part.toLowerCase().replace(/^(expires|max-age)=.*/, '$1'))
            .toSorted();
        const name = pair.split('=')[0] ?? '';
        return { name: name.slice(0, 100), attributes: attributes.join('; ').slice(0, 300) || 'none' };
    });
}
function issuerOf(socket) {
    const { issuer, subject } = socket.getPeerCertificate();
    const name = String(issuer?.O ?? issuer?.CN ?? 'nobody');
    const self = JSON.stringify(issuer) === JSON.stringify(subject);
    return self ? 'itself' : name.slice(0, 200);
}
async function plainOf(looking, url) {
    try {
        const plain = new URL(url);
        plain.protocol = 'http:';
        const { status, headers } = await ask(looking, 'HEAD', plain);
        const location = headers.get('location') ?? '';
        if (status < 300 || status >= 400 || !URL.canParse(location, plain.href))
            return `answers ${status}`;
        return `${status} to ${new URL(location, plain).protocol.slice(0, -1)}`;
    }
    catch (error) {
        looking.stage.signal.throwIfAborted();
        return `no answer: ${(0,root_cause/* rootCause */.e)(error)}`;
    }
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/parity/look.js




/**
 * Looks at the same page of both sites once, for all assertions, which have the same question. Throws the UserError
 * `parity-not-allowed`.
 */
async function look(looking, asked) {
    const files = asked.filter((one) => 'file' in one);
    if (files.length > 0)
        return await lookAtNames(looking, files);
    const sites = asked.filter((one) => 'url' in one);
    const [first] = sites;
    if (!first)
        return [];
    const { stage } = looking;
    const url = new URL(first.url);
    if (![url.host, url.hostname].some((host) => stage.allowHosts.includes(host))) {
        throw notAllowed(url);
    }
    const production = await visit(looking, url);
    if ('trouble' in production) {
        const problem = `production gives no answer: ${production.trouble}`;
        return asked.map(() => ({ problem }));
    }
    const preview = await visit(looking, new URL(url.pathname + url.search, stage.target));
    if ('trouble' in preview)
        return asked.map(() => ({ seen: preview }));
    const others = traits/* traits */.I5
        .filter((trait) => !sites.some((one) => one.trait === trait))
        .map((trait) => ({ trait, pair: (0,traits/* pairOf */.cF)(trait, preview, production) }));
    return sites.map(({ trait }, index) => {
        const pair = (0,traits/* pairOf */.cF)(trait, preview, production);
        return { seen: { pair, ...(index === 0 ? { others } : {}) } };
    });
}
function notAllowed({ hostname }) {
    return new errors/* UserError */.y({
        code: 'parity-not-allowed',
        what: `An assertion compares with ${hostname}, which is not allowed`,
        why: 'Rehearse asks no site but the preview and those that allow-hosts names',
        fix: `Add ${hostname} to allow-hosts in rehearse.yml`,
    });
}


/***/ })

};
