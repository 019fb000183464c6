import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import type { Capture } from "../api/captures.ts";
import { allCapturesQuery } from "../api/captures.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { Captured } from "./captures.tsx";
import { Ties } from "./ties.tsx";
import { TieToLeads } from "./tie-to-leads.tsx";

/** Every captured page that one may see, newest first: what the browser extension sends is found here, and tied to its leads. */
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
            <li key={one.id} className="sheet stack">
              <Captured of={one} />
              <Belongs to={one} ability={captures.data?.pages[0]?.abilities.tie} />
            </li>
          ))}
        </ul>
      </Listed>
    </Page>
  );
}

/** What a capture serves: its leads, the listing or case that it was captured for, and the way to tie it to another lead. */
function Belongs({ to, ability }: { to: Capture; ability: Ability | undefined }) {
  const t = useText(capturesText);
  const [tying, setTying] = useState(false);
  return (
    <>
      {to.listing !== null && <Link href={paths.listing(to.listing)}>{t("workbench.captures.listing")}</Link>}
      {to.case !== null && <Link href={paths.case(to.case)}>{t("workbench.captures.case")}</Link>}
      <Ties of={to} on={null} ability={ability} />
      {to.state !== "failed" && (
        <div className="no-print">
          <AbilityButton ability={ability} size="xs" variant="default" onClick={() => setTying(true)}>
            {t("workbench.captures.tie-to-lead")}
          </AbilityButton>
        </div>
      )}
      {tying && <TieToLeads of={to} onClose={() => setTying(false)} />}
    </>
  );
}
