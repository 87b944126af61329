import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { announceMissing } from "../support/tools/cache.ts";
import { githubDescription, installOasdiff, publicDescription } from "../support/tools/oasdiff.ts";
import { agreementOf, agreementText } from "../real/oasdiff/differences.ts";
import { pairsOf } from "../real/oasdiff/pairs.ts";
import { inTurns, judge } from "../real/oasdiff/run.ts";
import type { Doc } from "../real/oasdiff/slices.ts";

const oasdiff = installOasdiff();

/** Real documents of both dialects, with the edits of each kind and the seed. */
const DOCUMENTS = [
  { name: "GitHub, 3.0", file: githubDescription("22.0.0"), each: 30, seed: 21 },
  {
    name: "Adyen Checkout, 3.1",
    file: publicDescription("adyen.com/CheckoutService-v71.json"),
    each: 20,
    seed: 22,
  },
  { name: "Vercel, 3.1", file: publicDescription("vercel.com.json"), each: 20, seed: 23 },
  { name: "Jira, 3.0", file: publicDescription("atlassian.com/jira.json"), each: 20, seed: 24 },
];
const VERSIONS = [
  githubDescription("18.0.0"),
  githubDescription("19.0.0"),
  githubDescription("20.0.0"),
  githubDescription("22.0.0"),
];
for (const tool of [oasdiff, ...DOCUMENTS.map(({ file }) => file), ...VERSIONS])
  announceMissing(tool);

/** What only one of both calls a break between two versions, and why. */
const ARGUED: readonly { operations: RegExp; argument: string }[] = [
  {
    operations: /^GET \/users\/{}\/starred$/,
    argument: "The union is word for word the same; what its branches refer to got optional names.",
  },
  {
    operations: /\/actions\/(?:runner-groups\/{}\/)?hosted-runners/,
    argument: "`version` was required of an answer, without being declared, and is not any more.",
  },
];

describe.skipIf(oasdiff.kind === "missing")("oasdiff, on thousands of pairs", () => {
  const command = oasdiff.kind === "ready" ? oasdiff.path : "";
  let pairsSeen = 0;

  test.each(DOCUMENTS)("$name: every difference is argued", async ({ name, file, each, seed }) => {
    if (file.kind === "missing") return;
    const document = JSON.parse(readFileSync(file.path, "utf8")) as Doc;
    const pairs = pairsOf(document, { seed, each });
    const judged = await inTurns(pairs, ({ base, head }) => judge(command, base, head));
    const agreement = agreementOf(pairs, judged);
    process.stdout.write(`${agreementText(name, agreement)}\n`);
    expect(agreement.unexplained).toEqual([]);
    expect(agreement.failed).toBe(0);
    pairsSeen += agreement.pairs;
  });

  test("are at least three thousand", () => {
    expect(pairsSeen).toBeGreaterThanOrEqual(3_000);
  });

  test.each([
    [0, 1],
    [1, 2],
    [2, 3],
  ])("consecutive versions of GitHub: %i and %i break the same operations", async (from, to) => {
    const [base, head] = [VERSIONS[from], VERSIONS[to]];
    if (base?.kind !== "ready" || head?.kind !== "ready") return;
    const read = (path: string): Doc => JSON.parse(readFileSync(path, "utf8")) as Doc;
    const { ours, theirs, failure } = await judge(command, read(base.path), read(head.path));
    expect(failure).toBeUndefined();
    const nameless = (text: string): string => text.replaceAll(/\{[^}]*\}/g, "{}");
    const broken = new Set(
      ours
        .filter(({ level }) => level === "breaking")
        .flatMap(({ operations }) =>
          operations.map(({ method, path }) => nameless(`${method} ${path}`)),
        ),
    );
    const named = (least: number): string[] => [
      ...new Set(
        theirs
          .filter(({ level }) => level >= least)
          .map(({ operation, path }) => nameless(`${operation ?? ""} ${path ?? ""}`)),
      ),
    ];
    const missed = named(3).filter((operation) => !broken.has(operation));
    const flagged = new Set(named(2));
    const alone = [...broken].filter((operation) => !flagged.has(operation));
    process.stdout.write(
      `GitHub ${base.version} to ${head.version}: errors in ${named(3).length} operations, missed ${missed.length}; breaks in ${broken.size}, alone with ${alone.length}\n`,
    );
    const argued = (operation: string): boolean =>
      ARGUED.some(({ operations }) => operations.test(operation));
    const unexplained = [...missed, ...alone].filter((operation) => !argued(operation));
    expect(unexplained).toEqual([]);
  });
});
