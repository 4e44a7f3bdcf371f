/** SHA-256 of the script, for the Content Security Policy. Written by `npm run generate`. */
export const scriptHash = 'sha256-WSKFSV4Pwk5MBysjP1JW68NqekafNqbIjEL7w0MTXA0='
