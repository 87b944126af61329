export { createLocalFiles } from "./files.ts";
export { createLocalHost } from "./host.ts";
export { createLocalInputs } from "./inputs.ts";
export type { Stderr } from "./log.ts";
export { stateFolder } from "./machine.ts";
export type { HostOptions } from "./machine.ts";
