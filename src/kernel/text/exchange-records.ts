/** Records that forces exchange: why something may not be done, and what is refused. */
export const exchangeRecordsText = {
  "exchange-records.only-agencies": {
    vi: "Chỉ dành cho cơ quan nhà nước",
    en: "Only for agencies of the state",
  },
  "exchange-records.only-keeper": {
    vi: "Chỉ cơ quan giữ hồ sơ mới chia sẻ hoặc rút được",
    en: "Only the agency that keeps the record shares or withdraws it",
  },
  "exchange-records.own-record": {
    vi: "Hồ sơ của cơ quan mình thì sửa trực tiếp",
    en: "A record of your own agency is changed directly",
  },
  "exchange-records.is-withdrawn": { vi: "Hồ sơ đã được rút", en: "The record has been withdrawn" },
  "exchange-records.relayed": {
    vi: "Hồ sơ đến từ cổng khác, chỉ cổng đó sửa được",
    en: "The record came from another hub, and only that hub changes it",
  },
  "exchange-records.ceiling": {
    vi: "Nơi gửi không cho chia sẻ rộng hơn mức này",
    en: "Its origin does not allow it to be shared further than this",
  },
  "exchange-records.field-twice": {
    vi: "Một trường được ghi hai lần với mức chia sẻ khác nhau",
    en: "A field is given twice with different levels of sharing",
  },
  "exchange-records.value-without-field": {
    vi: "Một giá trị thuộc về trường mà hồ sơ không có",
    en: "A value belongs to a field that the record does not have",
  },
  "exchange-records.no-field": { vi: "Hồ sơ không có trường “{field}”", en: "The record has no field “{field}”" },
  "exchange-records.stays-withdrawn": {
    vi: "Cán bộ đã rút hồ sơ này, nhập lại không khôi phục được",
    en: "An officer withdrew this record, and an import does not bring it back",
  },
  "exchange-records.named": {
    vi: "nêu tên cơ quan hay nhóm khi mức chia sẻ là named, và chỉ khi đó",
    en: "names agencies or groups where the level is named, and nowhere else",
  },
  "exchange-records.seen-later": { vi: "Ngày gặp chưa tới", en: "The day of the sighting is still to come" },
  "exchange-records.until-past": { vi: "Hạn chia sẻ đã qua", en: "The end of sharing has passed already" },
  "exchange-records.answered": { vi: "Đề xuất này đã được trả lời", en: "This proposal has been answered already" },
};
