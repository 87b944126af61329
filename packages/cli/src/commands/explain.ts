import { didYouMean } from "@stagegate/schema";
import { ERROR_CODES, FINDING_CODES } from "@stagegate/schema/codes";
import { misuse, splitArgs } from "../args.ts";
import { refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { commandHelp } from "../help.ts";

/** A finding has no exit code of its own, so it has no kind of error either. */
const ALL = Object.entries({
  ...ERROR_CODES,
  ...Object.fromEntries(
    Object.entries(FINDING_CODES).map(([code, text]) => [code, { ...text, kind: "finding" }]),
  ),
});

const PREFIX = "STAGEGATE_";

export const command: Command = {
  run(context) {
    const args = splitArgs(context.argv, []);
    const [given] = args.positionals;
    const codes = ALL.map(([code]) => code);
    if (args.help || given === undefined) {
      context.print(
        `${commandHelp("explain", [], "CODE ")}\nCodes:\n${codes.map((c) => `  ${c}\n`).join("")}`,
      );
      return Promise.resolve(args.help ? 0 : 2);
    }
    const wrong = misuse(args, [], 1);
    if (wrong.length > 0) return Promise.resolve(refuse(context, wrong));
    const name = given.toUpperCase();
    const found = ALL.find(([code]) => code === name);
    if (found === undefined) {
      const near = didYouMean(name.startsWith(PREFIX) ? name : PREFIX + name, codes);
      const hint = near === undefined ? "" : ` Did you mean ${near}?`;
      context.stderr.write(`✗ there is no code ${given}.${hint}\n`);
      return Promise.resolve(2);
    }
    const [code, { title, explanation, kind }] = found;
    context.print(
      args.json
        ? `${JSON.stringify({ code, title, explanation, kind }, null, 2)}\n`
        : `${code}: ${title}\n\n${explanation}\n`,
    );
    return Promise.resolve(0);
  },
};
