import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { accessText } from "../../../../src/kernel/text/access.ts";
import { exchangeHubsText } from "../../../../src/kernel/text/exchange-hubs.ts";
import type { Hub } from "../../api/hubs.ts";
import { hubsQuery, useAddHub } from "../../api/hubs.ts";
import { useOnce } from "../../api/once.ts";
import { useSession } from "../../api/session.ts";
import type { Ability } from "../../frame/ability-button.tsx";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Loading } from "../../frame/loading.tsx";
import { More } from "../../frame/more.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { HubForm } from "./hub-form.tsx";
import { Behind, HubHealth, HubSwitch } from "./state-tag.tsx";

/** Every hub of the agency with its health: whether it is on, what waits there, when it was last asked and what is wrong. */
export function HubsPage() {
  const t = useText(exchangeHubsText);
  const [, go] = useLocation();
  const [adding, setAdding] = useState(false);
  const add = useAddHub();
  const once = useOnce();
  const hubs = useInfiniteQuery(hubsQuery);
  const items = hubs.data?.pages.flatMap((page) => page.items) ?? [];
  const button = (
    <AbilityButton ability={useAddAbility()} onClick={() => setAdding(true)}>
      {t("hubs.new")}
    </AbilityButton>
  );
  return (
    <Page title={t("hubs.title")} about={t("hubs.about")} actions={button}>
      <ProblemNote error={hubs.error} onRetry={() => void hubs.refetch()} />
      {hubs.isPending && <Loading />}
      {hubs.isSuccess && items.length === 0 && (
        <Empty title={t("hubs.empty.title")}>
          <p>{t("hubs.empty.about")}</p>
        </Empty>
      )}
      {items.length > 0 && <HubTable items={items} />}
      <More of={hubs} />
      {adding && (
        <HubForm
          change={add}
          onSend={(body) => add.mutate({ body, once: once(body) }, { onSuccess: ({ id }) => go(paths.hub(id)) })}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
}

/** What a person's role carries; the server holds the same, and has the last word. */
function useAddAbility(): Ability {
  const a = useText(accessText);
  const { data: session } = useSession();
  const carries = session?.user?.roles.includes("administrator") === true;
  return carries ? { allowed: true, reason: null } : { allowed: false, reason: a("access.reason.role") };
}

function HubTable({ items }: { items: readonly Hub[] }) {
  const t = useText(exchangeHubsText);
  const { time } = useFormat();
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t("hubs.name")}</th>
            <th scope="col">{t("hubs.switch")}</th>
            <th scope="col">{t("hubs.health")}</th>
            <th scope="col" className="figure">
              {t("hubs.behind")}
            </th>
            <th scope="col">{t("hubs.ok")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <td className="first">
                <Link href={paths.hub(one.id)}>{one.name}</Link>
              </td>
              <td>
                <HubSwitch isOn={one.isOn} />
              </td>
              <td>
                <HubHealth of={one} />
              </td>
              <td className="figure" data-name={t("hubs.behind")}>
                <Behind behind={one.behind} />
              </td>
              <td className="figures" data-name={t("hubs.ok")}>
                {one.okAt === null ? t("hubs.never") : time(one.okAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
