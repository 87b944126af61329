/** SHA-256 in hex. The module is loaded when it is used: a run that ends early needs none. */
export async function digest(content: string | Uint8Array): Promise<string> {
  const { createHash } = await import("node:crypto");
  return createHash("sha256").update(content).digest("hex");
}
