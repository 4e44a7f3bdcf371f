import { checks } from './checks/in-order.ts'
import type { Rules } from './model/rule.ts'
import { policyRules } from './policy/rules.ts'

/** Every rule that a finding can carry, in the order of the checks. */
export const rules: Rules = Object.assign({}, ...checks.map((check) => check.rules), policyRules)
