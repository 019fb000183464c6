import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import type { CandidateSheet } from "../api/candidates.ts";
import { useColleagueName } from "../api/users.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** What the site said at earlier looks, where it was other than after. */
export function History({ sheet: { looks } }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const { time } = useFormat();
  const earlier = looks.slice(1).flatMap((look, at) => {
    const changed = looks[at]?.changed ?? [];
    return changed.length === 0
      ? []
      : [{ look, claims: look.claims.filter(({ claim }) => changed.includes(claim)), changed }];
  });
  if (earlier.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="history">
      <h2 id="history">{t("workbench.candidate.history")}</h2>
      <ul className="plain-list stack">
        {earlier.map(({ look, claims }) => (
          <li key={look.id}>
            <strong className="figures">
              {t("workbench.candidate.history.until", { from: time(look.at), to: time(look.confirmedAt) })}
            </strong>
            <dl className="pairs">
              {claims.map(({ claim, name, value }) => (
                <div key={claim}>
                  <dt className="small soft">{name}</dt>
                  <dd className="written">{value}</dd>
                </div>
              ))}
              {claims.length === 0 && <dd className="soft">{t("workbench.candidate.silent")}</dd>}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every decision with its reason, those taken back too. */
export function Decisions({ sheet: { decisions } }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const { time } = useFormat();
  const nameOf = useColleagueName();
  if (decisions.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="decisions">
      <h2 id="decisions">{t("workbench.candidate.decisions")}</h2>
      <ul className="plain-list stack">
        {decisions.map((one) => (
          <li key={one.id}>
            <strong>{one.decisionText}</strong>{" "}
            <span className="small soft figures">
              {time(one.at)} · {one.by === "system" ? t("workbench.candidate.decision.by-house") : nameOf(one.by)}
              {one.undoneAt !== null && ` · ${t("workbench.candidate.decision.undone", { time: time(one.undoneAt) })}`}
            </span>
            <p className="written">{one.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
