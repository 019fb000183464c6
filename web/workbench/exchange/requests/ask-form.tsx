import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { exchangeRequestsText } from "../../../../src/kernel/text/exchange-requests.ts";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { askAbilityQuery, useSendRequest } from "../../api/exchange-requests.ts";
import { useOnce } from "../../api/once.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { AgencySelect } from "./agency-select.tsx";
import type { Subject } from "./ask-button.tsx";
import type { ChosenFile } from "./files-field.tsx";
import { FilesField } from "./files-field.tsx";

const kinds = ["information", "action"] as const;
const urgencies = ["normal", "urgent"] as const;

/** What is asked of another agency, why, on what basis and until when. */
export function AskForm({ subject, onClose }: { subject: Subject | null; onClose: () => void }) {
  const t = useText(requestsPageText);
  const f = useText(frameText);
  const s = useText(exchangeRequestsText);
  const { day } = useFormat();
  const terms = Object.entries(useQuery(askAbilityQuery).data?.terms ?? {});
  const [to, setTo] = useState("");
  const [given, setGiven] = useState({ kind: "information", title: "", body: "", purpose: "", basis: "" });
  const [urgency, setUrgency] = useState<(typeof urgencies)[number]>("normal");
  const [days, setDays] = useState("10");
  const [told, setTold] = useState(subject?.title ?? "");
  const [formerSees, setFormerSees] = useState(false);
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const send = useSendRequest();
  const once = useOnce();
  const [, go] = useLocation();
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const submit = () => {
    const input = {
      to,
      ...given,
      urgency,
      workingDays: Number(days),
      formerSees,
      files: files.map((file) => file.id),
      ...(subject === null ? {} : { subject: { kind: subject.kind, id: subject.id, title: told } }),
    };
    send.mutate({ input, once: once(input) }, { onSuccess: (sent) => go(paths.request(sent.id)) });
  };
  return (
    <FormDialog
      title={t("workbench.ask.title")}
      wide
      change={send}
      send={t("workbench.ask.go")}
      disabled={to === ""}
      onSend={submit}
      onClose={onClose}
    >
      <AgencySelect label={t("workbench.ask.to")} value={to} onChange={setTo} />
      <NativeSelect
        label={t("workbench.ask.kind")}
        value={given.kind}
        onChange={(event) => set({ kind: event.currentTarget.value })}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {s(`exchange-requests.kind.${one}`)}
          </option>
        ))}
      </NativeSelect>
      {subject !== null && (
        <TextInput
          label={`${t("workbench.ask.subject.told", { what: s(`exchange-requests.subject.${subject.kind}`).toLowerCase() })} (${f("workbench.optional")})`}
          maxLength={300}
          value={told}
          onChange={(event) => setTold(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t("workbench.ask.name")}
        required
        withAsterisk={false}
        maxLength={300}
        value={given.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t("workbench.ask.body")}
        description={t("workbench.ask.body.help")}
        required
        withAsterisk={false}
        rows={4}
        maxLength={10_000}
        value={given.body}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
      <TextInput
        label={t("workbench.ask.purpose")}
        required
        withAsterisk={false}
        maxLength={1000}
        value={given.purpose}
        onChange={(event) => set({ purpose: event.currentTarget.value })}
      />
      <TextInput
        label={t("workbench.ask.basis")}
        required
        withAsterisk={false}
        maxLength={1000}
        value={given.basis}
        onChange={(event) => set({ basis: event.currentTarget.value })}
      />
      <div className="row">
        <NativeSelect
          label={t("workbench.ask.urgency")}
          value={urgency}
          onChange={(event) => {
            const next = event.currentTarget.value === "urgent" ? "urgent" : "normal";
            setUrgency(next);
            setDays(next === "urgent" ? "3" : "10");
          }}
        >
          {urgencies.map((one) => (
            <option key={one} value={one}>
              {s(`exchange-requests.urgency.${one}`)}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t("workbench.ask.term")}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        >
          {terms.map(([n, last]) => (
            <option key={n} value={n}>
              {t("workbench.ask.term.days", { n, day: day(`${last}T00:00:00+07:00`) })}
            </option>
          ))}
        </NativeSelect>
      </div>
      <FilesField value={files} onChange={setFiles} />
      <Checkbox
        label={t("workbench.ask.former")}
        checked={formerSees}
        onChange={(event) => setFormerSees(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}
