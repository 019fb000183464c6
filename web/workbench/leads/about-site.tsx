import { Link } from "wouter";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Finding } from "../api/leads.ts";
import { paths } from "../paths.ts";
import { checkName, evidenceSentences } from "../words/evidence.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";

/** What was found of the site itself and of no single listing, with the way to where it was found. */
export function AboutSite({ findings }: { findings: readonly Finding[] }) {
  const t = useText(leadsPageText);
  const c = useText(checksText);
  const format = useFormat();
  const { lang } = useLang();
  const candidate = findings.map(({ evidence }) => evidence["candidate"]).find((id) => typeof id === "string");
  return (
    <section className="sheet stack" aria-labelledby="lead-site">
      <div className="row spread">
        <h2 id="lead-site">{t("workbench.lead.site")}</h2>
        {typeof candidate === "string" && (
          <Link href={paths.candidate(candidate)}>{t("workbench.lead.site.page")}</Link>
        )}
      </div>
      <ul className="plain-list stack">
        {findings.map((finding) => (
          <li key={finding.check + finding.start}>
            <strong>{checkName(finding.check, c)}</strong>
            {evidenceSentences(finding, { t: c, format, lang }).map((sentence) => (
              <p key={sentence} className="small written">
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
