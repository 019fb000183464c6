import { Link } from "wouter";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { copiesPageText } from "../../../src/kernel/text/workbench/copies.ts";
import type { Finding } from "../api/leads.ts";
import { paths } from "../paths.ts";
import { checkName, evidenceSentences } from "../words/evidence.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";

/** What was found of a product's codes, with the way to each code. */
export function AboutCodes({ findings }: { findings: readonly Finding[] }) {
  const t = useText(copiesPageText);
  const c = useText(checksText);
  const format = useFormat();
  const { lang } = useLang();
  return (
    <section className="sheet stack" aria-labelledby="lead-codes">
      <h2 id="lead-codes">{t("workbench.copy.about-codes")}</h2>
      <ul className="plain-list stack">
        {findings.map((finding) => {
          const { code, since } = finding.evidence;
          return (
            <li key={`${finding.check} ${String(code ?? since)}`}>
              <strong>{checkName(finding.check, c)}</strong>
              {evidenceSentences(finding, { t: c, format, lang }).map((sentence) => (
                <p key={sentence} className="small written">
                  {sentence}
                </p>
              ))}
              {typeof code === "string" && <Link href={paths.copiedCode(code)}>{t("workbench.copy.see-code")}</Link>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
