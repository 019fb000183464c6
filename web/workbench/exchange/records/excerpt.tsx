import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import { excerptText } from "../../../../src/kernel/text/workbench/exchange-excerpt.ts";
import type { ExcerptOf } from "../../api/exchange-excerpts.ts";
import { excerptQuery, excerptSourceQuery } from "../../api/exchange-excerpts.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { useMaySee } from "../../frame/may-see.ts";
import { paths } from "../../paths.ts";
import { useText } from "../../words/lang.tsx";
import { LevelTag } from "./record-tags.tsx";

const ExcerptForm = lazy(async () => ({ default: (await import("./excerpt-form.tsx")).ExcerptForm }));

/** Opens the choice of what of a case or a lead goes to other forces; with its record already there it leads to that. */
export function ExcerptButton({ of }: { of: ExcerptOf }) {
  const t = useText(excerptText);
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...excerptQuery(of), enabled: useMaySee("handling") });
  if (data === undefined || (data.record !== null && !open)) return null;
  return (
    <>
      <AbilityButton ability={data.make} size="sm" variant="default" onClick={() => setOpen(true)}>
        {t("workbench.excerpt.button")}
      </AbilityButton>
      {open && <Form of={of} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The record that was made of a case or a lead, and whether the two have parted; nothing where none was made. */
export function ExcerptSection({ of }: { of: ExcerptOf }) {
  const t = useText(excerptText);
  const [open, setOpen] = useState(false);
  const { data } = useQuery({ ...excerptQuery(of), enabled: useMaySee("handling") });
  if (data === undefined || data.record === null) return null;
  return (
    <section className="sheet stack" aria-labelledby="excerpt">
      <h2 id="excerpt">{t("workbench.excerpt.section")}</h2>
      <div className="row">
        <Link href={paths.record(data.record.id)}>{data.record.title}</Link> <LevelTag of={data.record} />
      </div>
      {data.isChanged && <p>{t(`workbench.excerpt.changed.${of.kind}`)}</p>}
      <div className="no-print">
        <AbilityButton
          ability={data.make}
          size="sm"
          variant={data.isChanged ? "filled" : "default"}
          onClick={() => setOpen(true)}
        >
          {t(data.isChanged ? "workbench.excerpt.changed.look" : "workbench.excerpt.choose-again")}
        </AbilityButton>
      </div>
      {open && <Form of={of} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** Of what a record was made, for its keeper; and the way to bring it up to that. */
export function ExcerptSource({ record }: { record: string }) {
  const t = useText(excerptText);
  const [open, setOpen] = useState(false);
  const of = useQuery(excerptSourceQuery(record)).data?.of ?? null;
  if (of === null) return null;
  return (
    <section className="sheet stack" aria-labelledby="made-of">
      <h2 id="made-of">{t(`workbench.excerpt.of.${of.kind}`)}</h2>
      <Link href={of.kind === "case" ? paths.case(of.id) : paths.lead(of.id)}>{of.name}</Link>
      {of.isChanged && (
        <div className="row">
          <p>{t(`workbench.excerpt.changed.${of.kind}`)}</p>
          <Button size="sm" className="no-print" onClick={() => setOpen(true)}>
            {t("workbench.excerpt.changed.look")}
          </Button>
        </div>
      )}
      {open && <Form of={{ kind: of.kind, id: of.id }} onClose={() => setOpen(false)} />}
    </section>
  );
}

function Form({ of, onClose }: { of: ExcerptOf; onClose: () => void }) {
  const { data } = useQuery({ ...excerptQuery(of), enabled: useMaySee("handling") });
  return (
    data !== undefined && (
      <Suspense>
        <ExcerptForm of={of} excerpt={data} onClose={onClose} />
      </Suspense>
    )
  );
}
