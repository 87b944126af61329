/** Deepest nesting accepted in YAML; the parser recurses. */
export const MAX_YAML_DEPTH = 200;

/** Deepest nesting accepted in any document; no real specification comes near. */
export const MAX_DEPTH = 256;

/** Default cap of one document in characters; the largest public OpenAPI file has 47 MB. */
export const DEFAULT_MAX_CHARACTERS = 64 * 1024 * 1024;

/** Files that one specification may pull in by external references. */
export const MAX_EXTERNAL_FILES = 2000;

/** Nodes that aliases may multiply a YAML text to, per character of it. */
export const MAX_EXPANSION_PER_CHARACTER = 10;

/** Errors of one kind reported per document; the rest is counted. */
export const MAX_ERRORS = 50;
