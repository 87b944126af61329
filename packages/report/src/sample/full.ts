import type { Check } from "@stagegate/schema";
import type { GateSection, ReportPage } from "../model/page.ts";
import { faultyPage } from "./page.ts";
import { pass } from "./run.ts";

const RUN = "https://forge.example/acme/shop/actions/runs/7";

/** The shop with a broken payments service, and everything that a comment can say. */
export function fullPage(given: Partial<ReportPage> = {}): ReportPage {
  const page = faultyPage();
  return {
    ...page,
    run: { ...page.run, id: "7", attempt: 2, url: RUN },
    reportUrl: `${RUN}/artifacts/9`,
    code: {
      commit: "https://forge.example/acme/shop/commit/{commit}",
      file: "https://forge.example/acme/shop/blob/{commit}/{path}",
      line: "#L{line}",
    },
    sections: page.sections.map(withMore),
    notes: [
      ...page.notes,
      "2 files of results were left out; reports/a.xml: the file ends within a tag",
    ],
    ...given,
  };
}

function withMore(section: GateSection): GateSection {
  const more = MORE[section.id];
  return more === undefined ? section : { ...section, ...more(section) };
}

const LOOSENED: Check = {
  id: "policy:shop/stagegate.yml#load-test.thresholds.checkout.p95",
  title: "load-test: limit of checkout p95",
  verdict: "warn",
  owner: "@acme/money",
  message: "p95 < 300ms became p95 < 800ms",
  observed: 800,
  threshold: 300,
  unit: "ms",
};

const MORE: Readonly<Record<string, (section: GateSection) => Partial<GateSection>>> = {
  "verify-contracts": ({ checks }) => ({
    checks: [
      ...checks,
      pass("contract:orders/openapi.yaml#compatible", "openapi.yaml stays compatible", {
        service: "orders",
        message: "3 compatible changes",
        location: { file: "examples/shop/services/orders/openapi.yaml" },
      }),
    ],
  }),
  "run-e2e": ({ checks }) => ({
    checks: checks.map(withHistory),
    absent: {
      removed: { total: 1, listed: [{ id: "e2e:a#b", title: "cart › a coupon is applied" }] },
      skipped: { total: 1, listed: [{ id: "e2e:a#c", title: "browse › filters by price" }] },
    },
  }),
  "load-test": ({ checks, metrics }) => ({
    checks: [LOOSENED, ...checks],
    metrics: [
      ...metrics,
      ...figures("checkout", [1_756, 0.004, 212, 401, 538, 801, 1_204]),
      ...figures("browse", [8_120, 0, 18, 31, 44, 92, 310]),
    ],
  }),
};

function figures(scenario: string, values: readonly number[]): GateSection["metrics"] {
  const names = ["requests", "error ratio", "p50", "p90", "p95", "p99", "max"];
  const units = ["requests", "ratio", "ms", "ms", "ms", "ms", "ms"];
  return names.map((name, at) => ({
    name: `${scenario} ${name}`,
    value: values[at] ?? 0,
    unit: units[at] ?? "",
  }));
}

function withHistory(check: Check): Check {
  const { history } = check;
  if (history === undefined) return check;
  const flaky = check.class === "flaky" ? 3 : 0;
  const interval = [0.052, 0.36] as const;
  const seen = { ...history, medianMs: 2_140 };
  return { ...check, history: flaky === 0 ? seen : { ...seen, flaky, interval } };
}
