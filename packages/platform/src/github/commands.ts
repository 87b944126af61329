/** Properties of a workflow command; what is undefined is left out. */
export type CommandProperties = Readonly<Record<string, string | number | undefined>>;

/**
 * A line that the runner obeys, whatever its data and its properties hold.
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function workflowCommand(
  name: string,
  properties: CommandProperties = {},
  data = "",
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  const head = given.length === 0 ? name : `${name} ${given.join(",")}`;
  return `::${head}::${escapeData(data)}\n`;
}

function escapeData(text: string): string {
  return text.toWellFormed().replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
