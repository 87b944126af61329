import { createMemoryFiles, describeAnnotations, describeSummary } from "@stagegate/testkit";
import type { SeenAnnotation } from "@stagegate/testkit";
import type { Annotation, Files } from "@stagegate/core";
import { describe, expect, it } from "vitest";
import { createGitLabAnnotations, MAX_LINKS } from "./annotations.ts";
import { MAX_OF_SEVERITY } from "./code-quality.ts";
import type { Degradation } from "./code-quality.ts";
import { createLinkFile, jobPages } from "./links.ts";
import { createGitLabSummary } from "./summary.ts";
import { readVariables } from "./variables.ts";

const JOB = "https://gitlab.example/acme/shop/-/jobs/3001";
const OUT = "/repo/.stagegate";

function pagesOf(outDir: string) {
  return jobPages(readVariables({ CI_JOB_URL: JOB, CI_PROJECT_DIR: "/repo" }), outDir);
}

function make(files: Files = createMemoryFiles(), prefix = "") {
  const pages = pagesOf(OUT);
  const redact = (text: string): string => text.replaceAll("s3cr3t", "***");
  const shown = { links: createLinkFile(files, OUT, pages.job), pages, redact, prefix };
  return {
    files,
    annotations: createGitLabAnnotations(files, OUT, shown),
    summary: createGitLabSummary(files, OUT, shown),
    quality: async () => read<Degradation[]>(files, "codequality.json", []),
    links: async () => read<LinkLists>(files, "annotations.json", {}),
  };
}

type LinkLists = Record<string, { external_link: { label: string; url: string } }[]>;

async function read<T>(files: Files, name: string, otherwise: T): Promise<T> {
  const text = await files.readText(`${OUT}/${name}`);
  return text === undefined ? otherwise : (JSON.parse(text) as T);
}

const LEVELS: Record<string, Annotation["level"]> = {
  major: "error",
  minor: "warning",
  info: "notice",
  "Stagegate: errors": "error",
  "Stagegate: warnings": "warning",
  "Stagegate: notices": "notice",
};

describeAnnotations(async () => {
  const { annotations, quality, links } = make();
  const seen = async (): Promise<SeenAnnotation[]> => [
    ...(await quality()).map(({ severity, description, location }): SeenAnnotation => {
      const column = location.positions?.begin.column;
      return {
        level: LEVELS[severity]!,
        text: description,
        file: location.path,
        line: location.lines.begin,
        ...(column === undefined ? {} : { column }),
      };
    }),
    ...Object.entries(await links()).flatMap(([title, list]) =>
      list.map(({ external_link: link }) => ({ level: LEVELS[title]!, text: link.label })),
    ),
  ];
  return { annotations, seen, limit: MAX_LINKS };
});

describeSummary(async () => {
  const { summary, files } = make();
  return { summary, read: async () => (await files.readText(`${OUT}/summary.md`)) ?? "" };
});

const PLACED: Annotation = {
  level: "error",
  title: "run-e2e: buys a book",
  message: "took 312 ms",
  location: { file: "./e2e/buy.spec.ts", line: 7 },
};

describe("the Code Quality report", () => {
  it("has what GitLab reads", async () => {
    const { annotations, quality } = make();
    await annotations.add([PLACED]);
    expect(await quality()).toEqual([
      {
        description: "run-e2e: buys a book: took 312 ms",
        check_name: "stagegate",
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: "major",
        location: { path: "e2e/buy.spec.ts", lines: { begin: 7 } },
      },
    ]);
  });

  it("has paths from the root of the repository, and no secrets", async () => {
    const { annotations, quality, links } = make(createMemoryFiles(), "shop/");
    await annotations.add([
      { ...PLACED, title: "a s3cr3t", message: "b s3cr3t" },
      { level: "error", title: "c", message: "d s3cr3t" },
    ]);
    expect(await quality()).toMatchObject([
      { description: "a ***: b ***", location: { path: "shop/e2e/buy.spec.ts" } },
    ]);
    expect(JSON.stringify(await links())).toContain("c: d ***");
  });

  it("joins the gates of a job, knows a finding again by what it says, and keeps twins", async () => {
    const files = createMemoryFiles();
    await make(files).annotations.add([PLACED]);
    const moved = {
      ...PLACED,
      message: "took 98 ms",
      location: { file: "e2e/buy.spec.ts", line: 9 },
    };
    await make(files).annotations.add([
      moved,
      moved,
      { ...PLACED, title: "other", level: "warning" },
    ]);
    const found = await make(files).quality();
    expect(found.map(({ severity, location }) => [severity, location.lines.begin])).toEqual([
      ["major", 9],
      ["major", 9],
      ["minor", 7],
    ]);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  it("is bounded, and counts over several processes", async () => {
    const files = createMemoryFiles();
    const many = Array.from({ length: MAX_OF_SEVERITY }, (_, index): Annotation => {
      return { ...PLACED, title: `title ${index}` };
    });
    await make(files).annotations.add(many);
    expect((await make(files).quality()).at(-1)?.description).toContain("title 199");
    await make(files).annotations.add(many.map((one) => ({ ...one, message: "other" })));
    await make(files).annotations.add([{ ...PLACED, title: "one more" }]);
    const found = await make(files).quality();
    expect(found).toHaveLength(MAX_OF_SEVERITY);
    expect(found.at(-1)?.description).toBe("stagegate: and 202 more");
  });

  it.each(["{", "null", "[1, null, {}]", '{"a": 1}'])("starts anew after %s", async (text) => {
    const { files, annotations, quality } = make(
      createMemoryFiles({ [`${OUT}/codequality.json`]: text }),
    );
    await annotations.add([PLACED]);
    expect(await quality()).toHaveLength(1);
    expect(await files.exists(`${OUT}/annotations.json`)).toBe(false);
  });
});

describe("links on the page of the job", () => {
  it("lead to the report, and keep what the job said before", async () => {
    const files = createMemoryFiles();
    await make(files).annotations.add([{ level: "error", title: "slow", message: "very" }]);
    await make(files).summary.write("# All");
    await make(files).summary.write("again");
    const url = `${JOB}/artifacts/file/.stagegate/report.html`;
    expect(await make(files).links()).toEqual({
      "Stagegate: errors": [{ external_link: { label: "slow: very", url } }],
      Stagegate: [{ external_link: { label: "The report of all gates", url } }],
    });
  });

  it("of earlier jobs and of others are left out", async () => {
    const other = { external_link: { label: "x", url: "https://gitlab.example/-/jobs/1" } };
    const longer = { external_link: { label: "x", url: `${JOB}2` } };
    const content = { "Stagegate: errors": [other, longer, null, { external_link: 1 }], b: "c" };
    const files = createMemoryFiles({ [`${OUT}/annotations.json`]: JSON.stringify(content) });
    await make(files).summary.write("x");
    expect(Object.keys(await make(files).links())).toEqual(["Stagegate"]);
  });

  it("fit into 80 KB, whatever the text", async () => {
    const { files, annotations } = make();
    for (const level of ["error", "warning", "notice"] as const) {
      const all = Array.from({ length: 60 }, (_, index): Annotation => {
        return { level, title: `${index} ${"日本".repeat(500)}`, message: "x" };
      });
      await annotations.add(all);
    }
    expect(await files.size(`${OUT}/annotations.json`)).toBeLessThan(80_000);
  });

  it.each([
    ["/repo/.stagegate", `${JOB}/artifacts/file/.stagegate/report.html`],
    ["/repo/a b/ü", `${JOB}/artifacts/file/a%20b/%C3%BC/report.html`],
    ["/elsewhere", JOB],
    ["/repo", JOB],
  ])("of the out directory %s lead to %s", (outDir, url) => {
    expect(pagesOf(outDir).report).toBe(url);
  });
});
