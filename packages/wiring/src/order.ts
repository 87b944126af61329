/** The order of a combined run; it is also the order of the report. */
export { GATE_IDS as GATE_ORDER } from "@stagegate/schema";
