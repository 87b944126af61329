import { gateName } from "../model/words.ts";
import { html } from "./element.ts";
import type { Markup } from "./element.ts";
import { CLASS_LETTERS, VERDICT_LETTERS } from "./island.ts";
import { LABEL, VERDICTS } from "./signs.ts";

type Options = readonly (readonly [value: string, label: string])[];

export interface FilterChoices {
  gates: readonly string[];
  services: readonly string[];
  owners: readonly string[];
  /** Orders of the long list beyond the one it comes in. */
  orders: Options;
  /** Name of that one. */
  none?: string;
  /** Checks that neither the page nor its data has. */
  beyond: number;
  placeholder: string;
}

const MAX_OPTIONS = 500;

const CLASSES: Options = [
  [CLASS_LETTERS.new, "New in this change"],
  [CLASS_LETTERS.known, "On the target branch"],
  [CLASS_LETTERS.flaky, "Flaky"],
  [CLASS_LETTERS.fixed, "Fixed"],
];

/** The filter of all checks; hidden where no script can work it. */
export function filterForm(choices: FilterChoices): Markup {
  const { services, owners, orders } = choices;
  const named = (words: readonly string[]): Options =>
    words.slice(0, MAX_OPTIONS).map((word) => [word, word]);
  return html`<form
      class="filters"
      hidden
      aria-label="Filter checks"
      data-beyond="${choices.beyond}"
    >
      <label class="wide"
        ><span>Search <kbd>/</kbd></span
        ><input
          type="search"
          name="q"
          autocomplete="off"
          spellcheck="false"
          aria-keyshortcuts="/"
          placeholder="${choices.placeholder}"
      /></label>
      ${[
        select(
          "Verdict",
          "verdict",
          VERDICTS.map((v) => [VERDICT_LETTERS[v], LABEL[v]]),
        ),
        select("Class", "kind", CLASSES),
        select(
          "Gate",
          "gate",
          choices.gates.map((gate) => [gate, gateName(gate)]),
        ),
        services.length > 0 && select("Service", "service", named(services)),
        owners.length > 0 && select("Owner", "owner", named(owners)),
        orders.length > 0 && select("Order", "order", orders, choices.none ?? "Worst first"),
      ]}
      <button type="reset">Reset</button>
      <p class="none" hidden>No check is like that.</p>
    </form>
    <p class="shown" role="status"></p>`;
}

function select(label: string, name: string, options: Options, none = "All"): Markup {
  return html`<label
    >${label}<select name="${name}">
      <option value="">${none}</option>
      ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
    </select></label
  >`;
}
