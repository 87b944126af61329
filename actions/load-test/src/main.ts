// The action `load-test`: the gate of this name, in the shared runtime.
import { join } from "node:path";

const shared = join(import.meta.dirname, "../../shared");
const { runAction } = await import(/* webpackIgnore: true */ "../../shared/runtime/index.js");
process.exitCode = await runAction("load-test", { folder: shared, process });
