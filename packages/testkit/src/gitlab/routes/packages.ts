import { createHash } from "node:crypto";
import { failure, notFound } from "../answers.ts";
import type { GenericFile, GenericPackage, GitLabState } from "../state.ts";
import { answer, answerPage } from "./routing.ts";
import type { GitLabCall, GitLabRoutes } from "./routing.ts";

/** The generic package registry. A body is stored as it is, whatever its content type says. */
export function packageRoutes(state: GitLabState): GitLabRoutes {
  const byId = (call: GitLabCall): GenericPackage | undefined =>
    state.packages.find(({ id }) => id === Number(call.params["package_id"]));
  const byName = (call: GitLabCall): GenericPackage | undefined =>
    state.packages.find(
      ({ name, version }) =>
        name === call.params["package_name"] && version === call.params["package_version"],
    );

  return {
    "generic/publish": (call) => {
      const target = byName(call) ?? create(state, call);
      const name = call.params["file_name"] ?? "";
      if (!state.allowDuplicates && target.files.some((file) => file.name === name)) {
        return failure(400, "Bad request - Duplicate package is not allowed");
      }
      const file: GenericFile = {
        id: state.nextId(),
        packageId: target.id,
        name,
        content: call.request.bytes,
        createdAt: state.now(),
        ...(call.as.kind === "job" ? { refs: [pipelineRef(state)] } : {}),
      };
      target.files.push(file);
      return call.query.get("select") === "package_file"
        ? answer(state, call, { value: fileView(file) })
        : { status: 201, body: { message: "201 Created" } };
    },
    "generic/download": (call) => {
      // The most recent of several files of one name is served.
      const file = byName(call)?.files.findLast(({ name }) => name === call.params["file_name"]);
      if (file === undefined) return notFound();
      const headers = {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="${file.name.replaceAll(/[^\w.-]/g, "_")}"`,
        "x-checksum-sha256": hash("sha256", file.content),
      };
      return { status: 200, headers, body: file.content };
    },
    "packages/list": (call) => answerPage(state, call, listed(state, call)),
    "packages/files": (call) => {
      const found = byId(call);
      return found === undefined ? notFound() : answerPage(state, call, found.files.map(fileView));
    },
    "packages/delete": (call) => {
      const found = byId(call);
      if (found === undefined) return notFound();
      state.packages.splice(state.packages.indexOf(found), 1);
      return { status: 204 };
    },
  };
}

function pipelineRef(state: GitLabState): string {
  return state.pipelines.get(state.currentPipeline)?.ref ?? "";
}

function create(state: GitLabState, call: GitLabCall): GenericPackage {
  const created: GenericPackage = {
    id: state.nextId(),
    name: call.params["package_name"] ?? "",
    version: call.params["package_version"] ?? "",
    status: call.query.get("status") ?? "default",
    createdAt: state.now(),
    files: [],
  };
  state.packages.push(created);
  return created;
}

/** The name filter is a fuzzy search; hidden packages are left out. */
function listed(state: GitLabState, call: GitLabCall): Record<string, unknown>[] {
  const name = call.query.get("package_name");
  const version = call.query.get("package_version");
  const type = call.query.get("package_type") ?? "generic";
  const key = call.query.get("order_by") ?? "created_at";
  const direction = call.query.get("sort") === "desc" ? -1 : 1;
  return state.packages
    .filter((one) => type === "generic" && one.status === "default")
    .filter((one) => name === null || one.name.includes(name))
    .filter((one) => version === null || one.version === version)
    .map((one) => ({
      id: one.id,
      name: one.name,
      version: one.version,
      package_type: "generic",
      status: one.status,
      created_at: one.createdAt,
      _links: { web_path: `/${state.project}/-/packages/${one.id}` },
    }))
    .toSorted((a, b) => direction * compareBy(a, b, key));
}

function compareBy(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
  key: string,
): number {
  const [one, other] = [String(a[key] ?? ""), String(b[key] ?? "")];
  return one < other ? -1 : one > other ? 1 : 0;
}

function fileView(file: GenericFile): Record<string, unknown> {
  return {
    id: file.id,
    package_id: file.packageId,
    created_at: file.createdAt,
    file_name: file.name,
    size: file.content.length,
    file_md5: hash("md5", file.content),
    file_sha1: hash("sha1", file.content),
    file_sha256: hash("sha256", file.content),
    ...(file.refs === undefined ? {} : { pipelines: file.refs.map(pipelineView) }),
  };
}

/** Shape: lib/api/entities/package_file.rb and package.rb of gitlabhq/gitlabhq */
function pipelineView(ref: string, index: number): Record<string, unknown> {
  return { id: 2001 + index, iid: 1 + index, project_id: 42, sha: "a".repeat(40), ref };
}

function hash(kind: "md5" | "sha1" | "sha256", content: Buffer): string {
  return createHash(kind).update(content).digest("hex");
}
