create schema organisation;

create table organisation.organisation (
    id           uuid primary key,
    country      text not null,
    type         text not null,
    number       text,
    numberless   text not null default '',
    parent       text not null default '',
    size         int,
    size_year    int,
    ended_how    text,
    ended_on     date,
    ended_reason text not null default '',
    unique (country, number),
    check ((number is null) = (numberless <> '')),
    check ((size is null) = (size_year is null)),
    check ((ended_how is null) = (ended_on is null))
);

-- every name it has had, in order; only the first may be without a day
create table organisation.naming (
    organisation uuid not null references organisation.organisation,
    place        int not null,
    since        date,
    reason       text not null default '',
    da           text not null default '',
    sv           text not null default '',
    nb           text not null default '',
    nn           text not null default '',
    en           text not null default '',
    primary key (organisation, place),
    check (da || sv || nb || nn || en <> ''),
    check (since is not null or place = 0)
);

create table organisation.succession (
    predecessor uuid not null references organisation.organisation,
    successor   uuid not null references organisation.organisation,
    kind        text not null,
    happened_on date not null,
    reason      text not null,
    primary key (predecessor, successor),
    check (predecessor <> successor)
);
create index on organisation.succession (successor);

create table organisation.unit (
    id           uuid primary key,
    organisation uuid not null references organisation.organisation,
    inside       uuid references organisation.unit,
    name         text not null,
    unique nulls not distinct (organisation, inside, name)
);
create index on organisation.unit (inside);

-- one place per person, so that nobody is counted twice
create table organisation.membership (
    person uuid primary key references access.person,
    unit   uuid not null references organisation.unit
);
create index on organisation.membership (unit);

create table organisation.forum (
    id           uuid primary key,
    organisation uuid not null references organisation.organisation,
    name         text not null,
    level        text not null,
    regime       text,
    area         uuid references organisation.unit,
    unique (organisation, name)
);

create table organisation.mandate (
    id         uuid primary key,
    forum      uuid not null references organisation.forum,
    person     uuid not null references access.person,
    side       text not null,
    seat       text not null,
    represents text not null default '',
    from_day   date not null,
    to_day     date,
    check (to_day >= from_day)
);
create index on organisation.mandate (forum);
create index on organisation.mandate (person);

-- a list that somebody is looking at before it is brought in; kept for a day at most
create table organisation.upload (
    id          uuid primary key,
    person      uuid not null references access.person,
    uploaded_at timestamptz not null,
    content     bytea not null
);
create index on organisation.upload (person);
