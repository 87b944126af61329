/** Stamped by the release; a test holds it equal to the published package. */
export const VERSION = "0.1.0";
