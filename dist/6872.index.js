export const id = 6872;
export const ids = [6872];
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

/***/ 14491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/checks/health/connecting/authorities.js
var authorities = __webpack_require__(75355);
;// CONCATENATED MODULE: ./build/checks/health/databases/encryption.js




/** Reading hundreds of certificates takes long, so that is done once for each set of them. */
const trusting = new Map();
/** Throws the UserError `health-ca-unreadable`. */
async function encryptionFor({ host, ca, folder }, proof) {
    const file = ca === undefined ? '' : external_node_path_.resolve(folder, ca);
    const trusted = trusting.get(file) ?? trust(await (0,authorities/* authorities */.e)(ca, folder));
    trusting.set(file, trusted);
    return {
        ...trusted,
        proof,
        rejectUnauthorized: proof !== 'none',
        ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
        checkServerIdentity: (_name, certificate) => proof === 'host' ? (0,external_node_tls_.checkServerIdentity)(host, certificate) : undefined,
    };
}
function trust(ca) {
    return { ca, secureContext: (0,external_node_tls_.createSecureContext)({ ca }) };
}

;// CONCATENATED MODULE: ./build/checks/health/databases/address.js

/**
 * Reads an address of a kind of database; `from` says where it stands. Throws the UserError
 * `health-database-address`, which shows nothing of it.
 */
function readAddress(text, from, flavour) {
    const { schemes, usualPort } = flavour;
    const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text) ?? [];
    const transport = Object.hasOwn(schemes, scheme.toLowerCase())
        ? schemes[scheme.toLowerCase()]
        : undefined;
    if (transport === undefined) {
        const known = Object.keys(schemes).map((one) => `${one}://`);
        throw mistake(from, flavour, `It begins with none of ${known.join(', ')}`);
    }
    // What should have been encoded would become a part of the host, which is shown.
    const authority = rest.split(/[/?#]/, 1)[0] ?? '';
    const surplus = authority.split('@').length > 2 || rest.slice(authority.length).includes('@');
    if (surplus)
        throw mistake(from, flavour, 'An @ in it is not written as %40, or a / ? # before @');
    const read = decoded(text);
    if (typeof read === 'string')
        throw mistake(from, flavour, read);
    const { port, ...found } = read;
    return { ...found, port: port ?? usualPort, tls: transport === 'tls' };
}
function decoded(text) {
    if (!URL.canParse(text))
        return 'It is no address with a host: %, :, / and @ in a password need %XX';
    const url = new URL(text);
    try {
        const [user, password, database] = [url.username, url.password, url.pathname.slice(1)].map(decodeURIComponent);
        const parts = { user: user ?? '', password: password ?? '', database: database ?? '' };
        const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1');
        if (Object.values(parts).some((part) => part.includes('\0')))
            return 'It holds a NUL character';
        const port = url.port === '' ? {} : { port: Number(url.port) };
        return { ...parts, ...port, host: host || '127.0.0.1', parameters: url.searchParams };
    }
    catch {
        return 'A % in it starts no valid escape';
    }
}
function mistake(from, { title, example }, why) {
    return new errors/* UserError */.y({
        code: 'health-database-address',
        what: `${from} does not hold the address of ${title}`,
        why,
        fix: `Write it as ${example}, with other characters than letters and digits in the password as %XX`,
    });
}

;// CONCATENATED MODULE: ./build/checks/health/databases/find-address.js

/**
 * The address of the database that an assertion is about: the one it names, else that of the database which Rehearse
 * made for the preview, else what the usual variable holds. Throws the UserErrors `health-database-address` and
 * `variable-missing`.
 */
function findAddress(stage, source, flavour) {
    if (typeof source === 'string') {
        return readAddress(stage.secret(source), 'The "url" of an assertion', flavour);
    }
    const own = source === undefined ? stage.database?.() : undefined;
    if (own !== undefined && isOf(own, flavour)) {
        return readAddress(own, 'The database of the preview', flavour);
    }
    const env = source?.env ?? flavour.usualVariable;
    return readAddress(stage.secret({ env }), `The variable ${env}`, flavour);
}
function isOf(address, { schemes }) {
    return Object.hasOwn(schemes, address.split(':', 1)[0] ?? '');
}

// EXTERNAL MODULE: ./build/checks/health/databases/trouble.js
var trouble = __webpack_require__(86033);
// EXTERNAL MODULE: ./build/processes/clean-line.js
var clean_line = __webpack_require__(98226);
// EXTERNAL MODULE: ./build/checks/health/connecting/failure.js
var failure = __webpack_require__(72760);
;// CONCATENATED MODULE: ./build/checks/health/databases/trouble-of.js



const byCode = {
    ECONNREFUSED: 'nothing-listens',
    ENOENT: 'nothing-listens',
    ENOTFOUND: 'no-such-host',
    ETIMEDOUT: 'unreachable',
    ECONNRESET: 'closed',
    EPIPE: 'closed',
};
/** OpenSSL's names for what is wrong with a certificate, and those of Node.js. */
const ofCertificates = /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY)|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;
const ofTls = /^(?:ERR_SSL_|EPROTO$)/;
/**
 * What a failed connection says of the other side. Where it says something of this machine only, it is thrown as it
 * is, because nothing is known then.
 */
function troubleOf(error, { watched, place, lateMs }) {
    const { code, why, unknown } = (0,failure/* failureOf */.g)(error);
    if (watched.isForeign()) {
        return new trouble/* NotOpen */.u('other-protocol', `${place} says "${firstLine(watched.said())}"`);
    }
    if (ofCertificates.test(code))
        return new trouble/* NotOpen */.u('certificate', `${place}: ${why}`);
    if (ofTls.test(code))
        return new trouble/* NotOpen */.u('no-tls', `${place}: ${why}`);
    if (lateMs !== undefined) {
        const late = `${place}: nothing within ${lateMs} ms`;
        return new trouble/* NotOpen */.u(watched.opened() ? 'silent' : 'unreachable', late);
    }
    if (unknown)
        throw error;
    if (Object.hasOwn(byCode, code))
        return new trouble/* NotOpen */.u(byCode[code] ?? 'refused', `${place}: ${why}`);
    return new trouble/* NotOpen */.u('closed', `${place}: ${why}`);
}
function firstLine(said) {
    return (0,clean_line/* cleanLine */.O)(said.toString('latin1').split(/[\r\n]/, 1)[0] ?? '', 80);
}

;// CONCATENATED MODULE: ./build/checks/health/databases/watched-socket.js

/** So many bytes tell one protocol from another. */
const telling = 9;
/** Nothing that is asked for here is larger. */
const mostBytes = 16 * 1024 * 1024;
const shown = 200;
const everyMs = 20;
/**
 * A socket that ends when the signal aborts, when the first bytes are not of the protocol, and when the server sends
 * more than 16 MiB: clients wait for the rest of what they have not understood, and keep it.
 */
function watchedSocket(signal, isOurs) {
    const socket = new external_node_net_.Socket();
    let opened = false;
    let said = Buffer.alloc(0);
    const end = () => void socket.destroy();
    const isForeign = () => said.length > 0 && !isOurs(said);
    const timer = setInterval(() => {
        if (socket.bytesRead > mostBytes)
            socket.destroy(new Error('it answers more than 16 MiB'));
    }, everyMs).unref();
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted)
        end();
    socket.on('connect', () => {
        opened = true;
    });
    socket.on('data', (part) => {
        if (said.length >= shown)
            return;
        said = Buffer.concat([said, part.subarray(0, shown)]);
        if (said.length >= telling && isForeign())
            end();
    });
    // Clients tell of errors themselves; some of them not any more when they have been closed.
    socket.on('error', () => { });
    return {
        socket,
        opened: () => opened,
        said: () => said.subarray(0, shown),
        isForeign,
        close: () => {
            clearInterval(timer);
            signal.removeEventListener('abort', end);
            socket.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./build/checks/health/databases/look.js







const saidLimit = 300;
/** Opens one connection, and asks over it for all assertions, which have the same question. */
async function look({ flavour, aspects, load }, { stage, timeoutMs }, asked) {
    const [first] = asked;
    if (!first)
        return [];
    const address = findAddress(stage, first.source, flavour);
    const client = await load();
    const late = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any([late, stage.signal]);
    const watched = watchedSocket(signal, (said) => client.isOurs(said));
    const place = `${address.host}:${address.port}`;
    const started = stage.now();
    const leftMs = () => Math.max(1, timeoutMs - (stage.now() - started));
    const encryption = (proof) => encryptionFor({ host: address.host, ca: first.ca, folder: stage.folder ?? process.cwd() }, proof);
    const asTrouble = ({ why, said }) => ({
        seen: {
            trouble: {
                why,
                ...(said === undefined ? {} : { said: stage.hide(said).slice(0, saidLimit) }),
            },
        },
    });
    try {
        const opening = { address, watched, place, encryption, timeoutMs, leftMs, signal };
        const session = await client.open(opening);
        const looks = [];
        const beside = { folder: stage.folder, hide: (text) => stage.hide(text) };
        for (const { word, wish } of asked) {
            const aspect = aspects.find((one) => one.word === word);
            try {
                const seen = await aspect?.see(session, wish, beside);
                if (!seen || 'problem' in seen)
                    looks.push(seen ?? { problem: 'nothing is known of it' });
                else
                    looks.push({ seen: { aspect: seen.seen } });
            }
            catch (error) {
                stage.signal.throwIfAborted();
                const said = (0,root_cause/* rootCause */.e)(error);
                const why = late.aborted ? 'late' : client.troubleIn(error);
                if (why)
                    looks.push(asTrouble({ why, said }));
                else
                    looks.push({ problem: stage.hide(said).slice(0, saidLimit) });
            }
        }
        await session.close();
        return looks;
    }
    catch (error) {
        stage.signal.throwIfAborted();
        if (error instanceof errors/* UserError */.y || error instanceof trouble/* NotKnown */.D)
            throw error;
        const lateMs = late.aborted ? timeoutMs : undefined;
        const known = error instanceof trouble/* NotOpen */.u ? error : troubleOf(error, { watched, place, lateMs });
        return asked.map(() => asTrouble(known.trouble));
    }
    finally {
        watched.close();
    }
}


/***/ }),

/***/ 86033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NotKnown),
/* harmony export */   u: () => (/* binding */ NotOpen)
/* harmony export */ });
/** Thrown by whoever opens a connection. */
class NotOpen extends Error {
    name = 'NotOpen';
    trouble;
    constructor(why, said) {
        super(said ?? why);
        this.trouble = { why, ...(said === undefined || said === '' ? {} : { said }) };
    }
}
/** Thrown where nothing is known of the database, because Rehearse cannot do what it asks for. */
class NotKnown extends Error {
    name = 'NotKnown';
}


/***/ })

};
