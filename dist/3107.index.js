export const id = 3107;
export const ids = [3107];
export const modules = {

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

/***/ 83107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  client: () => (/* binding */ client)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./build/processes/speaks-tls.js
var speaks_tls = __webpack_require__(45807);
// EXTERNAL MODULE: ./build/checks/health/databases/trouble.js
var trouble = __webpack_require__(86033);
;// CONCATENATED MODULE: ./build/checks/health/kinds/redis/reply.js
/** Thrown for what is none. */
class NoReply extends Error {
    name = 'NoReply';
}
const mostItems = 1000;
/**
 * The reply that the bytes begin with, and where it ends; undefined while it is not complete. Throws NoReply when
 * they are no reply.
 */
function readReply(bytes, from = 0) {
    const lineEnd = bytes.indexOf('\r\n', from);
    if (lineEnd < 0) {
        if (bytes.length - from > 64 * 1024)
            throw new NoReply('its first line has no end');
        return undefined;
    }
    const kind = String.fromCharCode(bytes[from] ?? 0);
    const line = bytes.toString('utf8', from + 1, lineEnd);
    const end = lineEnd + 2;
    switch (kind) {
        case '+':
        case ':':
            return { reply: line, end };
        case '-':
            return { reply: { error: line }, end };
        case '$':
            return readText(bytes, end, lengthIn(line));
        case '*':
            return readList(bytes, end, lengthIn(line));
        default:
            throw new NoReply(`"${kind}" begins no answer of Redis`);
    }
}
function lengthIn(line) {
    if (!/^(?:-1|\d{1,9})$/.test(line))
        throw new NoReply('an answer has no length');
    return Number(line);
}
function readText(bytes, from, length) {
    if (length < 0)
        return { reply: null, end: from };
    const end = from + length + 2;
    if (bytes.length < end)
        return undefined;
    return { reply: bytes.toString('utf8', from, from + length), end };
}
function readList(bytes, from, length) {
    if (length < 0)
        return { reply: null, end: from };
    if (length > mostItems)
        throw new NoReply(`an answer has more than ${mostItems} parts`);
    const items = [];
    let end = from;
    for (let n = 0; n < length; n++) {
        const item = readReply(bytes, end);
        if (!item)
            return undefined;
        items.push(item.reply);
        end = item.end;
    }
    return { reply: items, end };
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/redis/exchange.js


/**
 * Asks a Redis server one command after the other. The clients that there are keep connections alive, learn every
 * command and bring a megabyte for it; asking four commands once takes this.
 */
class Exchange {
    #stream;
    #bytes = Buffer.alloc(0);
    #failed;
    constructor(stream) {
        this.#stream = stream;
        stream.on('data', (part) => {
            this.#bytes = Buffer.concat([this.#bytes, part]);
            stream.emit('told');
        });
        stream.on('error', (error) => this.#fail(error));
        stream.on('close', () => this.#fail(new Error('Connection closed')));
    }
    /** The answer to a command. Rejects when the connection ends or what comes is no answer. */
    async ask(...words) {
        const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
        // A server without room says so unasked, and ends the connection.
        if (!this.#failed)
            this.#stream.write(`*${words.length}\r\n${parts.join('')}`);
        for (;;) {
            const read = readReply(this.#bytes);
            if (read) {
                this.#bytes = this.#bytes.subarray(read.end);
                return read.reply;
            }
            if (this.#failed)
                throw this.#failed;
            await (0,external_node_events_.once)(this.#stream, 'told');
        }
    }
    #fail(error) {
        this.#failed ??= error;
        this.#stream.emit('told');
    }
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/redis/session.js
/** What a server answers instead of what it was asked for: "NOPERM this user has no permissions …". */
class RedisError extends Error {
    name = 'RedisError';
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/redis/why-refused.js
const signs = [
    [
        /^(?:NOAUTH|WRONGPASS)|invalid (?:username-password|password)|AUTH.*without any password/i,
        'wrong-password',
    ],
    [/^NOPERM|^DENIED/, 'not-allowed'],
    [/max number of clients/i, 'full'],
    [/^(?:LOADING|MASTERDOWN|BUSY)\b/, 'starting'],
];
/** What a server says that lets nobody in, by the first words of its error. */
function whyRefused(error) {
    return signs.find(([sign]) => sign.test(error))?.[1] ?? 'refused';
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/redis/client.js








const mostFields = 5000;
const client = { open: client_open, isOurs, troubleIn };
async function client_open(opening) {
    const { address, watched, place, leftMs, signal } = opening;
    const started = leftMs();
    const stream = await connected(opening);
    const exchange = new Exchange(stream);
    try {
        await letIn(exchange, opening);
    }
    catch (error) {
        // An alert of TLS, or nothing at all, in answer to what is none.
        const said = watched.said();
        const where = { address: address.host, port: address.port, name: address.host };
        const mayWantTls = !address.tls && (said.length === 0 || said[0] === 0x15);
        if (mayWantTls && !signal.aborted && (await (0,speaks_tls/* speaksTls */.p)(where, signal))) {
            throw new trouble/* NotOpen */.u('wants-tls', `${place} speaks TLS`);
        }
        if (error instanceof NoReply)
            throw new trouble/* NotOpen */.u('other-protocol', `${place}: ${error.message}`);
        throw error;
    }
    const ask = async (...words) => {
        const reply = await exchange.ask(...words);
        if (reply !== null && typeof reply === 'object' && 'error' in reply)
            throw new RedisError(reply.error);
        if (typeof reply !== 'string')
            throw new RedisError(`${words[0]} is answered with no text`);
        return reply;
    };
    return {
        leftMs,
        connectMs: started - leftMs(),
        ask,
        info: async (section) => fieldsIn(await ask('INFO', section)),
        close: () => Promise.resolve(void stream.end()),
    };
}
async function connected({ address, watched, signal, encryption }) {
    const { socket } = watched;
    socket.connect(address.port, address.host);
    await (0,external_node_events_.once)(socket, 'connect', { signal });
    if (!address.tls)
        return socket;
    // rediss:// means an encrypted connection to the host itself, as every client has it.
    const secure = (0,external_node_tls_.connect)({ ...(await encryption('host')), socket });
    secure.on('error', () => { });
    signal.addEventListener('abort', () => secure.destroy(), { once: true });
    await (0,external_node_events_.once)(secure, 'secureConnect', { signal });
    return secure;
}
async function letIn(exchange, { address, place }) {
    const { user, password } = address;
    if (password !== '') {
        await greeted(exchange, place, 'AUTH', ...(user === '' ? [] : [user]), password);
    }
    await greeted(exchange, place, 'PING');
}
/** Asks what comes before all else. Rejects with NotOpen when the server answers with an error. */
async function greeted(exchange, place, ...words) {
    const reply = await exchange.ask(...words);
    if (reply === null || typeof reply !== 'object' || !('error' in reply))
        return;
    throw new trouble/* NotOpen */.u(whyRefused(reply.error), `${place}: ${reply.error}`);
}
/** `used_memory:1024` and its like, one a line. */
function fieldsIn(text) {
    const lines = text.split('\r\n').filter((line) => /^\w+:/.test(line));
    return new Map(lines.slice(0, mostFields).map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1)];
    }));
}
/** An answer, or the alert of a server that wants TLS, which is told apart. */
function isOurs(said) {
    return /^[-+:$*]/.test(said.toString('latin1')) || said[0] === 0x15;
}
function troubleIn(error) {
    const { code, message } = error;
    const isGone = code === 'ECONNRESET' || code === 'EPIPE' || message === 'Connection closed';
    return isGone ? 'lost' : undefined;
}


/***/ })

};
