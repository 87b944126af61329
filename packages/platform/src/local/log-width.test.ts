import { createRedaction } from "@stagegate/core";
import { expect, it } from "vitest";
import { createTerminalLog } from "./log.ts";

it.each([
  { interactive: true, columns: 120, width: 120 },
  { interactive: false, columns: 120, width: undefined },
  { interactive: true, columns: undefined, width: undefined },
])("has the width of a terminal that people look at, %o", ({ interactive, columns, width }) => {
  const stream = { columns, write: () => true } as unknown as NodeJS.WriteStream;
  const redaction = createRedaction();
  const log = createTerminalLog({ stream, redaction, verbose: false, interactive, now: () => 0 });
  expect(log.width).toBe(width);
});
