import { isIP } from 'node:net'
import { z } from 'zod'

/** Keys of the long form. */
export const options = {
  resolver: z
    .string()
    .refine(isResolver, 'is no address of a resolver; write 1.1.1.1, 127.0.0.1:5353 or [::1]:5353')
    .meta({ description: "Who is asked, `1.1.1.1` or `127.0.0.1:5353`, if not the system's own." }),
}

function isResolver(text: string): boolean {
  if (isIP(text) !== 0) return true
  const [, host = '', port = ''] = /^\[?([^\]]+?)\]?:(\d{1,5})$/.exec(text) ?? []
  const family = isIP(host)
  const bracketed = text.startsWith('[') ? 6 : 4
  return family === bracketed && Number(port) > 0 && Number(port) <= 65_535
}
