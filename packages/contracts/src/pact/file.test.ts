import {
  array,
  assert,
  constant,
  dictionary,
  json,
  jsonValue,
  oneof,
  property,
  record,
  string,
} from "fast-check";
import { expect, it } from "vitest";
import { readPact } from "../index.ts";

const parties = { consumer: { name: "web" }, provider: { name: "catalog" } };

it("reads interactions and messages of every specification", () => {
  const interactions = [
    { description: "old", providerState: "one" },
    { description: "older", provider_state: "two" },
    { description: "new", providerStates: [{ name: "three" }, { name: "four" }] },
    { description: "pending", pending: true, providerStates: [] },
  ];
  const text = JSON.stringify({ ...parties, interactions, messages: [{ description: "m" }] });
  const read = readPact(text);
  expect(read).toMatchObject({ ok: true, pact: { consumer: "web", provider: "catalog" } });
  const all = read.ok ? read.pact.interactions : [];
  expect(all.map(({ description, states }) => [description, ...states])).toEqual([
    ["old", "one"],
    ["older", "two"],
    ["new", "three", "four"],
    ["pending"],
    ["m"],
  ]);
  expect(all.map(({ pending }) => pending)).toEqual([false, false, false, true, false]);
});

it("knows the line of each description, also of two that are alike", () => {
  const interactions = [{ description: 'a "b"' }, { description: "x" }, { description: "y" }];
  const read = readPact(JSON.stringify({ ...parties, interactions }, undefined, 1));
  const lines = read.ok ? read.pact.interactions.map(({ line }) => line) : [];
  expect(lines).toEqual([10, 13, 16]);
});

it.each([
  ["{", "not JSON"],
  ["[]", "no pact"],
  ['{"consumer":{"name":"a"},"provider":{"name":""}}', "no pact"],
  ['{"__proto__":{"consumer":{"name":"a"}}}', "no pact"],
])("refuses %s", (text, reason) => {
  expect(readPact(text)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
});

it("never throws, whatever stands in the file", () => {
  const pact = record({
    consumer: constant({ name: "a" }),
    provider: constant({ name: "b" }),
    interactions: jsonValue(),
    messages: array(dictionary(string(), jsonValue())),
  });
  assert(
    property(
      oneof(
        string(),
        json(),
        pact.map((v) => JSON.stringify(v)),
      ),
      (text) => {
        expect(readPact(text).ok).toBeTypeOf("boolean");
      },
    ),
  );
});
