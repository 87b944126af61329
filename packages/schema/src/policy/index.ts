// Who may relax the judge; apart, as only changes are judged by another file than their own.
export { applyPolicy, leavesOut } from "./apply.ts";
export type { AppliedPolicy, PolicyOptions } from "./apply.ts";
export { figuresOf } from "./change.ts";
export type { PolicyChange } from "./change.ts";
export { directionOf } from "./direction.ts";
export type { Direction, Rule } from "./direction.ts";
export { judgeInputs, keyOfInput } from "./inputs.ts";
export { POLICY_KEYS, POLICY_LISTS } from "./keys.ts";
export type { PolicyKey, PolicyList } from "./keys.ts";
