import type { CodeAddresses, RunInfo } from "@stagegate/core";

/** `owner/name`, or groups of any depth before the name. */
const REPOSITORY = /^[\w.-]+(?:\/[\w.-]+)+$/;

export interface CodePlace {
  /** Address of the forge, such as `https://forge.example`. */
  server: string | undefined;
  repository: string;
  /** Path of the workspace in the repository, with a slash at the end unless empty. */
  prefix: string;
}

/**
 * Pages of files and commits of a repository; empty where its address is not known. `between` stands
 * between the repository and the kind of page: https://docs.gitlab.com/user/project/repository/files/
 */
export function codeAddresses(
  { server, repository, prefix }: CodePlace,
  between = "",
): Pick<RunInfo, "code"> {
  if (server === undefined || !URL.canParse(server) || !REPOSITORY.test(repository)) return {};
  const { protocol, href } = new URL(server);
  if (protocol !== "https:" && protocol !== "http:") return {};
  const root = `${href.replace(/\/$/, "")}/${repository}${between}`;
  const folder = prefix.split("/").map(encodeURIComponent).join("/");
  const code: CodeAddresses = {
    commit: `${root}/commit/{commit}`,
    file: `${root}/blob/{commit}/${folder}{path}`,
    line: "#L{line}",
  };
  return { code };
}
