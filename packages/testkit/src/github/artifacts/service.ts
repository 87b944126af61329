import { isRecord, parsedBody } from "../../double/body.ts";
import type { Recorder } from "../../double/recorder.ts";
import { serveScripted } from "../../double/scripted.ts";
import type { DoubleAnswer, DoubleRequest } from "../../double/types.ts";
import { digestOf } from "./store.ts";
import type { ArtifactStore, StoredArtifact } from "./store.ts";
import { scopeOf } from "./token.ts";
import type { RuntimeScope } from "./token.ts";

/** Path of the Twirp service; the method follows. */
export const ARTIFACT_SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";

type Fields = Readonly<Record<string, unknown>>;
type Method = (store: ArtifactStore, scope: RuntimeScope, fields: Fields) => DoubleAnswer;

/** Fields of each request besides the two backend ids: those it must have, those it may have. */
const FIELDS: Readonly<Record<string, { needs: readonly string[]; may: readonly string[] }>> = {
  CreateArtifact: { needs: ["name", "version"], may: ["expires_at", "mime_type"] },
  FinalizeArtifact: { needs: ["name", "size"], may: ["hash"] },
  ListArtifacts: { needs: [], may: ["name_filter", "id_filter"] },
  GetSignedArtifactURL: { needs: ["name"], may: [] },
  DeleteArtifact: { needs: ["name"], may: [] },
};

const METHODS: Readonly<Record<string, Method>> = {
  CreateArtifact: create,
  FinalizeArtifact: finalize,
  ListArtifacts: list,
  GetSignedArtifactURL: sign,
  DeleteArtifact: remove,
};

/** Answers one call of the artifact service, version 4 of the protocol. */
export function serveArtifacts(
  request: DoubleRequest,
  store: ArtifactStore,
  recorder: Recorder,
): DoubleAnswer | "cut" {
  const name = request.path.slice(ARTIFACT_SERVICE.length);
  const operation = `artifacts/${name}`;
  const body = parsedBody(request);
  const answer = (): DoubleAnswer => call({ request, store, recorder, name, body });
  return serveScripted(recorder, request, { operation, body, answer });
}

function call(given: {
  request: DoubleRequest;
  store: ArtifactStore;
  recorder: Recorder;
  name: string;
  body: unknown;
}): DoubleAnswer {
  const { request, store, recorder, name, body } = given;
  const method = METHODS[name];
  if (method === undefined || request.method !== "POST") return twirp(404, "bad_route", name);
  const scope = scopeOf((request.headers["authorization"] ?? "").replace(/^Bearer /, ""));
  if (scope === undefined) return twirp(401, "unauthenticated", "no runtime token");
  const fields = isRecord(body) ? body : {};
  const problems = misfits(name, fields);
  for (const message of problems) {
    const { path } = request;
    recorder.violate({
      operation: `artifacts/${name}`,
      method: "POST",
      path,
      where: "body",
      message,
    });
  }
  if (problems.length > 0) return twirp(400, "malformed", problems.join("; "));
  if (!isOf(scope, name, fields)) return twirp(403, "permission_denied", "not of this token");
  return method(store, scope, fields);
}

/**
 * A token speaks for its run; what it makes it makes for its own job, and what it reads or removes
 * is named by the job that made it:
 * https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/download/download-artifact.ts
 */
function isOf({ runId, job }: RuntimeScope, name: string, fields: Fields): boolean {
  if (fields["workflow_run_backend_id"] !== `run-${runId}`) return false;
  if (name === "GetSignedArtifactURL" || name === "DeleteArtifact") return true;
  return fields["workflow_job_run_backend_id"] === `job-${job}`;
}

/** The service refuses unknown fields: https://github.com/nektos/act/issues/6022 shows what happens. */
function misfits(name: string, fields: Fields): string[] {
  const { needs, may } = FIELDS[name] ?? { needs: [], may: [] };
  const ids = ["workflow_run_backend_id", "workflow_job_run_backend_id"];
  const known = [...ids, ...needs, ...may];
  return [
    ...[...ids, ...needs].filter((key) => !(key in fields)).map((key) => `${key} is missing`),
    ...Object.keys(fields)
      .filter((key) => !known.includes(key))
      .map((key) => `${key} is not known`),
  ];
}

function ofRun(store: ArtifactStore, runId: number, name?: unknown): StoredArtifact[] {
  return store
    .all()
    .filter((one) => one.runId === runId && (name === undefined || one.name === name));
}

/** Names are immutable within a run. */
function create(store: ArtifactStore, { runId, job }: RuntimeScope, fields: Fields): DoubleAnswer {
  const name = String(fields["name"]);
  if (ofRun(store, runId, name).length > 0) {
    const text = "an artifact with this name already exists on the workflow run";
    return twirp(409, "already_exists", text);
  }
  const expires = fields["expires_at"];
  const { url } = store.begin({
    name,
    runId,
    jobBackendId: `job-${job}`,
    mimeType: textOf(fields["mime_type"]) ?? "application/zip",
    ...(typeof expires === "string" ? { expiresAt: expires } : {}),
  });
  return { status: 200, body: { ok: true, signed_upload_url: url } };
}

/** Wrapped strings arrive plain in proto3's JSON. */
function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function finalize(store: ArtifactStore, { runId }: RuntimeScope, fields: Fields): DoubleAnswer {
  const upload = store.uploadOf(runId, String(fields["name"]));
  if (upload?.content === undefined) return twirp(404, "not_found", "nothing was uploaded");
  if (String(upload.content.length) !== String(fields["size"])) {
    return twirp(400, "invalid_argument", `size is ${upload.content.length}`);
  }
  const hash = textOf(fields["hash"]);
  if (hash !== undefined && hash !== digestOf(upload.content)) {
    return twirp(400, "invalid_argument", "the hash does not fit the content");
  }
  return { status: 200, body: { ok: true, artifact_id: String(store.finalize(upload).id) } };
}

function list(store: ArtifactStore, { runId }: RuntimeScope, fields: Fields): DoubleAnswer {
  const name = textOf(fields["name_filter"]);
  const id = fields["id_filter"];
  const artifacts = ofRun(store, runId, name)
    .filter((one) => id === undefined || String(one.id) === String(id))
    .map((one) => ({
      workflow_run_backend_id: `run-${runId}`,
      workflow_job_run_backend_id: one.jobBackendId,
      database_id: String(one.id),
      name: one.name,
      size: String(one.content.length),
      created_at: one.createdAt,
      digest: one.digest,
    }));
  return { status: 200, body: { artifacts } };
}

function madeBy(artifacts: readonly StoredArtifact[], fields: Fields): StoredArtifact | undefined {
  const job = fields["workflow_job_run_backend_id"];
  return artifacts.find(({ jobBackendId }) => jobBackendId === job);
}

function sign(store: ArtifactStore, { runId }: RuntimeScope, fields: Fields): DoubleAnswer {
  const artifact = madeBy(ofRun(store, runId, fields["name"]), fields);
  if (artifact === undefined) return twirp(404, "not_found", "no such artifact");
  return { status: 200, body: { signed_url: store.signedUrl(artifact) } };
}

function remove(store: ArtifactStore, { runId }: RuntimeScope, fields: Fields): DoubleAnswer {
  const artifact = madeBy(ofRun(store, runId, fields["name"]), fields);
  if (artifact === undefined) return twirp(404, "not_found", "no such artifact");
  store.remove(artifact);
  return { status: 200, body: { ok: true, artifact_id: String(artifact.id) } };
}

/** Error form of Twirp: https://twitchtv.github.io/twirp/docs/spec_v7.html#errors */
function twirp(status: number, code: string, msg: string): DoubleAnswer {
  return { status, body: { code, msg } };
}
