import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import type { ProductPassport, SectionName } from "../api/passports.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** What was published when, and what happened to the passport. */
export function History({ of }: { of: ProductPassport }) {
  const t = useText(passportPageText);
  const { time } = useFormat();
  return (
    <section className="sheet stack" aria-labelledby="history">
      <h2 id="history">{t("workbench.passport.history")}</h2>
      {of.versions.length > 0 && (
        <>
          <h3>{t("workbench.passport.versions")}</h3>
          <ul>
            {of.versions.map((one) => (
              <li key={one.number}>
                {t("workbench.passport.version", {
                  number: one.number,
                  time: time(one.publishedAt),
                  name: one.publishedBy,
                })}{" "}
                {one.shown && <span className="tag">{t("workbench.passport.version.shown")}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul>
        {of.facts.map((fact) => (
          <li key={fact.id}>
            <Told fact={fact} />
            <div className="small soft">
              {time(fact.at)} · {fact.by}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Words = keyof typeof passportPageText;

function Told({ fact }: { fact: ProductPassport["facts"][number] }) {
  const t = useText(passportPageText);
  const key = `workbench.passport.fact.${fact.type}`;
  if (!(key in passportPageText)) return <span>{fact.type}</span>;
  const { section, reason, number } = fact.payload as { section?: SectionName; reason?: string; number?: number };
  return (
    <span>
      {t(key as Words, {
        section: section === undefined ? "" : t(`workbench.passport.section.${section}`),
        reason: reason ?? "",
        number: number ?? 0,
      })}
    </span>
  );
}
