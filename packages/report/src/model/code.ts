import type { Location } from "@stagegate/schema";
import { webAddress } from "../escape/html.ts";
import type { ReportPage } from "./page.ts";

type Place = Pick<ReportPage, "code" | "subject">;

/** The line as the change has it, for ever; undefined where there is no such page. */
export function permalink({ code, subject }: Place, { file, line }: Location): string | undefined {
  const parts = file.split("/");
  const inside = parts.every((part) => part !== "" && part !== "." && part !== "..");
  if (code === undefined || !inside || /^[A-Za-z]:|\\/.test(file) || file.length > 1_024)
    return undefined;
  const path = parts.map((part) => encodeURIComponent(part.toWellFormed())).join("/");
  const address = `${code.file}${line === undefined ? "" : code.line}`;
  return filled(address, { commit: subject.commit, path, line: String(line ?? "") });
}

/** The page of a commit. */
export function commitLink({ code }: Place, commit: string): string | undefined {
  return code === undefined ? undefined : filled(code.commit, { commit, path: "", line: "" });
}

function filled(
  template: string,
  { commit, path, line }: { commit: string; path: string; line: string },
): string | undefined {
  if (!/^[0-9a-f]{7,64}$/i.test(commit)) return undefined;
  const places: Readonly<Record<string, string>> = { commit, path, line };
  return webAddress(
    template.replaceAll(/\{(commit|path|line)\}/g, (all, name: string) => places[name] ?? all),
  );
}
