import { readItems, readObject, readText } from "../../shared/input.ts";
import { runService } from "../../shared/service.ts";
import { createCrash } from "./crash.ts";
import { createStore, SCHEMA } from "./store.ts";

await runService("inventory", ({ database, fault }) => {
  const store = createStore(database(SCHEMA));
  const crashUnderLoad = createCrash(fault);
  return [
    {
      method: "GET",
      path: "/stock/:productId",
      handle: ({ params }) => ({ status: 200, body: store.stock(params["productId"] ?? "") }),
    },
    {
      method: "POST",
      path: "/reservations",
      handle: ({ body }) => {
        crashUnderLoad();
        const source = readObject(body);
        const orderId = readText(source, "orderId");
        const lines = readItems(source, "lines");
        store.reserve(orderId, lines);
        return { status: 201, body: { orderId, lines } };
      },
    },
    {
      method: "DELETE",
      path: "/reservations/:orderId",
      handle: ({ params }) => {
        store.release(params["orderId"] ?? "");
        return { status: 204 };
      },
    },
  ];
});
