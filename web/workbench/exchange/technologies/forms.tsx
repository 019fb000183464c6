import { Checkbox, NumberInput, PasswordInput, Radio } from "@mantine/core";
import { useState } from "react";
import { exchangeTechnologiesText } from "../../../../src/kernel/text/exchange-technologies.ts";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import { useOnce } from "../../api/once.ts";
import type { SwitchBody, TechnologyFile } from "../../api/technologies.ts";
import { useEndTechnology, useKeepKey, useSwitchTechnology } from "../../api/technologies.ts";
import { Confirm } from "../../frame/confirm.tsx";
import { ReasonField } from "../../frame/reason-field.tsx";
import { useText } from "../../words/lang.tsx";
import { useFieldNames } from "./state-tag.tsx";

type Parts = { of: TechnologyFile; onClose: () => void };
function Reason(parts: { value: string; onChange: (value: string) => void }) {
  const t = useText(exchangeTechnologiesPageText);
  return <ReasonField label={t("workbench.technology.reason")} minLength={3} maxLength={1000} rows={2} {...parts} />;
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
    <Confirm
      title={t("workbench.technology.switch")}
      change={change}
      onConfirm={() => change.mutate(body, { onSuccess: onClose })}
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
    </Confirm>
  );
}

/** Keeps the key that lets us in at the supplier's. */
export function KeyForm({ of, onClose }: Parts) {
  const t = useText(exchangeTechnologiesPageText);
  const keep = useKeepKey(of.id);
  const [key, setKey] = useState("");
  return (
    <Confirm
      title={t("workbench.technology.key")}
      change={keep}
      onConfirm={() => keep.mutate(key, { onSuccess: onClose })}
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
    </Confirm>
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
    <Confirm
      title={t("workbench.technology.end")}
      change={end}
      onConfirm={() => end.mutate({ reason, findings, once: once({ reason, findings }) }, { onSuccess: onClose })}
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
    </Confirm>
  );
}
