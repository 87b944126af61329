export { createLocalFiles } from "./files.ts";
export { createLocalHost } from "./host.ts";
export { stateFolder } from "./machine.ts";
export type { HostOptions } from "./machine.ts";
