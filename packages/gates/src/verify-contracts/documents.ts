export { shownPath, sideOnDisk } from "./on-disk.ts";
export { readDocument, remoteRefs, shownAddress } from "./remote.ts";
