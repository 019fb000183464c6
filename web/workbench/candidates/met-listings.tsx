import { Link } from "wouter";
import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import type { CandidateSheet } from "../api/candidates.ts";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** Listings that were met on the site; found unregistered, those of before wait for a rescreening. */
export function MetListings({ sheet: { listings, state } }: { sheet: CandidateSheet }) {
  const t = useText(candidatesPageText);
  const { number } = useFormat();
  if (listings.all === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="met-listings">
      <h2 id="met-listings">{t("workbench.candidate.listings", { n: number(listings.all) })}</h2>
      {(state === "unregistered" || state === "blocked-asked") && (
        <p>
          {t("workbench.candidate.rescreen")}{" "}
          <Link href={paths.rescreenings}>{t("workbench.candidate.rescreen.go")}</Link>
        </p>
      )}
      <ul className="plain-list">
        {listings.first.map(({ id, title }) => (
          <li key={id}>
            <Link href={paths.listing(id)}>{title}</Link>
          </li>
        ))}
      </ul>
      {listings.first.length < listings.all && (
        <p className="small soft">{t("workbench.candidate.listings.first", { n: number(listings.first.length) })}</p>
      )}
    </section>
  );
}
