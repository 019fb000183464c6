import { TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation, useSearchParams } from "wouter";
import { productsPageText } from "../../../src/kernel/text/workbench/products.ts";
import type { RegisteredProduct } from "../api/products.ts";
import { productsQuery } from "../api/products.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** Products that someone registered, found by words or bar code; what is looked for stands in the address. */
export function ProductsPage() {
  const t = useText(productsPageText);
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const q = search.get("q") ?? "";
  const found = useInfiniteQuery(productsQuery(q));
  const items = found.data?.pages.flatMap((page) => page.items);
  const empty = q === "" ? "empty" : "none";
  return (
    <Page
      title={t("workbench.products.title")}
      about={t("workbench.products.about")}
      actions={
        <AbilityButton ability={found.data?.pages[0]?.abilities.register} onClick={() => go(paths.newProduct)}>
          {t("workbench.products.add")}
        </AbilityButton>
      }
    >
      <Find key={q} q={q} onFind={(words) => setSearch(words === "" ? {} : { q: words }, { replace: true })} />
      <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Loading />}
      {items?.length === 0 && (
        <Empty title={t(`workbench.products.${empty}.title`)}>
          <p>{t(`workbench.products.${empty}.about`)}</p>
        </Empty>
      )}
      {items !== undefined && items.length > 0 && <ProductTable items={items} />}
      <More of={found} />
    </Page>
  );
}

function Find({ q, onFind }: { q: string; onFind: (words: string) => void }) {
  const t = useText(productsPageText);
  const [words, setWords] = useState(q);
  return (
    <form
      role="search"
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(words.trim());
      }}
    >
      <TextInput
        type="search"
        aria-label={t("workbench.products.find")}
        placeholder={t("workbench.products.find")}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={() => words.trim() !== q && onFind(words.trim())}
      />
    </form>
  );
}

function ProductTable({ items }: { items: readonly RegisteredProduct[] }) {
  const t = useText(productsPageText);
  const { day } = useFormat();
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t("workbench.products.name")}</th>
            <th scope="col">{t("workbench.products.brand")}</th>
            <th scope="col">{t("workbench.products.model")}</th>
            <th scope="col">{t("workbench.products.gtin")}</th>
            <th scope="col">{t("workbench.products.level")}</th>
            <th scope="col">{t("workbench.products.changed")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <td className="first">
                <Link href={paths.product(one.id)}>{one.name}</Link>
                {one.holder !== null && <div className="small soft">{one.holder}</div>}
              </td>
              <td>{one.brand}</td>
              <td>{one.model}</td>
              <td className="figures">{one.gtin}</td>
              <td>{one.level !== "named" && t(`workbench.products.level.${one.level}`)}</td>
              <td>{day(one.changedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
