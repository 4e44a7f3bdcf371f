export const id = 2801;
export const ids = [2801];
export const modules = {

/***/ 16456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   Lu: () => (/* binding */ stateCorrupt),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _read_bounded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24890);
/* harmony import */ var _write_whole_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12793);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12011);
/* harmony import */ var _model_preview_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77587);
/* harmony import */ var _model_root_cause_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17922);
/* harmony import */ var _processes_error_code_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20064);







const fileName = 'preview.json';
const sizeLimit = 1024 * 1024;
/**
 * The state of the preview in a run folder; undefined when there is none. Throws the UserError
 * `preview-state-corrupt` when the file cannot be read or is not what `writeState` writes.
 */
async function readState(dir) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, fileName);
    try {
        return _model_preview_js__WEBPACK_IMPORTED_MODULE_4__/* .PreviewState */ .Oy.parse(JSON.parse(await (0,_read_bounded_js__WEBPACK_IMPORTED_MODULE_1__/* .readBounded */ .C)(path, sizeLimit)));
    }
    catch (thrown) {
        const code = (0,_processes_error_code_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(thrown);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw stateCorrupt(dir, thrown);
    }
}
/** The UserError for a preview.json that cannot be read or says what Rehearse does not write. */
function stateCorrupt(dir, cause) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y({
        code: 'preview-state-corrupt',
        what: `The state of the preview in ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, fileName)} cannot be read`,
        why: (0,_processes_error_code_js__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .C)(cause) === undefined ? 'It is not the file that Rehearse wrote' : (0,_model_root_cause_js__WEBPACK_IMPORTED_MODULE_6__/* .rootCause */ .e)(cause),
        fix: 'End what is left of the preview by hand, then delete that file',
        cause,
    });
}
/** Replaces the state at once or not at all. Throws the UserError `run-folder-unusable`. */
async function writeState(dir, state) {
    await (0,_write_whole_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, fileName), `${JSON.stringify(state, null, 2)}\n`);
}


/***/ }),

/***/ 24890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readBounded)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


/**
 * The text of a regular file of at most `limit` bytes. Throws for anything else: a pipe would never end, a
 * device never stop, and either may stand where a file is expected.
 */
async function readBounded(path, limit) {
    // Without O_NONBLOCK opening a pipe waits for its writer.
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    try {
        const found = await file.stat();
        if (!found.isFile())
            throw new Error('it is no regular file');
        if (found.size > limit)
            throw new Error(`it holds more than ${limit / 1024} KiB`);
        return await file.readFile('utf8');
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 1715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ replaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


/** Replaces a file at once or not at all, for its owner alone. Throws what the file system says. */
async function replaceFile(file, text) {
    const draft = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, text, { mode: 0o600, flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, file);
    }
    catch (thrown) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw thrown;
    }
}


/***/ }),

/***/ 12793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ unusable),
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12011);
/* harmony import */ var _model_root_cause_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17922);
/* harmony import */ var _replace_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1715);





/**
 * Writes a file of the run folder whole or not at all: a run that is killed midway leaves the old one. Only
 * its owner may read it, and so the folder when it is made here. Throws the UserError `run-folder-unusable`.
 */
async function writeWhole(file, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true, mode: 0o700 });
        await (0,_replace_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .f)(file, text);
    }
    catch (thrown) {
        throw unusable(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), thrown);
    }
}
/** The UserError for a run folder that cannot be read or written. */
function unusable(dir, cause) {
    const isFull = cause?.code === 'ENOSPC';
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y({
        code: 'run-folder-unusable',
        what: `The run folder ${dir} cannot be used`,
        why: (0,_model_root_cause_js__WEBPACK_IMPORTED_MODULE_4__/* .rootCause */ .e)(cause),
        fix: isFull
            ? 'Free room on its disk, or name a folder on another one with --dir'
            : 'Name a folder that can be read and written with --dir',
        cause,
    });
}


/***/ }),

/***/ 12011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * A mistake that the author of the workflow can mend. Shown as three lines without a stack, exit code 2.
 * `code` is stable: it is the anchor of the entry in docs/errors.md. `quote` is the text that holds the mistake,
 * with carets under the word, where one word is the mistake.
 */
class UserError extends Error {
    name = 'UserError';
    code;
    what;
    why;
    fix;
    quote;
    constructor(parts) {
        super(parts.what, { cause: parts.cause });
        this.code = parts.code;
        this.what = parts.what;
        this.why = parts.why;
        this.fix = parts.fix;
        this.quote = parts.quote ?? [];
    }
}


/***/ }),

/***/ 92501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _e: () => (/* binding */ heartbeatName),
/* harmony export */   hh: () => (/* binding */ heartbeatVariable),
/* harmony export */   uq: () => (/* binding */ Heartbeats)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

/** What a job of the preview may call itself when it says that it is alive. */
const heartbeatName = /^[A-Za-z0-9][\w.-]{0,99}$/;
/** The variable with the address that jobs of the preview call: `$REHEARSE_HEARTBEAT_URL/nightly`. */
const heartbeatVariable = 'REHEARSE_HEARTBEAT_URL';
/** Who has called since the preview was started. */
const Heartbeats = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** How long calls have been taken. */
    openMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    beats: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(heartbeatName),
        count: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(),
        /** How long ago the last call came. */
        agoMs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    }))
        .max(100),
});


/***/ }),

/***/ 97869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isLoopbackAddress),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether an IP address is one of this machine's own: 127.0.0.0/8, also as IPv6 writes it, or ::1. */
function isLoopbackAddress(address) {
    return /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/i.test(address) || address === '::1';
}
/** Whether a host name, as in a URL, means this machine alone: such an address, localhost or a name below it (RFC 6761). */
function isLoopback(hostname) {
    const bare = hostname.replace(/^\[|\]$/g, '');
    return isLoopbackAddress(bare) || /^(?:.+\.)?localhost$/i.test(bare);
}


/***/ }),

/***/ 77587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Oy: () => (/* binding */ PreviewState),
  BD: () => (/* binding */ ProcessRef)
});

// UNUSED EXPORTS: ContainerRef, DatabaseRef, SupervisorRef

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./build/model/incident.js

/** One outage of one process of a preview, from its begin to its end. */
const Incident = schemas/* strictObject */.rej({
    /** Name of the process, such as "web". */
    process: schemas/* string */.YjP().max(100),
    /**
     * It ended; it did not answer any more; it did not come up after a restart that was asked for; a part of
     * it did not answer while the rest did.
     */
    kind: schemas/* enum */.k5n(['exited', 'hung', 'failed-start', 'partly-hung']),
    began: iso/* datetime */.w$(),
    /** What happened, in words that follow the name: "was ended by SIGKILL". */
    why: schemas/* string */.YjP().max(1000),
    /** How often it was started again. */
    restarts: schemas/* int */.Whr().nonnegative(),
    outcome: schemas/* enum */.k5n(['open', 'recovered', 'gave-up']),
    /** Milliseconds from its begin until it served again. */
    downMs: schemas/* number */.aig().nonnegative().optional(),
    /** The last lines that the process wrote before, without secrets. */
    lastLog: schemas/* array */.YOg(schemas/* string */.YjP().max(400)).max(10),
});

;// CONCATENATED MODULE: ./build/model/preview.js


/** A process, and when it started: a process id alone may have been given to another one since. */
const ProcessRef = schemas/* strictObject */.rej({
    pid: schemas/* int */.Whr().positive(),
    /** Field 22 of /proc/PID/stat, clock ticks since boot; 0 where the system does not tell. */
    startTime: schemas/* number */.aig().nonnegative(),
});
/** How to reach the supervisor that keeps the processes of a preview alive. */
const SupervisorRef = schemas/* strictObject */.rej({
    ...ProcessRef.shape,
    /** Path of the Unix socket that it listens on. */
    control: schemas/* string */.YjP().max(108),
});
/** A git worktree that was made for a preview. */
const WorktreeRef = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().max(4096),
    /** The folder that the worktrees of its repository share, such as `.git`. */
    repository: schemas/* string */.YjP().max(4096),
});
/** A database that was made for a preview. The address with its password stays in the environment. */
const DatabaseRef = schemas/* strictObject */.rej({
    /** Only databases of such a name are ever dropped. */
    name: schemas/* string */.YjP().regex(/^rehearse_[0-9a-f]{12}$/),
    /** Name of the variable with the address of its server. */
    server: schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/),
});
/** A container that ran when the preview was up. */
const ContainerRef = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().regex(/^[0-9a-f]{12,64}$/),
    service: schemas/* string */.YjP().max(100),
    /** Milliseconds since 1970. */
    startedAt: schemas/* number */.aig().nonnegative(),
    /** How often its restart policy had started it again. */
    restarts: schemas/* int */.Whr().nonnegative(),
});
/** preview.json: enough for another process to tell how a preview is and to take it down. */
const PreviewState = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz('rehearse.preview/1'),
    /** A random id; every process of the preview carries it as REHEARSE_ID in its environment. */
    id: schemas/* uuid */.uRe(),
    provider: schemas/* string */.YjP().max(40),
    phase: schemas/* enum */.k5n(['starting', 'up', 'down']),
    startedAt: iso/* datetime */.w$(),
    /** The commit that it runs, where that is known. */
    commit: schemas/* string */.YjP().max(100).optional(),
    /** Where that commit is checked out, when it is another than the one that is in the working directory. */
    worktree: WorktreeRef.optional(),
    /** The URL under test, as soon as it is known. */
    url: schemas/* url */.OZ5().optional(),
    /** Proves that `url` was written by one who knew what opens the preview, where it is protected. */
    seal: schemas/* string */.YjP()
        .regex(/^[\w-]{43}$/)
        .optional(),
    /** True when Rehearse started it, so that load may go to it. */
    own: schemas/* boolean */.zMY(),
    /** The leader of the preview's own process group. */
    leader: ProcessRef.optional(),
    port: schemas/* int */.Whr().positive().optional(),
    /** Path of the log file of its processes. */
    log: schemas/* string */.YjP().max(4096).optional(),
    /** The process that keeps the preview's own processes alive. */
    supervisor: SupervisorRef.optional(),
    /** What went wrong with its processes since it was up, oldest first; the newest hundred. */
    incidents: schemas/* array */.YOg(Incident).max(100).optional(),
    /** When it was taken down, from the first step to the last. */
    takenDown: schemas/* strictObject */.rej({ from: iso/* datetime */.w$(), to: iso/* datetime */.w$() }).optional(),
    /** The database beside it, from before it is made. */
    database: DatabaseRef.optional(),
    /** Those that ran when it was up, where it is made of containers. */
    containers: schemas/* array */.YOg(ContainerRef).max(200).optional(),
    /** What the provider must know to undo what it made besides processes. */
    details: schemas/* record */.g1P(schemas/* string */.YjP().max(100), schemas/* json */.Pq9()).optional(),
});


/***/ }),

/***/ 43933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ secretSpans),
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   R: () => (/* binding */ hidden)
/* harmony export */ });
/** What stands where a secret was. */
const hidden = '‹redacted›';
/*
 * All look back from what is hidden: only what follows "=", ":" or "://" costs time. A pattern that begins with
 * the name would try at every word, and a log of megabytes has many.
 */
const secretName = 'token|apikey|api[_-]key|bypass|secret|signature|password|passwd|pwd|session|sessionid|auth';
/** Query parameters and assignments whose values are secrets by their name. */
const named = new RegExp(`(?<=\\b(?:[\\w-]{0,40}(?:${secretName})|(?:[\\w-]{0,40}[_-])?(?:key|sig|code))=)[^&\\s"'<>]+`, 'gi');
/** The same in quotes, as shells and the labels of metrics have it. `code="500"` and `key="home"` tell nothing. */
const namedInQuotes = new RegExp(`(?<=\\b[\\w-]{0,40}(?:${secretName})=")(?:[^"\\\\\\r\\n]|\\\\.){1,2000}|(?<=\\b[\\w-]{0,40}(?:${secretName})=')[^'\\r\\n]{1,2000}`, 'gi');
/** The same in JSON, `"password": "…"`, and in JSON that stands in a string. */
const jsonName = `"[\\w .-]{0,40}(?:${secretName}|credentials?|cookie|authorization|private[_-]?key)`;
const inJson = new RegExp(`(?<=${jsonName}"\\s{0,5}:\\s{0,5}")(?:[^"\\\\]|\\\\.)+`, 'gi');
const inText = new RegExp(`(?<=\\\\${jsonName}\\\\"\\s{0,5}:\\s{0,5}\\\\")[^"\\\\]+`, 'gi');
/** `password: …`, as YAML and logs have it. */
const told = /(?<=\b[\w-]{0,40}(?:password|passwd|pwd|secret|api[_-]?key)["']?\s{0,3}:\s{1,3})[^\s"',;}]+/gi;
/** Header fields that let somebody in; of `Authorization` the scheme stays. */
const inHeader = /(?<=\b(?:(?:proxy-)?authorization|(?:set-)?cookie|(?:x-)?(?:api-key|auth-token|access-token|csrf-token|amz-security-token)|private-token)["']?:\s{0,3}(?:(?:bearer|basic|digest|negotiate|token)\s{1,3})?)(?!(?:bearer|basic|digest|negotiate|token)\s)[^\s"'][^\r\n"']*/gi;
/** `user:password@` in a URL. */
const userinfo = /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^/\s"'<>?#]{1,500}(?=@)/gi;
/** A password in one that holds what should have been encoded. On the web, what looks like a port begins a path. */
const looseUserinfo = /(?<=\b(?:https?|wss?):\/\/[^/\s@:"'<>?#]{1,100}:)(?!\d{1,5}(?:[/?#]|$))[^\s"'<>]{1,200}(?=@)/gi;
const looseElsewhere = /(?<=\b(?!https?:|wss?:)[a-z][a-z0-9+.-]{1,20}:\/\/[^/\s@:"'<>?#]{0,100}:)[^\s"'<>]{1,200}(?=@)/gi;
/** JSON Web Tokens, GitHub's and GitLab's tokens, AWS access keys, Slack's tokens, by their documented prefixes. */
const shaped = /\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*|\b(?:gh[opusr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|AKIA[0-9A-Z]{16}|xox[abprs]-[\w-]{10,})/g;
const bearer = /(?<=\bbearer\s{1,5})[\w.~+/=-]{8,}/gi;
/** A private key in PEM, also where its end was cut off. */
const privateKey = /(?<=-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----)[^-]+/g;
const patterns = [
    userinfo,
    looseUserinfo,
    looseElsewhere,
    named,
    namedInQuotes,
    inJson,
    inText,
    told,
    inHeader,
    shaped,
    bearer,
    privateKey,
];
/** Where a text holds what looks like a secret, in order and without overlap. */
function secretSpans(text) {
    const found = patterns
        .flatMap((pattern) => Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
        from: index,
        to: index + length,
    })))
        .toSorted((one, other) => one.from - other.from);
    const spans = [];
    for (const span of found) {
        const last = spans.at(-1);
        if (last && span.from < last.to)
            last.to = Math.max(last.to, span.to);
        else
            spans.push(span);
    }
    return spans;
}
/** Text of the site with what looks like a secret taken out. Comments and reports are read by many. */
function redact(text) {
    let shown = '';
    let at = 0;
    for (const { from, to } of secretSpans(text)) {
        shown += text.slice(at, from) + hidden;
        at = to;
    }
    return shown + text.slice(at);
}


/***/ }),

/***/ 17922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ rootCause)
/* harmony export */ });
/** The message of the innermost cause: "connect ECONNREFUSED 127.0.0.1:80" rather than "fetch failed". */
function rootCause(thrown) {
    let current = thrown;
    // A chain of causes may be a circle; real chains are short.
    for (let depth = 0; depth < 10; depth++) {
        if (current instanceof AggregateError && current.errors.length > 0)
            current = current.errors[0];
        else if (current instanceof Error && current.cause !== undefined)
            current = current.cause;
        else
            break;
    }
    if (!(current instanceof Error))
        return String(current);
    const code = current.code;
    return current.message || (typeof code === 'string' ? code : current.name);
}


/***/ }),

/***/ 14518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ Sample)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const amount = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative();
/**
 * What the processes of a preview used at one moment, all together. What could not be found out is left
 * out: everything about processes where the system has no /proc.
 */
const Sample = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    /** Milliseconds since the epoch. */
    at: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(),
    /** CPU time used since the sample before, as a share of one CPU: 1.5 is one and a half. */
    cpu: amount.optional(),
    /** Resident memory. Pages that processes share count once for each. */
    rssBytes: amount.optional(),
    /** Open descriptors. */
    fds: amount.optional(),
    /** Of the process nearest to its limit of open descriptors, the share of that limit in use. */
    fdLimitShare: amount.optional(),
    threads: amount.optional(),
    processes: amount.optional(),
    /** Processes that had ended before the sample before, and that nobody has waited for. */
    zombies: amount.optional(),
    /** What started those, by the names of the programs. */
    zombiesOf: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(40)).max(5).optional(),
    /** How often a process was started again since the preview was up. */
    restarts: amount.optional(),
    /** How many requests of the watchdog it had answered since it was up. */
    probes: amount.optional(),
    /** How many processes in the control group of the preview the kernel killed for lack of memory since it was up. */
    oomKills: amount.optional(),
    /** Of the file system that holds the preview: what users other than root may still write. */
    diskFreeBytes: amount.optional(),
    diskTotalBytes: amount.optional(),
    /** Left out for file systems without a fixed number of inodes. */
    inodesFree: amount.optional(),
});


/***/ }),

/***/ 39803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bt: () => (/* binding */ ControlNews),
  rS: () => (/* binding */ ControlRequest),
  QH: () => (/* binding */ SupervisorPlan)
});

// UNUSED EXPORTS: ProcessStatus, SupervisedProcess, WatchSettings

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/model/contacts.js

/** Somebody whom processes of a preview talked to. */
const Contact = schemas/* strictObject */.rej({
    /** An IP address, without brackets. */
    address: schemas/* string */.YjP().max(45),
    port: schemas/* int */.Whr().min(0).max(65_535),
    /** How many connections there were. */
    count: schemas/* int */.Whr().positive(),
    /** The command line of one of the processes, for people. */
    process: schemas/* string */.YjP().max(200),
});
/** Whom the processes of a preview talked to since it was started, as far as that was seen. */
const Contacts = schemas/* strictObject */.rej({
    contacts: schemas/* array */.YOg(Contact).max(1000),
    /** There were more than are kept. */
    cut: schemas/* literal */.euz(true).optional(),
});

// EXTERNAL MODULE: ./build/model/heartbeats.js
var heartbeats = __webpack_require__(92501);
// EXTERNAL MODULE: ./build/model/preview.js + 1 modules
var preview = __webpack_require__(77587);
// EXTERNAL MODULE: ./build/model/sample.js
var sample = __webpack_require__(14518);
;// CONCATENATED MODULE: ./build/model/supervision.js





/** How a supervisor watches the processes of a preview. */
const WatchSettings = schemas/* strictObject */.rej({
    /** Pause between two probes. */
    everyMs: schemas/* int */.Whr().positive(),
    /** How long the answer to a probe may take. */
    timeoutMs: schemas/* int */.Whr().positive(),
    /** Probes in a row without an answer that make a process count as hung. */
    failures: schemas/* int */.Whr().positive(),
    /** Restarts of one process within `withinMs`, after which it is given up. */
    restarts: schemas/* int */.Whr().nonnegative(),
    withinMs: schemas/* int */.Whr().positive(),
    /** How long a restarted process may take until it answers. */
    startTimeoutMs: schemas/* int */.Whr().positive(),
});
/** Where outages are told. */
const Webhook = schemas/* strictObject */.rej({ url: schemas/* url */.OZ5(), format: schemas/* enum */.k5n(['json', 'slack']) });
/** A process that the supervisor starts and keeps alive. */
const SupervisedProcess = schemas/* strictObject */.rej({
    /** Short name, such as "web", for people. */
    name: schemas/* string */.YjP().min(1).max(100),
    command: schemas/* tuple */.PVZ([schemas/* string */.YjP()], schemas/* string */.YjP()),
    cwd: schemas/* string */.YjP(),
    env: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** Whether it serves the site; such a one is probed, the others are watched for their end. */
    serves: schemas/* boolean */.zMY(),
});
/** What a supervisor reads from its standard input to its end, so that no secret touches the disk. */
const SupervisorPlan = schemas/* strictObject */.rej({
    id: schemas/* uuid */.uRe(),
    /** The run folder. */
    dir: schemas/* string */.YjP(),
    /** Path of the Unix socket to listen on. */
    control: schemas/* string */.YjP().max(108),
    /** The file that gets what the processes write. */
    log: schemas/* string */.YjP(),
    /** The port that the serving process is told to listen on. */
    port: schemas/* int */.Whr().positive(),
    /** The process without which the preview has no purpose. */
    owner: preview/* ProcessRef */.BD.optional(),
    ttlMs: schemas/* int */.Whr().positive(),
    /** The command line that starts Rehearse itself. */
    program: schemas/* tuple */.PVZ([schemas/* string */.YjP()], schemas/* string */.YjP()),
    processes: schemas/* array */.YOg(SupervisedProcess).min(1).max(50),
    watch: WatchSettings,
    webhook: Webhook.optional(),
    /** Variables whose values, where their names say that they are secrets, must not stand in a log. */
    hidden: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** Variables for the take-down alone, such as the address of the database server. */
    reserved: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
});
const request = (ask, shape) => schemas/* strictObject */.rej({ ask: schemas/* literal */.euz(ask), n: schemas/* int */.Whr().nonnegative().optional(), ...shape });
/** A line to the supervisor. One with a number `n` is replied to with the same number. */
const ControlRequest = schemas/* discriminatedUnion */.gMt('ask', [
    /** Tell what has happened and what will. */
    request('follow', {}),
    /** The preview answers at this address, and is to be kept alive from now on. */
    request('watch', { url: schemas/* url */.OZ5(), state: preview/* PreviewState */.Oy }),
    /** Complete HTTP answers that others, who asked, got from the preview since the last such line. */
    request('answered', { count: schemas/* int */.Whr().nonnegative() }),
    /** Start the named process anew, by default the one that serves. Replied to when it serves again. */
    request('restart', { process: schemas/* string */.YjP().max(100).optional() }),
    /** Start nothing any more, and end when every process of the preview has ended. */
    request('stop', {}),
    request('status', {}),
    /** Which jobs of the preview have called. */
    request('heartbeats', {}),
    /** Whom the processes of the preview have talked to. */
    request('contacts', {}),
    /** The names of the variables of the process that serves. */
    request('variables', {}),
]);
/** One process as the supervisor sees it. */
const ProcessStatus = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().max(100),
    phase: schemas/* enum */.k5n(['stopped', 'launched', 'starting', 'up', 'ending', 'backing-off', 'gave-up']),
    leader: preview/* ProcessRef */.BD.optional(),
    /** How often the supervisor started it again by itself. */
    restarts: schemas/* int */.Whr().nonnegative(),
    /** True while it answers others but not the probe. */
    saturated: schemas/* boolean */.zMY(),
});
/** A line from the supervisor: news for who follows, or the reply to a numbered request. */
const ControlNews = schemas/* discriminatedUnion */.gMt('news', [
    schemas/* strictObject */.rej({
        news: schemas/* literal */.euz('started'),
        process: schemas/* string */.YjP().max(100),
        leader: preview/* ProcessRef */.BD,
    }),
    schemas/* strictObject */.rej({
        news: schemas/* literal */.euz('ended'),
        process: schemas/* string */.YjP().max(100),
        code: schemas/* int */.Whr().nullable(),
        signal: schemas/* string */.YjP().max(20).nullable(),
        /** Why it could not be started at all. */
        problem: schemas/* string */.YjP().max(1000).optional(),
    }),
    schemas/* strictObject */.rej({
        news: schemas/* literal */.euz('reply'),
        n: schemas/* int */.Whr().nonnegative(),
        /** Why it was not done; undefined when it was. */
        problem: schemas/* string */.YjP().max(1000).optional(),
        processes: schemas/* array */.YOg(ProcessStatus).max(50).optional(),
        /** What the processes used last. */
        sample: sample/* Sample */.$.optional(),
        heartbeats: heartbeats/* Heartbeats */.uq.optional(),
        contacts: Contacts.optional(),
        variables: schemas/* array */.YOg(schemas/* string */.YjP().max(1000)).max(5000).optional(),
    }),
]);


/***/ }),

/***/ 55069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   WN: () => (/* binding */ parseRate),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   cb: () => (/* binding */ printDuration),
/* harmony export */   dw: () => (/* binding */ Duration),
/* harmony export */   oX: () => (/* binding */ Age),
/* harmony export */   tt: () => (/* binding */ Rate),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const milliseconds = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const ages = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const dayMs = 24 * 3_600_000;
const longestMs = dayMs;
const oldestMs = 90 * dayMs;
/** Milliseconds of "500ms", "2s", "1.5m" or "1h", to the microsecond; undefined when it is no duration. */
function parseDuration(text) {
    const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$/.exec(text.trim());
    if (!match)
        return undefined;
    const ms = Number(match[1]) * (milliseconds[match[2] ?? ''] ?? Number.NaN);
    // 2.01 times 1000 is a little less than 2010 in floating point.
    return Number(ms.toFixed(3));
}
/** The same duration as `parseDuration` reads it, in the largest unit that leaves no fraction: "90s", "20m". */
function printDuration(ms) {
    const fits = ([, size]) => ms >= size && ms % size === 0;
    const [unit, size] = Object.entries(milliseconds).findLast(fits) ?? ['ms', 1];
    return `${ms / size}${unit}`;
}
/** "12 ms", "1.3 s", "2.5 min": three digits at most, for people. */
function formatDuration(ms) {
    if (ms < 10)
        return `${Number(ms.toFixed(1))} ms`;
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 60_000)
        return `${Number((ms / 1000).toFixed(1))} s`;
    return `${Number((ms / 60_000).toFixed(1))} min`;
}
/** "512 kB", "3.2 MB", "1.4 GB": three digits at most, for people; a kilobyte is 1,000 bytes. */
function formatBytes(bytes) {
    const size = Math.abs(bytes);
    const unit = size < 1e6 ? 'kB' : size < 1e9 ? 'MB' : size < 1e12 ? 'GB' : 'TB';
    const divisor = { kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }[unit];
    return `${Number((bytes / divisor).toPrecision(3))} ${unit}`;
}
/** Requests per second of "50/s" or "300/m"; undefined when it is no rate. */
function parseRate(text) {
    const match = /^(\d+(?:\.\d+)?)\s*\/\s*(s|m)$/.exec(text.trim());
    return match ? Number(match[1]) / (match[2] === 'm' ? 60 : 1) : undefined;
}
/** A config value that people write as "30s"; code receives whole milliseconds, from 1 ms to 24 h. */
const Duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('has no unit; write it as 500ms, 30s, 2m or 1h')
    .regex(/^\s*\d+(\.\d+)?\s*(ms|s|m|h)\s*$/, 'is no duration; write it as 500ms, 30s, 2m or 1h')
    .transform((text) => parseDuration(text) ?? Number.NaN)
    .refine((ms) => !(ms < 1), 'is no time at all; the shortest duration is 1ms')
    .refine((ms) => !(ms > longestMs), 'is longer than 24h; timers do not count reliably beyond it')
    .transform(Math.round);
/** A config value that people write as "12h", "7d" or "2w"; code receives milliseconds, from one minute to 90 days. No timer. */
const Age = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('has no unit; write it as 12h, 7d or 2w')
    .regex(/^\s*\d+(\.\d+)?\s*(m|h|d|w)\s*$/, 'is no age; write it as 12h, 7d or 2w')
    .transform((text) => Number.parseFloat(text) * (ages[text.trim().slice(-1)] ?? Number.NaN))
    .refine((ms) => !(ms < 60_000), 'is too young; the least age is 1m')
    .refine((ms) => !(ms > oldestMs), 'is older than 90d')
    .transform(Math.round);
/** A config value that people write as "20/s"; code receives requests per second. */
const Rate = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('has no unit; write it as 20/s or 90/m')
    .regex(/^\s*\d+(\.\d+)?\s*\/\s*(s|m)\s*$/, 'is no rate; write it as 20/s or 90/m')
    .transform((text) => parseRate(text) ?? Number.NaN);
/** "1 page", "12 pages", "1,204 links". */
function count(n, one, many = `${one}s`) {
    return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}


/***/ }),

/***/ 98226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ cleanLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/**
 * One line of foreign text, safe to show: no terminal sequences, no control, format or line-break
 * characters, at most `limit` characters.
 */
function cleanLine(text, limit) {
    // Cut first: a line may be megabytes long. Twice the limit leaves room for what is stripped.
    const bounded = text.slice(0, limit * 2);
    const plain = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(bounded)
        .replaceAll('\t', ' ')
        .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
        .trimEnd()
        .toWellFormed();
    const cut = plain.length > limit || text.length > bounded.length;
    return cut ? `${plain.slice(0, limit - 1).toWellFormed()}…` : plain;
}


/***/ }),

/***/ 48618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ commandLine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _clean_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98226);


/** The command line of a process for people, cut at `limit` characters; undefined when it cannot be read. */
function commandLine(pid, limit = 200) {
    try {
        const words = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return words === '' ? undefined : (0,_clean_line_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .O)(words, limit);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 53271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ controlPath),
/* harmony export */   u: () => (/* binding */ removeControl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Longer paths do not fit into the address of a Unix socket everywhere: macOS takes 104 bytes, Linux 108. */
const mostBytes = 100;
const prefix = 'rehearse-';
/** Where the supervisor of a run folder listens: in it, else in a folder of its own among the temporary ones. */
function controlPath(dir) {
    const near = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(dir), 'supervisor.sock');
    return Buffer.byteLength(near) <= mostBytes
        ? near
        : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), prefix)), 'control');
}
/** Removes the socket, and the folder that was made for it; never what is no socket, whoever wrote the path. */
function removeControl(path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    try {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false });
        if (found !== undefined && !found.isSocket())
            return;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder) === (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)() && (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder).startsWith(prefix))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
    }
    catch {
        // Another's by now, or removed before.
    }
}


/***/ }),

/***/ 90539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ descends)
/* harmony export */ });
/** Whether one of `from` started the process, itself or through others that all still live. */
function descends(entry, from, byId) {
    const seen = new Set();
    for (let { parent } = entry; parent > 1 && !seen.has(parent);) {
        if (from.has(parent))
            return true;
        seen.add(parent);
        parent = byId.get(parent)?.parent ?? 0;
    }
    return false;
}


/***/ }),

/***/ 23917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ endGroup)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7950);
/* harmony import */ var _signal_group_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16002);
/* harmony import */ var _sweep_group_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17740);




/**
 * Ends the process group of a leader that still runs: SIGTERM, the grace, SIGKILL. Does nothing when the
 * leader has ended, because its number may be another's by then.
 */
async function endGroup(leader, graceMs = 2000) {
    if (!(0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .hasProcessTable */ .kh)()) {
        await (0,_sweep_group_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepGroup */ .W)(leader, graceMs);
        return;
    }
    const now = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readProcess */ .Wv)(leader.pid);
    if (now?.startTime !== leader.startTime || now.ended || now.group !== leader.pid)
        return;
    (0,_signal_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(leader.pid, 'SIGTERM');
    // What is stopped acts on SIGTERM only once it continues.
    (0,_signal_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(leader.pid, 'SIGCONT');
    if (await isEmpty(leader.pid, graceMs))
        return;
    (0,_signal_group_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i)(leader.pid, 'SIGKILL');
    await isEmpty(leader.pid, 1000);
}
/** Zombies do not count: nobody may ever collect them. */
async function isEmpty(group, withinMs) {
    const deadline = performance.now() + withinMs;
    while ((0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .listProcesses */ .O3)().some((entry) => entry.group === group && !entry.ended)) {
        if (performance.now() >= deadline)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20);
    }
    return true;
}


/***/ }),

/***/ 7710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ markerName),
/* harmony export */   a: () => (/* binding */ environmentSays)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** The variable that every process of a preview carries, with the preview's id. */
const markerName = 'REHEARSE_ID';
/**
 * What the environment of a process says about whose it is: `ours` carries the preview's marker,
 * `stranger` is readable and does not, `silent` holds no variable at all. Programs that rewrite their
 * title (nginx, redis-server) overwrite the memory behind /proc/PID/environ and become silent.
 * What cannot be read counts as a stranger.
 */
function environmentSays(pid, id) {
    let entries;
    try {
        entries = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/environ`, 'latin1').split('\0');
    }
    catch {
        return 'stranger';
    }
    if (entries.includes(`${markerName}=${id}`))
        return 'ours';
    return entries.some((entry) => /^[A-Za-z_]\w*=/.test(entry)) ? 'stranger' : 'silent';
}


/***/ }),

/***/ 20064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode)
/* harmony export */ });
/** The code of a system error, such as "ENOENT"; undefined for any other value. */
function errorCode(thrown) {
    if (!(thrown instanceof Error) || !('code' in thrown))
        return undefined;
    return typeof thrown.code === 'string' ? thrown.code : undefined;
}


/***/ }),

/***/ 18888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a0: () => (/* binding */ claimPort),
/* harmony export */   ov: () => (/* binding */ freePort),
/* harmony export */   xp: () => (/* binding */ isFree)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12011);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48618);
/* harmony import */ var _port_holders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83561);




const loopbacks = ['127.0.0.1', '::1'];
/** A port that nobody listens on, on IPv4 or IPv6. */
async function freePort() {
    for (let attempt = 0; attempt < 20; attempt++) {
        const port = await bind(0, '127.0.0.1');
        if (typeof port === 'number' && (await isFree(port)))
            return port;
    }
    throw new Error('found no port that is free on both 127.0.0.1 and ::1');
}
/** Throws the UserError `port-in-use`, with the process that holds it, unless the port is free. */
async function claimPort(port) {
    if (await isFree(port))
        return port;
    const [holder] = (0,_port_holders_js__WEBPACK_IMPORTED_MODULE_3__/* .portHolders */ .r)(port);
    const command = holder === undefined ? undefined : (0,_command_line_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLine */ .a)(holder);
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y({
        code: 'port-in-use',
        what: `Port ${port} is already in use`,
        why: holder === undefined
            ? 'Another process listens on it; the system does not tell which'
            : `Process ${holder}${command === undefined ? '' : ` (${command})`} listens on it`,
        fix: 'Stop that process, or remove "port" so that Rehearse picks a free one',
    });
}
/** Whether nobody listens on the port, on IPv4 or IPv6. */
async function isFree(port) {
    for (const host of loopbacks)
        if ((await bind(port, host)) === 'taken')
            return false;
    return true;
}
/** The port that could be bound. An address that the machine lacks is no reason to call a port taken. */
function bind(port, host) {
    return new Promise((resolve) => {
        const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)();
        server.once('error', (error) => resolve(error.code === 'EADDRINUSE' ? 'taken' : 'unknown'));
        server.listen({ port, host, exclusive: true }, () => {
            const address = server.address();
            const bound = typeof address === 'object' && address !== null ? address.port : port;
            server.close(() => resolve(bound));
        });
    });
}


/***/ }),

/***/ 24756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ hideSecrets)
/* harmony export */ });
/* harmony import */ var _model_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43933);

/** Names of variables that hold secrets. PWD and OLDPWD are folders. */
const secretName = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|APIKEY|(?:^|_)(?:PASS|KEY|DSN)(?:_|$)|_PWD$/i;
/** A shorter value, such as "true" or "8080", occurs in texts that give nothing away. */
const shortest = 6;
/**
 * A function that takes out of a text what looks like a secret, and the values of all variables that are
 * secrets by their name; of a value with several lines, each line; of one that is a URL, its password.
 */
function hideSecrets(...environments) {
    const values = environments
        .flatMap((env) => Object.entries(env))
        .flatMap(([name, value = '']) => {
        const own = secretName.test(name) ? value.split(/\r?\n/) : [];
        return [...own, ...passwordsIn(value)];
    })
        .map((line) => line.trim())
        .filter((line) => line.length >= shortest);
    // The longest first: one may hold another.
    const ordered = [...new Set(values)].toSorted((a, b) => b.length - a.length);
    return (text) => (0,_model_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(ordered.reduce((rest, value) => rest.replaceAll(value, _model_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .hidden */ .R), text));
}
/** The password of a URL, as it stands there and as it is meant. */
function passwordsIn(value) {
    const password = /^[a-z][a-z0-9+.-]*:\/\/[^/\s@:]*:([^/\s@]+)@/i.exec(value.trim())?.[1];
    if (password === undefined)
        return [];
    try {
        return [password, decodeURIComponent(password)];
    }
    catch {
        return [password];
    }
}


/***/ }),

/***/ 79638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isGone)
/* harmony export */ });
/* harmony import */ var _error_code_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20064);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7950);


/** Whether a process has ended. False when that cannot be found out. */
function isGone(ref) {
    const now = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_0__/* .readProcess */ .Wv)(ref.pid);
    if (now !== undefined && ref.startTime !== 0)
        return now.ended || now.startTime !== ref.startTime;
    // Nothing read may also mean that no descriptor is left to read with.
    try {
        process.kill(ref.pid, 0);
        return false;
    }
    catch (thrown) {
        return (0,_error_code_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .C)(thrown) === 'ESRCH';
    }
}


/***/ }),

/***/ 76108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ boundSockets),
/* harmony export */   ET: () => (/* binding */ heldSockets),
/* harmony export */   Fk: () => (/* binding */ listenedPorts),
/* harmony export */   OC: () => (/* binding */ listeningSockets),
/* harmony export */   ZX: () => (/* binding */ unixSockets)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _read_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37945);
/* harmony import */ var _socket_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95156);



/** Where sockets listen, by their inode, from /proc/net/tcp and tcp6. */
function listeningSockets() {
    // 0A is TCP_LISTEN of include/net/tcp_states.h.
    return sockets(['/proc/net/tcp', '/proc/net/tcp6'], '0A');
}
/** Where UDP sockets that belong to no one peer are bound, by their inode. */
function boundSockets() {
    // 07 is TCP_CLOSE, which UDP shows unless it is connected.
    return sockets(['/proc/net/udp', '/proc/net/udp6'], '07');
}
/** Paths of Unix sockets that accept connections, by their inode. */
function unixSockets() {
    const paths = new Map();
    for (const row of (0,_read_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readTable */ .x)('/proc/net/unix')) {
        const [, , , flags, , , inode = '', path] = row.trim().split(/\s+/);
        // 00010000 is __SO_ACCEPTCON of include/linux/net.h.
        if (flags === '00010000' && path !== undefined)
            paths.set(inode, path);
    }
    return paths;
}
/** Those of the sockets that a process holds; empty when its descriptors cannot be read. */
function heldSockets(pid, known) {
    const held = new Map();
    for (const target of readDescriptors(pid)) {
        const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
        const socket = inode === undefined ? undefined : known.get(inode);
        if (inode !== undefined && socket !== undefined)
            held.set(inode, socket);
    }
    return [...held.values()];
}
/** The ports that a process listens on; empty when its descriptors cannot be read. */
function listenedPorts(pid, known) {
    return [...new Set(heldSockets(pid, known).map(({ port }) => port))];
}
function sockets(tables, wanted) {
    const found = new Map();
    for (const row of tables.flatMap(_read_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readTable */ .x)) {
        const [, local = '', , state, , , , , , inode = ''] = row.trim().split(/\s+/);
        if (state === wanted)
            found.set(inode, (0,_socket_address_js__WEBPACK_IMPORTED_MODULE_2__/* .socketAddress */ .Q)(local));
    }
    return found;
}
function readDescriptors(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/proc/${pid}/fd`).map((name) => readLink(`/proc/${pid}/fd/${name}`));
    }
    catch {
        return [];
    }
}
function readLink(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path);
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 83561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ portHolders)
/* harmony export */ });
/* harmony import */ var _listening_sockets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76108);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7950);


/**
 * Ids of the processes that hold a listening socket on the port, as far as they can be seen; `among` names those
 * that are looked at, by default every process of the machine.
 */
function portHolders(port, among) {
    if (!(0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .hasProcessTable */ .kh)())
        return [];
    const sockets = new Map([...(0,_listening_sockets_js__WEBPACK_IMPORTED_MODULE_0__/* .listeningSockets */ .OC)()].filter(([, listened]) => listened.port === port));
    if (sockets.size === 0)
        return [];
    const pids = among ?? (0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .listProcesses */ .O3)().map(({ pid }) => pid);
    return pids.filter((pid) => (0,_listening_sockets_js__WEBPACK_IMPORTED_MODULE_0__/* .listenedPorts */ .Fk)(pid, sockets).length > 0);
}


/***/ }),

/***/ 11030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ previewProcesses),
/* harmony export */   Tj: () => (/* binding */ newKin),
/* harmony export */   a5: () => (/* binding */ previewMembers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _descends_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90539);
/* harmony import */ var _environment_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7710);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7950);
/* harmony import */ var _port_holders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83561);





/**
 * The living processes of a preview, never its supervisor, this process or its ancestors. Certain are those that carry
 * the marker, what these started, and all in a session or group of such a one or of the living leader: the
 * preview starts in a session of its own, so all that its processes join was made by them. A login shell
 * (`su -l`) has neither marker nor session in common with what started it; only its parent tells.
 *
 * Some leave both behind: a daemon makes its own session, and one that rewrites its title wipes the
 * marker. Such a process counts when its environment is wiped, it is not older than the leader, and it is
 * in the dead leader's session or group, or holds the recorded port as our user in a session that is not
 * older than the leader either. The port was free before the leader started, and whatever else a person
 * starts there later has an environment, which shows that it is a stranger.
 *
 * What started before `since`, in ticks since boot, is not asked for its marker: most of a machine is older than
 * the preview, and to read every environment takes long.
 */
function previewProcesses(trace, kin = newKin(), since = 0) {
    return previewMembers(trace, kin, since).filter(({ ended }) => !ended);
}
/** The same with those that have ended and that nobody has waited for. */
function previewMembers(trace, kin, since = 0) {
    const seen = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .listProcesses */ .O3)();
    const byId = new Map(seen.map((entry) => [entry.pid, entry]));
    const { leader, supervisor } = trace;
    const spared = ownLine(byId);
    if (supervisor && byId.get(supervisor.pid)?.startTime === supervisor.startTime) {
        spared.add(supervisor.pid);
    }
    // What a step before the leader left behind carries the marker; all else is not older than the leader.
    const young = (entry) => leader === undefined || entry === undefined || entry.startTime >= leader.startTime;
    const strangers = seen.filter((entry) => !spared.has(entry.pid));
    const certain = new Set();
    const silent = [];
    for (const entry of strangers.filter(({ startTime }) => startTime >= since)) {
        const leads = entry.pid === leader?.pid && entry.startTime === leader.startTime;
        const says = leads ? 'ours' : (0,_environment_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentSays */ .a)(entry.pid, trace.id);
        // Neither threads of the kernel nor what has ended hides: to look for who holds the port takes 10 ms and more.
        const isKernel = entry.session === 0 && entry.group === 0;
        const isKnown = isKernel || entry.ended || kin.sessions.has(entry.session);
        if (says === 'silent' && !isKnown && young(entry))
            silent.push(entry);
        if (says !== 'ours')
            continue;
        certain.add(entry.pid);
        join(kin, entry, byId);
    }
    const roots = new Set(certain);
    for (const entry of strangers) {
        if (roots.has(entry.pid) || !(0,_descends_js__WEBPACK_IMPORTED_MODULE_4__/* .descends */ .s)(entry, roots, byId))
            continue;
        certain.add(entry.pid);
        join(kin, entry, byId);
    }
    if (leader && silent.length > 0) {
        const pids = silent.map(({ pid }) => pid);
        const holders = new Set(trace.port && trace.phase !== 'down' ? (0,_port_holders_js__WEBPACK_IMPORTED_MODULE_3__/* .portHolders */ .r)(trace.port, pids) : []);
        for (const entry of silent) {
            const orphaned = !byId.has(leader.pid) && (entry.session === leader.pid || entry.group === leader.pid);
            const holds = holders.has(entry.pid) && young(byId.get(entry.session)) && isOurUser(entry.pid);
            if (orphaned || holds)
                join(kin, entry, byId);
        }
    }
    return strangers.filter((entry) => certain.has(entry.pid) || kin.sessions.has(entry.session) || kin.groups.has(entry.group));
}
function newKin() {
    return { sessions: new Set(), groups: new Set() };
}
/**
 * Our own session and group are never the preview's, whatever a process in them carries; nor is 0, which
 * stands for kernel threads and for sessions outside this PID namespace.
 */
function join(kin, entry, byId) {
    const self = byId.get(process.pid);
    if (entry.session > 0 && entry.session !== self?.session)
        kin.sessions.add(entry.session);
    if (entry.group > 0 && entry.group !== self?.group)
        kin.groups.add(entry.group);
}
function ownLine(byId) {
    const line = new Set();
    for (let pid = process.pid; pid > 0 && !line.has(pid); pid = byId.get(pid)?.parent ?? 0) {
        line.add(pid);
    }
    return line;
}
function isOurUser(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(`/proc/${pid}`).uid === process.getuid?.();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 7950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O3: () => (/* binding */ listProcesses),
/* harmony export */   Wv: () => (/* binding */ readProcess),
/* harmony export */   kh: () => (/* binding */ hasProcessTable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** Linux tells CPU times in hundredths of a second on every architecture that Node runs on (USER_HZ). */
const msPerTick = 10;
/** Whether the system tells about processes through /proc. */
function hasProcessTable() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/self/stat');
}
/** The process with this id; undefined when there is none. */
function readProcess(pid) {
    let stat;
    try {
        stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
    }
    catch {
        return undefined;
    }
    // The name in parentheses may itself hold spaces and parentheses; field 3 follows the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0] ?? '';
    return {
        pid,
        parent: Number(fields[1]),
        group: Number(fields[2]),
        session: Number(fields[3]),
        startTime: Number(fields[19]),
        ended: state === 'Z' || state === 'X',
        state,
        stopped: state === 'T' || state === 't',
        cpuMs: [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0) * msPerTick,
    };
}
/** Every process that can be seen. */
function listProcesses() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => readProcess(Number(name)))
        .filter((entry) => entry !== undefined);
}


/***/ }),

/***/ 65706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines)
/* harmony export */ });
/** More than any line of the protocol holds; the state of a preview is the longest. */
const limit = 2 * 1024 * 1024;
/** Hands over each line that arrives, without its end. A line that is too long ends the connection. */
function readLines(socket, onLine) {
    socket.setEncoding('utf8');
    let parts = [];
    let length = 0;
    socket.on('data', (chunk) => {
        const [first = '', ...rest] = chunk.split('\n');
        parts.push(first);
        length += first.length;
        for (const next of rest) {
            const line = parts.join('');
            parts = [next];
            length = next.length;
            if (line !== '' && !socket.destroyed)
                onLine(line);
        }
        if (length > limit)
            socket.destroy();
    });
}


/***/ }),

/***/ 37945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** The rows of a table of the kernel such as /proc/net/tcp, without its head; none where there is no such table. */
function readTable(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8').trimEnd().split('\n').slice(1);
    }
    catch {
        // No IPv6, or no /proc.
        return [];
    }
}


/***/ }),

/***/ 16002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ signalGroup)
/* harmony export */ });
/**
 * Sends a signal to every process of a group, named by its leader's number; 0 only asks. False when there is no such
 * group any more, or none of it is ours. Zombies count as members. Windows has no groups: the leader alone is meant.
 */
function signalGroup(group, signal) {
    // 0 and -1 would be our own group and everybody.
    if (!(group > 1))
        return false;
    try {
        process.kill(process.platform === 'win32' ? group : -group, signal);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 95156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ socketAddress)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/**
 * Reads a column of /proc/net/tcp, tcp6, udp or udp6: 32-bit words in the machine's byte order, in
 * hexadecimal. An IPv4 address that IPv6 holds (RFC 4291, 2.5.5.2) is told as IPv4.
 */
function socketAddress(column, order = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.endianness)()) {
    const [words = '', port = ''] = column.split(':');
    const bytes = (words.match(/.{8}/g) ?? []).flatMap((word) => {
        const inOrder = (word.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
        return order === 'LE' ? inOrder.toReversed() : inOrder;
    });
    return { address: textOf(bytes), port: Number.parseInt(port, 16) };
}
function textOf(bytes) {
    if (bytes.length === 4)
        return bytes.join('.');
    const mapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255;
    if (mapped && bytes[11] === 255)
        return bytes.slice(12).join('.');
    const groups = Array.from({ length: 8 }, (_, index) => (((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0)).toString(16));
    // The URL parser writes an address in the short form of RFC 5952.
    return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
}


/***/ }),

/***/ 17740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ sweepGroup)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _signal_group_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16002);


/**
 * Ends the process group of the leader where the system has no /proc. What left the group stays, and how
 * many processes there were is not known: a group counts as one.
 */
async function sweepGroup(leader, graceMs) {
    if (leader === undefined || leader.pid === process.pid || !(0,_signal_group_js__WEBPACK_IMPORTED_MODULE_1__/* .signalGroup */ .i)(leader.pid, 'SIGTERM')) {
        return { stopped: 0, left: [] };
    }
    if (await isGone(leader, graceMs))
        return { stopped: 1, left: [] };
    (0,_signal_group_js__WEBPACK_IMPORTED_MODULE_1__/* .signalGroup */ .i)(leader.pid, 'SIGKILL');
    if (await isGone(leader, 1500))
        return { stopped: 1, left: [] };
    return { stopped: 0, left: [{ ...leader, command: `process group ${leader.pid}` }] };
}
async function isGone(leader, withinMs) {
    const deadline = performance.now() + withinMs;
    while ((0,_signal_group_js__WEBPACK_IMPORTED_MODULE_1__/* .signalGroup */ .i)(leader.pid, 0)) {
        if (performance.now() >= deadline)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20);
    }
    return true;
}


/***/ }),

/***/ 80098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _command_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48618);
/* harmony import */ var _preview_processes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11030);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7950);
/* harmony import */ var _sweep_group_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17740);





/** Longest grace, so that a sweep ends within 5 s of its start. */
const longestGraceMs = 3000;
const killMs = 1500;
/**
 * Ends every process of the preview: SIGTERM, the grace, SIGKILL. Looks again until two scans in a row find
 * nothing, because a process that forks or executes during a scan can slip through it. Each is checked by
 * its start time right before a signal. Without /proc only the leader's group is ended.
 */
async function sweep(state, graceMs = 2000) {
    const grace = Math.min(graceMs, longestGraceMs);
    if (!(0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .hasProcessTable */ .kh)())
        return (0,_sweep_group_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepGroup */ .W)(state.leader, grace);
    const kin = (0,_preview_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .newKin */ .Tj)();
    const known = new Map();
    const endAll = async (signal, withinMs) => {
        const deadline = performance.now() + withinMs;
        const signalled = new Set();
        for (let empty = 0;;) {
            const found = (0,_preview_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .previewProcesses */ .I1)(state, kin);
            for (const entry of found.filter((each) => !signalled.has(keyOf(each)))) {
                signalled.add(keyOf(entry));
                known.set(keyOf(entry), entry);
                signalProcess(entry, signal);
            }
            empty = found.length === 0 ? empty + 1 : 0;
            if (empty === 2)
                return true;
            if (performance.now() >= deadline)
                return false;
            await untilGone(found, Math.min(deadline, performance.now() + 500));
        }
    };
    const gone = (await endAll('SIGTERM', grace)) || (await endAll('SIGKILL', killMs));
    const left = gone ? [] : (0,_preview_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .previewProcesses */ .I1)(state, kin);
    return {
        stopped: [...known.values()].filter((entry) => !lives(entry)).length,
        left: left.map(({ pid, startTime }) => ({
            pid,
            startTime,
            command: (0,_command_line_js__WEBPACK_IMPORTED_MODULE_1__/* .commandLine */ .a)(pid) ?? 'unknown command',
        })),
    };
}
const keyOf = (entry) => `${entry.pid} ${entry.startTime}`;
async function untilGone(entries, deadline) {
    do
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20);
    while (performance.now() < deadline && entries.some(lives));
}
function lives(entry) {
    const now = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .readProcess */ .Wv)(entry.pid);
    return now?.startTime === entry.startTime && !now.ended;
}
function signalProcess(entry, signal) {
    const now = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_3__/* .readProcess */ .Wv)(entry.pid);
    if (now?.startTime !== entry.startTime)
        return;
    try {
        process.kill(entry.pid, signal);
        if (now.stopped)
            process.kill(entry.pid, 'SIGCONT');
    }
    catch {
        // Gone in between, or another user's: the next scan tells.
    }
}


/***/ })

};
