import { NativeSelect, TextInput } from "@mantine/core";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import { useText } from "../../words/lang.tsx";
import type { FieldParts } from "./database-fields.tsx";

const ways = ["none", "page", "cursor", "link"] as const;
type Paging = { by: (typeof ways)[number]; param?: string; at?: string | null };
const begun: Record<Paging["by"], Paging> = {
  none: { by: "none" },
  page: { by: "page", param: "page" },
  cursor: { by: "cursor", param: "cursor", at: "next" },
  link: { by: "link", at: null },
};

/** Where JSON is had, how its pages follow each other, and the header that lets us in. */
export function HttpFields({ settings, set }: FieldParts) {
  const t = useText(exchangeConnectionsText);
  const paging = (settings["paging"] ?? begun.none) as Paging;
  return (
    <>
      <TextInput
        label={t("connections.form.url")}
        description={t("connections.form.url.about")}
        type="url"
        required
        withAsterisk={false}
        value={String(settings["url"] ?? "")}
        onChange={(event) => set({ url: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("connections.form.format")}
        value={String(settings["format"] ?? "json")}
        data={["json", "jsonl"]}
        onChange={(event) => set({ format: event.currentTarget.value })}
      />
      <TextInput
        label={t("connections.form.at")}
        autoComplete="off"
        value={String(settings["at"] ?? "")}
        onChange={(event) => set({ at: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("connections.form.paging")}
        value={paging.by}
        data={ways.map((value) => ({ value, label: t(`connections.form.paging.${value}`) }))}
        onChange={(event) => set({ paging: begun[event.currentTarget.value as Paging["by"]] })}
      />
      {(paging.by === "page" || paging.by === "cursor") && (
        <TextInput
          label={t("connections.form.paging.param")}
          required
          withAsterisk={false}
          value={paging.param ?? ""}
          onChange={(event) => set({ paging: { ...paging, param: event.currentTarget.value } })}
        />
      )}
      {paging.by === "cursor" && (
        <TextInput
          label={t("connections.form.paging.at")}
          required
          withAsterisk={false}
          value={paging.at ?? ""}
          onChange={(event) => set({ paging: { ...paging, at: event.currentTarget.value } })}
        />
      )}
      <TextInput
        label={t("connections.form.header")}
        autoComplete="off"
        autoCapitalize="none"
        value={String(settings["header"] ?? "")}
        onChange={(event) => set({ header: event.currentTarget.value === "" ? null : event.currentTarget.value })}
      />
    </>
  );
}
