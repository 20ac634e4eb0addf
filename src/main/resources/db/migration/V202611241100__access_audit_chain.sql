-- the log becomes a chain: what is told waits in audit_told until the one writer has chained it
alter table access.audit rename to audit_told;
drop index access.audit_thing_idx;

-- people by the pseudonyms of audit_name; who is empty for what the program did by itself
create table access.audit_link (
    number bigint primary key,
    at     timestamptz not null,
    who    text not null,
    act    text not null,
    thing  text not null,
    hash   text not null
);
create index on access.audit_link (thing);
create index on access.audit_link (who);

-- the signature under the batch that ends with a link
create table access.audit_seal (
    last      bigint primary key references access.audit_link,
    first     bigint not null,
    at        timestamptz not null,
    signature text not null
);

-- deleted when the person is erased: then the pseudonym leads to nobody
create table access.audit_name (
    person uuid primary key references access.person,
    key    text not null,
    name   text not null unique
);

-- the whole log, chained or not yet; the places of what waits are behind those of the chain
create view access.audit as
select l.number as place, l.at, n.person, l.who, l.act, l.thing
from access.audit_link l left join access.audit_name n on n.name = l.who
union all
select t.number + 4611686018427387904, t.at, t.person, coalesce(n.name, ''), t.act, t.thing
from access.audit_told t left join access.audit_name n on n.person = t.person;

-- the order in which accounts were made
alter table access.person add column number bigint generated always as identity;
