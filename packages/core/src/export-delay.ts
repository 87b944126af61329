/**
 * Milliseconds for which the SDKs of services keep spans and logs before they export them: what
 * Stagegate gives to services that it starts, and what reads telemetry has to wait for.
 */
export const EXPORT_DELAY_MS = 500;
