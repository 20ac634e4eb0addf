-- who has signed stands in the agreement for both sides, also where the one may not look up the other's people
alter table expectation.signature add column name text not null default '';
