import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import type { Capture } from "../api/captures.ts";
import { allCapturesQuery } from "../api/captures.ts";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { Captured } from "./captures.tsx";

/** Every captured page that one may see, newest first: what the browser extension sends belongs to no lead, and is found here. */
export function CapturesPage() {
  const t = useText(capturesText);
  const captures = useInfiniteQuery(allCapturesQuery);
  const items = captures.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("workbench.captures.title")} about={t("workbench.captures.about")}>
      <Listed
        of={captures}
        none={
          <Empty title={t("workbench.captures.empty")}>
            <p>{t("workbench.captures.empty.about")}</p>
          </Empty>
        }
      >
        <ul className="plain-list stack">
          {items.map((one) => (
            <li key={one.id} className="sheet">
              <Captured of={one} />
              <Belongs to={one} />
            </li>
          ))}
        </ul>
      </Listed>
    </Page>
  );
}

function Belongs({ to }: { to: Capture }) {
  const t = useText(capturesText);
  if (to.lead !== null) return <Link href={paths.lead(to.lead)}>{t("workbench.captures.lead")}</Link>;
  if (to.listing !== null) return <Link href={paths.listing(to.listing)}>{t("workbench.captures.listing")}</Link>;
  return to.case === null ? null : <Link href={paths.case(to.case)}>{t("workbench.captures.case")}</Link>;
}
