import { didYouMean } from "../issues.ts";
import type { Issue } from "../issues.ts";
import { parsePlaceholder, PLACEHOLDER_FORMS, placeholderNames } from "../placeholder.ts";
import type { Config } from "../types.ts";

interface Text {
  text: string;
  path: Issue["path"];
}

/** Every text of the configuration that placeholders are filled into. */
function textsOf(config: Config): Text[] {
  const texts: Text[] = [];
  const add = (map: Readonly<Record<string, string>> = {}, path: Issue["path"]): void => {
    for (const [key, text] of Object.entries(map)) texts.push({ text, path: [...path, key] });
  };
  for (const [name, { run }] of Object.entries(config.services)) {
    const at = ["services", name, "run"];
    for (const [index, text] of (run?.command ?? []).entries()) {
      texts.push({ text, path: [...at, "command", index] });
    }
    add(run?.env, [...at, "env"]);
  }
  add(config["provision-staging"]?.env, ["provision-staging", "env"]);
  return texts;
}

/** Placeholders that stand for nothing, whatever the environment. */
export function placeholderProblems(config: Config): Issue[] {
  return textsOf(config).flatMap(({ text, path }) =>
    placeholderNames(text).flatMap((name) => {
      const problem = problemOf(name, config);
      return problem === undefined ? [] : [{ path, ...problem }];
    }),
  );
}

function problemOf(name: string, config: Config): Pick<Issue, "message" | "hint"> | undefined {
  const shown = `\`\${${name}}\``;
  const placeholder = parsePlaceholder(name);
  const services = Object.keys(config.services);
  if (placeholder === undefined) {
    const known = [
      "port",
      "url",
      "otlp",
      "workdir",
      ...services.map((service) => `services.${service}.url`),
    ];
    const near = didYouMean(name, known);
    const hint =
      near === undefined
        ? `Known are ${PLACEHOLDER_FORMS}; write $\${…} for the text itself.`
        : `Did you mean \`\${${near}}\`?`;
    return { message: `${shown} is not a placeholder`, hint };
  }
  if (placeholder.kind !== "service") return undefined;
  const { service } = placeholder;
  if (!services.includes(service)) {
    const near = didYouMean(service, services);
    const hint =
      near === undefined
        ? `Services: ${services.join(", ")}.`
        : `Did you mean \`\${services.${near}.url}\`?`;
    return { message: `${shown}: no service is called \`${service}\``, hint };
  }
  const { run, url } = config.services[service] ?? {};
  if (run !== undefined || url !== undefined) return undefined;
  return {
    message: `${shown}: the service \`${service}\` is not started and has no address`,
    hint: `Give \`${service}\` a \`run\` or a \`url\`.`,
  };
}

/**
 * Variables of the job that services are started with and that are not set. `names` are those that
 * are set; nothing is needed of them where the services run already.
 */
export function unsetVariables(config: Config, names: readonly string[]): Issue[] {
  const started = Object.values(config.services).some(({ run }) => run !== undefined);
  if (!started || config["provision-staging"]?.provider === "external") return [];
  return textsOf(config).flatMap(({ text, path }) =>
    placeholderNames(text).flatMap((name): Issue[] => {
      const placeholder = parsePlaceholder(name);
      if (placeholder?.kind !== "variable" || names.includes(placeholder.variable)) return [];
      const { variable } = placeholder;
      const near = didYouMean(variable, names);
      const meant = near === undefined ? "" : ` Did you mean \`\${env.${near}}\`?`;
      return [
        {
          path,
          message: `\`\${${name}}\`: the variable ${variable} is not set`,
          hint: `Set ${variable} before the start.${meant}`,
        },
      ];
    }),
  );
}
