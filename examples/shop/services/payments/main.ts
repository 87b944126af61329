import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { HttpError } from "../../shared/errors.ts";
import { isAttemptTrace } from "../../shared/fault.ts";
import type { FaultName } from "../../shared/fault.ts";
import { readInteger, readObject, readText } from "../../shared/input.ts";
import { runService } from "../../shared/service.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS charges (
  id TEXT PRIMARY KEY, orderId TEXT NOT NULL, amountCents INTEGER NOT NULL,
  currency TEXT NOT NULL, cardLast4 TEXT NOT NULL, status TEXT NOT NULL
) STRICT`;

/** The test card that every payment provider knows as "declined". */
const DECLINED_CARD = "4000000000000002";
const MAX_AMOUNT_CENTS = 10_000_000;
const FAULT_DELAY_MS = 400;
/** Outside end-to-end attempts, one charge in so many fails: over any sane objective, hardly load. */
const FAULT_EVERY = 30;

await runService("payments", ({ database, fault }) => {
  const { sql } = database(SCHEMA);
  const insert = sql.prepare("INSERT INTO charges VALUES (?, ?, ?, ?, ?, 'captured')");
  const find = sql.prepare("SELECT * FROM charges WHERE id = ?");
  const disturb = createDisturbance(fault);

  return [
    {
      method: "POST",
      path: "/charges",
      handle: async ({ body, traceId }) => {
        const source = readObject(body);
        const orderId = readText(source, "orderId");
        const amountCents = readInteger(source, "amountCents", 1, MAX_AMOUNT_CENTS);
        const currency = readText(source, "currency", 3);
        const card = readText(source, "card", 24).replaceAll(" ", "");
        if (!/^\d{12,19}$/.test(card)) throw new HttpError(422, "invalid_card", "no card number");
        if (card === DECLINED_CARD) throw new HttpError(402, "card_declined", "card declined");
        await disturb(traceId);
        const id = randomUUID();
        insert.run(id, orderId, amountCents, currency, card.slice(-4));
        return { status: 201, body: find.get(id) };
      },
    },
    {
      method: "GET",
      path: "/charges/:id",
      handle: ({ params }) => {
        const charge = find.get(params["id"] ?? "");
        if (charge === undefined) throw new HttpError(404, "unknown_charge", "no such charge");
        return { status: 200, body: charge };
      },
    },
  ];
});

/** The faults `payments-latency` and `payments-error`. */
function createDisturbance(fault: FaultName | undefined): (traceId: string) => Promise<void> {
  let charges = 0;
  return async (traceId) => {
    if (fault === "payments-latency") await delay(FAULT_DELAY_MS);
    if (fault !== "payments-error") return;
    const attempt = isAttemptTrace(traceId);
    if (!attempt) charges += 1;
    if (attempt || charges % FAULT_EVERY === 0) {
      throw new Error("the card network closed the session: certificate expired");
    }
  };
}
