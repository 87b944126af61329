import { isAttemptTrace } from "../../shared/fault.ts";
import type { FaultName } from "../../shared/fault.ts";
import type { Route } from "../../shared/router.ts";

/** The fault `cart-flaky`: whatever the first end-to-end attempt asks for fails, and nothing else. */
export function flaky(routes: Route[], fault: FaultName | undefined): Route[] {
  if (fault !== "cart-flaky") return routes;
  let victim: string | undefined;
  return routes.map((route) => ({
    ...route,
    handle: (request) => {
      if (isAttemptTrace(request.traceId)) {
        victim ??= request.traceId;
        if (request.traceId === victim) throw new Error("the cart database was not warmed up");
      }
      return route.handle(request);
    },
  }));
}
