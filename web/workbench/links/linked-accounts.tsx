import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import { linkedQuery } from "../api/links.ts";
import { PlatformName } from "../listings/platform-name.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

const shown = 8;

/** On a seller's page: the accounts linked with it, and the way to the reasons. */
export function LinkedAccounts({ seller }: { seller: string }) {
  const t = useText(linksPageText);
  const { number } = useFormat();
  const { data } = useQuery(linkedQuery(seller));
  if (data === undefined) return null;
  const others = data.accounts.filter(({ id }) => id !== seller);
  return (
    <section className="sheet stack" aria-labelledby="linked-accounts">
      <div className="row spread">
        <h2 id="linked-accounts">{t("workbench.linked.title")}</h2>
        <Link href={paths.linked(seller)}>
          {t(others.length === 0 ? "workbench.group.compare" : "workbench.linked.group")}
        </Link>
      </div>
      {others.length === 0 ? (
        <p className="soft">{t("workbench.linked.none")}</p>
      ) : (
        <ul className="plain-list">
          {others.slice(0, shown).map((account) => (
            <li key={account.id} className="row">
              <Link href={paths.seller(account.id)}>{account.name}</Link>
              <span className="small soft">
                <PlatformName id={account.platformId} />
              </span>
              <Link href={paths.why(seller, account.id)} className="small">
                {t("workbench.group.why")}
                <span className="hidden"> {account.name}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {others.length > shown && (
        <p className="small soft">{t("workbench.linked.count", { n: number(others.length) })}</p>
      )}
    </section>
  );
}

/** On a lead: with how many other accounts its shop is linked; nothing where with none. */
export function LinkedCount({ seller }: { seller: string }) {
  const t = useText(linksPageText);
  const { number } = useFormat();
  const { data } = useQuery(linkedQuery(seller));
  const others = (data?.accounts.length ?? 1) - 1;
  if (others < 1) return null;
  return <Link href={paths.linked(seller)}>{t("workbench.linked.count", { n: number(others) })}</Link>;
}
