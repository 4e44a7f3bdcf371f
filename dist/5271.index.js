export const id = 5271;
export const ids = [5271];
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

/***/ 85271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  client: () => (/* binding */ client_client)
});

// EXTERNAL MODULE: ./node_modules/pg/lib/client.js
var client = __webpack_require__(75042);
// EXTERNAL MODULE: ./build/checks/health/databases/trouble.js
var trouble = __webpack_require__(86033);
;// CONCATENATED MODULE: ./build/checks/health/kinds/postgres/why-refused.js
/** What a refused connection means, by the SQLSTATE and the message of PostgreSQL (its appendix A) or of a pooler. */
function whyRefused(state, said) {
    switch (state) {
        case '28P01':
            return 'wrong-password';
        case '28000':
            // pg_hba.conf lets the user in, or not, by how the connection is made; this one was not encrypted.
            return /no encryption|SSL off/i.test(said) ? 'wants-tls' : 'not-allowed';
        case '42501':
            return 'not-allowed';
        case '3D000':
            return 'no-such-database';
        case '53300':
            return 'full';
        case '57P01':
        case '57P02':
        case '57P03':
            return 'starting';
        default:
            return /SSL|TLS/.test(said) && /requir/i.test(said) ? 'wants-tls' : 'refused';
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/checks/health/databases/take-leave.js
var take_leave = __webpack_require__(72725);
;// CONCATENATED MODULE: ./build/checks/health/kinds/postgres/session.js


const mostRows = 10_000;
const leaveMs = 200;
/** Locks that readers need are held up by a change of the table only; whoever waits for one holds others up. */
const lockMs = 1000;
const Results = schemas/* array */.YOg(schemas/* object */.Ikc({ rows: schemas/* array */.YOg(schemas/* unknown */.L5J()) }));
function sessionOf(client, how) {
    return {
        ...how,
        rows: async (sql, row) => {
            // The server gives up before we do, and so tells what it gave up.
            const ms = Math.max(1, Math.floor(how.leftMs() - leaveMs));
            // One message of the simple protocol, which poolers understand too.
            const text = [
                'begin transaction read only',
                `set local statement_timeout = ${ms}`,
                `set local lock_timeout = ${Math.min(ms, lockMs)}`,
                'set local search_path = pg_catalog',
                `select * from (${sql}) as asked limit ${mostRows}`,
                'rollback',
            ].join('; ');
            try {
                const results = Results.parse(await client.query(text));
                return schemas/* array */.YOg(row).parse(results[4]?.rows);
            }
            catch (error) {
                await client.query('rollback').catch(() => { });
                throw error;
            }
        },
        close: () => (0,take_leave/* takeLeave */.V)(client.end()),
    };
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/postgres/client.js




/** Loads the client of PostgreSQL: import this module on demand only. */
const client_client = {
    open: client_open,
    isOurs,
    troubleIn,
};
async function client_open(opening) {
    const { address, watched, place, leftMs, signal } = opening;
    const { parameters } = address;
    const socketFolder = [parameters.get('host') ?? ''].find((host) => host.startsWith('/'));
    const started = leftMs();
    const connection = new client({
        host: socketFolder ?? address.host,
        port: address.port,
        user: address.user || 'postgres',
        // A function, so that no password for another server is taken from the environment.
        password: () => address.password,
        database: address.database || address.user || 'postgres',
        application_name: 'rehearse',
        stream: () => watched.socket,
        ssl: (await wantedEncryption(opening)) ?? false,
    });
    // What happens to the connection between two queries fails the next one.
    connection.on('error', () => { });
    try {
        await connection.connect();
    }
    catch (error) {
        const state = sqlState(error);
        const said = error instanceof Error ? error.message : String(error);
        if (state !== undefined)
            throw new trouble/* NotOpen */.u(whyRefused(state, said), `${place}: ${said}`);
        if (/does not support SSL/.test(said))
            throw new trouble/* NotOpen */.u('no-tls', `${place}: ${said}`);
        if (/password/i.test(said) && watched.said().length > 0) {
            throw new trouble/* NotOpen */.u('wrong-password', `${place}: ${said}`);
        }
        throw error;
    }
    return sessionOf(connection, { leftMs, signal, connectMs: started - leftMs() });
}
/** In the words of libpq, of which "require" proves nothing, and "prefer" is taken for "no". */
const proofs = {
    require: 'none',
    true: 'none',
    'verify-ca': 'authority',
    'verify-full': 'host',
};
async function wantedEncryption(opening) {
    const { parameters } = opening.address;
    const mode = parameters.get('sslmode') ?? parameters.get('ssl') ?? '';
    const proof = Object.hasOwn(proofs, mode) ? proofs[mode] : undefined;
    return proof === undefined ? undefined : await opening.encryption(proof);
}
/** The five characters of an error of the server. */
function sqlState(error) {
    const { code } = (error ?? {});
    return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code)
        ? code
        : undefined;
}
/** The server said goodbye, gave up, or the connection ended without a word. */
function troubleIn(error) {
    const state = sqlState(error);
    if (state === '57014')
        return 'late';
    if (state !== undefined)
        return /^(?:57P0[123]|08)/.test(state) ? 'lost' : undefined;
    const { code, message = '' } = error;
    const isGone = code === 'ECONNRESET' ||
        code === 'EPIPE' ||
        /^Connection terminated|connection error and is not queryable/.test(message);
    return isGone ? 'lost' : undefined;
}
/** A request for authentication, an error or a notice, or the one letter about TLS. */
function isOurs(said) {
    const kind = String.fromCharCode(said[0] ?? 0);
    if (said.length < 9)
        return 'RENSv'.includes(kind);
    if (kind === 'R')
        return said.readUInt32BE(5) < 20;
    if (kind === 'E' || kind === 'N')
        return /[A-Za-z]/.test(String.fromCharCode(said[5] ?? 0));
    return kind === 'v';
}


/***/ })

};
