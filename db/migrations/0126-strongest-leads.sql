-- Leads of any state, strongest first: without it all of them were sorted (50,000 leads: 20 to 90 ms, 8 with it), and a common word of a name
-- was looked for in all.
create index leads_strongest on leads (score desc, id desc);
