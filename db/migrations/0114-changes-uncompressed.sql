-- The ids of a batch are random: to compress them fails every time, and to try it took 1.25 microseconds a listing of an import (60,000 ids).
alter table listing_changes alter column ids set storage external;
