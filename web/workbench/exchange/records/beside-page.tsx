import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
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
import { ProposeForm } from "./propose-form.tsx";

type Wanted = { of: ExchangeRecord; field: string; value: string };

/** Two forces' records, field by field; what differs is marked in words as well, and can be proposed to the other. */
export function BesideRecordsPage({ one, other }: { one: string; other: string }) {
  const t = useText(exchangeRecordsPageText);
  const f = useText(frameText);
  const query = useQuery(besideQuery(one, other));
  const [wanted, setWanted] = useState<Wanted | null>(null);
  if (query.data === undefined) return <Waiting query={query} />;
  const { fields } = query.data;
  const from = wanted?.of.id === one ? other : one;
  return (
    <Page
      title={t("workbench.beside.title")}
      about={t("workbench.beside.differences", { n: fields.filter(({ isSame }) => !isSame).length })}
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      <Compared of={query.data} onPropose={setWanted} />
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

function Compared({ of, onPropose }: { of: Beside; onPropose: (wanted: Wanted) => void }) {
  const t = useText(exchangeRecordsPageText);
  const nameOf = useAudienceName();
  const sides = [of.one, of.other] as const;
  return (
    <div className="table-frame">
      <table className="table stacks">
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
          {of.fields.map((field) => (
            <tr key={field.name}>
              <td className="first">{field.name}</td>
              {(["one", "other"] as const).map((side, at) => (
                <td key={side} data-name={nameOf(sides[at]!.agency)}>
                  <span className="written">{field[side] ?? "–"}</span>
                  <Offer field={field} side={side} of={of} onPropose={onPropose} />
                </td>
              ))}
              <td>
                <span className="tag" data-tone={field.isSame ? "accent" : "unsure"}>
                  {t(field.isSame ? "workbench.beside.same" : "workbench.beside.differs")}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
  if (field.isSame || value === null || field[side] === null || !record.abilities.propose.allowed) return null;
  return (
    <div className="no-print">
      <Button size="compact-xs" variant="subtle" onClick={() => onPropose({ of: record, field: field.name, value })}>
        {t("workbench.beside.propose", { value })}
      </Button>
    </div>
  );
}
