create schema pair;

-- one row for each pair that has begun to work; it is also what two who write at once wait for
create table pair.room (
    pair      uuid primary key,
    theme text not null default ''
);

-- every version of what the pair writes together: the problem statement, the plan, the continuation agreement
create table pair.paper (
    pair         uuid not null references pair.room,
    matter       text not null,
    version      int not null,
    content      jsonb not null,
    organisation uuid not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null,
    primary key (pair, matter, version)
);
create index on pair.paper (made_by);

create table pair.hand (
    pair         uuid not null,
    matter       text not null,
    version      int not null,
    organisation uuid not null,
    person       uuid not null references access.person,
    name         text not null,
    at           timestamptz not null,
    primary key (pair, matter, version, organisation),
    foreign key (pair, matter, version) references pair.paper
);
create index on pair.hand (person);

-- a version under which all hands stand, with its fingerprint
create table pair.frozen (
    pair    uuid not null,
    matter  text not null,
    version int not null,
    hash    text not null,
    at      timestamptz not null,
    primary key (pair, matter, version),
    foreign key (pair, matter, version) references pair.paper
);

-- what was said about the plan, or about a part of it where one is named
create table pair.comment (
    number       bigint generated always as identity primary key,
    pair         uuid not null references pair.room,
    part         text not null default '',
    text         text not null check (text <> ''),
    language     text not null,
    organisation uuid not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null
);
create index on pair.comment (pair);
create index on pair.comment (made_by);

create table pair.promise (
    id        uuid primary key,
    pair      uuid not null references pair.room,
    giver     uuid not null,
    taker     uuid not null,
    area      text not null,
    what      text not null,
    language  text not null,
    hours     int not null,
    from_day  date not null,
    until_day date not null,
    in_charge uuid not null references access.person,
    outcome   text not null default '',
    reason    text not null default '',
    said      text not null default '',
    ended_on  date,
    version   int not null
);
create index on pair.promise (pair);
create index on pair.promise (in_charge);

create table pair.hours (
    number  bigint generated always as identity primary key,
    promise uuid not null references pair.promise,
    on_day  date not null,
    hours   int not null,
    note    text not null default '',
    made_by uuid not null references access.person
);
create index on pair.hours (promise);
create index on pair.hours (made_by);

create table pair.meeting (
    id         uuid primary key,
    pair       uuid not null references pair.room,
    about      text not null,
    language   text not null,
    on_day     date not null,
    starts     time not null,
    ends       time not null,
    mode       text not null,
    place      text not null,
    link       text not null,
    state      text not null,
    changed    text not null default '',
    sequence   int not null,
    saved_at   timestamptz not null
);
create index on pair.meeting (pair, on_day);

create table pair.met (
    meeting      uuid not null references pair.meeting,
    organisation uuid not null,
    level        text not null,
    count        int not null,
    primary key (meeting, organisation, level)
);

create table pair.document (
    id    uuid primary key,
    pair  uuid not null references pair.room,
    title text not null
);
create index on pair.document (pair);

create table pair.document_version (
    document     uuid not null references pair.document,
    version      int not null,
    file_name    text not null,
    file_type    text not null,
    file_size    int not null,
    organisation uuid not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null,
    primary key (document, version)
);
create index on pair.document_version (made_by);

-- the contents stand apart, so that lists stay light
create table pair.document_content (
    document uuid not null,
    version  int not null,
    content  bytea not null,
    primary key (document, version),
    foreign key (document, version) references pair.document_version
);

create table pair.answer (
    pair         uuid not null references pair.room,
    question     text not null,
    organisation uuid not null,
    text         text not null,
    language     text not null,
    version      int not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null,
    primary key (pair, question, organisation)
);
create index on pair.answer (made_by);

create table pair.gap (
    id       uuid primary key,
    pair     uuid not null references pair.room,
    one      text not null,
    other    text not null,
    risk     text not null,
    language text not null,
    owner    uuid not null references access.person,
    status   text not null,
    version  int not null,
    saved_on date not null
);
create index on pair.gap (pair);
create index on pair.gap (owner);
