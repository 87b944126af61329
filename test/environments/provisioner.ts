// Brings up an environment and holds it until it is killed: node provisioner.ts <folder> <mark>.
import { createProcessesProvider } from "../../packages/tools/src/processes/index.ts";
import { planOf, service, stageIn } from "./support.ts";

const [, , folder = "", mark = ""] = process.argv;
const stage = stageIn(folder, mark);
const result = await createProcessesProvider(stage.options).up(
  planOf([
    service("database", "good"),
    service("api", "parent", { needs: ["database"] }),
    service("web", "stubborn", { needs: ["api"] }),
  ]),
  { outDir: stage.outDir, signal: new AbortController().signal, onProgress: () => undefined },
);
process.stdout.write(`${result.kind}\n`);
setInterval(() => undefined, 1000);
