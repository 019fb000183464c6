import { Fragment } from "react";
import { matchesText } from "../../../src/kernel/text/matches.ts";
import { matchingText } from "../../../src/kernel/text/matching.ts";
import type { Said } from "../api/matches.ts";
import { Pair } from "../frame/pair.tsx";
import style from "../leads/evidence.module.css";
import { piecesOf } from "../leads/marks.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** What a title tells of the goods: the title with the telling characters marked, and each field in the title's own words. */
export function SaidInTitle({ title, said: { fields, unitPrice } }: { title: string; said: Said }) {
  const t = useText(matchesText);
  const m = useText(matchingText);
  const { money } = useFormat();
  const ranges = fields.map(({ start, end }, id) => ({ start, end, id }));
  return (
    <div className="stack">
      <h3>{t("matches.said")}</h3>
      {fields.length === 0 ? (
        <p className="soft">{t("matches.said.none")}</p>
      ) : (
        <p className="written">
          {piecesOf(title, ranges).map(({ at, text, ids }) =>
            ids.length === 0 ? (
              <Fragment key={at}>{text}</Fragment>
            ) : (
              <mark key={at} className={style["mark"]}>
                {text}
              </mark>
            ),
          )}
        </p>
      )}
      <dl className="pairs">
        {fields.map(({ field, start, end }) => (
          <Pair key={field} name={m(`matching.field.${field}`)}>
            {title.slice(start, end)}
          </Pair>
        ))}
        {unitPrice !== null && (
          <Pair name={t("matches.said.unit")}>
            {t("matches.unit-price", { price: money(unitPrice.vnd), per: t(`matches.per.${unitPrice.per}`) })}
          </Pair>
        )}
      </dl>
    </div>
  );
}
