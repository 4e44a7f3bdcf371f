/** SHA-256 of the style sheet, for the Content Security Policy. Written by `npm run generate`. */
export const styleHash = 'sha256-TCzdu1zIU2qSHOSkKILJdnz5rknV3Mn82l/mQAthSTc='
