// Apart from the index, as reading YAML with positions and its validator costs start-up time.
export { checkSource, isComposed, parseConfig, sortIssues } from "./parse.ts";
export { parseSource } from "./source.ts";
export { findCycle } from "./rules.ts";
export { unsetVariables } from "./placeholders.ts";
export type { ConfigResult } from "./parse.ts";
