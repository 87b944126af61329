import { post, stateOf, toAnnotations } from "@stagegate/core";
import type { ForgeState, GateContext } from "@stagegate/core";
import { headline, renderComment } from "@stagegate/report";
import type { ReportPage } from "@stagegate/report";
import { markerOf } from "./mark.ts";

type Context = GateContext<"comment-report">;

const SHARE = 0.9;
const MAX_ANNOTATIONS = 300;

/**
 * Commit status and check run, each only where it is asked for. The exit code of the job is what
 * decides: tokens of forks can write neither.
 */
export async function postExtras(context: Context, page: ReportPage): Promise<string[]> {
  const { host, inputs, config } = context;
  const block = config?.["comment-report"];
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
      annotations: page.sections
        .flatMap(({ id, checks }) => toAnnotations(id, checks))
        .slice(0, MAX_ANNOTATIONS),
    };
    const posting = () => host.checkRuns.publish({ ...check, ...link });
    notes.push(...(await post("There is no check run", posting)));
  }
  return notes;
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
