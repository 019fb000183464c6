import { NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { directoryPageText } from "../../../../src/kernel/text/workbench/exchange-directory.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { Contact, ContactWords } from "../../api/directory.ts";
import { useAgencyName } from "../../api/agencies.ts";
import { colleaguesQuery, partnersQuery, useChangeDirectory } from "../../api/directory.ts";
import { useOnce } from "../../api/once.ts";
import { useProvinces } from "../../api/parties.ts";
import { useSession } from "../../api/session.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { faultsAt } from "../../parties/faults.ts";
import { useText } from "../../words/lang.tsx";
import { Boxes } from "./boxes.tsx";
import { languages, subjects, useLanguageName } from "./directory-words.ts";
import { HoursField } from "./hours-field.tsx";

const fields = [
  "name",
  "post",
  "phone",
  "email",
  "otherHoursPhone",
  "awayUntil",
  "validFrom",
  "standIn",
  "provinces",
] as const;
const today = () => new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

const blank = (): ContactWords => ({
  name: "",
  post: "",
  phone: "",
  email: "",
  subjects: ["general"],
  provinces: [],
  hours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "17:00" }],
  otherHoursPhone: null,
  languages: ["vi"],
  standIn: null,
  awayUntil: null,
  validFrom: today(),
});

function wordsOf(of: Contact): ContactWords {
  const { name, post, phone, email, provinces, hours, otherHoursPhone, awayUntil, validFrom } = of;
  const lists = { subjects: [...of.subjects], languages: [...of.languages], standIn: of.standIn?.id ?? null };
  return { name, post, phone, email, provinces, hours, otherHoursPhone, awayUntil, validFrom, ...lists };
}

/** Names somebody whom other agencies turn to, or changes what is said of them. */
export function ContactForm({ of, onClose }: { of?: Contact; onClose: () => void }) {
  const t = useText(directoryPageText);
  const f = useText(frameText);
  const languageName = useLanguageName();
  const provinces = useProvinces();
  const { data: session } = useSession();
  const own = session?.user?.agency ?? "";
  const [agency, setAgency] = useState(of?.ofAgency ?? own);
  const [words, setWords] = useState(() => (of === undefined ? blank() : wordsOf(of)));
  const colleagues = useQuery(colleaguesQuery(agency)).data?.items ?? [];
  const change = useChangeDirectory();
  const once = useOnce();
  const { at, others } = faultsAt(change.error, fields);
  const set = (next: Partial<ContactWords>) => {
    setWords({ ...words, ...next });
    if (change.error !== null) change.reset();
  };
  const submit = () => {
    const body = { ...words, ...(agency === own ? {} : { ofAgency: agency }) };
    const asked =
      of === undefined
        ? ({ kind: "add", body, once: once(body) } as const)
        : ({ kind: "change", of, body: words } as const);
    change.mutate(asked, { onSuccess: onClose });
  };
  const line = (field: "name" | "post" | "phone" | "email", label: string, type = "text") => (
    <TextInput
      label={label}
      type={type}
      required
      withAsterisk={false}
      minLength={2}
      maxLength={200}
      autoComplete="off"
      error={at.get(field)}
      value={words[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const date = (field: "awayUntil" | "validFrom", label: string) => (
    <TextInput
      label={label}
      type="date"
      required={field === "validFrom"}
      withAsterisk={false}
      error={at.get(field)}
      value={words[field] ?? ""}
      onChange={({ currentTarget: { value } }) =>
        set({ [field]: value === "" && field === "awayUntil" ? null : value })
      }
    />
  );
  return (
    <FormDialog
      title={of === undefined ? t("workbench.directory.add") : t("workbench.directory.change.of", { name: of.name })}
      wide
      change={{ error: others, isPending: change.isPending }}
      onSend={submit}
      onClose={onClose}
    >
      {of === undefined && <ForAgency own={own} value={agency} onChange={setAgency} />}
      {line("name", t("workbench.directory.form.name"))}
      {line("post", t("workbench.directory.form.post"))}
      {line("phone", t("workbench.directory.phone"), "tel")}
      <TextInput
        label={`${t("workbench.directory.other-hours")} (${f("workbench.optional")})`}
        type="tel"
        maxLength={30}
        autoComplete="off"
        error={at.get("otherHoursPhone")}
        value={words.otherHoursPhone ?? ""}
        onChange={({ currentTarget: { value } }) => set({ otherHoursPhone: value === "" ? null : value })}
      />
      {line("email", t("workbench.directory.email"), "email")}
      <Boxes
        legend={t("workbench.directory.form.subjects")}
        options={subjects.map((value) => ({ value, label: t(`workbench.subject.${value}`) }))}
        chosen={words.subjects}
        onChange={(chosen) => set({ subjects: chosen })}
      />
      {words.subjects.length === 0 && <p role="alert">{t("workbench.directory.form.choose")}</p>}
      <Boxes
        legend={t("workbench.directory.form.provinces")}
        options={provinces.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={words.provinces}
        onChange={(chosen) => set({ provinces: chosen })}
        folded
      />
      {at.has("provinces") && <p role="alert">{at.get("provinces")}</p>}
      <HoursField hours={words.hours} onChange={(hours) => set({ hours })} />
      <Boxes
        legend={t("workbench.directory.form.languages")}
        options={languages.map((value) => ({ value, label: languageName(value) }))}
        chosen={words.languages}
        onChange={(chosen) => set({ languages: chosen })}
      />
      <NativeSelect
        label={t("workbench.directory.stand-in")}
        error={at.get("standIn")}
        value={words.standIn ?? ""}
        data={[
          { value: "", label: t("workbench.directory.form.stand-in.none") },
          ...colleagues
            .filter((one) => one.ofAgency === agency && one.id !== of?.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => set({ standIn: value === "" ? null : value })}
      />
      {date("awayUntil", `${t("workbench.directory.form.away")} (${f("workbench.optional")})`)}
      {date("validFrom", t("workbench.directory.form.since"))}
    </FormDialog>
  );
}

/** The own agency, or a partner that it keeps; nothing to choose where it keeps none. */
function ForAgency({ own, value, onChange }: { own: string; value: string; onChange: (agency: string) => void }) {
  const t = useText(directoryPageText);
  const nameOf = useAgencyName();
  const partners =
    useQuery(partnersQuery).data?.items.filter((one) => one.agency === own && one.validTo === null) ?? [];
  if (partners.length === 0) return null;
  return (
    <NativeSelect
      label={t("workbench.directory.form.for")}
      value={value}
      data={[own, ...partners.map(({ id }) => id)].map((id) => ({ value: id, label: nameOf(id) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
