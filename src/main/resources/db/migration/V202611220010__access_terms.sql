-- a role may be held for several terms, one after the other, as a seat in a committee is
alter table access.grant drop constraint grant_pkey;
alter table access.grant add primary key (person, role, scope, since);
