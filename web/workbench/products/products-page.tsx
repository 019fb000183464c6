import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useLocation, useSearchParams } from "wouter";
import { productsPageText } from "../../../src/kernel/text/workbench/products.ts";
import type { RegisteredProduct } from "../api/products.ts";
import { productsQuery } from "../api/products.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { FindWords } from "../frame/find-words.tsx";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** Products that someone registered, found by words or bar code; what is looked for stands in the address. */
export function ProductsPage() {
  const t = useText(productsPageText);
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const q = search.get("q") ?? "";
  const found = useInfiniteQuery(productsQuery(q));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
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
      <FindWords
        label={t("workbench.products.find")}
        key={q}
        q={q}
        onFind={(words) => setSearch(words === "" ? {} : { q: words }, { replace: true })}
      />
      <Listed
        of={found}
        none={
          <Empty title={t(`workbench.products.${empty}.title`)}>
            <p>{t(`workbench.products.${empty}.about`)}</p>
          </Empty>
        }
      >
        <ProductTable items={items} />
      </Listed>
    </Page>
  );
}

function ProductTable({ items }: { items: readonly RegisteredProduct[] }) {
  const t = useText(productsPageText);
  const { day } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.products.name"),
        t("workbench.products.brand"),
        t("workbench.products.model"),
        t("workbench.products.gtin"),
        t("workbench.products.level"),
        t("workbench.products.changed"),
      ]}
    >
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
    </Table>
  );
}
