export const id = 686;
export const ids = [686];
export const modules = {

/***/ 90686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   look: () => (/* binding */ look)
/* harmony export */ });
/* harmony import */ var _read_room_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20785);

/** Looks once at the file system that all of these are about. */
async function look({ stage, timeoutMs }, asked) {
    const room = await (0,_read_room_js__WEBPACK_IMPORTED_MODULE_0__/* .readRoom */ .Q)((0,_read_room_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$)(stage, asked[0]?.path), timeoutMs);
    return asked.map(() => ({ seen: { what: 'room', room } }));
}


/***/ }),

/***/ 20785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   Q: () => (/* binding */ readRoom)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The path that an assertion is about, from the folder of rehearse.yml. */
function placeOf({ folder }, path = '.') {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder ?? process.cwd(), path);
}
/** Room on the file system that holds the path. Rejects when it cannot be found out within the time. */
async function readRoom(place, timeoutMs) {
    // A network file system may never answer.
    const late = Promise.withResolvers();
    const timer = setTimeout(() => late.reject(new Error(`${place} told nothing within ${timeoutMs} ms`)), timeoutMs);
    try {
        const told = await Promise.race([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(place), late.promise]);
        const { bavail, bfree, blocks, bsize, files, ffree } = told;
        // Such as /proc, which is on no disk.
        if (blocks === 0)
            throw new Error(`the file system of ${place} has no size`);
        return {
            freeBytes: bavail * bsize,
            totalBytes: (blocks - bfree + bavail) * bsize,
            // btrfs and others make inodes as they need them and tell 0 of 0.
            ...(files > 0 ? { inodes: { free: ffree, total: files } } : {}),
        };
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ })

};
