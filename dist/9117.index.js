export const id = 9117;
export const ids = [9117];
export const modules = {

/***/ 69117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measureLoad: () => (/* binding */ measureLoad)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./build/traffic/plan/limits.js
var plan_limits = __webpack_require__(24874);
// EXTERNAL MODULE: ./build/checks/load/admit.js
var admit = __webpack_require__(85052);
// EXTERNAL MODULE: ./build/model/load-stage.js
var load_stage = __webpack_require__(63231);
// EXTERNAL MODULE: ./build/model/threshold.js
var model_threshold = __webpack_require__(13869);
// EXTERNAL MODULE: ./build/checks/load/engine/histogram.js
var histogram = __webpack_require__(22126);
;// CONCATENATED MODULE: ./build/checks/load/engine/abort-thresholds.js



/**
 * Stops the load when a threshold with `abort` was broken in so many seconds in a row as it says. A second in which
 * nothing ended within its scope, such as one of another stage, counts for nothing.
 */
function abortThresholds(thresholds) {
    const watches = thresholds.flatMap((threshold) => {
        const { abortAfterMs } = threshold;
        return abortAfterMs === undefined ? [] : [watchOne(threshold, abortAfterMs)];
    });
    return (second) => {
        // Each must see every second, whatever another says.
        const reasons = watches.map((watch) => watch(second));
        return reasons.find((reason) => reason !== undefined);
    };
}
function watchOne(threshold, afterMs) {
    let [windowMs, ended, failed] = [0, 0, 0];
    let lastMs = 0;
    return ({ atMs, cells }) => {
        const lengthMs = atMs - lastMs;
        lastMs = atMs;
        const own = cells.filter((cell) => isMeant(threshold, cell));
        const kept = keeps(threshold, own);
        if (kept === undefined)
            return undefined;
        if (kept) {
            windowMs = ended = failed = 0;
            return undefined;
        }
        windowMs += lengthMs;
        ended += own.reduce((sum, cell) => sum + cell.ended, 0);
        failed += own.reduce((sum, cell) => sum + cell.failed, 0);
        return windowMs >= afterMs ? { threshold: threshold.text, windowMs, ended, failed } : undefined;
    };
}
function isMeant({ route, stage }, cell) {
    if (route !== undefined && route !== cell.route)
        return false;
    return stage === undefined ? (0,load_stage/* isJudgedUnnamed */.UL)(cell.stage) : (0,load_stage/* isStageNamed */.OB)(cell.stage, stage);
}
/** Undefined when the second does not tell. */
function keeps(threshold, cells) {
    switch (threshold.measure) {
        case 'errors': {
            const ended = cells.reduce((sum, cell) => sum + cell.ended, 0);
            const failed = cells.reduce((sum, cell) => sum + cell.failed, 0);
            return ended === 0 ? undefined : (0,model_threshold/* holds */.v)(threshold, failed / ended);
        }
        case 'response':
        case 'service': {
            const { measure } = threshold;
            const value = (0,histogram/* percentile */.Ym)((0,histogram/* mergeBuckets */.E0)(cells.map((cell) => cell[measure])), threshold.percentile);
            return value === undefined ? undefined : (0,model_threshold/* holds */.v)(threshold, value);
        }
        case 'rate':
        case 'recover':
            // A rate and a recovery are known only when the stage is over.
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/checks/load/engine/crew/process-count.js
/** What one process sends on time and with figures that are the site's, on a processor that it shares with it. */
const perProcess = 2500;
/**
 * How many processes a load needs: no more than there are processors, because another one would only take turns
 * with the rest.
 */
function processCount(peakPerS, processors) {
    return Math.max(1, Math.min(Math.ceil(peakPerS / perProcess), processors));
}

;// CONCATENATED MODULE: ./build/checks/load/engine/peak.js
/** The most requests that are due in one second of the plan, if the site keeps up. */
function peakPerS({ sessions }) {
    const seconds = new Map();
    let peak = 0;
    for (const { startMs, steps } of sessions) {
        let due = startMs;
        for (const { gapMs } of steps) {
            due += gapMs;
            const second = Math.floor(due / 1000);
            const count = (seconds.get(second) ?? 0) + 1;
            seconds.set(second, count);
            peak = Math.max(peak, count);
        }
    }
    return peak;
}

// EXTERNAL MODULE: ./build/checks/load/engine/breaker.js
var breaker = __webpack_require__(28752);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/checks/load/engine/crew/forked-sender.js


/** So many sessions go in one message, so that none is large. */
const sessionsAtOnce = 2000;
const graceMs = 1000;
/** A sender that works in a process of its own. */
class ForkedSender {
    #child;
    #outcome = Promise.withResolvers();
    #ready = Promise.withResolvers();
    constructor(child, events) {
        this.#child = child;
        this.#outcome.promise.catch(() => { });
        this.#ready.promise.catch(() => { });
        child.on('message', (news) => this.#hear(news, events));
        const what = 'a process of the load';
        child.on('error', (error) => this.#fail(`${what} could not start: ${error.message}`));
        child.once('exit', (code, signal) => this.#fail(`${what} ended early (${signal ?? `exit code ${code}`})`));
    }
    /**
     * A sender that is ready to start. `program` is the command line that starts Rehearse itself. Rejects when the
     * process fails before; it is gone then.
     */
    static async open(share, events, program) {
        const [command, ...args] = program;
        const stdio = ['ignore', 'ignore', 'ignore', 'ipc'];
        const child = (0,external_node_child_process_.spawn)(command, [...args, 'load-worker'], { stdio: [...stdio] });
        const sender = new ForkedSender(child, events);
        try {
            await sender.#hand(share);
            await sender.#ready.promise;
            return sender;
        }
        catch (error) {
            await sender.close();
            throw error;
        }
    }
    get outcome() {
        return this.#outcome.promise;
    }
    start(at) {
        const inNs = BigInt(Math.round((at - performance.now()) * 1e6));
        this.#say({ kind: 'start', at: String(process.hrtime.bigint() + inNs) });
    }
    halt() {
        this.#say({ kind: 'halt' });
    }
    async close() {
        const child = this.#child;
        if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
            return;
        const gone = (0,external_node_events_.once)(child, 'exit');
        child.kill('SIGKILL');
        await gone;
    }
    /** Piece by piece: what is on its way is never more than one message. */
    async #hand(share) {
        const { sessions } = share.plan;
        await this.#sent({ kind: 'share', share: { ...share, plan: { ...share.plan, sessions: [] } } });
        for (let from = 0; from < sessions.length; from += sessionsAtOnce) {
            await this.#sent({ kind: 'sessions', sessions: sessions.slice(from, from + sessionsAtOnce) });
        }
        await this.#sent({ kind: 'prepare' });
    }
    #sent(order) {
        return new Promise((resolve, reject) => {
            this.#outcome.promise.catch(reject);
            this.#child.send(order, (error) => {
                // Why it is gone tells more than that nothing can be sent to it.
                if (error)
                    setTimeout(reject, graceMs, error);
                else
                    resolve();
            });
        });
    }
    #say(order) {
        // When it is gone, `exit` tells more than this would.
        if (this.#child.connected)
            this.#child.send(order, () => { });
    }
    #hear(news, events) {
        switch (news.kind) {
            case 'ready':
                this.#ready.resolve();
                break;
            case 'ended':
                events.ended(news.answered, news.unanswered);
                break;
            case 'second':
                events.second(news.second);
                break;
            case 'tripped':
                events.tripped();
                break;
            case 'outcome':
                this.#outcome.resolve(news.outcome);
                break;
            case 'failed':
                this.#fail(news.reason);
                break;
        }
    }
    #fail(reason) {
        const error = new Error(reason);
        this.#outcome.reject(error);
        this.#ready.reject(error);
    }
}

// EXTERNAL MODULE: ./build/checks/load/engine/crew/own-sender.js + 20 modules
var own_sender = __webpack_require__(91305);
;// CONCATENATED MODULE: ./build/checks/load/engine/crew/shares-of.js
/** The load in as many shares as there are processes: every n-th session, so that all are alike. */
function sharesOf({ plan, timeoutMs, routes, target, pool, processes }) {
    const { stages, durationMs, sessions } = plan;
    return Array.from({ length: processes }, (_, index) => ({
        plan: {
            routes: plan.routes,
            stages,
            durationMs,
            sessions: sessions.filter((__, at) => at % processes === index),
        },
        timeoutMs,
        routes,
        target,
        connections: Math.ceil(pool.size / processes),
    }));
}

// EXTERNAL MODULE: ./build/checks/load/route-label.js
var route_label = __webpack_require__(38547);
// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
;// CONCATENATED MODULE: ./build/checks/load/engine/progress.js


/** Over so many seconds the figures of the live line are taken: fewer jump, more are old. */
const windowS = 5;
/** Makes the live line of a load: "spike · 12 s of 60 s · 102/s · p50 3.1 ms · p95 8.2 ms · 0 errors". */
class Progress {
    #stages;
    #durationMs;
    #recent = [];
    #errors = 0;
    constructor(plan) {
        this.#stages = plan.stages;
        this.#durationMs = plan.durationMs;
    }
    /** The line after one more second. */
    line(second, elapsedMs) {
        this.#recent.push(second);
        if (this.#recent.length > windowS)
            this.#recent.shift();
        this.#errors += second.cells.reduce((sum, { failed }) => sum + failed, 0);
        const cells = this.#recent.flatMap((recent) => recent.cells);
        const response = (0,histogram/* mergeBuckets */.E0)(cells.map((cell) => cell.response));
        const [p50, p95] = [(0,histogram/* percentile */.Ym)(response, 50), (0,histogram/* percentile */.Ym)(response, 95)];
        const fired = this.#recent.reduce((sum, recent) => sum + recent.fired, 0);
        const elapsed = Math.min(Math.round(elapsedMs / 1000) * 1000, this.#durationMs);
        return [
            this.#stageAt(elapsedMs),
            `${(0,units/* formatDuration */.a3)(elapsed)} of ${(0,units/* formatDuration */.a3)(this.#durationMs)}`,
            `${Number((fired / this.#recent.length).toFixed(1))}/s`,
            ...(p50 === undefined ? [] : [`p50 ${(0,units/* formatDuration */.a3)(p50)}`]),
            ...(p95 === undefined ? [] : [`p95 ${(0,units/* formatDuration */.a3)(p95)}`]),
            `${this.#errors} errors`,
        ].join(' · ');
    }
    #stageAt(elapsedMs) {
        const stage = this.#stages.findLast(({ startMs }) => startMs < elapsedMs) ?? this.#stages[0];
        return stage?.name ?? 'load';
    }
}

// EXTERNAL MODULE: ./build/checks/load/engine/record/second.js
var second = __webpack_require__(76782);
;// CONCATENATED MODULE: ./build/checks/load/engine/lookout.js



/** Looks on while the load is sent: tells how it goes, and stops it where it has to be. */
class Lookout {
    #setting;
    #progress;
    /** Seconds that not every process has told of yet, oldest first. */
    #told;
    #seconds = 0;
    constructor(setting) {
        this.#setting = setting;
        this.#progress = new Progress(setting.plan);
        this.#told = Array.from({ length: setting.processes }, () => []);
    }
    /** What the process with this index tells goes here. */
    events(index) {
        const { answered, stop } = this.#setting;
        return {
            ended: (whole, unanswered) => {
                if (whole + unanswered > 0)
                    answered(whole);
            },
            second: (second) => {
                this.#told[index]?.push(second);
                this.#mergeTold();
            },
            tripped: () => stop(),
        };
    }
    #mergeTold() {
        while (this.#told.every((seconds) => seconds.length > 0)) {
            this.#look((0,second/* mergeSeconds */.e)(this.#told.flatMap((seconds) => seconds.shift() ?? [])));
        }
    }
    #look(second) {
        const { plan, abortWhen, progress, stop } = this.#setting;
        this.#seconds++;
        const atMs = this.#seconds * 1000;
        progress(this.#progress.line(second, atMs));
        const cells = second.cells.flatMap(({ stage, route, ...ended }) => {
            const [planned, asked] = [plan.stages[stage], plan.routes[route]];
            return planned && asked ? [{ stage: planned, route: (0,route_label/* routeLabel */.q)(asked), ...ended }] : [];
        });
        const reason = abortWhen({ atMs, cells });
        if (reason)
            stop(reason);
    }
}

// EXTERNAL MODULE: ./build/checks/load/facts.js
var facts = __webpack_require__(91422);
;// CONCATENATED MODULE: ./build/checks/load/engine/record/merge-endings.js


/** The endings of all of these requests together; exact, because histograms add up. */
function mergeEndings(parts) {
    const sum = (of) => parts.reduce((total, part) => total + of(part), 0);
    const kinds = facts/* errorKinds */.s.map((kind) => [kind, sum(({ errors }) => errors[kind] ?? 0)]);
    const statuses = new Map();
    for (const part of parts) {
        for (const [status, count] of Object.entries(part.statuses)) {
            statuses.set(status, (statuses.get(status) ?? 0) + count);
        }
    }
    const firstFailure = parts.find((part) => part.firstFailure !== undefined)?.firstFailure;
    return {
        fired: sum(({ fired }) => fired),
        answered: sum(({ answered }) => answered),
        failed: sum(({ failed }) => failed),
        errors: Object.fromEntries(kinds.filter(([, count]) => count > 0)),
        statuses: Object.fromEntries(statuses),
        ...(firstFailure === undefined ? {} : { firstFailure }),
        response: (0,histogram/* mergeBuckets */.E0)(parts.map(({ response }) => response)),
        handled: (0,histogram/* mergeBuckets */.E0)(parts.map(({ handled }) => handled)),
        service: (0,histogram/* mergeBuckets */.E0)(parts.map(({ service }) => service)),
    };
}

// EXTERNAL MODULE: ./build/checks/load/engine/record/series.js
var series = __webpack_require__(99983);
;// CONCATENATED MODULE: ./build/checks/load/engine/record/facts-of.js




const mostRoutes = 200;
const others = 'other routes';
/**
 * What was recorded of all shares of the plan, as one load. Routes whose labels are `named` stand alone however rare
 * they are.
 */
function factsOf(plan, shares, named = []) {
    const labels = plan.routes.map(route_label/* routeLabel */.q);
    const cells = shares
        .flatMap((share) => share.cells)
        .map(({ stage, route, endings }) => ({ stage, label: labels[route] ?? others, endings }));
    const kept = new Set([...frequent(cells), ...named]);
    const routesOf = (some) => Object.fromEntries([...Map.groupBy(some, ({ label }) => (kept.has(label) ? label : others))].map(([label, group]) => [label, mergeEndings(group.map(({ endings }) => endings))]));
    const lags = plan.stages.map((_, stage) => (0,histogram/* mergeBuckets */.E0)(shares.map((share) => share.lags[stage] ?? [])));
    const stages = plan.stages.map(({ name }, index) => {
        const own = cells.filter(({ stage }) => stage === index);
        const lagP99Ms = (0,histogram/* percentile */.Ym)(lags[index] ?? [], 99);
        return {
            stage: name,
            total: mergeEndings(own.map(({ endings }) => endings)),
            routes: routesOf(own),
            ...(lagP99Ms === undefined ? {} : { lagP99Ms }),
        };
    });
    return {
        total: mergeEndings(cells.map(({ endings }) => endings)),
        routes: routesOf(cells),
        stages,
        series: seriesOf(plan.durationMs, shares),
        ...unexpectedOf(labels, shares),
        lag: (0,histogram/* mergeBuckets */.E0)(lags),
    };
}
/** The labels that stand alone in reports. */
function frequent(cells) {
    const fired = new Map();
    for (const { label, endings } of cells) {
        fired.set(label, (fired.get(label) ?? 0) + endings.fired);
    }
    const byCount = [...fired].toSorted(([, a], [, b]) => b - a);
    return byCount.slice(0, mostRoutes).map(([label]) => label);
}
function seriesOf(durationMs, shares) {
    const length = Math.max(0, ...shares.map(({ points }) => points.length));
    const points = Array.from({ length }, (_, index) => shares.flatMap((share) => share.points[index] ?? []));
    const sum = (of) => points.map((parts) => parts.reduce((total, part) => total + of(part), 0));
    const responses = points.map((parts) => (0,histogram/* mergeBuckets */.E0)(parts.map(({ response }) => response)));
    const at = (percent) => responses.map((response) => (0,histogram/* percentile */.Ym)(response, percent) ?? null);
    return {
        stepS: (0,series/* seriesStepS */.J)(durationMs),
        planned: sum(({ planned }) => planned),
        answered: sum(({ answered }) => answered),
        errors: sum(({ errors }) => errors),
        p50: at(50),
        p95: at(95),
        p99: at(99),
    };
}
function unexpectedOf(labels, shares) {
    const unexpected = {};
    for (const { route, count, of, first } of shares.flatMap((share) => share.unexpected)) {
        const seen = (unexpected[labels[route] ?? others] ??= { count: 0, of: 0, first: '' });
        if (seen.count === 0)
            seen.first = first;
        seen.count += count;
        seen.of += of;
    }
    const some = Object.entries(unexpected).filter(([, { count }]) => count > 0);
    return some.length > 0 ? { unexpected: Object.fromEntries(some) } : {};
}

;// CONCATENATED MODULE: ./build/checks/load/engine/visitor/is-request-target.js
/** Whether a path can stand in a request line: visible ASCII, from a slash on. */
function isRequestTarget(path) {
    return /^\/[!-~]*$/.test(path);
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

;// CONCATENATED MODULE: ./build/checks/load/engine/run-load.js









/** From when the start is told until the first request is due: every process hears of it in time. */
const headStartMs = 50;
/**
 * Sends the plan and tells what became of each request. Throws when the signal is aborted, when this machine
 * ran out of what sending needs, and when a process of the load died.
 */
async function runLoad(run) {
    const { signal, now, processes } = run;
    if (signal.aborted)
        throw new Error('the load was cancelled', { cause: signal.reason });
    refuseBrokenLines(run);
    const crew = { senders: [], startedAt: now() };
    let stop;
    const lookout = new Lookout({
        ...run,
        stop: (reason) => {
            if (stop)
                return;
            stop = { afterMs: Math.round(now() - crew.startedAt), ...(reason ? { reason } : {}) };
            for (const sender of crew.senders)
                sender.halt();
        },
    });
    const opening = sharesOf(run).map(async (share, index) => {
        const events = lookout.events(index);
        if (processes > 1)
            return await ForkedSender.open(share, events, run.program);
        return await own_sender/* OwnSender */.O.open(share, events, now);
    });
    try {
        const all = Promise.all(opening);
        crew.senders = await untilAborted(all, signal);
        const cpuBefore = process.cpuUsage();
        crew.startedAt = now() + headStartMs;
        const beganAt = Date.now() + headStartMs;
        for (const sender of crew.senders)
            sender.start(crew.startedAt);
        const outcomes = await untilAborted(Promise.all(crew.senders.map((sender) => sender.outcome)), signal);
        const { user, system } = process.cpuUsage(cpuBefore);
        const lookingOnMs = processes > 1 ? (user + system) / 1000 : 0;
        const elapsedMs = now() - crew.startedAt;
        return run_load_facts(run, outcomes, { beganAt, stop, lookingOnMs, elapsedMs });
    }
    finally {
        const opened = await Promise.allSettled(opening);
        const senders = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        await Promise.all(senders.map((sender) => sender.close()));
    }
}
/** A request line with white space in it would be another one. Plans hold none, whoever wrote their model. */
function refuseBrokenLines({ plan }) {
    for (const { steps } of plan.sessions) {
        for (const { path } of steps) {
            if (!isRequestTarget(path))
                throw new Error(`the plan holds the path ${JSON.stringify(path)}`);
        }
    }
}
function run_load_facts(run, outcomes, seen) {
    const { lag, ...recorded } = factsOf(run.plan, outcomes.map((outcome) => outcome.recorded), run.named);
    const sum = (of) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
    const cpuMs = seen.lookingOnMs + sum(({ cpuMs: own }) => own);
    const asked = sum(({ breaker }) => breaker?.asked ?? 0);
    const { afterMs, reason } = seen.stop ?? {};
    return {
        beganAt: seen.beganAt,
        plan: planFacts(run),
        ...recorded,
        generator: {
            lagP99Ms: (0,histogram/* percentile */.Ym)(lag, 99) ?? 0,
            connections: run.pool.size,
            connectionsCapped: run.pool.capped,
            queueMax: sum(({ queueMax }) => queueMax),
            cpu: Number((cpuMs / seen.elapsedMs).toFixed(3)),
            processes: run.processes,
        },
        ...(afterMs === undefined
            ? {}
            : {
                stopped: {
                    afterMs,
                    windowMs: breaker/* windowMs */.$,
                    failed: sum(({ breaker }) => breaker?.failed ?? 0),
                    ended: sum(({ breaker }) => breaker?.ended ?? 0),
                    ...reason,
                    ...(reason === undefined && asked > 0 ? { asked } : {}),
                },
            }),
    };
}
function planFacts({ plan, timeoutMs }) {
    const { routes: _, sessions, ...others } = plan;
    return { ...others, sessions: sessions.length, timeoutMs };
}

// EXTERNAL MODULE: ./build/model/loopback.js
var loopback = __webpack_require__(97869);
;// CONCATENATED MODULE: ./build/checks/load/engine/wire/pool-size.js
/** More sockets of one process than this are a load of another kind, on this machine as well as on the site. */
const mostOfOne = 4000;
const mostOfAll = 8000;
const least = 4;
/**
 * How many connections the load may use. At most `rate × limit` requests in flight can be younger than the
 * largest time limit, so when twice as many are busy, half of them have broken it already. A session never has more
 * than one. `capped` tells that more were wanted than the processes open.
 */
function poolSize(load) {
    const wanted = Math.ceil((2 * load.peakPerS * load.largestLimitMs) / 1000);
    const useful = Math.max(load.processes, Math.min(Math.max(wanted, least), load.sessions));
    const most = Math.min(mostOfOne * load.processes, mostOfAll);
    return { size: Math.min(useful, most), capped: useful > most };
}

// EXTERNAL MODULE: ./build/model/short-hash.js
var short_hash = __webpack_require__(96141);
;// CONCATENATED MODULE: ./build/checks/load/capacity/capacity-text.js
/** "bears 140/s, 3.5 × the busiest minute of the log". */
function capacityText({ kneePerS, endedBy, headroom, steps }) {
    if (kneePerS === undefined) {
        const lowest = steps.at(-1)?.perS;
        if (endedBy !== 'threshold' || lowest === undefined)
            return 'its capacity could not be found out';
        return `bears less than ${rounded(lowest)}/s`;
    }
    const least = endedBy === 'threshold' ? '' : 'at least ';
    const beyond = headroom === undefined ? '' : `, ${rounded(headroom)} × the busiest minute of the log`;
    return `bears ${least}${rounded(kneePerS)}/s${beyond}`;
}
function rounded(n) {
    return Number(n.toPrecision(3)).toLocaleString('en');
}

;// CONCATENATED MODULE: ./build/checks/load/figures.js




/** The figures of a load: times in milliseconds, errors as a ratio of the requests. */
function measurementsOf(facts) {
    const { total, plan, generator } = facts;
    const n = total.fired;
    const perS = (requests) => (requests * 1000) / (facts.stopped?.afterMs ?? plan.durationMs);
    return [
        ...[50, 95, 99].flatMap((percent) => timing('response', total.response, percent).map((one) => ({ ...one, name: `p${percent}` }))),
        ...timing('service', total.service, 95),
        {
            metric: 'load.errors',
            value: n > 0 ? total.failed / n : 0,
            unit: 'ratio',
            n,
            name: 'errors',
        },
        { metric: 'load.rate.sent', value: perS(n), unit: '1/s', n },
        { metric: 'load.rate.answered', value: perS(total.answered), unit: '1/s', n, name: 'answered' },
        ...capacityOf(facts),
        { metric: 'load.lag.p99', value: generator.lagP99Ms, unit: 'ms', n },
        { metric: 'load.generator.cpu', value: generator.cpu, unit: 'ratio' },
        { metric: 'load.generator.processes', value: generator.processes, unit: 'count' },
        ...Object.entries(facts.routes).flatMap(([route, own]) => timing('response', own.response, 95, route)),
        ...(facts.stages.length > 1 ? facts.stages : []).flatMap(({ stage, total: own }) => timing('response', own.response, 95, stage)),
    ];
}
/** The highest rate that held, where it was looked for. */
function capacityOf({ capacity }) {
    const value = capacity?.kneePerS;
    return value === undefined
        ? []
        : [{ metric: 'load.capacity', value, unit: '1/s', name: 'capacity' }];
}
/** What makes a load another one: figures of two are compared only where all of it is the same. */
function conditionsOf({ plan, stopped }) {
    return [
        { name: 'stages', value: (0,short_hash/* shortHash */.B)(JSON.stringify(plan.stages)) },
        { name: 'requests', value: plan.digest.slice(0, 16) },
        { name: 'time limit', value: `${plan.timeoutMs} ms` },
        { name: 'length', value: stopped ? `stopped after ${stopped.afterMs} ms` : 'whole' },
    ];
}
/** "10 s at 20/s: 200 sent, 199 answered, p95 12 ms", where the rate is that of all stages together. */
function summaryOf(facts) {
    const { total, plan, stopped, capacity } = facts;
    const p95 = (0,histogram/* percentile */.Ym)(total.response, 95);
    const lengthMs = stopped?.afterMs ?? plan.durationMs;
    const rate = (plan.requests * 1000) / plan.durationMs;
    return [
        `${(0,units/* formatDuration */.a3)(lengthMs)} at ${Number(rate.toFixed(2))}/s: ${total.fired} sent`,
        `${total.answered} answered`,
        ...(p95 === undefined ? [] : [`p95 ${(0,units/* formatDuration */.a3)(p95)}`]),
        ...(stopped ? ['stopped early'] : []),
        ...(capacity ? [capacityText(capacity)] : []),
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

;// CONCATENATED MODULE: ./build/checks/load/capacity/find-capacity.js
const factor = 2;
/** From a factor of 2 to one of 2^(1/16), or 4 %. */
const halvings = 4;
/** How often it halves the rate when the first one breaks already. */
const mostDown = 6;
const leastPerS = 0.1;
/**
 * Looks for the highest rate at which every threshold holds, to within 5 %: doubles the rate until one breaks,
 * and again that rate, because a single stumble is no limit; then halves the distance. When the generator cannot
 * keep up, or at the ceiling, the knee is what the site bears at least.
 */
async function findCapacity(search) {
    const found = await climb(search);
    await descend(search, found);
    await find_capacity_close(search, found);
    const { held, endedBy, why, steps } = found;
    return {
        ...(held === undefined ? {} : { kneePerS: held }),
        endedBy,
        ...(why === undefined ? {} : { why }),
        ...(held === undefined || search.peakPerS === undefined
            ? {}
            : { headroom: held / search.peakPerS }),
        steps,
    };
}
async function climb(search) {
    const found = { endedBy: 'threshold', steps: [] };
    for (let next = search.fromPerS;; next *= factor) {
        const perS = Math.min(next, search.mostPerS);
        await attempt(search, found, perS, 2);
        if (found.held !== perS)
            return found;
        if (perS >= search.mostPerS)
            return { ...found, endedBy: 'ceiling' };
    }
}
async function descend(search, found) {
    for (let down = 1; down <= mostDown && found.held === undefined; down++) {
        const perS = (found.broken ?? 0) / factor;
        if (perS < leastPerS || found.endedBy !== 'threshold')
            return;
        await attempt(search, found, perS, 1);
    }
}
async function find_capacity_close(search, found) {
    for (let half = 1; half <= halvings; half++) {
        const { held, broken, endedBy } = found;
        if (held === undefined || broken === undefined || endedBy !== 'threshold')
            return;
        await attempt(search, found, Math.sqrt(held * broken), 1);
    }
}
/** Tries a rate until it holds, or has broken so many times. */
async function attempt({ tryRate }, found, perS, times) {
    for (let time = 1; time <= times; time++) {
        const tried = await tryRate(perS);
        if ('saturated' in tried) {
            found.endedBy = 'generator';
            found.why = tried.saturated;
            return;
        }
        found.steps.push(tried);
        if (tried.held) {
            found.held = perS;
            return;
        }
    }
    found.broken = perS;
}

// EXTERNAL MODULE: ./build/checks/load/verdicts/judge-errors.js + 1 modules
var judge_errors = __webpack_require__(28667);
// EXTERNAL MODULE: ./build/checks/load/verdicts/judge-time.js
var judge_time = __webpack_require__(70665);
;// CONCATENATED MODULE: ./build/checks/load/capacity/judge-step.js



/** The thresholds that say how much is too much: those on times and errors of all routes in steady stages. */
function limitsOf(thresholds) {
    return thresholds.filter(({ measure, stage, route }) => measure !== 'rate' && measure !== 'recover' && stage === undefined && route === undefined);
}
/** What a rate did, and whether all of `limits` held. A rate of which nobody can say did not. */
function judgeStep(perS, endings, limits, timeoutMs) {
    const p95 = (0,histogram/* percentile */.Ym)(endings.response, 95);
    const verdicts = limits.map((threshold) => ({
        threshold,
        ...('percentile' in threshold
            ? (0,judge_time/* judgeTime */.Z)(endings, threshold, timeoutMs)
            : (0,judge_errors/* judgeErrors */.J)(endings, threshold)),
    }));
    const first = verdicts.find(({ state }) => state !== 'holds');
    return {
        perS,
        held: first === undefined && endings.fired > 0,
        ...(p95 === undefined ? {} : { p95 }),
        failed: endings.failed,
        n: endings.fired,
        ...(first ? { why: `${first.threshold.text}: ${first.told}` } : {}),
    };
}

// EXTERNAL MODULE: ./build/checks/load/sample-size.js
var sample_size = __webpack_require__(39701);
// EXTERNAL MODULE: ./build/checks/load/scope.js
var scope = __webpack_require__(21125);
;// CONCATENATED MODULE: ./build/checks/load/time-limits.js
/** The limit that sizes a load whose thresholds limit no time. */
const defaultLimitMs = 1000;
/** The time limits of the thresholds in milliseconds; 1 s when they limit no time. */
function timeLimits(thresholds) {
    const limits = thresholds.flatMap((threshold) => 'percentile' in threshold ? [threshold.limit] : []);
    return limits.length > 0 ? limits : [defaultLimitMs];
}

;// CONCATENATED MODULE: ./build/checks/load/saturation.js





const leastLagMs = 10;
const lagShare = 0.1;
const firedShare = 0.99;
const advice = 'lower the rate of the load or use a larger machine';
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
        const { connections, processes } = generator;
        const by = processes === 1 ? 'one process opens' : `${(0,units/* count */.U9)(processes, 'process', 'processes')} open`;
        return `all ${connections} connections that ${by} were busy; ${advice}`;
    }
    return lateness(facts, thresholds);
}
/**
 * A response time counts from when the request was due, so our delay can only make it look worse: a threshold
 * that holds, holds. Delay matters when it may have broken one, or was so long that the load was another one.
 */
function lateness(facts, thresholds) {
    for (const [index, stage] of facts.stages.entries()) {
        const planned = facts.plan.stages.slice(index, index + 1);
        const meant = thresholds.filter((threshold) => (0,scope/* stagesInScope */.p)(threshold, planned).length > 0);
        const { lagP99Ms: lag = 0 } = stage;
        const limit = Math.min(...timeLimits(meant));
        if (meant.length === 0 || lag <= Math.max(leastLagMs, lagShare * limit))
            continue;
        const where = facts.stages.length > 1 ? ` in ${stage.stage}` : '';
        const late = `requests left ${(0,units/* formatDuration */.a3)(lag)} late (p99)${where}`;
        if (lag > limit)
            return `${late}, more than the limit of ${(0,units/* formatDuration */.a3)(limit)}; ${advice}`;
        const doubtful = meant.find((threshold) => brokenByDelay(threshold, stage));
        if (doubtful)
            return `${late}, which alone broke "${doubtful.text}"; ${advice}`;
    }
    return undefined;
}
function brokenByDelay(threshold, { total, routes }) {
    if (threshold.measure !== 'response')
        return false;
    const endings = threshold.route === undefined ? total : routes[threshold.route];
    const seen = endings && (0,histogram/* percentile */.Ym)(endings.response, threshold.percentile);
    const handled = endings && (0,histogram/* percentile */.Ym)(endings.handled, threshold.percentile);
    if (seen === undefined || handled === undefined)
        return false;
    return !(0,model_threshold/* holds */.v)(threshold, seen) && (0,model_threshold/* holds */.v)(threshold, handled);
}

;// CONCATENATED MODULE: ./build/checks/load/measure-capacity.js





const leastS = 10;
const mostS = 60;
/**
 * Looks for the rate at which the first threshold breaks. Throws when the signal is aborted; whatever else goes
 * wrong ends the search, and leaves what was found before.
 */
async function measureCapacity({ thresholds, timeout }, run) {
    const limits = limitsOf(thresholds);
    const required = Math.max(0, ...limits.map(requestsFor));
    const { ownRatePerS, peakPerS } = run.plan;
    return await findCapacity({
        // A slower rate could not be judged in time.
        fromPerS: Math.min(Math.max(ownRatePerS, required / mostS), run.mostPerS),
        mostPerS: run.mostPerS,
        ...(peakPerS === undefined ? {} : { peakPerS }),
        tryRate: async (perS) => {
            const seconds = Math.min(Math.max(leastS, Math.ceil(required / perS)), mostS);
            try {
                const facts = await run.send(run.planner([steady(perS, seconds)]));
                const tried = judge(facts, perS, limits, timeout);
                if ('held' in tried && !tried.held)
                    await run.rest();
                return tried;
            }
            catch (error) {
                run.signal.throwIfAborted();
                return { saturated: (0,root_cause/* rootCause */.e)(error) };
            }
        },
    });
}
function judge(facts, perS, limits, timeoutMs) {
    const saturated = saturation(facts, limits);
    if (saturated !== undefined)
        return { saturated };
    const step = judgeStep(perS, facts.total, limits, timeoutMs);
    return facts.stopped ? { ...step, held: false, why: 'the load was stopped' } : step;
}
/** So many requests tell whether a threshold holds; for errors those of which one may fail. */
function requestsFor(threshold) {
    if ('percentile' in threshold)
        return (0,sample_size/* requiredRequests */.C)(threshold.percentile);
    return Math.ceil(1 / Math.max(threshold.limit, 0.001));
}
function steady(perS, seconds) {
    const rate = { perS };
    return { kind: 'steady', name: 'steady', durationMs: seconds * 1000, from: rate, to: rate };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
;// CONCATENATED MODULE: ./build/checks/load/consent.js


/**
 * Throws the UserError `load-not-consented` unless the site names the caller in its `/.well-known/rehearse`: in a
 * line `load: owner/name`, or `load: sha256:…` with the digest of the caller's token.
 */
function requireConsent(target, file, caller) {
    if ('text' in file && consents(file.text, caller))
        return;
    const names = namesOf(caller);
    throw new errors/* UserError */.y({
        code: 'load-not-consented',
        what: `${target.origin} has not consented to load`,
        why: `Its /.well-known/rehearse ${'problem' in file ? file.problem : `does not name ${names.join(' or ') || 'whoever runs this'}`}`,
        fix: names.length > 0
            ? `Let the site serve the line "load: ${names[0]}" there, as docs/load.md says`
            : 'Set REHEARSE_LOAD_TOKEN, and let the site serve "load: sha256:…" with its digest there, as docs/load.md says',
    });
}
/** Whether a line of the text names the caller. */
function consents(text, caller) {
    const names = new Set(namesOf(caller));
    return text
        .split('\n')
        .map((line) => /^\s*load:\s*(\S{1,300})\s*$/i.exec(line)?.[1]?.toLowerCase())
        .some((name) => name !== undefined && names.has(name));
}
/** GitHub takes names that differ in case alone for the same. */
function namesOf({ repository, token }) {
    return [
        ...(repository ? [repository.toLowerCase()] : []),
        ...(token ? [`sha256:${(0,external_node_crypto_.createHash)('sha256').update(token).digest('hex')}`] : []),
    ];
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/checks/load/engine/read-consent.js


const path = '/.well-known/rehearse';
const timeoutMs = 10_000;
const longest = 16_384;
/**
 * Reads `/.well-known/rehearse` of the target: one request to the pinned address. A redirect is not followed, and
 * no more than 16 KiB are read. Never throws for what the site does.
 */
function readConsent(target, signal) {
    const { protocol, address, port, servername, verified, headers } = target;
    const ask = protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    return new Promise((resolve) => {
        const request = ask({
            host: address,
            port,
            path,
            headers,
            agent: false,
            signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
            // As the load itself: what opens a protected site goes to nobody else.
            rejectUnauthorized: verified === true,
            ...(servername === undefined ? {} : { servername }),
        });
        request.on('error', (error) => resolve({ problem: `cannot be read: ${error.message}` }));
        request.on('response', (response) => {
            read(response).then(resolve, (error) => resolve({ problem: `cannot be read: ${String(error)}` }));
        });
        request.end();
    });
}
async function read(response) {
    const { statusCode } = response;
    if (statusCode !== 200) {
        response.destroy();
        return { problem: `answers with status ${statusCode}` };
    }
    let text = '';
    response.setEncoding('utf8');
    for await (const piece of response) {
        text += piece;
        if (text.length > longest)
            return { problem: `holds more than ${longest} characters` };
    }
    return { text };
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(71553);
;// CONCATENATED MODULE: ./build/checks/load/engine/wire/pin-address.js


const probeMs = 2000;
const bySystem = (hostname) => (0,external_node_dns_promises_.lookup)(hostname, { all: true });
/**
 * Resolves the name once, so that every request goes to one address. Of several addresses it is the first
 * that accepts a connection, for "localhost" may mean ::1 while the site listens on 127.0.0.1. Throws when
 * the name does not resolve.
 */
async function pinAddress(hostname, port, resolve = bySystem) {
    const addresses = await resolve(hostname.replace(/^\[|\]$/g, ''));
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

;// CONCATENATED MODULE: ./build/checks/load/pin-target.js






/**
 * The one address that every request of the load goes to. A site that Rehearse did not start and that is not on
 * this machine must consent to the load itself: allow-hosts alone is the word of whoever wrote it. Throws the
 * UserErrors `load-not-allowed` and `load-not-consented`, and when the name does not resolve.
 */
async function pinTarget(stage, run, resolve) {
    const { target, access, allowHosts, signal } = stage;
    const protocol = target.protocol === 'https:' ? 'https:' : 'http:';
    const port = Number(target.port) || (protocol === 'https:' ? 443 : 80);
    const address = await pinAddress(target.hostname, port, resolve);
    const name = target.hostname.replace(/^\[|\]$/g, '');
    const pinned = {
        protocol,
        address,
        port,
        hostname: target.hostname,
        ...((0,external_node_net_.isIP)(name) === 0 ? { servername: name } : {}),
        headers: { Host: target.host, 'User-Agent': 'Rehearse', 'X-Rehearse-Run': run, ...access },
        ...(access === undefined ? {} : { verified: true }),
    };
    if (stage.isOwn(target) || (0,loopback/* isLoopbackAddress */.O)(address))
        return pinned;
    // Then it was let in as a name of this machine, which it is not.
    if (!allowHosts.includes(target.host) && !allowHosts.includes(target.hostname)) {
        throw (0,admit/* notLoopback */.b)(target, address);
    }
    const { repository } = stage.caller;
    const caller = { repository, token: process.env['REHEARSE_LOAD_TOKEN'] };
    requireConsent(target, await readConsent(pinned, signal), caller);
    return pinned;
}

// EXTERNAL MODULE: ./build/traffic/choose-traffic.js + 5 modules
var choose_traffic = __webpack_require__(52539);
// EXTERNAL MODULE: ./build/traffic/plan/request-target.js
var request_target = __webpack_require__(34035);
// EXTERNAL MODULE: ./build/traffic/plan/resolve-stages.js
var resolve_stages = __webpack_require__(94026);
;// CONCATENATED MODULE: ./build/traffic/plan/seal-plan.js

const chunkSize = 1 << 16;
/**
 * The plan as lines of JSON: what it is about, then a line for each session. The digest is the SHA-256 of these
 * lines, each with its line feed.
 */
function* planLines(plan) {
    const { source, seed, routes, stages, durationMs, requests, ownRatePerS, peakPerS } = plan;
    const head = { source, seed, durationMs, requests, ownRatePerS, peakPerS, routes, stages };
    yield JSON.stringify({ schema: 'rehearse.plan/1', ...head });
    for (const session of plan.sessions)
        yield sessionLine(session);
}
/** The plan with its digest. */
function sealPlan(plan) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let chunk = '';
    for (const line of planLines(plan)) {
        chunk += `${line}\n`;
        if (chunk.length < chunkSize)
            continue;
        hash.update(chunk);
        chunk = '';
    }
    return { ...plan, digest: hash.update(chunk).digest('hex') };
}
/** Steps as [route, path, gap, stage]: a plan may have a million. */
function sessionLine({ startMs, steps }) {
    const rows = steps.map(({ route, path, gapMs, stage }) => [route, path, gapMs, stage]);
    return JSON.stringify({ startMs, steps: rows });
}

// EXTERNAL MODULE: ./build/traffic/plan/stage-rate.js
var stage_rate = __webpack_require__(31641);
;// CONCATENATED MODULE: ./build/traffic/plan/weighted-order.js
/**
 * An endless order of entries in which each comes as often as its weight says and as evenly spread as possible:
 * weights 2 and 1 give 0 1 0, 0 1 0, … (smooth weighted round-robin, as nginx picks upstreams). Returns indices.
 */
function weightedOrder(weights) {
    const credits = new Float64Array(weights.length);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return () => {
        let chosen = 0;
        for (let index = 0; index < weights.length; index++) {
            credits[index] = (credits[index] ?? 0) + (weights[index] ?? 0);
            if ((credits[index] ?? 0) > (credits[chosen] ?? 0))
                chosen = index;
        }
        credits[chosen] = (credits[chosen] ?? 0) - total;
        return chosen;
    };
}

;// CONCATENATED MODULE: ./build/traffic/plan/plan-paths.js





/**
 * Plans a load of single requests that know nothing of one another: evenly spaced, each path as often as its
 * weight says. Throws the UserErrors `load-too-large` and `load-empty`.
 */
function planPaths(paths, { stages: stated, ratePerS, seed }) {
    const { stages, requests, durationMs } = (0,resolve_stages/* resolveStages */.i)(stated, ratePerS);
    const routes = Object.keys(paths).map((template) => ({ method: 'GET', template }));
    const targets = routes.map(({ template }) => (0,request_target/* requestTarget */.t)(template));
    const next = weightedOrder(Object.values(paths));
    const total = requests.reduce((sum, some) => sum + some, 0);
    const sessions = evenly(stages, total).map(({ startMs, stage }) => {
        const route = next();
        return { startMs, steps: [{ route, path: targets[route] ?? '/', gapMs: 0, stage }] };
    });
    return sealPlan({
        source: 'paths',
        seed,
        routes,
        stages,
        durationMs,
        requests: sessions.length,
        sessions,
        ownRatePerS: ratePerS,
    });
}
/** One arrival each time that the area below the curve of the rates has grown by 1, the first at once. */
function evenly(stages, count) {
    const arrivals = [];
    let area = 0;
    for (const [index, stage] of stages.entries()) {
        const end = area + (0,stage_rate/* requestsOf */.uD)(stage);
        // An arrival at the end of a stage is the first of the next one, whatever is lost to rounding.
        while (arrivals.length < count && arrivals.length < end - 1e-6) {
            const ms = (0,stage_rate/* momentOf */.Et)(stage, arrivals.length - area);
            arrivals.push({ startMs: Math.floor(ms * 1000) / 1000, stage: index });
        }
        area = end;
    }
    return arrivals;
}

// EXTERNAL MODULE: ./build/traffic/random.js
var traffic_random = __webpack_require__(93507);
;// CONCATENATED MODULE: ./build/traffic/plan/candidate-table.js
/** Requests that may be planned, session by session, each session in its order. A million take 22 MB. */
class CandidateTable {
    length = 0;
    /** Step of the pool. */
    steps;
    /** Microseconds from the start of the load. */
    dueUs;
    /** Index of the stage. */
    stages;
    /**
     * The level of the visitor relative to the rate at that time: where all up to 1 are planned, the rate is the
     * stage's in the mean.
     */
    levels;
    /** 1 where the one before is the step before of the same session. */
    follows;
    constructor(expected) {
        this.steps = new Int32Array(expected);
        this.dueUs = new Float64Array(expected);
        this.stages = new Uint8Array(expected);
        this.levels = new Float64Array(expected);
        this.follows = new Uint8Array(expected);
    }
    add(step, dueUs, stage, level, follows) {
        if (this.length === this.steps.length)
            this.#grow();
        const at = this.length++;
        this.steps[at] = step;
        this.dueUs[at] = dueUs;
        this.stages[at] = stage;
        this.levels[at] = level;
        this.follows[at] = follows ? 1 : 0;
    }
    #grow() {
        const length = Math.ceil(this.length * 1.5) + 1024;
        this.steps = grown(new Int32Array(length), this.steps);
        this.dueUs = grown(new Float64Array(length), this.dueUs);
        this.stages = grown(new Uint8Array(length), this.stages);
        this.levels = grown(new Float64Array(length), this.levels);
        this.follows = grown(new Uint8Array(length), this.follows);
    }
}
function grown(larger, values) {
    larger.set(values);
    return larger;
}

// EXTERNAL MODULE: ./build/traffic/plan/level-bands.js
var level_bands = __webpack_require__(96895);
// EXTERNAL MODULE: ./build/traffic/plan/poisson-points.js
var poisson_points = __webpack_require__(75691);
// EXTERNAL MODULE: ./build/traffic/plan/underway.js
var plan_underway = __webpack_require__(31863);
;// CONCATENATED MODULE: ./build/traffic/plan/candidates.js





/**
 * Draws visitors, each with a level of its own between 0 and the highest rate. A visitor is there only while the
 * rate is above his level, so that every stage has its rate from its first moment to its last, whatever sessions
 * last: in a spike others come, and are gone after it.
 */
function drawCandidates(source, random) {
    const { pool, stages, surplus } = source;
    const raised = stages.map((stage, index) => {
        const times = surplus[index] ?? 1;
        return { ...stage, fromPerS: stage.fromPerS * times, toPerS: stage.toPerS * times };
    });
    const found = new CandidateTable(Math.ceil(raised.reduce((sum, one) => sum + (0,stage_rate/* requestsOf */.uD)(one), 0)));
    const underway = (0,plan_underway/* underwayIn */.b)(pool);
    for (const band of (0,level_bands/* levelBands */.T)(raised)) {
        const levelOf = () => band.lowPerS + (band.highPerS - band.lowPerS) * random.next();
        const within = { ...source, raised, endUs: band.toMs * 1000 };
        for (const { step, startUs } of arrivals(source, band, underway, random)) {
            follow(within, { step, dueUs: Math.floor(startUs), level: levelOf() }, found);
        }
    }
    return found;
}
/** Who is there when the band begins, and who comes while it lasts. */
function* arrivals({ pool, curve }, { lowPerS, highPerS, fromMs, toMs }, underway, random) {
    // Sessions per microsecond.
    const rate = (((highPerS - lowPerS) / 1e6) * pool.sessions) / pool.routes.length;
    const there = underway((toMs - fromMs) * 1000);
    for (const place of (0,poisson_points/* poissonPoints */.$)(random, rate / pool.sessions, there.measure)) {
        const { step, afterUs } = there.at(place);
        yield { step, startUs: fromMs * 1000 + afterUs };
    }
    for (const stretch of curve) {
        const from = Math.max(fromMs, stretch.fromMs) * 1000;
        const lengthUs = Math.min(toMs, stretch.toMs) * 1000 - from;
        for (const place of (0,poisson_points/* poissonPoints */.$)(random, rate * stretch.intensity, lengthUs)) {
            const step = pool.starts[random.below(pool.sessions)] ?? 0;
            yield { step, startUs: from + place };
        }
    }
}
/** Adds the steps of a visitor from his first one on, as long as he is there. */
function follow({ pool, stages, raised, endUs, }, visitor, found) {
    let { dueUs } = visitor;
    let stage = 0;
    let wasThere = false;
    for (let { step } = visitor; dueUs < endUs;) {
        while (dueUs >= endOf(stages[stage]))
            stage++;
        const own = stages[stage];
        const drawn = raised[stage];
        if (!own || !drawn)
            return;
        const isThere = visitor.level < (0,stage_rate/* rateAt */.GP)(drawn, dueUs / 1000);
        if (isThere) {
            const level = visitor.level / (0,stage_rate/* rateAt */.GP)(own, dueUs / 1000);
            found.add(step, dueUs, stage, level, wasThere);
        }
        wasThere = isThere;
        step++;
        dueUs += pool.gapsUs[step] ?? Infinity;
    }
}
function endOf(stage) {
    return stage ? (stage.startMs + stage.durationMs) * 1000 : Infinity;
}

;// CONCATENATED MODULE: ./build/traffic/plan/join-sessions.js
/** Sessions of the requests that were selected, by start: one for each stretch that a visitor is there. */
function joinSessions({ length, steps, dueUs, stages, follows }, selected, pool) {
    const sessions = [];
    let open;
    for (let index = 0; index < length; index++) {
        const step = steps[index] ?? 0;
        if (selected[index] !== 1) {
            open = undefined;
            continue;
        }
        const due = dueUs[index] ?? 0;
        if (!open || follows[index] !== 1) {
            open = { startMs: due / 1000, steps: [] };
            sessions.push(open);
        }
        open.steps.push({
            route: pool.routes[step] ?? 0,
            path: pool.paths[step] ?? '/',
            gapMs: open.steps.length === 0 ? 0 : (pool.gapsUs[step] ?? 0) / 1000,
            stage: stages[index] ?? 0,
        });
    }
    return sessions.toSorted((a, b) => a.startMs - b.startMs);
}

;// CONCATENATED MODULE: ./build/traffic/plan/select-steps.js
/**
 * Which candidates are planned, with 1: of every stage as many as it is to have, those with the lowest levels, so
 * that visitors stay or go as a whole. Of one visitor the earlier requests stay.
 */
function selectSteps(candidates, requests) {
    const { length, stages, levels, dueUs } = candidates;
    const limits = select_steps_limitsOf(candidates, requests);
    const left = [...requests];
    const ties = requests.map(() => []);
    const selected = new Uint8Array(length);
    for (let index = 0; index < length; index++) {
        const stage = stages[index] ?? 0;
        const level = levels[index] ?? 0;
        const limit = limits[stage] ?? 0;
        if (level === limit)
            ties[stage]?.push(index);
        if (level >= limit)
            continue;
        selected[index] = 1;
        left[stage] = (left[stage] ?? 0) - 1;
    }
    for (const [stage, tied] of ties.entries()) {
        const earliest = tied.toSorted((a, b) => (dueUs[a] ?? 0) - (dueUs[b] ?? 0) || a - b);
        for (const index of earliest.slice(0, left[stage]))
            selected[index] = 1;
    }
    return selected;
}
/** By stage: the level below which all are planned, and of which some are. */
function select_steps_limitsOf({ length, stages, levels }, requests) {
    const counts = new Float64Array(requests.length);
    for (let index = 0; index < length; index++) {
        const stage = stages[index] ?? 0;
        counts[stage] = (counts[stage] ?? 0) + 1;
    }
    const lists = Array.from(counts, (count) => new Float64Array(count));
    const filled = new Float64Array(requests.length);
    for (let index = 0; index < length; index++) {
        const stage = stages[index] ?? 0;
        const at = filled[stage] ?? 0;
        const list = lists[stage];
        if (list)
            list[at] = levels[index] ?? 0;
        filled[stage] = at + 1;
    }
    return lists.map((list, stage) => list.toSorted()[requests[stage] ?? 0] ?? Infinity);
}

// EXTERNAL MODULE: ./build/traffic/plan/session-pool.js + 1 modules
var session_pool = __webpack_require__(72751);
// EXTERNAL MODULE: ./build/traffic/sessions/weighted.js
var weighted = __webpack_require__(71069);
;// CONCATENATED MODULE: ./build/traffic/plan/start-curve.js

/** More stretches than that would make no difference to anybody. */
const mostStretches = 50_000;
/**
 * How the starts of sessions ebb and flow: a piece of the log's own curve, around a moment at which somebody
 * came; after its end the curve begins again. In each stage its mean is 1, because the stage's rate is stated.
 */
function startCurve({ arrivals: { curve } }, stages, random) {
    const spanMs = curve.reduce((sum, [seconds]) => sum + seconds * 1000, 0);
    const durationMs = stages.reduce((sum, stage) => sum + stage.durationMs, 0);
    const offsetMs = offsetOf(curve, Math.max(0, spanMs - durationMs), durationMs, random);
    const isFlat = curve.length === 1 || (durationMs / spanMs) * curve.length > mostStretches;
    return stages.flatMap(({ startMs, durationMs: lengthMs }) => {
        const whole = { fromMs: startMs, toMs: startMs + lengthMs, intensity: 1 };
        if (isFlat)
            return [whole];
        const stretches = [];
        for (const { endMs, level } of pieces(curve, startMs + offsetMs)) {
            const fromMs = stretches.at(-1)?.toMs ?? startMs;
            // At least a microsecond on, whatever is lost to rounding.
            const toMs = Math.min(whole.toMs, Math.max(fromMs + 0.001, endMs - offsetMs));
            stretches.push({ fromMs, toMs, intensity: level });
            if (toMs >= whole.toMs)
                break;
        }
        const mean = stretches.reduce((sum, s) => sum + s.intensity * (s.toMs - s.fromMs), 0) / lengthMs;
        if (!(mean > 0))
            return [whole];
        return stretches.map((stretch) => ({ ...stretch, intensity: stretch.intensity / mean }));
    });
}
/** Where the piece of the curve begins: in its middle is a moment at which somebody came. */
function offsetOf(curve, latestMs, durationMs, random) {
    const starts = curve.map(([seconds, level], place) => [place, seconds * level]);
    const chosen = (0,weighted/* weighted */.Y)(starts)(random) ?? 0;
    const before = curve.slice(0, chosen).reduce((sum, [seconds]) => sum + seconds, 0);
    const moment = before + random.next() * (curve[chosen]?.[0] ?? 0);
    return Math.min(latestMs, Math.max(0, moment * 1000 - durationMs / 2));
}
/** The curve over and over, from a moment on: when each piece of it ends. */
function* pieces(curve, fromMs) {
    for (let endMs = 0;;) {
        for (const [seconds, level] of curve) {
            endMs += seconds * 1000;
            if (endMs > fromMs)
                yield { endMs, level };
        }
    }
}

;// CONCATENATED MODULE: ./build/traffic/plan/used-routes.js
/**
 * Only the routes that are asked for, each label once, in the order of all; the steps of the sessions are
 * numbered anew.
 */
function usedRoutes(all, sessions) {
    const used = new Uint8Array(all.length);
    for (const { steps } of sessions)
        for (const { route } of steps)
            used[route] = 1;
    const places = new Map();
    const routes = [];
    const renumbered = all.map(({ method, template }, index) => {
        if (used[index] !== 1)
            return -1;
        const label = `${method} ${template}`;
        const place = places.get(label) ?? routes.push({ method, template }) - 1;
        places.set(label, place);
        return place;
    });
    for (const { steps } of sessions) {
        for (const step of steps)
            step.route = renumbered[step.route] ?? 0;
    }
    return routes;
}

;// CONCATENATED MODULE: ./build/traffic/plan/plan-traffic.js










const mostAttempts = 20;
/** Steps of the pool for each request that is planned. */
const poolFactor = 4;
/**
 * Plans a load of visitors who behave as the model says. The same model, stages and seed give the same plan.
 * Each stage has as many requests as its rates amount to, from its first moment to its last. Throws the
 * UserErrors `load-too-large`, `load-empty` and `traffic-unusable`.
 */
function planTraffic(model, options) {
    const { seed, tailPaths = [], listed = [], mostRequests = plan_limits/* planLimits */.Y.requests } = options;
    const { meanPerS, peakPerS } = model.arrivals;
    const ownRatePerS = options.ratePerS ?? meanPerS;
    const limits = { ...plan_limits/* planLimits */.Y, requests: Math.min(mostRequests, plan_limits/* planLimits */.Y.requests) };
    const { stages, requests, durationMs } = (0,resolve_stages/* resolveStages */.i)(options.stages, ownRatePerS, limits);
    const random = (0,traffic_random/* seededRandom */.I)(seed);
    const wanted = requests.reduce((sum, some) => sum + some, 0);
    // What is drawn twice of a small pool would stray twice as far from the model.
    const drawn = { steps: poolFactor * wanted, tailPaths, listed };
    const pool = (0,session_pool/* drawPool */.t)(model, random.fork('sessions'), drawn);
    const curve = startCurve(model, stages, random.fork('curve'));
    const candidates = enough({ pool, stages, curve }, requests, random);
    const sessions = joinSessions(candidates, selectSteps(candidates, requests), pool);
    const isCrawl = model.source.format === 'crawl';
    return sealPlan({
        source: isCrawl ? 'crawl' : 'log',
        seed,
        routes: usedRoutes(model.routes, sessions),
        stages,
        durationMs,
        requests: sessions.reduce((sum, { steps }) => sum + steps.length, 0),
        sessions,
        ownRatePerS,
        ...(isCrawl ? {} : { peakPerS }),
    });
}
/**
 * Draws until every stage has enough to choose from. How far the number of requests strays is known only roughly
 * before: sessions come whole.
 */
function enough(source, requests, random) {
    const spread = meanCompany(source.pool);
    let surplus = requests.map((wanted) => 1 + 5 * Math.sqrt(spread / Math.max(1, wanted)));
    for (let attempt = 1;; attempt++) {
        const found = drawCandidates({ ...source, surplus }, random.fork(`visitors ${attempt}`));
        const counts = requests.map(() => 0);
        for (let index = 0; index < found.length; index++) {
            const stage = found.stages[index] ?? 0;
            counts[stage] = (counts[stage] ?? 0) + 1;
        }
        const isShort = (stage) => (counts[stage] ?? 0) < (requests[stage] ?? 0);
        surplus = surplus.map((times, stage) => (isShort(stage) ? times * 2 : times));
        const next = surplus.reduce((sum, times, stage) => sum + times * (requests[stage] ?? 0), 0);
        // What a hostile model keeps from being found in so many attempts is not found.
        if (!requests.some((_, stage) => isShort(stage)) || attempt >= mostAttempts)
            return found;
        if (next > 4 * plan_limits/* planLimits */.Y.requests)
            return found;
    }
}
/** With how many requests, itself included, a request shares its session in the mean: E[L²] / E[L]. */
function meanCompany({ starts, routes }) {
    let squares = 0;
    for (const [index, start] of starts.entries()) {
        squares += ((starts[index + 1] ?? routes.length) - start) ** 2;
    }
    return squares / routes.length;
}

;// CONCATENATED MODULE: ./build/checks/load/begin-with.js





/**
 * The same plan, in which every visitor sends these requests first, each as soon as the one before has ended:
 * "POST /login". They come on top of the rates of its stages. Throws the UserError `load-too-large`.
 */
function beginWith(plan, first) {
    if (first.length === 0)
        return plan;
    const requests = plan.requests + plan.sessions.length * first.length;
    if (requests > plan_limits/* planLimits */.Y.requests)
        throw tooLarge(requests);
    const routes = [...plan.routes];
    const steps = first.map((label) => {
        const known = routes.findIndex((route) => (0,route_label/* routeLabel */.q)(route) === label);
        const [method = '', path = ''] = label.split(' ');
        const route = known < 0 ? routes.push({ method, template: path }) - 1 : known;
        return { route, path, gapMs: 0 };
    });
    const sessions = plan.sessions.map(({ startMs, steps: own }) => {
        const stage = own[0]?.stage ?? 0;
        return { startMs, steps: [...steps.map((step) => ({ ...step, stage })), ...own] };
    });
    return sealPlan({ ...plan, routes, sessions, requests });
}
function tooLarge(requests) {
    return new errors/* UserError */.y({
        code: 'load-too-large',
        what: `The load sends ${(0,units/* count */.U9)(requests, 'request')}, with those that every visitor sends first`,
        why: `${plan_limits/* planLimits */.Y.requests.toLocaleString('en')} is the most`,
        fix: 'Lower the rates of the stages, make them shorter, or leave requests out of load.first',
    });
}

;// CONCATENATED MODULE: ./build/checks/load/plan-load.js




/** What `1x` stands for where neither the options nor the traffic say it. */
const defaultPerS = 20;
/**
 * Plans by the paths that are listed, else by a traffic model, else by the links that the crawl found, else for the
 * front page alone. Throws the UserErrors of `chooseTraffic`.
 */
async function readPlanner(stage, { paths, traffic: file, rate, seed, first, routes }) {
    const ratePerS = rate ?? defaultPerS;
    const listed = paths ?? { '/': 1 };
    const folder = stage.folder ?? process.cwd();
    const chosen = paths === undefined &&
        (await (0,choose_traffic/* chooseTraffic */.X)({ file, folder, crawl: await stage.facts('crawl'), ratePerS }));
    if (!chosen) {
        return (stages) => beginWith(planPaths(listed, { stages, ratePerS, seed }), first);
    }
    const { model, tailPaths } = chosen;
    const stated = rate === undefined ? {} : { ratePerS: rate };
    const how = { seed, tailPaths, listed: Object.keys(routes), ...stated };
    return (stages) => beginWith(planTraffic(model, { stages, ...how }), first);
}

// EXTERNAL MODULE: ./build/model/visible.js
var visible = __webpack_require__(1032);
;// CONCATENATED MODULE: ./build/checks/load/refuse-plan.js





const mostNamed = 10;
/**
 * Throws, before the first request, a UserError `load-route-unknown` for a threshold on a route that the plan never
 * asks for, and `load-too-short` when a threshold could not be judged at the end of a stage, so that nobody waits
 * for it.
 */
function refusePlan(plan, thresholds) {
    const planned = requestsByStage(plan);
    for (const threshold of thresholds) {
        if (threshold.measure === 'recover')
            continue;
        refuseUnknownRoute(planned, threshold);
        for (const stage of (0,scope/* stagesInScope */.p)(threshold, plan.stages)) {
            const routes = planned.get(stage) ?? new Map();
            const n = threshold.route === undefined
                ? [...routes.values()].reduce((sum, one) => sum + one, 0)
                : (routes.get(threshold.route) ?? 0);
            const required = 'percentile' in threshold ? (0,sample_size/* requiredRequests */.C)(threshold.percentile) : 1;
            if (n < required)
                throw tooShort(plan, stage, threshold, n, required);
        }
    }
}
/** How many requests the plan makes, by stage and label of the route. */
function requestsByStage(plan) {
    const labels = plan.routes.map(({ method, template }) => `${method} ${template}`);
    const all = plan.stages.map(() => new Map());
    for (const { steps } of plan.sessions) {
        for (const { stage, route } of steps) {
            const label = labels[route] ?? '';
            const counts = all[stage];
            counts?.set(label, (counts.get(label) ?? 0) + 1);
        }
    }
    return new Map(plan.stages.map((stage, index) => [stage, all[index] ?? new Map()]));
}
function refuseUnknownRoute(planned, threshold) {
    const { route } = threshold;
    if (route === undefined)
        return;
    const counts = new Map();
    for (const routes of planned.values()) {
        for (const [label, n] of routes)
            counts.set(label, (counts.get(label) ?? 0) + n);
    }
    if (counts.has(route))
        return;
    const known = [...counts]
        .toSorted(([, a], [, b]) => b - a)
        .map(([label]) => `"${(0,visible/* visible */.R)(label, 100)}"`);
    const more = known.length > mostNamed ? ` and ${known.length - mostNamed} more` : '';
    throw new errors/* UserError */.y({
        code: 'load-route-unknown',
        what: `"${threshold.text}" is about "${route}", which the load never asks for`,
        why: `Its routes are ${known.slice(0, mostNamed).join(', ')}${more}`,
        fix: 'Name one of these routes, or let the load ask for that one too',
    });
}
function tooShort(plan, stage, threshold, n, required) {
    const isWhole = plan.stages.length === 1 && threshold.route === undefined;
    const sends = isWhole ? 'the load sends' : `"${stage.name}" has`;
    const what = `"${threshold.text}" needs ${(0,units/* count */.U9)(required, 'request')}, and ${sends} ${n.toLocaleString('en')}`;
    const why = 'percentile' in threshold
        ? `Fewer than ten of them would lie beyond p${threshold.percentile}, so that single requests would decide`
        : 'Without a request there is nothing to judge';
    if (n === 0) {
        return new errors/* UserError */.y({
            code: 'load-too-short',
            what,
            why,
            fix: 'Make the stage longer, or raise its rate',
        });
    }
    const neededMs = Math.ceil((stage.durationMs * required) / n / 1000) * 1000;
    const longer = `${(0,units/* printDuration */.cb)(neededMs)} (${(0,units/* formatDuration */.a3)(neededMs)}) or longer`;
    const place = plan.stages.length === 1 ? 'load.duration' : `the time of "${stage.name}"`;
    const lower = 'percentile' in threshold ? ', raise the rate, or judge a lower percentile' : '';
    return new errors/* UserError */.y({
        code: 'load-too-short',
        what,
        why,
        fix: `Set ${place} to ${longer}${lower}`,
    });
}

;// CONCATENATED MODULE: ./build/checks/load/refuse-stranger.js


/** The most requests in one second of a load for a fork on another machine. */
const strangersPerS = 100;
const longestMs = 5 * 60_000;
const mostRequests = 20_000;
/**
 * Throws the UserError `load-too-large` for a large load for a pull request from a fork: anybody can write its
 * rehearse.yml, and with it aim at what others own. Only what goes to another machine has to be asked; `perS` is the
 * most that the plan sends in a second.
 */
function refuseStranger({ durationMs, requests }, perS) {
    const excess = (perS > strangersPerS && `${(0,units/* count */.U9)(perS, 'request')} in one second, and ${strangersPerS} is`) ||
        (durationMs > longestMs &&
            `${(0,units/* formatDuration */.a3)(durationMs)}, and ${(0,units/* formatDuration */.a3)(longestMs)} is`) ||
        (requests > mostRequests &&
            `${(0,units/* count */.U9)(requests, 'request')}, and ${mostRequests.toLocaleString('en')} is`);
    if (excess === false)
        return;
    throw new errors/* UserError */.y({
        code: 'load-too-large',
        what: `The load is ${excess} the most for a fork`,
        why: 'Anybody can write the rehearse.yml of a pull request from a fork, and this load goes to another machine',
        fix: 'Lower it, or load a preview that Rehearse starts on this machine',
    });
}

;// CONCATENATED MODULE: ./build/checks/load/unused-routes.js


/** A line for each entry of `load.routes` that the load never asks for: nothing of it will be looked at. */
function unusedRoutes({ routes }, stated) {
    const planned = new Set(routes.map(route_label/* routeLabel */.q));
    return Object.keys(stated)
        .filter((label) => !planned.has(label))
        .map((label) => `load.routes: the load never asks for "${(0,visible/* visible */.R)(label)}"`);
}

// EXTERNAL MODULE: ./build/checks/load/verdicts/verdicts-of.js + 3 modules
var verdicts_of = __webpack_require__(29214);
;// CONCATENATED MODULE: ./build/checks/load/untold.js

/**
 * Why the load could not say whether each threshold holds; undefined when it could. A load that was stopped has
 * said enough.
 */
function untold(facts, thresholds) {
    if (facts.stopped)
        return undefined;
    const [first, ...others] = (0,verdicts_of/* verdictsOf */.W)(facts, thresholds).filter(({ state }) => state === 'unknown');
    if (!first)
        return undefined;
    const more = others.length > 0 ? ` (and ${others.length} more)` : '';
    return `"${first.threshold.text}" cannot be judged: ${first.told}${more}`;
}

;// CONCATENATED MODULE: ./build/checks/load/measure.js























/** What piled up at a rate that was too much does not count against the next one. */
const restMs = 3000;
/**
 * Loads the target and tells what came back. Throws a UserError when load may not go there, or its plan is too
 * short for its thresholds or too large, all before the first request of the load. Ends `incomplete` when the
 * generator could not keep the plan, because the figures would be its own, and when a threshold cannot be judged.
 */
async function measureLoad(stage, options) {
    const { target, signal } = stage;
    (0,admit/* admitLoad */.c)(target, (url) => stage.mayLoad(url));
    const planner = await readPlanner(stage, options);
    const plan = planner(options.stages);
    refusePlan(plan, options.thresholds);
    for (const line of unusedRoutes(plan, options.routes))
        stage.log.warn(line);
    const run = (0,external_node_crypto_.randomUUID)();
    const pinned = await untilAborted(pinTarget(stage, run), signal);
    const stranger = stage.caller.fork && !(0,loopback/* isLoopbackAddress */.O)(pinned.address);
    if (stranger)
        refuseStranger(plan, peakPerS(plan));
    const send = async (sent) => {
        return { run, address: pinned.address, ...(await sendPlan(sent, pinned, stage, options)) };
    };
    const beganAt = Date.now();
    const sent = await send(plan);
    const samples = await samplesSince(stage, beganAt);
    const facts = { ...sent, ...(samples.length > 0 ? { samples } : {}) };
    const saturated = saturation(facts, options.thresholds);
    if (saturated !== undefined) {
        const incomplete = `generator saturated: ${saturated}`;
        return { ...observed({ ...facts, saturated }), incomplete };
    }
    const incomplete = untold(facts, options.thresholds);
    if (incomplete !== undefined)
        return { ...observed(facts), incomplete };
    if (!options.capacity || facts.stopped)
        return observed(facts);
    const mostPerS = stranger ? strangersPerS : plan_limits/* planLimits */.Y.perS;
    const rest = () => (0,promises_.setTimeout)(restMs, undefined, { signal });
    const how = { plan, planner, mostPerS, send, rest, signal };
    const capacity = await measureCapacity(options, how);
    return observed({ ...facts, capacity });
}
function observed(facts) {
    const measurements = measurementsOf(facts);
    return { measurements, conditions: conditionsOf(facts), summary: summaryOf(facts), facts };
}
function sendPlan(plan, target, stage, { thresholds, timeout: timeoutMs, routes }) {
    const peak = peakPerS(plan);
    const processes = processCount(peak, (0,external_node_os_.availableParallelism)());
    const largestLimitMs = Math.min(Math.max(...timeLimits(thresholds)), timeoutMs);
    const { length: sessions } = plan.sessions;
    return runLoad({
        plan,
        timeoutMs,
        target,
        routes,
        named: thresholds.flatMap(({ route }) => route ?? []),
        pool: poolSize({ peakPerS: peak, sessions, largestLimitMs, processes }),
        processes,
        program: stage.program,
        abortWhen: abortThresholds(thresholds),
        now: () => stage.now(),
        signal: stage.signal,
        progress: (text) => stage.log.progress(text),
        answered: (count) => stage.answered(count),
    });
}
/** What the preview used during the load. Without it, the load is judged all the same. */
async function samplesSince(stage, since) {
    try {
        return (await stage.samples())?.filter(({ at }) => at >= since) ?? [];
    }
    catch (error) {
        stage.log.warn(`what the preview used during the load is not known: ${(0,root_cause/* rootCause */.e)(error)}`);
        return [];
    }
}


/***/ })

};
