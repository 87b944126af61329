import type { Check } from "@stagegate/schema";
import { formatInstant, formatShare } from "../model/figures.ts";
import { historyText } from "../model/history.ts";
import { sparkSvg } from "../svg/spark.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";

/** What the stored runs say of a check: picture, sentence, and how sure the rate is. */
export function historyLine(check: Pick<Check, "history">): Markup | undefined {
  const text = historyText(check);
  const { history } = check;
  if (history === undefined || text === undefined) return undefined;
  const spark = history.recent === undefined ? undefined : sparkSvg(history.recent);
  const more = [rate(history), seen(history)].filter((part) => part !== undefined);
  return html`<div class="past">
    ${spark}
    <p>${text}${more.map((part) => html` · ${part}`)}</p>
  </div>`;
}

type History = NonNullable<Check["history"]>;

/** A rate from few runs says little: the interval is part of it. */
function rate({ flaky = 0, runs, interval }: History): string | undefined {
  if (interval === undefined || flaky === 0) return undefined;
  const [low, high] = interval;
  return `unsteady in ${formatShare(flaky / runs)} % of runs (95 % interval ${formatShare(low)} to ${formatShare(high)} %)`;
}

function seen({ firstSeen }: History): string | undefined {
  return firstSeen === undefined ? undefined : `first stored ${formatInstant(firstSeen)}`;
}
