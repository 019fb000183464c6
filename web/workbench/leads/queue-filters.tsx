import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { leadsText } from "../../../src/kernel/text/leads.ts";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { LeadCount } from "../api/leads.ts";
import { countsQuery } from "../api/leads.ts";
import { usePlatformNames } from "../api/platforms.ts";
import { checkName } from "../words/evidence.ts";
import { useFormat, useText } from "../words/lang.tsx";
import type { QueueAddress, StateChoice } from "./filter.ts";
import { knownChecks } from "./known-checks.ts";
import style from "./queue-page.module.css";

const states: readonly StateChoice[] = ["open", "yes", "no", "unsure", "all"];
const concerns = ["counterfeit", "recalled", "prohibited", "promotion", "platform", "consumer", "label"] as const;

/** How many leads there are of a state, of one concern where one is chosen. */
export function countOf(
  counts: readonly LeadCount[] | undefined,
  state: StateChoice,
  concern: string | undefined,
): number | null {
  if (counts === undefined) return null;
  const asked = counts.filter(
    (one) => (state === "all" || one.state === state) && (concern === undefined || one.concern === concern),
  );
  return asked.reduce((sum, one) => sum + one.n, 0);
}

/** The queue's filters; all of them stand in the address. */
export function QueueFilters({ address }: { address: QueueAddress }) {
  const t = useText(leadsPageText);
  const { filter, state, narrowed, change } = address;
  return (
    <div className={style["filters"]} role="group" aria-label={t("workbench.leads.filters")}>
      <Concern value={filter.concern} change={change} />
      <Check value={filter.check} change={change} />
      <Platform value={filter.platform} change={change} />
      <TextInput
        key={filter.minScore ?? ""}
        className={style["score-from"] ?? ""}
        size="xs"
        w={92}
        type="number"
        min={0}
        max={1000}
        step={5}
        aria-label={t("workbench.leads.min-score")}
        placeholder={t("workbench.leads.min-score")}
        defaultValue={filter.minScore ?? ""}
        onBlur={(event) =>
          event.currentTarget.value !== (filter.minScore ?? "") && change({ minScore: event.currentTarget.value })
        }
        onKeyDown={(event) => event.key === "Enter" && change({ minScore: event.currentTarget.value })}
      />
      {(narrowed || state !== "open") && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => change({ state: null, concern: null, check: null, platform: null, minScore: null })}
        >
          {t("workbench.leads.filters.clear")}
        </Button>
      )}
    </div>
  );
}

/** The states with how many leads there are of each; the one chosen is what the queue shows. */
export function QueueStates({ address: { state, filter, change } }: { address: QueueAddress }) {
  const t = useText(leadsPageText);
  const s = useText(leadsText);
  const { number } = useFormat();
  const counts = useQuery(countsQuery);
  return (
    <div className={style["states"]} role="group" aria-label={t("workbench.leads.state")}>
      {states.map((one) => {
        const n = countOf(counts.data, one, filter.concern);
        return (
          <button key={one} type="button" aria-pressed={state === one} onClick={() => change({ state: one })}>
            {one === "all" ? t("workbench.leads.state.all") : s(`leads.state.${one}`)}
            {n !== null && <span className="figures"> {number(n)}</span>}
          </button>
        );
      })}
    </div>
  );
}

type Choice = { value: string | undefined; change: QueueAddress["change"] };

function Concern({ value, change }: Choice) {
  const t = useText(leadsPageText);
  const c = useText(leadsText);
  return (
    <NativeSelect
      size="xs"
      aria-label={t("workbench.leads.concern")}
      value={value ?? ""}
      onChange={(event) => change({ concern: event.currentTarget.value })}
    >
      <option value="">{t("workbench.leads.concern.all")}</option>
      {concerns.map((one) => (
        <option key={one} value={one}>
          {c(`leads.concern.${one}`)}
        </option>
      ))}
    </NativeSelect>
  );
}

function Check({ value, change }: Choice) {
  const t = useText(leadsPageText);
  const c = useText(checksText);
  const known: readonly string[] =
    value === undefined || (knownChecks as readonly string[]).includes(value) ? knownChecks : [...knownChecks, value];
  return (
    <NativeSelect
      size="xs"
      aria-label={t("workbench.leads.check")}
      value={value ?? ""}
      onChange={(event) => change({ check: event.currentTarget.value })}
    >
      <option value="">{t("workbench.leads.check.all")}</option>
      {known.map((one) => (
        <option key={one} value={one}>
          {checkName(one, c)}
        </option>
      ))}
    </NativeSelect>
  );
}

function Platform({ value, change }: Choice) {
  const t = useText(leadsPageText);
  const names = usePlatformNames();
  return (
    <NativeSelect
      size="xs"
      aria-label={t("workbench.leads.platform")}
      value={value ?? ""}
      onChange={(event) => change({ platform: event.currentTarget.value })}
    >
      <option value="">{t("workbench.leads.platform.all")}</option>
      {value !== undefined && !names.some(({ id }) => id === value) && <option value={value}>{value}</option>}
      {names.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
