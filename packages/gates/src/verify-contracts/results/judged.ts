import type { Check } from "@stagegate/schema";

/** What a result file says. */
export interface Judged {
  checks: Check[];
  /** Items that the tool judged; a file of none proves nothing. */
  judged: number;
  /** The tool, for people. */
  of: string;
}
