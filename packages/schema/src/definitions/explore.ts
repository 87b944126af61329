import { Type } from "typebox";
import { oneOf, optional, strict, text } from "./common.ts";

const Strings = (description: string) => Type.Array(Type.String(), { description });

/** `verify-contracts.explore` */
export const ExploreConfigSchema = strict(
  {
    services: optional(
      Strings("Only these; default: every service with a contract and an address"),
    ),
    url: optional(
      text("Root of the API of the only service, instead of the environment's address"),
    ),
    "allow-hosts": optional(
      Strings("Hosts besides this machine and own environments that may be written to"),
    ),
    "max-requests": optional(
      Type.Integer({ minimum: 1, description: "Per service, default 1000" }),
    ),
    "max-duration": optional(
      Type.String({
        pattern: "^\\d+(\\.\\d+)?(ms|s|m|h)$",
        description: "Per service, default 60s; 300ms, 5s, 2m",
      }),
    ),
    seed: optional(Type.Integer({ minimum: 0, description: "Of the cases, default 1" })),
    auth: optional(
      strict({
        env: text("Name of the variable with the secret"),
        header: optional(text("Default Authorization")),
        prefix: optional(
          Type.String({ description: "Before the secret; default of Authorization: `Bearer `" }),
        ),
      }),
    ),
    exclude: optional(Strings("Operations that are not asked: operationId, or `DELETE /path`")),
    methods: optional(
      Type.Array(oneOf(["GET", "POST", "PUT", "PATCH", "DELETE"], "Method"), {
        minItems: 1,
        description: "Only these methods; default all",
      }),
    ),
  },
  "Asks the running services what their contracts promise. It sends writes and deletes",
);
