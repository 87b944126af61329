/** The run and the job that a runtime token speaks for. */
export interface RuntimeScope {
  runId: number;
  job: string;
}

const SCOPE = /(?:^| )Actions\.Results:run-(\d+):job-([\w.-]+)(?: |$)/;

/**
 * A token of the form of ACTIONS_RUNTIME_TOKEN: a JWT whose `scp` names the backend ids of run and
 * job. The signature is not one; neither the client nor the double looks at it.
 */
export function runtimeToken({ runId, job }: RuntimeScope): string {
  const scope = `Actions.Results:run-${runId}:job-${job.replaceAll(/[^\w.-]/g, "-")}`;
  const parts = [
    { alg: "RS256", typ: "JWT" },
    { scp: `Actions.GenericRead:00000000 ${scope}`, iss: "stagegate-double", exp: 4_102_444_800 },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  return [...parts, "c2lnbmF0dXJl"].join(".");
}

/** What a token speaks for; undefined when it is not one of ours. */
export function scopeOf(token: string): RuntimeScope | undefined {
  try {
    const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
    const { scp } = JSON.parse(payload) as { scp?: unknown };
    const [, runId, job] = SCOPE.exec(String(scp)) ?? [];
    return runId === undefined || job === undefined ? undefined : { runId: Number(runId), job };
  } catch {
    return undefined;
  }
}
