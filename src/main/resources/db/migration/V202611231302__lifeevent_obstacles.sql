-- what stands in the way of an initiative that several answer for
create table lifeevent.obstacle (
    id         uuid primary key,
    initiative uuid not null,
    kind       text not null,
    level      text not null,
    text       text not null check (text <> ''),
    language   text not null,
    owner      text not null check (owner <> ''),
    raised_by  uuid not null references access.person,
    raised_for uuid not null,
    raised_on  date not null,
    state      text not null default 'OPEN',
    lesson     text not null default '',
    ended_on   date,
    version    int not null default 1,
    number     bigint generated always as identity
);
create index on lifeevent.obstacle (initiative);
create index on lifeevent.obstacle (raised_by);

-- what has been tried against it, and what came of it
create table lifeevent.attempt (
    obstacle uuid not null references lifeevent.obstacle,
    number   bigint generated always as identity,
    text     text not null check (text <> ''),
    language text not null,
    on_day   date not null,
    by       uuid not null references access.person,
    primary key (obstacle, number)
);
create index on lifeevent.attempt (by);

-- what one actor needs of another, or of somebody outside
create table lifeevent.dependency (
    id         uuid primary key,
    initiative uuid not null,
    actor      uuid not null,
    on_whom    text not null check (on_whom <> ''),
    text       text not null check (text <> ''),
    language   text not null,
    needed_by  date not null,
    added_by   uuid not null references access.person,
    settled_on date,
    outcome    text not null default '',
    number     bigint generated always as identity
);
create index on lifeevent.dependency (initiative);
create index on lifeevent.dependency (added_by);
