import type { CaptureFailure } from "../model.ts";

/** A capture that comes to nothing for a reason that a person can be told. */
export class CaptureRefused extends Error {
  readonly code: CaptureFailure;

  constructor(code: CaptureFailure, detail: string = code) {
    super(detail);
    this.name = "CaptureRefused";
    this.code = code;
  }
}
