create table expectation.wave (
    id         uuid primary key,
    initiative uuid not null,
    name       text not null,
    language   text not null,
    starts     date not null,
    ends       date not null check (ends >= starts),
    version    int not null default 1,
    state      text not null,
    started_on date,
    ended_on   date
);
create index on expectation.wave (initiative, starts);

create table expectation.rollout (
    id           uuid primary key,
    wave         uuid not null references expectation.wave,
    institution  uuid not null,
    delivered_on date,
    used_on      date,
    used_how     text not null default '',
    unique (wave, institution),
    check (used_on is null or delivered_on is not null)
);
create index on expectation.rollout (institution);

-- the institution's own word for a unit, or for all of it; said anew, the last one counts
create table expectation.readiness (
    rollout  uuid not null references expectation.rollout on delete cascade,
    number   bigint generated always as identity,
    unit     uuid,
    standing text not null,
    reason   text not null default '',
    said_by  uuid not null references access.person,
    said_on  date not null,
    primary key (rollout, number)
);
create index on expectation.readiness (said_by);

create table expectation.package_template (
    id           uuid primary key,
    wave         uuid not null references expectation.wave,
    title        text not null,
    purpose      text not null,
    participants text not null,
    competences  text not null,
    due          date not null
);
create index on expectation.package_template (wave, due);

create table expectation.package (
    id           uuid primary key,
    rollout      uuid not null references expectation.rollout on delete cascade,
    title        text not null,
    purpose      text not null,
    participants text not null,
    competences  text not null,
    due          date not null,
    responsible  uuid references access.person,
    result       text,
    reason       text,
    note         text not null default '',
    ended_by     uuid references access.person,
    ended_on     date,
    check ((result is null) = (ended_on is null))
);
create index on expectation.package (rollout, due);
create index on expectation.package (responsible);
create index on expectation.package (ended_by);
