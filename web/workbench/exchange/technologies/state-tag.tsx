import { exchangeTechnologiesText } from "../../../../src/kernel/text/exchange-technologies.ts";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import type { Technology } from "../../api/technologies.ts";
import { useFormat, useText } from "../../words/lang.tsx";

const stateTones = { off: undefined, shadow: "unsure", live: "accent", ended: undefined } as const;
const healthTones = { never: undefined, good: "accent", faults: "unsure", resting: "yes" } as const;

/** The state of a technology as a coloured word. */
export function TechnologyState({ state }: Pick<Technology, "state">) {
  const t = useText(exchangeTechnologiesText);
  return (
    <span className="tag" data-tone={stateTones[state]}>
      {t(`technologies.state.${state}`)}
    </span>
  );
}

/** How it has answered lately. */
export function TechnologyHealth({ health, healthWords }: Pick<Technology, "health" | "healthWords">) {
  return (
    <span className="tag" data-tone={healthTones[health]}>
      {healthWords}
    </span>
  );
}

type Field = Extract<keyof typeof exchangeTechnologiesPageText, `workbench.technology.field.${string}`>;

/** Names of the fields that a technology is given. */
export function useFieldNames(): (fields: readonly string[]) => string {
  const t = useText(exchangeTechnologiesPageText);
  return (fields) => fields.map((field) => t(`workbench.technology.field.${field}` as Field)).join(", ");
}

/** What it costs, and what of its contract is left, in words. */
export function useTechnologyWords() {
  const t = useText(exchangeTechnologiesPageText);
  const { money, number, day } = useFormat();
  return {
    cost({ perMonth, perCall }: Technology["cost"]): string {
      const parts = [
        ...(perMonth > 0 ? [t("workbench.technologies.cost.month", { money: money(perMonth) })] : []),
        ...(perCall > 0 ? [t("workbench.technologies.cost.call", { money: money(perCall) })] : []),
      ];
      return parts.length === 0 ? t("workbench.technologies.cost.none") : parts.join(" · ");
    },
    left({ stands, daysLeft, from }: Technology["contract"]): string {
      if (stands === "over") return t("workbench.technologies.over");
      if (stands === "before") return t("workbench.technologies.before", { day: day(from) });
      return t("workbench.technologies.days", { n: number(daysLeft) });
    },
  };
}
