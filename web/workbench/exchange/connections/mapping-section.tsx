import { Button } from "@mantine/core";
import { useState } from "react";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import type { ConnectionFile, Mapping } from "../../api/connections.ts";
import { connections, usePreview } from "../../api/connections.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { useText } from "../../words/lang.tsx";
import { MappedColumns } from "./mapped-columns.tsx";
import { MappingEditor } from "./mapping-editor.tsx";
import { PreviewTable } from "./preview-table.tsx";

/** The mapping of a connection: read the partner's columns, map them, look at 20 rows, save. */
export function MappingSection({ of }: { of: ConnectionFile }) {
  const t = useText(exchangeConnectionsText);
  const preview = usePreview(of.id);
  const save = connections.useChange(of, "/mapping");
  const [mapping, setMapping] = useState<Mapping | null>(of.mapping);
  const [columns, setColumns] = useState<readonly string[]>([]);
  const look = (by: Mapping | null) =>
    preview.mutate(by, {
      onSuccess: (read) => {
        setColumns(read.columns.map(({ name }) => name));
        if (by === null && read.suggested !== null) setMapping(read.suggested);
      },
    });
  const { manage } = of.abilities;
  return (
    <section className="sheet stack" aria-label={t("connections.mapping")}>
      <h2>
        {of.mappingVersion === 0
          ? t("connections.mapping")
          : t("connections.mapping.version", { n: of.mappingVersion })}
      </h2>
      {manage.allowed && <p className="soft">{t("connections.mapping.about")}</p>}
      <ProblemNote error={preview.error} />
      {mapping === null && (
        <>
          <p>{t("connections.mapping.none")}</p>
          <div className="row">
            <AbilityButton ability={manage} loading={preview.isPending} onClick={() => look(null)}>
              {t("connections.mapping.read")}
            </AbilityButton>
          </div>
        </>
      )}
      {mapping !== null && !manage.allowed && <MappedColumns mapping={mapping} />}
      {mapping !== null && manage.allowed && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(mapping);
          }}
        >
          <MappingEditor mapping={mapping} columns={columns} onChange={setMapping} />
          <ProblemNote error={save.error} />
          <div className="row">
            <Button variant="default" loading={preview.isPending} onClick={() => look(mapping)}>
              {t("connections.mapping.preview")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("connections.mapping.save")}
            </Button>
          </div>
        </form>
      )}
      {preview.data !== undefined && <PreviewTable of={preview.data} mapping={mapping} />}
    </section>
  );
}
