import type { GateContext } from "@stagegate/core";
import { renderComment, renderHtml, renderJunit, renderTerminal } from "@stagegate/report";
import type { ReportPage } from "@stagegate/report";
import { messageOf, post } from "./posted.ts";

type Context = GateContext<"comment-report">;

/** Room below a limit, for what a forge counts differently. */
const SHARE = 0.9;
const MAX_MARKDOWN = 900_000;

/** Writes the files, the summary and the comment. Posting is an extra: what fails becomes a note. */
export async function publish(
  context: Context,
  page: ReportPage,
  gatesShown: boolean,
): Promise<string[]> {
  const { host, out, inputs } = context;
  const html = out.file("report.html");
  await host.files.write(html, renderHtml(page));
  await host.files.write(out.file("junit.xml"), renderJunit(page));
  const full = renderComment(page, { limit: { max: MAX_MARKDOWN, unit: "characters" } });
  await host.files.write(out.file("report.md"), full.markdown);
  const notes = [...(await postSummary(context, page)), ...(await postComment(context, page))];
  const { width } = host.log;
  const lines = renderTerminal(page, {
    short: gatesShown,
    ...(width === undefined ? {} : { width }),
  });
  if (inputs.quiet !== true) for (const line of ["", ...lines, ""]) host.log.info(line);
  for (const note of notes) host.log.warn(note);
  host.log.info(`Report: ${html}`);
  return notes;
}

async function postSummary({ host }: Context, page: ReportPage): Promise<string[]> {
  const max = Math.floor(host.summary.maxLength * SHARE);
  try {
    await host.summary.write(renderComment(page, { limit: { max, unit: "bytes" } }).markdown);
    return [];
  } catch (cause) {
    return [`The summary could not be written: ${messageOf(cause)}`];
  }
}

/** The marker tells the comments of one change request apart: one per key. */
export function markerOf(key: string | undefined): string {
  return key === undefined ? "stagegate" : `stagegate-${key}`;
}

async function postComment({ host, inputs }: Context, page: ReportPage): Promise<string[]> {
  if (!host.capabilities.comments.able) return [];
  const marker = markerOf(inputs.key);
  const max = Math.floor(host.thread.maxBodyLength * SHARE);
  const { markdown } = renderComment(page, { limit: { max, unit: "characters" }, marker });
  return post("There is no comment", () => host.thread.upsert(marker, markdown));
}
