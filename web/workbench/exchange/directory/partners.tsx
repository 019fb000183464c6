import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { directoryPageText } from "../../../../src/kernel/text/workbench/exchange-directory.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { Partner } from "../../api/directory.ts";
import { partnersQuery, useChangeDirectory } from "../../api/directory.ts";
import { useOnce } from "../../api/once.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { faultsAt } from "../../parties/faults.ts";
import { useFormat, useLang, useText } from "../../words/lang.tsx";

/** Agencies of other countries that one may name; the ministry's administrators add them. */
export function Partners() {
  const t = useText(directoryPageText);
  const { lang } = useLang();
  const { day } = useFormat();
  const found = useQuery(partnersQuery);
  const [open, setOpen] = useState<Partner | "new" | null>(null);
  if (found.data === undefined) return null;
  const { items, add } = found.data;
  if (items.length === 0 && !add.allowed) return null;
  return (
    <section className="stack no-print">
      <div className="row spread">
        <h2>{t("workbench.directory.partners")}</h2>
        <AbilityButton ability={add} size="compact-sm" variant="default" onClick={() => setOpen("new")}>
          {t("workbench.directory.partners.add")}
        </AbilityButton>
      </div>
      {items.length === 0 && <p className="soft">{t("workbench.directory.partners.none")}</p>}
      <ul className="plain-list stack">
        {items.map((of) => (
          <li key={of.id} className="row spread">
            <span>
              {lang === "vi" ? of.nameVi : of.nameEn} <span className="small soft">{of.id}</span>
              {of.validTo !== null && (
                <span className="small"> · {t("workbench.directory.ended-on", { day: day(of.validTo) })}</span>
              )}
            </span>
            {of.abilities.change.allowed && (
              <AbilityButton
                ability={of.abilities.change}
                size="compact-sm"
                variant="default"
                aria-label={t("workbench.directory.change.of", { name: of.nameVi })}
                onClick={() => setOpen(of)}
              >
                {t("workbench.directory.change")}
              </AbilityButton>
            )}
          </li>
        ))}
      </ul>
      {open !== null && <PartnerForm {...(open === "new" ? {} : { of: open })} onClose={() => setOpen(null)} />}
    </section>
  );
}

function PartnerForm({ of, onClose }: { of?: Partner; onClose: () => void }) {
  const t = useText(directoryPageText);
  const f = useText(frameText);
  const [words, setWords] = useState({
    id: "",
    nameVi: of?.nameVi ?? "",
    nameEn: of?.nameEn ?? "",
    validFrom: "",
    validTo: of?.validTo ?? "",
  });
  const change = useChangeDirectory();
  const once = useOnce();
  const { at, others } = faultsAt(change.error, ["id", "nameVi", "nameEn", "validFrom", "validTo"]);
  const submit = () => {
    const { id, nameVi, nameEn, validFrom, validTo } = words;
    const body = { id, nameVi, nameEn, validFrom };
    const asked =
      of === undefined
        ? ({ kind: "partner", body, once: once(body) } as const)
        : ({ kind: "change-partner", of, body: { nameVi, nameEn, validTo: validTo === "" ? null : validTo } } as const);
    change.mutate(asked, { onSuccess: onClose });
  };
  const field = (name: keyof typeof words, label: string, more: { type?: string; description?: string } = {}) => (
    <TextInput
      label={label}
      required={name !== "validTo"}
      withAsterisk={false}
      maxLength={200}
      autoComplete="off"
      error={at.get(name)}
      value={words[name]}
      onChange={({ currentTarget: { value } }) => {
        setWords({ ...words, [name]: value });
        if (change.error !== null) change.reset();
      }}
      {...more}
    />
  );
  return (
    <FormDialog
      title={
        of === undefined
          ? t("workbench.directory.partners.add")
          : t("workbench.directory.change.of", { name: of.nameVi })
      }
      change={{ error: others, isPending: change.isPending }}
      onSend={submit}
      onClose={onClose}
    >
      {of === undefined &&
        field("id", t("workbench.directory.partner.id"), {
          description: t("workbench.directory.partner.id.about"),
        })}
      {field("nameVi", t("workbench.directory.partner.name-vi"))}
      {field("nameEn", t("workbench.directory.partner.name-en"))}
      {of === undefined
        ? field("validFrom", t("workbench.directory.partner.from"), { type: "date" })
        : field("validTo", `${t("workbench.directory.partner.to")} (${f("workbench.optional")})`, { type: "date" })}
    </FormDialog>
  );
}
