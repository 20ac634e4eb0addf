-- by whom else an account is known: of issuer and subject only a hash is kept, because a subject may be a number that
-- we do not want
create table access.identity (
    id           uuid primary key,
    known_as     bytea not null unique,
    person       uuid not null references access.person,
    provider     text not null,
    connected_at timestamptz not null
);
create index on access.identity (person);
