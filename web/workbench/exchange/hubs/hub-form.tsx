import { NativeSelect, PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { runningText } from "../../../../src/kernel/text/running.ts";
import { exchangeHubsText } from "../../../../src/kernel/text/exchange-hubs.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { useAgencyName } from "../../api/agencies.ts";
import { partnersQuery } from "../../api/directory.ts";
import type { HubFile } from "../../api/hubs.ts";
import { useSession } from "../../api/session.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { useLang, useText } from "../../words/lang.tsx";

type Parts = {
  /** What is changed; a new one where absent. */
  of?: HubFile;
  change: { error: unknown; isPending: boolean };
  onSend: (body: unknown) => void;
  onClose: () => void;
};

/** Adds a hub, or changes one: where it is, the key that it gave, and in whose name its records stand here. */
export function HubForm({ of, change, onSend, onClose }: Parts) {
  const t = useText(exchangeHubsText);
  const r = useText(runningText);
  const f = useText(frameText);
  const names = useNames();
  const [name, setName] = useState(of?.name ?? "");
  const [address, setAddress] = useState(of?.address ?? "https://");
  const [secret, setSecret] = useState("");
  const [chosen, setPartner] = useState<string | null>(null);
  const partner = chosen ?? names[0]?.value ?? "";
  const submit = () => {
    const key = secret === "" ? {} : { secret };
    onSend(of === undefined ? { name, address, partner, ...key } : { name, address, ...key });
  };
  const title = t(of === undefined ? "hubs.new" : "hubs.change");
  return (
    <FormDialog
      title={title}
      change={change}
      send={of === undefined ? title : f("workbench.save")}
      onSend={submit}
      onClose={onClose}
    >
      <TextInput
        label={r("running.name")}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t("hubs.address")}
        description={t("hubs.address.about")}
        required
        withAsterisk={false}
        type="url"
        maxLength={500}
        autoComplete="off"
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <PasswordInput
        label={t("hubs.secret")}
        description={of?.secret ? t("hubs.secret.kept") : undefined}
        autoComplete="new-password"
        required={!of?.secret}
        withAsterisk={false}
        value={secret}
        onChange={(event) => setSecret(event.currentTarget.value)}
      />
      {of === undefined && (
        <NativeSelect
          label={t("hubs.partner")}
          description={t("hubs.partner.about")}
          value={partner}
          data={names}
          onChange={(event) => setPartner(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}

/** In whose name records may stand: one's own agency's, or a partner's abroad that it added. */
function useNames(): { value: string; label: string }[] {
  const { lang } = useLang();
  const nameOf = useAgencyName();
  const own = useSession().data?.user?.agency ?? "";
  const partners = useQuery(partnersQuery).data?.items ?? [];
  const abroad = partners.filter(({ agency, validTo }) => agency === own && validTo === null);
  return [
    ...(own === "" ? [] : [{ value: own, label: nameOf(own) }]),
    ...abroad.map(({ id, nameVi, nameEn }) => ({ value: id, label: lang === "vi" ? nameVi : nameEn })),
  ];
}
