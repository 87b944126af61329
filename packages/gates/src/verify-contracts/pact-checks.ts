import { readPact } from "@stagegate/contracts";
import type {
  InteractionResult,
  PactFile,
  PactInteraction,
  PactVerification,
} from "@stagegate/contracts";
import { checkId } from "@stagegate/results";
import type { Check, Verdict } from "@stagegate/schema";

/** Interactions that the target branch has and does not call pending. */
export type FirmInteractions = ReadonlySet<string>;

export interface FoundPact {
  /** Path from the workspace, as people see it. */
  file: string;
  path: string;
  pact: PactFile;
}

export interface VerifiedPact {
  service: string;
  file: string;
  pact: PactFile;
  firm: FirmInteractions;
  /** Whether something sets the states that interactions need. */
  setsStates: boolean;
  /** Address of the provider, where it is asked. */
  url?: string;
  /** Its API description, where that is compared. */
  against?: string;
}

export function firmInteractions(text: string | undefined): FirmInteractions {
  const read = text === undefined ? undefined : readPact(text);
  if (read?.ok !== true) return new Set();
  return new Set(read.pact.interactions.filter(({ pending }) => !pending).map(identity));
}

function identity({
  description,
  states,
}: Pick<PactInteraction, "description" | "states">): string {
  return JSON.stringify([description, ...states]);
}

/** A check for each interaction; or the one that says why nothing can be said. */
export function pactChecks(
  verified: VerifiedPact,
  verification: Exclude<PactVerification, { kind: "missing-tool" }>,
): Check[] {
  const { service, file, pact } = verified;
  if (verification.kind === "crashed") {
    return [
      {
        id: checkId({
          kind: "contract",
          scope: service,
          file,
          titlePath: [`${pact.consumer} verification`],
        }),
        title: `The pact of ${pact.consumer} can be verified`,
        verdict: "error",
        message: verification.message,
        detail: verification.output.join("\n"),
        service,
        location: { file },
        reproduce: reproduce(service),
      },
    ];
  }
  const { results } = verification;
  const silent = results.every(({ outcome }) => outcome === "unanswered");
  return pact.interactions.flatMap((interaction, at) => {
    const result = results[at];
    return result === undefined ? [] : interactionCheck(verified, interaction, { result, silent });
  });
}

function interactionCheck(
  verified: VerifiedPact,
  interaction: PactInteraction,
  { result, silent }: { result: InteractionResult; silent: boolean },
): Check {
  const { service, file, pact } = verified;
  const { description, states, line } = interaction;
  const given = states.length === 0 ? "" : ` given ${states.join(" and ")}`;
  const alike = pact.interactions.filter((each) => each.description === description);
  const title = `${pact.consumer} ${description}`;
  const verb = verified.against === undefined ? "answers" : "is described for";
  const check: Check = {
    id: checkId({
      kind: "contract",
      scope: service,
      file,
      titlePath: [alike.length > 1 ? `${title}${given}` : title],
    }),
    title: `${service} ${verb} ${pact.consumer}: ${description}${given}`,
    verdict: "pass",
    service,
    location: { file, ...(line === undefined ? {} : { line }) },
  };
  if (result.outcome === "passed") return check;
  const { verdict, message } = judgement(verified, interaction, { result, silent });
  const detail = detailOf(verified, interaction, result);
  return {
    ...check,
    verdict,
    message,
    ...(detail === "" ? {} : { detail }),
    reproduce: reproduce(service),
  };
}

function judgement(
  { pact: { consumer }, firm, url = "its address", against, service }: VerifiedPact,
  interaction: PactInteraction,
  { result, silent }: { result: InteractionResult; silent: boolean },
): { verdict: Verdict; message: string } {
  const [first = "no reason given"] = result.details.map((line) => line.split("\n")[0] ?? "");
  const more = result.details.length > 1 ? ` (and ${result.details.length - 1} more)` : "";
  if (silent) return { verdict: "error", message: `${service} does not answer at ${url}` };
  if (result.outcome === "state-failed") {
    const reason = result.details.at(-1) ?? first;
    return { verdict: "error", message: `the provider state could not be set: ${reason}` };
  }
  if (result.outcome === "not-compared") return { verdict: "inconclusive", message: first };
  const message =
    against !== undefined
      ? `${consumer} expects what ${against} does not say: ${first}`
      : result.outcome === "unanswered"
        ? `${consumer} gets no answer: ${first}`
        : `${consumer} gets something else than it expects: ${first}${more}`;
  if (result.outcome === "doubtful") return { verdict: "warn", message };
  if (!result.pending) return { verdict: "fail", message };
  if (firm.has(identity(interaction))) {
    const note = "pending only in this change, which does not count";
    return { verdict: "fail", message: `${message} (${note})` };
  }
  return { verdict: "warn", message: `pending: ${message}` };
}

function detailOf(
  { setsStates, pact }: VerifiedPact,
  { states }: PactInteraction,
  { details }: InteractionResult,
): string {
  const unset = !setsStates && states.length > 0;
  const note = `nothing sets the state ${states.map((state) => `\`${state}\``).join(", ")}: give the provider \`state-url\` or \`state-command\``;
  return [`consumer: ${pact.consumer}`, ...details, ...(unset ? [note] : [])].join("\n");
}

function reproduce(service: string): string {
  return `stagegate verify-contracts --service ${service}`;
}
