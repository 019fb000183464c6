import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { evidenceText } from "../../../src/kernel/text/evidence.ts";
import { capturesText } from "../../../src/kernel/text/workbench/captures.ts";
import type { Capture } from "../api/captures.ts";
import { allCapturesQuery } from "../api/captures.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { FindWords } from "../frame/find-words.tsx";
import { Listed } from "../frame/listed.tsx";
import { NarrowBy } from "../frame/narrow-by.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { Captured } from "./captures.tsx";
import { Ties } from "./ties.tsx";
import { TieToLeads } from "./tie-to-leads.tsx";

const states = ["waiting", "kept", "failed"] as const;

/**
 * Every captured page that one may see, newest first: what the browser extension sends is found here, and tied to its leads. Words and
 * state stand in the address.
 */
export function CapturesPage() {
  const t = useText(capturesText);
  const e = useText(evidenceText);
  const [search, setSearch] = useSearchParams();
  const { q, state } = { q: search.get("q") ?? "", state: search.get("state") ?? "" };
  const filter = { ...(q === "" ? {} : { q }), ...(state === "" ? {} : { state }) };
  const captures = useInfiniteQuery(allCapturesQuery(filter));
  const items = captures.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t("workbench.captures.title")} about={t("workbench.captures.about")}>
      <div className="row no-print">
        <FindWords
          key={q}
          label={t("workbench.captures.find")}
          q={q}
          onFind={(words) => setSearch({ ...filter, q: words })}
        />
        <NarrowBy
          label={t("workbench.captures.state")}
          all={t("workbench.captures.state.all")}
          choices={states}
          nameOf={(one) => e(`evidence.state.${one}`)}
          value={state}
          onChange={(value) => setSearch({ ...filter, state: value })}
        />
      </div>
      <Listed
        of={captures}
        none={
          q === "" && state === "" ? (
            <Empty title={t("workbench.captures.empty")}>
              <p>{t("workbench.captures.empty.about")}</p>
            </Empty>
          ) : (
            <p>{t("workbench.captures.none-such")}</p>
          )
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
