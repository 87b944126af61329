import { describe, expect, test } from "vitest";
import { createRedaction, maskVariables } from "./index.ts";

function shown(name: string, value: string, text: string): string {
  const redaction = createRedaction();
  maskVariables(redaction, { [name]: value });
  return redaction.text(text);
}

describe("a variable with an address", () => {
  test.each([
    ["DATABASE_URL", "postgres://shop:hunter22@db:5432/shop"],
    ["REDIS_URL", "redis://:hunter22@cache/0"],
    ["DATABASE_URL", "mysql://shop:hunter22@db/shop?mail=a@b.example"],
    ["MONGO_URI", "mongodb://u:hunter22@a:1,b:2/db"],
    ["BROKERS", "amqp://a:other-1@x,amqp://b:hunter22@y"],
    ["MYSQL_DSN", "shop:hunter22@tcp(db:3306)/shop"],
    ["JDBC_URL", "jdbc:postgresql://db/shop?user=shop&password=hunter22"],
    ["DATABASE_URL", "Server=db;User=sa;Password=hunter22;Encrypt=true"],
    ["DATABASE_URL", "host=db user=shop password=hunter22 dbname=shop"],
    ["HOOK", "https://x.example/hook?a=1&token=hunter22"],
  ])("%s hides its password where it stands alone: %s", (name, value) => {
    expect(shown(name, value, "it says hunter22 and db, shop")).toBe("it says *** and db, shop");
  });

  test("hides the password also as it is without its encoding", () => {
    const url = "postgres://shop:p%40ss-w0rd%2F@db/shop";
    expect(shown("DATABASE_URL", url, "p@ss-w0rd/ p%40ss-w0rd%2F")).toBe("*** ***");
    expect(shown("DATABASE_URL", "postgres://shop:p/ss-w0rd@db/shop", "p/ss-w0rd")).toBe("***");
  });

  test("hides a token that stands for the user", () => {
    const token = "0123456789abcdef0123";
    expect(shown("REMOTE", `https://${token}@forge.example/x.git`, token)).toBe("***");
  });

  test.each([
    ["DATABASE_URL", "postgres://shop:password@db:5432/shop", "the password of shop at db"],
    ["DATABASE_URL", "postgres://shop1:shop1@db:5432/shop1", "shop1 at db"],
    ["DATABASE_URL", "postgres://shop@db-2:5432/shop", "shop at db-2"],
    ["SHOP_URL", "https://shop.example:8443/a@b?page=2", "8443 page=2"],
    ["MAIL", "Team 1 <team1@shop.example>", "Team 1, team1"],
    ["IMAGE", "registry.example:5000/shop@sha256:0123456789abcdef", "0123456789abcdef 5000/shop"],
    ["DATABASE_URL", "postgres://shop:$DB_PASSWORD_1@db/shop", "$DB_PASSWORD_1"],
    ["DATABASE_URL", "postgres://shop:%E0%A4%A@db/shop", "shop at db"],
  ])("%s=%s leaves words and what is no password", (name, value, text) => {
    expect(shown(name, value, text)).toBe(text);
  });

  test("that is hostile ends", () => {
    for (const part of ["://", "://a:", "a:b@", "password=", ":", "@", "://a:b@("]) {
      const value = part.repeat(300_000 / part.length);
      expect(shown("A_URL", value, "a text")).toBe("a text");
    }
  });
});
