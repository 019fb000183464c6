import { Button, TextInput } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { envelopePageText } from "../../../../src/kernel/text/workbench/exchange-envelope.ts";
import type { EnvelopeExchange } from "../../api/envelope.ts";
import { envelopePartnersQuery, evidenceAddress, exchangesQuery } from "../../api/envelope.ts";
import { Listed } from "../../frame/listed.tsx";
import { Empty } from "../../frame/page.tsx";
import { Table } from "../../frame/table.tsx";
import { useFormat, useText } from "../../words/lang.tsx";

/** What was asked and answered both ways, found by a request's number; each can be downloaded as proof. */
export function ExchangeLog({ number, onFind }: { number: string; onFind: (number: string) => void }) {
  const t = useText(envelopePageText);
  const [written, setWritten] = useState(number);
  const log = useInfiniteQuery(exchangesQuery(number));
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  const given = written.trim().toLowerCase();
  const isWrong = given !== "" && !/^[0-9a-f-]{1,36}$/.test(given);
  return (
    <>
      <form
        className="row no-print"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWrong) onFind(given);
        }}
      >
        <TextInput
          type="search"
          label={t("workbench.envelope.log.number")}
          placeholder={t("workbench.envelope.log.number.hint")}
          maxLength={36}
          autoComplete="off"
          error={isWrong ? t("workbench.envelope.log.bad-number") : undefined}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" mt="auto">
          {t("workbench.envelope.log.find")}
        </Button>
        {number !== "" && (
          <Button variant="subtle" mt="auto" onClick={() => onFind("")}>
            {t("workbench.envelope.log.all")}
          </Button>
        )}
      </form>
      <Listed
        of={log}
        none={
          <Empty title={t(number === "" ? "workbench.envelope.log.none" : "workbench.envelope.log.not-found")}>
            <p>{t(number === "" ? "workbench.envelope.log.none.about" : "workbench.envelope.log.not-found.about")}</p>
          </Empty>
        }
      >
        <Exchanges items={items} />
      </Listed>
    </>
  );
}

function Exchanges({ items }: { items: readonly EnvelopeExchange[] }) {
  const t = useText(envelopePageText);
  const { time } = useFormat();
  const partners = useQuery(envelopePartnersQuery);
  const nameOf = (id: string) => partners.data?.items.find((one) => one.id === id)?.name ?? "…";
  return (
    <Table
      heads={[
        t("workbench.envelope.log.when"),
        t("workbench.envelope.log.what"),
        t("workbench.envelope.log.who"),
        t("workbench.envelope.log.outcome"),
        t("workbench.envelope.log.proof"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <span className="figures nowrap">{time(one.loggedAt)}</span>
            <div className="small soft">{one.requestId}</div>
          </td>
          <td>
            {t(`workbench.envelope.side.${one.side}`, { name: nameOf(one.partner) })}
            <div className="small soft">
              <ServiceWord of={one.service} />
            </div>
          </td>
          <td>
            {one.userName ?? one.user}
            <div className="small soft">
              {one.purpose} ({one.basis})
            </div>
          </td>
          <td>
            <OutcomeTag of={one} />
            {one.trouble !== null && <div className="small">{one.trouble}</div>}
          </td>
          <td>
            {one.abilities.evidence.allowed ? (
              <a
                href={evidenceAddress(one.id)}
                download
                aria-label={t("workbench.envelope.download.of", { number: one.requestId })}
              >
                {t("workbench.envelope.download")}
              </a>
            ) : (
              <span className="small soft">{one.abilities.evidence.reason}</span>
            )}
            <div className="small soft">
              {one.stampedAt === null
                ? t("workbench.envelope.not-stamped")
                : t("workbench.envelope.stamped", { at: time(one.stampedAt) })}
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** A service in words; one that a partner made up is shown as it wrote it. */
function ServiceWord({ of }: { of: string }) {
  const t = useText(envelopePageText);
  if (of === "look-up-tax-code" || of === "push-records") return t(`workbench.envelope.service.${of}`);
  return of;
}

const tones = { ok: "accent", refused: "unsure", failed: "yes", open: undefined } as const;

function OutcomeTag({ of: { outcome } }: { of: EnvelopeExchange }) {
  const t = useText(envelopePageText);
  return (
    <span className="tag" data-tone={tones[outcome]}>
      {t(`workbench.envelope.outcome.${outcome}`)}
    </span>
  );
}
