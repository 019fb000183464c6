import { Readable } from "node:stream";
import type { Context as HonoContext } from "hono";
import { z } from "@hono/zod-openapi";
import type { Api, Env } from "../../../../kernel/http/api.ts";
import { faultsOf } from "../../../../kernel/faults.ts";
import { route } from "../../../../kernel/http/api.ts";
import { allow } from "../../../../kernel/actor.ts";
import { problem } from "../../../../kernel/problem.ts";
import type { Lang } from "../../../../kernel/text/index.ts";
import { text } from "../../../../kernel/text/index.ts";
import type { Mapping } from "../../connections/mapping/model.ts";
import { mappingSchema } from "../../connections/mapping/model.ts";
import { previewAnswer } from "../../connections/answers.ts";
import { canKeepRecords } from "../../records/policy.ts";
import type { ExchangeKey } from "../../records/values.ts";
import { fileForms } from "../model.ts";
import type { IncomingFile } from "./file.ts";
import { importFile } from "./import-file.ts";
import { previewFile } from "./preview-file.ts";

const tag = "exchange records";
const mebibyte = 2 ** 20;
/** What a page takes; more goes by a folder connection or the command line. */
const largestFile = 20 * mebibyte;
const mostRecords = 20_000;

const count = z.number().int();
const problems = z.array(
  z.object({ line: count, column: z.string().nullable(), words: z.string(), leftOut: z.boolean() }),
);
const filePreviewAnswer = previewAnswer
  .extend({ form: z.enum(fileForms), read: count, good: count, refused: count, problems })
  .openapi("ExchangeFilePreview");
export type FilePreviewAnswer = z.infer<typeof filePreviewAnswer>;
const fileReportAnswer = z
  .object({
    source: z.string(),
    form: z.enum(fileForms),
    read: count,
    new: count,
    changed: count,
    unchanged: count,
    refused: count,
    problems,
  })
  .openapi("ExchangeFileReport");
export type FileReportAnswer = z.infer<typeof fileReportAnswer>;

/** Records out of files: `/v1/exchange/files…`. */
export function incomingRoutes(api: Api, key: ExchangeKey): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/files/preview",
      tag,
      summary:
        "Reads a file of records and keeps nothing: multipart/form-data with `file` and, for tables of another shape, `mapping` as JSON (docs/formats.md)",
      answer: filePreviewAnswer,
    }),
    async (c) => {
      const { file, mapping } = await formOfRequest(c);
      const { rows, columns, suggested, ...told } = await previewFile(c.get("ctx"), file, mapping);
      return c.json({
        ...told,
        columns: columns.map((name) => ({ name, type: "" })),
        rows: rows.map((row) => ({
          key: row.key,
          raw: row.raw,
          record: row.record,
          problems: row.problems.map(({ column, words, leftOut }) => ({ column, code: "cell", words, leftOut })),
        })),
        problem: null,
        suggested,
      });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/files",
      tag,
      summary:
        "Keeps the records of a file: multipart/form-data with `file`, `source` (under which name they are known again) and `mapping`; sending it again changes nothing",
      answer: fileReportAnswer,
    }),
    async (c) => {
      const { file, mapping, source } = await formOfRequest(c);
      return c.json(await importFile(c.get("ctx"), file, { source, mapping, key, most: mostRecords }));
    },
  );
}

/** The parts of the form; who may not keep records is told so before anything is read. */
async function formOfRequest(
  c: HonoContext<Env>,
): Promise<{ file: IncomingFile; mapping: Mapping | null; source: string }> {
  const { actor, lang } = c.get("ctx");
  allow(canKeepRecords(actor, actor.agency), lang);
  const stated = Number(c.req.header("content-length") ?? Number.NaN);
  // A body that does not say how long it is could be of any length.
  if (!(stated <= largestFile + mebibyte))
    throw problem("too-large", text(lang, "exchange-formats.file.too-large", { most: largestFile / mebibyte }));
  const form = await c.req.raw.formData().catch(() => null);
  if (form === null) throw problem("malformed", text(lang, "kernel.problem.form", { part: "file" }));
  const [given, written, source] = [form.get("file"), form.get("mapping"), form.get("source")];
  if (!(given instanceof File) || given.size === 0)
    throw problem("invalid", text(lang, "exchange-formats.file.none"), {
      faults: [{ pointer: "/file", code: "required", message: text(lang, "exchange-formats.file.none") }],
    });
  const bytes = Buffer.from(await given.arrayBuffer());
  return {
    file: { name: given.name, open: () => Readable.from([bytes]) },
    mapping: typeof written === "string" && written !== "" ? mappingIn(lang, written) : null,
    source: typeof source === "string" && source.trim() !== "" ? source : given.name.replace(/\.[^.]*$/, ""),
  };
}

function mappingIn(lang: Lang, written: string): Mapping {
  let found: unknown;
  try {
    found = JSON.parse(written);
  } catch {
    throw problem("malformed", text(lang, "kernel.problem.json"));
  }
  const parsed = mappingSchema.safeParse(found);
  if (!parsed.success) throw problem("invalid", undefined, { faults: faultsOf(lang, parsed.error, "mapping") });
  return parsed.data;
}
