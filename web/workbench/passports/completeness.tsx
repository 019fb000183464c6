import { Link } from "wouter";
import { passportsText } from "../../../src/kernel/text/passports.ts";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import type { ListedPassport } from "../api/passports.ts";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";

type Of = ListedPassport["completeness"];

/** How much of what the law asks is there, what is missing, and which law asks it; `mends`: whether the reader can fill it in. */
export function Completeness({ of, mends }: { of: Of; mends: boolean }) {
  const t = useText(passportPageText);
  const title = t("workbench.passport.complete.title", { percent: of.percent });
  return (
    <section className="sheet stack" aria-labelledby="completeness">
      <h2 id="completeness">{title}</h2>
      <progress
        value={of.percent}
        max={100}
        aria-label={title}
        style={{ width: "100%", accentColor: "var(--accent)" }}
      />
      {of.missing.length === 0 ? (
        <p>{t("workbench.passport.complete.all")}</p>
      ) : (
        <>
          <p className="soft">{t("workbench.passport.complete.of", { present: of.present, asked: of.asked })}</p>
          <ul className="stack">
            {of.missing.map((one) => (
              <MissingField key={one.field} one={one} mends={mends} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MissingField({ one, mends }: { one: Of["missing"][number]; mends: boolean }) {
  const t = useText(passportPageText);
  const field = useText(passportsText);
  const name = field(`passports.field.${one.field}`);
  const unsure = one.laws.every(({ certainty }) => certainty !== "verified");
  return (
    <li>
      {mends && one.place !== "party" ? <a href={`#${one.place}`}>{name}</a> : name}{" "}
      <span className="tag" data-tone={one.needs === "required" ? "yes" : "unsure"}>
        {t(`workbench.passport.${one.needs}`)}
      </span>{" "}
      {mends && one.place === "party" && <Link href={paths.company}>{t("workbench.passport.in-company")}</Link>}
      <div className="small soft">
        {t("workbench.passport.asked-by", { laws: one.laws.map((law) => law.name).join("; ") })}
        {unsure && ` (${t("workbench.passport.unsure-law")})`}
      </div>
    </li>
  );
}
