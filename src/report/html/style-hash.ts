/** SHA-256 of the style sheet, for the Content Security Policy. Written by `npm run generate`. */
export const styleHash = 'sha256-nBZxpuIlk6p5olq+KBeDy1vAQfxn/wFuKC7PPtd7+Dw='
