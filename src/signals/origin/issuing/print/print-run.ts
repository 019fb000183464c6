import type { CodeBatch } from "../../../../engines/codes/index.ts";
import type { PrintFormat } from "../model.ts";

/** Everything that a print file says: the same run always gives the same bytes. */
export type PrintRun = CodeBatch & {
  readonly size: number;
  readonly withPin: boolean;
  readonly signed: boolean;
  readonly format: PrintFormat;
  /** Where a scanned code leads, in capitals, so that a QR code takes its letters in the dense form: `HTTPS://HOST`. */
  readonly host: string;
  readonly lot: string | null;
  readonly producedOn: string | null;
  readonly expiresOn: string | null;
};

/** The text of the QR code up to its serial: a GS1 Digital Link. */
export function linkHead(run: Pick<PrintRun, "host" | "gtin">): string {
  return `${run.host}/01/${run.gtin}/21/`;
}

/** What the GS1 DataMatrix says, AI by AI, up to the serial. */
export function elementsBefore(run: Pick<PrintRun, "gtin" | "lot" | "expiresOn">): [ai: string, value: string][] {
  return [
    ["01", run.gtin],
    ...(run.expiresOn === null ? [] : [["17", run.expiresOn.slice(2).replaceAll("-", "")] as [string, string]]),
    ...(run.lot === null ? [] : [["10", run.lot] as [string, string]]),
  ];
}
