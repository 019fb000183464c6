import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { useLocation } from "wouter";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { useKeepRecord } from "../../api/exchange-records.ts";
import { useOnce } from "../../api/once.ts";
import { Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";
import { readFields } from "./read-fields.ts";
import { recordKinds } from "./record-kinds.ts";

/** A record written by hand: seen by the own agency alone until it is shared. */
export function NewRecordPage() {
  const t = useText(exchangeRecordsPageText);
  const f = useText(frameText);
  const [, go] = useLocation();
  const [given, setGiven] = useState({ kind: "seller", title: "", summary: "", occurredOn: "", open: "", closer: "" });
  const give = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const keep = useKeepRecord();
  const once = useOnce();
  const [open, closer] = [readFields(given.open), readFields(given.closer)];
  const refused = keep.data?.refused[0]?.message ?? null;
  const faulty = (line: number | null) =>
    line === null ? undefined : t("workbench.new-record.fields.faulty", { n: line });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (open.faultyLine !== null || closer.faultyLine !== null) return;
    const { kind, title, summary, occurredOn } = given;
    const record = {
      externalId: crypto.randomUUID(),
      kind,
      title,
      summary,
      occurredOn: occurredOn === "" ? null : occurredOn,
      fields: [...open.fields, ...closer.fields.map((field) => ({ ...field, level: "own" as const }))],
    };
    keep.mutate({ record, once: once(given) }, { onSuccess: ({ ids: [id] }) => id != null && go(paths.record(id)) });
  };
  return (
    <Page title={t("workbench.new-record.title")} about={t("workbench.new-record.own")} narrow>
      <form className="sheet stack" onSubmit={submit}>
        <ProblemNote error={keep.error} />
        {refused !== null && <p role="alert">{refused}</p>}
        <NativeSelect
          label={t("workbench.records.kind")}
          value={given.kind}
          onChange={(event) => give({ kind: event.currentTarget.value })}
        >
          {recordKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`workbench.record.kind.${kind}`)}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label={t("workbench.new-record.name")}
          required
          withAsterisk={false}
          maxLength={300}
          value={given.title}
          onChange={(event) => give({ title: event.currentTarget.value })}
        />
        <Textarea
          label={`${t("workbench.new-record.summary")} (${f("workbench.optional")})`}
          maxLength={4000}
          rows={3}
          value={given.summary}
          onChange={(event) => give({ summary: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={`${t("workbench.record.occurred")} (${f("workbench.optional")})`}
          value={given.occurredOn}
          onChange={(event) => give({ occurredOn: event.currentTarget.value })}
        />
        <Textarea
          label={t("workbench.new-record.fields")}
          description={t("workbench.new-record.fields.about")}
          error={faulty(open.faultyLine)}
          rows={6}
          maxLength={20_000}
          value={given.open}
          onChange={(event) => give({ open: event.currentTarget.value })}
        />
        <Textarea
          label={`${t("workbench.new-record.closer")} (${f("workbench.optional")})`}
          error={faulty(closer.faultyLine)}
          rows={3}
          maxLength={20_000}
          value={given.closer}
          onChange={(event) => give({ closer: event.currentTarget.value })}
        />
        <div className="row">
          <Button type="submit" loading={keep.isPending}>
            {t("workbench.new-record.go")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
