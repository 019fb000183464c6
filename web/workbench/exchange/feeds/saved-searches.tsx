import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { SavedSearch } from "../../api/exchange-feeds.ts";
import { searchesQuery, useChangeSearch } from "../../api/exchange-feeds.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Loading } from "../../frame/loading.tsx";
import { More } from "../../frame/more.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";
import { recordKinds } from "../records/record-kinds.ts";
import { SaveSearchForm } from "./save-search.tsx";

/** One's own saved searches and one's agency's: when each alerts, and a new one. */
export function SavedSearches() {
  const t = useText(exchangeFeedsPageText);
  const found = useInfiniteQuery(searchesQuery);
  const change = useChangeSearch();
  const [saving, setSaving] = useState(false);
  const items = found.data?.pages.flatMap((page) => page.items);
  return (
    <section className="stack">
      <div className="row spread">
        <h2>{t("workbench.searches.title")}</h2>
        <AbilityButton
          ability={found.data?.pages[0]?.abilities.save}
          size="sm"
          variant="default"
          onClick={() => setSaving(true)}
        >
          {t("workbench.searches.save")}
        </AbilityButton>
      </div>
      <ProblemNote error={found.error ?? change.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading />}
      {items?.length === 0 && <p>{t("workbench.searches.empty")}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className="plain-list stack">
          {items.map((of) => (
            <One key={of.id} of={of} change={change} />
          ))}
        </ul>
      )}
      <More of={found} />
      {saving && <SaveSearchForm looking={{}} onClose={() => setSaving(false)} />}
    </section>
  );
}

function One({ of, change }: { of: SavedSearch; change: ReturnType<typeof useChangeSearch> }) {
  const t = useText(exchangeFeedsPageText);
  const r = useText(exchangeRecordsPageText);
  const { words, kinds, values, own } = of.query;
  const looked = [
    words,
    ...recordKinds.filter((kind) => kinds.includes(kind)).map((kind) => r(`workbench.record.kind.${kind}`)),
    ...values.map(({ value }) => value),
    ...(own ? [t("workbench.searches.own")] : []),
  ].filter((part) => part !== "");
  const may = of.abilities.change;
  return (
    <li className="row spread">
      <div>
        {of.name} {of.forAgency && <span className="tag">{t("workbench.searches.for-agency")}</span>}
        <div className="small soft">{looked.join(" · ")}</div>
      </div>
      <div className="row">
        <NativeSelect
          size="sm"
          aria-label={t("workbench.searches.alerts.of", { name: of.name })}
          disabled={!may.allowed || change.isPending}
          value={of.alerts}
          onChange={(event) => change.mutate({ of, alerts: event.currentTarget.value as SavedSearch["alerts"] })}
        >
          {(["now", "daily", "off"] as const).map((one) => (
            <option key={one} value={one}>
              {t(`workbench.searches.alerts.${one}`)}
            </option>
          ))}
        </NativeSelect>
        <AbilityButton
          ability={may}
          size="sm"
          variant="default"
          aria-label={t("workbench.searches.remove.of", { name: of.name })}
          onClick={() => change.mutate({ of, alerts: null })}
        >
          {t("workbench.searches.remove")}
        </AbilityButton>
      </div>
    </li>
  );
}
