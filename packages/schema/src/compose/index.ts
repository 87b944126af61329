// Apart from `config`, as only few files are made of several.
export { compose } from "./compose.ts";
export type { Composed, ComposeOptions } from "./compose.ts";
export type { CompositionReader, PinnedFile } from "./layer.ts";
export { isLocked, refusal, shownValue } from "./locks.ts";
export type { Lock } from "./locks.ts";
export { EVENT_PROFILES, missingProfile } from "./profile.ts";
export type { WantedProfile } from "./profile.ts";
