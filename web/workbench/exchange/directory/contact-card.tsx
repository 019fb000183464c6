import { directoryPageText } from "../../../../src/kernel/text/workbench/exchange-directory.ts";
import type { Contact } from "../../api/directory.ts";
import { useAgencyName } from "../../api/agencies.ts";
import { useProvinces } from "../../api/parties.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Pair } from "../../frame/pair.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { useHours, useLanguageName } from "./directory-words.ts";

const tones = { now: "accent", later: "", away: "unsure", unknown: "" } as const;

/** One person: who they are, whether they can be reached now, and how. */
export function ContactCard({ of, onAct }: { of: Contact; onAct: (act: "change" | "end") => void }) {
  const t = useText(directoryPageText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  return (
    <div className="stack">
      <div className="row spread">
        <div>
          <strong>{of.name}</strong> <ReachTag of={of} />
          <div className="soft">{of.post}</div>
          {of.heldBy !== null && (
            <div className="small">{t("workbench.directory.instead", { agency: nameOf(of.ofAgency) })}</div>
          )}
          {of.validTo !== null && (
            <div className="small">{t("workbench.directory.ended-on", { day: day(of.validTo) })}</div>
          )}
        </div>
        {of.abilities.change.allowed && (
          <div className="row no-print">
            {(["change", "end"] as const).map((act) => (
              <AbilityButton
                key={act}
                ability={of.abilities.change}
                size="compact-sm"
                variant="default"
                aria-label={t(`workbench.directory.${act}.of`, { name: of.name })}
                onClick={() => onAct(act)}
              >
                {t(`workbench.directory.${act}`)}
              </AbilityButton>
            ))}
          </div>
        )}
      </div>
      <Details of={of} />
    </div>
  );
}

function ReachTag({ of }: { of: Contact }) {
  const t = useText(directoryPageText);
  const { time, day } = useFormat();
  const { state, opensAt } = of.reach;
  return (
    <>
      <span className="tag" data-tone={tones[state]}>
        {t(`workbench.directory.state.${state}`)}
      </span>{" "}
      {opensAt !== null && (
        <span className="small soft no-print">{t("workbench.directory.opens", { time: time(opensAt) })}</span>
      )}
      {state === "away" && of.awayUntil !== null && (
        <span className="small soft">{t("workbench.directory.away-until", { day: day(of.awayUntil) })}</span>
      )}
    </>
  );
}

function Details({ of }: { of: Contact }) {
  const t = useText(directoryPageText);
  const provinces = useProvinces();
  const languageName = useLanguageName();
  const hours = useHours()(of.hours);
  const provinceName = (id: string) => provinces.find((one) => one.id === id)?.name ?? id;
  return (
    <dl className="pairs">
      <Pair name={t("workbench.directory.phone")}>
        <Call name={of.name} phone={of.phone} />
      </Pair>
      {of.otherHoursPhone !== null && (
        <Pair name={t("workbench.directory.other-hours")}>
          <Call name={of.name} phone={of.otherHoursPhone} />
        </Pair>
      )}
      <Pair name={t("workbench.directory.email")}>
        <a href={`mailto:${of.email}`} style={{ overflowWrap: "anywhere" }}>
          {of.email}
        </a>
      </Pair>
      <Pair name={t("workbench.directory.subject")}>
        {of.subjects.map((one) => t(`workbench.subject.${one}`)).join(", ")}
      </Pair>
      <Pair name={t("workbench.directory.province")}>
        {of.provinces.length === 0 ? t("workbench.directory.whole-country") : of.provinces.map(provinceName).join(", ")}
      </Pair>
      <Pair name={t("workbench.directory.hours")}>
        {hours.length === 0 ? t("workbench.directory.hours.none") : hours.map((line) => <div key={line}>{line}</div>)}
      </Pair>
      <Pair name={t("workbench.directory.language")}>{of.languages.map(languageName).join(", ")}</Pair>
      {of.standIn !== null && (
        <Pair name={t("workbench.directory.stand-in")}>
          {of.standIn.name} · <Call name={of.standIn.name} phone={of.standIn.phone} />
        </Pair>
      )}
    </dl>
  );
}

function Call({ name, phone }: { name: string; phone: string }) {
  const t = useText(directoryPageText);
  return (
    <a
      className="figures nowrap"
      href={`tel:${phone.replace(/[^+\d]/g, "")}`}
      title={t("workbench.directory.call", { name })}
    >
      {phone}
    </a>
  );
}
