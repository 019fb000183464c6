import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useSearchParams } from "wouter";
import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import type { CodeOrder } from "../api/code-orders.ts";
import { codeOrderAbilitiesQuery, codeOrdersQuery } from "../api/code-orders.ts";
import { useSession } from "../api/session.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { OrderStateTag, Progress } from "./order-state.tsx";

const everything = "all";
const states = ["ordered", "approved", "refused", "withdrawn"] as const;

/** Orders of codes: a party's own, or those that an authority decides about; the state stands in the address. */
export function OrdersPage() {
  const t = useText(issuingPageText);
  const { data: session } = useSession();
  const whose = session?.user?.kind ?? "officer";
  const [search, setSearch] = useSearchParams();
  // An officer comes to decide; a party comes to see all that it ordered.
  const chosen = search.get("state") ?? (whose === "officer" ? "ordered" : everything);
  const state = chosen === everything ? "" : chosen;
  const orders = useInfiniteQuery(codeOrdersQuery(state));
  const noneWaiting = whose === "officer" && state === "ordered";
  const abilities = useQuery(codeOrderAbilitiesQuery);
  const [, go] = useLocation();
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("workbench.codes.title")}
      about={t(`workbench.codes.about.${whose}`)}
      actions={
        whose === "party" && (
          <AbilityButton ability={abilities.data?.place} onClick={() => go(paths.newCodeOrder)}>
            {t("workbench.codes.new")}
          </AbilityButton>
        )
      }
    >
      <div>
        <NativeSelect
          size="sm"
          w="fit-content"
          aria-label={t("workbench.codes.state")}
          value={chosen}
          onChange={(event) => setSearch({ state: event.currentTarget.value })}
        >
          <option value={everything}>{t("workbench.codes.state.all")}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`workbench.codes.state.${one}`)}
            </option>
          ))}
        </NativeSelect>
      </div>
      <Listed
        of={orders}
        none={
          state === "" || noneWaiting ? (
            <Empty title={t(noneWaiting ? "workbench.codes.empty.waiting" : "workbench.codes.empty.title")}>
              <p>{t(`workbench.codes.empty.${whose}`)}</p>
              {whose === "party" && (
                <p>
                  <Link href={paths.newCodeOrder}>{t("workbench.codes.new")}</Link>
                </p>
              )}
            </Empty>
          ) : (
            <p>{t("workbench.codes.none")}</p>
          )
        }
      >
        <OrderTable items={items} withParty={whose === "officer"} />
      </Listed>
    </Page>
  );
}

function OrderTable({ items, withParty }: { items: readonly CodeOrder[]; withParty: boolean }) {
  const t = useText(issuingPageText);
  const { number, day } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.codes.product"),
        ...(withParty ? [t("workbench.codes.party")] : []),
        t("workbench.codes.count"),
        t("workbench.codes.state"),
        t("workbench.codes.placed"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.codeOrder(one.id)}>{one.productName}</Link>
            <div className="small soft figures">
              {one.gtin}
              {one.lot !== null && ` · ${one.lot}`}
            </div>
          </td>
          {withParty && <td>{one.partyName}</td>}
          <td className="figures nowrap" data-name={t("workbench.codes.count")}>
            {number(one.size)}
          </td>
          <td>
            <OrderStateTag of={one} />
            <Progress of={one} />
          </td>
          <td className="figures nowrap">{day(one.placedAt)}</td>
        </tr>
      ))}
    </Table>
  );
}
