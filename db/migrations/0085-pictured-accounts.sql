-- What stands on an account's pictures tells of it too: contents that several accounts show, and VietQR codes. Pictures come behind their
-- listings, so the agency's view keeps up to which comparison of pictures they were looked at.
alter table account_values drop constraint account_values_kind_check;
alter table account_values add constraint account_values_kind_check check (kind in ('phone', 'bank', 'tax', 'email', 'page', 'handle', 'address', 'picture'));
alter table link_views add column pictured_at timestamptz;
create index listing_pictures_compared on listing_pictures (agency, compared_at) where compared_at is not null;
