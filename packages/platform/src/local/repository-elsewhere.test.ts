import { describe, expect, test } from "vitest";
import { siblingOf } from "./repository-elsewhere.ts";

describe("another repository of the same server", () => {
  test.each([
    ["https://github.com/acme/shop.git", "https://github.com/acme/platform.git"],
    ["https://github.com/acme/shop", "https://github.com/acme/platform.git"],
    [
      "https://job:token@gitlab.test/group/sub/shop.git",
      "https://job:token@gitlab.test/acme/platform.git",
    ],
    ["ssh://git@host:22/acme/shop.git", "ssh://git@host:22/acme/platform.git"],
    ["git@github.com:acme/shop.git", "git@github.com:acme/platform.git"],
    ["file:///srv/git/acme/shop", "file:///srv/git/acme/platform"],
    ["file:///srv/git/acme/shop.git", "file:///srv/git/acme/platform.git"],
    ["file:///shop", undefined],
    ["/srv/git/acme/shop", undefined],
    ["../shop", undefined],
    ["ext::sh -c touch% pwned", undefined],
    ["-oProxyCommand=x:acme/shop", undefined],
    ["", undefined],
  ])("is found beside %s", (origin, url) => {
    expect(siblingOf(origin, "acme/platform")).toBe(url);
  });
});
