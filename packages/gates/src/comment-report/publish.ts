import { join } from "node:path";
import { ARTIFACT_PREFIX, artifactName, COMMENT, post } from "@stagegate/core";
import type { GateContext } from "@stagegate/core";
import { mdText, renderComment, renderHtml, renderTerminal } from "@stagegate/report";
import type { ReportPage } from "@stagegate/report";
import { postExtras } from "./extras.ts";

type Context = GateContext<"comment-report">;

/** Room below a limit, for what a forge counts differently. */
const SHARE = 0.9;
const MAX_MARKDOWN = 900_000;
const MAX_NOTE = 500;

export interface Published {
  /** What could not be posted, and why. */
  notes: string[];
  /** Where the forge keeps the page. */
  url: string | undefined;
}

/** Writes the files, the summary and the comment. Posting is an extra: what fails becomes a note. */
export async function publish(
  context: Context,
  page: ReportPage,
  gatesShown: boolean,
): Promise<Published> {
  const { host, out, inputs } = context;
  const html = out.file("report.html");
  await host.files.write(html, renderHtml(page));
  const full = renderComment(page, { limit: { max: MAX_MARKDOWN, unit: "characters" } });
  await host.files.write(out.file("report.md"), full.markdown);
  const { notes, url } = await uploadPage(context, () => renderHtml(keptPage(page, gatesShown)));
  const told = notes.length === 0 ? page : { ...page, notes: [...page.notes, ...notes] };
  const linked = url === undefined ? told : { ...told, reportUrl: url };
  notes.push(...(await postSummary(context, linked)));
  const later = [...(await postComment(context, linked)), ...(await postExtras(context, linked))];
  notes.push(...later, ...(await postNotes(context, later)));
  const { width } = host.log;
  const lines = renderTerminal(page, {
    short: gatesShown,
    ...(width === undefined ? {} : { width }),
  });
  if (inputs.quiet !== true) for (const line of ["", ...lines, ""]) host.log.info(line);
  for (const note of notes) host.log.warn(note);
  host.log.info(`Report: ${html}`);
  if (url !== undefined) host.log.info(`Kept at: ${url}`);
  return { notes, url };
}

const PAGE_FILES = ["report.md", "report.json", "report.sarif", "junit.xml", "ctrf.json"] as const;

/** People and the comment reach the page by an address, where the forge keeps files. */
async function uploadPage(
  { host, out, inputs }: Context,
  keptHtml: () => string,
): Promise<Published> {
  if (inputs.artifacts === "never") return { notes: [], url: undefined };
  const name = artifactName("report", out.key, host.info.run.attempt);
  const folder = out.file("hand-over", name);
  let url: string | undefined;
  const notes = await post("The page is not kept by the forge", async () => {
    // Where nothing can be kept nothing is copied: the port only says why.
    const able = host.capabilities.artifacts.able;
    for (const file of able ? PAGE_FILES : []) {
      if (!(await host.files.exists(out.file(file)))) continue;
      await host.files.copy(out.file(file), join(folder, file));
    }
    if (able) await host.files.write(join(folder, "report.html"), keptHtml());
    const posted = await host.artifacts.upload(name, folder, { page: "report.html" });
    url = posted.kind === "unavailable" ? undefined : posted.url;
    return posted;
  });
  await host.files.remove(out.file("hand-over")).catch(() => undefined);
  return { notes, url };
}

/** The evidence of the gates is not kept with the page, but in their own artifacts. */
function keptPage(page: ReportPage, combined: boolean): ReportPage {
  return { ...page, keptIn: (gate) => `${ARTIFACT_PREFIX}${combined ? "all" : gate}` };
}

async function postSummary({ host }: Context, page: ReportPage): Promise<string[]> {
  const max = Math.floor(host.summary.maxLength * SHARE);
  try {
    await host.summary.write(renderComment(page, { limit: { max, unit: "bytes" } }).markdown);
    return [];
  } catch (cause) {
    return [`The summary could not be written: ${(cause as Error).message}`];
  }
}

/** What could not be posted stands below the summary, which was there before anybody was asked. */
async function postNotes({ host }: Context, notes: readonly string[]): Promise<string[]> {
  if (notes.length === 0) return [];
  try {
    await host.summary.write(notes.map((note) => `- ${mdText(note, MAX_NOTE)}`).join("\n"));
    return [];
  } catch (cause) {
    return [`The summary could not be written: ${(cause as Error).message}`];
  }
}

async function postComment(context: Context, page: ReportPage): Promise<string[]> {
  const { host, inputs, config } = context;
  const { key } = inputs;
  const max = Math.floor(host.thread.maxBodyLength * SHARE);
  const { markdown: body } = renderComment(
    { ...page, title: titleOf(page, key) },
    { limit: { max, unit: "characters" }, folded: true },
  );
  const { subject, run, generatedAt: at } = page;
  const revision = { commit: subject.commit, run: run.id, attempt: run.attempt, at };
  const asked = inputs["silent-when-green"] ?? config?.["comment-report"]?.["silent-when-green"];
  const silent = asked === true && GREEN.has(page.verdict);
  return post("There is no comment", () =>
    host.thread.upsert(
      COMMENT,
      { ...(key === undefined ? {} : { key }), revision, body },
      { silent },
    ),
  );
}

/** A warning is something to read. */
const GREEN: ReadonlySet<ReportPage["verdict"]> = new Set(["pass", "skip"]);

/** Sections of one comment are told apart by what they are called. */
function titleOf({ title }: ReportPage, key: string | undefined): string {
  if (key === undefined) return title;
  return title === "" ? key : `${title} (${key})`;
}
