create schema example;

-- a round of customer visits of one organisation; without units it is for everybody there
create table example.visit_round (
    id           uuid primary key,
    organisation uuid not null references organisation.organisation,
    theme        text not null,
    purpose      text not null,
    language     text not null,
    starts       date not null,
    ends         date not null,
    units        uuid[] not null default '{}',
    state        text not null,
    version      int not null,
    made_by      uuid references access.person,
    made_at      timestamptz not null
);
create index on example.visit_round (organisation);
create index on example.visit_round (made_by);

-- what everybody asks; code names the question of the bank that it was taken from
create table example.visit_question (
    id       uuid primary key,
    round    uuid not null references example.visit_round,
    position int not null,
    text     text not null check (text <> ''),
    language text not null,
    code     text not null default ''
);
create index on example.visit_question (round);

create table example.visit_host (
    round        uuid not null references example.visit_round,
    organisation uuid not null references organisation.organisation,
    chosen_at    timestamptz not null,
    primary key (round, organisation)
);
create index on example.visit_host (organisation);

-- everybody in scope, as it was last brought up to date; a reason is why somebody goes on no visit
create table example.visit_scope (
    round   uuid not null references example.visit_round,
    person  uuid not null references access.person,
    name    text not null,
    reason  text,
    note    text not null default '',
    given_by uuid references access.person,
    given_at timestamptz,
    primary key (round, person)
);
create index on example.visit_scope (person);
create index on example.visit_scope (given_by);

create table example.visit (
    id        uuid primary key,
    round     uuid not null references example.visit_round,
    host      uuid not null references organisation.organisation,
    on_day    date not null,
    starts    time not null,
    ends      time not null,
    mode      text not null,
    place     text not null,
    link      text not null,
    contact   text not null,
    email     text not null,
    seats     int not null,
    state     text not null,
    why       text not null default '',
    code      bytea unique,
    sequence  int not null,
    saved_at  timestamptz not null
);
create index on example.visit (round, on_day);
create index on example.visit (host);

-- who goes along: planned, and afterwards took part or missed it
create table example.visit_person (
    visit  uuid not null references example.visit,
    person uuid not null references access.person,
    part   text not null,
    primary key (visit, person)
);
create index on example.visit_person (person);

-- key is made by the device that wrote the note, so that a note sent twice is kept once
create table example.visit_note (
    id          uuid primary key,
    visit       uuid not null references example.visit,
    key         uuid not null unique,
    about       text not null,
    saw         text not null check (saw <> ''),
    heard       text not null,
    changed     text not null,
    language    text not null,
    involvement text not null,
    evidence    text not null,
    basis       text not null,
    candidate   boolean not null,
    example     uuid,
    author      uuid references access.person,
    noted_at    timestamptz not null,
    received_at timestamptz not null,
    version     int not null
);
create index on example.visit_note (visit);
create index on example.visit_note (author);

create table example.visit_quote (
    note     uuid not null references example.visit_note,
    position int not null,
    words    text not null check (words <> ''),
    whose    text not null,
    primary key (note, position)
);

-- how curious, listening and involving a visit was, by those who went and by the host; it does not say who
create table example.visit_rating (
    number   bigint generated always as identity primary key,
    visit    uuid not null references example.visit,
    side     text not null,
    by_link  boolean not null,
    curious  int not null check (curious between 1 and 5),
    listened int not null check (listened between 1 and 5),
    involved int not null check (involved between 1 and 5),
    on_day   date not null
);
create index on example.visit_rating (visit);
-- the host's link is for one answer
create unique index on example.visit_rating (visit) where by_link;

-- who has rated, kept apart from what they said, so that nobody does it twice
create table example.visit_rated (
    visit  uuid not null references example.visit,
    person uuid not null references access.person,
    primary key (visit, person)
);
create index on example.visit_rated (person);
