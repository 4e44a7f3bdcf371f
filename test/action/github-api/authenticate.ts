import { type Answer, refusal } from './answer.ts'
import type { Token } from './options.ts'

export interface Caller {
  /** null without a token, "unknown" for one that does not exist. */
  name: string | null
  token: Token | undefined
  login: string
}

/** Who sends this `authorization` header. */
export function identify(
  header: string | undefined,
  tokens: Readonly<Record<string, Token>>,
): Caller {
  if (header === undefined) return { name: null, token: undefined, login: '' }
  const value = header.replace(/^(?:token|bearer) /i, '')
  const found = Object.entries(tokens).find(([, token]) => token.value === value)
  if (found === undefined) return { name: 'unknown', token: undefined, login: '' }
  const [name, token] = found
  return { name, token, login: token.login ?? 'github-actions[bot]' }
}

/** GitHub's 401 for a caller without a valid token. */
export function refuseStranger(caller: Caller): Answer {
  return refusal(401, caller.name === null ? 'Requires authentication' : 'Bad credentials')
}
