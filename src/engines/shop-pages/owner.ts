import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import type { Block } from "./page-text.ts";
import type { Row } from "./rows.ts";

const legalName =
  /(?:công ty|cty|c\.ty|tập đoàn|hộ kinh doanh|hkd|doanh nghiệp tư nhân|dntn|hợp tác xã)\s+[\p{L}\d\s.&,'()-]{2,110}?(?=\s*(?:$|[|;:©]|[-–.,(/]*\s*(?:mst|mã số|msdn|gpkd|gpđkkd|gp đkkd|giấy|gcn|số đkkd|đkkd|địa chỉ|trụ sở|đc|hotline|điện thoại|đt|tel|email|do\s|cấp|all rights|copyright|website|người đại diện|đại diện)|\.\s|\s-\s|\s–\s))/iu;
const othersCompany =
  /(?:thiet ke|phat trien|van chuyen|don vi giao|powered|doi tac|san xuat (?:boi|tai|bo i)|nhap khau|phan phoi boi|nha san xuat)\W*(?:boi|web|website|by)?\s*$/;

/** The company, household or person that a site names as its owner, in its footer before elsewhere. */
export function readOwner(blocks: readonly Block[], rows: readonly Row[]): Found<string> | null {
  const inOrder = [
    ...blocks.filter(({ area }) => area === "footer"),
    ...blocks.filter(({ area }) => area === "main").toReversed(),
  ];
  for (const { text } of inOrder) {
    if (text.length > 1_500) continue;
    const match = legalName.exec(text);
    if (match === null || othersCompany.test(foldText(text.slice(Math.max(0, match.index - 40), match.index))))
      continue;
    const name = match[0].replace(/[\s.,(-]+$/, "").trim();
    if (name.split(" ").length >= 3) return found(name, "page", text.slice(Math.max(0, match.index - 20)));
  }
  const person = rows.find(
    ({ label, value, block }) =>
      block.area !== "list" &&
      value.length <= 60 &&
      /^(?:chu so huu|chu website|chu shop|nguoi dai dien(?: phap luat)?|dai dien(?: phap luat)?|chu ho kinh doanh)$/.test(
        label,
      ),
  );
  return person === undefined ? null : found(person.value, "page", person.snippet);
}
