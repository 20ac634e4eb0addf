create schema programme;

create table programme.programme (
    id         uuid primary key,
    address    text not null unique,
    title      text not null,
    about      text not null,
    language   text not null,
    -- how much a strength counts by what it rests on, in per cent
    measured   int not null check (measured between 0 and 100),
    example    int not null check (example between 0 and 100),
    own_word   int not null check (own_word between 0 and 100),
    started_by uuid not null references access.person,
    started_at timestamptz not null
);
create index on programme.programme (started_by);

create table programme.organiser (
    programme      uuid not null references programme.programme,
    organisation   uuid not null,
    place          int not null,
    responsibility text not null,
    primary key (programme, organisation)
);
create index on programme.organiser (organisation);

create table programme.round (
    id            uuid primary key,
    programme     uuid not null references programme.programme,
    number        int not null check (number > 0),
    starts        date not null,
    ends          date not null check (ends >= starts),
    members       int not null check (members >= 0),
    state         text not null,
    result        text not null default '',
    participants  int,
    source        text not null default '',
    version       int not null,
    unique (programme, number)
);

-- themes and content modules, line by line
create table programme.line (
    round uuid not null references programme.round,
    kind  text not null check (kind in ('THEME', 'MODULE')),
    place int not null,
    text  text not null,
    primary key (round, kind, place)
);

create table programme.milestone (
    round  uuid not null references programme.round,
    place  int not null,
    kind   text not null,
    on_day date not null,
    text   text not null,
    primary key (round, place)
);

create table programme.participant (
    round        uuid not null references programme.round,
    organisation uuid not null,
    signed_at    timestamptz not null,
    withdrawn_at timestamptz,
    primary key (round, organisation)
);
create index on programme.participant (organisation);

create table programme.seat (
    round        uuid not null,
    organisation uuid not null,
    person       uuid not null references access.person,
    level        text not null,
    primary key (round, organisation, person),
    foreign key (round, organisation) references programme.participant
);
create index on programme.seat (person);

create table programme.pair (
    id          uuid primary key,
    round       uuid not null references programme.round,
    theme       text not null,
    motto       text not null,
    language    text not null,
    state       text not null,
    proposed_at timestamptz not null
);
create index on programme.pair (round);

create table programme.pair_member (
    pair         uuid not null references programme.pair,
    place        int not null,
    organisation uuid not null,
    primary key (pair, organisation)
);
create index on programme.pair_member (organisation);

-- what each said to the proposal; without a reason it is a yes
create table programme.answer (
    pair         uuid not null,
    organisation uuid not null,
    declined     text,
    words        text not null,
    answered_by  uuid not null references access.person,
    answered_at  timestamptz not null,
    primary key (pair, organisation),
    foreign key (pair, organisation) references programme.pair_member
);
create index on programme.answer (answered_by);

-- the states of a pair, with who and when
create table programme.pair_state (
    pair    uuid not null references programme.pair,
    number  bigint generated always as identity,
    state   text not null,
    made_by uuid not null references access.person,
    made_at timestamptz not null,
    primary key (pair, number)
);
create index on programme.pair_state (made_by);
