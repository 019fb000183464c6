import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FilePreviewAnswer, FileReportAnswer } from "../../../src/outcomes/exchange/index.ts";
import type { Mapping } from "./connections.ts";
import { request } from "./request.ts";

export type FilePreview = FilePreviewAnswer;
export type FileReport = FileReportAnswer;
export const exportFormats = ["xlsx", "csv", "jsonl", "safety-gate", "epcis"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The address under which a browser gets a file of records. */
export function exportAddress(given: {
  format: ExportFormat;
  purpose: string;
  kind: string | null;
  agency: string | null;
}): string {
  const said = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null);
  return `/v1/exchange/export?${new URLSearchParams(said).toString()}`;
}

export type IncomingFile = { file: File; mapping: Mapping | null; source: string };

function formOf({ file, mapping, source }: IncomingFile): FormData {
  const form = new FormData();
  form.set("file", file);
  form.set("source", source);
  if (mapping !== null) form.set("mapping", JSON.stringify(mapping));
  return form;
}

/** Reads a file as if it were kept. */
export function usePreviewFile() {
  return useMutation({
    mutationFn: (given: IncomingFile) =>
      request<FilePreview>("POST", "/v1/exchange/files/preview", { body: formOf(given) }),
  });
}

export function useImportFile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: IncomingFile) => request<FileReport>("POST", "/v1/exchange/files", { body: formOf(given) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["exchange-records"] }),
  });
}
