import { isAbsolute, join, relative, sep } from "node:path";
import { GateError } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import { readDescription } from "@stagegate/contracts";
import type {
  Description,
  InteractionResult,
  PactComparator,
  PactInteraction,
  PactMismatch,
} from "@stagegate/contracts";
import { checkId } from "@stagegate/results";
import { contractFiles } from "@stagegate/schema";
import type { Check } from "@stagegate/schema";
import { pactChecks } from "./pact-checks.ts";
import type { FirmInteractions, FoundPact, VerifiedPact } from "./pact-checks.ts";

type Context = GateContext<"verify-contracts">;

export interface ComparedPact {
  service: string;
  found: FoundPact;
  firm: FirmInteractions;
  timeoutMs: number;
}

const MAX_DETAILS = 20;

/** Compares a pact with the OpenAPI file of its provider: nothing has to run. */
export async function comparePact(
  context: Context,
  comparator: PactComparator,
  { service, found, firm, timeoutMs }: ComparedPact,
): Promise<Check[]> {
  const { file, path, pact } = found;
  const [given = ""] = contractFiles(context.config?.services[service] ?? {});
  const contract = isAbsolute(given) ? given : join(context.configDir, given);
  const shown = relative(context.host.root, contract).split(sep).join("/");
  const verified = { service, file, pact, firm, setsStates: true, against: shown };
  const description = await describedIn(context, contract, shown);
  if (typeof description === "string") return [undescribed(verified, description)];
  const { signal } = context;
  const request = { description: contract, pact: path, timeoutMs, signal };
  const comparison = await comparator.compare(request);
  switch (comparison.kind) {
    case "missing-tool":
      throw new GateError("STAGEGATE_TOOL_MISSING", comparison.message, { hint: comparison.hint });
    case "crashed":
      return pactChecks(verified, comparison);
    case "compared": {
      const { mismatches } = comparison;
      const results = pact.interactions.map((interaction, at) => {
        const own = mismatches.filter((each) => (each.interaction ?? at) === at);
        return resultOf(interaction, own, description);
      });
      return pactChecks(verified, { kind: "verified", results, notes: [] });
    }
  }
}

/** What the pact as a whole has wrong counts for each of its interactions. */
function resultOf(
  { http, pending }: PactInteraction,
  mismatches: readonly PactMismatch[],
  description: Description,
): InteractionResult {
  if (mismatches.length === 0 && !http) {
    const details = ["an OpenAPI file describes no messages"];
    return { outcome: "not-compared", pending: false, details };
  }
  if (mismatches.length === 0) return { outcome: "passed", pending: false, details: [] };
  const worstFirst = mismatches.toSorted((a, b) => a.level.localeCompare(b.level));
  const details = worstFirst.slice(0, MAX_DETAILS).map(({ message, pactPlace, place }) => {
    const { file, line, column } = description.place(place);
    const described = `described: ${file}:${line}:${column} ${short(place)}`;
    return [message, `  expected: ${short(pactPlace)}`, `  ${described}`].join("\n");
  });
  const more = mismatches.length - MAX_DETAILS;
  return {
    outcome: worstFirst[0]?.level === "error" ? "mismatch" : "doubtful",
    pending,
    details: more > 0 ? [...details, `and ${more} more`] : details,
  };
}

function short(location: string): string {
  return location.replace(/^\[root\]\.?/, "");
}

async function describedIn(
  { host }: Context,
  path: string,
  shown: string,
): Promise<Description | string> {
  const text = await host.files.readText(path);
  if (text === undefined) return `there is no file ${shown}`;
  // The comparator reads one file; a reference to another one makes it end with an error.
  const read = await readDescription({ path: shown, text }, { lenient: true });
  if (read.ok) return read.value;
  const [first] = read.errors;
  return first === undefined ? "it cannot be read" : `${first.location.line}: ${first.message}`;
}

function undescribed(
  { service, file, pact, against }: Omit<VerifiedPact, "url"> & { against: string },
  reason: string,
): Check {
  const titlePath = [`${pact.consumer} description`];
  return {
    id: checkId({ kind: "contract", scope: service, file, titlePath }),
    title: `The pact of ${pact.consumer} can be compared with ${against}`,
    verdict: "fail",
    message: `${against} cannot be read: ${reason}`,
    service,
    location: { file: against },
  };
}
