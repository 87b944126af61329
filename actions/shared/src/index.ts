export { runAction } from "./run-action.ts";
export type { ActionId, ActionProcess } from "./run-action.ts";
