import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface PrivateCa {
  /** Path of the certificate of the authority, as for NODE_EXTRA_CA_CERTS. */
  file: string;
  /** Key and certificate of a server, signed by it. */
  key: string;
  cert: string;
}

/** A certificate authority that nobody knows, and a server of it; undefined without openssl. */
export function createPrivateCa(folder: string, names: readonly string[]): PrivateCa | undefined {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => join(folder, name);
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  writeFileSync(at("server.ext"), `subjectAltName=${names.join(",")}\n`);
  const steps = [
    [
      "req",
      "-x509",
      ...key,
      "-days",
      "2",
      "-subj",
      "/CN=Private authority",
      "-keyout",
      at("ca.key"),
      "-out",
      at("ca.pem"),
    ],
    ["req", ...key, "-subj", "/CN=forge", "-keyout", at("server.key"), "-out", at("server.csr")],
    [
      "x509",
      "-req",
      "-in",
      at("server.csr"),
      "-CA",
      at("ca.pem"),
      "-CAkey",
      at("ca.key"),
      "-CAcreateserial",
      "-days",
      "2",
      "-extfile",
      at("server.ext"),
      "-out",
      at("server.pem"),
    ],
  ];
  try {
    for (const step of steps) execFileSync("openssl", step, { stdio: "ignore" });
  } catch {
    return undefined;
  }
  return {
    file: at("ca.pem"),
    key: readFileSync(at("server.key"), "utf8"),
    cert: readFileSync(at("server.pem"), "utf8"),
  };
}
