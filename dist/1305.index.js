export const id = 1305;
export const ids = [1305];
export const modules = {

/***/ 28752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ windowMs),
/* harmony export */   h: () => (/* binding */ Breaker)
/* harmony export */ });
/* harmony import */ var _wire_fifo_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28088);
/* harmony import */ var _wire_header_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77969);
/* harmony import */ var _wire_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82985);



const windowMs = 5000;
const slotMs = 100;
const atLeast = 20;
/** One may be the accident of a single server behind a balancer. */
const mostAsks = 3;
/**
 * Protects a site that breaks under the load: tells when more than half of the requests that ended in the
 * last 5 s failed, and when for the third time an answer asked to come back later. 429 counts as failed here,
 * because it asks us to stop.
 */
class Breaker {
    #start;
    /** What ended in each tenth of a second of the window. */
    #recent = new _wire_fifo_js__WEBPACK_IMPORTED_MODULE_0__/* .Fifo */ .J();
    #newest = { slot: -1, ended: 0, failed: 0 };
    #ended = 0;
    #failed = 0;
    #asked = 0;
    constructor(start) {
        this.#start = start;
    }
    /** Counts an ending; returns whether the load must stop. */
    add(ending) {
        const failed = (0,_wire_request_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N)(ending) || ('status' in ending && ending.status === 429);
        const slot = Math.floor(ending.end / slotMs);
        if (slot > this.#newest.slot) {
            this.#newest = { slot, ended: 0, failed: 0 };
            this.#recent.push(this.#newest);
        }
        this.#ended++;
        this.#newest.ended++;
        if (failed) {
            this.#failed++;
            this.#newest.failed++;
            if (asksToWait(ending))
                this.#asked++;
        }
        while ((this.#recent.first()?.slot ?? slot) <= slot - windowMs / slotMs) {
            const old = this.#recent.shift();
            this.#ended -= old?.ended ?? 0;
            this.#failed -= old?.failed ?? 0;
        }
        const full = ending.end - this.#start >= windowMs && this.#ended >= atLeast;
        return this.#asked >= mostAsks || (full && this.#failed > this.#ended / 2);
    }
    get state() {
        return { failed: this.#failed, ended: this.#ended, asked: this.#asked };
    }
}
function asksToWait(ending) {
    if (!('status' in ending) || (ending.status !== 429 && ending.status !== 503))
        return false;
    return (0,_wire_header_of_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .r)(ending.headers, 'retry-after') !== undefined;
}


/***/ }),

/***/ 91305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ OwnSender)
});

// EXTERNAL MODULE: ./build/checks/load/engine/breaker.js
var breaker = __webpack_require__(28752);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/checks/load/engine/clock/alarm.js


/**
 * Rings at a moment, to some tenths of a millisecond. A timer of Node.js rings up to a millisecond late or more, and
 * turning round until the moment comes takes a whole processor away from the site: here a thread of its own
 * sleeps until then.
 */
class Alarm {
    #thread;
    #turns;
    #moment;
    /** From the clock of `performance` to the one that all threads share. */
    #offset;
    constructor(thread, memory) {
        this.#thread = thread;
        this.#turns = new Int32Array(memory, 0, 1);
        this.#moment = new Float64Array(memory, 8, 1);
        // Both clocks are slow when they are read for the first time.
        performance.now();
        process.hrtime.bigint();
        this.#offset = Number(process.hrtime.bigint()) / 1e6 - performance.now();
    }
    /** An alarm that is ready; `rang` hears of each ring. */
    static async open(rang) {
        const memory = new SharedArrayBuffer(16);
        // As text: a file of its own could not be found in the bundle.
        const thread = new external_node_worker_threads_.Worker(`(${sleepAndTell.toString()})()`, {
            eval: true,
            workerData: memory,
            execArgv: [],
        });
        thread.on('message', rang);
        await (0,external_node_events_.once)(thread, 'online');
        return new Alarm(thread, memory);
    }
    /** Rings once at `at`, in milliseconds of `performance.now()`, instead of when it was set to before. */
    set(at) {
        this.#moment[0] = at + this.#offset;
        Atomics.add(this.#turns, 0, 1);
        Atomics.notify(this.#turns, 0);
    }
    async close() {
        await this.#thread.terminate();
    }
}
/** Runs in the thread, which has nothing but this text: sleeps until the moment that is set, and tells. */
function sleepAndTell() {
    const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
    const turns = new Int32Array(workerData, 0, 1);
    const moment = new Float64Array(workerData, 8, 1);
    let done = 0;
    for (;;) {
        const turn = Atomics.load(turns, 0);
        if (turn === done) {
            Atomics.wait(turns, 0, turn);
            continue;
        }
        const left = (moment[0] ?? 0) - Number(process.hrtime.bigint()) / 1e6;
        // Woken before its time: it was set anew.
        if (left > 0 && Atomics.wait(turns, 0, turn, left) !== 'timed-out')
            continue;
        done = turn;
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that of a thread takes none
        parentPort?.postMessage(0);
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/clock/due-heap.js
/** A binary heap: the item that is due first is at hand. */
class DueHeap {
    #items = [];
    first() {
        return this.#items[0];
    }
    push(item) {
        const items = this.#items;
        let at = items.length;
        while (at > 0) {
            const parent = (at - 1) >> 1;
            const above = items[parent];
            if (!above || above.at <= item.at)
                break;
            items[at] = above;
            at = parent;
        }
        items[at] = item;
    }
    shift() {
        const items = this.#items;
        const first = items[0];
        const last = items.pop();
        if (first === undefined || last === undefined || items.length === 0)
            return first;
        let at = 0;
        for (;;) {
            const left = 2 * at + 1;
            const one = items[left];
            const other = items[left + 1];
            if (!one)
                break;
            const child = other && other.at < one.at ? left + 1 : left;
            const below = child === left ? one : other;
            if (!below || below.at >= last.at)
                break;
            items[at] = below;
            at = child;
        }
        items[at] = last;
        return first;
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/clock/scheduler.js

/** So much overdue work is done in one turn of the event loop; then answers get their turn. */
const mostPerTurn = 100;
const leastEarlyMs = 0.05;
const mostEarlyMs = 0.5;
const relaxedMs = 1;
/**
 * Does work when it is due, and at once what is overdue. The alarm is set a little before that moment, and the
 * rest is waited for in turns of the event loop. How little is learnt: on an idle machine it takes longer to wake up
 * than on a busy one.
 */
class Scheduler {
    #now;
    #heap = new DueHeap();
    #failed;
    #relaxed;
    #alarm;
    /** When the alarm will ring; undefined while it is not set. */
    #setTo;
    #turning = false;
    #stopped = false;
    #earlyMs = 0.2;
    /**
     * `failed` hears what work threw; nothing is done after that. While `relaxed`, what is due may wait a millisecond
     * for its turn.
     */
    constructor(now, failed, relaxed = () => false) {
        this.#now = now;
        this.#failed = failed;
        this.#relaxed = relaxed;
    }
    /** Does what was added so far, and what will be; not before. */
    start(alarm) {
        this.#alarm = alarm;
        this.#turn();
    }
    /** To be called when the alarm rings. */
    rang() {
        // One that was on its way when the alarm was set anew.
        if (this.#turning)
            return;
        const late = this.#untilNext() < 0;
        // Grows faster than it shrinks: settles where about one ring in eight comes too late.
        const early = this.#earlyMs * (late ? 1.2 : 0.975);
        this.#earlyMs = Math.min(Math.max(early, leastEarlyMs), mostEarlyMs);
        this.#setTo = undefined;
        this.#turn();
    }
    at(at, fire) {
        if (this.#stopped)
            return;
        this.#heap.push({ at, fire });
        if (this.#alarm &&
            !this.#turning &&
            (this.#setTo === undefined || at - this.#earlyMs < this.#setTo)) {
            this.#wait();
        }
    }
    /** Does nothing any more. */
    stop() {
        this.#stopped = true;
    }
    #untilNext() {
        return (this.#heap.first()?.at ?? Infinity) - this.#now();
    }
    #turn() {
        this.#turning = true;
        try {
            for (let done = 0; done < mostPerTurn && !this.#stopped && this.#untilNext() <= 0; done++) {
                this.#heap.shift()?.fire();
            }
        }
        catch (error) {
            this.#stopped = true;
            this.#failed(error);
        }
        this.#turning = false;
        this.#wait();
    }
    #wait() {
        const first = this.#heap.first();
        if (this.#stopped || !first)
            return;
        const ringAt = first.at - this.#earlyMs;
        if (this.#relaxed()) {
            // The alarm's thread would only take time away from the answers.
            this.#turning = true;
            setTimeout(() => this.#turn(), relaxedMs);
        }
        else if (ringAt > this.#now()) {
            this.#setTo = ringAt;
            this.#alarm?.set(ringAt);
        }
        else {
            this.#turning = true;
            setImmediate(() => this.#turn());
        }
    }
}

// EXTERNAL MODULE: ./build/checks/load/engine/histogram.js
var histogram = __webpack_require__(22126);
// EXTERNAL MODULE: ./build/checks/load/engine/wire/request.js
var wire_request = __webpack_require__(82985);
// EXTERNAL MODULE: ./build/checks/load/engine/record/cell-key.js
var cell_key = __webpack_require__(85548);
;// CONCATENATED MODULE: ./build/checks/load/engine/record/endings.js


/**
 * The times of an ending. What was given up is censored: it counts with the time limit, because it would
 * have taken at least that long. What was never sent counts so in both, or a full pool would flatter.
 */
function timesOf(request, ending, timeoutMs) {
    const responseMs = ending.end - request.due;
    const handledMs = ending.end - request.fired;
    if (!('error' in ending)) {
        const serviceMs = ending.end - (request.sent ?? request.fired);
        return (0,wire_request/* isFailure */.N)(ending) ? undefined : { responseMs, handledMs, serviceMs };
    }
    if (ending.error === 'timeout')
        return { responseMs, handledMs, serviceMs: timeoutMs };
    if (ending.error === 'not-sent') {
        return { responseMs: timeoutMs, handledMs: timeoutMs, serviceMs: timeoutMs };
    }
    return undefined;
}
/** Collects the endings of the requests of one route in one stage. */
class EndingsRecorder {
    #response = new histogram/* Histogram */.dq();
    #handled = new histogram/* Histogram */.dq();
    #service = new histogram/* Histogram */.dq();
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
    add(ending, times) {
        const counts = this.#counts;
        if ('error' in ending) {
            counts.errors[ending.error] = (counts.errors[ending.error] ?? 0) + 1;
        }
        else {
            counts.answered++;
            counts.statuses[ending.status] = (counts.statuses[ending.status] ?? 0) + 1;
        }
        if ((0,wire_request/* isFailure */.N)(ending)) {
            counts.failed++;
            counts.firstFailure ??= 'error' in ending ? ending.message.slice(0, 300) : `${ending.status}`;
        }
        if (times) {
            this.#response.add(times.responseMs);
            this.#handled.add(times.handledMs);
            this.#service.add(times.serviceMs);
        }
    }
    facts() {
        return {
            ...this.#counts,
            response: this.#response.buckets(),
            handled: this.#handled.buckets(),
            service: this.#service.buckets(),
        };
    }
}

// EXTERNAL MODULE: ./build/checks/load/engine/record/second.js
var second = __webpack_require__(76782);
// EXTERNAL MODULE: ./build/checks/load/engine/record/series.js
var series = __webpack_require__(99983);
;// CONCATENATED MODULE: ./build/checks/load/engine/record/recorder.js






/** Counts requests and their endings as they come. */
class Recorder {
    second = new second/* SecondRecorder */.b();
    #cells = new Map();
    #lags;
    #series;
    #unexpected = new Map();
    #start;
    #timeoutMs;
    /** `start` is when the load starts, in monotonic milliseconds. */
    constructor(load) {
        this.#start = load.start;
        this.#timeoutMs = load.timeoutMs;
        this.#series = new series/* Series */.s(load.durationMs);
        this.#lags = Array.from({ length: load.stages }, () => new histogram/* Histogram */.dq());
    }
    /** `byClock` tells what the clock started from what an answer did, which cannot be late. */
    fired(request, byClock) {
        if (byClock)
            this.#lags[request.stage]?.add(request.fired - request.due);
        this.#cell(request).fired();
        this.#series.planned(request.due - this.#start);
        this.second.fired();
    }
    ended(request, ending) {
        const times = timesOf(request, ending, this.#timeoutMs);
        const failed = (0,wire_request/* isFailure */.N)(ending);
        this.#cell(request).add(ending, times);
        this.#series.ended(request.due - this.#start, failed, times?.responseMs);
        this.second.ended(request, failed, times);
    }
    /** An answer was compared with what is expected of its route. */
    compared(route, unexpected) {
        const seen = this.#unexpected.get(route) ?? { count: 0, of: 0, first: '' };
        seen.of++;
        if (unexpected !== undefined) {
            if (seen.count === 0)
                seen.first = unexpected;
            seen.count++;
        }
        this.#unexpected.set(route, seen);
    }
    recorded() {
        return {
            cells: [...this.#cells.values()].map(({ stage, route, own }) => ({
                stage,
                route,
                endings: own.facts(),
            })),
            lags: this.#lags.map((lag) => lag.buckets()),
            points: this.#series.points(),
            unexpected: [...this.#unexpected].map(([route, seen]) => ({ route, ...seen })),
        };
    }
    #cell({ stage, route }) {
        const key = (0,cell_key/* cellKey */.s)(stage, route);
        const known = this.#cells.get(key);
        if (known)
            return known.own;
        const own = new EndingsRecorder();
        this.#cells.set(key, { stage, route, own });
        return own;
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/sessions.js
/**
 * Visitors that come when the plan says so, whether or not the site keeps up, and then ask one thing after the
 * other: each step waits for the end of the one before, and until that was due its gap ago.
 */
class Sessions {
    #setting;
    #finished = Promise.withResolvers();
    #begun = 0;
    #alive = 0;
    #onTheWay = 0;
    #halted = false;
    constructor(setting) {
        this.#setting = setting;
    }
    /** Resolves when every request of every session has ended, or after `halt` when those on their way have. */
    run() {
        this.#expectNext();
        this.#finishIfDone();
        return this.#finished.promise;
    }
    /** Nothing becomes due any more. What is on its way still ends. */
    halt() {
        if (this.#halted)
            return;
        this.#halted = true;
        this.#setting.scheduler.stop();
        this.#setting.dispatcher.halt();
        this.#finishIfDone();
    }
    #expectNext() {
        const { sessions, scheduler, start } = this.#setting;
        const session = sessions[this.#begun];
        if (!session)
            return;
        const due = start + session.startMs;
        scheduler.at(due, () => {
            this.#begun++;
            this.#expectNext();
            if (session.steps.length === 0)
                return this.#finishIfDone();
            this.#alive++;
            this.#fire({ steps: session.steps, at: 0, visitor: {} }, due, true);
        });
    }
    #fire(visit, due, byClock) {
        const { now, recorder, requests, dispatcher } = this.#setting;
        const step = visit.steps[visit.at];
        if (!step)
            throw new RangeError(`a session has no step ${visit.at}`);
        const { route, stage } = step;
        const request = { route, stage, due, fired: now() };
        recorder.fired(request, byClock);
        this.#onTheWay++;
        const outgoing = requests.write(step, visit.visitor);
        if ('missing' in outgoing) {
            const message = `no answer before gave a usable value "${outgoing.missing}"`;
            this.#ended(visit, request, { end: request.fired, error: 'no-value', message });
            return;
        }
        dispatcher.fire({
            request,
            outgoing,
            ended: (ending) => {
                if ('status' in ending) {
                    const unexpected = requests.learn(step, outgoing.target, visit.visitor, ending);
                    if (requests.expects(route))
                        recorder.compared(route, unexpected);
                }
                this.#ended(visit, request, ending);
            },
        });
    }
    #ended(visit, request, ending) {
        this.#onTheWay--;
        this.#setting.recorder.ended(request, ending);
        this.#setting.ended(ending);
        visit.at++;
        const next = visit.steps[visit.at];
        if (next && !this.#halted)
            this.#goOn(visit, request.due + next.gapMs, ending);
        else {
            this.#alive--;
            this.#finishIfDone();
        }
    }
    #goOn(visit, planned, ending) {
        const { scheduler, latest, now } = this.#setting;
        const due = Math.max(planned, ending.end);
        const byClock = planned > ending.end;
        if (due > latest)
            return this.#giveUp(visit);
        // An answer starts the next request in the same turn; anything else might do so for ever.
        if ('status' in ending && due <= now())
            this.#fire(visit, due, byClock);
        else
            scheduler.at(due, () => this.#fire(visit, due, byClock));
    }
    /** The site has made the session longer than the load may take. */
    #giveUp(visit) {
        const { recorder, latest } = this.#setting;
        const message = 'the session before it took so long that the time of the load was over';
        for (const { route, stage } of visit.steps.slice(visit.at)) {
            const request = { route, stage, due: latest, fired: latest };
            const ending = { end: latest, error: 'not-sent', message };
            recorder.fired(request, false);
            recorder.ended(request, ending);
            this.#setting.ended(ending);
        }
        this.#alive--;
        this.#finishIfDone();
    }
    #finishIfDone() {
        const { sessions } = this.#setting;
        const done = this.#halted
            ? this.#onTheWay === 0
            : this.#begun === sessions.length && this.#alive === 0;
        if (done)
            this.#finished.resolve();
    }
}

// EXTERNAL MODULE: ./build/model/cookies/cookie-jar.js + 1 modules
var cookie_jar = __webpack_require__(28824);
// EXTERNAL MODULE: ./build/checks/load/route-label.js
var route_label = __webpack_require__(38547);
// EXTERNAL MODULE: ./build/checks/load/engine/wire/header-of.js
var header_of = __webpack_require__(77969);
;// CONCATENATED MODULE: ./build/checks/load/engine/visitor/answer-text.js

/**
 * The body of an answer as text, decoded once and only when it is asked for: by the charset of its
 * Content-Type, else as UTF-8. Bytes that are none become replacement characters.
 */
function answerText({ headers, body }) {
    let text;
    return () => {
        text ??= decode(body ?? Buffer.alloc(0), (0,header_of/* headerOf */.r)(headers, 'content-type') ?? '');
        return text;
    };
}
function decode(body, contentType) {
    const charset = /;\s*charset="?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? 'utf-8';
    try {
        return new TextDecoder(charset).decode(body);
    }
    catch {
        return new TextDecoder().decode(body);
    }
}

// EXTERNAL MODULE: ./build/checks/load/engine/visitor/capture.js
var visitor_capture = __webpack_require__(99019);
;// CONCATENATED MODULE: ./build/checks/load/engine/visitor/expectation.js

/** What about the answer is not as expected, in a few words; undefined when all of it is. */
function unmet({ status, body, headers }, answer, text) {
    if (status && !status.includes(answer.status)) {
        return `status ${answer.status} instead of ${status.join(' or ')}`;
    }
    for (const [name, wanted] of Object.entries(headers ?? {})) {
        const value = (0,header_of/* headerOf */.r)(answer.headers, name);
        if (value === undefined)
            return `no header ${name}`;
        if (!value.includes(wanted))
            return `header ${name}: ${value.slice(0, 100)}`;
    }
    if (body !== undefined && !text().includes(body)) {
        return `status ${answer.status}, but a body without "${body.slice(0, 100)}"`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/checks/load/route-options.js
var route_options = __webpack_require__(97311);
;// CONCATENATED MODULE: ./build/checks/load/engine/visitor/body-encoding.js
/** The type of a body that states none: JSON where it is some once its values are there, else what a form sends. */
function typeOfBody(body) {
    try {
        JSON.parse(body.parts.join('0'));
        return 'application/json';
    }
    catch {
        return 'application/x-www-form-urlencoded';
    }
}
/**
 * How a value is written into a body of this type, so that it stays one value: escaped inside of a JSON text,
 * percent-encoded in a form, and as it is elsewhere.
 */
function valueWriter(contentType) {
    if (/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) {
        return (value) => JSON.stringify(value).slice(1, -1);
    }
    if (/^application\/x-www-form-urlencoded\b/i.test(contentType))
        return percentEncoded;
    return (value) => value;
}
/** Every sign but letters, digits and - _ . ! ~ * ' ( ) as %XX. */
function percentEncoded(value) {
    return encodeURIComponent(value.toWellFormed());
}

;// CONCATENATED MODULE: ./build/checks/load/engine/visitor/template.js
const place = /\{\{\s*([A-Za-z_][\w-]{0,49})\s*\}\}/;
/** Reads a text. What looks like a place but names no value stays text. */
function parseTemplate(text) {
    const pieces = text.split(place);
    return {
        parts: pieces.filter((_, index) => index % 2 === 0),
        names: pieces.filter((_, index) => index % 2 === 1),
    };
}
/**
 * The text with its values, each as `write` puts it there. Names the first value that is missing, or that
 * `write` cannot put there.
 */
function fill({ parts, names }, values, write) {
    let text = parts[0] ?? '';
    for (const [index, name] of names.entries()) {
        const value = values.get(name);
        const written = value === undefined ? undefined : write(value);
        if (written === undefined)
            return { missing: name };
        text += written + (parts[index + 1] ?? '');
    }
    return text;
}

;// CONCATENATED MODULE: ./build/checks/load/engine/visitor/route-request.js



/** A path is repeated often, and each has to be looked through for places only once. */
const mostPaths = 10_000;
/** As browsers ask for them: what compressing costs the site belongs to the load. Only bodies that are read come plain. */
const codings = 'gzip, deflate, br';
const none = new Map();
/** Writes the requests of one route. */
class RouteRequest {
    #method;
    /** The headers without a place for a value, as they are written. */
    #fixed;
    #open;
    #cookie;
    #body;
    #writeInBody;
    #wantsBody;
    #paths = new Map();
    /** `headers` go with every request; those of the options come before them. */
    constructor(route, options, headers) {
        const body = options.body === undefined ? undefined : parseTemplate(options.body);
        this.#wantsBody = (0,route_options/* readsBody */.K9)(options);
        const all = new Map();
        const add = (more, read) => {
            for (const [name, text] of Object.entries(more))
                all.set(name.toLowerCase(), [name, read(text)]);
        };
        add({ ...headers, Accept: '*/*' }, asItIs);
        if (!this.#wantsBody)
            add({ 'Accept-Encoding': codings }, asItIs);
        if (body !== undefined)
            add({ 'Content-Type': typeOfBody(body) }, asItIs);
        add(options.headers ?? {}, parseTemplate);
        this.#method = route.method;
        this.#cookie = all.get('cookie')?.[1];
        this.#body = body;
        this.#writeInBody = valueWriter(all.get('content-type')?.[1].parts.join('') ?? '');
        const lines = [...all].filter(([name]) => name !== 'cookie').map(([, line]) => line);
        this.#fixed = lines
            .filter(([, { names }]) => names.length === 0)
            .map(([name, { parts }]) => `${name}: ${parts.join('')}\r\n`)
            .join('');
        this.#open = lines.filter(([, { names }]) => names.length > 0);
    }
    /** The request for a path by a visitor, at `now` in milliseconds since 1970; or the value that it lacks. */
    write(path, visitor, now) {
        const written = this.#written(path);
        // Most requests are the same each time.
        if (written.always && !visitor.jar)
            return written.always;
        const { values = none } = visitor;
        const target = fill(written.template, values, percentEncoded);
        if (typeof target !== 'string')
            return target;
        let head = `${this.#method} ${target} HTTP/1.1\r\n${this.#fixed}`;
        for (const [name, template] of this.#open) {
            const value = fill(template, values, inHeader);
            if (typeof value !== 'string')
                return value;
            head += `${name}: ${value}\r\n`;
        }
        const given = this.#cookie && fill(this.#cookie, values, inHeader);
        if (typeof given === 'object')
            return given;
        const cookie = visitor.jar ? visitor.jar.header(target, now, given) : given;
        if (cookie !== undefined)
            head += `Cookie: ${cookie}\r\n`;
        const outgoing = { target, headOnly: this.#method === 'HEAD', wantsBody: this.#wantsBody };
        if (this.#body === undefined && /^(?:GET|HEAD)$/.test(this.#method)) {
            return { bytes: `${head}\r\n`, ...outgoing };
        }
        const body = fill(this.#body ?? parseTemplate(''), values, this.#writeInBody);
        if (typeof body !== 'string')
            return body;
        const length = Buffer.byteLength(body);
        return { bytes: `${head}Content-Length: ${length}\r\n\r\n${body}`, ...outgoing };
    }
    #written(path) {
        const known = this.#paths.get(path);
        if (known)
            return known;
        // Whoever read the path as one of a URL has encoded the braces.
        const template = parseTemplate(path.replace(/%7B%7B([\w-]+)%7D%7D/gi, '{{$1}}'));
        const written = { template };
        if (this.#paths.size < mostPaths)
            this.#paths.set(path, written);
        const others = [this.#cookie, this.#body, ...this.#open.map(([, value]) => value)];
        const places = [template, ...others.filter((one) => one !== undefined)];
        if (places.every(({ names }) => names.length === 0)) {
            const outgoing = this.write(path, {}, 0);
            if ('bytes' in outgoing)
                written.always = { ...outgoing, bytes: Buffer.from(outgoing.bytes) };
        }
        return written;
    }
}
/** A text that has no places, whatever stands in it: a secret may look like one. */
function asItIs(text) {
    return { parts: [text], names: [] };
}
/** A control character would end the header, and what follows it would be another one. */
function inHeader(value) {
    return /^[\x20-\x7e]*$/.test(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./build/checks/load/engine/visitor/requests.js







/** Writes the requests of visitors, and lets visitors learn from the answers. */
class Requests {
    #routes;
    #site;
    /** `headers` go with every request. */
    constructor(routes, options, site, headers) {
        this.#site = site;
        this.#routes = routes.map((route) => {
            const label = (0,route_label/* routeLabel */.q)(route);
            const own = Object.hasOwn(options, label) ? (options[label] ?? {}) : {};
            return { options: own, request: new RouteRequest(route, own, headers) };
        });
    }
    /** The request of a step, or the value that it lacks. */
    write(step, visitor) {
        const now = visitor.jar ? Date.now() : 0;
        return this.#route(step).request.write(step.path, visitor, now);
    }
    /** Whether anything is expected of the answers of a route. */
    expects(route) {
        const { expect, capture } = this.#routes[route]?.options ?? {};
        return expect !== undefined || capture !== undefined;
    }
    /** Keeps what the answer to `target` gives the visitor. Returns what is not as expected, in a few words. */
    learn(step, target, visitor, answer) {
        const cookies = (0,header_of/* headersOf */.Y)(answer.headers, 'set-cookie');
        if (cookies.length > 0) {
            visitor.jar ??= new cookie_jar/* CookieJar */.c(this.#site);
            visitor.jar.store(cookies, target, Date.now());
        }
        const { expect, capture } = this.#route(step).options;
        if (expect === undefined && capture === undefined)
            return undefined;
        const text = answerText(answer);
        let unexpected = expect && unmet(expect, answer, text);
        for (const [name, wanted] of Object.entries(capture ?? {})) {
            const { headers } = answer;
            const value = (0,visitor_capture/* captureValue */.i)(wanted, { headers, text, jar: visitor.jar });
            // An old value would stand for one that this answer did not give.
            if (value === undefined)
                visitor.values?.delete(name);
            else
                (visitor.values ??= new Map()).set(name, value);
            if (value === undefined)
                unexpected ??= `status ${answer.status} without the value "${name}"`;
        }
        return unexpected;
    }
    #route({ route }) {
        const known = this.#routes[route];
        if (!known)
            throw new RangeError(`the plan has no route ${route}`);
        return known;
    }
}

// EXTERNAL MODULE: ./build/checks/load/engine/wire/fifo.js
var fifo = __webpack_require__(28088);
;// CONCATENATED MODULE: ./build/checks/load/engine/wire/dispatcher.js

/**
 * Brings requests to free connections. None is dropped: without a free connection it waits, and at its time
 * limit it ends as `not-sent`.
 */
class Dispatcher {
    #setting;
    #idle;
    /** Waiting requests, oldest first. */
    #waiting = new fifo/* Fifo */.J();
    /** Sent requests and where, oldest first. */
    #sent = new Map();
    /** Looks for what is overdue; every request has the same time, so it is enough to watch the oldest. */
    #timer;
    queueMax = 0;
    constructor(setting) {
        this.#setting = setting;
        this.#idle = [...setting.connections];
    }
    /** How many requests wait for a free connection. */
    get waiting() {
        return this.#waiting.size;
    }
    fire(errand) {
        // The one used last comes first: few sockets stay busy instead of all of them half idle.
        const connection = this.#idle.pop();
        if (connection) {
            this.#send(connection, errand);
        }
        else {
            this.#waiting.push(errand);
            this.queueMax = Math.max(this.queueMax, this.#waiting.size);
        }
        this.#timer ??= setTimeout(() => this.#expire(), this.#setting.timeoutMs);
    }
    /** Ends what was not sent yet; what is on its way may still be answered. */
    halt() {
        while (this.#waiting.size > 0)
            this.#endWaiting();
    }
    /** Forgets everything without an ending, and holds the process no longer. */
    abandon() {
        clearTimeout(this.#timer);
        while (this.#waiting.size > 0)
            this.#waiting.shift();
        this.#sent.clear();
    }
    #send(connection, errand) {
        this.#sent.set(errand, connection);
        errand.request.sent = connection.send(errand.outgoing, (ending) => {
            this.#sent.delete(errand);
            // First free, then told: the next request of the same session finds its own connection.
            this.#release(connection);
            errand.ended(ending);
        });
    }
    #release(connection) {
        const next = this.#waiting.shift();
        if (next)
            this.#send(connection, next);
        else
            this.#idle.push(connection);
    }
    #expire() {
        const { timeoutMs, now } = this.#setting;
        this.#timer = undefined;
        for (const [errand, connection] of this.#sent) {
            if (sentAt(errand) + timeoutMs > now())
                break;
            this.#sent.delete(errand);
            connection.drop();
            this.#release(connection);
            const end = sentAt(errand) + timeoutMs;
            errand.ended({ end, error: 'timeout', message: 'no whole answer in time' });
        }
        for (let first = this.#waiting.first(); first; first = this.#waiting.first()) {
            if (first.request.due + timeoutMs > now())
                break;
            this.#endWaiting();
        }
        const [oldest] = this.#sent.keys();
        const nextMs = Math.min(oldest ? sentAt(oldest) : Infinity, this.#waiting.first()?.request.due ?? Infinity);
        if (nextMs === Infinity)
            return;
        // Fired meanwhile: `ended` may have started a request, and with it the timer.
        this.#timer ??= setTimeout(() => this.#expire(), Math.max(1, nextMs + timeoutMs - now()));
    }
    #endWaiting() {
        const errand = this.#waiting.shift();
        const due = errand?.request.due ?? 0;
        const end = due + this.#setting.timeoutMs;
        errand?.ended({ end, error: 'not-sent', message: 'no free connection in time' });
    }
}
function sentAt({ request }) {
    return request.sent ?? request.fired;
}

// EXTERNAL MODULE: ./build/model/loopback.js
var loopback = __webpack_require__(97869);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/autocannon/autocannon.js
var autocannon = __webpack_require__(88174);
// EXTERNAL MODULE: ./build/model/bracketed.js
var bracketed = __webpack_require__(7455);
;// CONCATENATED MODULE: ./build/checks/load/engine/wire/autocannon-internals.js
const needed = [
    ['_connect'],
    ['_doRequest'],
    ['_destroyConnection'],
    ['parser', 'execute'],
    ['parser', 'finish'],
    ['parser', 'reinitialize'],
    ['parser', 'consumeLine'],
    ['requestIterator', 'nextRequest'],
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
    const body = member(parser.constructor, 'kOnBody');
    const messageComplete = member(parser.constructor, 'kOnMessageComplete');
    if (typeof headersComplete !== 'number' ||
        typeof body !== 'number' ||
        typeof messageComplete !== 'number') {
        throw new Error('autocannon has changed inside: its parser names no hooks');
    }
    return { headersComplete, body, messageComplete };
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

;// CONCATENATED MODULE: ./build/checks/load/engine/wire/framing.js

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
            !/^[\da-f]{1,13}\s*(;|$)/i.test(line)) {
            throw new Error('a chunk without a size');
        }
        return line;
    };
}
/** Throws for a head that does not tell where its body ends; a parser would guess. */
function checkHead(head) {
    const { statusCode, headers } = head;
    if (statusCode < 100)
        throw new Error('a status below 100');
    if (statusCode === 101)
        throw new Error('an upgrade that nobody asked for');
    const length = (0,header_of/* headerOf */.r)(headers, 'content-length');
    if (length !== undefined && !/^\d{1,15}$/.test(length))
        throw new Error('a length that is no number');
    const coding = (0,header_of/* headerOf */.r)(headers, 'transfer-encoding');
    if (coding !== undefined && coding.toLowerCase() !== 'chunked')
        throw new Error('a transfer coding that nobody asked for');
}
/** Answers to HEAD, 204 and 304 end with their head, whatever length they state (RFC 9112, 6.3). */
function hasNoBody(head, headOnly) {
    return headOnly || head.statusCode === 204 || head.statusCode === 304;
}
/**
 * Whether the connection stays open after an answer without a body. The parser's own word does not hold for
 * it: without a length, it expects the connection to end the body.
 */
function staysOpen(head) {
    const connection = (0,header_of/* headerOf */.r)(head.headers, 'connection')?.toLowerCase() ?? '';
    const persistent = head.versionMajor > 1 || (head.versionMajor === 1 && head.versionMinor > 0);
    return persistent ? !connection.includes('close') : connection.includes('keep-alive');
}
/** How long the server keeps an idle connection, in milliseconds, as its `Keep-Alive` header says. */
function keepAliveMs(head) {
    const field = (0,header_of/* headerOf */.r)(head.headers, 'keep-alive') ?? '';
    const seconds = /(?:^|[\s,])timeout=(\d{1,6})/i.exec(field)?.[1];
    return seconds === undefined ? undefined : Number(seconds) * 1000;
}

;// CONCATENATED MODULE: ./build/checks/load/engine/wire/answer-parser.js


/** Makes autocannon's parser tell `events`, and refuse what is no answer. */
function hearAnswers(parser, events) {
    const hooks = parserHooks(parser);
    const execute = parser.execute.bind(parser);
    let interim = false;
    checkChunks(parser);
    parser[hooks.headersComplete] = (head) => {
        interim = head.statusCode < 200;
        checkHead(head);
        // True: no body follows. The parser then goes on with the answer proper in the same bytes.
        return interim || events.head(head) ? true : undefined;
    };
    parser[hooks.body] = (bytes) => events.body(bytes);
    parser[hooks.messageComplete] = () => {
        if (interim)
            interim = false;
        else
            events.complete();
    };
    parser.execute = (chunk) => {
        events.came();
        let result;
        try {
            result = execute(chunk);
        }
        catch (error) {
            result = error instanceof Error ? error : new Error(String(error));
        }
        if (result instanceof Error)
            interim = false;
        events.parsed(result instanceof Error ? result : undefined);
        return result;
    };
}

;// CONCATENATED MODULE: ./build/checks/load/engine/wire/body-start.js
const most = 1024 * 1024;
/** Collects the first MiB of a body; the rest is let go as it comes. */
class BodyStart {
    #parts = [];
    #room = most;
    add(bytes) {
        if (this.#room <= 0)
            return;
        const part = bytes.subarray(0, this.#room);
        this.#parts.push(part);
        this.#room -= part.length;
    }
    bytes() {
        return Buffer.concat(this.#parts);
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/wire/error-kind.js
const kinds = {
    ECONNREFUSED: 'refused',
    ECONNRESET: 'reset',
    ECONNABORTED: 'reset',
    EPIPE: 'closed',
    ENOTFOUND: 'dns',
    EAI_AGAIN: 'dns',
};
/** A handshake that fails, or a certificate that does not hold. */
const tls = /^(?:ERR_(?:SSL|TLS)_|CERT_|CRL_|EPROTO$|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH$|INVALID_(?:CA|PURPOSE)$|PATH_LENGTH_EXCEEDED$)/;
/** Out of descriptors, of local ports or of buffers: this machine could not send, the site did nothing wrong. */
const local = new Set(['EMFILE', 'ENFILE', 'EADDRNOTAVAIL', 'ENOBUFS', 'ENOMEM']);
/** The kind of error that a failed socket stands for. */
function errorKindOf(error) {
    const code = codeOf(error);
    return kinds[code] ?? (tls.test(code) ? 'tls' : 'other');
}
/** Whether the error says that the generator, not the site, ran out of something. */
function isLocalFault(error) {
    return local.has(codeOf(error));
}
function codeOf(error) {
    const code = Reflect.get(error, 'code');
    return typeof code === 'string' ? code : '';
}

;// CONCATENATED MODULE: ./build/checks/load/engine/wire/connection.js





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
    /** When bytes came last: the time to read an answer is ours and not the site's. */
    #cameAt = 0;
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
        // autocannon sends again after each answer, on connect and on a timeout: only the plan may send.
        client._doRequest = () => { };
        client._destroyConnection = () => this.drop();
        client._connect = () => {
            client._connect = () => { };
            client.timeoutTicker.clear();
            client.timeoutTicker = { clear() { }, reschedule() { } };
            hearAnswers(client.parser, {
                came: () => (this.#cameAt = this.#now()),
                head: (head) => this.#begun(head),
                body: (bytes) => this.#exchange?.body?.add(bytes),
                complete: () => this.#complete(),
                parsed: (problem) => this.#parsed(problem),
            });
        };
    }
    /** Sends a request; `ended` is called once unless `drop` comes first. Returns when the bytes were written. */
    send({ bytes, headOnly, wantsBody }, ended) {
        const client = this.#client;
        const usable = client.conn?.writable === true && this.#now() <= this.#reusableUntil;
        if (client.conn && !usable)
            this.drop();
        if (!client.conn)
            this.#connect();
        client.requestIterator.currentRequest = { requestBuffer: bytes };
        const body = wantsBody ? new BodyStart() : undefined;
        this.#exchange = { ended, headOnly, status: 0, headers: [], keepAlive: false, body };
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
    #begun(head) {
        const exchange = this.#exchange;
        if (!exchange || exchange.end !== undefined)
            return false;
        const bodiless = hasNoBody(head, exchange.headOnly);
        exchange.status = head.statusCode;
        exchange.headers = head.headers;
        exchange.keepAlive = bodiless ? staysOpen(head) : head.shouldKeepAlive;
        this.#keepAliveMs = keepAliveMs(head) ?? this.#keepAliveMs;
        return bodiless;
    }
    #complete() {
        if (!this.#exchange || this.#exchange.end !== undefined)
            this.#dirty = true;
        else
            this.#exchange.end = this.#cameAt;
    }
    #parsed(problem) {
        const exchange = this.#exchange;
        if (!exchange)
            return this.drop();
        const { parser } = this.#client;
        if (exchange.end !== undefined) {
            const clean = !this.#dirty && parser.state === 'RESPONSE_LINE' && parser.line === '';
            this.#answered(exchange, exchange.end, clean && exchange.keepAlive && !problem);
        }
        else if (problem) {
            this.#lost({ end: this.#now(), error: 'bad-response', message: problem.message });
        }
    }
    #answered(exchange, end, reuse) {
        if (reuse) {
            this.#exchange = undefined;
            this.#reusableUntil = end + this.#keepAliveMs - keepAliveMarginMs;
            this.#client.pipelinedRequests.clear();
        }
        else {
            this.drop();
        }
        const { status, headers, body } = exchange;
        const answer = { end, status, headers };
        exchange.ended(body ? { ...answer, body: body.bytes() } : answer);
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
        this.#cameAt = this.#now();
        if (exchange && parser.state === 'BODY_RAW')
            parser.finish();
        if (exchange?.end !== undefined)
            return this.#answered(exchange, exchange.end, false);
        this.#lost({ end: this.#now(), error: 'closed', message: 'closed without a whole answer' });
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/wire/pool.js




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
    const host = (0,bracketed/* bracketed */.E)(target.address);
    const connections = [];
    const options = {
        url: `${target.protocol}//${host}:${target.port}`,
        connections: size,
        duration: longestS,
        // How soon it notices that it was stopped.
        sampleInt: 100,
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

;// CONCATENATED MODULE: ./build/checks/load/engine/crew/own-sender.js









/** A slow site makes sessions longer than planned. They may take as long again, and a minute at least. */
const leastOvertimeMs = 60_000;
/** The watchdog of the preview wants to know soon that it still answers. */
const tellEveryMs = 100;
/** A sender that works in this process. */
class OwnSender {
    #share;
    #events;
    #now;
    #pool;
    #alarm;
    #scheduler;
    #timers = [];
    #outcome = Promise.withResolvers();
    #dispatcher;
    #sessions;
    #breaker;
    #atHalt;
    #answered = 0;
    #unanswered = 0;
    constructor(share, events, now, tools) {
        this.#share = share;
        this.#events = events;
        this.#now = now;
        this.#pool = tools.pool;
        this.#alarm = tools.alarm;
        this.#dispatcher = tools.dispatcher;
        this.#scheduler = tools.scheduler;
        this.#outcome.promise.catch(() => { });
    }
    /** A sender that is ready to start. `now` is `performance.now`. */
    static async open(share, events, now) {
        const pool = await openPool(share.target, share.connections, now);
        try {
            const { connections } = pool;
            const dispatcher = new Dispatcher({ connections, timeoutMs: share.timeoutMs, now });
            const scheduler = new Scheduler(now, (error) => sender.#outcome.reject(error), 
            // What would only join a queue need not come at the very moment; answers are read sooner meanwhile.
            () => dispatcher.waiting > 0);
            const alarm = await Alarm.open(() => scheduler.rang());
            const sender = new OwnSender(share, events, now, { pool, alarm, dispatcher, scheduler });
            return sender;
        }
        catch (error) {
            await pool.close();
            throw error;
        }
    }
    get outcome() {
        return this.#outcome.promise;
    }
    start(at) {
        this.#send(at).then(this.#outcome.resolve, this.#outcome.reject);
    }
    halt() {
        this.#atHalt ??= this.#breaker?.state;
        this.#sessions?.halt();
    }
    async close() {
        for (const timer of this.#timers)
            clearTimeout(timer);
        this.#scheduler.stop();
        this.#dispatcher.abandon();
        await Promise.all([this.#pool.close(), this.#alarm.close()]);
    }
    async #send(start) {
        const cpuBefore = process.cpuUsage();
        const { plan, timeoutMs, target, routes } = this.#share;
        const { durationMs, sessions } = plan;
        const [now, scheduler, dispatcher] = [this.#now, this.#scheduler, this.#dispatcher];
        const stages = plan.stages.length;
        const recorder = new Recorder({ stages, durationMs, timeoutMs, start });
        const secure = target.protocol === 'https:' || (0,loopback/* isLoopbackAddress */.O)(target.address);
        const site = { hostname: target.hostname, secure };
        this.#breaker = new breaker/* Breaker */.h(start);
        this.#sessions = new Sessions({
            sessions,
            scheduler,
            dispatcher,
            requests: new Requests(plan.routes, routes, site, target.headers),
            recorder,
            now,
            start,
            latest: start + durationMs + Math.max(durationMs, leastOvertimeMs),
            ended: (ending) => this.#ended(ending),
        });
        this.#timers.push(setInterval(() => this.#tell(), tellEveryMs), setInterval(() => this.#events.second(recorder.second.take()), 1000));
        scheduler.start(this.#alarm);
        await this.#sessions.run();
        this.#tell();
        const { user, system } = process.cpuUsage(cpuBefore);
        return {
            recorded: recorder.recorded(),
            queueMax: dispatcher.queueMax,
            cpuMs: (user + system) / 1000,
            ...(this.#atHalt ? { breaker: this.#atHalt } : {}),
        };
    }
    #ended(ending) {
        if ('status' in ending)
            this.#answered++;
        else
            this.#unanswered++;
        if ('error' in ending && ending.localFault) {
            this.#outcome.reject(new Error(`generator saturated: ${ending.message}`));
            this.halt();
        }
        else if (this.#breaker?.add(ending) && !this.#atHalt) {
            this.#events.tripped();
            this.halt();
        }
    }
    #tell() {
        if (this.#answered + this.#unanswered === 0)
            return;
        this.#events.ended(this.#answered, this.#unanswered);
        this.#answered = this.#unanswered = 0;
    }
}


/***/ }),

/***/ 85548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ cellKey)
/* harmony export */ });
/** A number for a stage and a route: one of a million routes at most. */
function cellKey(stage, route) {
    return stage * 1_000_000 + route;
}


/***/ }),

/***/ 76782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ SecondRecorder),
/* harmony export */   e: () => (/* binding */ mergeSeconds)
/* harmony export */ });
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22126);
/* harmony import */ var _cell_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85548);


/** Collects what happens until it is taken. */
class SecondRecorder {
    #fired = 0;
    #cells = new Map();
    fired() {
        this.#fired++;
    }
    ended({ stage, route }, failed, times) {
        const key = (0,_cell_key_js__WEBPACK_IMPORTED_MODULE_0__/* .cellKey */ .s)(stage, route);
        let cell = this.#cells.get(key);
        if (!cell) {
            const [response, service] = [new _histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .Histogram */ .dq(), new _histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .Histogram */ .dq()];
            cell = { stage, route, ended: 0, failed: 0, response, service };
            this.#cells.set(key, cell);
        }
        cell.ended++;
        if (failed)
            cell.failed++;
        if (times) {
            cell.response.add(times.responseMs);
            cell.service.add(times.serviceMs);
        }
    }
    /** What happened since the last time. */
    take() {
        const cells = [...this.#cells.values()].map(({ response, service, ...counts }) => ({
            ...counts,
            response: response.buckets(),
            service: service.buckets(),
        }));
        const second = { fired: this.#fired, cells };
        this.#fired = 0;
        this.#cells.clear();
        return second;
    }
}
/** The same second of several processes as one. */
function mergeSeconds(parts) {
    const groups = Map.groupBy(parts.flatMap(({ cells }) => cells), ({ stage, route }) => (0,_cell_key_js__WEBPACK_IMPORTED_MODULE_0__/* .cellKey */ .s)(stage, route));
    const cells = [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (!first)
            return [];
        const { stage, route } = first;
        const sum = (of) => group.reduce((total, cell) => total + cell[of], 0);
        const merged = (of) => (0,_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeBuckets */ .E0)(group.map((cell) => cell[of]));
        return [
            {
                stage,
                route,
                ended: sum('ended'),
                failed: sum('failed'),
                response: merged('response'),
                service: merged('service'),
            },
        ];
    });
    return { fired: parts.reduce((total, { fired }) => total + fired, 0), cells };
}


/***/ }),

/***/ 99983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ seriesStepS),
/* harmony export */   s: () => (/* binding */ Series)
/* harmony export */ });
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22126);

const mostPoints = 3600;
/** How many seconds one step has: one, and more where there would be too many. */
function seriesStepS(durationMs) {
    return Math.max(1, Math.ceil(durationMs / 1000 / mostPoints));
}
/** What became of the requests of each step of the load. */
class Series {
    #stepMs;
    #points = [];
    constructor(durationMs) {
        this.#stepMs = seriesStepS(durationMs) * 1000;
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
    points() {
        return this.#points.map((point) => ({ ...point, response: point.response.buckets() }));
    }
    #at(dueMs) {
        // A slow site keeps sessions beyond the end of the plan, for as long again.
        const index = Math.min(Math.max(0, Math.floor(dueMs / this.#stepMs)), 2 * mostPoints);
        // A slow rate leaves steps without a request.
        while (this.#points.length <= index) {
            this.#points.push({ planned: 0, answered: 0, errors: 0, response: new _histogram_js__WEBPACK_IMPORTED_MODULE_0__/* .Histogram */ .dq() });
        }
        const point = this.#points[index];
        if (!point)
            throw new RangeError(`no step ${index}`);
        return point;
    }
}


/***/ }),

/***/ 28088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ Fifo)
/* harmony export */ });
/** A queue whose two ends cost the same, however long it is. */
class Fifo {
    #items = [];
    #head = 0;
    get size() {
        return this.#items.length - this.#head;
    }
    push(item) {
        this.#items.push(item);
    }
    /** The oldest item; undefined when it is empty. */
    first() {
        return this.#items[this.#head];
    }
    shift() {
        const item = this.#items[this.#head];
        if (item === undefined)
            return undefined;
        this.#head++;
        // The room before the head is given back now and then, and so each item is moved once at most.
        if (this.#head * 2 > this.#items.length) {
            this.#items = this.#items.slice(this.#head);
            this.#head = 0;
        }
        return item;
    }
}


/***/ }),

/***/ 82985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isFailure)
/* harmony export */ });
/** No answer, or the server's own admission of failure. */
function isFailure(ending) {
    return 'error' in ending || ending.status >= 500;
}


/***/ }),

/***/ 38547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ routeLabel)
/* harmony export */ });
/** "GET /docs/:n": how a route is named in options, thresholds and reports. */
function routeLabel({ method, template }) {
    return `${method} ${template}`;
}


/***/ }),

/***/ 28824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ CookieJar)
});

;// CONCATENATED MODULE: ./build/model/cookies/set-cookie.js
const longest = 4096;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
// A control character would break out of the header that carries it back.
const printable = /^[\x20-\x7e]*$/;
/**
 * Reads a Set-Cookie header (RFC 6265, 5.2), received at `now`. Undefined when no cookie can be made of it, and
 * where its name promises what it does not keep (`__Host-`, `__Secure-`).
 */
function parseSetCookie(field, now) {
    if (field.length > longest || !printable.test(field))
        return undefined;
    const [pair = '', ...attributes] = field.split(';');
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(equals, 0)).trim();
    const value = pair.slice(equals + 1).trim();
    if (!token.test(name))
        return undefined;
    const cookie = { name, value, secure: false, expiresAt: Infinity };
    let maxAge;
    for (const attribute of attributes) {
        const [key, text] = split(attribute);
        switch (key.toLowerCase()) {
            case 'expires': {
                const at = Date.parse(text);
                if (!Number.isNaN(at))
                    cookie.expiresAt = at;
                break;
            }
            case 'max-age':
                if (/^-?\d{1,15}$/.test(text))
                    maxAge = Number(text);
                break;
            case 'path':
                if (text.startsWith('/'))
                    cookie.path = text;
                else
                    delete cookie.path;
                break;
            case 'domain':
                if (text !== '')
                    cookie.domain = text.replace(/^\./, '').toLowerCase();
                break;
            case 'secure':
                cookie.secure = true;
                break;
        }
    }
    if (maxAge !== undefined)
        cookie.expiresAt = now + maxAge * 1000;
    return keepsItsName(cookie) ? cookie : undefined;
}
function split(attribute) {
    const equals = attribute.indexOf('=');
    if (equals < 0)
        return [attribute.trim(), ''];
    return [attribute.slice(0, equals).trim(), attribute.slice(equals + 1).trim()];
}
function keepsItsName({ name, path, domain, secure }) {
    if (/^__secure-/i.test(name))
        return secure;
    if (/^__host-/i.test(name))
        return secure && domain === undefined && path === '/';
    return true;
}

;// CONCATENATED MODULE: ./build/model/cookies/cookie-jar.js

/** A browser keeps at least 50 for a site (RFC 6265, 6.1); the usual ones keep up to 180. */
const most = 180;
/**
 * The cookies of one visitor of one site (RFC 6265). `version` grows with every cookie that is new, gone or has
 * another value.
 */
class CookieJar {
    #site;
    #kept = new Map();
    version = 0;
    constructor(site) {
        this.#site = site;
    }
    /** Takes the Set-Cookie fields of an answer to a request for `path`, at `now` in milliseconds since 1970. */
    store(fields, path, now) {
        for (const field of fields) {
            const cookie = parseSetCookie(field, now);
            if (cookie && this.#mayStore(cookie))
                this.#keep(cookie, path, now);
        }
    }
    /** The value of a cookie that `path` would be sent, whatever its path; undefined without one. */
    value(name) {
        return [...this.#kept.values()].findLast((cookie) => cookie.name === name)?.value;
    }
    /**
     * The Cookie header for a request for `path`; undefined when it needs none. Cookies in `given` give way to
     * those that the site has set under the same name.
     */
    header(path, now, given) {
        if (this.#kept.size === 0)
            return given;
        const pathname = withoutQuery(path);
        const own = [...this.#kept.values()]
            .filter((cookie) => cookie.expiresAt > now && pathMatches(pathname, cookie.path))
            .filter(({ secure }) => !secure || this.#site.secure)
            .toSorted((one, other) => other.path.length - one.path.length);
        const names = new Set(own.map(({ name }) => name));
        const others = (given ?? '')
            .split(';')
            .map((pair) => pair.trim())
            .filter((pair) => pair !== '' && !names.has(pair.split('=', 1)[0] ?? ''));
        const pairs = [...others, ...own.map(({ name, value }) => `${name}=${value}`)];
        return pairs.length > 0 ? pairs.join('; ') : undefined;
    }
    #mayStore({ domain, secure }) {
        const { hostname } = this.#site;
        if (secure && !this.#site.secure)
            return false;
        if (domain === undefined || domain === hostname)
            return true;
        // A domain without a dot, or one that others share, would take the cookie elsewhere; here nothing else is asked.
        return domain.includes('.') && hostname.endsWith(`.${domain}`) && !/^[\d.]+$/.test(hostname);
    }
    #keep(cookie, requested, now) {
        const path = cookie.path ?? defaultPath(withoutQuery(requested));
        const key = `${cookie.name}\n${path}`;
        const before = this.#kept.get(key);
        if (cookie.expiresAt <= now) {
            if (this.#kept.delete(key))
                this.version++;
            return;
        }
        if (before?.value !== cookie.value)
            this.version++;
        if (!before && this.#kept.size >= most) {
            const [oldest] = this.#kept.keys();
            if (oldest !== undefined)
                this.#kept.delete(oldest);
        }
        this.#kept.set(key, { ...cookie, path });
    }
}
function withoutQuery(path) {
    return path.split('?', 1)[0] ?? path;
}
/** https://www.rfc-editor.org/rfc/rfc6265#section-5.1.4 */
function defaultPath(pathname) {
    const last = pathname.lastIndexOf('/');
    return last <= 0 ? '/' : pathname.slice(0, last);
}
function pathMatches(pathname, path) {
    if (!pathname.startsWith(path))
        return false;
    return pathname.length === path.length || path.endsWith('/') || pathname[path.length] === '/';
}


/***/ })

};
