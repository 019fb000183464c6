import { Link } from "wouter";
import { deskPageText } from "../../../../src/kernel/text/workbench/exchange-desk.ts";
import type { DeskItem, DeskSection } from "../../api/exchange-desk.ts";
import { useAudienceName } from "../../api/groups.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import style from "./desk.module.css";
import { listOf, placeOf } from "./places.ts";

/** What waits of one kind: how much of it is late, and the first of it by day. */
export function DeskPart({ of }: { of: DeskSection }) {
  const t = useText(deskPageText);
  const { number } = useFormat();
  const tag = (n: number, key: Parameters<typeof t>[0], tone?: "yes" | "unsure" | "accent") =>
    n > 0 && (
      <span className="tag" data-tone={tone}>
        {t(key, { n: number(n) })}
      </span>
    );
  return (
    <section className="sheet stack" aria-labelledby={`waits-${of.kind}`}>
      <div className="row spread">
        <h2 id={`waits-${of.kind}`}>
          {t(`workbench.desk.kind.${of.kind}`)} <span className="figures soft">{number(of.count)}</span>
        </h2>
        <span className="row">
          {tag(of.late, "workbench.desk.late", "yes")}
          {!isEnding(of.kind) && tag(of.today, "workbench.desk.today", "unsure")}
          {!isEnding(of.kind) && tag(of.week, "workbench.desk.week")}
          {of.kind === "request" && tag(of.fresh, "workbench.desk.fresh.request", "accent")}
          {of.kind === "notice" && tag(of.fresh, "workbench.desk.fresh.notice", "accent")}
        </span>
      </div>
      <ul className={`plain-list ${style["list"]}`}>
        {of.items.map((item, at) => (
          <li key={`${item.id} ${at}`}>
            <Link href={placeOf(of.kind, item)} data-waits="">
              {item.title}
            </Link>
            <Line kind={of.kind} item={item} />
          </li>
        ))}
      </ul>
      {of.count > of.items.length && (
        <Link href={listOf[of.kind]} className="no-print">
          {t("workbench.desk.all", { n: number(of.count) })}
        </Link>
      )}
    </section>
  );
}

const isEnding = (kind: DeskSection["kind"]) => kind === "ending-access" || kind === "ending-share";
const counted = { unread: 0, proposal: 0, conflict: 0, "dead-letter": 0, alert: 0 } as const;
const isCounted = (kind: DeskSection["kind"]): kind is keyof typeof counted => kind in counted;

/** Who it is about, how many, and until when. */
function Line({ kind, item }: { kind: DeskSection["kind"]; item: DeskItem }) {
  const t = useText(deskPageText);
  const nameOf = useAudienceName();
  const { day, number } = useFormat();
  const { who, due, n } = item;
  const name = who === "*" ? t("workbench.desk.everyone") : who === null ? null : nameOf(who);
  const words = [
    kind === "notice" && name === null ? t("workbench.desk.someone") : null,
    kind === "ending-share" && name !== null && n > 1 ? t("workbench.desk.who-and", { who: name, n: n - 1 }) : name,
    isCounted(kind) && n > 0 ? t(`workbench.desk.n.${kind}`, { n: number(n) }) : null,
    kind === "dead-letter" && item.state === "disabled" ? t("workbench.desk.stopped") : null,
  ].filter((one) => one !== null);
  // What is due until the end of a day is late from the next one's first moment on.
  const lastDay = due === null ? null : day(new Date(Date.parse(due) - 1).toISOString());
  return (
    <div className="small soft">
      {words.join(" · ")}
      {words.length > 0 && lastDay !== null && " · "}
      {lastDay !== null && (
        <span className={item.isLate ? style["late"] : "nowrap"}>
          {t(isEnding(kind) ? "workbench.desk.ends" : item.isLate ? "workbench.desk.overdue" : "workbench.desk.due", {
            day: lastDay,
          })}
        </span>
      )}
    </div>
  );
}
