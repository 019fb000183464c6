import { useState } from "react";
import { pageReadingText } from "../../../src/kernel/text/workbench/page-reading.ts";
import type { ListingFile } from "../api/listings.ts";
import { usePrinting } from "../frame/print.tsx";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./page-reading.module.css";

type Reading = NonNullable<ListingFile["reading"]>;
type Field = Reading["fields"][number];

/** Where on its page each field of a listing was read, folded away; on paper it lies open. */
export function PageReading({ reading }: { reading: Reading }) {
  const t = useText(pageReadingText);
  const isPrinting = usePrinting();
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen || isPrinting} onToggle={({ currentTarget }) => !isPrinting && setOpen(currentTarget.open)}>
      <summary>{t("workbench.reading.title")}</summary>
      <div className="stack" style={{ paddingTop: "0.5rem" }}>
        <About reading={reading} />
        <Table
          heads={[
            t("workbench.reading.field"),
            t("workbench.reading.value"),
            t("workbench.reading.where"),
            t("workbench.reading.words"),
          ]}
        >
          {reading.fields.map((one) => (
            <Row key={`${one.field} ${one.source} ${one.value}`} of={one} currency={reading.currency} />
          ))}
        </Table>
      </div>
    </details>
  );
}

function About({ reading }: { reading: Reading }) {
  const t = useText(pageReadingText);
  const { time } = useFormat();
  const { fields, priceKind, currency, rendered, cut } = reading;
  const has = (field: Field["field"]) => fields.some((one) => one.field === field);
  return (
    <>
      <p className="small">
        {t("workbench.reading.at", { time: time(reading.readAt) })}{" "}
        {t(rendered ? "workbench.reading.rendered" : "workbench.reading.not-rendered")}{" "}
        {cut && t("workbench.reading.cut")} {fields.some(({ isGuess }) => isGuess) && t("workbench.reading.guesses")}
      </p>
      {priceKind !== null && priceKind !== "exact" && (
        <p className="small">{t(`workbench.reading.price.${priceKind}`)}</p>
      )}
      {has("price") && currency !== null && currency !== "VND" && (
        <p className="small">{t("workbench.reading.price.currency", { currency })}</p>
      )}
      {has("otherPrice") && (
        <p className="small">
          <strong>{t("workbench.reading.other-prices")}</strong>
        </p>
      )}
    </>
  );
}

function Row({ of, currency }: { of: Field; currency: string | null }) {
  const t = useText(pageReadingText);
  const shown = useShownValue();
  const { field, value, source, words, chance, isGuess } = of;
  const isSame = typeof value === "string" && value.startsWith(words);
  return (
    <tr>
      <th scope="row" className="first">
        {t(`workbench.reading.field.${field}`)}
      </th>
      <td className={`written ${style["value"]}`}>
        {shown(of, currency)}{" "}
        {isGuess && (
          <span className="tag" data-tone="unsure">
            {t("workbench.reading.guess")}
          </span>
        )}
      </td>
      <td className={style["where"]}>
        {t(`workbench.reading.source.${source}`)}
        {chance !== null && (
          <div className="small soft">{t("workbench.reading.chance", { percent: Math.round(chance * 100) })}</div>
        )}
      </td>
      <td className={`written ${style["words"]}`} data-name={t("workbench.reading.words")}>
        {isSame ? <span className="soft">{t("workbench.reading.same")}</span> : `“${words}”`}
      </td>
    </tr>
  );
}

/** An amount in its currency; that of another price nobody knows. */
function useShownValue() {
  const { money, number } = useFormat();
  return ({ field, value }: Field, currency: string | null): string => {
    if (typeof value === "string") return value;
    if (field === "otherPrice") return number(value);
    return currency === null || currency === "VND" ? money(value) : `${number(value)} ${currency}`;
  };
}
