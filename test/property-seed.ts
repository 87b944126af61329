import * as fc from "fast-check";
import { inject } from "vitest";

/**
 * Property tests draw other cases at every commit, and the same ones whenever a commit is tested
 * again: a red test that only chance finds would tell nothing about the change it is red on.
 */
const seed = inject("propertySeed");
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

declare module "vitest" {
  export interface ProvidedContext {
    propertySeed: number | undefined;
  }
}
