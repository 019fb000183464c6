import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { groupsPageText } from "../../../../src/kernel/text/workbench/exchange-groups.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { SharingGroup } from "../../api/groups.ts";
import { groupQuery } from "../../api/groups.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { EndGroup, PutOut, TakeIn } from "./group-acts.tsx";
import { GroupForm } from "./group-form.tsx";

type Open = { act: "words" | "take-in" | "leave" | "close" } | { act: "put-out"; agency: string };

/** A group with the agencies in it and what happened to it; for whoever is not in it there is no such page. */
export function SharingGroupPage({ id }: { id: string }) {
  const t = useText(groupsPageText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  const query = useQuery(groupQuery(id));
  const [open, setOpen] = useState<Open | null>(null);
  if (query.data === undefined || query.isError) return <Waiting query={query} />;
  const of = query.data;
  const close = () => setOpen(null);
  return (
    <Page
      title={of.name}
      about={t("workbench.group.kept", { agency: nameOf(of.agency), day: day(of.madeAt) })}
      actions={<Acts of={of} onAct={(act) => setOpen({ act })} />}
    >
      {of.closedAt !== null && (
        <p className="sheet">
          <strong>{t("workbench.group.closed-at", { day: day(of.closedAt) })}</strong>
        </p>
      )}
      <section className="stack">
        <h2>{t("workbench.group.purpose")}</h2>
        <p className="written">{of.purpose}</p>
      </section>
      <Members of={of} onPutOut={(agency) => setOpen({ act: "put-out", agency })} />
      <History of={of} />
      {open?.act === "words" && <GroupForm of={of} onClose={close} />}
      {open?.act === "take-in" && <TakeIn of={of} onClose={close} />}
      {open?.act === "put-out" && <PutOut of={of} agency={open.agency} onClose={close} />}
      {(open?.act === "leave" || open?.act === "close") && <EndGroup act={open.act} of={of} onClose={close} />}
    </Page>
  );
}

function Acts({ of, onAct }: { of: SharingGroup; onAct: (act: "words" | "take-in" | "leave" | "close") => void }) {
  const t = useText(groupsPageText);
  const { change, leave, close } = of.abilities;
  return (
    <>
      <AbilityButton ability={change} size="sm" onClick={() => onAct("take-in")}>
        {t("workbench.group.take-in")}
      </AbilityButton>
      <AbilityButton ability={change} size="sm" variant="default" onClick={() => onAct("words")}>
        {t("workbench.group.change")}
      </AbilityButton>
      <AbilityButton ability={leave} size="sm" variant="default" onClick={() => onAct("leave")}>
        {t("workbench.group.leave")}
      </AbilityButton>
      <AbilityButton ability={close} size="sm" variant="default" onClick={() => onAct("close")}>
        {t("workbench.group.close")}
      </AbilityButton>
    </>
  );
}

function Members({ of, onPutOut }: { of: SharingGroup; onPutOut: (agency: string) => void }) {
  const t = useText(groupsPageText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  return (
    <section className="stack">
      <h2>{t("workbench.groups.members")}</h2>
      <ul className="plain-list stack">
        {of.members.map(({ agency, instead, addedAt, isKeeper }) => (
          <li key={agency} className="row spread">
            <div>
              {nameOf(agency)} {isKeeper && <span className="tag">{t("workbench.group.is-keeper")}</span>}
              <div className="small soft">
                {t("workbench.group.since", { day: day(addedAt) })}
                {instead.length > 0 &&
                  ` · ${t("workbench.group.instead", { agencies: instead.map(nameOf).join(", ") })}`}
              </div>
            </div>
            {!isKeeper && of.abilities.change.allowed && (
              <AbilityButton
                ability={of.abilities.change}
                size="compact-sm"
                variant="default"
                aria-label={t("workbench.group.put-out.of", { agency: nameOf(agency) })}
                onClick={() => onPutOut(agency)}
              >
                {t("workbench.group.put-out")}
              </AbilityButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ of }: { of: SharingGroup }) {
  const t = useText(groupsPageText);
  const nameOf = useAgencyName();
  const { time } = useFormat();
  const names = (ids: readonly string[]) => ids.map(nameOf).join(", ");
  const stepName = (type: string) => {
    const key = `workbench.group.step.${type}`;
    return key in groupsPageText ? t(key as keyof typeof groupsPageText) : type;
  };
  return (
    <section className="stack">
      <h2>{t("workbench.group.history")}</h2>
      <ol className="plain-list stack">
        {of.history.map((step) => (
          <li key={step.id}>
            <strong>{stepName(step.type)}</strong> · {nameOf(step.agency)} ·{" "}
            <time className="figures" dateTime={step.at}>
              {time(step.at)}
            </time>
            {step.in.length > 0 && <div>{t("workbench.group.step.in", { agencies: names(step.in) })}</div>}
            {step.out.length > 0 && <div>{t("workbench.group.step.out", { agencies: names(step.out) })}</div>}
            {step.reason !== null && <div className="soft">{step.reason}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
