import type { Context } from "../../../kernel/context.ts";
import { systemActor } from "../../../kernel/actor.ts";
import {
  addFocalPoint,
  focalPointInput,
  listFocalPoints,
  listGroups,
  makeGroup,
} from "../../../registers/agencies/index.ts";
import type { Stage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";

const weekdays = [1, 2, 3, 4, 5];
const office = [
  { days: weekdays, from: "08:00", to: "11:30" },
  { days: weekdays, from: "13:30", to: "17:00" },
];
const aroundTheClock = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }];

/** Invented people whom agencies may ask; their phones are of an area that no province has. */
const people = [
  [
    "moit.dms",
    "Lê Thị Mẫu (hư cấu)",
    "Chuyên viên Phòng Nghiệp vụ",
    "0278 100 101",
    ["counterfeit", "e-commerce"],
    office,
  ],
  ["moit.dms", "Trực ban Mẫu (hư cấu)", "Trực ban đường dây nóng", "0278 100 102", ["general"], aroundTheClock],
  [
    "customs.cuc",
    "Trần Văn Mẫu (hư cấu)",
    "Đội trưởng Đội Kiểm soát",
    "0278 200 101",
    ["smuggling", "intellectual-property"],
    office,
  ],
  ["mps.a05", "Phạm Mẫu (hư cấu)", "Cán bộ Phòng 4", "0278 300 101", ["cyber", "e-commerce"], aroundTheClock],
  ["moh", "Ngô Thị Mẫu (hư cấu)", "Thanh tra viên", "0278 400 101", ["medicine", "cosmetics"], office],
] as const;

/** Puts people into the directory and makes one sharing group, once. */
export async function fillDirectory(stage: Stage, approver: Context): Promise<void> {
  const { items } = await listFocalPoints(approver, { past: true }, { limit: 1 });
  if (items.length === 0) for (const person of people) await add(stage, person);
  const groups = await listGroups(approver, { limit: 1 });
  if (groups.items.length > 0) return;
  await makeGroup(approver, {
    name: "Hàng nhập dịp Tết (hư cấu)",
    purpose: "Chia sẻ đầu mối và hồ sơ về hàng giả nhập khẩu trước Tết. Nhóm hư cấu của dữ liệu mẫu.",
    members: ["customs.cuc", "mps.a05"],
  });
}

async function add(stage: Stage, [agency, name, post, phone, subjects, hours]: (typeof people)[number]): Promise<void> {
  const email = `${agency.replace(".", "-")}@co-quan.example`;
  const said = { name, post, phone, email, subjects: [...subjects], hours: [...hours], validFrom: "2026-01-01" };
  await addFocalPoint(contextOf(stage, systemActor(agency)), focalPointInput.parse(said));
}
