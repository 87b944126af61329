import { homedir, tmpdir } from "node:os";
import type { Host } from "@stagegate/core";
import type { PactComparator, PactVerification, PactVerifier } from "@stagegate/contracts";
import type { VerifyContractsPorts } from "@stagegate/gates/verify-contracts";
import type { PactSearch } from "@stagegate/tools/pact";

export function contractPorts(host: Host): VerifyContractsPorts {
  return { pact: (program) => pactVerifier(host, program), pactComparator: pactComparator(host) };
}

/** Loaded for the first pact: most runs have none. */
function pactVerifier(host: Host, program: string | undefined): PactVerifier {
  let loaded: Promise<PactVerifier> | undefined;
  return {
    async verify(request): Promise<PactVerification> {
      loaded ??= load(host, program);
      return (await loaded).verify(request);
    },
  };
}

async function load(host: Host, explicit: string | undefined): Promise<PactVerifier> {
  const { createPactVerifier, findPactCli } = await import("@stagegate/tools/pact");
  const { processes, http } = host;
  const search = await searchOf(host);
  return createPactVerifier({
    processes,
    http,
    tmp: tmpdir(),
    find: (signal) =>
      findPactCli({ ...search, signal, ...(explicit === undefined ? {} : { explicit }) }),
  });
}

function pactComparator(host: Host): PactComparator {
  let loaded: Promise<PactComparator> | undefined;
  const loadComparator = async (): Promise<PactComparator> => {
    const { createPactComparator, findPactComparator } = await import("@stagegate/tools/pact");
    const search = await searchOf(host);
    return createPactComparator({
      processes: host.processes,
      node: process.execPath,
      tmp: tmpdir(),
      find: (signal) => findPactComparator({ ...search, signal }),
    });
  };
  return {
    async compare(request) {
      loaded ??= loadComparator();
      return (await loaded).compare(request);
    },
  };
}

async function searchOf(host: Host): Promise<PactSearch> {
  const { toolCache } = await import("@stagegate/tools/chromium");
  const { processes, environment } = host;
  const { platform, arch } = process;
  const path = host.variable("PATH");
  return {
    workspace: host.root,
    platform,
    arch,
    processes,
    cache: toolCache({ platform, arch, env: environment, home: homedir(), root: false }),
    unique: String(process.pid),
    ...(path === undefined ? {} : { path }),
  };
}
