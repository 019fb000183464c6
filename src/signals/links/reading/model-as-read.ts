import type { LinkModel } from "../../../engines/linkage/index.ts";
import { firstModel, readModel } from "../../../engines/linkage/index.ts";

/** A kept model; the first guess where there is none, or where it was learnt with other fields than accounts are compared by today. */
export function modelAsRead(written: string | null): LinkModel {
  if (written === null) return firstModel;
  try {
    return readModel(written);
  } catch (error) {
    if (error instanceof TypeError) return firstModel;
    throw error;
  }
}
