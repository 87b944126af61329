export { findTaken } from "./ports.ts";
export type { TakenPort } from "./ports.ts";
export { createProcessesProvider } from "./provider.ts";
