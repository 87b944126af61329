export { createPrometheusSource } from "./source.ts";
export type { PrometheusOptions } from "./source.ts";
