#!/usr/bin/env node
// The command of the published package: everything it needs stands beside it.
import { builtEntries } from "@stagegate/wiring/entries";
import { start } from "./start.ts";

await start(builtEntries(import.meta.dirname));
