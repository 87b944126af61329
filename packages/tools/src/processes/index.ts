export { createProcessesProvider } from "./provider.ts";
