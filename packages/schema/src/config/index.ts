// Apart from the index, as reading YAML with positions and its validator costs start-up time.
export { parseConfig, sortIssues } from "./parse.ts";
export { findCycle } from "./rules.ts";
export { unsetVariables } from "./placeholders.ts";
export type { ConfigResult } from "./parse.ts";
