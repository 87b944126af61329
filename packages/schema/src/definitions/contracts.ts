import { Type } from "typebox";
import { oneOf, optional, strict, text } from "./common.ts";
import { ExploreConfigSchema } from "./explore.ts";

const Strings = (description: string) => Type.Array(Type.String(), { description });

/** What a service has as `contract`. */
export const ContractFilesSchema = Type.Unsafe<string | string[]>({
  type: ["string", "array"],
  minLength: 1,
  minItems: 1,
  items: { type: "string", minLength: 1 },
  description: "OpenAPI file of the service, relative to this file; a glob or a list for several",
});

/** What only `verify-contracts` has in its block. */
export const CONTRACT_BLOCK = {
  base: optional(text("Branch or commit to compare with; default: the target branch")),
  accepted: optional(
    Type.Array(
      strict({
        fingerprint: text("Of the finding"),
        reason: text("Why it is accepted"),
        owner: optional(text("Who accepted it")),
        expires: optional(
          Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "Last day" }),
        ),
      }),
    ),
  ),
  "version-bump": optional(
    oneOf(
      ["none", "required", "sufficient"],
      "What a new major info.version does for a break: nothing, it must come with one, or it allows it; default none",
    ),
  ),
  "remote-refs": optional(
    Type.Array(
      Type.String({
        pattern: "^[A-Za-z0-9.-]+(:[0-9]{1,5})?$|^\\[[0-9A-Fa-f:.]+\\](:[0-9]{1,5})?$",
      }),
      {
        description:
          "Hosts, with a port where they need one, that a `$ref` may lead to; default none",
      },
    ),
  ),
  results: optional(
    Strings(
      "Globs of what other jobs found out about contracts (oasdiff, Pact, Schemathesis); nothing is compared then",
    ),
  ),
  explore: optional(ExploreConfigSchema),
};
