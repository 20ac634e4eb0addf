-- what it costs to leave things as they are, as it was said on a day; the last one counts
create table initiative.not_doing (
    initiative uuid not null references initiative.initiative,
    number     bigint generated always as identity,
    words      text not null check (words <> ''),
    amount     bigint check (amount >= 0),
    currency   text not null default '',
    source     text not null default '',
    on_day     date not null,
    by         uuid not null references access.person,
    primary key (initiative, number)
);
create index on initiative.not_doing (by);

-- a renewal that gave way to a demand for savings; it stays, with what it was thought to be worth
create table initiative.displaced_option (
    id          uuid primary key,
    initiative  uuid not null references initiative.initiative,
    option      text not null check (option <> ''),
    demand      text not null check (demand <> ''),
    amount      bigint not null check (amount >= 0),
    currency    text not null,
    source      text not null check (source <> ''),
    on_day      date not null,
    by          uuid not null references access.person,
    taken_up    text not null default '',
    taken_up_on date,
    number      bigint generated always as identity
);
create index on initiative.displaced_option (initiative);
create index on initiative.displaced_option (by);
