// The agent process: node main.ts <configuration file>.
import { runAgent } from "./run.ts";

process.exitCode = await runAgent(process.argv[2], {
  now: () => Date.now(),
  environment: process.env,
  stderr: (text) => process.stderr.write(text),
  onSignal: (stop) => {
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
    // The job that started the agent may close the terminal: the lease decides, not the hang-up.
    process.on("SIGHUP", () => undefined);
  },
});
