#!/usr/bin/env node
import { start } from './start.js'

start("<door>", () => import('./index.js'), [])
