export const id = 8219;
export const ids = [8219];
export const modules = {

/***/ 88219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measure: () => (/* binding */ measure)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
// EXTERNAL MODULE: ./build/checks/health/assertion.js
var assertion = __webpack_require__(39047);
// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/processes/error-code.js
var error_code = __webpack_require__(20064);
;// CONCATENATED MODULE: ./build/checks/health/leaks/look-for-leaks.js





const addressLimit = 200;
/** Where the forbidden hosts are, and whom the processes of the preview talked to; undefined when none is forbidden. */
async function lookForLeaks(stage, timeoutMs) {
    if (stage.forbidHosts.length === 0)
        return undefined;
    const hosts = await Promise.all(stage.forbidHosts.map((name) => locate(name, timeoutMs)));
    try {
        const told = await stage.contacts();
        return { hosts, seen: told ?? 'elsewhere' };
    }
    catch (error) {
        stage.signal.throwIfAborted();
        return { hosts, seen: { problem: (0,root_cause/* rootCause */.e)(error).slice(0, 300) } };
    }
}
async function locate(name, timeoutMs) {
    const url = new URL(`http://${name}`);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const [, port] = /:(\d+)$/.exec(name.replace(/^\[.*\]/, '')) ?? [];
    const forbidden = { name, ...(port === undefined ? {} : { port: Number(port) }) };
    if ((0,external_node_net_.isIP)(host) !== 0)
        return { ...forbidden, addresses: [host] };
    const late = new AbortController();
    const timer = (0,promises_.setTimeout)(timeoutMs, undefined, { signal: late.signal });
    try {
        const found = await Promise.race([addressesOf(host), timer]);
        if (!found)
            return { ...forbidden, addresses: [], problem: 'its name is not resolved in time' };
        return { ...forbidden, addresses: found.slice(0, addressLimit) };
    }
    catch (error) {
        if ((0,error_code/* errorCode */.C)(error) === 'ENOTFOUND')
            return { ...forbidden, addresses: [] };
        return { ...forbidden, addresses: [], problem: (0,root_cause/* rootCause */.e)(error).slice(0, 300) };
    }
    finally {
        late.abort();
        timer.catch(() => { });
    }
}
/** What a program of this machine gets for the name, and the rest of what its zone has. */
async function addressesOf(host) {
    const all = await Promise.all([
        (0,external_node_dns_promises_.lookup)(host, { all: true }).then((found) => found.map(({ address }) => address)),
        ...[(0,external_node_dns_promises_.resolve4)(host), (0,external_node_dns_promises_.resolve6)(host)].map((found) => found.catch(() => [])),
    ]);
    return [...new Set(all.flat())];
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/checks/health/matching/text-matcher.js

const startMs = 15_000;
const taskMs = 1000;
const memory = { maxOldGenerationSizeMb: 256 };
/**
 * Runs patterns and JSONPaths in a thread that is ended when one takes more than a second, so that neither a
 * hostile text nor a careless pattern can hang the rehearsal, and that large texts keep nothing else waiting.
 * The thread is started with the first task. One task at a time.
 */
class TextMatcher {
    #program;
    #thread;
    #last = Promise.resolve();
    /** `program` is the command line that starts Rehearse. */
    constructor(program) {
        this.#program = program;
    }
    /** Rejects, with words that follow what was tried, when it takes too long or too much. */
    async run(task) {
        const turn = this.#last.then(() => this.#carryOut(task));
        this.#last = turn.catch(() => { });
        return (await turn);
    }
    async close() {
        const thread = await this.#thread?.catch(() => undefined);
        this.#thread = undefined;
        await thread?.terminate();
    }
    async #carryOut(task) {
        this.#thread ??= start(this.#program, () => {
            this.#thread = undefined;
        });
        const thread = await this.#thread;
        try {
            thread.postMessage(task);
            const reply = await next(thread, taskMs, `takes more than ${taskMs} ms`);
            if ('problem' in reply)
                throw new Error(`fails: ${reply.problem}`);
            return reply.outcome;
        }
        catch (error) {
            await this.close();
            throw error;
        }
    }
}
/** Starts the thread; `onExit` hears that it has ended, whatever ended it. */
async function start(program, onExit) {
    const [, file = ''] = program;
    const thread = new external_node_worker_threads_.Worker(file, {
        argv: ['match-worker'],
        execArgv: [],
        env: {},
        resourceLimits: memory,
    });
    thread.unref();
    // Told by whoever waits for a message; without a listener it would end the process.
    thread.on('error', () => { });
    await next(thread, startMs, 'cannot be done: its thread does not start');
    thread.once('exit', onExit);
    return thread;
}
/** The next message of the thread. Rejects with `late` when it does not come in time. */
async function next(thread, ms, late) {
    const { promise, resolve, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(late)), ms);
    const failed = (error) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new Error(`takes more than ${memory.maxOldGenerationSizeMb} MiB of memory`)
        : error);
    const gone = () => reject(new Error('ends without an answer'));
    thread.once('message', resolve).once('error', failed).once('exit', gone);
    try {
        return await promise;
    }
    finally {
        clearTimeout(timer);
        thread.off('message', resolve).off('error', failed).off('exit', gone);
    }
}

// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
// EXTERNAL MODULE: ./build/checks/health/kinds/in-order.js + 130 modules
var in_order = __webpack_require__(58126);
;// CONCATENATED MODULE: ./build/checks/health/question.js



/** The questions that assertions ask, and what was seen of each assertion, in the order of `assertions`. */
function questionsOf(assertions, timeoutMs) {
    const all = assertions.map((assertion) => ({
        assertion,
        looked: { assertion: assertion.text, samples: [] },
    }));
    const groups = Map.groupBy(all, ({ assertion }) => {
        const asked = kindOf(assertion).question(assertion.asked);
        return JSON.stringify([assertion.kind, asked, assertion.timeoutMs]);
    });
    const questions = [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (!first)
            return [];
        return {
            kind: kindOf(first.assertion),
            timeoutMs: first.assertion.timeoutMs ?? timeoutMs,
            assertions: group.map(({ assertion }) => assertion),
            looked: group.map(({ looked }) => looked),
        };
    });
    return { questions, looked: all.map(({ looked }) => looked) };
}
function kindOf({ kind }) {
    const found = in_order/* kinds */.E.find(({ id }) => id === kind);
    if (!found)
        throw new Error(`no kind of assertion is called ${kind}`);
    return found;
}
/**
 * Looks once and notes what is seen, `at` so many milliseconds after the first look. Throws what the user can
 * mend, and when the run is cancelled or, under load, what was watched has ended: such a look does not count.
 */
async function lookInto(question, looking, at) {
    const { kind } = question;
    const asked = askedOf(question);
    const looks = await unlessLost(question, looking, () => kind.look(eyesOf(question, looking), asked));
    note(question, looks, at);
}
/**
 * Watches from now on until what it resolves to is called, which notes what was seen, `at` so many milliseconds
 * after the begin. Both throw as `lookInto` does. Undefined where the kind does not watch.
 */
async function watchInto(question, looking) {
    const { kind } = question;
    const { watch } = kind;
    if (watch === undefined)
        return undefined;
    const asked = askedOf(question);
    const begun = await unlessLost(question, looking, () => watch(eyesOf(question, looking), asked));
    return async (at) => {
        const end = Array.isArray(begun) ? () => Promise.resolve(begun) : begun;
        note(question, await unlessLost(question, looking, end), at);
    };
}
function askedOf({ assertions }) {
    return assertions.map((assertion) => assertion.asked);
}
function eyesOf({ timeoutMs }, looking) {
    return { ...looking, timeoutMs };
}
/** What comes of the work; where it fails, looks that say why. */
async function unlessLost({ assertions }, { stage }, work) {
    try {
        const done = await work();
        stage.signal.throwIfAborted();
        return done;
    }
    catch (error) {
        stage.signal.throwIfAborted();
        if (error instanceof errors/* UserError */.y)
            throw error;
        return assertions.map(() => ({ problem: (0,root_cause/* rootCause */.e)(error) }));
    }
}
function note({ looked }, looks, at) {
    for (const [index, { samples }] of looked.entries()) {
        samples.push({ ...(looks[index] ?? { problem: 'nothing was seen of it' }), at: Math.round(at) });
    }
}

// EXTERNAL MODULE: ./build/checks/health/rows.js + 1 modules
var rows = __webpack_require__(73741);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/checks/health/watch.js



/** As many as a result file can hold; about three hours. */
const lookLimit = 10_000;
/**
 * Looks again and again until `ended` aborts: at one question after the other that asks the site, `everyMs` apart
 * for each request, and each time at all that do not. Slower where answers take longer. What a kind watches itself
 * is noted once, at the end. Returns why it ended early, if it did.
 */
async function watch(questions, looking, how) {
    const { stage } = looking;
    const started = stage.now();
    const ends = await Promise.all(questions.map((question) => watchInto(question, looking)));
    const seen = questions.filter((_, index) => ends[index] === undefined);
    try {
        const early = await lookAgain(seen, looking, { ...how, started });
        if (!how.ended.aborted)
            await (0,external_node_events_.once)(how.ended, 'abort', { signal: stage.signal });
        return early;
    }
    finally {
        await Promise.all(ends.map(async (end) => await end?.(stage.now() - started)));
    }
}
async function lookAgain(questions, looking, { everyMs, ended, started }) {
    const { stage } = looking;
    const signal = AbortSignal.any([stage.signal, ended]);
    let sent = 0;
    const here = { ...looking, stage: { ...stage, signal }, sent: () => void sent++ };
    const asking = questions.filter(({ kind }) => kind.asksSite);
    const others = questions.filter(({ kind }) => !kind.asksSite);
    let looks = 0;
    try {
        for (let turn = 0; !signal.aborted; turn++) {
            const begun = stage.now();
            sent = 0;
            const next = asking.length === 0 ? [] : asking.slice(turn % asking.length).slice(0, 1);
            const due = [...next, ...others];
            await Promise.all(due.map((question) => lookInto(question, here, begun - started)));
            looks += due.length;
            if (looks >= lookLimit)
                return `only the first ${lookLimit} looks were made`;
            // A look that followed redirects, or tried each protocol, was more than one request.
            const pause = everyMs * Math.max(1, sent) - (stage.now() - begun);
            await (0,promises_.setTimeout)(Math.max(0, pause), undefined, { signal });
        }
    }
    catch (error) {
        stage.signal.throwIfAborted();
        if (!ended.aborted)
            throw error;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/checks/health/measure.js









/** More than any page or health document holds; keeps an endless answer from filling the memory. */
const bodyLimit = 4 * 1024 * 1024;
/** Under load, so that reading takes nothing from whoever measures the site. */
const watchedBodyLimit = 256 * 1024;
/** A process that fell in the last moment is given so long to come back. */
const patienceMs = 3000;
/** Looks at every question of the moment once, or thrice where a time is asserted; under load again and again. */
async function measure(stage, options) {
    const assertions = (0,assertion/* assertionsOf */.V)(options.assertions, stage.moment, stage.beside?.check);
    const { questions, looked } = questionsOf(assertions, options.timeout);
    const matcher = new TextMatcher(stage.program);
    const looking = {
        stage,
        matcher,
        bodyLimit: stage.beside ? watchedBodyLimit : bodyLimit,
        sent: () => { },
    };
    const started = stage.now();
    let ended;
    try {
        ended = stage.beside
            ? await watch(questions, looking, { everyMs: options.every, ended: stage.beside.ended })
            : await lookAtAll(questions, looking);
    }
    finally {
        await matcher.close();
    }
    const fallen = await lookForIncidents(stage);
    const leaks = stage.moment === 'after' ? await lookForLeaks(stage, options.timeout) : undefined;
    const facts = {
        moment: stage.moment,
        ...(stage.beside ? { beside: stage.beside.check } : {}),
        looked,
        ...(fallen.incidents ? { incidents: fallen.incidents } : {}),
        ...(leaks ? { leaks } : {}),
    };
    const lost = unknown(facts, options, (text) => stage.hide(text));
    const problems = [ended, lost, fallen.problem].filter((one) => one !== undefined);
    const looks = questions.reduce((sum, one) => sum + (one.looked[0]?.samples.length ?? 0), 0);
    const times = stage.beside
        ? `, looked at ${(0,units/* count */.U9)(looks, 'time')} in ${(0,units/* formatDuration */.a3)(stage.now() - started)}`
        : '';
    return {
        measurements: questions.flatMap(figures),
        facts,
        summary: `${(0,units/* count */.U9)(assertions.length, 'assertion')} on ${(0,units/* count */.U9)(questions.length, 'question')}${times}`,
        ...(problems.length === 0 ? {} : { incomplete: problems.join('; ') }),
    };
}
async function lookAtAll(questions, looking) {
    const { stage } = looking;
    const started = stage.now();
    for (const [index, question] of questions.entries()) {
        const { kind, assertions } = question;
        const times = Math.max(...assertions.map(({ asked }) => kind.looks?.(asked) ?? 1));
        for (let n = 0; n < times; n++)
            await lookInto(question, looking, stage.now() - started);
        stage.log.progress(`${index + 1} of ${questions.length} questions asked`);
    }
    return undefined;
}
function figures({ kind, assertions, looked }) {
    return assertions.flatMap(({ text, asked }, index) => {
        const figure = kind.figure?.(asked, looked[index]?.samples ?? []);
        return figure === undefined ? [] : [{ ...figure, subject: text }];
    });
}
/** What could not be found out although it counts. */
function unknown(facts, { assertions }, hide) {
    const lost = (0,rows/* rows */.G)(facts, assertions).filter(({ state, severity }) => state === 'unknown' && severity === 'error');
    if (lost.length === 0)
        return undefined;
    const shown = lost
        .slice(0, 5)
        .map(({ subject, seen }) => hide(`${subject}: ${seen}`).slice(0, 500));
    const more = lost.length > shown.length ? `; and ${lost.length - shown.length} more` : '';
    return `${(0,units/* count */.U9)(lost.length, 'assertion')} could not be found out: ${shown.join('; ')}${more}`;
}
function isOpen(incidents) {
    return incidents?.some(({ outcome }) => outcome === 'open') ?? false;
}
/** Asked last, after all that could have made a process fall. */
async function lookForIncidents(stage) {
    if (stage.moment !== 'after')
        return {};
    try {
        let incidents = await stage.incidents();
        for (const until = stage.now() + patienceMs; isOpen(incidents) && stage.now() < until;) {
            await (0,promises_.setTimeout)(100, undefined, { signal: stage.signal });
            incidents = await stage.incidents();
        }
        return incidents ? { incidents: [...incidents] } : {};
    }
    catch (error) {
        return { problem: `whether its processes were restarted is not known: ${(0,root_cause/* rootCause */.e)(error)}` };
    }
}


/***/ })

};
