export const id = 9793;
export const ids = [9793];
export const modules = {

/***/ 1032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
/*
 * Control characters, bidirectional marks and zero-width characters can hide, reorder or forge text.
 * The list: Unicode categories Cc and Cf, what fonts leave out, and the two line separators.
 */
const deceptive = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
/** Foreign text with every character that could deceive shown as `\u{…}`, cut at `limit` characters. */
function visible(text, limit = 200) {
    const shown = Array.from(text.slice(0, limit * 2));
    const cut = shown.length > limit || text.length > limit * 2;
    const kept = cut ? `${shown.slice(0, limit - 1).join('')}…` : text;
    return kept
        .toWellFormed()
        .replace(deceptive, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ }),

/***/ 1481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ encodedSegment),
/* harmony export */   O: () => (/* binding */ canonicalPath)
/* harmony export */ });
/** Escapes of characters that a path may hold as they are (RFC 3986, pchar), and that people write so. */
const plain = /%(?:24|26|2B|2C|3A|3B|3D|40)/g;
/** A name as one segment of a path: everything escaped that must be, nothing else. */
function encodedSegment(name) {
    return encodeURIComponent(name.normalize().toWellFormed()).replace(plain, decodeURIComponent);
}
/**
 * The one spelling of a path among all that mean the same; printable ASCII only. Undefined when an escape
 * is broken or is not UTF-8, and for what no site needs and attacks do: dot segments, however they are
 * escaped, backslashes and control characters.
 */
function canonicalPath(path) {
    const segments = [];
    for (const segment of path.split('/')) {
        const name = decoded(segment);
        if (name === undefined || /[\p{Cc}\\]/u.test(name))
            return undefined;
        if (name.split('/').some((part) => part === '.' || part === '..'))
            return undefined;
        segments.push(encodedSegment(name));
    }
    return segments.join('/');
}
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 16545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ placeholdersIn),
/* harmony export */   o: () => (/* binding */ fillTemplate)
/* harmony export */ });
/** More are left as they are, so that a long path cannot make a far longer answer. */
const mostFilled = 20;
const placeholder = /:([A-Za-z]\w*)/g;
/** The template with each placeholder replaced by what was captured; others stay as they are. */
function fillTemplate(template, captures, encode = (text) => text) {
    let filled = 0;
    return template.replace(placeholder, (whole, name) => {
        const captured = captures.get(name);
        if (captured === undefined || filled === mostFilled)
            return whole;
        filled += 1;
        return encode(captured);
    });
}
/** The names of the placeholders in a template. */
function placeholdersIn(template) {
    return [...template.matchAll(placeholder)].map(([, name = '']) => name);
}


/***/ }),

/***/ 60435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ matchPath),
/* harmony export */   s: () => (/* binding */ pathPattern)
/* harmony export */ });
/* harmony import */ var _canonical_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1481);

/**
 * Reads a path of a rule. `*` stands for any text and may stand once, anywhere; `:name` for one whole
 * segment before it. Never backtracks, so that a pattern cannot make matching slow.
 */
function pathPattern(written, loose) {
    if (!written.startsWith('/'))
        return { problem: 'does not begin with a slash' };
    if (/[?#]/.test(written))
        return { problem: 'holds a query or fragment; only paths are matched' };
    const [before = '', after, ...more] = written.split('*');
    if (more.length > 0)
        return { problem: 'has more than one *' };
    if (after !== undefined && /:[A-Za-z]/.test(after)) {
        return { problem: 'has a placeholder behind the *' };
    }
    const start = loose && after === undefined && before.length > 1 ? before.replace(/\/$/, '') : before;
    const names = [];
    const parts = [];
    const literals = [];
    for (const segment of start.split('/')) {
        if (/:[A-Za-z]/.test(segment)) {
            if (!/^:\w+$/.test(segment))
                return { problem: `has more than a placeholder in "${segment}"` };
            names.push(segment.slice(1));
            if (names.length === 1)
                literals.push('');
            parts.push('([^/]+)');
            continue;
        }
        const literal = (0,_canonical_path_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPath */ .O)(segment);
        if (literal === undefined)
            return { problem: 'is no path that a request could have' };
        if (names.length === 0)
            literals.push(literal);
        parts.push(literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    }
    if (after !== undefined && parts.at(-1) === '([^/]+)') {
        return { problem: 'has a * right behind a placeholder' };
    }
    if (new Set(names).size < names.length)
        return { problem: 'has two placeholders of one name' };
    if (after !== undefined && names.includes('splat'))
        return { problem: 'has both * and :splat' };
    const tail = after === undefined ? undefined : (0,_canonical_path_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPath */ .O)(after);
    if (after !== undefined && tail === undefined) {
        return { problem: 'is no path that a request could have' };
    }
    const end = after === undefined ? '$' : '';
    const prefix = literals.join('/');
    return { prefix, head: new RegExp(`^${parts.join('/')}${end}`), names, tail, loose };
}
/** What the placeholders and the splat stand for in a canonical path; undefined when it does not match. */
function matchPath(pattern, path) {
    const { prefix, head, names, tail, loose } = pattern;
    const isNear = prefix.length === path.length + 1 && prefix.startsWith(path);
    if (!path.startsWith(prefix) && !isNear)
        return undefined;
    const whole = tail === undefined && loose && path.length > 1 ? path.replace(/\/$/, '') : path;
    const found = head.exec(whole) ?? (loose && tail === '' ? head.exec(`${path}/`) : null);
    if (found === null)
        return undefined;
    const rest = whole.slice(found[0].length);
    const captures = new Map(names.map((name, index) => [name, found[index + 1] ?? '']));
    if (tail === undefined)
        return captures;
    if (!rest.endsWith(tail))
        return undefined;
    return captures.set('splat', rest.slice(0, rest.length - tail.length));
}


/***/ }),

/***/ 9793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readSite)
});

// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
// EXTERNAL MODULE: ./build/model/visible.js
var visible = __webpack_require__(1032);
// EXTERNAL MODULE: ./build/previews/static/path-pattern.js
var path_pattern = __webpack_require__(60435);
;// CONCATENATED MODULE: ./build/previews/static/rule-lines.js
/** No rule is longer; what is reads like a file that went wrong. */
const longestLine = 8000;
/** More rules and mistakes than these are left out. */
const mostRules = 5000;
/** The lines without those that are blank or a comment, trimmed. */
function ruleLines(content) {
    return content
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .map((line, index) => ({ line: index + 1, text: line.trim() }))
        .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

;// CONCATENATED MODULE: ./build/previews/static/parse-headers.js



/** What the server alone knows; another value would break the answer. */
const own = new Set('accept-ranges age connection content-encoding content-length content-range date etag keep-alive te trailer transfer-encoding upgrade'.split(' '));
/**
 * Reads a `_headers` file: a path, and below it lines of `Name: value` or `! Name`. Never throws; what is
 * wrong, or asks for more than this, becomes a mistake and no rule.
 */
function parseHeaders(text) {
    const rules = [];
    const mistakes = [];
    let lines = 0;
    /** The block that is read; a problem when its path was wrong. */
    let block;
    const close = () => {
        if (block === undefined || 'problem' in block.rule)
            return;
        const { line, rule } = block;
        if (rule.changes.length > 0)
            rules.push(rule);
        else
            mistakes.push({ line, problem: 'no header follows this path' });
    };
    for (const { line, text: written } of ruleLines(text)) {
        lines += 1;
        if (lines > mostRules) {
            mistakes.push({ line, problem: `more than ${mostRules} lines; the rest is left out` });
            break;
        }
        if (/^(?:\/|https?:\/\/)/i.test(written)) {
            close();
            block = { line, rule: openBlock(written) };
            if ('problem' in block.rule)
                mistakes.push({ line, problem: block.rule.problem });
            continue;
        }
        const change = parseChange(written);
        const rule = block?.rule;
        if (rule !== undefined && 'problem' in rule)
            continue;
        if ('problem' in change)
            mistakes.push({ line, problem: change.problem });
        else if (rule === undefined)
            mistakes.push({ line, problem: 'a header without a path above it' });
        else
            rule.changes.push(change);
    }
    close();
    return { rules, mistakes };
}
function openBlock(written) {
    if (written.length > longestLine)
        return { problem: `longer than ${longestLine} characters` };
    if (!written.startsWith('/')) {
        return { problem: `"${(0,visible/* visible */.R)(written)}" is for a host of its own; its headers are left out` };
    }
    const path = (0,path_pattern/* pathPattern */.s)(written, false);
    if (!('problem' in path))
        return { path, changes: [] };
    return { problem: `"${(0,visible/* visible */.R)(written)}" ${(0,visible/* visible */.R)(path.problem)}; its headers are left out` };
}
function parseChange(written) {
    if (written.length > longestLine)
        return { problem: `longer than ${longestLine} characters` };
    const [, removes, given, value] = /^(?:!\s*(\S+)|([^\s:]+)\s*:(.*))$/s.exec(written) ?? [];
    const name = (removes ?? given ?? '').replace(/:$/, '').toLowerCase();
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
        return { problem: `"${(0,visible/* visible */.R)(written)}" is no header; write "Name: value" or "! Name"` };
    }
    if (own.has(name))
        return { problem: `"${name}" is the server's own; the line is left out` };
    if (removes !== undefined)
        return { name, value: undefined };
    const trimmed = value?.trim() ?? '';
    if (trimmed === '')
        return { problem: `"${name}" has no value` };
    // RFC 9110, 5.5. Others could end the header, or are written differently by every host.
    if (!/^[\t\x20-\x7e]+$/.test(trimmed)) {
        return { problem: `the value of "${name}" holds a character that no header may have` };
    }
    return { name, value: trimmed };
}

// EXTERNAL MODULE: ./build/previews/static/redirect-target.js
var redirect_target = __webpack_require__(51317);
;// CONCATENATED MODULE: ./build/previews/static/parse-redirects.js




const statuses = [200, 301, 302, 303, 307, 308, 404];
/**
 * Reads a `_redirects` file, in its common form: `from to [status][!]`. Never throws; a line that is wrong,
 * or that asks for more than this, becomes a mistake and no rule.
 */
function parseRedirects(text) {
    const rules = [];
    const mistakes = [];
    for (const { line, text: written } of ruleLines(text)) {
        if (rules.length + mistakes.length >= mostRules) {
            mistakes.push({ line, problem: `more than ${mostRules} rules; the rest is left out` });
            break;
        }
        const rule = parseRule(written);
        if ('problem' in rule) {
            mistakes.push({ line, problem: `${rule.problem}; the rule is left out` });
            continue;
        }
        rules.push({ line, ...rule });
        if (rule.status === 200 && rule.to.origin !== '') {
            const problem = `passes requests on to ${(0,visible/* visible */.R)(rule.to.origin)}, which a preview does not; it answers 502`;
            mistakes.push({ line, problem });
        }
    }
    return { rules, mistakes };
}
function parseRule(written) {
    if (written.length > longestLine)
        return { problem: `longer than ${longestLine} characters` };
    const words = written.split(/\s+/);
    const comment = words.findIndex((word) => word.startsWith('#'));
    const [first = '', ...rest] = comment === -1 ? words : words.slice(0, comment);
    if (/^https?:\/\//i.test(first))
        return { problem: `"${(0,visible/* visible */.R)(first)}" is for a host of its own` };
    const from = (0,path_pattern/* pathPattern */.s)(first, true);
    if ('problem' in from)
        return { problem: `"${(0,visible/* visible */.R)(first)}" ${(0,visible/* visible */.R)(from.problem)}` };
    const at = rest.findIndex((word) => word.startsWith('/') || /^https?:/i.test(word));
    const destination = rest[at];
    if (destination === undefined)
        return { problem: 'names no destination' };
    if (at > 0)
        return { problem: 'matches by query parameters, which a preview does not' };
    const to = (0,redirect_target/* redirectTarget */.ET)(destination, from);
    if ('problem' in to)
        return { problem: `"${(0,visible/* visible */.R)(destination)}" ${(0,visible/* visible */.R)(to.problem)}` };
    const [code, ...conditions] = /^\d/.test(rest[1] ?? '')
        ? rest.slice(1)
        : ['301', ...rest.slice(1)];
    const [condition] = conditions;
    if (condition !== undefined) {
        return { problem: `has the condition "${(0,visible/* visible */.R)(condition)}", which a preview does not know` };
    }
    const force = code?.endsWith('!') ?? false;
    const status = statuses.find((known) => String(known) === code?.replace(/!$/, ''));
    if (status === undefined) {
        return { problem: `has the status "${(0,visible/* visible */.R)(code ?? '')}"; known are ${statuses.join(', ')}` };
    }
    if (status === 404 && to.origin !== '')
        return { problem: 'answers 404 from another host' };
    return { from, to, status, force };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
;// CONCATENATED MODULE: ./build/previews/static/read-rule-file.js


const mostBytes = 1024 * 1024;
const none = (problem) => ({ rules: [], mistakes: [{ line: 0, problem }] });
/** The rules in a file; none, and a mistake, when it cannot be read or is larger than 1 MiB. */
function readRuleFile(path, parse) {
    if (path === undefined)
        return { rules: [], mistakes: [] };
    try {
        const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        try {
            const { size } = (0,external_node_fs_.fstatSync)(file);
            if (size > mostBytes)
                return none(`larger than ${mostBytes} bytes; it is left out`);
            return parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch (thrown) {
        return none(`could not be read: ${(0,root_cause/* rootCause */.e)(thrown)}`);
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/previews/static/canonical-path.js
var canonical_path = __webpack_require__(1481);
;// CONCATENATED MODULE: ./build/previews/static/survey-folder.js





const mostFiles = 200_000;
/**
 * What a folder holds for a site; names that begin with a dot are left out, `.well-known` is not, and so is
 * what is no regular file. Throws the UserErrors `preview-folder-empty`, `preview-folder-too-large`, and
 * `preview-folder-link` for a link that is broken, circular, or leads out of the folder: such a link would
 * publish what is no part of it.
 */
function surveyFolder(folder) {
    const root = (0,external_node_fs_.realpathSync)(folder);
    const files = new Map();
    const rules = new Map();
    const walk = (folderPath, url, within) => {
        for (const entry of (0,external_node_fs_.readdirSync)(folderPath, { withFileTypes: true })) {
            if (entry.name.startsWith('.') && entry.name !== '.well-known')
                continue;
            const child = (0,external_node_path_.join)(folderPath, entry.name);
            const real = entry.isSymbolicLink() ? followLink(child, root) : child;
            const now = (0,external_node_fs_.statSync)(real, { throwIfNoEntry: false });
            const path = `${url}/${(0,canonical_path/* encodedSegment */.C)(entry.name)}`;
            if (now?.isDirectory()) {
                const realFolder = (0,external_node_fs_.realpathSync)(child);
                if (within.includes(realFolder))
                    throw badLink(root, child, 'leads back into itself');
                walk(child, path, [...within, realFolder]);
            }
            else if (now?.isFile()) {
                if (path === '/_redirects' || path === '/_headers') {
                    rules.set(path, real);
                    continue;
                }
                const { size, mtimeMs, ino, dev } = now;
                files.set(path, { path, real, size, mtimeMs, ino, dev });
                if (files.size > mostFiles)
                    throw tooLarge(folder);
            }
        }
    };
    walk(root, '', [root]);
    if (files.size === 0)
        throw empty(folder);
    return { files, redirects: rules.get('/_redirects'), headers: rules.get('/_headers') };
}
function followLink(link, root) {
    let real;
    try {
        real = (0,external_node_fs_.realpathSync)(link);
    }
    catch (thrown) {
        throw badLink(root, link, 'leads nowhere', thrown);
    }
    if (!real.startsWith(`${root}${external_node_path_.sep}`) && real !== root) {
        throw badLink(root, link, 'leads out of the folder');
    }
    return real;
}
function badLink(root, link, problem, cause) {
    return new errors/* UserError */.y({
        code: 'preview-folder-link',
        what: 'The folder of the site cannot be served',
        why: `The link "${(0,visible/* visible */.R)((0,external_node_path_.relative)(root, link))}" in it ${problem}`,
        fix: 'Replace the link by what it stands for, or leave it out of the build',
        cause,
    });
}
function empty(folder) {
    return new errors/* UserError */.y({
        code: 'preview-folder-empty',
        what: `The folder "${(0,visible/* visible */.R)(folder)}" holds no file`,
        why: 'Nothing was built into it, or only files whose names begin with a dot',
        fix: 'Build the site in a step before this one, or correct "folder"',
    });
}
function tooLarge(folder) {
    return new errors/* UserError */.y({
        code: 'preview-folder-too-large',
        what: `The folder "${(0,visible/* visible */.R)(folder)}" holds more than ${mostFiles} files`,
        why: 'That is more than the preview of a folder can serve',
        fix: 'Name the folder of the built site alone, or serve it with the "command" preview',
    });
}

;// CONCATENATED MODULE: ./build/previews/static/read-site.js






/** Throws the UserErrors of `surveyFolder`, and `preview-index-missing` for a single page that is not there. */
function readSite(folder, singlePage) {
    const { files, redirects, headers } = surveyFolder(folder);
    const index = files.get('/index.html');
    if (singlePage && index === undefined) {
        throw new errors/* UserError */.y({
            code: 'preview-index-missing',
            what: `The folder "${(0,visible/* visible */.R)(folder)}" holds no index.html`,
            why: '"single-page" answers every unknown path with it',
            fix: 'Name the folder that the build writes index.html to, or remove "single-page"',
        });
    }
    const redirecting = readRuleFile(redirects, parseRedirects);
    const heading = readRuleFile(headers, parseHeaders);
    return {
        files,
        redirects: redirecting.rules,
        headers: heading.rules,
        singlePage: singlePage ? index : undefined,
        notFound: files.get('/404.html'),
        mistakes: [...told('_redirects', redirecting.mistakes), ...told('_headers', heading.mistakes)],
    };
}
const told = (name, mistakes) => mistakes.map(({ line, problem }) => `${name}${line === 0 ? '' : `:${line}`}: ${problem}`);


/***/ }),

/***/ 51317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $S: () => (/* binding */ localPath),
/* harmony export */   ET: () => (/* binding */ redirectTarget),
/* harmony export */   hD: () => (/* binding */ locationOf)
/* harmony export */ });
/* harmony import */ var _canonical_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1481);
/* harmony import */ var _fill_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16545);


/** Reads the destination of a rule that matches by `from`. */
function redirectTarget(written, from) {
    const [, address = '', before = '', query = '', fragment = ''] = /^([^/?#]*\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?(#.*)?$/.exec(written) ?? [];
    if (address === '' && !before.startsWith('/'))
        return { problem: 'is no path and no address' };
    const origin = address === '' ? '' : originOf(address);
    if (typeof origin === 'object')
        return origin;
    const path = (0,_canonical_path_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalPath */ .O)(before === '' ? '/' : before);
    if (path === undefined)
        return { problem: 'leads to a path that no site has' };
    const known = new Set([...from.names, ...(from.tail === undefined ? [] : ['splat'])]);
    const unknown = (0,_fill_template_js__WEBPACK_IMPORTED_MODULE_1__/* .placeholdersIn */ .Q)(`${path}${query}`).find((name) => !known.has(name));
    if (unknown !== undefined)
        return { problem: `has no ":${unknown}" to fill in` };
    return { origin, path, query: printable(query), fragment: printable(fragment) };
}
/**
 * The value of a Location header. What was captured cannot leave its place: it names no other host, and
 * adds no parameter to a query. Without a query of its own the target gets the one of the request.
 */
function locationOf(target, captures, requestQuery) {
    const query = target.query === '' ? requestQuery : (0,_fill_template_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .o)(target.query, captures, asValue);
    const path = target.origin === '' ? localPath(target, captures) : (0,_fill_template_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .o)(target.path, captures);
    return `${target.origin}${path}${query}${target.fragment}`;
}
/** The canonical path in this site that a target names; never one that a browser takes for a host. */
function localPath(target, captures) {
    return (0,_fill_template_js__WEBPACK_IMPORTED_MODULE_1__/* .fillTemplate */ .o)(target.path, captures).replace(/^\/{2,}/, '/');
}
function originOf(address) {
    if (!/^https?:\/\//i.test(address))
        return { problem: 'is no path and no http or https address' };
    if (/[@\\]|:[^/\d]/.test(address.replace(/^\w+:/, ''))) {
        return { problem: 'names a host with a placeholder, user or password' };
    }
    return URL.canParse(address) ? new URL(address).origin : { problem: 'names no host' };
}
const asValue = (captured) => encodeURIComponent(decodeURIComponent(captured));
const printable = (text) => text.toWellFormed().replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));


/***/ })

};
