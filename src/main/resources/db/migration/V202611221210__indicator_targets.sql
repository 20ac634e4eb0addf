create table indicator.target (
    id           uuid primary key,
    indicator    uuid not null references indicator.indicator,
    organisation uuid not null,
    value        numeric not null,
    -- the first day of the period in which it is to be reached
    by_period    date not null,
    -- where the way begins
    since_period date not null check (since_period <= by_period),
    since_value  numeric,
    role         text not null,
    words        text not null,
    language     text not null,
    set_on       date not null,
    ended_on     date,
    ended_why    text not null default '',
    set_by       uuid not null references access.person
);
create index on indicator.target (indicator, organisation);
create index on indicator.target (organisation);
create index on indicator.target (set_by);

create table indicator.event (
    id       uuid primary key,
    target   uuid not null references indicator.target,
    kind     text not null,
    on_day   date not null,
    reach    int check (reach >= 0),
    words    text not null,
    language text not null,
    noted_by uuid not null references access.person,
    noted_at timestamptz not null
);
create index on indicator.event (target, on_day);
create index on indicator.event (noted_by);

create table indicator.expected_use (
    target   uuid not null references indicator.target,
    unit     uuid not null,
    expected numeric not null check (expected > 0),
    people   int not null check (people > 0),
    primary key (target, unit)
);

create table indicator.non_use (
    target   uuid not null references indicator.target,
    unit     uuid not null,
    period   date not null,
    reason   text not null,
    words    text not null,
    language text not null,
    noted_by uuid not null references access.person,
    primary key (target, unit, period, reason)
);
create index on indicator.non_use (noted_by);
