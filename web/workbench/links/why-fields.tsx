import { Link } from "wouter";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import type { SeenValue, WhyField } from "../api/links.ts";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { useLinkWords } from "./link-words.ts";
import style from "./links.module.css";

type Parts = { title: string; none: string; fields: readonly WhyField[]; names: readonly [string, string] };

/** What some fields say, with the values of both accounts side by side and where each was seen first. */
export function WhyFields({ title, none, fields, names }: Parts) {
  const words = useLinkWords();
  return (
    <section className="sheet">
      <h2>{title}</h2>
      {fields.length === 0 && <p className="soft">{none}</p>}
      {fields.map((field) => (
        <div key={field.field} className={style["field"]}>
          <div className="row spread">
            <h3>
              {words.field(field.field)}: {words.level(field.level)}
            </h3>
            <span className="tag">{words.says(field.decibans)}</span>
          </div>
          <div className={style["sides"]}>
            <Values values={field.one} name={names[0]} isOpen={field.field === "name"} />
            <Values values={field.other} name={names[1]} isOpen={field.field === "name"} />
          </div>
        </div>
      ))}
    </section>
  );
}

// What only one of the two shows is no business of the other, who may be a stranger: paper carries what both show, and names, which are public.
function Values({ values, name, isOpen }: { values: readonly SeenValue[]; name: string; isOpen: boolean }) {
  const t = useText(linksPageText);
  const printed = (value: SeenValue) => isOpen || value.shared;
  return (
    <div>
      <p className="hidden">{name}</p>
      <ul className="plain-list">
        {values.map((value) => (
          <li key={value.value} className={printed(value) ? undefined : "no-print"}>
            <Value value={value} isOpen={isOpen} />
          </li>
        ))}
      </ul>
      {values.length > 0 && !values.some(printed) && (
        <p className="only-print small">{t("workbench.why.not-printed")}</p>
      )}
    </div>
  );
}

function Value({ value, isOpen }: { value: SeenValue; isOpen: boolean }) {
  const t = useText(linksPageText);
  const { number, day } = useFormat();
  const { holders, listing, seenAt } = value;
  return (
    <>
      <div className={style["value"]}>{value.value}</div>
      {!isOpen && (
        <div className="small soft">
          {holders !== null && (
            <div>
              {holders > mostTold
                ? t("workbench.why.holders.many")
                : t("workbench.why.holders", { n: number(holders) })}
            </div>
          )}
          {listing === null ? (
            <div>{t("workbench.why.declared")}</div>
          ) : (
            <div>
              {t(value.disguised ? "workbench.why.seen.disguised" : "workbench.why.seen", { written: value.written })}{" "}
              <Link href={paths.listing(listing.id)}>{listing.title}</Link>
              {seenAt !== null && `, ${day(seenAt)}`}
            </div>
          )}
        </div>
      )}
    </>
  );
}

/** The server counts no further. */
const mostTold = 60;
