import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { accessText } from "../../../src/kernel/text/access.ts";
import { collectorsText } from "../../../src/kernel/text/collectors.ts";
import type { Collector } from "../api/collectors.ts";
import { collectorsQuery, useCreateCollector } from "../api/collectors.ts";
import { useOnce } from "../api/once.ts";
import { useSession } from "../api/session.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { CollectorForm } from "./collector-form.tsx";
import { CollectorRunState, SwitchState } from "./run-state.tsx";

/** Every collector of the agency: whether it is on, its last run, when it runs next and how much waits. */
export function CollectorsPage() {
  const t = useText(collectorsText);
  const [, go] = useLocation();
  const [making, setMaking] = useState(false);
  const create = useCreateCollector();
  const once = useOnce();
  const collectors = useInfiniteQuery(collectorsQuery);
  const items = collectors.data?.pages.flatMap((page) => page.items) ?? [];
  const add = (
    <AbilityButton ability={useMakeAbility()} onClick={() => setMaking(true)}>
      {t("collectors.new")}
    </AbilityButton>
  );
  return (
    <Page title={t("collectors.title")} about={t("collectors.about")} actions={add}>
      <ProblemNote error={collectors.error} onRetry={() => void collectors.refetch()} />
      {collectors.isPending && <Loading />}
      {collectors.isSuccess && items.length === 0 && (
        <Empty title={t("collectors.empty.title")}>
          <p>{t("collectors.empty.about")}</p>
        </Empty>
      )}
      {items.length > 0 && <CollectorTable items={items} />}
      <More of={collectors} />
      {making && (
        <CollectorForm
          change={create}
          onSend={(body) =>
            create.mutate({ body, once: once(body) }, { onSuccess: ({ id }) => go(paths.collector(id)) })
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

function CollectorTable({ items }: { items: readonly Collector[] }) {
  const t = useText(collectorsText);
  const { number, time } = useFormat();
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t("collectors.name")}</th>
            <th scope="col">{t("collectors.kind")}</th>
            <th scope="col">{t("collectors.switch")}</th>
            <th scope="col">{t("collectors.last")}</th>
            <th scope="col">{t("collectors.next")}</th>
            <th scope="col" className="figure">
              {t("collectors.waiting")}
            </th>
            <th scope="col" className="figure">
              {t("collectors.count.new")}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <td className="first">
                <Link href={paths.collector(one.id)}>{one.name}</Link>
              </td>
              <td>{t(`collectors.kind.${one.kind}`)}</td>
              <td>
                <SwitchState isOn={one.isOn} />
              </td>
              <td>
                {one.lastRun === null ? (
                  <span className="soft">{t("collectors.never")}</span>
                ) : (
                  <span className="row">
                    <CollectorRunState state={one.lastRun.state} />
                    <span className="figures nowrap">{time(one.lastRun.startedAt)}</span>
                  </span>
                )}
              </td>
              <td className="figures nowrap" data-name={t("collectors.next")}>
                {one.nextAt === null ? "–" : time(one.nextAt)}
              </td>
              <td className="figure" data-name={t("collectors.waiting")}>
                {one.kind === "web" ? number(one.due) : "–"}
              </td>
              <td className="figure" data-name={t("collectors.count.new")}>
                {number(one.lastRun?.new ?? 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
