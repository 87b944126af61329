#!/usr/bin/env node
import { sourceEntries } from "@stagegate/wiring/source-entries";
import { start } from "./start.ts";

await start(sourceEntries());
