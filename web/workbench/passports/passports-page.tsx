import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useLocation, useSearchParams } from "wouter";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import type { ListedPassport } from "../api/passports.ts";
import { passportsQuery } from "../api/passports.ts";
import { useSession } from "../api/session.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { FindWords } from "../frame/find-words.tsx";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { PassportStateTag } from "./passport-state.tsx";

/** Product passports: a party's own, for officers those of all; what is looked for stands in the address. */
export function PassportsPage() {
  const t = useText(passportPageText);
  const [, go] = useLocation();
  const [search, setSearch] = useSearchParams();
  const q = search.get("q") ?? "";
  const { data: session } = useSession();
  const side = session?.user?.kind === "party" ? "party" : "officer";
  const found = useInfiniteQuery(passportsQuery(q, search.get("party") ?? ""));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("workbench.passports.title")}
      about={t(`workbench.passports.about.${side}`)}
      actions={
        side === "party" && (
          <AbilityButton ability={found.data?.pages[0]?.abilities.draft} onClick={() => go(paths.newPassport)}>
            {t("workbench.passports.add")}
          </AbilityButton>
        )
      }
    >
      <FindWords
        label={t("workbench.passports.find")}
        key={q}
        q={q}
        onFind={(words) => setSearch(words === "" ? {} : { q: words }, { replace: true })}
      />
      <Listed
        of={found}
        none={
          q === "" ? (
            <Empty title={t("workbench.passports.empty.title")}>
              <p>{t(`workbench.passports.empty.${side}`)}</p>
            </Empty>
          ) : (
            <p role="status">{t("workbench.passports.none")}</p>
          )
        }
      >
        <PassportTable items={items} withParty={side === "officer"} />
      </Listed>
    </Page>
  );
}

function PassportTable({ items, withParty }: { items: readonly ListedPassport[]; withParty: boolean }) {
  const t = useText(passportPageText);
  const { day } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.passports.name"),
        t("workbench.passports.gtin"),
        ...(withParty ? [t("workbench.passports.party")] : []),
        t("workbench.passports.state"),
        t("workbench.passports.complete"),
        t("workbench.passports.changed"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.passport(one.id)}>{one.name}</Link>
            {one.brand !== "" && <div className="small soft">{one.brand}</div>}
          </td>
          <td className="figures">{one.gtin}</td>
          {withParty && <td>{one.party.name}</td>}
          <td>
            <PassportStateTag of={one} />
          </td>
          <td data-name={t("workbench.passports.complete")}>{one.completeness.percent}%</td>
          <td data-name={t("workbench.passports.changed")}>{day(one.changedAt)}</td>
        </tr>
      ))}
    </Table>
  );
}
