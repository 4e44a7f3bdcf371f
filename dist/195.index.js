export const id = 195;
export const ids = [195];
export const modules = {

/***/ 42195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measureLoad: () => (/* binding */ measureLoad)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/checks/load/admit.js
var admit = __webpack_require__(85052);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
;// CONCATENATED MODULE: ./build/checks/load/engine/pin-address.js


const probeMs = 2000;
/**
 * Resolves the name once, so that every request goes to one address. Of several addresses it is the first
 * that accepts a connection, for "localhost" may mean ::1 while the site listens on 127.0.0.1. Throws when
 * the name does not resolve.
 */
async function pinAddress(hostname, port) {
    const addresses = await (0,promises_.lookup)(hostname.replace(/^\[|\]$/g, ''), { all: true });
    const [first] = addresses;
    if (!first)
        throw new Error(`${hostname} has no address`);
    if (addresses.length > 1) {
        for (const { address } of addresses) {
            if (await accepts(address, port))
                return address;
        }
    }
    return first.address;
}
function accepts(address, port) {
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)({ host: address, port, timeout: probeMs });
        const answer = (accepted) => {
            socket.destroy();
            resolve(accepted);
        };
        socket.on('connect', () => answer(true));
        socket.on('timeout', () => answer(false));
        socket.on('error', () => answer(false));
    });
}

;// CONCATENATED MODULE: ./build/checks/load/engine/pool-size.js
/** More sockets than this are a load of another kind, on this machine as well as on the site. */
const most = 4000;
const least = 4;
/**
 * How many connections the load may use. At most `rate × limit` requests in flight can be younger than the
 * largest time limit, so when twice as many are busy, half of them have broken it already. `capped` tells
 * that more were wanted than one process opens.
 */
function poolSize(load) {
    const wanted = Math.ceil((2 * load.ratePerS * load.largestLimitMs) / 1000);
    const useful = Math.min(Math.max(wanted, least), load.requests);
    return { size: Math.min(useful, most), capped: useful > most };
}

;// CONCATENATED MODULE: ./build/checks/load/engine/request.js
/** No answer, or the server's own admission of failure. */
function isFailure(ending) {
    return 'error' in ending || ending.status >= 500;
}

;// CONCATENATED MODULE: ./build/checks/load/engine/breaker.js

const windowMs = 5000;
const atLeast = 20;
/**
 * Protects a site that breaks under the load: tells when more than half of the requests that ended in the
 * last 5 s failed. 429 counts as failed here, because it asks us to stop.
 */
class Breaker {
    #start;
    #recent = [];
    #failed = 0;
    constructor(start) {
        this.#start = start;
    }
    /** Counts an ending; what tripped it, or undefined while the load may go on. */
    add(ending) {
        const failed = isFailure(ending) || ('status' in ending && ending.status === 429);
        this.#recent.push({ end: ending.end, failed });
        if (failed)
            this.#failed++;
        while (this.#recent[0] && this.#recent[0].end <= ending.end - windowMs) {
            if (this.#recent.shift()?.failed)
                this.#failed--;
        }
        const ended = this.#recent.length;
        const full = ending.end - this.#start >= windowMs && ended >= atLeast;
        return full && this.#failed > ended / 2 ? { failed: this.#failed, ended } : undefined;
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/dispatcher.js
/**
 * Brings requests to free connections. None is dropped: without a free connection it waits, and at its time
 * limit it ends as `not-sent`.
 */
class Dispatcher {
    #setting;
    #idle;
    /** Waiting requests, oldest first. */
    #waiting = new Set();
    #busy = new Set();
    #drained;
    queueMax = 0;
    constructor(setting) {
        this.#setting = setting;
        this.#idle = [...setting.connections];
    }
    fire(path, due) {
        const { timeoutMs, now } = this.#setting;
        const request = { path, due, fired: now() };
        const timer = setTimeout(() => this.#endWaiting(pending), due + timeoutMs - request.fired);
        const pending = { request, timer };
        // The one used last comes first: few sockets stay busy instead of all of them half idle.
        const connection = this.#idle.pop();
        if (connection) {
            this.#send(connection, pending);
        }
        else {
            this.#waiting.add(pending);
            this.queueMax = Math.max(this.queueMax, this.#waiting.size);
        }
        return request;
    }
    /** Ends what was not sent yet; what is on its way may still be answered. */
    halt() {
        for (const pending of this.#waiting)
            this.#endWaiting(pending);
    }
    /** Forgets everything without an ending: the result is not wanted any more. */
    abandon() {
        for (const { timer } of [...this.#waiting, ...this.#busy])
            clearTimeout(timer);
        this.#waiting.clear();
        this.#busy.clear();
    }
    /** Resolves when every request has ended. */
    drained() {
        return new Promise((resolve) => {
            this.#drained = resolve;
            this.#checkDrained();
        });
    }
    #send(connection, pending) {
        this.#busy.add(pending);
        const requestTarget = this.#setting.requestTarget(pending.request.path);
        clearTimeout(pending.timer);
        pending.timer = setTimeout(() => this.#expire(pending, connection), this.#setting.timeoutMs);
        pending.request.sent = connection.send(requestTarget, (ending) => {
            this.#busy.delete(pending);
            this.#end(pending, ending);
            this.#release(connection);
        });
    }
    #release(connection) {
        const [next] = this.#waiting;
        if (next) {
            this.#waiting.delete(next);
            this.#send(connection, next);
        }
        else {
            this.#idle.push(connection);
        }
        this.#checkDrained();
    }
    #expire(pending, connection) {
        this.#busy.delete(pending);
        connection.drop();
        const { sent, fired } = pending.request;
        const end = (sent ?? fired) + this.#setting.timeoutMs;
        this.#end(pending, { end, error: 'timeout', message: 'no whole answer in time' });
        this.#release(connection);
    }
    #endWaiting(pending) {
        this.#waiting.delete(pending);
        const end = pending.request.due + this.#setting.timeoutMs;
        this.#end(pending, { end, error: 'not-sent', message: 'no free connection in time' });
        this.#checkDrained();
    }
    #end(pending, ending) {
        clearTimeout(pending.timer);
        this.#setting.ended(pending.request, ending);
    }
    #checkDrained() {
        if (this.#waiting.size === 0 && this.#busy.size === 0)
            this.#drained?.();
    }
}

// EXTERNAL MODULE: ./build/checks/load/engine/histogram.js
var histogram = __webpack_require__(22126);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/autocannon/autocannon.js
var autocannon = __webpack_require__(88174);
;// CONCATENATED MODULE: ./build/checks/load/engine/autocannon-internals.js
const needed = [
    ['setRequest'],
    ['_connect'],
    ['_doRequest'],
    ['_destroyConnection'],
    ['parser', 'execute'],
    ['parser', 'finish'],
    ['parser', 'reinitialize'],
    ['parser', 'consumeLine'],
    ['requestIterator', 'nextRequest'],
    ['pipelinedRequests', 'addBody'],
    ['pipelinedRequests', 'clear'],
];
/**
 * The client that `setupClient` was given, as what we know it to be. Throws when autocannon's insides are
 * not those of the version this engine was written for.
 */
function internalsOf(given) {
    if (isKnown(given))
        return given;
    throw new Error(`autocannon has changed inside: it has no ${missingFrom(given).join(', ')}`);
}
/** The numbers of the parser's hooks; throws when its class does not name them. */
function parserHooks(parser) {
    const headersComplete = member(parser.constructor, 'kOnHeadersComplete');
    const messageComplete = member(parser.constructor, 'kOnMessageComplete');
    if (typeof headersComplete !== 'number' || typeof messageComplete !== 'number') {
        throw new Error('autocannon has changed inside: its parser names no hooks');
    }
    return { headersComplete, messageComplete };
}
function isKnown(given) {
    return missingFrom(given).length === 0;
}
function missingFrom(given) {
    return needed
        .filter((path) => typeof path.reduce(member, given) !== 'function')
        .map((path) => path.join('.'));
}
function member(value, name) {
    const holder = typeof value === 'object' || typeof value === 'function' ? value : null;
    return holder === null ? undefined : Reflect.get(holder, name);
}

;// CONCATENATED MODULE: ./build/checks/load/engine/error-kind.js
const kinds = {
    ECONNREFUSED: 'refused',
    ECONNRESET: 'reset',
    ECONNABORTED: 'reset',
    EPIPE: 'closed',
    ENOTFOUND: 'dns',
    EAI_AGAIN: 'dns',
};
/** Out of descriptors, of local ports or of buffers: this machine could not send, the site did nothing wrong. */
const local = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM']);
/** The kind of error that a failed socket stands for. */
function errorKindOf(error) {
    return kinds[codeOf(error)] ?? 'other';
}
/** Whether the error says that the generator, not the site, ran out of something. */
function isLocalFault(error) {
    return local.has(codeOf(error));
}
function codeOf(error) {
    const code = Reflect.get(error, 'code');
    return typeof code === 'string' ? code : '';
}

;// CONCATENATED MODULE: ./build/checks/load/engine/framing.js
const maxLine = 16_384;
const maxTrailers = 200;
/**
 * Makes the parser refuse what it would let pass: a chunk size that is no number would end the body as if it
 * were the last chunk, and a line without an end would grow without bound.
 */
function checkChunks(parser) {
    const consumeLine = parser.consumeLine.bind(parser);
    parser.consumeLine = () => {
        const line = consumeLine();
        if (!parser.state.startsWith('BODY_'))
            return line;
        if (parser.line.length > maxLine || parser.trailers.length > maxTrailers) {
            throw new Error('a line of the body without an end');
        }
        if (parser.state === 'BODY_CHUNKHEAD' &&
            line !== undefined &&
            !/^[\da-f]+\s*(;|$)/i.test(line)) {
            throw new Error('a chunk without a size');
        }
        return line;
    };
}
/** Throws for a head that does not tell where its body ends; a parser would guess. */
function checkHead(head) {
    if (head.statusCode === 101)
        throw new Error('an upgrade that nobody asked for');
    const length = headerOf(head, 'content-length');
    if (length !== undefined && !/^\d{1,15}$/.test(length))
        throw new Error('a length that is no number');
}
/** How long the server keeps an idle connection, in milliseconds, as its `Keep-Alive` header says. */
function keepAliveMs(head) {
    const seconds = /(?:^|[\s,])timeout=(\d{1,6})/i.exec(headerOf(head, 'keep-alive') ?? '')?.[1];
    return seconds === undefined ? undefined : Number(seconds) * 1000;
}
function headerOf(head, name) {
    const at = head.headers.findIndex((text, i) => i % 2 === 0 && text.toLowerCase() === name);
    return at < 0 ? undefined : head.headers[at + 1];
}

;// CONCATENATED MODULE: ./build/checks/load/engine/connection.js



/** Idle connections are closed this much before the server would, so that no request meets its FIN. */
const keepAliveMarginMs = 1000;
const keepAliveDefaultMs = 5000;
/**
 * One autocannon client that sends when it is told to and at no other time. It opens its socket with the
 * first request, and again when that was lost; a refused port therefore costs one attempt per request.
 */
class Connection {
    #client;
    #now;
    #open;
    #write;
    #exchange;
    #informational = false;
    /** The byte stream holds what no request asked for. */
    #dirty = false;
    #reusableUntil = 0;
    #keepAliveMs = keepAliveDefaultMs;
    /** Call it from autocannon's `setupClient`: before the client has hooks, a ticker or a socket. `openSocket` opens sockets in place of autocannon. */
    constructor(given, now, openSocket) {
        const client = internalsOf(given);
        this.#client = client;
        this.#now = now;
        this.#open = openSocket
            ? () => {
                client.conn = openSocket().on('data', (chunk) => client.parser.execute(chunk));
            }
            : client._connect.bind(client);
        this.#write = client._doRequest.bind(client);
        client.requestIterator.nextRequest = () => client.requestIterator.currentRequest;
        // Bodies would be collected as text; nobody reads them, and a hostile one has no end.
        client.pipelinedRequests.addBody = () => { };
        // autocannon sends again after each answer, on connect and on a timeout: only the plan may send.
        client._doRequest = () => { };
        client._destroyConnection = () => this.drop();
        client._connect = () => {
            client._connect = () => { };
            client.timeoutTicker.clear();
            client.timeoutTicker = { clear() { }, reschedule() { } };
            this.#takeOverParser();
        };
    }
    /** Sends a GET; `ended` is called once unless `drop` comes first. Returns when the bytes were written. */
    send(path, ended) {
        const client = this.#client;
        const usable = client.conn?.writable === true && this.#now() <= this.#reusableUntil;
        if (client.conn && !usable)
            this.drop();
        if (!client.conn)
            this.#connect();
        client.setRequest({ path });
        this.#exchange = { ended, status: 0, keepAlive: false };
        const sent = this.#now();
        this.#write();
        return sent;
    }
    /** Closes the socket and forgets the request on it, if there is one. */
    drop() {
        const client = this.#client;
        const socket = client.conn;
        client.conn = undefined;
        this.#exchange = undefined;
        this.#dirty = false;
        this.#informational = false;
        this.#keepAliveMs = keepAliveDefaultMs;
        client.pipelinedRequests.clear();
        client.parser.reinitialize(client.parser.type);
        socket?.destroy();
    }
    #connect() {
        this.#open();
        const socket = this.#client.conn;
        const own = (listener) => (error) => {
            if (this.#client.conn === socket)
                listener(error);
        };
        // autocannon's own listeners only call `_connect`, which does nothing any more.
        socket?.on('error', own((error) => this.#broke(error ?? new Error('unknown socket error'))));
        socket?.on('end', own(() => this.#closed()));
        socket?.on('close', own(() => this.#closed()));
    }
    #takeOverParser() {
        const { parser } = this.#client;
        const hooks = parserHooks(parser);
        const headersComplete = parser[hooks.headersComplete];
        const messageComplete = parser[hooks.messageComplete];
        const execute = parser.execute.bind(parser);
        checkChunks(parser);
        parser[hooks.headersComplete] = (head) => {
            this.#informational = head.statusCode < 200;
            // True: no body follows. The parser then goes on with the answer proper in the same bytes.
            checkHead(head);
            if (this.#informational)
                return true;
            const exchange = this.#exchange;
            if (!exchange || exchange.end !== undefined)
                return undefined;
            exchange.status = head.statusCode;
            exchange.keepAlive = head.shouldKeepAlive;
            this.#keepAliveMs = keepAliveMs(head) ?? this.#keepAliveMs;
            return headersComplete?.call(parser, head);
        };
        parser[hooks.messageComplete] = (info) => {
            if (this.#informational) {
                this.#informational = false;
            }
            else if (!this.#exchange || this.#exchange.end !== undefined) {
                this.#dirty = true;
            }
            else {
                this.#exchange.end = this.#now();
                messageComplete?.call(parser, info);
            }
        };
        parser.execute = (chunk) => {
            let result;
            try {
                result = execute(chunk);
            }
            catch (error) {
                result = error instanceof Error ? error : new Error(String(error));
            }
            this.#parsed(result);
            return result;
        };
    }
    /** After each piece of the stream, never inside the parser: an ending may start the next request. */
    #parsed(result) {
        const exchange = this.#exchange;
        if (!exchange)
            return this.drop();
        const { parser } = this.#client;
        if (exchange.end !== undefined) {
            const clean = !this.#dirty && parser.state === 'RESPONSE_LINE' && parser.line === '';
            this.#answered(exchange, exchange.end, clean && exchange.keepAlive && !(result instanceof Error));
        }
        else if (result instanceof Error) {
            this.#lost({ end: this.#now(), error: 'bad-response', message: result.message });
        }
    }
    #answered(exchange, end, reuse) {
        if (reuse) {
            this.#exchange = undefined;
            this.#reusableUntil = end + this.#keepAliveMs - keepAliveMarginMs;
        }
        else {
            this.drop();
        }
        exchange.ended({ end, status: exchange.status });
    }
    #lost(ending) {
        const exchange = this.#exchange;
        this.drop();
        exchange?.ended(ending);
    }
    #broke(error) {
        const kind = errorKindOf(error);
        const end = this.#now();
        this.#lost({ end, error: kind, message: error.message, localFault: isLocalFault(error) });
    }
    #closed() {
        const exchange = this.#exchange;
        const { parser } = this.#client;
        // A body without a length ends with the connection: that is how HTTP/1.0 and some proxies say so.
        if (exchange && parser.state === 'BODY_RAW')
            parser.finish();
        if (exchange?.end !== undefined)
            return this.#answered(exchange, exchange.end, false);
        this.#lost({ end: this.#now(), error: 'closed', message: 'closed without a whole answer' });
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/pool.js



/** setTimeout takes no more than 2^31 - 1 ms, and autocannon passes its duration on to it. */
const longestS = 2_147_483;
/** autocannon's own sockets take any certificate. Undefined where they do. */
function openVerified({ protocol, address, port, servername, verified }) {
    if (verified !== true || protocol !== 'https:')
        return undefined;
    const name = servername === undefined ? {} : { servername };
    return () => (0,external_node_tls_.connect)({ host: address, port, ...name });
}
/** Connections that are ready but closed. Throws when autocannon refuses, or is not the one we know. */
async function openPool(target, size, now) {
    const host = target.address.includes(':') ? `[${target.address}]` : target.address;
    const connections = [];
    const options = {
        url: `${target.protocol}//${host}:${target.port}`,
        connections: size,
        duration: longestS,
        // How soon it notices that it was stopped.
        sampleInt: 100,
        headers: target.headers,
        skipAggregateResult: true,
        ...(target.servername === undefined ? {} : { servername: target.servername }),
        setupClient: (client) => connections.push(new Connection(client, now, openVerified(target))),
    };
    const { promise: done, resolve, reject } = Promise.withResolvers();
    const instance = autocannon(options, (error) => (error ? reject(error) : resolve()));
    if (connections.length !== size)
        await done;
    return {
        connections,
        async close() {
            instance.stop();
            await done;
        },
    };
}

// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
;// CONCATENATED MODULE: ./build/checks/load/engine/progress.js


/** "12 s of 15 s · 240 of 300 sent · p50 3.1 ms · p95 8.2 ms · 0 errors" */
function progressLine(load) {
    const buckets = load.total.response.buckets();
    const p50 = (0,histogram/* percentile */.Ym)(buckets, 50);
    const p95 = (0,histogram/* percentile */.Ym)(buckets, 95);
    const elapsed = Math.min(Math.round(load.elapsedMs / 1000) * 1000, load.durationMs);
    return [
        `${(0,units/* formatDuration */.a3)(elapsed)} of ${(0,units/* formatDuration */.a3)(load.durationMs)}`,
        `${load.fired} of ${load.planned} sent`,
        ...(p50 === undefined ? [] : [`p50 ${(0,units/* formatDuration */.a3)(p50)}`]),
        ...(p95 === undefined ? [] : [`p95 ${(0,units/* formatDuration */.a3)(p95)}`]),
        `${load.total.failed} errors`,
    ].join(' · ');
}

;// CONCATENATED MODULE: ./build/checks/load/engine/endings.js


/**
 * The times of an ending. What was given up is censored: it counts with the time limit, because it would
 * have taken at least that long. What was never sent counts so in both, or a full pool would flatter.
 */
function sampleOf(request, ending, timeoutMs) {
    const responseMs = ending.end - request.due;
    const handledMs = ending.end - request.fired;
    if (!('error' in ending)) {
        const serviceMs = ending.end - (request.sent ?? request.fired);
        return isFailure(ending) ? undefined : { responseMs, handledMs, serviceMs };
    }
    if (ending.error === 'timeout')
        return { responseMs, handledMs, serviceMs: timeoutMs };
    if (ending.error === 'not-sent') {
        return { responseMs: timeoutMs, handledMs: timeoutMs, serviceMs: timeoutMs };
    }
    return undefined;
}
/** Collects the endings of all requests, or of one path's. */
class EndingsRecorder {
    response = new histogram/* Histogram */.dq();
    handled = new histogram/* Histogram */.dq();
    service = new histogram/* Histogram */.dq();
    #counts = {
        fired: 0,
        answered: 0,
        failed: 0,
        errors: {},
        statuses: {},
    };
    fired() {
        this.#counts.fired++;
    }
    get failed() {
        return this.#counts.failed;
    }
    add(ending, sample) {
        const counts = this.#counts;
        if ('error' in ending) {
            counts.errors[ending.error] = (counts.errors[ending.error] ?? 0) + 1;
        }
        else {
            counts.answered++;
            counts.statuses[ending.status] = (counts.statuses[ending.status] ?? 0) + 1;
        }
        if (isFailure(ending)) {
            counts.failed++;
            counts.firstFailure ??= 'error' in ending ? ending.message.slice(0, 300) : `${ending.status}`;
        }
        if (sample) {
            this.response.add(sample.responseMs);
            this.handled.add(sample.handledMs);
            this.service.add(sample.serviceMs);
        }
    }
    facts() {
        return {
            ...this.#counts,
            response: this.response.buckets(),
            handled: this.handled.buckets(),
            service: this.service.buckets(),
        };
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/series.js

const mostPoints = 3600;
/** What became of the requests of each second of the plan; of several seconds when there were too many. */
class Series {
    #stepS;
    #points = [];
    constructor(durationMs) {
        this.#stepS = Math.max(1, Math.ceil(durationMs / 1000 / mostPoints));
    }
    /** `dueMs` counts from the start of the load. */
    planned(dueMs) {
        this.#at(dueMs).planned++;
    }
    ended(dueMs, failed, responseMs) {
        const point = this.#at(dueMs);
        if (failed)
            point.errors++;
        else
            point.answered++;
        if (responseMs !== undefined)
            point.response.add(responseMs);
    }
    facts() {
        const points = this.#points;
        return {
            stepS: this.#stepS,
            planned: points.map((point) => point.planned),
            answered: points.map((point) => point.answered),
            errors: points.map((point) => point.errors),
            p95: points.map((point) => (0,histogram/* percentile */.Ym)(point.response.buckets(), 95) ?? null),
        };
    }
    #at(dueMs) {
        const index = Math.max(0, Math.floor(dueMs / 1000 / this.#stepS));
        // A slow rate leaves seconds without a request.
        while (this.#points.length <= index) {
            this.#points.push({ planned: 0, answered: 0, errors: 0, response: new histogram/* Histogram */.dq() });
        }
        const point = this.#points[index];
        if (!point)
            throw new RangeError(`no second ${index}`);
        return point;
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/recorder.js




/** Turns requests and their endings into facts as they come. */
class Recorder {
    total = new EndingsRecorder();
    lag = new histogram/* Histogram */.dq();
    #paths;
    #series;
    #start;
    #timeoutMs;
    constructor(plan, start) {
        this.#start = start;
        this.#timeoutMs = plan.timeoutMs;
        this.#series = new Series(plan.durationMs);
        this.#paths = new Map(Object.keys(plan.paths).map((path) => [path, new EndingsRecorder()]));
    }
    fired(request) {
        this.lag.add(request.fired - request.due);
        this.total.fired();
        this.#paths.get(request.path)?.fired();
        this.#series.planned(request.due - this.#start);
    }
    ended(request, ending) {
        const sample = sampleOf(request, ending, this.#timeoutMs);
        this.total.add(ending, sample);
        this.#paths.get(request.path)?.add(ending, sample);
        this.#series.ended(request.due - this.#start, isFailure(ending), sample?.responseMs);
    }
    facts() {
        return {
            total: this.total.facts(),
            paths: Object.fromEntries([...this.#paths].map(([path, own]) => [path, own.facts()])),
            series: this.#series.facts(),
        };
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/scheduler.js
/** A timer fires up to a millisecond late, so the last stretch before an arrival is waited for in turns of the loop. */
const spinMs = 1.5;
/**
 * Fires each arrival when it is due, and at once those that are overdue. Resolves when all are fired or
 * `stop` is aborted; rejects with what `fire` threw.
 */
function fireArrivals(arrivals, stop) {
    const { count, ratePerS, start, now, fire } = arrivals;
    const dueAt = (index) => start + (index * 1000) / ratePerS;
    return new Promise((resolve, reject) => {
        let next = 0;
        let timer;
        const finish = () => {
            clearTimeout(timer);
            stop.removeEventListener('abort', finish);
            resolve();
        };
        const step = () => {
            try {
                while (!stop.aborted && next < count && dueAt(next) <= now()) {
                    fire(next, dueAt(next));
                    next++;
                }
            }
            catch (error) {
                reject(error);
                return;
            }
            if (stop.aborted || next === count)
                return finish();
            const wait = dueAt(next) - now() - spinMs;
            if (wait >= 1)
                timer = setTimeout(step, Math.floor(wait));
            else
                setImmediate(step);
        };
        stop.addEventListener('abort', finish);
        step();
    });
}

;// CONCATENATED MODULE: ./build/checks/load/engine/until-aborted.js
/** The promise, or a rejection with the signal's reason as soon as it is aborted. */
function untilAborted(promise, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => reject(new Error('the load was cancelled', { cause: signal.reason }));
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
}

;// CONCATENATED MODULE: ./build/checks/load/engine/weighted-order.js
/**
 * An endless order of paths in which each comes as often as its weight says and as evenly spread as
 * possible: {a: 2, b: 1} gives a b a, a b a, … (smooth weighted round-robin, as nginx picks upstreams).
 */
function weightedOrder(weights) {
    const turns = Object.entries(weights).map(([path, weight]) => ({ path, weight, credit: 0 }));
    const total = turns.reduce((sum, turn) => sum + turn.weight, 0);
    return () => {
        for (const turn of turns)
            turn.credit += turn.weight;
        const chosen = turns.reduce((best, turn) => (turn.credit > best.credit ? turn : best));
        chosen.credit -= total;
        return chosen.path;
    };
}

;// CONCATENATED MODULE: ./build/checks/load/engine/run-load.js









/**
 * Sends the plan and tells what became of each request. Throws when the signal is aborted, and when this
 * machine ran out of what sending needs.
 */
async function runLoad(run) {
    const { plan, now, signal } = run;
    if (signal.aborted)
        throw new Error('the load was cancelled', { cause: signal.reason });
    const pool = await openPool(run.target, run.pool.size, now);
    const halt = new AbortController();
    const cancel = () => halt.abort();
    signal.addEventListener('abort', cancel);
    const cpuBefore = process.cpuUsage();
    const start = now();
    const recorder = new Recorder(plan, start);
    const breaker = new Breaker(start);
    let stopped;
    let localFault;
    let fired = 0;
    const ended = (request, ending) => {
        recorder.ended(request, ending);
        run.answered('error' in ending ? 0 : 1);
        if ('error' in ending && ending.localFault)
            localFault ??= ending.message;
        const tripped = stopped ? undefined : breaker.add(ending);
        if (tripped)
            stopped = { afterMs: Math.round(ending.end - start), windowMs: windowMs, ...tripped };
        if (!halt.signal.aborted && (tripped || localFault !== undefined)) {
            halt.abort();
            dispatcher.halt();
        }
    };
    const dispatcher = new Dispatcher({
        connections: pool.connections,
        timeoutMs: plan.timeoutMs,
        requestTarget: run.requestTarget,
        now,
        ended,
    });
    const nextPath = weightedOrder(plan.paths);
    const fire = (_index, due) => {
        fired++;
        recorder.fired(dispatcher.fire(nextPath(), due));
    };
    const tell = setInterval(() => {
        const load = { elapsedMs: now() - start, durationMs: plan.durationMs, fired };
        run.progress(progressLine({ ...load, planned: plan.requests, total: recorder.total }));
    }, 1000);
    try {
        const arrivals = { count: plan.requests, ratePerS: plan.ratePerS, start, now, fire };
        const work = fireArrivals(arrivals, halt.signal).then(() => dispatcher.drained());
        await untilAborted(work, signal);
        if (localFault !== undefined)
            throw new Error(`generator saturated: ${localFault}`);
        const cpu = process.cpuUsage(cpuBefore);
        return {
            plan,
            ...recorder.facts(),
            generator: {
                lagP99Ms: (0,histogram/* percentile */.Ym)(recorder.lag.buckets(), 99) ?? 0,
                connections: run.pool.size,
                connectionsCapped: run.pool.capped,
                queueMax: dispatcher.queueMax,
                cpu: Number(((cpu.user + cpu.system) / 1000 / (now() - start)).toFixed(3)),
            },
            ...(stopped ? { stopped } : {}),
        };
    }
    finally {
        clearInterval(tell);
        signal.removeEventListener('abort', cancel);
        dispatcher.abandon();
        await pool.close();
    }
}

;// CONCATENATED MODULE: ./build/checks/load/figures.js


/** The figures of a load: times in milliseconds, errors as a ratio of the requests. */
function measurementsOf(facts) {
    const { total, plan, generator } = facts;
    const n = total.fired;
    return [
        ...[50, 95, 99].flatMap((percent) => timing('response', total.response, percent)),
        ...timing('service', total.service, 95),
        { metric: 'load.errors', value: n > 0 ? total.failed / n : 0, unit: 'ratio', n },
        { metric: 'load.rate.sent', value: (n * 1000) / plan.durationMs, unit: '1/s', n },
        { metric: 'load.lag.p99', value: generator.lagP99Ms, unit: 'ms', n },
        { metric: 'load.generator.cpu', value: generator.cpu, unit: 'ratio' },
        ...Object.entries(facts.paths).flatMap(([path, own]) => timing('response', own.response, 95, path)),
    ];
}
/** "10 s at 20/s: 200 sent, 199 answered, p95 12 ms" */
function summaryOf(facts) {
    const { total, plan, stopped } = facts;
    const p95 = (0,histogram/* percentile */.Ym)(total.response, 95);
    const length = (0,units/* formatDuration */.a3)(stopped?.afterMs ?? plan.durationMs);
    return [
        `${length} at ${Number(plan.ratePerS.toFixed(2))}/s: ${total.fired} sent`,
        `${total.answered} answered`,
        ...(p95 === undefined ? [] : [`p95 ${(0,units/* formatDuration */.a3)(p95)}`]),
        ...(stopped ? ['stopped early'] : []),
    ].join(', ');
}
function timing(measure, buckets, percent, subject) {
    const value = (0,histogram/* percentile */.Ym)(buckets, percent);
    if (value === undefined)
        return [];
    const n = (0,histogram/* sampleCount */.qh)(buckets);
    const metric = `load.${measure}.p${percent}`;
    return [{ metric, value, unit: 'ms', n, ...(subject === undefined ? {} : { subject }) }];
}

// EXTERNAL MODULE: ./build/checks/load/paths.js
var paths = __webpack_require__(36389);
// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
// EXTERNAL MODULE: ./build/checks/load/sample-size.js
var sample_size = __webpack_require__(39701);
;// CONCATENATED MODULE: ./build/checks/load/plan.js



/**
 * The plan that the options describe. Throws a UserError `load-too-short` when a threshold could not be
 * judged at its end, so that nobody waits for it.
 */
function planLoad(options) {
    const { rate, duration, timeout, thresholds, paths } = options;
    // 0.3/s for 10s are 3 requests, whatever floating point makes of the product.
    const requests = Math.max(1, Math.floor((rate * duration) / 1000 + 1e-6));
    for (const threshold of thresholds)
        refuseTooShort(threshold, requests, rate);
    return { ratePerS: rate, durationMs: duration, timeoutMs: timeout, requests, paths };
}
/** The limit that sizes a load whose thresholds limit no time. */
const defaultLimitMs = 1000;
/** The time limits of the thresholds in milliseconds; 1 s when they limit no time. */
function timeLimits(thresholds) {
    const limits = thresholds.flatMap((threshold) => threshold.measure === 'errors' ? [] : [threshold.limit]);
    return limits.length > 0 ? limits : [defaultLimitMs];
}
function refuseTooShort(threshold, requests, rate) {
    if (threshold.measure === 'errors')
        return;
    const required = (0,sample_size/* requiredRequests */.C)(threshold.percentile);
    if (requests >= required)
        return;
    const needed = Math.ceil(required / rate);
    throw new errors/* UserError */.y({
        code: 'load-too-short',
        what: `"${threshold.text}" needs ${(0,units/* count */.U9)(required, 'request')}, and the load sends ${requests.toLocaleString('en')}`,
        why: `Fewer than ten of them would lie beyond p${threshold.percentile}, so that single requests would decide`,
        fix: `Set load.duration to ${needed}s (${(0,units/* formatDuration */.a3)(needed * 1000)}) or longer, raise load.rate, or judge a lower percentile`,
    });
}

// EXTERNAL MODULE: ./build/model/threshold.js
var model_threshold = __webpack_require__(13869);
;// CONCATENATED MODULE: ./build/checks/load/saturation.js




const leastLagMs = 10;
const lagShare = 0.1;
const firedShare = 0.99;
const advice = 'lower load.rate or use a larger machine';
/**
 * Why the figures would tell of the generator instead of the site; undefined when they tell of the site.
 * Only our own delay counts: the wait for a free connection is the site's doing.
 */
function saturation(facts, thresholds) {
    const { generator, plan, total, stopped } = facts;
    if (!stopped && total.fired < firedShare * plan.requests) {
        return `${total.fired} of ${plan.requests} requests left; ${advice}`;
    }
    if (generator.connectionsCapped && generator.queueMax > 0) {
        return `all ${generator.connections} connections that one process opens were busy; ${advice}`;
    }
    return lateness(facts, thresholds);
}
/**
 * A response time counts from when the request was due, so our delay can only make it look worse: a threshold
 * that holds, holds. Delay matters when it may have broken one, or was so long that the load was another one.
 */
function lateness(facts, thresholds) {
    const lag = facts.generator.lagP99Ms;
    const tightest = Math.min(...timeLimits(thresholds));
    const allowed = Math.max(leastLagMs, lagShare * tightest);
    if (lag <= allowed)
        return undefined;
    const late = `requests left ${(0,units/* formatDuration */.a3)(lag)} late (p99)`;
    if (lag > tightest)
        return `${late}, more than the limit of ${(0,units/* formatDuration */.a3)(tightest)}; ${advice}`;
    const doubtful = thresholds.find((threshold) => brokenByDelay(facts, threshold));
    return doubtful && `${late}, which alone broke "${doubtful.text}"; ${advice}`;
}
function brokenByDelay({ total }, threshold) {
    if (threshold.measure !== 'response')
        return false;
    const seen = (0,histogram/* percentile */.Ym)(total.response, threshold.percentile);
    const handled = (0,histogram/* percentile */.Ym)(total.handled, threshold.percentile);
    if (seen === undefined || handled === undefined)
        return false;
    return !(0,model_threshold/* holds */.v9)(threshold, seen) && (0,model_threshold/* holds */.v9)(threshold, handled);
}

;// CONCATENATED MODULE: ./build/checks/load/measure.js











/**
 * Loads the target and tells what came back. Throws a UserError when load may not go there or is too short
 * for its thresholds, both before the first request. Ends `incomplete` when the generator could not keep
 * the plan, because the figures would be its own.
 */
async function measureLoad(stage, options) {
    const { target, signal } = stage;
    (0,admit/* admitLoad */.c)(target, (url) => stage.mayLoad(url));
    const plan = planLoad(options);
    const largestLimitMs = Math.min(Math.max(...timeLimits(options.thresholds)), plan.timeoutMs);
    const run = (0,external_node_crypto_.randomUUID)();
    const pinned = await untilAborted(pin(stage, run), signal);
    const seen = await runLoad({
        target: pinned,
        plan,
        requestTarget: paths/* requestTarget */.t5,
        pool: poolSize({ ratePerS: plan.ratePerS, requests: plan.requests, largestLimitMs }),
        now: () => stage.now(),
        signal,
        progress: (text) => stage.log.progress(text),
        answered: (count) => stage.answered(count),
    });
    const facts = { run, address: pinned.address, ...seen };
    const saturated = saturation(facts, options.thresholds);
    const observed = { measurements: measurementsOf(facts), summary: summaryOf(facts) };
    if (saturated === undefined)
        return { ...observed, facts };
    return {
        ...observed,
        facts: { ...facts, saturated },
        incomplete: `generator saturated: ${saturated}`,
    };
}
async function pin({ target, access }, run) {
    const protocol = target.protocol === 'https:' ? 'https:' : 'http:';
    const port = Number(target.port) || (protocol === 'https:' ? 443 : 80);
    const address = await pinAddress(target.hostname, port);
    const name = target.hostname.replace(/^\[|\]$/g, '');
    return {
        protocol,
        address,
        port,
        ...((0,external_node_net_.isIP)(name) === 0 ? { servername: name } : {}),
        headers: { Host: target.host, 'User-Agent': 'Rehearse', 'X-Rehearse-Run': run, ...access },
        ...(access === undefined ? {} : { verified: true }),
    };
}


/***/ })

};
