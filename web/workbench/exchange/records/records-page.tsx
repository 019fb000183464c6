import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { exchangeFilesPageText } from "../../../../src/kernel/text/workbench/exchange-files.ts";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import type { RecordFilter } from "../../api/exchange-records.ts";
import { recordCountQuery, recordSearchQuery, recordsHoldingQuery, recordsQuery } from "../../api/exchange-records.ts";
import { useSession } from "../../api/session.ts";
import { Listed } from "../../frame/listed.tsx";
import { Loading } from "../../frame/loading.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { SaveSearchButton } from "../feeds/save-search.tsx";
import { ExportButton } from "../formats/export-button.tsx";
import { RecordFinder } from "./record-finder.tsx";
import { recordKinds } from "./record-kinds.ts";
import { RecordsTable } from "./records-table.tsx";

/** Records that the own agency may see; what is looked for stands in the address. */
export function RecordsPage() {
  const t = useText(exchangeRecordsPageText);
  const files = useText(exchangeFilesPageText);
  const [search, setSearch] = useSearchParams();
  const [q, kindOfValue, value] = ["q", "by", "value"].map((name) => search.get(name) ?? "") as [
    string,
    string,
    string,
  ];
  return (
    <Page
      title={t("workbench.records.title")}
      about={t("workbench.records.about")}
      actions={
        <>
          <Link href={paths.importRecords}>{files("workbench.record-files.import")}</Link>
          <Link href={paths.newRecord}>{t("workbench.records.new")}</Link>
        </>
      }
    >
      <RecordFinder q={q} kind={kindOfValue} value={value} onFind={(found) => setSearch(found)} />
      <div className="row no-print">
        <SaveSearchButton
          key={search.toString()}
          looking={{
            words: q,
            kind: search.get("kind"),
            value: q === "" && value !== "" ? { kind: kindOfValue, value } : null,
          }}
        />
      </div>
      {q !== "" && <Found query={recordSearchQuery(q)} />}
      {q === "" && value !== "" && <Found query={recordsHoldingQuery(kindOfValue, value)} />}
      {q === "" && value === "" && (
        <Everything
          filter={{ kind: search.get("kind"), agency: search.get("agency") }}
          onFilter={(filter) =>
            setSearch(
              Object.fromEntries(
                Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null),
              ),
              { replace: true },
            )
          }
        />
      )}
    </Page>
  );
}

function Found({ query }: { query: ReturnType<typeof recordSearchQuery> | ReturnType<typeof recordsHoldingQuery> }) {
  const t = useText(exchangeRecordsPageText);
  const found = useQuery(query as ReturnType<typeof recordSearchQuery>);
  return (
    <>
      <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading />}
      {found.data?.items.length === 0 && (
        <Empty title={t("workbench.records.none.title")}>
          <p>{t("workbench.records.none.about")}</p>
        </Empty>
      )}
      {found.data !== undefined && found.data.items.length > 0 && <RecordsTable items={found.data.items} />}
    </>
  );
}

function Everything({ filter, onFilter }: { filter: RecordFilter; onFilter: (filter: RecordFilter) => void }) {
  const t = useText(exchangeRecordsPageText);
  const { number } = useFormat();
  const { data: session } = useSession();
  const own = session?.user?.agency ?? null;
  const listed = useInfiniteQuery(recordsQuery(filter));
  const counted = useQuery(recordCountQuery(filter));
  const items = listed.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = filter.kind !== null || filter.agency !== null;
  return (
    <>
      <div className="row no-print">
        <fieldset className="choice" aria-label={t("workbench.records.whose")}>
          {[null, own].map((agency) => (
            <button
              key={agency ?? "all"}
              type="button"
              aria-pressed={filter.agency === agency}
              onClick={() => onFilter({ ...filter, agency })}
            >
              {t(agency === null ? "workbench.records.whose.all" : "workbench.records.whose.ours")}
            </button>
          ))}
        </fieldset>
        <NativeSelect
          aria-label={t("workbench.records.kind")}
          value={filter.kind ?? ""}
          onChange={(event) => onFilter({ ...filter, kind: event.currentTarget.value || null })}
        >
          <option value="">{t("workbench.records.kind.all")}</option>
          {recordKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`workbench.record.kind.${kind}`)}
            </option>
          ))}
        </NativeSelect>
        {counted.data !== undefined && (
          <span className="soft" role="status">
            {t(counted.data.isMore ? "workbench.records.count.more" : "workbench.records.count", {
              n: number(counted.data.count),
            })}
          </span>
        )}
        {items.length > 0 && <ExportButton filter={filter} />}
      </div>
      <Listed
        of={listed}
        none={
          <Empty title={t(isFiltered ? "workbench.records.none.title" : "workbench.records.empty.title")}>
            <p>{t(isFiltered ? "workbench.records.none.about" : "workbench.records.empty.about")}</p>
            <p>
              <Link href={paths.newRecord}>{t("workbench.records.new")}</Link>
            </p>
          </Empty>
        }
      >
        <RecordsTable items={items} />
      </Listed>
    </>
  );
}
