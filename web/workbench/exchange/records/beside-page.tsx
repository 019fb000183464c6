import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { Beside, ExchangeRecord } from "../../api/exchange-records.ts";
import { besideQuery } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { Waiting } from "../../frame/gone.tsx";
import { Page } from "../../frame/page.tsx";
import { PrintButton, PrintedBy } from "../../frame/print.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";
import style from "./beside.module.css";
import { differing } from "./differing.ts";
import { ProposeForm } from "./propose-form.tsx";

type Wanted = { of: ExchangeRecord; field: string; value: string };

/** Two forces' records, field by field; what differs is marked in words as well, and can be proposed to the other. */
export function BesideRecordsPage({ one, other }: { one: string; other: string }) {
  const t = useText(exchangeRecordsPageText);
  const f = useText(frameText);
  const query = useQuery(besideQuery(one, other));
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [search, setSearch] = useSearchParams();
  if (query.data === undefined) return <Waiting query={query} />;
  const { fields } = query.data;
  const onlyDiffering = search.get("show") === "differing";
  const from = wanted?.of.id === one ? other : one;
  return (
    <Page
      title={t("workbench.beside.title")}
      about={t("workbench.beside.differences", { n: fields.filter(({ isSame }) => !isSame).length })}
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      <fieldset className="choice no-print" aria-label={t("workbench.beside.which")}>
        {[false, true].map((only) => (
          <button
            key={String(only)}
            type="button"
            aria-pressed={only === onlyDiffering}
            onClick={() => setSearch(only ? { show: "differing" } : {}, { replace: true })}
          >
            {t(only ? "workbench.beside.only" : "workbench.beside.everything")}
          </button>
        ))}
      </fieldset>
      <Compared of={query.data} onlyDiffering={onlyDiffering} onPropose={setWanted} />
      {wanted !== null && (
        <ProposeForm
          of={wanted.of}
          begin={{
            field: wanted.field,
            value: wanted.value,
            reason: t("workbench.beside.proposed", { id: from }),
          }}
          onClose={() => setWanted(null)}
        />
      )}
    </Page>
  );
}

type ComparedParts = { of: Beside; onlyDiffering: boolean; onPropose: (wanted: Wanted) => void };

function Compared({ of, onlyDiffering, onPropose }: ComparedParts) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const sides = [of.one, of.other] as const;
  const fields = of.fields.filter(({ isSame }) => !(onlyDiffering && isSame));
  if (fields.length === 0) return <p role="status">{t("workbench.beside.none")}</p>;
  return (
    <div className="table-frame">
      <table className={`table stacks ${style["sides"]}`}>
        <thead>
          <tr>
            <th scope="col">{t("workbench.beside.field")}</th>
            {sides.map((record) => (
              <th key={record.id} scope="col">
                <Link href={paths.record(record.id)}>{record.title}</Link>
                <div className="small soft">{nameOf(record.agency)}</div>
              </th>
            ))}
            <th scope="col">{t("workbench.beside.alike")}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.name}>
              <td className="first">{field.name}</td>
              {(["one", "other"] as const).map((side, at) => (
                <td key={side} data-name={nameOf(sides[at]!.agency)}>
                  <Value field={field} side={side} />
                  <Offer field={field} side={side} of={of} onPropose={onPropose} />
                </td>
              ))}
              <td>
                <Likeness of={field} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const signs = { same: "=", nearly: "≈", differs: "≠" } as const;

/** Whether two sides say the same, in a sign and in words. */
function Likeness({ of }: { of: Beside["fields"][number] }) {
  const t = useText(exchangeRecordsPageText);
  const likeness = !of.isSame ? "differs" : of.one === of.other ? "same" : "nearly";
  return (
    <span className="tag" data-tone={of.isSame ? "accent" : "unsure"}>
      <span aria-hidden="true">{signs[likeness]}&nbsp;</span>
      {t(`workbench.beside.${likeness}`)}
    </span>
  );
}

/** What a side says; where both say something else, the stretch in which they part is marked. */
function Value({ field, side }: { field: Beside["fields"][number]; side: "one" | "other" }) {
  const t = useText(exchangeRecordsPageText);
  const { one, other } = field;
  const said = field[side];
  if (said === null) return <span className="soft">{t("workbench.beside.missing")}</span>;
  if (one === other || one === null || other === null) return <span className="written">{said}</span>;
  const { before, own, after } = differing(one, other)[side === "one" ? 0 : 1];
  return (
    <span className="written">
      {before}
      {own !== "" && <mark className={style["parts"]}>{own}</mark>}
      {after}
    </span>
  );
}

type OfferParts = {
  field: Beside["fields"][number];
  side: "one" | "other";
  of: Beside;
  onPropose: (wanted: Wanted) => void;
};

/** Where the record of this side is another agency's and the other side says something else: propose that. */
function Offer({ field, side, of, onPropose }: OfferParts) {
  const t = useText(exchangeRecordsPageText);
  const value = field[side === "one" ? "other" : "one"];
  const record = of[side];
  if (value === field[side] || value === null || field[side] === null || !record.abilities.propose.allowed) return null;
  return (
    <div className="no-print">
      <Button size="compact-xs" variant="subtle" onClick={() => onPropose({ of: record, field: field.name, value })}>
        {t("workbench.beside.propose", { value })}
      </Button>
    </div>
  );
}
