import { Type } from "typebox";
import type { Static } from "typebox";
import { EnforcementSchema, GateIdSchema, oneOf, optional, strict } from "./common.ts";
import {
  ConfigSchema,
  GATE_BLOCKS,
  LoadScenarioConfigSchema,
  NAME_PATTERN,
  ObjectiveSchema,
  ServiceConfigSchema,
} from "./config.ts";

const { accepted, ...contractBlock } = GATE_BLOCKS["verify-contracts"].properties;

/** Laid over the file for one kind of run; whatever it may hold has an effect there. */
export const ProfileSchema = strict(
  {
    gates: optional(
      Type.Array(GateIdSchema, {
        minItems: 1,
        description: "Gates that such a run has; the others are a skip. comment-report always runs",
      }),
    ),
    enforcement: optional(EnforcementSchema),
    "on-inconclusive": optional(oneOf(["fail", "warn"], "Of every gate that says nothing else")),
    "on-unavailable": optional(oneOf(["fail", "warn"], "Of every gate that says nothing else")),
    ...GATE_BLOCKS,
    // What is accepted does not depend on who asks.
    "verify-contracts": optional(strict(contractBlock)),
  },
  "Settings of one kind of run",
);

export type ProfileConfig = Static<typeof ProfileSchema>;

export const ProfilesSchema = Type.Record(Type.String({ pattern: NAME_PATTERN }), ProfileSchema, {
  additionalProperties: false,
  description: "Settings for change-request, merge-queue, main, nightly, or a name of yours",
});

/** What a team may say of its own. */
export const FragmentSchema = strict(
  {
    version: Type.Literal(1, { description: "Version of this format" }),
    services: optional(
      Type.Record(Type.String({ pattern: NAME_PATTERN }), ServiceConfigSchema, {
        minProperties: 1,
        additionalProperties: false,
        description: "Services of the team; paths are relative to the folder of the fragment",
      }),
    ),
    "verify-contracts": optional(strict({ accepted })),
    "load-test": optional(
      strict({ scenarios: optional(Type.Array(LoadScenarioConfigSchema, { minItems: 1 })) }),
    ),
    "check-slo": optional(strict({ objectives: optional(Type.Array(ObjectiveSchema)) })),
  },
  "Services and limits of one team",
);

/** The file with all that it may hold, for editors. */
export const WholeConfigSchema = strict(
  { ...ConfigSchema.properties, profiles: optional(ProfilesSchema) },
  "stagegate.yml",
);
