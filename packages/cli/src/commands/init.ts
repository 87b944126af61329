import { join, relative } from "node:path";
import type { Files } from "@stagegate/core";
import { parseConfig } from "@stagegate/schema/config";
import { createHost, findPlace } from "@stagegate/wiring";
import { misuse, splitArgs } from "../args.ts";
import { refuse } from "../context.ts";
import type { Command } from "../context.ts";
import { commandHelp } from "../help.ts";
import { detect } from "../init/detect.ts";
import type { Findings } from "../init/findings.ts";
import { renderConfig } from "../init/render.ts";

const FIELDS = [
  {
    name: "force",
    kind: "flag",
    description: "Write over an existing stagegate.yml, or below one",
  },
  { name: "dry-run", kind: "flag", description: "Print the file instead of writing it" },
] as const;

export const command: Command = {
  async run(context) {
    const args = splitArgs(context.argv, FIELDS);
    if (args.help) {
      context.print(commandHelp("init", FIELDS));
      return 0;
    }
    const wrong = misuse(args, FIELDS);
    if (wrong.length > 0) return refuse(context, wrong);
    const { log, files, root } = await createHost({
      ...context,
      place: "here",
      verbose: args.verbose,
    });
    const dry = args.flags.get("dry-run") === true;
    const existing = await existingName(files, root);
    if (!dry && args.flags.get("force") !== true) {
      const reason = await reasonAgainst(files, root, existing);
      if (reason !== undefined) {
        log.error(`${reason}, --dry-run only prints.`);
        return 2;
      }
    }
    const name = existing ?? "stagegate.yml";
    const found = await detect(files, root);
    const text = renderConfig(found);
    const checked = parseConfig(name, text);
    if (checked.kind === "invalid")
      throw new Error(`init wrote an invalid file: ${checked.issues[0]?.message}`);
    if (args.json) context.print(`${JSON.stringify(found, null, 2)}\n`);
    else if (dry) context.print(text);
    for (const service of found.services) log.info(`✓ service ${service.name}: ${service.why}`);
    const owned = new Set(found.services.map(({ contract }) => contract));
    for (const contract of found.contracts) {
      if (owned.has(contract)) log.info(`✓ contract ${contract}`);
      else log.info(`! contract ${contract} is of no service yet: name it as \`contract\` of one`);
    }
    if (found.playwright !== undefined)
      log.info(`✓ Playwright: ${join(found.playwright.dir, found.playwright.config)}`);
    for (const script of found.k6) log.info(`✓ k6 script ${script} (left as it is)`);
    if (dry) return 0;
    await files.write(join(root, name), text);
    log.info("");
    for (const line of openQuestions(found)) log.info(line);
    log.info(
      "Traces, which name the culprit, need OpenTelemetry in the services: docs/telemetry.md.",
    );
    log.info(`Wrote ${name}. Next: \`stagegate validate\`, then \`stagegate run\`.`);
    return 0;
  },
};

/** Why nothing is written unasked. */
async function reasonAgainst(
  files: Files,
  root: string,
  existing: string | undefined,
): Promise<string | undefined> {
  if (existing !== undefined) return `${existing} exists already; --force replaces it`;
  const place = await findPlace(files, root);
  if (place.kind !== "above") return undefined;
  const file = relative(root, place.file);
  return `${file} exists already and counts here; --force writes one for this folder alone`;
}

/** What files do not say, and the first run would fail on. */
function openQuestions({ services }: Findings): string[] {
  const [first, second] = services.filter(({ command: start }) => start !== undefined);
  if (first === undefined || second === undefined) return [];
  const variable = `${first.name.toUpperCase().replaceAll("-", "_")}_URL`;
  return [
    "Files do not say which service calls which: add `needs`, and addresses as `env`, for example",
    `  ${variable}: \${services.${first.name}.url}`,
    "",
  ];
}

async function existingName(files: Files, root: string): Promise<string | undefined> {
  for (const name of ["stagegate.yml", "stagegate.yaml"]) {
    if (await files.exists(join(root, name))) return name;
  }
  return undefined;
}
