import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import type { CandidateSheet } from "../api/candidates.ts";
import { useFormat, useText } from "../words/lang.tsx";

const tones = { met: "unsure", "not-met": undefined, open: undefined } as const;

/** Which criteria a candidate meets, and the rules in force that they are of. */
export function Criteria({ sheet }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const { day } = useFormat();
  return (
    <section className="sheet stack" aria-labelledby="criteria">
      <h2 id="criteria">{t("workbench.candidate.criteria")}</h2>
      <ul className="plain-list stack">
        {sheet.criteria.map(({ criterion, name, byLaw, result, text }) => (
          <li key={criterion} className="row">
            <strong>{name}</strong>
            {byLaw && <span className="small soft">{t("workbench.candidate.by-law")}</span>}
            {criterion === "transactions" ? (
              <span className="small soft">{text}</span>
            ) : (
              <span className="tag" data-tone={tones[result]}>
                {text}
              </span>
            )}
          </li>
        ))}
      </ul>
      {sheet.laws.length > 0 && (
        <>
          <h3>{t("workbench.candidate.laws")}</h3>
          <ul className="small">
            {sheet.laws.map(({ id, text, validFrom }) => (
              <li key={id}>
                {text}
                {validFrom !== null && (
                  <span className="soft">
                    {" "}
                    ({t("workbench.candidate.law.from", { from: day(`${validFrom}T00:00:00+07:00`) })})
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What makes the candidate's place in the queue. */
export function Score({ sheet: { score, reasons } }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const { number } = useFormat();
  return (
    <section className="sheet stack" aria-labelledby="score">
      <div className="row spread">
        <h2 id="score">{t("workbench.candidate.score", { score: number(score) })}</h2>
        <span className="small soft">{t("workbench.candidate.score.about")}</span>
      </div>
      <ul className="plain-list">
        {reasons.map(({ sign, points, text }) => (
          <li key={sign} className="written">
            <span className="figures">+{number(points)}</span> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
