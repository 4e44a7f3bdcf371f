export const id = 9644;
export const ids = [9644];
export const modules = {

/***/ 21306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ courseOf)
/* harmony export */ });
/* harmony import */ var _model_units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55069);

const shown = 6;
/** Some of the values, evenly over the time, for people: "after 12 s: 84 MB". */
function courseOf(points, format) {
    const start = points[0]?.at ?? 0;
    const last = points.length - 1;
    const places = Array.from({ length: shown }, (_, n) => Math.round((n * last) / (shown - 1)));
    return [...new Set(places)].flatMap((place) => {
        const point = points[place];
        return point ? [`after ${(0,_model_units_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(point.at - start)}: ${format(point.value)}`] : [];
    });
}


/***/ }),

/***/ 99644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* binding */ look),
  watch: () => (/* binding */ watch)
});

// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./build/checks/health/under-load.js
var under_load = __webpack_require__(36274);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/checks/health/kinds/process/sampled.js

/** Samples come every second; a machine that is busy with other things is slower. */
const patienceMs = 8000;
const pauseMs = 100;
/** Every sample since the preview was up, up to one that was taken after now. Throws when there is none such. */
async function sampledUntilNow(stage) {
    const begun = Date.now();
    for (;;) {
        const samples = await stage.samples();
        if (samples === undefined) {
            throw new Error('Rehearse does not keep the processes of this preview alive, so that nobody samples them');
        }
        if ((samples.at(-1)?.at ?? 0) >= begun)
            return samples;
        if (Date.now() - begun > patienceMs) {
            throw new Error('no sample of its processes came: look into logs/supervisor.log of the run folder');
        }
        await (0,promises_.setTimeout)(pauseMs, undefined, { signal: stage.signal });
    }
}

// EXTERNAL MODULE: ./build/checks/health/course.js
var course = __webpack_require__(21306);
// EXTERNAL MODULE: ./build/checks/health/kinds/process/quantity.js
var process_quantity = __webpack_require__(77940);
;// CONCATENATED MODULE: ./build/checks/health/kinds/process/see-level.js


/** The most of it that was in use at once. */
function seeLevel(asked, samples) {
    const quantity = (0,process_quantity/* quantityOf */.R)(asked);
    const points = (0,process_quantity/* pointsOf */.X)(quantity, samples);
    const last = points.at(-1);
    if (!last)
        return { problem: untold(asked.what, samples.length) };
    // Not spread into Math.max: they may be many.
    const most = points.reduce((highest, { value }) => Math.max(highest, value), 0);
    return {
        seen: {
            what: 'level',
            most,
            last: last.value,
            samples: points.length,
            course: [...(0,course/* courseOf */.b)(points, quantity.format), ...parentsOf(asked, samples)],
        },
    };
}
/** Who does not wait for the processes that ended. */
function parentsOf({ what }, samples) {
    const names = new Set(what === 'zombies' ? samples.flatMap(({ zombiesOf = [] }) => zombiesOf) : []);
    return [...names].slice(0, 5).map((name) => `started by: ${name}`);
}
/** Why none of so many samples tells. */
function untold(what, samples) {
    if (samples === 0)
        return 'no sample of its processes was taken in that time';
    return `none of ${samples} samples tells its ${what}: this system has no /proc, or they run as another user`;
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/process/see-cpu.js

/** Fewer answers say more of what else the processes do. */
const leastAnswers = 50;
/** CPU time while the load was steady. */
function seeCpu(samples, load) {
    // Each tells of the time since the one before.
    const spans = samples.slice(1).flatMap(({ at, cpu }, index) => {
        const before = samples[index]?.at ?? at;
        const isIn = before >= load.fromMs && at <= load.toMs;
        return cpu === undefined || !isIn ? [] : [{ ms: at - before, usedMs: cpu * (at - before) }];
    });
    const ms = spans.reduce((sum, span) => sum + span.ms, 0);
    if (ms === 0)
        return { problem: untold('CPU time', samples.length) };
    const usedMs = spans.reduce((sum, span) => sum + span.usedMs, 0);
    const answered = (load.answered * ms) / (load.toMs - load.fromMs);
    if (answered < leastAnswers) {
        return {
            problem: `only ${Math.round(answered)} requests were answered while it was sampled; it takes ${leastAnswers}`,
        };
    }
    return { seen: { what: 'cpu', usedMs, answered: Math.round(answered) } };
}

// EXTERNAL MODULE: ./build/model/drift/drift.js + 4 modules
var drift_drift = __webpack_require__(42448);
;// CONCATENATED MODULE: ./build/checks/health/kinds/process/see-growth.js





/** Growth over the window that is too little to speak of. */
const leastGrowth = { memory: 1e6, descriptors: 5 };
/** How it grew while the load was steady. A restart begins anew: the longest time without one is looked at. */
function seeGrowth(asked, samples, load) {
    const loaded = samples.filter(({ at }) => at >= load.fromMs && at < load.toMs);
    const lives = [...Map.groupBy(loaded, ({ restarts = 0 }) => restarts).values()];
    const longest = lives.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0] ?? [];
    const quantity = (0,process_quantity/* quantityOf */.R)(asked);
    const points = (0,process_quantity/* pointsOf */.X)(quantity, longest);
    const [first] = points;
    const last = points.at(-1);
    if (!first || !last)
        return { problem: untold(asked.of, loaded.length) };
    const span = lives.length === 1
        ? { fromMs: load.fromMs, toMs: load.toMs }
        : { fromMs: first.at, toMs: last.at };
    const { fromMs } = span;
    const drift = (0,drift_drift/* driftOf */.$)(points.map(({ at, value }) => ({ at: at - fromMs, value })), { fromMs: 0, toMs: span.toMs - fromMs }, leastGrowth[asked.of]);
    return {
        seen: {
            what: 'growth',
            ...(drift ? { drift } : {}),
            start: first.value,
            lengthMs: span.toMs - fromMs,
            restarts: lives.length - 1,
            requestsPerMin: (0,under_load/* answeredPerMin */.jM)(load),
            course: (0,course/* courseOf */.b)(points, quantity.format),
        },
    };
}
function lengthOf(samples) {
    return (samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0);
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/process/see.js



/** What the samples say of it. `load` is the part of a load that growth is looked for in. */
function see(asked, samples, load) {
    if (asked.what !== 'growth' && asked.what !== 'cpu')
        return seeLevel(asked, samples);
    if ('problem' in load)
        return load;
    return asked.what === 'cpu' ? seeCpu(samples, load) : seeGrowth(asked, samples, load);
}

// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
;// CONCATENATED MODULE: ./build/checks/health/kinds/process/see-restarts.js


const eventLimit = 10;
/** How often processes were started again because of outages that began after `since`, in milliseconds since 1970. */
async function seeRestarts(stage, since) {
    try {
        const incidents = await stage.incidents();
        if (incidents === undefined) {
            return {
                problem: 'Rehearse does not keep the processes of this preview alive, so that nobody counts their restarts',
            };
        }
        const recent = incidents.filter(({ began }) => Date.parse(began) >= since);
        const events = recent.map((incident) => {
            const { began, process, why, outcome, lastLog } = incident;
            const again = `started again ${(0,units/* count */.U9)(restartsOf(incident), 'time')}`;
            const now = outcome === 'open' ? ' and not up yet' : outcome === 'gave-up' ? ' in vain' : '';
            return `${began} ${process} ${why}, ${again}${now}; last line: ${lastLog.at(-1) ?? 'none'}`;
        });
        return {
            seen: {
                what: 'restarts',
                restarts: recent.reduce((sum, incident) => sum + restartsOf(incident), 0),
                events: events.slice(-eventLimit),
            },
        };
    }
    catch (error) {
        return { problem: `whether processes were restarted is not known: ${(0,root_cause/* rootCause */.e)(error)}` };
    }
}
/** While a process is down, the restart that it needs counts, whether or not it has been tried. */
function restartsOf({ kind, outcome, restarts }) {
    return outcome === 'open' && kind !== 'partly-hung' ? Math.max(1, restarts) : restarts;
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/process/look.js





/** Looks at what the processes used since the preview was up. */
async function look({ stage }, asked) {
    return await lookSince(stage, asked, 0, { problem: 'there was no load' });
}
/** What they use from now until the end. The sampler writes it down; it is read afterwards. */
function watch({ stage }, asked) {
    const since = Date.now();
    return async () => {
        const needsLoad = asked.some(({ what }) => what === 'growth' || what === 'cpu');
        const load = needsLoad ? (0,under_load/* loadedSince */.qT)(await stage.facts('load'), since) : { problem: 'none' };
        return await lookSince(stage, asked, since, load);
    };
}
async function lookSince(stage, asked, since, load) {
    const sampled = asked.some(({ what }) => what !== 'restarts') ? await samplesOf(stage) : [];
    const samples = 'problem' in sampled ? [] : sampled.filter(({ at }) => at >= since);
    const loaded = 'problem' in load ? load : (0,under_load/* withProbes */.mJ)(load, samples);
    return await Promise.all(asked.map(async (one) => {
        if (one.what === 'restarts')
            return await seeRestarts(stage, since);
        return 'problem' in sampled ? sampled : see(one, samples, loaded);
    }));
}
async function samplesOf(stage) {
    try {
        return await sampledUntilNow(stage);
    }
    catch (error) {
        return { problem: (0,root_cause/* rootCause */.e)(error) };
    }
}


/***/ }),

/***/ 36274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jM: () => (/* binding */ answeredPerMin),
/* harmony export */   mJ: () => (/* binding */ withProbes),
/* harmony export */   qT: () => (/* binding */ loadedSince)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const Amount = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative();
/** What is read of the facts of a load, which anybody may have written. */
const Facts = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    beganAt: Amount,
    plan: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        stages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200),
            startMs: Amount,
            durationMs: Amount,
        }))
            .max(1000),
    }),
    stopped: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ afterMs: Amount }).optional(),
    series: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ stepS: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().positive(), answered: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(Amount).max(200_000) }),
});
/** Who watches may begin a little later than the load beside it. */
const headStartMs = 10_000;
/** What steady stages are called, from the one that tells most of growth. */
const telling = ['soak', 'steady'];
/** The longest soak of the load that began after `since`, or else its longest steady stage. */
function loadedSince(facts, since) {
    const read = Facts.safeParse(facts).data;
    if (!read || read.beganAt < since - headStartMs)
        return { problem: 'the load left nothing that tells when it ran' };
    const { beganAt, plan, series, stopped } = read;
    const endMs = stopped?.afterMs ?? Number.POSITIVE_INFINITY;
    const spans = telling.map((kind) => plan.stages
        .filter((stage) => stage.kind === kind && stage.startMs < endMs)
        .map(({ name, startMs, durationMs }) => ({
        name,
        startMs,
        toMs: Math.min(startMs + durationMs, endMs),
    }))
        .toSorted((one, other) => other.toMs - other.startMs - (one.toMs - one.startMs)));
    const [span] = spans.flat();
    if (!span)
        return { problem: 'the load had no stage with a steady rate' };
    const stepMs = series.stepS * 1000;
    const answered = series.answered
        .filter((_, index) => index * stepMs >= span.startMs && index * stepMs < span.toMs)
        .reduce((sum, n) => sum + n, 0);
    const { name: stage, startMs, toMs } = span;
    return { stage, fromMs: beganAt + startMs, toMs: beganAt + toMs, answered };
}
/** The same with the probes of the watchdog among the answers, which are many beside a gentle load. */
function withProbes(load, samples) {
    const counts = samples
        .filter(({ at }) => at >= load.fromMs && at <= load.toMs)
        .flatMap(({ at, probes }) => (probes === undefined ? [] : [{ at, probes }]));
    const [first] = counts;
    const last = counts.at(-1);
    if (!first || !last || last.at === first.at)
        return load;
    const perMs = (last.probes - first.probes) / (last.at - first.at);
    return { ...load, answered: load.answered + Math.max(0, perMs) * (load.toMs - load.fromMs) };
}
/** Answers per minute of that part. */
function answeredPerMin({ fromMs, toMs, answered }) {
    return (answered / (toMs - fromMs)) * 60_000;
}


/***/ })

};
