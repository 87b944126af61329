import type { Operation } from "./api.ts";
import type { Inputs } from "./inputs.ts";
import type { Credential, Credentials } from "./model.ts";
import { Reference, toRequest } from "./serialize.ts";

/** A request as it can be written again. */
export interface Step {
  readonly operation: Operation;
  readonly inputs: Inputs;
  readonly credentials: Credentials;
}

/** Steps before the last one that are written out; what came earlier is only named. */
const MAX_STEPS = 12;

/**
 * Lines for a POSIX shell that send the requests again: those that the last one takes values from,
 * those in `after`, and the last. `$URL` is the root of the API, `$TOKEN` the credential.
 */
export function replayOf(
  last: Step,
  how: {
    readonly steps: ReadonlyMap<number, Step>;
    readonly after: readonly number[];
    readonly credential: Credential | undefined;
  },
): string {
  const { steps, after } = how;
  const needed = new Set<number>(after);
  const visit = (step: Step): void => {
    for (const { origin } of referencesIn(step.inputs)) {
      const before = origin === undefined ? undefined : steps.get(origin.exchange);
      if (origin === undefined || before === undefined || needed.has(origin.exchange)) continue;
      needed.add(origin.exchange);
      visit(before);
    }
  };
  visit(last);
  for (const number of after) {
    const step = steps.get(number);
    if (step !== undefined) visit(step);
  }
  const names = new Map<string, string>();
  const lines: string[] = [];
  const order = [...needed].sort((left, right) => left - right).slice(-MAX_STEPS);
  const users = [...order.flatMap((number) => steps.get(number) ?? []), last];
  for (const number of order) {
    const step = steps.get(number);
    if (step === undefined) continue;
    const wanted = users
      .flatMap(({ inputs }) => referencesIn(inputs))
      .filter(({ origin }) => origin?.exchange === number);
    const [reference] = wanted;
    const line = curlLine(step, { names, credential: how.credential });
    if (line === undefined) continue;
    const variable = `R${lines.length + 1}`;
    lines.push(reference === undefined ? line : `${variable}=$(${extract(line, reference)})`);
    for (const each of wanted) names.set(nameOf(each), variable);
  }
  return [...lines, curlLine(last, { names, credential: how.credential }) ?? ""].join("\n");
}

function nameOf({ origin, value }: Reference): string {
  return `${origin?.exchange ?? ""} ${String(value)}`;
}

function referencesIn(value: unknown): Reference[] {
  if (value instanceof Reference) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(referencesIn);
}

function extract(line: string, { origin }: Reference): string {
  if (origin?.json === undefined) {
    return `${line} -D - -o /dev/null | sed -n 's#^[Ll]ocation:.*/\\([^/[:space:]]*\\).*#\\1#p'`;
  }
  const path = origin.json.map((step) =>
    typeof step === "number" ? `[${step}]` : `[${JSON.stringify(step)}]`,
  );
  return `${line} | jq -r ${quoted(`.${path.join("")}`)}`;
}

const MARK = /("?)StagegateRef(R\d+)x(Number|Text)End\1/g;

function curlLine(
  { operation, inputs, credentials }: Step,
  { names, credential }: { names: ReadonlyMap<string, string>; credential: Credential | undefined },
): string | undefined {
  const request = toRequest(operation, inputs, {
    credentials,
    write(reference) {
      const name = names.get(nameOf(reference));
      if (name === undefined) return reference.value;
      return `StagegateRef${name}x${typeof reference.value === "number" ? "Number" : "Text"}End`;
    },
  });
  if (request === undefined) return undefined;
  const { method, target, headers, body } = request;
  const parts = ["curl -sS", ...(method === "GET" ? [] : [`-X ${method}`])];
  const wanted = credentials === "wrong" || (credentials === "given" && operation.secured);
  if (credential !== undefined && wanted) {
    const value = credentials === "given" ? `'"$TOKEN"` : `wrong'`;
    const start = `${credential.header}: ${credential.prefix}`.replaceAll("'", "'\\''");
    parts.push(`-H '${start}${value}`);
  }
  for (const [name, value] of Object.entries(headers)) {
    if (name !== "accept") parts.push(`-H ${quoted(`${name}: ${value}`)}`);
  }
  if (body !== undefined) parts.push(`--data-binary ${quoted(body)}`);
  parts.push(`"$URL"${quoted(target)}`);
  return parts.join(" ");
}

/** One word of a POSIX shell, with variables where the marks are. */
function quoted(text: string): string {
  const safe = text.replaceAll("'", "'\\''");
  const filled = safe.replace(MARK, (_, quote: string, name: string, type: string) =>
    type === "Number" ? `'"$${name}"'` : `${quote}'"$${name}"'${quote}`,
  );
  return `'${filled}'`;
}
