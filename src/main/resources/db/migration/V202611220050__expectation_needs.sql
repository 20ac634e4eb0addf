create schema expectation;

-- what needs of several institutions are about, so that they line up
create table expectation.theme (
    id         uuid primary key,
    initiative uuid not null,
    name       text not null,
    language   text not null,
    number     bigint generated always as identity
);
create unique index on expectation.theme (initiative, lower(name));

create table expectation.need (
    id           uuid primary key,
    initiative   uuid not null,
    institution  uuid not null,
    theme        uuid not null references expectation.theme,
    text         text not null,
    language     text not null,
    weight       text not null,
    stated_by    uuid not null references access.person,
    stated_side  text not null,
    stated_on    date not null,
    version      int not null default 1,
    withdrawn_on date,
    number       bigint generated always as identity
);
create index on expectation.need (initiative, institution);
create index on expectation.need (theme);
create index on expectation.need (stated_by);

-- every decision on a need; the last one counts
create table expectation.treatment (
    need       uuid not null references expectation.need,
    number     bigint generated always as identity,
    kind       text not null,
    reason     text not null check (reason <> ''),
    variant    text not null default '',
    decided_by uuid not null references access.person,
    decided_on date not null,
    primary key (need, number)
);
create index on expectation.treatment (decided_by);
