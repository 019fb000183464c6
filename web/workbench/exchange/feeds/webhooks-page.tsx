import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { exchangeFeedsPageText } from "../../../../src/kernel/text/workbench/exchange-feeds.ts";
import type { SecretGiven, Webhook } from "../../api/exchange-feeds.ts";
import { webhooksQuery } from "../../api/exchange-feeds.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { Listed } from "../../frame/listed.tsx";
import { Empty, Page } from "../../frame/page.tsx";
import { Table } from "../../frame/table.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { SecretOnce } from "./secret-once.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import { WebhookTag } from "./webhook-tag.tsx";

/** Where changes are sent by themselves, and how that fares. */
export function WebhooksPage() {
  const t = useText(exchangeFeedsPageText);
  const found = useInfiniteQuery(webhooksQuery);
  const [making, setMaking] = useState(false);
  const [given, setGiven] = useState<SecretGiven | null>(null);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const manage = found.data?.pages[0]?.abilities.manage;
  return (
    <Page
      title={t("workbench.webhooks.title")}
      about={t("workbench.webhooks.about")}
      actions={
        <AbilityButton ability={manage} onClick={() => setMaking(true)}>
          {t("workbench.webhooks.make")}
        </AbilityButton>
      }
    >
      <Listed
        of={found}
        none={
          <Empty title={t("workbench.webhooks.empty")}>
            <p>{t("workbench.webhooks.empty.about")}</p>
          </Empty>
        }
      >
        <Webhooks items={items} />
      </Listed>
      {making && (
        <WebhookForm
          onClose={() => setMaking(false)}
          onGiven={(made) => {
            setMaking(false);
            setGiven(made);
          }}
        />
      )}
      {given !== null && <SecretOnce secret={given.secret} onClose={() => setGiven(null)} />}
    </Page>
  );
}

function Webhooks({ items }: { items: readonly Webhook[] }) {
  const t = useText(exchangeFeedsPageText);
  const { time, number } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.webhook.name"),
        t("workbench.webhook.state"),
        t("workbench.webhook.waiting"),
        t("workbench.webhook.dead"),
        t("workbench.webhook.delivered"),
      ]}
    >
      {items.map((of) => (
        <tr key={of.id}>
          <td className="first">
            <Link href={paths.webhook(of.id)}>{of.name}</Link>
            <div className="small soft">{new URL(of.url).host}</div>
          </td>
          <td>
            <WebhookTag of={of} />
          </td>
          <td className="figures" data-name={t("workbench.webhook.waiting")}>
            {number(of.waiting)}
          </td>
          <td className="figures" data-name={t("workbench.webhook.dead")}>
            {of.dead === 0 ? number(0) : <strong>{number(of.dead)}</strong>}
          </td>
          <td className="figures nowrap" data-name={t("workbench.webhook.delivered")}>
            {of.deliveredAt === null ? t("workbench.webhook.delivered.never") : time(of.deliveredAt)}
          </td>
        </tr>
      ))}
    </Table>
  );
}
