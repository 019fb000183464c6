import { statement } from "../../../kernel/db/statement.ts";

const said = {
  name: "text",
  post: "text",
  phone: "text",
  email: "text",
  subjects: "text[]",
  provinces: "text[]",
  hours: "jsonb",
  other_hours_phone: "text?",
  languages: "text[]",
  stand_in: "text?",
  away_until: "date?",
  valid_from: "date",
} as const;
const row = {
  id: "text",
  of_agency: "text",
  ...said,
  valid_to: "date?",
  changed_at: "timestamptz",
  version: "int4",
  agency: "text",
} as const;
const columns = `id, of_agency, name, post, phone, email, subjects, provinces, hours, other_hours_phone, languages, stand_in, away_until,
  valid_from, valid_to, changed_at, version, agency`;

export const insertFocalPoint = statement({
  params: { id: "text", of_agency: "text", ...said, folded: "text", by: "text", at: "timestamptz", agency: "text" },
  sql: `insert into focal_points (id, of_agency, name, post, phone, email, subjects, provinces, hours, other_hours_phone, languages, stand_in,
          away_until, valid_from, folded, made_by, made_at, changed_at, agency, level)
        values ($id, $of_agency, $name, $post, $phone, $email, $subjects, $provinces, $hours, $other_hours_phone, $languages, $stand_in,
          $away_until, $valid_from, $folded, $by, $at, $at, $agency, 'agencies')`,
});

export const focalPointById = statement({
  params: { id: "text" },
  row,
  sql: `select ${columns} from focal_points where id = $id`,
});

export const focalPointsById = statement({
  params: { ids: "text[]" },
  row,
  sql: `select ${columns} from focal_points where id = any($ids)`,
});

/** Entries in the order of agency and name. `agencies` and `named` null: any; who answers for the whole country answers for a province. */
export const focalPointsPage = statement({
  params: {
    day: "date?",
    agencies: "text[]?",
    words: "text[]",
    named: "text[]",
    subject: "text?",
    province: "text?",
    language: "text?",
    after_agency: "text?",
    after_name: "text?",
    after_id: "text?",
    limit: "int4",
  },
  row,
  sql: `select ${columns} from focal_points
        where ($day is null or valid_from <= $day and (valid_to is null or valid_to >= $day))
          and ($agencies is null or of_agency = any($agencies))
          and (cardinality($words) = 0 or folded like all($words) or of_agency = any($named))
          and ($subject is null or $subject = any(subjects) or 'general' = any(subjects))
          and ($province is null or cardinality(provinces) = 0 or $province = any(provinces))
          and ($language is null or $language = any(languages))
          and ($after_agency is null or (of_agency, name, id) > ($after_agency, $after_name, $after_id))
        order by of_agency, name, id limit $limit`,
});

export const updateFocalPoint = statement({
  params: { id: "text", seen: "int4", ...said, folded: "text", at: "timestamptz" },
  sql: `update focal_points set name = $name, post = $post, phone = $phone, email = $email, subjects = $subjects, provinces = $provinces,
          hours = $hours, other_hours_phone = $other_hours_phone, languages = $languages, stand_in = $stand_in, away_until = $away_until,
          valid_from = $valid_from, folded = $folded, changed_at = $at, version = version + 1
        where id = $id and version = $seen`,
});

export const endFocalPointRow = statement({
  params: { id: "text", seen: "int4", on: "date", at: "timestamptz" },
  sql: `update focal_points set valid_to = $on, changed_at = $at, version = version + 1 where id = $id and version = $seen`,
});
