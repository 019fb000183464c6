import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { exchangeBlindPageText } from "../../../../src/kernel/text/workbench/exchange-blind.ts";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { BlindPause, BlindStanding } from "../../api/exchange-blind.ts";
import { pausesQuery, useLiftPause, useSetRule } from "../../api/exchange-blind.ts";
import { useAudienceName } from "../../api/groups.ts";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useFormat, useText } from "../../words/lang.tsx";
import { valueKinds } from "../records/record-kinds.ts";

const rules = ["ask", "tell", "none"] as const;
const authority = "moit.dms";

/** How the own agency takes part: the rules by kind of value, the day's allowance, a pause; for the authority, who is paused. */
export function Standing({ of }: { of: BlindStanding }) {
  const t = useText(exchangeBlindPageText);
  const { number, time } = useFormat();
  const nameOf = useAudienceName();
  return (
    <>
      {of.pause !== null && (
        <p className="sheet" role="status">
          {t("workbench.blind.paused", { at: time(of.pause.at), agency: nameOf(authority) })}
        </p>
      )}
      <section className="sheet stack" aria-labelledby="rules">
        <h2 id="rules">{t("workbench.blind.rules")}</h2>
        <p>{t("workbench.blind.rule.about")}</p>
        <Rules of={of} />
        <p className="soft">
          {t("workbench.blind.day", { taken: number(of.today.taken), most: number(of.perDay) })}
          {of.today.waiting > 0 && `; ${t("workbench.blind.day.waiting", { n: number(of.today.waiting) })}`}
        </p>
      </section>
      {of.abilities.steer.allowed && <Pauses />}
    </>
  );
}

function Rules({ of }: { of: BlindStanding }) {
  const t = useText(exchangeBlindPageText);
  const r = useText(exchangeRecordsPageText);
  const set = useSetRule();
  const said = new Map(of.rules.map(({ kind, rule }) => [kind, rule]));
  const { allowed, reason } = of.abilities.setRules;
  return (
    <>
      <ProblemNote error={set.error} />
      {!allowed && <p className="small soft">{reason}</p>}
      <div className="row">
        {(["*", ...valueKinds] as const).map((kind) => (
          <NativeSelect
            key={kind}
            label={kind === "*" ? t("workbench.blind.rule.all") : r(`workbench.record.value.${kind}`)}
            disabled={!allowed || set.isPending}
            value={said.get(kind) ?? (kind === "*" ? "ask" : "")}
            onChange={(event) => set.mutate({ kind, rule: event.currentTarget.value })}
          >
            {kind !== "*" && !said.has(kind) && <option value="">{t("workbench.blind.rule.same")}</option>}
            {rules.map((rule) => (
              <option key={rule} value={rule}>
                {t(`workbench.blind.rule.${rule}`)}
              </option>
            ))}
          </NativeSelect>
        ))}
      </div>
    </>
  );
}

function Pauses() {
  const t = useText(exchangeBlindPageText);
  const pauses = useQuery(pausesQuery);
  if (pauses.data === undefined || pauses.data.items.length === 0) return <ProblemNote error={pauses.error} />;
  return (
    <section className="sheet stack" aria-labelledby="pauses">
      <h2 id="pauses">{t("workbench.blind.pauses")}</h2>
      {pauses.data.items.map((pause) => (
        <Paused key={pause.id} pause={pause} />
      ))}
    </section>
  );
}

function Paused({ pause }: { pause: BlindPause }) {
  const t = useText(exchangeBlindPageText);
  const nameOf = useAudienceName();
  const { time } = useFormat();
  const [reason, setReason] = useState("");
  const lift = useLiftPause();
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        lift.mutate({ id: pause.id, reason });
      }}
    >
      <ProblemNote error={lift.error} />
      <span>
        <strong>{nameOf(pause.agency)}</strong> · {time(pause.at)}
      </span>
      <TextInput
        label={t("workbench.blind.pauses.reason")}
        required
        withAsterisk={false}
        minLength={3}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" mt="auto" loading={lift.isPending}>
        {t("workbench.blind.pauses.lift")}
      </Button>
    </form>
  );
}
