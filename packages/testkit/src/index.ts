export { createRealProcesses } from "./real-processes.ts";
