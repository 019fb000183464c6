export const programmeText = {
  "programme.fault.result": {
    vi: "Nhiệm vụ đã xong hoặc đã dừng cần ghi kết quả bằng lời.",
    en: "A task that is done or dropped needs its result in words.",
  },
  "programme.only-programme-role": {
    vi: "Chỉ người giữ vai trò văn phòng chương trình được ghi kết quả",
    en: "Only holders of the programme role record results",
  },
  "programme.only-ministry": {
    vi: "Chỉ văn phòng chương trình của Bộ Công Thương được ghi kết quả",
    en: "Only the programme office of the Ministry of Industry and Trade records results",
  },
  "programme.only-system": {
    vi: "Văn bản do hệ thống nạp khi khởi động",
    en: "The documents are loaded by the system at start",
  },
  "programme.document.QD2390": {
    vi: "Quyết định 2390/QĐ-BCT (2023) của Bộ trưởng Bộ Công Thương",
    en: "Decision 2390/QD-BCT (2023) of the Minister of Industry and Trade",
  },
  "programme.document.QD2390.about": {
    vi: "Kế hoạch triển khai Đề án chống hàng giả và bảo vệ người tiêu dùng trong thương mại điện tử đến năm 2025",
    en: "Plan to implement the Project on anti-counterfeiting and consumer protection in e-commerce until 2025",
  },
  "programme.document.CV8598": {
    vi: "Công văn 8598/BCT-TMĐT ngày 26/10/2024 của Bộ Công Thương",
    en: "Official Dispatch 8598/BCT-TMDT of 26 October 2024, Ministry of Industry and Trade",
  },
  "programme.document.CV8598.about": {
    vi: "Tăng cường quản lý nhà nước về thương mại điện tử",
    en: "Strengthening the state management of e-commerce",
  },
  "programme.standing.done": { vi: "Hoàn thành", en: "Done" },
  "programme.standing.dropped": { vi: "Không tiếp tục", en: "Dropped" },
  "programme.standing.running": { vi: "Đang thực hiện", en: "Under way" },
  "programme.standing.not-started": { vi: "Chưa bắt đầu", en: "Not started" },
  "programme.standing.overdue": { vi: "Quá hạn, chưa xong", en: "Past its deadline, not finished" },
  "programme.standing.unrecorded-past": {
    vi: "Đã qua hạn, chưa ghi nhận kết quả",
    en: "Deadline passed, no result recorded",
  },
  "programme.standing.unrecorded": { vi: "Chưa ghi nhận kết quả", en: "No result recorded" },
  "programme.period.year": { vi: "Năm {year}", en: "Year {year}" },
  "programme.period.month": { vi: "Tháng {month}/{year}", en: "{month}/{year}" },
  "programme.period.quarter": { vi: "Quý {quarter}/{year}", en: "Quarter {quarter} of {year}" },
  "programme.period.regular": { vi: "Thường xuyên", en: "Regularly" },
  "programme.period.as_assigned": {
    vi: "Theo tiến độ giao tại công điện",
    en: "As assigned in the Prime Minister's telegrams",
  },
  "programme.period.none": { vi: "Không ghi thời hạn", en: "No period printed" },
} as const;
