/** SHA-256 of the style sheet, for the Content Security Policy. Written by `npm run generate`. */
export const styleHash = 'sha256-Py1m53TNpt50DOiBA2Ip4M6q9dDCc7TTj36eZ6v807k='
