import { SECTION_ROOM } from "@stagegate/core";

/**
 * GitHub refuses more than 65,536 characters and counts those outside of the BMP once, or 262,144
 * bytes, depending on the endpoint: UTF-16 units fit both.
 */
const MAX_COMMENT = 65_536;
/** UTF-16 units of the hidden line in front of all. */
export const MAX_HIDDEN_LINE = 100;
/** UTF-16 units of the body of a section that is alone. */
export const MAX_BODY = MAX_COMMENT - MAX_HIDDEN_LINE - SECTION_ROOM;

/** Characters of the text of a check run: https://docs.github.com/rest/checks/runs#create-a-check-run */
export const MAX_CHECK_TEXT = 65_535;

/** Of a step: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
export const MAX_SUMMARY_BYTES = 1_048_576;
