import { Link } from "wouter";
import { exchangeRequestsText } from "../../../../src/kernel/text/exchange-requests.ts";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { RequestFile } from "../../api/exchange-requests.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { AttachedFiles } from "./files-field.tsx";
import style from "./requests.module.css";
import { subjectPath } from "./subjects.ts";

/** What was answered, part by part, with who has read it. */
export function Answers({ of }: { of: RequestFile }) {
  const t = useText(requestsPageText);
  const s = useText(exchangeRequestsText);
  const nameOf = useAgencyName();
  const { time } = useFormat();
  return (
    <section className="sheet stack">
      <h2>{t("workbench.request.answers")}</h2>
      {of.answers.length === 0 && <p className="soft">{t("workbench.request.answers.none")}</p>}
      <ol className="plain-list">
        {of.answers.map((part, at) => (
          <li key={part.id} className={`${style["part"]} ${part.isUnread ? style["fresh"] : ""} stack`}>
            <h3>{part.isLast ? t("workbench.request.part.last") : t("workbench.request.part", { n: at + 1 })}</h3>
            <p className="written">{part.body}</p>
            {part.links.length > 0 && (
              <ul className="plain-list">
                {part.links.map((link) => {
                  const path = subjectPath(link.kind, link.id);
                  return (
                    <li key={link.kind + link.id + link.title}>
                      {s(`exchange-requests.subject.${link.kind}`)}:{" "}
                      {path === null ? link.title : <Link href={path}>{link.title}</Link>}
                    </li>
                  );
                })}
              </ul>
            )}
            <AttachedFiles files={part.files} />
            <div className="small soft">
              {t("workbench.request.given", {
                name: part.givenByName,
                agency: nameOf(part.agency),
                time: time(part.givenAt),
              })}
              {part.seen.map((one) => (
                <div key={one.name + one.seenAt}>
                  {t("workbench.request.seen", {
                    name: one.name,
                    agency: nameOf(one.agency),
                    time: time(one.seenAt),
                  })}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {!of.isOwn && <p className="small soft">{t("workbench.request.answers.hidden")}</p>}
    </section>
  );
}
