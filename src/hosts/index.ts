import type { Host } from '../model/host.ts'
import { github } from './github/index.ts'
import { local } from './local/index.ts'

/** Every host, in the order they are asked; the last one takes whatever nobody else knows. */
export const hosts: readonly [...Host[], Host] = [github, local]
