import { Type } from "typebox";
import { Duration, oneOf, optional, strict, text } from "./common.ts";

const PactProvider = strict({
  name: optional(text("Name of the provider in pacts, default the name of the service")),
  against: optional(
    oneOf(
      ["running", "contract"],
      "Default running: the service is asked; contract: its OpenAPI file is compared, nothing runs",
    ),
  ),
  url: optional(text("Base address, default the one in the environment")),
  "state-url": optional(text("Path or address that is told which state to set")),
  "state-command": optional(
    Type.Array(Type.String({ minLength: 1 }), {
      minItems: 1,
      description: "Program and arguments that set a state, given as JSON on standard input",
    }),
  ),
  "state-teardown": optional(
    Type.Boolean({ description: "Also tell when an interaction is over, default false" }),
  ),
});

/** What `verify-contracts` does with the pacts of consumers. */
export const PactSchema = strict(
  {
    files: Type.Array(Type.String({ minLength: 1 }), {
      minItems: 1,
      description: "Globs of pacts, from the folder of this file",
    }),
    providers: Type.Record(
      Type.String({ pattern: "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$" }),
      PactProvider,
      {
        minProperties: 1,
        additionalProperties: false,
        description: "Services that must answer as their consumers expect",
      },
    ),
    cli: optional(
      Type.String({
        minLength: 1,
        description: "Native program of pact-cli, default: found or installed",
      }),
    ),
    timeout: optional(Duration("For one pact, default 5m")),
  },
  "Pacts of consumers, verified against the running services",
);
