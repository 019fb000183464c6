import { Alert, Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { productsPageText } from "../../../src/kernel/text/workbench/products.ts";
import { registerAbilityQuery, useRegisterProduct } from "../api/products.ts";
import { Refusal } from "../api/request.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";

const fields = ["name", "brand", "model", "gtin", "holder"] as const;
type Field = (typeof fields)[number];
const longest = { name: 500, brand: 200, model: 200, gtin: 40, holder: 300 } as const;
const levels = ["own", "agencies", "public"] as const;

/** Registers one product; what the server finds wrong stands at its field. */
export function NewProductPage() {
  const t = useText(productsPageText);
  const [, go] = useLocation();
  const [written, setWritten] = useState<Record<Field, string>>({
    name: "",
    brand: "",
    model: "",
    gtin: "",
    holder: "",
  });
  const [level, setLevel] = useState<string>("agencies");
  const { data: ability } = useQuery(registerAbilityQuery);
  const register = useRegisterProduct();
  const { atFields, others } = faultsOf(register.error);
  const change = (field: Field, value: string) => {
    setWritten({ ...written, [field]: value });
    if (register.error !== null || register.data !== undefined) register.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = (field: Field) => written[field].trim() || null;
    const [brand, model, gtin, holder] = [said("brand"), said("model"), said("gtin"), said("holder")];
    register.mutate(
      { name: written.name.trim(), brand, model, gtin, holder, level },
      {
        onSuccess: (kept) => {
          if (kept.new > 0) go(`${paths.products}?q=${encodeURIComponent(gtin ?? written.name.trim())}`);
        },
      },
    );
  };
  return (
    <Page title={t("workbench.products.add")} narrow>
      <form className="sheet stack" onSubmit={submit}>
        <ProblemNote error={others} />
        <div role="status">
          {register.data?.new === 0 && (
            <Alert>{t(`workbench.products.${register.data.changed > 0 ? "updated" : "unchanged"}`)}</Alert>
          )}
        </div>
        {fields.map((field) => (
          <TextInput
            key={field}
            label={t(`workbench.products.${field}`)}
            description={field === "name" || field === "gtin" ? t(`workbench.products.${field}.about`) : undefined}
            required={field === "name"}
            withAsterisk={false}
            {...(field === "name" ? { minLength: 3 } : {})}
            {...(field === "gtin" ? { inputMode: "numeric" } : {})}
            maxLength={longest[field]}
            autoComplete="off"
            error={atFields.get(field)}
            value={written[field]}
            onChange={(event) => change(field, event.currentTarget.value)}
          />
        ))}
        <NativeSelect
          label={t("workbench.products.level")}
          value={level}
          data={levels.map((value) => ({ value, label: t(`workbench.products.level.${value}`) }))}
          onChange={(event) => setLevel(event.currentTarget.value)}
        />
        <div className="row">
          <AbilityButton ability={ability} type="submit" loading={register.isPending}>
            {t("workbench.products.add")}
          </AbilityButton>
          <Button component={Link} href={paths.products} variant="subtle">
            {t("workbench.products.to-list")}
          </Button>
        </div>
      </form>
    </Page>
  );
}

/** What the server said of single fields, and the refusal itself where it said anything else. */
function faultsOf(error: unknown): { atFields: Map<Field, string>; others: unknown } {
  const atFields = new Map<Field, string>();
  if (!(error instanceof Refusal) || error.body.errors === undefined) return { atFields, others: error };
  for (const { pointer, message } of error.body.errors) {
    const field = fields.find((one) => pointer === `/products/0/${one}`);
    if (field === undefined) return { atFields, others: error };
    atFields.set(field, message);
  }
  return { atFields, others: null };
}
