export const id = 7954;
export const ids = [7954];
export const modules = {

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

/***/ 27954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve),
  serveCommand: () => (/* binding */ serveCommand)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./build/model/errors.js
var errors = __webpack_require__(12011);
// EXTERNAL MODULE: ./build/model/root-cause.js
var root_cause = __webpack_require__(17922);
// EXTERNAL MODULE: ./build/model/visible.js
var visible = __webpack_require__(1032);
// EXTERNAL MODULE: ./build/previews/static/canonical-path.js
var canonical_path = __webpack_require__(1481);
;// CONCATENATED MODULE: ./build/previews/static/request-target.js

/** Longer paths are no page's; the limit bounds the work of matching rules. */
const longestPath = 4096;
/**
 * Reads the target of a request line, also in absolute form (RFC 9112, 3.2.2), whose host is ignored.
 * Undefined when it names no path that a site could have.
 */
function requestTarget(written) {
    const [, host, before = '', query = ''] = /^(https?:\/\/[^/?#]*)?([^?]*)(\?.*)?$/is.exec(written) ?? [];
    const rooted = before === '' && host !== undefined ? '/' : before;
    if (!rooted.startsWith('/') || rooted.length > longestPath)
        return undefined;
    // Not ASCII, so no request that Node lets through; the query goes into a Location as it is.
    if (/[^\x21-\x7e]/.test(written))
        return undefined;
    const path = (0,canonical_path/* canonicalPath */.O)(rooted);
    return path === undefined ? undefined : { path, query };
}

;// CONCATENATED MODULE: ./build/previews/static/find-page.js
/**
 * The file behind a canonical path, with clean URLs: `/about` is about.html or about/index.html. With a
 * slash at the end the folder comes first.
 */
function findPage(files, path) {
    const bare = path.endsWith('/') ? path.slice(0, -1) : path;
    const named = bare === '' ? [] : [bare, `${bare}.html`, `${bare}.htm`];
    const indexes = [`${bare}/index.html`, `${bare}/index.htm`];
    const inOrder = path.endsWith('/') ? [...indexes, ...named] : [...named, ...indexes];
    for (const name of inOrder) {
        const file = files.get(name);
        if (file === undefined)
            continue;
        return { file, lacksSlash: !path.endsWith('/') && indexes.includes(name) };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./node_modules/mrmime/index.mjs
const mimes = {
  "3g2": "video/3gpp2",
  "3gp": "video/3gpp",
  "3gpp": "video/3gpp",
  "3mf": "model/3mf",
  "aac": "audio/aac",
  "ac": "application/pkix-attr-cert",
  "adp": "audio/adpcm",
  "adts": "audio/aac",
  "ai": "application/postscript",
  "aml": "application/automationml-aml+xml",
  "amlx": "application/automationml-amlx+zip",
  "amr": "audio/amr",
  "apng": "image/apng",
  "appcache": "text/cache-manifest",
  "appinstaller": "application/appinstaller",
  "appx": "application/appx",
  "appxbundle": "application/appxbundle",
  "asc": "application/pgp-keys",
  "atom": "application/atom+xml",
  "atomcat": "application/atomcat+xml",
  "atomdeleted": "application/atomdeleted+xml",
  "atomsvc": "application/atomsvc+xml",
  "au": "audio/basic",
  "avci": "image/avci",
  "avcs": "image/avcs",
  "avif": "image/avif",
  "aw": "application/applixware",
  "bdoc": "application/bdoc",
  "bin": "application/octet-stream",
  "bmp": "image/bmp",
  "bpk": "application/octet-stream",
  "btf": "image/prs.btif",
  "btif": "image/prs.btif",
  "buffer": "application/octet-stream",
  "ccxml": "application/ccxml+xml",
  "cdfx": "application/cdfx+xml",
  "cdmia": "application/cdmi-capability",
  "cdmic": "application/cdmi-container",
  "cdmid": "application/cdmi-domain",
  "cdmio": "application/cdmi-object",
  "cdmiq": "application/cdmi-queue",
  "cer": "application/pkix-cert",
  "cgm": "image/cgm",
  "cjs": "application/node",
  "class": "application/java-vm",
  "coffee": "text/coffeescript",
  "conf": "text/plain",
  "cpl": "application/cpl+xml",
  "cpt": "application/mac-compactpro",
  "crl": "application/pkix-crl",
  "css": "text/css",
  "csv": "text/csv",
  "cu": "application/cu-seeme",
  "cwl": "application/cwl",
  "cww": "application/prs.cww",
  "davmount": "application/davmount+xml",
  "dbk": "application/docbook+xml",
  "deb": "application/octet-stream",
  "def": "text/plain",
  "deploy": "application/octet-stream",
  "dib": "image/bmp",
  "disposition-notification": "message/disposition-notification",
  "dist": "application/octet-stream",
  "distz": "application/octet-stream",
  "dll": "application/octet-stream",
  "dmg": "application/octet-stream",
  "dms": "application/octet-stream",
  "doc": "application/msword",
  "dot": "application/msword",
  "dpx": "image/dpx",
  "drle": "image/dicom-rle",
  "dsc": "text/prs.lines.tag",
  "dssc": "application/dssc+der",
  "dtd": "application/xml-dtd",
  "dump": "application/octet-stream",
  "dwd": "application/atsc-dwd+xml",
  "ear": "application/java-archive",
  "ecma": "application/ecmascript",
  "elc": "application/octet-stream",
  "emf": "image/emf",
  "eml": "message/rfc822",
  "emma": "application/emma+xml",
  "emotionml": "application/emotionml+xml",
  "eps": "application/postscript",
  "epub": "application/epub+zip",
  "exe": "application/octet-stream",
  "exi": "application/exi",
  "exp": "application/express",
  "exr": "image/aces",
  "ez": "application/andrew-inset",
  "fdf": "application/fdf",
  "fdt": "application/fdt+xml",
  "fits": "image/fits",
  "g3": "image/g3fax",
  "gbr": "application/rpki-ghostbusters",
  "geojson": "application/geo+json",
  "gif": "image/gif",
  "glb": "model/gltf-binary",
  "gltf": "model/gltf+json",
  "gml": "application/gml+xml",
  "gpx": "application/gpx+xml",
  "gram": "application/srgs",
  "grxml": "application/srgs+xml",
  "gxf": "application/gxf",
  "gz": "application/gzip",
  "h261": "video/h261",
  "h263": "video/h263",
  "h264": "video/h264",
  "heic": "image/heic",
  "heics": "image/heic-sequence",
  "heif": "image/heif",
  "heifs": "image/heif-sequence",
  "hej2": "image/hej2k",
  "held": "application/atsc-held+xml",
  "hjson": "application/hjson",
  "hlp": "application/winhlp",
  "hqx": "application/mac-binhex40",
  "hsj2": "image/hsj2",
  "htm": "text/html",
  "html": "text/html",
  "ics": "text/calendar",
  "ief": "image/ief",
  "ifb": "text/calendar",
  "iges": "model/iges",
  "igs": "model/iges",
  "img": "application/octet-stream",
  "in": "text/plain",
  "ini": "text/plain",
  "ink": "application/inkml+xml",
  "inkml": "application/inkml+xml",
  "ipfix": "application/ipfix",
  "iso": "application/octet-stream",
  "its": "application/its+xml",
  "jade": "text/jade",
  "jar": "application/java-archive",
  "jhc": "image/jphc",
  "jls": "image/jls",
  "jp2": "image/jp2",
  "jpe": "image/jpeg",
  "jpeg": "image/jpeg",
  "jpf": "image/jpx",
  "jpg": "image/jpeg",
  "jpg2": "image/jp2",
  "jpgm": "image/jpm",
  "jpgv": "video/jpeg",
  "jph": "image/jph",
  "jpm": "image/jpm",
  "jpx": "image/jpx",
  "js": "text/javascript",
  "json": "application/json",
  "json5": "application/json5",
  "jsonld": "application/ld+json",
  "jsonml": "application/jsonml+json",
  "jsx": "text/jsx",
  "jt": "model/jt",
  "jxl": "image/jxl",
  "jxr": "image/jxr",
  "jxra": "image/jxra",
  "jxrs": "image/jxrs",
  "jxs": "image/jxs",
  "jxsc": "image/jxsc",
  "jxsi": "image/jxsi",
  "jxss": "image/jxss",
  "kar": "audio/midi",
  "ktx": "image/ktx",
  "ktx2": "image/ktx2",
  "less": "text/less",
  "lgr": "application/lgr+xml",
  "list": "text/plain",
  "litcoffee": "text/coffeescript",
  "log": "text/plain",
  "lostxml": "application/lost+xml",
  "lrf": "application/octet-stream",
  "m1v": "video/mpeg",
  "m21": "application/mp21",
  "m2a": "audio/mpeg",
  "m2t": "video/mp2t",
  "m2ts": "video/mp2t",
  "m2v": "video/mpeg",
  "m3a": "audio/mpeg",
  "m4a": "audio/mp4",
  "m4p": "application/mp4",
  "m4s": "video/iso.segment",
  "ma": "application/mathematica",
  "mads": "application/mads+xml",
  "maei": "application/mmt-aei+xml",
  "man": "text/troff",
  "manifest": "text/cache-manifest",
  "map": "application/json",
  "mar": "application/octet-stream",
  "markdown": "text/markdown",
  "mathml": "application/mathml+xml",
  "mb": "application/mathematica",
  "mbox": "application/mbox",
  "md": "text/markdown",
  "mdx": "text/mdx",
  "me": "text/troff",
  "mesh": "model/mesh",
  "meta4": "application/metalink4+xml",
  "metalink": "application/metalink+xml",
  "mets": "application/mets+xml",
  "mft": "application/rpki-manifest",
  "mid": "audio/midi",
  "midi": "audio/midi",
  "mime": "message/rfc822",
  "mj2": "video/mj2",
  "mjp2": "video/mj2",
  "mjs": "text/javascript",
  "mml": "text/mathml",
  "mods": "application/mods+xml",
  "mov": "video/quicktime",
  "mp2": "audio/mpeg",
  "mp21": "application/mp21",
  "mp2a": "audio/mpeg",
  "mp3": "audio/mpeg",
  "mp4": "video/mp4",
  "mp4a": "audio/mp4",
  "mp4s": "application/mp4",
  "mp4v": "video/mp4",
  "mpd": "application/dash+xml",
  "mpe": "video/mpeg",
  "mpeg": "video/mpeg",
  "mpf": "application/media-policy-dataset+xml",
  "mpg": "video/mpeg",
  "mpg4": "video/mp4",
  "mpga": "audio/mpeg",
  "mpp": "application/dash-patch+xml",
  "mrc": "application/marc",
  "mrcx": "application/marcxml+xml",
  "ms": "text/troff",
  "mscml": "application/mediaservercontrol+xml",
  "msh": "model/mesh",
  "msi": "application/octet-stream",
  "msix": "application/msix",
  "msixbundle": "application/msixbundle",
  "msm": "application/octet-stream",
  "msp": "application/octet-stream",
  "mtl": "model/mtl",
  "mts": "video/mp2t",
  "musd": "application/mmt-usd+xml",
  "mxf": "application/mxf",
  "mxmf": "audio/mobile-xmf",
  "mxml": "application/xv+xml",
  "n3": "text/n3",
  "nb": "application/mathematica",
  "nq": "application/n-quads",
  "nt": "application/n-triples",
  "obj": "model/obj",
  "oda": "application/oda",
  "oga": "audio/ogg",
  "ogg": "audio/ogg",
  "ogv": "video/ogg",
  "ogx": "application/ogg",
  "omdoc": "application/omdoc+xml",
  "onepkg": "application/onenote",
  "onetmp": "application/onenote",
  "onetoc": "application/onenote",
  "onetoc2": "application/onenote",
  "opf": "application/oebps-package+xml",
  "opus": "audio/ogg",
  "otf": "font/otf",
  "owl": "application/rdf+xml",
  "oxps": "application/oxps",
  "p10": "application/pkcs10",
  "p7c": "application/pkcs7-mime",
  "p7m": "application/pkcs7-mime",
  "p7s": "application/pkcs7-signature",
  "p8": "application/pkcs8",
  "pdf": "application/pdf",
  "pfr": "application/font-tdpfr",
  "pgp": "application/pgp-encrypted",
  "pkg": "application/octet-stream",
  "pki": "application/pkixcmp",
  "pkipath": "application/pkix-pkipath",
  "pls": "application/pls+xml",
  "png": "image/png",
  "prc": "model/prc",
  "prf": "application/pics-rules",
  "provx": "application/provenance+xml",
  "ps": "application/postscript",
  "pskcxml": "application/pskc+xml",
  "pti": "image/prs.pti",
  "qt": "video/quicktime",
  "raml": "application/raml+yaml",
  "rapd": "application/route-apd+xml",
  "rdf": "application/rdf+xml",
  "relo": "application/p2p-overlay+xml",
  "rif": "application/reginfo+xml",
  "rl": "application/resource-lists+xml",
  "rld": "application/resource-lists-diff+xml",
  "rmi": "audio/midi",
  "rnc": "application/relax-ng-compact-syntax",
  "rng": "application/xml",
  "roa": "application/rpki-roa",
  "roff": "text/troff",
  "rq": "application/sparql-query",
  "rs": "application/rls-services+xml",
  "rsat": "application/atsc-rsat+xml",
  "rsd": "application/rsd+xml",
  "rsheet": "application/urc-ressheet+xml",
  "rss": "application/rss+xml",
  "rtf": "text/rtf",
  "rtx": "text/richtext",
  "rusd": "application/route-usd+xml",
  "s3m": "audio/s3m",
  "sbml": "application/sbml+xml",
  "scq": "application/scvp-cv-request",
  "scs": "application/scvp-cv-response",
  "sdp": "application/sdp",
  "senmlx": "application/senml+xml",
  "sensmlx": "application/sensml+xml",
  "ser": "application/java-serialized-object",
  "setpay": "application/set-payment-initiation",
  "setreg": "application/set-registration-initiation",
  "sgi": "image/sgi",
  "sgm": "text/sgml",
  "sgml": "text/sgml",
  "shex": "text/shex",
  "shf": "application/shf+xml",
  "shtml": "text/html",
  "sieve": "application/sieve",
  "sig": "application/pgp-signature",
  "sil": "audio/silk",
  "silo": "model/mesh",
  "siv": "application/sieve",
  "slim": "text/slim",
  "slm": "text/slim",
  "sls": "application/route-s-tsid+xml",
  "smi": "application/smil+xml",
  "smil": "application/smil+xml",
  "snd": "audio/basic",
  "so": "application/octet-stream",
  "spdx": "text/spdx",
  "spp": "application/scvp-vp-response",
  "spq": "application/scvp-vp-request",
  "spx": "audio/ogg",
  "sql": "application/sql",
  "sru": "application/sru+xml",
  "srx": "application/sparql-results+xml",
  "ssdl": "application/ssdl+xml",
  "ssml": "application/ssml+xml",
  "stk": "application/hyperstudio",
  "stl": "model/stl",
  "stpx": "model/step+xml",
  "stpxz": "model/step-xml+zip",
  "stpz": "model/step+zip",
  "styl": "text/stylus",
  "stylus": "text/stylus",
  "svg": "image/svg+xml",
  "svgz": "image/svg+xml",
  "swidtag": "application/swid+xml",
  "t": "text/troff",
  "t38": "image/t38",
  "td": "application/urc-targetdesc+xml",
  "tei": "application/tei+xml",
  "teicorpus": "application/tei+xml",
  "text": "text/plain",
  "tfi": "application/thraud+xml",
  "tfx": "image/tiff-fx",
  "tif": "image/tiff",
  "tiff": "image/tiff",
  "toml": "application/toml",
  "tr": "text/troff",
  "trig": "application/trig",
  "ts": "video/mp2t",
  "tsd": "application/timestamped-data",
  "tsv": "text/tab-separated-values",
  "ttc": "font/collection",
  "ttf": "font/ttf",
  "ttl": "text/turtle",
  "ttml": "application/ttml+xml",
  "txt": "text/plain",
  "u3d": "model/u3d",
  "u8dsn": "message/global-delivery-status",
  "u8hdr": "message/global-headers",
  "u8mdn": "message/global-disposition-notification",
  "u8msg": "message/global",
  "ubj": "application/ubjson",
  "uri": "text/uri-list",
  "uris": "text/uri-list",
  "urls": "text/uri-list",
  "vcard": "text/vcard",
  "vrml": "model/vrml",
  "vtt": "text/vtt",
  "vxml": "application/voicexml+xml",
  "war": "application/java-archive",
  "wasm": "application/wasm",
  "wav": "audio/wav",
  "weba": "audio/webm",
  "webm": "video/webm",
  "webmanifest": "application/manifest+json",
  "webp": "image/webp",
  "wgsl": "text/wgsl",
  "wgt": "application/widget",
  "wif": "application/watcherinfo+xml",
  "wmf": "image/wmf",
  "woff": "font/woff",
  "woff2": "font/woff2",
  "wrl": "model/vrml",
  "wsdl": "application/wsdl+xml",
  "wspolicy": "application/wspolicy+xml",
  "x3d": "model/x3d+xml",
  "x3db": "model/x3d+fastinfoset",
  "x3dbz": "model/x3d+binary",
  "x3dv": "model/x3d-vrml",
  "x3dvz": "model/x3d+vrml",
  "x3dz": "model/x3d+xml",
  "xaml": "application/xaml+xml",
  "xav": "application/xcap-att+xml",
  "xca": "application/xcap-caps+xml",
  "xcs": "application/calendar+xml",
  "xdf": "application/xcap-diff+xml",
  "xdssc": "application/dssc+xml",
  "xel": "application/xcap-el+xml",
  "xenc": "application/xenc+xml",
  "xer": "application/patch-ops-error+xml",
  "xfdf": "application/xfdf",
  "xht": "application/xhtml+xml",
  "xhtml": "application/xhtml+xml",
  "xhvml": "application/xv+xml",
  "xlf": "application/xliff+xml",
  "xm": "audio/xm",
  "xml": "text/xml",
  "xns": "application/xcap-ns+xml",
  "xop": "application/xop+xml",
  "xpl": "application/xproc+xml",
  "xsd": "application/xml",
  "xsf": "application/prs.xsf+xml",
  "xsl": "application/xml",
  "xslt": "application/xml",
  "xspf": "application/xspf+xml",
  "xvm": "application/xv+xml",
  "xvml": "application/xv+xml",
  "yaml": "text/yaml",
  "yang": "application/yang",
  "yin": "application/yin+xml",
  "yml": "text/yaml",
  "zip": "application/zip"
};

function lookup(extn) {
	let tmp = ('' + extn).trim().toLowerCase();
	let idx = tmp.lastIndexOf('.');
	return mimes[!~idx ? tmp : tmp.substring(++idx)];
}



;// CONCATENATED MODULE: ./build/previews/static/content-type.js

/** Types of the web that the library leaves to the vendors. */
const others = {
    bmp: 'image/bmp',
    eot: 'application/vnd.ms-fontobject',
    ico: 'image/x-icon',
};
/** XML declares its charset itself; a parameter would overrule it. */
const declared = new Set(['text/xml']);
const packed = /^(?:application\/(?:.+\+)?(?:json|xml|wasm)|application\/(?:toml|rtf|vnd\.ms-fontobject)|image\/(?:svg\+xml|bmp|x-icon)|font\/(?:ttf|otf)|text\/.+)$/;
/** The type of a file by its name, without parameters; undefined when its ending is not known. */
function knownType(name) {
    const [, ending] = /\.([^./]+)$/.exec(name.toLowerCase()) ?? [];
    if (ending === undefined)
        return undefined;
    return lookup(ending) ?? (Object.hasOwn(others, ending) ? others[ending] : undefined);
}
/** The value of Content-Type for a file, and whether it is worth compressing: not what already is. */
function contentType(name) {
    const type = knownType(name) ?? 'application/octet-stream';
    const hasCharset = type.startsWith('text/') && !declared.has(type);
    return { type: hasCharset ? `${type};charset=utf-8` : type, compressible: packed.test(type) };
}

// EXTERNAL MODULE: ./build/previews/static/path-pattern.js
var path_pattern = __webpack_require__(60435);
// EXTERNAL MODULE: ./build/previews/static/redirect-target.js
var redirect_target = __webpack_require__(51317);
;// CONCATENATED MODULE: ./build/previews/static/route.js




/**
 * How a request is answered: by the first rule that matches; where there is a file, only by a forced one.
 * A rewritten path is not matched again, and a rule that leads back to the very request is passed over, so
 * that no request goes in circles here.
 */
function route(routes, target) {
    const page = findPage(routes.files, target.path);
    for (const rule of routes.redirects) {
        if (page !== undefined && !rule.force)
            continue;
        const answer = applied(rule, routes, target);
        if (answer !== undefined)
            return answer;
    }
    if (page?.lacksSlash) {
        return { kind: 'redirect', location: `${target.path}/${target.query}`, status: 301 };
    }
    if (page !== undefined)
        return { kind: 'file', file: page.file, status: 200 };
    // A missing script answered with a page would hide that it is missing.
    if (routes.singlePage !== undefined && !isAsset(target.path)) {
        return { kind: 'file', file: routes.singlePage, status: 200 };
    }
    return { kind: 'missing' };
}
function applied(rule, routes, target) {
    const captures = (0,path_pattern/* matchPath */.B)(rule.from, target.path);
    if (captures === undefined)
        return undefined;
    const { line, status, to } = rule;
    if (status !== 200 && status !== 404) {
        const location = (0,redirect_target/* locationOf */.hD)(to, captures, target.query);
        const leadsBack = location === `${target.path}${target.query}`;
        return leadsBack ? undefined : { kind: 'redirect', location, status };
    }
    if (to.origin !== '')
        return { kind: 'elsewhere', line, origin: to.origin };
    const page = findPage(routes.files, (0,redirect_target/* localPath */.$S)(to, captures));
    return page === undefined ? { kind: 'missing' } : { kind: 'file', file: page.file, status };
}
function isAsset(path) {
    const type = knownType(path);
    return type !== undefined && type !== 'text/html';
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/previews/static/byte-range.js
/**
 * What a Range header asks for of `size` bytes (RFC 9110, 14). Undefined when the whole is to be sent: for
 * no range, several, another unit, or one that is no range.
 */
function byteRange(header, size) {
    const [, first, last] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '') ?? [];
    if (first === undefined || last === undefined || (first === '' && last === ''))
        return undefined;
    if (first === '') {
        const length = Math.min(Number(last), size);
        return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
    }
    const start = Number(first);
    if (last !== '' && Number(last) < start)
        return undefined;
    if (start >= size)
        return 'unsatisfiable';
    return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

;// CONCATENATED MODULE: ./build/previews/static/is-fresh.js
/** Whether the client's copy is still right, so that 304 is the answer (RFC 9110, 13.1.2 and 13.1.3). */
function isFresh(conditions, now) {
    const tags = conditions['if-none-match'];
    if (tags !== undefined) {
        if (tags.trim() === '*')
            return true;
        return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === now.etag);
    }
    const since = Date.parse(conditions['if-modified-since'] ?? '');
    return now.modified * 1000 <= since;
}
/** Whether a part fits what the client has (RFC 9110, 13.1.5): without If-Range it asks for it regardless. */
function mayResume(conditions, now) {
    const wanted = conditions['if-range'];
    if (wanted === undefined)
        return true;
    return wanted === now.etag || Date.parse(String(wanted)) === now.modified * 1000;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/previews/static/open-unchanged.js


/**
 * Opens a file that is the very one the survey saw, byte for byte as far as the system tells; undefined when
 * it was replaced, changed or removed since. Links that took its place are not followed out of the folder.
 */
async function openUnchanged(file) {
    let handle;
    try {
        handle = await (0,external_node_fs_promises_.open)(file.real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch {
        return undefined;
    }
    const now = await handle.stat();
    const isSame = now.ino === file.ino &&
        now.dev === file.dev &&
        now.size === file.size &&
        now.mtimeMs === file.mtimeMs;
    if (isSame)
        return handle;
    await handle.close();
    return undefined;
}

;// CONCATENATED MODULE: ./build/previews/static/accepted-codings.js
const order = ['br', 'gzip'];
/** The codings that an Accept-Encoding header allows (RFC 9110, 12.5.3), the preferred one first. */
function acceptedCodings(header) {
    const weights = new Map();
    for (const item of String(header ?? '')
        .toLowerCase()
        .split(',')
        .slice(0, 50)) {
        const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
        const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
        const valid = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight);
        weights.set(name === 'x-gzip' ? 'gzip' : name, valid ? Number(weight) : 0);
    }
    const weightOf = (coding) => weights.get(coding) ?? weights.get('*') ?? 0;
    return order
        .filter((coding) => weightOf(coding) > 0)
        .toSorted((a, b) => weightOf(b) - weightOf(a));
}

;// CONCATENATED MODULE: ./build/previews/static/representation.js

const endings = { br: '.br', gzip: '.gz' };
/** The file as it is. */
function plainRepresentation(file) {
    return { content: file, size: file.size, coding: undefined, ...validatorsOf(file, undefined) };
}
/**
 * The file in the coding that the client likes best: from a `.br` or `.gz` beside it, which the build made,
 * else compressed here. Only for types that are worth it.
 */
async function representation(file, accepted, files, compress) {
    const codings = acceptedCodings(accepted);
    for (const coding of codings) {
        const beside = files.get(`${file.path}${endings[coding]}`);
        if (beside === undefined || beside.size === 0)
            continue;
        return { content: beside, size: beside.size, coding, ...validatorsOf(beside, coding) };
    }
    const [coding] = codings;
    const content = coding && (await compress(file, coding));
    if (coding === undefined || content === undefined)
        return plainRepresentation(file);
    return { content, size: content.length, coding, ...validatorsOf(file, coding) };
}
/** Strong: the same size, time and coding are taken for the same bytes, as the usual servers do. */
function validatorsOf(file, coding) {
    const version = `${file.size.toString(36)}-${Math.trunc(file.mtimeMs).toString(36)}`;
    const etag = `"${version}${coding === undefined ? '' : `-${coding}`}"`;
    return { etag, modified: Math.floor(file.mtimeMs / 1000) };
}

// EXTERNAL MODULE: ./build/previews/static/fill-template.js
var fill_template = __webpack_require__(16545);
;// CONCATENATED MODULE: ./build/previews/static/rule-headers.js


/** What rules may add to one answer, in characters; browsers and proxies take no more. What exceeds it is left out. */
const mostAdded = 32_768;
/**
 * The headers of an answer after the rules of `_headers`. What a rule sets replaces the server's own value;
 * what several set is joined by a comma, cookies are kept apart. `Vary` grows and is never lost: a cache
 * would else hand out a compressed answer to those who cannot read it.
 */
function ruleHeaders(own, rules, path) {
    const values = new Map();
    const headers = new Map(Object.entries(own));
    let added = 0;
    for (const rule of rules) {
        const captures = (0,path_pattern/* matchPath */.B)(rule.path, path);
        if (captures === undefined)
            continue;
        for (const { name, value } of rule.changes) {
            if (value !== undefined) {
                const filled = (0,fill_template/* fillTemplate */.o)(value, captures);
                added += filled.length;
                if (added > mostAdded)
                    continue;
                const before = values.get(name);
                if (before === undefined)
                    values.set(name, [filled]);
                else
                    before.push(filled);
            }
            else {
                values.delete(name);
                if (name !== 'vary')
                    headers.delete(name);
            }
        }
    }
    for (const [name, set] of values) {
        const before = name === 'vary' ? own[name] : undefined;
        const all = before === undefined ? set : [String(before), ...set];
        headers.set(name, name === 'set-cookie' ? all : all.join(', '));
    }
    return Object.fromEntries(headers);
}

;// CONCATENATED MODULE: ./build/previews/static/send-text.js
/** Answers with words of the server's own. */
function sendText(request, response, status, text, headers = {}) {
    response.writeHead(status, {
        'content-type': 'text/plain;charset=utf-8',
        'content-length': Buffer.byteLength(text),
        ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : text);
}

;// CONCATENATED MODULE: ./build/previews/static/send-file.js








/**
 * Answers with a file: 200, 206 for a part, 304 for what the client has, 416 for a part that is not there,
 * 404 for the page of what is missing. Compressed when the client and the type allow.
 */
async function sendFile(request, response, sending, site, compress) {
    const { file, status, path } = sending;
    const { type, compressible } = contentType(file.path);
    const plain = plainRepresentation(file);
    const asked = status === 200 && request.method === 'GET' && mayResume(request.headers, plain);
    const range = asked ? byteRange(request.headers.range, file.size) : undefined;
    const chosen = compressible && range === undefined
        ? await representation(file, request.headers['accept-encoding'], site.files, compress)
        : plain;
    const own = {
        'content-type': type,
        'cache-control': 'public, max-age=0, must-revalidate',
        ...(compressible ? { vary: 'Accept-Encoding' } : {}),
        ...(status === 200 ? { 'last-modified': new Date(chosen.modified * 1000).toUTCString() } : {}),
    };
    const headers = {
        ...ruleHeaders(own, site.headers, path),
        ...(status === 200 ? { 'accept-ranges': 'bytes', etag: chosen.etag } : {}),
        ...(chosen.coding === undefined ? {} : { 'content-encoding': chosen.coding }),
    };
    if (status === 200 && isFresh(request.headers, chosen)) {
        const { 'content-type': _, 'content-encoding': __, ...kept } = headers;
        response.writeHead(304, kept).end();
        return;
    }
    if (range === 'unsatisfiable') {
        sendText(request, response, 416, 'There is no such part\n', {
            'content-range': `bytes */${file.size}`,
        });
        return;
    }
    await sendPart(request, response, { status, headers, chosen, range });
}
async function sendPart(request, response, part) {
    const { chosen, range, headers } = part;
    const { start, end } = range ?? { start: 0, end: chosen.size - 1 };
    const status = range === undefined ? part.status : 206;
    const sized = {
        ...headers,
        'content-length': end - start + 1,
        ...(range === undefined ? {} : { 'content-range': `bytes ${start}-${end}/${chosen.size}` }),
    };
    if (Buffer.isBuffer(chosen.content)) {
        response.writeHead(status, sized).end(request.method === 'HEAD' ? undefined : chosen.content);
        return;
    }
    const handle = await openUnchanged(chosen.content);
    if (handle === undefined) {
        sendText(request, response, 500, 'This file cannot be read, or was changed after the preview came up\n');
        return;
    }
    try {
        response.writeHead(status, sized);
        if (request.method === 'HEAD' || chosen.size === 0) {
            response.end();
            return;
        }
        const stream = handle.createReadStream({ start, end, autoClose: false });
        await (0,promises_.pipeline)(stream, response, { end: false });
        if (stream.bytesRead < end - start + 1)
            throw new Error('the file shrank while it was sent');
        response.end();
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./build/previews/static/answer.js





/** Answers one request from a site. Rejects when the connection breaks. */
async function answer(request, response, site, compress) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        sendText(request, response, 405, 'A static site knows GET and HEAD only\n', {
            allow: 'GET, HEAD',
        });
        return;
    }
    const target = requestTarget(request.url ?? '');
    const decided = target === undefined ? undefined : route(site, target);
    if (decided?.kind === 'redirect') {
        response.writeHead(decided.status, { location: decided.location, 'content-length': 0 }).end();
        return;
    }
    if (decided?.kind === 'elsewhere') {
        const rule = `Line ${decided.line} of _redirects leads to ${(0,visible/* visible */.R)(decided.origin)}`;
        sendText(request, response, 502, `${rule}. A preview passes no request on to another host.\n`);
        return;
    }
    const path = target?.path ?? '/404.html';
    if (decided?.kind === 'file') {
        await sendFile(request, response, { ...decided, path }, site, compress);
    }
    else if (site.notFound === undefined) {
        sendText(request, response, 404, 'Not found\n');
    }
    else {
        const page = { file: site.notFound, status: 404, path };
        await sendFile(request, response, page, site, compress);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/previews/static/compressor.js



/** Smaller files fit into one packet anyhow. */
const leastBytes = 1024;
const mostBytes = 16 * 1024 * 1024;
/**
 * Compresses each file once and keeps the result, up to `heldBytes` in all. What finds no room then, is
 * tiny, huge, or does not shrink, is sent as it is.
 */
function compressor(heldBytes = 64 * 1024 * 1024) {
    const kept = new Map();
    let held = 0;
    return async (file, coding) => {
        if (file.size < leastBytes || file.size > mostBytes)
            return undefined;
        const key = `${coding} ${file.real}`;
        const known = kept.get(key);
        if (known !== undefined)
            return await known;
        if (held + file.size > heldBytes)
            return undefined;
        // The whole size is taken until it is known how far the file shrinks.
        held += file.size;
        const made = compressed(file, coding).then((result) => {
            held += (result?.length ?? 0) - file.size;
            return result;
        });
        kept.set(key, made);
        return await made;
    };
}
async function compressed(file, coding) {
    try {
        const handle = await openUnchanged(file);
        if (handle === undefined)
            return undefined;
        const content = await contentOf(handle);
        const result = coding === 'br' ? await asBrotli(content) : await asGzip(content);
        return result.length < content.length ? result : undefined;
    }
    catch {
        return undefined;
    }
}
async function contentOf(handle) {
    try {
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
const asGzip = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
const brotli = (0,external_node_util_.promisify)(external_node_zlib_.brotliCompress);
/** Quality 5 takes about as long as gzip and is what hosts use for answers made on the fly. */
const asBrotli = (content) => brotli(content, {
    params: {
        [external_node_zlib_.constants.BROTLI_PARAM_QUALITY]: 5,
        [external_node_zlib_.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
});

// EXTERNAL MODULE: ./build/previews/static/read-site.js + 5 modules
var read_site = __webpack_require__(9793);
;// CONCATENATED MODULE: ./build/previews/static/server.js






/**
 * Serves a folder as the usual hosts of static sites do: `/about` is about.html or about/index.html, a
 * folder is redirected to its slash, `_redirects` and `_headers` hold, what is missing gets 404.html, or
 * index.html for a single page. GET and HEAD only, on 127.0.0.1, files as they were at the start. Returns
 * when it listens. Throws the UserErrors of `readSite` and `port-in-use`.
 */
async function serve(folder, port, singlePage = false) {
    const site = (0,read_site/* readSite */.U)(folder, singlePage);
    const compress = compressor();
    const server = (0,external_node_http_.createServer)((request, response) => {
        // A broken connection, or a file that shrank while it was sent: the client must not take it for whole.
        answer(request, response, site, compress).catch(() => response.destroy());
    });
    server.keepAliveTimeout = 65_000;
    await listen(server, port);
    return server;
}
/**
 * `serve FOLDER --port N [--single-page]`, the process behind the preview. What goes wrong is told in the
 * preview's log.
 */
async function serveCommand(args) {
    const [folder = '', , port, ...flags] = args;
    try {
        await serve(folder, Number(port), flags.includes('--single-page'));
    }
    catch (thrown) {
        const told = thrown instanceof errors/* UserError */.y ? `${thrown.what}: ${thrown.why}` : (0,root_cause/* rootCause */.e)(thrown);
        process.stderr.write(`Error: ${told}\n`);
        process.exitCode = 1;
    }
}
function listen(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', (error) => reject(error.code === 'EADDRINUSE'
            ? new errors/* UserError */.y({
                code: 'port-in-use',
                what: `Port ${port} is already in use`,
                why: 'Another process listens on it',
                fix: 'Stop that process, or name another port',
                cause: error,
            })
            : error));
        server.listen(port, '127.0.0.1', resolve);
    });
}


/***/ })

};
