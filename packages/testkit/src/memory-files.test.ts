import { describeFiles } from "./contracts/files.ts";
import { createMemoryFiles } from "./memory-files.ts";

describeFiles(async () => ({ files: createMemoryFiles(), folder: "/folder" }));
