import { post, stateOf, toAnnotations } from "@stagegate/core";
import type { Annotation, ForgeState, GateContext } from "@stagegate/core";
import { headline, renderComment, sortChecks } from "@stagegate/report";
import type { ReportPage } from "@stagegate/report";
import { markerOf } from "./mark.ts";
import { isOfStrangers } from "./strangers.ts";

type Context = GateContext<"comment-report">;

const SHARE = 0.9;
/** Two requests; nobody reads more marks in one change, and the text has the findings as well. */
const MAX_ANNOTATIONS = 100;

/** What strangers have judged themselves must not get a name that a branch may require. */
const OF_STRANGERS =
  "There is no status and no check run: the reports come from a run that strangers may have made up";

/**
 * Commit status and check run, each only where it is asked for. The exit code of the job is what
 * decides: tokens of forks can write neither, and nobody writes them for a fork.
 */
export async function postExtras(context: Context, page: ReportPage): Promise<string[]> {
  const { host, inputs, config } = context;
  const block = config?.["comment-report"];
  const wanted =
    (inputs.status ?? block?.status ?? false) ||
    (inputs["check-run"] ?? block?.["check-run"] ?? false);
  if (wanted && isOfStrangers(context)) return [OF_STRANGERS];
  const state = pageState(context, page);
  const { service } = page.culprit;
  const title = service === undefined ? headline(page) : `${headline(page)}; culprit: ${service}`;
  const url = page.run.url ?? page.reportUrl;
  const link = url === undefined ? {} : { url };
  const notes: string[] = [];
  if (inputs.status ?? block?.status ?? false) {
    const status = { state: state.status, context: markerOf(inputs.key), description: title };
    notes.push(
      ...(await post("There is no status", () => host.status.set({ ...status, ...link }))),
    );
  }
  if (inputs["check-run"] ?? block?.["check-run"] ?? false) {
    const max = Math.floor(host.checkRuns.maxTextLength * SHARE);
    const check = {
      name: markerOf(inputs.key),
      conclusion: state.conclusion,
      title,
      summary: renderComment(page, { limit: { max, unit: "characters" } }).markdown,
      annotations: usefulMarks(page),
    };
    const posting = () => host.checkRuns.publish({ ...check, ...link });
    notes.push(...(await post("There is no check run", posting)));
  }
  return notes;
}

/**
 * Marks where they help: findings of this change with a line in the code, worst first. What the
 * target branch has already, and what is flaky, would blame lines that nobody touched.
 */
function usefulMarks(page: ReportPage): Annotation[] {
  const gates = page.sections.flatMap(({ id, checks }) => checks.map((check) => ({ id, check })));
  const gateOf = new Map(gates.map(({ id, check }) => [check, id]));
  const useful = gates
    .map(({ check }) => check)
    .filter(({ location, class: kind }) => {
      return location?.line !== undefined && kind !== "known" && kind !== "flaky";
    });
  return sortChecks(useful)
    .flatMap((check) => toAnnotations(gateOf.get(check) ?? "", [check]))
    .slice(0, MAX_ANNOTATIONS);
}

/** As the job will end: what is only observed lets it pass. */
function pageState({ inputs, config }: Context, page: ReportPage): ForgeState {
  const enforcement = inputs.enforcement ?? config?.["comment-report"]?.enforcement;
  const cancelled = page.sections.some(({ errors }) =>
    errors.some(({ code }) => code === "STAGEGATE_CANCELLED"),
  );
  const exitCode = enforcement === "observe" ? 0 : page.exitCode;
  return stateOf({ verdict: page.verdict, exitCode, cancelled });
}
