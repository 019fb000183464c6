import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "wouter";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { rescreeningPageText } from "../../../src/kernel/text/workbench/rescreening.ts";
import type { Change, RescreeningFile } from "../api/rescreenings.ts";
import { changesQuery } from "../api/rescreenings.ts";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { checkName } from "../words/evidence.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** The address of a rescreening's page narrowed to the listings of one check. */
export const changesOf = (id: string, check: string): string =>
  `${paths.rescreening(id)}?check=${encodeURIComponent(check)}`;

/** The listings found otherwise than before, all or those of the check in the address. */
export function ChangedListings({ run }: { run: RescreeningFile }) {
  const t = useText(rescreeningPageText);
  const c = useText(checksText);
  const [search, setSearch] = useSearchParams();
  const asked = search.get("check");
  const check = run.checks.some((known) => known.check === asked) ? asked : null;
  const changes = useInfiniteQuery(changesQuery(run.id, check));
  const items = changes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack" aria-labelledby="rescreening-changes">
      <div className="row spread">
        <h2 id="rescreening-changes">{t("workbench.rescreening.changes")}</h2>
        <NativeSelect
          className="no-print"
          aria-label={t("workbench.rescreening.check")}
          value={check ?? ""}
          onChange={({ currentTarget: { value } }) =>
            setSearch(value === "" ? {} : { check: value }, { replace: true })
          }
        >
          <option value="">{t("workbench.rescreening.check.all")}</option>
          {run.checks.map((known) => (
            <option key={known.check} value={known.check}>
              {checkName(known.check, c)}
            </option>
          ))}
        </NativeSelect>
      </div>
      {changes.isPending && <Loading />}
      <ProblemNote error={changes.error} onRetry={() => void changes.refetch()} />
      {items.length > 0 && <Listings items={items} />}
      <More of={changes} />
    </section>
  );
}

function Listings({ items }: { items: readonly Change[] }) {
  const t = useText(rescreeningPageText);
  const l = useText(leadsPageText);
  return (
    <Table heads={[l("workbench.listing.title"), t("workbench.rescreening.added"), t("workbench.rescreening.gone")]}>
      {items.map((change) => (
        <tr key={change.listing}>
          <td className="first">
            <Link href={paths.listing(change.listing)}>{change.title ?? t("workbench.rescreening.untitled")}</Link>
          </td>
          <Checks name={t("workbench.rescreening.added")} checks={change.added} />
          <Checks name={t("workbench.rescreening.gone")} checks={change.gone} />
        </tr>
      ))}
    </Table>
  );
}

/** Each check once, with how often where it is more. */
function Checks({ name, checks }: { name: string; checks: readonly string[] }) {
  const c = useText(checksText);
  const { number } = useFormat();
  const told = [...Map.groupBy(checks, (check) => check)].map(([check, { length }]) =>
    length === 1 ? checkName(check, c) : `${checkName(check, c)} (${number(length)})`,
  );
  return <td data-name={checks.length === 0 ? undefined : name}>{told.join("; ")}</td>;
}
