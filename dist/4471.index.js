export const id = 4471;
export const ids = [4471];
export const modules = {

/***/ 56350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _model_root_cause_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17922);
/* harmony import */ var _sensitive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28363);


/** Asks once, for a complete answer, or returns why none came. Follows no redirect: the redirect is the answer. */
async function ask({ stage, timeoutMs, bodyLimit, sent }, { method, headers: own }, url) {
    const fields = url.origin === stage.target.origin ? resolve(own, stage) : {};
    sent();
    const timeout = AbortSignal.timeout(timeoutMs);
    const started = stage.now();
    try {
        const response = await stage.fetch(url, {
            method,
            headers: fields,
            signal: AbortSignal.any([timeout, stage.signal]),
        });
        const headers = joined(response.headers);
        const read = await readBody(response, charsetOf(headers), bodyLimit);
        return {
            url,
            status: response.status,
            headers,
            ...read,
            ms: stage.now() - started,
        };
    }
    catch (error) {
        stage.signal.throwIfAborted();
        return {
            trouble: timeout.aborted ? `no complete answer within ${timeoutMs} ms` : (0,_model_root_cause_js__WEBPACK_IMPORTED_MODULE_0__/* .rootCause */ .e)(error),
        };
    }
}
function resolve(headers = {}, stage) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [
        name.toLowerCase(),
        typeof value !== 'string' || (0,_sensitive_js__WEBPACK_IMPORTED_MODULE_1__/* .isSensitiveHeader */ .y)(name) ? stage.secret(value) : value,
    ]));
}
/** A field that came several times, such as set-cookie, in one line. */
function joined(headers) {
    const fields = new Map();
    for (const [name, value] of headers) {
        const before = fields.get(name);
        fields.set(name, before === undefined ? value : `${before}, ${value}`);
    }
    return fields;
}
/** The charset that the answer names; UTF-8 when it names none that is known. */
function charsetOf(headers) {
    const type = headers.get('content-type') ?? '';
    const [, charset = 'utf-8'] = /;\s*charset="?([\w.:-]{1,40})/i.exec(type) ?? [];
    try {
        return new TextDecoder(charset).encoding;
    }
    catch {
        return 'utf-8';
    }
}
async function readBody(response, charset, limit) {
    if (!response.body)
        return { body: '', bytes: 0, cut: false };
    const decoder = new TextDecoder(charset);
    let body = '';
    let bytes = 0;
    for await (const chunk of response.body) {
        bytes += chunk.byteLength;
        body += decoder.decode(chunk, { stream: true });
        if (bytes > limit)
            return { body, bytes, cut: true };
    }
    return { body: body + decoder.decode(), bytes, cut: false };
}


/***/ }),

/***/ 14471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./build/checks/health/asking/answer.js
var asking_answer = __webpack_require__(21169);
// EXTERNAL MODULE: ./build/checks/health/asking/ask.js
var ask = __webpack_require__(56350);
// EXTERNAL MODULE: ./build/checks/health/asking/body-excerpt.js
var body_excerpt = __webpack_require__(87395);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/checks/health/kinds/prometheus/earlier.js

const Figure = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* enum */.k5n(['NaN', '+Inf', '-Inf'])]);
const Series = schemas/* array */.YOg(schemas/* object */.Ikc({ labels: schemas/* string */.YjP().max(1000), value: Figure })).max(1000);
const Facts = schemas/* object */.Ikc({ looked: schemas/* array */.YOg(schemas/* object */.Ikc({ samples: schemas/* array */.YOg(schemas/* unknown */.L5J()) })) });
const Seen = schemas/* object */.Ikc({
    seen: schemas/* object */.Ikc({
        baseline: schemas/* object */.Ikc({ of: schemas/* string */.YjP(), series: Series, began: schemas/* number */.aig().optional() }),
    }),
});
/**
 * What the series of an assertion were before the other checks, as the look at that time stored it in the run
 * folder; undefined when it stored nothing of the kind.
 */
async function earlier(stage, of) {
    const facts = Facts.safeParse(await stage.facts('health', 'before'));
    for (const { samples } of facts.data?.looked ?? []) {
        for (const sample of samples) {
            const baseline = Seen.safeParse(sample).data?.seen.baseline;
            if (baseline?.of === of)
                return baseline;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/checks/health/kinds/prometheus/figure.js
var figure = __webpack_require__(96834);
;// CONCATENATED MODULE: ./build/checks/health/kinds/prometheus/metrics.js
/** What OpenMetrics and client libraries add to the name of a family. */
const suffixes = /_(?:total|created|count|sum|bucket|gcount|gsum|info)$/;
/** The declared type of the family that a sample belongs to; undefined when there is none. */
function typeOf(name, types) {
    return types.get(name) ?? types.get(name.replace(suffixes, ''));
}
/** Whether a sample only ever grows, until its process starts anew. Where nothing is declared, its name tells. */
function isCounter(name, types) {
    const type = typeOf(name, types);
    if (type === 'counter')
        return !name.endsWith('_created');
    if (type === 'gauge' || type === 'gaugehistogram')
        return false;
    const adds = /_(?:count|sum|bucket)$/.test(name);
    if (type === 'histogram' || type === 'summary')
        return adds;
    return adds || name.endsWith('_total');
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(21916);
;// CONCATENATED MODULE: ./build/checks/health/kinds/prometheus/near-in.js

/** More names than any site has are not searched. */
const searched = 5000;
const shown = 5;
/** What there is instead of what is missing: series of that name, else names that are near. Foreign text. */
function nearIn({ samples }, { name, labels }) {
    const own = samples.filter((sample) => sample.name === name);
    if (own.length > 0) {
        const wanted = labels.map((label) => label.name);
        const known = [...new Set(own.flatMap((sample) => [...sample.labels.keys()]))];
        const foreign = wanted.find((label) => !known.includes(label));
        if (foreign !== undefined) {
            return `it has no label ${foreign}; its labels: ${known.slice(0, 20).join(', ') || 'none'}`;
        }
        const values = own
            .slice(0, shown)
            .map((sample) => wanted.map((label) => `${label}="${sample.labels.get(label) ?? ''}"`).join(','));
        return `there are ${[...new Set(values)].map((value) => `{${value}}`).join(' ')}`;
    }
    const names = [...new Set(samples.map((sample) => sample.name.slice(0, 200)))].slice(0, searched);
    if (names.length === 0)
        return 'the answer holds no metric at all';
    const near = names
        .map((other) => ({ other, far: other.startsWith(name) ? 0 : (0,mod/* distance */.Io)(name, other) }))
        .toSorted((one, other) => one.far - other.far)
        .slice(0, shown);
    return `the nearest names are ${near.map(({ other }) => other).join(', ')}`;
}

// EXTERNAL MODULE: ./build/checks/health/kinds/prometheus/selector.js
var prometheus_selector = __webpack_require__(83355);
;// CONCATENATED MODULE: ./build/checks/health/kinds/prometheus/read-in.js




/** More would not fit into the result of a long load. */
const eachLimit = 30;
const seriesLimit = 1000;
const labelsLimit = 300;
/**
 * What metrics say about an assertion. `before` is what the series were before the other checks, for one about a
 * change: `now` where that is this moment. `hide` takes secrets out of labels. Pure.
 */
function readIn(metrics, asked, before, hide) {
    const { selector, each, what } = asked;
    const found = seriesOf(metrics, asked, hide);
    const counts = isCounter(selector.name, metrics.types);
    if (found.length === 0) {
        // What counts events has no series for labels before the first of them: nothing has been counted yet.
        const silent = counts && knowsLabels(metrics, asked);
        const later = what !== 'value' && before === 'now';
        if (!silent && !later) {
            return { missing: (0,prometheus_selector/* printSelector */.vJ)(selector), near: hide(nearIn(metrics, selector)) };
        }
    }
    const limit = each ? eachLimit : seriesLimit;
    if (found.length > limit) {
        return { problem: `${found.length} series match, and ${limit} are taken at most; name labels` };
    }
    if (what === 'value') {
        const all = each && found.length > 0 ? found : [{ value: sum(found.map(({ value }) => value)) }];
        return {
            series: found.length,
            readings: all.map((one) => ({ ...one, value: (0,figure/* figureOf */.Mn)(one.value) })),
        };
    }
    const series = found.map(({ labels, value }) => ({ labels, value: (0,figure/* figureOf */.Mn)(value) }));
    if (before === 'now') {
        const value = (0,figure/* figureOf */.Mn)(sum(found.map((one) => one.value)));
        const baseline = { of: hide(keyOf(asked)), series, ...beganIn(metrics) };
        return { series: found.length, readings: [{ value }], baseline };
    }
    const { began } = beganIn(metrics);
    const restarted = began !== undefined && before.began !== undefined && began !== before.began;
    const changes = changesOf(found, before.series, counts ? { restarted } : 'measures');
    const rises = each ? changes : [added(changes)];
    return { series: found.length, readings: rises.map(readingOf) };
}
/** What tells the assertion from others, for the look that compares. */
function keyOf({ place, selector }) {
    return JSON.stringify([place, (0,prometheus_selector/* printSelector */.vJ)(selector)]);
}
/** Those of which nothing but what must not be shown differs count as one. */
function seriesOf({ samples }, { selector }, hide) {
    const found = new Map();
    for (const { labels, value } of samples.filter((sample) => (0,prometheus_selector/* isMeant */.EZ)(sample, selector))) {
        const all = [...labels].map(([name, text]) => `${name}="${text}"`).toSorted(inOrder);
        const shown = hide(`{${all.join(',')}}`).slice(0, labelsLimit);
        found.set(shown, (found.get(shown) ?? 0) + value);
    }
    return [...found].map(([labels, value]) => ({ labels, value }));
}
/** Whether the metric is declared, and no label is asked for that its series do not have. */
function knowsLabels({ samples, types }, { selector }) {
    const own = samples.filter(({ name }) => name === selector.name);
    if (own.length === 0)
        return typeOf(selector.name, types) !== undefined;
    return selector.labels.every(({ name }) => own.some(({ labels }) => labels.has(name)));
}
/** When the one process began that tells these metrics; nothing where several do. */
function beganIn({ samples }) {
    const all = samples.filter(({ name }) => name === 'process_start_time_seconds');
    const [first] = all;
    return first && all.length === 1 && Number.isFinite(first.value) ? { began: first.value } : {};
}
function changesOf(found, before, how) {
    const known = new Map(before.map(({ labels, value }) => [labels, (0,figure/* numberOf */.rl)(value)]));
    const now = new Map(found.map(({ labels, value }) => [labels, value]));
    return [...new Set([...known.keys(), ...now.keys()])].map((labels) => {
        const from = known.get(labels) ?? 0;
        const value = now.get(labels) ?? 0;
        // A counter that fell, or whose process is another, began anew, at 0: what it says now came since.
        const anew = how !== 'measures' && (how.restarted || value < from);
        return { labels, value, from, change: anew ? value : value - from, anew };
    });
}
function added(changes) {
    return {
        value: sum(changes.map(({ value }) => value)),
        from: sum(changes.map(({ from }) => from)),
        change: sum(changes.map(({ change }) => change)),
        anew: changes.some(({ anew }) => anew),
    };
}
function readingOf({ value, from, change, anew, ...rest }) {
    return {
        ...rest,
        value: (0,figure/* figureOf */.Mn)(value),
        from: (0,figure/* figureOf */.Mn)(from),
        change: (0,figure/* figureOf */.Mn)(change),
        ...(anew ? { anew: true } : {}),
    };
}
function inOrder(one, other) {
    return one < other ? -1 : 1;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

// EXTERNAL MODULE: ./build/checks/health/kinds/prometheus/read-number.js
var read_number = __webpack_require__(44434);
;// CONCATENATED MODULE: ./build/checks/health/kinds/prometheus/read-metrics.js

/** Text after the value: a timestamp, an exemplar. Neither changes the value. */
const rest = /[ \t]*(?:[-+]?\d[\d.e+-]*[ \t]*)?(?:# ?\{(?:[^"}]|"(?:[^"\\]|\\.)*")*\}[ \t]*\S+(?:[ \t]+\S+)?[ \t]*)?$/y;
/** No metric is longer; a pattern on a hostile one might need more memory than there is. */
const lineLimit = 64 * 1024;
const metricName = /[A-Za-z_:][\w:]*/y;
const labelName = /[A-Za-z_]\w*/y;
/** Since Prometheus 3 a name may hold anything, in quotes. */
const quoted = /"((?:[^"\\]|\\.)*)"/y;
const blank = /[ \t]*/y;
const escapes = { '\\n': '\n', '\\"': '"', '\\\\': '\\' };
/**
 * Reads the text format of Prometheus (0.0.4 and 1.0.0) and OpenMetrics 1.0. Of a series that stands there
 * several times the last value counts. `complete` says that it must end with `# EOF`, as OpenMetrics must.
 */
function readMetrics(text, complete = false) {
    const types = new Map();
    const samples = new Map();
    const lines = text.split('\n');
    let ended = false;
    for (const [index, raw] of lines.entries()) {
        const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
        const misfit = (why) => ({ line: index + 1, text: line.slice(0, 2000), why });
        if (line.length > lineLimit)
            return misfit('is longer than 64 KiB');
        if (line.trim() === '')
            continue;
        if (ended)
            return misfit('stands behind # EOF');
        if (/^\s*#/.test(line)) {
            const [, name, type] = /^#[ \t]+TYPE[ \t]+("(?:[^"\\]|\\.)*"|\S+)[ \t]+(\w+)\s*$/.exec(line) ?? [];
            if (name !== undefined && type !== undefined)
                types.set(unquoted(name), type.toLowerCase());
            ended = complete && /^# EOF\s*$/.test(line);
            continue;
        }
        const read = readSample(line);
        if (typeof read === 'string')
            return misfit(read);
        samples.set(read_metrics_keyOf(read), read);
    }
    if (complete && !ended)
        return { line: lines.length, text: '', why: 'comes before # EOF does' };
    return { samples: [...samples.values()], types };
}
/** Or why the line is none. */
function readSample(line) {
    let at = 0;
    const take = (pattern) => {
        blank.lastIndex = at;
        pattern.lastIndex = at + (blank.exec(line)?.[0].length ?? 0);
        const found = pattern.exec(line) ?? undefined;
        if (found)
            at = found.index + found[0].length;
        return found;
    };
    let name = take(metricName)?.[0];
    const labels = new Map();
    if (take(/\{/y)) {
        while (!take(/\}/y)) {
            const text = take(quoted)?.[1];
            const label = text === undefined ? take(labelName)?.[0] : unescaped(text);
            if (label === undefined)
                return 'has no name of a label where one belongs';
            if (!take(/=/y)) {
                if (text === undefined || name !== undefined)
                    return `has no "=" behind the label ${label}`;
                name = label;
            }
            else {
                const value = take(quoted)?.[1];
                if (value === undefined)
                    return `has no value in quotes for the label ${label}`;
                if (labels.has(label))
                    return `has the label ${label} twice`;
                labels.set(label, unescaped(value));
            }
            if (!take(/,/y) && !/^[ \t]*\}/.test(line.slice(at, at + 100)))
                return 'has no closing bracket behind its labels';
        }
    }
    if (name === undefined)
        return 'does not begin with the name of a metric';
    const number = take(/[^\s#]+/y)?.[0];
    const value = number === undefined ? undefined : (0,read_number/* readNumber */.k)(number);
    if (value === undefined)
        return number === undefined ? 'has no value' : 'has a value that is no number';
    rest.lastIndex = at;
    return rest.test(line) ? { name, labels, value } : 'goes on behind its value';
}
function read_metrics_keyOf({ name, labels }) {
    const inOrder = [...labels].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify([name, inOrder]);
}
function unquoted(name) {
    return name.startsWith('"') ? unescaped(name.slice(1, -1)) : name;
}
function unescaped(text) {
    return text.includes('\\')
        ? text.replaceAll(/\\[\\n"]/g, (escape) => escapes[escape] ?? '')
        : text;
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/prometheus/look.js






/** The text format is the older one, which every library writes. */
const accept = 'text/plain;version=0.0.4,application/openmetrics-text;version=1.0.0;q=0.5,*/*;q=0.1';
const shownLength = 300;
/** Asks once for all assertions, which have the same question. */
async function look(looking, asked) {
    const [first] = asked;
    if (!first)
        return [];
    const { stage, bodyLimit } = looking;
    const all = (one) => asked.map(() => one);
    const headers = { accept, ...first.headers };
    const url = new URL(first.place, stage.target);
    const answer = await (0,ask/* ask */.k)(looking, { method: 'GET', headers }, url);
    if ('trouble' in answer)
        return all({ seen: answer });
    const { status, body, cut } = answer;
    if (status !== 200)
        return all({ seen: { status, excerpt: (0,body_excerpt/* bodyExcerpt */.k)(body) } });
    if (cut)
        return all({ problem: (0,asking_answer/* cutProblem */.i)(bodyLimit) });
    const type = answer.headers.get('content-type') ?? '';
    const metrics = readMetrics(body, type.startsWith('application/openmetrics-text'));
    if ('why' in metrics) {
        const unreadable = `line ${metrics.line} ${metrics.why}`;
        return all({ seen: { unreadable, excerpt: stage.hide(metrics.text).slice(0, shownLength) } });
    }
    return await Promise.all(asked.map((one) => see(looking, one, metrics)));
}
async function see({ stage }, asked, metrics) {
    const compared = asked.what !== 'value' && stage.moment !== 'before';
    const before = compared ? await earlier(stage, stage.hide(keyOf(asked))) : 'now';
    if (before === undefined) {
        const problem = 'what it was before the other checks is not known; let it be looked at "before" as well';
        return { problem };
    }
    const seen = readIn(metrics, asked, before, (text) => stage.hide(text));
    return 'problem' in seen ? seen : { seen };
}


/***/ })

};
