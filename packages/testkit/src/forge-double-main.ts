// A double of a forge as a process, for runners that start jobs of their own.
// usage: node forge-double-main.ts '<JSON of ForgeDoubleOptions>'; prints {url, env} and runs until SIGTERM.
import { startFromOptions, writeDump } from "./double/serve.ts";
import type { ForgeDoubleOptions } from "./double/serve.ts";

const options = JSON.parse(process.argv[2] ?? "{}") as ForgeDoubleOptions;
const double = await startFromOptions(options);
process.stdout.write(`${JSON.stringify({ url: double.url, env: double.env() })}\n`);

async function end(): Promise<void> {
  if (options.dump !== undefined) writeDump(double, options.dump);
  await double.close();
}
process.once("SIGTERM", () => void end());
process.once("SIGINT", () => void end());
