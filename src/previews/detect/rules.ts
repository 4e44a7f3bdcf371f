import type { Rule } from './match.ts'
import { compose } from './rules/compose.ts'
import { django } from './rules/django.ts'
import { dockerfile } from './rules/dockerfile.ts'
import { frameworkSite } from './rules/framework-site.ts'
import { loneServer } from './rules/lone-server.ts'
import { nodeServer } from './rules/node-server.ts'
import { otherLanguage } from './rules/other-language.ts'
import { php } from './rules/php.ts'
import { procfile } from './rules/procfile.ts'
import { pythonApp } from './rules/python-app.ts'
import { rack } from './rules/rack.ts'
import { siteGenerator } from './rules/site-generator.ts'
import { spring } from './rules/spring.ts'
import { staticFolder } from './rules/static-folder.ts'
import { undecidedScript } from './rules/undecided-script.ts'
import { workspaceApps } from './rules/workspace-apps.ts'

/**
 * In order. The first group that matches decides, and the rules of one group are equals: first what was
 * written to run the whole site, then servers, then apps of a workspace, then sites that are built, then
 * what is known not to be enough, and pages as they lie there last.
 */
export const rules: readonly (readonly Rule[])[] = [
  [compose],
  [procfile],
  [dockerfile],
  [nodeServer, django, pythonApp, spring, rack, php],
  [workspaceApps],
  [frameworkSite, siteGenerator],
  [undecidedScript, otherLanguage],
  [loneServer],
  [staticFolder],
]
