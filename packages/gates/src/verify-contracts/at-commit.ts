import { join, posix, relative, sep } from "node:path";
import type { GateContext } from "@stagegate/core";
import type { RefResolver, RemoteRefs, SpecSide } from "@stagegate/contracts";

type Context = GateContext<"verify-contracts">;

/** Path from the root of the work tree, with forward slashes. */
export function repositoryPath({ host, configDir }: Context, path: string): string {
  return posix.normalize(relative(host.root, join(configDir, path)).split(sep).join("/"));
}

/** A contract as it was, with the files of the same commit that it refers to; other hosts are as they are. */
export async function sideAt(
  { host }: Context,
  { commit, remote }: { commit: string; remote?: RemoteRefs },
  path: string,
): Promise<SpecSide> {
  const text = await host.repository.readAt(commit, path);
  if (text === undefined) return { kind: "absent" };
  const resolveRef: RefResolver = (file) => host.repository.readAt(commit, file);
  return { kind: "document", source: { path, text }, resolveRef, ...(remote && { remote }) };
}
