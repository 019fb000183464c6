import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { envelopePageText } from "../../../../src/kernel/text/workbench/exchange-envelope.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { EnvelopePartner, TaxCodeTold } from "../../api/envelope.ts";
import { useAskTaxCode } from "../../api/envelope.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";
import { WhyFields } from "./why-fields.tsx";

/** Asks a partner what it knows of a tax code, and shows what it tells. */
export function AskForm({ of, onClose }: { of: EnvelopePartner; onClose: () => void }) {
  const t = useText(envelopePageText);
  const f = useText(frameText);
  const [taxCode, setTaxCode] = useState("");
  const [why, setWhy] = useState({ basis: "", purpose: "" });
  const ask = useAskTaxCode(of.id);
  return (
    <Dialog title={`${t("workbench.envelope.ask")}: ${of.name}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate({ taxCode, ...why });
        }}
      >
        <ProblemNote error={ask.error} />
        <TextInput
          label={t("workbench.envelope.ask.code")}
          required
          withAsterisk={false}
          minLength={3}
          maxLength={40}
          autoComplete="off"
          data-autofocus
          value={taxCode}
          onChange={(event) => setTaxCode(event.currentTarget.value)}
        />
        <WhyFields of={why} onChange={setWhy} />
        <div className="row">
          <Button type="submit" loading={ask.isPending}>
            {t("workbench.envelope.ask.go")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.close")}
          </Button>
        </div>
        {ask.data !== undefined && <Told of={ask.data} />}
      </form>
    </Dialog>
  );
}

function Told({ of }: { of: TaxCodeTold }) {
  const t = useText(envelopePageText);
  return (
    <section className="stack" aria-live="polite">
      <h3>{t("workbench.envelope.ask.found", { code: of.taxCode })}</h3>
      {of.records.length === 0 && <p>{t("workbench.envelope.ask.nothing")}</p>}
      {of.records.map((record) => (
        <article key={record.id}>
          <h4>{record.title}</h4>
          {record.summary !== "" && <p className="written">{record.summary}</p>}
          <dl className="pairs small">
            {record.fields.map(({ name, value, unit }, at) => (
              // A partner may tell two fields of one name.
              <div key={at}>
                <dt className="soft">{name}</dt>
                <dd>{unit === null ? value : `${value} ${unit}`}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
      {of.more && <p>{t("workbench.envelope.ask.more")}</p>}
      <p className="small soft">{t("workbench.envelope.ask.not-kept")}</p>
    </section>
  );
}
