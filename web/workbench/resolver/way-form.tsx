import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { resolverPageText } from "../../../src/kernel/text/workbench/resolver.ts";
import { useOnce } from "../api/once.ts";
import type { Way } from "../api/resolver.ts";
import { useChangeWays } from "../api/resolver.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { faultsAt } from "../parties/faults.ts";
import { useText } from "../words/lang.tsx";
import { offeredTypes, useTypeName } from "./type-name.ts";

/** Puts a link at a code, or changes one; what the server finds wrong stands at its field. */
export function WayForm({ of, onClose }: { of?: Way; onClose: () => void }) {
  const t = useText(resolverPageText);
  const typeName = useTypeName();
  const [anchor, setAnchor] = useState("");
  const [linkType, setLinkType] = useState<string>("gs1:pip");
  const [words, setWords] = useState({
    href: of?.href ?? "",
    title: of?.title ?? "",
    hreflang: of?.hreflang ?? "",
    isDefault: of?.isDefault ?? false,
  });
  const change = useChangeWays();
  const once = useOnce();
  const { at, others } = faultsAt(change.error, ["anchor", "href"]);
  const set = (next: Partial<typeof words>) => {
    setWords({ ...words, ...next });
    if (change.error !== null) change.reset();
  };
  const submit = () => {
    const said = { ...words, hreflang: words.hreflang === "" ? null : words.hreflang };
    const body = { ...said, anchor, linkType };
    change.mutate(of === undefined ? { kind: "add", body, once: once(body) } : { kind: "change", of, body: said }, {
      onSuccess: onClose,
    });
  };
  const title = of === undefined ? t("workbench.ways.add") : t("workbench.way.change.of", { title: of.title });
  return (
    <FormDialog title={title} change={{ error: others, isPending: change.isPending }} onSend={submit} onClose={onClose}>
      {of === undefined && (
        <>
          <TextInput
            label={t("workbench.way.code")}
            description={t("workbench.way.code.about")}
            required
            withAsterisk={false}
            maxLength={400}
            autoComplete="off"
            data-autofocus
            error={at.get("anchor")}
            value={anchor}
            onChange={(event) => {
              setAnchor(event.currentTarget.value);
              if (change.error !== null) change.reset();
            }}
          />
          <NativeSelect
            label={t("workbench.way.type")}
            value={linkType}
            data={offeredTypes.map((value) => ({ value, label: typeName(value) }))}
            onChange={(event) => setLinkType(event.currentTarget.value)}
          />
        </>
      )}
      <TextInput
        label={t("workbench.way.href")}
        description={t("workbench.way.href.about")}
        required
        withAsterisk={false}
        inputMode="url"
        maxLength={2000}
        autoComplete="off"
        error={at.get("href")}
        value={words.href}
        onChange={(event) => set({ href: event.currentTarget.value })}
      />
      <TextInput
        label={t("workbench.way.name")}
        required
        withAsterisk={false}
        maxLength={200}
        autoComplete="off"
        value={words.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("workbench.way.language")}
        value={words.hreflang}
        data={(["", "vi", "en"] as const).map((value) => ({
          value,
          label: t(`workbench.way.language.${value === "" ? "any" : value}`),
        }))}
        onChange={(event) => set({ hreflang: event.currentTarget.value })}
      />
      {of?.isDefault !== true && (
        <Checkbox
          label={t("workbench.way.default")}
          checked={words.isDefault}
          onChange={(event) => set({ isDefault: event.currentTarget.checked })}
        />
      )}
    </FormDialog>
  );
}
