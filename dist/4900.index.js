export const id = 4900;
export const ids = [4900];
export const modules = {

/***/ 72725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ takeLeave)
/* harmony export */ });
const patienceMs = 500;
/** Waits until a client has taken leave; of a server that does not, nobody waits longer than half a second. */
async function takeLeave(left) {
    const enough = new Promise((done) => setTimeout(done, patienceMs).unref());
    await Promise.race([left.catch(() => { }), enough]);
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


/***/ }),

/***/ 24900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  client: () => (/* binding */ client)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/checks/health/databases/take-leave.js
var take_leave = __webpack_require__(72725);
// EXTERNAL MODULE: ./build/checks/health/databases/trouble.js
var trouble = __webpack_require__(86033);
// EXTERNAL MODULE: ./build/node_modules/mysql2/promise.js
var promise = __webpack_require__(32675);
;// CONCATENATED MODULE: ./build/checks/health/kinds/mysql/connect.js

/** The client makes a context for each such object it meets, which takes long. */
const known = new WeakMap();
/** Lets the client of MySQL log in over a socket that is not connected yet. */
async function connect({ address, leftMs }, socket, encryption) {
    socket.connect(address.port, address.host);
    return await (0,promise.createConnection)({
        host: address.host,
        port: address.port,
        user: address.user,
        password: address.password,
        ...(address.database === '' ? {} : { database: address.database }),
        ...(encryption === undefined ? {} : { ssl: sslOf(encryption) }),
        stream: socket,
        connectTimeout: Math.ceil(leftMs()),
        // No code is made of what a server says.
        disableEval: true,
        dateStrings: true,
    });
}
function sslOf({ ca, rejectUnauthorized, proof }) {
    const ofCa = known.get(ca) ?? new Map();
    known.set(ca, ofCa);
    const ssl = ofCa.get(proof) ?? { ca, rejectUnauthorized, verifyIdentity: proof === 'host' };
    ofCa.set(proof, ssl);
    return ssl;
}

// EXTERNAL MODULE: ./build/checks/health/kinds/mysql/session.js
var session = __webpack_require__(94766);
;// CONCATENATED MODULE: ./build/checks/health/kinds/mysql/why-refused.js
/** By number, as the error reference of MySQL and MariaDB have it. */
const byNumber = {
    1040: 'full',
    1044: 'not-allowed',
    1045: 'wrong-password',
    1049: 'no-such-database',
    1053: 'starting',
    1129: 'not-allowed',
    1130: 'not-allowed',
    1203: 'full',
    1226: 'full',
    1698: 'wrong-password',
    3032: 'starting',
    3159: 'wants-tls',
};
/** What a refused connection means. */
function whyRefused(errno, said) {
    if (/insecure transport/i.test(said))
        return 'wants-tls';
    return byNumber[errno] ?? 'refused';
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/mysql/client.js







/** Loads the client of MySQL: import this module on demand only. */
const client = { open: client_open, isOurs, troubleIn };
const mostRows = 10_000;
const leaveMs = 500;
/** The server was told to give up. */
const interrupted = 1317;
async function client_open(opening) {
    const { watched, leftMs } = opening;
    const encryption = await wantedEncryption(opening);
    const started = leftMs();
    const connection = await connect(opening, watched.socket, encryption).catch(async (error) => {
        const refused = refusal(error, opening.place);
        // A server or a user that demands TLS says only that access is denied.
        const isDenied = refused instanceof trouble/* NotOpen */.u && refused.trouble.why === 'wrong-password';
        if (!isDenied || encryption !== undefined)
            throw refused;
        const encrypted = await opening.encryption('none');
        const isLetIn = await beside(opening, encrypted, () => Promise.resolve(true));
        throw isLetIn ? new trouble/* NotOpen */.u('wants-tls', refused.trouble.said) : refused;
    });
    const connectMs = started - leftMs();
    // What happens to the connection between two queries fails the next one.
    connection.on('error', () => { });
    const rows = async (sql, row) => {
        const [found] = await connection.query(sql);
        return schemas/* array */.YOg(row).parse(Array.isArray(found) ? found.slice(0, mostRows) : []);
    };
    const [version] = await rows('select version() as text', schemas/* object */.Ikc({ text: schemas/* string */.YjP() }));
    const isMariaDb = /mariadb/i.test(version?.text ?? '');
    const limit = isMariaDb
        ? `max_statement_time = ${Math.max(0.1, (leftMs() - leaveMs) / 1000)}`
        : `max_execution_time = ${Math.max(100, Math.floor(leftMs() - leaveMs))}`;
    await connection.query(`set session ${limit}, lock_wait_timeout = 1, innodb_lock_wait_timeout = 1`);
    await connection.query('set session transaction read only');
    return {
        connectMs,
        leftMs,
        isMariaDb,
        rows,
        rowsWithin: async (ms, sql, row) => {
            let killing;
            const timer = setTimeout(() => {
                // Where there is no room for another connection, the answer is waited for as before.
                killing = beside(opening, encryption, (other) => other.query(`kill query ${connection.threadId}`));
            }, ms);
            try {
                const found = await rows(sql, row);
                return killing === undefined ? found : undefined;
            }
            catch (error) {
                if (killing !== undefined && (0,session/* errorNumber */.m)(error) === interrupted)
                    return undefined;
                throw error;
            }
            finally {
                clearTimeout(timer);
                await killing;
            }
        },
        close: () => (0,take_leave/* takeLeave */.V)(connection.end()),
    };
}
/** Does something over another connection. Undefined, and never rejects, when there is none or it fails. */
async function beside(opening, encryption, work) {
    const socket = new external_node_net_.Socket();
    socket.on('error', () => { });
    try {
        const connection = await connect(opening, socket, encryption);
        const done = await work(connection);
        await connection.end();
        return done;
    }
    catch {
        return undefined;
    }
    finally {
        socket.destroy();
    }
}
/** In the words of the clients of MySQL, and of those of PostgreSQL that are used for it as well. */
const proofs = {
    required: 'none',
    require: 'none',
    true: 'none',
    'verify-ca': 'authority',
    'verify-identity': 'host',
    'verify-full': 'host',
};
async function wantedEncryption(opening) {
    const { parameters } = opening.address;
    const said = parameters.get('ssl-mode') ?? parameters.get('sslmode') ?? parameters.get('ssl') ?? '';
    const mode = said.toLowerCase().replaceAll('_', '-');
    const proof = Object.hasOwn(proofs, mode) ? proofs[mode] : undefined;
    return proof === undefined ? undefined : await opening.encryption(proof);
}
/** What the server or the client says of a login that failed; the error itself where that says nothing. */
function refusal(error, place) {
    const { code, message = '' } = error;
    const said = `${place}: ${message}`;
    const errno = (0,session/* errorNumber */.m)(error);
    if (errno !== undefined)
        return new trouble/* NotOpen */.u(whyRefused(errno, message), said);
    if (code === 'AUTH_SWITCH_PLUGIN_ERROR')
        return new trouble/* NotKnown */.D(message);
    if (code === 'HANDSHAKE_NO_SSL_SUPPORT')
        return new trouble/* NotOpen */.u('no-tls', said);
    if (code !== 'HANDSHAKE_SSL_ERROR')
        return error;
    const isDistrust = /certificate|self.signed|altname|issuer/i.test(message);
    return new trouble/* NotOpen */.u(isDistrust ? 'certificate' : 'no-tls', said);
}
/** The first packet of a server: the version of the protocol, or an error. */
function isOurs(said) {
    return said.length < 5 || (said[3] === 0 && (said[4] === 10 || said[4] === 0xff));
}
function troubleIn(error) {
    const errno = (0,session/* errorNumber */.m)(error);
    if (errno === 1969 || errno === 3024)
        return 'late';
    if (errno !== undefined)
        return errno === 1053 || errno === 1927 ? 'lost' : undefined;
    const { code = '', message = '' } = error;
    const isGone = /^(?:PROTOCOL_CONNECTION_LOST|ECONNRESET|EPIPE)$/.test(code) || /closed state/.test(message);
    return isGone ? 'lost' : undefined;
}


/***/ })

};
