import { defineConfig } from "@playwright/test";

const chromium = process.env["STAGEGATE_CHROMIUM"];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 1,
  timeout: 20_000,
  expect: { timeout: 5000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env["BASE_URL"] ?? "http://127.0.0.1:4000",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    viewport: { width: 1280, height: 900 },
    actionTimeout: 5000,
    launchOptions: {
      // A browser that is already installed; without one, Playwright's own.
      ...(chromium === undefined || chromium === "" ? {} : { executablePath: chromium }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
