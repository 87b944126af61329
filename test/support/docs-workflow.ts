import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./cli.ts";

/** The pipelines below a heading of the page of GitHub, exactly as people copy them. */
export function docsWorkflows(heading: string): string[] {
  const page = readFileSync(join(ROOT, "docs/github.md"), "utf8");
  const [, section] = page.split(new RegExp(`^#+ ${heading}$`, "m"));
  const [own = ""] = (section ?? "").split(/^#+ /m);
  const blocks = [...own.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? "");
  if (blocks.length === 0) throw new Error(`docs/github.md has no pipeline below "${heading}"`);
  return blocks;
}

/** A browser is not installed for systems that have no page. */
export function withoutBrowser(workflow: string): string {
  return workflow.replaceAll(" && npx playwright install --with-deps chromium", "");
}
