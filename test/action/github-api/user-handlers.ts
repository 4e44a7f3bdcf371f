import type { Handler } from './call.ts'
import { userJson } from './user-json.ts'

const joined = '2020-01-02T03:04:05Z'

export const userHandlers: Readonly<Record<string, Handler>> = {
  'users/get-authenticated': ({ login, places }) => ({
    status: 200,
    body: {
      ...userJson(login, places),
      name: null,
      company: null,
      blog: '',
      location: null,
      email: null,
      hireable: null,
      bio: null,
      twitter_username: null,
      public_repos: 1,
      public_gists: 0,
      followers: 0,
      following: 0,
      created_at: joined,
      updated_at: joined,
    },
  }),
}
