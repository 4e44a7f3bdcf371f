/** SHA-256 of the style sheet, for the Content Security Policy. Written by `npm run generate`. */
export const styleHash = 'sha256-YE9JDIJ/YTSGDYBaLoVzAu3J2x6vJL2hzsfPLb5ahd4='
