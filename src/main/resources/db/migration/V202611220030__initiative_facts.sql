-- what an initiative is, who answers for it, and how it ended before its time
alter table initiative.initiative
    add column kind               text not null default 'OTHER',
    add column goal               text not null default '',
    add column sponsor            text not null default '',
    add column vocabulary         text not null default 'SAMRAD',
    add column planned_start      date,
    add column delivered_on       date,
    add column areas              text[] not null default '{}',
    add column owner_organisation uuid,
    add column owner_unit         uuid,
    add column owner_function     text,
    add column owner_kind         text,
    add column ended              text,
    add column ended_on           date,
    add column ended_why          text,
    add column merged_into        uuid references initiative.initiative,
    add column version            integer not null default 0;
create index on initiative.initiative using gin (areas);

-- people whose work or service changes, and how many
create table initiative.affected_group (
    id           uuid primary key,
    initiative   uuid not null references initiative.initiative,
    kind         text not null,
    name         text not null,
    people       integer,
    organisation uuid,
    unit         uuid
);
create index on initiative.affected_group (initiative);

-- sums of money and volumes as a source gave them on a day; a correction is a row of its own
create table initiative.amount (
    id          uuid primary key,
    initiative  uuid not null references initiative.initiative,
    amount      bigint not null,
    currency    text not null,
    kind        text not null,
    on_day      date not null,
    source      text not null,
    link        text not null,
    note        text not null,
    one_source  boolean not null,
    corrects    uuid references initiative.amount,
    number      bigint generated always as identity
);
create index on initiative.amount (initiative, on_day desc);

-- what is counted of the scope, and how far it has come on which day
create table initiative.measure (
    id         uuid primary key,
    initiative uuid not null references initiative.initiative,
    name       text not null,
    number     bigint generated always as identity
);
create index on initiative.measure (initiative);
create table initiative.measure_point (
    measure uuid not null references initiative.measure,
    on_day  date not null,
    total   integer not null,
    done    integer not null,
    source  text not null,
    number  bigint generated always as identity,
    primary key (measure, number)
);

-- how far an initiative reaches: what was answered to the criteria, and how somebody contested the class
create table initiative.ambition (
    initiative uuid not null references initiative.initiative,
    criteria   text[] not null,
    class      text not null,
    contested  boolean not null,
    why        text not null,
    on_day     date not null,
    by         uuid not null references access.person,
    number     bigint generated always as identity,
    primary key (initiative, number)
);

-- what changes for those who do the work, in six respects; the latest row of each counts
create table initiative.impact (
    initiative uuid not null references initiative.initiative,
    respect    text not null,
    words      text not null,
    on_day     date not null,
    number     bigint generated always as identity,
    primary key (initiative, number)
);

-- decisions that the initiative will need, and each day they have been planned for
create table initiative.decision (
    id           uuid primary key,
    initiative   uuid not null references initiative.initiative,
    what         text not null,
    on_day       date not null,
    organisation uuid not null,
    unit         uuid,
    function     text not null,
    kind         text not null,
    taken_on     date
);
create index on initiative.decision (initiative, on_day);
create table initiative.decision_day (
    decision uuid not null references initiative.decision,
    on_day   date not null,
    why      text not null,
    at       timestamptz not null,
    by       uuid not null references access.person,
    number   bigint generated always as identity,
    primary key (decision, number)
);

-- what somebody has said of a criterion at a gate; the latest row of each counts
create table initiative.proof (
    initiative uuid not null references initiative.initiative,
    criterion  text not null,
    result     text not null,
    words      text not null,
    link       text not null,
    on_day     date not null,
    by         uuid not null references access.person,
    at         timestamptz not null,
    number     bigint generated always as identity,
    primary key (initiative, number)
);

-- who changed what and when, for everybody who may read the initiative
create table initiative.change (
    initiative uuid not null references initiative.initiative,
    at         timestamptz not null,
    by         uuid not null references access.person,
    what       text not null,
    words      text not null,
    number     bigint generated always as identity,
    primary key (initiative, number)
);
create index on initiative.change (initiative, number desc);
