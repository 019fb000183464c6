export const factsText = {
  "facts.waiting": {
    vi: "Sự kiện này chưa vào sổ băm. Hãy thử lại sau vài giây.",
    en: "This fact is not in the log yet. Try again in some seconds.",
  },
  "facts.about": {
    vi: "sổ băm trên mọi sự kiện: kiểm tra, chứng minh",
    en: "the log over all facts: verify it, prove from it",
  },
  "facts.verify.about": {
    vi: "tìm dòng bị sửa, xoá hay chèn, kể cả bởi người có toàn quyền cơ sở dữ liệu",
    en: "find changed, removed or inserted rows, also by someone with full rights on the database",
  },
  "facts.verify.json": { vi: "in báo cáo thành một dòng JSON", en: "print the report as one JSON line" },
  "facts.verify.ok": {
    vi: "Nguyên vẹn: {facts} sự kiện, {roots} gốc đã ký, {waiting} chờ vào sổ. Gốc {root}",
    en: "Intact: {facts} facts, {roots} signed roots, {waiting} waiting to be logged. Root {root}",
  },
  "facts.verify.faults": {
    vi: "KHÔNG nguyên vẹn. Số lỗi: {faults}; đã đọc {facts} sự kiện, {roots} gốc đã ký.",
    en: "NOT intact. Faults: {faults}; read were {facts} facts and {roots} signed roots.",
  },
  "facts.verify.moves": {
    vi: "Cơ sở dữ liệu đã chuyển máy chủ {moves} lần; sự kiện chưa vào sổ lúc đó được nhận như khi tìm thấy.",
    en: "Times the database moved to another server: {moves}; facts not logged by then were taken as they were found.",
  },
  "facts.verify.more": { vi: "… và {count} lỗi nữa", en: "… and {count} more" },
  "facts.prove.about": {
    vi: "in bằng chứng (JSON) rằng một sự kiện có trong sổ",
    en: "print the proof (JSON) that a fact is in the log",
  },
  "facts.prove.id": { vi: "mã sự kiện, fct_…", en: "id of the fact, fct_…" },
  "facts.prove.unknown": { vi: "không có sự kiện {id}", en: "there is no fact {id}" },
  "facts.grow.about": {
    vi: "in bằng chứng (JSON) rằng sổ hôm nay nối tiếp sổ cũ, không sửa gì",
    en: "print the proof (JSON) that the log of today continues an earlier one unchanged",
  },
  "facts.grow.size": {
    vi: "số sự kiện của gốc đã ký trước đây",
    en: "how many facts the earlier signed root was over",
  },
  "facts.grow.unknown": {
    vi: "không có gốc đã ký nào trên {size} sự kiện",
    en: "no root was signed over {size} facts",
  },
  "facts.check.about": {
    vi: "kiểm tra một bằng chứng chỉ bằng khoá công khai, không cần cơ sở dữ liệu",
    en: "check a proof with the public key alone, without the database",
  },
  "facts.check.file": { vi: "tệp bằng chứng (JSON); - là đầu vào chuẩn", en: "the proof (JSON); - for standard input" },
  "facts.check.key": {
    vi: "khoá công khai, hoặc tên tệp chứa nó (xem facts key)",
    en: "the public key, or a file that holds it (see facts key)",
  },
  "facts.check.bad-key": { vi: "không phải khoá công khai của một sổ", en: "this is no public key of a log" },
  "facts.check.no-file": { vi: "không đọc được tệp {file}", en: "there is no file {file} to read" },
  "facts.check.not-a-proof": { vi: "tệp không phải bằng chứng", en: "the file is no proof" },
  "facts.check.inclusion": {
    vi: "Đúng: sự kiện {id} đứng ở vị trí {from} trong sổ {size} sự kiện.",
    en: "Right: the fact {id} stands at place {from} of a log of {size} facts.",
  },
  "facts.check.consistency": {
    vi: "Đúng: sổ {size} sự kiện bắt đầu bằng nguyên vẹn sổ {from} sự kiện.",
    en: "Right: the log of {size} facts begins with the log of {from} facts, unchanged.",
  },
  "facts.check.wrong.signature": {
    vi: "SAI: chữ ký không phải của khoá này",
    en: "WRONG: the signature is not of this key",
  },
  "facts.check.wrong.path": {
    vi: "SAI: nội dung không dẫn tới gốc đã ký",
    en: "WRONG: the content does not lead to the signed root",
  },
  "facts.key.about": {
    vi: "in khoá công khai để người khác kiểm tra",
    en: "print the public key that others check with",
  },
  "facts.fault.changed": {
    vi: "{fact} (vị trí {seq}): nội dung khác với lúc vào sổ",
    en: "{fact} (place {seq}): its content is not what was logged",
  },
  "facts.fault.removed": {
    vi: "{fact} (vị trí {seq}): đã bị xoá khỏi bảng sự kiện",
    en: "{fact} (place {seq}): gone from the facts",
  },
  "facts.fault.inserted": {
    vi: "{fact}: cũ hơn lần ký cuối mà không có trong sổ (bị chèn vào, hoặc sổ bị cắt)",
    en: "{fact}: older than the last signature and not in the log (inserted, or the log was cut)",
  },
  "facts.fault.future": {
    vi: "{fact}: ghi một giao dịch chưa từng có",
    en: "{fact}: it names a transaction that has not been",
  },
  "facts.fault.late": {
    vi: "{fact} (vị trí {seq}): vào sổ sau những sự kiện muộn hơn nó",
    en: "{fact} (place {seq}): logged after facts that are later than it",
  },
  "facts.fault.leaf-changed": {
    vi: "{fact} (vị trí {seq}): sự kiện còn nguyên, dòng của nó trong sổ bị sửa",
    en: "{fact} (place {seq}): the fact is as it was signed, its row in the log was changed",
  },
  "facts.fault.leaf-removed": {
    vi: "vị trí {seq} đến {to}: các dòng của sổ đã bị xoá",
    en: "places {seq} to {to}: rows of the log are gone",
  },
  "facts.fault.rewritten": {
    vi: "vị trí {seq} đến {to} (từ {fact}): sự kiện và sổ cùng bị sửa, không còn khớp với gốc đã ký",
    en: "places {seq} to {to} (from {fact}): facts and log were rewritten together, and do not make the signed root",
  },
  "facts.fault.unsigned": {
    vi: "vị trí {seq} đến {to}: không có gốc đã ký nào trên các dòng này",
    en: "places {seq} to {to}: no signed root is over these rows",
  },
  "facts.fault.root-forged": {
    vi: "gốc trên {size} sự kiện: không phải chữ ký của khoá này",
    en: "the root over {size} facts: not signed by this key",
  },
  "facts.fault.root-changed": {
    vi: "gốc trên {size} sự kiện: dòng của nó khác với điều đã ký",
    en: "the root over {size} facts: its row is not what was signed",
  },
  "facts.fault.root-differs": {
    vi: "gốc trên {size} sự kiện: bảng và tệp roots.log khác nhau",
    en: "the root over {size} facts: the table and the file roots.log differ",
  },
  "facts.fault.root-removed": {
    vi: "gốc trên {size} sự kiện: đã bị xoá khỏi bảng",
    en: "the root over {size} facts: gone from the table",
  },
  "facts.fault.root-inserted": {
    vi: "gốc trên {size} sự kiện: có trong bảng mà tệp roots.log không có",
    en: "the root over {size} facts: in the table and not in the file roots.log",
  },
  "facts.fault.rolled-back": {
    vi: "sổ dừng ở {size} sự kiện, nhưng đã từng ký gốc trên {to}: phần cuối bị cắt",
    en: "the log ends at {size} facts, and a root over {to} was signed: its end was cut off",
  },
  "facts.fault.node-changed": {
    vi: "vị trí {seq} đến {to}: giá trị băm trung gian bị sửa hoặc xoá; bằng chứng qua đó không lập được",
    en: "places {seq} to {to}: the inner hash over them was changed or removed; no proof can use it",
  },
  "facts.fault.file-missing": {
    vi: "tệp roots.log không còn: không biết được phần cuối của sổ có bị cắt hay không",
    en: "the file roots.log is gone: whether the end of the log was cut off cannot be told",
  },
  "facts.fault.file-line": {
    vi: "roots.log dòng {line}: không phải một gốc, hoặc sai thứ tự",
    en: "roots.log line {line}: it is no root, or out of order",
  },
  "facts.fault.file-forged": {
    vi: "roots.log, gốc trên {size} sự kiện: không phải chữ ký của khoá này",
    en: "roots.log, the root over {size} facts: not signed by this key",
  },
} as const;
