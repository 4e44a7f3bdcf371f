export const id = 1658;
export const ids = [1658];
export const modules = {

/***/ 61658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Browser: () => (/* reexport */ types_Browser),
  m9: () => (/* reexport */ CDP_WEBSOCKET_ENDPOINT_REGEX),
  Lk: () => (/* reexport */ ChromeReleaseChannel),
  MU: () => (/* reexport */ TimeoutError),
  S7: () => (/* reexport */ WEBDRIVER_BIDI_WEBSOCKET_ENDPOINT_REGEX),
  Bi: () => (/* reexport */ launch_computeExecutablePath),
  AZ: () => (/* reexport */ launch_computeSystemExecutablePath),
  SH: () => (/* reexport */ browser_data_createProfile),
  detectBrowserPlatform: () => (/* reexport */ detectPlatform_detectBrowserPlatform),
  yL: () => (/* reexport */ getInstalledBrowsers),
  ql: () => (/* reexport */ launch_launch),
  SC: () => (/* reexport */ browser_data_resolveBuildId),
  resolveDefaultUserDataDir: () => (/* reexport */ browser_data_resolveDefaultUserDataDir),
  JC: () => (/* reexport */ uninstall)
});

// UNUSED EXPORTS: BrowserPlatform, BrowserTag, CLI, Cache, DefaultProvider, InstalledBrowser, Process, buildArchiveFilename, canDownload, getDownloadUrl, getVersionComparator, install

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/httpUtil.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */





async function httpUtil_headHttpRequest(url) {
    return await new Promise(resolve => {
        httpRequest(url, 'HEAD', response => {
            // consume response data free node process
            response.resume();
            resolve(response.statusCode === 200);
        }, false)
            .then(request => {
            request.on('error', () => {
                resolve(false);
            });
        })
            .catch(() => {
            resolve(false);
        });
    });
}
async function httpRequest(url, method, response, keepAlive = true) {
    let agent;
    try {
        const { ProxyAgent } = await __webpack_require__.e(/* import() */ 3371).then(__webpack_require__.t.bind(__webpack_require__, 83371, 19));
        agent = new ProxyAgent();
    }
    catch {
        // Standard Node.js agents will be used.
    }
    const options = {
        protocol: url.protocol,
        hostname: url.hostname,
        port: url.port,
        path: url.pathname + url.search,
        method,
        headers: keepAlive ? { Connection: 'keep-alive' } : undefined,
        auth: (0,external_node_url_.urlToHttpOptions)(url).auth,
        agent,
    };
    const requestCallback = (res) => {
        if (res.statusCode &&
            res.statusCode >= 300 &&
            res.statusCode < 400 &&
            res.headers.location) {
            void httpRequest(new external_node_url_.URL(res.headers.location, url), method, response);
            // consume response data to free up memory
            // And prevents the connection from being kept alive
            res.resume();
        }
        else {
            response(res);
        }
    };
    const request = options.protocol === 'https:'
        ? external_node_https_.request(options, requestCallback)
        : external_node_http_.request(options, requestCallback);
    request.end();
    return request;
}
class HashVerifier {
    #hash = createHash('sha256');
    update(chunk) {
        this.#hash.update(chunk);
    }
    verify(url, destinationPath, expectedHash) {
        const actualHash = this.#hash.digest('hex');
        if (actualHash !== expectedHash.toLowerCase()) {
            try {
                unlinkSync(destinationPath);
            }
            catch { }
            throw new Error(`Integrity check failed for downloaded browser archive.\n` +
                `  URL:      ${url}\n` +
                `  Expected: ${expectedHash.toLowerCase()}\n` +
                `  Actual:   ${actualHash}`);
        }
    }
}
/**
 * @internal
 */
function httpUtil_downloadFile(url, destinationPath, progressCallback, expectedHash) {
    return new Promise(async (resolve, reject) => {
        let downloadedBytes = 0;
        let totalBytes;
        const verifier = expectedHash ? new HashVerifier() : null;
        const cleanup = () => {
            try {
                unlinkSync(destinationPath);
            }
            catch { }
        };
        const downloadError = (cause) => {
            const options = cause ? { cause } : undefined;
            if (totalBytes === undefined) {
                return new Error(`Download failed: connection closed before the download completed. URL: ${url}`, options);
            }
            return new Error(`Download failed: expected ${totalBytes} bytes, received ${downloadedBytes} bytes. URL: ${url}`, options);
        };
        try {
            const request = await httpRequest(url, 'GET', response => {
                if (response.statusCode !== 200) {
                    const error = new Error(`Download failed: server returned code ${response.statusCode}. URL: ${url}`);
                    // consume response data to free up memory
                    response.resume();
                    reject(error);
                    return;
                }
                const file = createWriteStream(destinationPath);
                let error;
                const failDownload = (downloadError) => {
                    error ??= downloadError;
                    response.destroy();
                    file.destroy();
                };
                file.on('close', () => {
                    if (error) {
                        cleanup();
                        reject(error);
                        return;
                    }
                    if (verifier && expectedHash) {
                        try {
                            verifier.verify(url, destinationPath, expectedHash);
                        }
                        catch (err) {
                            reject(err);
                            return;
                        }
                    }
                    return resolve();
                });
                file.on('error', failDownload);
                const contentLength = Number.parseInt(response.headers['content-length'] ?? '', 10);
                totalBytes = Number.isFinite(contentLength) ? contentLength : undefined;
                response.on('close', () => {
                    if (!response.complete) {
                        failDownload(downloadError());
                    }
                });
                response.on('error', responseError => {
                    failDownload(response.complete ? responseError : downloadError(responseError));
                });
                response.on('data', (chunk) => {
                    downloadedBytes += chunk.length;
                    verifier?.update(chunk);
                    if (progressCallback) {
                        progressCallback(downloadedBytes, totalBytes ?? 0);
                    }
                });
                response.pipe(file);
            });
            request.on('error', error => {
                return reject(error);
            });
        }
        catch (error) {
            reject(error);
        }
    });
}
async function getJSON(url) {
    const text = await getText(url);
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Error('Could not parse JSON from ' + url.toString());
    }
}
function getText(url) {
    return new Promise(async (resolve, reject) => {
        try {
            const request = await httpRequest(url, 'GET', response => {
                let data = '';
                if (response.statusCode && response.statusCode >= 400) {
                    return reject(new Error(`Got status code ${response.statusCode}`));
                }
                response.on('data', chunk => {
                    data += chunk;
                });
                response.on('end', () => {
                    try {
                        return resolve(String(data));
                    }
                    catch {
                        return reject(new Error(`Failed to read text response from ${url}`));
                    }
                });
            }, false);
            request.on('error', err => {
                reject(err);
            });
        }
        catch (err) {
            reject(err);
        }
    });
}
//# sourceMappingURL=httpUtil.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/browser-data/types.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Supported browsers.
 *
 * @public
 */
var types_Browser;
(function (Browser) {
    Browser["CHROME"] = "chrome";
    Browser["CHROMEHEADLESSSHELL"] = "chrome-headless-shell";
    Browser["CHROMIUM"] = "chromium";
    Browser["FIREFOX"] = "firefox";
    Browser["CHROMEDRIVER"] = "chromedriver";
})(types_Browser || (types_Browser = {}));
/**
 * Platform names used to identify a OS platform x architecture combination in the way
 * that is relevant for the browser download.
 *
 * @public
 */
var types_BrowserPlatform;
(function (BrowserPlatform) {
    BrowserPlatform["LINUX"] = "linux";
    BrowserPlatform["LINUX_ARM"] = "linux_arm";
    BrowserPlatform["MAC"] = "mac";
    BrowserPlatform["MAC_ARM"] = "mac_arm";
    BrowserPlatform["WIN32"] = "win32";
    BrowserPlatform["WIN64"] = "win64";
})(types_BrowserPlatform || (types_BrowserPlatform = {}));
/**
 * Enum describing a release channel for a browser.
 *
 * You can use this in combination with {@link resolveBuildId} to resolve
 * a build ID based on a release channel.
 *
 * @public
 */
var BrowserTag;
(function (BrowserTag) {
    BrowserTag["CANARY"] = "canary";
    BrowserTag["NIGHTLY"] = "nightly";
    BrowserTag["BETA"] = "beta";
    BrowserTag["DEV"] = "dev";
    BrowserTag["DEVEDITION"] = "devedition";
    BrowserTag["STABLE"] = "stable";
    BrowserTag["ESR"] = "esr";
    BrowserTag["LATEST"] = "latest";
})(BrowserTag || (BrowserTag = {}));
/**
 * @public
 */
var ChromeReleaseChannel;
(function (ChromeReleaseChannel) {
    ChromeReleaseChannel["STABLE"] = "stable";
    ChromeReleaseChannel["DEV"] = "dev";
    ChromeReleaseChannel["CANARY"] = "canary";
    ChromeReleaseChannel["BETA"] = "beta";
})(ChromeReleaseChannel || (ChromeReleaseChannel = {}));
/**
 * @internal
 */
function types_verifyChromeReleaseChannel(value) {
    if (Object.values(ChromeReleaseChannel).includes(value)) {
        return value;
    }
    throw new Error(`Invalid Chrome channel: ${value}`);
}
//# sourceMappingURL=types.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/browser-data/chrome.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */





function folder(platform, buildId) {
    switch (platform) {
        case types_BrowserPlatform.LINUX_ARM:
            if (buildId && compareVersions(buildId, '153.0.8001.0') < 0) {
                return 'linux64';
            }
            return 'linux-arm64';
        case types_BrowserPlatform.LINUX:
            return 'linux64';
        case types_BrowserPlatform.MAC_ARM:
            return 'mac-arm64';
        case types_BrowserPlatform.MAC:
            return 'mac-x64';
        case types_BrowserPlatform.WIN32:
            return 'win32';
        case types_BrowserPlatform.WIN64:
            return 'win64';
    }
}
function resolveDownloadUrl(platform, buildId, baseUrl = 'https://storage.googleapis.com/chrome-for-testing-public') {
    return `${baseUrl}/${resolveDownloadPath(platform, buildId).join('/')}`;
}
function resolveDownloadPath(platform, buildId) {
    return [
        buildId,
        folder(platform, buildId),
        `chrome-${folder(platform, buildId)}.zip`,
    ];
}
function relativeExecutablePath(platform, buildId) {
    switch (platform) {
        case types_BrowserPlatform.MAC:
        case types_BrowserPlatform.MAC_ARM:
            return external_node_path_.join('chrome-' + folder(platform, buildId), 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing');
        case types_BrowserPlatform.LINUX_ARM:
        case types_BrowserPlatform.LINUX:
            return external_node_path_.join('chrome-' + folder(platform, buildId), 'chrome');
        case types_BrowserPlatform.WIN32:
        case types_BrowserPlatform.WIN64:
            return external_node_path_.join('chrome-' + folder(platform, buildId), 'chrome.exe');
    }
}
let baseVersionUrl = 'https://googlechromelabs.github.io/chrome-for-testing';
function changeBaseVersionUrlForTesting(url) {
    baseVersionUrl = url;
}
function resetBaseVersionUrlForTesting() {
    baseVersionUrl = 'https://googlechromelabs.github.io/chrome-for-testing';
}
async function getLastKnownGoodReleaseForChannel(channel) {
    const data = (await getJSON(new URL(`${baseVersionUrl}/last-known-good-versions.json`)));
    for (const channel of Object.keys(data.channels)) {
        data.channels[channel.toLowerCase()] = data.channels[channel];
        delete data.channels[channel];
    }
    return data.channels[channel];
}
async function getLastKnownGoodReleaseForMilestone(milestone) {
    const data = (await getJSON(new URL(`${baseVersionUrl}/latest-versions-per-milestone.json`)));
    return data.milestones[milestone];
}
async function getLastKnownGoodReleaseForBuild(
/**
 * @example `112.0.23`,
 */
buildPrefix) {
    const data = (await getJSON(new URL(`${baseVersionUrl}/latest-patch-versions-per-build.json`)));
    return data.builds[buildPrefix];
}
async function chrome_resolveBuildId(channel) {
    if (Object.values(ChromeReleaseChannel).includes(channel)) {
        return (await getLastKnownGoodReleaseForChannel(channel)).version;
    }
    if (channel.match(/^\d+$/)) {
        // Potentially a milestone.
        return (await getLastKnownGoodReleaseForMilestone(channel))?.version;
    }
    if (channel.match(/^\d+\.\d+\.\d+$/)) {
        // Potentially a build prefix without the patch version.
        return (await getLastKnownGoodReleaseForBuild(channel))?.version;
    }
    return;
}
const WINDOWS_ENV_PARAM_NAMES = [
    'PROGRAMFILES',
    'ProgramW6432',
    'ProgramFiles(x86)',
    // https://source.chromium.org/chromium/chromium/src/+/main:chrome/installer/mini_installer/README.md
    'LOCALAPPDATA',
];
function getChromeWindowsLocation(channel, locationsPrefixes) {
    if (locationsPrefixes.size === 0) {
        throw new Error('Non of the common Windows Env variables were set');
    }
    let suffix;
    switch (channel) {
        case ChromeReleaseChannel.STABLE:
            suffix = 'Google\\Chrome\\Application\\chrome.exe';
            break;
        case ChromeReleaseChannel.BETA:
            suffix = 'Google\\Chrome Beta\\Application\\chrome.exe';
            break;
        case ChromeReleaseChannel.CANARY:
            suffix = 'Google\\Chrome SxS\\Application\\chrome.exe';
            break;
        case ChromeReleaseChannel.DEV:
            suffix = 'Google\\Chrome Dev\\Application\\chrome.exe';
            break;
    }
    return [...locationsPrefixes.values()].map(l => {
        return external_node_path_.win32.join(l, suffix);
    });
}
function getWslVariable(variable) {
    try {
        // The Windows env for the paths are not passed down
        // to WSL, so we evoke `cmd.exe` which is usually on the PATH
        // from which the env can be access with all uppercase names.
        // The return value is a Windows Path - `C:\Program Files`.
        const result = (0,external_node_child_process_.execSync)(`cmd.exe /c echo %${variable.toLocaleUpperCase()}%`, {
            // We need to ignore the stderr as cmd.exe
            // prints a message about wrong UNC path not supported.
            stdio: ['ignore', 'pipe', 'ignore'],
            encoding: 'utf-8',
        }).trim();
        if (result) {
            return result;
        }
    }
    catch { }
    return;
}
function getWslLocation(channel) {
    const wslVersion = (0,external_node_child_process_.execSync)('wslinfo --version', {
        stdio: ['ignore', 'pipe', 'ignore'],
        encoding: 'utf-8',
    }).trim();
    if (!wslVersion) {
        throw new Error('Not in WSL or unsupported version of WSL.');
    }
    const wslPrefixes = new Set();
    for (const name of WINDOWS_ENV_PARAM_NAMES) {
        const wslPrefix = getWslVariable(name);
        if (wslPrefix) {
            wslPrefixes.add(wslPrefix);
        }
    }
    const windowsPath = getChromeWindowsLocation(channel, wslPrefixes);
    return windowsPath.map(path => {
        // The above command returned the Windows paths `C:\Program Files\...\chrome.exe`
        // Use the `wslpath` utility tool to transform into the mounted disk
        return (0,external_node_child_process_.execSync)(`wslpath "${path}"`).toString().trim();
    });
}
function getChromeLinuxOrWslLocation(channel) {
    const locations = [];
    switch (channel) {
        case ChromeReleaseChannel.STABLE:
            locations.push('/opt/google/chrome/chrome');
            break;
        case ChromeReleaseChannel.BETA:
            locations.push('/opt/google/chrome-beta/chrome');
            break;
        case ChromeReleaseChannel.CANARY:
            locations.push('/opt/google/chrome-canary/chrome');
            break;
        case ChromeReleaseChannel.DEV:
            locations.push('/opt/google/chrome-unstable/chrome');
            break;
    }
    try {
        const wslPath = getWslLocation(channel);
        if (wslPath) {
            locations.push(...wslPath);
        }
    }
    catch {
        // Ignore WSL errors
    }
    return locations;
}
function resolveSystemExecutablePaths(platform, channel) {
    switch (platform) {
        case types_BrowserPlatform.WIN64:
        case types_BrowserPlatform.WIN32:
            const prefixLocation = new Set(WINDOWS_ENV_PARAM_NAMES.map(name => {
                return process.env[name];
            }).filter((l) => {
                return !!l;
            }));
            // Fallbacks in case env vars are misconfigured.
            prefixLocation.add('C:\\Program Files');
            prefixLocation.add('C:\\Program Files (x86)');
            prefixLocation.add('D:\\Program Files');
            prefixLocation.add('D:\\Program Files (x86)');
            return getChromeWindowsLocation(channel, prefixLocation);
        case types_BrowserPlatform.MAC_ARM:
        case types_BrowserPlatform.MAC:
            switch (channel) {
                case ChromeReleaseChannel.STABLE:
                    return [
                        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
                    ];
                case ChromeReleaseChannel.BETA:
                    return [
                        '/Applications/Google Chrome Beta.app/Contents/MacOS/Google Chrome Beta',
                    ];
                case ChromeReleaseChannel.CANARY:
                    return [
                        '/Applications/Google Chrome Canary.app/Contents/MacOS/Google Chrome Canary',
                    ];
                case ChromeReleaseChannel.DEV:
                    return [
                        '/Applications/Google Chrome Dev.app/Contents/MacOS/Google Chrome Dev',
                    ];
            }
        case types_BrowserPlatform.LINUX_ARM:
        case types_BrowserPlatform.LINUX:
            return getChromeLinuxOrWslLocation(channel);
    }
}
function resolveDefaultUserDataDir(platform, channel) {
    switch (platform) {
        case types_BrowserPlatform.WIN64:
        case types_BrowserPlatform.WIN32:
            // https://source.chromium.org/chromium/chromium/src/+/main:chrome/common/chrome_paths_win.cc;l=42;drc=4c86c7940a47c36b8bf52c134483ef2da86caa62
            switch (channel) {
                case ChromeReleaseChannel.STABLE:
                    return external_node_path_.join(getLocalAppDataWin(), 'Google', 'Chrome', 'User Data');
                case ChromeReleaseChannel.BETA:
                    return external_node_path_.join(getLocalAppDataWin(), 'Google', 'Chrome Beta', 'User Data');
                case ChromeReleaseChannel.CANARY:
                    return external_node_path_.join(getLocalAppDataWin(), 'Google', 'Chrome SxS', 'User Data');
                case ChromeReleaseChannel.DEV:
                    return external_node_path_.join(getLocalAppDataWin(), 'Google', 'Chrome Dev', 'User Data');
            }
        case types_BrowserPlatform.MAC_ARM:
        case types_BrowserPlatform.MAC:
            // https://source.chromium.org/chromium/chromium/src/+/main:chrome/common/chrome_paths_mac.mm;l=86;drc=4c86c7940a47c36b8bf52c134483ef2da86caa62
            switch (channel) {
                case ChromeReleaseChannel.STABLE:
                    return external_node_path_.join(getBaseUserDataDirPathMac(), 'Chrome');
                case ChromeReleaseChannel.BETA:
                    return external_node_path_.join(getBaseUserDataDirPathMac(), 'Chrome Beta');
                case ChromeReleaseChannel.DEV:
                    return external_node_path_.join(getBaseUserDataDirPathMac(), 'Chrome Dev');
                case ChromeReleaseChannel.CANARY:
                    return external_node_path_.join(getBaseUserDataDirPathMac(), 'Chrome Canary');
            }
        case types_BrowserPlatform.LINUX_ARM:
        case types_BrowserPlatform.LINUX:
            // https://source.chromium.org/chromium/chromium/src/+/main:chrome/common/chrome_paths_linux.cc;l=80;drc=4c86c7940a47c36b8bf52c134483ef2da86caa62
            switch (channel) {
                case ChromeReleaseChannel.STABLE:
                    return external_node_path_.join(getConfigHomeLinux(), 'google-chrome');
                case ChromeReleaseChannel.BETA:
                    return external_node_path_.join(getConfigHomeLinux(), 'google-chrome-beta');
                case ChromeReleaseChannel.CANARY:
                    return external_node_path_.join(getConfigHomeLinux(), 'google-chrome-canary');
                case ChromeReleaseChannel.DEV:
                    return external_node_path_.join(getConfigHomeLinux(), 'google-chrome-unstable');
            }
    }
}
function getLocalAppDataWin() {
    return (process.env['LOCALAPPDATA'] || external_node_path_.join(external_node_os_.homedir(), 'AppData', 'Local'));
}
function getConfigHomeLinux() {
    return (process.env['CHROME_CONFIG_HOME'] ||
        process.env['XDG_CONFIG_HOME'] ||
        external_node_path_.join(external_node_os_.homedir(), '.config'));
}
function getBaseUserDataDirPathMac() {
    return external_node_path_.join(external_node_os_.homedir(), 'Library', 'Application Support', 'Google');
}
function compareVersions(a, b) {
    const cleanA = a.trim();
    const cleanB = b.trim();
    const versionRegex = /^\d+(?:\.\d+){0,3}$/;
    if (!versionRegex.test(cleanA)) {
        throw new Error(`Version ${a} is not a valid Chrome version`);
    }
    if (!versionRegex.test(cleanB)) {
        throw new Error(`Version ${b} is not a valid Chrome version`);
    }
    const aParts = cleanA.split('.').map(Number);
    const bParts = cleanB.split('.').map(Number);
    for (let i = 0; i < 4; i++) {
        const aPart = aParts[i] ?? 0;
        const bPart = bParts[i] ?? 0;
        if (aPart > bPart) {
            return 1;
        }
        if (aPart < bPart) {
            return -1;
        }
    }
    return 0;
}
//# sourceMappingURL=chrome.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/browser-data/chrome-headless-shell.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */



function chrome_headless_shell_folder(platform, buildId) {
    switch (platform) {
        case types_BrowserPlatform.LINUX_ARM:
            if (buildId && compareVersions(buildId, '153.0.8001.0') < 0) {
                return 'linux64';
            }
            return 'linux-arm64';
        case types_BrowserPlatform.LINUX:
            return 'linux64';
        case types_BrowserPlatform.MAC_ARM:
            return 'mac-arm64';
        case types_BrowserPlatform.MAC:
            return 'mac-x64';
        case types_BrowserPlatform.WIN32:
            return 'win32';
        case types_BrowserPlatform.WIN64:
            return 'win64';
    }
}
function chrome_headless_shell_resolveDownloadUrl(platform, buildId, baseUrl = 'https://storage.googleapis.com/chrome-for-testing-public') {
    return `${baseUrl}/${chrome_headless_shell_resolveDownloadPath(platform, buildId).join('/')}`;
}
function chrome_headless_shell_resolveDownloadPath(platform, buildId) {
    return [
        buildId,
        chrome_headless_shell_folder(platform, buildId),
        `chrome-headless-shell-${chrome_headless_shell_folder(platform, buildId)}.zip`,
    ];
}
function chrome_headless_shell_relativeExecutablePath(platform, buildId) {
    switch (platform) {
        case types_BrowserPlatform.MAC:
        case types_BrowserPlatform.MAC_ARM:
            return external_node_path_.join('chrome-headless-shell-' + chrome_headless_shell_folder(platform, buildId), 'chrome-headless-shell');
        case types_BrowserPlatform.LINUX_ARM:
        case types_BrowserPlatform.LINUX:
            return external_node_path_.join('chrome-headless-shell-' + chrome_headless_shell_folder(platform, buildId), 'chrome-headless-shell');
        case types_BrowserPlatform.WIN32:
        case types_BrowserPlatform.WIN64:
            return external_node_path_.join('chrome-headless-shell-' + chrome_headless_shell_folder(platform, buildId), 'chrome-headless-shell.exe');
    }
}

//# sourceMappingURL=chrome-headless-shell.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/browser-data/chromedriver.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */



function chromedriver_folder(platform, buildId) {
    switch (platform) {
        case types_BrowserPlatform.LINUX_ARM:
            if (buildId && compareVersions(buildId, '153.0.8001.0') < 0) {
                return 'linux64';
            }
            return 'linux-arm64';
        case types_BrowserPlatform.LINUX:
            return 'linux64';
        case types_BrowserPlatform.MAC_ARM:
            return 'mac-arm64';
        case types_BrowserPlatform.MAC:
            return 'mac-x64';
        case types_BrowserPlatform.WIN32:
            return 'win32';
        case types_BrowserPlatform.WIN64:
            return 'win64';
    }
}
function chromedriver_resolveDownloadUrl(platform, buildId, baseUrl = 'https://storage.googleapis.com/chrome-for-testing-public') {
    return `${baseUrl}/${chromedriver_resolveDownloadPath(platform, buildId).join('/')}`;
}
function chromedriver_resolveDownloadPath(platform, buildId) {
    return [
        buildId,
        chromedriver_folder(platform, buildId),
        `chromedriver-${chromedriver_folder(platform, buildId)}.zip`,
    ];
}
function chromedriver_relativeExecutablePath(platform, buildId) {
    switch (platform) {
        case types_BrowserPlatform.MAC:
        case types_BrowserPlatform.MAC_ARM:
            return external_node_path_.join('chromedriver-' + chromedriver_folder(platform, buildId), 'chromedriver');
        case types_BrowserPlatform.LINUX_ARM:
        case types_BrowserPlatform.LINUX:
            return external_node_path_.join('chromedriver-' + chromedriver_folder(platform, buildId), 'chromedriver');
        case types_BrowserPlatform.WIN32:
        case types_BrowserPlatform.WIN64:
            return external_node_path_.join('chromedriver-' + chromedriver_folder(platform, buildId), 'chromedriver.exe');
    }
}

//# sourceMappingURL=chromedriver.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/browser-data/chromium.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */



function archive(platform, buildId) {
    switch (platform) {
        case types_BrowserPlatform.LINUX_ARM:
        case types_BrowserPlatform.LINUX:
            return 'chrome-linux';
        case types_BrowserPlatform.MAC_ARM:
        case types_BrowserPlatform.MAC:
            return 'chrome-mac';
        case types_BrowserPlatform.WIN32:
        case types_BrowserPlatform.WIN64:
            // Windows archive name changed at r591479.
            return parseInt(buildId, 10) > 591479 ? 'chrome-win' : 'chrome-win32';
    }
}
function chromium_folder(platform) {
    switch (platform) {
        case types_BrowserPlatform.LINUX_ARM:
        case types_BrowserPlatform.LINUX:
            return 'Linux_x64';
        case types_BrowserPlatform.MAC_ARM:
            return 'Mac_Arm';
        case types_BrowserPlatform.MAC:
            return 'Mac';
        case types_BrowserPlatform.WIN32:
            return 'Win';
        case types_BrowserPlatform.WIN64:
            return 'Win_x64';
    }
}
function chromium_resolveDownloadUrl(platform, buildId, baseUrl = 'https://storage.googleapis.com/chromium-browser-snapshots') {
    return `${baseUrl}/${chromium_resolveDownloadPath(platform, buildId).join('/')}`;
}
function chromium_resolveDownloadPath(platform, buildId) {
    return [chromium_folder(platform), buildId, `${archive(platform, buildId)}.zip`];
}
function chromium_relativeExecutablePath(platform, _buildId) {
    switch (platform) {
        case types_BrowserPlatform.MAC:
        case types_BrowserPlatform.MAC_ARM:
            return external_node_path_.join('chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium');
        case types_BrowserPlatform.LINUX_ARM:
        case types_BrowserPlatform.LINUX:
            return external_node_path_.join('chrome-linux', 'chrome');
        case types_BrowserPlatform.WIN32:
        case types_BrowserPlatform.WIN64:
            return external_node_path_.join('chrome-win', 'chrome.exe');
    }
}
async function chromium_resolveBuildId(platform) {
    return await getText(new URL(`https://storage.googleapis.com/chromium-browser-snapshots/${chromium_folder(platform)}/LAST_CHANGE`));
}
function chromium_compareVersions(a, b) {
    return Number(a) - Number(b);
}
//# sourceMappingURL=chromium.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/browser-data/firefox.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */




function getFormat(buildId) {
    const majorVersion = Number(buildId.split('.').shift());
    return majorVersion >= 135 ? 'xz' : 'bz2';
}
function archiveNightly(platform, buildId) {
    switch (platform) {
        case types_BrowserPlatform.LINUX:
            return `firefox-${buildId}.en-US.linux-x86_64.tar.${getFormat(buildId)}`;
        case types_BrowserPlatform.LINUX_ARM:
            return `firefox-${buildId}.en-US.linux-aarch64.tar.${getFormat(buildId)}`;
        case types_BrowserPlatform.MAC_ARM:
        case types_BrowserPlatform.MAC:
            return `firefox-${buildId}.en-US.mac.dmg`;
        case types_BrowserPlatform.WIN32:
        case types_BrowserPlatform.WIN64:
            return `firefox-${buildId}.en-US.${platform}.zip`;
    }
}
function firefox_archive(platform, buildId) {
    switch (platform) {
        case types_BrowserPlatform.LINUX_ARM:
        case types_BrowserPlatform.LINUX:
            return `firefox-${buildId}.tar.${getFormat(buildId)}`;
        case types_BrowserPlatform.MAC_ARM:
        case types_BrowserPlatform.MAC:
            return `Firefox ${buildId}.dmg`;
        case types_BrowserPlatform.WIN32:
        case types_BrowserPlatform.WIN64:
            return `Firefox Setup ${buildId}.exe`;
    }
}
function platformName(platform) {
    switch (platform) {
        case types_BrowserPlatform.LINUX:
            return `linux-x86_64`;
        case types_BrowserPlatform.LINUX_ARM:
            return `linux-aarch64`;
        case types_BrowserPlatform.MAC_ARM:
        case types_BrowserPlatform.MAC:
            return `mac`;
        case types_BrowserPlatform.WIN32:
        case types_BrowserPlatform.WIN64:
            return platform;
    }
}
function parseBuildId(buildId) {
    for (const value of Object.values(FirefoxChannel)) {
        if (buildId.startsWith(value + '_')) {
            buildId = buildId.substring(value.length + 1);
            return [value, buildId];
        }
    }
    // Older versions do not have channel as the prefix.«
    return [FirefoxChannel.NIGHTLY, buildId];
}
function firefox_resolveDownloadUrl(platform, buildId, baseUrl) {
    const [channel] = parseBuildId(buildId);
    switch (channel) {
        case FirefoxChannel.NIGHTLY:
            baseUrl ??=
                'https://archive.mozilla.org/pub/firefox/nightly/latest-mozilla-central';
            break;
        case FirefoxChannel.DEVEDITION:
            baseUrl ??= 'https://archive.mozilla.org/pub/devedition/releases';
            break;
        case FirefoxChannel.BETA:
        case FirefoxChannel.STABLE:
        case FirefoxChannel.ESR:
            baseUrl ??= 'https://archive.mozilla.org/pub/firefox/releases';
            break;
    }
    return `${baseUrl}/${firefox_resolveDownloadPath(platform, buildId).join('/')}`;
}
function firefox_resolveDownloadPath(platform, buildId) {
    const [channel, resolvedBuildId] = parseBuildId(buildId);
    switch (channel) {
        case FirefoxChannel.NIGHTLY:
            return [archiveNightly(platform, resolvedBuildId)];
        case FirefoxChannel.DEVEDITION:
        case FirefoxChannel.BETA:
        case FirefoxChannel.STABLE:
        case FirefoxChannel.ESR:
            return [
                resolvedBuildId,
                platformName(platform),
                'en-US',
                firefox_archive(platform, resolvedBuildId),
            ];
    }
}
function firefox_relativeExecutablePath(platform, buildId) {
    const [channel] = parseBuildId(buildId);
    switch (channel) {
        case FirefoxChannel.NIGHTLY:
            switch (platform) {
                case types_BrowserPlatform.MAC_ARM:
                case types_BrowserPlatform.MAC:
                    return external_node_path_.join('Firefox Nightly.app', 'Contents', 'MacOS', 'firefox');
                case types_BrowserPlatform.LINUX_ARM:
                case types_BrowserPlatform.LINUX:
                    return external_node_path_.join('firefox', 'firefox');
                case types_BrowserPlatform.WIN32:
                case types_BrowserPlatform.WIN64:
                    return external_node_path_.join('firefox', 'firefox.exe');
            }
        case FirefoxChannel.BETA:
        case FirefoxChannel.DEVEDITION:
        case FirefoxChannel.ESR:
        case FirefoxChannel.STABLE:
            switch (platform) {
                case types_BrowserPlatform.MAC_ARM:
                case types_BrowserPlatform.MAC:
                    return external_node_path_.join('Firefox.app', 'Contents', 'MacOS', 'firefox');
                case types_BrowserPlatform.LINUX_ARM:
                case types_BrowserPlatform.LINUX:
                    return external_node_path_.join('firefox', 'firefox');
                case types_BrowserPlatform.WIN32:
                case types_BrowserPlatform.WIN64:
                    return external_node_path_.join('core', 'firefox.exe');
            }
    }
}
var FirefoxChannel;
(function (FirefoxChannel) {
    FirefoxChannel["STABLE"] = "stable";
    FirefoxChannel["ESR"] = "esr";
    FirefoxChannel["DEVEDITION"] = "devedition";
    FirefoxChannel["BETA"] = "beta";
    FirefoxChannel["NIGHTLY"] = "nightly";
})(FirefoxChannel || (FirefoxChannel = {}));
let firefox_baseVersionUrl = 'https://product-details.mozilla.org/1.0';
function firefox_changeBaseVersionUrlForTesting(url) {
    firefox_baseVersionUrl = url;
}
function firefox_resetBaseVersionUrlForTesting() {
    firefox_baseVersionUrl = 'https://product-details.mozilla.org/1.0';
}
async function firefox_resolveBuildId(channel = FirefoxChannel.NIGHTLY) {
    const channelToVersionKey = {
        [FirefoxChannel.ESR]: 'FIREFOX_ESR',
        [FirefoxChannel.STABLE]: 'LATEST_FIREFOX_VERSION',
        [FirefoxChannel.DEVEDITION]: 'FIREFOX_DEVEDITION',
        [FirefoxChannel.BETA]: 'FIREFOX_DEVEDITION',
        [FirefoxChannel.NIGHTLY]: 'FIREFOX_NIGHTLY',
    };
    const versions = (await getJSON(new URL(`${firefox_baseVersionUrl}/firefox_versions.json`)));
    const version = versions[channelToVersionKey[channel]];
    if (!version) {
        throw new Error(`Channel ${channel} is not found.`);
    }
    return channel + '_' + version;
}
async function createProfile(options) {
    if (!external_node_fs_.existsSync(options.path)) {
        await external_node_fs_.promises.mkdir(options.path, {
            recursive: true,
        });
    }
    await syncPreferences({
        preferences: {
            ...defaultProfilePreferences(options.preferences),
            ...options.preferences,
        },
        path: options.path,
    });
}
function defaultProfilePreferences(extraPrefs) {
    const server = 'dummy.test';
    const defaultPrefs = {
        // Make sure Shield doesn't hit the network.
        'app.normandy.api_url': '',
        // Disable Firefox old build background check
        'app.update.checkInstallTime': false,
        // Disable automatically upgrading Firefox
        'app.update.disabledForTesting': true,
        // Increase the APZ content response timeout to 1 minute
        'apz.content_response_timeout': 60000,
        // Prevent various error message on the console
        // jest-puppeteer asserts that no error message is emitted by the console
        'browser.contentblocking.features.standard': '-tp,tpPrivate,cookieBehavior0,-cryptoTP,-fp',
        // Enable the dump function: which sends messages to the system
        // console
        // https://bugzilla.mozilla.org/show_bug.cgi?id=1543115
        'browser.dom.window.dump.enabled': true,
        // Disable topstories
        'browser.newtabpage.activity-stream.feeds.system.topstories': false,
        // Always display a blank page
        'browser.newtabpage.enabled': false,
        // Background thumbnails in particular cause grief: and disabling
        // thumbnails in general cannot hurt
        'browser.pagethumbnails.capturing_disabled': true,
        // Disable safebrowsing components.
        'browser.safebrowsing.blockedURIs.enabled': false,
        'browser.safebrowsing.downloads.enabled': false,
        'browser.safebrowsing.malware.enabled': false,
        'browser.safebrowsing.phishing.enabled': false,
        // Disable updates to search engines.
        'browser.search.update': false,
        // Do not restore the last open set of tabs if the browser has crashed
        'browser.sessionstore.resume_from_crash': false,
        // Skip check for default browser on startup
        'browser.shell.checkDefaultBrowser': false,
        // Disable newtabpage
        'browser.startup.homepage': 'about:blank',
        // Do not redirect user when a milstone upgrade of Firefox is detected
        'browser.startup.homepage_override.mstone': 'ignore',
        // Start with a blank page about:blank
        'browser.startup.page': 0,
        // Do not allow background tabs to be zombified on Android: otherwise for
        // tests that open additional tabs: the test harness tab itself might get
        // unloaded
        'browser.tabs.disableBackgroundZombification': false,
        // Do not warn when closing all other open tabs
        'browser.tabs.warnOnCloseOtherTabs': false,
        // Do not warn when multiple tabs will be opened
        'browser.tabs.warnOnOpen': false,
        // Do not automatically offer translations, as tests do not expect this.
        'browser.translations.automaticallyPopup': false,
        // Disable the UI tour.
        'browser.uitour.enabled': false,
        // Turn off search suggestions in the location bar so as not to trigger
        // network connections.
        'browser.urlbar.suggest.searches': false,
        // Disable first run splash page on Windows 10
        'browser.usedOnWindows10.introURL': '',
        // Do not warn on quitting Firefox
        'browser.warnOnQuit': false,
        // Defensively disable data reporting systems
        'datareporting.healthreport.documentServerURI': `http://${server}/dummy/healthreport/`,
        'datareporting.healthreport.logging.consoleEnabled': false,
        'datareporting.healthreport.service.enabled': false,
        'datareporting.healthreport.service.firstRun': false,
        'datareporting.healthreport.uploadEnabled': false,
        // Do not show datareporting policy notifications which can interfere with tests
        'datareporting.policy.dataSubmissionEnabled': false,
        'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
        // DevTools JSONViewer sometimes fails to load dependencies with its require.js.
        // This doesn't affect Puppeteer but spams console (Bug 1424372)
        'devtools.jsonview.enabled': false,
        // Disable popup-blocker
        'dom.disable_open_during_load': false,
        // Enable the support for File object creation in the content process
        // Required for |Page.setFileInputFiles| protocol method.
        'dom.file.createInChild': true,
        // Disable the ProcessHangMonitor
        'dom.ipc.reportProcessHangs': false,
        // Disable slow script dialogues
        'dom.max_chrome_script_run_time': 0,
        'dom.max_script_run_time': 0,
        // Only load extensions from the application and user profile
        // AddonManager.SCOPE_PROFILE + AddonManager.SCOPE_APPLICATION
        'extensions.autoDisableScopes': 0,
        'extensions.enabledScopes': 5,
        // Disable metadata caching for installed add-ons by default
        'extensions.getAddons.cache.enabled': false,
        // Disable installing any distribution extensions or add-ons.
        'extensions.installDistroAddons': false,
        // Turn off extension updates so they do not bother tests
        'extensions.update.enabled': false,
        // Turn off extension updates so they do not bother tests
        'extensions.update.notifyUser': false,
        // Make sure opening about:addons will not hit the network
        'extensions.webservice.discoverURL': `http://${server}/dummy/discoveryURL`,
        // Allow the application to have focus even it runs in the background
        'focusmanager.testmode': true,
        // Disable useragent updates
        'general.useragent.updates.enabled': false,
        // Always use network provider for geolocation tests so we bypass the
        // macOS dialog raised by the corelocation provider
        'geo.provider.testing': true,
        // Do not scan Wifi
        'geo.wifi.scan': false,
        // No hang monitor
        'hangmonitor.timeout': 0,
        // Show chrome errors and warnings in the error console
        'javascript.options.showInConsole': true,
        // Disable download and usage of OpenH264: and Widevine plugins
        'media.gmp-manager.updateEnabled': false,
        // Disable the GFX sanity window
        'media.sanity-test.disabled': true,
        // Disable experimental feature that is only available in Nightly
        'network.cookie.sameSite.laxByDefault': false,
        // Do not prompt for temporary redirects
        'network.http.prompt-temp-redirect': false,
        // Disable speculative connections so they are not reported as leaking
        // when they are hanging around
        'network.http.speculative-parallel-limit': 0,
        // Do not automatically switch between offline and online
        'network.manage-offline-status': false,
        // Make sure SNTP requests do not hit the network
        'network.sntp.pools': server,
        // Disable Flash.
        'plugin.state.flash': 0,
        'privacy.trackingprotection.enabled': false,
        // Until Bug 1999693 is resolved, this preference needs to be set to allow
        // Webdriver BiDi to automatically dismiss file pickers.
        'remote.bidi.dismiss_file_pickers.enabled': true,
        // Disabled screenshots component
        'screenshots.browser.component.enabled': false,
        // Don't do network connections for mitm priming
        'security.certerrors.mitm.priming.enabled': false,
        // Local documents have access to all other local documents,
        // including directory listings
        'security.fileuri.strict_origin_policy': false,
        // Do not wait for the notification button security delay
        'security.notification_enable_delay': 0,
        // Ensure remote settings do not hit the network
        'services.settings.server': 'data:,#remote-settings-dummy/v1',
        // Do not automatically fill sign-in forms with known usernames and
        // passwords
        'signon.autofillForms': false,
        // Disable password capture, so that tests that include forms are not
        // influenced by the presence of the persistent doorhanger notification
        'signon.rememberSignons': false,
        // Disable first-run welcome page
        'startup.homepage_welcome_url': 'about:blank',
        // Disable first-run welcome page
        'startup.homepage_welcome_url.additional': '',
        // Disable browser animations (tabs, fullscreen, sliding alerts)
        'toolkit.cosmeticAnimations.enabled': false,
        // Prevent starting into safe mode after application crashes
        'toolkit.startup.max_resumed_crashes': -1,
    };
    return Object.assign(defaultPrefs, extraPrefs);
}
async function backupFile(input) {
    if (!external_node_fs_.existsSync(input)) {
        return;
    }
    await external_node_fs_.promises.copyFile(input, input + '.puppeteer');
}
/**
 * Populates the user.js file with custom preferences as needed to allow
 * Firefox's support to properly function. These preferences will be
 * automatically copied over to prefs.js during startup of Firefox. To be
 * able to restore the original values of preferences a backup of prefs.js
 * will be created.
 */
async function syncPreferences(options) {
    const prefsPath = external_node_path_.join(options.path, 'prefs.js');
    const userPath = external_node_path_.join(options.path, 'user.js');
    const lines = Object.entries(options.preferences).map(([key, value]) => {
        return `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`;
    });
    // Use allSettled to prevent corruption.
    const result = await Promise.allSettled([
        backupFile(userPath).then(async () => {
            await external_node_fs_.promises.writeFile(userPath, lines.join('\n'));
        }),
        backupFile(prefsPath),
    ]);
    for (const command of result) {
        if (command.status === 'rejected') {
            throw command.reason;
        }
    }
}
function firefox_compareVersions(a, b) {
    // TODO: this is a not very reliable check.
    return parseInt(a.replace('.', ''), 16) - parseInt(b.replace('.', ''), 16);
}
//# sourceMappingURL=firefox.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/browser-data/browser-data.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */






const browser_data_downloadUrls = {
    [types_Browser.CHROMEDRIVER]: chromedriver_resolveDownloadUrl,
    [types_Browser.CHROMEHEADLESSSHELL]: chrome_headless_shell_resolveDownloadUrl,
    [types_Browser.CHROME]: resolveDownloadUrl,
    [types_Browser.CHROMIUM]: chromium_resolveDownloadUrl,
    [types_Browser.FIREFOX]: firefox_resolveDownloadUrl,
};
const downloadPaths = {
    [types_Browser.CHROMEDRIVER]: chromedriver_resolveDownloadPath,
    [types_Browser.CHROMEHEADLESSSHELL]: chrome_headless_shell_resolveDownloadPath,
    [types_Browser.CHROME]: resolveDownloadPath,
    [types_Browser.CHROMIUM]: chromium_resolveDownloadPath,
    [types_Browser.FIREFOX]: firefox_resolveDownloadPath,
};
const browser_data_executablePathByBrowser = {
    [types_Browser.CHROMEDRIVER]: chromedriver_relativeExecutablePath,
    [types_Browser.CHROMEHEADLESSSHELL]: chrome_headless_shell_relativeExecutablePath,
    [types_Browser.CHROME]: relativeExecutablePath,
    [types_Browser.CHROMIUM]: chromium_relativeExecutablePath,
    [types_Browser.FIREFOX]: firefox_relativeExecutablePath,
};
const versionComparators = {
    [types_Browser.CHROMEDRIVER]: compareVersions,
    [types_Browser.CHROMEHEADLESSSHELL]: compareVersions,
    [types_Browser.CHROME]: compareVersions,
    [types_Browser.CHROMIUM]: chromium_compareVersions,
    [types_Browser.FIREFOX]: firefox_compareVersions,
};

/**
 * @internal
 */
async function resolveBuildIdForBrowserTag(browser, platform, tag) {
    switch (browser) {
        case types_Browser.FIREFOX:
            switch (tag) {
                case BrowserTag.LATEST:
                    return await firefox_resolveBuildId(FirefoxChannel.NIGHTLY);
                case BrowserTag.BETA:
                    return await firefox_resolveBuildId(FirefoxChannel.BETA);
                case BrowserTag.NIGHTLY:
                    return await firefox_resolveBuildId(FirefoxChannel.NIGHTLY);
                case BrowserTag.DEVEDITION:
                    return await firefox_resolveBuildId(FirefoxChannel.DEVEDITION);
                case BrowserTag.STABLE:
                    return await firefox_resolveBuildId(FirefoxChannel.STABLE);
                case BrowserTag.ESR:
                    return await firefox_resolveBuildId(FirefoxChannel.ESR);
                case BrowserTag.CANARY:
                case BrowserTag.DEV:
                    throw new Error(`${tag.toUpperCase()} is not available for Firefox`);
            }
        case types_Browser.CHROME: {
            switch (tag) {
                case BrowserTag.LATEST:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.CANARY);
                case BrowserTag.BETA:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.BETA);
                case BrowserTag.CANARY:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.CANARY);
                case BrowserTag.DEV:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.DEV);
                case BrowserTag.STABLE:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.STABLE);
                case BrowserTag.NIGHTLY:
                case BrowserTag.DEVEDITION:
                case BrowserTag.ESR:
                    throw new Error(`${tag.toUpperCase()} is not available for Chrome`);
            }
        }
        case types_Browser.CHROMEDRIVER: {
            switch (tag) {
                case BrowserTag.LATEST:
                case BrowserTag.CANARY:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.CANARY);
                case BrowserTag.BETA:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.BETA);
                case BrowserTag.DEV:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.DEV);
                case BrowserTag.STABLE:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.STABLE);
                case BrowserTag.NIGHTLY:
                case BrowserTag.DEVEDITION:
                case BrowserTag.ESR:
                    throw new Error(`${tag.toUpperCase()} is not available for ChromeDriver`);
            }
        }
        case types_Browser.CHROMEHEADLESSSHELL: {
            switch (tag) {
                case BrowserTag.LATEST:
                case BrowserTag.CANARY:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.CANARY);
                case BrowserTag.BETA:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.BETA);
                case BrowserTag.DEV:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.DEV);
                case BrowserTag.STABLE:
                    return await chrome_resolveBuildId(ChromeReleaseChannel.STABLE);
                case BrowserTag.NIGHTLY:
                case BrowserTag.DEVEDITION:
                case BrowserTag.ESR:
                    throw new Error(`${tag} is not available for chrome-headless-shell`);
            }
        }
        case types_Browser.CHROMIUM:
            switch (tag) {
                case BrowserTag.LATEST:
                    return await chromium_resolveBuildId(platform);
                case BrowserTag.NIGHTLY:
                case BrowserTag.CANARY:
                case BrowserTag.DEV:
                case BrowserTag.DEVEDITION:
                case BrowserTag.BETA:
                case BrowserTag.STABLE:
                case BrowserTag.ESR:
                    throw new Error(`${tag} is not supported for Chromium. Use 'latest' instead.`);
            }
    }
}
/**
 * @public
 */
async function browser_data_resolveBuildId(browser, platform, tag) {
    const browserTag = tag;
    if (Object.values(BrowserTag).includes(browserTag)) {
        return await resolveBuildIdForBrowserTag(browser, platform, browserTag);
    }
    switch (browser) {
        case types_Browser.FIREFOX:
            return tag;
        case types_Browser.CHROME:
            const chromeResult = await chrome_resolveBuildId(tag);
            if (chromeResult) {
                return chromeResult;
            }
            return tag;
        case types_Browser.CHROMEDRIVER:
            const chromeDriverResult = await chrome_resolveBuildId(tag);
            if (chromeDriverResult) {
                return chromeDriverResult;
            }
            return tag;
        case types_Browser.CHROMEHEADLESSSHELL:
            const chromeHeadlessShellResult = await chrome_resolveBuildId(tag);
            if (chromeHeadlessShellResult) {
                return chromeHeadlessShellResult;
            }
            return tag;
        case types_Browser.CHROMIUM:
            return tag;
    }
}
/**
 * @public
 */
async function browser_data_createProfile(browser, opts) {
    switch (browser) {
        case types_Browser.FIREFOX:
            return await createProfile(opts);
        case types_Browser.CHROME:
        case types_Browser.CHROMIUM:
            throw new Error(`Profile creation is not support for ${browser} yet`);
    }
}
/**
 * @public
 *
 * Gets the first resolved system path
 */
function resolveSystemExecutablePath(browser, platform, channel) {
    switch (browser) {
        case Browser.CHROMEDRIVER:
        case Browser.CHROMEHEADLESSSHELL:
        case Browser.FIREFOX:
        case Browser.CHROMIUM:
            throw new Error(`System browser detection is not supported for ${browser} yet.`);
        case Browser.CHROME:
            return chrome.resolveSystemExecutablePaths(platform, channel)[0];
    }
}
/**
 * Returns the expected default user data dir for the given channel. It does not
 * check if the dir actually exists.
 *
 * @public
 */
function browser_data_resolveDefaultUserDataDir(browser, platform, channel) {
    switch (browser) {
        case types_Browser.CHROMEDRIVER:
        case types_Browser.CHROMEHEADLESSSHELL:
        case types_Browser.FIREFOX:
        case types_Browser.CHROMIUM:
            throw new Error(`Default user dir detection is not supported for ${browser} yet.`);
        case types_Browser.CHROME:
            return resolveDefaultUserDataDir(platform, channel);
    }
}
/**
 * @internal
 *
 * Returns multiple paths where the executable may be located at on the current system
 * ordered by likelihood (based on heuristics).
 */
function browser_data_resolveSystemExecutablePaths(browser, platform, channel) {
    switch (browser) {
        case types_Browser.CHROMEDRIVER:
        case types_Browser.CHROMEHEADLESSSHELL:
        case types_Browser.FIREFOX:
        case types_Browser.CHROMIUM:
            throw new Error(`System browser detection is not supported for ${browser} yet.`);
        case types_Browser.CHROME:
            return resolveSystemExecutablePaths(platform, channel);
    }
}
/**
 * Returns a version comparator for the given browser that can be used to sort
 * browser versions.
 *
 * @public
 */
function getVersionComparator(browser) {
    return versionComparators[browser];
}
//# sourceMappingURL=browser-data.js.map
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/debug.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */

const debug_DEBUG_PREFIXES = {
    cache: 'puppeteer:browsers:cache',
    fileUtil: 'puppeteer:browsers:fileUtil',
    install: 'puppeteer:browsers:install',
    launcher: 'puppeteer:browsers:launcher',
};
const debug_debug = (prefix) => {
    const log = (0,external_node_util_.debuglog)(prefix);
    return log.enabled ? log : undefined;
};
//# sourceMappingURL=debug.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/detectPlatform.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */


/**
 * @public
 */
function detectPlatform_detectBrowserPlatform() {
    const platform = external_node_os_.platform();
    const arch = external_node_os_.arch();
    switch (platform) {
        case 'darwin':
            return arch === 'arm64' ? types_BrowserPlatform.MAC_ARM : types_BrowserPlatform.MAC;
        case 'linux':
            return arch === 'arm64'
                ? types_BrowserPlatform.LINUX_ARM
                : types_BrowserPlatform.LINUX;
        case 'win32':
            return arch === 'x64' ||
                // Windows 11 for ARM supports x64 emulation
                (arch === 'arm64' && isWindows11(external_node_os_.release()))
                ? types_BrowserPlatform.WIN64
                : types_BrowserPlatform.WIN32;
        default:
            return undefined;
    }
}
/**
 * Windows 11 is identified by the version 10.0.22000 or greater
 * @internal
 */
function isWindows11(version) {
    const parts = version.split('.');
    if (parts.length > 2) {
        const major = parseInt(parts[0], 10);
        const minor = parseInt(parts[1], 10);
        const patch = parseInt(parts[2], 10);
        return (major > 10 ||
            (major === 10 && minor > 0) ||
            (major === 10 && minor === 0 && patch >= 22000));
    }
    return false;
}
//# sourceMappingURL=detectPlatform.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/Cache.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */






/**
 * @public
 */
class Cache_InstalledBrowser {
    browser;
    buildId;
    platform;
    executablePath;
    #cache;
    /**
     * @internal
     */
    constructor(cache, browser, buildId, platform) {
        this.#cache = cache;
        this.browser = browser;
        this.buildId = buildId;
        this.platform = platform;
        this.executablePath = cache.computeExecutablePath({
            browser,
            buildId,
            platform,
        });
    }
    /**
     * Path to the root of the installation folder. Use
     * {@link computeExecutablePath} to get the path to the executable binary.
     */
    get path() {
        return this.#cache.installationDir(this.browser, this.platform, this.buildId);
    }
    readMetadata() {
        return this.#cache.readMetadata(this.browser);
    }
    writeMetadata(metadata) {
        this.#cache.writeMetadata(this.browser, metadata);
    }
}
/**
 * The cache used by Puppeteer relies on the following structure:
 *
 * - rootDir
 *   -- <browser1> | browserRoot(browser1)
 *   ---- <platform>-<buildId> | installationDir()
 *   ------ the browser-platform-buildId
 *   ------ specific structure.
 *   -- <browser2> | browserRoot(browser2)
 *   ---- <platform>-<buildId> | installationDir()
 *   ------ the browser-platform-buildId
 *   ------ specific structure.
 *   @internal
 */
class Cache_Cache {
    #rootDir;
    #logger;
    constructor(rootDir, logger) {
        this.#rootDir = rootDir;
        this.#logger = logger?.(debug_DEBUG_PREFIXES.cache);
    }
    /**
     * @internal
     */
    get rootDir() {
        return this.#rootDir;
    }
    browserRoot(browser) {
        const browserRoot = external_node_path_.join(this.#rootDir, browser);
        if (!browser ||
            external_node_path_.dirname(external_node_path_.resolve(browserRoot)) !== external_node_path_.resolve(this.#rootDir) ||
            external_node_path_.basename(external_node_path_.resolve(browserRoot)) !== browser) {
            throw new Error(`Invalid browser: ${browser}`);
        }
        return browserRoot;
    }
    metadataFile(browser) {
        return external_node_path_.join(this.browserRoot(browser), '.metadata');
    }
    readMetadata(browser) {
        const metatadaPath = this.metadataFile(browser);
        if (!external_node_fs_.existsSync(metatadaPath)) {
            return { aliases: {} };
        }
        // TODO: add type-safe parsing.
        const data = JSON.parse(external_node_fs_.readFileSync(metatadaPath, 'utf8'));
        if (typeof data !== 'object') {
            throw new Error('.metadata is not an object');
        }
        return data;
    }
    writeMetadata(browser, metadata) {
        const metatadaPath = this.metadataFile(browser);
        external_node_fs_.mkdirSync(external_node_path_.dirname(metatadaPath), { recursive: true });
        external_node_fs_.writeFileSync(metatadaPath, JSON.stringify(metadata, null, 2));
    }
    readExecutablePath(browser, platform, buildId) {
        const metadata = this.readMetadata(browser);
        const key = `${platform}-${buildId}`;
        return metadata.executablePaths?.[key] ?? null;
    }
    writeExecutablePath(browser, platform, buildId, executablePath) {
        const metadata = this.readMetadata(browser);
        if (!metadata.executablePaths) {
            metadata.executablePaths = {};
        }
        const key = `${platform}-${buildId}`;
        metadata.executablePaths[key] = executablePath;
        this.writeMetadata(browser, metadata);
    }
    resolveAlias(browser, alias) {
        const metadata = this.readMetadata(browser);
        if (alias === 'latest') {
            return Object.values(metadata.aliases || {})
                .sort(getVersionComparator(browser))
                .at(-1);
        }
        return metadata.aliases[alias];
    }
    installationDir(browser, platform, buildId) {
        const browserRoot = this.browserRoot(browser);
        const folderName = `${platform}-${buildId}`;
        const installationDir = external_node_path_.join(browserRoot, folderName);
        if (!buildId ||
            !platform ||
            external_node_path_.dirname(external_node_path_.resolve(installationDir)) !==
                external_node_path_.resolve(browserRoot) ||
            external_node_path_.basename(external_node_path_.resolve(installationDir)) !== folderName) {
            throw new Error(`Invalid buildId: ${buildId}`);
        }
        return installationDir;
    }
    clear() {
        external_node_fs_.rmSync(this.#rootDir, {
            force: true,
            recursive: true,
            maxRetries: 10,
            retryDelay: 500,
        });
    }
    uninstall(browser, platform, buildId) {
        const installationDir = this.installationDir(browser, platform, buildId);
        const metadata = this.readMetadata(browser);
        let changed = false;
        for (const alias of Object.keys(metadata.aliases)) {
            if (metadata.aliases[alias] === buildId) {
                delete metadata.aliases[alias];
                changed = true;
            }
        }
        // Clean up executable path entry
        const key = `${platform}-${buildId}`;
        if (metadata.executablePaths?.[key]) {
            delete metadata.executablePaths[key];
            changed = true;
        }
        // Only touch the file if something was actually removed so that we do not
        // create a .metadata for a browser that never had one.
        if (changed) {
            this.writeMetadata(browser, metadata);
        }
        external_node_fs_.rmSync(installationDir, {
            force: true,
            recursive: true,
            maxRetries: 10,
            retryDelay: 500,
        });
    }
    getInstalledBrowsers() {
        if (!external_node_fs_.existsSync(this.#rootDir)) {
            return [];
        }
        const types = external_node_fs_.readdirSync(this.#rootDir);
        const browsers = types.filter((t) => {
            return Object.values(types_Browser).includes(t);
        });
        return browsers.flatMap(browser => {
            const files = external_node_fs_.readdirSync(this.browserRoot(browser));
            return files
                .map(file => {
                const result = parseFolderPath(external_node_path_.join(this.browserRoot(browser), file));
                if (!result) {
                    return null;
                }
                return new Cache_InstalledBrowser(this, browser, result.buildId, result.platform);
            })
                .filter((item) => {
                return item !== null;
            });
        });
    }
    computeExecutablePath(options) {
        options.platform ??= detectPlatform_detectBrowserPlatform();
        if (!options.platform) {
            throw new Error(`Cannot download a binary for the provided platform: ${external_node_os_.platform()} (${external_node_os_.arch()})`);
        }
        try {
            options.buildId =
                this.resolveAlias(options.browser, options.buildId) ?? options.buildId;
        }
        catch {
            this.#logger?.('could not read .metadata file for the browser');
        }
        const installationDir = this.installationDir(options.browser, options.platform, options.buildId);
        const storedExecutablePath = this.readExecutablePath(options.browser, options.platform, options.buildId);
        if (storedExecutablePath) {
            // The metadata contains a resolved relative path from the installation dir
            return external_node_path_.join(installationDir, storedExecutablePath);
        }
        return external_node_path_.join(installationDir, browser_data_executablePathByBrowser[options.browser](options.platform, options.buildId));
    }
}
function parseFolderPath(folderPath) {
    const name = external_node_path_.basename(folderPath);
    const splits = name.split('-');
    if (splits.length !== 2) {
        return;
    }
    const [platform, buildId] = splits;
    if (!buildId || !platform) {
        return;
    }
    return { platform, buildId };
}
//# sourceMappingURL=Cache.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/launch.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */









/**
 * @public
 */
function launch_computeExecutablePath(options) {
    if (options.cacheDir === null) {
        options.platform ??= detectPlatform_detectBrowserPlatform();
        if (options.platform === undefined) {
            throw new Error(`No platform specified. Couldn't auto-detect browser platform.`);
        }
        return browser_data_executablePathByBrowser[options.browser](options.platform, options.buildId);
    }
    return new Cache_Cache(options.cacheDir).computeExecutablePath(options);
}
/**
 * Returns a path to a system-wide Chrome installation given a release channel
 * name by checking known installation locations (using
 * {@link https://pptr.dev/browsers-api/browsers.computesystemexecutablepath}).
 * If Chrome instance is not found at the expected path, an error is thrown.
 *
 * @public
 */
function launch_computeSystemExecutablePath(options, validatePath = true) {
    options.platform ??= detectPlatform_detectBrowserPlatform();
    if (!options.platform) {
        throw new Error(`Cannot download a binary for the provided platform: ${external_node_os_.platform()} (${external_node_os_.arch()})`);
    }
    const paths = browser_data_resolveSystemExecutablePaths(options.browser, options.platform, options.channel);
    for (const path of paths) {
        try {
            (0,external_node_fs_.accessSync)(path);
            return path;
        }
        catch { }
    }
    if (!validatePath) {
        return paths[0];
    }
    throw new Error(`Could not find Google Chrome executable for channel '${options.channel}' at:${paths.map(path => {
        return `\n - ${path}`;
    })}.`);
}
/**
 * Launches a browser process according to {@link LaunchOptions}.
 *
 * @public
 */
function launch_launch(opts) {
    return new Process({
        ...opts,
        logger: opts.logger ?? debug_debug,
    });
}
/**
 * @public
 */
const CDP_WEBSOCKET_ENDPOINT_REGEX = /^DevTools listening on (ws:\/\/.*)$/;
/**
 * @public
 */
const WEBDRIVER_BIDI_WEBSOCKET_ENDPOINT_REGEX = /^WebDriver BiDi listening on (ws:\/\/.*)$/;
const processListeners = new Map();
const dispatchers = {
    exit: (...args) => {
        processListeners.get('exit')?.forEach(handler => {
            return handler(...args);
        });
    },
    SIGINT: (...args) => {
        processListeners.get('SIGINT')?.forEach(handler => {
            return handler(...args);
        });
    },
    SIGHUP: (...args) => {
        processListeners.get('SIGHUP')?.forEach(handler => {
            return handler(...args);
        });
    },
    SIGTERM: (...args) => {
        processListeners.get('SIGTERM')?.forEach(handler => {
            return handler(...args);
        });
    },
};
function subscribeToProcessEvent(event, handler) {
    const listeners = processListeners.get(event) || [];
    if (listeners.length === 0) {
        process.on(event, dispatchers[event]);
    }
    listeners.push(handler);
    processListeners.set(event, listeners);
}
function unsubscribeFromProcessEvent(event, handler) {
    const listeners = processListeners.get(event) || [];
    const existingListenerIdx = listeners.indexOf(handler);
    if (existingListenerIdx === -1) {
        return;
    }
    listeners.splice(existingListenerIdx, 1);
    processListeners.set(event, listeners);
    if (listeners.length === 0) {
        process.off(event, dispatchers[event]);
    }
}
/**
 * @public
 */
class Process {
    #executablePath;
    #args;
    #logger;
    #browserProcess;
    #exited = false;
    // The browser process can be closed externally or from the driver process. We
    // need to invoke the hooks only once though but we don't know how many times
    // we will be invoked.
    #hooksRan = false;
    #onExitHook = async () => { };
    #browserProcessExiting;
    #logs = [];
    #maxLogLinesSize = 1000;
    #lineEmitter = new external_node_events_.EventEmitter();
    #onAbort = () => {
        this.kill();
    };
    #signal;
    constructor(opts) {
        this.#executablePath = opts.executablePath;
        this.#args = opts.args ?? [];
        this.#logger = opts.logger?.(debug_DEBUG_PREFIXES.launcher);
        this.#signal = opts.signal;
        if (this.#signal?.aborted) {
            throw new Error(this.#signal.reason ? this.#signal.reason : 'Launch aborted');
        }
        this.#signal?.addEventListener('abort', this.#onAbort, { once: true });
        opts.pipe ??= false;
        opts.dumpio ??= false;
        opts.handleSIGINT ??= true;
        opts.handleSIGTERM ??= true;
        opts.handleSIGHUP ??= true;
        // On non-windows platforms, `detached: true` makes child process a
        // leader of a new process group, making it possible to kill child
        // process tree with `.kill(-pid)` command. @see
        // https://nodejs.org/api/child_process.html#child_process_options_detached
        opts.detached ??= process.platform !== 'win32';
        const stdio = this.#configureStdio({
            pipe: opts.pipe,
        });
        const env = opts.env || {};
        this.#logger?.(`Launching ${this.#executablePath} ${this.#args.join(' ')}`, {
            detached: opts.detached,
            env: Object.keys(env).reduce((res, key) => {
                if (key.toLowerCase().startsWith('puppeteer_')) {
                    res[key] = env[key];
                }
                return res;
            }, {}),
            stdio,
        });
        this.#browserProcess = external_node_child_process_.spawn(this.#executablePath, this.#args, {
            detached: opts.detached,
            windowsHide: true,
            env,
            stdio,
        });
        this.#recordStream(this.#browserProcess.stderr);
        this.#recordStream(this.#browserProcess.stdout);
        this.#logger?.(`Launched ${this.#browserProcess.pid}`);
        if (opts.dumpio) {
            this.#browserProcess.stderr?.pipe(process.stderr);
            this.#browserProcess.stdout?.pipe(process.stdout);
        }
        subscribeToProcessEvent('exit', this.#onDriverProcessExit);
        if (opts.handleSIGINT) {
            subscribeToProcessEvent('SIGINT', this.#onDriverProcessSignal);
        }
        if (opts.handleSIGTERM) {
            subscribeToProcessEvent('SIGTERM', this.#onDriverProcessSignal);
        }
        if (opts.handleSIGHUP) {
            subscribeToProcessEvent('SIGHUP', this.#onDriverProcessSignal);
        }
        if (opts.onExit) {
            this.#onExitHook = opts.onExit;
        }
        this.#browserProcessExiting = new Promise((resolve, reject) => {
            this.#browserProcess.once('exit', async () => {
                this.#logger?.(`Browser process ${this.#browserProcess.pid} onExit`);
                this.#clearListeners();
                this.#exited = true;
                try {
                    await this.#runHooks();
                }
                catch (err) {
                    reject(err);
                    return;
                }
                resolve();
            });
        });
    }
    async #runHooks() {
        if (this.#hooksRan) {
            return;
        }
        this.#hooksRan = true;
        await this.#onExitHook();
    }
    get nodeProcess() {
        return this.#browserProcess;
    }
    #configureStdio(opts) {
        if (opts.pipe) {
            return ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'];
        }
        else {
            return ['pipe', 'pipe', 'pipe'];
        }
    }
    #clearListeners() {
        unsubscribeFromProcessEvent('exit', this.#onDriverProcessExit);
        unsubscribeFromProcessEvent('SIGINT', this.#onDriverProcessSignal);
        unsubscribeFromProcessEvent('SIGTERM', this.#onDriverProcessSignal);
        unsubscribeFromProcessEvent('SIGHUP', this.#onDriverProcessSignal);
        this.#signal?.removeEventListener('abort', this.#onAbort);
    }
    #onDriverProcessExit = (_code) => {
        this.kill();
    };
    #onDriverProcessSignal = (signal) => {
        switch (signal) {
            case 'SIGINT':
                this.kill();
                process.exit(130);
            case 'SIGTERM':
            case 'SIGHUP':
                void this.close();
                break;
        }
    };
    async close() {
        if (!this.#exited) {
            this.kill();
        }
        return await this.#browserProcessExiting;
    }
    hasClosed() {
        return this.#browserProcessExiting;
    }
    kill() {
        this.#logger?.(`Trying to kill ${this.#browserProcess.pid}`);
        // If the process failed to launch (for example if the browser executable path
        // is invalid), then the process does not get a pid assigned. A call to
        // `proc.kill` would error, as the `pid` to-be-killed can not be found.
        if (this.#browserProcess &&
            this.#browserProcess.pid &&
            pidExists(this.#browserProcess.pid)) {
            try {
                this.#logger?.(`Browser process ${this.#browserProcess.pid} exists`);
                if (process.platform === 'win32') {
                    try {
                        external_node_child_process_.execSync(`taskkill /pid ${this.#browserProcess.pid} /T /F`);
                    }
                    catch (error) {
                        this.#logger?.(`Killing ${this.#browserProcess.pid} using taskkill failed`, error);
                        // taskkill can fail to kill the process e.g. due to missing permissions.
                        // Let's kill the process via Node API. This delays killing of all child
                        // processes of `this.proc` until the main Node.js process dies.
                        this.#browserProcess.kill();
                    }
                }
                else {
                    // on linux the process group can be killed with the group id prefixed with
                    // a minus sign. The process group id is the group leader's pid.
                    const processGroupId = -this.#browserProcess.pid;
                    try {
                        process.kill(processGroupId, 'SIGKILL');
                    }
                    catch (error) {
                        this.#logger?.(`Killing ${this.#browserProcess.pid} using process.kill failed`, error);
                        // Killing the process group can fail due e.g. to missing permissions.
                        // Let's kill the process via Node API. This delays killing of all child
                        // processes of `this.proc` until the main Node.js process dies.
                        this.#browserProcess.kill('SIGKILL');
                    }
                }
            }
            catch (error) {
                throw new Error(`${PROCESS_ERROR_EXPLANATION}\nError cause: ${isErrorLike(error) ? error.stack : error}`);
            }
        }
        this.#clearListeners();
    }
    #recordStream(stream) {
        const rl = external_node_readline_.createInterface(stream);
        const cleanup = () => {
            rl.off('line', onLine);
            rl.off('close', onClose);
            try {
                rl.close();
            }
            catch { }
        };
        const onLine = (line) => {
            if (line.trim() === '') {
                return;
            }
            this.#logs.push(line);
            const delta = this.#logs.length - this.#maxLogLinesSize;
            if (delta) {
                this.#logs.splice(0, delta);
            }
            this.#lineEmitter.emit('line', line);
        };
        const onClose = () => {
            cleanup();
        };
        rl.on('line', onLine);
        rl.on('close', onClose);
    }
    /**
     * Get recent logs (stderr + stdout) emitted by the browser.
     *
     * @public
     */
    getRecentLogs() {
        return [...this.#logs];
    }
    waitForLineOutput(regex, timeout = 0) {
        return new Promise((resolve, reject) => {
            const onClose = (errorOrCode) => {
                cleanup();
                reject(new Error([
                    `Failed to launch the browser process: ${errorOrCode instanceof Error
                        ? ` ${errorOrCode.message}`
                        : ` Code: ${errorOrCode}`}`,
                    '',
                    `stderr:`,
                    this.getRecentLogs().join('\n'),
                    '',
                    'TROUBLESHOOTING: https://pptr.dev/troubleshooting',
                    '',
                ].join('\n')));
            };
            this.#browserProcess.on('exit', onClose);
            this.#browserProcess.on('error', onClose);
            const timeoutId = timeout > 0 ? setTimeout(onTimeout, timeout) : undefined;
            this.#lineEmitter.on('line', onLine);
            const cleanup = () => {
                clearTimeout(timeoutId);
                this.#lineEmitter.off('line', onLine);
                this.#browserProcess.off('exit', onClose);
                this.#browserProcess.off('error', onClose);
            };
            function onTimeout() {
                cleanup();
                reject(new TimeoutError(`Timed out after ${timeout} ms while waiting for the WS endpoint URL to appear in stdout!`));
            }
            for (const line of this.#logs) {
                onLine(line);
            }
            function onLine(line) {
                const match = line.match(regex);
                if (!match) {
                    return;
                }
                cleanup();
                // The RegExp matches, so this will obviously exist.
                resolve(match[1]);
            }
        });
    }
}
const PROCESS_ERROR_EXPLANATION = `Puppeteer was unable to kill the process which ran the browser binary.
This means that, on future Puppeteer launches, Puppeteer might not be able to launch the browser.
Please check your open processes and ensure that the browser processes that Puppeteer launched have been killed.
If you think this is a bug, please report it on the Puppeteer issue tracker.`;
/**
 * @internal
 */
function pidExists(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        if (isErrnoException(error)) {
            if (error.code && error.code === 'ESRCH') {
                return false;
            }
        }
        throw error;
    }
}
/**
 * @internal
 */
function isErrorLike(obj) {
    return (typeof obj === 'object' && obj !== null && 'name' in obj && 'message' in obj);
}
/**
 * @internal
 */
function isErrnoException(obj) {
    return (isErrorLike(obj) &&
        ('errno' in obj || 'code' in obj || 'path' in obj || 'syscall' in obj));
}
/**
 * @public
 */
class TimeoutError extends Error {
    /**
     * @internal
     */
    constructor(message) {
        super(message);
        this.name = this.constructor.name;
        Error.captureStackTrace(this, this.constructor);
    }
}
//# sourceMappingURL=launch.js.map
// EXTERNAL MODULE: external "node:assert"
var external_node_assert_ = __webpack_require__(34589);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/DefaultProvider.js
/**
 * @license
 * Copyright 2026 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Default provider implementation that uses default sources.
 * This is the standard provider used by Puppeteer.
 *
 * @public
 */
class DefaultProvider_DefaultProvider {
    #baseUrl;
    constructor(baseUrl) {
        this.#baseUrl = baseUrl;
    }
    supports(_options) {
        // Default provider supports all browsers
        return true;
    }
    getDownloadUrl(options) {
        return this.#getDownloadUrl(options.browser, options.platform, options.buildId);
    }
    #getDownloadUrl(browser, platform, buildId) {
        return new URL(downloadUrls[browser](platform, buildId, this.#baseUrl));
    }
    getExecutablePath(options) {
        return executablePathByBrowser[options.browser](options.platform, options.buildId);
    }
    getName() {
        return 'DefaultProvider';
    }
}
//# sourceMappingURL=DefaultProvider.js.map
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/fileUtil.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */








const execFileAsync = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * @internal
 */
async function fileUtil_unpackArchive(archivePath, folderPath, logger) {
    if (!path.isAbsolute(folderPath)) {
        folderPath = path.resolve(process.cwd(), folderPath);
    }
    if (archivePath.endsWith('.zip')) {
        await mkdir(folderPath, { recursive: true });
        await extractZip(archivePath, folderPath, logger);
    }
    else if (archivePath.endsWith('.tar.bz2')) {
        await extractTar(archivePath, folderPath, 'bzip2', logger);
    }
    else if (archivePath.endsWith('.dmg')) {
        await mkdir(folderPath);
        await installDMG(archivePath, folderPath);
    }
    else if (archivePath.endsWith('.exe')) {
        // Firefox on Windows.
        const result = spawnSync(archivePath, [`/ExtractDir=${folderPath}`], {
            env: {
                __compat_layer: 'RunAsInvoker',
            },
        });
        if (result.status !== 0) {
            throw new Error(`Failed to extract ${archivePath} to ${folderPath}: ${result.output}`);
        }
    }
    else if (archivePath.endsWith('.tar.xz')) {
        await extractTar(archivePath, folderPath, 'xz');
    }
    else {
        throw new Error(`Unsupported archive format: ${archivePath}`);
    }
}
function createTransformStream(child) {
    const stream = new Stream.Transform({
        transform(chunk, encoding, callback) {
            if (!child.stdin.write(chunk, encoding)) {
                child.stdin.once('drain', callback);
            }
            else {
                callback();
            }
        },
        flush(callback) {
            if (child.stdout.destroyed) {
                callback();
            }
            else {
                child.stdin.end();
                child.stdout.on('close', callback);
            }
        },
    });
    child.stdin.on('error', e => {
        if ('code' in e && e.code === 'EPIPE') {
            // finished before reading the file finished (i.e. head)
            stream.emit('end');
        }
        else {
            stream.destroy(e);
        }
    });
    child.stdout
        .on('data', data => {
        return stream.push(data);
    })
        .on('error', e => {
        return stream.destroy(e);
    });
    child.once('close', () => {
        return stream.end();
    });
    return stream;
}
/**
 * @internal
 */
const internalConstantsForTesting = {
    xz: 'xz',
    bzip2: 'bzip2',
};
/**
 * @internal
 */
async function extractTar(tarPath, folderPath, decompressUtilityName, logger) {
    const { unpackTar } = await __webpack_require__.e(/* import() */ 2897).then(__webpack_require__.bind(__webpack_require__, 82897));
    return await new Promise((fulfill, reject) => {
        function handleError(utilityName) {
            return (error) => {
                if ('code' in error && error.code === 'ENOENT') {
                    error = new Error(`\`${utilityName}\` utility is required to unpack this archive`, {
                        cause: error,
                    });
                }
                reject(error);
            };
        }
        const unpack = spawn(internalConstantsForTesting[decompressUtilityName], ['-d'], {
            stdio: ['pipe', 'pipe', 'inherit'],
        })
            .once('error', handleError(decompressUtilityName))
            .once('exit', code => {
            logger?.(DEBUG_PREFIXES.fileUtil)?.(`${decompressUtilityName} exited, code=${code}`);
        });
        const tar = unpackTar(folderPath);
        tar.once('error', handleError('tar'));
        tar.once('finish', fulfill);
        createReadStream(tarPath).pipe(createTransformStream(unpack)).pipe(tar);
    });
}
/**
 * @internal
 */
async function installDMG(dmgPath, folderPath) {
    const { stdout } = await execFileAsync('hdiutil', [
        'attach',
        '-nobrowse',
        '-noautoopen',
        dmgPath,
    ]);
    const volumes = stdout.match(/\/Volumes\/(.*)/m);
    if (!volumes) {
        throw new Error(`Could not find volume path in ${stdout}`);
    }
    const mountPath = volumes[0];
    try {
        const fileNames = await readdir(mountPath);
        const appName = fileNames.find(item => {
            return typeof item === 'string' && item.endsWith('.app');
        });
        if (!appName) {
            throw new Error(`Cannot find app in ${mountPath}`);
        }
        const mountedPath = path.join(mountPath, appName);
        await execFileAsync('cp', ['-R', mountedPath, folderPath]);
    }
    finally {
        await execFileAsync('hdiutil', ['detach', mountPath, '-quiet']);
    }
}
/**
 * @internal
 */
class ArchiverUnavailableError extends (/* unused pure expression or super */ null && (Error)) {
}
/**
 * @internal
 */
async function extractZip(archivePath, folderPath, logger) {
    for (const extract of [extractZipWithCli, extractZipWithYauzl]) {
        try {
            await extract(archivePath, folderPath, logger);
            return;
        }
        catch (error) {
            if (!(error instanceof ArchiverUnavailableError)) {
                throw error;
            }
        }
    }
    throw new Error(`Extraction failed: no zip archiver is available. Install \`unzip\` (or \`tar.exe\`/Powershell on Windows), or add the optional \`yauzl\` dependency.`);
}
/**
 * @internal
 */
async function extractZipWithYauzl(archivePath, folderPath, _logger) {
    const { default: yauzl } = await import(
    /* webpackIgnore: true */ 'yauzl').catch(() => {
        throw new ArchiverUnavailableError('Extraction failed: The optional `yauzl` dependency is not installed.');
    });
    const open = promisify(yauzl.open);
    try {
        const zipFile = await open(archivePath, { lazyEntries: true });
        await new Promise((resolve, reject) => {
            zipFile
                .on('error', reject)
                .on('end', resolve)
                .on('entry', entry => {
                extractZipEntry(zipFile, entry, folderPath).then(() => {
                    zipFile.readEntry();
                }, reject);
            })
                .readEntry();
        });
    }
    catch (error) {
        throw new Error(`Extraction failed: ${archivePath}`, { cause: error });
    }
}
/**
 * @internal
 */
async function extractZipWithCli(archivePath, folderPath, logger) {
    try {
        if (process.platform === 'win32') {
            const systemRoot = process.env['SystemRoot'] ?? process.env['SYSTEMROOT'] ?? 'C:\\Windows';
            try {
                const systemTar = `${systemRoot}\\System32\\tar.exe`;
                // -x: extract files
                // -f: specify the archive file
                // -C: extract to the specified directory
                await execFileAsync(systemTar, ['-xf', archivePath, '-C', folderPath]);
                return;
            }
            catch (tarError) {
                logger?.(DEBUG_PREFIXES.fileUtil)?.(`tar.exe extraction failed: ${tarError}`);
            }
            try {
                await execFileAsync('powershell.exe', [
                    '-NoProfile',
                    '-NonInteractive',
                    '-Command',
                    '& { Expand-Archive -LiteralPath $args[0] -DestinationPath $args[1] -Force }',
                    archivePath,
                    folderPath,
                ]);
                return;
            }
            catch (powershellError) {
                logger?.(DEBUG_PREFIXES.fileUtil)?.(`powershell.exe extraction failed: ${powershellError}`);
            }
            await execFileAsync('pwsh.exe', [
                '-NoProfile',
                '-NonInteractive',
                '-Command',
                '& { Expand-Archive -LiteralPath $args[0] -DestinationPath $args[1] -Force }',
                archivePath,
                folderPath,
            ]);
        }
        else {
            // -o: overwrite existing files without prompting
            // -d: extract files into the specified directory
            await execFileAsync('unzip', ['-o', archivePath, '-d', folderPath]);
        }
    }
    catch (error) {
        if (error?.code === 'ENOENT') {
            throw new ArchiverUnavailableError(`Extraction failed: Required native binary ('tar.exe', 'powershell.exe', 'pwsh.exe' or 'unzip') was not found in the system PATH.`);
        }
        throw new Error(`Extraction failed: ${error?.stderr?.toString() || error?.message}`);
    }
}
/**
 * Checks that `linkTarget` is relative, uses `..` only as leading segments,
 * and climbs at most `depth` directories (staying within the extraction root).
 */
function isValidSymlinkTarget(linkTarget, depth) {
    if (!linkTarget ||
        path.isAbsolute(linkTarget) ||
        /^[a-zA-Z]:/.test(linkTarget)) {
        return false;
    }
    let descended = false;
    for (const part of linkTarget.split(/[/\\]+/)) {
        if (part === '..') {
            if (descended || depth === 0) {
                return false;
            }
            depth--;
        }
        else if (part.length > 0 && part !== '.') {
            descended = true;
        }
    }
    return true;
}
/**
 * @internal
 */
async function extractZipEntry(zipFile, entry, folderPath) {
    const { S_IFMT, S_IFDIR, S_IFLNK } = constants;
    // see https://github.com/max-mapper/extract-zip/blob/v2.0.1/index.js#L90-L107
    const unixMode = entry.externalFileAttributes >>> 16;
    const isDirectory = (unixMode & S_IFMT) === S_IFDIR ||
        entry.fileName.endsWith('/') ||
        (entry.versionMadeBy >> 8 === 0 && entry.externalFileAttributes === 0x10);
    const isSymlink = (unixMode & S_IFMT) === S_IFLNK;
    // Fall back to sensible defaults for archives without Unix attributes.
    const mode = unixMode === 0 ? (isDirectory ? 0o755 : 0o644) : unixMode & 0o777;
    const parts = entry.fileName.split(/[/\\]+/).filter(part => {
        return part.length > 0 && part !== '.';
    });
    if (parts.length === 0) {
        if (isDirectory) {
            await mkdir(folderPath, { recursive: true, mode });
            return;
        }
        throw new Error(`Zip entry "${entry.fileName}" has an empty path.`);
    }
    let current = folderPath;
    for (const part of parts) {
        current = path.join(current, part);
        const stats = await lstat(current).catch(() => {
            return undefined;
        });
        if (!stats) {
            break;
        }
        if (stats.isSymbolicLink()) {
            throw new Error(`Zip entry "${entry.fileName}" would be extracted through a symlink.`);
        }
    }
    const destination = path.join(folderPath, entry.fileName);
    if (isDirectory) {
        await mkdir(destination, { recursive: true, mode });
        return;
    }
    await mkdir(path.dirname(destination), { recursive: true });
    const readStream = await promisify(zipFile.openReadStream.bind(zipFile))(entry);
    if (isSymlink) {
        // Consume the symlink target in pipe semantics rather than via async
        // iteration (e.g. stream/consumers `text()`): yauzl <3.3.1 read streams
        // never emit "close", which hangs consumers (thejoshwolfe/yauzl#169)
        const chunks = [];
        await pipeline(readStream, new Writable({
            write(chunk, _encoding, callback) {
                // yauzl opens entries in binary mode, so chunks are always Buffers.
                if (chunk instanceof Buffer) {
                    chunks.push(chunk);
                }
                callback();
            },
        }));
        const linkTarget = Buffer.concat(chunks).toString();
        // Verify that the link does not resolve outside of the target directory.
        if (!isValidSymlinkTarget(linkTarget, parts.length - 1)) {
            throw new Error(`Zip symlink "${entry.fileName}" would point outside of the target directory.`);
        }
        await symlink(linkTarget, destination);
        return;
    }
    await pipeline(readStream, createWriteStream(destination, { mode }));
}
//# sourceMappingURL=fileUtil.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/install.js
/**
 * @license
 * Copyright 2017 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */














const times = new Map();
function debugTime(label) {
    times.set(label, process.hrtime());
}
function debugTimeEnd(label, logger) {
    const end = process.hrtime();
    const start = times.get(label);
    if (!start) {
        return;
    }
    const duration = end[0] * 1000 + end[1] / 1e6 - (start[0] * 1000 + start[1] / 1e6); // calculate duration in milliseconds
    logger?.(DEBUG_PREFIXES.install)?.(`Duration for ${label}: ${duration}ms`);
}
/**
 * Thrown when an installation folder is present but does not hold a browser
 * that can be launched.
 *
 * @internal
 */
class install_IncompleteInstallationError extends (/* unused pure expression or super */ null && (Error)) {
}
/**
 * Install using custom provider plugins.
 * Tries each provider in order until one succeeds.
 * Falls back to default provider if all custom providers fail.
 *
 * @internal
 */
async function installWithProviders(options) {
    if (!options.platform) {
        throw new Error('Platform must be defined');
    }
    const logger = options.logger;
    const cache = new Cache(options.cacheDir, options.logger);
    const browserRoot = cache.browserRoot(options.browser);
    // Build provider list with proper fallback behavior
    const providers = [...(options.providers || [])];
    // If custom baseUrl is provided, add it as a provider
    if (options.baseUrl) {
        providers.push(new DefaultProvider(options.baseUrl));
    }
    // Always add default provider as final fallback
    // (unless custom baseUrl is provided and forceFallbackForTesting is false)
    if (!options.baseUrl || options.forceFallbackForTesting) {
        providers.push(new DefaultProvider());
    }
    const downloadOptions = {
        browser: options.browser,
        platform: options.platform,
        buildId: options.buildId,
        progressCallback: options.downloadProgressCallback === 'default'
            ? await makeProgressCallback(options.browser, options.buildIdAlias ?? options.buildId)
            : options.downloadProgressCallback,
    };
    const errors = [];
    for (const provider of providers) {
        try {
            // Check: does this provider support this browser/platform?
            if (!(await provider.supports(downloadOptions))) {
                logger?.(DEBUG_PREFIXES.install)?.(`Provider ${provider.getName()} does not support ${options.browser} on ${options.platform}`);
                continue;
            }
            // Warn if using non-default provider
            if (!(provider instanceof DefaultProvider)) {
                logger?.(DEBUG_PREFIXES.install)?.(`⚠️  Using custom downloader: ${provider.getName()}`);
                logger?.(DEBUG_PREFIXES.install)?.(`⚠️  Puppeteer does not guarantee compatibility with non-default providers`);
            }
            logger?.(DEBUG_PREFIXES.install)?.(`Trying provider: ${provider.getName()} for ${options.browser} ${options.buildId}`);
            // Get download URL from provider
            const url = await provider.getDownloadUrl(downloadOptions);
            if (!url) {
                logger?.(DEBUG_PREFIXES.install)?.(`Provider ${provider.getName()} returned no URL for ${options.browser} ${options.buildId}`);
                continue;
            }
            logger?.(DEBUG_PREFIXES.install)?.(`Successfully got URL from ${provider.getName()}: ${url}`);
            if (!existsSync(browserRoot)) {
                await mkdir(browserRoot, { recursive: true });
            }
            // Download and install using the URL from the provider
            return await installUrl(url, options, provider, logger);
        }
        catch (err) {
            logger?.(DEBUG_PREFIXES.install)?.(`Provider ${provider.getName()} failed: ${err.message}`);
            errors.push({
                providerName: provider.getName(),
                error: err,
            });
            // Continue to next provider
        }
    }
    // All providers failed
    const errorDetails = errors
        .map(e => {
        return `  - ${e.providerName}: ${e.error.message}`;
    })
        .join('\n');
    const message = `All providers failed for ${options.browser} ${options.buildId}:\n${errorDetails}`;
    if (errors.length > 0 &&
        errors.every(e => {
            return e.error instanceof install_IncompleteInstallationError;
        })) {
        throw new install_IncompleteInstallationError(message);
    }
    throw new Error(message);
}
async function install_install(options) {
    options.platform ??= detectBrowserPlatform();
    options.unpack ??= true;
    options.logger ??= debug;
    if (!options.platform) {
        throw new Error(`Cannot download a binary for the provided platform: ${os.platform()} (${os.arch()})`);
    }
    // Always use plugin architecture (uses default provider if none specified)
    options.providers ??= [];
    return await installWithProviders(options);
}
async function installDeps(installedBrowser, logger) {
    if (process.platform !== 'linux' ||
        (installedBrowser.platform !== BrowserPlatform.LINUX &&
            installedBrowser.platform !== BrowserPlatform.LINUX_ARM)) {
        return;
    }
    // Currently, only Debian-like deps are supported.
    const depsPath = path.join(path.dirname(installedBrowser.executablePath), 'deb.deps');
    if (!existsSync(depsPath)) {
        logger?.(DEBUG_PREFIXES.install)?.(`deb.deps file was not found at ${depsPath}`);
        return;
    }
    const data = readFileSync(depsPath, 'utf-8').split('\n').join(',');
    if (process.getuid?.() !== 0) {
        throw new Error('Installing system dependencies requires root privileges');
    }
    let result = spawnSync('apt-get', ['-v']);
    if (result.status !== 0) {
        throw new Error('Failed to install system dependencies: apt-get does not seem to be available');
    }
    logger?.(DEBUG_PREFIXES.install)?.(`Trying to install dependencies: ${data}`);
    result = spawnSync('apt-get', [
        'satisfy',
        '-y',
        data,
        '--no-install-recommends',
    ]);
    if (result.status !== 0) {
        throw new Error(`Failed to install system dependencies: status=${result.status},error=${result.error},stdout=${result.stdout.toString('utf8')},stderr=${result.stderr.toString('utf8')}`);
    }
    logger?.(DEBUG_PREFIXES.install)?.(`Installed system dependencies ${data}`);
}
async function installUrl(url, options, provider, logger) {
    if (!provider) {
        throw new Error('Provider is required for installation');
    }
    options.platform ??= detectBrowserPlatform();
    if (!options.platform) {
        throw new Error(`Cannot download a binary for the provided platform: ${os.platform()} (${os.arch()})`);
    }
    let downloadProgressCallback = options.downloadProgressCallback;
    if (downloadProgressCallback === 'default') {
        downloadProgressCallback = await makeProgressCallback(options.browser, options.buildIdAlias ?? options.buildId);
    }
    const fileName = decodeURIComponent(url.toString()).split('/').pop();
    assert(fileName, `A malformed download URL was found: ${url}.`);
    const cache = new Cache(options.cacheDir, options.logger);
    const browserRoot = cache.browserRoot(options.browser);
    const outputPath = cache.installationDir(options.browser, options.platform, options.buildId);
    const archiveName = `${options.buildId}-${fileName}`;
    const archivePath = path.join(browserRoot, archiveName);
    if (path.dirname(path.resolve(archivePath)) !== path.resolve(browserRoot) ||
        path.basename(path.resolve(archivePath)) !== archiveName) {
        throw new Error(`Invalid archive path: ${archiveName}`);
    }
    if (!existsSync(browserRoot)) {
        await mkdir(browserRoot, { recursive: true });
    }
    if (options.expectedHash) {
        logger?.(DEBUG_PREFIXES.install)?.(`Using provided checksum for ${fileName}: ${options.expectedHash}`);
    }
    if (!options.unpack) {
        if (existsSync(archivePath)) {
            return archivePath;
        }
        logger?.(DEBUG_PREFIXES.install)?.(`Downloading binary from ${url}`);
        debugTime('download');
        await downloadFile(url, archivePath, downloadProgressCallback, options.expectedHash);
        debugTimeEnd('download', logger);
        return archivePath;
    }
    // Get executable path from provider once (used for both cached and new installations)
    const relativeExecutablePath = await provider.getExecutablePath({
        browser: options.browser,
        buildId: options.buildId,
        platform: options.platform,
    });
    logger?.(DEBUG_PREFIXES.install)?.(`Using executable path from provider: ${relativeExecutablePath}`);
    const installedBrowser = new InstalledBrowser(cache, options.browser, options.buildId, options.platform);
    // Write metadata for the installation (only for non-default providers)
    if (!(provider instanceof DefaultProvider)) {
        cache.writeExecutablePath(options.browser, options.platform, options.buildId, relativeExecutablePath);
    }
    try {
        if (existsSync(outputPath)) {
            if (!existsSync(installedBrowser.executablePath)) {
                throw new install_IncompleteInstallationError(`The browser folder (${outputPath}) exists but the executable (${installedBrowser.executablePath}) is missing. ` +
                    `An earlier install of this build probably did not finish. ` +
                    `Delete ${outputPath} and install the browser again.`);
            }
            await runSetup(installedBrowser, logger);
            if (options.installDeps) {
                await installDeps(installedBrowser, logger);
            }
            return installedBrowser;
        }
        // Check if archive already exists (e.g., from a custom provider)
        if (!existsSync(archivePath)) {
            logger?.(DEBUG_PREFIXES.install)?.(`Downloading binary from ${url}`);
            try {
                debugTime('download');
                await downloadFile(url, archivePath, downloadProgressCallback, options.expectedHash);
            }
            finally {
                debugTimeEnd('download', logger);
            }
        }
        else {
            logger?.(DEBUG_PREFIXES.install)?.(`Using existing archive at ${archivePath}`);
        }
        logger?.(DEBUG_PREFIXES.install)?.(`Installing ${archivePath} to ${outputPath}`);
        try {
            debugTime('extract');
            await unpackArchive(archivePath, outputPath, options.logger);
        }
        finally {
            debugTimeEnd('extract', logger);
        }
        if (options.buildIdAlias) {
            const metadata = installedBrowser.readMetadata();
            metadata.aliases[options.buildIdAlias] = options.buildId;
            installedBrowser.writeMetadata(metadata);
        }
        await runSetup(installedBrowser, logger);
        if (options.installDeps) {
            await installDeps(installedBrowser, logger);
        }
        return installedBrowser;
    }
    finally {
        if (existsSync(archivePath)) {
            await unlink(archivePath);
        }
    }
}
async function runSetup(installedBrowser, logger) {
    // On Windows for Chrome invoke setup.exe to configure sandboxes.
    if ((installedBrowser.platform === BrowserPlatform.WIN32 ||
        installedBrowser.platform === BrowserPlatform.WIN64) &&
        installedBrowser.browser === Browser.CHROME &&
        installedBrowser.platform === detectBrowserPlatform()) {
        try {
            debugTime('permissions');
            const browserDir = path.dirname(installedBrowser.executablePath);
            const setupExePath = path.join(browserDir, 'setup.exe');
            if (!existsSync(setupExePath)) {
                return;
            }
            spawnSync(path.join(browserDir, 'setup.exe'), [`--configure-browser-in-directory=` + browserDir], {
                shell: false,
            });
            // TODO: Handle error here. Currently the setup.exe sometimes
            // errors although it sets the permissions correctly.
        }
        finally {
            debugTimeEnd('permissions', logger);
        }
    }
}
/**
 *
 * @public
 */
async function uninstall(options) {
    options.platform ??= detectPlatform_detectBrowserPlatform();
    if (!options.platform) {
        throw new Error(`Cannot detect the browser platform for: ${external_node_os_.platform()} (${external_node_os_.arch()})`);
    }
    new Cache_Cache(options.cacheDir).uninstall(options.browser, options.platform, options.buildId);
}
/**
 * Returns metadata about browsers installed in the cache directory.
 *
 * @public
 */
async function getInstalledBrowsers(options) {
    return new Cache_Cache(options.cacheDir).getInstalledBrowsers();
}
/**
 * @public
 */
async function canDownload(options) {
    options.platform ??= detectBrowserPlatform();
    if (!options.platform) {
        throw new Error(`Cannot download a binary for the provided platform: ${os.platform()} (${os.arch()})`);
    }
    // Always use plugin architecture (uses default provider if none specified)
    const providers = [
        ...(options.providers || []),
        new DefaultProvider(options.baseUrl),
    ];
    const downloadOptions = {
        browser: options.browser,
        platform: options.platform,
        buildId: options.buildId,
    };
    // Check if any provider can provide a valid, downloadable URL
    for (const provider of providers) {
        if (!(await provider.supports(downloadOptions))) {
            continue;
        }
        const url = await provider.getDownloadUrl(downloadOptions);
        if (url && (await headHttpRequest(url))) {
            return true;
        }
    }
    return false;
}
/**
 * Retrieves a URL for downloading the binary archive of a given browser.
 *
 * The archive is bound to the specific platform and build ID specified.
 *
 * @public
 */
function getDownloadUrl(browser, platform, buildId, baseUrl) {
    return new URL(downloadUrls[browser](platform, buildId, baseUrl));
}
/**
 * @internal
 */
async function makeProgressCallback(browser, buildId) {
    let ticker;
    let lastDownloadedBytes = 0;
    return (downloadedBytes, totalBytes) => {
        if (!ticker) {
            ticker = ProgressBar.createBarTicker(`Downloading ${browser} ${buildId} - ${toMegabytes(totalBytes)}`, totalBytes);
        }
        const delta = downloadedBytes - lastDownloadedBytes;
        lastDownloadedBytes = downloadedBytes;
        ticker(delta);
    };
}
function toMegabytes(bytes) {
    const mb = bytes / 1000 / 1000;
    return `${Math.round(mb * 10) / 10} MB`;
}
//# sourceMappingURL=install.js.map
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/CLI.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */











function isValidBrowser(browser) {
    return Object.values(Browser).includes(browser);
}
function isValidPlatform(platform) {
    return Object.values(BrowserPlatform).includes(platform);
}
// If moved update release-please config
// x-release-please-start-version
const packageVersion = '3.2.6';
// x-release-please-end
/**
 * @public
 */
class CLI {
    #cachePath;
    #rl;
    #scriptName;
    #version;
    #allowCachePathOverride;
    #pinnedBrowsers;
    #prefixCommand;
    constructor(opts, rl) {
        if (!opts) {
            opts = {};
        }
        if (typeof opts === 'string') {
            opts = {
                cachePath: opts,
            };
        }
        this.#cachePath = opts.cachePath ?? process.cwd();
        this.#rl = rl;
        this.#scriptName = opts.scriptName ?? '@puppeteer/browsers';
        this.#version = opts.version ?? packageVersion;
        this.#allowCachePathOverride = opts.allowCachePathOverride ?? true;
        this.#pinnedBrowsers = opts.pinnedBrowsers;
        this.#prefixCommand = opts.prefixCommand;
    }
    #defineBrowserParameter(yargs, required) {
        return yargs.positional('browser', {
            description: 'Which browser to install <browser>[@<buildId|latest>]. `latest` will try to find the latest available build. `buildId` is a browser-specific identifier such as a version or a revision.',
            type: 'string',
            coerce: (opt) => {
                const browser = {
                    name: this.#parseBrowser(opt),
                    buildId: this.#parseBuildId(opt),
                };
                if (!isValidBrowser(browser.name)) {
                    throw new Error(`Unsupported browser '${browser.name}'`);
                }
                return browser;
            },
            demandOption: required,
        });
    }
    #definePlatformParameter(yargs) {
        return yargs.option('platform', {
            type: 'string',
            desc: 'Platform that the binary needs to be compatible with.',
            choices: Object.values(BrowserPlatform),
            default: detectBrowserPlatform(),
            coerce: platform => {
                if (!isValidPlatform(platform)) {
                    throw new Error(`Unsupported platform '${platform}'`);
                }
                return platform;
            },
            defaultDescription: 'Auto-detected',
        });
    }
    #definePathParameter(yargs, required = false) {
        if (!this.#allowCachePathOverride) {
            return yargs;
        }
        return yargs.option('path', {
            type: 'string',
            desc: 'Path to the root folder for the browser downloads and installation. If a relative path is provided, it will be resolved relative to the current working directory. The installation folder structure is compatible with the cache structure used by Puppeteer.',
            defaultDescription: 'Current working directory',
            ...(required ? {} : { default: process.cwd() }),
            demandOption: required,
        });
    }
    async run(argv) {
        const { default: yargs } = await Promise.all(/* import() */[__webpack_require__.e(8986), __webpack_require__.e(4849)]).then(__webpack_require__.bind(__webpack_require__, 64849));
        const { hideBin } = await Promise.all(/* import() */[__webpack_require__.e(8986), __webpack_require__.e(7163)]).then(__webpack_require__.bind(__webpack_require__, 97163));
        const yargsInstance = yargs(hideBin(argv));
        let target = yargsInstance
            .scriptName(this.#scriptName)
            .version(this.#version);
        if (this.#prefixCommand) {
            target = target.command(this.#prefixCommand.cmd, this.#prefixCommand.description, yargs => {
                return this.#build(yargs);
            });
        }
        else {
            target = this.#build(target);
        }
        await target
            .demandCommand(1)
            .help()
            .wrap(Math.min(120, yargsInstance.terminalWidth()))
            .parseAsync();
    }
    #build(yargs) {
        const latestOrPinned = this.#pinnedBrowsers ? 'pinned' : 'latest';
        // If there are pinned browsers allow the positional arg to be optional
        const browserArgType = this.#pinnedBrowsers ? '[browser]' : '<browser>';
        return yargs
            .command(`install ${browserArgType}`, 'Download and install the specified browser. If successful, the command outputs the actual browser buildId that was installed and the absolute path to the browser executable (see --format).', yargs => {
            if (this.#pinnedBrowsers) {
                yargs.example('$0 install', 'Install all pinned browsers');
            }
            yargs
                .example('$0 install chrome', `Install the ${latestOrPinned} available build of the Chrome browser.`)
                .example('$0 install chrome@latest', 'Install the latest available build for the Chrome browser.')
                .example('$0 install chrome@stable', 'Install the latest available build for the Chrome browser from the stable channel.')
                .example('$0 install chrome@beta', 'Install the latest available build for the Chrome browser from the beta channel.')
                .example('$0 install chrome@dev', 'Install the latest available build for the Chrome browser from the dev channel.')
                .example('$0 install chrome@canary', 'Install the latest available build for the Chrome Canary browser.')
                .example('$0 install chrome@115', 'Install the latest available build for Chrome 115.')
                .example('$0 install chromedriver@canary', 'Install the latest available build for ChromeDriver Canary.')
                .example('$0 install chromedriver@115', 'Install the latest available build for ChromeDriver 115.')
                .example('$0 install chromedriver@115.0.5790', 'Install the latest available patch (115.0.5790.X) build for ChromeDriver.')
                .example('$0 install chrome-headless-shell', 'Install the latest available chrome-headless-shell build.')
                .example('$0 install chrome-headless-shell@beta', 'Install the latest available chrome-headless-shell build corresponding to the Beta channel.')
                .example('$0 install chrome-headless-shell@118', 'Install the latest available chrome-headless-shell 118 build.')
                .example('$0 install chromium@1083080', 'Install the revision 1083080 of the Chromium browser.')
                .example('$0 install firefox', 'Install the latest nightly available build of the Firefox browser.')
                .example('$0 install firefox@stable', 'Install the latest stable build of the Firefox browser.')
                .example('$0 install firefox@beta', 'Install the latest beta build of the Firefox browser.')
                .example('$0 install firefox@devedition', 'Install the latest devedition build of the Firefox browser.')
                .example('$0 install firefox@esr', 'Install the latest ESR build of the Firefox browser.')
                .example('$0 install firefox@nightly', 'Install the latest nightly build of the Firefox browser.')
                .example('$0 install firefox@stable_111.0.1', 'Install a specific version of the Firefox browser.')
                .example('$0 install firefox --platform mac', 'Install the latest Mac (Intel) build of the Firefox browser.');
            if (this.#allowCachePathOverride) {
                yargs.example('$0 install firefox --path /tmp/my-browser-cache', 'Install to the specified cache directory.');
            }
            const yargsWithBrowserParam = this.#defineBrowserParameter(yargs, !Boolean(this.#pinnedBrowsers));
            const yargsWithPlatformParam = this.#definePlatformParameter(yargsWithBrowserParam);
            return this.#definePathParameter(yargsWithPlatformParam, false)
                .option('base-url', {
                type: 'string',
                desc: 'Base URL to download from',
            })
                .option('install-deps', {
                type: 'boolean',
                desc: 'Whether to attempt installing system dependencies (only supported on Linux, requires root privileges).',
                default: false,
            })
                .option('format', {
                type: 'string',
                desc: 'Format to use for the output. Supported placeholders: {{browser}}, {{buildId}}, {{path}}, {{platform}}',
                default: '{{browser}}@{{buildId}} {{path}}',
            });
        }, async (args) => {
            if (this.#pinnedBrowsers && !args.browser) {
                // Use allSettled to avoid scenarios that
                // a browser may fail early and leave the other
                // installation in a faulty state
                const result = await Promise.allSettled(Object.entries(this.#pinnedBrowsers).map(async ([browser, options]) => {
                    if (options.skipDownload) {
                        return;
                    }
                    await this.#install({
                        ...args,
                        browser: {
                            name: browser,
                            buildId: options.buildId,
                        },
                    });
                }));
                for (const install of result) {
                    if (install.status === 'rejected') {
                        throw install.reason;
                    }
                }
            }
            else {
                await this.#install(args);
            }
        })
            .command('launch <browser>', 'Launch the specified browser', yargs => {
            yargs
                .example('$0 launch chrome@115.0.5790.170', 'Launch Chrome 115.0.5790.170')
                .example('$0 launch firefox@112.0a1', 'Launch the Firefox browser identified by the milestone 112.0a1.')
                .example('$0 launch chrome@115.0.5790.170 --detached', 'Launch the browser but detach the sub-processes.')
                .example('$0 launch chrome@canary --system', 'Try to locate the Canary build of Chrome installed on the system and launch it.')
                .example('$0 launch chrome@115.0.5790.170 -- --version', 'Launch Chrome 115.0.5790.170 and pass custom argument to the binary.');
            const yargsWithExtraAgs = yargs.parserConfiguration({
                'populate--': true,
                // Yargs does not have the correct overload for this.
            });
            const yargsWithBrowserParam = this.#defineBrowserParameter(yargsWithExtraAgs, true);
            const yargsWithPlatformParam = this.#definePlatformParameter(yargsWithBrowserParam);
            return this.#definePathParameter(yargsWithPlatformParam)
                .option('detached', {
                type: 'boolean',
                desc: 'Detach the child process.',
                default: false,
            })
                .option('system', {
                type: 'boolean',
                desc: 'Search for a browser installed on the system instead of the cache folder.',
                default: false,
            })
                .option('dumpio', {
                type: 'boolean',
                desc: "Forwards the browser's process stdout and stderr",
                default: false,
            });
        }, async (args) => {
            const extraArgs = args['--']?.filter(arg => {
                return typeof arg === 'string';
            });
            args.browser.buildId = this.#resolvePinnedBrowserIfNeeded(args.browser.buildId, args.browser.name);
            const executablePath = args.system
                ? computeSystemExecutablePath({
                    browser: args.browser.name,
                    channel: verifyChromeReleaseChannel(args.browser.buildId),
                    platform: args.platform,
                })
                : computeExecutablePath({
                    browser: args.browser.name,
                    buildId: args.browser.buildId,
                    cacheDir: args.path ?? this.#cachePath,
                    platform: args.platform,
                });
            launch({
                args: extraArgs,
                executablePath,
                dumpio: args.dumpio,
                detached: args.detached,
            });
        })
            .command('clear', this.#allowCachePathOverride
            ? 'Removes all installed browsers from the specified cache directory'
            : `Removes all installed browsers from ${this.#cachePath}`, yargs => {
            return this.#definePathParameter(yargs, true);
        }, async (args) => {
            const cacheDir = args.path ?? this.#cachePath;
            const rl = this.#rl ?? readline.createInterface({ input, output });
            rl.question(`Do you want to permanently and recursively delete the content of ${cacheDir} (yes/No)? `, answer => {
                rl.close();
                if (!['y', 'yes'].includes(answer.toLowerCase().trim())) {
                    console.log('Cancelled.');
                    return;
                }
                const cache = new Cache(cacheDir);
                cache.clear();
                console.log(`${cacheDir} cleared.`);
            });
        })
            .command('list', 'List all installed browsers in the cache directory', yargs => {
            yargs.example('$0 list', 'List all installed browsers in the cache directory');
            if (this.#allowCachePathOverride) {
                yargs.example('$0 list --path /tmp/my-browser-cache', 'List browsers installed in the specified cache directory');
            }
            return this.#definePathParameter(yargs);
        }, async (args) => {
            const cacheDir = args.path ?? this.#cachePath;
            const cache = new Cache(cacheDir);
            const browsers = cache.getInstalledBrowsers();
            for (const browser of browsers) {
                console.log(`${browser.browser}@${browser.buildId} (${browser.platform}) ${browser.executablePath}`);
            }
        })
            .command('bisect <path>', '(experimental) Bisect Chrome for Testing using the specified script. Downloads https://chromium.googlesource.com/chromium/src.git/+/main/tools/bisect-builds.py to ~/bisect-builds.py if needed.', yargs => {
            return yargs
                .positional('path', {
                type: 'string',
                description: 'Path to a script or test name to bisect.',
                demandOption: true,
            })
                .option('good', {
                type: 'string',
                alias: 'g',
                demandOption: true,
                desc: 'Last known good version',
            })
                .option('bad', {
                type: 'string',
                alias: 'b',
                demandOption: true,
                desc: 'First known bad version',
            })
                .option('cft', {
                type: 'boolean',
                desc: 'Use -cft',
                default: true,
            });
        }, async (args) => {
            const isScript = args.path.endsWith('.mjs') ||
                args.path.endsWith('.cjs') ||
                args.path.endsWith('.js');
            const testCommand = isScript
                ? `PUPPETEER_EXECUTABLE_PATH=%p node ${args.path}`
                : `BINARY=%p npm run ${args.path}`;
            const bisectScriptPath = path.join(os.homedir(), 'bisect-builds.py');
            if (!fs.existsSync(bisectScriptPath)) {
                console.log('Downloading bisect-builds.py...');
                const response = await fetch('https://chromium.googlesource.com/chromium/src.git/+/main/tools/bisect-builds.py?format=TEXT');
                if (!response.ok) {
                    throw new Error(`Failed to download bisect-builds.py: ${response.statusText}`);
                }
                const base64Text = await response.text();
                const decodedText = Buffer.from(base64Text, 'base64').toString('utf-8');
                fs.writeFileSync(bisectScriptPath, decodedText, { mode: 0o755 });
                console.log(`Saved bisect-builds.py to ${bisectScriptPath}`);
            }
            const pythonExecutable = 'python3';
            const bisectArgs = [
                bisectScriptPath,
                '-g',
                args.good,
                '-b',
                args.bad,
                args.cft ? '-cft' : '-s',
                '-v',
                '--verify-range',
                '--not-interactive',
                '-c',
                testCommand,
            ];
            await new Promise((resolve, reject) => {
                const createProcess = spawn(pythonExecutable, bisectArgs, {
                    stdio: 'inherit',
                });
                createProcess.on('error', message => {
                    reject(message);
                });
                createProcess.on('exit', code => {
                    if (code !== 0) {
                        reject(new Error(`Process exited with code ${code}`));
                    }
                    else {
                        resolve();
                    }
                });
            });
        })
            .demandCommand(1)
            .help();
    }
    #parseBrowser(version) {
        return version.split('@').shift();
    }
    #parseBuildId(version) {
        const parts = version.split('@');
        return parts.length === 2
            ? parts[1]
            : this.#pinnedBrowsers
                ? 'pinned'
                : 'latest';
    }
    #resolvePinnedBrowserIfNeeded(buildId, browserName) {
        if (buildId === 'pinned') {
            const options = this.#pinnedBrowsers?.[browserName];
            if (!options || !options.buildId) {
                throw new Error(`No pinned version found for ${browserName}`);
            }
            return options.buildId;
        }
        return buildId;
    }
    async #install(args) {
        if (!args.browser) {
            throw new Error(`No browser arg provided`);
        }
        if (!args.platform) {
            throw new Error(`Could not resolve the current platform`);
        }
        args.browser.buildId = this.#resolvePinnedBrowserIfNeeded(args.browser.buildId, args.browser.name);
        const originalBuildId = args.browser.buildId;
        args.browser.buildId = await resolveBuildId(args.browser.name, args.platform, args.browser.buildId);
        try {
            await install({
                browser: args.browser.name,
                buildId: args.browser.buildId,
                platform: args.platform,
                cacheDir: args.path ?? this.#cachePath,
                downloadProgressCallback: 'default',
                baseUrl: args.baseUrl,
                buildIdAlias: originalBuildId !== args.browser.buildId
                    ? originalBuildId
                    : undefined,
                installDeps: args.installDeps,
            });
        }
        catch (error) {
            if (!(error instanceof IncompleteInstallationError)) {
                throw error;
            }
            const command = this.#prefixCommand
                ? `${this.#scriptName} ${this.#prefixCommand.cmd}`
                : this.#scriptName;
            throw new Error(`${error.message}\nYou can also empty the whole browser cache with \`npx ${command} clear\` and then run \`npx ${command} install\` again.`, { cause: error });
        }
        const executablePath = computeExecutablePath({
            browser: args.browser.name,
            buildId: args.browser.buildId,
            cacheDir: args.path ?? this.#cachePath,
            platform: args.platform,
        });
        console.log(args.format
            .replace(/{{browser}}/g, args.browser.name)
            .replace(/{{buildId}}/g, args.browser.buildId)
            .replace(/{{path}}/g, executablePath)
            .replace(/{{platform}}/g, args.platform));
    }
}
//# sourceMappingURL=CLI.js.map
;// CONCATENATED MODULE: ./node_modules/@puppeteer/browsers/lib/main.js
/**
 * @license
 * Copyright 2023 Google Inc.
 * SPDX-License-Identifier: Apache-2.0
 */









//# sourceMappingURL=main.js.map

/***/ })

};
