import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import { exchangeTechnologiesText } from "../../../../src/kernel/text/exchange-technologies.ts";
import type { TechnologyFile } from "../../api/technologies.ts";
import { useColleagueName } from "../../api/users.ts";
import { Pair } from "../../frame/pair.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { TechnologyHealth, useFieldNames, useTechnologyWords } from "./state-tag.tsx";

/** Who stands behind it, what it is given, within which limits, and how it has answered. */
export function About({ of }: { of: TechnologyFile }) {
  const t = useText(exchangeTechnologiesPageText);
  const { number, time, day } = useFormat();
  const words = useTechnologyWords();
  const names = useFieldNames();
  const { contract, limits, figures } = of;
  const withheld = of.grantsPersonal ? [] : of.personal;
  const ms = (value: number | null) => number(Math.round(value ?? 0));
  return (
    <section className="sheet stack" aria-labelledby="about-it">
      <h2 id="about-it">{t("workbench.technology.facts")}</h2>
      <dl className="pairs">
        <Pair name={t("workbench.technologies.health")}>
          <TechnologyHealth health={of.health} healthWords={of.healthWords} />
        </Pair>
        {of.restingUntil !== null && <Pair name={t("workbench.technology.resting")}>{time(of.restingUntil)}</Pair>}
        {of.lastFault !== null && (
          <Pair name={t("workbench.technology.fault")}>
            {`${of.lastFault.words} · ${time(of.lastFault.at)}`}
            {of.lastFault.detail !== "" && <span className="small soft">{` ${of.lastFault.detail}`}</span>}
          </Pair>
        )}
        <Pair name={t("workbench.technology.month")}>
          {figures.calls === 0
            ? t("workbench.technology.month.none")
            : t("workbench.technology.month.words", {
                calls: number(figures.calls),
                faults: number(figures.faults),
                median: ms(figures.medianMs),
                slow: ms(figures.slowMs),
              })}
        </Pair>
        {of.kind === "detector" && (
          <>
            <Pair name={t("workbench.technology.looked")}>{number(figures.looked)}</Pair>
            {of.waiting !== null && <Pair name={t("workbench.technology.waiting")}>{number(of.waiting)}</Pair>}
            <Pair name={t("workbench.technology.found")}>{number(figures.found)}</Pair>
            <Pair name={t("workbench.technology.weight")}>{number(of.heaviest)}</Pair>
          </>
        )}
        <Pair name={t("workbench.technology.data")}>
          {names(of.data.filter((field) => !withheld.includes(field)))}
          {withheld.length > 0 && (
            <span className="small soft"> {t("workbench.technology.data.withheld", { fields: names(withheld) })}</span>
          )}
        </Pair>
        <Pair name={t("workbench.technology.limits")}>
          {t("workbench.technology.limits.words", {
            ms: number(limits.msPerCall),
            mb: number(limits.memoryMb),
            calls: number(limits.callsPerSecond),
            items: number(limits.itemsPerCall),
            kb: number(limits.outputKb),
          })}
        </Pair>
        <Pair name={t("workbench.technology.way")}>
          {t(`workbench.technology.way.${of.way}`, { address: of.address })}
        </Pair>
        <Pair name={t("workbench.technology.contract")}>
          {`${t("workbench.technology.contract.days", { from: day(contract.from), to: day(contract.to) })} (${words.left(contract)})`}
        </Pair>
        <Pair name={t("workbench.technologies.cost")}>{words.cost(of.cost)}</Pair>
        <Pair name={t("workbench.technology.owner")}>{of.owner}</Pair>
        <Pair name={t("workbench.technology.contact")}>{`${of.contact.name} · ${of.contact.email}`}</Pair>
        <Pair name={t("workbench.technology.licence")}>{of.licence}</Pair>
        <Pair name={t("workbench.technology.release")}>{of.release}</Pair>
      </dl>
    </section>
  );
}

/** How it was switched, newest first, by whom and why. */
export function Switches({ of }: { of: TechnologyFile }) {
  const t = useText(exchangeTechnologiesPageText);
  const s = useText(exchangeTechnologiesText);
  const { time } = useFormat();
  const nameOf = useColleagueName();
  return (
    <section className="sheet stack" aria-labelledby="switches">
      <h2 id="switches">{t("workbench.technology.switches")}</h2>
      {of.switches.length === 0 && <p className="soft">{t("workbench.technology.switches.none")}</p>}
      <ul className="plain-list stack">
        {of.switches.map((one) => (
          <li key={one.at + one.to}>
            {`${s(`technologies.state.${one.from}`)} → ${s(`technologies.state.${one.to}`)} `}
            <span className="small soft">{`${time(one.at)} · ${nameOf(one.by)}`}</span>
            <p className="written">{one.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
