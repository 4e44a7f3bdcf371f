/** SHA-256 of the style sheet, for the Content Security Policy. Written by `npm run generate`. */
export const styleHash = 'sha256-VsIlDeqX2nOziYfaEMY0/6LEqcnCDk3h6mtPAgN18Y8='
