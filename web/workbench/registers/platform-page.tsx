import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { registersPageText } from "../../../src/kernel/text/workbench/registers.ts";
import type { Platform } from "../api/platforms.ts";
import { platformQuery } from "../api/platforms.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** One platform: what the register says of it, and since when. */
export function PlatformPage({ id }: { id: string }) {
  const t = useText(registersPageText);
  const query = useQuery(platformQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const platform = query.data;
  return (
    <Page title={platform.name || platform.host} narrow>
      <section className="sheet stack">
        <dl className="pairs">
          <Pair name={t("workbench.platform.host")}>{platform.host}</Pair>
          {platform.aliases.length > 0 && (
            <Pair name={t("workbench.platform.aliases")}>{platform.aliases.join(", ")}</Pair>
          )}
          {platform.owner !== null && <Pair name={t("workbench.platform.owner")}>{platform.owner}</Pair>}
          {platform.taxCode !== null && <Pair name={t("workbench.platform.tax-code")}>{platform.taxCode}</Pair>}
          <Pair name={t("workbench.platform.source")}>{platform.source}</Pair>
        </dl>
        {platform.note !== null && <p>{platform.note}</p>}
      </section>
      <Standings platform={platform} />
      <p>
        <Link href={`${paths.leads}?state=all&platform=${id}`}>{t("workbench.platform.leads")}</Link>
      </p>
    </Page>
  );
}

function Standings({ platform }: { platform: Platform }) {
  const t = useText(registersPageText);
  const { day } = useFormat();
  const certaintyOf = (certainty: string) => {
    const key = `workbench.platform.certainty.${certainty}`;
    return key in registersPageText ? t(key as keyof typeof registersPageText) : certainty;
  };
  return (
    <section className="sheet stack">
      <h2>{t("workbench.platform.standing")}</h2>
      {platform.standings.length === 0 && <p>{t("workbench.platform.standing.none")}</p>}
      <ul className="plain-list stack">
        {platform.standings.map((one) => {
          const from = day(one.validFrom);
          return (
            <li key={one.validFrom + one.status}>
              <strong>{t(`workbench.platform.status.${one.status}`)}</strong>{" "}
              {one.validTo === null
                ? t("workbench.platform.from", { from })
                : t("workbench.platform.until", { from, to: day(one.validTo) })}
              <div className="small soft">
                {one.source} ({certaintyOf(one.certainty)})
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
