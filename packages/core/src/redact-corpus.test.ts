import { harmlessTexts, plantedSecrets } from "@stagegate/testkit/corpus";
import { describe, expect, it } from "vitest";
import { createLineRedaction, createRedaction } from "./index.ts";

/** What of a secret would be enough to recognise it. */
const PART = 12;

function leaks(shown: string, secret: string): boolean {
  return [secret.slice(0, PART), secret.slice(-PART)].some((part) => shown.includes(part));
}

describe("secrets known by their looks", () => {
  const planted = plantedSecrets();

  it("are more than 350, all different", () => {
    expect(planted.length).toBeGreaterThan(350);
    expect(new Set(planted.map(({ secret }) => secret)).size).toBeGreaterThan(350);
  });

  it.each([1, 20_261_125, 77])("are all hidden, drawn from seed %d", (seed) => {
    const { text } = createRedaction();
    const out = plantedSecrets(seed).filter(({ text: whole, secret }) =>
      leaks(text(whole), secret),
    );
    expect(out.map(({ name, text: whole }) => `${name}: ${text(whole)}`)).toEqual([]);
  });

  it("are all hidden in one long text, and in output that comes in pieces", () => {
    const whole = planted.map(({ text }) => text).join("\n");
    const lines = createLineRedaction(createRedaction());
    const bytes = Buffer.from(whole);
    let pieces = "";
    for (let at = 0; at < bytes.length; at += 37) pieces += lines.push(bytes.subarray(at, at + 37));
    const left = (shown: string): string[] =>
      planted.filter(({ secret }) => leaks(shown, secret)).map(({ name }) => name);
    expect(left(createRedaction().text(whole))).toEqual([]);
    // Of output, one line is seen at a time: a name does not speak for a value on another one.
    expect(left(pieces + lines.end()).filter((name) => !name.endsWith("over lines"))).toEqual([]);
  });
});

describe("what only looks like a secret", () => {
  it.each([1, 20_261_125, 77])("stays in 95 of 100 cases, drawn from seed %d", (seed) => {
    const { text } = createRedaction();
    const all = harmlessTexts(seed);
    const changed = all.filter((each) => text(each) !== each);
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(changed.length, changed.join("\n")).toBeLessThanOrEqual(all.length * 0.05);
  });
});

describe("a private key that was cut", () => {
  const keys = plantedSecrets().filter(({ name }) => name.includes("PRIVATE KEY"));

  it("shows nothing of itself where its end is gone", () => {
    const { text } = createRedaction();
    for (const { text: whole, secret } of keys) {
      const at = whole.indexOf(secret) + secret.length;
      for (const end of [at, at + 20, at + 70])
        expect(leaks(text(whole.slice(0, end)), secret)).toBe(false);
    }
  });

  it("shows nothing of itself where its start is gone, up to the middle of its lines", () => {
    const { text } = createRedaction();
    for (const { text: whole, secret } of keys) {
      const first = whole.indexOf("PRIVATE KEY");
      const at = whole.indexOf(secret);
      for (const start of [first - 4, first, at - 40, at]) {
        const cut = `${whole.slice(0, 3)}…5e25dabc…${whole.slice(start)}`;
        expect(leaks(text(cut), secret), JSON.stringify(text(cut))).toBe(false);
        expect(leaks(text(cut.replaceAll(/\s+/g, " ")), secret)).toBe(false);
      }
    }
  });

  it("leaves what stands around it", () => {
    const { text } = createRedaction();
    const dashes = "-".repeat(5);
    const key = ["MIIEvQIBADANBgkqhkiG9w0BAQEF", "AASCBKcwggSjAgEAAoIBAQC7VJTU"];
    expect(text(`it says\n${key.join("\n")}\n${dashes}END PRIVATE KEY${dashes}\nand goes on`)).toBe(
      `it says\n***${dashes}END PRIVATE KEY${dashes}\nand goes on`,
    );
    expect(text("a PRIVATE KEY is needed")).toBe("a PRIVATE KEY is needed");
  });
});
