/** What a `${…}` of the configuration stands for. */
export type Placeholder =
  | { kind: "port" | "url" | "otlp" | "workdir" }
  | { kind: "service"; service: string }
  | { kind: "variable"; variable: string };

const OWN = ["port", "url", "otlp", "workdir"] as const;

/** All forms, for hints. */
export const PLACEHOLDER_FORMS =
  "${port}, ${url}, ${services.NAME.url}, ${otlp}, ${workdir}, ${env.NAME}";

const PLACEHOLDER = /\$?\$\{([^{}]*)\}/g;

/** Replaces every `${…}` of a text; `$${…}` stays as `${…}`. What is filled in is not read again. */
export function replacePlaceholders(text: string, fill: (name: string) => string): string {
  return text.replace(PLACEHOLDER, (found, name: string) =>
    found.startsWith("$$") ? found.slice(1) : fill(name),
  );
}

/** What stands between the braces of every `${…}`. */
export function placeholderNames(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].flatMap(([found, name = ""]) =>
    found.startsWith("$$") ? [] : [name],
  );
}

/** The meaning of what stands between the braces; undefined when it is no placeholder. */
export function parsePlaceholder(name: string): Placeholder | undefined {
  const own = OWN.find((each) => each === name);
  if (own !== undefined) return { kind: own };
  const service = /^services\.([a-z0-9-]+)\.url$/.exec(name)?.[1];
  if (service !== undefined) return { kind: "service", service };
  const variable = /^env\.([A-Za-z_][A-Za-z0-9_]*)$/.exec(name)?.[1];
  return variable === undefined ? undefined : { kind: "variable", variable };
}
