import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Http, ProcessRunner } from "@stagegate/core";
import type { PactRequest, PactVerification, PactVerifier } from "@stagegate/contracts";
import type { PactCli } from "./locate.ts";
import { readReport } from "./report.ts";
import { startStateRelay } from "./state-relay.ts";
import type { StateRelay } from "./state-relay.ts";

const MAX_REPORT_BYTES = 64_000_000;

export interface PactVerifierOptions {
  find(signal: AbortSignal): Promise<PactCli>;
  processes: ProcessRunner;
  http: Http;
  /** Folder of temporary files. */
  tmp: string;
}

/**
 * Runs `pact verifier` once per pact: its results do not say which consumer they are of. Everything
 * goes by variables, so that nothing of it stands in a list of processes.
 */
export function createPactVerifier(options: PactVerifierOptions): PactVerifier {
  let found: Promise<PactCli> | undefined;
  return {
    async verify(request) {
      found ??= options.find(request.signal);
      const cli = await found;
      if (cli.kind === "missing") {
        return { kind: "missing-tool", message: cli.message, hint: cli.hint };
      }
      if (request.signal.aborted) return cancelled();
      const folder = await mkdtemp(join(options.tmp, "stagegate-pact-"));
      try {
        return await verifyIn(options, cli.program, { request, folder });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

function cancelled(): PactVerification {
  return { kind: "crashed", message: "the verification was cancelled", output: [] };
}

async function verifyIn(
  options: PactVerifierOptions,
  program: string,
  { request, folder }: { request: PactRequest; folder: string },
): Promise<PactVerification> {
  const { processes, http } = options;
  const { states: handler, signal } = request;
  const relay =
    handler === undefined ? undefined : await startStateRelay({ handler, processes, http, signal });
  try {
    const report = join(folder, "report.json");
    const exit = await processes.run({
      command: program,
      args: ["verifier", "--file", request.path, "--no-colour"],
      cwd: folder,
      env: environmentOf(request, report, relay),
      unset: FOREIGN,
      signal,
      timeoutMs: request.timeoutMs,
      maxOutput: 200_000,
    });
    const output = `${exit.stdout}\n${exit.stderr}`
      .split("\n")
      .filter((line) => line.trim() !== "");
    const crashed = (message: string): PactVerification => ({
      kind: "crashed",
      message,
      output: output.slice(-30),
    });
    if (exit.failure !== undefined)
      return crashed(`pact-cli could not be started: ${exit.failure}`);
    if (signal.aborted) return cancelled();
    if (exit.timedOut) return crashed("the verification took longer than its timeout");
    // A killed process may leave the whole report of an earlier moment, or half of one.
    if (exit.code !== 0 && exit.code !== 1) return crashed(`pact-cli ended with ${endOf(exit)}`);
    const text = await readBounded(report);
    if (text === undefined) return crashed("pact-cli wrote no report that can be read");
    return explained(readReport(text, request.pact), relay);
  } finally {
    await relay?.close();
  }
}

/**
 * What a job has set for other uses of Pact. Filters among them leave interactions out and turn
 * the rest green; an address of a broker adds pacts that nobody asked for; empty values are refused.
 */
const FOREIGN = [
  "PACT_BROKER_BASE_URL",
  "PACT_BROKER_USERNAME",
  "PACT_BROKER_PASSWORD",
  "PACT_BROKER_TOKEN",
  "PACT_WEBHOOK_CALLBACK_URL",
  "PACT_DESCRIPTION",
  "PACT_PROVIDER_STATE",
  "PACT_PROVIDER_NO_STATE",
  "PACT_PROVIDER_BASE_PATH",
  "PACT_PROVIDER_PORT",
  "PACT_PROVIDER_STATE_CHANGE_URL",
  "PACT_PROVIDER_STATE_CHANGE_AS_QUERY",
  "PACT_PROVIDER_STATE_CHANGE_TEARDOWN",
  "PACT_VERIFIER_JUNIT_REPORT",
  "PACT_VERIFIER_HTML_REPORT",
];

function environmentOf(
  { providerUrl, pact, teardown }: PactRequest,
  report: string,
  relay: StateRelay | undefined,
): Record<string, string> {
  const url = new URL(providerUrl);
  const transport = url.protocol.replace(":", "");
  const path = url.pathname.replace(/\/+$/, "");
  return {
    PACT_DO_NOT_TRACK: "true",
    PACT_PROVIDER_NAME: pact.provider,
    PACT_PROVIDER_HOSTNAME: url.hostname,
    PACT_PROVIDER_TRANSPORT: transport,
    PACT_PROVIDER_PORT: url.port === "" ? (transport === "https" ? "443" : "80") : url.port,
    PACT_VERIFIER_JSON_REPORT: report,
    ...(path === "" ? {} : { PACT_PROVIDER_BASE_PATH: path }),
    ...(relay === undefined ? {} : { PACT_PROVIDER_STATE_CHANGE_URL: relay.url }),
    ...(relay !== undefined && teardown ? { PACT_PROVIDER_STATE_CHANGE_TEARDOWN: "true" } : {}),
  };
}

function endOf({ code, signal }: { code: number | undefined; signal: string | undefined }): string {
  return code === undefined ? `signal ${signal ?? "unknown"}` : `exit code ${code}`;
}

async function readBounded(path: string): Promise<string | undefined> {
  const size = await stat(path).catch(() => undefined);
  if (size === undefined || size.size > MAX_REPORT_BYTES) return undefined;
  return readFile(path, "utf8").catch(() => undefined);
}

/** pact-cli only says that a handler failed; the relay knows how. */
function explained(
  verification: PactVerification,
  relay: StateRelay | undefined,
): PactVerification {
  if (verification.kind !== "verified" || relay === undefined) return verification;
  const reasons = [...new Set(relay.failures)].slice(0, 20);
  const results = verification.results.map((result) =>
    result.outcome === "state-failed"
      ? { ...result, details: [...result.details, ...reasons] }
      : result,
  );
  return { ...verification, results };
}
