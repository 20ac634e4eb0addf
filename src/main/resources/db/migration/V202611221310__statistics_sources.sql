-- an address from which an organisation fetches figures; only where the operator allows its origin
create table statistics.source (
    id           uuid primary key,
    organisation uuid not null,
    name         text not null,
    address      text not null,
    added_by     uuid not null references access.person,
    added_at     timestamptz not null,
    fetched_at   timestamptz,
    unique (organisation, address)
);
create index on statistics.source (added_by);
