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
            <Values field={field.field} values={field.one} name={names[0]} />
            <Values field={field.field} values={field.other} name={names[1]} />
          </div>
        </div>
      ))}
    </section>
  );
}

// What only one of the two shows is no business of the other, who may be a stranger: paper carries what both show, and names, which are public.
function Values({ field, values, name }: { field: string; values: readonly SeenValue[]; name: string }) {
  const t = useText(linksPageText);
  const isOpen = field === "name";
  const printed = (value: SeenValue) => isOpen || value.shared;
  return (
    <div>
      <p className="hidden">{name}</p>
      <ul className="plain-list">
        {values.map((value) => (
          <li key={value.value} className={printed(value) ? undefined : "no-print"}>
            <Value value={value} field={field} />
          </li>
        ))}
      </ul>
      {values.length > 0 && !values.some(printed) && (
        <p className="only-print small">{t("workbench.why.not-printed")}</p>
      )}
    </div>
  );
}

function Value({ value, field }: { value: SeenValue; field: string }) {
  const t = useText(linksPageText);
  const { number, day } = useFormat();
  const { holders, listing, seenAt } = value;
  return (
    <>
      {field !== "picture" && <div className={style["value"]}>{value.value}</div>}
      {field !== "name" && (
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
              {t(seenAs(value, field), { written: value.written })}{" "}
              <Link href={paths.listing(listing.id)}>{listing.title}</Link>
              {seenAt !== null && `, ${day(seenAt)}`}
            </div>
          )}
        </div>
      )}
    </>
  );
}

function seenAs({ disguised, written, value }: SeenValue, field: string) {
  if (field === "picture") return "workbench.why.seen.picture" as const;
  if (disguised) return "workbench.why.seen.disguised" as const;
  return written === value ? ("workbench.why.seen.plain" as const) : ("workbench.why.seen" as const);
}

/** The server counts no further. */
const mostTold = 60;
