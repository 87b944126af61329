/** What the actions import is built from this source. */
export * from "../src/index.ts";
