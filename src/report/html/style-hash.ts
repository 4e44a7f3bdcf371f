/** SHA-256 of the style sheet, for the Content Security Policy. Written by `npm run generate`. */
export const styleHash = 'sha256-CFdbmwrKIMPc1tZlGx3x9i0BwYlZRpxbD7mtn5ECxi8='
