import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { exchangeFilesPageText } from "../../../../src/kernel/text/workbench/exchange-files.ts";
import type { Mapping } from "../../api/connections.ts";
import type { FilePreview, FileReport } from "../../api/exchange-files.ts";
import { useImportFile, usePreviewFile } from "../../api/exchange-files.ts";
import { ChooseFile } from "../../frame/choose-file.tsx";
import { Loading } from "../../frame/loading.tsx";
import { Page } from "../../frame/page.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import { MappingEditor } from "../connections/mapping-editor.tsx";
import { PreviewTable } from "../connections/preview-table.tsx";
import { FileProblems } from "./file-problems.tsx";

/** Records out of a file: choose it, see what every line would become, keep it. */
export function ImportRecordsPage() {
  const t = useText(exchangeFilesPageText);
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState("");
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [looked, setLooked] = useState<Mapping | null>(null);
  const preview = usePreviewFile();
  const keep = useImportFile();
  const look = (chosen: File, by: Mapping | null) =>
    preview.mutate(
      { file: chosen, mapping: by, source: "" },
      {
        onSuccess: ({ suggested }) => {
          setLooked(by);
          if (suggested !== null) setMapping(suggested);
        },
      },
    );
  const begin = (chosen: File | null) => {
    setFile(chosen);
    setMapping(null);
    preview.reset();
    keep.reset();
  };
  const choose = (chosen: File) => {
    begin(chosen);
    setSource(chosen.name.replace(/\.[^.]*$/, ""));
    look(chosen, null);
  };
  const read = preview.data;
  return (
    <Page title={t("workbench.record-files.import.title")} about={t("workbench.record-files.import.about")}>
      <section className="sheet stack">
        <ChooseFile
          label={t("workbench.record-files.file")}
          accept=".xlsx,.csv,.tsv,.json,.jsonl,.ndjson"
          file={file}
          onChoose={choose}
        />
        <ProblemNote error={preview.error} />
        {preview.isPending && <Loading />}
        {read !== undefined && <p>{t(`workbench.record-files.form.${shapeOf(read)}`)}</p>}
      </section>
      {read?.form === "table" && mapping !== null && file !== null && keep.data === undefined && (
        <form
          className="sheet stack"
          onSubmit={(event) => {
            event.preventDefault();
            look(file, mapping);
          }}
        >
          <h2>{t("workbench.record-files.columns")}</h2>
          <MappingEditor
            mapping={mapping}
            columns={read.columns.map(({ name }) => name)}
            onChange={(changed) => {
              setMapping(changed);
              keep.reset();
            }}
          />
          <div className="row">
            <Button type="submit" variant="default" loading={preview.isPending}>
              {t("workbench.record-files.preview")}
            </Button>
          </div>
        </form>
      )}
      {read !== undefined && file !== null && keep.data === undefined && (
        <Looked
          read={read}
          mapping={mapping}
          isAsShown={mapping === looked}
          source={source}
          onSource={setSource}
          keep={{
            isPending: keep.isPending,
            error: keep.error,
            go: () => keep.mutate({ file, mapping: read.form === "table" ? mapping : null, source }),
          }}
        />
      )}
      {keep.data !== undefined && <Kept report={keep.data} onAnother={() => begin(null)} />}
    </Page>
  );
}

const shapeOf = ({ form }: FilePreview) => (form === "record-table" ? "records" : form);

type LookedParts = {
  read: FilePreview;
  mapping: Mapping | null;
  /** Whether the columns are still joined as they were when the file was looked at. */
  isAsShown: boolean;
  source: string;
  onSource: (source: string) => void;
  keep: { isPending: boolean; error: unknown; go: () => void };
};

/** What the whole file would become. Before the columns of a table are joined, and when they are joined anew, there is nothing to keep yet. */
function Looked({ read, mapping, isAsShown, source, onSource, keep }: LookedParts) {
  const t = useText(exchangeFilesPageText);
  const { number } = useFormat();
  const isMapped = read.form !== "table" || (mapping !== null && isAsShown);
  const counts = { read: number(read.read), good: number(read.good), refused: number(read.refused) };
  return (
    <section className="sheet stack" aria-label={t("workbench.record-files.preview")}>
      <h2>{t("workbench.record-files.looked")}</h2>
      {isMapped && <p role="status">{t("workbench.record-files.counts", counts)}</p>}
      <FileProblems of={read.problems} />
      {isMapped && read.good === 0 && <p role="alert">{t("workbench.record-files.nothing")}</p>}
      {isMapped && read.good > 0 && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            keep.go();
          }}
        >
          <TextInput
            label={t("workbench.record-files.source")}
            description={t("workbench.record-files.source.about")}
            required
            withAsterisk={false}
            maxLength={120}
            value={source}
            onChange={(event) => onSource(event.currentTarget.value)}
          />
          <ProblemNote error={keep.error} />
          <div className="row">
            <Button type="submit" loading={keep.isPending}>
              {t("workbench.record-files.go", { n: number(read.good) })}
            </Button>
          </div>
        </form>
      )}
      <PreviewTable of={read} mapping={mapping} />
    </section>
  );
}

function Kept({ report, onAnother }: { report: FileReport; onAnother: () => void }) {
  const t = useText(exchangeFilesPageText);
  const { number } = useFormat();
  const counts = {
    new: number(report.new),
    changed: number(report.changed),
    unchanged: number(report.unchanged),
    refused: number(report.refused),
  };
  return (
    <section className="sheet stack">
      <p role="status">{t("workbench.record-files.done", counts)}</p>
      <FileProblems of={report.problems} />
      <div className="row">
        <Link href={paths.records}>{t("workbench.record-files.look")}</Link>
        <Button variant="default" size="xs" onClick={onAnother}>
          {t("workbench.record-files.another")}
        </Button>
      </div>
    </section>
  );
}
