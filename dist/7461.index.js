export const id = 7461;
export const ids = [7461];
export const modules = {

/***/ 75355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ authorities)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _files_read_bounded_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24890);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12011);
/* harmony import */ var _model_root_cause_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17922);






const sizeLimit = 1024 * 1024;
/**
 * The certificates, in PEM, of the authorities that Node.js and this machine trust, and of those in a PEM file, by
 * its path from the folder. Throws the UserError `health-ca-unreadable`.
 */
async function authorities(ca, folder) {
    const own = ca === undefined ? [] : await read(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder, ca), ca);
    return [...(0,node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates)('default'), ...(0,node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates)('system'), ...own];
}
async function read(file, shown) {
    try {
        const text = await (0,_files_read_bounded_js__WEBPACK_IMPORTED_MODULE_3__/* .readBounded */ .C)(file, sizeLimit);
        const certificates = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
        if (!certificates)
            throw new Error('it holds no PEM certificate');
        // Throws for what only looks like one; a context would leave it out without a word.
        return certificates.map((certificate) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).toString());
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y({
            code: 'health-ca-unreadable',
            what: `The authorities in ${shown} cannot be read`,
            why: (0,_model_root_cause_js__WEBPACK_IMPORTED_MODULE_5__/* .rootCause */ .e)(error),
            fix: 'Name a PEM file with certificates, by its path from the folder of rehearse.yml',
            cause: error,
        });
    }
}


/***/ }),

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

/***/ 77461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* binding */ look)
});

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/checks/health/connecting/failure.js
var failure = __webpack_require__(72760);
// EXTERNAL MODULE: ./build/checks/health/connecting/place.js
var connecting_place = __webpack_require__(45629);
// EXTERNAL MODULE: ./build/checks/health/kinds/tls/asked.js
var asked = __webpack_require__(3273);
// EXTERNAL MODULE: ./build/checks/health/connecting/handshake.js
var handshake = __webpack_require__(35891);
;// CONCATENATED MODULE: ./build/checks/health/kinds/tls/accepted-protocols.js



/**
 * The protocols that a server accepts, the oldest first, each tried alone. Called where a handshake has been
 * possible: whatever ends this one, but for what says nothing of the server, is a refusal. Rejects otherwise.
 */
async function acceptedProtocols(place, serverName, limits) {
    const accepted = [];
    for (const [version, name] of Object.entries(asked/* protocols */.W)) {
        const how = { minVersion: name, maxVersion: name, ciphers: 'DEFAULT@SECLEVEL=0', ca: [] };
        try {
            await (0,handshake/* handshake */.g)(place, serverName, how, limits, () => { });
            accepted.push(version);
        }
        catch (error) {
            const { code, why, unknown } = (0,failure/* failureOf */.g)(error);
            limits.signal.throwIfAborted();
            const refused = !unknown && code !== 'ECONNREFUSED' && !why.startsWith('no handshake within');
            if (!refused)
                throw error;
        }
    }
    if (accepted.length === 0)
        throw new Error('it accepts no protocol when that is offered alone');
    return accepted;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/checks/health/connecting/authorities.js
var authorities = __webpack_require__(75355);
;// CONCATENATED MODULE: ./build/checks/health/kinds/tls/trusted.js



/** Reading hundreds of certificates takes long, so that is done once for each set of them. */
const contexts = new Map();
/**
 * What trusts the authorities of Node.js, of this machine, and of a PEM file, and shakes hands in any protocol,
 * however weak. Throws the UserError `health-ca-unreadable`.
 */
async function trusted(ca, folder) {
    const file = ca === undefined ? '' : external_node_path_.resolve(folder, ca);
    const known = contexts.get(file);
    if (known)
        return known;
    const trust = await (0,authorities/* authorities */.e)(ca, folder);
    const context = (0,external_node_tls_.createSecureContext)({
        ca: trust,
        minVersion: 'TLSv1',
        ciphers: 'DEFAULT@SECLEVEL=0',
    });
    contexts.set(file, context);
    return context;
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/tls/look.js






const dayMs = 86_400_000;
const chainLimit = 10;
const nameLimit = 100;
/** Shakes hands once for all assertions, which have the same question; once more per protocol where one asks. */
async function look({ stage, timeoutMs, sent }, asked) {
    const [first] = asked;
    if (!first)
        return [];
    const { endpoint, ca, serverName } = first;
    if (endpoint.host === undefined && stage.target.protocol !== 'https:') {
        const problem = `the target, ${stage.target.origin}, does not speak TLS; name a host: tls shop.example …`;
        return asked.map(() => ({ problem }));
    }
    const place = (0,connecting_place/* placeOf */.$)(endpoint, stage.target, 443);
    const limits = { timeoutMs, sent, signal: stage.signal };
    const secureContext = await trusted(ca, stage.folder ?? process.cwd());
    try {
        const seen = await (0,handshake/* handshake */.g)(place, serverName, { secureContext }, limits, (socket) => read(socket, serverName ?? place.host));
        const protocols = asked.some(({ what }) => what === 'protocol')
            ? { accepts: await acceptedProtocols(place, serverName, limits) }
            : {};
        return asked.map((one) => ({ seen: { ...seen, ...nameOf(one, seen), ...protocols } }));
    }
    catch (error) {
        stage.signal.throwIfAborted();
        const { why, unknown } = (0,failure/* failureOf */.g)(error);
        return asked.map(() => (unknown ? { problem: why } : { seen: { trouble: why } }));
    }
}
function read(socket, name) {
    const certificate = socket.getPeerCertificate(true);
    if (!certificate.valid_to)
        throw new Error('the server sent no certificate');
    const ends = new Date(certificate.valid_to);
    const nameError = (0,external_node_tls_.checkServerIdentity)(name, certificate);
    // Typed as an Error, and is OpenSSL's name for one.
    const chainError = socket.authorized ? undefined : String(socket.authorizationError);
    return {
        days: Math.floor(((ends.getTime() - Date.now()) / dayMs) * 100) / 100,
        ends: ends.toISOString(),
        ...(chainError === undefined ? {} : { chainError }),
        chain: chainOf(certificate),
        ...(nameError ? { nameError: nameError.message.slice(0, 500) } : {}),
        names: namesOf(certificate),
        protocol: socket.getProtocol() ?? 'unknown',
    };
}
function namesOf({ subject, subjectaltname }) {
    const alternative = (subjectaltname ?? '').split(', ').filter((name) => name !== '');
    const all = alternative.length > 0 ? alternative : [`CN:${String(subject?.CN)}`];
    return all.slice(0, nameLimit).map((name) => name.slice(0, 300));
}
function chainOf(leaf) {
    const chain = [];
    const seen = new Set();
    for (let one = leaf; one?.subject && !seen.has(one) && chain.length < chainLimit; one = one.issuerCertificate) {
        seen.add(one);
        chain.push(`${nameIn(one.subject)}, issued by ${nameIn(one.issuer)}`.slice(0, 300));
    }
    return chain;
}
function nameIn(subject) {
    return String(subject?.CN ?? subject?.O ?? 'somebody without a name');
}
/** Whether the certificate is for another name than the one that was connected to. */
function nameOf(asked, { names }) {
    if (asked.what !== 'name' || asked.name === undefined)
        return {};
    const subjectaltname = names.join(', ');
    const stated = { subject: {}, subjectaltname };
    const error = (0,external_node_tls_.checkServerIdentity)(asked.name, stated);
    return { nameError: error?.message.slice(0, 500) ?? '' };
}


/***/ })

};
