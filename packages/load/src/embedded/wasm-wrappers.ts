import { setFlagsFromString } from "node:v8";

/** More calls than any run makes. */
const NEVER = 2_147_483_647;

/**
 * Lets V8 keep its general wrappers for functions that WebAssembly calls, in all instances that are
 * made from now on, in every thread.
 *
 * undici reads answers with WebAssembly. After 1,000 calls V8 compiles a wrapper of its own for each
 * function and frees the one before, in a cache that all threads share; where several threads have
 * instances, the whole process can end there (`Check failed: jit_page.has_value()` below
 * `Runtime_TierUpWasmToJSWrapper`, or a segmentation fault). Seen once in some thousand workers on
 * Node 24.21; of the same family: https://github.com/nodejs/node/issues/64500. The general wrapper
 * costs about 20 ns more per call, of which an answer makes about ten.
 */
export function keepGeneralWasmWrappers(): void {
  setFlagsFromString(`--wasm-wrapper-tiering-budget=${NEVER}`);
}
