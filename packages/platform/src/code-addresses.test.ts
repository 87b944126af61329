import { describe, expect, it } from "vitest";
import { codeAddresses } from "./code-addresses.ts";

const place = { server: "https://forge.example", repository: "acme/shop", prefix: "" };

describe("addresses of code", () => {
  it("are those of the repository, and of the folder that is the workspace", () => {
    expect(codeAddresses({ ...place, prefix: "apps/a b/" }).code).toEqual({
      commit: "https://forge.example/acme/shop/commit/{commit}",
      file: "https://forge.example/acme/shop/blob/{commit}/apps/a%20b/{path}",
      line: "#L{line}",
    });
  });

  it("have what a forge puts in between, and its own path", () => {
    const { code } = codeAddresses({ ...place, server: "https://x.example/git/" }, "/-");
    expect(code?.commit).toBe("https://x.example/git/acme/shop/-/commit/{commit}");
  });

  it.each([
    { ...place, server: undefined },
    { ...place, server: "javascript:alert(1)" },
    { ...place, server: "forge" },
    { ...place, repository: "shop" },
    { ...place, repository: "acme/shop?x" },
  ])("are none for %j", (odd) => expect(codeAddresses(odd)).toEqual({}));
});
