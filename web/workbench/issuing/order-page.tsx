import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import type { CodeOrderFile } from "../api/code-orders.ts";
import { codeOrderQuery, useChangeOrder } from "../api/code-orders.ts";
import { useSession } from "../api/session.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { ActivationForm } from "./activation-form.tsx";
import { DecideForm } from "./decide-form.tsx";
import { OrderStateTag } from "./order-state.tsx";
import { Password } from "./password.tsx";
import { PrintFileSheet } from "./print-file.tsx";
import { Steps } from "./steps.tsx";

type Act = "approve" | "refuse" | "withdraw" | "password" | "activate";

/** One order: what is wanted, the decision, the codes and their print file, and what happened. */
export function OrderPage({ id }: { id: string }) {
  const t = useText(issuingPageText);
  const { number } = useFormat();
  const query = useQuery(codeOrderQuery(id));
  const { data: session } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  const whose = session?.user?.kind ?? "officer";
  const activateTitle = t(`workbench.code-order.activate${of.batch?.state === "active" ? ".more" : ""}`);
  const close = () => setAct(null);
  return (
    <Page
      title={t("workbench.code-order.title", { count: number(of.size), product: of.productName })}
      about={<OrderStateTag of={of} />}
    >
      {whose === "officer" && of.state === "ordered" && (
        <section className="row">
          <AbilityButton ability={of.abilities.approve} size="sm" onClick={() => setAct("approve")}>
            {t("workbench.code-order.approve")}
          </AbilityButton>
          <AbilityButton ability={of.abilities.refuse} size="sm" variant="default" onClick={() => setAct("refuse")}>
            {t("workbench.code-order.refuse")}
          </AbilityButton>
        </section>
      )}
      {whose === "party" && of.state === "ordered" && (
        <section className="row">
          <AbilityButton ability={of.abilities.withdraw} size="sm" variant="default" onClick={() => setAct("withdraw")}>
            {t("workbench.code-order.withdraw")}
          </AbilityButton>
        </section>
      )}
      <Wanted of={of} isParty={whose === "party"} />
      <PrintFileSheet
        of={of}
        isParty={whose === "party"}
        activateTitle={activateTitle}
        onPassword={() => setAct("password")}
        onActivate={() => setAct("activate")}
      />
      <Steps of={of} />
      {(act === "approve" || act === "refuse") && <DecideForm of={of} kind={act} onClose={close} />}
      {act === "withdraw" && <Withdraw of={of} onClose={close} />}
      {act === "password" && <Password id={of.id} onClose={close} />}
      {act === "activate" && <ActivationForm of={of} title={activateTitle} onClose={close} />}
    </Page>
  );
}

function Wanted({ of, isParty }: { of: CodeOrderFile; isParty: boolean }) {
  const t = useText(issuingPageText);
  const { day, time } = useFormat();
  const yes = (it: boolean) => t(it ? "workbench.code-order.yes" : "workbench.code-order.no");
  return (
    <section className="sheet stack">
      <dl className="pairs">
        <Pair name={t("workbench.codes.party")}>
          {isParty ? of.partyName : <Link href={paths.party(of.party)}>{of.partyName}</Link>}
        </Pair>
        <Pair name={t("workbench.codes.form.gtin")}>
          <span className="figures">{of.gtin}</span>
        </Pair>
        <Pair name={t("workbench.code-order.prefix")}>{t(`workbench.code-order.prefix.${of.prefix ?? "none"}`)}</Pair>
        {of.lot !== null && <Pair name={t("workbench.codes.form.lot")}>{of.lot}</Pair>}
        {of.producedOn !== null && <Pair name={t("workbench.codes.form.produced")}>{day(of.producedOn)}</Pair>}
        {of.expiresOn !== null && <Pair name={t("workbench.codes.form.expires")}>{day(of.expiresOn)}</Pair>}
        <Pair name={t("workbench.codes.form.pin")}>{yes(of.withPin)}</Pair>
        <Pair name={t("workbench.codes.form.signed")}>{yes(of.signed)}</Pair>
        <Pair name={t("workbench.codes.form.format")}>{t(`workbench.codes.format.${of.format}`)}</Pair>
        <Pair name={t("workbench.code-order.host")}>
          <span className="breaks">{of.host.toLowerCase()}</span>
        </Pair>
        <Pair name={t("workbench.codes.placed")}>{time(of.placedAt)}</Pair>
      </dl>
      {of.note !== "" && <p className="written">{of.note}</p>}
      {of.decidedAt !== null && (
        <div>
          <h2>{t("workbench.code-order.decision")}</h2>
          <p>
            {t(`workbench.codes.state.${of.state}`)}, {time(of.decidedAt)}
          </p>
          {of.decisionReason !== null && <p className="written">{of.decisionReason}</p>}
        </div>
      )}
    </section>
  );
}

function Withdraw({ of, onClose }: { of: CodeOrderFile; onClose: () => void }) {
  const t = useText(issuingPageText);
  const change = useChangeOrder(of);
  return (
    <Confirm
      title={t("workbench.code-order.withdraw")}
      change={change}
      onConfirm={() => change.mutate({ kind: "withdraw" }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("workbench.code-order.withdraw.about")}</p>
    </Confirm>
  );
}
