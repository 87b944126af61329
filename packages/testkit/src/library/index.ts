export { LIBRARY_TOKEN, libraryDocument } from "./document.ts";
export type { FaultClass, LibraryFault, NamedFault } from "./faults.ts";
export { LIBRARY_FAULTS } from "./faults.ts";
export type { Library, LibraryRequest, LibraryResponse } from "./handler.ts";
export { createLibrary } from "./handler.ts";
export type { ServedLibrary } from "./serve.ts";
export { serveLibrary } from "./serve.ts";
