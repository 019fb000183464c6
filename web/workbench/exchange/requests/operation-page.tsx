import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { operationsPageText } from "../../../../src/kernel/text/workbench/exchange-operations.ts";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { OperationFile } from "../../api/exchange-operations.ts";
import { operationQuery } from "../../api/exchange-operations.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { Pair } from "../../frame/pair.tsx";
import { PrintButton, PrintedBy } from "../../frame/print.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { EndForm, LeaveForm, MembersForm } from "./operation-forms.tsx";
import { OperationTag } from "./operation-state.tsx";
import { PlanForm } from "./plan-form.tsx";
import style from "./requests.module.css";
import { Steps } from "./steps.tsx";
import { Tasks } from "./tasks.tsx";
import { Thread } from "./thread.tsx";

/** One operation: plan, members, who is visited, who does what. Printed it is the sheet that goes along. */
export function OperationPage({ id }: { id: string }) {
  const t = useText(operationsPageText);
  const r = useText(requestsPageText);
  const query = useQuery(operationQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const of = query.data;
  return (
    <Page
      title={of.name}
      about={<OperationTag of={of} />}
      actions={<PrintButton>{t("workbench.operation.print")}</PrintButton>}
    >
      <PrintedBy />
      <div className={style["columns"]}>
        <div className="stack">
          <About of={of} />
          <Actions of={of} />
          <Overlaps of={of} />
          <Tasks of={of} />
          <div className="no-print">
            <Thread
              place="operations"
              id={of.id}
              messages={of.messages}
              readers={[of.agency, ...of.members]}
              write={of.abilities.write}
            />
          </div>
        </div>
        <div className="no-print">
          <Steps steps={of.steps} title={r("workbench.steps")} />
        </div>
      </div>
    </Page>
  );
}

function About({ of }: { of: OperationFile }) {
  const t = useText(operationsPageText);
  const nameOf = useAgencyName();
  const { day, time } = useFormat();
  return (
    <section className="sheet stack">
      <dl className="pairs">
        <Pair name={t("workbench.operations.leader")}>{nameOf(of.agency)}</Pair>
        <Pair name={t("workbench.operation.members")}>
          {of.members.length === 0 ? t("workbench.operation.members.none") : of.members.map(nameOf).join(", ")}
        </Pair>
        <Pair name={t("workbench.operations.days")}>
          <strong>
            {day(`${of.startsOn}T00:00:00+07:00`)} – {day(`${of.endsOn}T00:00:00+07:00`)}
          </strong>
        </Pair>
      </dl>
      <h2>{t("workbench.operation.purpose")}</h2>
      <p className="written">{of.purpose}</p>
      <h2>{t("workbench.operation.plan")}</h2>
      <p className="written">
        {of.plan === "" ? <span className="soft">{t("workbench.operation.plan.none")}</span> : of.plan}
      </p>
      <h2>{t("workbench.operation.targets")}</h2>
      {of.targets.length === 0 && <p className="soft">{t("workbench.operation.targets.none")}</p>}
      <ul className="plain-list">
        {of.targets.map((target) => (
          <li key={target.key}>
            {target.sellerId === null ? target.name : <Link href={paths.seller(target.sellerId)}>{target.name}</Link>}
            {target.taxCode !== null && <span className="figures soft"> · {target.taxCode}</span>}
          </li>
        ))}
      </ul>
      <p className="small soft">
        {t("workbench.operation.planned-by", { name: of.madeByName, time: time(of.madeAt) })}
      </p>
      {of.closedAt !== null && (
        <p>{t("workbench.operation.outcome.of", { time: time(of.closedAt), outcome: of.outcome ?? "" })}</p>
      )}
    </section>
  );
}

function Actions({ of }: { of: OperationFile }) {
  const t = useText(operationsPageText);
  const r = useText(requestsPageText);
  const [act, setAct] = useState<"edit" | "members" | "end" | "leave" | null>(null);
  if (of.state !== "planned") return null;
  const close = () => setAct(null);
  const leads = !of.abilities.leave.allowed;
  return (
    <section className="row no-print" aria-label={r("workbench.request.actions")}>
      <AbilityButton ability={of.abilities.edit} size="sm" variant="default" onClick={() => setAct("edit")}>
        {t("workbench.operation.edit")}
      </AbilityButton>
      <AbilityButton ability={of.abilities.lead} size="sm" variant="default" onClick={() => setAct("members")}>
        {t("workbench.operation.members.change")}
      </AbilityButton>
      <AbilityButton ability={of.abilities.lead} size="sm" variant="default" onClick={() => setAct("end")}>
        {t("workbench.operation.end")}
      </AbilityButton>
      {!leads && (
        <AbilityButton ability={of.abilities.leave} size="sm" variant="default" onClick={() => setAct("leave")}>
          {t("workbench.operation.leave")}
        </AbilityButton>
      )}
      {act === "edit" && <PlanForm of={of} onClose={close} />}
      {act === "members" && <MembersForm of={of} onClose={close} />}
      {act === "end" && <EndForm of={of} onClose={close} />}
      {act === "leave" && <LeaveForm of={of} onClose={close} />}
    </section>
  );
}

function Overlaps({ of }: { of: OperationFile }) {
  const t = useText(operationsPageText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  if (of.overlaps.length === 0) return null;
  return (
    <section className="sheet stack" role="status">
      <h2>{t("workbench.operation.overlap")}</h2>
      <ul className="plain-list">
        {of.overlaps.map((one) => (
          <li key={one.operationId + one.target}>
            <Link href={paths.operation(one.operationId)}>
              {t("workbench.operation.overlap.is", {
                target: one.target,
                name: one.name,
                agency: nameOf(one.agency),
                from: day(`${one.startsOn}T00:00:00+07:00`),
                to: day(`${one.endsOn}T00:00:00+07:00`),
              })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
