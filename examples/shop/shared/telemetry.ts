import { context, logs, propagation, SeverityNumber, trace } from "@opentelemetry/api";
import type { Logger, Tracer } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchLogRecordProcessor, LoggerProvider } from "@opentelemetry/sdk-logs";
import type { LogRecordProcessor } from "@opentelemetry/sdk-logs";
import { BatchSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import type { SpanProcessor } from "@opentelemetry/sdk-trace";

export interface Log {
  warn(message: string, attributes?: Record<string, string | number>): void;
  error(message: string, attributes?: Record<string, string | number>): void;
}

export interface Telemetry {
  tracer: Tracer;
  log: Log;
  /** Sends what is buffered; never fails, as a lost collector must not keep a service alive. */
  shutdown(): Promise<void>;
}

export interface TelemetryOptions {
  service: string;
  version: string;
  commit: string;
  /** Base address of an OTLP/HTTP receiver; nothing is exported without one. */
  endpoint: string | undefined;
}

/** A gate reads telemetry seconds after the last request: batches must not wait the usual 5 s. */
const BATCH_DELAY_MS = 200;

/**
 * Starts the OpenTelemetry SDK. Spans are made by `http.ts` and `client.ts`, because
 * `@opentelemetry/instrumentation-http` patches `require("http")` only: without a loader hook it
 * never sees an `import` of `node:http`.
 */
export async function startTelemetry(options: TelemetryOptions): Promise<Telemetry> {
  const resource = resourceFromAttributes({
    "service.name": options.service,
    "service.version": options.version,
    "service.instance.id": `${options.service}-${process.pid}`,
    "vcs.ref.head.revision": options.commit,
  });
  const processors = await exporting(options.endpoint);
  const traces = new TracerProvider({ resource, spanProcessors: processors.spans });
  const records = new LoggerProvider({ resource, processors: processors.logs });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(traces);
  logs.setGlobalLoggerProvider(records);
  return {
    tracer: traces.getTracer("shop"),
    log: createLog(options.service, records.getLogger("shop")),
    shutdown: async () => {
      await Promise.allSettled([traces.shutdown(), records.shutdown()]);
    },
  };
}

async function exporting(
  endpoint: string | undefined,
): Promise<{ spans: SpanProcessor[]; logs: LogRecordProcessor[] }> {
  if (endpoint === undefined || endpoint === "") return { spans: [], logs: [] };
  const base = endpoint.replace(/\/+$/, "");
  const [{ OTLPTraceExporter }, { OTLPLogExporter }] = await Promise.all([
    import("@opentelemetry/exporter-trace-otlp-proto"),
    import("@opentelemetry/exporter-logs-otlp-proto"),
  ]);
  const batch = { scheduledDelayMillis: BATCH_DELAY_MS, maxQueueSize: 16_384 };
  return {
    spans: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({ url: `${base}/v1/traces` }),
        ...batch,
      }),
    ],
    logs: [
      new BatchLogRecordProcessor({
        exporter: new OTLPLogExporter({ url: `${base}/v1/logs` }),
        ...batch,
      }),
    ],
  };
}

function createLog(service: string, logger: Logger): Log {
  const emit = (level: "WARN" | "ERROR"): Log["warn"] => {
    return (message, attributes = {}) => {
      const traceId = trace.getActiveSpan()?.spanContext().traceId;
      console.error(JSON.stringify({ level, service, message, traceId, ...attributes }));
      logger.emit({
        severityNumber: SeverityNumber[level],
        severityText: level,
        body: message,
        attributes,
        context: context.active(),
      });
    };
  };
  return { warn: emit("WARN"), error: emit("ERROR") };
}
