import { z } from "zod";
import type { Json, RowOf } from "../../../kernel/db/statement.ts";
import type { FocalPoint, FocalPointChange } from "./model.ts";
import { foldedFocalPoint, subjects } from "./model.ts";
import { span } from "./reach.ts";
import type { focalPointById } from "./store.ts";

const knownSubjects = z.array(z.enum(subjects));

export function toFocalPoint(row: RowOf<typeof focalPointById>): FocalPoint {
  return {
    id: row.id,
    ofAgency: row.of_agency,
    name: row.name,
    post: row.post,
    phone: row.phone,
    email: row.email,
    subjects: knownSubjects.parse(row.subjects),
    provinces: row.provinces,
    hours: span.array().parse(row.hours),
    otherHoursPhone: row.other_hours_phone,
    languages: row.languages,
    standIn: row.stand_in,
    awayUntil: row.away_until,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    changedAt: row.changed_at,
    version: row.version,
    agency: row.agency,
  };
}

/** What was said of a focal point, as its row holds it. */
export function rowOf(input: FocalPointChange) {
  return {
    name: input.name,
    post: input.post,
    phone: input.phone,
    email: input.email,
    subjects: input.subjects as string[],
    provinces: input.provinces,
    hours: input.hours as Json,
    other_hours_phone: input.otherHoursPhone,
    languages: input.languages,
    stand_in: input.standIn,
    away_until: input.awayUntil,
    valid_from: input.validFrom,
    folded: foldedFocalPoint(input),
  };
}
