import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import type { CandidateSheet } from "../api/candidates.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** The pages of the last look that could read, with what came of each. */
export function PagesRead({ sheet }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const { number } = useFormat();
  const pages = sheet.looks[0]?.pages ?? [];
  if (pages.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="pages">
      <h2 id="pages">{t("workbench.candidate.pages")}</h2>
      <ul className="plain-list stack">
        {pages.map(({ kind, url, refusalText, status, bytes }) => (
          <li key={kind}>
            <strong>{t(`workbench.candidate.page.${kind}`)}</strong>{" "}
            <span className="small soft">
              {refusalText ?? `${status} · ${t("workbench.candidate.page.size", { n: number(bytes ?? 0) })}`}
            </span>
            <div className="small soft written">{url}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The pages that were captured as evidence, and where their capsules are. */
export function Captures({ sheet: { captures } }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const { time } = useFormat();
  return (
    <section className="sheet stack" aria-labelledby="captures">
      <h2 id="captures">{t("workbench.candidate.captures")}</h2>
      {captures.length === 0 && <p className="soft">{t("workbench.candidate.captures.none")}</p>}
      <ul className="plain-list stack">
        {captures.map(({ id, url, stateText, failureText, requestedAt, download }) => (
          <li key={id}>
            <span className="figures">{time(requestedAt)}</span> · {failureText ?? stateText}
            {download !== null && (
              <>
                {" · "}
                <a href={download}>{t("workbench.candidate.download")}</a>
              </>
            )}
            <div className="small soft written">{url}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
