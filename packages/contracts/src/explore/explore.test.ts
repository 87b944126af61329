import { LIBRARY_FAULTS, LIBRARY_TOKEN } from "@stagegate/testkit/library";
import { describe, expect, it } from "vitest";
import { askLibrary } from "../test-support/explore.ts";
import type { ExploreRequest } from "./model.ts";

describe("a library that does what it describes", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("is left in peace, seed %i", async (seed) => {
    const result = await askLibrary({}, { seed, maxRequests: 1500 });
    expect(result.findings).toEqual([]);
    expect(result).toMatchObject({
      ended: "requests",
      requests: 1500,
      coverage: { operations: 17, reached: 17, unreached: [], statuses: expect.any(Array) },
      lockedOut: false,
      notes: [],
    });
  });
});

describe("a library with one fault", () => {
  it.each(LIBRARY_FAULTS.map((fault) => [fault.class, fault.name, fault] as const))(
    "is caught: %s, %s",
    async (_, __, fault) => {
      const { findings } = await askLibrary(fault);
      expect(findings).not.toEqual([]);
      // A fault of validation shows wherever the schema is used; the others in one operation.
      const elsewhere = ["accepted-invalid", "rejected-valid", "state"].includes(fault.class);
      expect(elsewhere || findings.length <= 3).toBe(true);
    },
  );
});

const faulty = (name: string): (typeof LIBRARY_FAULTS)[number] => {
  const fault = LIBRARY_FAULTS.find((each) => each.name === name);
  if (fault === undefined) throw new Error(name);
  return fault;
};

describe("a finding", () => {
  it("names what is asked, what came, where that is described, and how to see it", async () => {
    const { findings } = await askLibrary(faulty("longest title"));
    expect(findings).toMatchObject([
      {
        rule: "server-error",
        level: "fault",
        method: "POST",
        path: "/books",
        status: 500,
        place: "/body/title",
        title: "POST /books fails",
        message: "POST /books with /body/title of 80 characters: answers 500",
        location: { file: "api.json", line: expect.any(Number), pointer: "/paths/~1books/post" },
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
    const [finding] = findings;
    const body = /--data-binary '(.*)' "\$URL"/.exec(finding?.replay ?? "")?.[1] ?? "";
    // Shrunk to what must be there.
    expect(Object.keys(JSON.parse(body) as object).sort()).toEqual([
      "genre",
      "isbn",
      "pages",
      "title",
    ]);
  });

  it("of a combination is told once, by the parts that matter", async () => {
    const { findings } = await askLibrary(
      {
        crashes: ({ operation, body }, stage) => {
          const { pages, price } = (body ?? {}) as { pages?: number; price?: number };
          return (
            stage === "valid" && operation === "createBook" && pages === 5000 && price === 1000
          );
        },
      },
      { maxRequests: 2500 },
    );
    expect(findings.map(({ place }) => place)).toEqual(["/body/pages /body/price"]);
  });

  it("takes what earlier answers gave from those answers", async () => {
    const { findings } = await askLibrary(faulty("deleted review is still there"));
    const { replay } = findings.find(({ rule }) => rule === "use-after-delete") ?? { replay: "" };
    const lines = replay.split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(
      /^R1=\$\(curl -sS -X POST .* "\$URL"'\/books' \| jq -r '\.\["id"\]'\)$/,
    );
    expect(lines[1]).toMatch(/^R2=\$\(curl -sS -X POST .*'\/books\/'"\$R1"'\/reviews' \| jq/);
    expect(lines[2]).toMatch(/^curl -sS -X DELETE .*'\/books\/'"\$R1"'\/reviews\/'"\$R2"''$/);
    expect(lines[3]).toMatch(/^curl -sS -H 'Authorization: Bearer '"\$TOKEN" "\$URL"/);
  });

  it("is the same for the same seed, and keeps its fingerprint for another", async () => {
    const fault = faulty("total is text");
    const [first, again, other] = [
      await askLibrary(fault),
      await askLibrary(fault),
      await askLibrary(fault, { seed: 99 }),
    ];
    expect(again).toEqual(first);
    const prints = (list: typeof first.findings): string[] => list.map((each) => each.fingerprint);
    expect(prints(other.findings)).toEqual(prints(first.findings));
  });

  it("never holds the secret", async () => {
    for (const fault of LIBRARY_FAULTS.filter((each) => each.class === "auth")) {
      const result = await askLibrary(fault);
      expect(JSON.stringify(result)).not.toContain(LIBRARY_TOKEN);
    }
  });
});

describe("what is asked", () => {
  const asked = async (more: Parameters<typeof askLibrary>[1]): Promise<ExploreRequest[]> => {
    const requests: ExploreRequest[] = [];
    await askLibrary({}, { sent: (request) => requests.push(request), ...more });
    return requests;
  };

  it("is within the limits of requests, methods and operations", async () => {
    expect(await asked({ maxRequests: 33 })).toHaveLength(33);
    const reads = await asked({ methods: ["GET"], maxRequests: 300 });
    expect(new Set(reads.map(({ method }) => method))).toEqual(new Set(["GET"]));
    const kept = await asked({ exclude: ["deleteBook", "POST /members"] });
    const lines = kept.map(({ method, target }) => `${method} ${target}`);
    expect(lines.some((line) => /^DELETE \/books\/[^/]*$/.test(line))).toBe(false);
    expect(lines).not.toContain("POST /members");
    const { notes } = await askLibrary({}, { exclude: ["deleteBook"], maxRequests: 5 });
    expect(notes).toEqual(["left out by method or by name: DELETE /books/{bookId}"]);
  });

  it("ends with the time, and when it is cancelled", async () => {
    let time = 0;
    const late = await askLibrary({}, { now: () => (time += 100), maxMilliseconds: 5000 });
    expect(late.ended).toBe("time");
    expect(late.requests).toBeLessThan(60);
    const controller = new AbortController();
    const sent = (): void => controller.abort();
    const cancelled = await askLibrary({}, { signal: controller.signal, sent });
    expect(cancelled).toMatchObject({ ended: "aborted", requests: 1 });
  });
});
