import { cleanLine, clip, cutMarkdown } from "@stagegate/core";
import type { Annotation, CheckRuns, Posted } from "@stagegate/core";
import type { GitHubClient } from "./client.ts";
import { createAttempts } from "./failure.ts";
import { MAX_CHECK_TEXT } from "./limits.ts";
import { webAddress } from "./text.ts";

const ANNOTATIONS_PER_REQUEST = 50;
/** Twenty requests; the report has the rest. */
const MAX_ANNOTATIONS = 1000;
const MAX_TITLE = 255;
const MAX_MESSAGE = 16_000;
const NOTE =
  "_The text was cut here: it is too long. The whole report is in the artifact of the run._";

const LEVELS = { error: "failure", warning: "warning", notice: "notice" } as const;

/** Told apart from the check run that GitHub makes of a job of the same name. */
function externalId(name: string): string {
  return cleanLine(`stagegate ${name}`, MAX_TITLE);
}

interface Mark {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: (typeof LEVELS)[Annotation["level"]];
  title: string;
  message: string;
}

type Check = Parameters<CheckRuns["publish"]>[0];

/** `prefix` is the path of the workspace in its repository, with a slash at the end unless empty. */
export function createGitHubCheckRuns(
  client: GitHubClient,
  { sha, prefix }: { sha: string; prefix: string },
): CheckRuns {
  const wanted = { doing: "publish a check run", permission: "checks: write" };
  const attempt = createAttempts(wanted, client.now);
  return {
    maxTextLength: MAX_CHECK_TEXT,
    publish: (check) => attempt(() => publish(client, check, { sha, prefix })),
  };
}

async function publish(
  client: GitHubClient,
  check: Check,
  { sha, prefix }: { sha: string; prefix: string },
): Promise<Posted> {
  const { marks, told } = sorted(check.annotations, prefix);
  const url = webAddress(check.url);
  const summary = cutMarkdown(textOf(check.summary, told), {
    max: MAX_CHECK_TEXT,
    unit: "characters",
    note: NOTE,
  });
  const title = cleanLine(check.title, MAX_TITLE) || "Stagegate";
  const output = { title, summary, annotations: marks.slice(0, ANNOTATIONS_PER_REQUEST) };
  const body = {
    name: cleanLine(check.name, MAX_TITLE) || "stagegate",
    external_id: externalId(check.name),
    status: "completed" as const,
    conclusion: check.conclusion,
    output,
    ...(url === undefined ? {} : { details_url: url }),
  };
  const before = await replaceable(client, sha, body);
  const { data } = await client.call<{ data: { id: number; html_url: string | null } }>((octokit) =>
    before === undefined
      ? octokit.checks.create({ ...client.at, head_sha: sha, ...body })
      : octokit.checks.update({ ...client.at, check_run_id: before, ...body }),
  );
  for (let at = ANNOTATIONS_PER_REQUEST; at < marks.length; at += ANNOTATIONS_PER_REQUEST) {
    const annotations = marks.slice(at, at + ANNOTATIONS_PER_REQUEST);
    await client.call((octokit) =>
      octokit.checks.update({
        ...client.at,
        check_run_id: data.id,
        output: { title, summary, annotations },
      }),
    );
  }
  const address = data.html_url ?? undefined;
  const action = before === undefined ? "created" : "updated";
  return { kind: "posted", action, ...(address === undefined ? {} : { url: address }) };
}

/**
 * Our check run of the name, unless it has annotations: GitHub adds to them and takes none away. A
 * new one of the same name hides it.
 */
async function replaceable(
  client: GitHubClient,
  sha: string,
  { name, external_id }: { name: string; external_id: string },
): Promise<number | undefined> {
  const { data } = await client.call((octokit) =>
    octokit.checks.listForRef({ ...client.at, ref: sha, check_name: name, filter: "latest" }),
  );
  return data.check_runs.find(
    (one) => one.external_id === external_id && one.output.annotations_count === 0,
  )?.id;
}

/** Those with a place in the code, and those that the text has to tell. */
function sorted(
  annotations: readonly Annotation[],
  prefix: string,
): { marks: Mark[]; told: Annotation[] } {
  const marks: Mark[] = [];
  const told: Annotation[] = [];
  for (const annotation of annotations) {
    const mark = marks.length < MAX_ANNOTATIONS ? toMark(annotation, prefix) : undefined;
    if (mark === undefined) told.push(annotation);
    else marks.push(mark);
  }
  return { marks, told };
}

function toMark({ level, title, message, location }: Annotation, prefix: string): Mark | undefined {
  const { file, line, column } = location ?? {};
  if (file === undefined || line === undefined || line < 1) return undefined;
  const outside = file.startsWith("/") || file.split("/").includes("..") || file === "";
  if (outside) return undefined;
  return {
    path: prefix + file,
    start_line: line,
    end_line: line,
    ...(column === undefined || column < 1 ? {} : { start_column: column, end_column: column }),
    annotation_level: LEVELS[level],
    title: cleanLine(title, MAX_TITLE) || level,
    message: clip(message, MAX_MESSAGE) || level,
  };
}

function textOf(summary: string, told: readonly Annotation[]): string {
  if (told.length === 0) return summary;
  const lines = told.map(({ level, title, message, location }) => {
    const place = location === undefined ? "" : ` (${code(location.file)})`;
    return `- ${level}: ${code(title)}${place}: ${code(message)}`;
  });
  return `${summary.trimEnd()}\n\n${lines.join("\n")}\n`;
}

/** Foreign text as text: no Markdown and no mention of anybody in it. */
function code(text: string): string {
  const line = cleanLine(text, MAX_TITLE).replaceAll("`", "'");
  return line === "" ? "" : `\`${line}\``;
}
