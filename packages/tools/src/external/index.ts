export { createExternalProvider } from "./provider.ts";
