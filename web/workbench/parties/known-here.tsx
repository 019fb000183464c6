import { useQueries } from "@tanstack/react-query";
import { Link } from "wouter";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import { searchPageText } from "../../../src/kernel/text/workbench/search.ts";
import type { Hit } from "../api/search.ts";
import { searchQuery } from "../api/search.ts";
import { Loading } from "../frame/loading.tsx";
import { addressOf } from "../search/hits.ts";
import { useText } from "../words/lang.tsx";

const most = 5;

/** What the rest of the house knows of the same tax code, phone and name: shops, cases, warnings, recalls that the officer may see. */
export function KnownHere({ words }: { words: readonly string[] }) {
  const t = useText(partiesPageText);
  const asked = useQueries({ queries: words.map((word) => searchQuery(word)) });
  return (
    <section className="sheet stack">
      <h2>{t("workbench.known.title")}</h2>
      <p className="small soft">{t("workbench.known.about")}</p>
      {words.map((word, at) => (
        <div key={word}>
          <h3 className="figures">{word}</h3>
          {asked[at]?.data === undefined ? <Loading /> : <Hits hits={asked[at].data.hits.slice(0, most)} />}
        </div>
      ))}
    </section>
  );
}

function Hits({ hits }: { hits: readonly Hit[] }) {
  const t = useText(partiesPageText);
  const s = useText(searchPageText);
  if (hits.length === 0) return <p className="soft">{t("workbench.known.none")}</p>;
  return (
    <ul className="plain-list">
      {hits.map((hit) => (
        <li key={hit.kind + hit.id}>
          <span className="tag">{s(`workbench.search.kind.${hit.kind}`)}</span>{" "}
          <Link href={addressOf(hit)}>{hit.title}</Link>
          {hit.detail !== null && <span className="small soft"> {hit.detail}</span>}
        </li>
      ))}
    </ul>
  );
}
