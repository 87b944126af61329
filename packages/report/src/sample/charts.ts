import type { Chart } from "@stagegate/schema";
import { SHOP } from "./run.ts";

export const LATENCY: Chart = {
  id: "latency",
  title: "Latency over time, checkout scenario",
  unit: "ms",
  kind: "line",
  threshold: 300,
  series: [
    {
      name: "p95",
      points: Array.from({ length: 30 }, (_item, at) => ({
        x: at,
        y: 210 + 180 * Math.sin(at / 4) ** 2 + (at > 14 ? 140 : 0),
      })),
    },
    {
      name: "p50",
      points: Array.from({ length: 30 }, (_item, at) => ({
        x: at,
        y: 60 + 8 * Math.sin(at / 2) + (at > 14 ? 20 : 0),
      })),
    },
  ],
};

export const HISTOGRAM: Chart = {
  id: "histogram",
  title: "Answers by latency",
  unit: "answers",
  kind: "histogram",
  series: [
    {
      name: "answers",
      points: ["5", "10", "20", "40", "80", "160", "320", "640", "1280"].map((bucket, at) => ({
        x: `${bucket} ms`,
        y: [12, 148, 422, 610, 288, 91, 60, 118, 7][at] ?? 0,
      })),
    },
  ],
};

export const BARS: Chart = {
  id: "errors",
  title: "Error ratio by service",
  unit: "ratio",
  kind: "bar",
  threshold: 0.01,
  series: [
    {
      name: "errors",
      points: SHOP.map((service) => ({
        x: service,
        y:
          service === "payments"
            ? 0.143
            : service === "checkout"
              ? 0.144
              : service === "gateway"
                ? 0.021
                : 0.001,
      })),
    },
  ],
};
