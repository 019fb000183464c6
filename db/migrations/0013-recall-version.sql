-- An approver verifies the text that they saw: the version travels with the recall, also on the public plane.
grant select (version) on recalls to chinhhang_public;
