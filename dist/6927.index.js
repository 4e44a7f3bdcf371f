export const id = 6927;
export const ids = [6927];
export const modules = {

/***/ 47931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  superviseCommand: () => (/* binding */ superviseCommand)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/model/supervision.js + 1 modules
var supervision = __webpack_require__(39803);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./build/processes/environment-marker.js
var environment_marker = __webpack_require__(7710);
// EXTERNAL MODULE: ./build/processes/control-path.js
var control_path = __webpack_require__(53271);
// EXTERNAL MODULE: ./build/processes/sweep.js
var sweep = __webpack_require__(80098);
// EXTERNAL MODULE: ./build/files/preview-state.js
var preview_state = __webpack_require__(16456);
// EXTERNAL MODULE: ./build/processes/is-gone.js
var is_gone = __webpack_require__(79638);
;// CONCATENATED MODULE: ./build/supervisor/orphaned.js


/**
 * Waits until nobody needs the preview any more: its state in the run folder `dir` is gone or another
 * preview's, in two looks one after another; `ttlMs` are over, by the monotonic clock; or the process
 * `owner` has ended. A state that cannot be read says nothing. Looks every `everyMs`, one second where not
 * given. Never settles once `signal` is aborted.
 */
function whenOrphaned(setting) {
    const { dir, id, owner, signal, everyMs = 1000 } = setting;
    const deadline = performance.now() + setting.ttlMs;
    return new Promise((resolve) => {
        let timer;
        let looking = false;
        let seen;
        let settled = false;
        const settle = (reason) => {
            settled = true;
            clearTimeout(timer);
            resolve(reason);
        };
        const look = async () => {
            if (looking)
                return;
            looking = true;
            const found = await lookAt(dir, id);
            looking = false;
            if (settled || signal.aborted)
                return;
            if (found !== undefined && found === seen)
                settle(found);
            seen = found;
        };
        const check = () => {
            if (signal.aborted)
                return;
            const left = deadline - performance.now();
            if (left <= 0)
                return settle('time-up');
            if (owner !== undefined && (0,is_gone/* isGone */.S)(owner))
                return settle('job-gone');
            // Not awaited: a file system that hangs must not hold up the rest.
            void look();
            timer = setTimeout(check, Math.min(everyMs, Math.max(1, left)));
        };
        signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
        check();
    });
}
async function lookAt(dir, id) {
    try {
        const state = await (0,preview_state/* readState */.un)(dir);
        if (state === undefined)
            return 'run-folder-gone';
        return state.id === id ? undefined : 'replaced';
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/model/heartbeats.js
var heartbeats = __webpack_require__(92501);
// EXTERNAL MODULE: ./build/processes/hide-secrets.js
var hide_secrets = __webpack_require__(24756);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/processes/clean-line.js
var clean_line = __webpack_require__(98226);
// EXTERNAL MODULE: ./build/model/redact.js
var redact = __webpack_require__(43933);
;// CONCATENATED MODULE: ./build/supervisor/alarm-json.js
/**
 * A notice as JSON, schema `rehearse.alarm/1`. The id is the same in every try to deliver it, so that a
 * receiver can tell a repetition.
 */
function alarmJson(notice, id) {
    const { at, ...rest } = notice;
    return { schema: 'rehearse.alarm/1', id, at: at.toISOString(), ...rest };
}

// EXTERNAL MODULE: ./build/processes/error-code.js
var error_code = __webpack_require__(20064);
;// CONCATENATED MODULE: ./build/supervisor/post-alarm.js


const answerMs = 5000;
const waitsMs = [500, 1000, 2000];
const longestWaitMs = 10_000;
/**
 * Posts JSON to a webhook. Tries three times more after no answer, a 5xx or a 429. Follows no redirects.
 * Returns undefined when it was taken, else why not, in words that do not hold the address: whoever knows it
 * can write there.
 */
async function postAlarm(url, body, signals) {
    for (let attempt = 0;; attempt++) {
        const answer = await post(url, body, signals.ended);
        const waitMs = waitsMs[attempt];
        if (answer.problem === undefined || signals.ended.aborted)
            return answer.problem;
        if (!answer.again || waitMs === undefined)
            return answer.problem;
        await wait(Math.min(longestWaitMs, Math.max(waitMs, answer.afterMs ?? 0)), signals);
        if (signals.ended.aborted)
            return answer.problem;
    }
}
async function post(url, body, ended) {
    try {
        const response = await fetch(withoutUser(url), {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'user-agent': 'rehearse', ...userOf(url) },
            body,
            redirect: 'manual',
            signal: AbortSignal.any([ended, AbortSignal.timeout(answerMs)]),
        });
        await response.body?.cancel().catch(() => undefined);
        const { status } = response;
        if (status >= 200 && status < 300)
            return {};
        const afterMs = retryAfterMs(response.headers.get('retry-after'));
        return {
            problem: `answered ${status}`,
            again: status >= 500 || status === 429,
            ...(afterMs === undefined ? {} : { afterMs }),
        };
    }
    catch (thrown) {
        return { problem: nameOf(thrown), again: true };
    }
}
/** fetch takes no user and password in the address, and would tell both in its error. */
function withoutUser(url) {
    const bare = new URL(url);
    bare.username = '';
    bare.password = '';
    return bare;
}
function userOf(url) {
    if (url.username === '' && url.password === '')
        return {};
    const pair = [url.username, url.password].map(decoded).join(':');
    return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Retry-After of RFC 9110, 10.2.3: seconds or a date. */
function retryAfterMs(value) {
    if (value === null)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    const at = Date.parse(value);
    return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}
/** The code or the name of the innermost cause. Never a message: those may hold the address. */
function nameOf(thrown) {
    let current = thrown;
    for (let depth = 0; depth < 10 && current instanceof Error; depth++) {
        const inner = current instanceof AggregateError ? current.errors[0] : current.cause;
        if (inner === undefined)
            break;
        current = inner;
    }
    if (current instanceof Error && current.name === 'TimeoutError') {
        return `did not answer within ${answerMs / 1000} s`;
    }
    const name = (0,error_code/* errorCode */.C)(current) ?? (current instanceof Error ? current.name : 'unknown error');
    return `could not be reached: ${name}`;
}
async function wait(ms, { ended, hurry }) {
    const rest = hurry.aborted ? 100 : ms;
    const signal = hurry.aborted ? ended : AbortSignal.any([ended, hurry]);
    await (0,promises_.setTimeout)(rest, undefined, { signal }).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/supervisor/slack-message.js
/** A text object holds at most 3000 characters: docs.slack.dev/reference/block-kit/composition-objects/text-object */
const textLimit = 3000;
/** A header at most 150: docs.slack.dev/reference/block-kit/blocks/header-block */
const headerLimit = 150;
const titles = {
    died: 'died',
    hung: 'does not answer',
    'gave-up': 'is not restarted any more',
    recovered: 'serves again',
    saturated: 'is saturated',
    'partial-hang': 'answers only in part',
};
/**
 * A notice as a message for Slack's incoming webhooks. Services that take the same format but know no
 * blocks (Mattermost, Discord) show `text`.
 */
function slackMessage(notice) {
    const title = plain(`Preview: ${notice.process} ${titles[notice.kind]}`);
    const summary = [
        `${escaped(notice.process)} ${escaped(notice.why)}`,
        facts(notice).join(' · '),
        links(notice).join(' · '),
    ]
        .filter((line) => line !== '')
        .join('\n');
    const log = logText(notice.lastLog);
    return {
        text: clipped(`${escaped(title)}\n${summary}`, textLimit),
        blocks: [
            { type: 'header', text: { type: 'plain_text', text: clipped(title, headerLimit) } },
            section(clipped(summary, textLimit)),
            ...(log === '' ? [] : [section(`\`\`\`\n${log}\n\`\`\``)]),
        ],
    };
}
/** Verbatim, so that Slack makes no link or mention of what only looks like one. */
const section = (text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
});
function facts(notice) {
    return [
        ...(notice.downMs === undefined ? [] : [`down for ${(notice.downMs / 1000).toFixed(1)} s`]),
        ...(notice.restarts === 0 ? [] : [`restarts: ${notice.restarts}`]),
        notice.at.toISOString(),
    ];
}
function links(notice) {
    return [
        ...(notice.preview === undefined ? [] : [`preview: ${escaped(notice.preview)}`]),
        ...(notice.run === undefined ? [] : [`run: ${escaped(notice.run)}`]),
    ];
}
/** The newest lines that fit, oldest first. Three backticks would end the block that they stand in. */
function logText(lines) {
    const kept = [];
    let length = 20;
    const telling = lines.filter((line) => line.trim() !== '');
    for (const each of telling.toReversed()) {
        const line = escaped(each.replaceAll('```', "'''"));
        length += line.length + 1;
        if (length > textLimit)
            break;
        kept.unshift(line);
    }
    return kept.join('\n');
}
/**
 * The three characters that Slack reads as control characters, as entities
 * (docs.slack.dev/messaging/formatting-message-text), and @channel and the like without effect.
 */
function escaped(text) {
    return plain(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** Mattermost and Discord read "@all" in any text as a call to all. A zero-width space ends that. */
const plain = (text) => text.replaceAll('@', '@\u200B');
/** Cut so that neither an entity nor a character is cut in half. */
function clipped(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text
        .slice(0, limit - 1)
        .replace(/&\w*$/, '')
        .toWellFormed()}…`;
}

;// CONCATENATED MODULE: ./build/supervisor/alarm.js






/** More than any restart limit makes; a webhook that is slow must not fill the memory. */
const mostWaiting = 100;
/** An alarm that logs what could not be told, by the host of the webhook only: its address is a secret. */
function openAlarm(setting) {
    const url = httpUrl(setting.url);
    const ended = setting.signal ?? new AbortController().signal;
    const hurry = new AbortController();
    let queue = Promise.resolve();
    let waiting = 0;
    const send = async (notice) => {
        const what = `${notice.kind} of ${(0,clean_line/* cleanLine */.O)(notice.process, 100)}`;
        if (url === undefined) {
            setting.log(`Alarm not sent (${what}): the address of the webhook is no http(s) URL`);
            return false;
        }
        const body = bodyOf(notice, setting.format);
        const problem = await postAlarm(url, body, { ended, hurry: hurry.signal });
        if (problem !== undefined)
            setting.log(`Alarm not sent (${what}): ${url.host} ${problem}`);
        return problem === undefined;
    };
    return {
        tell(notice) {
            if (waiting >= mostWaiting) {
                setting.log(`Alarm not sent: ${mostWaiting} others wait`);
                return Promise.resolve(false);
            }
            waiting++;
            const sent = queue
                .then(() => send(notice))
                .catch(() => false)
                .finally(() => waiting--);
            queue = sent;
            return sent;
        },
        async flush(withinMs) {
            hurry.abort();
            let timer;
            const late = new Promise((resolve) => {
                timer = setTimeout(resolve, withinMs);
            });
            await Promise.race([queue, late]);
            clearTimeout(timer);
            return waiting === 0;
        },
    };
}
function httpUrl(text) {
    const url = URL.parse(text);
    return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}
function bodyOf(notice, format) {
    const shown = {
        ...notice,
        process: clean(notice.process, 100),
        why: clean(notice.why, 1000),
        ...(notice.preview === undefined ? {} : { preview: clean(notice.preview, 500) }),
        ...(notice.run === undefined ? {} : { run: clean(notice.run, 500) }),
        lastLog: notice.lastLog.slice(-10).map((line) => clean(line, 400)),
    };
    return JSON.stringify(format === 'slack' ? slackMessage(shown) : alarmJson(shown, (0,external_node_crypto_.randomUUID)()));
}
function clean(text, limit) {
    return (0,clean_line/* cleanLine */.O)((0,redact/* redact */.E$)(text.slice(0, limit * 4)), limit);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/supervisor/capped-file.js


const newline = 0x0a;
/**
 * A file that takes any amount of text. When it would pass the limit, the first quarter of the limit and the
 * newest quarter stay; a line between them tells how many bytes were cut. Replaces what is at the path. Only
 * its owner may read it. A write that fails, on a full disk say, throws nothing: the file tells later how
 * much is missing. Throws when it cannot be made.
 */
function openCappedFile(path, limitBytes) {
    const share = Math.floor(limitBytes / 4);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    // Removed and created anew, so that a link in its place is not written through.
    (0,external_node_fs_.rmSync)(path, { force: true });
    const file = (0,external_node_fs_.openSync)(path, 'wx+', 0o600);
    let open = true;
    let size = 0;
    let head = 0;
    let cut = 0;
    /** Bytes of the note on what was cut. */
    let noteBytes = 0;
    let unwritten = 0;
    const write = (bytes, at) => {
        for (let done = 0; done < bytes.length;) {
            done += (0,external_node_fs_.writeSync)(file, bytes, done, bytes.length - done, at + done);
        }
    };
    /** Takes off what a write that failed has left behind the end. */
    const dropAfter = (end) => {
        try {
            (0,external_node_fs_.ftruncateSync)(file, end);
        }
        catch {
            // The next write goes over it.
        }
    };
    /** Where the first line begins at or after `from`, or `from` itself when that line is too long. */
    const lineStart = (bytes, from) => {
        const end = bytes.indexOf(newline, from);
        return end === -1 || end - from > share / 2 ? from : end + 1;
    };
    /** Makes room for the bytes; returns those of them that are to be written. */
    const makeRoom = (bytes) => {
        if (head === 0) {
            // The end of the line that crosses the border goes with the rest.
            const start = Buffer.alloc(Math.min(share, size));
            const read = (0,external_node_fs_.readSync)(file, start, 0, start.length, 0);
            head = start.subarray(0, read).lastIndexOf(newline) + 1 || read;
        }
        const fromFile = Math.max(0, Math.min(share - bytes.length, size - head));
        const old = Buffer.alloc(fromFile);
        const read = (0,external_node_fs_.readSync)(file, old, 0, fromFile, size - fromFile);
        const newest = Buffer.concat([old.subarray(0, read), bytes]);
        const kept = newest.subarray(lineStart(newest, Math.max(0, newest.length - share)));
        cut += size + bytes.length - head - kept.length - noteBytes;
        const note = Buffer.from(`[${cut} bytes were cut here]\n`);
        noteBytes = note.length;
        (0,external_node_fs_.ftruncateSync)(file, head);
        size = head;
        return Buffer.concat([note, kept]);
    };
    return {
        append(text) {
            if (!open || text === '')
                return;
            const missing = unwritten === 0 ? '' : `[${unwritten} bytes could not be written here]\n`;
            let bytes = Buffer.from(missing + text);
            try {
                if (size + bytes.length > limitBytes)
                    bytes = makeRoom(bytes);
                write(bytes, size);
                size += bytes.length;
                unwritten = 0;
            }
            catch {
                unwritten += Buffer.byteLength(text);
                dropAfter(size);
            }
        },
        close() {
            if (open)
                (0,external_node_fs_.closeSync)(file);
            open = false;
        },
    };
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/supervisor/masked-text.js

/** A line without end is cut here, in characters. */
const lineLimit = 8 * 1024;
/** How much of such a line is masked together. */
const windowLimit = 2 * lineLimit;
/**
 * Decodes UTF-8 across the borders of chunks and masks whole lines. A line without end is cut near 8192
 * characters, where no secret is cut: masking the parts must give the same as masking the whole. What
 * follows an early part is masked together with it; when that changes the early part, the line is told
 * again as a whole.
 */
function maskedText(hide) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let pending = '';
    /** How much of `pending` was told early, and what it became. */
    let told = { length: 0, masked: '' };
    /** True while a secret goes on that is longer than all that is looked at. */
    let inSecret = false;
    const swallow = () => {
        const end = pending.search(/\s/);
        inSecret = end === -1;
        pending = end === -1 ? '' : pending.slice(end);
    };
    /** Masks what begins with `pending`, without what was told of it. */
    const rest = (text) => {
        const masked = hide(text);
        if (told.length === 0)
            return masked;
        if (masked.startsWith(told.masked))
            return masked.slice(told.masked.length);
        return `\n${masked}`;
    };
    const take = (length) => {
        const text = rest(pending.slice(0, length));
        pending = pending.slice(length);
        told = { length: 0, masked: '' };
        return text;
    };
    const push = (text) => {
        pending += text;
        let out = '';
        if (inSecret)
            swallow();
        const end = pending.lastIndexOf('\n') + 1;
        if (end > 0)
            out = breakLines(take(end).replaceAll('\r\n', '\n'));
        while (pending.length > windowLimit) {
            const window = pending.slice(0, windowLimit);
            const cut = safeCut(window, hide);
            out += `${take(cut ?? windowLimit)}\n`;
            if (cut !== undefined)
                continue;
            inSecret = true;
            swallow();
        }
        return out;
    };
    return {
        push: (chunk) => push(decoder.write(chunk)),
        early() {
            const safe = pending.search(/\S*$/);
            if (safe <= told.length)
                return '';
            const before = pending.slice(0, safe);
            const masked = hide(before);
            if (masked + hide(pending.slice(safe)) !== hide(pending))
                return '';
            if (!masked.startsWith(told.masked))
                return '';
            const text = masked.slice(told.masked.length);
            told = { length: safe, masked };
            if (safe > lineLimit / 4)
                take(safe);
            return text;
        },
        end() {
            const out = push(decoder.end());
            return pending === '' ? out : `${out}${take(pending.length)}\n`;
        },
        unfinished: () => hide(pending),
    };
}
/** Where a long text can be cut so that no secret is cut with it; undefined when one is too long. */
function safeCut(text, hide) {
    const whole = hide(text);
    const spaces = [...text.slice(lineLimit - 1024, lineLimit).matchAll(/\s/g)];
    const words = spaces.slice(-4).map((match) => lineLimit - 1024 + match.index + 1);
    const even = [lineLimit, lineLimit - 512, lineLimit / 2, lineLimit / 4].map((at) => isLowSurrogate(text, at) ? at - 1 : at);
    return [...words.toReversed(), ...even].find((at) => hide(text.slice(0, at)) + hide(text.slice(at)) === whole);
}
/** Text of whole lines that are already masked, with the long ones cut. */
function breakLines(text) {
    if (text.length <= lineLimit)
        return text;
    return text
        .split('\n')
        .map((line) => {
        if (line.length <= lineLimit)
            return line;
        const parts = [];
        for (let from = 0; from < line.length;) {
            const to = from + lineLimit;
            const end = isLowSurrogate(line, to) ? to - 1 : to;
            parts.push(line.slice(from, end));
            from = end;
        }
        return parts.join('\n');
    })
        .join('\n');
}
function isLowSurrogate(text, at) {
    const unit = text.charCodeAt(at);
    return unit >= 0xdc00 && unit <= 0xdfff;
}

;// CONCATENATED MODULE: ./build/supervisor/bounded-log.js


/** Characters of a stream that are kept in memory for `tail`. */
const recentLimit = 256 * 1024;
/** How long a line may wait for its end before its beginning is written. */
const earlyMs = 250;
/**
 * The log of a preview's processes: their raw output without secrets, line by line, in a file that stays
 * below `limitBytes` (see `openCappedFile`). Written at once, so that the file holds what a process said
 * when its exit is told. Control characters stay: they are cleaned when shown. Throws when the file cannot
 * be made; a write that fails later throws nothing.
 */
function openBoundedLog(setting) {
    const file = openCappedFile(setting.path, setting.limitBytes);
    const streams = new Set();
    /** The stream whose line has not ended in the file. */
    let unended;
    const newStream = (prefix) => {
        const text = maskedText(setting.hide);
        let recent = '';
        let early;
        let open = true;
        const append = (part) => {
            if (part === '')
                return;
            recent += part;
            if (recent.length > 2 * recentLimit) {
                const kept = recent.slice(-recentLimit);
                recent = kept.slice(kept.indexOf('\n') + 1);
            }
            const ends = part.endsWith('\n');
            const lines = ends ? part.slice(0, -1) : part;
            const start = unended === self ? '' : `${unended === undefined ? '' : '\n'}${prefix}`;
            file.append(`${start}${lines.replaceAll('\n', `\n${prefix}`)}${ends ? '\n' : ''}`);
            unended = ends ? undefined : self;
        };
        const self = {
            write(chunk) {
                if (!open)
                    return;
                clearTimeout(early);
                append(text.push(chunk));
                early = setTimeout(() => append(text.early()), earlyMs);
                early.unref();
            },
            end() {
                if (!open)
                    return;
                open = false;
                clearTimeout(early);
                append(text.end());
                streams.delete(self);
            },
            tail(count) {
                const unfinished = text.unfinished();
                const ended = recent.slice(0, recent.lastIndexOf('\n') + 1);
                const lines = (unfinished === '' ? recent : `${ended}${unfinished}`).split('\n');
                return count < 1 ? [] : lines.filter((line) => line.trim() !== '').slice(-count);
            },
        };
        streams.add(self);
        return self;
    };
    return {
        stream: (prefix = '') => newStream(prefix),
        close() {
            for (const stream of streams)
                stream.end();
            file.close();
        },
    };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/processes/read-lines.js
var read_lines = __webpack_require__(65706);
;// CONCATENATED MODULE: ./build/supervisor/control-server.js





/** Connections at once; each step of a job and each check has one. */
const mostCallers = 64;
/**
 * Listens on a Unix socket that only its owner may connect to, for requests of one line each. Whoever sends
 * anything else is disconnected. `gone` hears of each caller that left.
 */
async function openControlServer(path, onRequest, gone) {
    const sockets = new Set();
    const server = (0,external_node_net_.createServer)((socket) => {
        sockets.add(socket);
        const caller = {
            send: (news) => {
                if (socket.writable)
                    socket.write(`${JSON.stringify(news)}\n`);
            },
        };
        socket.on('error', () => { });
        socket.once('close', () => {
            sockets.delete(socket);
            gone(caller);
        });
        (0,read_lines/* readLines */.S)(socket, (line) => {
            const request = read(line);
            if (request === undefined)
                socket.destroy();
            else
                onRequest(request, caller);
        });
    });
    server.maxConnections = mostCallers;
    (0,external_node_fs_.rmSync)(path, { force: true });
    // The socket is made within `listen`; no process of the preview is started before.
    const mask = process.umask(0o177);
    try {
        server.listen(path);
    }
    finally {
        process.umask(mask);
    }
    await (0,external_node_events_.once)(server, 'listening');
    server.on('error', () => { });
    return {
        close: () => {
            server.close();
            for (const socket of sockets)
                socket.destroySoon();
        },
    };
}
function read(line) {
    try {
        return supervision/* ControlRequest */.rS.parse(JSON.parse(line));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/processes/command-line.js
var command_line = __webpack_require__(48618);
// EXTERNAL MODULE: ./build/processes/listening-sockets.js
var listening_sockets = __webpack_require__(76108);
// EXTERNAL MODULE: ./build/model/loopback.js
var loopback = __webpack_require__(97869);
// EXTERNAL MODULE: ./build/processes/read-table.js
var read_table = __webpack_require__(37945);
// EXTERNAL MODULE: ./build/processes/socket-address.js
var socket_address = __webpack_require__(95156);
;// CONCATENATED MODULE: ./build/processes/outgoing-connections.js



/** The columns of /proc/net/tcp and its like: local and remote address, and the state. */
const tables = [
    { file: 'tcp', wide: 13 },
    { file: 'tcp6', wide: 37 },
    { file: 'udp', wide: 13 },
    { file: 'udp6', wide: 37 },
];
/**
 * Of include/net/tcp_states.h: listens, is being connected to, waits after its end, which has no owner any more, and
 * what UDP shows unless it is connected.
 */
const notOurs = ['0A', '03', '06', '07'];
/**
 * The other ends of what this machine's processes have connected to, by the inode of the socket; without
 * connections to port `own` of this machine. A connection from a port that something listens on was accepted here.
 * Each row is looked at as little as can be: there are thousands under load.
 */
function outgoingConnections(own) {
    const ownPort = own.toString(16).toUpperCase().padStart(4, '0');
    const rows = tables.flatMap(({ file, wide }) => rowsOf(file, wide));
    const listening = new Set(rows.filter(({ state }) => state === '0A').map(({ local }) => local.slice(-4)));
    const found = new Map();
    for (const { local, remote, state, rest } of rows) {
        if (notOurs.includes(state) || listening.has(local.slice(-4)))
            continue;
        const [, , , , , inode = '0'] = rest.trim().split(/\s+/, 6);
        if (inode === '0')
            continue;
        const other = (0,socket_address/* socketAddress */.Q)(remote);
        if (remote.endsWith(`:${ownPort}`) && (0,loopback/* isLoopbackAddress */.O)(other.address))
            continue;
        found.set(inode, other);
    }
    return found;
}
function rowsOf(file, wide) {
    return (0,read_table/* readTable */.x)(`/proc/net/${file}`).map((line) => {
        const from = line.indexOf(': ') + 2;
        const next = from + wide + 1;
        const state = next + wide + 1;
        return {
            local: line.slice(from, from + wide),
            remote: line.slice(next, next + wide),
            state: line.slice(state, state + 2),
            rest: line.slice(state + 3),
        };
    });
}

// EXTERNAL MODULE: ./build/processes/process-table.js
var process_table = __webpack_require__(7950);
;// CONCATENATED MODULE: ./build/supervisor/contact-watch.js





const everyMs = 100;
/** Looking takes 5 % of the time of one CPU at most, but for the least that is looked. */
const restFactor = 20;
const leastEveryMs = 1000;
/** A process that only begins is not known for one of the preview at once. */
const looksAtOne = 2;
/** As many as `Contacts` holds. */
const mostContacts = 1000;
const commandRead = 4000;
const commandKept = 200;
/**
 * Watches the connections of the processes that `pids` names; `own` is the port that they serve. What begins and ends
 * between two looks is not seen.
 */
function watchContacts(setting) {
    if (!(0,process_table/* hasProcessTable */.kh)())
        return { seen: () => undefined, stop: () => { } };
    const contacts = new Map();
    /** How often each socket that is open has been looked at. */
    let known = new Map();
    let cut = false;
    /** Why the last look failed. */
    let trouble;
    const look = () => {
        const now = outgoingConnections(setting.own);
        const fresh = new Map([...now]
            .filter(([inode]) => (known.get(inode) ?? 0) < looksAtOne)
            .map(([inode, other]) => [inode, { inode, ...other }]));
        const looked = new Map([...now.keys()].map((inode) => [inode, (known.get(inode) ?? 0) + 1]));
        known = looked;
        if (fresh.size === 0)
            return;
        for (const pid of setting.pids()) {
            for (const { inode, address, port } of (0,listening_sockets/* heldSockets */.ET)(pid, fresh)) {
                // A process that was forked holds it too.
                fresh.delete(inode);
                looked.set(inode, looksAtOne);
                const key = `${address} ${port}`;
                const contact = contacts.get(key);
                if (contact)
                    contact.count++;
                else if (contacts.size >= mostContacts)
                    cut = true;
                else {
                    // Secrets are taken out of more than is kept: of a part of one nobody could tell what it was.
                    const words = (0,command_line/* commandLine */.a)(pid, commandRead) ?? 'unknown process';
                    const process = setting.hide(words).slice(0, commandKept);
                    contacts.set(key, { address, port, count: 1, process });
                }
            }
        }
    };
    let timer;
    const goOn = () => {
        const begun = performance.now();
        try {
            look();
            trouble = undefined;
        }
        catch (error) {
            trouble = (0,root_cause/* rootCause */.e)(error);
        }
        const restMs = (performance.now() - begun) * restFactor;
        const pauseMs = Math.min(leastEveryMs, Math.max(everyMs, restMs));
        timer = setTimeout(goOn, pauseMs).unref();
    };
    timer = setTimeout(goOn, 0).unref();
    return {
        seen: () => {
            if (trouble !== undefined)
                throw new Error(trouble);
            look();
            return { contacts: [...contacts.values()], ...(cut ? { cut: true } : {}) };
        },
        stop: () => clearTimeout(timer),
    };
}

;// CONCATENATED MODULE: ./build/supervisor/exit-words.js
/** How a process ended, in words that follow its name. */
function exitWords({ code, signal, problem }) {
    if (problem !== undefined)
        return `could not be started: ${problem.slice(0, 300)}`;
    return signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/supervisor/heartbeat-receiver.js




/** As many as `Heartbeats` holds. */
const mostNames = 100;
const mostConnections = 64;
const bodyLimit = 64 * 1024;
/**
 * Listens on the loopback of this machine for the calls of jobs, at a path that nobody can guess. Whatever they
 * send with it is not looked at. `now` is in monotonic milliseconds.
 */
async function openHeartbeatReceiver(now = () => performance.now()) {
    const token = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    const beats = new Map();
    const opened = now();
    const hear = (request) => {
        const name = nameIn(request.url ?? '', token);
        if (name === undefined)
            return 404;
        if (!/^(?:GET|HEAD|POST|PUT)$/.test(request.method ?? ''))
            return 405;
        const known = beats.get(name);
        if (!known && beats.size >= mostNames)
            return 429;
        beats.set(name, { count: (known?.count ?? 0) + 1, at: now() });
        return 204;
    };
    const server = (0,external_node_http_.createServer)({ maxHeaderSize: 8192 }, (request, response) => {
        let size = 0;
        request.on('data', (chunk) => {
            size += chunk.length;
            if (size > bodyLimit)
                request.destroy();
        });
        request.on('error', () => { });
        response.on('error', () => { });
        response.writeHead(hear(request), { connection: 'close' }).end();
    });
    server.maxConnections = mostConnections;
    server.headersTimeout = 5000;
    server.requestTimeout = 10_000;
    server.on('clientError', (_error, socket) => socket.destroy());
    server.listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    server.on('error', () => { });
    const { port } = server.address();
    return {
        url: `http://127.0.0.1:${port}/${token}`,
        heard: () => ({
            openMs: now() - opened,
            beats: [...beats].map(([name, { count, at }]) => ({ name, count, agoMs: now() - at })),
        }),
        close: () => {
            server.close();
            server.closeAllConnections();
        },
    };
}
/** The name in `/TOKEN/NAME`; undefined for any other path. */
function nameIn(path, token) {
    const [, given = '', name = ''] = /^\/([\da-f]{32})\/([^/?#]{1,100})\/?(?:\?.*)?$/.exec(path) ?? [];
    const known = given.length === token.length && (0,external_node_crypto_.timingSafeEqual)(Buffer.from(given), Buffer.from(token));
    return known && heartbeats/* heartbeatName */._e.test(name) ? name : undefined;
}

// EXTERNAL MODULE: ./build/processes/free-port.js
var free_port = __webpack_require__(18888);
;// CONCATENATED MODULE: ./build/processes/until-ended.js

/**
 * How a process ended, at once. One that ends well may have left a daemon behind: then it counts as ended when
 * nothing of it has lived for `unseenMs`. A daemon without our marker is seen only once it listens.
 */
async function untilEnded(exit, lives, signal, unseenMs = () => 500) {
    const end = await exit;
    for (let seen = performance.now(); end.code === 0 && !signal.aborted;) {
        if (lives())
            seen = performance.now();
        else if (performance.now() - seen >= unseenMs())
            break;
        await (0,promises_.setTimeout)(100, undefined, { signal }).catch(() => undefined);
    }
    return end;
}

;// CONCATENATED MODULE: ./build/supervisor/child.js




/** Output of a process that left it to others has all come when so many looks in a row find none. */
const quietLooks = 3;
const lookEveryMs = 20;
const mostLooks = 100;
const lastLines = 10;
const child_lineLimit = 400;
/** Its two outputs become one, so that the log keeps the order in which it wrote. */
const oneOutput = ['-c', 'exec "$@" 2>&1', 'sh'];
/** Starts it with its output in the log. Never throws: what cannot be started has ended. */
function startChild(own, log, prefix) {
    let child;
    try {
        child = (0,external_node_child_process_.spawn)('sh', [...oneOutput, ...own.command], {
            cwd: own.cwd,
            env: own.env,
            detached: true,
            stdio: ['ignore', 'pipe', 'ignore'],
        });
    }
    catch (thrown) {
        return notStarted(thrown instanceof Error ? thrown.message : String(thrown));
    }
    const closed = new Promise((resolve) => {
        child.once('close', () => resolve());
    });
    const exit = new Promise((resolve) => {
        child.once('exit', (code, signal) => resolve({ code, signal }));
        child.once('error', ({ message }) => resolve({ code: null, signal: null, problem: message }));
    });
    const stream = log.stream(prefix);
    let chunks = 0;
    let logged = 0;
    child.stdout?.on('data', (chunk) => {
        chunks++;
        logged += chunk.length;
        stream.write(chunk);
    });
    child.stdout?.on('error', () => { });
    child.stdout?.once('close', () => stream.end());
    const startTime = child.pid === undefined ? undefined : (0,process_table/* readProcess */.Wv)(child.pid)?.startTime;
    return {
        leader: child.pid === undefined ? undefined : { pid: child.pid, startTime: startTime ?? 0 },
        exit,
        drained: exit.then(() => Promise.race([closed, untilQuiet(() => chunks)])),
        logged: () => logged,
        lastLog: () => stream.tail(lastLines).map((line) => (0,clean_line/* cleanLine */.O)(line, child_lineLimit)),
    };
}
/** Counted in looks, not in time: on a busy machine the time passes before the output is read. */
async function untilQuiet(chunks) {
    let seen = chunks();
    for (let look = 0, quiet = 0; look < mostLooks && quiet < quietLooks; look++) {
        await (0,promises_.setTimeout)(lookEveryMs);
        quiet = chunks() === seen ? quiet + 1 : 0;
        seen = chunks();
    }
}
function notStarted(problem) {
    return {
        leader: undefined,
        exit: Promise.resolve({ code: null, signal: null, problem }),
        drained: Promise.resolve(),
        logged: () => 0,
        lastLog: () => [],
    };
}

// EXTERNAL MODULE: ./build/processes/end-group.js
var end_group = __webpack_require__(23917);
;// CONCATENATED MODULE: ./build/supervisor/kill-all.js

/** Kills those that still live; a number alone may be another's by now. */
function killAll(entries) {
    for (const { pid, startTime } of entries) {
        if ((0,process_table/* readProcess */.Wv)(pid)?.startTime !== startTime)
            continue;
        try {
            process.kill(pid, 'SIGKILL');
        }
        catch {
            // Gone in between.
        }
    }
}

// EXTERNAL MODULE: ./build/processes/descends.js
var descends = __webpack_require__(90539);
// EXTERNAL MODULE: ./build/processes/preview-processes.js
var preview_processes = __webpack_require__(11030);
// EXTERNAL MODULE: ./build/processes/port-holders.js
var port_holders = __webpack_require__(83561);
;// CONCATENATED MODULE: ./build/supervisor/own-processes.js




/**
 * The living processes of one supervised process, itself included; none where the system does not tell. What
 * steps before it left running, such as a database, is older and none of its own.
 */
function ownProcesses({ id, leader, port, alone }) {
    if (!(0,process_table/* hasProcessTable */.kh)())
        return [];
    const trace = { id, leader, phase: 'up', ...(port === undefined ? {} : { port }) };
    const young = (0,preview_processes/* previewProcesses */.I1)(trace, (0,preview_processes/* newKin */.Tj)(), leader.startTime).filter((entry) => entry.startTime >= leader.startTime);
    if (alone)
        return young;
    const holders = new Set(port === undefined
        ? []
        : (0,port_holders/* portHolders */.r)(port, young.map(({ pid }) => pid)));
    const byId = new Map(young.map((entry) => [entry.pid, entry]));
    const root = new Set([leader.pid]);
    return young.filter((entry) => entry.session === leader.pid ||
        entry.group === leader.pid ||
        holders.has(entry.pid) ||
        (0,descends/* descends */.s)(entry, root, byId));
}

;// CONCATENATED MODULE: ./build/supervisor/end-own.js



/** Lets the group of one supervised process end as asked, then kills what it had started elsewhere. */
async function endOwn(trace) {
    const known = ownProcesses(trace);
    await (0,end_group/* endGroup */.N)(trace.leader);
    killAll(known);
}

;// CONCATENATED MODULE: ./build/supervisor/hang-word.js
/** What processes do instead of answering, in words; by the letters of their states in /proc. */
function hangWord(states) {
    if (states.includes('T') || states.includes('t'))
        return 'it is stopped, as by SIGSTOP';
    if (states.includes('D'))
        return 'it waits for a disk';
    if (states.includes('R'))
        return 'it is busy, as in an endless loop';
    return 'it waits for something, as in a deadlock';
}

// EXTERNAL MODULE: ./build/processes/signal-group.js
var signal_group = __webpack_require__(16002);
;// CONCATENATED MODULE: ./build/supervisor/kill-own.js




/** Kills what one supervised process made, itself included. */
function killOwn(trace) {
    const { leader } = trace;
    const leads = (0,process_table/* readProcess */.Wv)(leader.pid)?.startTime === leader.startTime;
    // Before the group dies: what it started elsewhere loses its parent then, and may show nothing else.
    const known = leads ? ownProcesses(trace) : [];
    // At once as a group; what left the group is found one by one.
    if (leads || !(0,process_table/* hasProcessTable */.kh)())
        (0,signal_group/* signalGroup */.i)(leader.pid, 'SIGKILL');
    killAll(known);
    killAll(ownProcesses(trace));
}

;// CONCATENATED MODULE: ./build/supervisor/probe-record.js
/** Without any answer for so long, it is no overload any more, whatever it reads and writes. */
const overloadMs = 150_000;
/** Others ask it as long as they told of that so long ago. */
const askedMs = 2000;
/** Times of silence longer than this many time limits are idle time, or a hang. */
const patience = 4;
/** The newest probes from which a hang of a part is told. */
const remembered = 16;
/** How often a quick answer must follow on none: a process that is only saturated changes once or twice. */
const fewestChanges = 3;
function newRecord(now) {
    return {
        failures: 0,
        failingSince: now,
        lastAnswer: now,
        lastAsked: Number.NEGATIVE_INFINITY,
        working: false,
        longestGapMs: 0,
        recent: [],
    };
}
/** The record with a probe added that was sent `tookMs` before. */
function probed(record, probe, now, { timeoutMs }) {
    const seen = !probe.ok ? 'none' : probe.tookMs * 4 < timeoutMs ? 'quick' : 'slow';
    const recent = [...record.recent, seen];
    return {
        ...(probe.ok ? { ...answered(record, now, { timeoutMs }), failures: 0 } : record),
        ...(probe.ok
            ? {}
            : {
                failures: record.failures + 1,
                failingSince: record.failures === 0 ? now - probe.tookMs : record.failingSince,
            }),
        working: !probe.ok && probe.worked === true && isOverloaded(record, now),
        recent: recent.slice(-remembered),
    };
}
/** The record with an answer added that someone else got. The count of failures stays: it says nothing new. */
function answered(record, now, { timeoutMs }) {
    const gap = now - record.lastAnswer;
    const counts = gap * 3 <= patience * timeoutMs;
    return {
        ...record,
        lastAnswer: now,
        longestGapMs: counts ? Math.max(record.longestGapMs, gap) : record.longestGapMs,
    };
}
function isOverloaded({ lastAsked, lastAnswer }, now) {
    return now - lastAsked < askedMs && now - lastAnswer < overloadMs;
}
/** When the last sign of life of the process loses its worth; undefined while the next probe decides. */
function witnessEnds({ longestGapMs, lastAnswer, working }, { timeoutMs }) {
    return working ? undefined : lastAnswer + Math.max(timeoutMs, 3 * longestGapMs);
}
/**
 * A process hangs when enough probes in a row failed and nobody else got an answer meanwhile. One whose answers
 * come too late for everyone is told by what it reads and writes.
 */
function verdict(record, now, settings) {
    if (record.failures < settings.failures)
        return 'fine';
    const ends = witnessEnds(record, settings);
    return ends === undefined || now < ends ? 'saturated' : 'hung';
}
/** Whether a part of the process answers quickly and another part never, again and again. */
function hangsPartly({ recent }) {
    const changes = recent.filter((seen, n) => seen === 'quick' && recent[n - 1] === 'none');
    return changes.length >= fewestChanges;
}
/** Whether half of the remembered probes in a row were answered. */
function isWhole({ recent }) {
    const newest = recent.slice(-remembered / 2);
    return newest.length === remembered / 2 && !newest.includes('none');
}

;// CONCATENATED MODULE: ./build/supervisor/life.js

/** Pauses before one restart after another, in milliseconds. */
const backOffMs = [0, 100, 200, 400, 800, 1600, 3200];
/** A process that was up for so long before it fell starts again without a pause. */
const stableMs = 10_000;
function newLife(now) {
    return {
        phase: 'launched',
        generation: 1,
        since: now,
        pauseMs: 0,
        ending: 'asked',
        asked: false,
        restarts: [],
        total: 0,
        streak: 0,
        probes: newRecord(now),
        proven: false,
        saturated: false,
    };
}
/** It serves, for the first time or again. */
function comeUp(life, now) {
    const actions = [];
    if (life.asked)
        actions.push({ do: 'reply-restarted' });
    if (life.outage) {
        const outage = { ...life.outage, outcome: 'recovered', ended: now };
        actions.push({ do: 'record', outage, tell: 'recovered' });
    }
    const probes = newRecord(now);
    const up = { phase: 'up', since: now, probes, asked: false, saturated: false };
    return [{ ...life, ...up, outage: undefined }, actions];
}
/** It is gone without having been asked to. Starts it again, or gives up. */
function fall(life, fault, now, settings) {
    const stable = life.phase === 'up' && now - life.since >= stableMs;
    const streak = stable ? 0 : life.streak;
    const restarts = life.restarts.filter((moment) => now - moment < settings.withinMs);
    const opened = life.outage === undefined;
    const outage = life.outage ?? { ...fault, restarts: 0, outcome: 'open' };
    const [whole, closing] = closePartly(life, now);
    const replies = life.asked ? [{ do: 'reply-restarted', problem: fault.why }] : [];
    const fallen = { ...whole, asked: false, saturated: false, restarts, since: now };
    // A start that takes as long as the window leaves it nearly empty: those of one outage count in any case.
    if (Math.max(restarts.length, outage.restarts) >= settings.restarts) {
        const last = opened ? {} : { last: fault.why };
        const lost = { ...outage, ...last, outcome: 'gave-up' };
        const actions = [{ do: 'record', outage: lost, tell: 'gave-up' }];
        return [
            { ...fallen, phase: 'gave-up', outage: undefined },
            [...closing, ...actions, ...replies],
        ];
    }
    const pauseMs = backOffMs[Math.min(streak, backOffMs.length - 1)] ?? 0;
    const record = opened ? [{ do: 'record', outage, tell: 'died' }] : [];
    const waiting = { ...fallen, phase: 'backing-off', pauseMs, outage, streak: streak + 1 };
    const [next, begun] = pauseMs === 0 ? startAgain(waiting, now) : [waiting, []];
    return [next, [...begun, ...closing, ...record, ...replies]];
}
/** The pause is over. */
function startAgain(life, now) {
    const outage = life.outage && { ...life.outage, restarts: life.outage.restarts + 1 };
    const counted = { restarts: [...life.restarts, now], total: life.total + 1, outage };
    return start({ ...life, ...counted }, now);
}
function start(life, now) {
    const generation = life.generation + 1;
    return [
        { ...life, phase: 'starting', since: now, generation, probes: newRecord(now) },
        [{ do: 'start', generation }],
    ];
}
/** It ends for good, and nobody will start it: there is nothing that could. */
function giveUp(life, why, now) {
    const fault = { kind: 'hung', why, began: now, restarts: 0 };
    const outage = { ...(life.outage ?? fault), outcome: 'gave-up' };
    const replies = life.asked ? [{ do: 'reply-restarted', problem: why }] : [];
    return [
        { ...life, phase: 'gave-up', since: now, asked: false, outage: undefined },
        [{ do: 'record', outage, tell: 'gave-up' }, ...replies],
    ];
}
function closePartly(life, now) {
    if (!life.partly)
        return [life, []];
    const outage = { ...life.partly, outcome: 'recovered', ended: now };
    return [{ ...life, partly: undefined }, [{ do: 'record', outage }]];
}

// EXTERNAL MODULE: ./build/model/units.js
var units = __webpack_require__(55069);
;// CONCATENATED MODULE: ./build/supervisor/live.js



/** A process that is not probed counts as up when it has lived for so long. */
const settledMs = 1000;
/** What SIGKILL has not ended by then hangs in the kernel. */
const endingMs = 10_000;
/** A probe that waits for so long while others get answers has met a process with more to do than it can. */
const crowdedMs = 2000;
/** The next life of a process, and what is to be done. Pure; `now` is in monotonic milliseconds. */
function live(life, event, now, settings) {
    if (life.phase === 'stopped')
        return [life, []];
    switch (event.type) {
        case 'watch':
            return life.phase === 'launched' ? comeUp(life, now) : [life, []];
        case 'exited':
            return event.generation === life.generation
                ? exited(life, event.why, now, settings)
                : [life, []];
        case 'probe':
            return event.generation === life.generation ? probe(life, event, now, settings) : [life, []];
        case 'answered':
            if (life.phase === 'up') {
                const probes = { ...answered(life.probes, now, settings), lastAsked: now };
                return [{ ...life, probes }, []];
            }
            // Answers of the process before are told a moment late; by then a probe has been refused.
            return life.phase === 'starting' && now - life.probes.failingSince >= crowdedMs
                ? comeUp(life, now)
                : [life, []];
        case 'asked':
            return [{ ...life, probes: { ...life.probes, lastAsked: now } }, []];
        case 'tick':
            return tick(life, now, settings);
        case 'restart':
            return restart(life, now);
        case 'stop': {
            const replies = life.asked
                ? [{ do: 'reply-restarted', problem: 'the preview is being taken down' }]
                : [];
            return [{ ...life, phase: 'stopped', since: now, asked: false }, replies];
        }
    }
}
/** When a `tick` is due; undefined while only other events move it on. */
function nextTick(life, settings) {
    switch (life.phase) {
        case 'backing-off':
            return life.since + life.pauseMs;
        case 'starting':
            return life.since + (settings.probed ? settings.startTimeoutMs : settledMs);
        case 'ending':
            return life.since + endingMs;
        case 'up':
            // When the last sign of life loses its worth.
            if (!life.proven || life.probes.failures < settings.failures)
                return undefined;
            return witnessEnds(life.probes, settings);
        case 'stopped':
        case 'launched':
        case 'gave-up':
            return undefined;
    }
}
function exited(life, why, now, settings) {
    switch (life.phase) {
        case 'launched':
            return [{ ...life, phase: 'stopped', since: now }, []];
        case 'ending':
            return ended(life, now, settings);
        case 'up':
            return fall(life, { kind: 'exited', why, began: now }, now, settings);
        case 'starting': {
            const early = `${why} before it answered`;
            return fall(life, { kind: 'failed-start', why: early, began: life.since }, now, settings);
        }
        case 'stopped':
        case 'backing-off':
        case 'gave-up':
            return [life, []];
    }
}
function ended(life, now, settings) {
    if (life.ending === 'asked')
        return start(life, now);
    const limit = (0,units/* formatDuration */.a3)(settings.startTimeoutMs);
    const why = `did not answer within ${limit} after its start`;
    return fall(life, { kind: 'failed-start', why, began: life.since }, now, settings);
}
function probe(life, { ok, tookMs, worked = false }, now, settings) {
    const proven = life.proven || (ok && tookMs <= settings.timeoutMs);
    if (life.phase === 'starting') {
        if (ok)
            return comeUp({ ...life, proven }, now);
        const refused = tookMs < crowdedMs;
        return [refused ? { ...life, probes: newRecord(now) } : life, []];
    }
    if (life.phase !== 'up')
        return [life, []];
    const probes = probed(life.probes, { ok, tookMs, worked }, now, settings);
    const saturated = life.saturated && !ok;
    return decide({ ...life, probes, proven, saturated }, now, settings);
}
function decide(life, now, settings) {
    const found = verdict(life.probes, now, settings);
    if (found === 'hung' && life.proven) {
        const { failingSince, failures } = life.probes;
        const why = `did not answer ${failures} probes in a row`;
        const fault = { kind: 'hung', why, began: failingSince, restarts: 0, outcome: 'open' };
        const outage = life.outage ?? fault;
        const dying = { phase: 'ending', ending: 'hung', since: now, saturated: false };
        return [
            { ...life, ...dying, outage },
            [
                { do: 'record', outage, tell: 'died' },
                { do: 'kill', generation: life.generation },
            ],
        ];
    }
    const [next, told] = decidePartly(life, now);
    if (found === 'fine' || next.saturated)
        return [next, told];
    return [{ ...next, saturated: true }, [...told, { do: 'note-saturated' }]];
}
/** An alarm alone: which part hangs is not known, and a restart would take the healthy part along. */
function decidePartly(life, now) {
    if (life.partly && isWhole(life.probes)) {
        const outage = { ...life.partly, outcome: 'recovered', ended: now };
        const probes = { ...life.probes, recent: [] };
        return [{ ...life, probes, partly: undefined }, [{ do: 'record', outage, tell: 'recovered' }]];
    }
    if (life.partly || !hangsPartly(life.probes))
        return [life, []];
    const why = 'answers some requests quickly and others not at all, as when one of its workers hangs';
    const partly = { kind: 'partly-hung', why, began: now, restarts: 0, outcome: 'open' };
    return [{ ...life, partly }, [{ do: 'record', outage: partly, tell: 'partly-hung' }]];
}
function tick(life, now, settings) {
    const due = nextTick(life, settings);
    if (due === undefined || now < due)
        return [life, []];
    switch (life.phase) {
        case 'backing-off':
            return startAgain(life, now);
        case 'starting':
            if (!settings.probed)
                return comeUp(life, now);
            return [
                { ...life, phase: 'ending', ending: 'late', since: now },
                [{ do: 'kill', generation: life.generation }],
            ];
        case 'ending':
            return giveUp(life, 'could not be ended by SIGKILL', now);
        case 'up':
            return decide(life, now, settings);
        case 'stopped':
        case 'launched':
        case 'gave-up':
            return [life, []];
    }
}
function restart(life, now) {
    const asked = { ...life, asked: true, restarts: [], streak: 0 };
    switch (life.phase) {
        case 'launched':
            return [life, [{ do: 'reply-restarted', problem: 'it has not been up yet' }]];
        case 'up':
        case 'starting':
            return [
                { ...asked, phase: 'ending', ending: 'asked', since: now, saturated: false },
                [{ do: 'end', generation: life.generation }],
            ];
        case 'ending':
            return [{ ...asked, ending: 'asked' }, []];
        case 'stopped':
        case 'backing-off':
        case 'gave-up':
            return start(asked, now);
    }
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./build/supervisor/probe-site.js


/** More of a page is not read: its head has shown that the process lives. */
const probe_site_bodyLimit = 64 * 1024;
/**
 * The status of one GET, as soon as the head of the answer is there; undefined when none came within the
 * limit. Certificates are not verified: the preview's own is often made for its name.
 */
function probeSite(url, limitMs, signal) {
    const request = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const { promise, resolve } = Promise.withResolvers();
    const sent = request(url, {
        agent: false,
        rejectUnauthorized: false,
        headers: { accept: '*/*', 'user-agent': 'rehearse' },
        signal,
    });
    const timer = setTimeout(() => sent.destroy(), limitMs);
    let read = 0;
    sent.once('response', (answer) => {
        resolve(answer.statusCode);
        answer.on('data', (chunk) => {
            read += chunk.length;
            if (read > probe_site_bodyLimit)
                sent.destroy();
        });
        answer.on('error', () => { });
    });
    sent.on('error', () => { });
    sent.once('close', () => {
        clearTimeout(timer);
        resolve(undefined);
    });
    sent.end();
    return promise;
}

;// CONCATENATED MODULE: ./build/supervisor/work-meter.js

/** Workers come and go; a look goes through every process of the machine. */
const work_meter_lookEveryMs = 5000;
/**
 * Tells whether a process reads or writes something besides its log, as a server does that works on requests,
 * even when its answers come too late for everyone: then it may only read, because those who asked are gone. One
 * that is frozen, or busy in an endless loop, does neither. `begin` marks the start of a time, `end` tells of
 * that time. False where the system does not tell. `pidsOf` finds the processes that the leader made.
 */
function workMeter(pidsOf) {
    let pids = [];
    let of;
    let before = 0;
    let lookedAt = 0;
    const look = (leader) => {
        of = leader;
        pids = pidsOf(leader);
        lookedAt = performance.now();
    };
    const now = (logged) => pids.reduce((sum, pid) => sum + movedBytes(pid), 0) - logged;
    return {
        begin(leader, logged) {
            const known = of?.pid === leader.pid && of.startTime === leader.startTime;
            if (!known || performance.now() - lookedAt > work_meter_lookEveryMs)
                look(leader);
            before = now(logged);
        },
        end: (logged) => now(logged) > before,
    };
}
/** Bytes that a process has read and written since it started, from and to sockets and files. */
function movedBytes(pid) {
    try {
        const io = (0,external_node_fs_.readFileSync)(`/proc/${pid}/io`, 'utf8');
        const amounts = [...io.matchAll(/^[rw]char: (\d+)$/gm)];
        return amounts.reduce((sum, [, amount]) => sum + Number(amount), 0);
    }
    catch {
        return 0;
    }
}

;// CONCATENATED MODULE: ./build/supervisor/kept-process.js













const startingProbeMs = 25;
/** The first answer of an app often compiles. */
const startingLimitMs = 10_000;
function keptProcess(setting) {
    const { own, settings } = setting;
    let life = newLife(performance.now());
    let url;
    let child;
    let timer;
    let replies = [];
    let probes = 0;
    const trace = (leader) => ({
        id: setting.id,
        leader,
        port: own.serves ? Number(url?.port || setting.port) : undefined,
        alone: setting.alone,
    });
    const ownOf = (leader) => (leader ? ownProcesses(trace(leader)) : []);
    const ownPids = () => ownOf(child?.process.leader).map(({ pid }) => pid);
    const meter = workMeter((leader) => ownOf(leader).map(({ pid }) => pid));
    const happen = (event) => {
        const [next, actions] = live(life, event, performance.now(), settings);
        life = next;
        // A restart puts another one in its place.
        const fallen = child?.process;
        for (const action of actions)
            perform(action, fallen);
        clearTimeout(timer);
        const due = nextTick(life, settings);
        if (due === undefined)
            return;
        timer = setTimeout(() => happen({ type: 'tick' }), Math.max(1, due - performance.now()));
    };
    const perform = (action, fallen) => {
        switch (action.do) {
            case 'start':
                void start(action.generation);
                break;
            case 'kill':
                end(action.generation, () => child?.process.leader && killOwn(trace(child.process.leader)));
                break;
            case 'end':
                end(action.generation, () => child?.process.leader && endOwn(trace(child.process.leader)));
                break;
            case 'record': {
                const { outage, tell } = action;
                const hangs = outage.kind === 'hung' && tell === 'died';
                const word = hangs ? `; ${hangWord(ownOf(fallen?.leader).map(({ state }) => state))}` : '';
                setting.onOutage({ outage, tell, word, fallen });
                break;
            }
            case 'note-saturated':
                setting.note(`${own.name} answers others but not the probe; it is left alone`);
                break;
            case 'reply-restarted':
                for (const reply of replies)
                    reply(action.problem);
                replies = [];
        }
    };
    const end = (generation, work) => {
        const ending = child;
        const isStarted = ending?.generation === generation && !ending.ended;
        if (!isStarted)
            return happen({ type: 'exited', generation, why: 'was not started' });
        const endAll = async () => {
            await work();
            // A daemon whose leader is gone tells of its end to nobody.
            if (ownPids().length === 0)
                ending.over.abort();
        };
        void endAll();
    };
    const start = async (generation) => {
        const isStale = () => life.generation !== generation || life.phase === 'stopped';
        const before = child?.process.leader;
        if (before !== undefined) {
            killOwn(trace(before));
            while (own.serves && !isStale() && !(await (0,free_port/* isFree */.xp)(setting.port)))
                await (0,promises_.setTimeout)(10);
        }
        if (isStale() || life.phase === 'ending')
            return;
        const process = startChild(own, setting.log, setting.prefix);
        const started = { generation, process, over: new AbortController(), ended: false };
        child = started;
        if (process.leader)
            setting.onStarted(process.leader);
        const exit = await untilEnded(process.exit, () => ownPids().length > 0, started.over.signal, () => (life.phase === 'launched' || life.phase === 'starting' ? 500 : 0));
        started.ended = true;
        started.over.abort();
        setting.note(`${own.name}, process ${process.leader?.pid}, ${exitWords(exit)}`);
        if (life.phase === 'launched') {
            await process.drained;
            setting.onEnded(exit);
        }
        happen({ type: 'exited', generation, why: exitWords(exit) });
    };
    const probe = async () => {
        for (;;) {
            const { generation, phase } = life;
            const current = child;
            if (phase === 'stopped')
                return;
            if (!url || current?.generation !== generation || (phase !== 'starting' && phase !== 'up')) {
                await (0,promises_.setTimeout)(startingProbeMs);
                continue;
            }
            const starting = phase === 'starting';
            const { leader } = current.process;
            if (leader && !starting)
                meter.begin(leader, current.process.logged());
            const sent = performance.now();
            const limit = starting ? startingLimitMs : settings.timeoutMs;
            const status = await probeSite(url, limit, current.over.signal);
            if (status !== undefined)
                probes++;
            const ok = status !== undefined && (!starting || status < 500);
            if (!ok && (await isGoneDaemon(current)))
                current.over.abort();
            const ended = performance.now();
            const worked = leader !== undefined && !ok && meter.end(current.process.logged());
            if (!current.over.signal.aborted || ok) {
                happen({ type: 'probe', generation, ok, worked, tookMs: ended - sent });
            }
            // What is done between two probes must not put off the noticing of a hang.
            const pause = starting ? startingProbeMs : settings.everyMs;
            await (0,promises_.setTimeout)(Math.max(0, pause - (performance.now() - ended)));
        }
    };
    /** Its leader ended well, and nothing of it lives any more. */
    const isGoneDaemon = async ({ process }) => {
        const exited = await Promise.race([process.exit, Promise.resolve('runs')]);
        return exited !== 'runs' && ownPids().length === 0;
    };
    return {
        launch: () => void start(life.generation),
        watch: (found) => {
            url = found;
            happen({ type: 'watch' });
            if (found)
                setImmediate(() => void probe());
        },
        answered: (count) => happen({ type: count > 0 ? 'answered' : 'asked' }),
        restart: () => {
            const { promise, resolve } = Promise.withResolvers();
            replies.push(resolve);
            happen({ type: 'restart' });
            return promise;
        },
        stop: () => happen({ type: 'stop' }),
        leader: () => child?.process.leader,
        runs: () => child !== undefined && !child.ended,
        status: () => ({
            name: own.name,
            phase: life.phase,
            ...(child?.process.leader ? { leader: child.process.leader } : {}),
            restarts: life.total,
            saturated: life.saturated,
        }),
        probes: () => probes,
    };
}

;// CONCATENATED MODULE: ./build/supervisor/member-finder.js


/** Who holds the port is asked for so rarely: reading the sockets of a machine takes 10 ms and more. */
const portEveryMs = 1000;
/**
 * A function that finds the processes of a preview, those included that have ended and were not waited for; none where
 * the system does not tell. Only its first call asks every process of the machine for its marker, which takes a tenth
 * of a millisecond each: whoever is older than this process and a stranger then remains one.
 */
function memberFinder({ id, port, leader, leaders }) {
    if (!(0,process_table/* hasProcessTable */.kh)())
        return () => [];
    let known = [];
    let since = 0;
    let askedAt = Number.NEGATIVE_INFINITY;
    return () => {
        const self = (0,process_table/* readProcess */.Wv)(process.pid);
        const serving = leader();
        const kin = (0,preview_processes/* newKin */.Tj)();
        // What rewrites its title shows no marker, and then only its session tells.
        for (const { pid } of leaders())
            kin.sessions.add(pid);
        for (const { pid, startTime, session } of known) {
            const lives = (0,process_table/* readProcess */.Wv)(pid)?.startTime === startTime;
            if (lives && session > 0 && session !== self?.session)
                kin.sessions.add(session);
        }
        const now = performance.now();
        const asksPort = now - askedAt >= portEveryMs;
        if (asksPort)
            askedAt = now;
        const trace = {
            id,
            phase: 'up',
            ...(asksPort ? { port } : {}),
            ...(serving ? { leader: serving } : {}),
        };
        known = (0,preview_processes/* previewMembers */.a5)(trace, kin, since);
        since = self?.startTime ?? 0;
        return [...known];
    };
}

;// CONCATENATED MODULE: ./build/supervisor/oom-kills.js

/**
 * How many processes of this process's control group the kernel ever killed for lack of memory (`oom_kill` in
 * memory.events of version 2, in memory.oom_control of version 1); undefined where it does not tell.
 */
function oomKills() {
    const groups = oom_kills_read('/proc/self/cgroup');
    const first = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m.exec(groups)?.[1];
    const second = /^0::(.*)$/m.exec(groups)?.[1];
    // In a container its own group stands at the root.
    const files = [
        ...(second === undefined ? [] : [second, ''].map((at) => `/sys/fs/cgroup${at}/memory.events`)),
        ...(first === undefined
            ? []
            : [first, ''].map((at) => `/sys/fs/cgroup/memory${at}/memory.oom_control`)),
    ];
    for (const file of files) {
        const kills = /^oom_kill (\d+)$/m.exec(oom_kills_read(file))?.[1];
        if (kills !== undefined)
            return Number(kills);
    }
    return undefined;
}
function oom_kills_read(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'latin1');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/supervisor/process-look.js




const mostParents = 5;
/**
 * A function that tells which processes live, how many had ended already at its last call, and what the kernel killed
 * since its first.
 */
function processLook(of) {
    const killedBefore = oomKills();
    let ended = new Set();
    return () => {
        const kills = oomKills();
        const counted = {
            restarts: of.restarts(),
            probes: of.probes(),
            ...(kills === undefined || killedBefore === undefined
                ? {}
                : { oomKills: kills - killedBefore }),
        };
        if (!(0,process_table/* hasProcessTable */.kh)())
            return { pids: [], ...counted };
        const members = of.members();
        const gone = members.filter((entry) => entry.ended);
        const zombies = gone.filter((entry) => ended.has(keyOf(entry)));
        ended = new Set(gone.map(keyOf));
        const parents = [...new Set(zombies.map(({ parent }) => process_look_nameOf(parent)))].slice(0, mostParents);
        const pids = members.filter((entry) => !entry.ended).map(({ pid }) => pid);
        const left = zombies.length === 0 ? {} : { zombiesOf: parents };
        return { pids, zombies: zombies.length, ...left, ...counted };
    };
}
function keyOf({ pid, startTime }) {
    return `${pid} ${startTime}`;
}
/** The name of the program that a process runs: the first 15 characters, as the kernel keeps them. */
function process_look_nameOf(pid) {
    try {
        return (0,clean_line/* cleanLine */.O)((0,external_node_fs_.readFileSync)(`/proc/${pid}/comm`, 'utf8'), 40);
    }
    catch {
        return 'a process that is gone';
    }
}

;// CONCATENATED MODULE: ./build/supervisor/record-outage.js


/** What a process that cannot be ended still holds back is not waited for. */
const longestDrainMs = 2500;
/**
 * Turns the outages of one process into incidents and notices, in order. The reason and the log of an incident
 * are those of its begin; where it was given up, followed by those of the last start.
 */
function outageRecorder(setting) {
    const begun = new Map();
    let order = Promise.resolve();
    const record = ({ outage, tell, fallen }, first) => {
        const { kind, restarts, outcome } = outage;
        const key = `${kind} ${outage.began}`;
        const start = begun.get(key) ?? { ...first, lastLog: fallen?.lastLog() ?? [] };
        const known = outage.last === undefined ? start : withEnd(start, outage.last, fallen);
        if (outcome === 'open')
            begun.set(key, start);
        else
            begun.delete(key);
        const downMs = outage.ended === undefined ? {} : { downMs: Math.round(outage.ended - outage.began) };
        setting.record({ process: setting.process, kind, restarts, outcome, ...known, ...downMs });
        if (tell === undefined)
            return;
        const preview = setting.url();
        setting.tell({
            kind: noticeKind(kind, tell),
            process: setting.process,
            why: known.why,
            ...(preview === undefined ? {} : { preview }),
            restarts,
            ...downMs,
            lastLog: known.lastLog,
            at: new Date(),
        });
    };
    return (seen) => {
        const { outage, word, fallen } = seen;
        const wall = Date.now() - (performance.now() - outage.began);
        const first = {
            began: new Date(wall).toISOString(),
            why: (0,clean_line/* cleanLine */.O)(`${outage.why}${word}`, 1000),
        };
        const earlier = order;
        const recordInOrder = async () => {
            await earlier;
            const { kind } = seen.outage;
            const fell = seen.tell === 'died' || seen.tell === 'gave-up';
            if (fell && kind !== 'hung')
                await Promise.race([fallen?.drained, (0,promises_.setTimeout)(longestDrainMs)]);
            record(seen, first);
        };
        order = recordInOrder();
    };
}
/** Lines of each; an incident holds twice as many. */
const linesOfEach = 5;
function withEnd(start, last, fallen) {
    return {
        ...start,
        why: (0,clean_line/* cleanLine */.O)(`${start.why}; its last start ${last}`, 1000),
        lastLog: [
            ...start.lastLog.slice(-linesOfEach),
            ...(fallen?.lastLog() ?? []).slice(-linesOfEach),
        ],
    };
}
function noticeKind(kind, tell) {
    if (tell === 'partly-hung')
        return 'partial-hang';
    return tell === 'died' && kind === 'hung' ? 'hung' : tell;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/supervisor/disk-usage.js

/** Room on the file system that holds the path; nothing when it cannot be found out. */
async function diskUsage(path) {
    try {
        const { bavail, blocks, bsize, files, ffree } = await (0,external_node_fs_promises_.statfs)(path);
        return {
            diskFreeBytes: bavail * bsize,
            diskTotalBytes: blocks * bsize,
            // btrfs and others make inodes as they need them and tell 0 of 0.
            ...(files > 0 ? { inodesFree: ffree } : {}),
        };
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./build/files/replace-file.js
var replace_file = __webpack_require__(1715);
;// CONCATENATED MODULE: ./build/supervisor/sample-file.js


/**
 * A function that appends a sample to a file of JSON lines, which it makes anew. When the file passes the limit, every second
 * sample is dropped: the older, the sparser. Never makes the folder, which may have been removed on purpose.
 * What cannot be written is kept for the next time.
 */
function sampleFile(file, limit) {
    let lines = [];
    let written = 0;
    let begun = false;
    return async (sample) => {
        lines.push(`${JSON.stringify(sample)}\n`);
        try {
            const full = lines.length > limit;
            if (full)
                lines = lines.filter((_, index) => index % 2 === (lines.length - 1) % 2);
            if (full || !begun) {
                begun = false;
                await (0,replace_file/* replaceFile */.f)(file, lines.join(''));
                begun = true;
            }
            else {
                await (0,external_node_fs_promises_.appendFile)(file, lines.slice(written).join(''), { mode: 0o600 });
            }
            written = lines.length;
        }
        catch {
            // A full disk or a removed folder: the samples in memory still go on.
        }
    };
}

;// CONCATENATED MODULE: ./build/supervisor/process-usage.js

/** Undefined when there is no such process. */
function processUsage(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1');
        // The name in parentheses may itself hold spaces and parentheses; field 3 follows the last one.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const field = (number) => Number(fields[number - 3]);
        // Not from stat, which counts in pages: Node does not tell how large those are.
        const status = (0,external_node_fs_.readFileSync)(`/proc/${pid}/status`, 'latin1');
        return {
            pid,
            parent: field(4),
            startTime: field(22),
            ownTicks: field(14) + field(15),
            childTicks: field(16) + field(17),
            threads: field(20),
            rssBytes: Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024,
            fds: countDescriptors(pid),
        };
    }
    catch {
        return undefined;
    }
}
/** The soft limit of open descriptors of a process; undefined when it has none or it cannot be read. */
function descriptorLimit(pid) {
    try {
        const limits = (0,external_node_fs_.readFileSync)(`/proc/${pid}/limits`, 'latin1');
        const soft = /^Max open files\s+(\d+)\s/m.exec(limits)?.[1];
        return soft === undefined ? undefined : Number(soft);
    }
    catch {
        return undefined;
    }
}
function countDescriptors(pid) {
    try {
        return (0,external_node_fs_.readdirSync)(`/proc/${pid}/fd`).length;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/supervisor/used-ticks.js
/**
 * Clock ticks of CPU that a tree of processes used between two looks; `since` is the moment of the first
 * look in clock ticks since boot. Of a process that began in between all counts; of one that is older but
 * was not in the first look, nothing. When a process ends, its parent's `childTicks` grow by all that it
 * ever used: what the first look had counted is taken off.
 */
function usedTicks(before, now, since) {
    const earlier = new Map(before.map((entry) => [entry.pid, entry]));
    const living = new Map(now.map((entry) => [entry.pid, entry]));
    const lives = (entry) => living.get(entry.pid)?.startTime === entry.startTime;
    const counted = new Map();
    for (const gone of before.filter((entry) => !lives(entry))) {
        const heir = heirOf(gone, earlier, lives);
        if (heir === undefined)
            continue;
        counted.set(heir, (counted.get(heir) ?? 0) + gone.ownTicks + gone.childTicks);
    }
    return now.reduce((sum, entry) => {
        const first = earlier.get(entry.pid);
        if (first?.startTime === entry.startTime) {
            const inherited = entry.childTicks - first.childTicks - (counted.get(entry.pid) ?? 0);
            return sum + entry.ownTicks - first.ownTicks + Math.max(0, inherited);
        }
        return entry.startTime >= since ? sum + entry.ownTicks + entry.childTicks : sum;
    }, 0);
}
/** The nearest ancestor that still lives. */
function heirOf(gone, earlier, lives) {
    const passed = new Set();
    for (let entry = earlier.get(gone.parent); entry && !passed.has(entry.pid);) {
        if (lives(entry))
            return entry.pid;
        passed.add(entry.pid);
        entry = earlier.get(entry.parent);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/supervisor/tree-usage.js




/** Reading one takes a tenth of a millisecond, and probes wait meanwhile. */
const mostProcesses = 500;
/** Linux tells CPU times in hundredths of a second on every architecture that Node runs on (USER_HZ). */
const ticksPerSecond = 100;
/**
 * A function that looks at the processes and returns what they use together; CPU since its last call. Ids
 * without a process are skipped. Of more than 500 processes only the number is told; where the system has no
 * /proc, nothing.
 */
function treeUsage() {
    if (!(0,process_table/* hasProcessTable */.kh)())
        return () => ({});
    let before;
    return (pids) => {
        if (pids.length > mostProcesses) {
            before = undefined;
            return { processes: pids.length };
        }
        const at = performance.now();
        const sinceBoot = ticksSinceBoot();
        const entries = [...new Set(pids)].map(processUsage).filter((entry) => entry !== undefined);
        const seconds = before === undefined ? 0 : (at - before.at) / 1000;
        const ticks = before === undefined ? 0 : usedTicks(before.entries, entries, before.sinceBoot);
        before = { entries, at, sinceBoot };
        const sum = (of) => entries.reduce((total, entry) => total + of(entry), 0);
        const known = entries.every((entry) => entry.fds !== undefined);
        const share = nearestToLimit(entries);
        return {
            ...(seconds > 0 ? { cpu: rounded(ticks / ticksPerSecond / seconds) } : {}),
            rssBytes: sum((entry) => entry.rssBytes),
            ...(known ? { fds: sum((entry) => entry.fds ?? 0) } : {}),
            ...(share === undefined ? {} : { fdLimitShare: rounded(share) }),
            threads: sum((entry) => entry.threads),
            processes: entries.length,
        };
    };
}
function nearestToLimit(entries) {
    const shares = entries.flatMap(({ pid, fds }) => {
        const limit = fds === undefined ? undefined : descriptorLimit(pid);
        return fds === undefined || limit === undefined || limit === 0 ? [] : [fds / limit];
    });
    return shares.length === 0 ? undefined : Math.max(...shares);
}
function ticksSinceBoot() {
    const [seconds] = (0,external_node_fs_.readFileSync)('/proc/uptime', 'latin1').split(' ');
    return Math.round(Number(seconds) * ticksPerSecond);
}
const rounded = (value) => Math.round(value * 10_000) / 10_000;

;// CONCATENATED MODULE: ./build/supervisor/sampler.js



/** Two hours at full resolution. */
const defaultLimit = 7200;
/**
 * Takes a sample of the processes and of the disk that holds the path `disk`, at once and then every
 * `everyMs`, and appends each to `file` (see `sampleFile`). Samples do not overlap: one is left out while
 * the one before waits for a slow disk. Never throws.
 */
function startSampler(setting) {
    const usage = treeUsage();
    const append = sampleFile(setting.file, setting.limit ?? defaultLimit);
    let newest;
    let busy = false;
    const take = async () => {
        if (busy)
            return;
        busy = true;
        try {
            const at = Date.now();
            const { pids, ...counted } = setting.look();
            const used = usage(pids);
            newest = { at, ...used, ...counted, ...(await diskUsage(setting.disk)) };
            await append(newest);
        }
        catch {
            // The next sample tells.
        }
        finally {
            busy = false;
        }
    };
    void take();
    const timer = setInterval(() => void take(), setting.everyMs ?? 1000);
    timer.unref();
    return { newest: () => newest, stop: () => clearInterval(timer) };
}

;// CONCATENATED MODULE: ./build/supervisor/state-keeper.js




/** More incidents than that tell nothing new, and preview.json is bounded. */
const mostIncidents = 100;
/** Until what could not be written, because the disk was full, is tried again. */
const retryMs = 1000;
function stateKeeper(dir, log) {
    let state;
    let open = true;
    let dirty = false;
    let writing = Promise.resolve();
    let trouble;
    let retry;
    const write = async () => {
        if (!dirty || state === undefined)
            return;
        dirty = false;
        // Where the folder was removed on purpose, it must not be made again.
        if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(dir, 'preview.json')))
            return;
        try {
            await (0,preview_state/* writeState */.Jq)(dir, state);
            trouble = undefined;
        }
        catch (error) {
            dirty = true;
            const now = (0,root_cause/* rootCause */.e)(error);
            if (now !== trouble)
                log(now);
            trouble = now;
            clearTimeout(retry);
            if (open)
                retry = setTimeout(begin, retryMs).unref();
        }
    };
    const begin = () => {
        writing = writing.then(write);
    };
    const save = (part) => {
        if (state === undefined || !open)
            return;
        state = { ...state, ...part };
        dirty = true;
        begin();
    };
    return {
        adopt: (adopted) => {
            state = adopted;
        },
        state: () => state,
        save,
        record: (incident) => {
            const known = state?.incidents ?? [];
            const others = known.filter(({ process, began, kind }) => process !== incident.process || began !== incident.began || kind !== incident.kind);
            save({ incidents: [...others, incident].slice(-mostIncidents) });
        },
        close: async () => {
            open = false;
            clearTimeout(retry);
            begin();
            await writing;
        },
    };
}

;// CONCATENATED MODULE: ./build/supervisor/supervisor.js
















const logLimit = 32 * 1024 * 1024;
/** Starts the processes of the plan, and does what it is told on its control socket. */
async function startSupervisor(plan, note) {
    const hide = (0,hide_secrets/* hideSecrets */.s)(plan.hidden, ...plan.processes.map(({ env }) => env));
    const log = openBoundedLog({ path: plan.log, limitBytes: logLimit, hide });
    const alarm = plan.webhook && openAlarm({ ...plan.webhook, log: note });
    const keeper = stateKeeper(plan.dir, note);
    const alone = plan.processes.length === 1;
    const followers = new Set();
    const ended = new Map();
    const { promise: stopAsked, resolve: askStop } = Promise.withResolvers();
    const hearts = await openHeartbeatReceiver();
    let sampler;
    let server;
    const kept = plan.processes.map((own) => {
        const prefix = alone ? '' : `${own.name} | `;
        const onOutage = outageRecorder({
            process: own.name,
            record: (incident) => {
                const { began, process, kind, why, outcome, restarts } = incident;
                note(`${began} ${process} ${kind} (${outcome}, ${restarts} restarts): ${why}`);
                keeper.record(incident);
            },
            tell: (notice) => void alarm?.tell(notice),
            url: () => keeper.state()?.url,
        });
        const env = { ...own.env, [heartbeats/* heartbeatVariable */.hh]: hearts.url };
        return keptProcess({
            own: { ...own, env },
            id: plan.id,
            alone,
            port: plan.port,
            settings: { ...plan.watch, probed: own.serves },
            log,
            prefix,
            onStarted: (leader) => {
                note(`started ${own.name} as process ${leader.pid}`);
                for (const caller of followers) {
                    caller.send({ news: 'started', process: own.name, leader });
                }
                if (own.serves)
                    keeper.save({ leader });
            },
            onEnded: (exit) => {
                ended.set(own.name, exit);
                for (const caller of followers)
                    caller.send({ news: 'ended', process: own.name, ...exit });
            },
            onOutage,
            note,
        });
    });
    const serving = kept[plan.processes.findIndex(({ serves }) => serves)] ?? kept[0];
    const members = memberFinder({
        id: plan.id,
        port: plan.port,
        leader: () => serving?.leader(),
        leaders: () => kept.filter((each) => each.runs()).flatMap((each) => each.leader() ?? []),
    });
    const allPids = () => members()
        .filter(({ ended: isOver }) => !isOver)
        .map(({ pid }) => pid);
    // From before their start: what a site needs it often asks for at once.
    const contacts = watchContacts({ pids: allPids, own: plan.port, hide });
    const seenContacts = () => {
        try {
            const seen = contacts.seen();
            return seen ? { contacts: seen } : { problem: 'this system does not tell of connections' };
        }
        catch (error) {
            return { problem: (0,root_cause/* rootCause */.e)(error).slice(0, 1000) };
        }
    };
    const watch = ({ url, state }) => {
        const [[name, exit] = []] = ended;
        if (name !== undefined && exit)
            return `${name} ${exitWords(exit)}`;
        keeper.adopt(state);
        for (const [n, { serves }] of plan.processes.entries()) {
            kept[n]?.watch(serves ? new URL(url) : undefined);
        }
        const file = (0,external_node_path_.join)((0,external_node_path_.dirname)(plan.log), 'samples.jsonl');
        // After the reply: it looks at every process of the machine.
        setImmediate(() => {
            const look = processLook({
                members,
                restarts: () => kept.reduce((sum, each) => sum + each.status().restarts, 0),
                probes: () => serving?.probes() ?? 0,
            });
            sampler ??= startSampler({ file, look, disk: plan.dir });
        });
        return undefined;
    };
    const stop = async () => {
        for (const each of kept)
            each.stop();
        sampler?.stop();
        contacts.stop();
        await keeper.close();
    };
    const restart = async (name) => {
        const index = plan.processes.findIndex((own) => own.name === name);
        const chosen = name === undefined ? serving : kept[index];
        return chosen ? await chosen.restart() : `there is no process "${name}"`;
    };
    const answer = async (request, caller) => {
        const tell = (told) => {
            if (request.n !== undefined)
                caller.send({ news: 'reply', n: request.n, ...told });
        };
        const reply = (problem) => tell(problem === undefined ? {} : { problem: problem.slice(0, 1000) });
        switch (request.ask) {
            case 'follow':
                followers.add(caller);
                for (const [n, { name }] of plan.processes.entries()) {
                    const leader = kept[n]?.leader();
                    if (leader)
                        caller.send({ news: 'started', process: name, leader });
                }
                for (const [name, exit] of ended)
                    caller.send({ news: 'ended', process: name, ...exit });
                return reply();
            case 'watch':
                return reply(watch(request));
            case 'answered':
                serving?.answered(request.count);
                return reply();
            case 'restart':
                return reply(await restart(request.process));
            case 'stop':
                await stop();
                reply();
                return askStop();
            case 'heartbeats':
                return tell({ heartbeats: hearts.heard() });
            case 'variables': {
                const { env = {} } = plan.processes.find(({ serves }) => serves) ?? {};
                return tell({ variables: namesOf(env) });
            }
            case 'contacts':
                return tell(seenContacts());
            case 'status': {
                const sample = sampler?.newest();
                return tell({ processes: kept.map((each) => each.status()), ...(sample ? { sample } : {}) });
            }
        }
    };
    server = await openControlServer(plan.control, (request, caller) => void answer(request, caller), (caller) => followers.delete(caller));
    for (const each of kept)
        each.launch();
    return {
        stopAsked,
        stop,
        runs: () => kept.some((each) => each.runs()),
        leader: () => serving?.leader(),
        close: async () => {
            await alarm?.flush(1000);
            server.close();
            hearts.close();
            log.close();
        },
    };
}
/** More and longer ones are none that a site needs. */
function namesOf(env) {
    return Object.keys(env)
        .filter((name) => name.length <= 1000)
        .slice(0, 5000);
}

;// CONCATENATED MODULE: ./build/supervisor/supervise.js









const planLimit = 16 * 1024 * 1024;
/** Who asked for the stop ends the processes; should it die meanwhile, they are ended here. */
const patienceMs = 5000;
/**
 * `supervise`: reads a plan from standard input to its end, starts what it names and keeps it alive. Ends when
 * it is told to, or when nobody needs the preview any more, and then with everything that it started.
 */
async function superviseCommand() {
    process.on('uncaughtException', (error) => note(`bug: ${error.stack}`));
    process.on('unhandledRejection', (error) => note(`bug: ${(0,root_cause/* rootCause */.e)(error)}`));
    try {
        await superviseUntilOver();
        process.exit();
    }
    catch (error) {
        note(`could not supervise: ${(0,root_cause/* rootCause */.e)(error)}`);
        process.exit(1);
    }
}
async function superviseUntilOver() {
    const plan = await readPlan();
    const signalled = Promise.race(['SIGTERM', 'SIGINT', 'SIGHUP'].map((signal) => new Promise((resolve) => process.on(signal, () => resolve(signal)))));
    const supervisor = await startSupervisor(plan, note);
    const over = new AbortController();
    const { dir, id, owner, ttlMs } = plan;
    const why = await Promise.race([
        signalled,
        supervisor.stopAsked.then(() => 'asked'),
        whenOrphaned({ dir, id, ...(owner ? { owner } : {}), ttlMs, signal: over.signal }),
    ]);
    over.abort();
    note(`ends: ${why}`);
    await supervisor.stop();
    if (why !== 'asked' || !(await ranOut(supervisor))) {
        const leader = supervisor.leader();
        const state = { id, phase: 'up', port: plan.port, ...(leader ? { leader } : {}) };
        const { left } = await (0,sweep/* sweep */.X)(state);
        for (const { pid, command } of left)
            note(`still runs: ${pid} ${command}`);
    }
    await supervisor.close();
    (0,control_path/* removeControl */.u)(plan.control);
    if (why === 'time-up' || why === 'job-gone')
        takeDown(plan);
}
/** Standard output is the log of the supervisor. */
function note(line) {
    process.stdout.write(`${line}\n`);
}
/** Whether all processes have ended, and their output is read, within the time. */
async function ranOut(supervisor) {
    const deadline = performance.now() + patienceMs;
    while (supervisor.runs()) {
        if (performance.now() > deadline)
            return false;
        await (0,promises_.setTimeout)(10);
    }
    await (0,promises_.setTimeout)(50);
    return true;
}
async function readPlan() {
    const chunks = [];
    let size = 0;
    for await (const chunk of process.stdin) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > planLimit)
            throw new Error('the plan is too long');
    }
    return supervision/* SupervisorPlan */.QH.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}
/** What the provider made besides processes is undone by a process of its own, which outlives this one. */
function takeDown(plan) {
    const [program, ...args] = plan.program;
    const { [environment_marker/* markerName */.C]: _marker, ...env } = process.env;
    (0,external_node_child_process_.spawn)(program, [...args, 'preview', 'down', '--dir', plan.dir], {
        cwd: plan.dir,
        env: { ...env, ...plan.reserved },
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit'],
    }).unref();
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
