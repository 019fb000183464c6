import { Button, Checkbox, NumberInput, PasswordInput, Radio, Textarea } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import { exchangeTechnologiesText } from "../../../../src/kernel/text/exchange-technologies.ts";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { useOnce } from "../../api/once.ts";
import type { SwitchBody, TechnologyFile } from "../../api/technologies.ts";
import { useEndTechnology, useKeepKey, useSwitchTechnology } from "../../api/technologies.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";
import { useFieldNames } from "./state-tag.tsx";

type Parts = { of: TechnologyFile; onClose: () => void };
type Sent = { error: unknown; isPending: boolean };

function Form(parts: {
  title: string;
  send: string;
  sent: Sent;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const f = useText(frameText);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    parts.onSend();
  };
  return (
    <Dialog title={parts.title} onClose={parts.onClose}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={parts.sent.error} />
        {parts.children}
        <div className="row">
          <Button type="submit" loading={parts.sent.isPending}>
            {parts.send}
          </Button>
          <Button variant="subtle" onClick={parts.onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText(exchangeTechnologiesPageText);
  return (
    <Textarea
      label={t("workbench.technology.reason")}
      required
      withAsterisk={false}
      minLength={3}
      maxLength={1000}
      rows={2}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

const targets = ["off", "shadow", "live"] as const;
const next = { off: "shadow", shadow: "live", live: "off", ended: "off" } as const;

/** Puts a technology off, into shadow or live: with the reason, and what it may have. */
export function SwitchForm({ of, onClose }: Parts) {
  const t = useText(exchangeTechnologiesPageText);
  const s = useText(exchangeTechnologiesText);
  const change = useSwitchTechnology(of);
  const names = useFieldNames();
  const [body, setBody] = useState<SwitchBody>({
    to: next[of.state],
    reason: "",
    grantsPersonal: of.grantsPersonal,
    heaviest: of.heaviest,
  });
  const set = (more: Partial<SwitchBody>) => setBody({ ...body, ...more });
  return (
    <Form
      title={t("workbench.technology.switch")}
      send={t("workbench.technology.switch")}
      sent={change}
      onSend={() => change.mutate(body, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Radio.Group
        label={t("workbench.technology.to")}
        value={body.to}
        onChange={(to) => set({ to: to as SwitchBody["to"] })}
      >
        <div className="stack">
          {targets.map((to) => (
            <Radio
              key={to}
              value={to}
              label={s(`technologies.state.${to}`)}
              description={t(`workbench.technology.to.${to}.about`)}
            />
          ))}
        </div>
      </Radio.Group>
      {of.kind === "detector" && body.to === "live" && (
        <NumberInput
          label={t("workbench.technology.heaviest")}
          description={t("workbench.technology.heaviest.about")}
          min={1}
          max={15}
          value={body.heaviest}
          onChange={(value) => set({ heaviest: Number(value) })}
        />
      )}
      {of.personal.length > 0 && body.to !== "off" && (
        <Checkbox
          label={t("workbench.technology.grant", { fields: names(of.personal) })}
          checked={body.grantsPersonal}
          onChange={(event) => set({ grantsPersonal: event.currentTarget.checked })}
        />
      )}
      <Reason value={body.reason} onChange={(reason) => set({ reason })} />
    </Form>
  );
}

/** Keeps the key that lets us in at the supplier's. */
export function KeyForm({ of, onClose }: Parts) {
  const t = useText(exchangeTechnologiesPageText);
  const keep = useKeepKey(of.id);
  const [key, setKey] = useState("");
  return (
    <Form
      title={t("workbench.technology.key")}
      send={t("workbench.technology.key")}
      sent={keep}
      onSend={() => keep.mutate(key, { onSuccess: onClose })}
      onClose={onClose}
    >
      <PasswordInput
        label={t("workbench.technology.key")}
        description={t("workbench.technology.key.about")}
        required
        withAsterisk={false}
        minLength={8}
        maxLength={2000}
        autoComplete="off"
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
    </Form>
  );
}

/** Ends it for good, with what becomes of its findings. */
export function EndForm({ of, onClose }: Parts) {
  const t = useText(exchangeTechnologiesPageText);
  const end = useEndTechnology(of.id);
  const once = useOnce();
  const [reason, setReason] = useState("");
  const [findings, setFindings] = useState<"withdraw" | "keep">("withdraw");
  return (
    <Form
      title={t("workbench.technology.end")}
      send={t("workbench.technology.end")}
      sent={end}
      onSend={() => end.mutate({ reason, findings, once: once({ reason, findings }) }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("workbench.technology.end.about")}</p>
      {of.kind === "detector" && (
        <Radio.Group
          label={t("workbench.technology.found")}
          value={findings}
          onChange={(value) => setFindings(value as "withdraw" | "keep")}
        >
          <div className="stack">
            <Radio value="withdraw" label={t("workbench.technology.end.withdraw")} />
            <Radio value="keep" label={t("workbench.technology.end.keep")} />
          </div>
        </Radio.Group>
      )}
      <Reason value={reason} onChange={setReason} />
    </Form>
  );
}
