/** SHA-256 of the style sheet, for the Content Security Policy. Written by `npm run generate`. */
export const styleHash = 'sha256-nUU5GfSy7AZ4yLT1BOa+XZa0M1ORlk+70fG3TqE/0nE='
