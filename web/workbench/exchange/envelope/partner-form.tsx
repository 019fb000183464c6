import { Checkbox, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { envelopePageText } from "../../../../src/kernel/text/workbench/exchange-envelope.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { EnvelopePartner, PartnerGiven } from "../../api/envelope.ts";
import { useChangePartner, useRegisterPartner } from "../../api/envelope.ts";
import { useOnce } from "../../api/once.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { faultsAt } from "../../parties/faults.ts";
import { useText } from "../../words/lang.tsx";

const services = ["look-up-tax-code", "push-records"] as const;

/** Registers a partner by its key. */
export function RegisterPartner({ onClose }: { onClose: () => void }) {
  const t = useText(envelopePageText);
  const register = useRegisterPartner();
  const once = useOnce();
  return (
    <Fields
      title={t("workbench.envelope.register")}
      change={register}
      onClose={onClose}
      onSave={(given, system) => {
        const body = { ...given, system };
        register.mutate({ body, once: once(body) }, { onSuccess: onClose });
      }}
    />
  );
}

/** Changes what is known of a partner; its system name stays. */
export function ChangePartner({ of, onClose }: { of: EnvelopePartner; onClose: () => void }) {
  const t = useText(envelopePageText);
  const change = useChangePartner(of);
  return (
    <Fields
      of={of}
      title={t("workbench.envelope.change")}
      change={change}
      onClose={onClose}
      onSave={(given) => change.mutate(given, { onSuccess: onClose })}
    />
  );
}

type FieldsParts = {
  of?: EnvelopePartner;
  title: string;
  change: { error: Error | null; isPending: boolean };
  onClose: () => void;
  onSave: (given: PartnerGiven, system: string) => void;
};

function Fields({ of, title, change, onClose, onSave }: FieldsParts) {
  const t = useText(envelopePageText);
  const f = useText(frameText);
  const [system, setSystem] = useState(of?.system ?? "");
  const [given, setGiven] = useState({
    name: of?.name ?? "",
    key: of?.key ?? "",
    address: of?.address ?? "",
    services: of?.services ?? [],
    users: of?.users.join("\n") ?? "",
  });
  const { at, others } = faultsAt(change.error, ["name", "system", "key", "address"]);
  const turn = (service: (typeof services)[number]) =>
    given.services.includes(service) ? given.services.filter((one) => one !== service) : [...given.services, service];
  return (
    <FormDialog
      title={title}
      change={{ error: others, isPending: change.isPending }}
      onSend={() => {
        const users = given.users.split(/\s+/).filter((one) => one !== "");
        const address = given.address.trim() === "" ? null : given.address.trim();
        onSave({ ...given, users, address }, system.trim());
      }}
      onClose={onClose}
    >
      <TextInput
        label={t("workbench.envelope.field.name")}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        data-autofocus
        error={at.get("name")}
        value={given.name}
        onChange={(event) => setGiven({ ...given, name: event.currentTarget.value })}
      />
      {of === undefined && (
        <TextInput
          label={t("workbench.envelope.field.system")}
          description={t("workbench.envelope.field.system.about")}
          required
          withAsterisk={false}
          maxLength={250}
          autoComplete="off"
          error={at.get("system")}
          value={system}
          onChange={(event) => setSystem(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t("workbench.envelope.field.key")}
        description={t("workbench.envelope.field.key.about")}
        required
        withAsterisk={false}
        maxLength={2000}
        rows={3}
        autoComplete="off"
        error={at.get("key")}
        value={given.key}
        onChange={(event) => setGiven({ ...given, key: event.currentTarget.value })}
      />
      <TextInput
        label={`${t("workbench.envelope.field.address")} (${f("workbench.optional")})`}
        description={t("workbench.envelope.field.address.about")}
        type="url"
        inputMode="url"
        maxLength={2000}
        autoComplete="off"
        error={at.get("address")}
        value={given.address}
        onChange={(event) => setGiven({ ...given, address: event.currentTarget.value })}
      />
      <fieldset className="boxes">
        <legend>{t("workbench.envelope.field.services")}</legend>
        <p className="small soft">{t("workbench.envelope.field.services.about")}</p>
        {services.map((service) => (
          <Checkbox
            key={service}
            label={t(`workbench.envelope.service.${service}`)}
            checked={given.services.includes(service)}
            onChange={() => setGiven({ ...given, services: turn(service) })}
          />
        ))}
      </fieldset>
      <Textarea
        label={t("workbench.envelope.field.users")}
        description={t("workbench.envelope.field.users.about")}
        rows={3}
        maxLength={20_000}
        autoComplete="off"
        value={given.users}
        onChange={(event) => setGiven({ ...given, users: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
