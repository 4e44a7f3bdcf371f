export const id = 4269;
export const ids = [4269];
export const modules = {

/***/ 78126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ findBrowser),
  V: () => (/* binding */ isProgram)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
// EXTERNAL MODULE: ./build/model/visible.js
var visible = __webpack_require__(1032);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./node_modules/@puppeteer/browsers/lib/main.js + 16 modules
var main = __webpack_require__(61658);
;// CONCATENATED MODULE: ./build/browser/cached-browsers.js




/** Programs within a folder of Playwright's cache, by platform. */
const inPlaywright = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
];
/** Browsers that Playwright and Puppeteer have downloaded, the newest of each first. */
async function cachedBrowsers(env) {
    return [...(await ofPlaywright(env)), ...(await ofPuppeteer(env))];
}
async function ofPlaywright(env) {
    const cache = env['PLAYWRIGHT_BROWSERS_PATH'] ?? external_node_path_.join(cacheFolder(env), 'ms-playwright');
    const names = await (0,promises_.readdir)(cache).catch(() => []);
    return names
        .filter((name) => /^chromium(?:_headless_shell)?-\d+$/.test(name))
        .toSorted((one, other) => revision(other) - revision(one))
        .flatMap((name) => inPlaywright.map((inside) => external_node_path_.join(cache, name, inside)))
        .map((file) => ({ file, source: 'the cache of Playwright' }));
}
function revision(name) {
    return Number(name.split('-').at(-1));
}
/** Where Puppeteer keeps what it downloads. */
function puppeteerCache(env) {
    return env['PUPPETEER_CACHE_DIR'] ?? external_node_path_.join((0,external_node_os_.homedir)(), '.cache', 'puppeteer');
}
async function ofPuppeteer(env) {
    const found = await (0,main/* getInstalledBrowsers */.yL)({ cacheDir: puppeteerCache(env) }).catch(() => []);
    const kinds = [main.Browser.CHROME, main.Browser.CHROMEHEADLESSSHELL, main.Browser.CHROMIUM];
    return found
        .filter(({ browser }) => kinds.includes(browser))
        .toSorted((one, other) => other.buildId.localeCompare(one.buildId, 'en', { numeric: true }) ||
        kinds.indexOf(one.browser) - kinds.indexOf(other.browser))
        .map(({ executablePath: file }) => ({ file, source: 'the cache of Puppeteer' }));
}
function cacheFolder(env) {
    if (process.platform === 'darwin')
        return external_node_path_.join((0,external_node_os_.homedir)(), 'Library', 'Caches');
    if (process.platform === 'win32')
        return env['LOCALAPPDATA'] ?? external_node_path_.join((0,external_node_os_.homedir)(), 'AppData', 'Local');
    return env['XDG_CACHE_HOME'] ?? external_node_path_.join((0,external_node_os_.homedir)(), '.cache');
}

;// CONCATENATED MODULE: ./build/browser/installed-browsers.js


/** The newest kind of name first; Edge is a Chromium too. */
const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
];
/** Where an installed Chrome, Chromium or Edge may stand on this machine, the likeliest first. */
function installedBrowsers(env) {
    const folders = (env['PATH'] ?? '')
        .split(external_node_path_.delimiter)
        .filter((folder) => external_node_path_.isAbsolute(folder));
    const onPath = names.flatMap((name) => folders.map((folder) => external_node_path_.join(folder, name)));
    return [...(process.platform === 'win32' ? [] : onPath), ...standardPlaces()];
}
function standardPlaces() {
    const platform = (0,main.detectBrowserPlatform)();
    if (!platform)
        return [];
    try {
        const channel = main/* ChromeReleaseChannel */.Lk.STABLE;
        const chrome = (0,main/* computeSystemExecutablePath */.AZ)({ browser: main.Browser.CHROME, platform, channel });
        const chromium = '/Applications/Chromium.app/Contents/MacOS/Chromium';
        return process.platform === 'darwin' ? [chrome, chromium] : [chrome];
    }
    catch {
        // There is no such place for this machine, as on Linux with an ARM processor.
        return [];
    }
}

;// CONCATENATED MODULE: ./build/browser/find-browser.js






/**
 * The browser for a check: the one that its options name, else what the environment names, else one that is installed,
 * else one in the caches of Playwright and Puppeteer. Undefined when there is none. Throws the UserError
 * `browser-not-found` for a name that leads nowhere.
 */
async function findBrowser(check, named, env) {
    const told = [
        { source: `${check}.chrome-path`, file: named },
        { source: 'CHROME_PATH', file: env['CHROME_PATH'] },
    ].find(({ file }) => file !== undefined && file !== '');
    if (told?.file !== undefined) {
        if (!isProgram(told.file))
            throw notFound(told.source, told.file);
        return { file: external_node_path_.resolve(told.file), source: told.source, isNamed: true };
    }
    // Images of CI systems set these, at times for what is not there.
    for (const source of ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_BIN']) {
        const file = env[source];
        if (file && isProgram(file))
            return { file, source, isNamed: true };
    }
    const installed = installedBrowsers(env).find(isProgram);
    if (installed !== undefined)
        return { file: installed, source: 'installed' };
    return (await cachedBrowsers(env)).find(({ file }) => isProgram(file));
}
/** Whether a file is there that may be run. */
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
function notFound(source, file) {
    return new errors/* UserError */.y({
        code: 'browser-not-found',
        what: `There is no browser at ${(0,visible/* visible */.R)(file)}`,
        why: `${source} names it, but no program stands there`,
        fix: 'Correct the path, or leave it out so that an installed Chrome or Chromium is looked for',
    });
}


/***/ }),

/***/ 80128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isHostIn)
/* harmony export */ });
/** Whether one of the names is that of the URL's host: `shop.example`, `shop.example:8080`. */
function isHostIn(names, url) {
    const { hostname = '', host = '' } = URL.parse(url) ?? {};
    if (hostname === '')
        return false;
    return names.some((name) => name === hostname || name === host);
}


/***/ }),

/***/ 58685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ noBrowser)
/* harmony export */ });
/* harmony import */ var _model_not_tested_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80717);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12011);


const install = 'npx -y @puppeteer/browsers install chrome@stable --path "$HOME/.cache/puppeteer"';
/**
 * What a missing browser amounts to for a check: a mistake where somebody relies on it, else a check that is skipped,
 * and says so. Never a pass.
 */
function noBrowser(check, wanted, isAsked) {
    const isRequired = wanted === undefined ? isAsked : wanted === 'required';
    if (!isRequired)
        return new _model_not_tested_js__WEBPACK_IMPORTED_MODULE_1__/* .NotTested */ .L('no browser: neither Chrome nor Chromium was found on this machine');
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'browser-missing',
        what: `There is no browser for the check "${check}"`,
        why: `Neither Chrome nor Chromium was found on this machine; \`${install}\` installs one`,
        fix: `Run ${install} before, name one with ${check}.chrome-path or CHROME_PATH, or set ${check}.browser to optional`,
    });
}


/***/ }),

/***/ 4753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ refuseTarget)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12011);
/* harmony import */ var _is_host_in_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80128);


/** Throws the UserError `target-forbidden` for a site whose own host must not be asked. */
function refuseTarget(target, forbidden) {
    if (!(0,_is_host_in_js__WEBPACK_IMPORTED_MODULE_1__/* .isHostIn */ .i)(forbidden, target.href))
        return;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y({
        code: 'target-forbidden',
        what: `${target.origin} is not visited`,
        why: 'forbid-hosts in rehearse.yml names its host',
        fix: 'Test a preview instead, or take the host out of forbid-hosts',
    });
}


/***/ }),

/***/ 44269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  measure: () => (/* binding */ measure)
});

// EXTERNAL MODULE: ./build/browser/find-browser.js + 2 modules
var find_browser = __webpack_require__(78126);
// EXTERNAL MODULE: ./build/browser/no-browser.js
var no_browser = __webpack_require__(58685);
// EXTERNAL MODULE: ./build/browser/refuse-target.js
var refuse_target = __webpack_require__(4753);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
// EXTERNAL MODULE: ./build/page-choice/list-pages.js + 2 modules
var list_pages = __webpack_require__(76040);
// EXTERNAL MODULE: ./build/checks/audit/assertions/assertion.js
var assertion = __webpack_require__(93132);
// EXTERNAL MODULE: ./build/model/loopback.js
var loopback = __webpack_require__(97869);
;// CONCATENATED MODULE: ./build/checks/audit/audits-off.js

/**
 * Audits that would tell of the preview and not of the site: many hosts keep search engines out of previews, so it
 * is asked only where an assertion names it; and over plain HTTP or on this machine, nothing is encrypted.
 */
function auditsOff(target, assertions) {
    const isNamed = assertions.some(({ of }) => of.kind === 'audit' && of.audit === 'is-crawlable');
    const isLocal = (0,loopback/* isLoopback */.U)(target.hostname);
    const why = isLocal ? 'the site runs on this machine' : 'the site is served over plain HTTP';
    return [
        ...(isNamed
            ? []
            : [{ audit: 'is-crawlable', why: 'previews may keep search engines out on purpose' }]),
        ...(target.protocol === 'http:' || isLocal
            ? ['is-on-https', 'redirects-http'].map((audit) => ({ audit, why }))
            : []),
    ];
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/checks/audit/dead-pages.js

/** What the check "pages" stores of a visit, as far as it is used here. Anybody may have written it. */
const PagesFacts = schemas/* object */.Ikc({
    visits: schemas/* array */.YOg(schemas/* object */.Ikc({
        path: schemas/* string */.YjP().max(2000),
        ended: schemas/* string */.YjP().max(40),
        document: schemas/* object */.Ikc({ status: schemas/* number */.aig() }).optional(),
    }))
        .max(5000),
});
const alive = ['settled', 'unsettled', 'flood', 'dialogs'];
/** Paths at which the visits found no page that lives: those findings are told there. */
function deadPages(facts) {
    const { data } = PagesFacts.safeParse(facts);
    return (data?.visits ?? [])
        .filter(({ ended, document }) => !alive.includes(ended) || (document?.status ?? 0) >= 400)
        .map(({ path }) => path);
}

// EXTERNAL MODULE: ./build/checks/audit/judge/verdicts-of.js + 1 modules
var verdicts_of = __webpack_require__(53766);
;// CONCATENATED MODULE: ./build/checks/audit/gaps.js


/** What could not be found out, in words. */
function gaps(facts, options) {
    const { pages, troubles, stopped } = facts;
    const [first] = troubles;
    return [
        ...(stopped === 'max-time'
            ? [`the runs took longer than ${(0,units/* formatDuration */.a3)(options['max-time'])}`]
            : []),
        ...(stopped === 'aborted' ? ['the run was cancelled'] : []),
        ...(first === undefined
            ? []
            : [
                `${(0,units/* count */.U9)(troubles.length, 'page')} could not be audited, such as ${first.path}: ${first.why}`,
            ]),
        ...(pages.length === 0 && first === undefined && stopped === undefined
            ? ['there is no page to audit']
            : []),
        ...undecided(facts, options),
    ];
}
/** Assertions of which nobody can say whether they hold. */
function undecided(facts, options) {
    const unknown = (0,verdicts_of/* verdictsOf */.W5)(facts, options.assertions).filter(({ state }) => state === 'unknown');
    const [first] = unknown;
    if (!first)
        return [];
    const more = unknown.length > 1 ? ` and ${unknown.length - 1} more` : '';
    return [
        `nobody can say whether "${first.assertion.text}" holds on ${first.page.path}: ${first.told}${more}`,
    ];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __webpack_require__(37428);
// EXTERNAL MODULE: ./build/files/read-bounded.js
var read_bounded = __webpack_require__(24890);
// EXTERNAL MODULE: ./build/model/errors.js
var model_errors = __webpack_require__(12011);
// EXTERNAL MODULE: ./build/model/visible.js
var visible = __webpack_require__(1032);
// EXTERNAL MODULE: ./build/checks/audit/lighthouse-audits.js
var lighthouse_audits = __webpack_require__(20731);
// EXTERNAL MODULE: ./build/checks/audit/figures.js
var figures = __webpack_require__(10093);
;// CONCATENATED MODULE: ./build/checks/audit/lighthouserc/assertions-of.js

/** What a bare level asks of an audit or a category. */
const usualScore = 0.9;
const metricIds = {
    'first-contentful-paint': 'fcp',
    'largest-contentful-paint': 'lcp',
    'total-blocking-time': 'tbt',
    'cumulative-layout-shift': 'cls',
    'speed-index': 'speed-index',
};
/** Of the audits that end so, only this one tells a number. */
const insight = /-insight$/;
const counting = 'dom-size-insight';
/** The assertions of one entry: one for each of its options; without any, the usual score. */
function assertionsOf(id, bounds, about) {
    const { minScore, maxNumericValue, maxLength } = bounds;
    const run = runOf(bounds);
    const beside = {
        severity: about.severity,
        ...(about.page === undefined ? {} : { page: about.page }),
        ...(run === undefined ? {} : { run }),
    };
    const read = { assertions: [], left: [] };
    const add = (of, option, value, why) => {
        const comparator = option === 'minScore' ? '>=' : '<=';
        const bound = { comparator, value };
        if (of === undefined)
            read.left.push(`${option}: ${why}`);
        else
            read.assertions.push({ text: `${id} ${option} ${value}`, ...beside, of, bound });
    };
    const isBare = minScore === undefined && maxNumericValue === undefined && maxLength === undefined;
    if (minScore !== undefined || isBare)
        add(scoreOf(id), 'minScore', minScore ?? usualScore, 'it has no score');
    if (maxNumericValue !== undefined)
        add(assertions_of_valueOf(id), 'maxNumericValue', maxNumericValue, 'it tells no number');
    if (maxLength !== undefined)
        add(itemsOf(id), 'maxLength', maxLength, 'it lists nothing');
    return read;
}
function runOf({ aggregationMethod }) {
    if (aggregationMethod === 'optimistic')
        return 'best';
    return aggregationMethod === 'pessimistic' ? 'worst' : undefined;
}
function scoreOf(id) {
    const [group, name] = id.split(/[:.]/);
    if (group === 'categories') {
        const category = figures/* categories */.L.find((known) => known === name);
        return category && { kind: 'score', category };
    }
    return name === undefined ? { kind: 'audit', audit: id, aspect: 'score' } : undefined;
}
function assertions_of_valueOf(id) {
    const [group = '', type, aspect] = id.split(/[:.]/);
    const isSize = aspect === 'size' || aspect === 'count';
    if (group === 'resource-summary' && type !== undefined && isSize)
        return { kind: 'resource', type, aspect };
    if (type !== undefined || (insight.test(id) && id !== counting))
        return undefined;
    const metric = metricIds[id];
    return metric === undefined
        ? { kind: 'audit', audit: id, aspect: 'value' }
        : { kind: 'metric', metric };
}
function itemsOf(id) {
    return /[:.]/.test(id) ? undefined : { kind: 'audit', audit: id, aspect: 'items' };
}

;// CONCATENATED MODULE: ./build/checks/audit/lighthouserc/lighthouserc.js

const Level = schemas/* enum */.k5n(['off', 'warn', 'error']);
const Method = schemas/* enum */.k5n(['median', 'median-run', 'optimistic', 'pessimistic']);
const Bounds = schemas/* object */.Ikc({
    minScore: schemas/* number */.aig().min(0).max(1).optional(),
    maxNumericValue: schemas/* number */.aig().optional(),
    maxLength: schemas/* number */.aig().optional(),
    aggregationMethod: Method.optional(),
});
const Entry = schemas/* union */.KCZ([Level, schemas/* tuple */.PVZ([Level]), schemas/* tuple */.PVZ([Level, Bounds])]);
const part = {
    preset: schemas/* string */.YjP().max(200).optional(),
    aggregationMethod: Method.optional(),
    // Which entries can be read is told one by one.
    assertions: schemas/* record */.g1P(schemas/* string */.YjP().max(200), schemas/* unknown */.L5J()).optional(),
};
/** The part of a lighthouserc file that judges. Everything else in it is about collecting and uploading. */
const Lighthouserc = schemas/* object */.Ikc({
    ci: schemas/* object */.Ikc({
        extends: schemas/* string */.YjP().optional(),
        assert: schemas/* object */.Ikc({
            ...part,
            budgetsFile: schemas/* string */.YjP().optional(),
            assertMatrix: schemas/* array */.YOg(schemas/* object */.Ikc({ ...part, matchingUrlPattern: schemas/* string */.YjP().max(500) }))
                .max(50)
                .optional(),
        })
            .prefault({}),
    }),
});

;// CONCATENATED MODULE: ./build/checks/audit/lighthouserc/wildcard-of.js
/**
 * The paths that a pattern of URLs means, with `*` for anything. Only what is common is read: plain text, `.*` and its
 * like, `^` and `$`; the host is left out, because a preview has another one. Undefined for any other pattern: one that
 * a pull request brings could run for ever.
 */
function wildcardOf(pattern) {
    const isBegun = pattern.startsWith('^');
    const isEnded = pattern.endsWith('$') && !pattern.endsWith('\\$');
    const bare = pattern.slice(isBegun ? 1 : 0, isEnded ? -1 : undefined);
    const path = bare.replace(/^https?:\/\/(?:[^/\\]|\\[^/])+(?=\/|\\\/|$)/, '');
    const hadHost = path !== bare;
    const parts = path.replaceAll(/\.[*+]|\[\^\\?\/\][*+]/g, '*').replaceAll(/\\([./?-])/g, '$1');
    if (/[\\^$+?()[\]{}|]/.test(parts.replaceAll('?', '')) || /\*\?/.test(parts))
        return undefined;
    const begin = hadHost || isBegun ? '' : '*';
    const wildcard = `${begin}${parts}${isEnded ? '' : '*'}`.replaceAll(/\*+/g, '*');
    return wildcard;
}

;// CONCATENATED MODULE: ./build/checks/audit/lighthouserc/import-assert.js




const most = 300;
/** What a lighthouserc file asserts, as assertions of ours; what cannot be judged is told with the reason. */
function importAssert({ ci }) {
    const { assertMatrix = [], budgetsFile, ...general } = ci.assert;
    const found = { assertions: [], mapped: [], left: [] };
    const skip = (subject, why) => found.left.push({ subject, why });
    if (ci.extends !== undefined)
        skip('extends', 'only the file itself is read');
    if (budgetsFile !== undefined)
        skip('budgetsFile', 'write its limits as resource-summary:…');
    addPart(found, general, undefined);
    for (const { matchingUrlPattern, ...part } of assertMatrix) {
        const page = wildcardOf(matchingUrlPattern);
        if (page === undefined) {
            skip(matchingUrlPattern, 'only plain paths and .* are read of a pattern');
        }
        else
            addPart(found, part, page);
    }
    return {
        assertions: found.assertions.slice(0, most),
        mapped: distinct(found.mapped),
        left: distinct(found.left).slice(0, most),
    };
}
function addPart(found, { preset, aggregationMethod, assertions = {} }, page) {
    if (preset !== undefined)
        found.left.push({ subject: preset, why: 'presets are not read; name the audits that matter' });
    for (const [key, value] of Object.entries(assertions)) {
        const { data } = Entry.safeParse(value);
        if (data === undefined) {
            found.left.push({ subject: key, why: 'it is no level with options that are known here' });
            continue;
        }
        const [level, bounds = {}] = typeof data === 'string' ? [data] : data;
        if (level === 'off')
            continue;
        const told = aggregationMethod === undefined ? bounds : { aggregationMethod, ...bounds };
        addEntry(found, key, told, { severity: level === 'warn' ? 'warning' : 'error', page });
    }
}
function addEntry(found, key, bounds, about) {
    const id = kebab(key);
    const next = Object.hasOwn(lighthouse_audits/* successors */.ir, id) ? lighthouse_audits/* successors */.ir[id] : undefined;
    const isAudit = /^[a-z0-9-]+$/.test(id);
    if (isAudit && next === undefined && !lighthouse_audits/* audits */.xs.includes(id)) {
        const why = `Lighthouse ${lighthouse_audits/* version */.rE} has no such audit and none in its place`;
        found.left.push({ subject: key, why });
        return;
    }
    const read = assertionsOf(next ?? id, bounds, about);
    if (next !== undefined)
        found.mapped.push({ audit: id, by: next });
    found.assertions.push(...read.assertions);
    found.left.push(...read.left.map((why) => ({ subject: key, why })));
}
/** `firstContentfulPaint` means `first-contentful-paint`. */
function kebab(key) {
    return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

;// CONCATENATED MODULE: ./build/checks/audit/lighthouserc/read-lighthouserc.js









const sizeLimit = 1_000_000;
/**
 * What a lighthouserc file asserts. Undefined where none is named. Throws the UserError `lighthouserc-invalid` for one
 * that cannot be read.
 */
async function readLighthouserc({ folder }, named) {
    if (named === undefined)
        return undefined;
    const root = folder ?? process.cwd();
    const file = external_node_path_.resolve(root, named);
    if (external_node_path_.relative(root, file).startsWith('..'))
        throw invalid(named, 'It lies outside of the folder of rehearse.yml');
    if (/\.[cm]?js$/.test(file))
        throw invalid(named, 'It is a program; only JSON and YAML are read, and nothing of it is run');
    let value;
    try {
        value = (0,dist/* parse */.qg)(await (0,read_bounded/* readBounded */.C)(file, sizeLimit));
    }
    catch (error) {
        throw invalid(named, (0,root_cause/* rootCause */.e)(error).split('\n')[0] ?? '');
    }
    const { data, error } = Lighthouserc.safeParse(value);
    if (!data)
        throw invalid(named, errors/* prettifyError */.S1(error).split('\n').slice(0, 2).join(' '));
    return { file: named, ...importAssert(data) };
}
function invalid(named, why) {
    return new model_errors/* UserError */.y({
        code: 'lighthouserc-invalid',
        what: `${(0,visible/* visible */.R)(named, 200)} cannot be read`,
        why: (0,visible/* visible */.R)(why, 300),
        fix: 'Name a file in JSON or YAML with `ci.assert.assertions`, or write its assertions into audit.assertions',
    });
}

// EXTERNAL MODULE: ./build/model/median.js
var median = __webpack_require__(78958);
// EXTERNAL MODULE: ./build/model/short-hash.js
var short_hash = __webpack_require__(96141);
// EXTERNAL MODULE: ./build/checks/audit/judge/median-of.js
var median_of = __webpack_require__(82564);
;// CONCATENATED MODULE: ./build/checks/audit/measurements.js




const shownMetrics = { lcp: 'LCP', tbt: 'TBT' };
const shownCategories = {
    performance: 'performance score',
    accessibility: 'accessibility score',
};
const measurements_figures = [
    ...figures/* metrics */.q.map((metric) => ({
        metric: `audit.${metric}`,
        unit: metric === 'cls' ? 'ratio' : 'ms',
        read: (run) => run.metrics[metric],
        ...nameIn(shownMetrics, metric),
    })),
    ...figures/* categories */.L.map((category) => ({
        metric: `audit.score.${category}`,
        unit: 'ratio',
        read: (run) => run.scores[category],
        ...nameIn(shownCategories, category),
    })),
];
function nameIn(names, id) {
    const name = names[id];
    return name === undefined ? {} : { name };
}
/** The median of each metric and score: of all pages for those that the report shows, then for each page. */
function measurementsOf({ pages }) {
    return [
        ...measurements_figures.flatMap((figure) => ofAll(pages, figure)),
        ...pages.flatMap((page) => measurements_figures.flatMap((figure) => ofPage(page, figure))),
    ];
}
function ofAll(pages, figure) {
    const { metric, unit, name } = figure;
    const values = pages.flatMap((page) => ofPage(page, figure).map(({ value }) => value));
    if (name === undefined || values.length === 0)
        return [];
    return [{ metric, value: (0,median/* median */.J)(values), unit, n: values.length, name }];
}
function ofPage({ path: subject, runs }, figure) {
    const { metric, unit, read } = figure;
    const value = (0,median_of/* medianOf */.u)(runs, read);
    return value === undefined ? [] : [{ metric, value, unit, subject, n: runs.length }];
}
/** What makes an audit another one: figures of two are compared only where all of it is the same. */
function conditionsOf({ pages, browser, lighthouse, device }) {
    const paths = pages.map(({ path }) => path).toSorted();
    const [major = browser] = /^[^.]*/.exec(browser) ?? [];
    return [
        { name: 'pages', value: (0,short_hash/* shortHash */.B)(JSON.stringify(paths)) },
        { name: 'browser', value: major },
        { name: 'version of lighthouse', value: lighthouse },
        { name: 'device', value: device },
    ];
}

;// CONCATENATED MODULE: ./build/checks/audit/pairs/head-first.js
/**
 * Whether the head goes first in a pair. As good as random, so that what comes and goes on a machine strikes both
 * alike, and the same for a page in every run. FNV-1a of 32 bits, its bits mixed.
 */
function headFirst(path, pair) {
    let hash = 0x811c9dc5;
    for (const character of `${pair} ${path}`)
        hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    return ((hash ^ (hash >>> 16)) & 1) === 1;
}

// EXTERNAL MODULE: ./build/checks/audit/pairs/judge-pairs.js + 1 modules
var judge_pairs = __webpack_require__(50309);
;// CONCATENATED MODULE: ./build/checks/audit/running/audit-page.js




/**
 * Audits a page so many times; with a base beside, in pairs of both in random order, few or all as the pairs need it.
 * A base that has no such page is told, and is no error. Throws when the page of the head cannot be audited.
 */
async function auditPage(path, { head, base }, times) {
    const ran = [];
    const others = [];
    let unpaired;
    const own = async () => {
        ran.push(await head.runner.run(head.site, path));
    };
    const other = async () => {
        if (!base || unpaired !== undefined)
            return;
        try {
            others.push((await base.runner.run(base.site, path)).run);
        }
        catch (error) {
            unpaired = `it could not be audited at the base: ${(0,root_cause/* rootCause */.e)(error)}`;
        }
    };
    const isPaired = () => base !== undefined && unpaired === undefined;
    while (ran.length < times || (isPaired() && needsPair(ran, others))) {
        const turn = headFirst(path, ran.length) ? [own, other] : [other, own];
        for (const next of turn)
            await next();
    }
    return {
        runs: ran.map(({ run }) => run),
        kept: nearest(ran),
        ...(isPaired() ? { base: others } : {}),
        ...(unpaired === undefined ? {} : { unpaired }),
    };
}
function needsPair(ran, others) {
    return (ran.length < judge_pairs/* allPairs */.xs &&
        (0,judge_pairs/* judgePairs */.d)((0,judge_pairs/* pairsOf */.fq)(ran.map(({ run }) => run), others)) === 'more');
}
/** The run whose score of performance is nearest to the median of all. */
function nearest(ran) {
    const middle = (0,median/* median */.J)(ran.map(audit_page_scoreOf));
    const [first] = ran.toSorted((one, two) => Math.abs(audit_page_scoreOf(one) - middle) - Math.abs(audit_page_scoreOf(two) - middle));
    if (!first)
        throw new Error('the page was not audited at all');
    return first;
}
function audit_page_scoreOf({ run }) {
    return run.scores.performance ?? 0;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/model/map-texts.js
var map_texts = __webpack_require__(48821);
;// CONCATENATED MODULE: ./build/checks/audit/running/keep-reports.js


/** Larger results are not kept: a report of it would open in no browser. */
const mostCharacters = 8_000_000;
/** Keeps Lighthouse's own report of a run and its result, without secrets; nothing of one that is too large. */
async function keepReports(stage, path, text) {
    if (text.length > mostCharacters)
        return {};
    // Names of the site are no names of files.
    const name = (0,external_node_crypto_.createHash)('sha256').update(path).digest('hex').slice(0, 16);
    const result = (0,map_texts/* mapTexts */.z)(JSON.parse(text), (part) => stage.hide(part));
    const { ReportGenerator } = await __webpack_require__.e(/* import() */ 2681).then(__webpack_require__.bind(__webpack_require__, 42681));
    const html = ReportGenerator.generateReportHtml(result);
    return {
        html: await stage.save(`${name}.html`, Buffer.from(html)),
        json: await stage.save(`${name}.json`, Buffer.from(JSON.stringify(result))),
    };
}

// EXTERNAL MODULE: ./build/checks/audit/passing-score.js
var passing_score = __webpack_require__(46484);
;// CONCATENATED MODULE: ./build/checks/audit/running/lines-of.js

const mostLines = 5;
const longest = 300;
const Place = schemas/* object */.Ikc({ url: schemas/* string */.YjP(), line: schemas/* number */.aig(), column: schemas/* number */.aig() });
const Node = schemas/* object */.Ikc({ selector: schemas/* string */.YjP().optional(), snippet: schemas/* string */.YjP().optional() });
/** What an audit stumbled over, one line for each of the first things: element, address, place, words. */
function linesOf(items) {
    if (!Array.isArray(items))
        return [];
    return items
        .slice(0, mostLines)
        .map((item) => lineOf(item).slice(0, longest))
        .filter((line) => line !== '');
}
function lineOf(item) {
    if (typeof item !== 'object' || item === null)
        return '';
    const { node, sourceLocation, ...rest } = item;
    const element = Node.safeParse(node).data;
    const place = Place.safeParse(sourceLocation).data;
    const told = [
        element?.snippet ?? element?.selector,
        place && `${place.url}:${place.line + 1}:${place.column + 1}`,
        ...['url', 'description', 'displayedAspectRatio', 'actualAspectRatio', 'value', 'source'].map((key) => textOf(rest[key])),
    ];
    return [...new Set(told.filter((text) => text !== undefined && text !== ''))].join(' · ');
}
function textOf(value) {
    if (typeof value === 'string')
        return value;
    const { data } = schemas/* object */.Ikc({ text: schemas/* string */.YjP() }).safeParse(value);
    return data?.text;
}

;// CONCATENATED MODULE: ./build/checks/audit/running/read-result.js



const Details = schemas/* object */.Ikc({ type: schemas/* string */.YjP(), items: schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* unknown */.L5J()]).optional() })
    .loose();
const Audit = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().max(100),
    title: schemas/* string */.YjP(),
    score: schemas/* number */.aig().min(0).max(1).nullable(),
    scoreDisplayMode: schemas/* string */.YjP(),
    numericValue: schemas/* number */.aig().optional(),
    errorMessage: schemas/* string */.YjP().optional(),
    displayValue: schemas/* string */.YjP().optional(),
    details: Details.optional(),
});
/** What Lighthouse tells of a run, as far as it is used here. Titles and items hold text of the page. */
const Result = schemas/* object */.Ikc({
    lighthouseVersion: schemas/* string */.YjP().max(40),
    finalDisplayedUrl: schemas/* string */.YjP().max(10_000),
    runtimeError: schemas/* object */.Ikc({ code: schemas/* string */.YjP(), message: schemas/* string */.YjP() }).optional(),
    environment: schemas/* object */.Ikc({ benchmarkIndex: schemas/* number */.aig() }),
    audits: schemas/* record */.g1P(schemas/* string */.YjP(), Audit),
    categories: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ score: schemas/* number */.aig().min(0).max(1).nullable() })),
});
const ofMetric = {
    fcp: 'first-contentful-paint',
    lcp: 'largest-contentful-paint',
    tbt: 'total-blocking-time',
    cls: 'cumulative-layout-shift',
    'speed-index': 'speed-index',
};
/**
 * A run from Lighthouse's result. Throws what Lighthouse says kept it from auditing the page, and for what is no
 * result of it.
 */
function readResult(text, origin) {
    const { data, error } = Result.safeParse(JSON.parse(text));
    if (!data) {
        const [issue] = error.issues;
        throw new Error(`no result of Lighthouse: ${issue?.path.join('.')}: ${issue?.message}`);
    }
    const { runtimeError } = data;
    if (runtimeError) {
        const told = runtimeError.message.split('\n')[0] ?? '';
        throw new Error(`${runtimeError.code}: ${told.slice(0, 200)}`);
    }
    const audits = Object.values(data.audits);
    const url = new URL(data.finalDisplayedUrl);
    return {
        version: data.lighthouseVersion,
        run: {
            metrics: metricsOf(data.audits),
            scores: scoresOf(data.categories),
            audits: Object.fromEntries(audits.filter(isJudged).map((audit) => [audit.id, seenIn(audit)])),
            resources: resourcesOf(data.audits['resource-summary']),
            benchmark: data.environment.benchmarkIndex,
        },
        ended: url.origin === origin ? `${url.pathname}${url.search}` : url.href.slice(0, 2000),
        stumbles: audits
            .filter((audit) => isJudged(audit) && audit.score !== null && audit.score < passing_score/* passingScore */.G)
            .map(({ id, title, displayValue, details }) => ({
            id,
            title: title.slice(0, 200),
            lines: [
                ...(displayValue === undefined || displayValue === ''
                    ? []
                    : [displayValue.slice(0, 200)]),
                ...linesOf(details?.items),
            ],
        })),
    };
}
/** Neither what does not apply nor what only people can do. */
function isJudged({ scoreDisplayMode }) {
    return scoreDisplayMode !== 'notApplicable' && scoreDisplayMode !== 'manual';
}
function seenIn({ score, scoreDisplayMode, numericValue, errorMessage, details, }) {
    const items = details?.items;
    return {
        score: scoreDisplayMode === 'informative' ? null : score,
        ...(numericValue === undefined ? {} : { value: numericValue }),
        ...(Array.isArray(items) ? { items: items.length } : {}),
        ...(scoreDisplayMode === 'error'
            ? { error: (errorMessage ?? 'no reason known').slice(0, 200) }
            : {}),
    };
}
function metricsOf(audits) {
    const entries = Object.entries(ofMetric).flatMap(([metric, id]) => {
        const { numericValue, score } = audits[id] ?? {};
        // Without a score the value is none either.
        return numericValue === undefined || score === null ? [] : [[metric, numericValue]];
    });
    return Object.fromEntries(entries);
}
function scoresOf(categories) {
    const entries = Object.entries(categories).flatMap(([id, { score }]) => score === null ? [] : [[id, score]]);
    return Object.fromEntries(entries);
}
const Resource = schemas/* object */.Ikc({
    resourceType: schemas/* string */.YjP().max(40),
    requestCount: schemas/* number */.aig(),
    transferSize: schemas/* number */.aig(),
});
function resourcesOf(audit) {
    const items = audit?.details?.items;
    const entries = (Array.isArray(items) ? items : []).flatMap((item) => {
        const { data } = Resource.safeParse(item);
        return data ? [[data.resourceType, { size: data.transferSize, count: data.requestCount }]] : [];
    });
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/processes/signal-group.js
var signal_group = __webpack_require__(16002);
;// CONCATENATED MODULE: ./build/checks/audit/running/run-once.js







/** A larger result is none of a page that people visit. */
const run_once_mostCharacters = 30_000_000;
const shareOfLoad = 0.5;
const longestLoadMs = 45_000;
/**
 * Runs Lighthouse once in a process and a browser of its own. Throws when it dies, takes too long or fails; nothing
 * of it is left then either.
 */
async function runOnce(settings) {
    settings.signal.throwIfAborted();
    const profile = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'rehearse-audit-'));
    try {
        return await inProcess(settings, profile);
    }
    finally {
        // A browser that was killed may still be writing.
        await (0,promises_.rm)(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => { });
    }
}
async function inProcess(settings, profile) {
    const { program, limitMs, signal, ...order } = settings;
    const [command, ...args] = program;
    const { promise, resolve, reject } = Promise.withResolvers();
    const child = (0,external_node_child_process_.spawn)(command, [...args, 'audit-worker'], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let browser;
    child.on('message', (news) => {
        if (news.kind === 'browser')
            browser = news;
        else if (news.kind === 'failed')
            reject(new Error(news.reason));
        else if (news.text.length > run_once_mostCharacters)
            reject(new Error('its result is larger than 30 MB'));
        else
            resolve({ text: news.text, product: browser?.product ?? 'unknown' });
    });
    child.on('error', (error) => reject(new Error(`Lighthouse could not start: ${error.message}`)));
    child.once('exit', (code, by) => reject(new Error(`Lighthouse ended early (${by ?? `exit code ${code}`})`)));
    const cancel = () => reject(new Error('the run was cancelled'));
    signal.addEventListener('abort', cancel, { once: true });
    const late = `Lighthouse took longer than ${(0,units/* formatDuration */.a3)(limitMs)}`;
    const limit = setTimeout(() => reject(new Error(late)), limitMs);
    const loadMs = Math.min(longestLoadMs, limitMs * shareOfLoad);
    child.send({ ...order, profile, loadMs }, () => { });
    try {
        return await promise;
    }
    finally {
        clearTimeout(limit);
        signal.removeEventListener('abort', cancel);
        if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
            const gone = (0,external_node_events_.once)(child, 'exit');
            child.kill('SIGKILL');
            await gone;
        }
        // Puppeteer makes the browser the leader of a group of its own. As a rule it is gone by now.
        if (browser)
            (0,signal_group/* signalGroup */.i)(browser.pid, 'SIGKILL');
    }
}

;// CONCATENATED MODULE: ./build/checks/audit/running/runner.js



/** The runs of one page on one side. A run that fails is done once more; a second failure is thrown. */
class Runner {
    #settings;
    #left;
    constructor(settings) {
        this.#settings = settings;
        this.#left = settings.retries;
    }
    async run(site, path) {
        const { retries: _, ...settings } = this.#settings;
        const url = `${site.url.origin}${path}`;
        for (;;) {
            try {
                const order = { ...settings, url, ...(site.access ? { access: site.access } : {}) };
                const { text, product } = await runOnce(order);
                return { ...readResult(text, site.url.origin), text, product };
            }
            catch (error) {
                if (settings.signal.aborted || this.#left-- <= 0)
                    throw new Error((0,root_cause/* rootCause */.e)(error), { cause: error });
            }
        }
    }
}

// EXTERNAL MODULE: ./build/page-choice/choose-pages.js
var choose_pages = __webpack_require__(31348);
// EXTERNAL MODULE: ./build/page-choice/page-shape.js
var page_shape = __webpack_require__(27859);
;// CONCATENATED MODULE: ./build/checks/audit/sample.js


/** The first page and one of each shape, at most so many, the largest shapes first: the same ones in every run. */
function samplePages(paths, most) {
    const counts = new Map();
    for (const shape of (0,page_shape/* pageShapes */.A)([...new Set(paths)]).values())
        counts.set(shape, (counts.get(shape) ?? 0) + 1);
    const { pages } = (0,choose_pages/* choosePages */.Y)(paths, counts.size);
    const seen = new Set();
    return pages
        .filter(({ shape }) => !seen.has(shape) && seen.add(shape))
        .map(({ path, shape }) => ({ path, shape, alike: counts.get(shape) ?? 1 }))
        .toSorted((one, two) => rank(two) - rank(one))
        .slice(0, most);
}
function rank({ path, alike }) {
    return path === '/' ? Number.POSITIVE_INFINITY : alike;
}
/** Why a page is in the sample, for people. */
function whyChosen({ path, shape, alike }) {
    if (path === '/')
        return 'the first page';
    return alike === 1 ? 'the only one of its kind' : `one of ${alike} like ${shape}`;
}

;// CONCATENATED MODULE: ./build/checks/audit/measure.js

















const mostAsked = 5;
const mostUnasked = 3;
/** Of what differs from run to run one tells little. */
const noisyRuns = 3;
/**
 * Runs Lighthouse on a sample of the pages, one run at a time, in turn with the base where there is one beside. Ends
 * `incomplete` with what it has when the time is over, the run is cancelled or a page could not be audited. Of the
 * base, with what was seen of the `head`, the same pages are audited, save those that were in turn with the head.
 * Throws NotTested, or the UserErrors `browser-missing`, `browser-not-found`, `target-forbidden` and
 * `lighthouserc-invalid`.
 */
async function measure(stage, options, head) {
    (0,refuse_target/* refuseTarget */.M)(stage.target, stage.forbidHosts);
    const imported = head?.imported ?? (await readLighthouserc(stage, options.lighthouserc));
    const browser = await (0,find_browser/* findBrowser */.K)('audit', options['chrome-path'], process.env);
    if (!browser)
        throw (0,no_browser/* noBrowser */.S)('audit', options.browser, stage.isAsked);
    const facts = {
        origin: stage.target.origin,
        lighthouse: lighthouse_audits/* version */.rE,
        browser: head?.browser ?? 'unknown',
        device: options.device,
        ...(head ? { from: 'head', dead: [] } : { from: 'target', dead: [] }),
        pages: [],
        troubles: [],
        off: auditsOff(stage.target, options.assertions),
        ...(imported === undefined ? {} : { imported }),
    };
    const left = head ? reuse(facts, head) : await sample(stage, options, facts);
    await auditAll(stage, options, { facts, browser, pages: left, isBase: head !== undefined });
    facts.pages.sort(byPath);
    const incomplete = gaps(facts, options).join('; ');
    return {
        measurements: measurementsOf(facts),
        conditions: conditionsOf(facts),
        facts,
        summary: summaryOf(facts),
        ...(incomplete === '' ? {} : { incomplete }),
    };
}
/** Takes the runs that were in turn with the head's; returns the pages that are left. */
function reuse(facts, head) {
    for (const { path, shape, alike, base } of head.pages) {
        if (!base)
            continue;
        facts.pages.push({ path, shape, alike, ended: path, runs: base, stumbles: [], kept: {} });
    }
    return head.pages.filter(({ base }) => base === undefined);
}
async function sample(stage, options, facts) {
    const { from, paths } = await (0,list_pages/* listPages */.I)(stage, { urls: options.urls, ignore: [] });
    facts.from = from;
    const dead = new Set(from === 'urls' ? [] : deadPages(await stage.facts('pages')));
    const alive = paths.filter((path) => !dead.has(path));
    facts.dead = [...dead].slice(0, 100);
    const most = options['max-pages'] ?? (stage.isAsked ? mostAsked : mostUnasked);
    const pages = from === 'urls'
        ? [...new Set(alive)].map((path) => ({ path, shape: path, alike: 1 }))
        : samplePages(alive, most);
    for (const page of pages)
        stage.log.line(`audits ${page.path}${from === 'urls' ? '' : `: ${whyChosen(page)}`}`);
    return pages;
}
/** Audits one page after the other and adds them to the facts. */
async function auditAll(stage, options, work) {
    const { facts, browser, pages, isBase } = work;
    const timeOver = AbortSignal.timeout(options['max-time']);
    const signal = AbortSignal.any([stage.signal, timeOver]);
    const runnerFor = () => new Runner({
        browser: browser.file,
        device: options.device,
        off: facts.off.map(({ audit }) => audit),
        forbidden: stage.forbidHosts,
        program: stage.program,
        limitMs: options.timeout,
        signal,
        retries: 1,
    });
    const assertions = [...options.assertions, ...(facts.imported?.assertions ?? [])];
    const times = isBase ? 1 : (options.runs ?? (assertions.some(assertion/* isNoisy */.J) ? noisyRuns : 1));
    const base = pages.length > 0 && options['against-base'] ? await baseOf(stage, facts) : undefined;
    const access = stage.access === undefined ? {} : { access: stage.access };
    for (const [index, page] of pages.entries()) {
        if (signal.aborted)
            break;
        stage.log.progress(`${index} of ${(0,units/* count */.U9)(pages.length, 'page')} · ${page.path}`);
        const sides = {
            head: { site: { url: stage.target, ...access }, runner: runnerFor() },
            ...(base ? { base: { site: base, runner: runnerFor() } } : {}),
        };
        try {
            const { kept, ...seen } = await auditPage(page.path, sides, times);
            const audited = {
                ...page,
                ...seen,
                ended: kept.ended,
                stumbles: kept.stumbles,
                kept: await keepReports(stage, page.path, kept.text),
            };
            facts.browser = kept.product;
            facts.pages.push(audited);
            stage.answered(1);
        }
        catch (error) {
            if (!signal.aborted)
                facts.troubles.push({ path: page.path, why: (0,root_cause/* rootCause */.e)(error) });
        }
    }
    if (signal.aborted)
        facts.stopped = stage.signal.aborted ? 'aborted' : 'max-time';
}
async function baseOf(stage, facts) {
    try {
        return await stage.base?.();
    }
    catch (error) {
        facts.baseMissing = (0,root_cause/* rootCause */.e)(error);
        return undefined;
    }
}
function summaryOf({ pages, from, lighthouse, browser }) {
    const source = {
        crawl: 'the crawl',
        urls: 'audit.urls',
        sitemap: 'the sitemap',
        target: 'the target alone',
        head: 'the head',
    }[from];
    const runs = pages.reduce((sum, { runs: own, base = [] }) => sum + own.length + base.length, 0);
    return `${(0,units/* count */.U9)(pages.length, 'page')} of ${source}, ${(0,units/* count */.U9)(runs, 'run')}, Lighthouse ${lighthouse}, ${browser}`;
}
function byPath(one, other) {
    return one.path < other.path ? -1 : 1;
}


/***/ }),

/***/ 31348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ choosePages)
/* harmony export */ });
/* harmony import */ var _page_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27859);

/**
 * At most so many pages, the same ones in every run: the first page, then one of each shape in turn until there are
 * enough. Which of a shape come first is decided by a hash of the path, so that a new page displaces few others.
 */
function choosePages(paths, most) {
    const distinct = [...new Set(paths)];
    const shapes = (0,_page_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .pageShapes */ .A)(distinct);
    const groups = [...Map.groupBy(distinct, (path) => shapes.get(path) ?? path)]
        .map(([shape, group]) => ({ shape, group: group.toSorted(byHash) }))
        .toSorted((one, other) => (one.shape < other.shape ? -1 : 1));
    const pages = [];
    const deepest = Math.max(0, ...groups.map(({ group }) => group.length));
    const first = distinct.includes('/') ? '/' : undefined;
    if (first !== undefined)
        pages.push({ path: first, shape: shapes.get(first) ?? first });
    for (let depth = 0; depth < deepest && pages.length < most; depth++) {
        for (const { shape, group } of groups) {
            const path = group[depth];
            if (path !== undefined && path !== first && pages.length < most)
                pages.push({ path, shape });
        }
    }
    const chosen = new Set(pages.map(({ path }) => path));
    const left = groups
        .map(({ shape, group }) => ({ shape, count: group.filter((path) => !chosen.has(path)).length }))
        .filter(({ count }) => count > 0);
    return { pages, left };
}
function byHash(one, other) {
    return hash(one) - hash(other) || (one < other ? -1 : 1);
}
/** FNV-1a, 32 bits. */
function hash(text) {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at++)
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    return value >>> 0;
}


/***/ }),

/***/ 76040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ isIgnored),
  I: () => (/* binding */ listPages)
});

// EXTERNAL MODULE: ./build/model/wildcard.js
var wildcard = __webpack_require__(68958);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/page-choice/pages-of-crawl.js

/** What a crawl stores of each page; whoever wrote it, a page is a path. */
const CrawlFacts = schemas/* object */.Ikc({
    site: schemas/* object */.Ikc({
        pageList: schemas/* array */.YOg(schemas/* object */.Ikc({
            url: schemas/* string */.YjP()
                .regex(/^\/(?!\/)/)
                .max(2000),
            status: schemas/* int */.Whr(),
            format: schemas/* string */.YjP(),
        }))
            .max(5000),
    }),
});
/** Paths of the pages that answered well to the crawl; undefined when the facts are none of a crawl. */
function pagesOfCrawl(facts) {
    const { data } = CrawlFacts.safeParse(facts);
    if (!data)
        return undefined;
    const good = data.site.pageList.filter(({ status }) => status >= 200 && status < 300);
    return good.length === 0 ? undefined : good.map(({ url }) => url);
}

// EXTERNAL MODULE: ./node_modules/entities/dist/decode.js + 2 modules
var decode = __webpack_require__(57031);
;// CONCATENATED MODULE: ./build/page-choice/pages-of-sitemap.js

const answerMs = 10_000;
const mostBytes = 5_000_000;
const mostPages = 5000;
/** Paths of the target that its sitemap names; undefined when it has none. */
async function pagesOfSitemap(stage) {
    const { target } = stage;
    try {
        const signal = AbortSignal.any([stage.signal, AbortSignal.timeout(answerMs)]);
        const answer = await stage.fetch(new URL('/sitemap.xml', target), { signal });
        const text = answer.status === 200 ? await readText(answer) : '';
        await answer.body?.cancel().catch(() => { });
        const paths = [...text.matchAll(/<loc>\s*([^<]{1,2000}?)\s*<\/loc>/g)]
            .slice(0, mostPages)
            .map(([, address = '']) => URL.parse((0,decode/* decodeXML */.ey)(address), target.href))
            // The sitemap of a preview often names production.
            .filter((url) => url !== null && /^https?:$/.test(url.protocol))
            .map((url) => `${url?.pathname ?? '/'}${url?.search ?? ''}`)
            .filter((path) => !/\.xml(?:\.gz)?$/.test(path));
        return paths.length === 0 ? undefined : [...new Set(paths)];
    }
    catch {
        return undefined;
    }
}
async function readText(answer) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of answer.body ?? []) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > mostBytes)
            break;
    }
    return text;
}

;// CONCATENATED MODULE: ./build/page-choice/list-pages.js



/** The pages there are: those that are named, else those that the crawl found, else those of the sitemap, else the target. */
async function listPages(stage, wanted) {
    const { from, paths } = await allPages(stage, wanted.urls);
    return { from, paths: paths.filter((path) => !isIgnored(path, wanted)) };
}
/** Whether the options say not to visit a path. */
function isIgnored(path, { ignore }) {
    return ignore.some((pattern) => (0,wildcard/* matchesWildcard */._)(pattern, path));
}
async function allPages(stage, urls) {
    if (urls.length > 0)
        return { from: 'urls', paths: [...urls] };
    const crawled = pagesOfCrawl(await stage.facts('crawl'));
    if (crawled)
        return { from: 'crawl', paths: crawled };
    const mapped = await pagesOfSitemap(stage);
    const own = `${stage.target.pathname}${stage.target.search}`;
    if (mapped)
        return { from: 'sitemap', paths: [own, ...mapped] };
    return { from: 'target', paths: [own] };
}


/***/ }),

/***/ 27859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ pageShapes)
/* harmony export */ });
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Names beside one another that are too many to be kinds of pages. */
const mostNames = 8;
/** At the root there are more kinds of pages than anywhere. */
const mostRootNames = 60;
/**
 * The shape of each path, in which what differs from page to page of one kind is left out: `/products/:name`,
 * `/blog/:n/:n`. Of a query only the names count.
 */
function pageShapes(paths) {
    const split = paths.map((path) => ({ path, ...partsOf(path) }));
    const names = new Map();
    for (const { segments } of split) {
        for (const [depth, segment] of segments.entries()) {
            const parent = `/${segments.slice(0, depth).join('/')}`;
            names.set(parent, (names.get(parent) ?? new Set()).add(segment));
        }
    }
    return new Map(split.map(({ path, segments, keys }) => {
        const shaped = segments.map((segment, depth) => {
            const parent = `/${segments.slice(0, depth).join('/')}`;
            const most = depth > 0 ? mostNames : mostRootNames;
            const isOneOfMany = (names.get(parent)?.size ?? 0) > most;
            return isOneOfMany && segment !== '' ? ':name' : segment;
        });
        return [path, `/${shaped.join('/')}${keys}`];
    }));
}
function partsOf(path) {
    const [bare = '', query] = path.split('?', 2);
    const keys = [...new Set((query ?? '').split('&').map((pair) => pair.split('=', 1)[0] ?? ''))]
        .filter((key) => key !== '')
        .toSorted();
    return {
        segments: bare.slice(1).split('/').map(general),
        keys: keys.length === 0 ? '' : `?${keys.join('&')}`,
    };
}
function general(segment) {
    if (uuid.test(segment))
        return ':id';
    if (/^[0-9a-f]{8,}$/i.test(segment) && /\d/.test(segment))
        return ':id';
    return segment.replaceAll(/\d+/g, ':n');
}


/***/ })

};
