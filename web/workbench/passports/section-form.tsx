import { Alert, Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { passportPageText } from "../../../src/kernel/text/workbench/passports.ts";
import type { ProductPassport, SectionName } from "../api/passports.ts";
import { useSaveSection } from "../api/passports.ts";
import { isRefusal, Refusal } from "../api/request.ts";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import type { Row, Spec } from "./field-specs.ts";
import { specs } from "./field-specs.ts";
import { PlainField } from "./plain-field.tsx";
import { RowsField } from "./rows-field.tsx";

/**
 * One section of a passport, saved by itself. Where somebody else saved first, the fields that one changed stay as typed and the others become
 * theirs, until one takes all of what they left.
 */
export function SectionForm({ of, section }: { of: ProductPassport; section: SectionName }) {
  const t = useText(passportPageText);
  const [typed, setTyped] = useState<Row | null>(null);
  const save = useSaveSection(of, section);
  const said: Row = { ...(of.content[section] as Row), ...typed };
  const { faults, others } = faultsIn(save.error, specs[section]);
  const change = (name: string, value: Row[string]) => {
    setTyped({ ...typed, [name]: value });
    if (save.error !== null || save.data !== undefined) save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(said, { onSuccess: () => setTyped(null) });
  };
  return (
    <section className="sheet" id={section} aria-labelledby={`${section}-title`}>
      <form className="stack" onSubmit={submit}>
        <h2 id={`${section}-title`}>{t(`workbench.passport.section.${section}`)}</h2>
        <ProblemNote error={others} />
        {isRefusal(save.error, "stale") && (
          <Alert color="yellow" variant="light">
            <div className="row spread">
              <p>{t("workbench.passport.kept-typed")}</p>
              <Button
                size="xs"
                variant="default"
                onClick={() => {
                  setTyped(null);
                  save.reset();
                }}
              >
                {t("workbench.passport.take-saved")}
              </Button>
            </div>
          </Alert>
        )}
        {specs[section].map((spec) =>
          spec.kind === "rows" ? (
            <RowsField
              key={spec.name}
              spec={spec}
              rows={said[spec.name] as Row[]}
              faults={faults}
              onChange={(rows) => change(spec.name, rows)}
            />
          ) : (
            <PlainField
              key={spec.name}
              spec={spec}
              value={said[spec.name] ?? ""}
              error={faults.get(`/${spec.name}`)}
              onChange={(value) => change(spec.name, value)}
            />
          ),
        )}
        <div className="row">
          <Button type="submit" loading={save.isPending} variant={typed === null ? "default" : "filled"}>
            {t("workbench.passport.save", { what: t(`workbench.passport.section.${section}`) })}
          </Button>
          <span role="status" className="soft">
            {save.isSuccess ? t("workbench.passport.saved") : typed !== null ? t("workbench.passport.unsaved") : ""}
          </span>
        </div>
      </form>
    </section>
  );
}

/** What the server said of single fields, by pointer, and the refusal itself where it said anything of none that is here. */
function faultsIn(error: unknown, fields: readonly Spec[]): { faults: ReadonlyMap<string, string>; others: unknown } {
  if (!(error instanceof Refusal) || error.body.errors === undefined) return { faults: new Map(), others: error };
  const faults = new Map(error.body.errors.map(({ pointer, message }) => [pointer, message]));
  const known = [...faults.keys()].every((pointer) => fields.some(({ name }) => pointer.startsWith(`/${name}`)));
  return { faults, others: known ? null : error };
}
