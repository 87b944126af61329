export {
  findPlaywright,
  MINIMUM_VERSION,
  type PlaywrightInstallation,
  type PlaywrightMissing,
  type PlaywrightSearch,
} from "./locate.ts";
export { createPlaywrightRunner, type PlaywrightOptions } from "./runner.ts";
export { BROWSER_VARIABLE, EVENTS_VARIABLE, ORIGINS_VARIABLE } from "./variables.ts";
