export const id = 1978;
export const ids = [1978];
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

/***/ 20785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   Q: () => (/* binding */ readRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The path that an assertion is about, from the folder of rehearse.yml. */
function placeOf({ folder }, path = '.') {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder ?? process.cwd(), path);
}
/** Room on the file system that holds the path. Rejects when it cannot be found out within the time. */
async function readRoom(place, timeoutMs) {
    // A network file system may never answer.
    const late = Promise.withResolvers();
    const timer = setTimeout(() => late.reject(new Error(`${place} told nothing within ${timeoutMs} ms`)), timeoutMs);
    try {
        const told = await Promise.race([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(place), late.promise]);
        const { bavail, bfree, blocks, bsize, files, ffree } = told;
        // Such as /proc, which is on no disk.
        if (blocks === 0)
            throw new Error(`the file system of ${place} has no size`);
        return {
            freeBytes: bavail * bsize,
            totalBytes: (blocks - bfree + bavail) * bsize,
            // btrfs and others make inodes as they need them and tell 0 of 0.
            ...(files > 0 ? { inodes: { free: ffree, total: files } } : {}),
        };
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 91978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watch: () => (/* binding */ watch)
});

// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./build/checks/health/under-load.js
var under_load = __webpack_require__(36274);
// EXTERNAL MODULE: ./build/checks/health/kinds/disk/read-room.js
var read_room = __webpack_require__(20785);
// EXTERNAL MODULE: ./build/model/drift/block-minima.js
var block_minima = __webpack_require__(87045);
// EXTERNAL MODULE: ./build/model/drift/theil-sen.js
var theil_sen = __webpack_require__(52623);
// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
// EXTERNAL MODULE: ./build/checks/health/course.js
var course = __webpack_require__(21306);
;// CONCATENATED MODULE: ./build/checks/health/kinds/disk/see-filling.js





const leastBlocks = 3;
/** A file system gives and takes a few blocks for reasons of its own. */
const leastBytes = 1e6;
/** Who writes more than what is left cannot write it, and somebody else's last block may stay free. */
const fullShare = 0.002;
/** How the file system filled while the load was steady. */
function seeFilling(rooms, load) {
    const loaded = rooms.filter(({ at }) => at >= load.fromMs && at < load.toMs);
    const last = loaded.at(-1);
    if (!last)
        return { problem: 'the disk was not looked at while the load was steady' };
    const full = loaded.find(({ freeBytes, totalBytes }) => freeBytes <= fullShare * totalBytes);
    const lengthMs = (full?.at ?? load.toMs) - load.fromMs;
    const free = loaded
        .map(({ at, freeBytes }) => ({ at: at - load.fromMs, value: freeBytes }))
        .filter(({ at }) => at < lengthMs);
    const { minima, windowMs } = (0,block_minima/* blockMinima */.b)(free, 0, lengthMs);
    const enough = minima.length >= leastBlocks;
    return {
        seen: {
            what: 'filled',
            ...(enough ? { perMin: -(0,theil_sen/* theilSen */.f)(minima) * 60_000 } : {}),
            leastPerMin: (leastBytes / windowMs) * 60_000,
            freeBytes: last.freeBytes,
            ...(full ? { fullAfterMs: full.at - load.fromMs } : {}),
            lengthMs: load.toMs - load.fromMs,
            requestsPerMin: (0,under_load/* answeredPerMin */.jM)(load),
            course: (0,course/* courseOf */.b)(free, (value) => `${(0,units/* formatBytes */.z3)(value)} free`),
        },
    };
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/disk/watch.js




/** A look takes a few microseconds. */
const everyMs = 250;
/** A day of looks at this rate would fill the memory for nothing: the older, the sparser. */
const mostRooms = 20_000;
/** Looks at the file system from now on until the end. */
function watch({ stage, timeoutMs }, asked) {
    const since = Date.now();
    const place = (0,read_room/* placeOf */.$)(stage, asked[0]?.path);
    let rooms = [];
    let trouble;
    let busy = false;
    const take = async () => {
        if (busy)
            return;
        busy = true;
        try {
            const at = Date.now();
            rooms.push({ at, ...(await (0,read_room/* readRoom */.Q)(place, timeoutMs)) });
            if (rooms.length > mostRooms)
                rooms = rooms.filter((_, index) => index % 2 === 0);
        }
        catch (error) {
            trouble = (0,root_cause/* rootCause */.e)(error);
        }
        finally {
            busy = false;
        }
    };
    void take();
    const timer = setInterval(() => void take(), everyMs);
    timer.unref();
    return async () => {
        clearInterval(timer);
        const needsLoad = asked.some(({ what }) => what === 'growth' || what === 'full');
        const load = needsLoad ? (0,under_load/* loadedSince */.qT)(await stage.facts('load'), since) : { problem: 'none' };
        const samples = (needsLoad && (await stage.samples().catch(() => undefined))) || [];
        const least = leastRoom(rooms);
        return asked.map(({ what }) => {
            if (!least)
                return { problem: trouble ?? 'nothing was looked at' };
            if (what === 'free' || what === 'inodes')
                return { seen: { what: 'room', room: least } };
            return 'problem' in load ? load : seeFilling(rooms, (0,under_load/* withProbes */.mJ)(load, samples));
        });
    };
}
/** The least of everything that was seen. */
function leastRoom(rooms) {
    const [first] = rooms;
    if (!first)
        return undefined;
    return rooms.reduce((least, { freeBytes, totalBytes, inodes }) => ({
        ...(freeBytes < least.freeBytes
            ? { freeBytes, totalBytes }
            : { freeBytes: least.freeBytes, totalBytes: least.totalBytes }),
        ...(inodes && (!least.inodes || inodes.free < least.inodes.free)
            ? { inodes }
            : least.inodes
                ? { inodes: least.inodes }
                : {}),
    }), { freeBytes: first.freeBytes, totalBytes: first.totalBytes });
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
