import { Button, Textarea } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { Link } from "wouter";
import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import type { Added } from "../api/candidates.ts";
import { useAddCandidates } from "../api/candidates.ts";
import { useOnce } from "../api/once.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { useAddAbility } from "./add-ability.ts";

const mostLines = 500;
const faults: readonly Added["outcome"][] = ["no-address", "own-network", "no-app"];

/** Adds addresses, one a line; each line is answered, and those that could not be used stay in the box to be mended. */
export function NewCandidatesPage() {
  const t = useText(candidatesPageText);
  const [written, setWritten] = useState("");
  const add = useAddCandidates();
  const once = useOnce();
  const addresses = written.split("\n");
  const isTooLong = addresses.length > mostLines;
  const items = add.data?.items ?? [];
  const bad = items.filter(({ outcome }) => faults.includes(outcome));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isTooLong || written.trim() === "") return;
    add.mutate(
      { addresses, once: once(addresses) },
      {
        onSuccess: (answer) =>
          setWritten(
            answer.items
              .filter(({ outcome }) => faults.includes(outcome))
              .map(({ address }) => address)
              .join("\n"),
          ),
      },
    );
  };
  return (
    <Page title={t("workbench.candidates.new.title")} about={t("workbench.candidates.new.about")} narrow>
      <form className="sheet stack" onSubmit={submit}>
        <ProblemNote error={add.error} />
        <Textarea
          label={t("workbench.candidates.new.lines")}
          required
          withAsterisk={false}
          rows={8}
          spellCheck={false}
          error={isTooLong ? t("workbench.candidates.new.too-many", { most: mostLines }) : undefined}
          value={written}
          onChange={(event) => setWritten(event.currentTarget.value)}
        />
        <div className="row">
          <AbilityButton ability={useAddAbility()} type="submit" loading={add.isPending}>
            {t("workbench.candidates.new.send")}
          </AbilityButton>
          <Button component={Link} href={paths.candidates} variant="subtle">
            {t("workbench.candidates.new.to-list")}
          </Button>
        </div>
      </form>
      {items.length > 0 && (
        <section className="stack" aria-labelledby="added-lines">
          <h2 id="added-lines">{t("workbench.candidates.new.results")}</h2>
          <div role="status">{bad.length > 0 && <p>{t("workbench.candidates.new.left")}</p>}</div>
          <AddedLines items={items} />
        </section>
      )}
    </Page>
  );
}

function AddedLines({ items }: { items: readonly Added[] }) {
  const t = useText(candidatesPageText);
  return (
    <Table
      heads={[
        { name: t("workbench.candidates.new.line"), isFigure: true },
        t("workbench.candidates.new.address"),
        t("workbench.candidates.new.result"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.line}>
          <td className="figure" data-name={t("workbench.candidates.new.line")}>
            {one.line}
          </td>
          <td className="first written">
            <Where of={one} />
          </td>
          <td>{faults.includes(one.outcome) ? <strong>{one.text}</strong> : one.text}</td>
        </tr>
      ))}
    </Table>
  );
}

function Where({ of: { candidate, platform, address } }: { of: Added }) {
  if (candidate !== null) return <Link href={paths.candidate(candidate)}>{address}</Link>;
  return platform === null ? address : <Link href={paths.platform(platform)}>{address}</Link>;
}
