import { createHash, randomBytes } from "node:crypto";

/** An artifact that was finalized. */
export interface StoredArtifact {
  id: number;
  name: string;
  runId: number;
  jobBackendId: string;
  content: Buffer;
  /** `sha256:` and the hash. */
  digest: string;
  mimeType: string;
  createdAt: string;
  expiresAt?: string;
  expired: boolean;
}

/** A blob that is being written. */
export interface Upload {
  key: string;
  name: string;
  runId: number;
  jobBackendId: string;
  mimeType: string;
  expiresAt?: string;
  blocks: Map<string, Buffer>;
  content?: Buffer;
}

/** Blobs and artifacts, shared by the artifact service and the REST API. */
export interface ArtifactStore {
  /** Where blobs are served; another origin than the API, as on GitHub. */
  blobUrl: string;
  all(): readonly StoredArtifact[];
  begin(upload: Omit<Upload, "key" | "blocks" | "content">): { upload: Upload; url: string };
  uploadByKey(key: string): Upload | undefined;
  uploadOf(runId: number, name: string): Upload | undefined;
  finalize(upload: Upload): StoredArtifact;
  seed(seed: {
    name: string;
    runId: number;
    content: Buffer;
    expired: boolean;
    createdAt?: string;
  }): void;
  /** A link that works without a token; a new one each time. */
  signedUrl(artifact: StoredArtifact): string;
  bySignature(signature: string): StoredArtifact | undefined;
  remove(artifact: StoredArtifact): void;
}

/** An empty store. */
export function createArtifactStore(now: () => string): ArtifactStore {
  const artifacts: StoredArtifact[] = [];
  const uploads = new Map<string, Upload>();
  const signed = new Map<string, StoredArtifact>();
  let nextId = 700;
  const keep = (
    fields: Omit<StoredArtifact, "id" | "digest" | "createdAt"> & { createdAt?: string },
  ): StoredArtifact => {
    const artifact: StoredArtifact = {
      ...fields,
      id: (nextId += 1),
      digest: digestOf(fields.content),
      createdAt: fields.createdAt ?? now(),
    };
    artifacts.push(artifact);
    return artifact;
  };

  return {
    blobUrl: "",
    all: () => artifacts,
    begin(fields) {
      const key = randomBytes(12).toString("hex");
      const upload: Upload = { ...fields, key, blocks: new Map() };
      uploads.set(key, upload);
      return { upload, url: `${this.blobUrl}/blobs/actions-results/${key}?sig=${key}` };
    },
    uploadByKey: (key) => uploads.get(key),
    uploadOf: (runId, name) =>
      [...uploads.values()].findLast((one) => one.runId === runId && one.name === name),
    finalize(upload) {
      const { name, runId, jobBackendId, mimeType, expiresAt } = upload;
      uploads.delete(upload.key);
      const content = upload.content ?? Buffer.alloc(0);
      const until = expiresAt === undefined ? {} : { expiresAt };
      return keep({ name, runId, jobBackendId, mimeType, content, expired: false, ...until });
    },
    seed: (seed) => void keep({ ...seed, jobBackendId: "seed", mimeType: "application/zip" }),
    signedUrl(artifact) {
      const signature = randomBytes(12).toString("hex");
      signed.set(signature, artifact);
      return `${this.blobUrl}/blobs/artifacts/${artifact.id}?sig=${signature}`;
    },
    bySignature: (signature) => signed.get(signature),
    remove: (artifact) => void artifacts.splice(artifacts.indexOf(artifact), 1),
  };
}

export function digestOf(content: Buffer): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
