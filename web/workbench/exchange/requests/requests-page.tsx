import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { useAgencyName } from "../../api/agencies.ts";
import type { ListedRequest, RequestFilter } from "../../api/exchange-requests.ts";
import { requestsQuery } from "../../api/exchange-requests.ts";
import { useKeys } from "../../frame/keys.ts";
import { Listed } from "../../frame/listed.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { AskButton } from "./ask-button.tsx";
import { RequestTags } from "./request-state.tsx";
import style from "./requests.module.css";

const boxes = ["in", "out", "all"] as const;
const filters = ["any", "us", "them", "overdue", "told", "ended"] as const;
const narrowed: Record<(typeof filters)[number], RequestFilter> = {
  any: {},
  us: { waiting: "us" },
  them: { waiting: "them" },
  overdue: { overdue: "true" },
  told: { told: "true" },
  ended: { state: ["answered", "refused", "withdrawn"] },
};

/** What other agencies ask of the own one and the other way round; box and filter stand in the address, j and k go through it. */
export function RequestsPage() {
  const t = useText(requestsPageText);
  const [search, setSearch] = useSearchParams();
  const box = boxes.find((one) => one === search.get("box")) ?? "in";
  const show = filters.find((one) => one === search.get("show")) ?? "any";
  const q = search.get("q") ?? "";
  const change = (part: Record<string, string>) => setSearch(kept({ box, show, q, ...part }));
  const requests = useInfiniteQuery(
    requestsQuery({ ...narrowed[show], ...(box === "all" ? {} : { box }), ...(q === "" ? {} : { q }) }),
  );
  const items = requests.data?.pages.flatMap((page) => page.items) ?? [];
  const typed = useDebouncedCallback((value: string) => change({ q: value }), 300);
  const bare = show === "any" && q === "";
  return (
    <Page
      title={t("workbench.requests.title")}
      about={t("workbench.requests.about")}
      actions={<AskButton subject={null} />}
    >
      <div className="row no-print">
        <fieldset className="choice" aria-label={t("workbench.requests.boxes")}>
          {boxes.map((one) => (
            <button key={one} type="button" aria-pressed={box === one} onClick={() => change({ box: one })}>
              {t(`workbench.requests.box.${one}`)}
            </button>
          ))}
        </fieldset>
        <NativeSelect
          size="sm"
          w="fit-content"
          aria-label={t("workbench.requests.filter")}
          value={show}
          onChange={(event) => change({ show: event.currentTarget.value })}
        >
          {filters.map((one) => (
            <option key={one} value={one}>
              {t(`workbench.requests.filter.${one}`)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          type="search"
          size="sm"
          aria-label={t("workbench.requests.find")}
          placeholder={t("workbench.requests.find")}
          className={style["find"]}
          defaultValue={q}
          onChange={(event) => typed(event.currentTarget.value)}
        />
      </div>
      <Listed of={requests} none={bare ? <NoRequests /> : <p role="status">{t("workbench.requests.none")}</p>}>
        <RequestTable items={items} />
      </Listed>
    </Page>
  );
}

const kept = (parts: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(parts).filter(([name, value]) => value !== "" && value !== (name === "box" ? "in" : "any")),
  );

function RequestTable({ items }: { items: readonly ListedRequest[] }) {
  const t = useText(requestsPageText);
  const [at, setAt] = useState(-1);
  const [, go] = useLocation();
  const rows = useRef<HTMLTableSectionElement>(null);
  const move = (by: number) => setAt(Math.min(items.length - 1, Math.max(0, at + by)));
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => items[at] !== undefined && go(paths.request(items[at].id)),
  });
  useEffect(() => {
    if (at >= 0) rows.current?.querySelectorAll<HTMLAnchorElement>("td.first a")[at]?.focus();
  }, [at]);
  return (
    <>
      <Table
        rows={rows}
        heads={[
          t("workbench.requests.what"),
          t("workbench.requests.from-to"),
          t("workbench.requests.due"),
          t("workbench.requests.state"),
        ]}
      >
        {items.map((one) => (
          <RequestRow key={one.id} of={one} />
        ))}
      </Table>
      <p className={`small soft no-print ${style["keys"]}`}>{t("workbench.requests.keys")}</p>
    </>
  );
}

function RequestRow({ of }: { of: ListedRequest }) {
  const t = useText(requestsPageText);
  const nameOf = useAgencyName();
  const { day } = useFormat();
  return (
    <tr>
      <td className="first">
        <Link href={paths.request(of.id)} className={of.unread > 0 ? (style["unread"] ?? "") : ""}>
          {of.title}
        </Link>{" "}
        {of.unread > 0 && (
          <span className="tag" data-tone="accent">
            {t("workbench.requests.unread", { n: of.unread })}
          </span>
        )}
        <div className="small soft figures">{of.number}</div>
      </td>
      <td>
        {nameOf(of.agency)} → {nameOf(of.holder)}
      </td>
      <td className="figures nowrap" data-name={t("workbench.requests.due")}>
        {day(`${of.dueOn}T00:00:00+07:00`)}
      </td>
      <td>
        <span className="row">
          <RequestTags of={of} />
        </span>
      </td>
    </tr>
  );
}

function NoRequests() {
  const t = useText(requestsPageText);
  return (
    <Empty title={t("workbench.requests.empty.title")}>
      <p>{t("workbench.requests.empty.about")}</p>
      <p>
        <Link href={paths.cases}>{t("workbench.requests.empty.go")}</Link>
      </p>
    </Empty>
  );
}
