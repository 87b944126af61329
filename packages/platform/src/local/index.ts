export { createLocalFiles } from "./files.ts";
export { createLocalHost, stateFolder } from "./host.ts";
export type { LocalHostOptions } from "./host.ts";
