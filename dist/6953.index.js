export const id = 6953;
export const ids = [6953];
export const modules = {

/***/ 96953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   look: () => (/* binding */ look)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const everyMs = 200;
const othersShown = 20;
/**
 * Waits until each has called, or has had its time since the preview was started. Beside another check nobody
 * waits: what still has time is no look that counts.
 */
async function look({ stage }, asked) {
    for (;;) {
        const heard = await stage.heartbeats();
        if (heard === undefined) {
            const problem = 'Rehearse does not start the processes of this preview, so that they know nobody to call';
            return asked.map(() => ({ problem }));
        }
        const looks = asked.map((one) => see(one, heard));
        const pending = looks.some((one) => 'problem' in one);
        if (!pending || stage.beside)
            return looks;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(everyMs, undefined, { signal: stage.signal });
    }
}
function see({ name, withinMs }, heard) {
    const { openMs, beats } = heard;
    const beat = beats.find((one) => one.name === name);
    if (openMs < withinMs && !beat) {
        return { problem: `it still has time: the preview was started ${Math.round(openMs)} ms ago` };
    }
    const others = beats.map((one) => one.name).filter((other) => other !== name);
    return {
        seen: {
            ...(beat ? { agoMs: beat.agoMs } : {}),
            count: beat?.count ?? 0,
            openMs,
            others: others.slice(0, othersShown),
        },
    };
}


/***/ })

};
