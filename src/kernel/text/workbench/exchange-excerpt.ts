/** What of a case or a lead goes into an exchange record. */
export const excerptText = {
  "workbench.excerpt.button": { vi: "Chia sẻ sang trao đổi", en: "Share with other forces" },
  "workbench.excerpt.title": { vi: "Đưa sang hồ sơ trao đổi", en: "Make an exchange record" },
  "workbench.excerpt.title.again": { vi: "Cập nhật hồ sơ trao đổi", en: "Bring the exchange record up to date" },
  "workbench.excerpt.about": {
    vi: "Chọn từng phần được đưa đi. Hồ sơ lập ra chỉ đơn vị bạn xem được; bước sau mới chọn chia sẻ với ai.",
    en: "Choose each part that goes. The record is your agency's alone at first; with whom it is shared is chosen after that.",
  },
  "workbench.excerpt.shared": {
    vi: "Hồ sơ đang được chia sẻ: nơi đang xem sẽ thấy ngay nội dung mới.",
    en: "The record is shared: those who see it will see the new content at once.",
  },
  "workbench.excerpt.name": { vi: "Tên hồ sơ trao đổi", en: "Title of the record" },
  "workbench.excerpt.parts": { vi: "Phần được đưa đi", en: "Parts that go" },
  "workbench.excerpt.was": { vi: "hồ sơ đang ghi: {was}", en: "the record says: {was}" },
  "workbench.excerpt.preview": { vi: "Hồ sơ sẽ gồm", en: "The record will say" },
  "workbench.excerpt.preview.none": { vi: "Chưa chọn phần nào.", en: "No part is chosen yet." },
  "workbench.excerpt.make": { vi: "Lập hồ sơ", en: "Make the record" },
  "workbench.excerpt.update": { vi: "Cập nhật hồ sơ", en: "Update the record" },
  "workbench.excerpt.section": { vi: "Hồ sơ trao đổi", en: "Exchange record" },
  "workbench.excerpt.changed.case": {
    vi: "Vụ việc đã thay đổi sau khi lập hồ sơ này. Hồ sơ không tự thay đổi theo.",
    en: "The case has changed since this record was made. The record does not follow by itself.",
  },
  "workbench.excerpt.changed.lead": {
    vi: "Đầu mối đã thay đổi sau khi lập hồ sơ này. Hồ sơ không tự thay đổi theo.",
    en: "The lead has changed since this record was made. The record does not follow by itself.",
  },
  "workbench.excerpt.changed.look": { vi: "Xem và cập nhật", en: "Look and update" },
  "workbench.excerpt.choose-again": { vi: "Chọn lại phần đưa đi", en: "Choose the parts again" },
  "workbench.excerpt.of.case": { vi: "Lập từ vụ việc", en: "Made of the case" },
  "workbench.excerpt.of.lead": { vi: "Lập từ đầu mối", en: "Made of the lead" },
} as const;
