import { foldText } from "../../../../engines/vietnamese/index.ts";
import type { Column } from "../partners/model.ts";
import type { MappedField, Mapping } from "./model.ts";

/** What columns are called, folded, and what that says of them. */
const said: readonly [RegExp, Partial<MappedField>][] = [
  [/^(?:.*_)?(?:sdt|dien_thoai|so_dien_thoai|phone|tel|mobile|hotline)(?:_|$)/, { value: "phone" }],
  [/^(?:.*_)?(?:mst|ma_so_thue|tax_code|tax_id|tax)(?:_|$)/, { value: "tax" }],
  [/(?:^|_)(?:stk|tai_khoan|so_tk|bank_account|account_number)(?:_|$)/, { value: "bank" }],
  [/(?:^|_)(?:email|thu_dien_tu)(?:_|$)/, { value: "email" }],
  [/(?:^|_)(?:gtin|ean|barcode|ma_vach)(?:_|$)/, { value: "gtin" }],
  [/(?:^|_)(?:url|link|website|trang_web)(?:_|$)/, { value: "page" }],
];
const named = /(?:^|_)(?:ten|name|title|tieu_de|ho_ten)(?:_|$)/;
const keyed = /^(?:id|ma|so|code|no|number|key)$|(?:^|_)(?:id|ma_vu|so_vu|so_hieu|so_ho_so|case_no)$/;
const happened = /(?:^|_)(?:ngay|date|occurred)(?:_|$)/;
const weighed = /(?:^|_)(?:khoi_luong|trong_luong|weight)(?:_kg)?$/;
const paid = /(?:^|_)(?:gia_tri|so_tien|gia|tien|amount|value|price)(?:_|$)/;
const isNumber = (type: string) => /int|num|dec|double|real|float|money/i.test(type);
const isDay = (type: string) => /date|time/i.test(type);

const blank: Omit<MappedField, "name" | "column"> = {
  as: "text",
  unit: null,
  keptAs: null,
  comma: false,
  days: "ymd",
  choices: {},
  onBad: "refuse",
  value: null,
  level: null,
};

/** A mapping to begin with, by the names of the columns; a person looks it through before anything is kept. Null where there is no column. */
export function suggestMapping(columns: readonly Column[]): Mapping | null {
  const known = columns
    .slice(0, 60)
    .map((column) => ({ ...column, plain: foldText(column.name).replace(/[^a-z0-9]+/g, "_") }));
  const [first] = known;
  if (first === undefined) return null;
  const key = known.find(({ plain }) => keyed.test(plain)) ?? first;
  const title = known.find(({ plain }) => named.test(plain)) ?? known.find((column) => column !== key) ?? key;
  const day = known.find(({ plain, type }) => happened.test(plain) && (isDay(type) || type === ""));
  const fields = known
    .filter((column) => column !== key && column !== title && column !== day)
    .map(({ name, type, plain }): MappedField => ({
      ...blank,
      name: readable(name),
      column: name,
      ...shape(plain, type),
    }));
  return {
    key: [key.name],
    kind: "case",
    title: `{${title.name}}`,
    summary: null,
    occurredOn: day === undefined ? null : { column: day.name, days: "ymd" },
    level: "own",
    sharedWith: [],
    fields,
    nulls: [],
  };
}

function shape(plain: string, type: string): Partial<MappedField> {
  const value = said.find(([pattern]) => pattern.test(plain))?.[1];
  if (value !== undefined) return value;
  if (weighed.test(plain)) return { as: "number", unit: "kg", keptAs: "kg" };
  if (paid.test(plain) && (isNumber(type) || type === "")) return { as: "money", unit: "đồng" };
  if (isNumber(type)) return { as: "number" };
  return isDay(type) ? { as: /time/i.test(type) ? "time" : "date" } : {};
}

/** A column's name as people read it: `so_dien_thoai` is `So dien thoai`. */
function readable(name: string): string {
  const words = name
    .replace(/[_\s]+/g, " ")
    .trim()
    .slice(0, 80);
  return words === "" ? name.slice(0, 80) : words.charAt(0).toUpperCase() + words.slice(1);
}
