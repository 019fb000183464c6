import { collectorsText } from "../../../src/kernel/text/collectors.ts";
import type { CollectorFile } from "../api/collectors.ts";
import { Pair } from "../frame/pair.tsx";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";

/** What a web collector knows of its site, in numbers, and the latest pages that were not to be had. */
export function Frontier({ of }: { of: CollectorFile }) {
  const t = useText(collectorsText);
  const { number, time } = useFormat();
  return (
    <>
      <section className="stack">
        <h2>{t("collectors.frontier")}</h2>
        {of.frontier.length === 0 ? (
          <p className="soft">{t("collectors.frontier.none")}</p>
        ) : (
          <dl className="sheet pairs figures">
            {of.frontier.map(({ state, pages }) => (
              <Pair key={state} name={t(`collectors.page.${state}`)}>
                {number(pages)}
              </Pair>
            ))}
            <Pair name={t("collectors.waiting")}>{number(of.due)}</Pair>
          </dl>
        )}
      </section>
      {of.hosts.length > 0 && (
        <section className="stack">
          <h2>{t("collectors.hosts")}</h2>
          <Table
            heads={[
              t("collectors.host"),
              { name: t("collectors.host.pages"), isFigure: true },
              { name: t("collectors.host.read"), isFigure: true },
              { name: t("collectors.count.offers"), isFigure: true },
            ]}
          >
            {of.hosts.map((host) => (
              <tr key={host.host}>
                <td className="first">{host.host}</td>
                <td className="figure" data-name={t("collectors.host.pages")}>
                  {number(host.pages)}
                </td>
                <td className="figure" data-name={t("collectors.host.read")}>
                  {number(host.read)}
                </td>
                <td className="figure" data-name={t("collectors.count.offers")}>
                  {number(host.offers)}
                </td>
              </tr>
            ))}
          </Table>
        </section>
      )}
      {of.refusedPages.length > 0 && (
        <section className="stack">
          <h2>{t("collectors.refused")}</h2>
          <Table heads={[t("collectors.refused.page"), t("collectors.refused.reason"), t("collectors.refused.at")]}>
            {of.refusedPages.map((page) => (
              <tr key={page.url}>
                <td className="first written">{page.url}</td>
                <td>{page.words}</td>
                <td className="figures nowrap">{page.at === null ? "–" : time(page.at)}</td>
              </tr>
            ))}
          </Table>
        </section>
      )}
    </>
  );
}
