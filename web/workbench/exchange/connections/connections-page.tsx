import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { accessText } from "../../../../src/kernel/text/access.ts";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import type { Connection } from "../../api/connections.ts";
import { connectionsQuery, useCreateConnection } from "../../api/connections.ts";
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
import { ConnectionForm } from "./connection-form.tsx";
import { ConnectionRunState, ConnectionSwitch } from "./state-tag.tsx";

/** Every connection of the agency with its health: whether it is on, how its last run went, what waits for a decision. */
export function ConnectionsPage() {
  const t = useText(exchangeConnectionsText);
  const [, go] = useLocation();
  const [making, setMaking] = useState(false);
  const create = useCreateConnection();
  const once = useOnce();
  const connections = useInfiniteQuery(connectionsQuery);
  const items = connections.data?.pages.flatMap((page) => page.items) ?? [];
  const add = (
    <AbilityButton ability={useMakeAbility()} onClick={() => setMaking(true)}>
      {t("connections.new")}
    </AbilityButton>
  );
  return (
    <Page title={t("connections.title")} about={t("connections.about")} actions={add}>
      <ProblemNote error={connections.error} onRetry={() => void connections.refetch()} />
      {connections.isPending && <Loading />}
      {connections.isSuccess && items.length === 0 && (
        <Empty title={t("connections.empty.title")}>
          <p>{t("connections.empty.about")}</p>
        </Empty>
      )}
      {items.length > 0 && <ConnectionTable items={items} />}
      <More of={connections} />
      {making && (
        <ConnectionForm
          change={create}
          onSend={(body) =>
            create.mutate({ body, once: once(body) }, { onSuccess: ({ id }) => go(paths.connection(id)) })
          }
          onClose={() => setMaking(false)}
        />
      )}
    </Page>
  );
}

/** What a person's role carries; the server holds the same, and has the last word. */
function useMakeAbility(): Ability {
  const a = useText(accessText);
  const { data: session } = useSession();
  const carries = session?.user?.roles.includes("administrator") === true;
  return carries ? { allowed: true, reason: null } : { allowed: false, reason: a("access.reason.role") };
}

function ConnectionTable({ items }: { items: readonly Connection[] }) {
  const t = useText(exchangeConnectionsText);
  const { number, time } = useFormat();
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t("connections.name")}</th>
            <th scope="col">{t("connections.kind")}</th>
            <th scope="col">{t("connections.switch")}</th>
            <th scope="col">{t("connections.last")}</th>
            <th scope="col">{t("connections.next")}</th>
            <th scope="col" className="figure">
              {t("connections.conflicts")}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <td className="first">
                <Link href={paths.connection(one.id)}>{one.name}</Link>
              </td>
              <td>
                {t(`connections.direction.${one.direction}`)}, {t(`connections.kind.${one.kind}`)}
              </td>
              <td>
                <ConnectionSwitch isOn={one.isOn} />
              </td>
              <td>
                {one.lastRun === null ? (
                  <span className="soft">{t("connections.never")}</span>
                ) : (
                  <>
                    <ConnectionRunState state={one.lastRun.state} />{" "}
                    <span className="figures">{time(one.lastRun.startedAt)}</span>
                    {one.lastRun.problem !== null && <p className="small">{one.lastRun.problem}</p>}
                  </>
                )}
              </td>
              <td className="figures" data-name={t("connections.next")}>
                {one.nextAt === null ? "–" : time(one.nextAt)}
              </td>
              <td className="figure" data-name={t("connections.conflicts")}>
                {number(one.conflicts)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
