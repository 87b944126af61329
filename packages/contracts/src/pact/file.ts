/** One expectation of a consumer. */
export interface PactInteraction {
  readonly description: string;
  /** Names of the states that the provider has to be in. */
  readonly states: readonly string[];
  /** The consumer says that its provider does not answer so yet (specification 4). */
  readonly pending: boolean;
  /** False for messages. */
  readonly http: boolean;
  /** 1-based line of the description; undefined where it cannot be told. */
  readonly line?: number;
}

/** What a consumer expects of a provider, as far as judging it needs to know. */
export interface PactFile {
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly PactInteraction[];
}

export type PactReading =
  | { readonly ok: true; readonly pact: PactFile }
  | { readonly ok: false; readonly reason: string };

/** Pacts hold example bodies; one this large is something else. */
export const MAX_PACT_CHARACTERS = 64_000_000;

/**
 * Reads a pact of specification 1 to 4 (https://github.com/pact-foundation/pact-specification):
 * who, and which interactions or messages, in their order.
 */
export function readPact(text: string): PactReading {
  if (text.length > MAX_PACT_CHARACTERS) return unread("it is larger than 64 MB");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return unread(`it is not JSON: ${(cause as Error).message}`);
  }
  const consumer = nameOf(field(value, "consumer"));
  const provider = nameOf(field(value, "provider"));
  if (consumer === undefined || provider === undefined) {
    return unread("it is no pact: it names no consumer and provider");
  }
  const listed = [...items(field(value, "interactions")), ...items(field(value, "messages"))];
  const lines = lineFinder(text);
  const interactions = listed.map((item) => interactionOf(item, lines));
  return { ok: true, pact: { consumer, provider, interactions } };
}

function interactionOf(item: unknown, lines: (description: string) => number | undefined) {
  const description = textOf(field(item, "description")) ?? "";
  const line = lines(description);
  return {
    description,
    states: statesOf(item),
    pending: field(item, "pending") === true,
    http: field(item, "request") !== undefined && isHttp(field(item, "type")),
    ...(line === undefined ? {} : { line }),
  };
}

/** The type is written since specification 4. */
function isHttp(type: unknown): boolean {
  return type === undefined || type === "Synchronous/HTTP";
}

/** `providerStates` since specification 3, a single text before; both spellings of it are written. */
function statesOf(item: unknown): string[] {
  const many = field(item, "providerStates");
  const one = field(item, "providerState") ?? field(item, "provider_state");
  return [...items(many), ...items(Array.isArray(one) ? one : [one])].flatMap(
    (state) => textOf(state) ?? nameOf(state) ?? [],
  );
}

/** Every description is looked for behind the one before, as they stand in the same order. */
function lineFinder(text: string): (description: string) => number | undefined {
  let at = 0;
  let line = 1;
  return (description) => {
    const found = text.indexOf(JSON.stringify(description), at);
    if (found === -1) return undefined;
    for (let next = text.indexOf("\n", at); next !== -1 && next < found;) {
      line += 1;
      next = text.indexOf("\n", next + 1);
    }
    at = found;
    return line;
  };
}

function unread(reason: string): PactReading {
  return { ok: false, reason };
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function nameOf(value: unknown): string | undefined {
  return textOf(field(value, "name"));
}
