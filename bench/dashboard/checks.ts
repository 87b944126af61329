/** What every page of the benchmark shows: the same checks, by name, verdict and time. */
export interface BenchCheck {
  file: string;
  title: string;
  failed: boolean;
  ms: number;
}

const SERVICES = ["web", "gateway", "catalog", "cart", "checkout", "payments", "inventory"];

/** The same for the same count; one check in fifty fails. */
export function checksOf(count: number): BenchCheck[] {
  return Array.from({ length: count }, (_item, at) => ({
    file: `${SERVICES[at % SERVICES.length] ?? ""}/tests/area-${at % 400}.spec.ts`,
    title: `area ${at % 400} › feature ${at % 40} › case ${at} keeps working`,
    failed: at % 50 === 7,
    ms: 5 + ((at * 7_919) % 4_000),
  }));
}

/** What a failure says. */
export const MESSAGE = "Error: expected 1 to be 2";
export const STACK = "Error: expected 1 to be 2\n    at a.spec.ts:2:1\n".repeat(8);
