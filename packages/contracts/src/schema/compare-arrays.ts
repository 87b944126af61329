import type { Scope } from "./scope.ts";
import { anything } from "./scope.ts";
import type { Shape } from "./shape.ts";

/** Compares items and tuple positions. */
export function compareArrays(scope: Scope, base: Shape, head: Shape): void {
  const length = Math.max(base.prefixItems.length, head.prefixItems.length);
  for (let i = 0; i < length; i += 1) {
    const from = base.prefixItems[i] ?? base.items ?? anything;
    const to = head.prefixItems[i] ?? head.items ?? anything;
    scope.descend({ base: from, head: to, path: `[${i}]` });
  }
  if (base.items === undefined && head.items === undefined) return;
  scope.descend({ base: base.items ?? anything, head: head.items ?? anything, path: "[]" });
}
