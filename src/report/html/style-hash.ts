/** SHA-256 of the style sheet, for the Content Security Policy. Written by `npm run generate`. */
export const styleHash = 'sha256-y/c2B6pDS0jPhv+PxrkQUiDEu/xea2QUPy/h+ET/TE8='
