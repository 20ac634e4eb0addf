-- whether an initiative concerns municipalities, as it was said on a day; the last one counts
create table lifeevent.concern (
    initiative uuid not null,
    number     bigint generated always as identity,
    concerns   boolean not null,
    words      text not null check (words <> ''),
    contact    text not null default '',
    said_by    uuid not null references access.person,
    said_on    date not null,
    primary key (initiative, number)
);
create index on lifeevent.concern (said_by);

-- a time in which municipalities may comment
create table lifeevent.comment_period (
    id          uuid primary key,
    initiative  uuid not null,
    subject     text not null check (subject <> ''),
    language    text not null,
    asked       text not null check (asked <> ''),
    opens       date not null,
    closes      date not null,
    planned_by  uuid not null references access.person,
    outcome     text not null default '',
    answered_on date,
    number      bigint generated always as identity,
    check (closes >= opens + 14)
);
create index on lifeevent.comment_period (initiative);
create index on lifeevent.comment_period (planned_by);

create table lifeevent.comment (
    id         uuid primary key,
    period     uuid not null references lifeevent.comment_period,
    sender     text not null check (sender <> ''),
    text       text not null check (text <> ''),
    language   text not null,
    written_by uuid not null references access.person,
    written_on date not null,
    number     bigint generated always as identity
);
create index on lifeevent.comment (period);
create index on lifeevent.comment (written_by);
