create schema initiative;

create table initiative.initiative (
    id           uuid primary key,
    title        text not null,
    summary      text not null,
    language     text not null,
    organisation uuid not null,
    owner        uuid not null references access.person,
    phase        text not null,
    started_on   date not null
);
create index on initiative.initiative (organisation);
create index on initiative.initiative (started_on desc, id);

-- each phase the initiative has been in, and from when
create table initiative.phase_run (
    initiative uuid not null references initiative.initiative,
    phase      text not null,
    since      date not null,
    number     bigint generated always as identity,
    primary key (initiative, number)
);

-- organisations that own the initiative together with the first one
create table initiative.partner (
    initiative   uuid not null references initiative.initiative,
    organisation uuid not null,
    primary key (initiative, organisation)
);
create index on initiative.partner (organisation);

-- organisations and units whose work it changes; unit is empty where the whole organisation is affected
create table initiative.affected (
    initiative   uuid not null references initiative.initiative,
    organisation uuid not null,
    unit         uuid
);
create unique index on initiative.affected (initiative, organisation, unit) nulls not distinct;
create index on initiative.affected (organisation);
