// The action `run`: several gates in one job, in the shared runtime.
import { join } from "node:path";

const shared = join(import.meta.dirname, "../../shared");
const { runAction } = await import(/* webpackIgnore: true */ "../../shared/runtime/index.js");
process.exitCode = await runAction("run", { folder: shared, process });
