import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { useSession } from "../api/session.ts";
import type { ServiceKey } from "../api/users.ts";
import { keysQuery, useRevokeKey } from "../api/users.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { FormDialog } from "../frame/form-dialog.tsx";
import { Loading } from "../frame/loading.tsx";
import { Page } from "../frame/page.tsx";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { NewKey } from "./new-key.tsx";
import type { Secret } from "./shown-once.tsx";
import { ShownOnce } from "./shown-once.tsx";

/** Keys for programs of the agency: made, shown once, revoked. */
export function KeysPage() {
  const t = useText(peoplePageText);
  const { data: session } = useSession();
  const manage = session?.abilities.manageKeys;
  const keys = useInfiniteQuery({ ...keysQuery, enabled: manage?.allowed === true });
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ServiceKey | null>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const items = keys.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("workbench.keys.title")}
      about={t("workbench.keys.about")}
      actions={
        <AbilityButton ability={manage} onClick={() => setMaking(true)}>
          {t("workbench.keys.new")}
        </AbilityButton>
      }
    >
      {manage?.allowed === false && <p>{manage.reason}</p>}
      <ProblemNote error={keys.error} onRetry={() => void keys.refetch()} />
      {keys.isLoading && <Loading />}
      {keys.isSuccess && items.length === 0 && <p>{t("workbench.keys.empty")}</p>}
      {items.length > 0 && <KeyTable items={items} onRevoke={setRevoking} />}
      <More of={keys} />
      {making && (
        <NewKey
          onGiven={(given) => {
            setMaking(false);
            setSecret(given);
          }}
          onClose={() => setMaking(false)}
        />
      )}
      {revoking !== null && <Revoke of={revoking} onClose={() => setRevoking(null)} />}
      {secret !== null && <ShownOnce secret={secret} onClose={() => setSecret(null)} />}
    </Page>
  );
}

function KeyTable({ items, onRevoke }: { items: readonly ServiceKey[]; onRevoke: (key: ServiceKey) => void }) {
  const t = useText(peoplePageText);
  const { day, time } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.keys.name"),
        t("workbench.keys.prefix"),
        t("workbench.keys.scopes"),
        t("workbench.keys.used"),
        t("workbench.keys.expires"),
      ]}
    >
      {items.map((key) => (
        <tr key={key.id}>
          <td className="first">{key.name}</td>
          <td>
            <code>{key.prefix}</code>
          </td>
          <td>
            {key.scopes.map((scope) => t(`workbench.keys.scope.${scope}`)).join(", ")}
            {key.sources.length > 0 && <div className="small soft">{key.sources.join(", ")}</div>}
          </td>
          <td>{key.lastUsedAt === null ? t("workbench.keys.used.never") : time(key.lastUsedAt)}</td>
          <td>
            {key.revokedAt === null ? (
              <span className="row">
                {day(key.expiresAt)}
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t("workbench.keys.revoke.of", { name: key.name })}
                  onClick={() => onRevoke(key)}
                >
                  {t("workbench.keys.revoke")}
                </Button>
              </span>
            ) : (
              t("workbench.keys.revoked", { at: day(key.revokedAt) })
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Revoke({ of, onClose }: { of: ServiceKey; onClose: () => void }) {
  const t = useText(peoplePageText);
  const revoke = useRevokeKey();
  return (
    <FormDialog
      title={t("workbench.keys.revoke.of", { name: of.name })}
      change={revoke}
      send={t("workbench.keys.revoke")}
      isFinal
      onSend={() => revoke.mutate(of.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("workbench.keys.revoke.sure")}</p>
    </FormDialog>
  );
}
