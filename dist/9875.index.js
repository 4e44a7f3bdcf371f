export const id = 9875;
export const ids = [9875];
export const modules = {

/***/ 59875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./build/processes/clean-line.js
var clean_line = __webpack_require__(98226);
;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/excerpt.js

const linesShown = 12;
const lineLimit = 300;
const wholeLimit = 2000;
/** Lines of a log that can be shown: without secrets and control characters, cut, and not too many. */
function excerptOf(lines, hide) {
    const shown = lines
        .slice(0, linesShown)
        // Hidden twice: a terminal sequence may stand inside a secret. Cut last: part of a secret is not known for one.
        .map((line) => (0,clean_line/* cleanLine */.O)(hide((0,clean_line/* cleanLine */.O)(hide(line), wholeLimit)), lineLimit));
    const more = lines.length - shown.length;
    return more > 0 ? [...shown, `… ${more} more lines`] : shown;
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/cut-note.js
/** What the log of a preview has where a part of it was too much to keep, or could not be written. */
const note = /^\[(\d{1,15}) bytes (?:were cut|could not be written) here\]$/;
/** How many bytes are missing where the line stands; undefined for a line of the preview. */
function cutBytes(line) {
    const bytes = note.exec(line)?.[1];
    return bytes === undefined ? undefined : Number(bytes);
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/frames.js
/** Lines that only a stack trace holds. */
const frames_frames = [
    /** "    at Object.<anonymous> (/app/a.js:1:2)", "    at async file:///app/a.mjs:1:2", "    at process.processTicks (node:internal…:1:2)" */
    {
        language: 'node',
        frame: /^\s+at (?:.{1,400} \()?(?:\S{1,400}:\d+:\d+|native|<anonymous>|index \d+)\)?(?: \{)?$/,
    },
    /** '  File "/app/a.py", line 3, in view' */
    { language: 'python', frame: /^\s+File "[^"]{1,400}", line \d+(?:, in .{1,200})?$/ },
    /** "\tat com.example.Shop.cart(Shop.java:12)", "\tat java.base/java.lang.Thread.run(Unknown Source)" */
    {
        language: 'java',
        frame: /^\s+at [\w$.<>/@-]{1,400}\((?:[\w$.]{1,200}:\d+|Native Method|Unknown Source)\)/,
    },
    /** "#0 /app/index.php(12): cart()", "#2 {main}" */
    { language: 'php', frame: /^\s*#\d+ (?:\S{1,400}\(\d+\): |\{main\}|\[internal function\]: )/ },
    /** "\tfrom app.rb:7:in 'Object#cart'", "app/models/cart.rb:3:in `total'" */
    { language: 'ruby', frame: /^\s*(?:from )?\S{1,400}\.rb:\d+:in [`'].{1,200}'$/ },
    /** "\t/app/main.go:12 +0x1d" */
    { language: 'go', frame: /^\s+\S{1,400}\.go:\d+(?: \+0x[0-9a-f]+)?$/ },
    /** "   at Shop.Cart.Total() in /app/Cart.cs:line 12" */
    {
        language: 'dotnet',
        frame: /^\s+at [\w.<>`[\]+]{1,400}\(.{0,300}\)(?: in .{1,400}:line \d+)?$/,
    },
    /** "   3: shop::cart::total" and "             at ./src/cart.rs:12:5" */
    { language: 'rust', frame: /^\s+at \.?\/\S{1,400}\.rs:\d+(?::\d+)?$/ },
];
/** What Ruby's logger puts before each line of a trace, with the id of the request. */
const loggerPrefix = /^[DIWEF], \[[^\]]{1,80}\]\s{1,3}[A-Z]{1,8} -- [^:]{0,80}: (?:\[[\w-]{1,60}\] )?/;
/** The language whose stack trace the line belongs to; undefined for any other line. */
function frameOf(text) {
    const bare = text.replace(loggerPrefix, '');
    return frames_frames.find(({ frame }) => frame.test(bare))?.language;
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/access-line.js
const method = '(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)';
const patterns = [
    /** Common and combined: "GET /a HTTP/1.1" 200. */
    new RegExp(`"${method} [^"]{0,4000} HTTP/[\\d.]+" \\d{3}\\b`),
    /** Those of development servers: GET /a 200 1.2 ms. */
    new RegExp(`(?:^|\\s)${method} /\\S{0,4000} (?:HTTP/[\\d.]+ )?-?\\s*\\d{3}\\b`),
    /** Rails, and PHP's own server: Started GET "/a"; [200]: GET /a. */
    new RegExp(`Started ${method} "|\\[\\d{3}\\]:? ${method} /|${method} \\S{0,4000} => generated`),
];
/** Whether a line tells of one request. What it names may be called anything: /error-handling. */
function isAccessLine(text) {
    return patterns.some((pattern) => pattern.test(text));
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/json-line.js
/** The numbers of pino and bunyan: 40 warns, 50 is an error, 60 fatal. */
const errorNumber = 50;
const errorWord = /^(?:err(?:or)?|fatal|crit(?:ical)?|severe|alert|emerg(?:ency)?|panic)$/i;
const stackKeys = [
    'stack',
    'stack_trace',
    'stackTrace',
    'stacktrace',
    'exc_info',
    'exception',
    'error.stack',
];
const keptLines = 50;
/** Undefined when it is none. */
function jsonLine(text) {
    if (!text.startsWith('{') || !text.endsWith('}'))
        return undefined;
    let line;
    try {
        line = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!isRecord(line))
        return undefined;
    const inner = [line, ...['err', 'error', 'exception'].map((key) => line[key])].filter(isRecord);
    const texts = (keys) => inner
        .flatMap((part) => keys.map((key) => part[key]))
        .filter((value) => typeof value === 'string');
    const stack = texts(stackKeys).find((value) => value.includes('\n')) ?? '';
    return {
        level: levelIn(line['level'] ?? line['severity'] ?? line['lvl'] ?? line['log.level']),
        message: texts(['msg', 'message', 'event', 'error', 'err'])[0] ?? '',
        stack: stack.split('\n').slice(0, keptLines),
    };
}
function levelIn(value) {
    if (typeof value === 'number')
        return value >= errorNumber ? 'error' : 'less';
    if (typeof value !== 'string')
        return undefined;
    return errorWord.test(value) ? 'error' : 'less';
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/without-time.js
/** A date and a time as loggers begin a line with, also in brackets. */
const time = /^\[?\d[\d/:.,TZ +-]{6,40}\]?\s+/;
/** The line without the time that it begins with. */
function withoutTime(text) {
    return text.replace(time, '');
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/level.js

const level_errorWord = /^(?:err(?:or)?|fatal|crit(?:ical)?|severe|alert|emerg(?:ency)?|panic)$/i;
/** What begins with a slash or holds one, and what stands in double quotes, may be anything. */
const foreign = /"(?:[^"\\]|\\.){0,1000}"|\S{0,1000}\/\S*/g;
/** The level stands at the begin, after times, names and numbers. */
const headLength = 160;
const names = 'TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|ERR|FATAL|CRITICAL|CRIT|SEVERE|ALERT|EMERG|EMERGENCY|PANIC';
/** In capitals, as a word: "ERROR", "[ERROR]", "ERROR:root:", "production.ERROR:", "ERROR -- :". */
const capital = new RegExp(`(?:^|[\\s[(<|.:])(${names})(?=$|[\\s\\])>|:,!-])`);
/** In brackets, with its module where Apache writes it: "[error]", "[core:error]", "<error>". */
const bracketed = new RegExp(`[[<(](?:\\w{1,30}:)?(${names})[\\])>]`, 'i');
/** At the very begin: "error: no such file". */
const leading = new RegExp(`^(${names}):\\s`, 'i');
const logfmt = /(?:^|\s)(?:level|lvl|severity)="?([A-Za-z]{1,12})\b/;
/** klog of Kubernetes, and Ruby's logger: "E1129 02:30:00.1", "E, [2026-11-29T02:30:00". */
const letter = /^([DIWEF])(?:\d{4} \d\d:|, \[)/;
/** How bad the line says it is, in one of the ways that loggers have. */
function levelOf(text) {
    const initial = letter.exec(text)?.[1];
    if (initial !== undefined)
        return 'EF'.includes(initial) ? 'error' : 'less';
    const head = text.slice(0, headLength);
    const field = logfmt.exec(head)?.[1];
    if (field !== undefined)
        return rank(field);
    const own = withoutTime(head).replaceAll(foreign, ' ');
    const matches = [leading, bracketed, capital]
        .map((pattern) => pattern.exec(own))
        .filter((match) => match !== null)
        .toSorted((one, other) => one.index - other.index);
    const word = matches[0]?.[1];
    return word === undefined ? undefined : rank(word);
}
function rank(word) {
    return level_errorWord.test(word) ? 'error' : 'less';
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/signs-of.js




/** What stands at the begin of a message that tells of an exception, or of an end. */
const exception = new RegExp([
    /^(?:Uncaught |Unhandled )?(?:[\w$]+(?:\.|::|\\))*[A-Z]?[\w$]*(?:Error|Exception)(?::|\s?\(|$| \[)/,
    /^(?:Uncaught|Unhandled) (?:exception|rejection|error)/i,
    /^\(node:\d+\) UnhandledPromiseRejectionWarning/,
    /^PHP (?:Fatal|Parse|Recoverable fatal|Core|Compile) error:/,
    /^Exception in thread /,
    /^Traceback \(most recent call last\):/,
    /^(?:panic|fatal error|runtime error|http: panic serving [^:]{1,100}(?::\d+)?): /,
    /^thread '[^']{1,100}' (?:\(\d+\) )?panicked at /,
    /^Unhandled exception[. ]/i,
    /^\S{1,300}\.rb:\d+:in [`'].{1,200}': .{0,1000}\([\w:]*(?:Error|Exception)\)$/,
    /^npm (?:ERR!|error) /,
    /^(?:Segmentation fault|Bus error|Illegal instruction|Aborted)\b/,
]
    .map(({ source }) => `(?:${source})`)
    .join('|'));
const outOfMemory = new RegExp([
    /JavaScript heap out of memory|invalid table size Allocation failed/,
    /java\.lang\.OutOfMemoryError|OutOfMemoryException/,
    /^MemoryError\b|numpy[\w.]*MemoryError/,
    /Allowed memory size of \d+ bytes exhausted/,
    /failed to allocate memory|NoMemoryError/,
    /runtime: out of memory|runtime: cannot allocate memory/,
    /std::bad_alloc|memory allocation of \d+ bytes failed/,
    /(?:Out of memory: |Memory cgroup out of memory: )Kill(?:ed)? process|\boom-kill\b|\bOOMKilled\b|oom_reaper/,
    /\bENOMEM\b|Cannot allocate memory|^Killed$|signal: killed|out of memory$/i,
    /was sent SIGKILL! Perhaps out of memory\?/,
]
    .map(({ source }) => `(?:${source})`)
    .join('|'));
const deprecation = /\b(?:Pending)?DeprecationWarning\b|\bRemovedIn\w+Warning\b|^DEPRECATION WARNING\b|PHP Deprecated:|\bDeprecated: |\[DEP\d{4}\]|\b(?:is|are|was|has been|have been) deprecated\b|npm warn deprecated/i;
/** A line without any of these has no sign. */
const telling = /err|exce|fatal|crit|severe|alert|emerg|panic|memory|enomem|oom|kill|deprec|removedin|unhandled|uncaught|fault|abort|traceback|illegal|lvl|level|^[EF]\d{4} |^[EF], \[|bad_alloc|[[\]]DEP/i;
/** The signs of one line. */
function signsOf(text) {
    if (!telling.test(text) || isAccessLine(text))
        return nothing(text);
    const json = jsonLine(text);
    const message = json?.message ?? withoutTime(text);
    const level = json ? json.level : levelOf(text);
    const isDeprecation = deprecation.test(message);
    const isError = level === 'error' || (level === undefined && exception.test(message));
    const signs = new Set();
    if (isError && !isDeprecation)
        signs.add('errors');
    if (isDeprecation)
        signs.add('deprecations');
    if (outOfMemory.test(message))
        signs.add('out-of-memory');
    return { signs, mild: level === 'less' || isDeprecation, message, stack: json?.stack ?? [] };
}
function nothing(text) {
    return { signs: new Set(), mild: false, message: text, stack: [] };
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/entry.js


/** More follows a first line only in a log that is made to be tedious. */
const mostFollowing = 500;
const entry_keptLines = 40;
const keptLength = 500;
/** What goes on without white space before it. */
const continued = /^(?:Caused by: |Suppressed: |\.\.\. \d+ (?:more|common frames)|Stack trace:|\[stacktrace\]|#\d+ |goroutine \d+ |\[signal |created by |exit status \d|Traceback \(most|stack backtrace:|note: run with |npm (?:ERR!|error) )/;
const afterGap = /^(?:goroutine \d+ |During handling of the above exception|The above exception was the direct cause|Traceback \(most|Caused by: |Stack trace:|\[signal )/;
/** Go writes each function above its place: "main.total(0x1)". */
const goFunction = /^[\w./*()-]+\(.{0,300}\)$/;
/** An exception below the line of a logger that says that there was one. */
const cause = /^(?:[\w$]+\.)*[A-Z][\w$]*(?:Error|Exception|Throwable)\b/;
const tracebackEnd = /^[\w.]+(?::|$)/;
/** Puts together the lines of one process: `take` returns the entry that a line ends. */
class EntryReader {
    #open;
    take(text, line) {
        const open = this.#open;
        if (open && belongs(open, text)) {
            add(open, text);
            return undefined;
        }
        const ended = this.end();
        const said = signsOf(text);
        const lines = [text.slice(0, keptLength)];
        const entry = { line, signs: said.signs, title: [said.message], lines };
        const traceback = text.startsWith('Traceback (');
        this.#open = { entry, said, following: 0, frames: false, traceback, gap: false };
        for (const framed of said.stack)
            add(this.#open, framed);
        return ended;
    }
    /** The entry that is open, if it says anything. */
    end() {
        const { entry } = this.#open ?? {};
        this.#open = undefined;
        return entry && entry.signs.size > 0 ? entry : undefined;
    }
}
function belongs(open, text) {
    const { entry, following, frames, traceback, gap } = open;
    if (following >= mostFollowing)
        return false;
    const isBad = entry.signs.size > 0;
    if (text === '')
        return isBad && !gap;
    const isCause = isBad && following <= 1 && cause.test(text);
    if (gap)
        return afterGap.test(text) || isCause;
    if (/^\s/.test(text) || frameOf(text) !== undefined)
        return true;
    if (!isBad)
        return false;
    if (traceback && tracebackEnd.test(text))
        return true;
    const isMessage = following === 0 && /^thread '.{0,200} panicked at .{0,500}:$/.test(entry.lines[0] ?? '');
    return (continued.test(text) ||
        (frames && goFunction.test(text)) ||
        isMessage ||
        (following === 0 && isCause));
}
function add(open, text) {
    const { entry, said } = open;
    open.following++;
    open.gap = text === '';
    if (entry.lines.length < entry_keptLines)
        entry.lines.push(text.slice(0, keptLength));
    if (frameOf(text) !== undefined) {
        open.frames = true;
        entry.signs.add('stack-traces');
        if (!said.mild)
            entry.signs.add('errors');
        return;
    }
    if (/^\s|^$/.test(text))
        return;
    if (text.startsWith('goroutine '))
        open.frames = true;
    const begins = text.startsWith('Traceback (');
    const tells = !begins && !continued.test(text) && !afterGap.test(text) && !goFunction.test(text);
    if (tells && entry.title.length === 1)
        entry.title.push(text);
    if (tells || text.startsWith('Caused by: ')) {
        for (const sign of signsOf(text).signs)
            entry.signs.add(sign);
    }
    open.traceback = begins;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/plain-line.js

/** Of a longer line the begin tells what it is. */
const plain_line_lineLimit = 2000;
/** Takes the name of the process off a line: "web | started". */
function plainLine(line) {
    const bounded = line.slice(0, plain_line_lineLimit);
    const plain = bounded.includes('\u001b') ? (0,external_node_util_.stripVTControlCharacters)(bounded) : bounded;
    const [whole, process = ''] = /^([\w.-]{1,60}) \| /.exec(plain) ?? [''];
    return { process, text: plain.slice(whole.length).trimEnd() };
}

// EXTERNAL MODULE: ./build/checks/health/kinds/logs/reading/sign.js
var sign = __webpack_require__(12179);
;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/signature.js
/** Of a longer message the begin tells what it is. */
const limit = 300;
/** What differs from one time to the next, and what stands for it. */
const varying = [
    [/\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?/g, '‹time›'],
    [
        /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)?,? ?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}[ ,]*(?:\d{4} )?\d\d:\d\d:\d\d(?:\.\d+)?(?: \d{4})?/g,
        '‹time›',
    ],
    [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '‹id›'],
    [/\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g, '‹address›'],
    [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '‹address›'],
    [/\[(?=[^\]]*:)[0-9a-f:.]{2,45}\](?::\d+)?/gi, '‹address›'],
    [/\b(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4}\b/gi, '‹address›'],
    [/\b0x[0-9a-f]+\b/gi, '‹id›'],
    /** Hexadecimal and other ids: long, with a digit. */
    [/\b(?=[\w-]*\d)[0-9a-f]{8,}\b/gi, '‹id›'],
    [/\b(?=\w*\d)(?=\w*[A-Za-z])\w{16,}\b/g, '‹id›'],
    [/\d+(?:[.,]\d+)*/g, '‹n›'],
];
/** What lines have in common that say the same at another time, of another thing, in another process. */
function signatureOf(text) {
    return varying
        .reduce((rest, [pattern, word]) => rest.replaceAll(pattern, word), text.slice(0, 2 * limit))
        .replaceAll(/\s+/g, ' ')
        .trim()
        .slice(0, limit);
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/reading/log-scan.js





/** More kinds of errors are told by their number only. */
const mostKinds = 500;
/** More processes than that write into one log only when it is made up. */
const mostProcesses = 100;
/** Reads a log line by line and groups what is worth a look. Its memory does not grow with the log. */
class LogScan {
    lines = 0;
    /** How many bytes it lacks. */
    cutBytes = 0;
    #readers = new Map();
    #kinds = Object.fromEntries(sign/* signs */.r.map((sign) => [sign, new Map()]));
    #more = new Map();
    take(line) {
        this.lines++;
        this.cutBytes += cutBytes(line) ?? 0;
        const { process, text } = plainLine(line);
        this.#note(this.#readerOf(process).take(text, this.lines));
    }
    /** Ends what has begun; to be called once, after the last line. */
    end() {
        for (const reader of this.#readers.values())
            this.#note(reader.end());
    }
    /** By signature, in the order of their first lines. */
    of(sign) {
        return this.#kinds[sign] ?? new Map();
    }
    /** Entries that were too different from one another to be kept. */
    left(sign) {
        return this.#more.get(sign) ?? 0;
    }
    #readerOf(process) {
        const name = this.#readers.has(process) || this.#readers.size < mostProcesses ? process : '';
        const reader = this.#readers.get(name) ?? new EntryReader();
        this.#readers.set(name, reader);
        return reader;
    }
    #note(entry) {
        if (!entry)
            return;
        const signature = entry.title.map(signatureOf).join('\n');
        for (const sign of entry.signs) {
            const kinds = this.#kinds[sign];
            const known = kinds?.get(signature);
            if (known)
                known.count++;
            else if (kinds && kinds.size < mostKinds)
                kinds.set(signature, { first: entry, count: 1 });
            else
                this.#more.set(sign, this.left(sign) + 1);
        }
    }
}

// EXTERNAL MODULE: ./build/checks/health/line/text-test.js
var text_test = __webpack_require__(31156);
// EXTERNAL MODULE: ./build/checks/health/matching/attempt.js
var attempt = __webpack_require__(81302);
;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/text-search.js




/** What goes to the thread at once: a second is enough for so much, unless the pattern is at fault. */
const bundleLength = 128 * 1024;
const text_search_keptLines = 10;
/** Looks for a text or a pattern in a log, whose patterns may take for ever. */
class TextSearch {
    /** Why it could not go on. */
    problem;
    #test;
    #matcher;
    #kept = [];
    #first = 0;
    #count = 0;
    #lines = 0;
    constructor(test, matcher) {
        this.#test = test;
        this.#matcher = matcher;
    }
    async take(lines) {
        let bundle = [];
        let length = 0;
        for (const line of lines) {
            const text = cutBytes(line) === undefined ? plainLine(line).text : '';
            bundle.push(text);
            length += text.length + 1;
            if (length < bundleLength)
                continue;
            await this.#search(bundle);
            bundle = [];
            length = 0;
        }
        await this.#search(bundle);
    }
    /** All lines that hold or match, as one group. */
    groups() {
        if (this.#count === 0)
            return [];
        return [{ count: this.#count, line: this.#first, excerpt: this.#kept, known: false }];
    }
    async #search(bundle) {
        if (this.problem !== undefined || bundle.length === 0)
            return;
        const task = { kind: 'lines', text: bundle.join('\n'), test: this.#test };
        const found = await (0,attempt/* attempt */.C)(this.#matcher.run(task), (0,text_test/* printTextTest */.d1)(this.#test));
        if ('problem' in found) {
            this.problem = found.problem;
            return;
        }
        for (const index of found.outcome) {
            if (this.#count === 0)
                this.#first = this.#lines + index + 1;
            this.#count++;
            if (this.#kept.length < text_search_keptLines)
                this.#kept.push(bundle[index] ?? '');
        }
        this.#lines += bundle.length;
    }
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/logs/look.js



/** Kinds of lines that a result tells of; more are counted. */
const groupLimit = 20;
/** Reads the log once for all assertions, and that of the base where one asks for what is new. */
async function look({ stage, matcher }, asked) {
    const scan = new LogScan();
    const searches = asked.map((one) => one.what === 'text' ? new TextSearch(one.test, matcher) : undefined);
    const read = await stage.readLog('preview', async (lines) => {
        for (const search of searches)
            await search?.take(lines);
        for (const line of lines)
            scan.take(line);
    });
    scan.end();
    if (!read) {
        return asked.map(() => ({ problem: 'nobody keeps what this preview writes' }));
    }
    const comparing = asked.some((one) => one.what === 'none' && one.isNew);
    const base = comparing ? await scanBase(stage) : undefined;
    const kills = await killsOf(stage);
    const whole = {
        name: read.name,
        lines: scan.lines,
        ...cutOf(scan, read),
        base: base !== undefined,
        ...(kills === undefined ? {} : { kills }),
    };
    const hide = (text) => stage.hide(text);
    return asked.map((one, index) => {
        const search = searches[index];
        if (one.what === 'none')
            return { seen: { ...whole, ...groupsOf(one.of, scan, base, hide) } };
        const { problem } = search ?? {};
        if (problem !== undefined)
            return { problem };
        const groups = (search?.groups() ?? []).map((group) => ({
            ...group,
            excerpt: excerptOf(group.excerpt, hide),
        }));
        return { seen: { ...whole, groups, left: 0 } };
    });
}
async function scanBase(stage) {
    const scan = new LogScan();
    const read = await stage.readLog('base', (lines) => {
        for (const line of lines)
            scan.take(line);
        return Promise.resolve();
    });
    scan.end();
    return read && scan;
}
function groupsOf(sign, scan, base, hide) {
    const known = base?.of(sign);
    const all = [...scan.of(sign)].map(([signature, { first, count }]) => ({
        count,
        line: first.line,
        lines: first.lines,
        known: known?.has(signature) ?? false,
    }));
    // What the base wrote too gives way.
    const order = all.toSorted((one, other) => Number(one.known) - Number(other.known));
    const groups = order
        .slice(0, groupLimit)
        .map(({ lines, ...group }) => ({ ...group, excerpt: excerptOf(lines, hide) }));
    const rest = order.slice(groupLimit).filter((group) => !group.known).length;
    return { groups, left: rest + scan.left(sign) };
}
function cutOf({ cutBytes }, { name, left }) {
    if (left !== undefined)
        return { cut: `${name}: ${left}` };
    if (cutBytes === 0)
        return {};
    return {
        cut: `${name} lacks ${cutBytes.toLocaleString('en')} bytes, which were too many to keep`,
    };
}
/** What the kernel killed since the preview was up, as its supervisor saw it. */
async function killsOf(stage) {
    const samples = await stage.samples().catch(() => undefined);
    return samples?.findLast(({ oomKills }) => oomKills !== undefined)?.oomKills;
}


/***/ })

};
