import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { useAgencyName } from "../../api/agencies.ts";
import { requestsQuery } from "../../api/exchange-requests.ts";
import { useMaySee } from "../../frame/may-see.ts";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";
import { RequestTags } from "./request-state.tsx";

/** What the own agency asked others about a thing; nothing where it asked nothing. */
export function RequestsAbout({ id }: { id: string }) {
  const t = useText(requestsPageText);
  const nameOf = useAgencyName();
  const requests = useInfiniteQuery({ ...requestsQuery({ subject: id, box: "out" }), enabled: useMaySee("handling") });
  const items = requests.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section className="sheet stack">
      <h2>{t("workbench.requests.of-this")}</h2>
      <ul className="plain-list">
        {items.map((one) => (
          <li key={one.id} className="row">
            <Link href={paths.request(one.id)}>{one.title}</Link>
            <span className="soft">{nameOf(one.holder)}</span>
            <RequestTags of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
