import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useState } from "react";
import { useLocation } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import type { OrderWords } from "../api/code-orders.ts";
import { usePlaceOrder } from "../api/code-orders.ts";
import { passportsQuery } from "../api/passports.ts";
import { useOnce } from "../api/once.ts";
import { Refusal } from "../api/request.ts";
import { Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";

const formats = ["csv", "zpl", "pdf"] as const;
const blank: OrderWords = {
  gtin: "",
  productName: "",
  lot: "",
  producedOn: null,
  expiresOn: null,
  size: 1000,
  withPin: true,
  signed: false,
  format: "csv",
  note: "",
};

/** The form of an order; what is wrong with a field stands at the field. */
export function NewOrderPage() {
  const t = useText(issuingPageText);
  const f = useText(frameText);
  const [words, setWords] = useState(blank);
  const place = usePlaceOrder();
  const once = useOnce();
  const [, go] = useLocation();
  const set = (change: Partial<OrderWords>) => setWords({ ...words, ...change });
  const faults = place.error instanceof Refusal ? (place.error.body.errors ?? []) : [];
  const faultOf = (field: keyof OrderWords) => faults.find((fault) => fault.pointer === `/${field}`)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    place.mutate({ input: words, once: once(words) }, { onSuccess: (placed) => go(paths.codeOrder(placed.id)) });
  };
  const optional = (label: string) => `${label} (${f("workbench.optional")})`;
  return (
    <Page title={t("workbench.codes.new")} about={t("workbench.codes.about.party")} narrow>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={place.error} />
        <PassportChoice onChosen={set} />
        <TextInput
          label={t("workbench.codes.form.gtin")}
          description={t("workbench.codes.form.gtin.help")}
          error={faultOf("gtin")}
          inputMode="numeric"
          required
          withAsterisk={false}
          maxLength={20}
          value={words.gtin}
          onChange={(event) => set({ gtin: event.currentTarget.value })}
        />
        <TextInput
          label={t("workbench.codes.form.name")}
          error={faultOf("productName")}
          required
          withAsterisk={false}
          maxLength={300}
          value={words.productName}
          onChange={(event) => set({ productName: event.currentTarget.value })}
        />
        <NumberInput
          label={t("workbench.codes.form.size")}
          description={t("workbench.codes.form.size.help")}
          error={faultOf("size")}
          required
          withAsterisk={false}
          allowDecimal={false}
          allowNegative={false}
          min={1}
          max={5_000_000}
          hideControls
          thousandSeparator="."
          decimalSeparator=","
          value={words.size}
          onChange={(value) => set({ size: Number(value) })}
        />
        <TextInput
          label={optional(t("workbench.codes.form.lot"))}
          description={t("workbench.codes.form.lot.help")}
          error={faultOf("lot")}
          maxLength={20}
          value={words.lot}
          onChange={(event) => set({ lot: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={optional(t("workbench.codes.form.produced"))}
          error={faultOf("producedOn")}
          value={words.producedOn ?? ""}
          onChange={(event) => set({ producedOn: event.currentTarget.value || null })}
        />
        <TextInput
          type="date"
          label={optional(t("workbench.codes.form.expires"))}
          error={faultOf("expiresOn")}
          value={words.expiresOn ?? ""}
          onChange={(event) => set({ expiresOn: event.currentTarget.value || null })}
        />
        <Checkbox
          label={t("workbench.codes.form.pin")}
          description={t("workbench.codes.form.pin.help")}
          checked={words.withPin}
          onChange={(event) => set({ withPin: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("workbench.codes.form.signed")}
          description={t("workbench.codes.form.signed.help")}
          checked={words.signed}
          onChange={(event) => set({ signed: event.currentTarget.checked })}
        />
        <NativeSelect
          label={t("workbench.codes.form.format")}
          value={words.format}
          onChange={(event) => set({ format: event.currentTarget.value })}
        >
          {formats.map((one) => (
            <option key={one} value={one}>
              {t(`workbench.codes.format.${one}`)}
            </option>
          ))}
        </NativeSelect>
        <Textarea
          label={optional(t("workbench.codes.form.note"))}
          rows={3}
          maxLength={2000}
          value={words.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <div className="row">
          <Button type="submit" loading={place.isPending}>
            {t("workbench.codes.form.go")}
          </Button>
          <Button variant="subtle" onClick={() => go(paths.codeOrders)}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** The party's own products, to fill in number and name; nothing where it has no passports yet. */
function PassportChoice({ onChosen }: { onChosen: (words: { gtin: string; productName: string }) => void }) {
  const t = useText(issuingPageText);
  const passports = useInfiniteQuery(passportsQuery(""));
  const items = passports.data?.pages[0]?.items ?? [];
  const [chosen, setChosen] = useState("");
  if (items.length === 0) return null;
  return (
    <NativeSelect
      label={t("workbench.codes.form.passport")}
      value={chosen}
      onChange={(event) => {
        setChosen(event.currentTarget.value);
        const of = items.find((one) => one.id === event.currentTarget.value);
        if (of !== undefined) onChosen({ gtin: of.gtin, productName: of.name });
      }}
    >
      <option value="">{t("workbench.codes.form.passport.none")}</option>
      {items.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name} · {one.gtin}
        </option>
      ))}
    </NativeSelect>
  );
}
