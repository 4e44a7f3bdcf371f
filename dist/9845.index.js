export const id = 9845;
export const ids = [9845];
export const modules = {

/***/ 49845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  look: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
// EXTERNAL MODULE: ./build/model/visible.js
var visible = __webpack_require__(1032);
// EXTERNAL MODULE: ./build/processes/clean-line.js
var clean_line = __webpack_require__(98226);
// EXTERNAL MODULE: ./build/processes/hide-secrets.js
var hide_secrets = __webpack_require__(24756);
// EXTERNAL MODULE: ./build/checks/health/asking/body-excerpt.js
var body_excerpt = __webpack_require__(87395);
// EXTERNAL MODULE: ./build/model/line/comparison.js
var comparison = __webpack_require__(97932);
// EXTERNAL MODULE: ./build/checks/health/matching/attempt.js
var attempt = __webpack_require__(81302);
// EXTERNAL MODULE: ./build/checks/health/matching/look-in-json.js
var look_in_json = __webpack_require__(25937);
// EXTERNAL MODULE: ./build/checks/health/matching/test-text.js
var test_text = __webpack_require__(68679);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/processes/child-environment.js
var child_environment = __webpack_require__(84160);
// EXTERNAL MODULE: ./build/processes/process-table.js
var process_table = __webpack_require__(7950);
// EXTERNAL MODULE: ./build/processes/sweep.js
var sweep = __webpack_require__(80098);
;// CONCATENATED MODULE: ./build/checks/health/kinds/exec/run-command.js






/** What standard output is read of; more is passed over. */
const outputLimit = 1024 * 1024;
/** What is kept of the end of both streams. */
const endLimit = 64 * 1024;
/** What a command has written when it ends arrives within. */
const drainMs = 500;
const graceMs = 2000;
/**
 * Runs a program to its end, without a shell, without standard input, and without the tokens of the job. When it
 * has ended, its time is over or the signal aborts, everything that it has started is ended too. Throws when it
 * cannot be started.
 */
async function runCommand([program, ...args], how) {
    how.signal.throwIfAborted();
    // An id of its own: it is no process of the preview, and must not be taken for one.
    const id = (0,external_node_crypto_.randomUUID)();
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: how.cwd,
        env: (0,child_environment/* childEnvironment */.Q)(how.env, { id, extra: how.extra }),
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kept = keep(child);
    const closed = new Promise((resolve) => {
        child.once('close', () => resolve());
    });
    const exit = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', (code, signal) => resolve({ code, signal }));
    });
    const over = new AbortController();
    const signal = AbortSignal.any([how.signal, over.signal]);
    const late = (0,promises_.setTimeout)(how.limitMs, 'late', { signal }).catch(() => 'late');
    const startTime = child.pid === undefined ? undefined : (0,process_table/* readProcess */.Wv)(child.pid)?.startTime;
    try {
        const ended = await Promise.race([exit, late]);
        if (ended !== 'late')
            await Promise.race([closed, (0,promises_.setTimeout)(drainMs, undefined, { signal })]);
        return { ended, ...kept() };
    }
    finally {
        over.abort();
        if (child.pid !== undefined) {
            const leader = { pid: child.pid, startTime: startTime ?? 0 };
            await (0,sweep/* sweep */.X)({ id, phase: 'up', leader }, graceMs);
        }
        // What could not be ended must not hold this process.
        child.stdout?.destroy();
        child.stderr?.destroy();
        child.unref();
    }
}
/** Reads both streams to their ends, whatever is kept of them: one that nobody reads would stop the command. */
function keep({ stdout, stderr }) {
    const output = [];
    let size = 0;
    let end = Buffer.alloc(0);
    const toEnd = (chunk) => {
        end = Buffer.concat([end, chunk]).subarray(-endLimit);
    };
    stdout?.on('data', (chunk) => {
        if (size < outputLimit)
            output.push(chunk.subarray(0, outputLimit - size));
        size += chunk.length;
        toEnd(chunk);
    });
    stderr?.on('data', toEnd);
    for (const stream of [stdout, stderr])
        stream?.on('error', () => { });
    return () => ({
        output: Buffer.concat(output).toString(),
        cut: size > outputLimit,
        end: end.toString(),
    });
}

;// CONCATENATED MODULE: ./build/checks/health/kinds/exec/look.js










const linesShown = 20;
const lineLimit = 400;
const notRead = 'it printed more than 1 MiB, and only the start was read';
/** Runs the command once for all assertions, which have the same question. Throws the UserError `exec-not-allowed`. */
async function look(looking, asked) {
    const [first] = asked;
    if (!first)
        return [];
    const { stage, timeoutMs, sent } = looking;
    const [program] = first.words;
    if (!stage.mayRun)
        throw notAllowed(program);
    if (stage.folder === undefined) {
        const problem = 'nobody knows here in which folder it is to be run';
        return asked.map(() => ({ problem }));
    }
    const { env } = process;
    const hideOwn = (0,hide_secrets/* hideSecrets */.s)(env);
    const hide = (text) => hideOwn(stage.hide(text));
    const limitMs = first.withinMs ?? timeoutMs;
    sent();
    const run = runCommand(first.words, {
        cwd: stage.folder,
        env,
        extra: { REHEARSE_URL: stage.target.href },
        limitMs,
        signal: stage.signal,
    });
    const ran = await (0,attempt/* attempt */.C)(run, `${(0,visible/* visible */.R)(program)} cannot be run:`);
    stage.signal.throwIfAborted();
    if ('problem' in ran)
        return asked.map(() => ran);
    return await Promise.all(asked.map((one) => see(one, ran.outcome, { looking, hide, limitMs })));
}
function notAllowed(program) {
    return new errors/* UserError */.y({
        code: 'exec-not-allowed',
        what: `An assertion runs "${(0,visible/* visible */.R)(program)}", which is not allowed here`,
        why: 'Anybody can write the rehearse.yml of a pull request from a fork, and the preview at this address runs none of its code',
        fix: 'Bring the preview up from its files, as preview.command does, or remove the assertion',
    });
}
async function see(asked, { ended, output, cut, end }, { looking, hide, limitMs }) {
    const lines = hide(end)
        .split(/\r?\n/)
        .map((line) => (0,clean_line/* cleanLine */.O)(line, lineLimit))
        .filter((line) => line.trim() !== '')
        .slice(-linesShown);
    if (ended === 'late')
        return { seen: { lines, lateMs: limitMs } };
    const seen = { lines, code: ended.code, ...(ended.signal ? { signal: ended.signal } : {}) };
    if (asked.what === 'exits' || ended.code !== 0)
        return { seen };
    if (asked.what === 'json') {
        if (cut)
            return { problem: notRead };
        const found = await (0,look_in_json/* lookInJson */.X)(output, asked.test, looking.matcher);
        return 'problem' in found
            ? found
            : { seen: { ...seen, found: shown(asked, found.found, hide) } };
    }
    // A line break at its end is no part of what a command says.
    const text = asked.test.how === 'equals' ? output.trim() : output;
    const tested = await (0,test_text/* testText */.e)(text, asked.test, looking.matcher);
    if ('problem' in tested)
        return tested;
    // What was found stays found; what was not may stand in the rest.
    if (cut && !tested.match)
        return { problem: notRead };
    const excerpt = tested.match ? { excerpt: (0,body_excerpt/* around */.m)(text, tested.match, hide) } : {};
    return { seen: { ...seen, holds: tested.holds, ...excerpt } };
}
/** A value that holds a secret is compared here, and kept without it. */
function shown(asked, found, hide) {
    if (found.is === 'structure')
        return { ...found, value: hide(found.value) };
    if (found.is !== 'scalar' || typeof found.value !== 'string')
        return found;
    const value = hide(found.value);
    if (value === found.value || found.holds !== undefined)
        return { ...found, value };
    const { test } = asked;
    return { ...found, value, holds: test.how === 'compare' && (0,comparison/* isKept */.t8)(found.value, test.comparison) };
}


/***/ })

};
