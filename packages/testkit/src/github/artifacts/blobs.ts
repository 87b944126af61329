import type { Recorder } from "../../double/recorder.ts";
import { serveScripted } from "../../double/scripted.ts";
import type { Handler } from "../../double/server.ts";
import type { DoubleAnswer, DoubleRequest } from "../../double/types.ts";
import type { ArtifactStore, StoredArtifact, Upload } from "./store.ts";

/** The part of Azure's blob storage that `@actions/artifact` speaks, on an origin of its own. */
export function createBlobHandler(store: ArtifactStore, recorder: Recorder): Handler {
  return async (request) => {
    const operation = request.method === "PUT" ? "blob/put" : "blob/get";
    if (request.headers["authorization"] !== undefined) {
      // Azure refuses a request that has both a signature and a token.
      violate(recorder, request, operation, "a token was sent to the blob storage");
    }
    const body = { bytes: request.bytes.length };
    const answer = (): DoubleAnswer =>
      request.method === "PUT" ? put(store, request) : get(store, request);
    return serveScripted(recorder, request, { operation, body, answer });
  };
}

function violate(
  recorder: Recorder,
  { method, path }: DoubleRequest,
  operation: string,
  message: string,
): void {
  recorder.violate({ operation, method, path, where: "headers", message });
}

/** https://learn.microsoft.com/rest/api/storageservices/put-block and put-block-list */
function put(store: ArtifactStore, request: DoubleRequest): DoubleAnswer {
  const upload = store.uploadByKey(request.query.get("sig") ?? "");
  if (upload === undefined) return forbidden();
  const part = request.query.get("comp");
  if (part === "block") {
    upload.blocks.set(request.query.get("blockid") ?? "", request.bytes);
    return created();
  }
  if (part === "blocklist") return commit(upload, request.bytes.toString("utf8"));
  upload.content = request.bytes;
  return created();
}

function commit(upload: Upload, xml: string): DoubleAnswer {
  const ids = [...xml.matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map(([, id]) => id ?? "");
  const blocks = ids.map((id) => upload.blocks.get(id));
  const known = blocks.filter((block) => block !== undefined);
  if (known.length < blocks.length) {
    return { status: 400, body: "<Error><Code>InvalidBlockList</Code></Error>" };
  }
  upload.content = Buffer.concat(known);
  return created();
}

function get(store: ArtifactStore, request: DoubleRequest): DoubleAnswer {
  const artifact = store.bySignature(request.query.get("sig") ?? "");
  if (artifact === undefined) return forbidden();
  const { content, mimeType } = artifact;
  const headers = {
    "content-type": mimeType,
    "content-disposition": `attachment; filename="${fileName(artifact)}"`,
    "content-length": String(content.length),
  };
  return { status: 200, headers, body: content };
}

function fileName({ name, mimeType }: StoredArtifact): string {
  const safe = name.replaceAll(/[^\w.-]/g, "_");
  return mimeType === "application/zip" ? `${safe}.zip` : safe;
}

function created(): DoubleAnswer {
  return { status: 201, headers: { "x-ms-request-server-encrypted": "true" } };
}

function forbidden(): DoubleAnswer {
  return {
    status: 403,
    headers: { "content-type": "application/xml" },
    body: "<Error><Code>AuthenticationFailed</Code></Error>",
  };
}
