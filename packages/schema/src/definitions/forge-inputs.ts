import { Type } from "typebox";
import { GATE_IDS, optional, strict } from "./common.ts";

/**
 * Inputs that only the actions have. `token` is the one input with a default: an action gets no
 * token by itself, the expression is evaluated by the runner, and no file can hold a token that this
 * default would beat.
 */
export const ACTION_INPUTS = strict({
  token: optional(
    Type.String({
      description:
        "Token that writes the comment and the status and reads artifacts; what it may not do is said and left out",
      default: "${{ github.token }}",
      secret: true,
    }),
  ),
});

/** Inputs of the combined form beside those of its gates. */
export const RUN_INPUTS = strict({
  gates: optional(
    Type.Array(Type.Unsafe<(typeof GATE_IDS)[number]>({ type: "string", enum: [...GATE_IDS] }), {
      description: "Gates to run; default: every gate that the configuration has something for",
    }),
  ),
});
